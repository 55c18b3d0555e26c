//===- LoopRules.cpp - the rule of scf.for --------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The gradient of a loop is a loop over the same iterations from the last to
// the first. It carries the cotangents of what the loop carries, and sums of
// those of the values from outside that the body uses.
//
// What it needs of an iteration it finds in tensors with one more dimension, to
// which the loop writes, or it computes it again; the latter is done for what
// costs nothing, and with save-iterations=false for all but what the iteration
// started with.
//
//===----------------------------------------------------------------------===//

#include "LoopRules.h"

#include "GradientFunction.h"
#include "LoopSizes.h"
#include "TensorRules.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Transforms/RegionUtils.h"

#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallPtrSet.h"

#include <optional>

using namespace mlir;
using namespace mlir::norm;

namespace {

/// A tensor with the value of each iteration.
struct Stack {
  Value empty;
  RankedTensorType type;
  /// Of an iteration's value.
  SmallVector<OpFoldResult> sizes;
};

class LoopGradient {
public:
  LoopGradient(scf::ForOp loop, OpBuilder &b, Adjoints &outer)
      : loop(loop), loc(loop.getLoc()), b(b), outer(outer),
        forward(loop.getBody()), body(outer.getOptions()) {}

  LogicalResult build();

private:
  void collect();
  LogicalResult verify();
  void findIterations();
  void createBackward();
  void resolveSizes();
  LogicalResult resolveValues();
  FailureOr<Value> resolve(Value value);
  FailureOr<Value> load(Value value);
  FailureOr<Stack> createStack(Value value);
  bool isComputedAgain(Operation *op) const;
  bool hasKnownSizes(Value value);
  void findKeptSlices(llvm::SetVector<Value> reached);
  void createForward();
  void getSlice(const Stack &stack, Value index,
                SmallVector<OpFoldResult> &offsets,
                SmallVector<OpFoldResult> &sizes,
                SmallVector<OpFoldResult> &strides) const;

  scf::ForOp loop;
  Location loc;
  OpBuilder &b;
  Adjoints &outer;
  Block *forward;
  /// The cotangents of the body's values.
  Adjoints body;

  /// Before the loop: how many iterations there are.
  OpFoldResult numIterations;
  /// Those of what is carried, by number, and of values from outside, that have
  /// a cotangent.
  SmallVector<unsigned> carried;
  SmallVector<Value> captured;

  scf::ForOp backward;
  /// In the backward loop: the number of the iteration and its induction
  /// variable.
  Value iteration, induction;
  /// Before which what is computed again goes.
  Operation *firstOp = nullptr;
  IRMapping resolved;
  /// Of the forward body, when its ops are the last that there are.
  std::optional<LoopSizes> sizesOf;
  llvm::MapVector<Value, Stack> stacks;
  /// Those that are kept instead of what the loop carries.
  llvm::SmallPtrSet<Operation *, 4> keptSlices;
};

} // namespace

/// Finds what has a cotangent.
void LoopGradient::collect() {
  for (auto [i, argument] : llvm::enumerate(loop.getRegionIterArgs())) {
    if (!outer.isActive(loop.getResult(i)))
      continue;
    carried.push_back(i);
    body.setActive(argument);
  }
  llvm::SetVector<Value> used;
  getUsedValuesDefinedAbove(loop.getRegion(), used);
  for (Value value : used) {
    if (!outer.isActive(value))
      continue;
    captured.push_back(value);
    body.setActive(value);
  }
  body.propagate(*forward);
}

LogicalResult LoopGradient::verify() {
  auto fail = [&](const Twine &reason) {
    return loop.emitOpError("cannot be differentiated: ") << reason;
  };
  auto verifyType = [&](Type type, StringRef what,
                        StringRef remedy) -> LogicalResult {
    if (isDifferentiable(type))
      return success();
    if (isa<FloatType>(type))
      return fail(what + " a scalar float: " + remedy +
                  " a tensor of one element");
    return fail(what + " ") << type;
  };
  if (!loop.getInductionVar().getType().isIndex())
    return fail("its induction variable is no index");
  for (unsigned i : carried)
    if (failed(verifyType(loop.getResult(i).getType(), "it carries", "carry")))
      return failure();
  for (Value value : captured)
    if (failed(verifyType(value.getType(), "it uses from outside", "use")))
      return failure();
  return success();
}

