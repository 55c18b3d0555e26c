//===- Rewrite.cpp - from a match to a norm op ----------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Rewrite.h"
#include "norm/Support/Float8.h"

#include "mlir/Analysis/SliceAnalysis.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/ReshapeOpsUtils.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::raise;

/// An expression of more operations than this is not computed again.
constexpr size_t kMaxRecomputed = 64;

static bool isNormElementType(Type type) {
  return type.isF16() || type.isBF16() || type.isF32() || type.isF64() ||
         isFloat8(type);
}

bool NormRewriter::dominatesRoot(Value value) const {
  return dominance.properlyDominates(value, root);
}

void NormRewriter::enter(const Root &newRoot, ElementReader &newReader) {
  root = newRoot.op;
  loops = newRoot;
  reader = &newReader;
  builder.emplace(root);
}

OpFoldResult NormRewriter::createSizeOfLoop(unsigned loop) {
  if (!ShapedType::isDynamic(loops->ranges[loop]))
    return builder->getIndexAttr(loops->ranges[loop]);
  // Only whole loops of the op have sizes that are not known.
  auto *part = llvm::find_if(loops->parts, [&](ArrayRef<int64_t> part) {
    return llvm::is_contained(part, static_cast<int64_t>(loop));
  });
  AffineExpr expr = builder->getAffineDimExpr(part - loops->parts.begin());
  for (OpOperand &operand : root->getOpOperands()) {
    AffineMap map = root.getMatchingIndexingMap(&operand);
    for (auto [dim, index] : llvm::enumerate(map.getResults()))
      if (index == expr)
        return tensor::getMixedSize(*builder, root.getLoc(), operand.get(),
                                    dim);
  }
  llvm_unreachable("linalg verifies that each loop indexes some operand");
}

//===----------------------------------------------------------------------===//
// Computing an expression again
//===----------------------------------------------------------------------===//

namespace {
/// Collects what an expression is made of, then builds it as a linalg.generic.
struct ElementwiseBuilder {
  const ElementReader &reader;
  function_ref<bool(Value)> isAvailable;
  /// A leaf's tensor with a dimension for each loop; null if it has none.
  function_ref<Holder(const Element *)> expand;
  ArrayRef<unsigned> loops;
  MLIRContext *context;

  llvm::SetVector<const Element *> operations = {}; // operands first
  llvm::MapVector<const Element *, unsigned> inputOf = {};
  SmallVector<Value> inputs = {};
  SmallVector<AffineMap> maps = {};

  /// Makes `tensor` at `indices` the input for `element`, if it can be one.
  bool addInput(const Element *element, Value tensor,
                ArrayRef<AffineExpr> indices) {
    if (!isa<RankedTensorType>(tensor.getType()) || !isAvailable(tensor))
      return false;
    SmallVector<AffineExpr> results;
    for (AffineExpr index : indices) {
      if (auto dim = dyn_cast<AffineDimExpr>(index)) {
        const unsigned *position = llvm::find(loops, dim.getPosition());
        if (position == loops.end())
          return false;
        results.push_back(getAffineDimExpr(position - loops.begin(), context));
      } else if (isa<AffineConstantExpr>(index)) {
        results.push_back(index);
      } else {
        return false;
      }
    }
    inputOf[element] = inputs.size();
    inputs.push_back(tensor);
    maps.push_back(AffineMap::get(loops.size(), 0, results, context));
    return true;
  }

  bool collect(const Element *element) {
    if (operations.contains(element) || inputOf.contains(element))
      return true;
    switch (element->kind) {
    case Element::Kind::Float:
    case Element::Kind::Integer:
      break;
    case Element::Kind::Leaf:
      if (isa<RankedTensorType>(element->value.getType())) {
        Holder expanded = expand(element);
        return expanded.tensor &&
               addInput(element, expanded.tensor, expanded.indices);
      }
      if (!isAvailable(element->value))
        return false;
      break;
    case Element::Kind::Operation:
      for (const Element *operand : element->operands)
        if (!collect(operand))
          return false;
      break;
    case Element::Kind::Sum:
      for (const Holder &holder : reader.getHolders(element))
        if (addInput(element, holder.tensor, holder.indices))
          return true;
      return false;
    case Element::Kind::Size:
      return false;
    }
    operations.insert(element);
    return operations.size() <= kMaxRecomputed;
  }

