//===- CPUScheduleChoice.cpp - the cost model of CPU kernels --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CPUScheduleFit.h"

#include "norm/Dialect/Norm/Utils/BoundedChoice.h"
#include "norm/Dialect/Norm/Utils/CPUPrediction.h"
#include "norm/Dialect/Norm/Utils/CPUSchedule.h"
#include "norm/Dialect/Norm/Utils/ElementCost.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

#include <limits>
#include <optional>

using namespace mlir;
using namespace mlir::norm;

/// Adding takes three or four cycles, and two can begin in each: four vectors
/// are enough for one row with one sum, two for one with more.
static constexpr int64_t kAccumulators = 4;

/// With vectors across rows, several at once hide each other's latency, too.
static constexpr int64_t kAccumulatorsAcross = 2;

/// Registers that a row takes besides those of its sums, for what is being
/// computed. With them, a layer norm has eight a row: 16 registers hold two
/// rows, 32 four. More rows at once hide more of the latency of adding lanes,
/// of the root and of the division: four are a third faster than one
/// (docs/Performance.md).
static constexpr int64_t kRegistersBesideSums = 4;

/// Of rows that lie between each other's elements. Each of their short runs is
/// added with what earlier additions lost, which takes five additions, one
/// after the other: more rows hide more of that.
static constexpr int64_t kRegistersBesideInterleaved = 2;

/// Rows whose length is no multiple of the vector are out of step with cache
/// lines, each in its own way; more than so many such streams of loads at once
/// were slower.
static constexpr int64_t kMaxUnalignedLoads = 4;

/// So many vectors are worth a part of one before them, behind which stores are
/// aligned. Where L2 holds the outputs, that was no gain.
static constexpr int64_t kMinAlignedVectors = 8;

/// Of runs with so many vectors and more, pairs are faster than vectors across
/// runs (docs/Performance.md).
static constexpr int64_t kMinVectorsForPairs = 4;

/// With more, no target's registers hold their sums.
static constexpr int64_t kMaxRows = 8;

/// Lines of L1 that a load may find its own in.
static constexpr int64_t kWaysOfL1 = 8;

/// Stores of so many bits for an element and fewer leave L3 time for several
/// rows, whose latencies hide each other.
static constexpr int64_t kFewStoredBits = 16;

/// Up to this part of the third level.
static constexpr int64_t kPartOfL3ForRows = 4;

/// Rows whose latencies hide each other where that is worth more than one
/// stream of stores: where L1 has room for the next ones, too; of pairs, which
/// have more to do between stores; and where all is in no more than this part
/// of the third level.
static constexpr int64_t kRowsBeyondL2 = 2;
static constexpr int64_t kPartOfL3ForTwoRows = 8;

/// Whether a row is worth its even and odd elements apart. Such a vector is
/// three quarters of the work of another; but there may be one more of them,
/// and where others are full, two that are not at the row's end.
static bool areWorthPairs(Extent size, int64_t lanes) {
  if (!size.isConstant())
    return true;
  int64_t elements = size.getCoefficient();
  int64_t vectors = llvm::divideCeil(elements, lanes);
  int64_t ofPairs = 2 * llvm::divideCeil(elements, 2 * lanes);
  if (elements % lanes == 0 && elements % (2 * lanes) != 0)
    ofPairs += 2;
  return 4 * vectors > 3 * ofPairs;
}

/// Whether vectors are better off across the runs of rows, where both fit. Even
/// and odd elements apart save more than part vectors cost where a run has some
/// full ones.
static bool areWorthStrips(const RowProgram &program, const RowLayout &layout,
                           const CPUTarget &target, int64_t lanes) {
  return !describePairsMisfit(program, layout, target).empty() ||
         layout.getInnerSize().getCoefficient() < kMinVectorsForPairs * lanes;
}

/// The bytes of a row of a constant size: of scratch memory, and of the
/// operands that have elements for it alone.
static int64_t countRowBytes(const RowProgram &program,
                             const RowLayout &layout) {
  int64_t scratch = countScratchBytes(program, layout, /*rows=*/1), bits = 0;
  for (auto [i, operand] : llvm::enumerate(layout.operands))
    if (!operand.isPerRow() && !operand.isSharedByRows() &&
        (i >= layout.numInputs || program.isRead(i)))
      bits += operand.type.getElementTypeBitWidth();
  return llvm::SaturatingMultiplyAdd<uint64_t>(
      layout.getRowSize().getCoefficient(), bits / 8, scratch);
}