void LoopGradient::findIterations() {
  OpBuilder before(loop);
  if (std::optional<APInt> count = loop.getStaticTripCount()) {
    numIterations = before.getIndexAttr(count->getZExtValue());
    return;
  }
  // Of the distance each bit counts: that of signed bounds may be larger than
  // they can be.
  Value first = loop.getLowerBound(), last = loop.getUpperBound();
  last = loop.getUnsignedCmp()
             ? arith::MaxUIOp::create(before, loc, last, first).getResult()
             : arith::MaxSIOp::create(before, loc, last, first).getResult();
  Value distance = arith::SubIOp::create(before, loc, last, first);
  numIterations =
      arith::CeilDivUIOp::create(before, loc, distance, loop.getStep())
          .getResult();
}

/// The loop over the cotangents, which still uses values of the forward body.
void LoopGradient::createBackward() {
  SmallVector<Value> inits;
  for (unsigned i : carried) {
    Value result = loop.getResult(i);
    Value cotangent = outer.get(b, result);
    if (!cotangent)
      cotangent = createZeros(b, loc, loop.getInits()[i],
                              cast<RankedTensorType>(result.getType()));
    inits.push_back(cotangent);
  }
  // Sums over the iterations are f32 at least, and rounded once.
  for (Value value : captured) {
    auto type = cast<RankedTensorType>(value.getType());
    Type element = Adjoints::getCotangentType(type.getElementType());
    inits.push_back(createZeros(b, loc, value, type.clone(element)));
  }
  Value zero = arith::ConstantIndexOp::create(b, loc, 0);
  Value one = arith::ConstantIndexOp::create(b, loc, 1);
  Value count = getValueOrCreateConstantIndexOp(b, loc, numIterations);
  backward = scf::ForOp::create(b, loc, zero, count, one, inits);
  OpBuilder inner = OpBuilder::atBlockBegin(backward.getBody());
  Value last = arith::SubIOp::create(inner, loc, count, one);
  iteration =
      arith::SubIOp::create(inner, loc, last, backward.getInductionVar());
  Value distance = arith::MulIOp::create(inner, loc, iteration, loop.getStep());
  induction = arith::AddIOp::create(inner, loc, loop.getLowerBound(), distance);
  firstOp = induction.getDefiningOp();
}

/// Whether the gradient computes an op of the body again.
bool LoopGradient::isComputedAgain(Operation *op) const {
  if (!isPure(op) || keptSlices.contains(op))
    return false;
  if (!outer.getOptions().saveIterations)
    return true;
  if (isa<tensor::CastOp, tensor::CollapseShapeOp, tensor::DimOp,
          tensor::EmptyOp, tensor::ExpandShapeOp, tensor::ExtractSliceOp,
          linalg::FillOp>(op) ||
      op->hasTrait<OpTrait::ConstantLike>())
    return true;
  return llvm::none_of(op->getResultTypes(),
                       [](Type type) { return isa<ShapedType>(type); });
}

bool LoopGradient::hasKnownSizes(Value value) {
  auto type = cast<RankedTensorType>(value.getType());
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    if (type.isDynamicDim(dim) && failed(sizesOf->find(value, dim)))
      return false;
  return true;
}

/// Finds slices of what the loop carries, of which nothing else is needed: that
/// may have as many elements as there are iterations, of which a slice has few.
void LoopGradient::findKeptSlices(llvm::SetVector<Value> reached) {
  SmallVector<tensor::ExtractSliceOp> slices;
  for (size_t i = 0; i < reached.size(); ++i) {
    Operation *op = reached[i].getDefiningOp();
    if (!op || op->getBlock() != forward || !isComputedAgain(op))
      continue;
    auto slice = dyn_cast<tensor::ExtractSliceOp>(op);
    if (slice && findCarried(slice.getSource(), forward) &&
        hasKnownSizes(slice)) {
      slices.push_back(slice);
      continue;
    }
    reached.insert(op->operand_begin(), op->operand_end());
    getUsedValuesDefinedAbove(op->getRegions(), reached);
  }
  for (tensor::ExtractSliceOp slice : slices)
    if (!reached.contains(slice.getSource()))
      keptSlices.insert(slice);
}

FailureOr<Stack> LoopGradient::createStack(Value value) {
  auto fail = [&](const Twine &reason) {
    InFlightDiagnostic diagnostic =
        loop.emitOpError("cannot be differentiated: its gradient needs ")
        << value.getType() << " of each iteration, " << reason;
    diagnostic.attachNote(value.getLoc()) << "this is the value";
    return failure();
  };
  auto type = dyn_cast<RankedTensorType>(value.getType());
  if (!type)
    return fail("where only tensors are kept");
  OpBuilder before(loop);
  Stack stack;
  SmallVector<OpFoldResult> sizes = {numIterations};
  for (int64_t dim = 0; dim < type.getRank(); ++dim) {
    FailureOr<OpFoldResult> size =
        OpFoldResult(before.getIndexAttr(type.getDimSize(dim)));
    if (type.isDynamicDim(dim))
      size = sizesOf->find(value, dim);
    if (failed(size)) {
      Operation *op = value.getDefiningOp();
      bool isKeptByChoice =
          outer.getOptions().saveIterations && op && isPure(op);
      return fail(
          "and the size of dimension " + Twine(dim) +
          " is not known before the loop" +
          (isKeptByChoice ? "; save-iterations=false computes it again" : ""));
    }
    stack.sizes.push_back(*size);
    sizes.push_back(*size);
  }
  stack.empty =
      tensor::EmptyOp::create(before, loc, sizes, type.getElementType());
  stack.type = cast<RankedTensorType>(stack.empty.getType());
  return stack;
}

