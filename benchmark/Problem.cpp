//===- Problem.cpp - a case, with its data --------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Problem.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/bit.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <new>
#include <random>
#include <sys/mman.h>
#include <vector>

using namespace bench;

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

static constexpr size_t kHugePage = size_t(2) << 20;

/// Where in a page each buffer begins: no two alike, since a load behind a
/// store waits for it if their addresses agree in the last 12 bits.
static constexpr size_t kXOffset = 0, kGainOffset = 512, kResidualOffset = 1024,
                        kBiasOffset = 1536, kYOffset = 2048, kSumOffset = 3072;

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
// Data
//===----------------------------------------------------------------------===//

/// To nearest, ties to even; `value` is finite here.
static uint16_t toBF16(float value) {
  uint32_t bits = llvm::bit_cast<uint32_t>(value);
  return (bits + 0x7fff + ((bits >> 16) & 1)) >> 16;
}

static float fromBF16(uint16_t half) {
  return llvm::bit_cast<float>(uint32_t(half) << 16);
}

double Problem::load(const Buffer &buffer, int64_t index) const {
  return raced.type == ElementType::F32
             ? static_cast<const float *>(buffer.data())[index]
             : fromBF16(static_cast<const uint16_t *>(buffer.data())[index]);
}

void Problem::store(const Buffer &buffer, int64_t index, float value) const {
  if (raced.type == ElementType::F32)
    static_cast<float *>(buffer.data())[index] = value;
  else
    static_cast<uint16_t *>(buffer.data())[index] = toBF16(value);
}

Problem::Problem(const Case &raced, int threads) : raced(raced) {
  const int64_t count = raced.count(), parameters = raced.parameterCount();
  const size_t size = raced.elementSize();
  x = Buffer(count * size, kXOffset);
  gain = Buffer(parameters * size, kGainOffset);
  gainF32 = Buffer(parameters * sizeof(float), kGainOffset);
  y = Buffer(count * raced.outputSize(), kYOffset);
  if (raced.hasBias()) {
    bias = Buffer(parameters * size, kBiasOffset);
    biasF32 = Buffer(parameters * sizeof(float), kBiasOffset);
  }
  if (raced.hasResidual()) {
    residual = Buffer(count * size, kResidualOffset);
    sum = Buffer(count * size, kSumOffset);
  }

  // Normal deviates are slow to make: these are taken again and again, from
  // another place each time, so that no two rows are equal.
  std::mt19937 random(42);
  std::normal_distribution<float> normal;
  constexpr size_t kDeviates = 1000003;
  std::vector<float> deviates(kDeviates);
  for (float &deviate : deviates)
    deviate = normal(random);
  auto fill = [&](const Buffer &buffer, int64_t count, size_t first, float mean,
                  float deviation) {
    for (int64_t i = 0; i < count; ++i)
      store(buffer, i, mean + deviation * deviates[(first + i) % kDeviates]);
  };
  auto widen = [&](const Buffer &from, const Buffer &to) {
    for (int64_t i = 0; i < parameters; ++i)
      static_cast<float *>(to.data())[i] = load(from, i);
  };
  fill(x, count, 0, 0, 1);
  fill(gain, parameters, 1234, 1, 0.1f);
  widen(gain, gainF32);
  if (bias) {
    fill(bias, parameters, 56789, 0, 0.1f);
    widen(bias, biasF32);
  }
  if (residual)
    fill(residual, count, 500000, 0, 1);

  description.workload = getName(raced.workload).data();
  description.type = raced.type == ElementType::BF16;
  description.rank = this->raced.sizes.size();
  description.sizes = this->raced.sizes.data();
  description.x = x.data();
  description.residual = residual.data();
  description.gain = gain.data();
  description.bias = bias.data();
  description.gain_f32 = static_cast<float *>(gainF32.data());
  description.bias_f32 = static_cast<float *>(biasF32.data());
  description.y = y.data();
  description.sum = sum.data();
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
  std::memset(y.data(), raced.isInt8() ? 0x81 : 0xff,
              raced.count() * raced.outputSize());
  if (sum)
    std::memset(sum.data(), 0xff, raced.count() * raced.elementSize());
}

