//===- CppTypes.cpp - the C++ types of values -----------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "HighwayToEmitC.h"

#include "norm/Dialect/Highway/IR/Highway.h"
#include "norm/Transforms/EmitC/Names.h"

#include "mlir/IR/AttrTypeSubElements.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

/// How a lane type is called in MLIR, in kernels and in the C ABI.
struct Lane {
  StringLiteral name, element, abiElement;

  static const Lane &get(Type laneType);

  std::string tag() const { return ("d" + name).str(); }
  std::string vector() const { return "V" + name.upper(); }
  std::string mask() const { return "M" + name.upper(); }
};

constexpr Lane kLanes[] = {{"f16", "hwy::float16_t", "uint16_t"},
                           {"bf16", "hwy::bfloat16_t", "uint16_t"},
                           {"f32", "float", "float"},
                           {"f64", "double", "double"},
                           {"i8", "int8_t", "int8_t"},
                           {"i16", "int16_t", "int16_t"},
                           {"i32", "int32_t", "int32_t"},
                           {"i64", "int64_t", "int64_t"}};

const Lane &Lane::get(Type laneType) {
  StringRef name = highway::getLaneName(laneType);
  return *llvm::find_if(kLanes,
                        [&](const Lane &lane) { return lane.name == name; });
}

} // namespace

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

Type norm::getCppType(Type type) {
  auto opaque = [&](const Twine &text) -> Type {
    return emitc::OpaqueType::get(type.getContext(), text.str());
  };
  return llvm::TypeSwitch<Type, Type>(type)
      .Case([&](highway::VecType vector) {
        return opaque(Lane::get(vector.getLaneType()).vector());
      })
      .Case([&](highway::MaskType mask) {
        return opaque(Lane::get(mask.getLaneType()).mask());
      })
      .Case([&](highway::PtrType pointer) {
        return emitc::PointerType::get(
            opaque(Lane::get(pointer.getLaneType()).element));
      })
      .Case([&](MemRefType memref) {
        if (memref.getElementType().isUnsignedInteger(8))
          return emitc::PointerType::get(opaque("uint8_t"));
        Type lane = highway::getMemoryLaneType(memref.getElementType());
        return emitc::PointerType::get(opaque(Lane::get(lane).abiElement));
      })
      .Case<Float16Type, BFloat16Type>(
          [&](Type half) { return opaque(Lane::get(half).element); })
      // Signed, so that `i < n - lanes` means in C++ what it means in scf and
      // arith.
      .Case([](IndexType index) {
        return IntegerType::get(index.getContext(), 64);
      })
      .Default([](Type other) {
        bool isCpp = other.isF32() || other.isF64() ||
                     emitc::isSupportedIntegerType(other) ||
                     isa<emitc::EmitCDialect>(other.getDialect());
        return isCpp ? other : Type();
      });
}

/// Whether nothing is written through a pointer, and thus through what is made
/// of it: pointers and elements, which are added to `made`, with itself.
static bool isOnlyRead(Value pointer, SymbolTable &symbols,
                       SmallVectorImpl<Value> &made) {
  made.push_back(pointer);
  return llvm::all_of(pointer.getUses(), [&](OpOperand &use) {
    Operation *user = use.getOwner();
    bool isCast = isa<emitc::CastOp>(user);
    if (isa<emitc::AddOp, emitc::SubscriptOp, emitc::LoadOp>(user) ||
        (isCast && isa<emitc::PointerType>(user->getResult(0).getType())))
      return isOnlyRead(user->getResult(0), symbols, made);
    // A call that has a result is a load: no function of ours does both.
    auto call = dyn_cast<emitc::CallOpaqueOp>(user);
    if (!call || call.getNumResults() != 0)
      return isCast || call;
    StringRef callee = call.getCallee();
    if (!callee.consume_front("HWY_DYNAMIC_DISPATCH("))
      return false;
    auto kernel = symbols.lookup<emitc::FuncOp>(callee.drop_back());
    auto argument = cast<emitc::PointerType>(
        kernel.getArgumentTypes()[use.getOperandNumber()]);
    return cast<emitc::OpaqueType>(argument.getPointee())
        .getValue()
        .starts_with("const ");
  });
}

void norm::markConstPointers(emitc::FuncOp func, SymbolTable &symbols) {
  AttrTypeReplacer makeConst;
  makeConst.addReplacement([](emitc::OpaqueType type) {
    return emitc::OpaqueType::get(type.getContext(),
                                  ("const " + type.getValue()).str());
  });
  for (BlockArgument arg : func.getArguments()) {
    SmallVector<Value> made;
    if (isa<emitc::PointerType>(arg.getType()) &&
        isOnlyRead(arg, symbols, made))
      for (Value value : made)
        value.setType(makeConst.replace(value.getType()));
  }
  func.setFunctionType(FunctionType::get(
      func.getContext(), func.getBody().getArgumentTypes(), {}));
}

//===----------------------------------------------------------------------===//
// Tags
//===----------------------------------------------------------------------===//

/// The literal for a tag at the entry of a kernel; null if there is none.
static emitc::LiteralOp findTag(Block &entry, StringRef tag) {
  for (auto literal : entry.getOps<emitc::LiteralOp>())
    if (literal.getValue() == tag)
      return literal;
  return nullptr;
}

Value norm::getTag(Operation *op, Type laneType, OpBuilder &b) {
  FunctionOpInterface kernel = highway::getEnclosingKernel(op);
  Block &entry = kernel.getFunctionBody().front();
  std::string tag = Lane::get(laneType).tag();
  if (emitc::LiteralOp literal = findTag(entry, tag))
    return literal;
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(&entry);
  return emitc::LiteralOp::create(
      b, kernel.getLoc(),
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
  auto declare = [&](const Lane &lane, const Twine &tagType, bool isNeeded) {
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
  const Lane &base = Lane::get(baseType);
  bool usesBase = false;
  for (const Lane &lane : kLanes)
    if (lane.name != base.name)
      usesBase |= declare(lane,
                          "Rebind<" + Twine(lane.element) + ", decltype(" +
                              base.tag() + ")>",
                          /*isNeeded=*/false);
  b.setInsertionPointToStart(&entry);
  declare(base, "ScalableTag<" + Twine(base.element) + ">", usesBase);
}