/// The pieces that threads may share, each worth waking one for.
static int64_t choosePieces(int64_t rowSize, int64_t elementsPerThread) {
  int64_t pieces =
      std::min(rowSize / elementsPerThread, CPUScheduleAttr::kMaxPieces);
  if (pieces < 2)
    return 1;
  return llvm::divideCeil(rowSize, getSizeOfPiece(rowSize, pieces));
}

/// The bytes of those operands from `first` on that have an element for each of
/// an input, up to `end`; none if they are not known.
static std::optional<int64_t> countElementBytes(const RowProgram &program,
                                                const RowLayout &layout,
                                                unsigned first, unsigned end) {
  Extent elements = layout.getNumRows() * layout.getRowSize();
  if (!elements.isConstant())
    return std::nullopt;
  return llvm::SaturatingMultiply<uint64_t>(
      elements.getCoefficient(),
      countElementBits(program, layout, first, end) / 8);
}

/// Inputs that each row has elements of its own of, side by side.
static int64_t countRowInputs(const RowLayout &layout) {
  return std::max<int64_t>(llvm::count_if(layout.getInputs(),
                                          [](const OperandLayout &input) {
                                            return input.isContiguous() &&
                                                   !input.isSharedByRows();
                                          }),
                           1);
}

namespace {

/// Chooses the fields of a schedule, each from those before it.
class ScheduleChoice {
public:
  ScheduleChoice(const RowProgram &program, const RowLayout &layout,
                 const CPUTarget &target)
      : program(program), layout(layout), target(target),
        base(getBaseLane(program.getOp())), lanes(target.getLanes(base)),
        rowSize(layout.getRowSize()), interleaved(areInterleaved(layout)),
        isNarrow(llvm::any_of(layout.operands, [](const OperandLayout &x) {
          return x.type.getElementTypeBitWidth() < 32;
        })) {
    chooseVectors();
    boundRowsBySize();
    chooseWhereToKeep();
    cutIntoPieces();
    boundRowsByNumber();
    boundRowsByCaches();
    rows.atLeast(1, rows.getReason());
    rows.atMost(llvm::bit_floor<uint64_t>(rows.get()),
                rows.getReason() + "; a power of two");
    chooseAccesses();
  }

  CPUScheduleAttr get() const {
    return CPUScheduleAttr::get(base.getContext(), rows.get(), accumulators,
                                keep, /*vectors=*/1, pieces, across, runs,
                                pairs, byRow, align, prefetch, stream,
                                grain.get());
  }

  /// A line for each field: what made it what it is.
  void explain(SmallVectorImpl<std::string> &reasons) const;

private:
  void chooseVectors();
  /// Also the grain, from the length of a row.
  void boundRowsBySize();
  void chooseWhereToKeep();
  void cutIntoPieces();
  void boundRowsByNumber();
  void boundRowsByCaches();
  void chooseAccesses();
  /// Why outputs are computed row after row; empty if they are not.
  std::string describeWhyByRow() const;

  const RowProgram &program;
  const RowLayout &layout;
  const CPUTarget &target;
  FloatType base;
  int64_t lanes;
  Extent rowSize;

  bool across = false, runs = false, pairs = false, interleaved = false;
  int64_t accumulators = kAccumulators, pieces = 1;
  BoundedChoice rows{1, ""}, grain{1, ""};
  Keep keep = Keep::Reread;
  std::string whyKeep, whyByRow, whyPrefetch;
  /// Whether rows are out of step with vectors, or may be.
  bool isUnaligned = false;
  /// Whether something has fewer than 32 bits.
  bool isNarrow;
  /// Of the outputs together, 0 if it is not known; and whether that is more
  /// than L2 holds.
  int64_t outputBytes = 0;
  bool isBeyondL2 = false;
  /// Whether stores go to L3 or beyond it in a way that only one stream of them
  /// is fast.
  bool isOneStream = false;
  /// What is read and written, 0 if it is not known.
  int64_t movedBytes = 0;
  bool tiny = false, single = false, byRow = false, align = false;
  Stream stream = Stream::None;
  Prefetch prefetch = Prefetch::None;
};

} // namespace

