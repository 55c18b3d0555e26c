//===- NormToGPU.cpp - norm.generic to GPU kernels ------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Conversion/NormToGPU/NormToGPU.h"

#include "RowKernel.h"
#include "Strategy.h"

#include "norm/Conversion/Passes.h"
#include "norm/Dialect/Norm/IR/Norm.h"
#include "norm/Dialect/Norm/Utils/HostExtents.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/SymbolTable.h"

namespace mlir::norm {
#define GEN_PASS_DEF_CONVERTNORMTOGPU
#include "norm/Conversion/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

namespace {

/// One of the kernels of a norm.
struct Variant {
  RowAccess access;
  Strategy strategy;
  gpu::GPUFuncOp kernel;
};

/// The host's side of one norm: what the kernels get and how they are launched.
class Launcher {
public:
  Launcher(OpBuilder &b, const RowProgram &program, const RowLayout &layout,
           int64_t maxWorkgroups)
      : b(b), program(program), op(program.getOp()), loc(op.getLoc()),
        layout(layout), sums(program, layout), maxWorkgroups(maxWorkgroups),
        host(b, op) {}

  /// Launches the first of these that the memory suits; the last suits any.
  /// Then those that add up what it has left of outputs that are summed over
  /// rows.
  void launch(ArrayRef<Variant> variants, ArrayRef<gpu::GPUFuncOp> ofSums,
              ArrayRef<Extent> extents) {
    for (unsigned i = 0; i < op->getNumOperands(); ++i)
      addMemory(i);
    Value rows = host.get(layout.getNumRows());
    for (const Extent &extent : extents)
      arguments.push_back(host.get(extent));
    if (sums.isEmpty())
      return launchIfAny(rows, [&] { launchFirst(variants, rows); });
    allocateSums();
    Value groups = create<arith::MulIOp>(partials, getProduct(sums.keptSizes));
    launchIfAny(groups, [&] { launchFirst(variants, groups); });
    for (auto [i, kernel] : llvm::enumerate(ofSums))
      launchSum(kernel, i);
    deallocateSums();
  }

private:
  /// A grid of nothing is an error.
  void launchIfAny(Value count, function_ref<void()> body) {
    Value isAny = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ne, count,
                                        host.getIndex(0));
    auto guard = scf::IfOp::create(b, loc, isAny);
    OpBuilder::InsertionGuard insertion(b);
    b.setInsertionPointToStart(guard.thenBlock());
    body();
  }

  void launchFirst(ArrayRef<Variant> variants, Value rows) {
    OpBuilder::InsertionGuard insertion(b);
    for (const Variant &variant : variants.drop_back()) {
      Value isSuitable = variant.access.edgesOf
                             ? createIsAlike(variant.access)
                             : createIsAligned(variant.access);
      if (variant.strategy.sizes)
        isSuitable = create<arith::AndIOp>(
            isSuitable, createIsAmong(*variant.strategy.sizes));
      auto choice =
          scf::IfOp::create(b, loc, isSuitable, /*withElseRegion=*/true);
      b.setInsertionPointToStart(choice.thenBlock());
      createLaunch(variant, rows);
      b.setInsertionPointToStart(choice.elseBlock());
    }
    createLaunch(variants.back(), rows);
  }

  Value getProduct(ArrayRef<Extent> sizes) {
    Extent product(1);
    for (const Extent &size : sizes)
      product = product * size;
    return host.get(product);
  }

