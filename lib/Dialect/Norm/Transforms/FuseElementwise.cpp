//===- FuseElementwise.cpp - elementwise ops into norm.generic ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Transforms/Passes.h"

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/MemRef/Transforms/Transforms.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Dominance.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMFUSEELEMENTWISE
#include "norm/Dialect/Norm/Transforms/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

//===----------------------------------------------------------------------===//
// What can be fused
//===----------------------------------------------------------------------===//

/// An elementwise op that a region of norm.generic can hold: on tensors, all
/// loops parallel, its inits only written, its body made of scalar ops without
/// effects that use nothing from outside but constants (G11).
static bool isFusable(linalg::LinalgOp op) {
  if (!op.hasPureTensorSemantics() || op.getNumParallelLoops() == 0 ||
      op.getNumParallelLoops() != op.getNumLoops())
    return false;
  for (OpOperand &init : op.getDpsInitsMutable())
    if (op.payloadUsesValueFromOperand(&init))
      return false;
  auto scalar = [](Type type) { return type.isIntOrFloat(); };
  for (OpOperand *input : op.getDpsInputOperands())
    if (!isa<RankedTensorType>(input->get().getType()) ||
        !scalar(getElementTypeOrSelf(input->get())))
      return false;
  Block *body = op.getBlock();
  auto fits = [&](Value operand) {
    return operand.getType().isIntOrIndexOrFloat() &&
           (operand.getParentBlock() == body ||
            matchPattern(operand, m_Constant()));
  };
  for (Operation &inner : *body) {
    if (!llvm::all_of(inner.getOperands(), fits))
      return false;
    if (inner.hasTrait<OpTrait::IsTerminator>())
      continue;
    // Pure also means that it may run where it did not before: a division by
    // zero may not.
    if (isa<linalg::IndexOp>(inner) || inner.getNumRegions() != 0 ||
        !isPure(&inner) || !llvm::all_of(inner.getResultTypes(), [](Type type) {
          return type.isIntOrIndexOrFloat();
        }))
      return false;
  }
  return true;
}

/// True if the dimensions appear in loop order: the access keeps the order in
/// which the norm's loops run, so that no fusion introduces a transposition.
static bool keepsLoopOrder(AffineMap map) {
  int64_t last = -1;
  for (AffineExpr expr : map.getResults()) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (!dim)
      continue;
    if (static_cast<int64_t>(dim.getPosition()) <= last)
      return false;
    last = dim.getPosition();
  }
  return true;
}

/// `map`, an access by the loops of `op`, as an access by the loops of the
/// norm, given that both reach the same elements of one tensor: `opAccess` by
/// the loops of the op (a permutation), `normAccess` by those of the norm. Null
/// if norm.generic cannot express it.
static AffineMap translateAccess(AffineMap map, AffineMap opAccess,
                                 AffineMap normAccess) {
  AffineMap loops = inversePermutation(opAccess).compose(normAccess);
  AffineMap access = map.compose(loops);
  if (!access.isProjectedPermutation(/*allowZeroInResults=*/true) ||
      !keepsLoopOrder(access))
    return AffineMap();
  return access;
}

//===----------------------------------------------------------------------===//
// A norm.generic under construction
//===----------------------------------------------------------------------===//

namespace {

/// Operands and bodies of the fused op. Operands equal in value and map are
/// entered once.
struct FusedOp {
  SmallVector<Value> inputs;
  SmallVector<AffineMap> inputMaps;
  SmallVector<Value> inits;
  SmallVector<AffineMap> outputMaps;

  unsigned addInput(Value value, AffineMap map) {
    for (auto [i, input] : llvm::enumerate(inputs))
      if (input == value && inputMaps[i] == map)
        return i;
    inputs.push_back(value);
    inputMaps.push_back(map);
    return inputs.size() - 1;
  }

  void addOutput(Value init, AffineMap map) {
    inits.push_back(init);
    outputMaps.push_back(map);
  }

