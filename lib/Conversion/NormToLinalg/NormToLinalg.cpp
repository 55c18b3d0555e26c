//===- NormToLinalg.cpp - norm.generic to linalg --------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The portable lowering, which is also the reference: everything norm.generic
// can express becomes linalg.generic ops over its own loops. With v the value
// of `pre` and H the number of elements of a row:
//
//   hi   = sum(v) / H                     over all loops, then per row
//   lo   = sum(v - hi) / H                over all loops, then per row
//   q    = sum((v - hi)^2) / H - lo^2     in the same loops as lo
//   rstd = 1 / sqrt(q + epsilon)
//   n    = ((v - hi) - lo) * rstd         over all loops, with `post`
//
// hi is the mean as rounded, and lo what rounding took from it: with both, a
// row of mean 1e7 and deviation 1 is normalized as exactly as one of mean 0.
// `mean_square` needs neither: q = sum(v^2) / H, n = v * rstd.
//
// All of this is done in f64, also for statistics in f32, unless the user says
// otherwise: a plain loop's sums in f32 are too inaccurate for the formula once
// rows are long. At mean 1e6 and deviation 1 the error of n was 3e-3 for 4096
// elements and 0.4 for 32768; in f64 it is 1e-7.
//
// Each loop nest computes v anew; nothing of the size of the input is stored.
//
//===----------------------------------------------------------------------===//

#include "norm/Conversion/NormToLinalg/NormToLinalg.h"

#include "BlockSlice.h"

#include "norm/Conversion/Passes.h"
#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"

namespace mlir::norm {
#define GEN_PASS_DEF_CONVERTNORMTOLINALG
#include "norm/Conversion/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

namespace {

/// An operand of linalg.generic and how it is indexed.
struct Indexed {
  Value value;
  AffineMap map;
};

class Lowering {
public:
  Lowering(RewriterBase &b, GenericOp op, bool useF64)
      : b(b), op(op), loc(op.getLoc()), statType(op.getStatisticsType()),
        type(useF64 ? b.getF64Type() : statType),
        onTensors(op.hasPureTensorSemantics()), maps(op.getIndexingMapsArray()),
        numInputs(op.getInputs().size()),
        numRowLoops(op.getParallelDims().size()),
        pre(*op.getPreBlock(),
            op.getPreBlock()->getTerminator()->getOperands()) {
    SmallVector<AffineExpr> rowDims;
    for (unsigned dim : op.getParallelDims())
      rowDims.push_back(b.getAffineDimExpr(dim));
    rowMap = AffineMap::get(op.getNumLoops(), 0, rowDims, b.getContext());
  }

  void run();

private:
  using ElementBody = function_ref<SmallVector<Value>(
      ArrayRef<Value> inputs, ValueRange rows, ValueRange outs)>;
  using RowBody = function_ref<SmallVector<Value>(ValueRange rows)>;

  SmallVector<Value> createLoops(ArrayRef<Indexed> ins, ArrayRef<Indexed> outs,
                                 ArrayRef<utils::IteratorType> iterators,
                                 function_ref<SmallVector<Value>(ValueRange)>);
  SmallVector<Value> createElementLoops(const BitVector &inputs,
                                        ArrayRef<Value> rows,
                                        ArrayRef<Indexed> outs,
                                        ArrayRef<utils::IteratorType> iterators,
                                        ElementBody body);
  SmallVector<Value>
  createSums(unsigned count, ArrayRef<Value> rows,
             function_ref<SmallVector<Value>(Value v, ValueRange)>);
  SmallVector<Value> createRows(unsigned count, ArrayRef<Value> rows,
                                RowBody body);
  Value createTemporary();
  Value createRowSize();
  void computeStatistics();
  SmallVector<Value> createOutputs(bool perRow);

  /// `map` in terms of the parallel loops alone.
  AffineMap compressToRows(AffineMap map);