  /// How many partial sums there are follows from sizes alone.
  void allocateSums() {
    Value one = host.getIndex(1);
    Value kept = getProduct(sums.keptSizes);
    Value width = host.get(layout.getRowSize());
    Value elements =
        create<arith::MaxUIOp>(create<arith::MulIOp>(kept, width), one);
    Value most = create<arith::MaxUIOp>(
        create<arith::DivUIOp>(host.getIndex(kPartialElements), elements), one);
    most = create<arith::MinUIOp>(most, host.getIndex(kMostPartials));
    partials = create<arith::MinUIOp>(most, getProduct(sums.summedSizes));

    startStream();
    for (auto [type, isAlongRow] :
         llvm::zip_equal(sums.types, sums.isAlongRow)) {
      Value size = create<arith::MulIOp>(partials, kept);
      if (isAlongRow)
        size = create<arith::MulIOp>(size, width);
      size = create<arith::MulIOp>(size, host.getIndex(2));
      auto alloc = gpu::AllocOp::create(
          b, loc, MemRefType::get({ShapedType::kDynamic}, type),
          token.getType(), token, create<arith::MaxUIOp>(size, one),
          /*symbolOperands=*/ValueRange());
      sumArguments.push_back(alloc.getMemref());
      token = alloc.getAsyncToken();
    }
    gpu::WaitOp::create(b, loc, Type(), token);
    sumArguments.push_back(partials);
  }

  void deallocateSums() {
    startStream();
    for (Value memory : ArrayRef(sumArguments).drop_back())
      token = gpu::DeallocOp::create(b, loc, token.getType(), token, memory)
                  .getAsyncToken();
    gpu::WaitOp::create(b, loc, Type(), token);
  }

  void startStream() {
    token = gpu::WaitOp::create(
                b, loc, gpu::AsyncTokenType::get(b.getContext()), ValueRange())
                .getAsyncToken();
  }

  void launchSum(gpu::GPUFuncOp kernel, unsigned sum) {
    Extent elements = sums.isAlongRow[sum] ? layout.getRowSize() : Extent(1);
    for (auto [loop, size] : llvm::zip_equal(sums.keptLoops, sums.keptSizes))
      if (RowSums::hasLoop(layout, sums.operands[sum], loop))
        elements = elements * size;
    Value count = host.get(elements);
    launchIfAny(count, [&] {
      Value one = host.getIndex(1);
      Value groups = b.createOrFold<arith::CeilDivUIOp>(
          loc, count, host.getIndex(RowSums::kElements));
      groups = create<arith::MinUIOp>(groups, host.getIndex(maxWorkgroups));
      Value threads = host.getIndex(RowSums::kParts * RowSums::kElements);
      SmallVector<Value> all = arguments;
      llvm::append_range(all, sumArguments);
      gpu::LaunchFuncOp::create(b, loc, kernel,
                                gpu::KernelDim3{groups, one, one},
                                gpu::KernelDim3{threads, one, one},
                                /*dynamicSharedMemorySize=*/Value(), all);
    });
  }

  template <typename Op> Value create(Value x, Value y) {
    return b.createOrFold<Op>(loc, x, y);
  }

  /// An operand as the flat memory that its strides move in, and the offset of
  /// its first element.
  void addMemory(unsigned index) {
    Value operand = op->getOperand(index);
    auto type = cast<MemRefType>(operand.getType());
    auto metadata = memref::ExtractStridedMetadataOp::create(b, loc, operand);
    // One more than the place of the last element in memory.
    Value one = host.getIndex(1), size = one;
    Value isEmpty;
    for (auto [extent, stride] :
         llvm::zip_equal(metadata.getConstifiedMixedSizes(),
                         metadata.getConstifiedMixedStrides())) {
      Value count = getValueOrCreateConstantIndexOp(b, loc, extent);
      Value step = getValueOrCreateConstantIndexOp(b, loc, stride);
      Value way =
          create<arith::MulIOp>(create<arith::SubIOp>(count, one), step);
      // Where the stride is negative, the last is the first.
      size = create<arith::AddIOp>(
          size, create<arith::MaxSIOp>(way, host.getIndex(0)));
      Value isZero = b.createOrFold<arith::CmpIOp>(
          loc, arith::CmpIPredicate::eq, count, host.getIndex(0));
      isEmpty = isEmpty ? create<arith::OrIOp>(isEmpty, isZero) : isZero;
    }
    Value offset = getValueOrCreateConstantIndexOp(
        b, loc, metadata.getConstifiedMixedOffset());
    size = create<arith::AddIOp>(size, offset);
    if (isEmpty)
      size =
          b.createOrFold<arith::SelectOp>(loc, isEmpty, host.getIndex(0), size);
    auto flat = MemRefType::get({ShapedType::kDynamic}, type.getElementType());
    Value memory = memref::ReinterpretCastOp::create(
        b, loc, flat, metadata.getBaseBuffer(), b.getIndexAttr(0),
        ArrayRef<OpFoldResult>{size},
        ArrayRef<OpFoldResult>{b.getIndexAttr(1)});
    llvm::append_values(arguments, memory, offset);
  }