  /// Null if types do not fit.
  Value emit(OpBuilder &b, Location loc, const Element *element,
             llvm::DenseMap<const Element *, Value> &done) {
    if (element->kind == Element::Kind::Leaf)
      return element->value;
    if (element->kind == Element::Kind::Float)
      return arith::ConstantOp::create(
          b, loc, b.getFloatAttr(element->type, element->number));
    if (element->kind == Element::Kind::Integer)
      return arith::ConstantOp::create(
          b, loc, b.getIntegerAttr(element->type, element->integer));
    OperationState state(loc, *element->name);
    for (const Element *operand : element->operands) {
      Value value = done.lookup(operand);
      // Exact conversions are no part of expressions.
      Type type = element->operandType;
      if (type && isa<FloatType>(value.getType()) && value.getType() != type) {
        if (value.getType().getIntOrFloatBitWidth() >=
            type.getIntOrFloatBitWidth())
          return {};
        value = arith::ExtFOp::create(b, loc, type, value);
      }
      // What a truncation truncated may have been extended before: exactly, and
      // so not kept.
      if (element->is<arith::TruncFOp>() &&
          value.getType().getIntOrFloatBitWidth() <=
              element->type.getIntOrFloatBitWidth()) {
        if (element->type.getIntOrFloatBitWidth() >= 32)
          return {};
        value = arith::ExtFOp::create(b, loc, b.getF32Type(), value);
      }
      state.addOperands(value);
    }
    state.addTypes(element->type);
    state.addAttributes(element->attributes.getValue());
    return b.create(state)->getResult(0);
  }
};
} // namespace

Holder NormRewriter::expandLeaf(const Element *leaf) {
  if (leaf->kind != Element::Kind::Leaf || leaf->symbols ||
      !dominatesRoot(leaf->value))
    return {};
  auto type = dyn_cast<RankedTensorType>(leaf->value.getType());
  if (!type)
    return {};
  SmallVector<int64_t> shape;
  SmallVector<OpFoldResult> sizes;
  SmallVector<unsigned> expandedLoops;
  SmallVector<AffineExpr> indices;
  SmallVector<ReassociationIndices> groups;
  for (auto [index, size] : llvm::zip_equal(leaf->indices, type.getShape())) {
    ReassociationIndices &group = groups.emplace_back();
    group.push_back(shape.size());
    if (!isa<AffineBinaryOpExpr>(index)) {
      indices.push_back(index);
      shape.push_back(size);
      continue;
    }
    std::optional<SmallVector<unsigned>> joined =
        getJoinedDims(index, loops->ranges);
    if (!joined)
      return {};
    int64_t product = 1;
    for (unsigned loop : *joined) {
      int64_t range = loops->ranges[loop];
      // Sizes of parts are known; that of the whole has to be theirs.
      if (ShapedType::isDynamic(range) ||
          llvm::MulOverflow(product, range, product))
        return {};
      if (loop != joined->front())
        group.push_back(shape.size());
      indices.push_back(getAffineDimExpr(loop, root.getContext()));
      shape.push_back(range);
    }
    if (product != size)
      return {};
  }
  if (shape.size() == leaf->indices.size())
    return {leaf->value, leaf->indices};
  Value expanded = tensor::ExpandShapeOp::create(
      *builder, root.getLoc(), type.clone(shape), leaf->value, groups);
  return {expanded, indices};
}

