//===- Rewrite.cpp - from a match to a norm op ----------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Rewrite.h"
#include "SizeUses.h"
#include "Tensors.h"

#include "../Generalize.h"

#include "mlir/Analysis/SliceAnalysis.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::raise;

llvm::SetVector<Operation *> norm::raise::listNeeded(linalg::LinalgOp root,
                                                     Value scalar) {
  Block *body = root.getBlock();
  llvm::SetVector<Operation *> needed;
  BackwardSliceOptions options;
  options.omitBlockArguments = true;
  options.inclusive = true;
  options.filter = [&](Operation *op) {
    return op->getBlock() == body && op != scalar.getDefiningOp();
  };
  for (Operation &op : *body)
    if (&op == body->getTerminator() || !isMemoryEffectFree(&op))
      (void)getBackwardSlice(&op, &needed, options);
  return needed;
}

NormRewriter::Result NormRewriter::replace(linalg::LinalgOp root, Value scalar,
                                           Operation *norm, Value normalized,
                                           ArrayRef<AffineExpr> indices) {
  OpBuilder builder(root);
  SmallVector<int64_t> ranges = root.getStaticLoopRanges();
  Block *body = root.getBlock();
  Operation *terminator = body->getTerminator();

  // The root does nothing else: the norm op takes its place.
  if (root->getNumResults() == 1 && terminator->getOperand(0) == scalar) {
    OpResult result = root->getResult(0);
    AffineMap map = root.getIndexingMapMatchingResult(result);
    bool same = map.getNumResults() == indices.size();
    if (same)
      for (auto [expr, index] : llvm::zip_equal(map.getResults(), indices)) {
        auto dim = dyn_cast<AffineDimExpr>(expr);
        bool unit = !dim || ranges[dim.getPosition()] == 1;
        same &= unit ? isa<AffineConstantExpr>(index) : index == expr;
      }
    if (same) {
      if (normalized.getType() != result.getType())
        normalized = tensor::CastOp::create(builder, root.getLoc(),
                                            result.getType(), normalized);
      result.replaceAllUsesWith(normalized);
      return {norm, nullptr};
    }
  }

  llvm::SetVector<Operation *> needed = listNeeded(root, scalar);
  SmallVector<OpOperand *> inputs;
  for (OpOperand *input : root.getDpsInputOperands())
    if (llvm::any_of(root.getMatchingBlockArgument(input).getUsers(),
                     [&](Operation *user) { return needed.contains(user); }))
      inputs.push_back(input);

  SmallVector<Value> operands;
  SmallVector<AffineMap> maps;
  for (OpOperand *input : inputs) {
    operands.push_back(input->get());
    maps.push_back(root.getMatchingIndexingMap(input));
  }
  operands.push_back(normalized);
  maps.push_back(AffineMap::get(ranges.size(), 0, indices, root.getContext()));
  for (OpOperand &init : root.getDpsInitsMutable())
    maps.push_back(root.getMatchingIndexingMap(&init));

  auto buildBody = [&](OpBuilder &b, Location loc, ValueRange arguments) {
    IRMapping mapping;
    for (auto [position, input] : llvm::enumerate(inputs))
      mapping.map(root.getMatchingBlockArgument(input), arguments[position]);
    mapping.map(scalar, arguments[inputs.size()]);
    mapping.map(root.getRegionOutputArgs(),
                arguments.drop_front(inputs.size() + 1));
    for (Operation &op : *body)
      if (needed.contains(&op))
        b.clone(op, mapping);
  };
  auto generic = linalg::GenericOp::create(
      builder, root.getLoc(), root->getResultTypes(), operands,
      root.getDpsInits(), maps, root.getIteratorTypesArray(), buildBody);
  root->replaceAllUsesWith(generic);
  superseded.push_back(root);
  return {norm, cast<linalg::LinalgOp>(generic.getOperation())};
}

