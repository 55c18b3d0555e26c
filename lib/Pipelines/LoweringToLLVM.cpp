//===- LoweringToLLVM.cpp - how pipelines end -----------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PipelineParts.h"
#include "WhereNeeded.h"
#include "norm/Conversion/Passes.h"
#include "norm/Transforms/Bufferization/Passes.h"
#include "norm/Transforms/LLVM/Passes.h"
#include "norm/Transforms/Linalg/Passes.h"
#include "norm/Transforms/Math/Passes.h"

#include "mlir/Conversion/AffineToStandard/AffineToStandard.h"
#include "mlir/Conversion/ArithToLLVM/ArithToLLVM.h"
#include "mlir/Conversion/ComplexToStandard/ComplexToStandard.h"
#include "mlir/Conversion/ControlFlowToLLVM/ControlFlowToLLVM.h"
#include "mlir/Conversion/FuncToLLVM/ConvertFuncToLLVMPass.h"
#include "mlir/Conversion/GPUCommon/GPUCommonPass.h"
#include "mlir/Conversion/IndexToLLVM/IndexToLLVM.h"
#include "mlir/Conversion/MathToFuncs/MathToFuncs.h"
#include "mlir/Conversion/MathToLLVM/MathToLLVM.h"
#include "mlir/Conversion/MathToLibm/MathToLibm.h"
#include "mlir/Conversion/MemRefToLLVM/MemRefToLLVM.h"
#include "mlir/Conversion/ReconcileUnrealizedCasts/ReconcileUnrealizedCasts.h"
#include "mlir/Conversion/SCFToControlFlow/SCFToControlFlow.h"
#include "mlir/Conversion/UBToLLVM/UBToLLVM.h"
#include "mlir/Conversion/VectorToLLVM/ConvertVectorToLLVMPass.h"
#include "mlir/Conversion/VectorToSCF/VectorToSCF.h"
#include "mlir/Dialect/Arith/Transforms/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Dialect/MemRef/Transforms/Passes.h"
#include "mlir/Dialect/SCF/Transforms/Passes.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;
using namespace mlir::norm;

/// The ops of arith that are LLVM's, or nearly: arith-expand leaves them alone.
static constexpr StringLiteral kPlainArith[] = {
    "addf",     "addi",   "andi",       "bitcast",      "cmpf",   "cmpi",
    "constant", "divf",   "divsi",      "divui",        "extsi",  "extui",
    "fptosi",   "fptoui", "index_cast", "index_castui", "maxsi",  "maxui",
    "minsi",    "minui",  "mulf",       "muli",         "negf",   "ori",
    "remf",     "remsi",  "remui",      "select",       "shli",   "shrsi",
    "shrui",    "sitofp", "subf",       "subi",         "trunci", "uitofp",
    "xori"};

static void addAffineLowering(OpPassManager &pm) {
  addWhereNeeded(pm, {"affine"}, [](OpPassManager &pm) {
    pm.addPass(createLowerAffinePass());
  });
}

