//===- NormToHighway.cpp - norm.generic to highway kernels ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Conversion/Passes.h"

#include "HighwayLaunch.h"
#include "KernelEmitter.h"

#include "norm/Dialect/Highway/IR/Highway.h"
#include "norm/Dialect/Norm/IR/Norm.h"
#include "norm/Dialect/Norm/Utils/CPUSchedule.h"
#include "norm/Dialect/Norm/Utils/KernelLegality.h"
#include "norm/Dialect/Norm/Utils/RowProgram.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

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
  void convert(GenericOp op, SymbolTable &symbols, const CPUTarget &cpu);
};

} // namespace

void ConvertNormToHighwayPass::convert(GenericOp op, SymbolTable &symbols,
                                       const CPUTarget &cpu) {
  FailureOr<RowLayout> layout = computeRowLayout(op);
  assert(succeeded(layout) && "the layouts are strided");
  RowProgram program(op);
  auto schedule = dyn_cast_or_null<CPUScheduleAttr>(op.getScheduleAttr());
  if (!schedule)
    schedule = chooseCPUSchedule(program, *layout, cpu);
  CPUScheduleAttr streaming = getLargeSchedule(schedule, program, *layout, cpu);
  bool isForOneThread = schedule.getStream() == Stream::OneThread;
  if (isForOneThread) {
    // The host asks how many there are, if there may be more.
    if (shareRows)
      streaming = schedule.withStream(Stream::Always);
    schedule = schedule.withStream(shareRows ? Stream::None : Stream::Always);
  }
  KernelEmitter emitter(program, *layout, schedule, cpu);
  Operation *parent = getOperation().getBody()->findAncestorOpInBlock(*op);
  OpBuilder b(parent);
  auto symbol = dyn_cast<SymbolOpInterface>(parent);
  std::string name = ((symbol ? symbol.getName() : "main") + "_norm").str();
  LaunchedKernels kernels{
      func::FuncOp(), func::FuncOp(), {}, emitter.getArguments(), {}};
  bool shares =
      shareRows && schedule.getPieces() > 1 && mayHaveFewRows(*layout);
  // One row is always done in stages: on one thread, these take no longer.
  if (!shares || !layout->getNumRows().isConstant(1)) {
    kernels.whole = emitter.emit(b, name);
    // Renames it where the name is taken.
    symbols.insert(kernels.whole);
  }
  if (kernels.whole && streaming) {
    KernelEmitter other(program, *layout, streaming, cpu);
    kernels.streaming =
        other.emit(b, name + (isForOneThread ? "_one_thread" : "_large"));
    if (!isForOneThread)
      kernels.largeSizes = getLargeSizes(streaming, program, *layout, cpu);
    symbols.insert(kernels.streaming);
  }
  if (shares)
    for (Stage stage : getStages(program)) {
      KernelEmitter part(program, *layout, schedule, cpu, stage);
      assert(part.getArguments().operands == kernels.arguments.operands &&
             part.getArguments().extents == kernels.arguments.extents &&
             "kernels are called alike");
      func::FuncOp kernel = part.emit(b, name + "_" + stage.getName());
      symbols.insert(kernel);
      kernels.stages.push_back({stage, kernel});
    }

  b.setInsertionPoint(op);
  SmallVector<GenericOp> sums =
      createLaunch(b, program, *layout, schedule, kernels);
  op.erase();
  // Rows of sums, for which there is a kernel, too.
  for (GenericOp sum : sums)
    convert(sum, symbols, cpu);
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

/// What is rounded only to be stored is rounded by the store, in half of the
/// instructions. Whether something else takes it is known when the kernel is
/// whole.
template <typename... StoreOps> static void roundInStores(ModuleOp module) {
  SmallVector<Operation *> stores;
  module.walk([&](Operation *op) {
    if (isa<StoreOps...>(op))
      stores.push_back(op);
  });
  RewritePatternSet patterns(module.getContext());
  (StoreOps::getCanonicalizationPatterns(patterns, module.getContext()), ...);
  // Whether it converges or not, what is stored is the same.
  (void)applyOpPatternsGreedily(stores, std::move(patterns));
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
    std::string lacking = describeWhatHighwayLacks(op, module);
    if (lacking.empty()) {
      convert(op, symbols, *cpu);
    } else if (strict) {
      op.emitOpError() << "has no highway kernel: it has " << lacking;
      return signalPassFailure();
    } else {
      // Unasked: it runs many times slower than a kernel.
      op.emitRemark() << "no highway kernel, but scalar loops: it has "
                      << lacking;
    }
  }
  roundInStores<highway::StorePairsOp, highway::StreamPairsOp,
                highway::StorePairsNOp>(module);
}
