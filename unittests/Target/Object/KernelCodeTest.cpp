//===- KernelCodeTest.cpp - the object code of kernels --------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reads the assembly of a kernel. It needs no machine that has the target.
//
//===----------------------------------------------------------------------===//

#include "CompileText.h"

#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace mlir::norm::test;

/// y[i] = a * x[i] + y[i] on full vectors.
static constexpr StringLiteral kAxpy = R"(
func.func @axpy(%x: !highway.ptr<f32> {llvm.noalias}, %y: !highway.ptr<f32> {llvm.noalias},
                %a: f32, %begin: index, %end: index) attributes {highway.kernel = f32} {
  %lanes = highway.lanes : index
  %va = highway.set %a : f32
  scf.for %i = %begin to %end step %lanes {
    %vx = highway.load %x[%i] : !highway.ptr<f32>
    %vy = highway.load %y[%i] : !highway.ptr<f32>
    %r = highway.mul_add %va, %vx, %vy : !highway.vec<f32>
    highway.store %r, %y[%i] : !highway.ptr<f32>
  }
  return
}
)";

/// The lines of the innermost loop: from the target of the last backward jump.
static std::string getLoop(StringRef body) {
  SmallVector<StringRef> lines;
  body.split(lines, '\n');
  for (size_t end = lines.size(); end-- > 0;) {
    StringRef line = lines[end].trim();
    if (!line.starts_with("j"))
      continue;
    std::string label = (line.rsplit('\t').second + ":").str();
    for (size_t begin = end; begin-- > 0;)
      if (lines[begin].starts_with(label))
        return llvm::join(ArrayRef(lines).slice(begin, end + 1 - begin), "\n");
  }
  ADD_FAILURE() << "no loop in\n" << body.str();
  return "";
}

namespace {

class KernelCodeTest : public TargetTest {};

TEST_P(KernelCodeTest, HasNoCall) {
  std::string body = getFunctionBody(assemble(kAxpy, target()), "axpy");
  EXPECT_EQ(countOf(body, "call"), 0u) << body;
  // Nor a jump to another function.
  EXPECT_EQ(countOf(body, "norm_highway"), 0u) << body;
}

TEST_P(KernelCodeTest, LoopIsTight) {
  std::string loop =
      getLoop(getFunctionBody(assemble(kAxpy, target()), "axpy"));
  StringRef name = target().name;
  StringRef reg = name == "avx3" ? "%zmm" : name == "avx2" ? "%ymm" : "%xmm";
  EXPECT_NE(countOf(loop, reg), 0u) << loop;
  if (name != "sse4") {
    EXPECT_NE(countOf(loop, "vfmadd"), 0u) << loop;
  }
  // The constant is outside, and nothing is spilled.
  EXPECT_EQ(countOf(loop, "broadcast"), 0u) << loop;
  EXPECT_EQ(countOf(loop, "%rsp"), 0u) << loop;
  // Per vector: load, multiply-add, store, and what counts.
  size_t stores = 0;
  SmallVector<StringRef> lines;
  StringRef(loop).split(lines, '\n');
  size_t instructions = 0;
  for (StringRef line : lines) {
    instructions += line.starts_with("\t") && !line.trim().starts_with(".");
    stores += line.contains("movup") && line.trim().ends_with(")");
  }
  ASSERT_NE(stores, 0u) << loop;
  // SSE4 multiplies and adds apart, and loads both operands first.
  EXPECT_LE(instructions, stores * (name == "sse4" ? 5 : 3) + 4) << loop;
}

/// Everything whose function is a long one, in one row.
TEST_P(KernelCodeTest, MathAndTailsInline) {
  std::string assembly = assemble(R"(
func.func @row(%x: !highway.ptr<bf16>, %y: !highway.ptr<f16>, %n: index, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  %v = highway.load_n %x[%begin], %n : !highway.ptr<bf16>
  %f = highway.promote_to %v : !highway.vec<bf16> to !highway.vec<f32>
  %0 = highway.exp %f : !highway.vec<f32>
  %1 = highway.log %0 : !highway.vec<f32>
  %2 = highway.tanh %1 : !highway.vec<f32>
  %3 = highway.erf %2 : !highway.vec<f32>
  %4 = highway.sum_of_lanes %3 : !highway.vec<f32>
  %h = highway.demote_to %4 : !highway.vec<f32> to !highway.vec<f16>
  highway.store_n %h, %y[%begin], %n : !highway.ptr<f16>
  return
})",
                                  target());
  std::string body = getFunctionBody(assembly, "row");
  EXPECT_EQ(countOf(body, "call"), 0u) << body;
  EXPECT_EQ(countOf(assembly, "norm_highway"), 0u);
}

NORM_FOR_EACH_TARGET(KernelCodeTest);

} // namespace
