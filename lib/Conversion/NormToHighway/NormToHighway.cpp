//===- NormToHighway.cpp - norm.generic to highway kernels ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Conversion/Passes.h"

#include "KernelEmitter.h"

#include "norm/Conversion/NormToHighway/NormToHighway.h"
#include "norm/Dialect/Highway/IR/Highway.h"
#include "norm/Dialect/Norm/IR/Norm.h"
#include "norm/Dialect/Norm/Utils/CPUSchedule.h"
#include "norm/Dialect/Norm/Utils/HostExtents.h"
#include "norm/Dialect/Norm/Utils/RowProgram.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/SymbolTable.h"

namespace mlir::norm {
#define GEN_PASS_DEF_CONVERTNORMTOHIGHWAY
#include "norm/Conversion/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

namespace {

struct ConvertNormToHighwayPass final
    : norm::impl::ConvertNormToHighwayBase<ConvertNormToHighwayPass> {
  using ConvertNormToHighwayBase::ConvertNormToHighwayBase;

  void runOnOperation() override;

private:
  FailureOr<CPUTarget> selectTarget();
  void convert(GenericOp op, FloatType base, SymbolTable &symbols,
               const CPUTarget &cpu);
};

} // namespace

//===----------------------------------------------------------------------===//
// The host's side
//===----------------------------------------------------------------------===//

namespace {

/// Rows whose outputs are summed are added up in blocks of so many. As many
/// terms as an accumulator sums along a row: so the error of a sum in f32 stays
/// below 1e-6.
constexpr int64_t kMaxRowsOfBlock = 32;
/// A block's sums are written and read once more, as if it had a few rows more.
constexpr int64_t kMinRowsOfBlock = 8;
/// Blocks for the threads to share, where there are rows enough.
constexpr int64_t kBlocks = 64;

/// Calls a kernel for all rows of a norm.generic.
class Launch {
public:
  Launch(OpBuilder &b, const RowProgram &program, const RowLayout &layout,
         CPUScheduleAttr schedule)
      : b(b), op(program.getOp()), loc(op.getLoc()), program(program),
        layout(layout), schedule(schedule), host(b, op) {}

  void create(func::FuncOp kernel, const KernelArguments &kernelArguments);
  /// Writes the outputs that are summed over rows: for each a norm.generic that
  /// sums what the blocks of rows sum to.
  SmallVector<GenericOp> sumPartialSums();
  void deallocate() {
    for (Value buffer : partialSums)
      memref::DeallocOp::create(b, loc, buffer);
  }

private:
  void countBlocks();
  Value createPartialSums(unsigned output);
  Value getGrain(Value rowsOfUnit);
  Value divideCeil(Value x, Value y) {
    return b.createOrFold<arith::CeilDivUIOp>(loc, x, y);
  }

