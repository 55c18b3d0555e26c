//===- Copy.cpp - what moving the bytes costs -----------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A C library's memcpy is not always the fastest: it chooses its method by the
// size, and not for buffers that were used a moment ago.
//
//===----------------------------------------------------------------------===//

#include "Competitor.h"

#include "norm/Runtime/Runtime.h"

#include <algorithm>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

using namespace bench;

using CopyFn = void (*)(char *to, const char *from, size_t bytes);

static void copyByMemcpy(char *to, const char *from, size_t bytes) {
  std::memcpy(to, from, bytes);
}

#if defined(__x86_64__)

/// Four cache lines a turn; `stores` past the caches or into them.
template <bool isStreaming>
__attribute__((target("avx512f"))) static void
copyByAVX512(char *to, const char *from, size_t bytes) {
  size_t i = 0;
  for (; i + 256 <= bytes; i += 256) {
    for (int k = 0; k < 256; k += 64) {
      __m512i line = _mm512_loadu_si512(from + i + k);
      if constexpr (isStreaming)
        _mm512_stream_si512(reinterpret_cast<__m512i *>(to + i + k), line);
      else
        _mm512_storeu_si512(to + i + k, line);
    }
  }
  std::memcpy(to + i, from + i, bytes - i);
  if constexpr (isStreaming)
    _mm_sfence();
}

template <bool isStreaming>
__attribute__((target("avx"))) static void copyByAVX(char *to, const char *from,
                                                     size_t bytes) {
  size_t i = 0;
  for (; i + 128 <= bytes; i += 128) {
    for (int k = 0; k < 128; k += 32) {
      auto *source = reinterpret_cast<const __m256i *>(from + i + k);
      auto *target = reinterpret_cast<__m256i *>(to + i + k);
      __m256i half = _mm256_loadu_si256(source);
      if constexpr (isStreaming)
        _mm256_stream_si256(target, half);
      else
        _mm256_storeu_si256(target, half);
    }
  }
  std::memcpy(to + i, from + i, bytes - i);
  if constexpr (isStreaming)
    _mm_sfence();
}

template <bool isStreaming> static CopyFn getVectorCopy() {
  if (__builtin_cpu_supports("avx512f"))
    return copyByAVX512<isStreaming>;
  return __builtin_cpu_supports("avx") ? copyByAVX<isStreaming> : nullptr;
}

#else

template <bool isStreaming> static CopyFn getVectorCopy() { return nullptr; }

#endif

namespace {

class Copy final : public Competitor {
public:
  Copy(Problem &problem, CopyFn copy)
      : copy(copy), bytes(problem.raced.bytes() / 2), from(bytes, 0),
        to(bytes, 2048) {
    // Zen 4 stores lines of zeros past the caches in half of the time.
    std::memset(from.data(), 1, bytes);
  }

  void run() override {
    norm_parallel_for((bytes + kBlock - 1) / kBlock, kGrain, copyBlocks, this);
  }

private:
  /// What threads share.
  static constexpr size_t kBlock = 4096;
  /// As many bytes as kernels give a thread at least.
  static constexpr int64_t kGrain = (128 << 10) / kBlock;

  static void copyBlocks(void *context, int64_t begin, int64_t end) {
    auto &self = *static_cast<Copy *>(context);
    size_t first = begin * kBlock;
    size_t last = std::min<size_t>(end * kBlock, self.bytes);
    self.copy(static_cast<char *>(self.to.data()) + first,
              static_cast<const char *>(self.from.data()) + first,
              last - first);
  }

  CopyFn copy;
  size_t bytes;
  Buffer from, to;
};

} // namespace

void bench::addCopies(std::vector<Contestant> &contestants) {
  struct {
    const char *name, *what;
    CopyFn function;
  } const ways[] = {
      {"copy-memcpy", "memcpy", copyByMemcpy},
      {"copy-vector", "a loop of vectors", getVectorCopy<false>()},
      {"copy-stream", "a loop of non-temporal stores", getVectorCopy<true>()},
  };
  for (const auto &way : ways) {
    if (CopyFn function = way.function)
      contestants.push_back(
          {way.name, Contestant::Copy, way.what, "",
           [function](Problem &problem) -> Entry {
             return {std::make_unique<Copy>(problem, function), ""};
           }});
  }
}
