//===- PromoteToF64.cpp - the float64 evaluation of a module --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Transforms/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/AsmState.h"
#include "mlir/IR/AttrTypeSubElements.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMPROMOTETOF64
#include "norm/Dialect/Norm/Transforms/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

/// True for the types that become f64.
static bool isNarrowFloat(Type type) {
  auto floatType = dyn_cast<FloatType>(type);
  return floatType && floatType.getWidth() < 64;
}

/// The first type within `type` that becomes f64, or null.
static Type findNarrowFloat(Type type) {
  Type found;
  type.walk([&](Type inner) {
    if (!isNarrowFloat(inner))
      return WalkResult::advance();
    found = inner;
    return WalkResult::interrupt();
  });
  return found;
}

static Type findNarrowFloat(TypeRange types) {
  for (Type type : types)
    if (Type found = findNarrowFloat(type))
      return found;
  return Type();
}

static double toDouble(APFloat value) {
  bool losesInfo;
  value.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven,
                &losesInfo);
  return value.convertToDouble();
}

//===----------------------------------------------------------------------===//
// What cannot be promoted
//===----------------------------------------------------------------------===//

/// True for ops whose meaning depends on how many bits a value has.
static bool dependsOnRepresentation(Operation *op) {
  return isa<arith::BitcastOp, tensor::BitcastOp, vector::BitCastOp,
             vector::TypeCastOp, memref::ViewOp,
             memref::ExtractAlignedPointerAsIndexOp,
             UnrealizedConversionCastOp>(op) ||
         isa_and_present<LLVM::LLVMDialect>(op->getDialect());
}

static LogicalResult verifyAttribute(Operation *op, Attribute attr) {
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(attr)) {
    Type element = resource.getElementType();
    if (!isNarrowFloat(element))
      return success();
    AsmResourceBlob *blob = resource.getRawHandle().getBlob();
    if (!blob)
      return op->emitOpError("has the resource '")
             << resource.getRawHandle().getKey()
             << "' without data: cannot be evaluated in float64";
    uint64_t bits = element.getIntOrFloatBitWidth();
    uint64_t expected = resource.getType().getNumElements() * (bits / 8);
    if (bits % 8 != 0 || blob->getData().size() != expected)
      return op->emitOpError("has the resource '")
             << resource.getRawHandle().getKey() << "' of "
             << blob->getData().size() << " bytes for " << resource.getType()
             << ": cannot be evaluated in float64";
    return success();
  }
  if (auto sparse = dyn_cast<SparseElementsAttr>(attr))
    if (isNarrowFloat(sparse.getElementType()))
      return op->emitOpError("has a sparse constant of ")
             << sparse.getElementType() << ": cannot be evaluated in float64";
  return success();
}

static LogicalResult verifyPromotable(Operation *op) {
  SmallVector<Type> types(op->getOperandTypes());
  llvm::append_range(types, op->getResultTypes());
  for (Region &region : op->getRegions())
    for (Block &block : region)
      llvm::append_range(types, block.getArgumentTypes());

  if (auto function = dyn_cast<FunctionOpInterface>(op)) {
    llvm::append_range(types, function.getArgumentTypes());
    llvm::append_range(types, function.getResultTypes());
    if (Type found = findNarrowFloat(types); found && function.isExternal())
      return op->emitOpError("is external and takes or returns ")
             << found << ": cannot be evaluated in float64";
  }
  for (Type type : types) {
    WalkResult complex = type.walk([](ComplexType inner) {
      return findNarrowFloat(inner) ? WalkResult::interrupt()
                                    : WalkResult::advance();
    });
    if (complex.wasInterrupted())
      return op->emitOpError("has type ")
             << type << ": cannot be evaluated in float64";
  }
  if (dependsOnRepresentation(op))
    if (Type found = findNarrowFloat(types))
      return op->emitOpError("depends on the representation of ")
             << found << ": cannot be evaluated in float64";

  WalkResult attributes = op->getAttrDictionary().walk(
      [&](Attribute attr) -> WalkResult { return verifyAttribute(op, attr); });
  return failure(attributes.wasInterrupted());
}

