//===- NormToGPU.cpp - norm.generic to GPU kernels ------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Conversion/Passes.h"

#include "RowKernel.h"

#include "norm/Dialect/Norm/IR/Norm.h"
#include "norm/Dialect/Norm/Utils/KernelLegality.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Func/Utils/Utils.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/GPU/Utils/GPUUtils.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

#include <algorithm>
#include <functional>

namespace mlir::norm {
#define GEN_PASS_DEF_CONVERTNORMTOGPU
#include "norm/Conversion/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

/// The runtime's function on i32.
static constexpr char kCountResident[] = "norm_gpu_count_resident_workgroups";

namespace {

/// The host's side of one norm: what the kernels get and how they are launched.
class Launcher {
public:
  /// Of an op on strided memrefs.
  Launcher(GenericOp op, const GPUTarget &target, SymbolTable &kernels)
      : op(op), b(op.getLoc(), op), target(target), kernels(kernels),
        inputs(b, op), layout(inputs.layout), sums(inputs.sums),
        host(inputs.extents) {}

  void launch() {
    for (unsigned i = 0; i < op->getNumOperands(); ++i)
      addMemory(i);
    Value groups =
        sums.isEmpty() ? host.get(layout.getNumRows()) : allocateSums();
    SmallVector<GPUKernelPlan> plans =
        planGPUKernels(inputs.program, layout, target,
                       cast_if_present<GPUScheduleAttr>(op.getScheduleAttr()));
    launchIfAny(groups, [&] { launchFirst(plans, groups); });
    for (unsigned sum = 0; sum < sums.outputs.size(); ++sum)
      launchSum(plans.front(), sum);
    if (!sums.isEmpty())
      deallocateSums();
  }

private:
  /// A grid of nothing is an error.
  void launchIfAny(Value count, function_ref<void()> body) {
    Value isAny = b.compare(arith::CmpIPredicate::ne, count, 0);
    auto guard = scf::IfOp::create(b, isAny);
    OpBuilder::InsertionGuard insertion(b);
    b.setInsertionPointToStart(guard.thenBlock());
    body();
  }

  void launchFirst(MutableArrayRef<GPUKernelPlan> plans, Value groups) {
    OpBuilder::InsertionGuard insertion(b);
    auto *firstOfAny =
        std::stable_partition(plans.begin(), plans.end(),
                              std::mem_fn(&GPUKernelPlan::isOfResidentSize));
    for (const GPUKernelPlan &plan : plans) {
      scf::IfOp choice;
      if (&plan != &plans.back()) {
        choice = scf::IfOp::create(b, createIsSuitable(plan),
                                   /*withElseRegion=*/true);
        b.setInsertionPointToStart(choice.thenBlock());
      }
      launchRows(plan, getSuffix(plan, &plan == firstOfAny), groups);
      if (choice)
        b.setInsertionPointToStart(choice.elseBlock());
    }
  }

  /// What tells the kernels of one op from each other.
  static std::string getSuffix(const GPUKernelPlan &plan, bool isFirstOfAny) {
    StringRef access = isFirstOfAny                 ? ""
                       : plan.access.edgesOf        ? "_unaligned"
                       : plan.access.vectorSize > 1 ? ""
                                                    : "_elements";
    return (access + (plan.isOfResidentSize() ? "_resident" : "")).str();
  }

  /// How many partial sums there are follows from sizes alone. Returns how many
  /// groups of rows have them.
  Value allocateSums() {
    Value kept = host.get(getProduct(sums.keptSizes));
    Value width = host.get(layout.getRowSize());
    Value most = b.div(kPartialElements, b.max(b.mul(kept, width), 1));
    most = b.min(b.max(most, 1), kMaxPartials);
    inputs.numPartials = b.min(most, host.get(getProduct(sums.summedSizes)));

    Value token = startStream();
    for (const RowSum &sum : sums.outputs) {
      Value size = b.mul(inputs.numPartials, b.mul(kept, 2));
      size = b.max(b.mul(size, host.get(sum.width)), 1);
      auto type = MemRefType::get({ShapedType::kDynamic}, sum.term.getType());
      auto alloc = gpu::AllocOp::create(b, type, token.getType(), token, size,
                                        /*symbolOperands=*/ValueRange());
      inputs.partialSums.push_back(alloc.getMemref());
      token = alloc.getAsyncToken();
    }
    gpu::WaitOp::create(b, Type(), token);
    return b.mul(inputs.numPartials, kept);
  }

