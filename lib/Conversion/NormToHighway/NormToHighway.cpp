//===- NormToHighway.cpp - norm.generic to highway kernels ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Conversion/Passes.h"

#include "CostModel.h"
#include "KernelEmitter.h"
#include "ScalarToVector.h"

#include "norm/Dialect/Highway/IR/Highway.h"
#include "norm/Dialect/Norm/IR/Norm.h"
#include "norm/Dialect/Norm/Utils/HostExtents.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/SymbolTable.h"
#include "llvm/Support/MathExtras.h"

namespace mlir::norm {
#define GEN_PASS_DEF_CONVERTNORMTOHIGHWAY
#include "norm/Conversion/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

namespace {

/// Says why an op cannot become a kernel.
using Reason = function_ref<void(const Twine &)>;

struct ConvertNormToHighwayPass final
    : norm::impl::ConvertNormToHighwayBase<ConvertNormToHighwayPass> {
  using ConvertNormToHighwayBase::ConvertNormToHighwayBase;

  void runOnOperation() override;

private:
  FailureOr<FloatType> chooseBase(GenericOp op, Reason reason);
  LogicalResult convert(GenericOp op, SymbolTable &symbols,
                        const TargetModel &model, Reason reason);
};

/// Whether the bytes of every operand can be counted in 64 bits; the cost model
/// and the kernel's offsets do.
bool isAddressable(GenericOp op) {
  constexpr int64_t kMostElementBytes = 8;
  for (Type operand : op.getOperandTypes()) {
    auto type = cast<MemRefType>(operand);
    int64_t offset, bytes = kMostElementBytes;
    SmallVector<int64_t> strides;
    if (failed(type.getStridesAndOffset(strides, offset)))
      continue; // which another reason is given for
    for (auto [size, stride] : llvm::zip_equal(type.getShape(), strides)) {
      if (ShapedType::isDynamic(size))
        continue;
      int64_t count = std::max<int64_t>(size, 1), extent;
      if (llvm::MulOverflow(bytes, count, bytes) ||
          (ShapedType::isStatic(stride) &&
           (llvm::MulOverflow(count, stride, extent) ||
            llvm::MulOverflow(extent, kMostElementBytes, extent))))
        return false;
    }
  }
  return true;
}

} // namespace

/// Translates both regions into a block that is thrown away: what cannot be
/// translated is found before anything is changed, by the code that translates.
/// The base lane type of the kernel is the widest that occurs.
FailureOr<FloatType> ConvertNormToHighwayPass::chooseBase(GenericOp op,
                                                          Reason reason) {
  unsigned bits = op.getStatisticsType().getWidth();
  for (Region *region : {&op.getPre(), &op.getPost()}) {
    Region scratchRegion;
    Block &scratch = scratchRegion.emplaceBlock();
    OpBuilder b(op.getContext());
    b.setInsertionPointToStart(&scratch);
    auto getArgument = [&](BlockArgument argument) -> Value {
      Type lane = argument.getType();
      if (highway::getLaneName(lane).empty())
        return {};
      bits = std::max(bits, lane.getIntOrFloatBitWidth());
      return scratch.addArgument(highway::VecType::get(lane), op.getLoc());
    };
    auto getSplat = [&](TypedAttr value) {
      return createSplat(b, op.getLoc(), value);
    };
    ScalarToVector translator(b, op.getLoc(), getArgument, getSplat);
    for (Value scalar : region->front().getTerminator()->getOperands()) {
      if (highway::getLaneName(scalar.getType()).empty()) {
        std::string text;
        llvm::raw_string_ostream(text) << scalar.getType();
        reason("an output of type " + text);
        return failure();
      }
      if (translator.get(scalar))
        continue;
      Operation *unsupported = translator.getUnsupported();
      assert(unsupported && "an argument of a lane type has a vector");
      reason("'" + unsupported->getName().getStringRef() +
             "', which highway cannot express on these types");
      return failure();
    }
    if (!haveForms(scratch, bits)) {
      reason("arithmetic on types that highway has no form for");
      return failure();
    }
  }
  return bits > 32 ? FloatType(Float64Type::get(op.getContext()))
                   : FloatType(Float32Type::get(op.getContext()));
}

LogicalResult ConvertNormToHighwayPass::convert(GenericOp op,
                                                SymbolTable &symbols,
                                                const TargetModel &model,
                                                Reason reason) {
  if (!op.hasPureBufferSemantics()) {
    reason("tensors; bufferize first");
    return failure();
  }
  if (SymbolTable::getNearestSymbolTable(op) != symbols.getOp()) {
    reason("a nested module around it");
    return failure();
  }
  for (Type type : op.getOperandTypes())
    if (cast<MemRefType>(type).getMemorySpace()) {
      reason("a buffer outside of the default memory space");
      return failure();
    }
  FailureOr<FloatType> base = chooseBase(op, reason);
  if (failed(base))
    return failure();
  if (!isAddressable(op)) {
    reason("a buffer of more bytes than 64 bits can count");
    return failure();
  }
  FailureOr<RowLayout> layout = computeRowLayout(op);
  if (failed(layout)) {
    reason("a buffer whose layout is not strided");
    return failure();
  }

  KernelEmitter emitter(op, *layout, *base,
                        chooseKernelShape(*layout, *base, model));
  OpBuilder b(op.getContext());
  Operation *parent = op;
  while (parent->getParentOp() != symbols.getOp())
    parent = parent->getParentOp();
  b.setInsertionPoint(parent);
  auto parentName =
      parent->getAttrOfType<StringAttr>(SymbolTable::getSymbolAttrName());
  std::string name =
      (parentName ? parentName.getValue() : StringRef("main")).str() + "_norm";
  func::FuncOp kernel = emitter.emit(b, name);
  // Renames it where the name is taken.
  symbols.insert(kernel);

  b.setInsertionPoint(op);
  Location loc = op.getLoc();
  HostExtents host(b, op);
  SmallVector<Value> arguments;
  for (unsigned operand : emitter.getArguments().operands)
    arguments.push_back(
        highway::PointerToOp::create(b, loc, op->getOperand(operand)));
  for (const Extent &extent : emitter.getArguments().extents)
    arguments.push_back(host.get(extent));
  Value rows = host.get(layout->getNumRows());
  Extent rowSize = layout->getRowSize();
  Value grain;
  if (rowSize.isConstant()) {
    grain = host.getIndex(getGrain(rowSize.getCoefficient()));
  } else {
    // As getGrain does; H may be 0.
    Value one = host.getIndex(1);
    Value size = arith::AddIOp::create(b, loc, host.get(rowSize), one);
    grain = arith::DivUIOp::create(b, loc, host.getIndex(kMinElementsPerThread),
                                   size);
    grain = arith::AddIOp::create(b, loc, grain, one);
  }
  highway::LaunchOp::create(b, loc, kernel.getSymName(), arguments, rows,
                            grain);
  op.erase();
  return success();
}

void ConvertNormToHighwayPass::runOnOperation() {
  ModuleOp module = getOperation();
  std::optional<TargetModel> model = TargetModel::get(target);
  if (!model) {
    module.emitError() << "convert-norm-to-highway: unknown target '" << target
                       << "'; expected sse4, avx2, avx3 or none";
    return signalPassFailure();
  }
  SymbolTable symbols(module);
  SmallVector<GenericOp> ops;
  module.walk([&](GenericOp op) { ops.push_back(op); });
  for (GenericOp op : ops) {
    auto reason = [&](const Twine &text) {
      if (strict)
        op.emitOpError() << "has no highway kernel: it has " << text;
      else if (remarks)
        op.emitRemark() << "no highway kernel: it has " << text;
    };
    if (failed(convert(op, symbols, *model, reason)) && strict)
      return signalPassFailure();
  }
}