  OpBuilder &b;
  GenericOp op;
  Location loc;
  const RowProgram &program;
  const RowLayout &layout;
  CPUScheduleAttr schedule;
  HostExtents host;
  Value rowsOfGroup, rowsOfBlock, blocks;
  SmallVector<Value> partialSums;
};

} // namespace

/// The rows of the loops over which outputs are summed, in blocks.
void Launch::countBlocks() {
  rowsOfGroup = host.getIndex(1);
  for (const Extent &size :
       ArrayRef(layout.parallelSizes).take_back(layout.numSummedLoops))
    rowsOfGroup =
        b.createOrFold<arith::MulIOp>(loc, rowsOfGroup, host.get(size));
  auto name = [&](StringRef text) {
    return NameLoc::get(b.getStringAttr(text), loc);
  };
  rowsOfBlock = b.createOrFold<arith::MaxUIOp>(
      name("rows_of_block"),
      b.createOrFold<arith::MinUIOp>(
          loc, divideCeil(rowsOfGroup, host.getIndex(kBlocks)),
          host.getIndex(kMaxRowsOfBlock)),
      host.getIndex(kMinRowsOfBlock));
  // At least one, whose sums are 0.
  blocks = b.createOrFold<arith::MaxUIOp>(
      name("blocks"), divideCeil(rowsOfGroup, rowsOfBlock), host.getIndex(1));
}

/// The blocks' sums of an output: an outermost dimension for the blocks, then
/// those of the output.
Value Launch::createPartialSums(unsigned output) {
  SmallVector<OpFoldResult> sizes = {blocks};
  SmallVector<OpFoldResult> ranges = op.createLoopRanges(b, loc);
  for (AffineExpr loop : op.getOutputMap(output).getResults())
    sizes.push_back(ranges[cast<AffineDimExpr>(loop).getPosition()]);
  SmallVector<int64_t> shape;
  SmallVector<Value> dynamicSizes;
  for (OpFoldResult &size : sizes)
    size = getAsOpFoldResult(getValueOrCreateConstantIndexOp(b, loc, size));
  dispatchIndexOpFoldResults(sizes, dynamicSizes, shape);
  Type type = op.getYield().getValues()[output].getType();
  return memref::AllocOp::create(
      b, NameLoc::get(b.getStringAttr("partial_sums"), loc),
      MemRefType::get(shape, type), dynamicSizes);
}

/// The least number of units, of so many rows, that is worth a thread.
Value Launch::getGrain(Value rowsOfUnit) {
  Extent rowSize = layout.getRowSize();
  if (rowSize.isConstant() && !rowsOfUnit)
    return host.getIndex(schedule.getGrain());
  // As getGrain does; H may be 0.
  Value one = host.getIndex(1);
  Value size = host.get(rowSize);
  if (rowsOfUnit)
    size = b.createOrFold<arith::MulIOp>(loc, size, rowsOfUnit);
  size = b.createOrFold<arith::AddIOp>(loc, size, one);
  Value grain = b.createOrFold<arith::DivUIOp>(
      loc, host.getIndex(kMinElementsPerThread), size);
  return b.createOrFold<arith::AddIOp>(loc, grain, one);
}

void Launch::create(func::FuncOp kernel,
                    const KernelArguments &kernelArguments) {
  bool isSummed = !program.getSummedOutputs().empty();
  if (isSummed)
    countBlocks();
  llvm::SmallDenseMap<unsigned, Value> sumsOfOperand;
  for (unsigned output : program.getSummedOutputs()) {
    partialSums.push_back(createPartialSums(output));
    sumsOfOperand[op.getInputs().size() + output] = partialSums.back();
  }
  SmallVector<Value> arguments;
  for (unsigned operand : kernelArguments.operands) {
    Value buffer = sumsOfOperand.lookup(operand);
    arguments.push_back(highway::PointerToOp::create(
        b, loc, buffer ? buffer : op->getOperand(operand)));
  }
  for (const Extent &extent : kernelArguments.extents)
    arguments.push_back(host.get(extent));
  Value rows = host.get(layout.getNumRows());
  if (isSummed) {
    llvm::append_values(arguments, rowsOfGroup, rowsOfBlock, blocks);
    for (unsigned output : program.getSummedOutputs()) {
      Value size = host.getIndex(1);
      SmallVector<OpFoldResult> ranges = op.createLoopRanges(b, loc);
      for (AffineExpr loop : op.getOutputMap(output).getResults())
        size = b.createOrFold<arith::MulIOp>(
            loc, size,
            getValueOrCreateConstantIndexOp(
                b, loc, ranges[cast<AffineDimExpr>(loop).getPosition()]));
      arguments.push_back(size);
    }
    // Each group has blocks, even if there are no rows to sum.
    rows = blocks;
    for (const Extent &size :
         ArrayRef(layout.parallelSizes).drop_back(layout.numSummedLoops))
      rows = b.createOrFold<arith::MulIOp>(loc, rows, host.get(size));
  }
  highway::LaunchOp::create(b, loc, kernel.getSymName(), arguments, rows,
                            getGrain(rowsOfBlock));
}

// out[i..] = sum over p of partial_sums[p, i..], rounded once
SmallVector<GenericOp> Launch::sumPartialSums() {
  SmallVector<GenericOp> sums;
  for (auto [buffer, output] :
       llvm::zip_equal(partialSums, program.getSummedOutputs())) {
    Value out = op.getOutputs()[output];
    unsigned rank = cast<MemRefType>(out.getType()).getRank();
    SmallVector<utils::IteratorType> iterators(rank,
                                               utils::IteratorType::parallel);
    iterators.push_back(utils::IteratorType::reduction);
    SmallVector<AffineExpr> partial = {b.getAffineDimExpr(rank)}, whole;
    for (unsigned dim = 0; dim < rank; ++dim) {
      partial.push_back(b.getAffineDimExpr(dim));
      whole.push_back(b.getAffineDimExpr(dim));
    }
    SmallVector<AffineMap> maps;
    for (ArrayRef<AffineExpr> results : {ArrayRef(partial), ArrayRef(whole)})
      maps.push_back(AffineMap::get(rank + 1, 0, results, b.getContext()));
    Type element = cast<MemRefType>(out.getType()).getElementType();
    sums.push_back(GenericOp::create(
        b, loc, TypeRange(), buffer, out, maps, iterators,
        [&](OpBuilder &b, Location loc, ValueRange args) -> SmallVector<Value> {
          Value sum = ReduceOp::create(b, loc, args[0].getType(),
                                       ReduceKind::Add, args[0]);
          return {convertScalarToDtype(b, loc, sum, element,
                                       /*isUnsignedCast=*/false)};
        }));
  }
  return sums;
}

//===----------------------------------------------------------------------===//
// The conversion
//===----------------------------------------------------------------------===//

void ConvertNormToHighwayPass::convert(GenericOp op, FloatType base,
                                       SymbolTable &symbols,
                                       const CPUTarget &cpu) {
  FailureOr<RowLayout> layout = computeRowLayout(op);
  assert(succeeded(layout) && "the layouts are strided");
  RowProgram program(op);
  auto schedule = dyn_cast_or_null<CPUScheduleAttr>(op.getScheduleAttr());
  if (!schedule)
    schedule = chooseCPUSchedule(program, *layout, cpu);
  KernelEmitter emitter(program, *layout, base, schedule, cpu);
  OpBuilder b(op.getContext());
  Operation *parent = op;
  while (parent->getParentOp() != symbols.getOp())
    parent = parent->getParentOp();
  b.setInsertionPoint(parent);
  auto parentName =
      parent->getAttrOfType<StringAttr>(SymbolTable::getSymbolAttrName());
  std::string name =
      (parentName ? parentName.getValue() : StringRef("main")).str() + "_norm";
  func::FuncOp kernel = emitter.emit(b, name);
  // Renames it where the name is taken.
  symbols.insert(kernel);

  b.setInsertionPoint(op);
  Launch launch(b, program, *layout, schedule);
  launch.create(kernel, emitter.getArguments());
  // Rows of sums, for which there is a kernel, too.
  for (GenericOp sums : launch.sumPartialSums()) {
    std::string lacking;
    FloatType baseOfSums =
        getKernelBase(sums, cast<ModuleOp>(symbols.getOp()), lacking);
    assert(baseOfSums && "a sum has a kernel");
    convert(sums, baseOfSums, symbols, cpu);
  }
  launch.deallocate();
  op.erase();
}

/// That of the option, else the module's; what all have if there is none.
FailureOr<CPUTarget> ConvertNormToHighwayPass::selectTarget() {
  if (target.empty()) {
    TargetAttr attribute = TargetAttr::lookup(getOperation());
    std::optional<CPUTarget> cpu =
        attribute ? attribute.getCPU() : std::nullopt;
    return cpu ? *cpu : getLeastCPUTarget();
  }
  if (target == getLeastCPUTarget().name)
    return getLeastCPUTarget();
  if (const CPUTarget *cpu = findCPUTarget(target))
    return *cpu;
  return getOperation().emitError()
         << "convert-norm-to-highway: unknown target '" << target
         << "'; expected " << getCPUTargetNames() << " or none";
}

void ConvertNormToHighwayPass::runOnOperation() {
  ModuleOp module = getOperation();
  FailureOr<CPUTarget> cpu = selectTarget();
  if (failed(cpu))
    return signalPassFailure();
  SymbolTable symbols(module);
  SmallVector<GenericOp> ops;
  module.walk([&](GenericOp op) { ops.push_back(op); });
  for (GenericOp op : ops) {
    if (failed(verifySchedule(op, *cpu)))
      return signalPassFailure();
    std::string lacking;
    if (FloatType base = getKernelBase(op, module, lacking)) {
      convert(op, base, symbols, *cpu);
      continue;
    }
    if (strict) {
      op.emitOpError() << "has no highway kernel: it has " << lacking;
      return signalPassFailure();
    }
    if (remarks)
      op.emitRemark() << "no highway kernel: it has " << lacking;
  }
}
