//===- LaneTypes.cpp - tags, vector and mask types of a kernel ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "HighwayToEmitC.h"

#include "norm/Dialect/Highway/IR/Highway.h"
#include "norm/Transforms/EmitC/Names.h"

using namespace mlir;
using namespace mlir::norm;

static constexpr CppLane kLanes[] = {{"f16", "hwy::float16_t", "uint16_t"},
                                     {"bf16", "hwy::bfloat16_t", "uint16_t"},
                                     {"f32", "float", "float"},
                                     {"f64", "double", "double"},
                                     {"i8", "int8_t", "int8_t"},
                                     {"i16", "int16_t", "int16_t"},
                                     {"i32", "int32_t", "int32_t"},
                                     {"i64", "int64_t", "int64_t"}};

const CppLane &CppLane::get(Type laneType) {
  StringRef name = highway::getLaneName(laneType);
  return *llvm::find_if(kLanes,
                        [&](const CppLane &lane) { return lane.name == name; });
}

/// The literal for a tag at the entry of a kernel; null if there is none.
static emitc::LiteralOp findTag(Block &entry, StringRef tag) {
  for (auto literal : entry.getOps<emitc::LiteralOp>())
    if (literal.getValue() == tag)
      return literal;
  return nullptr;
}

Value norm::getTag(Operation *op, Type laneType, OpBuilder &b) {
  Block &entry = highway::getEnclosingKernel(op).getFunctionBody().front();
  std::string tag = CppLane::get(laneType).tag();
  if (emitc::LiteralOp literal = findTag(entry, tag))
    return literal;
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(&entry);
  return emitc::LiteralOp::create(
      b, op->getLoc(),
      emitc::OpaqueType::get(b.getContext(), "decltype(" + tag + ")"), tag);
}

void norm::declareLaneTypes(emitc::FuncOp kernel, Type baseType) {
  // The types of variables; those of nested calls are never written.
  llvm::SmallDenseSet<Type> written(kernel.getArgumentTypes().begin(),
                                    kernel.getArgumentTypes().end());
  kernel.walk([&](Operation *op) {
    for (Value result : op->getResults())
      if (!isa<emitc::ExpressionOp>(op->getParentOp()) &&
          getVariableName(result)) {
        auto lvalue = dyn_cast<emitc::LValueType>(result.getType());
        written.insert(lvalue ? lvalue.getValueType() : result.getType());
      }
  });

  Block &entry = kernel.getBody().front();
  OpBuilder b = OpBuilder::atBlockBegin(&entry);
  auto declare = [&](const CppLane &lane, const Twine &tagType, bool isNeeded) {
    SmallVector<std::string> aliases;
    for (auto [alias, kind] : {std::pair(lane.vector(), "hn::Vec"),
                               std::pair(lane.mask(), "hn::Mask")})
      if (written.contains(emitc::OpaqueType::get(b.getContext(), alias)))
        aliases.push_back("using " + alias + " = " + kind + "<decltype(" +
                          lane.tag() + ")>;");
    emitc::LiteralOp tag = findTag(entry, lane.tag());
    if (!isNeeded && aliases.empty() && (!tag || tag->use_empty()))
      return false;
    emitc::VerbatimOp::create(
        b, kernel.getLoc(),
        ("const hn::" + tagType + " " + lane.tag() + ";").str());
    for (const std::string &alias : aliases)
      emitc::VerbatimOp::create(b, kernel.getLoc(), alias);
    return true;
  };
  // The base's tag comes first: the others are made of it.
  const CppLane &base = CppLane::get(baseType);
  bool usesBase = false;
  for (const CppLane &lane : kLanes)
    if (lane.name != base.name)
      usesBase |= declare(lane,
                          "Rebind<" + Twine(lane.element) + ", decltype(" +
                              base.tag() + ")>",
                          /*isNeeded=*/false);
  b.setInsertionPointToStart(&entry);
  declare(base, "ScalableTag<" + Twine(base.element) + ">", usesBase);
}