void ScheduleChoice::chooseVectors() {
  // Of as many either way, those count that each pass reads.
  auto count = [&](bool isAcross) {
    return std::pair(countContiguous(layout.operands, isAcross),
                     countContiguous(layout.getInputs(), isAcross));
  };
  tiny = areTinyRows(program.getOp(), layout);
  // A vector along a row of one element holds no other.
  single = rowSize.isConstant(1);
  across = describeAcrossMisfit(program, layout, target).empty() &&
           (tiny || single || count(true) > count(false));
  tiny &= across;
  runs = !across && describeRunsMisfit(program, layout).empty() &&
         areWorthStrips(program, layout, target, lanes);
  if (runs) {
    accumulators = 1;
    return;
  }
  pairs = !across && describePairsMisfit(program, layout, target).empty() &&
          areWorthPairs(layout.getInnerSize(), lanes);
  if (across)
    accumulators = kAccumulatorsAcross;
  // What a loop outside the innermost one has in between is added after it.
  if (Extent run = layout.getInnerSize();
      layout.reductionSizes.size() > 1 && run.isConstant() && !across)
    accumulators = std::clamp<int64_t>(
        llvm::bit_floor<uint64_t>(run.getCoefficient() / lanes), 1,
        accumulators);
  while (accumulators > 1 &&
         countSumVectors(program, accumulators) > target.numVectorRegisters)
    accumulators /= 2;
}

void ScheduleChoice::boundRowsBySize() {
  int64_t sums = countSumVectors(program, accumulators);
  int64_t besides =
      interleaved ? kRegistersBesideInterleaved : kRegistersBesideSums;
  rows = BoundedChoice(
      target.numVectorRegisters / (sums + besides),
      Twine(target.numVectorRegisters) + " vector registers, and a " +
          (across ? "vector of rows" : "row") + " takes " + Twine(sums) +
          " for its reductions and " + Twine(besides) + " besides");
  if (!rowSize.isConstant()) {
    grain = BoundedChoice(1, "a row's size is not known: the launch "
                             "computes it");
    isUnaligned = !across;
    return;
  }
  int64_t size = std::max<int64_t>(rowSize.getCoefficient(), 1);
  isUnaligned = size % lanes != 0 && !across;
  if (isUnaligned)
    rows.atMost(kMaxUnalignedLoads / countRowInputs(layout),
                "a row is no multiple of " + Twine(lanes) +
                    " lanes, so that more rows at once are out of step with "
                    "cache lines");
  int64_t bytes;
  if (llvm::MulOverflow<int64_t>(size, base.getWidth() / 8, bytes))
    bytes = std::numeric_limits<int64_t>::max();
  // Vectors across rows that L2 does not hold, and rows that lie between each
  // other's elements, share the pages and lines that each pass goes through,
  // the more of them the better.
  if (!across && !interleaved)
    rows.atMost(target.l2Bytes / kBlocksInL2 / bytes,
                "rows at once have 1/" + Twine(kBlocksInL2) + " of the " +
                    Twine(target.l2Bytes) + " bytes of L2, and one takes " +
                    Twine(bytes));
  int64_t elementsPerThread = getElementsPerThread(program.getOp());
  grain = BoundedChoice(getGrain(rowSize.getCoefficient(), elementsPerThread),
                        "as many rows as have the " + Twine(elementsPerThread) +
                            " elements that are worth waking a thread");
}

void ScheduleChoice::chooseWhereToKeep() {
  if (across || runs) {
    whyKeep = across ? "vectors lie across rows" : "vectors lie across runs";
    return;
  }
  // For as many rows at once as there could be.
  keep = chooseKeep(program, layout,
                    std::clamp<int64_t>(rows.get(), 1, kMaxRows), whyKeep);
  // With pairs it costs little to widen again: less than a second-level cache
  // does, unless there is a function.
  if (pairs && keep == Keep::Scratch && !computesFunction(program)) {
    int64_t bytes = std::max<int64_t>(countRowBytes(program, layout), 1);
    std::string why = (Twine(target.l1Bytes) +
                       " bytes of L1 are to hold rows with their scratch "
                       "memory, and one takes " +
                       Twine(bytes))
                          .str();
    if (bytes > target.l1Bytes) {
      keep = Keep::Reread;
      whyKeep = why;
      return;
    }
    rows.atMost(target.l1Bytes / bytes, why);
    if (isUnaligned && rowSize.isConstant() &&
        program.getElementOutputs().size() > 1) {
      // By an eighth; with one output more rows are faster.
      rows.atMost(1, "several outputs in rows out of step with cache lines");
    }
  }
}

