//===- CPUScheduleFit.cpp - whether a CPU schedule fits -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CPUScheduleFit.h"

#include "norm/Dialect/Norm/Utils/CPUSchedule.h"

#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/Support/MathExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::norm;

/// Why vectors cannot lie across rows, as describeMisfit says it.
std::string norm::describeAcrossMisfit(const RowProgram &program,
                                       const RowLayout &layout,
                                       const CPUTarget &target) {
  if (!program.getSummedOutputs().empty())
    return "with vectors across rows, of an op with outputs that are summed "
           "over rows: expected across_rows = false";
  if (layout.parallelSizes.empty() ||
      (countContiguous(layout.operands, true) == 0 &&
       !areTinyRows(program.getOp(), layout)))
    return "with vectors across rows that do not lie side by side: expected "
           "across_rows = false";
  if (areTinyRows(program.getOp(), layout) &&
      target.name == getLeastCPUTarget().name)
    return "with vectors across rows that do not lie side by side, without a "
           "target: expected one, which says how many lanes a vector has, or "
           "across_rows = false";
  return "";
}

/// The bytes of a strip's scratch memory at most: for reductions and what they
/// are too large by, and for what rows have once. A vector's lanes have 32 bits
/// or 64.
static int64_t countStripBytes(const RowProgram &program) {
  int64_t values = program.getOp().getInputs().size();
  llvm::SmallPtrSet<void *, 16> seen;
  for (unsigned pass = 0; pass <= program.getBody().reductions.size(); ++pass)
    for (Value value : program.getUniformOperands(program.getRoots(pass)))
      values += !matchPattern(value, m_Constant()) &&
                seen.insert(value.getAsOpaquePointer()).second;
  values += 3 * program.getReductions().size();
  int64_t bytes = getBaseLane(program.getOp()).getWidth() / 8;
  return values * kElementsOfStrip * bytes;
}

/// Why vectors cannot lie across the runs of rows, as describeMisfit says it.
std::string norm::describeRunsMisfit(const RowProgram &program,
                                     const RowLayout &layout) {
  auto text = [](const Twine &found) {
    return ("with vectors across runs " + found +
            ": expected across_runs = false")
        .str();
  };
  if (!program.getSummedOutputs().empty())
    return text("of an op with outputs that are summed over rows");
  if (layout.parallelSizes.empty() || layout.reductionSizes.size() < 2)
    return text("of rows that are one run each, or of one row");
  const Extent &run = layout.getInnerSize();
  if (!run.isConstant())
    return text("of dynamic size");
  int64_t size = run.getCoefficient();
  if (size < 1 || size > kElementsOfStrip)
    return text("of " + Twine(size) + " elements, not 1 to " +
                Twine(kElementsOfStrip));
  for (auto [i, operand] : llvm::enumerate(layout.operands))
    if ((i >= layout.numInputs || program.isRead(i)) && !operand.isPerRow() &&
        operand.parallelStrides.back() != operand.getInnerStride() * run)
      return text("that do not lie side by side in operand #" + Twine(i));
  if (int64_t bytes = countStripBytes(program); bytes > kMaxScratchBytes)
    return text("that take up to " + Twine(bytes) +
                " bytes of scratch memory, more than " +
                Twine(kMaxScratchBytes));
  return "";
}

/// Why even and odd elements cannot have vectors of their own, as
/// describeMisfit says it.
std::string norm::describePairsMisfit(const RowProgram &program,
                                      const RowLayout &layout,
                                      const CPUTarget &target) {
  GenericOp op = program.getOp();
  if (!getBaseLane(op).isF32())
    return "with pairs, of an op that computes in f64: expected pairs = false";
  auto expectFalse = [](const Twine &found) {
    return ("with pairs, of " + found + ": expected pairs = false").str();
  };
  for (unsigned output : program.getSummedOutputs()) {
    unsigned operand = layout.numInputs + output;
    if (layout.operands[operand].isPerRow())
      continue;
    if (!layout.operands[operand].isContiguous())
      return expectFalse("operand #" + Twine(operand) +
                         ", whose elements do not lie side by side");
    if (target.name == getLeastCPUTarget().name)
      return "with pairs of elements that are summed over rows, without a "
             "target: expected one, which says how many lanes a vector has, or "
             "pairs = false";
  }
  bool hasPairs = false;
  auto describe = [&](unsigned i) -> std::string {
    const OperandLayout &operand = layout.operands[i];
    Type type = operand.type.getElementType();
    bool isInput = i < layout.numInputs;
    if (isInput && operand.isBroadcast())
      return "";
    if (!operand.isContiguous())
      return expectFalse("operand #" + Twine(i) +
                         ", whose elements do not lie side by side");
    hasPairs |= type.isBF16();
    if (type.isBF16() || (isInput && type.isF32() && operand.isSharedByRows()))
      return "";
    std::string name;
    llvm::raw_string_ostream(name) << type;
    return expectFalse("operand #" + Twine(i) + " of " + name +
                       ", not bf16 nor f32 that all rows share");
  };
  for (unsigned i = 0; i < layout.numInputs; ++i)
    if (program.isRead(i))
      if (std::string misfit = describe(i); !misfit.empty())
        return misfit;
  for (unsigned output : program.getElementOutputs())
    if (std::string misfit = describe(layout.numInputs + output);
        !misfit.empty())
      return misfit;
  return hasPairs ? "" : expectFalse("no elements of bf16");
}

