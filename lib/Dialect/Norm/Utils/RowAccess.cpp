//===- RowAccess.cpp - how GPU kernels access rows ------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Utils/RowAccess.h"

using namespace mlir;
using namespace mlir::norm;

/// And at most so many elements, which wider types take twice.
static constexpr unsigned kMaxAccessElements = 8;
static constexpr StringLiteral kFullVector =
    "16 bytes of the narrowest operand, and 8 elements at most";
/// Rows of fewer vectors are mostly edges.
static constexpr int64_t kMinVectorsWithEdges = 16;

static unsigned getBytes(const OperandLayout &operand) {
  return llvm::divideCeil(operand.type.getElementTypeBitWidth(), 8);
}

static bool hasVectors(const OperandLayout &operand) {
  return operand.isContiguous() &&
         llvm::is_contained({8u, 16u, 32u, 64u},
                            operand.type.getElementTypeBitWidth());
}

int64_t RowAccess::getMostEdgeElements(const Extent &rowSize) const {
  if (!edgesOf)
    return 0;
  int64_t most = 2 * (vectorSize - 1);
  // What is before and what is behind leave the remainder of the size together.
  if (rowSize.isConstant()) {
    int64_t rest = rowSize.getCoefficient() % vectorSize;
    most = rest + vectorSize <= most ? rest + vectorSize : rest;
  }
  return 2 * margin + most;
}

unsigned RowAccess::getAlignment(const OperandLayout &operand) const {
  return std::min(vectorSize, kAccessBytes / getBytes(operand));
}

SmallVector<unsigned> RowAccess::getPhaseOperands() const {
  SmallVector<unsigned> operands;
  for (auto [i, kind] : llvm::enumerate(kinds))
    if (edgesOf == i || kind == Kind::Shifted)
      operands.push_back(i);
  return operands;
}

/// Whether an operand has elements along the row. Sums over rows are written
/// behind them.
static bool isAlongRow(GenericOp op, const RowLayout &layout,
                       unsigned operand) {
  unsigned numInputs = op.getInputs().size();
  return !layout.operands[operand].isPerRow() &&
         (operand < numInputs ||
          !op.isSummed(op.getOutputMap(operand - numInputs)));
}

RowAccess norm::getElementAccess(GenericOp op, const RowLayout &layout) {
  RowAccess access;
  access.reason = "this kernel takes rows of any memory";
  for (unsigned i = 0; i < layout.operands.size(); ++i)
    access.kinds.push_back(isAlongRow(op, layout, i) ? RowAccess::Kind::Elements
                                                     : RowAccess::Kind::PerRow);
  return access;
}

/// None if the row is not contiguous in all operands, or its size or a stride
/// is odd.
static std::optional<RowAccess> getAlignedAccess(GenericOp op,
                                                 const RowLayout &layout) {
  if (layout.reductionSizes.size() != 1)
    return std::nullopt;
  RowAccess access = getElementAccess(op, layout);
  unsigned narrowest = kAccessBytes;
  for (auto [operand, kind] : llvm::zip_equal(layout.operands, access.kinds)) {
    if (kind == RowAccess::Kind::PerRow)
      continue;
    if (!hasVectors(operand))
      return std::nullopt;
    kind = RowAccess::Kind::Vectors;
    narrowest = std::min(narrowest, getBytes(operand));
  }
  access.vectorSize = std::min(kAccessBytes / narrowest, kMaxAccessElements);
  // Where a size or stride is dynamic, it is checked before the launch.
  auto mayFit = [&](const Extent &extent, unsigned divisor) {
    return !extent.isConstant() || extent.getCoefficient() % divisor == 0;
  };
  auto mayBeAligned = [&]() {
    for (auto [operand, kind] : llvm::zip_equal(layout.operands, access.kinds))
      if (kind == RowAccess::Kind::Vectors)
        for (const Extent &stride : operand.parallelStrides)
          if (!mayFit(stride, access.getAlignment(operand)))
            return false;
    return mayFit(layout.getInnerSize(), access.vectorSize);
  };
  access.reason = kFullVector;
  while (access.vectorSize > 1 && !mayBeAligned()) {
    access.vectorSize /= 2;
    access.reason = "sizes and strides are no multiples of more";
  }
  if (access.vectorSize == 1)
    return std::nullopt;
  return access;
}

