//===- Problem.cpp - a case, with its data --------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Problem.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVectorExtras.h"
#include "llvm/ADT/bit.h"

#include <cassert>
#include <cstring>
#include <map>
#include <new>
#include <random>
#include <sys/mman.h>
#include <vector>

using namespace bench;
using llvm::StringRef;

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

static constexpr size_t kHugePage = size_t(2) << 20;

/// Where in a page each buffer begins: no two of a case alike, since a load
/// behind a store waits for it if their addresses agree in the last 12 bits.
static const std::map<StringRef, size_t> kOffsets = {
    {"x", 0},       {"gain", 512},  {"residual", 1024}, {"dy", 1024},
    {"bias", 1536}, {"y", 2048},    {"dx", 2048},       {"mean", 2560},
    {"sum", 3072},  {"rstd", 2816}, {"dgain", 3328},    {"dbias", 3840},
};

Buffer::Buffer(size_t bytes, size_t offset) {
  // One more, so that a whole number of them begins at a multiple of their
  // size.
  size_t padded = (bytes + offset + kHugePage - 1) / kHugePage * kHugePage;
  size_t mapped = padded + kHugePage;
  void *pointer = mmap(nullptr, mapped, PROT_READ | PROT_WRITE,
                       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (pointer == MAP_FAILED)
    throw std::bad_alloc();
  mapping = {pointer, {mapped}};
  auto address = reinterpret_cast<uintptr_t>(pointer);
  auto *first = reinterpret_cast<char *>((address + kHugePage - 1) / kHugePage *
                                         kHugePage);
  // If the system has none, small pages do as well for all.
  (void)madvise(first, padded, MADV_HUGEPAGE);
  // Touch every page now rather than in the first timed call.
  std::memset(first, 0, padded);
  start = first + offset;
}

void Buffer::Unmap::operator()(void *pointer) const { munmap(pointer, bytes); }

//===----------------------------------------------------------------------===//
// Numbers
//===----------------------------------------------------------------------===//

/// To nearest, ties to even; `value` is finite here.
static uint16_t toBF16(float value) {
  uint32_t bits = llvm::bit_cast<uint32_t>(value);
  return (bits + 0x7fff + ((bits >> 16) & 1)) >> 16;
}

static float fromBF16(uint16_t half) {
  return llvm::bit_cast<float>(uint32_t(half) << 16);
}

double Numbers::operator[](int64_t index) const {
  if (type == "f32")
    return static_cast<const float *>(data)[index];
  if (type == "bf16")
    return fromBF16(static_cast<const uint16_t *>(data)[index]);
  return static_cast<const int8_t *>(data)[index];
}

void Numbers::set(int64_t index, float value) const {
  assert(type != "i8" && "only outputs are integers");
  if (type == "f32")
    static_cast<float *>(data)[index] = value;
  else
    static_cast<uint16_t *>(data)[index] = toBF16(value);
}

double Numbers::round(float value) const {
  return type == "f32" ? value : fromBF16(toBF16(value));
}

//===----------------------------------------------------------------------===//
// Data
//===----------------------------------------------------------------------===//

Numbers Problem::get(StringRef name) const {
  for (auto [operand, buffer] : llvm::zip_equal(operands, buffers))
    if (operand.name == name)
      return {operand.type, buffer.data()};
  return {"", nullptr};
}

llvm::SmallVector<void *, 8> Problem::pointers() const {
  return llvm::map_to_vector<8>(
      buffers, [](const Buffer &buffer) { return buffer.data(); });
}

Problem::Problem(const Case &raced, int threads)
    : raced(raced), operands(raced.operands()) {
  for (const Operand &operand : operands)
    buffers.emplace_back(raced.count(operand.extent) * operand.elementSize(),
                         kOffsets.at(operand.name));

  // Normal deviates are slow to make: these are taken again and again, from
  // another place each time, so that no two rows are equal.
  std::mt19937 random(42);
  std::normal_distribution<float> normal;
  constexpr size_t kDeviates = 1000003;
  std::vector<float> deviates(kDeviates);
  for (float &deviate : deviates)
    deviate = normal(random);
  auto fill = [&](StringRef name, Operand::Extent extent, size_t first,
                  float mean, float deviation) {
    Numbers numbers = get(name);
    for (int64_t i = 0, count = raced.count(extent); numbers && i < count; ++i)
      numbers.set(i, mean + deviation * deviates[(first + i) % kDeviates]);
  };
  fill("x", Operand::Elements, 0, 0, 1);
  fill("gain", Operand::Parameters, 1234, 1, 0.1f);
  fill("bias", Operand::Parameters, 56789, 0, 0.1f);
  fill("residual", Operand::Elements, 500000, 0, 1);
  fill("dy", Operand::Elements, 500000, 0, 1);
  auto widen = [&](StringRef name, Buffer &wide) -> float * {
    Numbers numbers = get(name);
    if (!numbers)
      return nullptr;
    int64_t count = raced.count(Operand::Parameters);
    wide = Buffer(count * sizeof(float), kOffsets.at(name));
    auto *data = static_cast<float *>(wide.data());
    for (int64_t i = 0; i < count; ++i)
      data[i] = numbers[i];
    return data;
  };
  if (raced.isBackward())
    prepareBackward();

  description.workload = getName(raced.workload).data();
  description.type = raced.type == ElementType::BF16;
  description.rank = this->raced.sizes.size();
  description.sizes = this->raced.sizes.data();
  description.x = get("x").data;
  description.residual = get("residual").data;
  description.dy = get("dy").data;
  description.gain = get("gain").data;
  description.bias = get("bias").data;
  description.gain_f32 = widen("gain", gainF32);
  description.bias_f32 = widen("bias", biasF32);
  description.mean = static_cast<float *>(get("mean").data);
  description.rstd = static_cast<float *>(get("rstd").data);
  description.y = get("y").data;
  description.sum = get("sum").data;
  description.dx = get("dx").data;
  description.dgain = get("dgain").data;
  description.dbias = get("dbias").data;
  description.epsilon = kEpsilon;
  description.scale = kScale;
  description.threads = threads;
}

void Problem::setFolder(std::string path) {
  folder = std::move(path);
  description.folder = folder.c_str();
}

void Problem::clearOutputs() {
  // NaN, or the int8 -128 and a bit.
  for (auto [operand, buffer] : llvm::zip_equal(operands, buffers))
    if (operand.isOutput)
      std::memset(buffer.data(), operand.type == "i8" ? 0x81 : 0xff,
                  raced.count(operand.extent) * operand.elementSize());
}
