//===- Case.h - what is raced -----------------------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_BENCHMARK_CASE_H
#define NORM_BENCHMARK_CASE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace bench {

enum class ElementType { F32, BF16 };

/// With n(x) = (x - mean) / sqrt(variance + epsilon), or for RMS norms
/// x / sqrt(mean(x^2) + epsilon), and s = x + residual, rounded to the element
/// type and an output of its own. Gradients are computed from what training
/// saves of each row in f32: the mean and 1 / sqrt(variance + epsilon), or for
/// RMS norms the latter alone:
enum class Workload {
  LayerNorm,             // n(x) * gain + bias
  ResidualLayerNorm,     // n(s) * gain + bias
  ResidualLayerNormGelu, // gelu(n(s) * gain + bias), with erf
  LayerNormInt8,         // round((n(x) * gain + bias) / scale), to -128 to 127
  RMSNorm,               // n(x) * gain
  ResidualRMSNorm,       // n(s) * gain
  LayerNormBackward,     // the gradients of x, gain and bias, by dy
  RMSNormBackward,       // the same without a bias
  LayerNormChannels,     // batch x channels x points, over the channels
  BatchNorm,             // n x channels or n x channels x points, a channel
  GroupNorm,             // n x groups x channels x points, over the last two
  GroupNormChannelsLast, // n x points x groups x channels, 2nd and 4th
};

llvm::StringRef getName(Workload workload);
llvm::StringRef getName(ElementType type);

/// A tensor that a case reads or writes.
struct Operand {
  /// Which dimensions it has: all; those of gain and bias; those without a
  /// statistic.
  enum Extent { Elements, Parameters, Rows };

  llvm::StringRef name;
  Extent extent;
  /// "f32", "bf16" or "i8".
  llvm::StringRef type;
  bool isOutput;

  size_t elementSize() const;
};

/// A workload on a tensor of a size.
struct Case {
  Workload workload;
  ElementType type;
  llvm::SmallVector<int64_t, 4> sizes;
  /// The model that has rows like these; empty if none is meant.
  llvm::StringRef origin = "";

  bool hasResidual() const;
  /// Whether there is a bias, or its gradient.
  bool hasBias() const { return !isRMS(); }
  bool isRMS() const;
  bool isBackward() const;
  bool isInt8() const { return workload == Workload::LayerNormInt8; }
  bool isGelu() const { return workload == Workload::ResidualLayerNormGelu; }
  /// Rows are contiguous, and normalized along the second of two dimensions.
  bool isRows() const { return workload < Workload::LayerNormChannels; }
  /// Whether there is a statistic over this dimension.
  bool isNormalized(unsigned dimension) const;
  /// Whether gain and bias have this dimension.
  bool isParameter(unsigned dimension) const;

  /// Those that it has, of
  ///   x, residual, gain, bias, y, sum
  ///   x, dy, gain, mean, rstd, dx, dgain, dbias
  llvm::SmallVector<Operand, 8> operands() const;
  /// The dimensions of an operand, and their sizes.
  llvm::SmallVector<unsigned, 4> dimensions(Operand::Extent extent) const;
  llvm::SmallVector<int64_t, 4> sizesOf(Operand::Extent extent) const;
  int64_t count(Operand::Extent extent) const;
  /// Bytes that must be read and written: each input and output once.
  size_t bytes() const;

  /// "128x768".
  std::string shape() const;
  /// "layer-norm-f32-128x768", unique among all cases.
  std::string key() const;
};

/// All cases; the first is the one to look at.
llvm::SmallVector<Case> allCases();

} // namespace bench

#endif // NORM_BENCHMARK_CASE_H
