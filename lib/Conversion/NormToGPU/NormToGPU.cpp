//===- NormToGPU.cpp - norm.generic to GPU kernels ------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Conversion/Passes.h"

#include "GPULaunch.h"
#include "RowKernel.h"

#include "norm/Dialect/Norm/IR/Norm.h"
#include "norm/Dialect/Norm/Utils/KernelLegality.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/SymbolTable.h"

#include <algorithm>

namespace mlir::norm {
#define GEN_PASS_DEF_CONVERTNORMTOGPU
#include "norm/Conversion/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

namespace {

struct ConvertNormToGPUPass final
    : norm::impl::ConvertNormToGPUBase<ConvertNormToGPUPass> {
  using ConvertNormToGPUBase::ConvertNormToGPUBase;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    resolveTarget();
    if (failed(checkLimits()))
      return signalPassFailure();
    SmallVector<GenericOp> ops;
    module.walk([&](GenericOp op) { ops.push_back(op); });
    if (ops.empty())
      return;
    for (GenericOp op : ops)
      if (failed(check(op)))
        return signalPassFailure();

    OpBuilder b(module.getBodyRegion());
    auto kernels = gpu::GPUModuleOp::create(b, module.getLoc(), "norm_kernels");
    SymbolTable(module).insert(kernels);
    module->setAttr(gpu::GPUDialect::getContainerModuleAttrName(),
                    b.getUnitAttr());
    SymbolTable names(kernels);
    for (GenericOp op : ops)
      convert(op, kernels, names);
  }

private:
  /// The module's target, or else the emulator, which stands for any GPU, but
  /// with the memory that the options say; and what these say of the rest.
  void resolveTarget() {
    TargetAttr attribute = TargetAttr::lookup(getOperation());
    std::optional<GPUTarget> found =
        attribute ? attribute.getGPU() : std::nullopt;
    if (found) {
      target = *found;
    } else {
      target.workgroupMemory = 0;
      target.hasDynamicWorkgroupMemory = false;
    }
    if (subgroupSize != 0)
      target.subgroupSize = subgroupSize;
    if (maxClusterSize != 0)
      target.clusterSize = maxClusterSize;
    if (workgroupMemory != -1)
      target.workgroupMemory = workgroupMemory;
    target.hasDynamicWorkgroupMemory |= dynamicWorkgroupMemory;
    target.hasVectors &= vectors;
    target.maxWorkgroups =
        std::min(maxWorkgroups.getValue(), target.maxWorkgroups);
  }

  LogicalResult checkLimits() {
    auto check = [&](bool isRight, StringRef option, int64_t found,
                     StringRef expected) -> LogicalResult {
      if (isRight)
        return success();
      return getOperation().emitError("convert-norm-to-gpu: ")
             << option << " " << found << ": expected " << expected;
    };
    return failure(
        failed(
            check(llvm::is_contained(getSubgroupSizes(), target.subgroupSize),
                  "subgroup-size", target.subgroupSize, "8, 16, 32 or 64")) ||
        failed(check(llvm::is_contained(getClusterSizes(), target.clusterSize),
                     "max-cluster-size", target.clusterSize,
                     "1, 2, 4, 8 or 16")) ||
        failed(check(target.workgroupMemory >= 0, "workgroup-memory",
                     target.workgroupMemory, "0 bytes or more")) ||
        failed(check(maxWorkgroups >= 1, "max-workgroups", maxWorkgroups,
                     "1 or more")));
  }

  LogicalResult check(GenericOp op) {
    if (!op.hasPureBufferSemantics())
      return op.emitOpError(
          "is on tensors: bufferize before convert-norm-to-gpu");
    if (SymbolTable::getNearestSymbolTable(op) != getOperation())
      return op.emitOpError("stands in a nested module, where "
                            "convert-norm-to-gpu launches no kernels");
    if (std::string lacking = describeWhatGPUsLack(op); !lacking.empty())
      return op.emitOpError("has no lowering to GPUs: ")
             << lacking
             << "; expected arith and math on f16, bf16, f32, f64 and integers "
                "of 8, 16, 32 or 64 bits, and logic on i1";
    if (failed(verifySchedule(op, target)))
      return failure();
    for (OpOperand &operand : op->getOpOperands()) {
      auto type = cast<MemRefType>(operand.get().getType());
      if (!type.isStrided())
        return op.emitOpError("operand #")
               << operand.getOperandNumber() << " of type " << type
               << " has no strided layout, which convert-norm-to-gpu needs";
    }
    if (std::string found = RowProgram::describeObstacle(op); !found.empty())
      return op.emitOpError("has ") << found;
    return success();
  }

  void convert(GenericOp op, gpu::GPUModuleOp kernels, SymbolTable &names) {
    FailureOr<RowLayout> layout =
        computeRowLayout(op, /*hasPartialSums=*/false);
    assert(succeeded(layout) && "the layouts are strided");
    auto function = op->getParentOfType<FunctionOpInterface>();
    std::string name =
        (function ? function.getName() : StringRef("main")).str() + "_norm";

    RowProgram program(op);
    OpBuilder b(op.getContext());
    b.setInsertionPointToEnd(kernels.getBody());
    auto insert = [&](gpu::GPUFuncOp kernel) {
      // Renames it where the name is taken.
      kernel->remove();
      names.insert(kernel);
      return kernel;
    };
    SmallVector<GPUKernelPlan> plans =
        planGPUKernels(program, *layout, target,
                       cast_if_present<GPUScheduleAttr>(op.getScheduleAttr()));
    SmallVector<LaunchedKernel> launched;
    SmallVector<Extent> extents;
    for (const GPUKernelPlan &plan : plans) {
      std::string suffix = getSuffix(plan, /*isFirst=*/launched.empty());
      RowKernel kernel(program, *layout, plan);
      launched.push_back({plan, insert(kernel.emit(b, name + suffix))});
      extents = llvm::to_vector(kernel.getExtents());
    }
    // The one for rows of some sizes goes before the one for rows of any.
    std::stable_partition(launched.begin(), launched.end(),
                          [](const LaunchedKernel &kernel) {
                            return kernel.plan.schedule.getLeastRowSize() > 0;
                          });
    SmallVector<gpu::GPUFuncOp> ofSums;
    for (unsigned i = 0; i < program.getSummedOutputs().size(); ++i)
      ofSums.push_back(insert(RowKernel(program, *layout, launched.back().plan)
                                  .emitSum(b, name + "_sum", i)));

    b.setInsertionPoint(op);
    createLaunches(b, program, *layout, target.maxWorkgroups, launched, ofSums,
                   extents);
    op.erase();
  }

  /// What tells the kernels of one op from each other.
  static std::string getSuffix(const GPUKernelPlan &plan, bool isFirst) {
    bool isResident = plan.schedule.getLeastRowSize() > 0;
    std::string suffix;
    if (isResident || !isFirst)
      suffix = plan.access.edgesOf          ? "_unaligned"
               : plan.access.vectorSize > 1 ? ""
                                            : "_elements";
    return suffix + (isResident ? "_resident" : "");
  }

  GPUTarget target = getGPUTargets().front();
};

} // namespace