/// Of long rows, which no scratch row has room for.
void ScheduleChoice::cutIntoPieces() {
  if (keep == Keep::Reread &&
      describePiecesMisfit(program, layout, across).empty())
    pieces = choosePieces(rowSize.getCoefficient(),
                          getElementsPerThread(program.getOp()));
}

void ScheduleChoice::boundRowsByNumber() {
  Extent numRows = across ? layout.parallelSizes.back() : layout.getNumRows();
  if (numRows.isConstant())
    rows.atMost(numRows.getCoefficient() / (across ? lanes : 1),
                across ? "no more vectors of them lie side by side"
                       : "the op has no more");
  if (tiny)
    rows.atMost(1, "their transposition takes the other registers");
  rows.atMost(kMaxRows, "kernels take no more at once");
  if (runs)
    rows.atMost(1,
                "vectors lie across the runs of as many as there are side by "
                "side");
}

void ScheduleChoice::boundRowsByCaches() {
  unsigned numInputs = layout.numInputs, numOperands = layout.operands.size();
  auto count = [&](unsigned first, unsigned end) {
    return countElementBytes(program, layout, first, end).value_or(0);
  };
  outputBytes = count(numInputs, numOperands);
  movedBytes = count(0, numOperands);
  // Past the caches go whole lines.
  if (outputBytes > 0 && (runs || !interleaved))
    stream = chooseStream(movedBytes, target);
  // Vectors across rows are lines far apart, which L3 takes more slowly.
  if (across && stream != Stream::None)
    stream = Stream::Always;
  if (across)
    return;
  if (int64_t conflicts = countConflicts(program, layout, keep); conflicts > 0)
    rows.atMost(kWaysOfL1 / conflicts,
                "rows are a multiple of " + Twine(kBytesOfL1Way) +
                    " bytes apart in " + Twine(conflicts) +
                    " places, which share the " + Twine(kWaysOfL1) +
                    " ways of L1");
  isBeyondL2 = outputBytes > target.l2Bytes;
  bool areFew = countElementBits(program, layout, numInputs, numOperands) <=
                    kFewStoredBits &&
                movedBytes <= target.l3Bytes / kPartOfL3ForRows;
  isOneStream = isBeyondL2 && !interleaved && !areFew;
  if (!isOneStream)
    return;
  if (stream == Stream::OneThread && program.getSummedOutputs().empty()) {
    rows.atMost(1, "what is read and written takes most of the third level, "
                   "where several streams of stores are slow");
    return;
  }
  int64_t inPage = kPageBytes / countLargestRowBytes(layout);
  std::string whyTwo =
      doesL1HoldNext(program, layout, kRowsBeyondL2, target)
          ? "L1 has room for these rows and those that follow"
      : pairs && stream == Stream::None
          ? "the third level holds all, while pairs are rounded between stores"
      : movedBytes <= target.l3Bytes / kPartOfL3ForTwoRows
          ? "all is in a small part of the third level"
          : "";
  if (inPage < kRowsBeyondL2 && !whyTwo.empty()) {
    isOneStream = false;
    rows.atMost(kRowsBeyondL2, "outputs are larger than L2, and " + whyTwo);
    return;
  }
  rows.atMost(inPage, "outputs are larger than L2, and what is read from "
                      "beyond it is read ahead of within " +
                          Twine(kPageBytes) + " bytes");
}

/// Together, rows share what they load of gain and bias, and widen it once; and
/// load and store once what is summed over rows, for which other reasons to
/// keep stores apart do not make up (docs/Performance.md).
std::string ScheduleChoice::describeWhyByRow() const {
  if (computesFunction(program))
    return "their functions' coefficients take registers";
  if (!program.getSummedOutputs().empty())
    return "";
  if (isOneStream)
    return "they are larger than L2, and one stream of stores goes beyond it "
           "faster than several";
  if (isUnaligned && !isNarrow)
    return "rows are out of step with pages, in which a load that has the "
           "place of a store to another row before it waits for that";
  return "";
}

