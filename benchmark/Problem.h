//===- Problem.h - what the competitors compute -----------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_BENCHMARK_PROBLEM_H
#define NORM_BENCHMARK_PROBLEM_H

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace bench {

enum class ElementType { F32, BF16 };

/// `rows` x `columns`, normalized along the columns.
struct Shape {
  int64_t rows;
  int64_t columns;
  ElementType type;
  /// The model that has rows like these.
  const char *origin;

  size_t elementSize() const { return type == ElementType::F32 ? 4 : 2; }
  size_t bytes() const { return rows * columns * elementSize(); }
  std::string name() const;
};

/// Layer normalization with gain and bias, f32 statistics, epsilon 1e-5: the
/// data, and what comes out in float64. All competitors read the same input and
/// write the same output buffer, so that none has the better addresses.
class Problem {
public:
  static constexpr double kEpsilon = 1e-5;

  explicit Problem(const Shape &shape);

  const Shape shape;
  void *input() { return inputBuffer.get(); }
  void *output() { return outputBuffer.get(); }
  float *gain() { return gainBuffer.get(); }
  float *bias() { return biasBuffer.get(); }

  /// Overwrites the output, so that a competitor that writes nothing is seen.
  void clearOutput();

  /// The largest distance of the output from the float64 result, relative to
  /// the largest magnitude of that result; infinite if an element is NaN.
  double error() const;

  /// What a correct competitor may deviate by. f32: the accuracy contract of
  /// docs/Semantics.md; bf16: half a unit in the last place of the result.
  double tolerance() const {
    return shape.type == ElementType::F32 ? 4e-7 : 1.0 / 256 * 1.001;
  }

private:
  struct Free {
    void operator()(void *pointer) const;
  };
  template <typename T> using Buffer = std::unique_ptr<T, Free>;

  double load(const void *buffer, int64_t index) const;

  Buffer<char> inputBuffer, outputBuffer;
  Buffer<float> gainBuffer, biasBuffer;
  std::vector<double> expected;
};

} // namespace bench

#endif // NORM_BENCHMARK_PROBLEM_H
