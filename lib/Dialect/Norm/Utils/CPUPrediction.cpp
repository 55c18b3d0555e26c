//===- CPUPrediction.cpp - what a kernel's time is made of ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Utils/CPUPrediction.h"

#include "norm/Dialect/Norm/Utils/CPUSchedule.h"
#include "norm/Dialect/Norm/Utils/ElementCost.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::norm;

/// Rows that are worked on together share what is computed once a row, as many
/// as highway.pack_sums takes.
static constexpr int64_t kRowsOfPack = 4;

/// No memory has more, and what they take can be counted in 64 bits.
static constexpr uint64_t kMaxElements = uint64_t(1) << 48;

StringRef norm::stringifyMemoryLevel(MemoryLevel level) {
  static constexpr StringRef names[kNumMemoryLevels] = {"L1", "L2", "L3",
                                                        "memory"};
  return names[static_cast<size_t>(level)];
}

MemoryLevel norm::findMemoryLevel(int64_t bytes, const CPUTarget &target) {
  return bytes <= target.l1Bytes   ? MemoryLevel::L1
         : bytes <= target.l2Bytes ? MemoryLevel::L2
         : bytes <= target.l3Bytes ? MemoryLevel::L3
                                   : MemoryLevel::Memory;
}

CPUPrediction &CPUPrediction::operator+=(const CPUPrediction &other) {
  arithmetic += other.arithmetic;
  accesses += other.accesses;
  for (auto [sum, more] : llvm::zip_equal(bytes, other.bytes))
    sum += more;
  return *this;
}

PassWork norm::getPassWork(const RowProgram &program, const RowLayout &layout,
                           unsigned pass,
                           function_ref<bool(const KeptValue &)> isStored) {
  auto isKnown = [&](Value value) {
    const KeptValue *kept = program.findKept(value);
    return kept && isStored(*kept) && kept->firstPass < pass &&
           pass <= kept->lastPass;
  };
  RowProgram::ElementOps elements =
      program.getElementOps(program.getRoots(pass), isKnown);
  PassWork work;
  for (Value leaf : elements.leaves) {
    auto argument = dyn_cast<BlockArgument>(leaf);
    if (!argument)
      ++work.numLoaded;
    else if (!layout.operands[argument.getArgNumber()].isBroadcast())
      work.inputs.push_back(argument.getArgNumber());
  }
  for (Operation *op : elements.ops)
    work.arithmetic += getElementCost(op);
  return work;
}

namespace {

/// Adds up what the passes over all rows take.
class Predictor {
public:
  Predictor(const RowProgram &program, const RowLayout &layout,
            CPUScheduleAttr schedule, const CPUTarget &target)
      : program(program), layout(layout), schedule(schedule), target(target),
        lanes(target.getLanes(getBaseLane(program.getOp()))),
        numRows(layout.getNumRows().getCoefficient()),
        rowSize(layout.getRowSize().getCoefficient()),
        rowsAtOnce(std::min(schedule.getRows() *
                                (schedule.getAcrossRows() ? lanes : 1),
                            std::max<int64_t>(numRows, 1))),
        isTiny(schedule.getAcrossRows() &&
               areTinyRows(program.getOp(), layout)) {}

  CPUPrediction predict();

private:
  int64_t countVectors() const;
  /// Whether the elements of tiny rows are transposed in registers, which
  /// inputs are loaded to once.
  bool isTransposed(unsigned operand) const {
    return isTiny && norm::isTransposed(layout, operand);
  }
  /// Loads or stores for a vector of elements of an operand.
  int64_t getAccessCost(unsigned operand) const;
  int64_t getRowBytes(unsigned operand) const {
    return layout.getBytesOfRow(operand).getCoefficient();
  }
  void addPass(unsigned pass);
  void addOutputs();
  void addWorkPerRow();
  void addBytes(MemoryLevel level, int64_t bytes) {
    prediction.bytes[static_cast<size_t>(level)] += bytes;
  }
  bool isStored(const KeptValue &kept) const {
    return schedule.getKeep() == Keep::Registers ||
           (schedule.getKeep() == Keep::Scratch && isInScratch(kept, layout));
  }

  const RowProgram &program;
  const RowLayout &layout;
  CPUScheduleAttr schedule;
  const CPUTarget &target;
  int64_t lanes, numRows, rowSize, rowsAtOnce;
  bool isTiny;
  int64_t vectors = 0;
  /// Where buffers are when the kernel is called, and where rows are that are
  /// worked on.
  MemoryLevel home = MemoryLevel::L1, nearby = MemoryLevel::L1;
  llvm::BitVector seen;
  CPUPrediction prediction;
};

} // namespace

