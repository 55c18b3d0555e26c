//===- KernelLegality.cpp - which norm.generic has kernels ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Utils/KernelLegality.h"

#include "norm/Dialect/Highway/IR/Highway.h"
#include "norm/Dialect/Norm/IR/Norm.h"
#include "norm/Dialect/Norm/Utils/Rounding.h"
#include "norm/Dialect/Norm/Utils/RowProgram.h"
#include "norm/Transforms/Math/KernelMath.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::norm;

/// Whether `op` is arithmetic that any kernel can have, on some types.
static bool isKernelArithmetic(Operation *op) {
  if (isa_and_present<math::MathDialect>(op->getDialect()))
    return isKernelMath(op);
  return isa_and_present<arith::ArithDialect>(op->getDialect()) &&
         !isa<arith::RemFOp>(op) && roundsToNearestEven(op);
}

/// Whether the bytes of every operand can be counted in 64 bits; cost models
/// and a kernel's offsets do.
static bool isAddressable(GenericOp op) {
  constexpr int64_t kMaxElementBytes = 8;
  for (Type operand : op.getOperandTypes()) {
    auto type = dyn_cast<MemRefType>(operand);
    if (!type)
      continue; // of a tensor the buffer is to come
    int64_t offset, bytes = kMaxElementBytes;
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
            llvm::MulOverflow(extent, kMaxElementBytes, extent))))
        return false;
    }
  }
  return true;
}

/// What of the whole op keeps it from a kernel anywhere.
static std::string describeExcess(GenericOp op) {
  // Kernels are written from their roots down, an op of the body on the stack
  // for each of what it is made of: 8 MiB take 15,000. Fusion makes of the
  // longest chains of norms some 3,000 (norm-fuse's limit of passes).
  constexpr int64_t kMaxOps = 6000;
  if (!isAddressable(op))
    return "a buffer of more bytes than 64 bits can count";
  int64_t numOps = 0;
  op.getBody().walk([&](Operation *) { ++numOps; });
  if (numOps > kMaxOps)
    return ("a body of " + Twine(numOps) + " ops, more than the " +
            Twine(kMaxOps) + " of a kernel")
        .str();
  return "";
}

//===----------------------------------------------------------------------===//
// GPUs
//===----------------------------------------------------------------------===//

/// Kernels can have numbers of this type.
static bool isKernelType(Type type) {
  if (auto integer = dyn_cast<IntegerType>(type))
    return llvm::is_contained({1u, 8u, 16u, 32u, 64u}, integer.getWidth());
  // An index has 32 bits on some devices and 64 on others.
  return isa<Float16Type, BFloat16Type, Float32Type, Float64Type>(type);
}

