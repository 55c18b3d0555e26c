//===- RowPart.cpp - an op as a part of a row program ---------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RowPart.h"

#include "Access.h"

#include "norm/Dialect/Norm/Utils/KernelLegality.h"
#include "norm/Dialect/Norm/Utils/RowStatistics.h"
#include "norm/Support/Float8.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/TypeUtilities.h"

#include "llvm/ADT/DenseSet.h"

using namespace mlir;
using namespace mlir::norm;

//===----------------------------------------------------------------------===//
// What can be a part
//===----------------------------------------------------------------------===//

/// What keeps `inner` out of the body of a norm.generic, which holds scalars,
/// without effects, and nothing from outside but constants (G8); empty if
/// nothing does.
static std::string describeUnfit(Operation &inner, Block *body) {
  auto isScalar = [](Type type) { return type.isIntOrIndexOrFloat(); };
  std::string name = ("'" + inner.getName().getStringRef() + "'").str();
  if (isa<linalg::IndexOp>(inner))
    return "its body asks for an index";
  for (Value operand : inner.getOperands()) {
    if (!isScalar(operand.getType()))
      return "its body has " + name + ", an operand of which is no number";
    if (operand.getParentBlock() != body &&
        !matchPattern(operand, m_Constant())) {
      std::string reason;
      llvm::raw_string_ostream(reason)
          << "its body uses a value of type '" << operand.getType()
          << "' from outside that is no constant";
      return reason;
    }
  }
  if (inner.hasTrait<OpTrait::IsTerminator>())
    return "";
  if (inner.getNumRegions() > 0)
    return "its body has " + name + ", which has a region";
  if (!isMemoryEffectFree(&inner))
    return "its body has " + name + ", which has effects";
  // It may have to run where it did not before: a division by zero may not.
  if (!isSpeculatable(&inner))
    return "its body has " + name + ", which may trap";
  if (!llvm::all_of(inner.getResultTypes(), isScalar))
    return "its body has " + name + ", a result of which is no number";
  return "";
}

static const char kUsesOutput[] = "its body uses its output";

/// The ops of `body` that `value` is computed by.
static void collectSlice(Value value, Block *body,
                         llvm::DenseSet<Operation *> &slice) {
  SmallVector<Value> worklist = {value};
  while (!worklist.empty()) {
    Operation *op = worklist.pop_back_val().getDefiningOp();
    if (op && op->getBlock() == body && slice.insert(op).second)
      llvm::append_range(worklist, op->getOperands());
  }
}

TypedAttr norm::getConstantElement(Value tensor) {
  if (auto fill = tensor.getDefiningOp<linalg::FillOp>()) {
    TypedAttr value;
    if (matchPattern(fill.getInputs()[0], m_Constant(&value)) &&
        value.getType() == getElementTypeOrSelf(tensor))
      return value;
    return {};
  }
  // A fill in general form.
  if (auto generic = tensor.getDefiningOp<linalg::GenericOp>()) {
    TypedAttr value;
    unsigned result = cast<OpResult>(tensor).getResultNumber();
    if (generic.getNumParallelLoops() == generic.getNumLoops() &&
        matchPattern(generic.getBlock()->getTerminator()->getOperand(result),
                     m_Constant(&value)))
      return value;
    return {};
  }
  DenseElementsAttr elements;
  if (matchPattern(tensor, m_Constant(&elements)) && elements.isSplat())
    return cast<TypedAttr>(elements.getSplatValue<Attribute>());
  return {};
}

bool norm::isContraction(linalg::LinalgOp op) {
  return linalg::isaContractionOpInterface(op) &&
         llvm::all_of(*op.getBlock(), [](Operation &inner) {
           return isa<arith::AddFOp, arith::ExtFOp, arith::MulFOp,
                      linalg::YieldOp>(inner);
         });
}

static bool isNeutral(TypedAttr value, ReduceKind kind) {
  auto number = dyn_cast<FloatAttr>(value);
  if (!number)
    return false;
  switch (kind) {
  case ReduceKind::Add:
    return number.getValue().isZero();
  case ReduceKind::MaximumF:
    return number.getValue().isInfinity() && number.getValue().isNegative();
  case ReduceKind::MinimumF:
    return number.getValue().isInfinity() && !number.getValue().isNegative();
  }
  llvm_unreachable("every kind is handled");
}

static bool dropsNaN(Operation *combiner) {
  return isa<arith::MaxNumFOp, arith::MinNumFOp>(combiner);
}

/// NaN, of which the reduction takes nothing.
static bool isLeftOut(TypedAttr value, const PartReduction &reduction) {
  auto number = dyn_cast<FloatAttr>(value);
  return number && number.getValue().isNaN() && dropsNaN(reduction.combiner);
}

