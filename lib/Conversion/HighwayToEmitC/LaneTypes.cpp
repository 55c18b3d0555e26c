//===- LaneTypes.cpp - tags, vector and mask types of a kernel ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "HighwayToEmitC.h"

#include "norm/Dialect/Highway/IR/Highway.h"
#include "norm/Transforms/EmitC/Names.h"

#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace mlir::norm;

CppLane CppLane::get(Type laneType) {
  StringRef name = highway::getLaneName(laneType);
  return llvm::StringSwitch<CppLane>(name)
      .Case("f16", {"hwy::float16_t", "uint16_t", "f16", "F16"})
      .Case("bf16", {"hwy::bfloat16_t", "uint16_t", "bf16", "BF16"})
      .Case("f32", {"float", "float", "f32", "F32"})
      .Case("f64", {"double", "double", "f64", "F64"})
      .Case("i8", {"int8_t", "int8_t", "i8", "I8"})
      .Case("i16", {"int16_t", "int16_t", "i16", "I16"})
      .Case("i32", {"int32_t", "int32_t", "i32", "I32"})
      .Case("i64", {"int64_t", "int64_t", "i64", "I64"});
}

void norm::insertTags(emitc::FuncOp kernel, Type base) {
  llvm::SetVector<Type> laneTypes;
  laneTypes.insert(base);
  kernel.walk([&](highway::HighwayFunctionOpInterface op) {
    laneTypes.insert(op.getLaneType());
  });
  OpBuilder b = OpBuilder::atBlockBegin(&kernel.getBody().front());
  for (Type laneType : laneTypes) {
    std::string tag = CppLane::get(laneType).tag();
    auto type = emitc::OpaqueType::get(b.getContext(), "decltype(" + tag + ")");
    emitc::LiteralOp::create(b, kernel.getLoc(), type, tag);
  }
}

void norm::declareLaneTypes(emitc::FuncOp kernel, Type base) {
  MLIRContext *context = kernel.getContext();
  // The types of variables; those of nested calls are never written.
  llvm::SmallDenseSet<Type> declared;
  kernel.walk([&](Operation *op) {
    if (isa<emitc::ExpressionOp>(op->getParentOp()))
      return;
    for (Value result : op->getResults()) {
      if (!getVariableName(result))
        continue;
      Type type = result.getType();
      if (auto lvalue = dyn_cast<emitc::LValueType>(type))
        type = lvalue.getValueType();
      declared.insert(type);
    }
  });
  declared.insert_range(kernel.getArgumentTypes());
  auto isDeclared = [&](const std::string &name) {
    return declared.contains(emitc::OpaqueType::get(context, name));
  };

  Block &entry = kernel.getBody().front();
  SmallVector<emitc::LiteralOp> tags;
  Builder builder(context);
  SmallVector<Type> laneTypes = {base,
                                 builder.getF16Type(),
                                 builder.getBF16Type(),
                                 builder.getF32Type(),
                                 builder.getF64Type(),
                                 builder.getI8Type(),
                                 builder.getI16Type(),
                                 builder.getI32Type(),
                                 builder.getI64Type()};
  std::string baseText;
  std::string text;
  std::string baseTag = CppLane::get(base).tag();
  auto isUsed = [&](const std::string &tag) {
    return llvm::any_of(entry.getOps<emitc::LiteralOp>(), [&](auto literal) {
      return literal.getValue() == tag && !literal->use_empty();
    });
  };
  llvm::SmallDenseSet<Type> seen;
  for (Type laneType : laneTypes) {
    if (!seen.insert(laneType).second)
      continue;
    CppLane lane = CppLane::get(laneType);
    std::string types;
    for (auto [alias, kind] : {std::pair(lane.vector(), "hn::Vec"),
                               std::pair(lane.mask(), "hn::Mask")})
      if (isDeclared(alias))
        types += "\nusing " + alias + " = " + kind + "<decltype(" + lane.tag() +
                 ")>;";
    if (laneType == base) {
      baseText = "const hn::ScalableTag<" + lane.element.str() + "> " +
                 baseTag + ";" + types;
      continue;
    }
    if (types.empty() && !isUsed(lane.tag()))
      continue;
    text += "\nconst hn::Rebind<" + lane.element.str() + ", decltype(" +
            baseTag + ")> " + lane.tag() + ";" + types;
  }
  if (text.empty() && baseText.find('\n') == std::string::npos &&
      !isUsed(baseTag))
    return;
  OpBuilder b = OpBuilder::atBlockBegin(&entry);
  SmallVector<StringRef> lines;
  std::string all = baseText + text;
  StringRef(all).split(lines, '\n');
  for (StringRef line : lines)
    emitc::VerbatimOp::create(b, kernel.getLoc(), b.getStringAttr(line),
                              ValueRange());
}
