//===- Tensors.cpp - tensors that hold expressions ------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Tensors.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/ReshapeOpsUtils.h"
#include "mlir/IR/TypeUtilities.h"
#include "norm/Support/Float8.h"
#include "llvm/ADT/BitVector.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::raise;

/// An expression of more operations than this is not computed again.
constexpr size_t kMaxRecomputed = 64;

bool norm::raise::isNormElementType(Type type) {
  return type.isF16() || type.isBF16() || type.isF32() || type.isF64() ||
         isFloat8(type);
}

bool TensorBuilder::isAvailable(Value value) const {
  return dominance.properlyDominates(value, root.op);
}

OpFoldResult TensorBuilder::createSizeOfLoop(unsigned loop) {
  if (!ShapedType::isDynamic(root.ranges[loop]))
    return builder.getIndexAttr(root.ranges[loop]);
  // Only whole loops of the op have sizes that are not known.
  auto *part = llvm::find_if(root.parts, [&](ArrayRef<int64_t> part) {
    return llvm::is_contained(part, static_cast<int64_t>(loop));
  });
  AffineExpr expr = builder.getAffineDimExpr(part - root.parts.begin());
  linalg::LinalgOp op = root.op;
  for (OpOperand &operand : op->getOpOperands()) {
    AffineMap map = op.getMatchingIndexingMap(&operand);
    for (auto [dim, index] : llvm::enumerate(map.getResults()))
      if (index == expr)
        return tensor::getMixedSize(builder, root.op->getLoc(), operand.get(),
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
  /// A tensor of an element with a dimension for each loop; null if there is
  /// none.
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
      if (const Element *reversed = findReversed(element)) {
        if (!collect(reversed->operand(1)) || !collect(reversed->operand(0)))
          return false;
        break;
      }
      for (const Element *operand : element->operands)
        if (!collect(operand))
          return false;
      break;
    case Element::Kind::Sum:
      for (const Holder &holder : reader.getHolders(element))
        if (addInput(element, holder.tensor, holder.indices))
          return true;
      if (Holder expanded = expand(element); expanded.tensor)
        return addInput(element, expanded.tensor, expanded.indices);
      return false;
    case Element::Kind::Size:
      return false;
    }
    operations.insert(element);
    return operations.size() <= kMaxRecomputed;
  }

  /// b - a of -(b - a), which is a - b; else null.
  static const Element *findReversed(const Element *element) {
    if (!element->is<arith::NegFOp>())
      return nullptr;
    const Element *difference = element->operand(0);
    bool isReversed =
        difference->is<arith::SubFOp>() && difference->type == element->type;
    return isReversed ? difference : nullptr;
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
    const Element *reversed = findReversed(element);
    if (reversed)
      element = reversed;
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
    if (reversed)
      std::swap(state.operands[0], state.operands[1]);
    state.addTypes(element->type);
    state.addAttributes(element->attributes.getValue());
    return b.create(state)->getResult(0);
  }
};
} // namespace

Holder TensorBuilder::expand(const Holder &holder) {
  auto type = dyn_cast<RankedTensorType>(holder.tensor.getType());
  if (!type || !isAvailable(holder.tensor))
    return {};
  SmallVector<int64_t> shape;
  SmallVector<AffineExpr> indices;
  SmallVector<ReassociationIndices> groups;
  for (auto [index, size] : llvm::zip_equal(holder.indices, type.getShape())) {
    ReassociationIndices &group = groups.emplace_back();
    group.push_back(shape.size());
    if (!isa<AffineBinaryOpExpr>(index)) {
      indices.push_back(index);
      shape.push_back(size);
      continue;
    }
    std::optional<SmallVector<unsigned>> joined =
        getJoinedDims(index, root.ranges);
    if (!joined)
      return {};
    int64_t product = 1;
    for (unsigned loop : *joined) {
      int64_t range = root.ranges[loop];
      product *= range;
      if (loop != joined->front())
        group.push_back(shape.size());
      indices.push_back(getAffineDimExpr(loop, root.op->getContext()));
      shape.push_back(range);
    }
    // What is joined is all of the dimension.
    if (product != size)
      return {};
  }
  if (shape.size() == holder.indices.size())
    return holder;
  Value expanded = tensor::ExpandShapeOp::create(
      builder, root.op->getLoc(), type.clone(shape), holder.tensor, groups);
  return {expanded, indices};
}

Holder TensorBuilder::findExpanded(const Element *element,
                                   function_ref<bool(const Holder &)> fits) {
  if (element->symbols)
    return {};
  SmallVector<Holder> found(reader.getHolders(element));
  if (element->kind == Element::Kind::Leaf)
    found.insert(found.begin(), {element->value, element->indices});
  for (const Holder &holder : found)
    if (Holder expanded = expand(holder); expanded.tensor && fits(expanded))
      return expanded;
  return {};
}

Value TensorBuilder::createElementwise(const Element *element,
                                       ArrayRef<unsigned> along) {
  MLIRContext *context = root.op->getContext();
  auto canRead = [&](Value value) { return isAvailable(value); };
  auto isByLoops = [](const Holder &holder) {
    return llvm::all_of(holder.indices,
                        llvm::IsaPred<AffineDimExpr, AffineConstantExpr>);
  };
  auto expand = [&](const Element *part) {
    return findExpanded(part, isByLoops);
  };
  ElementwiseBuilder elementwise{reader, canRead, expand, along, context};
  if (!isNormElementType(element->type) || !elementwise.collect(element))
    return {};

  Location loc = root.op->getLoc();
  SmallVector<OpFoldResult> sizes;
  for (unsigned loop : along)
    sizes.push_back(createSizeOfLoop(loop));
  Value empty = tensor::EmptyOp::create(builder, loc, sizes, element->type);
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
  auto generic = linalg::GenericOp::create(builder, loc, empty.getType(),
                                           elementwise.inputs, empty, maps,
                                           iterators, body);
  if (!fits) {
    generic.erase();
    return {};
  }
  return generic.getResult(0);
}