static std::optional<ReduceKind> getReduceKind(Operation *combiner,
                                               bool forGradient) {
  if (isa_and_present<arith::AddFOp>(combiner))
    return ReduceKind::Add;
  if (isa_and_present<arith::MaximumFOp>(combiner))
    return ReduceKind::MaximumF;
  if (isa_and_present<arith::MinimumFOp>(combiner))
    return ReduceKind::MinimumF;
  // These drop NaN, which norm.reduce does not.
  if (forGradient && isa_and_present<arith::MaxNumFOp>(combiner))
    return ReduceKind::MaximumF;
  if (forGradient && isa_and_present<arith::MinNumFOp>(combiner))
    return ReduceKind::MinimumF;
  return std::nullopt;
}

/// Fills in what a linalg op has whose inputs are elements.
static bool readLinalg(linalg::LinalgOp op, RowPart &part,
                       std::string &reason) {
  part.body = op.getBlock();
  part.ranges = op.getStaticLoopRanges();
  part.iterators = op.getIteratorTypesArray();
  // (G6)
  auto isTensor = [](Value operand) {
    auto type = dyn_cast<RankedTensorType>(operand.getType());
    return type && !type.getEncoding() && type.getElementType().isIntOrFloat();
  };
  if (!llvm::all_of(op->getOperands(), isTensor)) {
    reason = "an operand of it is no tensor of numbers";
    return false;
  }
  for (OpOperand *input : op.getDpsInputOperands())
    part.reads.push_back({input->get(), op.getMatchingIndexingMap(input),
                          op.getMatchingBlockArgument(input)});
  for (OpOperand &init : op.getDpsInitsMutable())
    part.results.push_back({op.getMatchingIndexingMap(&init), init.get()});
  bool isExpressibleOp =
      llvm::all_of(part.reads,
                   [](PartRead &read) { return isExpressible(read.map); }) &&
      llvm::all_of(part.results, [](PartResult &result) {
        return isExpressible(result.map);
      });
  if (!isExpressibleOp) {
    reason = "it reads or writes more than one element at a point, as "
             "convolutions do";
    return false;
  }
  bool readsWholeDims = llvm::all_of(part.reads, [](PartRead &read) {
    return hasUnitDimsAtZeros(read.map, read.tensor);
  });
  if (!readsWholeDims)
    reason = "it reads the first element of a dimension that may have more";
  return readsWholeDims;
}

static bool readElementwise(linalg::LinalgOp op, RowPart &part,
                            std::string &reason) {
  for (OpOperand &init : op.getDpsInitsMutable())
    if (op.payloadUsesValueFromOperand(&init)) {
      reason = kUsesOutput;
      return false;
    }
  for (Operation &inner : *part.body) {
    std::string unfit = describeUnfit(inner, part.body);
    if (!unfit.empty()) {
      reason = std::move(unfit);
      return false;
    }
  }
  return true;
}

/// The combiner of result `index`, if that is a reduction that norm.reduce does
/// too.
static bool readReduction(linalg::LinalgOp op, unsigned index, RowPart &part,
                          std::string &reason, bool forGradient) {
  OpOperand *init = op.getDpsInitOperand(index);
  PartReduction reduction;
  reduction.result = index;
  reduction.accumulator = op.getMatchingBlockArgument(init);
  reduction.combiner = part.getYielded(index).getDefiningOp();
  std::optional<ReduceKind> kind =
      getReduceKind(reduction.combiner, forGradient);
  if (!kind || reduction.combiner->getBlock() != part.body) {
    reason = "it is no sum, maximumf or minimumf of floats";
    return false;
  }
  reduction.kind = *kind;
  Value lhs = reduction.combiner->getOperand(0);
  Value rhs = reduction.combiner->getOperand(1);
  reduction.term = lhs == reduction.accumulator ? rhs : lhs;
  if ((lhs != reduction.accumulator && rhs != reduction.accumulator) ||
      lhs == rhs) {
    reason = "it is no sum, maximumf or minimumf of floats";
    return false;
  }
  Type type = reduction.term.getType();
  if (*kind == ReduceKind::Add && !type.isF32() && !type.isF64() &&
      !forGradient) {
    reason = "it adds in a type narrower than f32, and rounds each time";
    return false;
  }
  if (!type.isF64() && !type.isF32() && !type.isF16() && !type.isBF16() &&
      !isFloat8(type)) {
    reason = "it reduces floats of an unusual type";
    return false;
  }
  llvm::DenseSet<Operation *> slice;
  collectSlice(reduction.term, part.body, slice);
  auto usesInit = [&](Value value) {
    auto argument = dyn_cast<BlockArgument>(value);
    return argument && argument.getOwner() == part.body &&
           argument.getArgNumber() >=
               static_cast<unsigned>(op.getNumDpsInputs());
  };
  std::string unfit = describeUnfit(*reduction.combiner, part.body);
  if (usesInit(reduction.term))
    unfit = kUsesOutput;
  // In the order of the body, so that the reason is always the same.
  for (Operation &inner : *part.body) {
    if (!unfit.empty())
      break;
    if (!slice.contains(&inner))
      continue;
    unfit = llvm::any_of(inner.getOperands(), usesInit)
                ? kUsesOutput
                : describeUnfit(inner, part.body);
  }
  if (!unfit.empty()) {
    reason = std::move(unfit);
    return false;
  }
  TypedAttr start = getConstantElement(init->get());
  if (!start) {
    reduction.readsStart = true;
    part.reads.push_back(
        {init->get(), part.results[index].map, reduction.accumulator});
  } else if (!isNeutral(start, *kind) && !isLeftOut(start, reduction)) {
    reduction.start = start;
  }
  part.reductions.push_back(reduction);
  return true;
}

