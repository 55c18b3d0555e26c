//===- RowGroupBuild.cpp - a group becomes one norm.generic ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RowGroup.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"

#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::fuse;

//===----------------------------------------------------------------------===//
// Outputs
//===----------------------------------------------------------------------===//

/// How an output is written. norm.generic has no output with a constant index
/// (G4), and one that lacks a parallel loop is a sum: loops of size 1 that its
/// member lacks or writes as 0 are added or left out, and a view behind the op
/// puts that right.
struct RowGroup::OutputShape {
  AffineMap map;
  RankedTensorType type;
  /// Dimensions of `type` that the result lacks, and the reverse.
  llvm::BitVector dropped, added;

  bool isReshaped() const { return dropped.any() || added.any(); }
};

RowGroup::OutputShape RowGroup::getOutputShape(const Member &member,
                                               unsigned result) const {
  const RowPart &part = member.part;
  AffineMap map = getResultMap(member, result);
  auto type =
      cast<RankedTensorType>(member.part.op->getResult(result).getType());
  OutputShape shape;
  if (part.op == seed && part.kind == RowPart::Kind::Rows) {
    shape.map = map;
    shape.type = type;
    return shape;
  }

  bool isAlongRow =
      (part.kind == RowPart::Kind::Elementwise && member.isPerElement) ||
      part.reduces == RowPart::Reduces::ElementsOfRows;
  if (auto generic = dyn_cast<GenericOp>(part.op))
    isAlongRow = !generic.isPerRow(part.results[result].map);
  bool isSummed = part.isSummed(result);
  // Loops of size 1 that it lacks come in their order, or last where the result
  // is written transposed.
  SmallVector<AffineExpr> exprs;
  for (AffineExpr expr : map.getResults())
    if (isa<AffineDimExpr>(expr))
      exprs.push_back(expr);
  auto getLoop = [](AffineExpr expr) {
    return cast<AffineDimExpr>(expr).getPosition();
  };
  bool keepsOrder = keepsLoopOrder(map);
  for (unsigned loop = 0; loop < getNumLoops(); ++loop) {
    bool isNeeded = isReductionLoop(loop) ? isAlongRow : !isSummed;
    if (map.isFunctionOfDim(loop) || !isNeeded || ranges[loop] != 1)
      continue;
    auto *position = exprs.end();
    if (keepsOrder)
      position = llvm::find_if(
          exprs, [&](AffineExpr expr) { return getLoop(expr) > loop; });
    exprs.insert(position, getAffineDimExpr(loop, map.getContext()));
  }
  SmallVector<int64_t> sizes;
  for (AffineExpr expr : exprs) {
    const auto *found = llvm::find(map.getResults(), expr);
    bool isThere = found != map.getResults().end();
    sizes.push_back(isThere ? type.getDimSize(found - map.getResults().begin())
                            : 1);
    shape.dropped.push_back(!isThere);
  }
  shape.added.resize(type.getRank());
  for (auto [dim, expr] : llvm::enumerate(map.getResults()))
    if (!isa<AffineDimExpr>(expr))
      shape.added.set(dim);
  shape.map = AffineMap::get(getNumLoops(), 0, exprs, map.getContext());
  shape.type = RankedTensorType::get(sizes, type.getElementType());
  return shape;
}

bool RowGroup::canShape(const Member &member, unsigned result) const {
  OutputShape shape = getOutputShape(member, result);
  auto type =
      cast<RankedTensorType>(member.part.op->getResult(result).getType());
  for (unsigned dim : shape.added.set_bits())
    if (type.getDimSize(dim) != 1)
      return false;
  bool keepsReductions = false, dropsReductions = false;
  bool dropsParallel = false;
  for (unsigned loop = 0; loop < getNumLoops(); ++loop) {
    bool isThere = shape.map.isFunctionOfDim(loop);
    if (isReductionLoop(loop))
      (isThere ? keepsReductions : dropsReductions) = true;
    else
      dropsParallel |= !isThere;
  }
  if ((keepsReductions && dropsReductions) ||
      (dropsParallel && !member.part.isSummed(result)))
    return false;
  // A buffer of its own has to have known sizes.
  return getInit(member, result) || type.hasStaticShape();
}