/// The part of a stack that is the value of one iteration.
void LoopGradient::getSlice(const Stack &stack, Value index,
                            SmallVector<OpFoldResult> &offsets,
                            SmallVector<OpFoldResult> &sizes,
                            SmallVector<OpFoldResult> &strides) const {
  offsets.assign(stack.type.getRank(), b.getIndexAttr(0));
  offsets.front() = index;
  sizes.assign(1, b.getIndexAttr(1));
  llvm::append_range(sizes, stack.sizes);
  strides.assign(stack.type.getRank(), b.getIndexAttr(1));
}

/// A value of the iteration from its stack.
FailureOr<Value> LoopGradient::load(Value value) {
  if (!stacks.contains(value)) {
    FailureOr<Stack> stack = createStack(value);
    if (failed(stack))
      return failure();
    stacks.insert({value, *stack});
  }
  const Stack &stack = stacks[value];
  OpBuilder inner(backward.getContext());
  inner.setInsertionPointAfter(firstOp);
  SmallVector<OpFoldResult> offsets, sizes, strides;
  getSlice(stack, iteration, offsets, sizes, strides);
  // Until there is a loop that fills it, of the empty tensor.
  auto slice = tensor::ExtractSliceOp::create(
      inner, loc, cast<RankedTensorType>(value.getType()), stack.empty, offsets,
      sizes, strides);
  firstOp = slice;
  return slice.getResult();
}

/// The value of the iteration in the backward loop, of a value of the forward
/// one.
FailureOr<Value> LoopGradient::resolve(Value value) {
  if (value.getParentBlock() != forward)
    return value;
  if (Value known = resolved.lookupOrNull(value))
    return known;
  Operation *op = value.getDefiningOp();
  if (!op || !isComputedAgain(op)) {
    FailureOr<Value> loaded = load(value);
    if (succeeded(loaded))
      resolved.map(value, *loaded);
    return loaded;
  }
  llvm::SetVector<Value> operands(op->operand_begin(), op->operand_end());
  getUsedValuesDefinedAbove(op->getRegions(), operands);
  for (Value operand : operands) {
    FailureOr<Value> found = resolve(operand);
    if (failed(found))
      return failure();
    resolved.map(operand, *found);
  }
  OpBuilder inner(backward.getContext());
  inner.setInsertionPointAfter(firstOp);
  firstOp = inner.clone(*op, resolved);
  return resolved.lookup(value);
}

/// Sizes of values of the body that are known before the loop: no value is kept
/// for its size.
void LoopGradient::resolveSizes() {
  SmallVector<tensor::DimOp> ops;
  backward.getRegion().walk([&](tensor::DimOp op) {
    if (op.getSource().getParentBlock() == forward)
      ops.push_back(op);
  });
  OpBuilder before(loop);
  for (tensor::DimOp op : ops) {
    std::optional<int64_t> dim = op.getConstantIndex();
    if (!dim)
      continue;
    FailureOr<OpFoldResult> size = sizesOf->find(op.getSource(), *dim);
    if (failed(size))
      continue;
    op.replaceAllUsesWith(getValueOrCreateConstantIndexOp(before, loc, *size));
    op.erase();
  }
}

LogicalResult LoopGradient::resolveValues() {
  sizesOf.emplace(loop);
  resolveSizes();
  resolved.map(loop.getInductionVar(), induction);
  llvm::SetVector<Value> used;
  backward.getRegion().walk([&](Operation *op) {
    for (Value operand : op->getOperands())
      if (operand.getParentBlock() == forward)
        used.insert(operand);
  });
  findKeptSlices(used);
  for (Value value : used) {
    FailureOr<Value> found = resolve(value);
    if (failed(found))
      return failure();
    replaceAllUsesInRegionWith(value, *found, backward.getRegion());
  }
  return success();
}