static bool readReductions(linalg::LinalgOp op, RowPart &part,
                           std::string &reason, bool forGradient) {
  unsigned numNeeded = 0;
  for (OpResult result : op->getResults()) {
    if (result.use_empty())
      continue;
    ++numNeeded;
    if (!readReduction(op, result.getResultNumber(), part, reason, forGradient))
      return false;
    for (auto [loop, iterator] : llvm::enumerate(part.iterators)) {
      bool isReduced = iterator == utils::IteratorType::reduction;
      if (part.results[result.getResultNumber()].map.isFunctionOfDim(loop) ==
              isReduced &&
          part.ranges[loop] != 1) {
        reason = "it does not make one element of each row";
        return false;
      }
    }
  }
  if (numNeeded == 0) {
    reason = "its results are not used";
    return false;
  }
  // An input with all loops is what makes it rows, and no contraction.
  bool readsRows = llvm::any_of(part.reads, [&](const PartRead &read) {
    return isPerElement(read.map, part.ranges);
  });
  if (!readsRows)
    reason = isContraction(op)
                 ? "it is a contraction: no input has an element for each point"
                 : "no input of it has an element for each point";
  return readsRows;
}

std::optional<RowPart> RowPart::get(Operation *op, std::string &reason,
                                    bool forGradient) {
  RowPart part;
  part.op = op;
  if (auto generic = dyn_cast<GenericOp>(op)) {
    if (!generic.hasPureTensorSemantics()) {
      reason = "it works on memrefs";
      return std::nullopt;
    }
    part.kind = Kind::Rows;
    part.body = generic.getBodyBlock();
    part.ranges = generic.getStaticLoopRanges();
    part.iterators = generic.getIteratorTypesArray();
    SmallVector<AffineMap> maps = generic.getIndexingMapsArray();
    for (auto [i, input] : llvm::enumerate(generic.getInputs()))
      part.reads.push_back({input, maps[i], part.body->getArgument(i)});
    for (auto [i, output] : llvm::enumerate(generic.getOutputs()))
      part.results.push_back({generic.getOutputMap(i), output});
    return part;
  }
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  if (!linalgOp || !linalgOp.hasPureTensorSemantics() ||
      linalgOp.getNumLoops() == 0) {
    reason = "it is neither a norm.generic nor a linalg op with loops";
    return std::nullopt;
  }
  if (!readLinalg(linalgOp, part, reason))
    return std::nullopt;
  bool isElementwise = linalgOp.getNumParallelLoops() == linalgOp.getNumLoops();
  part.kind = isElementwise ? Kind::Elementwise : Kind::Reduction;
  if (!(isElementwise ? readElementwise(linalgOp, part, reason)
                      : readReductions(linalgOp, part, reason, forGradient)))
    return std::nullopt;
  return part;
}

Value RowPart::getYielded(unsigned result) const {
  if (reduces == Reduces::ElementsOfRows)
    for (const PartReduction &reduction : reductions)
      if (reduction.result == result)
        return reduction.term;
  return body->getTerminator()->getOperand(result);
}

const PartReduction *RowPart::findReduction(Operation *inner) const {
  if (reduces != Reduces::ElementsOfRows)
    for (const PartReduction &reduction : reductions)
      if (reduction.combiner == inner)
        return &reduction;
  return nullptr;
}

bool RowPart::isSummed(unsigned result) const {
  if (auto generic = dyn_cast<GenericOp>(op))
    return generic.isSummed(results[result].map);
  return reduces != Reduces::Rows;
}

bool RowPart::canSumRows(std::string &reason) const {
  for (const PartReduction &reduction : reductions) {
    if (reduction.kind != ReduceKind::Add) {
      reason = "it takes an extremum over rows, which can only be summed";
      return false;
    }
    if (reduction.start || reduction.readsStart) {
      reason = "it sums rows from a start value other than 0";
      return false;
    }
  }
  return true;
}