Value NormRewriter::createElementwise(const Element *element,
                                      ArrayRef<unsigned> along) {
  MLIRContext *context = root.getContext();
  auto isAvailable = [&](Value value) { return dominatesRoot(value); };
  auto expand = [&](const Element *leaf) { return expandLeaf(leaf); };
  ElementwiseBuilder elementwise{*reader, isAvailable, expand, along, context};
  if (!isNormElementType(element->type) || !elementwise.collect(element))
    return {};

  Location loc = root.getLoc();
  SmallVector<OpFoldResult> sizes;
  for (unsigned loop : along)
    sizes.push_back(createSizeOfLoop(loop));
  Value empty = tensor::EmptyOp::create(*builder, loc, sizes, element->type);
  SmallVector<AffineMap> maps = elementwise.maps;
  maps.push_back(AffineMap::getMultiDimIdentityMap(along.size(), context));
  SmallVector<utils::IteratorType> iterators(along.size(),
                                             utils::IteratorType::parallel);
  bool fits = true;
  auto body = [&](OpBuilder &b, Location loc, ValueRange arguments) {
    llvm::DenseMap<const Element *, Value> done;
    for (auto [input, position] : elementwise.inputOf)
      done[input] = arguments[position];
    for (const Element *operation : elementwise.operations) {
      done[operation] = elementwise.emit(b, loc, operation, done);
      if (!done[operation]) {
        fits = false;
        break;
      }
    }
    Value yielded = done.lookup(element);
    fits &= yielded && yielded.getType() == element->type;
    linalg::YieldOp::create(b, loc, fits ? yielded : arguments.back());
  };
  auto generic = linalg::GenericOp::create(*builder, loc, empty.getType(),
                                           elementwise.inputs, empty, maps,
                                           iterators, body);
  if (!fits) {
    generic.erase();
    return {};
  }
  return generic.getResult(0);
}

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

std::optional<Holder> NormRewriter::findOrCreateInput(const Element *value) {
  MLIRContext *context = root.getContext();
  AffineExpr zero = getAffineConstantExpr(0, context);
  uint64_t needed = 0;
  ArrayRef<int64_t> ranges = loops->ranges;
  for (auto [loop, range] : llvm::enumerate(ranges))
    if (range != 1)
      needed |= uint64_t(1) << loop;

  // Each loop, but those of size 1, is all of one dimension: then the norm op
  // can have it as its input. `inOrder` if it has the shape of the loops.
  auto hasAllLoops = [&](const Holder &holder, bool &inOrder) {
    auto type = cast<RankedTensorType>(holder.tensor.getType());
    if (!isNormElementType(type.getElementType()) ||
        !dominatesRoot(holder.tensor))
      return false;
    uint64_t covered = 0;
    inOrder = type.getRank() == int64_t(ranges.size());
    for (auto [dim, index] : llvm::enumerate(holder.indices)) {
      if (index == zero) {
        if (type.getDimSize(dim) != 1)
          return false;
        inOrder &= inOrder && ranges[dim] == 1;
        continue;
      }
      auto expr = dyn_cast<AffineDimExpr>(index);
      if (!expr)
        return false;
      unsigned loop = expr.getPosition();
      if ((covered >> loop & 1) ||
          failed(verifyCompatibleShape(ArrayRef<int64_t>(type.getDimSize(dim)),
                                       ranges[loop])))
        return false;
      covered |= uint64_t(1) << loop;
      inOrder &= loop == dim;
    }
    return covered == needed;
  };
  // Best is a tensor that has the shape of the loops; then the one that is
  // narrowest, which is where the others were converted from.
  const Holder *best = nullptr;
  std::pair<bool, unsigned> bestRank;
  bool inOrder;
  for (const Holder &holder : reader->getHolders(value)) {
    if (!hasAllLoops(holder, inOrder))
      continue;
    auto type = cast<RankedTensorType>(holder.tensor.getType());
    std::pair<bool, unsigned> rank = {!inOrder, type.getElementTypeBitWidth()};
    if (!best || rank < bestRank) {
      best = &holder;
      bestRank = rank;
    }
  }
  if (best)
    return *best;

  // It may be in a tensor that has a run of the loops as one dimension.
  if (Holder expanded = expandLeaf(value);
      expanded.tensor && hasAllLoops(expanded, inOrder))
    return expanded;
  // It is nowhere in memory: fusion put its computation in each body.
  SmallVector<unsigned> order = getLoopsInOrderOf(value);
  Value created = createElementwise(value, order);
  if (!created)
    return std::nullopt;
  return Holder{created, loops->getIndices(order)};
}

SmallVector<unsigned> NormRewriter::getAllLoops() const {
  return llvm::to_vector(llvm::seq<unsigned>(0, loops->ranges.size()));
}

