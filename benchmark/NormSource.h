//===- NormSource.h - a case in MLIR ----------------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_BENCHMARK_NORMSOURCE_H
#define NORM_BENCHMARK_NORMSOURCE_H

#include "Case.h"

namespace bench {

/// A module with the function @kernel on memrefs, which are the operands of the
/// case. A norm is a norm op, and what is around it linalg, as a user has it:
/// the pipelines fuse them. With `isDynamic` no size is known; only for rows.
std::string getNormSource(const Case &raced, bool isDynamic);

/// The same for gradients: the row program that norm-differentiate makes of the
/// norm.
std::string getBackwardSource(const Case &raced, bool isDynamic);

} // namespace bench

#endif // NORM_BENCHMARK_NORMSOURCE_H