//===----------------------------------------------------------------------===//
// Finding what holds an expression
//===----------------------------------------------------------------------===//

std::optional<Holder> TensorBuilder::findOrCreateInput(const Element *value) {
  MLIRContext *context = root.op->getContext();
  AffineExpr zero = getAffineConstantExpr(0, context);
  uint64_t needed = 0;
  ArrayRef<int64_t> ranges = root.ranges;
  for (auto [loop, range] : llvm::enumerate(ranges))
    if (range != 1)
      needed |= uint64_t(1) << loop;

  // Each loop, but those of size 1, is all of one dimension: then the norm op
  // can have it as its input. `inOrder` if it has the shape of the loops.
  auto hasAllLoops = [&](const Holder &holder, bool &inOrder) {
    auto type = cast<RankedTensorType>(holder.tensor.getType());
    if (!isNormElementType(type.getElementType()) ||
        !isAvailable(holder.tensor))
      return false;
    uint64_t covered = 0;
    inOrder = type.getRank() == int64_t(ranges.size());
    for (auto [dim, index] : llvm::enumerate(holder.indices)) {
      if (index == zero) {
        if (type.getDimSize(dim) != 1)
          return false;
        if (inOrder)
          inOrder = ranges[dim] == 1;
        continue;
      }
      auto expr = dyn_cast<AffineDimExpr>(index);
      if (!expr)
        return false;
      unsigned loop = expr.getPosition();
      // Another op, of more loops, may have repeated the value along those.
      if (loop >= ranges.size() || (covered >> loop & 1) ||
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
  for (const Holder &holder : reader.getHolders(value)) {
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
  if (Holder expanded = findExpanded(
          value,
          [&](const Holder &holder) { return hasAllLoops(holder, inOrder); });
      expanded.tensor)
    return expanded;
  // It is nowhere in memory: fusion put its computation in each body.
  SmallVector<unsigned> order = getLoopsInOrderOf(value);
  Value created = createElementwise(value, order);
  if (!created)
    return std::nullopt;
  return Holder{created, root.getIndices(order)};
}

std::optional<Holder> TensorBuilder::findWhole(const Element *value,
                                               function_ref<bool(Value)> fits) {
  SmallVector<AffineExpr> loops = root.getLoopsOfOp();
  linalg::LinalgOp op = root.op;
  SmallVector<int64_t> ranges = op.getStaticLoopRanges();
  auto isWhole = [&](const Holder &holder) {
    auto type = dyn_cast<RankedTensorType>(holder.tensor.getType());
    if (!type || !isNormElementType(type.getElementType()) ||
        !isAvailable(holder.tensor) || (fits && !fits(holder.tensor)))
      return false;
    llvm::BitVector covered(loops.size());
    for (auto [index, size] :
         llvm::zip_equal(holder.indices, type.getShape())) {
      if (auto zero = dyn_cast<AffineConstantExpr>(index)) {
        if (zero.getValue() != 0 || size != 1)
          return false;
        continue;
      }
      size_t loop = llvm::find(loops, index) - loops.begin();
      if (loop == loops.size() || covered.test(loop) ||
          failed(verifyCompatibleShape(ArrayRef<int64_t>(size), ranges[loop])))
        return false;
      covered.set(loop);
    }
    for (auto [loop, range] : llvm::enumerate(ranges))
      if (range != 1 && !covered.test(loop))
        return false;
    return true;
  };
  SmallVector<Holder> found(reader.getHolders(value));
  if (value->kind == Element::Kind::Leaf)
    found.insert(found.begin(), {value->value, value->indices});
  // Best is one that has the shape of the loops.
  std::optional<Holder> best;
  for (const Holder &holder : found) {
    if (!isWhole(holder))
      continue;
    if (holder.indices == loops)
      return holder;
    if (!best)
      best = holder;
  }
  return best;
}

SmallVector<unsigned> TensorBuilder::getAllLoops() const {
  return llvm::to_vector(llvm::seq<unsigned>(0, root.ranges.size()));
}

SmallVector<unsigned>
TensorBuilder::getLoopsInOrderOf(const Element *element) const {
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

Value TensorBuilder::findOrCreateAlong(const Element *element,
                                       ArrayRef<unsigned> along) {
  AffineExpr zero = getAffineConstantExpr(0, root.op->getContext());
  for (const Holder &holder : reader.getHolders(element)) {
    auto type = cast<RankedTensorType>(holder.tensor.getType());
    if (!isNormElementType(type.getElementType()) ||
        !isAvailable(holder.tensor))
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
      return tensor::CollapseShapeOp::create(builder, root.op->getLoc(),
                                             type.clone(shape), holder.tensor,
                                             *groups);
  }
  SmallVector<AffineExpr> indices = root.getIndices(along);
  if (Holder expanded = findExpanded(
          element,
          [&](const Holder &holder) { return holder.indices == indices; });
      expanded.tensor)
    return expanded.tensor;
  return createElementwise(element, along);
}
