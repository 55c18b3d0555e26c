//===- GPULegality.cpp - which norm.generic has a GPU kernel --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Utils/GPULegality.h"

#include "norm/Dialect/Norm/IR/Norm.h"
#include "norm/Dialect/Norm/Utils/Rounding.h"
#include "norm/Transforms/Math/ExpandableGPUMath.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace mlir::norm;

/// Kernels can have numbers of this type.
static bool isKernelType(Type type) {
  if (auto integer = dyn_cast<IntegerType>(type))
    return llvm::is_contained({1u, 8u, 16u, 32u, 64u}, integer.getWidth());
  // An index has 32 bits on some devices and 64 on others.
  return isa<Float16Type, BFloat16Type, Float32Type, Float64Type>(type);
}

/// Kernels can have `op`.
static bool isKernelOp(Operation *op) {
  if (!isa_and_present<arith::ArithDialect, math::MathDialect>(
          op->getDialect()) ||
      isa<arith::RemFOp>(op) || !roundsToNearestEven(op) ||
      (isa<math::MathDialect>(op->getDialect()) && !canExpandForGPU(op)) ||
      !llvm::all_of(op->getOperandTypes(), isKernelType) ||
      !llvm::all_of(op->getResultTypes(), isKernelType))
    return false;
  auto isBoolean = [](Type type) { return type.isInteger(1); };
  if (llvm::any_of(op->getOperandTypes(), isBoolean))
    return isa<arith::AndIOp, arith::OrIOp, arith::XOrIOp, arith::SelectOp,
               arith::ExtUIOp, arith::UIToFPOp>(op);
  if (llvm::any_of(op->getResultTypes(), isBoolean))
    return isa<arith::ConstantOp, arith::CmpFOp, arith::CmpIOp,
               arith::TruncIOp>(op) ||
           isa<math::MathDialect>(op->getDialect());
  return true;
}

/// What kernels know of row programs.
static bool isRowOp(Operation *op) {
  return isa<YieldOp, ReduceOp, NormalizeOp, RowSizeOp, scf::IfOp,
             scf::YieldOp>(op) &&
         llvm::all_of(op->getResultTypes(), isKernelType);
}

/// The op; the types of a cast, else the type that kernels lack or the
/// result's; and how it rounds, if that is what they lack.
static std::string describe(Operation *op) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << "'" << op->getName() << "'";
  if (isa<CastOpInterface>(op)) {
    os << " from '" << op->getOperand(0).getType() << "' to '"
       << op->getResult(0).getType() << "'";
  } else {
    SmallVector<Type> types(op->getResultTypes());
    llvm::append_range(types, op->getOperandTypes());
    auto lacking = llvm::find_if_not(types, isKernelType);
    os << " on '" << (lacking != types.end() ? *lacking : types.front()) << "'";
  }
  if (!roundsToNearestEven(op))
    os << ", rounded "
       << arith::stringifyRoundingMode(
              cast<arith::ArithRoundingModeInterface>(op)
                  .getRoundingModeAttr()
                  .getValue())
       << ",";
  return text;
}

std::string norm::describeWhatGPUsLack(GenericOp op, bool hasBooleanMemory) {
  for (OpOperand &operand : op->getOpOperands()) {
    Type type = getElementTypeOrSelf(operand.get().getType());
    if (isKernelType(type) && (hasBooleanMemory || !type.isInteger(1)))
      continue;
    std::string text;
    llvm::raw_string_ostream(text)
        << "operand #" << operand.getOperandNumber() << " of '" << type << "'";
    return text;
  }
  std::string found;
  op.getBody().walk([&](Operation *inner) {
    // Constants may stand outside.
    SmallVector<Operation *> ops = {inner};
    for (Value operand : inner->getOperands())
      if (Operation *defining = operand.getDefiningOp();
          defining && !op->isAncestor(defining))
        ops.push_back(defining);
    for (Operation *used : ops)
      if (found.empty() && !isRowOp(used) && !isKernelOp(used))
        found = describe(used);
    // Rows that do not want the branch may have to compute it, too.
    auto branch = dyn_cast<scf::IfOp>(inner->getParentOp());
    if (found.empty() && branch && !isSpeculatable(inner) &&
        llvm::any_of(*inner->getBlock(), [](Operation &beside) {
          return holdsRowCollective(&beside);
        }))
      found = describe(inner) + " beside a row collective";
    return found.empty() ? WalkResult::advance() : WalkResult::interrupt();
  });
  return found;
}