  /// The address of an operand's first element, or of the first byte of its
  /// memory, in elements.
  Value getAddress(unsigned index, bool ofMemory = false) {
    unsigned bytes = layout.operands[index].type.getElementTypeBitWidth() / 8;
    Value address = memref::ExtractAlignedPointerAsIndexOp::create(
        b, loc, arguments[2 * index]);
    address = create<arith::DivUIOp>(address, host.getIndex(bytes));
    return ofMemory ? address
                    : create<arith::AddIOp>(address, arguments[2 * index + 1]);
  }

  /// Ors what is left of `value` modulo `divisor` to `rest`.
  void addRest(Value &rest, Value value, unsigned divisor) {
    rest = create<arith::OrIOp>(
        rest, create<arith::RemUIOp>(value, host.getIndex(divisor)));
  }
  Value isZero(Value rest) {
    return arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, rest,
                                 host.getIndex(0));
  }

  /// True if vectors are aligned at each multiple of their size in each row,
  /// and the row consists of them.
  Value createIsAligned(const RowAccess &access) {
    Value rest = host.getIndex(0);
    auto require = [&](const Extent &extent, unsigned divisor) {
      if (!extent.isConstant() || extent.getCoefficient() % divisor != 0)
        addRest(rest, host.get(extent), divisor);
    };
    require(layout.getInnerSize(), access.vectorSize);
    for (auto [i, operand] : llvm::enumerate(layout.operands)) {
      if (access.kinds[i] != RowAccess::Kind::Vectors)
        continue;
      for (const Extent &stride : operand.parallelStrides)
        require(stride, access.getAlignment(operand));
      addRest(rest, getAddress(i), access.getAlignment(operand));
    }
    return isZero(rest);
  }

  /// True if the operands with vectors are aligned at the same elements of each
  /// row.
  Value createIsAlike(const RowAccess &access) {
    Value rest = host.getIndex(0);
    const OperandLayout &reference = layout.operands[*access.edgesOf];
    for (auto [i, operand] : llvm::enumerate(layout.operands)) {
      if (access.kinds[i] != RowAccess::Kind::Vectors || i == *access.edgesOf)
        continue;
      unsigned alignment = access.getAlignment(operand);
      for (auto [stride, other] :
           llvm::zip_equal(operand.parallelStrides, reference.parallelStrides))
        if (stride != other)
          addRest(rest,
                  create<arith::SubIOp>(host.get(stride), host.get(other)),
                  alignment);
      addRest(rest,
              create<arith::SubIOp>(getAddress(i), getAddress(*access.edgesOf)),
              alignment);
    }
    return isZero(rest);
  }