/// The tensor that a result is written to; null if there is none that outlives
/// the members.
Value RowGroup::getInit(const Member &member, unsigned result) const {
  Value init = member.part.results[result].init;
  while (Operation *definition = init.getDefiningOp()) {
    unsigned index = cast<OpResult>(init).getResultNumber();
    // In place: its init is a result that is no more, but was made in a tensor
    // of the same type.
    Member *other = find(definition);
    if (other && !other->isRecomputed) {
      init = other->part.results[index].init;
      continue;
    }
    // What it was filled with does not matter.
    auto linalgOp = dyn_cast<linalg::LinalgOp>(definition);
    if (isa<linalg::FillOp>(definition) ||
        (linalgOp && linalgOp.getNumDpsInputs() == 0 && !other)) {
      init = linalgOp.getDpsInits()[index];
      continue;
    }
    std::optional<Access> view =
        Access{init, AffineMap::getMultiDimIdentityMap(
                         cast<RankedTensorType>(init.getType()).getRank(),
                         init.getContext())};
    while ((view = lookThrough(*view)))
      if (Member *source = find(view->tensor.getDefiningOp());
          source && !source->isRecomputed)
        return Value();
    if (matchPattern(init, m_Constant()))
      return Value();
    break;
  }
  return init;
}

void RowGroup::collectInitNeeds(const Member &member, unsigned result,
                                SmallVectorImpl<Value> &needs) const {
  Value init = getInit(member, result);
  if (!init)
    return;
  // A tensor.empty can be made again.
  if (auto empty = init.getDefiningOp<tensor::EmptyOp>())
    llvm::append_range(needs, empty.getDynamicSizes());
  else
    needs.push_back(init);
}

/// A tensor like `like`, which is a tensor.empty or there at this point, but of
/// `type`, with dimension i of it where `dims[i]` is not negative.
static Value createEmpty(OpBuilder &b, Location loc, RankedTensorType type,
                         Value like, ArrayRef<int64_t> dims) {
  SmallVector<OpFoldResult> sizes;
  for (auto [dim, size] : llvm::enumerate(type.getShape())) {
    if (!ShapedType::isDynamic(size))
      sizes.push_back(b.getIndexAttr(size));
    else if (auto empty = like.getDefiningOp<tensor::EmptyOp>())
      sizes.push_back(empty.getMixedSizes()[dims[dim]]);
    else
      sizes.push_back(tensor::getMixedSize(b, loc, like, dims[dim]));
  }
  return tensor::EmptyOp::create(b, loc, sizes, type.getElementType());
}

//===----------------------------------------------------------------------===//
// Construction
//===----------------------------------------------------------------------===//

/// Gives a new op its number in the block while its neighbours have theirs:
/// otherwise the next question numbers the whole block anew.
static void noteOrder(Value value) {
  if (Operation *op = value.getDefiningOp())
    (void)op->isBeforeInBlock(&op->getBlock()->back());
}

/// An input that has an element for each point, but lacks loops of size 1, as a
/// view that has them: then its elements lie as those of the others do. Where
/// rows have one element, an input that is the same along the row stays so:
/// outputs of rows may be computed from it.
Access RowGroup::addUnitLoops(OpBuilder &b, Location loc,
                              const Access &input) const {
  auto isLoop = [](AffineExpr expr) { return isa<AffineDimExpr>(expr); };
  auto isAlongRow = [&](AffineExpr expr) {
    auto loop = dyn_cast<AffineDimExpr>(expr);
    return loop && isReductionLoop(loop.getPosition());
  };
  if (llvm::none_of(input.map.getResults(), isAlongRow))
    return input;
  if (!isPerElement(input.map) || !keepsLoopOrder(input.map) ||
      input.map.getNumResults() == getNumLoops() ||
      !llvm::all_of(input.map.getResults(), isLoop))
    return input;
  auto type = cast<RankedTensorType>(input.tensor.getType());
  SmallVector<int64_t> sizes;
  llvm::BitVector added;
  for (unsigned loop = 0, dim = 0; loop < getNumLoops(); ++loop) {
    bool isThere = input.map.isFunctionOfDim(loop);
    sizes.push_back(isThere ? type.getDimSize(dim++) : 1);
    added.push_back(!isThere);
  }
  auto expanded = RankedTensorType::get(sizes, type.getElementType());
  return {
      reshapeUnitDims(b, loc, input.tensor, expanded, llvm::BitVector(), added),
      b.getMultiDimIdentityMap(getNumLoops())};
}

static void eraseDeadViews(Value value) {
  for (Operation *user : llvm::make_early_inc_range(value.getUsers()))
    if (isUnitView(user) || isCopy(user)) {
      eraseDeadViews(user->getResult(0));
      if (user->use_empty())
        user->erase();
    }
}

/// The views and copies between the inputs and the members, users first.
SmallVector<Operation *> RowGroup::getBypassedOps() const {
  llvm::SmallSetVector<Operation *, 8> bypassed;
  for (const std::unique_ptr<Member> &member : members)
    for (auto [read, source] :
         llvm::zip_equal(member->part.reads, member->sources)) {
      if (source.member)
        continue;
      Access access{read.tensor, read.map};
      for (std::optional<Access> next; (next = lookThrough(access));
           access = *next) {
        Operation *op = access.tensor.getDefiningOp();
        if (op->getBlock() == block && !find(op))
          bypassed.insert(op);
      }
    }
  SmallVector<Operation *> sorted = bypassed.takeVector();
  llvm::sort(sorted, [](Operation *a, Operation *b) {
    return a != b && b->isBeforeInBlock(a);
  });
  return sorted;
}