  /// (G5): every loop is indexed by some operand.
  bool bindsAllLoops(unsigned numLoops) const {
    llvm::SmallBitVector bound(numLoops);
    for (AffineMap map : llvm::concat<const AffineMap>(inputMaps, outputMaps))
      for (AffineExpr expr : map.getResults())
        if (auto dim = dyn_cast<AffineDimExpr>(expr))
          bound.set(dim.getPosition());
    return bound.all();
  }
};

} // namespace

/// Clones the ops of `body` and returns what its terminator yields. Constants
/// from outside come along, so that the fused op may stand anywhere.
static SmallVector<Value> cloneBody(OpBuilder &b, Block *body,
                                    IRMapping &mapping) {
  auto bringConstants = [&](Operation &op) {
    for (Value operand : op.getOperands())
      if (operand.getParentBlock() != body && !mapping.contains(operand))
        mapping.map(operand, b.clone(*operand.getDefiningOp())->getResult(0));
  };
  for (Operation &op : body->without_terminator()) {
    bringConstants(op);
    b.clone(op, mapping);
  }
  Operation *terminator = body->getTerminator();
  bringConstants(*terminator);
  return llvm::map_to_vector(terminator->getOperands(), [&](Value value) {
    return mapping.lookup(value);
  });
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

namespace {

struct NormFuseElementwisePass final
    : norm::impl::NormFuseElementwiseBase<NormFuseElementwisePass> {
  using Base::Base;
  void runOnOperation() override;

private:
  GenericOp fuseProducers(GenericOp op);
  GenericOp fuseConsumers(GenericOp op);
  GenericOp fuseProducer(GenericOp op, unsigned input,
                         linalg::LinalgOp producer);
  GenericOp fuseConsumer(GenericOp op, linalg::LinalgOp consumer);

  bool canInitBefore(Value value, Operation *point);
  bool dominatesUsers(Operation *point, ValueRange values,
                      ArrayRef<Operation *> except);
  Value initBefore(OpBuilder &b, Value init);

  DominanceInfo *dominance = nullptr;
};

} // namespace

/// True if `init` is available at `point`, or is a tensor.empty that can be
/// made again there.
bool NormFuseElementwisePass::canInitBefore(Value value, Operation *point) {
  if (auto empty = value.getDefiningOp<tensor::EmptyOp>())
    return llvm::all_of(empty.getDynamicSizes(), [&](Value size) {
      return dominance->properlyDominates(size, point);
    });
  return dominance->properlyDominates(value, point);
}

Value NormFuseElementwisePass::initBefore(OpBuilder &b, Value init) {
  if (auto empty = init.getDefiningOp<tensor::EmptyOp>())
    return b.clone(*empty)->getResult(0);
  return init;
}

/// True if every user of `values`, but for those in `except`, comes after an op
/// that stands at `point`.
bool NormFuseElementwisePass::dominatesUsers(Operation *point,
                                             ValueRange values,
                                             ArrayRef<Operation *> except) {
  for (Value value : values)
    for (Operation *user : value.getUsers())
      if (!llvm::is_contained(except, user) &&
          !dominance->properlyDominates(point, user))
        return false;
  return true;
}

// Pattern: norm.generic(elementwise(a, b)) -> norm.generic(a, b), with the
// elementwise body at the head of `pre` or `post`, whichever uses the value. A
// per-element value with other users becomes one more output.
GenericOp NormFuseElementwisePass::fuseProducer(GenericOp op, unsigned input,
                                                linalg::LinalgOp producer) {
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  auto result = cast<OpResult>(op.getInputs()[input]);
  AffineMap normAccess = maps[input];
  AffineMap producerAccess = producer.getIndexingMapMatchingResult(result);
  if (producer->getNumResults() != 1 || !producerAccess.isPermutation())
    return nullptr;

  // The value is computed again from its inputs where that costs no memory
  // traffic of the size of the norm: along the axes, say, for a gain 1 + w.
  bool perElement = normAccess.isPermutation();
  bool keepResult =
      perElement && llvm::any_of(result.getUsers(),
                                 [&](Operation *user) { return user != op; });
  if (keepResult && !dominatesUsers(op, result, {op}))
    return nullptr;

  FusedOp fused;
  SmallVector<unsigned> newIndex(op.getInputs().size());
  for (auto [i, value] : llvm::enumerate(op.getInputs()))
    if (value != result || maps[i] != normAccess)
      newIndex[i] = fused.addInput(value, maps[i]);
  SmallVector<unsigned> producerIndex;
  for (OpOperand *operand : producer.getDpsInputOperands()) {
    AffineMap access = translateAccess(producer.getMatchingIndexingMap(operand),
                                       producerAccess, normAccess);
    if (!access)
      return nullptr;
    producerIndex.push_back(fused.addInput(operand->get(), access));
  }
  for (auto [init, map] : llvm::zip_equal(
           op.getOutputs(), ArrayRef(maps).take_back(op.getNumResults())))
    fused.addOutput(init, map);
  if (keepResult)
    fused.addOutput(producer.getDpsInits()[0], normAccess);
  if (!fused.bindsAllLoops(op.getNumLoops()))
    return nullptr;

  // Maps the arguments of a region of `op` to those of the fused op's.
  auto mapInputs = [&](OpBuilder &b, Block *block, ValueRange args,
                       IRMapping &mapping, bool always) -> Value {
    IRMapping producerMapping;
    for (auto [i, operand] : llvm::enumerate(producer.getDpsInputOperands()))
      producerMapping.map(producer.getMatchingBlockArgument(operand),
                          args[producerIndex[i]]);
    Value produced;
    auto produce = [&] {
      if (!produced)
        produced = cloneBody(b, producer.getBlock(), producerMapping)[0];
      return produced;
    };
    for (auto [i, value] : llvm::enumerate(op.getInputs())) {
      BlockArgument arg = block->getArgument(i);
      if (value != result || maps[i] != normAccess)
        mapping.map(arg, args[newIndex[i]]);
      else if (!arg.use_empty())
        mapping.map(arg, produce());
    }
    for (auto [old, arg] :
         llvm::zip(block->getArguments().drop_front(op.getInputs().size()),
                   args.drop_front(fused.inputs.size())))
      mapping.map(old, arg);
    return always ? produce() : produced;
  };

  OpBuilder b(op);
  SmallVector<AffineMap> allMaps = fused.inputMaps;
  llvm::append_range(allMaps, fused.outputMaps);
  auto fusedOp = GenericOp::create(
      b, FusedLoc::get(b.getContext(), {producer.getLoc(), op.getLoc()}),
      ValueRange(fused.inits).getTypes(), fused.inputs, fused.inits, allMaps,
      op.getIteratorTypesArray(), op.getStatistics(), op.getEpsilonAttr(),
      op.getEpsilonOutsideSqrt(), op.getStatType(),
      [&](OpBuilder &b, Location, ValueRange args) -> Value {
        IRMapping mapping;
        mapInputs(b, op.getPreBlock(), args, mapping, /*always=*/false);
        return cloneBody(b, op.getPreBlock(), mapping)[0];
      },
      [&](OpBuilder &b, Location, ValueRange args) {
        IRMapping mapping;
        Value produced =
            mapInputs(b, op.getPostBlock(), args, mapping, keepResult);
        SmallVector<Value> yields = cloneBody(b, op.getPostBlock(), mapping);
        if (keepResult)
          yields.push_back(produced);
        return yields;
      });
  op->replaceAllUsesWith(fusedOp->getResults().take_front(op.getNumResults()));
  op->erase();
  if (keepResult)
    result.replaceUsesWithIf(fusedOp->getResults().back(), [&](OpOperand &use) {
      return use.getOwner() != fusedOp;
    });
  if (producer->use_empty())
    producer->erase();
  ++numProducers;
  return fusedOp;
}

// Pattern: elementwise(norm.generic(x), a) -> norm.generic(x, a), with the
// elementwise body at the end of `post`. A norm result with other users stays a
// result; one without is dropped.
GenericOp NormFuseElementwisePass::fuseConsumer(GenericOp op,
                                                linalg::LinalgOp consumer) {
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  size_t numInputs = op.getInputs().size();
  auto outputMap = [&](OpResult result) {
    return maps[numInputs + result.getResultNumber()];
  };

  // One operand of the consumer fixes how its loops and the norm's agree.
  AffineMap consumerAccess, normAccess;
  for (OpOperand *operand : consumer.getDpsInputOperands())
    if (operand->get().getDefiningOp() == op) {
      consumerAccess = consumer.getMatchingIndexingMap(operand);
      normAccess = outputMap(cast<OpResult>(operand->get()));
      if (consumerAccess.isPermutation() && normAccess.isPermutation())
        break;
    }
  if (!consumerAccess || !consumerAccess.isPermutation() ||
      !normAccess.isPermutation())
    return nullptr;

  // Where the fused op stands: in the norm's place if all the consumer's other
  // operands are there by then, else in the consumer's, if no user of the norm
  // comes before it.
  auto availableAt = [&](Operation *point) {
    return llvm::all_of(consumer->getOpOperands(), [&](OpOperand &operand) {
      Value value = operand.get();
      return value.getDefiningOp() == op ||
             (consumer.isDpsInit(&operand)
                  ? canInitBefore(value, point)
                  : dominance->properlyDominates(value, point));
    });
  };
  Operation *point = op;
  if (!availableAt(op)) {
    point = consumer;
    if (!dominatesUsers(consumer, op->getResults(), {consumer}))
      return nullptr;
  }

  FusedOp fused;
  SmallVector<unsigned> newIndex, consumerIndex;
  for (auto [i, value] : llvm::enumerate(op.getInputs()))
    newIndex.push_back(fused.addInput(value, maps[i]));
  for (OpOperand *operand : consumer.getDpsInputOperands()) {
    AffineMap access = translateAccess(consumer.getMatchingIndexingMap(operand),
                                       consumerAccess, normAccess);
    if (!access)
      return nullptr;
    if (operand->get().getDefiningOp() != op) {
      consumerIndex.push_back(fused.addInput(operand->get(), access));
      continue;
    }
    // Another element of the norm's result than the one just computed.
    if (access != outputMap(cast<OpResult>(operand->get())))
      return nullptr;
    consumerIndex.push_back(0);
  }

  SmallVector<unsigned> kept;
  for (OpResult result : op->getResults())
    if (llvm::any_of(result.getUsers(),
                     [&](Operation *user) { return user != consumer; }))
      kept.push_back(result.getResultNumber());
  OpBuilder b(point);
  for (unsigned k : kept)
    fused.addOutput(op.getOutputs()[k], maps[numInputs + k]);
  for (OpOperand &init : consumer.getDpsInitsMutable()) {
    AffineMap access = translateAccess(consumer.getMatchingIndexingMap(&init),
                                       consumerAccess, normAccess);
    // (G4)
    if (!access || !access.isPermutation())
      return nullptr;
    // A consumer in place: its init is a result that is no more, but was made
    // in a tensor of the same type.
    auto result = dyn_cast<OpResult>(init.get());
    bool isNorm = result && result.getOwner() == op;
    fused.addOutput(isNorm ? op.getOutputs()[result.getResultNumber()]
                           : init.get(),
                    access);
  }
  if (!fused.bindsAllLoops(op.getNumLoops()))
    return nullptr;
  for (Value &init : MutableArrayRef(fused.inits).drop_front(kept.size()))
    init = initBefore(b, init);

  SmallVector<AffineMap> allMaps = fused.inputMaps;
  llvm::append_range(allMaps, fused.outputMaps);
  auto mapArguments = [&](Block *block, ValueRange args, IRMapping &mapping) {
    for (auto [i, index] : llvm::enumerate(newIndex))
      mapping.map(block->getArgument(i), args[index]);
    for (auto [old, arg] :
         llvm::zip(block->getArguments().drop_front(numInputs),
                   args.drop_front(fused.inputs.size())))
      mapping.map(old, arg);
  };
  auto fusedOp = GenericOp::create(
      b, FusedLoc::get(b.getContext(), {op.getLoc(), consumer.getLoc()}),
      ValueRange(fused.inits).getTypes(), fused.inputs, fused.inits, allMaps,
      op.getIteratorTypesArray(), op.getStatistics(), op.getEpsilonAttr(),
      op.getEpsilonOutsideSqrt(), op.getStatType(),
      [&](OpBuilder &b, Location, ValueRange args) -> Value {
        IRMapping mapping;
        mapArguments(op.getPreBlock(), args, mapping);
        return cloneBody(b, op.getPreBlock(), mapping)[0];
      },
      [&](OpBuilder &b, Location, ValueRange args) {
        IRMapping mapping, consumerMapping;
        mapArguments(op.getPostBlock(), args, mapping);
        SmallVector<Value> yields = cloneBody(b, op.getPostBlock(), mapping);
        for (auto [i, operand] :
             llvm::enumerate(consumer.getDpsInputOperands())) {
          auto result = dyn_cast<OpResult>(operand->get());
          bool isNorm = result && result.getOwner() == op;
          consumerMapping.map(consumer.getMatchingBlockArgument(operand),
                              isNorm ? yields[result.getResultNumber()]
                                     : args[consumerIndex[i]]);
        }
        SmallVector<Value> all =
            llvm::map_to_vector(kept, [&](unsigned k) { return yields[k]; });
        llvm::append_range(all,
                           cloneBody(b, consumer.getBlock(), consumerMapping));
        return all;
      });
  for (auto [i, k] : llvm::enumerate(kept))
    op->getResult(k).replaceUsesWithIf(
        fusedOp->getResult(i),
        [&](OpOperand &use) { return use.getOwner() != consumer; });
  consumer->replaceAllUsesWith(fusedOp->getResults().drop_front(kept.size()));
  consumer->erase();
  op->erase();
  ++numConsumers;
  return fusedOp;
}

GenericOp NormFuseElementwisePass::fuseProducers(GenericOp op) {
  for (auto [i, input] : llvm::enumerate(op.getInputs()))
    if (auto producer = input.getDefiningOp<linalg::LinalgOp>())
      // Another block may run more often than this one, or less.
      if (producer->getBlock() == op->getBlock() && isFusable(producer))
        if (GenericOp fused = fuseProducer(op, i, producer))
          return fused;
  return nullptr;
}

GenericOp NormFuseElementwisePass::fuseConsumers(GenericOp op) {
  for (Operation *user : op->getUsers())
    if (auto consumer = dyn_cast<linalg::LinalgOp>(user))
      if (consumer->getBlock() == op->getBlock() && isFusable(consumer))
        if (GenericOp fused = fuseConsumer(op, consumer))
          return fused;
  return nullptr;
}

void NormFuseElementwisePass::runOnOperation() {
  // The size of an intermediate tensor becomes one of its operands', so that
  // asking for it is no use that keeps the tensor alive.
  RewritePatternSet patterns(&getContext());
  memref::populateResolveRankedShapedTypeResultDimsPatterns(patterns);
  if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
    return signalPassFailure();

  dominance = &getAnalysis<DominanceInfo>();
  SmallVector<GenericOp> norms;
  getOperation()->walk([&](GenericOp op) {
    if (op.hasPureTensorSemantics())
      norms.push_back(op);
  });
  // In program order, so that an add between two norms goes to the first as a
  // consumer: its sum is then written once and read once. As a producer of the
  // second, the first norm's result would be written and read besides.
  for (GenericOp op : norms) {
    while (GenericOp fused = fuseProducers(op))
      op = fused;
    while (GenericOp fused = fuseConsumers(op))
      op = fused;
  }
}