  void deallocateSums() {
    Value token = startStream();
    for (Value memory : inputs.partialSums)
      token = gpu::DeallocOp::create(b, token.getType(), token, memory)
                  .getAsyncToken();
    gpu::WaitOp::create(b, Type(), token);
  }

  Value startStream() {
    return gpu::WaitOp::create(b, b.getType<gpu::AsyncTokenType>(),
                               ValueRange())
        .getAsyncToken();
  }

  /// An operand as the flat memory that its strides move in, and the offset of
  /// its first element.
  void addMemory(unsigned index) {
    memref::ExtractStridedMetadataOp metadata = host.getMetadata(index);
    // One more than the place of the last element in memory.
    Value size = b.index(1);
    Value isEmpty = arith::ConstantOp::create(b, b.getBoolAttr(false));
    for (auto [count, stride] :
         llvm::zip_equal(metadata.getConstifiedMixedSizes(),
                         metadata.getConstifiedMixedStrides())) {
      // Where the stride is negative, the last is the first.
      Value way = b.mul(b.sub(count, 1), stride);
      size = b.add(size, b.fold<arith::MaxSIOp>(way, 0));
      isEmpty = b.bitOr(isEmpty, b.isEqual(count, 0));
    }
    Value offset = getValueOrCreateConstantIndexOp(
        b, b.getLoc(), metadata.getConstifiedMixedOffset());
    size = b.select(isEmpty, 0, b.add(size, offset));
    auto type = MemRefType::get(
        {ShapedType::kDynamic},
        cast<MemRefType>(op->getOperand(index).getType()).getElementType());
    inputs.memories.push_back(memref::ReinterpretCastOp::create(
        b, type, metadata.getBaseBuffer(), b.getIndexAttr(0),
        ArrayRef<OpFoldResult>{size},
        ArrayRef<OpFoldResult>{b.getIndexAttr(1)}));
    inputs.firstOffsets.push_back(offset);
  }

  /// The address of the first byte of an operand's memory, in elements.
  Value getAddressOfMemory(unsigned index) {
    unsigned bytes = layout.operands[index].type.getElementTypeBitWidth() / 8;
    Value address = memref::ExtractAlignedPointerAsIndexOp::create(
        b, inputs.memories[index]);
    return b.div(address, bytes);
  }
  Value getAddress(unsigned index) {
    return b.add(getAddressOfMemory(index), inputs.firstOffsets[index]);
  }

  /// True if vectors are aligned at each multiple of their size in each row,
  /// and the row consists of them; or, where vectors have edges, if all
  /// operands with vectors are aligned at the same elements of each row. And
  /// true only for rows of the sizes that the plan is for.
  Value createIsSuitable(const GPUKernelPlan &plan) {
    const RowAccess &access = plan.access;
    Value rest = b.index(0);
    auto require = [&](Value value, unsigned divisor) {
      rest = b.bitOr(rest, b.rem(value, divisor));
    };
    const OperandLayout *reference =
        access.edgesOf ? &layout.operands[*access.edgesOf] : nullptr;
    if (!reference)
      require(host.get(layout.getInnerSize()), access.vectorSize);
    for (auto [i, operand] : llvm::enumerate(layout.operands)) {
      if (access.kinds[i] != RowAccess::Kind::Vectors || &operand == reference)
        continue;
      unsigned alignment = access.getAlignment(operand);
      for (auto [loop, stride] : llvm::enumerate(operand.parallelStrides)) {
        Extent other = reference ? reference->parallelStrides[loop] : Extent(0);
        if (stride == other)
          continue;
        Value value = host.get(stride);
        require(b.sub(value, host.get(other)), alignment);
      }
      Value address = getAddress(i);
      if (reference)
        address = b.sub(address, getAddress(*access.edgesOf));
      require(address, alignment);
    }
    Value isSuitable = b.isEqual(rest, 0);
    if (!plan.isOfResidentSize())
      return isSuitable;
    // Less than the least is more than the most, as a number without a sign.
    int64_t least = plan.schedule.getLeastRowSize();
    Value more = b.sub(host.get(layout.getRowSize()), least);
    Value isInside = b.compare(arith::CmpIPredicate::ule, more,
                               plan.schedule.getResidentElements() - least);
    return b.bitAnd(isSuitable, isInside);
  }