void norm::addLoweringToLLVM(OpPassManager &pm, bool launches) {
  pm.addPass(createNormCheckMemorySpaces());
  pm.addPass(createNormExpandCopies());
  pm.addPass(createNormOrderLoops());
  addWhereNeeded(pm, {"linalg"}, [](OpPassManager &pm) {
    pm.addPass(createConvertLinalgToLoopsPass());
  });
  addWhereNeeded(pm, {"scf.forall"}, [](OpPassManager &pm) {
    pm.addNestedPass<func::FuncOp>(createForallToForLoopPass());
  });
  addWhereNeeded(pm, {"vector"}, [](OpPassManager &pm) {
    pm.addPass(createConvertVectorToSCFPass());
  });
  addAffineLowering(pm);
  // Of the CPU's code LLVM's passes make the same, here and below.
  if (launches) {
    pm.addPass(createCanonicalizerPass());
    pm.addPass(createLoopInvariantCodeMotionPass());
  }
  pm.addPass(createCSEPass());
  pm.addPass(createConvertHighwayToLLVM());

  // In the type itself: what is subnormal in f16 is normal in f32.
  addWhereNeeded(pm, {"math"}, [](OpPassManager &pm) {
    pm.addPass(createNormExpandHostMath());
    // f16 and bf16 are computed in f32 and rounded after every op. What then
    // remains of them are loads, stores and casts.
    math::MathExtendToSupportedTypesOptions extend;
    // Wider ones are no narrow ones.
    extend.extraTypeStrs = {"f80", "f128"};
    pm.addPass(math::createMathExtendToSupportedTypes(extend));
  });
  arith::ArithEmulateUnsupportedFloatsOptions emulate;
  emulate.sourceTypeStrs = {"bf16", "f16"};
  emulate.targetTypeStr = "f32";
  pm.addPass(arith::createArithEmulateUnsupportedFloats(emulate));
  // Before a pass folds the roundings away.
  pm.addPass(createNormExpandFloatCasts());
  addWhereNeeded(pm, {"math"}, [](OpPassManager &pm) {
    math::MathExpandOpsPassOptions expandMath;
    expandMath.opMnemonics = {"rsqrt", "ctlz", "clampf"};
    pm.addPass(math::createMathExpandOpsPass(expandMath));
    // Powers of integers.
    pm.addPass(createConvertMathToFuncs());
  });
  addUnlessPlain(pm, "arith", kPlainArith, [](OpPassManager &pm) {
    arith::ArithExpandOpsPassOptions expandArith;
    expandArith.includeBf16 = true;
    pm.addPass(arith::createArithExpandOpsPass(expandArith));
  });
  addWhereNeeded(pm, {"complex"}, [](OpPassManager &pm) {
    pm.addPass(createConvertComplexToStandardPass());
  });

  addWhereNeeded(
      pm, {"memref.atomic_rmw", "memref.reshape"},
      [](OpPassManager &pm) { pm.addPass(memref::createExpandOpsPass()); });
  addWhereNeeded(pm, {"memref.expand_shape"}, [](OpPassManager &pm) {
    pm.addPass(createNormExpandReshapes());
  });
  // What was folded since, as sizes to constants.
  addSliceExpansion(pm, {"memref.subview"});
  addWhereNeeded(pm,
                 {"memref.collapse_shape", "memref.expand_shape",
                  "memref.extract_strided_metadata", "memref.subview"},
                 [](OpPassManager &pm) {
                   pm.addPass(memref::createExpandStridedMetadataPass());
                 });
  addAffineLowering(pm);
  pm.addPass(createNormLowerAsserts());
  pm.addPass(createSCFToControlFlowPass());
  addWhereNeeded(pm, {"vector"}, [](OpPassManager &pm) {
    pm.addPass(createConvertVectorToLLVMPass());
  });
  addWhereNeeded(pm, {"math"}, [](OpPassManager &pm) {
    pm.addPass(createConvertMathToLLVMPass());
    pm.addPass(createConvertMathToLibmPass());
  });
  // It converts whatever is beside gpu ops, too.
  if (launches)
    pm.addPass(createGpuToLLVMConversionPass());
  pm.addPass(createFinalizeMemRefToLLVMConversionPass());
  pm.addPass(createConvertFuncToLLVMPass());
  pm.addPass(createArithToLLVMConversionPass());
  pm.addPass(createConvertControlFlowToLLVMPass());
  addWhereNeeded(pm, {"index"}, [](OpPassManager &pm) {
    pm.addPass(createConvertIndexToLLVMPass());
  });
  addWhereNeeded(pm, {"ub"}, [](OpPassManager &pm) {
    pm.addPass(createUBToLLVMConversionPass());
  });
  if (launches) {
    pm.addPass(createCanonicalizerPass());
    pm.addPass(createCSEPass());
  }
  pm.addPass(createReconcileUnrealizedCastsPass());
  if (launches)
    pm.addPass(createNormEmulatorInstrument());
  NormCheckLoweredOptions checkOptions;
  checkOptions.allowLaunches = launches;
  pm.addPass(createNormCheckLowered(checkOptions));
}
