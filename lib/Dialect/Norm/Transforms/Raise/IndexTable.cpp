//===- IndexTable.cpp - indices that constant tensors hold ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "IndexTable.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::norm::raise;

/// More iterations than that are not looked at.
constexpr int64_t kMaxIterations = 1 << 16;
/// Nor more values: each use of a value reads it again.
constexpr int64_t kMaxReads = 1 << 22;

namespace {
/// Computes integers of a body for one iteration after the other.
class TableReader {
public:
  explicit TableReader(linalg::LinalgOp op) : op(op) {}

  SmallVector<int64_t> iteration;

  /// Nothing for what is not known, or is not an index or of 64 bits.
  std::optional<int64_t> read(Value value) {
    if (++numReads > kMaxReads)
      return std::nullopt;
    if (!value.getType().isIndex() && !value.getType().isInteger(64))
      return std::nullopt;
    if (auto argument = dyn_cast<BlockArgument>(value))
      return argument.getOwner() == op.getBlock() ? readOperand(argument)
                                                  : std::nullopt;
    APInt constant;
    if (matchPattern(value, m_ConstantInt(&constant)))
      return constant.getSExtValue();
    Operation *definition = value.getDefiningOp();
    if (auto index = dyn_cast<linalg::IndexOp>(definition))
      return iteration[index.getDim()];
    if (auto select = dyn_cast<arith::SelectOp>(definition)) {
      std::optional<bool> condition = readCondition(select.getCondition());
      if (!condition)
        return std::nullopt;
      return read(*condition ? select.getTrueValue() : select.getFalseValue());
    }
    if (isa<arith::IndexCastOp, arith::ExtSIOp>(definition))
      return read(definition->getOperand(0));
    if (isa<arith::AddIOp, arith::SubIOp, arith::MulIOp>(definition))
      return readArithmetic(definition);
    return std::nullopt;
  }

private:
  std::optional<int64_t> readArithmetic(Operation *operation) {
    std::optional<int64_t> lhs = read(operation->getOperand(0));
    std::optional<int64_t> rhs = read(operation->getOperand(1));
    if (!lhs || !rhs)
      return std::nullopt;
    int64_t result;
    bool overflows =
        isa<arith::AddIOp>(operation)   ? llvm::AddOverflow(*lhs, *rhs, result)
        : isa<arith::SubIOp>(operation) ? llvm::SubOverflow(*lhs, *rhs, result)
                                        : llvm::MulOverflow(*lhs, *rhs, result);
    return overflows ? std::nullopt : std::optional(result);
  }

  std::optional<bool> readCondition(Value value) {
    auto compare = value.getDefiningOp<arith::CmpIOp>();
    if (!compare)
      return std::nullopt;
    std::optional<int64_t> lhs = read(compare.getLhs());
    std::optional<int64_t> rhs = read(compare.getRhs());
    if (!lhs || !rhs)
      return std::nullopt;
    return arith::applyCmpPredicate(compare.getPredicate(),
                                    APInt(64, *lhs, /*isSigned=*/true),
                                    APInt(64, *rhs, /*isSigned=*/true));
  }

  /// An element of a constant tensor.
  std::optional<int64_t> readOperand(BlockArgument argument) {
    OpOperand *operand = op.getMatchingOpOperand(argument);
    Attribute attribute;
    auto type = dyn_cast<RankedTensorType>(operand->get().getType());
    if (op.isDpsInit(operand) || !type ||
        !matchPattern(operand->get(), m_Constant(&attribute)))
      return std::nullopt;
    int64_t position = 0;
    AffineMap map = op.getMatchingIndexingMap(operand);
    for (auto [expr, size] :
         llvm::zip_equal(map.getResults(), type.getShape())) {
      auto dim = dyn_cast<AffineDimExpr>(expr);
      auto constant = dyn_cast<AffineConstantExpr>(expr);
      if (!dim && !constant)
        return std::nullopt;
      position = position * size +
                 (dim ? iteration[dim.getPosition()] : constant.getValue());
    }
    if (auto elements = dyn_cast<DenseIntElementsAttr>(attribute))
      return elements.getValues<APInt>()[position].getSExtValue();
    if (auto resource = dyn_cast<DenseI64ResourceElementsAttr>(attribute))
      if (std::optional<ArrayRef<int64_t>> elements =
              resource.tryGetAsArrayRef();
          elements && position < static_cast<int64_t>(elements->size()))
        return (*elements)[position];
    return std::nullopt;
  }

  linalg::LinalgOp op;
  int64_t numReads = 0;
};
} // namespace

/// `values`, one for each iteration of `loop`, as 0, the loop, its quotient or
/// remainder.
static std::optional<AffineExpr> fit(ArrayRef<int64_t> values, unsigned loop,
                                     int64_t size, MLIRContext *context) {
  const int64_t *change =
      llvm::find_if(values, [](int64_t value) { return value != 0; });
  if (change == values.end())
    return getAffineConstantExpr(0, context);
  int64_t stride = change - values.begin();
  for (auto [i, value] : llvm::enumerate(values))
    if (stride == 0 || value != static_cast<int64_t>(i) / stride % size)
      return std::nullopt;
  int64_t numSteps = llvm::divideCeil(values.size(), stride);
  // A part of a dimension must not pass for the whole.
  if (numSteps < size)
    return std::nullopt;
  AffineExpr expr = getAffineDimExpr(loop, context);
  if (stride != 1)
    expr = expr.floorDiv(stride);
  return numSteps == size ? expr : expr % size;
}

std::optional<AffineExpr>
norm::raise::readIndexTable(linalg::LinalgOp op, Value value, int64_t size) {
  SmallVector<int64_t> ranges = op.getStaticLoopRanges();
  int64_t numIterations = 1;
  for (int64_t range : ranges)
    if (ShapedType::isDynamic(range) ||
        llvm::MulOverflow(numIterations, range, numIterations) ||
        numIterations > kMaxIterations)
      return std::nullopt;
  if (numIterations == 0 || ShapedType::isDynamic(size) || size == 0)
    return std::nullopt;

  TableReader table(op);
  table.iteration.assign(ranges.size(), 0);
  std::optional<unsigned> varying;
  std::optional<int64_t> first = table.read(value);
  if (!first || *first != 0)
    return std::nullopt;
  // Which loop it varies with, and how.
  SmallVector<int64_t> values = {0};
  for (auto [loop, range] : llvm::enumerate(ranges)) {
    SmallVector<int64_t> along;
    for (int64_t i = 0; i < range; ++i) {
      table.iteration[loop] = i;
      std::optional<int64_t> number = table.read(value);
      if (!number)
        return std::nullopt;
      along.push_back(*number);
    }
    table.iteration[loop] = 0;
    if (llvm::all_equal(along))
      continue;
    if (varying)
      return std::nullopt;
    varying = loop;
    values = along;
  }
  // It is the same for all iterations of the other loops.
  for (int64_t i = 0; i < numIterations; ++i) {
    int64_t rest = i;
    for (size_t loop = ranges.size(); loop-- > 0;) {
      table.iteration[loop] = rest % ranges[loop];
      rest /= ranges[loop];
    }
    if (table.read(value) != values[varying ? table.iteration[*varying] : 0])
      return std::nullopt;
  }
  return fit(values, varying.value_or(0), size, op.getContext());
}