  /// How many workgroups of this size the GPU runs at once: more would only be
  /// started later, while these can go on to further rows.
  Value countResident(unsigned threads) {
    Type i32 = b.getI32Type();
    func::FuncOp function = *func::lookupOrCreateFnDecl(
        b, op->getParentOfType<ModuleOp>(), kCountResident, i32, nullptr, i32);
    Value size = arith::ConstantIntOp::create(b, threads, 32);
    auto call = func::CallOp::create(b, function, size);
    return arith::IndexCastOp::create(b, b.getIndexType(), call.getResult(0));
  }

  void launchRows(const GPUKernelPlan &plan, StringRef suffix, Value rows) {
    GPUScheduleAttr schedule = plan.schedule;
    inputs.phases.assign(layout.operands.size(), Value());
    for (unsigned operand : plan.access.getPhaseOperands())
      inputs.phases[operand] =
          b.rem(getAddressOfMemory(operand), plan.access.vectorSize);
    int64_t perGroup = schedule.getRowsPerWorkgroup();
    int64_t clusterSize = schedule.getClusterSize();
    Value groups = b.ceilDiv(rows, perGroup);
    Value most =
        b.index(std::max<int64_t>(target.maxWorkgroups / clusterSize, 1));
    if (perGroup > 1)
      most = b.min(countResident(schedule.getWorkgroupSize()), most);
    groups = b.mul(b.min(groups, most), clusterSize);
    Value memory;
    if (plan.dynamicMemory > 0)
      memory = arith::ConstantIntOp::create(b, plan.dynamicMemory, 32);
    createLaunch(plan, suffix, groups, schedule.getWorkgroupSize(), memory,
                 clusterSize, [](RowKernel &kernel) { kernel.emit(); });
  }

  void launchSum(const GPUKernelPlan &plan, unsigned sum) {
    Value count = host.get(getProduct(sums.outputs[sum].sizes));
    int64_t elements =
        std::min(RowSums::kElements, target.maxWorkgroupSize / RowSums::kParts);
    launchIfAny(count, [&] {
      Value groups = b.min(b.ceilDiv(count, elements), target.maxWorkgroups);
      createLaunch(plan, "_sum", groups, RowSums::kParts * elements,
                   /*memory=*/Value(), /*clusterSize=*/1,
                   [&](RowKernel &kernel) { kernel.emitSum(sum, elements); });
    });
  }

  /// A kernel gets memory and offset of each operand, then what else it uses of
  /// the host's values.
  void createLaunch(const GPUKernelPlan &plan, StringRef suffix, Value groups,
                    int64_t threads, Value memory, int64_t clusterSize,
                    function_ref<void(RowKernel &)> emit) {
    Value one = b.index(1), size = b.index(threads);
    Value clusterX = clusterSize > 1 ? b.index(clusterSize) : Value();
    Value clusterYZ = clusterSize > 1 ? one : Value();
    auto launch = gpu::LaunchOp::create(
        b, groups, one, one, size, one, one, memory, /*asyncTokenType=*/Type(),
        /*asyncDependencies=*/ValueRange(), TypeRange(), TypeRange(), clusterX,
        clusterYZ, clusterYZ);
    // The builder creates the block's arguments for blocks and threads only.
    Block &body = launch.getBody().front();
    while (body.getNumArguments() < launch.getNumConfigRegionAttributes())
      body.addArgument(b.getIndexType(), b.getLoc());
    RowKernel kernel(inputs, plan, launch);
    emit(kernel);

    SmallVector<Value> arguments;
    for (auto [memory, offset] :
         llvm::zip_equal(inputs.memories, inputs.firstOffsets))
      llvm::append_values(arguments, memory, offset);
    auto function = op->getParentOfType<FunctionOpInterface>();
    StringRef around = function ? function.getName() : "main";
    gpu::GPUFuncOp func =
        outlineKernelFunc(launch, (around + "_norm" + suffix).str(), arguments);
    // Kernels are for grids of any size.
    func.removeKnownGridSizeAttr();
    if (clusterSize > 1)
      func.setKnownClusterSize(ArrayRef<int32_t>{int32_t(clusterSize), 1, 1});
    kernel.alignMemory(func);
    kernels.insert(func);
    gpu::LaunchFuncOp::create(
        b, func, launch.getGridSizeOperandValues(),
        launch.getBlockSizeOperandValues(), memory, arguments,
        /*asyncTokenType=*/Type(), /*asyncDependencies=*/ValueRange(),
        launch.getClusterSizeOperandValues());
    launch.erase();
  }

