//===- HostFunctions.cpp - the C ABI of functions that launch kernels -----===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "HighwayToEmitC.h"

#include "norm/Dialect/Highway/IR/Highway.h"
#include "norm/Transforms/EmitC/Identifiers.h"
#include "norm/Transforms/EmitC/Names.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

/// What takes the place of a memref. Sizes and strides that the type knows are
/// null until somebody asks for them.
struct ExpandedMemRef {
  MemRefType type;
  SmallVector<int64_t> staticStrides;
  /// To the first element: of an argument, or of what owns the memory.
  Value pointer, owner;
  SmallVector<Value> sizes, strides;
};

Value getOrCreateIndex(Value &value, int64_t known, OpBuilder &b) {
  if (!value)
    value = arith::ConstantIndexOp::create(b, b.getUnknownLoc(), known);
  return value;
}

LogicalResult checkHostFunction(func::FuncOp func) {
  if (func.isExternal())
    return func.emitOpError("has no body; the C++ route prints definitions");
  if (func.getName() == "main")
    return func.emitOpError("is named main, which in C is the program's entry: "
                            "give it another name");
  if (!isIdentifier(func.getName()))
    return func.emitOpError("is named \"")
           << func.getName()
           << "\", which is no C identifier: give it another name";
  if (isReservedName(func.getName()))
    return func.emitOpError("is named ")
           << func.getName()
           << ", which is reserved in C or C++ or taken by a header: give it "
              "another name";
  if (func.getNumResults() != 0)
    return func.emitOpError("returns values; on the C++ route results are "
                            "written through arguments, which "
                            "norm-emit-highway-pipeline arranges");
  // Computations are named rather than the buffers that they need.
  Operation *computation = nullptr, *buffer = nullptr;
  func.walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (op == func || isa<arith::ArithDialect>(op->getDialect()) ||
        isa<func::ReturnOp, highway::LaunchOp, highway::PointerToOp,
            cf::AssertOp, memref::AllocOp, memref::CastOp, memref::DeallocOp,
            memref::DimOp, memref::ExtractStridedMetadataOp, scf::ForOp,
            scf::IfOp, scf::YieldOp>(op))
      return;
    Operation *&first =
        isa<memref::MemRefDialect>(op->getDialect()) ? buffer : computation;
    if (!first)
      first = op;
  });
  if (Operation *op = computation ? computation : buffer)
    return op->emitOpError(
        "has no form on the C++ route, which takes functions "
        "made of norm ops only");
  return success();
}

/// `f32 [x_size0 x 768], strides [x_stride0, 1]`.
std::string describeShape(const ExpandedMemRef &memref, StringRef name) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << memref.type.getElementType();
  if (memref.type.getRank() == 0)
    return text + ", one element";
  auto print = [&](ArrayRef<int64_t> values, StringRef what) {
    llvm::interleave(
        llvm::enumerate(values), os,
        [&](auto it) {
          if (ShapedType::isDynamic(it.value()))
            os << name << what << it.index();
          else
            os << it.value();
        },
        what == "_size" ? " x " : ", ");
  };
  os << " [";
  print(memref.type.getShape(), "_size");
  os << "]";
  if (!memref.type.getLayout().isIdentity()) {
    os << ", strides [";
    print(memref.staticStrides, "_stride");
    os << "] in elements";
  }
  return text;
}

/// Replaces a pointer to the first element. What owns memory is asked for it at
/// each use, so that the pointer needs no variable.
void replacePointer(highway::PointerToOp op, const ExpandedMemRef &expanded) {
  if (expanded.pointer)
    return op.replaceAllUsesWith(expanded.pointer);
  Type element = expanded.type.getElementType();
  auto type = emitc::PointerType::get(emitc::OpaqueType::get(
      op.getContext(), CppLane::get(element).abiElement));
  for (OpOperand &use : llvm::make_early_inc_range(op->getUses())) {
    OpBuilder b(use.getOwner());
    Location loc = op.getLoc();
    auto get =
        emitc::CallOpaqueOp::create(b, loc, type, ".get", expanded.owner);
    auto pointer = UnrealizedConversionCastOp::create(
        b, loc, highway::PtrType::get(element), get.getResult(0));
    use.set(pointer.getResult(0));
  }
}

