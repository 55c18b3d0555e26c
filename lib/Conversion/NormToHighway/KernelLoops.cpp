//===- KernelLoops.cpp - blocks, rows and loops of a kernel ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelEmitter.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::norm;
using highway::PtrType;
using highway::VecType;

KernelEmitter::KernelEmitter(const RowProgram &program, const RowLayout &layout,
                             CPUScheduleAttr schedule, const CPUTarget &target)
    : op(program.getOp()), program(program), layout(layout),
      base(getBaseLane(op)), schedule(schedule), target(target),
      lanes(target.getLanes(base)), b(op.getContext()), loc(op.getLoc()) {
  for (unsigned i = 0; i < op->getNumOperands(); ++i)
    if (i >= op.getInputs().size() || program.isRead(i))
      arguments.operands.push_back(i);

  auto addExtent = [&](const Extent &extent) {
    Extent symbols = extent.withoutCoefficient();
    if (!extent.isConstant() && !llvm::is_contained(arguments.extents, symbols))
      arguments.extents.push_back(symbols);
  };
  // The outermost parallel size is the range of rows.
  for (const Extent &size :
       ArrayRef(layout.parallelSizes)
           .drop_front(layout.parallelSizes.empty() ? 0 : 1))
    addExtent(size);
  llvm::for_each(layout.reductionSizes, addExtent);
  for (unsigned i : arguments.operands) {
    llvm::for_each(layout.operands[i].parallelStrides, addExtent);
    llvm::for_each(layout.operands[i].reductionStrides, addExtent);
  }
}

func::FuncOp KernelEmitter::emit(OpBuilder &builder, StringRef name) {
  SmallVector<Type> types;
  for (unsigned operand : arguments.operands)
    types.push_back(
        PtrType::get(layout.operands[operand].type.getElementType()));
  unsigned numSummed = program.getSummedOutputs().size();
  if (numSummed > 0)
    numSummed += kSizeOfSums;
  types.append(arguments.extents.size() + numSummed + 2,
               builder.getIndexType());

  auto kernel = func::FuncOp::create(builder, loc, name,
                                     builder.getFunctionType(types, {}));
  kernel.setPrivate();
  kernel->setAttr(highway::HighwayDialect::kKernelAttrName,
                  TypeAttr::get(base));
  Block *body = kernel.addEntryBlock();
  b.setInsertionPointToStart(body);

  pointers.assign(op->getNumOperands(), Value());
  unsigned next = 0;
  for (unsigned operand : arguments.operands)
    pointers[operand] = body->getArgument(next++);
  for (size_t i = 0; i < arguments.extents.size(); ++i)
    extentArguments.push_back(body->getArgument(next++));

  kernelBroadcasts.assign(op->getNumOperands(), Value());
  for (unsigned operand : arguments.operands)
    if (operand < op.getInputs().size() &&
        layout.operands[operand].isPerRow() &&
        layout.operands[operand].isSharedByRows())
      kernelBroadcasts[operand] = createBroadcast(operand, pointers[operand]);

  for (unsigned i = 0; i < numSummed; ++i)
    summedArguments.push_back(body->getArgument(next++));
  allocateScratch();
  // What neither the elements nor the row determine.
  for (Operation *rowOp : program.getBody().rowOps[0])
    if (isa<RowSizeOp>(rowOp) ||
        (rowOp->getNumRegions() == 0 &&
         llvm::all_of(rowOp->getOperands(), [&](Value operand) {
           return kernelRow.values.contains(operand) ||
                  matchPattern(operand, m_Constant());
         })))
      emitRowOp(kernelRow, rowOp);
  begin = body->getArgument(next);
  end = body->getArgument(next + 1);
  if (numSummed == 0)
    emitBlocks(begin, end);
  else
    createFor(begin, end, getIndex(1), {}, [&](Value block, ValueRange) {
      emitSummedBlock(block);
      return SmallVector<Value>();
    });
  func::ReturnOp::create(b, loc);
  return kernel;
}

//===----------------------------------------------------------------------===//
// Values at the kernel's entry
//===----------------------------------------------------------------------===//

Value KernelEmitter::getIndex(int64_t value) {
  Value &index = indices[value];
  if (!index)
    index = atEntry([&]() -> Value {
      return arith::ConstantIndexOp::create(b, loc, value);
    });
  return index;
}