// Pattern: parts of a row program -> norm.generic
GenericOp RowGroup::build() {
  OpBuilder b(interface.insertionPoint);
  SmallVector<Location> locs;
  DictionaryAttr attributes;
  for (const std::unique_ptr<Member> &member : members) {
    locs.push_back(member->part.op->getLoc());
    if (member->part.kind == RowPart::Kind::Rows &&
        !member->part.op->getDiscardableAttrDictionary().empty() && !attributes)
      attributes = member->part.op->getDiscardableAttrDictionary();
  }
  Location loc = FusedLoc::get(b.getContext(), locs);

  SmallVector<Value> inputs, inits;
  SmallVector<AffineMap> maps;
  for (const Access &input : interface.inputs) {
    Access access = addUnitLoops(b, loc, input);
    noteOrder(access.tensor);
    inputs.push_back(access.tensor);
    maps.push_back(access.map);
  }
  SmallVector<OutputShape> shapes;
  for (const GroupOutput &output : interface.outputs) {
    OutputShape shape = getOutputShape(*output.member, output.result);
    Value init = getInit(*output.member, output.result);
    if (!init || shape.isReshaped()) {
      // Which dimension of the result each is.
      SmallVector<int64_t> dims;
      AffineMap map = getResultMap(*output.member, output.result);
      for (AffineExpr expr : shape.map.getResults()) {
        const auto *found = llvm::find(map.getResults(), expr);
        dims.push_back(found == map.getResults().end()
                           ? -1
                           : found - map.getResults().begin());
      }
      init = createEmpty(b, loc, shape.type, init, dims);
    } else if (auto empty = init.getDefiningOp<tensor::EmptyOp>();
               empty && empty->getBlock() == block &&
               !empty->isBeforeInBlock(interface.insertionPoint)) {
      init = b.clone(*empty)->getResult(0);
    }
    noteOrder(init);
    inits.push_back(init);
    maps.push_back(shape.map);
    shapes.push_back(std::move(shape));
  }

  auto fused = GenericOp::create(
      b, loc, ValueRange(inits).getTypes(), inputs, inits, maps, iterators,
      [&](OpBuilder &b, Location, ValueRange args) {
        llvm::DenseMap<const Member *, SmallVector<Value>> values;
        for (const std::unique_ptr<Member> &member : members) {
          SmallVector<Value> elements;
          for (const Source &source : member->sources)
            elements.push_back(source.member
                                   ? values[source.member][source.index]
                                   : args[source.index]);
          values[member.get()] = member->part.emit(b, elements);
        }
        SmallVector<Value> yields;
        for (const GroupOutput &output : interface.outputs)
          yields.push_back(values[output.member][output.result]);
        return yields;
      });
  if (attributes)
    fused->setDiscardableAttrs(attributes);
  // A schedule that somebody set is kept.
  for (const std::unique_ptr<Member> &member : members)
    if (auto generic = dyn_cast<GenericOp>(member->part.op);
        generic && generic.getScheduleAttr())
      fused.setScheduleAttr(generic.getScheduleAttr());
  noteOrder(fused->getResult(0));

  b.setInsertionPointAfter(fused);
  for (auto [output, shape, value] :
       llvm::zip_equal(interface.outputs, shapes, fused->getResults())) {
    Value old = output.member->part.op->getResult(output.result);
    Value replacement = value;
    if (shape.isReshaped())
      replacement =
          reshapeUnitDims(b, loc, value, cast<RankedTensorType>(old.getType()),
                          shape.dropped, shape.added);
    noteOrder(replacement);
    old.replaceAllUsesWith(replacement);
  }
  Operation *last = &*std::prev(b.getInsertionPoint());
  for (Operation *view : interface.views)
    if (view->isBeforeInBlock(last)) {
      view->moveAfter(last);
      last = view;
    }
  SmallVector<Operation *> bypassed = getBypassedOps();
  // Users first. A member that still has users is one that is computed again.
  for (const std::unique_ptr<Member> &member : llvm::reverse(members)) {
    for (Value result : member->part.op->getResults())
      eraseDeadViews(result);
    if (member->part.op->use_empty())
      member->part.op->erase();
  }
  for (Value result : fused->getResults())
    eraseDeadViews(result);
  for (Operation *op : bypassed)
    if (op->use_empty())
      op->erase();
  return fused;
}