std::string RowPart::describeWhatGPUsLack() const {
  return norm::describeWhatGPUsLack(*body->getParent());
}

bool RowPart::isCheap() const {
  return llvm::none_of(*body, [](Operation &inner) {
    return isa<math::MathDialect>(inner.getDialect()) &&
           !isa<math::AbsFOp, math::AbsIOp, math::CopySignOp, math::FmaOp,
                math::FloorOp, math::CeilOp, math::TruncOp, math::RoundOp,
                math::RoundEvenOp>(inner);
  });
}

//===----------------------------------------------------------------------===//
// Bodies
//===----------------------------------------------------------------------===//

/// Maps the constants that `op` and what is in it use from outside of `body`.
static void bringConstants(OpBuilder &b, Operation &op, Block *body,
                           IRMapping &mapping) {
  op.walk([&](Operation *inner) {
    for (Value operand : inner->getOperands())
      if (!body->getParent()->isAncestor(operand.getParentRegion()) &&
          !mapping.contains(operand))
        mapping.map(operand, b.clone(*operand.getDefiningOp())->getResult(0));
  });
}

/// norm.reduce takes f32 and f64. Of narrower elements the largest and the
/// smallest are the same in f32.
static Value createReduce(OpBuilder &b, Location loc, ReduceKind kind,
                          Value term) {
  Type type = term.getType();
  if (type.isF32() || type.isF64())
    return ReduceOp::create(b, loc, kind, term);
  Value wide = arith::ExtFOp::create(b, loc, b.getF32Type(), term);
  Value reduced = ReduceOp::create(b, loc, kind, wide);
  return arith::TruncFOp::create(b, loc, type, reduced);
}

/// `term`, or the neutral element in the place of NaN.
static Value dropNaN(OpBuilder &b, const PartReduction &reduction, Value term) {
  auto type = cast<FloatType>(term.getType());
  bool isNegative = reduction.kind == ReduceKind::MaximumF;
  APFloat infinity = APFloat::getInf(type.getFloatSemantics(), isNegative);
  Location loc = reduction.combiner->getLoc();
  Value neutral =
      arith::ConstantOp::create(b, loc, b.getFloatAttr(type, infinity));
  IRMapping operands;
  operands.map(reduction.term, term);
  operands.map(reduction.accumulator, neutral);
  return b.clone(*reduction.combiner, operands)->getResult(0);
}

static SmallVector<Value> emitReductions(const RowPart &part, OpBuilder &b,
                                         IRMapping &mapping) {
  llvm::DenseSet<Operation *> slice;
  for (const PartReduction &reduction : part.reductions)
    collectSlice(reduction.term, part.body, slice);
  for (Operation &inner : *part.body)
    if (slice.contains(&inner)) {
      bringConstants(b, inner, part.body, mapping);
      b.clone(inner, mapping);
    }
  SmallVector<Value> values(part.results.size());
  for (const PartReduction &reduction : part.reductions) {
    Location loc = reduction.combiner->getLoc();
    Value term = reduction.term;
    if (term.getParentBlock() == part.body)
      term = mapping.lookup(term);
    else
      term = b.clone(*term.getDefiningOp())->getResult(0);
    if (part.reduces == RowPart::Reduces::ElementsOfRows) {
      values[reduction.result] = term;
      continue;
    }
    if (dropsNaN(reduction.combiner))
      term = dropNaN(b, reduction, term);
    Value value = createReduce(b, loc, reduction.kind, term);
    if (reduction.start || reduction.readsStart) {
      IRMapping operands;
      operands.map(reduction.term, value);
      operands.map(
          reduction.accumulator,
          reduction.readsStart
              ? mapping.lookup<Value>(reduction.accumulator)
              : Value(arith::ConstantOp::create(b, loc, reduction.start)));
      value = b.clone(*reduction.combiner, operands)->getResult(0);
    }
    values[reduction.result] = value;
  }
  return values;
}

SmallVector<Value> RowPart::emit(OpBuilder &b, ArrayRef<Value> elements) const {
  IRMapping mapping;
  for (auto [read, element] : llvm::zip_equal(reads, elements))
    mapping.map(read.argument, element);
  if (kind == Kind::Reduction)
    return emitReductions(*this, b, mapping);
  for (Operation &inner : body->without_terminator()) {
    bringConstants(b, inner, body, mapping);
    b.clone(inner, mapping);
  }
  bringConstants(b, *body->getTerminator(), body, mapping);
  return llvm::map_to_vector(
      body->getTerminator()->getOperands(),
      [&](Value value) { return mapping.lookup(value); });
}