Value KernelEmitter::getExtent(const Extent &extent) {
  if (extent.isConstant())
    return getIndex(extent.getCoefficient());
  for (auto &[known, value] : extents)
    if (known == extent)
      return value;
  Extent symbols = extent.withoutCoefficient();
  Value value = extentArguments[llvm::find(arguments.extents, symbols) -
                                arguments.extents.begin()];
  if (extent != symbols) {
    Value coefficient = getIndex(extent.getCoefficient());
    value = atEntry([&]() -> Value {
      return arith::MulIOp::create(b, loc, value, coefficient);
    });
  }
  extents.push_back({extent, value});
  return value;
}

Value KernelEmitter::getLanes(unsigned vectors) {
  Value one = vectors == 1 ? Value() : getLanes(1);
  Value factor = vectors == 1 ? Value() : getIndex(vectors);
  Value &count = laneCounts[vectors];
  if (!count)
    count = atEntry([&]() -> Value {
      if (vectors == 1)
        return highway::LanesOp::create(b, loc, b.getIndexType());
      return arith::MulIOp::create(b, loc, one, factor);
    });
  return count;
}

Value KernelEmitter::getFullEnd(unsigned vectors) {
  Value &end = fullEnds[vectors];
  if (end)
    return end;
  Value size = getExtent(layout.getInnerSize());
  Value step = getLanes(vectors);
  end = atEntry([&]() -> Value {
    Value rest = arith::RemUIOp::create(b, loc, size, step);
    if (vectors == 1)
      named("tail", rest);
    return arith::SubIOp::create(b, loc, size, rest);
  });
  named(vectors == 1 ? "full_end" : ("full_end_" + Twine(vectors)).str(), end);
  return end;
}

//===----------------------------------------------------------------------===//
// Control flow
//===----------------------------------------------------------------------===//

SmallVector<Value> KernelEmitter::createFor(Value from, Value to, Value step,
                                            ArrayRef<Value> carried,
                                            LoopFn body) {
  auto loop = scf::ForOp::create(b, loc, from, to, step, carried);
  if (!entryEnd)
    entryEnd = loop;
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  SmallVector<Value> results =
      body(loop.getInductionVar(), loop.getRegionIterArgs());
  if (!carried.empty())
    scf::YieldOp::create(b, loc, results);
  return loop.getResults();
}

SmallVector<Value> KernelEmitter::createIf(Value condition, TypeRange types,
                                           BranchFn yes, BranchFn no) {
  auto branch =
      scf::IfOp::create(b, loc, types, condition, /*withElseRegion=*/bool(no));
  OpBuilder::InsertionGuard guard(b);
  auto fill = [&](Block *block, BranchFn fn) {
    b.setInsertionPointToStart(block);
    SmallVector<Value> results = fn();
    if (!types.empty())
      scf::YieldOp::create(b, loc, results);
  };
  fill(branch.thenBlock(), yes);
  if (no)
    fill(branch.elseBlock(), no);
  return branch.getResults();
}

//===----------------------------------------------------------------------===//
// Blocks and rows
//===----------------------------------------------------------------------===//

void KernelEmitter::emitBlocks(Value begin, Value end) {
  if (schedule.getRows() == 1 || !canGoTogether()) {
    createFor(begin, end, getIndex(1), {}, [&](Value row, ValueRange) {
      emitSingleRow(row);
      return SmallVector<Value>();
    });
    return;
  }
  Value size = getIndex(schedule.getRows());
  createFor(begin, end, size, {}, [&](Value first, ValueRange) {
    Value left = arith::SubIOp::create(b, loc, end, first);
    Value isFull =
        arith::CmpIOp::create(b, loc, arith::CmpIPredicate::uge, left, size);
    // Up to which row they are done one by one.
    auto together = [&]() -> SmallVector<Value> {
      SmallVector<Row> rows = createRows(first, schedule.getRows());
      RowPack pack;
      pack.common = kernelRow.values;
      return {emitTogether(rows, pack, first, /*pass=*/0, /*firstOp=*/0)};
    };
    auto separate = [&]() -> SmallVector<Value> { return {end}; };
    Value singlesEnd =
        createIf(isFull, b.getIndexType(), together, separate)[0];
    named("singles_end", singlesEnd);
    createFor(first, singlesEnd, getIndex(1), {}, [&](Value row, ValueRange) {
      emitSingleRow(row);
      return SmallVector<Value>();
    });
    return SmallVector<Value>();
  });
}

