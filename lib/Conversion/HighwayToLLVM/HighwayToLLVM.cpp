//===- HighwayToLLVM.cpp - highway kernels to LLVM ------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Kernels first, each with the types of its own base lane, and each becomes an
// llvm.func at once, so that a launch can take the address of a function. Then
// the host side: launches and the pointers they take.
//
//===----------------------------------------------------------------------===//

#include "norm/Conversion/HighwayToLLVM/HighwayToLLVM.h"

#include "norm/Conversion/Passes.h"
#include "norm/Dialect/Highway/IR/Highway.h"
#include "norm/Dialect/Norm/IR/Norm.h"
#include "norm/TargetInfo/CPUTarget.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/Transforms/StructuralTypeConversions.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/FunctionCallUtils.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/Transforms/Patterns.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"

namespace mlir::norm {
#define GEN_PASS_DEF_CONVERTHIGHWAYTOLLVM
#include "norm/Conversion/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::highway;
using norm::CPUTarget;

/// Any op can stay that neither is ours nor passes our values on.
static void setLegality(ConversionTarget &legality,
                        const TypeConverter &converter) {
  legality.addIllegalDialect<HighwayDialect>();
  legality.markUnknownOpDynamicallyLegal([&](Operation *op) {
    auto function = dyn_cast<FunctionOpInterface>(op);
    return converter.isLegal(op) &&
           (!function || (converter.isLegal(function.getArgumentTypes()) &&
                          converter.isLegal(function.getResultTypes())));
  });
}

//===----------------------------------------------------------------------===//
// Kernels
//===----------------------------------------------------------------------===//

/// Converts the body and the signature of `kernel`, which stays a func.func.
static LogicalResult convertKernel(func::FuncOp kernel,
                                   const CPUTarget &target) {
  if (kernel.isDeclaration())
    return kernel.emitOpError("is a kernel without a body; expected its code");
  HighwayTypeConverter converter(target, getKernelBase(kernel));
  MLIRContext *context = kernel.getContext();
  RewritePatternSet patterns(context);
  ConversionTarget legality(*context);
  setLegality(legality, converter);
  populateHighwayKernelToLLVMPatterns(converter, patterns);
  scf::populateSCFStructuralTypeConversionsAndLegality(converter, patterns,
                                                       legality);
  cf::populateCFStructuralTypeConversionsAndLegality(converter, patterns,
                                                     legality);
  populateFunctionOpInterfaceTypeConversionPattern<func::FuncOp>(patterns,
                                                                 converter);
  return applyPartialConversion(kernel, legality, std::move(patterns));
}

static Type getLLVMArgumentType(Type type) {
  return type.isIndex() ? IntegerType::get(type.getContext(), 64) : type;
}

/// Replaces a kernel of converted types by an llvm.func with the attributes of
/// the target.
static void createLLVMKernel(func::FuncOp kernel, const CPUTarget &target) {
  OpBuilder b(kernel);
  auto type = LLVM::LLVMFunctionType::get(
      LLVM::LLVMVoidType::get(b.getContext()),
      llvm::map_to_vector(kernel.getArgumentTypes(), getLLVMArgumentType));
  auto function = LLVM::LLVMFuncOp::create(
      b, kernel.getLoc(), kernel.getName(), type,
      kernel.isPrivate() ? LLVM::Linkage::Internal : LLVM::Linkage::External);
  if (ArrayAttr attributes = kernel.getArgAttrsAttr())
    function.setArgAttrsAttr(attributes);
  // Not inlined into the functions that share it among threads: its own
  // alignment of loops and register allocation do not depend on them.
  function.setNoInline(true);
  function.setNoUnwind(true);
  function.setTargetCpu(target.processor);
  function.setTargetFeaturesAttr(
      LLVM::TargetFeaturesAttr::get(b.getContext(), target.features));

  function.getBody().takeBody(kernel.getBody());
  Block &entry = function.getBody().front();
  b.setInsertionPointToStart(&entry);
  for (BlockArgument argument : entry.getArguments()) {
    if (!argument.getType().isIndex())
      continue;
    argument.setType(b.getI64Type());
    auto cast = arith::IndexCastOp::create(b, argument.getLoc(),
                                           b.getIndexType(), argument);
    argument.replaceAllUsesExcept(cast, cast);
  }
  for (func::ReturnOp op :
       llvm::make_early_inc_range(function.getOps<func::ReturnOp>())) {
    b.setInsertionPoint(op);
    LLVM::ReturnOp::create(b, op.getLoc(), ValueRange());
    op.erase();
  }
  kernel.erase();
}

//===----------------------------------------------------------------------===//
// Host side
//===----------------------------------------------------------------------===//

/// A function of the runtime's type NormRowsFn that takes the kernel's
/// arguments from the context and calls it.
static LLVM::LLVMFuncOp createRowsFunction(LLVM::LLVMFuncOp kernel,
                                           SymbolTable &symbols) {
  OpBuilder b(kernel.getContext());
  Location loc = kernel.getLoc();
  Type pointer = LLVM::LLVMPointerType::get(b.getContext());
  Type i64 = b.getI64Type();
  auto function = LLVM::LLVMFuncOp::create(
      b, loc, (kernel.getName() + "_rows").str(),
      LLVM::LLVMFunctionType::get(LLVM::LLVMVoidType::get(b.getContext()),
                                  {pointer, i64, i64}),
      LLVM::Linkage::Internal);
  function.setNoUnwind(true);
  function.setTargetCpuAttr(kernel.getTargetCpuAttr());
  function.setTargetFeaturesAttr(kernel.getTargetFeaturesAttr());
  symbols.insert(function, std::next(kernel->getIterator()));

  Block *entry = function.addEntryBlock(b);
  b.setInsertionPointToStart(entry);
  // All but the range of rows.
  auto context = LLVM::LLVMStructType::getLiteral(
      b.getContext(), kernel.getArgumentTypes().drop_back(2));
  SmallVector<Value> arguments;
  for (auto [position, type] : llvm::enumerate(context.getBody())) {
    Value field =
        LLVM::GEPOp::create(b, loc, pointer, context, entry->getArgument(0),
                            ArrayRef<LLVM::GEPArg>{0, int32_t(position)});
    arguments.push_back(LLVM::LoadOp::create(b, loc, type, field));
  }
  llvm::append_range(arguments, entry->getArguments().drop_front());
  LLVM::CallOp::create(b, loc, kernel, arguments);
  LLVM::ReturnOp::create(b, loc, ValueRange());
  return function;
}

namespace {

/// Pattern: highway.launch @k_rows(%a, ...) rows(%n) grain(%g)
///       -> norm_parallel_for(n, g, k_rows, &context), context = {a, ...}
struct LaunchOpConversion final : OpConversionPattern<LaunchOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(LaunchOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    ImplicitLocOpBuilder b(op.getLoc(), rewriter);
    Type pointer = b.getType<LLVM::LLVMPointerType>(), i64 = b.getI64Type();
    FailureOr<LLVM::LLVMFuncOp> parallelFor = LLVM::lookupOrCreateFn(
        b, op->getParentOfType<ModuleOp>(), "norm_parallel_for",
        {i64, i64, pointer, pointer}, b.getType<LLVM::LLVMVoidType>());
    if (failed(parallelFor))
      return failure();

    auto toInteger = [&](Value value) -> Value {
      if (!value.getType().isIndex())
        return value;
      return arith::IndexCastOp::create(b, i64, value);
    };
    // The launch may stand in a loop: give the stack back each time.
    Value stack = LLVM::StackSaveOp::create(b, pointer);
    auto contextType = LLVM::LLVMStructType::getLiteral(
        b.getContext(), llvm::map_to_vector(adaptor.getArguments().getTypes(),
                                            getLLVMArgumentType));
    Value one = LLVM::ConstantOp::create(b, b.getI64IntegerAttr(1));
    Value context = LLVM::AllocaOp::create(b, pointer, contextType, one);
    for (auto [position, argument] : llvm::enumerate(adaptor.getArguments())) {
      Value field =
          LLVM::GEPOp::create(b, pointer, contextType, context,
                              ArrayRef<LLVM::GEPArg>{0, int32_t(position)});
      LLVM::StoreOp::create(b, toInteger(argument), field);
    }
    Value rows = LLVM::AddressOfOp::create(b, pointer, op.getKernelAttr());
    Value size = toInteger(adaptor.getRows());
    Value grain = toInteger(adaptor.getGrain());
    LLVM::CallOp::create(b, *parallelFor, {size, grain, rows, context});
    LLVM::StackRestoreOp::create(b, stack);
    rewriter.eraseOp(op);
    return success();
  }
};

/// Pattern: highway.num_threads -> norm_get_num_threads(), as an index
struct NumThreadsOpConversion final : OpConversionPattern<NumThreadsOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(NumThreadsOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const override {
    ImplicitLocOpBuilder b(op.getLoc(), rewriter);
    FailureOr<LLVM::LLVMFuncOp> getNumThreads =
        LLVM::lookupOrCreateFn(b, op->getParentOfType<ModuleOp>(),
                               "norm_get_num_threads", {}, b.getI32Type());
    if (failed(getNumThreads))
      return failure();
    Value threads =
        LLVM::CallOp::create(b, *getNumThreads, ValueRange()).getResult();
    rewriter.replaceOpWithNewOp<arith::IndexCastOp>(op, b.getIndexType(),
                                                    threads);
    return success();
  }
};

/// Pattern: highway.pointer_to %m -> aligned pointer + offset
struct PointerToOpConversion final : OpConversionPattern<PointerToOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(PointerToOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    ImplicitLocOpBuilder b(op.getLoc(), rewriter);
    auto type = cast<MemRefType>(op.getSource().getType());
    int64_t offset = type.getStridesAndOffset().second;
    Type pointer = b.getType<LLVM::LLVMPointerType>(), i64 = b.getI64Type();
    Value address =
        memref::ExtractAlignedPointerAsIndexOp::create(b, adaptor.getSource());
    address = arith::IndexCastOp::create(b, i64, address);
    address = LLVM::IntToPtrOp::create(b, pointer, address);
    if (offset != 0) {
      Value elements = ShapedType::isDynamic(offset)
                           ? Value(memref::ExtractStridedMetadataOp::create(
                                       b, adaptor.getSource())
                                       .getOffset())
                           : Value(arith::ConstantIndexOp::create(b, offset));
      elements = arith::IndexCastOp::create(b, i64, elements);
      address = LLVM::GEPOp::create(b, pointer,
                                    getMemoryLaneType(type.getElementType()),
                                    address, elements);
    }
    rewriter.replaceOp(op, address);
    return success();
  }
};

} // namespace

