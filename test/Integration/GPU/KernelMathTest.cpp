//===- KernelMathTest.cpp - elementary functions in GPU kernels -----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Runs each op that norm-expand-gpu-math makes arithmetic of in a kernel on the
// target in NORM_TEST_TARGET, and compares it with the C library's long double.
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

std::string getText(const Function &function, StringRef type) {
  return llvm::formatv(R"(
module attributes {{gpu.container_module} {{
  gpu.module @kernels {{
    gpu.func @apply(%x: memref<2x{0}x{1}>, %y: memref<{0}x{1}>) kernel
        attributes {{known_block_size = array<i32: 128, 1, 1>} {{
      %block = gpu.block_id x
      %thread = gpu.thread_id x
      %threads = arith.constant 128 : index
      %start = arith.muli %block, %threads : index
      %i = arith.addi %start, %thread : index
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %u = memref.load %x[%c0, %i] : memref<2x{0}x{1}>
      %v = memref.load %x[%c1, %i] : memref<2x{0}x{1}>
      {3}
      memref.store %w, %y[%i] : memref<{0}x{1}>
      gpu.return
    }
  }
  func.func @main(%x: memref<2x{0}x{1}>, %y: memref<{0}x{1}>) {{
    %one = arith.constant 1 : index
    %threads = arith.constant 128 : index
    %blocks = arith.constant {2} : index
    %t0 = gpu.wait async
    %dx, %t1 = gpu.alloc async [%t0] () : memref<2x{0}x{1}>
    %dy, %t2 = gpu.alloc async [%t1] () : memref<{0}x{1}>
    %t3 = gpu.memcpy async [%t2] %dx, %x
        : memref<2x{0}x{1}>, memref<2x{0}x{1}>
    %t4 = gpu.launch_func async [%t3] @kernels::@apply
        blocks in (%blocks, %one, %one) threads in (%threads, %one, %one)
        args(%dx : memref<2x{0}x{1}>, %dy : memref<{0}x{1}>)
    %t5 = gpu.memcpy async [%t4] %y, %dy : memref<{0}x{1}>, memref<{0}x{1}>
    %t6 = gpu.dealloc async [%t5] %dx : memref<2x{0}x{1}>
    %t7 = gpu.dealloc async [%t6] %dy : memref<{0}x{1}>
    gpu.wait [%t7]
    return
  }
}
)",
                       getNumArguments(), type, getNumArguments() / 128,
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
  if (llvm::Error error = compiled->takeGPUError()) {
    ADD_FAILURE() << llvm::toString(std::move(error));
    return y;
  }
  return out.read();
}

struct KernelMathTest : testing::TestWithParam<Function> {
  void check(Element element) {
    checkFunction(GetParam(), element,
                  [&](const Array &x) { return run(GetParam(), element, x); });
  }
};

TEST_P(KernelMathTest, F32) { check(Element::F32); }
TEST_P(KernelMathTest, F64) { check(Element::F64); }

INSTANTIATE_TEST_SUITE_P(All, KernelMathTest, testing::ValuesIn(getFunctions()),
                         [](const testing::TestParamInfo<Function> &info) {
                           return info.param.name;
                         });

} // namespace