void KernelEmitter::emitSingleRow(Value index) {
  Row row = createRows(index, 1)[0];
  emitPasses(row, program.getBody());
  emitOutputs(row);
}

void KernelEmitter::movePointers(
    Row &row, const Row *first,
    function_ref<Value(const OperandLayout &)> getOffset) {
  for (unsigned operand : arguments.operands) {
    const OperandLayout &operandLayout = layout.operands[operand];
    if (!row.pointers[operand])
      continue;
    if (first && operandLayout.isSharedByRows()) {
      row.pointers[operand] = first->pointers[operand];
      continue;
    }
    if (Value offset = getOffset(operandLayout))
      row.pointers[operand] =
          highway::OffsetOp::create(b, loc, row.pointers[operand].getType(),
                                    row.pointers[operand], offset);
  }
}

SmallVector<Row> KernelEmitter::createRows(Value first, unsigned count) {
  unsigned numLoops = layout.parallelSizes.size();
  SmallVector<Row> rows;
  for (unsigned r = 0; r < count; ++r) {
    Row row;
    row.pointers = pointers;
    row.values = kernelRow.values;
    row.number = r;
    row.broadcasts = kernelBroadcasts;
    if (numLoops == 1 && r > 0) {
      // A fixed distance from the first row: no multiplication, and one address
      // register for all rows where the distance is a constant.
      row.pointers = rows[0].pointers;
      movePointers(row, &rows[0], [&](const OperandLayout &operand) {
        return getExtent(operand.parallelStrides[0] * Extent(r));
      });
    } else if (numLoops > 0) {
      Value index = first;
      if (r > 0)
        index = arith::AddIOp::create(b, loc, first, getIndex(r));
      SmallVector<Value> iterations(numLoops);
      for (unsigned loop = numLoops; loop-- > 1;) {
        Value size = getExtent(layout.parallelSizes[loop]);
        iterations[loop] = arith::RemUIOp::create(b, loc, index, size);
        index = arith::DivUIOp::create(b, loc, index, size);
      }
      iterations[0] = index;
      movePointers(
          row, r > 0 ? &rows[0] : nullptr,
          [&](const OperandLayout &operand) -> Value {
            Value offset;
            for (auto [iteration, stride] :
                 llvm::zip_equal(iterations, operand.parallelStrides)) {
              if (stride.isConstant(0))
                continue;
              Value part = iteration;
              if (!stride.isConstant(1))
                part =
                    arith::MulIOp::create(b, loc, iteration, getExtent(stride));
              offset = offset
                           ? Value(arith::AddIOp::create(b, loc, offset, part))
                           : part;
            }
            return offset;
          });
    }
    for (unsigned operand : arguments.operands)
      if (operand < op.getInputs().size() && !row.broadcasts[operand] &&
          layout.operands[operand].isPerRow())
        row.broadcasts[operand] =
            createBroadcast(operand, row.pointers[operand]);
    rows.push_back(std::move(row));
  }
  return rows;
}

//===----------------------------------------------------------------------===//
// Loops over a row
//===----------------------------------------------------------------------===//

SmallVector<Row> KernelEmitter::withOperands(ArrayRef<Row> rows,
                                             const BitVector &inputs) {
  SmallVector<Row> reduced(rows);
  for (Row &row : reduced)
    for (unsigned operand : arguments.operands)
      if (operand >= op.getInputs().size() || !inputs.test(operand))
        row.pointers[operand] = Value();
  return reduced;
}

