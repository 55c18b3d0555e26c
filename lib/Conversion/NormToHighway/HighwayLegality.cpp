//===- HighwayLegality.cpp - which norm.generic has a kernel --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Conversion/NormToHighway/NormToHighway.h"

#include "ScalarToVector.h"

#include "norm/Dialect/Highway/IR/Highway.h"
#include "norm/Dialect/Norm/IR/Norm.h"
#include "norm/Dialect/Norm/Utils/RowLayout.h"
#include "norm/Dialect/Norm/Utils/RowProgram.h"

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/SymbolTable.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::norm;

/// Whether the bytes of every operand can be counted in 64 bits; the cost model
/// and the kernel's offsets do.
static bool isAddressable(GenericOp op) {
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

/// Translates the body into a block that is thrown away: what cannot be
/// translated is found before anything is changed, by the code that translates.
/// The base lane type of the kernel is the widest that occurs.
static FloatType chooseBase(GenericOp op, std::string &lacking) {
  unsigned bits = 32;
  Region scratchRegion;
  Block &scratch = scratchRegion.emplaceBlock();
  OpBuilder b(op.getContext());
  b.setInsertionPointToStart(&scratch);
  // Elements of inputs, and what is computed once a row by something else.
  auto getKnown = [&](Value value) -> Value {
    if (!isa<BlockArgument>(value) &&
        !isa<ReduceOp, RowSizeOp, scf::IfOp>(value.getDefiningOp()))
      return {};
    Type lane = value.getType();
    if (highway::getLaneName(lane).empty())
      return {};
    bits = std::max(bits, lane.getIntOrFloatBitWidth());
    return scratch.addArgument(highway::VecType::get(lane), op.getLoc());
  };
  auto getSplat = [&](TypedAttr value) {
    return createSplat(b, op.getLoc(), value);
  };
  ScalarToVector translator(b, op.getLoc(), getKnown, getSplat);
  auto hasLanes = [&](Value value) {
    if (!highway::getLaneName(value.getType()).empty())
      return true;
    llvm::raw_string_ostream(lacking) << "a value of type " << value.getType();
    return false;
  };
  WalkResult result = op.getBody().walk([&](Operation *inner) {
    if (inner->hasTrait<OpTrait::ConstantLike>())
      return WalkResult::advance();
    bool isRowOp = isa<ReduceOp, RowSizeOp, scf::IfOp>(inner);
    ValueRange values = inner->hasTrait<OpTrait::IsTerminator>()
                            ? ValueRange(inner->getOperands())
                            : ValueRange(inner->getResults());
    for (Value value : values) {
      if ((isRowOp || inner->hasTrait<OpTrait::IsTerminator>()) &&
          !hasLanes(value))
        return WalkResult::interrupt();
      if (translator.get(value))
        continue;
      Operation *unsupported = translator.getUnsupported();
      if (!unsupported)
        return hasLanes(value) ? WalkResult::advance()
                               : WalkResult::interrupt();
      lacking = ("'" + unsupported->getName().getStringRef() +
                 "', which highway cannot express on these types")
                    .str();
      return WalkResult::interrupt();
    }
    return WalkResult::advance();
  });
  if (result.wasInterrupted())
    return {};
  if (!haveForms(scratch, bits)) {
    lacking = "arithmetic on types that highway has no form for";
    return {};
  }
  return bits > 32 ? FloatType(Float64Type::get(op.getContext()))
                   : FloatType(Float32Type::get(op.getContext()));
}

/// Whether all outputs that are summed are summed over the same loops: their
/// blocks of rows are the same.
static bool areSummedAlike(GenericOp op) {
  AffineMap first;
  for (unsigned output = 0; output < op.getOutputs().size(); ++output) {
    AffineMap map = op.getOutputMap(output);
    if (!op.isSummed(map))
      continue;
    if (!first)
      first = map;
    for (unsigned dim : op.getParallelDims())
      if (map.isFunctionOfDim(dim) != first.isFunctionOfDim(dim))
        return false;
  }
  return true;
}

FloatType norm::getKernelBase(GenericOp op, ModuleOp module,
                              std::string &lacking) {
  auto lacks = [&](const Twine &text) {
    lacking = text.str();
    return FloatType();
  };
  if (!op.hasPureBufferSemantics())
    return lacks("tensors; bufferize first");
  if (SymbolTable::getNearestSymbolTable(op) != module)
    return lacks("a nested module around it");
  for (Type type : op.getOperandTypes())
    if (cast<MemRefType>(type).getMemorySpace())
      return lacks("a buffer outside of the default memory space");
  if (std::string obstacle = RowProgram::describeObstacle(op);
      !obstacle.empty())
    return lacks(obstacle);
  FloatType base = chooseBase(op, lacking);
  if (!base)
    return {};
  if (!isAddressable(op))
    return lacks("a buffer of more bytes than 64 bits can count");
  if (failed(computeRowLayout(op)))
    return lacks("a buffer whose layout is not strided");
  if (!areSummedAlike(op))
    return lacks("outputs that are summed over different loops");
  return base;
}
