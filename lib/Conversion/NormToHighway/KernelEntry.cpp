//===- KernelEntry.cpp - a kernel, and what is made at its entry ----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelEmitter.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::norm;
using highway::PtrType;

KernelEmitter::KernelEmitter(const RowProgram &program, const RowLayout &layout,
                             CPUScheduleAttr schedule, const CPUTarget &target,
                             std::optional<Stage> stage)
    : op(program.getOp()), program(program), layout(layout),
      base(getBaseLane(op)), schedule(schedule),
      isAcross(schedule.getAcrossRows()),
      isTiny(isAcross && areTinyRows(op, layout)),
      parts(schedule.getPairs() ? 2 : 1), target(target),
      lanes(target.getLanes(base)), stage(stage),
      b(op.getLoc(), op.getContext()) {
  for (unsigned output : program.getSummedOutputs())
    (op.isPerRow(op.getOutputMap(output)) ? rowSums : elementSums)
        .push_back(output);
  for (unsigned i = 0; i < op->getNumOperands(); ++i)
    if (i >= layout.numInputs || program.isRead(i))
      arguments.operands.push_back(i);

  auto addExtents = [&](ArrayRef<Extent> extents) {
    for (const Extent &extent : extents)
      if (Extent symbols = extent.withoutCoefficient();
          !extent.isConstant() &&
          !llvm::is_contained(arguments.extents, symbols))
        arguments.extents.push_back(symbols);
  };
  // The outermost parallel size is the range of rows; unless that is one of
  // tiles.
  if (!layout.parallelSizes.empty())
    addExtents(ArrayRef(layout.parallelSizes).drop_front(isAcross ? 0 : 1));
  addExtents(layout.reductionSizes);
  for (unsigned i : arguments.operands) {
    addExtents(layout.operands[i].parallelStrides);
    addExtents(layout.operands[i].reductionStrides);
  }
}

func::FuncOp KernelEmitter::emit(OpBuilder &builder, StringRef name) {
  SmallVector<Type> types;
  for (unsigned operand : arguments.operands)
    types.push_back(PtrType::get(highway::getMemoryLaneType(
        layout.operands[operand].type.getElementType())));
  size_t numSummed = program.getSummedOutputs().size();
  if (numSummed > 0)
    numSummed += kSizeOfSums;
  types.append(arguments.extents.size() + numSummed, b.getIndexType());
  SmallVector<StagedValue> staged;
  if (stage)
    staged = getStagedValues(program, schedule);
  for (const StagedValue &value : staged)
    types.push_back(PtrType::get(value.type));
  types.append(2, b.getIndexType());

  auto kernel = func::FuncOp::create(builder, b.getLoc(), name,
                                     b.getFunctionType(types, {}));
  kernel.setPrivate();
  kernel->setAttr(highway::HighwayDialect::kKernelAttrName,
                  TypeAttr::get(base));
  entry = kernel.addEntryBlock();
  b.setInsertionPointToStart(entry);

  auto next = entry->args_begin();
  kernelRow.pointers.resize(op->getNumOperands());
  kernelRow.broadcasts.resize(op->getNumOperands());
  for (unsigned operand : arguments.operands)
    kernelRow.pointers[operand] = *next++;
  for (size_t i = 0; i < arguments.extents.size(); ++i)
    extentArguments.push_back(*next++);
  for (size_t i = 0; i < numSummed; ++i)
    summedArguments.push_back(*next++);
  for (const StagedValue &value : staged)
    stagedPointers[value.value] = *next++;
  begin = *next++;
  end = *next++;

  loadBroadcasts(kernelRow, nullptr, [](const OperandLayout &operand) {
    return operand.isPerRow() && operand.isSharedByRows();
  });
  allocateScratch();
  allocatePartials();
  // What neither the elements nor the row determine.
  RowBlock allRows;
  allRows.rows = {kernelRow};
  for (Operation *rowOp : program.getBody().rowOps[0])
    if (rowOp->getNumRegions() == 0 &&
        llvm::all_of(rowOp->getOperands(), [&](Value operand) {
          return allRows.rows[0].values.contains(operand) ||
                 matchPattern(operand, m_Constant());
        }))
      emitRowOp(allRows, rowOp);
  kernelRow = allRows.rows[0];
  if (stage)
    emitStages(begin, end);
  else if (schedule.getAcrossRuns())
    emitStrips(begin, end);
  else if (numSummed == 0 && !isAcross)
    emitBlocks(begin, end);
  else
    createFor(begin, end, getIndex(1), {}, [&](Value unit, ArrayRef<Value>) {
      isAcross ? emitTile(unit) : emitSummedBlock(unit);
      return Values();
    });
  if (schedule.getStream() == Stream::Always &&
      (!stage || isStage(Stage::Elements)))
    highway::FlushStreamOp::create(b);
  func::ReturnOp::create(b);
  return kernel;
}

Value norm::named(StringRef name, Value value) {
  Operation *definition = value.getDefiningOp();
  if (definition && definition->getNumResults() == 1 &&
      !isa<NameLoc>(definition->getLoc()))
    definition->setLoc(NameLoc::get(StringAttr::get(value.getContext(), name),
                                    definition->getLoc()));
  return value;
}