//===----------------------------------------------------------------------===//
// Promotion
//===----------------------------------------------------------------------===//

static Attribute promoteResource(DenseResourceElementsAttr attr) {
  Type element = attr.getElementType();
  const llvm::fltSemantics &semantics =
      cast<FloatType>(element).getFloatSemantics();
  unsigned bytes = element.getIntOrFloatBitWidth() / 8;
  ArrayRef<char> data = attr.getRawHandle().getBlob()->getData();
  SmallVector<double> values;
  for (; !data.empty(); data = data.drop_front(bytes)) {
    uint64_t bits = 0;
    for (unsigned i = 0; i < bytes; ++i) // Resources are little-endian.
      bits |= static_cast<uint64_t>(static_cast<uint8_t>(data[i])) << (8 * i);
    values.push_back(toDouble(APFloat(semantics, APInt(8 * bytes, bits))));
  }
  return DenseF64ResourceElementsAttr::get(
      attr.getType().clone(Float64Type::get(attr.getContext())),
      attr.getRawHandle().getKey(),
      HeapAsmResourceBlob::allocateAndCopyInferAlign<double>(values));
}

/// Types and attributes; what holds raw data is converted as a whole.
static AttrTypeReplacer createReplacer(MLIRContext *context) {
  using Replacement = std::optional<std::pair<Attribute, WalkResult>>;
  AttrTypeReplacer replacer;
  Type f64 = Float64Type::get(context);
  replacer.addReplacement([=](Type type) -> std::optional<Type> {
    return isNarrowFloat(type) ? std::optional(f64) : std::nullopt;
  });
  replacer.addReplacement([=](FloatAttr attr) -> Replacement {
    if (!isNarrowFloat(attr.getType()))
      return std::nullopt;
    return std::make_pair(FloatAttr::get(f64, toDouble(attr.getValue())),
                          WalkResult::skip());
  });
  replacer.addReplacement([=](DenseFPElementsAttr attr) -> Replacement {
    if (!isNarrowFloat(attr.getElementType()))
      return std::nullopt;
    Attribute promoted = attr.mapValues(f64, [](const APFloat &value) {
      return APFloat(toDouble(value)).bitcastToAPInt();
    });
    return std::make_pair(promoted, WalkResult::skip());
  });
  replacer.addReplacement([=](DenseResourceElementsAttr attr) -> Replacement {
    if (!isNarrowFloat(attr.getElementType()))
      return std::nullopt;
    return std::make_pair(promoteResource(attr), WalkResult::skip());
  });
  // An op that has one asks for exactly its element type.
  replacer.addReplacement([](DenseArrayAttr attr) -> Replacement {
    return std::make_pair(attr, WalkResult::skip());
  });
  return replacer;
}

namespace {
struct NormPromoteToF64Pass final
    : norm::impl::NormPromoteToF64Base<NormPromoteToF64Pass> {
  void runOnOperation() override {
    WalkResult verified = getOperation()->walk(
        [](Operation *op) -> WalkResult { return verifyPromotable(op); });
    if (verified.wasInterrupted())
      return signalPassFailure();

    createReplacer(&getContext())
        .recursivelyReplaceElementsIn(getOperation(), /*replaceAttrs=*/true,
                                      /*replaceLocs=*/false,
                                      /*replaceTypes=*/true);
    // Pattern: extf | truncf x : f64 to f64 -> x
    getOperation()->walk([](Operation *op) {
      if (!isa<arith::ExtFOp, arith::TruncFOp>(op) ||
          op->getOperand(0).getType() != op->getResult(0).getType())
        return;
      op->getResult(0).replaceAllUsesWith(op->getOperand(0));
      op->erase();
    });
  }
};
} // namespace
