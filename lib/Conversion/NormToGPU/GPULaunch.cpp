//===- GPULaunch.cpp - the host's side of GPU kernels ---------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GPULaunch.h"

#include "RowSums.h"

#include "norm/Dialect/Norm/Utils/HostExtents.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

/// The host's side of one norm: what the kernels get and how they are launched.
class Launcher {
public:
  Launcher(OpBuilder &b, const RowProgram &program, const RowLayout &layout,
           int64_t maxWorkgroups)
      : b(b), program(program), op(program.getOp()), loc(op.getLoc()),
        layout(layout), sums(program, layout), maxWorkgroups(maxWorkgroups),
        host(b, op) {}

  void launch(ArrayRef<LaunchedKernel> kernels, ArrayRef<gpu::GPUFuncOp> ofSums,
              ArrayRef<Extent> extents) {
    for (unsigned i = 0; i < op->getNumOperands(); ++i)
      addMemory(i);
    Value rows = host.get(layout.getNumRows());
    for (const Extent &extent : extents)
      arguments.push_back(host.get(extent));
    if (sums.isEmpty())
      return launchIfAny(rows, [&] { launchFirst(kernels, rows); });
    allocateSums();
    Value groups = create<arith::MulIOp>(partials, getProduct(sums.keptSizes));
    launchIfAny(groups, [&] { launchFirst(kernels, groups); });
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

  void launchFirst(ArrayRef<LaunchedKernel> kernels, Value rows) {
    OpBuilder::InsertionGuard insertion(b);
    for (const LaunchedKernel &kernel : kernels.drop_back()) {
      const RowAccess &access = kernel.plan.access;
      Value isSuitable =
          access.edgesOf ? createIsAlike(access) : createIsAligned(access);
      if (kernel.plan.schedule.getLeastRowSize() > 0)
        isSuitable = create<arith::AndIOp>(
            isSuitable, createIsOfResidentSize(kernel.plan.schedule));
      auto choice =
          scf::IfOp::create(b, loc, isSuitable, /*withElseRegion=*/true);
      b.setInsertionPointToStart(choice.thenBlock());
      createLaunch(kernel, rows);
      b.setInsertionPointToStart(choice.elseBlock());
    }
    createLaunch(kernels.back(), rows);
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
    most = create<arith::MinUIOp>(most, host.getIndex(kMaxPartials));
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

  /// True if all of a row is resident, and it is not too short for that.
  Value createIsOfResidentSize(GPUScheduleAttr schedule) {
    int64_t least = schedule.getLeastRowSize();
    // Less than the least is more than the most, as a number without a sign.
    Value more = create<arith::SubIOp>(host.get(layout.getRowSize()),
                                       host.getIndex(least));
    return arith::CmpIOp::create(
        b, loc, arith::CmpIPredicate::ule, more,
        host.getIndex(schedule.getResidentElements() - least));
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

  void createLaunch(const LaunchedKernel &kernel, Value rows) {
    GPUScheduleAttr schedule = kernel.plan.schedule;
    const RowAccess &access = kernel.plan.access;
    SmallVector<Value> all = arguments;
    for (unsigned operand : access.getPhaseOperands())
      all.push_back(
          create<arith::RemUIOp>(getAddress(operand, /*ofMemory=*/true),
                                 host.getIndex(access.vectorSize)));
    llvm::append_range(all, sumArguments);
    Value perGroup = host.getIndex(schedule.getRowsPerWorkgroup());
    Value groups = b.createOrFold<arith::CeilDivUIOp>(loc, rows, perGroup);
    Value most = host.getIndex(
        std::max<int64_t>(maxWorkgroups / schedule.getClusterSize(), 1));
    if (schedule.getRowsPerWorkgroup() > 1)
      most = create<arith::MinUIOp>(countResident(schedule.getWorkgroupSize()),
                                    most);
    groups = create<arith::MinUIOp>(groups, most);
    Value one = host.getIndex(1);
    std::optional<gpu::KernelDim3> cluster;
    if (schedule.getClusterSize() > 1) {
      Value size = host.getIndex(schedule.getClusterSize());
      groups = create<arith::MulIOp>(groups, size);
      cluster = gpu::KernelDim3{size, one, one};
    }
    Value memory;
    if (kernel.plan.hasDynamicMemory) {
      int64_t bytes = 0;
      for (Type type : program.getSlotTypes())
        bytes += schedule.getWorkgroupValues() * getWorkgroupBytes(type);
      memory = arith::ConstantIntOp::create(b, loc, bytes, /*width=*/32);
    }
    gpu::LaunchFuncOp::create(
        b, loc, kernel.func, gpu::KernelDim3{groups, one, one},
        gpu::KernelDim3{host.getIndex(schedule.getWorkgroupSize()), one, one},
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

} // namespace

void norm::createLaunches(OpBuilder &b, const RowProgram &program,
                          const RowLayout &layout, int64_t maxWorkgroups,
                          ArrayRef<LaunchedKernel> kernels,
                          ArrayRef<gpu::GPUFuncOp> ofSums,
                          ArrayRef<Extent> extents) {
  Launcher(b, program, layout, maxWorkgroups).launch(kernels, ofSums, extents);
}