/// Why a row cannot be cut into pieces, as describeMisfit says it.
std::string norm::describePiecesMisfit(const RowProgram &program,
                                       const RowLayout &layout, bool isAcross) {
  auto text = [](const Twine &found) {
    return (found + ": expected pieces = 1").str();
  };
  if (isAcross)
    return text("with pieces of rows that vectors lie across");
  if (!layout.getRowSize().isConstant())
    return text("with pieces of rows of dynamic size");
  if (layout.reductionSizes.size() > 1)
    return text("with pieces of rows with " +
                Twine(layout.reductionSizes.size()) + " loops");
  if (!program.getSummedOutputs().empty())
    return text("with pieces of rows, of an op with outputs that are summed "
                "over rows");
  return "";
}

int64_t norm::countKeptVectors(CPUScheduleAttr schedule,
                               const RowProgram &program,
                               const RowLayout &layout,
                               const CPUTarget &target) {
  int64_t parts = schedule.getPairs() ? 2 : 1;
  int64_t chunk = parts * target.getLanes(getBaseLane(program.getOp()));
  int64_t size = layout.getRowSize().getCoefficient();
  return schedule.getRows() * program.getNumSlots() * parts *
         llvm::divideCeil(size, chunk);
}

std::string norm::describeAlignMisfit(const RowProgram &program,
                                      const RowLayout &layout) {
  ArrayRef<unsigned> outputs = program.getElementOutputs();
  if (outputs.empty() ||
      !layout.operands[layout.numInputs + outputs.front()].isContiguous())
    return "with aligned outputs, the first of which does not lie side by side "
           "along a row: expected align_outputs = false";
  return "";
}

/// Each row begins elsewhere, and vectors of kept values are where they were
/// when they were stored.
static std::string describeAlignConflict(CPUScheduleAttr schedule) {
  auto text = [](StringRef what) {
    return ("with aligned outputs and " + what).str();
  };
  if (schedule.getAcrossRows())
    return text("vectors across rows: expected one of these at most");
  if (schedule.getRows() > 1 && !schedule.getOutputsByRow())
    return text("several rows at once: expected outputs_by_row = true");
  if (schedule.getKeep() == Keep::Registers)
    return text("keep = registers: expected scratch or reread");
  if (schedule.getKeep() == Keep::Scratch && schedule.getPairs())
    return text("pairs of kept values: expected keep = reread");
  return "";
}

/// Each place of a strip has its own sums.
static std::string describeRunsConflict(CPUScheduleAttr schedule) {
  auto text = [](const Twine &what) {
    return ("with vectors across runs and " + what).str();
  };
  if (schedule.getAcrossRows())
    return text("across rows: expected one of these at most");
  if (schedule.getPairs())
    return text("pairs: expected one of these at most");
  if (schedule.getAlignOutputs())
    return text("aligned outputs: expected align_outputs = false");
  if (schedule.getRows() > 1)
    return text("rows = " + Twine(schedule.getRows()) + ": expected rows = 1");
  if (schedule.getAccumulators() > 1)
    return text("accumulators = " + Twine(schedule.getAccumulators()) +
                ": expected accumulators = 1");
  if (schedule.getKeep() != Keep::Reread)
    return text("keep = " + stringifyKeep(schedule.getKeep()) +
                ": expected keep = reread");
  return "";
}