/// Replaces the launches by calls of the runtime.
static LogicalResult convertHost(ModuleOp module) {
  // From here on a launch names the function that the runtime calls.
  SymbolTable symbols(module);
  DenseMap<StringRef, LLVM::LLVMFuncOp> rowsFunctions;
  WalkResult found = module.walk([&](LaunchOp op) -> WalkResult {
    auto kernel = symbols.lookup<LLVM::LLVMFuncOp>(op.getKernel());
    if (!kernel)
      return op.emitOpError() << "launches " << op.getKernelAttr()
                              << ", which is no function of the outermost "
                                 "module; expected kernels there";
    LLVM::LLVMFuncOp &rows = rowsFunctions[op.getKernel()];
    if (!rows)
      rows = createRowsFunction(kernel, symbols);
    op.setKernel(rows.getName());
    return WalkResult::advance();
  });
  if (found.wasInterrupted())
    return failure();

  MLIRContext *context = module.getContext();
  TypeConverter converter;
  converter.addConversion([](Type type) { return type; });
  converter.addConversion([](PtrType type) -> Type {
    return LLVM::LLVMPointerType::get(type.getContext());
  });
  RewritePatternSet patterns(context);
  patterns
      .add<LaunchOpConversion, NumThreadsOpConversion, PointerToOpConversion>(
          converter, context);
  // A pointer lives between its pointer_to and a launch; it goes nowhere else.
  ConversionTarget legality(*context);
  setLegality(legality, converter);
  return applyPartialConversion(module, legality, std::move(patterns));
}