/// The strides of a contiguous buffer, which follow from its sizes.
void computeContiguousStrides(ExpandedMemRef &expanded, OpBuilder &b,
                              Location loc) {
  Value stride;
  for (int64_t dim = expanded.type.getRank() - 1; dim >= 0; --dim) {
    expanded.strides[dim] =
        stride ? stride : arith::ConstantIndexOp::create(b, loc, 1);
    if (dim == 0)
      break;
    Value size =
        getOrCreateIndex(expanded.sizes[dim], expanded.type.getDimSize(dim), b);
    stride = b.createOrFold<arith::MulIOp>(loc, expanded.strides[dim], size);
  }
}

/// Replaces the uses of `memref`, which has the contents of `expanded`.
LogicalResult replaceUses(Value memref, ExpandedMemRef &expanded,
                          OpBuilder &entry) {
  auto size = [&](int64_t dim) {
    return getOrCreateIndex(expanded.sizes[dim], expanded.type.getDimSize(dim),
                            entry);
  };
  for (Operation *user : llvm::make_early_inc_range(memref.getUsers())) {
    if (auto pointer = dyn_cast<highway::PointerToOp>(user)) {
      replacePointer(pointer, expanded);
    } else if (auto dim = dyn_cast<memref::DimOp>(user)) {
      std::optional<int64_t> index = dim.getConstantIndex();
      if (!index || *index < 0 || *index >= expanded.type.getRank())
        return dim.emitOpError("of an unknown dimension has no form on the C++ "
                               "route");
      dim.replaceAllUsesWith(size(*index));
    } else if (auto cast = dyn_cast<memref::CastOp>(user)) {
      if (failed(replaceUses(cast, expanded, entry)))
        return failure();
    } else if (auto metadata =
                   dyn_cast<memref::ExtractStridedMetadataOp>(user)) {
      if (!metadata.getBaseBuffer().use_empty() ||
          !metadata.getOffset().use_empty())
        return metadata.emitOpError(
            "cannot give the base or the offset on the C++ route, where an "
            "argument is a pointer to its first element");
      for (auto [dim, result] : llvm::enumerate(metadata.getSizes()))
        if (!result.use_empty())
          result.replaceAllUsesWith(size(dim));
      for (auto [dim, result] : llvm::enumerate(metadata.getStrides()))
        if (!result.use_empty())
          result.replaceAllUsesWith(getOrCreateIndex(
              expanded.strides[dim], expanded.staticStrides[dim], entry));
    } else if (!isa<memref::DeallocOp>(user)) {
      return user->emitOpError(
          "of a memref has no form on the C++ route, which "
          "takes functions made of norm ops only");
    }
    user->erase();
  }
  return success();
}

