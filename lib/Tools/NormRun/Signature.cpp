//===- Signature.cpp - what a function takes and gives --------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Signature.h"

#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Interfaces/ViewLikeInterface.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/Support/Errc.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

std::string toString(Type type) {
  std::string text;
  llvm::raw_string_ostream(text) << type;
  return text;
}

llvm::Error unsupported(const Twine &place, Type type, const Twine &reason) {
  return llvm::createStringError(llvm::errc::invalid_argument,
                                 place + " is of type " + toString(type) +
                                     ": " + reason);
}

/// True if two elements of such a buffer may share memory, as far as the static
/// sizes and strides tell.
bool mayOverlap(ArrayRef<int64_t> shape, ArrayRef<int64_t> strides) {
  SmallVector<std::pair<int64_t, int64_t>> dims;
  for (auto [size, stride] : llvm::zip_equal(shape, strides))
    if (size != 1 && size != 0 && ShapedType::isStatic(stride))
      dims.push_back({stride, size});
  llvm::sort(dims);
  int64_t extent = 1;
  for (auto [stride, size] : dims) {
    if (stride < extent)
      return true;
    if (ShapedType::isStatic(size))
      extent = stride * (size - 1) + extent;
  }
  return false;
}

llvm::Expected<Parameter> getParameter(Type type, const Twine &place) {
  Parameter parameter;
  parameter.typeName = toString(type);
  Type elementType = type;
  if (auto tensor = dyn_cast<RankedTensorType>(type)) {
    if (tensor.getEncoding())
      return unsupported(place, type, "encodings are not supported");
    parameter.kind = Parameter::Kind::Tensor;
    parameter.shape.assign(tensor.getShape().begin(), tensor.getShape().end());
    // Bufferization gives arguments and results the identity layout.
    MemRefType buffer =
        MemRefType::get(tensor.getShape(), tensor.getElementType());
    parameter.strides = buffer.getStridesAndOffset().first;
    elementType = tensor.getElementType();
  } else if (auto memref = dyn_cast<MemRefType>(type)) {
    parameter.kind = Parameter::Kind::MemRef;
    parameter.isContiguous = memref.getLayout().isIdentity();
    parameter.shape.assign(memref.getShape().begin(), memref.getShape().end());
    if (failed(memref.getStridesAndOffset(parameter.strides, parameter.offset)))
      return unsupported(place, type, "expected a strided layout");
    if (memref.getMemorySpace())
      return unsupported(place, type, "expected the default memory space");
    if (llvm::any_of(parameter.strides, [](int64_t stride) {
          return ShapedType::isStatic(stride) && stride < 0;
        }))
      return unsupported(place, type, "negative strides are not supported");
    if (mayOverlap(parameter.shape, parameter.strides))
      return unsupported(place, type, "its elements overlap");
    elementType = memref.getElementType();
  } else if (isa<ShapedType>(type)) {
    return unsupported(place, type, "expected a ranked tensor or memref");
  }
  std::optional<Element> element = getElement(elementType);
  if (!element)
    return unsupported(
        place, type,
        "expected f8E4M3FN, f8E5M2, f8E4M3FNUZ, f8E5M2FNUZ, f16, "
        "bf16, f32, f64, i1, i8, i16, i32, i64 or tensors or "
        "memrefs of them");
  parameter.element = *element;
  return parameter;
}

/// Collects what happens to the memory behind a memref argument.
class AccessAnalysis {
public:
  void visitFunction(func::FuncOp function, unsigned argument) {
    if (function.isExternal()) {
      reads = writes = true;
      return;
    }
    // Recursion finds nothing new the second time.
    if (visited.insert({function, argument}).second)
      visitValue(function.getArgument(argument));
  }

  bool reads = false, writes = false;

private:
  void visitValue(Value memref) {
    for (OpOperand &use : memref.getUses())
      visitUse(use);
  }

  void visitUse(OpOperand &use) {
    Operation *op = use.getOwner();
    if (auto call = dyn_cast<func::CallOp>(op)) {
      auto callee = SymbolTable::lookupNearestSymbolFrom<func::FuncOp>(
          call, call.getCalleeAttr());
      if (callee)
        return visitFunction(callee, use.getOperandNumber());
    }
    if (isa<ViewLikeOpInterface>(op)) {
      for (Value result : op->getResults())
        if (isa<BaseMemRefType>(result.getType()))
          visitValue(result);
      return;
    }
    if (isa<func::ReturnOp>(op)) {
      reads = true;
      return;
    }
    if (auto tensor = dyn_cast<bufferization::ToTensorOp>(op)) {
      reads = true;
      writes |= tensor.getWritable();
      return;
    }
    // What is passed on through control flow or to another value may be used in
    // any way.
    auto effects = dyn_cast<MemoryEffectOpInterface>(op);
    if (!effects || op->hasTrait<OpTrait::IsTerminator>() ||
        isa<memref::ExtractAlignedPointerAsIndexOp>(op) ||
        llvm::any_of(op->getResultTypes(), llvm::IsaPred<BaseMemRefType>)) {
      reads = writes = true;
      return;
    }
    SmallVector<MemoryEffects::EffectInstance> instances;
    effects.getEffects(instances);
    for (const MemoryEffects::EffectInstance &instance : instances) {
      // An effect on no value in particular may be on this one.
      if (instance.getValue() && instance.getValue() != use.get())
        continue;
      reads |= isa<MemoryEffects::Read>(instance.getEffect());
      writes |= isa<MemoryEffects::Write>(instance.getEffect());
    }
  }

  llvm::DenseSet<std::pair<Operation *, unsigned>> visited;
};

} // namespace

llvm::Expected<Signature> norm::getSignature(func::FuncOp function) {
  Signature signature;
  signature.name = function.getName().str();
  for (auto [index, type] : llvm::enumerate(function.getArgumentTypes())) {
    llvm::Expected<Parameter> argument =
        getParameter(type, "argument " + Twine(index));
    if (!argument)
      return argument.takeError();
    if (argument->kind == Parameter::Kind::MemRef) {
      AccessAnalysis analysis;
      analysis.visitFunction(function, index);
      argument->isRead = analysis.reads;
      argument->isWritten = analysis.writes;
    }
    signature.arguments.push_back(std::move(*argument));
  }
  for (auto [index, type] : llvm::enumerate(function.getResultTypes())) {
    llvm::Expected<Parameter> result =
        getParameter(type, "result " + Twine(index));
    if (!result)
      return result.takeError();
    signature.results.push_back(std::move(*result));
  }
  return signature;
}
