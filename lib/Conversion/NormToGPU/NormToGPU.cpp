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
#include "norm/Dialect/Norm/Utils/Rounding.h"

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
#include "mlir/IR/TypeUtilities.h"

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
  Launcher(OpBuilder &b, GenericOp op, const RowLayout &layout,
           int64_t maxWorkgroups)
      : b(b), op(op), loc(op.getLoc()), layout(layout),
        maxWorkgroups(maxWorkgroups), host(b, op) {}

  /// Launches the first of these that the memory suits; the last suits any.
  void launch(ArrayRef<Variant> variants, ArrayRef<Extent> extents) {
    for (unsigned i = 0; i < op->getNumOperands(); ++i)
      addMemory(i);
    Value rows = host.get(layout.getNumRows());
    for (const Extent &extent : extents)
      arguments.push_back(host.get(extent));

    // A grid of nothing is an error.
    Value zero = host.getIndex(0);
    Value hasRows =
        arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ne, rows, zero);
    auto guard = scf::IfOp::create(b, loc, hasRows);
    OpBuilder::InsertionGuard insertion(b);
    b.setInsertionPointToStart(guard.thenBlock());
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

private:
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
    if (strategy.hasDynamicMemory)
      memory = arith::ConstantIntOp::create(
          b, loc,
          strategy.getWorkgroupValues() * op.getStatisticsType().getWidth() / 8,
          /*width=*/32);
    gpu::LaunchFuncOp::create(
        b, loc, variant.kernel, gpu::KernelDim3{groups, one, one},
        gpu::KernelDim3{host.getIndex(strategy.getWorkgroupSize()), one, one},
        memory, all, /*asyncTokenType=*/nullptr, ValueRange(), cluster);
  }

  OpBuilder &b;
  GenericOp op;
  Location loc;
  const RowLayout &layout;
  int64_t maxWorkgroups;
  HostExtents host;
  SmallVector<Value> arguments;
};

struct ConvertNormToGPUPass final
    : norm::impl::ConvertNormToGPUBase<ConvertNormToGPUPass> {
  using ConvertNormToGPUBase::ConvertNormToGPUBase;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    if (!llvm::is_contained({8u, 16u, 32u, 64u}, subgroupSize.getValue())) {
      module.emitError("convert-norm-to-gpu: subgroup-size ")
          << subgroupSize.getValue() << ": expected 8, 16, 32 or 64";
      return signalPassFailure();
    }
    if (!llvm::is_contained({1u, 2u, 4u, 8u, 16u}, maxClusterSize.getValue())) {
      module.emitError("convert-norm-to-gpu: max-cluster-size ")
          << maxClusterSize.getValue() << ": expected 1, 2, 4, 8 or 16";
      return signalPassFailure();
    }
    if (workgroupMemory < 0) {
      module.emitError("convert-norm-to-gpu: workgroup-memory ")
          << workgroupMemory.getValue() << ": expected 0 bytes or more";
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
    for (OpOperand &operand : op->getOpOperands()) {
      auto type = cast<MemRefType>(operand.get().getType());
      if (!type.isStrided())
        return op.emitOpError("operand #")
               << operand.getOperandNumber() << " of type " << type
               << " has no strided layout, which convert-norm-to-gpu needs";
    }
    return success();
  }

  void convert(GenericOp op, gpu::GPUModuleOp kernels, SymbolTable &names) {
    FailureOr<RowLayout> layout = computeRowLayout(op);
    assert(succeeded(layout) && "the layouts are strided");
    auto function = op->getParentOfType<FunctionOpInterface>();
    std::string name =
        (function ? function.getName() : StringRef("main")).str() + "_norm";

    OpBuilder b(op.getContext());
    SmallVector<Variant> variants, residents;
    SmallVector<Extent> extents;
    StrategyLimits limits;
    limits.subgroupSize = subgroupSize;
    limits.clusterSize = maxClusterSize;
    limits.workgroupMemory = workgroupMemory;
    limits.hasDynamicMemory = dynamicWorkgroupMemory;
    auto choose = [&](const RowAccess &access) {
      return chooseStrategy(*layout, op.getStatisticsType(), access, limits);
    };
    auto add = [&](SmallVector<Variant> &list, const RowAccess &access,
                   const Strategy &strategy, StringRef suffix) {
      Variant &variant = list.emplace_back();
      variant.access = access;
      variant.strategy = strategy;
      RowKernel kernel(op, *layout, variant.access, strategy);
      b.setInsertionPointToEnd(kernels.getBody());
      variant.kernel = kernel.emit(b, name + suffix.str());
      variant.kernel->remove();
      // Renames it where the name is taken.
      names.insert(variant.kernel);
      extents.assign(kernel.getExtents().begin(), kernel.getExtents().end());
    };
    RowAccess elements = getElementAccess(*layout);
    Strategy ofElements = choose(elements);
    SmallVector<RowAccess> byVectors;
    if (vectors)
      byVectors = getVectorAccesses(op, *layout);
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
        add(residents, access,
            chooseResidentStrategy(*layout, op.getStatisticsType(), access,
                                   limits),
            access.edgesOf ? "_unaligned_resident" : "_resident");
    residents.append(std::move(variants));

    b.setInsertionPoint(op);
    Launcher(b, op, *layout, maxWorkgroups).launch(residents, extents);
    op.erase();
  }
};

} // namespace