std::string norm::describeMisfit(CPUScheduleAttr schedule,
                                 const RowProgram &program,
                                 const RowLayout &layout,
                                 const CPUTarget &target) {
  auto text = [](const Twine &sentence) { return sentence.str(); };
  Extent rowSize = layout.getRowSize();
  int64_t size = rowSize.getCoefficient();
  int64_t rows = schedule.getRows();
  int64_t registers =
      rows * countSumVectors(program, schedule.getAccumulators());
  if (schedule.getPairs()) {
    if (schedule.getAcrossRows())
      return text("with pairs and with vectors across rows: expected one of "
                  "them at most");
    if (std::string misfit = describePairsMisfit(program, layout, target);
        !misfit.empty())
      return misfit;
  }
  if (schedule.getAlignOutputs())
    for (const std::string &misfit : {describeAlignMisfit(program, layout),
                                      describeAlignConflict(schedule)})
      if (!misfit.empty())
        return misfit;
  if (schedule.getAcrossRows()) {
    if (std::string misfit = describeAcrossMisfit(program, layout, target);
        !misfit.empty())
      return misfit;
    if (schedule.getKeep() != Keep::Reread)
      return text("with vectors across rows that keeps values in " +
                  stringifyKeep(schedule.getKeep()) +
                  ": expected keep = reread");
  }
  if (schedule.getAcrossRuns()) {
    if (std::string misfit = describeRunsMisfit(program, layout);
        !misfit.empty())
      return misfit;
    if (std::string conflict = describeRunsConflict(schedule);
        !conflict.empty())
      return conflict;
  }
  if (int64_t pieces = schedule.getPieces(); pieces > 1) {
    if (std::string misfit =
            describePiecesMisfit(program, layout, schedule.getAcrossRows());
        !misfit.empty())
      return misfit;
    if (schedule.getKeep() != Keep::Reread)
      return text("with pieces of rows that keeps values in " +
                  stringifyKeep(schedule.getKeep()) +
                  ": expected keep = reread, or pieces = 1");
    int64_t sizeOfPiece = getSizeOfPiece(size, pieces);
    int64_t filled = std::max<int64_t>(llvm::divideCeil(size, sizeOfPiece), 1);
    if (filled < pieces)
      return text("with " + Twine(pieces) + " pieces of rows of " +
                  Twine(size) + " elements: expected " + Twine(filled) +
                  ", since the size of pieces is a multiple of " +
                  Twine(kElementsOfPiece));
  }
  if (schedule.getKeep() != Keep::Reread && !rowSize.isConstant())
    return text("that keeps values in " + stringifyKeep(schedule.getKeep()) +
                " for rows of dynamic size: expected keep = reread");
  if (schedule.getKeep() == Keep::Registers) {
    if (program.getNumSlots() == 0)
      return text(
          "that keeps values in registers, of which no later pass needs "
          "any: expected keep = reread");
    if (target.name == getLeastCPUTarget().name)
      return text(
          "that keeps values in registers without a target: expected one, "
          "which says how many lanes a vector has, or keep = scratch or "
          "reread");
    if (layout.reductionSizes.size() > 1)
      return text("that keeps values in registers of rows with " +
                  Twine(layout.reductionSizes.size()) +
                  " loops: expected rows that one loop runs through");
    registers += countKeptVectors(schedule, program, layout, target);
  }
  // A program may have more reductions than there are registers.
  bool isLeast = rows == 1 && schedule.getAccumulators() == 1 &&
                 schedule.getKeep() != Keep::Registers;
  if (registers > target.numVectorRegisters && !isLeast)
    return text("that takes " + Twine(registers) +
                " vector registers for sums and kept values: expected at most "
                "the " +
                Twine(target.numVectorRegisters) + " of " + target.name);
  if (schedule.getKeep() == Keep::Scratch &&
      countScratchBytes(program, layout, rows) > kMaxScratchBytes)
    return text("that takes more than " + Twine(kMaxScratchBytes) +
                " bytes of scratch rows: expected fewer rows at once, or keep "
                "= reread");
  return "";
}

LogicalResult norm::verifySchedule(GenericOp op, const CPUTarget &target) {
  if (!op.getScheduleAttr())
    return success();
  auto schedule = dyn_cast<CPUScheduleAttr>(op.getScheduleAttr());
  if (!schedule)
    return op.emitOpError("has the schedule ")
           << op.getScheduleAttr() << ": expected a #norm.cpu_schedule for "
           << target.name;
  if (!op.hasPureBufferSemantics() || !RowProgram::describeObstacle(op).empty())
    return success();
  FailureOr<RowLayout> layout = computeRowLayout(op);
  if (failed(layout))
    return success();
  std::string misfit =
      describeMisfit(schedule, RowProgram(op), *layout, target);
  if (misfit.empty())
    return success();
  return op.emitOpError("has a schedule ") << misfit;
}
