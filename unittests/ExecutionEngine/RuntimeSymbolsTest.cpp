//===- RuntimeSymbolsTest.cpp - what code calls of a support library ------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Code for SSE4 converts f16 by calls, and memref.copy of strided buffers is a
// call on each target: none of the names need be exported by the program.
//
//===----------------------------------------------------------------------===//

#include "CompileText.h"

#include "norm/ExecutionEngine/Jit.h"

#include "mlir/ExecutionEngine/CRunnerUtils.h"
#include "llvm/ADT/bit.h"
#include <limits>

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::test;

static std::unique_ptr<Jit> compileForSSE4(StringRef text) {
  OwningOpRef<ModuleOp> module = lower(text, **norm::lookupCPUTarget("sse4"));
  if (!module)
    return nullptr;
  llvm::Expected<std::unique_ptr<Jit>> jit = Jit::create(*module);
  if (jit)
    return std::move(*jit);
  ADD_FAILURE() << llvm::toString(jit.takeError());
  return nullptr;
}

TEST(RuntimeSymbolsTest, ConvertsNarrowFloats) {
  std::unique_ptr<Jit> jit = compileForSSE4(R"(
func.func @half(%x: f32, %y: memref<1xf16>) attributes {llvm.emit_c_interface} {
  %c0 = arith.constant 0 : index
  %h = arith.truncf %x : f32 to f16
  memref.store %h, %y[%c0] : memref<1xf16>
  return
}
func.func @bfloat(%x: f64, %y: memref<1xbf16>) attributes {llvm.emit_c_interface} {
  %c0 = arith.constant 0 : index
  %h = arith.truncf %x : f64 to bf16
  memref.store %h, %y[%c0] : memref<1xbf16>
  return
}
func.func @wide(%y: memref<1xf16>) -> f32 attributes {llvm.emit_c_interface} {
  %c0 = arith.constant 0 : index
  %h = memref.load %y[%c0] : memref<1xf16>
  %f = arith.extf %h : f16 to f32
  return %f : f32
})");
  ASSERT_TRUE(jit);
  uint16_t bits = 0;
  StridedMemRefType<uint16_t, 1> buffer{&bits, &bits, 0, {1}, {1}};
  void *pointer = &buffer;
  auto half = jit->lookup("half"), bfloat = jit->lookup("bfloat"),
       wide = jit->lookup("wide");
  ASSERT_TRUE(half && bfloat && wide);

  // Ties go to even; the largest below infinity; a subnormal; NaN.
  for (auto [value, expected] : std::initializer_list<std::pair<float, int>>{
           {1.0f + 1.0f / 2048, 0x3c00},
           {1.0f + 3.0f / 2048, 0x3c02},
           {65519.0f, 0x7bff},
           {65520.0f, 0x7c00},
           {-5.9604645e-8f, 0x8001}}) {
    void *arguments[] = {&value, &pointer};
    (*half)(arguments);
    EXPECT_EQ(bits, expected) << value;
  }
  float result;
  bits = 0x3e00;
  void *wideArguments[] = {&pointer, &result};
  (*wide)(wideArguments);
  EXPECT_EQ(result, 1.5f);

  // Rounded once: by way of f32 this would be a tie, and 0x3f80.
  double value = 1.0 + 1.0 / 256 + 1e-12;
  void *arguments[] = {&value, &pointer};
  (*bfloat)(arguments);
  EXPECT_EQ(bits, 0x3f81);
}

TEST(RuntimeSymbolsTest, CopiesStridedBuffers) {
  std::unique_ptr<Jit> jit = compileForSSE4(R"(
func.func @copy(%x: memref<?x?xf32, strided<[?, ?], offset: ?>>, %y: memref<?x?xf32, strided<[?, ?], offset: ?>>)
    attributes {llvm.emit_c_interface} {
  memref.copy %x, %y : memref<?x?xf32, strided<[?, ?], offset: ?>> to memref<?x?xf32, strided<[?, ?], offset: ?>>
  return
})");
  ASSERT_TRUE(jit);
  auto copy = jit->lookup("copy");
  ASSERT_TRUE(bool(copy));
  float x[] = {0, 1, 2, 3, 4, 5, 6};
  float y[] = {9, 9, 9, 9, 9, 9, 9, 9, 9};
  // Two rows of three, from behind the first element, to columns.
  StridedMemRefType<float, 2> from{x, x, 1, {2, 3}, {3, 1}};
  StridedMemRefType<float, 2> to{y, y, 0, {2, 3}, {1, 3}};
  void *fromPointer = &from, *toPointer = &to;
  void *arguments[] = {&fromPointer, &toPointer};
  (*copy)(arguments);
  const float expected[] = {1, 4, 9, 2, 5, 9, 3, 6, 9};
  for (int i = 0; i < 9; ++i)
    EXPECT_EQ(y[i], expected[i]) << i;
}