  Value createIsAmong(const Strategy::Sizes &sizes) {
    // Less than the least is more than the most, as a number without a sign.
    Value more = create<arith::SubIOp>(host.get(layout.getRowSize()),
                                       host.getIndex(sizes.least));
    return arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ule, more,
                                 host.getIndex(sizes.most - sizes.least));
  }

  /// How many workgroups of this size the GPU runs at once: more would only be
  /// started later, while these can go on to further rows.
  Value countResident(unsigned threads) {
    constexpr StringLiteral kName = "norm_gpu_count_resident_workgroups";
    auto module = op->getParentOfType<ModuleOp>();
    Type i32 = b.getI32Type();
    if (!module.lookupSymbol(kName)) {
      OpBuilder::InsertionGuard insertion(b);
      b.setInsertionPointToStart(module.getBody());
      func::FuncOp::create(b, loc, kName, b.getFunctionType(i32, i32))
          .setPrivate();
    }
    Value size = arith::ConstantIntOp::create(b, loc, threads, 32);
    auto call = func::CallOp::create(b, loc, kName, i32, size);
    return arith::IndexCastOp::create(b, loc, b.getIndexType(),
                                      call.getResult(0));
  }

  void createLaunch(const Variant &variant, Value rows) {
    const Strategy &strategy = variant.strategy;
    SmallVector<Value> all = arguments;
    for (unsigned operand : variant.access.getPhaseOperands())
      all.push_back(
          create<arith::RemUIOp>(getAddress(operand, /*ofMemory=*/true),
                                 host.getIndex(variant.access.vectorSize)));
    llvm::append_range(all, sumArguments);
    Value perGroup = host.getIndex(strategy.rowsPerWorkgroup);
    Value groups = b.createOrFold<arith::CeilDivUIOp>(loc, rows, perGroup);
    Value most = host.getIndex(
        std::max<int64_t>(maxWorkgroups / strategy.clusterSize, 1));
    if (strategy.rowsPerWorkgroup > 1)
      most = create<arith::MinUIOp>(countResident(strategy.getWorkgroupSize()),
                                    most);
    groups = create<arith::MinUIOp>(groups, most);
    Value one = host.getIndex(1);
    std::optional<gpu::KernelDim3> cluster;
    if (strategy.clusterSize > 1) {
      Value size = host.getIndex(strategy.clusterSize);
      groups = create<arith::MulIOp>(groups, size);
      cluster = gpu::KernelDim3{size, one, one};
    }
    Value memory;
    if (strategy.hasDynamicMemory) {
      int64_t bytes = 0;
      for (Type type : program.getSlotTypes())
        bytes += strategy.getWorkgroupValues() * getWorkgroupBytes(type);
      memory = arith::ConstantIntOp::create(b, loc, bytes, /*width=*/32);
    }
    gpu::LaunchFuncOp::create(
        b, loc, variant.kernel, gpu::KernelDim3{groups, one, one},
        gpu::KernelDim3{host.getIndex(strategy.getWorkgroupSize()), one, one},
        memory, all, /*asyncTokenType=*/nullptr, ValueRange(), cluster);
  }

  OpBuilder &b;
  const RowProgram &program;
  GenericOp op;
  Location loc;
  const RowLayout &layout;
  RowSums sums;
  int64_t maxWorkgroups;
  HostExtents host;
  SmallVector<Value> arguments, sumArguments;
  Value partials, token;
};