/// Kernels can have numbers of this type.
static bool isKernelType(Type type) {
  if (auto integer = dyn_cast<IntegerType>(type))
    return llvm::is_contained({1u, 8u, 16u, 32u, 64u}, integer.getWidth());
  // An index has 32 bits on some devices and 64 on others.
  return isa<Float16Type, BFloat16Type, Float32Type, Float64Type>(type);
}

/// Kernels can have `op`.
static bool isKernelOp(Operation *op) {
  if (!isa_and_present<arith::ArithDialect, math::MathDialect>(
          op->getDialect()) ||
      isa<arith::RemFOp>(op) || !roundsToNearestEven(op) ||
      !llvm::all_of(op->getOperandTypes(), isKernelType) ||
      !llvm::all_of(op->getResultTypes(), isKernelType))
    return false;
  auto isBoolean = [](Type type) { return type.isInteger(1); };
  if (llvm::any_of(op->getOperandTypes(), isBoolean))
    return isa<arith::AndIOp, arith::OrIOp, arith::XOrIOp, arith::SelectOp,
               arith::ExtUIOp, arith::UIToFPOp>(op);
  if (llvm::any_of(op->getResultTypes(), isBoolean))
    return isa<arith::ConstantOp, arith::CmpFOp, arith::CmpIOp,
               arith::TruncIOp>(op) ||
           isa<math::MathDialect>(op->getDialect());
  return true;
}

/// The op; the types of a cast, else the type that kernels lack or the
/// result's; and how it rounds, if that is what they lack.
static std::string describe(Operation *op) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << "'" << op->getName() << "'";
  if (isa<CastOpInterface>(op)) {
    os << " from '" << op->getOperand(0).getType() << "' to '"
       << op->getResult(0).getType() << "'";
  } else {
    SmallVector<Type> types(op->getResultTypes());
    llvm::append_range(types, op->getOperandTypes());
    auto lacking = llvm::find_if_not(types, isKernelType);
    os << " on '" << (lacking != types.end() ? *lacking : types.front()) << "'";
  }
  if (!roundsToNearestEven(op))
    os << ", rounded "
       << arith::stringifyRoundingMode(
              cast<arith::ArithRoundingModeInterface>(op)
                  .getRoundingModeAttr()
                  .getValue())
       << ",";
  return text;
}

std::string norm::describeWhatGPUsLack(GenericOp op, bool hasBooleanMemory) {
  for (OpOperand &operand : op->getOpOperands()) {
    Type type = getElementTypeOrSelf(operand.get().getType());
    if (isKernelType(type) && (hasBooleanMemory || !type.isInteger(1)))
      continue;
    std::string text;
    llvm::raw_string_ostream(text)
        << "operand #" << operand.getOperandNumber() << " of '" << type << "'";
    return text;
  }
  for (Region &region : op->getRegions())
    for (Operation &inner : region.getOps()) {
      if (!isa<YieldOp>(inner) && !isKernelOp(&inner))
        return describe(&inner);
      // Constants may stand outside.
      for (Value operand : inner.getOperands())
        if (Operation *defining = operand.getDefiningOp();
            defining && !isKernelOp(defining))
          return describe(defining);
    }
  return "";
}