static Operation *createNorm(OpBuilder &b, Location loc, Statistics statistics,
                             Type resultType, Value input, Value gain,
                             Value bias, ArrayRef<int64_t> axes,
                             FloatAttr epsilon, FloatType statType) {
  auto activation = ActivationAttr::get(b.getContext(), Activation::None);
  TypeAttr typeAttr;
  if (statType != getDefaultStatisticsType(getElementTypeOrSelf(input)))
    typeAttr = TypeAttr::get(statType);
  DenseI64ArrayAttr axesAttr = b.getDenseI64ArrayAttr(axes);
  if (statistics == Statistics::MeanVariance)
    return LayerNormOp::create(b, loc, TypeRange(resultType), input, gain, bias,
                               axesAttr, epsilon, activation, typeAttr);
  return RMSNormOp::create(b, loc, TypeRange(resultType), input, gain, bias,
                           axesAttr, epsilon, activation, typeAttr);
}

/// The norm.generic of `norm`, which is without uses, but with its epsilon
/// added to the root.
static Operation *generalizeWithEpsilonOutside(OpBuilder &b, Operation *norm) {
  IRRewriter rewriter(b);
  auto layerNorm = dyn_cast<LayerNormOp>(norm);
  FailureOr<GenericOp> generic =
      layerNorm ? generalize(rewriter, layerNorm, /*epsilonOutsideSqrt=*/true)
                : generalize(rewriter, cast<RMSNormOp>(norm),
                             /*epsilonOutsideSqrt=*/true);
  assert(succeeded(generic) && "the sizes are those of the input");
  return *generic;
}

NormRewriter::Result NormRewriter::raise(const Root &root,
                                         ElementReader &reader, Value scalar,
                                         const NormMatch &match) {
  TensorBuilder tensors(root, reader, dominance);
  OpBuilder &b = tensors.getBuilder();
  auto refuse = [&](const Element *at, StringRef text) {
    why(reader.getReasons(), at, text.str());
    return Result{};
  };
  std::optional<Holder> input = tensors.findOrCreateInput(match.value);
  if (!input)
    return refuse(match.value, "no tensor holds what is normalized, and none "
                               "can be computed");
  auto inputType = cast<RankedTensorType>(input->tensor.getType());
  SmallVector<int64_t> axes;
  SmallVector<unsigned> loopsOfAxes;
  for (auto [dim, index] : llvm::enumerate(input->indices)) {
    auto loop = dyn_cast<AffineDimExpr>(index);
    if (!loop || !llvm::is_contained(match.axes, loop.getPosition()))
      continue;
    axes.push_back(dim);
    loopsOfAxes.push_back(loop.getPosition());
  }

  // Statistics over the batch for each channel are those of batch
  // normalization, unless a gain or bias along the axes says otherwise.
  if (match.statistics == Statistics::MeanVariance && !match.gain &&
      !match.bias && !match.epsilonOutsideRoot && axes.front() == 0 &&
      axes.size() != size_t(llvm::popcount(match.value->dims)))
    return refuse(/*at=*/nullptr,
                  "its statistics over the batch are those of batch "
                  "normalization");

  if (!isNormElementType(scalar.getType()))
    return refuse(/*at=*/nullptr, "its result is of a type that norm ops lack");

  Value gain, bias;
  if (match.gain &&
      !(gain = tensors.findOrCreateAlong(match.gain, loopsOfAxes)))
    return refuse(match.gain, "no tensor holds the gain");
  if (match.bias &&
      !(bias = tensors.findOrCreateAlong(match.bias, loopsOfAxes)))
    return refuse(match.bias, "no tensor holds the bias");

  Type type =
      match.scale || match.shift ? Type(match.resultType) : scalar.getType();
  if (!isNormElementType(type))
    return refuse(/*at=*/nullptr, "its result is of a type that norm ops lack");
  // A tensor of f64 may hold what was f32: its statistics are in its own type.
  FloatType statType = match.statType;
  for (Value operand : {input->tensor, gain, bias})
    if (operand && getElementTypeOrSelf(operand).isF64())
      statType = b.getF64Type();
  Operation *norm =
      createNorm(b, root.op->getLoc(), match.statistics, inputType.clone(type),
                 input->tensor, gain, bias, axes,
                 b.getF64FloatAttr(match.epsilon), statType);
  if (match.epsilonOutsideRoot)
    norm = generalizeWithEpsilonOutside(b, norm);
  else
    noteStatistics(norm, root, reader, match, *input);
  Holder result = tensors.createRest({norm->getResult(0), input->indices},
                                     match, scalar.getType());
  if (!result.tensor) {
    usedStatistics.erase(norm);
    norm->erase();
    return refuse(match.scale ? match.scale : match.value,
                  "what is behind the norm cannot be computed");
  }
  return replace(root.op, scalar, norm, result.tensor, result.indices);
}