int64_t Predictor::countVectors() const {
  Extent inner = schedule.getAcrossRows() ? layout.parallelSizes.back()
                                          : layout.getInnerSize();
  if (schedule.getAcrossRuns())
    inner = inner * layout.parallelSizes.back();
  int64_t size = inner.getCoefficient();
  return size == 0 ? 0
                   : numRows * rowSize / size * llvm::divideCeil(size, lanes);
}

int64_t Predictor::getAccessCost(unsigned operand) const {
  const OperandLayout &memory = layout.operands[operand];
  const Extent &stride = schedule.getAcrossRows()
                             ? memory.parallelStrides.back()
                             : memory.getInnerStride();
  bool isOne = stride.isConstant(0) || stride.isConstant(1);
  return isOne || isTransposed(operand) ? 1 : lanes;
}

void Predictor::addPass(unsigned pass) {
  PassWork work =
      getPassWork(program, layout, pass,
                  [&](const KeptValue &kept) { return isStored(kept); });
  const auto &reductions = program.getBody().reductions;
  int64_t arithmetic = work.arithmetic, accesses = 0;
  if (schedule.getKeep() == Keep::Scratch)
    accesses += work.numLoaded;
  if (pass < reductions.size())
    arithmetic += reductions[pass].size();
  for (unsigned input : work.inputs) {
    if (isTransposed(input)) {
      if (seen.test(input))
        continue;
      arithmetic += llvm::Log2_64(rowSize);
    }
    accesses += getAccessCost(input);
    int64_t row = getRowBytes(input);
    if (layout.operands[input].isSharedByRows())
      addBytes(findMemoryLevel(row, target),
               llvm::divideCeil(numRows, rowsAtOnce) * row);
    else
      addBytes(seen.test(input) ? nearby : home, numRows * row);
    seen.set(input);
  }
  prediction.arithmetic += vectors * arithmetic;
  prediction.accesses += vectors * accesses;
}

void Predictor::addOutputs() {
  for (unsigned output : program.getElementOutputs()) {
    unsigned operand = layout.numInputs + output;
    prediction.accesses += vectors * getAccessCost(operand);
    if (isTransposed(operand))
      prediction.arithmetic += vectors * llvm::Log2_64(lanes);
    addBytes(home, numRows * getRowBytes(operand));
  }
  if (schedule.getKeep() != Keep::Scratch)
    return;
  int64_t scratch = countScratchBytes(program, layout, rowsAtOnce);
  int64_t numStored =
      llvm::count_if(program.getKeptValues(),
                     [&](const KeptValue &kept) { return isStored(kept); });
  prediction.accesses += vectors * numStored;
  // Written once and read at least once.
  addBytes(findMemoryLevel(scratch, target),
           2 * countScratchBytes(program, layout, /*rows=*/1) * numRows);
}

/// The lanes of each sum are added up, and what is computed once a row.
void Predictor::addWorkPerRow() {
  int64_t ofSums = 0, ofRow = 0;
  for (const auto &pass : program.getBody().reductions)
    ofSums += 2 * llvm::Log2_64(lanes) * pass.size();
  for (const auto &ops : program.getBody().rowOps)
    for (Operation *op : ops)
      if (op->getNumRegions() == 0)
        ofRow += getElementCost(op);
  int64_t rowsOfVector =
      schedule.getAcrossRows() ? lanes : std::min(rowsAtOnce, kRowsOfPack);
  if (!schedule.getAcrossRows())
    prediction.arithmetic += numRows * ofSums;
  prediction.arithmetic += llvm::divideCeil(numRows, rowsOfVector) * ofRow;
}

CPUPrediction Predictor::predict() {
  int64_t all = 0, atOnce = 0;
  for (auto [i, operand] : llvm::enumerate(layout.operands)) {
    if (operand.isPerRow())
      continue;
    int64_t row = getRowBytes(i);
    bool isShared = operand.isSharedByRows();
    all += isShared ? row : numRows * row;
    if (i < layout.numInputs)
      atOnce += isShared ? row : rowsAtOnce * row;
  }
  home = findMemoryLevel(all, target);
  nearby = std::min(home, findMemoryLevel(atOnce, target));
  vectors = countVectors();
  seen.resize(layout.operands.size());
  for (unsigned pass = 0; pass <= program.getBody().reductions.size(); ++pass)
    addPass(pass);
  addOutputs();
  addWorkPerRow();
  return prediction;
}

std::optional<CPUPrediction> norm::predictCPUKernel(const RowProgram &program,
                                                    const RowLayout &layout,
                                                    CPUScheduleAttr schedule,
                                                    const CPUTarget &target) {
  Extent rows = layout.getNumRows(), rowSize = layout.getRowSize();
  if (!rows.isConstant() || !rowSize.isConstant() ||
      llvm::SaturatingMultiply<uint64_t>(
          rows.getCoefficient(), rowSize.getCoefficient()) > kMaxElements)
    return std::nullopt;
  return Predictor(program, layout, schedule, target).predict();
}
