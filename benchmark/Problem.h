//===- Problem.h - a case, with its data ------------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_BENCHMARK_PROBLEM_H
#define NORM_BENCHMARK_PROBLEM_H

#include "Case.h"
#include "Peer.h"

#include <memory>
#include <string>
#include <vector>

namespace bench {

/// Memory on transparent huge pages, touched, that begins `offset` bytes into a
/// page: what lies how in caches and pages is then the same in every run.
class Buffer {
public:
  Buffer() = default;
  Buffer(size_t bytes, size_t offset);
  void *data() const { return start; }

private:
  struct Unmap {
    size_t bytes;
    void operator()(void *pointer) const;
  };
  std::unique_ptr<void, Unmap> mapping;
  void *start = nullptr;
};

/// The numbers of an operand, or none.
struct Numbers {
  llvm::StringRef type;
  void *data;

  explicit operator bool() const { return data; }
  double operator[](int64_t index) const;
  /// Rounded to the type, which is no integer.
  void set(int64_t index, float value) const;
  double round(float value) const;
};

/// The data of a case, and what comes out in float64. All competitors read the
/// same inputs and write the same outputs, so that none has better addresses.
class Problem {
public:
  static constexpr double kEpsilon = 1e-5;
  /// A quantum of the int8 outputs.
  static constexpr float kScale = 0.03f;

  Problem(const Case &raced, int threads);

  const Case raced;

  /// The same for peers.
  const NormPeerProblem &view() const { return description; }
  /// Where each of the case's operands is.
  llvm::SmallVector<void *, 8> pointers() const;
  /// Where what was prepared for peers is.
  void setFolder(std::string path);

  /// Overwrites the outputs, so that what writes nothing is seen.
  void clearOutputs();

  /// The largest distance of the outputs from the float64 result: relative to
  /// the largest magnitude of that result, or for int8 in quanta. Infinite if
  /// an output is NaN. Large problems are compared in rows throughout.
  double error() const;

  /// What a correct competitor may deviate by. f32: the accuracy contract of
  /// docs/Semantics.md; bf16: half a unit in the last place of the result;
  /// int8: a quantum, where f32 rounds to the other side.
  double tolerance() const;

private:
  Numbers get(llvm::StringRef name) const;
  /// Sets mean and rstd, and what is expected of the sums over rows.
  void prepareBackward();
  double forwardError() const;
  double backwardError() const;

  llvm::SmallVector<Operand, 8> operands;
  llvm::SmallVector<Buffer, 8> buffers;
  Buffer gainF32, biasF32;
  std::vector<double> expectedDGain, expectedDBias;
  std::string folder;
  NormPeerProblem description = {};
};

} // namespace bench

#endif // NORM_BENCHMARK_PROBLEM_H