//===----------------------------------------------------------------------===//
// Pass
//===----------------------------------------------------------------------===//

namespace {

class ConvertHighwayToLLVM final
    : public norm::impl::ConvertHighwayToLLVMBase<ConvertHighwayToLLVM> {
public:
  using ConvertHighwayToLLVMBase::ConvertHighwayToLLVMBase;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    llvm::Expected<const CPUTarget *> selected = selectTarget();
    if (!selected) {
      module.emitError() << llvm::toString(selected.takeError());
      return signalPassFailure();
    }
    const CPUTarget &cpu = **selected;

    for (auto kernel :
         llvm::make_early_inc_range(module.getOps<func::FuncOp>())) {
      if (!getKernelBase(kernel))
        continue;
      if (failed(convertKernel(kernel, cpu)))
        return signalPassFailure();
      createLLVMKernel(kernel, cpu);
    }
    if (failed(convertHost(module)))
      return signalPassFailure();
    module->setAttr(HighwayDialect::kTargetAttrName,
                    StringAttr::get(&getContext(), cpu.name));
    // The kernels are compiled: what is left of the target is how.
    module->removeAttr(norm::TargetAttr::kModuleAttrName);
  }

private:
  /// That of the option, else the module's, unless that is a GPU.
  llvm::Expected<const CPUTarget *> selectTarget() {
    if (!target.empty())
      return norm::lookupCPUTarget(target);
    auto attribute = norm::TargetAttr::lookup(getOperation());
    if (attribute && attribute.getCPU())
      return norm::lookupCPUTarget(attribute.getName());
    return norm::selectHostTarget();
  }
};

} // namespace
