//===- CallServer.cpp - calls functions for norm-run in an emulator -------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The program norm-call-server, compiled for another architecture: loads shared
// libraries that norm-run has made of functions, and calls these on copies of
// their arguments. See CallPipe.h.
//
//===----------------------------------------------------------------------===//

#include "CallPipe.h"

#include "norm/Runtime/Runtime.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>

#include <dlfcn.h>
#include <sys/mman.h>
#if defined(__aarch64__)
#include <sys/prctl.h>
#endif

using namespace mlir::norm;

namespace {

using PackedFunction = void (*)(void **);

/// A copy of a region in pages of its own.
class Memory {
public:
  explicit Memory(const CallRegion &region) : size(region.bytes.size()) {
    uint64_t page = sysconf(_SC_PAGESIZE);
    uint64_t begin = region.address % page;
    inner = (begin + size + page - 1) / page * page;
    // An empty region that begins with a page is before an inaccessible one.
    total = inner + 2 * page;
    memory = static_cast<char *>(
        mmap(nullptr, total, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    if (memory == MAP_FAILED ||
        (inner != 0 &&
         mprotect(memory + page, inner, PROT_READ | PROT_WRITE) != 0)) {
      std::perror("norm-call-server: memory");
      std::abort();
    }
    first = memory + page;
    std::memset(first, kBeside, inner);
    data = first + begin;
    std::copy(region.bytes.begin(), region.bytes.end(), data);
  }
  Memory(const Memory &) = delete;
  ~Memory() { munmap(memory, total); }

  bool isIntact() const {
    auto isBeside = [](char c) { return c == kBeside; };
    return std::all_of(first, data, isBeside) &&
           std::all_of(data + size, first + inner, isBeside);
  }
  bool contains(const char *pointer) const {
    return pointer >= first && pointer <= data + size;
  }

  char *data;
  uint64_t size;

private:
  static constexpr char kBeside = 0x5a;
  char *memory, *first;
  uint64_t inner, total;
};

struct Server {
  CallPipe pipe;
  std::vector<PackedFunction> functions;

  bool load() {
    std::string path, message;
    uint64_t vectorBytes;
    if (!pipe.readAll(path) || !pipe.read(vectorBytes))
      return false;
#if defined(__aarch64__)
    // Before the first thread, which has what this one has.
    if (vectorBytes != 0 &&
        (prctl(PR_SVE_SET_VL, vectorBytes) & PR_SVE_VL_LEN_MASK) !=
            static_cast<int>(vectorBytes))
      message = "the emulated processor has no SVE with vectors of " +
                std::to_string(vectorBytes) + " bytes";
#endif
    void *function = nullptr;
    if (message.empty()) {
      void *library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
      function = library ? dlsym(library, "norm_packed_call") : nullptr;
      if (!function)
        message = dlerror();
    }
    functions.push_back(reinterpret_cast<PackedFunction>(function));
    return pipe.writeAll(message) && pipe.write(functions.size() - 1);
  }

  bool call() {
    uint64_t number, threads, count, resultBytes, isScalar;
    if (!pipe.read(number) || !pipe.read(threads) || !pipe.read(count))
      return false;
    std::deque<Memory> regions;
    for (uint64_t i = 0; i < count; ++i) {
      CallRegion region;
      if (!pipe.read(region.address) || !pipe.readAll(region.bytes))
        return false;
      regions.emplace_back(region);
    }
    if (!pipe.read(count))
      return false;
    std::vector<CallSlot> arguments(count);
    for (CallSlot &slot : arguments) {
      if (!pipe.readAll(slot.words) || !pipe.read(slot.region))
        return false;
      if (slot.region != kNone)
        for (int i : {0, 1})
          slot.words[i] +=
              reinterpret_cast<uint64_t>(regions[slot.region].data);
    }
    if (!pipe.read(resultBytes) || !pipe.read(isScalar) || !pipe.read(count))
      return false;
    std::vector<CallResult> memrefs(count);
    for (CallResult &result : memrefs)
      if (!pipe.read(result.word) || !pipe.read(result.rank) ||
          !pipe.read(result.elementBytes))
        return false;

    // As CompiledFunction::call.
    std::vector<uint64_t> results((resultBytes + 7) / 8 + 1);
    void *resultMemory = results.data();
    std::vector<void *> pointers, slots;
    if (resultBytes != 0 && !isScalar)
      slots.push_back(&resultMemory);
    for (CallSlot &slot : arguments)
      pointers.push_back(slot.words.data());
    for (size_t i = 0; i < arguments.size(); ++i)
      slots.push_back(arguments[i].region == kNone ? pointers[i]
                                                   : &pointers[i]);
    if (isScalar)
      slots.push_back(resultMemory);
    norm_set_num_threads(static_cast<int32_t>(threads));
    functions[number](slots.data());
    return answer(regions, results, resultBytes, memrefs);
  }

  bool answer(std::deque<Memory> &regions, std::vector<uint64_t> &results,
              uint64_t resultBytes, const std::vector<CallResult> &memrefs) {
    uint64_t broken = kNone;
    for (size_t i = 0; i < regions.size(); ++i) {
      if (!pipe.writeBytes(regions[i].data, regions[i].size))
        return false;
      if (broken == kNone && !regions[i].isIntact())
        broken = i;
    }
    if (!pipe.write(broken) || !pipe.writeBytes(results.data(), resultBytes))
      return false;
    std::vector<void *> toFree;
    for (const CallResult &result : memrefs) {
      const uint64_t *words = &results[result.word];
      auto *allocated = reinterpret_cast<char *>(words[0]);
      auto *aligned = reinterpret_cast<char *>(words[1]);
      auto found = std::find_if(
          regions.begin(), regions.end(),
          [&](const Memory &region) { return region.contains(aligned); });
      if (found != regions.end()) {
        if (!pipe.write(found - regions.begin()) ||
            !pipe.write(aligned - found->data))
          return false;
        continue;
      }
      DescriptorExtent extent(words, result.rank, result.elementBytes);
      std::vector<char> bytes(aligned + extent.begin, aligned + extent.end);
      if (!pipe.write(kNone) || !pipe.writeAll(bytes))
        return false;
      if (std::find(toFree.begin(), toFree.end(), allocated) == toFree.end())
        toFree.push_back(allocated);
    }
    for (void *allocated : toFree)
      std::free(allocated);
    return true;
  }
};

} // namespace

int main() {
  // What the functions print must not come between.
  int out = dup(STDOUT_FILENO);
  dup2(STDERR_FILENO, STDOUT_FILENO);
  Server server{CallPipe(STDIN_FILENO, out), {}};
  uint64_t request;
  while (server.pipe.read(request))
    if (!(CallRequest(request) == CallRequest::Load ? server.load()
                                                    : server.call()))
      return 1;
  return 0;
}