/// Whether an operand has other elements in each row, by its indexing map:
/// where there is one row only, its layout does not tell. In an op that knows
/// no rows, those have what is reduced.
static bool movesWithRows(const RowProgram &program, unsigned operand) {
  GenericOp op = program.getOp();
  if (operand >= op.getInputs().size())
    return true;
  bool hasRows = false;
  AffineMap map = op.getIndexingMapsArray()[operand];
  for (unsigned loop = 0; loop < op.getNumLoops(); ++loop) {
    if (op.isReductionDim(loop))
      continue;
    hasRows = true;
    if (map.isFunctionOfDim(loop))
      return true;
  }
  Value element = op.getBodyBlock()->getArgument(operand);
  unsigned numPasses = program.getBody().reductions.size();
  return !hasRows && llvm::any_of(llvm::seq(numPasses), [&](unsigned pass) {
    return llvm::is_contained(
        program
            .getElementOps(program.getRoots(pass), [](Value) { return false; })
            .leaves,
        element);
  });
}

/// Whether two operands may be aligned at the same elements of every row, as
/// far as strides are known.
static bool mayMoveAlike(const OperandLayout &a, const OperandLayout &b,
                         unsigned alignment) {
  for (auto [x, y] : llvm::zip_equal(a.parallelStrides, b.parallelStrides))
    if (x.isConstant() && y.isConstant() &&
        (x.getCoefficient() - y.getCoefficient()) % alignment != 0)
      return false;
  return true;
}

/// None where rows cannot be aligned alike, or are short.
static std::optional<RowAccess> getEdgeAccess(const RowProgram &program,
                                              const RowLayout &layout) {
  GenericOp op = program.getOp();
  if (layout.reductionSizes.size() != 1 || op.hasSummedOutputs())
    return std::nullopt;
  RowAccess access = getElementAccess(op, layout);
  // Outputs before inputs: vectors are not stored where they are not aligned.
  for (size_t i = layout.operands.size(); i-- > 0;) {
    const OperandLayout &operand = layout.operands[i];
    if (operand.isPerRow())
      continue;
    if (!movesWithRows(program, i)) {
      if (hasVectors(operand))
        access.kinds[i] = RowAccess::Kind::Shifted;
      continue;
    }
    if (!hasVectors(operand))
      return std::nullopt;
    access.kinds[i] = RowAccess::Kind::Vectors;
    if (!access.edgesOf ||
        getBytes(operand) < getBytes(layout.operands[*access.edgesOf]))
      access.edgesOf = i;
  }
  if (!access.edgesOf)
    return std::nullopt;
  const OperandLayout &reference = layout.operands[*access.edgesOf];
  access.vectorSize =
      std::min(kAccessBytes / getBytes(reference), kMaxAccessElements);
  access.reason = kFullVector;
  for (auto [i, kind] : llvm::enumerate(access.kinds)) {
    const OperandLayout &operand = layout.operands[i];
    if (kind == RowAccess::Kind::Vectors &&
        !mayMoveAlike(operand, reference, access.getAlignment(operand))) {
      if (i >= op.getInputs().size())
        return std::nullopt;
      kind = RowAccess::Kind::Shifted;
    }
  }
  if (llvm::is_contained(access.kinds, RowAccess::Kind::Shifted))
    access.margin = access.vectorSize;
  const Extent &rowSize = layout.getInnerSize();
  if (access.vectorSize == 1 ||
      (rowSize.isConstant() &&
       rowSize.getCoefficient() < kMinVectorsWithEdges * access.vectorSize))
    return std::nullopt;
  return access;
}

SmallVector<RowAccess> norm::getVectorAccesses(const RowProgram &program,
                                               const RowLayout &layout) {
  SmallVector<RowAccess> accesses;
  std::optional<RowAccess> aligned = getAlignedAccess(program.getOp(), layout);
  std::optional<RowAccess> withEdges = getEdgeAccess(program, layout);
  // Half of a full vector is as good with no edges.
  if (aligned &&
      (!withEdges || 2 * aligned->vectorSize >= withEdges->vectorSize))
    accesses.push_back(*aligned);
  if (withEdges)
    accesses.push_back(*withEdges);
  return accesses;
}