SmallVector<unsigned>
NormRewriter::getLoopsInOrderOf(const Element *element) const {
  SmallVector<unsigned> all = getAllLoops();
  llvm::SmallDenseSet<const Element *> seen;
  SmallVector<const Element *> work = {element};
  while (!work.empty()) {
    const Element *next = work.pop_back_val();
    if (!seen.insert(next).second)
      continue;
    llvm::append_range(work, llvm::reverse(next->operands));
    SmallVector<unsigned> loops;
    for (AffineExpr index : next->indices)
      if (auto dim = dyn_cast<AffineDimExpr>(index))
        loops.push_back(dim.getPosition());
    SmallVector<unsigned> sorted(loops);
    llvm::sort(sorted);
    if (sorted == all)
      return loops;
  }
  return all;
}

Value NormRewriter::findOrCreateAlong(const Element *element,
                                      ArrayRef<unsigned> along) {
  AffineExpr zero = getAffineConstantExpr(0, root.getContext());
  for (const Holder &holder : reader->getHolders(element)) {
    auto type = cast<RankedTensorType>(holder.tensor.getType());
    if (!isNormElementType(type.getElementType()) ||
        !dominatesRoot(holder.tensor))
      continue;
    SmallVector<unsigned> found;
    SmallVector<int64_t> shape;
    bool fits = true;
    for (auto [index, size] :
         llvm::zip_equal(holder.indices, type.getShape())) {
      if (auto expr = dyn_cast<AffineDimExpr>(index)) {
        found.push_back(expr.getPosition());
        shape.push_back(size);
      } else {
        fits &= index == zero && size == 1;
      }
    }
    if (!fits || ArrayRef(found) != along)
      continue;
    if (shape.size() == holder.indices.size())
      return holder.tensor;
    // Unit dimensions in a gain of rank > 1.
    std::optional<SmallVector<ReassociationIndices>> groups =
        getReassociationIndicesForCollapse(type.getShape(), shape);
    if (groups)
      return tensor::CollapseShapeOp::create(
          *builder, root.getLoc(), type.clone(shape), holder.tensor, *groups);
  }
  if (Holder expanded = expandLeaf(element);
      expanded.tensor && expanded.indices == loops->getIndices(along))
    return expanded.tensor;
  return createElementwise(element, along);
}

//===----------------------------------------------------------------------===//
// Replacing a scalar
//===----------------------------------------------------------------------===//

NormRewriter::Result NormRewriter::replace(Value scalar, Operation *norm,
                                           Value normalized,
                                           ArrayRef<AffineExpr> indices) {
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
        normalized = tensor::CastOp::create(*builder, root.getLoc(),
                                            result.getType(), normalized);
      result.replaceAllUsesWith(normalized);
      return {norm, nullptr};
    }
  }

  // What the results need besides the scalar, and what has side effects.
  llvm::SetVector<Operation *> needed;
  BackwardSliceOptions options;
  options.omitBlockArguments = true;
  options.inclusive = true;
  options.filter = [&](Operation *op) {
    return op->getBlock() == body && op != scalar.getDefiningOp();
  };
  for (Operation &op : *body)
    if (&op == terminator || !isMemoryEffectFree(&op))
      (void)getBackwardSlice(&op, &needed, options);

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
      *builder, root.getLoc(), root->getResultTypes(), operands,
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