NormRewriter::Result NormRewriter::absorb(const Root &root,
                                          ElementReader &reader, Value scalar,
                                          const AffineMatch &match) {
  if (!isNormElementType(scalar.getType()))
    return {};
  TensorBuilder tensors(root, reader, dominance);
  OpBuilder &b = tensors.getBuilder();
  Operation *old = match.norm->value.getDefiningOp();

  auto absorbInto = [&](auto norm) -> Result {
    using NormOp = decltype(norm);
    if (norm->getNumResults() != 1 || !canAbsorb(norm, scalar.getType(), match))
      return {};
    // Other users would need the norm as it was.
    for (Operation *user : norm->getUsers())
      if (user != root.op && !isOpTriviallyDead(user) && !asksForSize(user) &&
          !llvm::is_contained(superseded, user))
        return {};

    SmallVector<unsigned> loopsOfAxes;
    for (int64_t axis : norm.getAxes()) {
      auto loop = dyn_cast<AffineDimExpr>(match.norm->indices[axis]);
      if (!loop)
        return {};
      loopsOfAxes.push_back(loop.getPosition());
    }
    Value gain = norm.getGain(), bias = norm.getBias();
    if (match.gain &&
        !(gain = tensors.findOrCreateAlong(match.gain, loopsOfAxes)))
      return {};
    if (match.bias &&
        !(bias = tensors.findOrCreateAlong(match.bias, loopsOfAxes)))
      return {};
    Operation *absorbed = createNorm(
        b, root.op->getLoc(), NormOp::kStatistics,
        norm.getOutputType().clone(scalar.getType()), norm.getInput(), gain,
        bias, norm.getAxes(), norm.getEpsilonAttr(), norm.getStatisticsType());
    moveStatistics(norm, absorbed);
    return replace(root.op, scalar, absorbed, absorbed->getResult(0),
                   match.norm->indices);
  };
  if (auto layerNorm = dyn_cast<LayerNormOp>(old))
    return absorbInto(layerNorm);
  return absorbInto(cast<RMSNormOp>(old));
}

bool NormRewriter::isUsedOnlyBy(Value value, Operation *op) const {
  return llvm::all_of(value.getUsers(), [&](Operation *user) {
    if (user == op || isOpTriviallyDead(user) || asksForSize(user) ||
        llvm::is_contained(superseded, user))
      return true;
    return user->getNumResults() == 1 &&
           skipReshape(user->getResult(0)) == value &&
           isUsedOnlyBy(user->getResult(0), op);
  });
}

void NormRewriter::eraseDeadOps(Operation *top) {
  for (Operation *op : superseded)
    op->erase();
  superseded.clear();
  SmallVector<Operation *> ops;
  top->walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (isa_and_present<linalg::LinalgDialect, tensor::TensorDialect,
                        arith::ArithDialect, math::MathDialect, NormDialect>(
            op->getDialect()))
      ops.push_back(op);
    return isa<linalg::LinalgOp, GenericOp>(op) ? WalkResult::skip()
                                                : WalkResult::advance();
  });
  // Users first; of those in blocks that stand before again.
  llvm::DenseSet<Operation *> left(ops.begin(), ops.end());
  auto erase = [&](Operation *op) {
    left.erase(op);
    for (Value operand : op->getOperands())
      if (left.contains(operand.getDefiningOp()))
        ops.push_back(operand.getDefiningOp());
    op->erase();
  };
  while (!ops.empty()) {
    Operation *op = ops.pop_back_val();
    if (!left.contains(op))
      continue;
    for (Operation *user : takeSizesFromOperands(op))
      erase(user);
    if (isOpTriviallyDead(op))
      erase(op);
  }
}