  Value constant(double value) {
    return arith::ConstantOp::create(b, loc, b.getFloatAttr(type, value));
  }
  Value add(Value x, Value y) { return arith::AddFOp::create(b, loc, x, y); }
  Value sub(Value x, Value y) { return arith::SubFOp::create(b, loc, x, y); }
  Value mul(Value x, Value y) { return arith::MulFOp::create(b, loc, x, y); }
  Value div(Value x, Value y) { return arith::DivFOp::create(b, loc, x, y); }
  Value widen(Value x) {
    return type == statType ? x : arith::ExtFOp::create(b, loc, type, x);
  }
  Value narrow(Value x) {
    return type == statType ? x : arith::TruncFOp::create(b, loc, statType, x);
  }

  RewriterBase &b;
  GenericOp op;
  Location loc;
  /// The type of `v`, `n`, `mean` and `rstd` in the regions, and the type in
  /// which they are computed: the same or wider.
  FloatType statType, type;
  bool onTensors;
  SmallVector<AffineMap> maps;
  unsigned numInputs, numRowLoops;
  BlockSlice pre;
  AffineMap rowMap;
  SmallVector<OpFoldResult> ranges;
  /// Buffers to free at the end; empty on tensors.
  SmallVector<Value> buffers;
  /// The statistics of each row; `hi`, `lo` and `mean` for mean_variance.
  Value hi, lo, mean, rstd;
};

} // namespace

/// A linalg.generic; returns its results or, on memrefs, the buffers of `outs`.
SmallVector<Value>
Lowering::createLoops(ArrayRef<Indexed> ins, ArrayRef<Indexed> outs,
                      ArrayRef<utils::IteratorType> iterators,
                      function_ref<SmallVector<Value>(ValueRange)> body) {
  SmallVector<Value> inputs, outputs;
  SmallVector<AffineMap> indexing;
  for (const Indexed &in : ins) {
    inputs.push_back(in.value);
    indexing.push_back(in.map);
  }
  for (const Indexed &out : outs) {
    outputs.push_back(out.value);
    indexing.push_back(out.map);
  }
  SmallVector<Type> results;
  if (onTensors)
    llvm::append_range(results, TypeRange(outputs));
  auto loops = linalg::GenericOp::create(
      b, loc, results, inputs, outputs, indexing, iterators,
      [&](OpBuilder &, Location, ValueRange args) {
        linalg::YieldOp::create(b, loc, body(args));
      });
  return onTensors ? SmallVector<Value>(loops.getResults()) : outputs;
}

/// Loops over all dimensions, reading `inputs` of the op and the values `rows`
/// of each row. `body` gets null for inputs that are not read.
SmallVector<Value> Lowering::createElementLoops(
    const BitVector &inputs, ArrayRef<Value> rows, ArrayRef<Indexed> outs,
    ArrayRef<utils::IteratorType> iterators, ElementBody body) {
  BitVector bound(op.getNumLoops());
  auto bind = [&](AffineMap map) {
    BitVector before = bound;
    for (unsigned loop = 0; loop < op.getNumLoops(); ++loop)
      if (map.isFunctionOfDim(loop))
        bound.set(loop);
    return bound != before;
  };
  SmallVector<Indexed> ins;
  for (unsigned i : inputs.set_bits()) {
    ins.push_back({op.getInputs()[i], maps[i]});
    bind(maps[i]);
  }
  for (Value row : rows) {
    ins.push_back({row, rowMap});
    bind(rowMap);
  }
  unsigned numRead = ins.size();
  for (const Indexed &out : outs)
    bind(out.map);
  // A loop may have its size from an operand that this nest does not read.
  for (OpOperand &operand : op->getOpOperands()) {
    AffineMap map = maps[operand.getOperandNumber()];
    if (!bound.all() && bind(map))
      ins.push_back({operand.get(), map});
  }

  return createLoops(ins, outs, iterators, [&](ValueRange args) {
    SmallVector<Value> elements(numInputs);
    unsigned next = 0;
    for (unsigned i : inputs.set_bits())
      elements[i] = args[next++];
    return body(elements, args.slice(next, numRead - next),
                args.take_back(outs.size()));
  });
}

/// For each row the sums of `count` terms made of v and `rows`.
SmallVector<Value> Lowering::createSums(
    unsigned count, ArrayRef<Value> rows,
    function_ref<SmallVector<Value>(Value v, ValueRange)> terms) {
  SmallVector<Indexed> sums;
  Value zero = constant(0.0);
  for (unsigned i = 0; i < count; ++i) {
    auto fill = linalg::FillOp::create(b, loc, zero, createTemporary());
    sums.push_back(
        {onTensors ? fill.getResult(0) : fill.getOutputs()[0], rowMap});
  }
  return createElementLoops(
      pre.usedArgs(numInputs), rows, sums, op.getIteratorTypesArray(),
      [&](ArrayRef<Value> inputs, ValueRange rows, ValueRange outs) {
        Value v = widen(pre.clone(b, inputs).front());
        SmallVector<Value> results = terms(v, rows);
        for (auto [result, sum] : llvm::zip_equal(results, outs))
          result = add(sum, result);
        return results;
      });
}

/// `count` new values for each row, computed from the values `rows`.
SmallVector<Value> Lowering::createRows(unsigned count, ArrayRef<Value> rows,
                                        RowBody body) {
  AffineMap identity = b.getMultiDimIdentityMap(numRowLoops);
  SmallVector<Indexed> ins, outs;
  for (Value row : rows)
    ins.push_back({row, identity});
  for (unsigned i = 0; i < count; ++i)
    outs.push_back({createTemporary(), identity});
  SmallVector<utils::IteratorType> iterators(numRowLoops,
                                             utils::IteratorType::parallel);
  return createLoops(ins, outs, iterators, [&](ValueRange args) {
    return body(args.take_front(rows.size()));
  });
}

/// A tensor or buffer of one `type` a row, not initialized.
Value Lowering::createTemporary() {
  SmallVector<OpFoldResult> sizes;
  for (unsigned dim : op.getParallelDims())
    sizes.push_back(ranges[dim]);
  if (onTensors)
    return tensor::EmptyOp::create(b, loc, sizes, type);
  SmallVector<int64_t> shape;
  SmallVector<Value> dynamicSizes;
  dispatchIndexOpFoldResults(sizes, dynamicSizes, shape);
  buffers.push_back(memref::AllocOp::create(
      b, loc, MemRefType::get(shape, type), dynamicSizes));
  return buffers.back();
}

/// H, the number of elements of a row, in `type`.
Value Lowering::createRowSize() {
  int64_t known = 1;
  Value size;
  for (unsigned dim : op.getReductionDims()) {
    if (std::optional<int64_t> constant = getConstantIntValue(ranges[dim])) {
      known *= *constant;
      continue;
    }
    Value dynamic = cast<Value>(ranges[dim]);
    size = size ? arith::MulIOp::create(b, loc, size, dynamic) : dynamic;
  }
  if (!size)
    return constant(static_cast<double>(known));
  if (known != 1)
    size = arith::MulIOp::create(b, loc, size,
                                 arith::ConstantIndexOp::create(b, loc, known));
  size = arith::IndexCastOp::create(b, loc, b.getI64Type(), size);
  return arith::SIToFPOp::create(b, loc, type, size);
}

void Lowering::computeStatistics() {
  Value rowSize = createRowSize();
  Value epsilon = constant(op.getEpsilon().convertToDouble());
  Value zero = constant(0.0), one = constant(1.0);
  auto rstdOf = [&](Value q) {
    if (op.getEpsilonOutsideSqrt())
      return div(one, add(math::SqrtOp::create(b, loc, q), epsilon));
    return div(one, math::SqrtOp::create(b, loc, add(q, epsilon)));
  };

  if (!op.hasMean()) {
    SmallVector<Value> sums =
        createSums(1, {}, [&](Value v, ValueRange) -> SmallVector<Value> {
          return {mul(v, v)};
        });
    rstd = createRows(1, sums, [&](ValueRange rows) -> SmallVector<Value> {
             return {rstdOf(div(rows[0], rowSize))};
           }).front();
    return;
  }

  SmallVector<Value> sum = createSums(
      1, {}, [&](Value v, ValueRange) -> SmallVector<Value> { return {v}; });
  hi = createRows(1, sum, [&](ValueRange rows) -> SmallVector<Value> {
         return {div(rows[0], rowSize)};
       }).front();
  SmallVector<Value> sums =
      createSums(2, hi, [&](Value v, ValueRange rows) -> SmallVector<Value> {
        Value d = sub(v, rows[0]);
        return {d, mul(d, d)};
      });
  // Where lo^2 overflows, so has the sum of squares, and the correction would
  // make NaN of inf - inf: without it, rstd is 0.
  Value infinity = constant(std::numeric_limits<double>::infinity());
  SmallVector<Value> statistics = createRows(
      3, {sums[0], sums[1], hi}, [&](ValueRange rows) -> SmallVector<Value> {
        Value lo = div(rows[0], rowSize);
        Value finite = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OLT,
                                             mul(lo, lo), infinity);
        lo = arith::SelectOp::create(b, loc, finite, lo, zero);
        Value q = sub(div(rows[1], rowSize), mul(lo, lo));
        // Propagates NaN.
        q = arith::MaximumFOp::create(b, loc, q, zero);
        return {lo, add(rows[2], lo), rstdOf(q)};
      });
  lo = statistics[0];
  mean = statistics[1];
  rstd = statistics[2];
}