NormRewriter::Result NormRewriter::raise(const Root &newRoot,
                                         ElementReader &newReader, Value scalar,
                                         const NormMatch &match) {
  enter(newRoot, newReader);
  std::optional<Holder> input = findOrCreateInput(match.value);
  if (!input)
    return {};
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
      !match.bias && axes.front() == 0 &&
      axes.size() != size_t(llvm::popcount(match.value->dims)))
    return {};

  if (!isNormElementType(scalar.getType()))
    return {};

  Value gain, bias;
  if (match.gain && !(gain = findOrCreateAlong(match.gain, loopsOfAxes)))
    return {};
  if (match.bias && !(bias = findOrCreateAlong(match.bias, loopsOfAxes)))
    return {};

  Type type =
      match.scale || match.shift ? Type(match.resultType) : scalar.getType();
  if (!isNormElementType(type))
    return {};
  // A tensor of f64 may hold what was f32: its statistics are in its own type.
  FloatType statType = match.statType;
  for (Value operand : {input->tensor, gain, bias})
    if (operand && getElementTypeOrSelf(operand).isF64())
      statType = builder->getF64Type();
  Operation *norm =
      createNorm(*builder, root.getLoc(), match.statistics,
                 inputType.clone(type), input->tensor, gain, bias, axes,
                 builder->getF64FloatAttr(match.epsilon), statType);
  Holder result =
      createRest({norm->getResult(0), input->indices}, match, scalar.getType());
  if (!result.tensor) {
    norm->erase();
    return {};
  }
  return replace(scalar, norm, result.tensor, result.indices);
}

Holder NormRewriter::createRest(const Holder &norm, const NormMatch &match,
                                Type type) {
  ElementContext &context = reader->getContext();
  const Element *element = context.leaf(norm.tensor, norm.indices);
  if (match.scale)
    element =
        context.binary<arith::MulFOp>(match.resultType, element, match.scale);
  if (match.shift)
    element =
        context.binary<arith::AddFOp>(match.resultType, element, match.shift);
  if (element->type != type)
    element = context.operation(
        OperationName(arith::TruncFOp::getOperationName(), root.getContext()),
        type, /*operandType=*/Type(), element, DictionaryAttr());
  if (element->kind == Element::Kind::Leaf && !loops->isDivided())
    return norm;

  SmallVector<AffineExpr> indices = loops->getIndices(getAllLoops());
  Value result = element->kind == Element::Kind::Leaf && norm.indices == indices
                     ? norm.tensor
                     : createElementwise(element, getAllLoops());
  if (!result || !loops->isDivided())
    return {result, indices};
  Root whole(root);
  auto all = llvm::to_vector(llvm::seq<unsigned>(0, whole.ranges.size()));
  return {tensor::CollapseShapeOp::create(*builder, root.getLoc(), result,
                                          loops->parts),
          whole.getIndices(all)};
}

NormRewriter::Result NormRewriter::absorb(const Root &newRoot,
                                          ElementReader &newReader,
                                          Value scalar,
                                          const AffineMatch &match) {
  if (!isNormElementType(scalar.getType()))
    return {};
  enter(newRoot, newReader);
  Operation *old = match.norm->value.getDefiningOp();

  auto absorbInto = [&](auto norm) -> Result {
    using NormOp = decltype(norm);
    if (norm.getActivation() != Activation::None || norm->getNumResults() != 1)
      return {};
    // gain * (norm gain + norm bias) is not rounded as one gain would be.
    if ((match.gain && (norm.getGain() || norm.getBias())) ||
        (match.bias && norm.getBias()))
      return {};
    if (!norm.getStatisticsType().isF64())
      for (Type type :
           {scalar.getType(), match.gain ? match.gain->type : Type(),
            match.bias ? match.bias->type : Type()})
        if (type && type.isF64())
          return {};
    // Other users would need the norm as it was.
    for (Operation *user : norm->getUsers())
      if (user != root.getOperation() && !isOpTriviallyDead(user) &&
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
    if (match.gain && !(gain = findOrCreateAlong(match.gain, loopsOfAxes)))
      return {};
    if (match.bias && !(bias = findOrCreateAlong(match.bias, loopsOfAxes)))
      return {};
    Operation *absorbed = createNorm(
        *builder, root.getLoc(), NormOp::kStatistics,
        norm.getOutputType().clone(scalar.getType()), norm.getInput(), gain,
        bias, norm.getAxes(), norm.getEpsilonAttr(), norm.getStatisticsType());
    return replace(scalar, absorbed, absorbed->getResult(0),
                   match.norm->indices);
  };
  if (auto layerNorm = dyn_cast<LayerNormOp>(old))
    return absorbInto(layerNorm);
  return absorbInto(cast<RMSNormOp>(old));
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
  for (Operation *op : llvm::reverse(ops))
    if (isOpTriviallyDead(op))
      op->erase();
}
