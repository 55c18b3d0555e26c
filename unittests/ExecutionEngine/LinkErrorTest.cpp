//===- LinkErrorTest.cpp - modules that cannot be compiled ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CompileText.h"

#include "norm/ExecutionEngine/Jit.h"
#include "norm/Target/Object/Compile.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Parser/Parser.h"
#include "llvm/ADT/SmallString.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::test;

/// Why `text`, a module of the LLVM dialect, does not compile.
static std::string getError(StringRef text) {
  OwningOpRef<ModuleOp> module =
      parseSourceString<ModuleOp>(text, &getContext());
  EXPECT_TRUE(module);
  SmallString<0> object;
  llvm::raw_svector_ostream os(object);
  return llvm::toString(
      emitCode(*module, llvm::CodeGenFileType::ObjectFile, os));
}

TEST(LinkErrorTest, UnknownFunction) {
  EXPECT_EQ(getError(R"(
module attributes {highway.target = "avx2"} {
  llvm.func @norm_highway_f32_Nothing_f32()
  llvm.func @f() {
    llvm.call @norm_highway_f32_Nothing_f32() : () -> ()
    llvm.return
  }
})"),
            "the Highway device library for avx2 has no function "
            "norm_highway_f32_Nothing_f32");
}

TEST(LinkErrorTest, TypesOfAnotherTarget) {
  EXPECT_EQ(getError(R"(
module attributes {highway.target = "sse4"} {
  llvm.func @norm_highway_f32_Zero_f32() -> vector<16xf32>
  llvm.func @f() {
    %0 = llvm.call @norm_highway_f32_Zero_f32() : () -> vector<16xf32>
    llvm.return
  }
})"),
            "the type that norm_highway_f32_Zero_f32 is called with is not its "
            "type in the Highway device library for sse4");
}

TEST(LinkErrorTest, OtherModuleFlags) {
  EXPECT_EQ(getError(R"(
module attributes {highway.target = "avx2"} {
  llvm.module_flags [#llvm.mlir.module_flag<error, "wchar_size", 8 : i32>]
  llvm.func @norm_highway_f32_Zero_f32() -> vector<8xf32>
  llvm.func @f() {
    %0 = llvm.call @norm_highway_f32_Zero_f32() : () -> vector<8xf32>
    llvm.return
  }
})"),
            "cannot link the Highway device library: linking module flags "
            "'wchar_size': IDs have conflicting values: 'i32 4' from device "
            "library, and 'i32 8' from norm");
}

TEST(LinkErrorTest, UnknownTarget) {
  EXPECT_EQ(getError(R"(module attributes {highway.target = "mmx"} {})"),
            "unknown Highway target 'mmx'; expected one of sse4, avx2, avx3, "
            "neon, sve2_128, sve_256");
}

TEST(LinkErrorTest, NotLowered) {
  getContext().loadDialect<arith::ArithDialect>();
  EXPECT_EQ(getError(R"(
module attributes {highway.target = "avx2"} {
  llvm.func @f() {
    %0 = arith.constant 1 : i32
    llvm.return
  }
})"),
            "the module is not in the LLVM dialect");
}
