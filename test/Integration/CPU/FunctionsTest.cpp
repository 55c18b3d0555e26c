//===- FunctionsTest.cpp - elementary functions in Highway kernels ------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Runs each function in a kernel on the Highway target in NORM_TEST_TARGET, and
// compares it with the C library's long double. What has no kernel is an error.
//
//===----------------------------------------------------------------------===//

#include "FunctionCases.h"
#include "NormCase.h"

#include "llvm/Support/FormatVariadic.h"

#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::test;

namespace {

/// The function of each element, in a row program without a reduction.
std::string getText(const Function &function, StringRef type) {
  return llvm::formatv(R"(
#rows = affine_map<(i, j) -> (i, j)>
func.func @main(%x: memref<2x{0}x{1}>, %y: memref<{0}x{1}>) {{
  %xs = memref.expand_shape %x [[0], [1, 2]] output_shape [2, {2}, 512]
      : memref<2x{0}x{1}> into memref<2x{2}x512x{1}>
  %ys = memref.expand_shape %y [[0, 1]] output_shape [{2}, 512]
      : memref<{0}x{1}> into memref<{2}x512x{1}>
  %us = memref.subview %xs[0, 0, 0] [1, {2}, 512] [1, 1, 1]
      : memref<2x{2}x512x{1}> to memref<{2}x512x{1}, strided<[512, 1]>>
  %vs = memref.subview %xs[1, 0, 0] [1, {2}, 512] [1, 1, 1]
      : memref<2x{2}x512x{1}> to memref<{2}x512x{1}, strided<[512, 1], offset: {0}>>
  norm.generic {{
      indexing_maps = [#rows, #rows, #rows],
      iterator_types = ["parallel", "reduction"]}
      ins(%us, %vs : memref<{2}x512x{1}, strided<[512, 1]>>,
                     memref<{2}x512x{1}, strided<[512, 1], offset: {0}>>)
      outs(%ys : memref<{2}x512x{1}>) {{
  ^bb0(%u: {1}, %v: {1}):
    {3}
    norm.yield %w : {1}
  }
  return
}
)",
                       getNumArguments(), type, getNumArguments() / 512,
                       function.getOps(type))
      .str();
}

/// What @main makes of two rows of arguments.
Array run(const Function &function, Element element, const Array &x) {
  Array y(element, {getNumArguments()});
  std::unique_ptr<CompiledFunction> compiled =
      compileText(getText(function, norm::getName(element)));
  ArrayRef<Parameter> parameters = compiled->getSignature().arguments;
  ArgumentBuffer in(parameters[0], {2, getNumArguments()});
  ArgumentBuffer out(parameters[1], {getNumArguments()});
  in.write(x);
  compiled->call({in.getPointer(), out.getPointer()});
  return out.read();
}

struct FunctionsTest : testing::TestWithParam<Function> {
  void check(Element element) {
    checkFunction(GetParam(), element,
                  [&](const Array &x) { return run(GetParam(), element, x); });
  }
};

TEST_P(FunctionsTest, F32) { check(Element::F32); }
TEST_P(FunctionsTest, F64) { check(Element::F64); }

std::string getName(const testing::TestParamInfo<Function> &info) {
  return info.param.name;
}
INSTANTIATE_TEST_SUITE_P(Math, FunctionsTest, testing::ValuesIn(getFunctions()),
                         getName);
INSTANTIATE_TEST_SUITE_P(Arith, FunctionsTest,
                         testing::ValuesIn(getArithmetic()), getName);

} // namespace