void ScheduleChoice::chooseAccesses() {
  whyByRow = describeWhyByRow();
  byRow = rows.get() > 1 && !whyByRow.empty();
  align = isUnaligned && isBeyondL2 && !isNarrow && !interleaved &&
          (rows.get() == 1 || byRow) &&
          rowSize.getCoefficient() >= kMinAlignedVectors * lanes &&
          describeAlignMisfit(program, layout).empty();
  if (isBeyondL2 && llvm::SaturatingMultiply<uint64_t>(
                        countLargestRowBytes(layout),
                        kBlocksInL2 * rows.get() * layout.operands.size()) <=
                        static_cast<uint64_t>(target.l2Bytes))
    prefetch = choosePrefetch(program, layout, rows.get(), target, whyPrefetch);
}

void ScheduleChoice::explain(SmallVectorImpl<std::string> &reasons) const {
  auto add = [&](const Twine &reason) { reasons.push_back(reason.str()); };
  add(rows.describe("rows"));
  add("accumulators = " + Twine(accumulators) +
      ": as many additions are on their way at once");
  add("keep = " + stringifyKeep(keep) + ": " + whyKeep);
  if (tiny)
    add("across_rows: a row is a part of a vector; as many as one has lanes "
        "are transposed in registers");
  else if (across && single)
    add("across_rows: a row is one element");
  else if (across)
    add("across_rows: more operands, or as many and more inputs, lie side by "
        "side across rows than along them");
  if (runs)
    add("across_runs: what rows have side by side are runs of " +
        Twine(layout.getInnerSize().getCoefficient()) +
        " elements, between those of other rows");
  if (pairs)
    add("pairs: even and odd elements of bf16 are widened and narrowed without "
        "a move across lanes");
  if (byRow)
    add("outputs_by_row: " + whyByRow);
  if (align)
    add("align_outputs: rows are out of step with vectors, and stores beyond "
        "L2 "
        "that each touch two cache lines take twice as long");
  if (prefetch != Prefetch::None)
    add("prefetch = " + stringifyPrefetch(prefetch) +
        ": outputs are larger than L2, so that inputs come from beyond it; " +
        whyPrefetch);
  bool doesL3Hold = movedBytes <= target.l3Bytes;
  if (stream != Stream::None)
    add("stream = " + stringifyStream(stream) + ": " + Twine(movedBytes) +
        " bytes are read and written, more than " +
        (doesL3Hold ? "half of " : "") + "the third level's " +
        Twine(target.l3Bytes) +
        (!doesL3Hold ? ""
         : across    ? ", which takes lines far apart more slowly than memory"
                     : ", which one thread fills more slowly than memory"));
  if (CPUScheduleAttr large =
          getLargeSchedule(get(), program, layout, target)) {
    LargeSizes sizes = getLargeSizes(large, program, layout, target);
    add("another kernel, with rows = " + Twine(large.getRows()) +
        ", prefetch = " + stringifyPrefetch(large.getPrefetch()) +
        " and stream, where there turn out to be " + Twine(sizes.least) +
        " elements and more in rows of " + Twine(sizes.leastOfRow) + " to " +
        Twine(sizes.mostOfRow) +
        ": they take more than half of the third level");
  }
  if (pieces > 1)
    add("pieces = " + Twine(pieces) +
        ": for threads to share a row; each has " +
        Twine(getSizeOfPiece(rowSize.getCoefficient(), pieces)) +
        " elements, but the last");
  add(grain.describe("grain"));
}

CPUScheduleAttr norm::chooseCPUSchedule(const RowProgram &program,
                                        const RowLayout &layout,
                                        const CPUTarget &target,
                                        SmallVectorImpl<std::string> *reasons) {
  ScheduleChoice choice(program, layout, target);
  assert(describeMisfit(choice.get(), program, layout, target).empty() &&
         "what is chosen fits");
  if (reasons)
    choice.explain(*reasons);
  return choice.get();
}