//===----------------------------------------------------------------------===//
// Values at the kernel's entry
//===----------------------------------------------------------------------===//

template <typename Op, typename... Args>
Value KernelEmitter::atEntry(Args &&...args) {
  OpBuilder::InsertionGuard guard(b);
  // The loops that are being written stand there when they are complete.
  b.setInsertionPointToEnd(entry);
  Operation *made = Op::create(b, std::forward<Args>(args)...);
  for (Operation &known : llvm::make_range(entry->begin(), made->getIterator()))
    if (OperationEquivalence::isEquivalentTo(
            &known, made, OperationEquivalence::IgnoreLocations)) {
      made->erase();
      return known.getResult(0);
    }
  return made->getResult(0);
}

Value KernelEmitter::getIndex(int64_t value) {
  return atEntry<arith::ConstantIndexOp>(value);
}

Value KernelEmitter::getExtent(const Extent &extent) {
  if (extent.isConstant())
    return getIndex(extent.getCoefficient());
  Extent symbols = extent.withoutCoefficient();
  Value value = extentArguments[llvm::find(arguments.extents, symbols) -
                                arguments.extents.begin()];
  return extent == symbols
             ? value
             : atEntry<arith::MulIOp>(value, getIndex(extent.getCoefficient()));
}

Value KernelEmitter::getLanes(unsigned vectors) {
  Value one = atEntry<highway::LanesOp>();
  return vectors == 1 ? one : atEntry<arith::MulIOp>(one, getIndex(vectors));
}

Value KernelEmitter::getStep(unsigned vectors) {
  return isAcross ? getIndex(vectors) : getLanes(vectors);
}

Value KernelEmitter::getBegin() {
  return rangeBegin ? rangeBegin : getIndex(0);
}

Value KernelEmitter::getEnd() {
  return rangeEnd ? rangeEnd : getExtent(layout.getInnerSize());
}

Value KernelEmitter::getFullEnd(unsigned vectors) {
  if (rangeEnd) {
    Value size = arith::SubIOp::create(b, rangeEnd, rangeBegin);
    Value rest = arith::RemUIOp::create(b, size, getStep(vectors));
    return arith::SubIOp::create(b, rangeEnd, rest);
  }
  Value size = getExtent(layout.getInnerSize());
  if (isAcross && vectors == 1)
    return size;
  Value rest = atEntry<arith::RemUIOp>(size, getStep(vectors));
  if (vectors == parts)
    named("tail", rest);
  return named(vectors == parts ? "full_end"
                                : ("full_end_" + Twine(vectors)).str(),
               atEntry<arith::SubIOp>(size, rest));
}

Value KernelEmitter::getConstant(TypedAttr value) {
  Value &vector = constants[value];
  if (vector)
    return vector;
  StringRef name = "constant";
  Extent rowSize = layout.getRowSize();
  if (auto number = dyn_cast<FloatAttr>(value)) {
    auto is = [&](double known) {
      return number == b.getFloatAttr(number.getType(), known);
    };
    if (is(0.0))
      name = "zero";
    else if (is(1.0))
      name = "one";
    else if (rowSize.isConstant() && is(1.0 / rowSize.getCoefficient()))
      name = "inverse_size";
  }
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToEnd(entry);
  return vector = named(name, createSplat(b, b.getLoc(), value));
}

Value KernelEmitter::getConstant(Type type, double value) {
  return getConstant(b.getFloatAttr(type, value));
}

Value KernelEmitter::getRowSize(Type type) {
  Extent rowSize = layout.getRowSize();
  if (rowSize.isConstant())
    return getConstant(type, rowSize.getCoefficient());
  Value size = getExtent(layout.reductionSizes[0]);
  for (const Extent &next : ArrayRef(layout.reductionSizes).drop_front())
    size = atEntry<arith::MulIOp>(size, getExtent(next));
  size = atEntry<arith::IndexCastOp>(b.getI64Type(), size);
  Value number = atEntry<arith::SIToFPOp>(type, size);
  return named("size", atEntry<highway::SetOp>(number));
}

Value KernelEmitter::getOpaqueOne(Type type) {
  Value isRange = atEntry<arith::CmpIOp>(arith::CmpIPredicate::ule, begin, end);
  Value number = atEntry<arith::UIToFPOp>(type, isRange);
  return named("one", atEntry<highway::SetOp>(number));
}

Value KernelEmitter::getNumTiles() {
  Value size = getExtent(layout.parallelSizes.back());
  return named("tiles",
               atEntry<arith::CeilDivUIOp>(size, getIndex(kRowsOfTile)));
}

Value KernelEmitter::getTail() {
  if (rangeEnd) {
    Value fullEnd = getFullEnd(parts);
    return named("tail", arith::SubIOp::create(b, rangeEnd, fullEnd));
  }
  Value size = getExtent(layout.getInnerSize());
  return named("tail", atEntry<arith::SubIOp>(size, getFullEnd(parts)));
}

Value KernelEmitter::hasTail() {
  Value tail = getTail(), zero = getIndex(0);
  arith::CmpIPredicate isOther = arith::CmpIPredicate::ne;
  if (rangeEnd)
    return named("has_tail", arith::CmpIOp::create(b, isOther, tail, zero));
  return named("has_tail", atEntry<arith::CmpIOp>(isOther, tail, zero));
}