// Pattern: memref.alloc(%n) : memref<?xf32>
//          -> auto buffer = hwy::AllocateAligned<float>(std::max(n, 1));
//
// Whoever owns the memory frees it at the end of its scope, so that
// memref.dealloc has nothing to say. Highway aborts for no bytes.
LogicalResult expandAllocation(memref::AllocOp alloc) {
  MemRefType type = alloc.getType();
  if (highway::getLaneName(type.getElementType()).empty() ||
      !type.getLayout().isIdentity())
    return alloc.emitOpError("of type ")
           << type
           << " has no form on the C++ route: expected a contiguous memref of "
              "f16, bf16, f32, f64, i8, i16, i32 or i64";
  // The name is that of the owner alone.
  StringAttr name = getName(alloc.getLoc());
  Location loc = UnknownLoc::get(alloc.getContext());
  OpBuilder b(alloc);
  ExpandedMemRef expanded;
  expanded.type = type;
  int64_t offset;
  (void)type.getStridesAndOffset(expanded.staticStrides, offset);
  ValueRange dynamicSizes = alloc.getDynamicSizes();
  Value count = arith::ConstantIndexOp::create(b, loc, 1);
  for (int64_t known : type.getShape()) {
    Value size;
    if (ShapedType::isDynamic(known)) {
      size = dynamicSizes.front();
      dynamicSizes = dynamicSizes.drop_front();
    }
    expanded.sizes.push_back(size);
    if (!size)
      size = arith::ConstantIndexOp::create(b, loc, known);
    count = b.createOrFold<arith::MulIOp>(loc, count, size);
  }
  Value one = arith::ConstantIndexOp::create(b, loc, 1);
  count = b.createOrFold<arith::MaxSIOp>(loc, count, one);
  count = UnrealizedConversionCastOp::create(b, loc, b.getI64Type(), count)
              .getResult(0);
  expanded.strides.resize(type.getRank());
  computeContiguousStrides(expanded, b, loc);

  StringRef element = CppLane::get(type.getElementType()).abiElement;
  auto owner = emitc::CallOpaqueOp::create(
      b, loc, emitc::OpaqueType::get(b.getContext(), "auto"), kAllocateFunction,
      count, /*args=*/ArrayAttr(),
      b.getArrayAttr(
          TypeAttr::get(emitc::OpaqueType::get(b.getContext(), element))));
  // It has a name, so that it is no temporary that is freed at once.
  owner->setAttr(kNameAttrName, name ? name : b.getStringAttr("buffer"));
  expanded.owner = owner.getResult(0);
  if (failed(replaceUses(alloc, expanded, b)))
    return failure();
  alloc.erase();
  return success();
}

} // namespace

LogicalResult norm::expandMemRefs(func::FuncOp func) {
  if (failed(checkHostFunction(func)))
    return failure();
  OpBuilder b = OpBuilder::atBlockBegin(&func.getBody().front());
  unsigned numOriginal = func.getNumArguments(), numResults = 0;
  for (unsigned i = 0; i < numOriginal; ++i)
    numResults += bool(func.getArgAttr(i, "bufferize.result"));

  unsigned position = 0, result = 0;
  for (unsigned original = 0; original < numOriginal; ++original) {
    BlockArgument arg = func.getArgument(position);
    auto name = func.getArgAttrOfType<StringAttr>(position, kNameAttrName);
    if (!name)
      if (auto named = dyn_cast<NameLoc>(arg.getLoc()))
        name = named.getName();
    bool isResult = bool(func.getArgAttr(position, "bufferize.result"));
    if (!name && isResult)
      name = b.getStringAttr(numResults == 1 ? Twine("out")
                                             : "out" + Twine(result));
    else if (!name)
      name = b.getStringAttr("arg" + Twine(original));
    result += isResult;

    auto type = dyn_cast<MemRefType>(arg.getType());
    if (!type) {
      func.setArgAttr(position++, kNameAttrName, name);
      continue;
    }
    ExpandedMemRef expanded;
    expanded.type = type;
    int64_t offset;
    if (highway::getLaneName(type.getElementType()).empty() ||
        failed(type.getStridesAndOffset(expanded.staticStrides, offset)))
      return func.emitOpError("argument #")
             << original << " of type " << type
             << " has no form on the C++ route: expected a strided memref of "
                "f16, bf16, f32, f64, i8, i16, i32 or i64";

    unsigned next = position + 1;
    auto insert = [&](Type type, const Twine &argName) -> Value {
      NamedAttribute nameAttr(b.getStringAttr(kNameAttrName),
                              b.getStringAttr(argName));
      (void)func.insertArgument(next, type, b.getDictionaryAttr(nameAttr),
                                arg.getLoc());
      return func.getArgument(next++);
    };
    expanded.pointer =
        insert(highway::PtrType::get(type.getElementType()), name.getValue());
    func.setArgAttr(next - 1, kShapeAttrName,
                    b.getStringAttr(describeShape(expanded, name)));
    for (auto [dim, known] : llvm::enumerate(type.getShape()))
      expanded.sizes.push_back(
          ShapedType::isDynamic(known)
              ? insert(b.getIndexType(), name.getValue() + "_size" + Twine(dim))
              : Value());
    for (auto [dim, known] : llvm::enumerate(expanded.staticStrides))
      // The strides of a contiguous buffer follow from its sizes.
      expanded.strides.push_back(
          ShapedType::isDynamic(known) && !type.getLayout().isIdentity()
              ? insert(b.getIndexType(),
                       name.getValue() + "_stride" + Twine(dim))
              : Value());
    if (type.getLayout().isIdentity())
      computeContiguousStrides(expanded, b, arg.getLoc());
    if (failed(replaceUses(arg, expanded, b)))
      return failure();
    (void)func.eraseArgument(position);
    position = next - 1;
  }

  SmallVector<memref::AllocOp> allocations;
  func.walk([&](memref::AllocOp alloc) { allocations.push_back(alloc); });
  for (memref::AllocOp alloc : allocations)
    if (failed(expandAllocation(alloc)))
      return failure();
  return success();
}