  GenericOp op;
  IndexBuilder b;
  const GPUTarget &target;
  SymbolTable &kernels;
  KernelInputs inputs;
  const RowLayout &layout;
  const RowSums &sums;
  HostExtents &host;
};

struct ConvertNormToGPUPass final
    : norm::impl::ConvertNormToGPUBase<ConvertNormToGPUPass> {
  void runOnOperation() override {
    ModuleOp module = getOperation();
    GPUTarget target = getTarget();
    SmallVector<GenericOp> ops;
    module.walk([&](GenericOp op) { ops.push_back(op); });
    if (ops.empty())
      return;
    OpBuilder b(module.getBodyRegion());
    auto type = b.getFunctionType(b.getI32Type(), b.getI32Type());
    auto isWrong = [&](GenericOp op) { return failed(check(op, target)); };
    if (llvm::any_of(ops, isWrong) ||
        failed(func::lookupFnDecl(module, kCountResident, type)))
      return signalPassFailure();

    auto kernels = gpu::GPUModuleOp::create(b, module.getLoc(), "norm_kernels");
    SymbolTable(module).insert(kernels);
    module->setAttr(gpu::GPUDialect::getContainerModuleAttrName(),
                    b.getUnitAttr());
    SymbolTable names(kernels);
    for (GenericOp op : ops) {
      Launcher(op, target, names).launch();
      op.erase();
    }
  }

private:
  /// The module's target, or else the emulator, which stands for any GPU, but
  /// without workgroup memory for what rows keep.
  GPUTarget getTarget() {
    TargetAttr attribute = TargetAttr::lookup(getOperation());
    if (attribute && attribute.getGPU())
      return *attribute.getGPU();
    GPUTarget any = getGPUTargets().front();
    any.workgroupMemory = 0;
    return any;
  }

  LogicalResult check(GenericOp op, const GPUTarget &target) {
    if (!op.hasPureBufferSemantics())
      return op.emitOpError(
          "is on tensors: bufferize before convert-norm-to-gpu");
    bool isInLaunch = bool(op->getParentOfType<gpu::LaunchOp>());
    if (isInLaunch || SymbolTable::getNearestSymbolTable(op) != getOperation())
      return op.emitOpError("stands in a ")
             << (isInLaunch ? "gpu.launch" : "nested module")
             << ", where convert-norm-to-gpu launches no kernels";
    if (std::string lacking = describeWhatGPUsLack(op); !lacking.empty())
      return op.emitOpError("has no lowering to GPUs: ")
             << lacking
             << "; expected arith and math on f16, bf16, f32, f64 and integers "
                "of 8, 16, 32 or 64 bits, and logic on i1";
    if (failed(verifySchedule(op, target)))
      return failure();
    for (OpOperand &operand : op->getOpOperands()) {
      auto type = cast<MemRefType>(operand.get().getType());
      if (!type.isStrided() || type.getMemorySpace())
        return op.emitOpError("operand #")
               << operand.getOperandNumber() << " of type " << type
               << (type.isStrided() ? " is not in the default memory space"
                                    : " has no strided layout")
               << ", which convert-norm-to-gpu needs";
    }
    if (std::string found = RowProgram::describeObstacle(op); !found.empty())
      return op.emitOpError("has ") << found;
    return success();
  }
};

} // namespace