SmallVector<Row> KernelEmitter::advance(ArrayRef<Row> rows, unsigned loop,
                                        Value iteration) {
  bool isInnermost = loop + 2 == layout.reductionSizes.size();
  SmallVector<Row> moved;
  for (const Row &row : rows) {
    Row next = row;
    next.outerIteration = iteration;
    if (row.outerIteration)
      next.outerIteration = arith::AddIOp::create(
          b, loc,
          arith::MulIOp::create(b, loc, row.outerIteration,
                                getExtent(layout.reductionSizes[loop])),
          iteration);
    movePointers(next, moved.empty() ? nullptr : &moved[0],
                 [&](const OperandLayout &operand) -> Value {
                   const Extent &stride = operand.reductionStrides[loop];
                   if (stride.isConstant(0))
                     return {};
                   if (stride.isConstant(1))
                     return iteration;
                   return arith::MulIOp::create(b, loc, iteration,
                                                getExtent(stride));
                 });
    for (unsigned operand : arguments.operands) {
      if (!isInnermost || operand >= op.getInputs().size() ||
          !next.pointers[operand] || next.broadcasts[operand] ||
          !layout.operands[operand].isBroadcast())
        continue;
      bool isShared =
          !moved.empty() && layout.operands[operand].isSharedByRows();
      next.broadcasts[operand] =
          isShared ? moved[0].broadcasts[operand]
                   : createBroadcast(operand, next.pointers[operand]);
    }
    moved.push_back(std::move(next));
  }
  return moved;
}

SmallVector<Value> KernelEmitter::emitRowLoops(ArrayRef<Row> rows,
                                               unsigned unroll,
                                               ArrayRef<Value> carried,
                                               ChunkFn fn, unsigned depth) {
  if (depth + 1 == layout.reductionSizes.size())
    return unroll == kRare
               ? emitPartialLoop(rows, carried, fn)
               : emitVectorLoop(rows, unroll, getIndex(0), carried, fn);
  return createFor(
      getIndex(0), getExtent(layout.reductionSizes[depth]), getIndex(1),
      carried, [&](Value iteration, ValueRange inner) {
        return emitRowLoops(advance(rows, depth, iteration), unroll,
                            SmallVector<Value>(inner), fn, depth + 1);
      });
}

/// The whole row by loads of at most one vector that know where it ends.
SmallVector<Value> KernelEmitter::emitPartialLoop(ArrayRef<Row> rows,
                                                  ArrayRef<Value> carried,
                                                  ChunkFn fn) {
  Value size = getExtent(layout.getInnerSize());
  return createFor(
      getIndex(0), size, getLanes(), carried,
      [&](Value index, ValueRange inner) {
        Value count =
            named("count", arith::SubIOp::create(b, loc, size, index));
        return fn(rows, Chunk{index, count}, 0, SmallVector<Value>(inner));
      });
}

SmallVector<Value>
KernelEmitter::emitUnrolledLoop(ArrayRef<Row> rows, unsigned unroll, Value from,
                                Value to, ArrayRef<Value> carried, ChunkFn fn) {
  return createFor(
      from, to, getLanes(unroll), carried, [&](Value index, ValueRange inner) {
        SmallVector<Value> next(inner);
        for (unsigned u = 0; u < unroll; ++u) {
          Chunk chunk{index, Value()};
          if (u > 0)
            chunk.index = arith::AddIOp::create(b, loc, index, getLanes(u));
          next = fn(rows, chunk, u, next);
        }
        return next;
      });
}

/// From `from`, a multiple of `unroll` vectors, to the end of the row.
SmallVector<Value> KernelEmitter::emitVectorLoop(ArrayRef<Row> rows,
                                                 unsigned unroll, Value from,
                                                 ArrayRef<Value> carried,
                                                 ChunkFn fn) {
  if (isWrittenOut(unroll))
    return emitWrittenOutLoop(rows, unroll, carried, fn);
  SmallVector<Value> values(carried);
  if (unroll > 1) {
    values =
        emitUnrolledLoop(rows, unroll, from, getFullEnd(unroll), values, fn);
    from = getFullEnd(unroll);
  }
  Value end = getFullEnd(1);
  values = emitUnrolledLoop(rows, 1, from, end, values, fn);

  if (!hasRest) {
    Value size = getExtent(layout.getInnerSize()), zero = getIndex(0);
    rest = atEntry(
        [&]() -> Value { return arith::SubIOp::create(b, loc, size, end); });
    named("tail", rest);
    hasRest = atEntry([&]() -> Value {
      return arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ne, rest,
                                   zero);
    });
    named("has_tail", hasRest);
  }
  auto tail = [&]() { return fn(rows, Chunk{end, rest}, unroll - 1, values); };
  auto noTail = [&]() { return values; };
  BranchFn otherwise = noTail;
  return createIf(hasRest, ValueRange(values).getTypes(), tail,
                  values.empty() ? BranchFn() : otherwise);
}