void norm::markConstPointers(emitc::FuncOp func, SymbolTable &symbols) {
  std::function<Type(Type)> makeConst = [&](Type type) -> Type {
    if (auto pointer = dyn_cast<emitc::PointerType>(type))
      return emitc::PointerType::get(makeConst(pointer.getPointee()));
    if (auto lvalue = dyn_cast<emitc::LValueType>(type))
      return emitc::LValueType::get(makeConst(lvalue.getValueType()));
    return emitc::OpaqueType::get(
        type.getContext(),
        ("const " + cast<emitc::OpaqueType>(type).getValue()).str());
  };
  // Whether the pointer that is operand `use` may be written through by its
  // user; results that alias it are added to `aliases`.
  auto mayWrite = [&](OpOperand &use, SmallVectorImpl<Value> &aliases) {
    Operation *user = use.getOwner();
    if (isa<emitc::AddOp, emitc::SubscriptOp, emitc::LoadOp>(user) ||
        (isa<emitc::CastOp>(user) &&
         isa<emitc::PointerType>(user->getResult(0).getType()))) {
      aliases.push_back(user->getResult(0));
      return false;
    }
    // The element itself, as a scalar.
    if (isa<emitc::CastOp>(user))
      return false;
    auto call = dyn_cast<emitc::CallOpaqueOp>(user);
    if (!call)
      return true;
    // A call that has a result is a load: no function of ours does both.
    if (call.getNumResults() != 0)
      return false;
    StringRef callee = call.getCallee();
    if (!callee.consume_front("HWY_DYNAMIC_DISPATCH("))
      return true;
    auto kernel = symbols.lookup<emitc::FuncOp>(callee.drop_back());
    auto pointer = dyn_cast<emitc::PointerType>(
        kernel.getArgumentTypes()[use.getOperandNumber()]);
    return !cast<emitc::OpaqueType>(pointer.getPointee())
                .getValue()
                .starts_with("const ");
  };

  Block &entry = func.getBody().front();
  for (BlockArgument arg : entry.getArguments()) {
    if (!isa<emitc::PointerType>(arg.getType()))
      continue;
    SmallVector<Value> aliases = {arg};
    bool isWritten = false;
    for (size_t i = 0; i < aliases.size() && !isWritten; ++i)
      for (OpOperand &use : aliases[i].getUses())
        isWritten |= mayWrite(use, aliases);
    if (isWritten)
      continue;
    for (Value alias : aliases)
      alias.setType(makeConst(alias.getType()));
  }
  func.setFunctionType(
      FunctionType::get(func.getContext(), entry.getArgumentTypes(), {}));
}