//===----------------------------------------------------------------------===//
// The result
//===----------------------------------------------------------------------===//

namespace {

/// All positions in a tensor that some dimensions alone can reach.
std::vector<int64_t> getOffsets(const Case &raced, bool normalized) {
  std::vector<int64_t> offsets = {0};
  int64_t stride = 1;
  for (int i = raced.sizes.size() - 1; i >= 0; --i) {
    if (raced.isNormalized(i) == normalized) {
      size_t before = offsets.size();
      offsets.reserve(before * raced.sizes[i]);
      for (int64_t k = 1; k < raced.sizes[i]; ++k)
        for (size_t j = 0; j < before; ++j)
          offsets.push_back(offsets[j] + k * stride);
    }
    stride *= raced.sizes[i];
  }
  return offsets;
}

/// Which gain belongs to an element.
int64_t getParameter(const Case &raced, int64_t index) {
  int64_t parameter = 0, stride = 1;
  for (int i = raced.sizes.size() - 1; i >= 0; --i) {
    if (raced.isParameter(i)) {
      parameter += index % raced.sizes[i] * stride;
      stride *= raced.sizes[i];
    }
    index /= raced.sizes[i];
  }
  return parameter;
}

} // namespace

double Problem::error() const {
  // About so many elements of large problems, but at least a row.
  constexpr int64_t kCompared = 1 << 20;
  const std::vector<int64_t> rows = getOffsets(raced, false),
                             columns = getOffsets(raced, true);
  const int64_t compared =
      std::clamp<int64_t>(kCompared / columns.size(),
                          std::min<int64_t>(4, rows.size()), rows.size());

  double largest = 0, distance = 0;
  std::vector<double> values(columns.size());
  for (int64_t k = 0; k < compared; ++k) {
    // From the first to the last.
    int64_t row =
        compared == 1 ? 0 : rows[k * (rows.size() - 1) / (compared - 1)];
    // The textbook's two passes, in double.
    double mean = 0, squares = 0;
    for (auto [i, column] : llvm::enumerate(columns)) {
      double value = load(x, row + column);
      if (residual) {
        // Rounded as it is stored.
        float rounded = value + load(residual, row + column);
        value = raced.type == ElementType::F32 ? rounded
                                               : fromBF16(toBF16(rounded));
        double stored = load(sum, row + column);
        if (std::isnan(stored))
          return std::numeric_limits<double>::infinity();
        distance = std::max(distance, std::abs(stored - value));
      }
      values[i] = value;
      mean += value;
    }
    mean = raced.isRMS() ? 0 : mean / columns.size();
    for (double value : values)
      squares += (value - mean) * (value - mean);
    double rstd = 1 / std::sqrt(squares / columns.size() + kEpsilon);
    for (auto [i, column] : llvm::enumerate(columns)) {
      int64_t index = row + column, parameter = getParameter(raced, index);
      double expected = (values[i] - mean) * rstd * load(gain, parameter);
      if (bias)
        expected += load(bias, parameter);
      if (raced.isGelu())
        expected *= 0.5 * (1 + std::erf(expected * M_SQRT1_2));
      double value;
      if (raced.isInt8()) {
        expected = std::clamp(std::nearbyint(expected / double(kScale)), -128.0,
                              127.0);
        value = static_cast<const int8_t *>(y.data())[index];
      } else {
        value = load(y, index);
      }
      if (std::isnan(value))
        return std::numeric_limits<double>::infinity();
      largest = std::max(largest, std::abs(expected));
      distance = std::max(distance, std::abs(value - expected));
    }
  }
  return raced.isInt8() ? distance : distance / largest;
}

double Problem::tolerance() const {
  if (raced.isInt8())
    return 1;
  return raced.type == ElementType::F32 ? 4e-7 : 1.0 / 256 * 1.001;
}
