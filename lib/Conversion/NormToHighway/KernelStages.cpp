//===- KernelStages.cpp - pieces of rows, and kernels of stages -----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The kernel of all the work reduces piece after piece; that of a stage is for
// a range of pieces, row after row. Both leave what reductions are of each
// piece in memory, and combine all that there is of a row in the same order.
//
//===----------------------------------------------------------------------===//

#include "KernelEmitter.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace mlir;
using namespace mlir::norm;

//===----------------------------------------------------------------------===//
// What there is to do
//===----------------------------------------------------------------------===//

std::string Stage::getName() const {
  switch (kind) {
  case Reductions:
    return "pass" + std::to_string(pass + 1);
  case Branches:
    return "branches";
  case Elements:
    return "elements";
  case Rows:
    return "rows";
  }
  llvm_unreachable("unknown stage");
}

static SmallVector<Operation *> getBranches(const RowProgram &program) {
  SmallVector<Operation *> branches;
  for (ArrayRef<Operation *> rowOps : program.getBody().rowOps)
    llvm::copy_if(rowOps, std::back_inserter(branches), holdsRowCollective);
  return branches;
}

SmallVector<Stage> norm::getStages(const RowProgram &program) {
  SmallVector<Stage> stages;
  for (unsigned pass = 0; pass < program.getBody().reductions.size(); ++pass)
    stages.push_back({Stage::Reductions, pass});
  if (!getBranches(program).empty())
    stages.push_back({Stage::Branches});
  if (!program.getElementOutputs().empty())
    stages.push_back({Stage::Elements});
  if (!program.getRowOutputs().empty())
    stages.push_back({Stage::Rows});
  return stages;
}

SmallVector<StagedValue> norm::getStagedValues(const RowProgram &program,
                                               CPUScheduleAttr schedule) {
  SmallVector<StagedValue> staged;
  for (ArrayRef<ReduceOp> reductions : program.getBody().reductions)
    for (ReduceOp reduction : reductions)
      staged.push_back(
          {reduction.getResult(), reduction.getType(), schedule.getPieces()});
  for (Operation *branch : getBranches(program))
    for (Value result : branch->getResults())
      staged.push_back({result, result.getType(), 1});
  return staged;
}

//===----------------------------------------------------------------------===//
// Pieces
//===----------------------------------------------------------------------===//

/// Of the rows that are worked on together, for a kernel that does all itself.
void KernelEmitter::allocatePartials() {
  if (stage || !hasPieces())
    return;
  firstPiece = getIndex(0);
  lastPiece = getIndex(schedule.getPieces());
  for (ArrayRef<ReduceOp> reductions : program.getBody().reductions)
    for (ReduceOp reduction : reductions)
      stagedPointers[reduction] =
          named("partial", highway::ScratchOp::create(
                               b, highway::PtrType::get(reduction.getType()),
                               schedule.getRows() * schedule.getPieces()));
}

void KernelEmitter::setRange(Value first, Value last) {
  int64_t rowSize = layout.getRowSize().getCoefficient();
  Value size = getIndex(getSizeOfPiece(rowSize, schedule.getPieces()));
  rangeBegin = named("piece_begin", arith::MulIOp::create(b, first, size));
  rangeEnd = arith::MulIOp::create(b, last, size);
  rangeEnd = arith::MinUIOp::create(b, rangeEnd, getIndex(rowSize));
}

void KernelEmitter::forEachPiece(function_ref<void(Value piece)> body) {
  Value one = getIndex(1);
  createFor(firstPiece, lastPiece, one, {}, [&](Value piece, ArrayRef<Value>) {
    llvm::SaveAndRestore beginBefore(rangeBegin), endBefore(rangeEnd);
    setRange(piece, arith::AddIOp::create(b, piece, one));
    body(piece);
    return Values();
  });
}

Value KernelEmitter::getStagedPlace(Value staged, const Row &row) {
  Value pointer = stagedPointers.lookup(staged);
  Value index = stage ? stagedRow : getIndex(row.number);
  // The places of branches' results are one a row.
  if (staged.getDefiningOp<ReduceOp>())
    index = arith::MulIOp::create(b, index, getIndex(schedule.getPieces()));
  return highway::OffsetOp::create(b, pointer, index);
}

//===----------------------------------------------------------------------===//
// Stages
//===----------------------------------------------------------------------===//

/// For a range of rows, or of pieces: a row with all pieces that are in it.
void KernelEmitter::emitStages(Value begin, Value end) {
  Value one = getIndex(1), pieces = getIndex(schedule.getPieces());
  if (stage->isOfPieces()) {
    Value firstRow = arith::DivUIOp::create(b, begin, pieces);
    Value rowsEnd = arith::CeilDivUIOp::create(b, end, pieces);
    createFor(firstRow, rowsEnd, one, {}, [&](Value row, ArrayRef<Value>) {
      Value before = arith::MulIOp::create(b, row, pieces);
      firstPiece = arith::MaxUIOp::create(b, begin, before);
      firstPiece =
          named("first_piece", arith::SubIOp::create(b, firstPiece, before));
      lastPiece = arith::SubIOp::create(b, end, before);
      lastPiece =
          named("last_piece", arith::MinUIOp::create(b, lastPiece, pieces));
      emitStage(row);
      return Values();
    });
    return;
  }
  createFor(begin, end, one, {}, [&](Value row, ArrayRef<Value>) {
    emitStage(row);
    return Values();
  });
}

void KernelEmitter::emitStage(Value row) {
  stagedRow = row;
  // Of one row nothing is packed: a pass needs no unpacking.
  RowBlock block = createRows(row, 1);
  const RowPasses &passes = program.getBody();
  for (unsigned pass = 0; pass < passes.rowOps.size(); ++pass) {
    currentPass = pass;
    for (Operation *rowOp : passes.rowOps[pass]) {
      if (holdsRowCollective(rowOp))
        emitStagedBranch(block, rowOp);
      else
        emitRowOp(block, rowOp);
    }
    if (pass == passes.reductions.size())
      break;
    ArrayRef<ReduceOp> reductions = passes.reductions[pass];
    emitReductions(block, reductions,
                   getAccumulators(schedule, reductions.size()));
    if (isStage(Stage::Reductions) && stage->pass == pass)
      return;
  }
  if (isStage(Stage::Rows))
    emitRowOutputs(block);
  if (!isStage(Stage::Elements))
    return;
  llvm::SaveAndRestore beginBefore(rangeBegin), endBefore(rangeEnd);
  setRange(firstPiece, lastPiece);
  emitElementOutputs(block);
}

/// Before the stage of branches a pass needs its result only if there is one.
void KernelEmitter::emitStagedBranch(RowBlock &block, Operation *branch) {
  Row &row = block.rows[0];
  if (isStage(Stage::Elements) || isStage(Stage::Rows)) {
    for (Value result : branch->getResults())
      row.values[result] = loadStaged(result, row);
    return;
  }
  emitRowOp(block, branch);
  if (isStage(Stage::Branches))
    for (Value result : branch->getResults())
      storeStaged(result, row, row.values.lookup(result));
}

void KernelEmitter::storeStaged(Value staged, const Row &row, Value vector) {
  Value pointer = getStagedPlace(staged, row);
  storeLane(vector, pointer);
}

Value KernelEmitter::loadStaged(Value staged, const Row &row) {
  Value zero = getIndex(0);
  return load({getStagedPlace(staged, row), zero, Value(), zero});
}