AffineMap Lowering::compressToRows(AffineMap map) {
  SmallVector<AffineExpr> dims(op.getNumLoops(), b.getAffineConstantExpr(0));
  for (auto [i, dim] : llvm::enumerate(op.getParallelDims()))
    dims[dim] = b.getAffineDimExpr(i);
  return map.replaceDimsAndSymbols(dims, {}, numRowLoops, 0);
}

/// Computes the outputs that are per row, or those that are per element.
SmallVector<Value> Lowering::createOutputs(bool perRow) {
  Operation *yield = op.getPostBlock()->getTerminator();
  SmallVector<Value> roots;
  SmallVector<Indexed> outs;
  for (auto [i, out] : llvm::enumerate(op.getOutputs())) {
    AffineMap map = maps[numInputs + i];
    if (op.isPerRow(map) != perRow)
      continue;
    roots.push_back(yield->getOperand(i));
    outs.push_back({out, perRow ? compressToRows(map) : map});
  }
  if (outs.empty())
    return {};

  BlockSlice post(*op.getPostBlock(), roots);
  bool usesNormalized = post.uses(op.getPostNormalized());
  bool usesValue = post.uses(op.getPostValue()) || usesNormalized;
  BitVector inputs = post.usedArgs(numInputs);
  if (usesValue)
    inputs |= pre.usedArgs(numInputs);

  // The statistics that are read, and where they stand among the arguments.
  SmallVector<Value> rows;
  auto read = [&](Value statistic, bool used) -> std::optional<unsigned> {
    if (!used || !statistic)
      return std::nullopt;
    rows.push_back(statistic);
    return rows.size() - 1;
  };
  std::optional<unsigned> hiAt = read(hi, usesNormalized);
  std::optional<unsigned> loAt = read(lo, usesNormalized);
  std::optional<unsigned> meanAt = read(mean, post.uses(op.getPostMean()));
  std::optional<unsigned> rstdAt =
      read(rstd, usesNormalized || post.uses(op.getPostRstd()));

  auto body = [&](ArrayRef<Value> elements, ValueRange statistics,
                  ValueRange) -> SmallVector<Value> {
    SmallVector<Value> args(elements);
    args.resize(op.getPostBlock()->getNumArguments());
    if (usesValue) {
      Value v = pre.clone(b, elements).front();
      args[op.getPostValue().getArgNumber()] = v;
      if (usesNormalized) {
        Value centred = widen(v);
        if (hiAt)
          centred = sub(sub(centred, statistics[*hiAt]), statistics[*loAt]);
        args[op.getPostNormalized().getArgNumber()] =
            narrow(mul(centred, statistics[*rstdAt]));
      }
    }
    if (meanAt)
      args[op.getPostMean().getArgNumber()] = narrow(statistics[*meanAt]);
    if (post.uses(op.getPostRstd()))
      args[op.getPostRstd().getArgNumber()] = narrow(statistics[*rstdAt]);
    return post.clone(b, args);
  };

  if (!perRow) {
    SmallVector<utils::IteratorType> iterators(op.getNumLoops(),
                                               utils::IteratorType::parallel);
    return createElementLoops(inputs, rows, outs, iterators, body);
  }
  AffineMap identity = b.getMultiDimIdentityMap(numRowLoops);
  SmallVector<Indexed> ins;
  for (unsigned i : inputs.set_bits())
    ins.push_back({op.getInputs()[i], compressToRows(maps[i])});
  for (Value row : rows)
    ins.push_back({row, identity});
  SmallVector<utils::IteratorType> iterators(numRowLoops,
                                             utils::IteratorType::parallel);
  return createLoops(ins, outs, iterators, [&](ValueRange args) {
    SmallVector<Value> elements(numInputs);
    unsigned next = 0;
    for (unsigned i : inputs.set_bits())
      elements[i] = args[next++];
    return body(elements, args.slice(next, rows.size()), {});
  });
}

