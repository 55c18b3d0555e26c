//===- Cases.h - what is raced -------------------------------- -*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_BENCHMARK_GPU_CASES_H
#define NORM_BENCHMARK_GPU_CASES_H

#include <cstdint>
#include <string>
#include <vector>

namespace race {

enum class ElementType { F32, F16, BF16 };

size_t getBytes(ElementType type);
const char *getName(ElementType type);

/// A row of cases.csv; race/cases.py says what its columns mean.
struct Case {
  std::string op;
  int64_t rows = 0, columns = 0, rowStride = 0;
  ElementType type = ElementType::F32, weightType = ElementType::F32;
  bool centered = false, bias = false, residual = false, gelu = false;
  double epsilon = 0;
  bool quick = false;
  std::string kernel;

  /// As in the option --filter: "rms_norm 32768x4096 bf16+f32".
  std::string getName() const;
  /// What must be read and written: each matrix and each weight once.
  double getBytes() const;
  /// The largest error of a right result, relative to the row's scale.
  double getTolerance() const;
};

/// Rows by the names of their columns. False and a line in `why` if the file
/// cannot be read or says something else.
bool readCases(const std::string &path, std::vector<Case> &cases,
               std::string &why);

/// The value below the name `column` in a CSV file of one row.
bool readValue(const std::string &path, const std::string &column,
               std::string &value, std::string &why);

} // namespace race

#endif // NORM_BENCHMARK_GPU_CASES_H
