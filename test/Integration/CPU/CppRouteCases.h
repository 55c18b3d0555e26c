//===- CppRouteCases.h - what the C++ route is tested on --------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TEST_INTEGRATION_CPU_CPPROUTECASES_H
#define NORM_TEST_INTEGRATION_CPU_CPPROUTECASES_H

#include "NormCase.h"

namespace mlir::norm::test {

/// Every type and statistics with dynamic, strided and some static rows; every
/// activation. They are printed and compiled when the tests are built.
std::vector<NormCase> getCppRouteCases();

/// The C function of a case: "layer_norm_f32_768_gain_bias".
std::string getFunctionName(const NormCase &normCase);

} // namespace mlir::norm::test

#endif // NORM_TEST_INTEGRATION_CPU_CPPROUTECASES_H