/// The loop again, with stacks. The old one stays without ops or uses: by the
/// place of its results in memory cotangents are found.
void LoopGradient::createForward() {
  if (stacks.empty())
    return;
  OpBuilder before(loop);
  SmallVector<Value> inits(loop.getInits());
  for (auto &[value, stack] : stacks)
    inits.push_back(stack.empty);
  auto fill = [&](OpBuilder &inner, Location loc, Value index,
                  ValueRange arguments) {
    IRMapping mapping;
    mapping.map(loop.getInductionVar(), index);
    for (auto [from, to] : llvm::zip(loop.getRegionIterArgs(), arguments))
      mapping.map(from, to);
    for (Operation &op : forward->without_terminator())
      inner.clone(op, mapping);
    Value distance =
        arith::SubIOp::create(inner, loc, index, loop.getLowerBound());
    Value number = arith::DivUIOp::create(inner, loc, distance, loop.getStep());
    SmallVector<Value> yielded;
    for (Value value : forward->getTerminator()->getOperands())
      yielded.push_back(mapping.lookupOrDefault(value));
    unsigned next = yielded.size();
    for (auto &[value, stack] : stacks) {
      SmallVector<OpFoldResult> offsets, sizes, strides;
      getSlice(stack, number, offsets, sizes, strides);
      yielded.push_back(tensor::InsertSliceOp::create(
          inner, loc, mapping.lookup(value), arguments[next++], offsets, sizes,
          strides));
    }
    scf::YieldOp::create(inner, loc, yielded);
  };
  auto filled = scf::ForOp::create(before, loc, loop.getLowerBound(),
                                   loop.getUpperBound(), loop.getStep(), inits,
                                   fill, loop.getUnsignedCmp());
  for (auto [from, to] : llvm::zip(loop.getResults(), filled.getResults()))
    from.replaceAllUsesWith(to);
  unsigned next = loop.getNumResults();
  for (auto &[value, stack] : stacks)
    replaceAllUsesInRegionWith(stack.empty, filled.getResult(next++),
                               backward.getRegion());
  forward->getTerminator()->setOperands(loop.getRegionIterArgs());
  while (Operation *op = forward->getTerminator()->getPrevNode())
    op->erase();
}

LogicalResult LoopGradient::build() {
  readElementsAsSlices(forward);
  hoistSlices(forward);
  collect();
  if (failed(verify()))
    return failure();
  findIterations();
  createBackward();

  OpBuilder inner = OpBuilder::atBlockEnd(backward.getBody());
  ValueRange arguments = backward.getRegionIterArgs();
  for (auto [i, number] : llvm::enumerate(carried))
    body.add(inner, forward->getTerminator()->getOperand(number), arguments[i]);
  if (failed(body.differentiate(inner, *forward)))
    return failure();
  SmallVector<Value> yielded;
  for (auto [i, number] : llvm::enumerate(carried)) {
    Value cotangent = body.get(inner, loop.getRegionIterArgs()[number]);
    auto type = cast<RankedTensorType>(arguments[i].getType());
    yielded.push_back(cotangent ? cotangent
                                : createZeros(inner, loc, arguments[i], type));
  }
  ValueRange sums = arguments.drop_front(carried.size());
  for (auto [value, sum] : llvm::zip_equal(captured, sums)) {
    Value cotangent = body.get(inner, value);
    yielded.push_back(cotangent ? cotangent : sum);
  }
  // The cotangents first, so that one that several values have is seen to have
  // several uses, and then each sum in the place of one.
  auto end = scf::YieldOp::create(inner, loc, yielded);
  inner.setInsertionPoint(end);
  for (auto [i, sum] : llvm::enumerate(sums)) {
    OpOperand &operand = end->getOpOperand(carried.size() + i);
    Value cotangent = operand.get();
    if (cotangent == sum)
      continue;
    operand.set(sum);
    operand.set(addToLoopSum(inner, sum, cotangent));
  }

  if (failed(resolveValues()))
    return failure();
  createForward();
  for (auto [i, number] : llvm::enumerate(carried))
    outer.add(b, loop.getInits()[number], backward.getResult(i));
  for (auto [value, cotangent] : llvm::zip_equal(
           captured, backward.getResults().drop_front(carried.size())))
    outer.add(b, value,
              convertElements(b, loc, cotangent, getElementTypeOrSelf(value)));
  return success();
}

namespace {
struct ForModel final
    : DifferentiableOpInterface::ExternalModel<ForModel, scf::ForOp> {
  LogicalResult differentiate(Operation *op, OpBuilder &b,
                              Adjoints &adjoints) const {
    return LoopGradient(cast<scf::ForOp>(op), b, adjoints).build();
  }
};
} // namespace

void norm::attachLoopRules(MLIRContext *context) {
  scf::ForOp::attachInterface<ForModel>(*context);
}
