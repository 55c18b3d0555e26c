//===- CallPipe.h - calls of functions of another process -------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// How norm-run and the program that calls functions for it, under an emulator,
// talk to each other: by words of 64 bits and bytes, in the order of the
// structs below, over two pipes. Both are little-endian. No LLVM here: half of
// it is compiled for another architecture.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TOOLS_NORMRUN_CALLPIPE_H
#define NORM_LIB_TOOLS_NORMRUN_CALLPIPE_H

#include <cerrno>
#include <cstdint>
#include <string>
#include <vector>

#include <unistd.h>

namespace mlir::norm {

/// What a message asks for; the first word of each.
enum class CallRequest : uint64_t {
  /// Path of a shared library, bytes of a scalable vector or 0. The answer: a
  /// message, empty if the library is loaded, then its number.
  Load,
  /// The number of a library, of threads, a list of regions, a list of slots,
  /// the bytes of all results, whether these are one scalar, a list of those
  /// that are memrefs. The answer: the bytes of each region, the first region
  /// beside which something was written (kNone if there is none), the bytes of
  /// the results, and for each memref the region that it is in and its offset
  /// there, or kNone and its bytes from the lowest element on.
  Call,
};

constexpr uint64_t kNone = ~uint64_t(0);

/// Memory that arguments lie in. It begins as far behind the beginning of a
/// page as it does in the caller, and the pages before and behind are
/// inaccessible: what is fenced there is fenced here.
struct CallRegion {
  uint64_t address = 0;
  std::vector<char> bytes;
};

/// What the function's packed form finds at the address in its array.
struct CallSlot {
  /// The words of a memref's descriptor or of a scalar.
  std::vector<uint64_t> words;
  /// Of a descriptor: the region that its pointers point into; they are offsets
  /// there. Else kNone.
  uint64_t region = kNone;
};

/// A memref among the results: where its descriptor is among their words, its
/// rank, and the bytes of an element.
struct CallResult {
  uint64_t word = 0, rank = 0, elementBytes = 0;
};

/// The lowest and the end of the highest byte of a descriptor's elements, from
/// its aligned pointer; equal if there are none.
struct DescriptorExtent {
  DescriptorExtent(const uint64_t *words, uint64_t rank,
                   uint64_t elementBytes) {
    auto offset = static_cast<int64_t>(words[2]);
    int64_t low = offset, high = offset;
    for (uint64_t i = 0; i < rank; ++i) {
      auto size = static_cast<int64_t>(words[3 + i]);
      int64_t last = (size - 1) * static_cast<int64_t>(words[3 + rank + i]);
      if (size == 0) {
        begin = end = 0;
        return;
      }
      (last < 0 ? low : high) += last;
    }
    begin = low * static_cast<int64_t>(elementBytes);
    end = (high + 1) * static_cast<int64_t>(elementBytes);
  }
  int64_t begin, end;
};

/// Two pipes. Each function is false if the other end is gone.
class CallPipe {
public:
  CallPipe(int in, int out) : in(in), out(out) {}

  bool readBytes(void *to, size_t size) {
    return transfer(size, [&](size_t done) {
      return ::read(in, static_cast<char *>(to) + done, size - done);
    });
  }
  bool writeBytes(const void *from, size_t size) {
    return transfer(size, [&](size_t done) {
      return ::write(out, static_cast<const char *>(from) + done, size - done);
    });
  }

  bool read(uint64_t &word) { return readBytes(&word, sizeof(word)); }
  bool write(uint64_t word) { return writeBytes(&word, sizeof(word)); }

  /// The size, then the elements: bytes, words, or a string's characters.
  template <typename Container> bool readAll(Container &values) {
    uint64_t size;
    if (!read(size))
      return false;
    values.resize(size);
    return readBytes(values.data(), size * sizeof(*values.data()));
  }
  template <typename Container> bool writeAll(const Container &values) {
    return write(values.size()) &&
           writeBytes(values.data(), values.size() * sizeof(*values.data()));
  }

private:
  /// Calls `next`, which goes on from so many bytes, until all are there.
  template <typename Next> static bool transfer(size_t size, Next next) {
    for (size_t done = 0; done < size;) {
      ssize_t count = next(done);
      if (count < 0 && errno == EINTR)
        continue;
      if (count <= 0)
        return false;
      done += count;
    }
    return true;
  }

  int in, out;
};

} // namespace mlir::norm

#endif // NORM_LIB_TOOLS_NORMRUN_CALLPIPE_H