void Lowering::run() {
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPoint(op);
  ranges = op.createLoopRanges(b, loc);
  computeStatistics();
  // An output may share its buffer with an input of the same map. So the
  // statistics are complete before anything is written, and the per-row
  // outputs come last: the loops over elements may read per-row inputs, but
  // those over rows read no per-element ones.
  SmallVector<Value> elements = createOutputs(/*perRow=*/false);
  SmallVector<Value> rows = createOutputs(/*perRow=*/true);
  for (Value buffer : buffers)
    memref::DeallocOp::create(b, loc, buffer);
  if (!onTensors) {
    b.eraseOp(op);
    return;
  }
  SmallVector<Value> results;
  auto nextElement = elements.begin(), nextRow = rows.begin();
  for (unsigned i = 0; i < op.getNumResults(); ++i)
    results.push_back(op.isPerRow(maps[numInputs + i]) ? *nextRow++
                                                       : *nextElement++);
  b.replaceOp(op, results);
}

void norm::lowerToLinalg(RewriterBase &rewriter, GenericOp op, bool useF64) {
  Lowering(rewriter, op, useF64).run();
}

namespace {

// Pattern: norm.generic -> linalg.fill, linalg.generic, ...
struct LowerGeneric final : OpRewritePattern<GenericOp> {
  LowerGeneric(MLIRContext *context, bool useF64)
      : OpRewritePattern(context), useF64(useF64) {}

  LogicalResult matchAndRewrite(GenericOp op,
                                PatternRewriter &rewriter) const override {
    lowerToLinalg(rewriter, op, useF64);
    return success();
  }

  bool useF64;
};

struct ConvertNormToLinalgPass final
    : norm::impl::ConvertNormToLinalgBase<ConvertNormToLinalgPass> {
  using ConvertNormToLinalgBase::ConvertNormToLinalgBase;

  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    populateNormToLinalgPatterns(patterns, useF64);
    walkAndApplyPatterns(getOperation(), std::move(patterns));

    // The named ops have one way down, through norm.generic.
    WalkResult named = getOperation()->walk([](Operation *op) {
      if (!isa<LayerNormOp, RMSNormOp>(op))
        return WalkResult::advance();
      op->emitOpError("is not a norm.generic: expected norm-generalize to have "
                      "run before convert-norm-to-linalg");
      return WalkResult::interrupt();
    });
    if (named.wasInterrupted())
      signalPassFailure();
  }
};

} // namespace

void norm::populateNormToLinalgPatterns(RewritePatternSet &patterns,
                                        bool useF64) {
  patterns.add<LowerGeneric>(patterns.getContext(), useF64);
}