struct ConvertNormToGPUPass final
    : norm::impl::ConvertNormToGPUBase<ConvertNormToGPUPass> {
  using ConvertNormToGPUBase::ConvertNormToGPUBase;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    resolveLimits();
    if (!llvm::is_contained(getSubgroupSizes(), limits.subgroupSize)) {
      module.emitError("convert-norm-to-gpu: subgroup-size ")
          << limits.subgroupSize << ": expected 8, 16, 32 or 64";
      return signalPassFailure();
    }
    if (!llvm::is_contained(getClusterSizes(), limits.clusterSize)) {
      module.emitError("convert-norm-to-gpu: max-cluster-size ")
          << limits.clusterSize << ": expected 1, 2, 4, 8 or 16";
      return signalPassFailure();
    }
    if (limits.workgroupMemory < 0) {
      module.emitError("convert-norm-to-gpu: workgroup-memory ")
          << limits.workgroupMemory << ": expected 0 bytes or more";
      return signalPassFailure();
    }
    if (maxWorkgroups < 1) {
      module.emitError("convert-norm-to-gpu: max-workgroups ")
          << maxWorkgroups.getValue() << ": expected 1 or more";
      return signalPassFailure();
    }
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
  /// What the options say, and of the rest what the module's target does, or
  /// what the emulator has, which stands for any GPU.
  void resolveLimits() {
    TargetAttr attribute = TargetAttr::lookup(getOperation());
    std::optional<GPUTarget> target =
        attribute ? attribute.getGPU() : std::nullopt;
    limits.subgroupSize = subgroupSize != 0 ? subgroupSize.getValue()
                          : target ? target->subgroupSize
                                   : getGPUTargets().front().subgroupSize;
    limits.clusterSize = maxClusterSize != 0 ? maxClusterSize.getValue()
                         : target            ? target->clusterSize
                                             : 1;
    limits.workgroupMemory = workgroupMemory != -1 ? workgroupMemory.getValue()
                             : target              ? target->workgroupMemory
                                                   : 0;
    limits.hasDynamicMemory = dynamicWorkgroupMemory;
    limits.hasVectors = vectors;
    limits.workgroups = maxWorkgroups;
    if (target) {
      limits.workgroupSize = target->maxWorkgroupSize;
      limits.registersPerThread = target->registersPerThread;
      limits.registersPerWorkgroup = target->registersPerWorkgroup;
      limits.hasDynamicMemory |= target->hasDynamicWorkgroupMemory;
      limits.hasVectors &= target->hasVectors;
      limits.workgroups = std::min(limits.workgroups, target->maxWorkgroups);
    }
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
    if (failed(verifySchedule(op, limits)))
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
    SmallVector<Variant> variants, residents;
    SmallVector<Extent> extents;
    b.setInsertionPointToEnd(kernels.getBody());
    auto insert = [&](gpu::GPUFuncOp kernel) {
      // Renames it where the name is taken.
      kernel->remove();
      names.insert(kernel);
      return kernel;
    };
    auto add = [&](SmallVector<Variant> &list, const RowAccess &access,
                   const Strategy &strategy, StringRef suffix) {
      RowKernel kernel(program, *layout, access, strategy);
      list.push_back(
          {access, strategy, insert(kernel.emit(b, name + suffix.str()))});
      extents.assign(kernel.getExtents().begin(), kernel.getExtents().end());
    };
    auto schedule = dyn_cast_or_null<GPUScheduleAttr>(op.getScheduleAttr());
    auto choose = [&](const RowAccess &access) {
      return chooseStrategy(program, *layout, access, limits,
                            isFor(schedule, access) ? schedule
                                                    : GPUScheduleAttr());
    };
    RowAccess elements = getElementAccess(op, *layout);
    Strategy ofElements = choose(elements);
    SmallVector<RowAccess> byVectors;
    if (limits.hasVectors)
      byVectors = getVectorAccesses(program, *layout);
    for (const RowAccess &access : byVectors) {
      Strategy strategy = choose(access);
      // To read a row once counts more than to read it by vectors.
      if (!strategy.rereads || ofElements.rereads)
        add(variants, access, strategy, variants.empty() ? "" : "_unaligned");
    }
    add(variants, elements, ofElements, variants.empty() ? "" : "_elements");
    // Not by elements, whose kernel would be large: each is guarded.
    if (!layout->getRowSize().isConstant())
      for (const RowAccess &access : byVectors)
        if (std::optional<Strategy> strategy =
                chooseResidentStrategy(program, *layout, access, limits))
          add(residents, access, *strategy,
              access.edgesOf ? "_unaligned_resident" : "_resident");
    residents.append(std::move(variants));
    SmallVector<gpu::GPUFuncOp> ofSums;
    for (unsigned i = 0; i < program.getSummedOutputs().size(); ++i)
      ofSums.push_back(insert(RowKernel(program, *layout, elements, ofElements)
                                  .emitSum(b, name + "_sum", i)));

    b.setInsertionPoint(op);
    Launcher(b, program, *layout, limits.workgroups)
        .launch(residents, ofSums, extents);
    op.erase();
  }

  StrategyLimits limits;
};

} // namespace