/// Kernels can have `op`.
static bool isKernelOp(Operation *op) {
  if (!isKernelArithmetic(op) ||
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

/// What a body yields says which of its values are stored.
static bool isEndOfBody(Operation *op, Region &body) {
  return op->getParentRegion() == &body &&
         op->hasTrait<OpTrait::IsTerminator>();
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

bool norm::haveGPUsMemoryOf(Type element, bool hasBooleanMemory) {
  return isKernelType(element) && (hasBooleanMemory || !element.isInteger(1));
}

std::string norm::describeWhatGPUsLack(GenericOp op, bool hasBooleanMemory) {
  if (std::string found = describeExcess(op); !found.empty())
    return found;
  for (OpOperand &operand : op->getOpOperands()) {
    Type type = getElementTypeOrSelf(operand.get().getType());
    if (haveGPUsMemoryOf(type, hasBooleanMemory))
      continue;
    std::string text;
    llvm::raw_string_ostream(text)
        << "operand #" << operand.getOperandNumber() << " of '" << type << "'";
    return text;
  }
  return describeWhatGPUsLack(op.getBody());
}

std::string norm::describeWhatGPUsLack(Region &body) {
  std::string found;
  body.walk([&](Operation *inner) {
    // Constants may stand outside.
    SmallVector<Operation *> ops = {inner};
    for (Value operand : inner->getOperands())
      if (Operation *defining = operand.getDefiningOp();
          defining && !body.isAncestor(defining->getParentRegion()))
        ops.push_back(defining);
    for (Operation *used : ops)
      if (found.empty() && !isEndOfBody(used, body) && !isRowOp(used) &&
          !isKernelOp(used))
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

//===----------------------------------------------------------------------===//
// Highway
//===----------------------------------------------------------------------===//

static bool isLane(Type type) { return !highway::getLaneName(type).empty(); }

static bool isMemory(Type element) {
  return isLane(highway::getMemoryLaneType(element));
}

/// Whether highway has ops for `op`, on its types (ScalarToVector writes them).
static bool isHighwayOp(Operation *op) {
  auto isVectorizable = [](Type type) {
    return type.isInteger(1) || isLane(type);
  };
  if (!isKernelArithmetic(op) || op->getNumOperands() == 0 ||
      !llvm::all_of(op->getOperandTypes(), isVectorizable) ||
      !llvm::all_of(op->getResultTypes(), isVectorizable))
    return false;
  Type type = op->getOperand(0).getType();
  bool isMask = type.isInteger(1);
  bool givesMask = op->getResult(0).getType().isInteger(1);
  return llvm::TypeSwitch<Operation *, bool>(op)
      .Case<arith::AddFOp, arith::SubFOp, arith::MulFOp, arith::DivFOp,
            arith::NegFOp, arith::MaximumFOp, arith::MinimumFOp,
            arith::MaxNumFOp, arith::MinNumFOp, arith::AddIOp, arith::SubIOp,
            arith::MulIOp, arith::MaxSIOp, arith::MinSIOp, arith::AndIOp,
            arith::OrIOp, arith::XOrIOp, arith::SelectOp, arith::TruncIOp>(
          [](auto) { return true; })
      .Case<arith::MaxUIOp, arith::MinUIOp, arith::ShLIOp, arith::ShRSIOp,
            arith::ShRUIOp, arith::DivSIOp, arith::DivUIOp, arith::RemSIOp,
            arith::RemUIOp, arith::ExtFOp, arith::TruncFOp, arith::ExtSIOp,
            arith::ExtUIOp, arith::BitcastOp, arith::SIToFPOp, arith::UIToFPOp,
            arith::FPToSIOp, arith::FPToUIOp>([&](auto) { return !givesMask; })
      // Narrower integers have another upper half.
      .Case<arith::AddUIExtendedOp, arith::MulSIExtendedOp,
            arith::MulUIExtendedOp>(
          [&](auto) { return type.isInteger(32) || type.isInteger(64); })
      .Case([&](arith::CmpIOp compare) {
        return !isMask || compare.getPredicate() == arith::CmpIPredicate::eq ||
               compare.getPredicate() == arith::CmpIPredicate::ne;
      })
      .Case([](arith::CmpFOp compare) {
        // The others are folded long before.
        return compare.getPredicate() != arith::CmpFPredicate::AlwaysTrue &&
               compare.getPredicate() != arith::CmpFPredicate::AlwaysFalse;
      })
      .Case([](math::FPowIOp power) {
        return !power.getRhs().getType().isInteger(1);
      })
      .Default([](Operation *other) {
        return isa<math::MathDialect>(other->getDialect());
      });
}

/// A bit cast has fewer forms than there are types.
static bool hasForm(arith::BitcastOp op) {
  StringRef to = highway::getLaneName(op.getType());
  StringRef from = highway::getLaneName(op.getIn().getType());
  return llvm::any_of(highway::BitCastOp::getForms(),
                      [&](const highway::LaneForm &form) {
                        return form.to == to && form.from == from;
                      });
}

/// Whether `value` is a constant that is no number, such as poison.
static bool isConstantWithoutNumber(Value value) {
  TypedAttr number;
  return matchPattern(value, m_Constant()) &&
         !matchPattern(value, m_Constant(&number));
}

/// What of the body keeps `op` from a kernel.
static std::string describeBody(GenericOp op) {
  std::string found;
  llvm::raw_string_ostream os(found);
  auto describeType = [&](TypeRange types,
                          function_ref<bool(Type)> isKnown = isLane) {
    auto lacking = llvm::find_if_not(types, isKnown);
    if (lacking != types.end())
      os << "a value of type " << *lacking;
  };
  op.getBody().walk([&](Operation *inner) {
    // Constants may stand outside, and those that nobody uses do no harm.
    for (Value operand : inner->getOperands()) {
      if (!isConstantWithoutNumber(operand))
        continue;
      os << "'" << operand.getDefiningOp()->getName()
         << "', a constant that is no number";
      return WalkResult::interrupt();
    }
    if (isa<YieldOp>(inner))
      describeType(inner->getOperandTypes(), isMemory);
    else if (inner->hasTrait<OpTrait::IsTerminator>())
      describeType(inner->getOperandTypes());
    else if (isa<ReduceOp, RowSizeOp, scf::IfOp>(inner))
      describeType(inner->getResultTypes());
    else if (inner->hasTrait<OpTrait::ConstantLike>())
      return WalkResult::advance();
    else if (!isHighwayOp(inner))
      os << "'" << inner->getName()
         << "', which highway cannot express on these types";
    else if (auto cast = dyn_cast<arith::BitcastOp>(inner);
             cast && !hasForm(cast))
      os << "arithmetic on types that highway has no form for";
    return found.empty() ? WalkResult::advance() : WalkResult::interrupt();
  });
  // The terminator has the sum of a summed output, not what memory has.
  if (found.empty())
    describeType(llvm::map_to_vector(
                     op.getOutputs(),
                     [](Value output) { return getElementTypeOrSelf(output); }),
                 isMemory);
  return found;
}

/// Whether all outputs that are summed are summed over the same loops, but for
/// those of size 1: their blocks of rows are the same.
static bool areSummedAlike(GenericOp op) {
  SmallVector<int64_t> ranges = op.getStaticLoopRanges();
  AffineMap first;
  for (unsigned output = 0; output < op.getOutputs().size(); ++output) {
    AffineMap map = op.getOutputMap(output);
    if (!op.isSummed(map))
      continue;
    if (!first)
      first = map;
    for (unsigned dim : op.getParallelDims())
      if (ranges[dim] != 1 &&
          map.isFunctionOfDim(dim) != first.isFunctionOfDim(dim))
        return false;
  }
  return true;
}

std::string norm::describeWhatHighwayLacks(GenericOp op, ModuleOp module) {
  if (!op.hasPureBufferSemantics())
    return "tensors; bufferize first";
  if (SymbolTable::getNearestSymbolTable(op) != module)
    return "a nested module around it";
  auto anyBuffer = [&](function_ref<bool(MemRefType)> holds) {
    return llvm::any_of(op.getOperandTypes(), [&](Type type) {
      return holds(cast<MemRefType>(type));
    });
  };
  if (anyBuffer([](MemRefType type) { return bool(type.getMemorySpace()); }))
    return "a buffer outside of the default memory space";
  if (std::string found = describeExcess(op); !found.empty())
    return found;
  if (std::string found = RowProgram::describeObstacle(op); !found.empty())
    return found;
  if (std::string found = describeBody(op); !found.empty())
    return found;
  if (anyBuffer([](MemRefType type) { return !type.isStrided(); }))
    return "a buffer whose layout is not strided";
  if (!areSummedAlike(op))
    return "outputs that are summed over different loops";
  return "";
}
