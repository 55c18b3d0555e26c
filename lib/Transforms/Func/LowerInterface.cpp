//===- LowerInterface.cpp - functions with C's calling convention ---------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Func/Passes.h"

#include "norm/Dialect/Highway/IR/Highway.h"
#include "norm/Transforms/EmitC/Identifiers.h"
#include "norm/Transforms/EmitC/LocationNames.h"
#include "norm/Transforms/EmitC/Names.h"
#include "norm/Transforms/Func/Interface.h"

#include "mlir/Conversion/LLVMCommon/MemRefBuilder.h"
#include "mlir/Conversion/LLVMCommon/TypeConverter.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "mlir/IR/SymbolTable.h"
#include "llvm/ADT/StringSet.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMLOWERINTERFACE
#include "norm/Transforms/Func/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

namespace {

/// Names for the arguments of one function, each a C identifier, no two the
/// same with what is made of them.
class ArgumentNames {
public:
  std::string choose(StringRef wish, Type type) {
    std::string name = wish.str();
    for (unsigned i = 2; !tryAdd(name, type); ++i)
      name = (wish + "_" + Twine(i)).str();
    return name;
  }

private:
  bool tryAdd(StringRef name, Type type) {
    SmallVector<std::string> all = {name.str()};
    if (auto memref = dyn_cast<MemRefType>(type))
      for (unsigned dim = 0; dim < memref.getRank(); ++dim) {
        all.push_back(getSizeName(name, dim));
        all.push_back(getStrideName(name, dim));
      }
    for (StringRef one : all)
      if (isReservedName(one) || taken.contains(one))
        return false;
    for (StringRef one : all)
      taken.insert(one);
    return true;
  }

  llvm::StringSet<> taken;
};

/// A value of C as the type that `func` knows it by.
class Wrapper {
public:
  Wrapper(func::FuncOp body, StringRef name, const LLVMTypeConverter &converter)
      : b(body.getLoc(), body.getContext()), body(body), converter(converter) {
    b.setInsertionPoint(body);
    wrapper = func::FuncOp::create(b, name, b.getFunctionType({}, {}));
    b.setInsertionPointToStart(wrapper.addEntryBlock());
  }

  void build() {
    ArgumentNames names;
    SmallVector<Value> operands;
    SmallVector<Attribute> parameters;
    for (BlockArgument arg : body.getArguments()) {
      unsigned number = arg.getArgNumber();
      StringAttr wish = getValueName(arg);
      std::string name = names.choose(
          wish ? wish.getValue() : StringRef("arg" + std::to_string(number)),
          arg.getType());
      NamedAttrList parameter;
      parameter.set("name", b.getStringAttr(name));
      parameter.set("type", TypeAttr::get(withElement(
                                arg.getType(),
                                body.getArgAttr(number, kElementAttrName))));
      if (body.getArgAttr(number, kReadOnlyAttrName))
        parameter.set("read_only", b.getUnitAttr());
      parameters.push_back(parameter.getDictionary(b.getContext()));
      auto memref = dyn_cast<MemRefType>(arg.getType());
      operands.push_back(memref ? addBuffer(memref) : addScalar(arg.getType()));
    }
    auto call = func::CallOp::create(b, body, operands);
    SmallVector<Value> results;
    Type resultType;
    for (Value result : call.getResults()) {
      resultType =
          withElement(result.getType(),
                      body.getResultAttr(results.size(), kElementAttrName));
      wrapper->setAttr(kResultAttrName, TypeAttr::get(resultType));
      results.push_back(toC(result));
    }
    func::ReturnOp::create(b, results);
    wrapper.setFunctionType(b.getFunctionType(
        wrapper.getBody().getArgumentTypes(), ValueRange(results).getTypes()));
    // C's callers count on extended results.
    if (!results.empty())
      if (auto type = dyn_cast<IntegerType>(results.front().getType());
          type && type.getWidth() < 32) {
        bool isSigned = getCType(resultType).starts_with("i");
        wrapper.setResultAttr(0,
                              isSigned ? LLVM::LLVMDialect::getSExtAttrName()
                                       : LLVM::LLVMDialect::getZExtAttrName(),
                              b.getUnitAttr());
      }
    wrapper->setAttr(kParametersAttrName, b.getArrayAttr(parameters));
    if (Attribute doc = body->removeAttr(kDocAttrName))
      wrapper->setAttr(kDocAttrName, doc);
    body.removeArgAttrsAttr();
    body.removeResAttrsAttr();
  }

private:
  /// `type` with the element that it has the bits of, if `element` says one.
  static Type withElement(Type type, Attribute element) {
    if (!element)
      return type;
    Type elementType = cast<TypeAttr>(element).getValue();
    auto memref = dyn_cast<MemRefType>(type);
    return memref ? Type(memref.clone(elementType)) : elementType;
  }

  BlockArgument addArgument(Type type) {
    return wrapper.getBody().addArgument(type, b.getLoc());
  }

  Value convert(Value value, Type type) {
    if (value.getType() == type)
      return value;
    if (value.getType().isIndex() || type.isIndex())
      return arith::IndexCastOp::create(b, type, value);
    return arith::BitcastOp::create(b, type, value);
  }

  Value toC(Value value) { return convert(value, getABIType(value.getType())); }

  Value addScalar(Type type) {
    return convert(addArgument(getABIType(type)), type);
  }

  /// A pointer, then the dynamic sizes, then the dynamic strides.
  Value addBuffer(MemRefType type) {
    Type i64 = b.getI64Type();
    auto constant = [&](int64_t value) -> Value {
      return LLVM::ConstantOp::create(b, i64, b.getI64IntegerAttr(value));
    };
    auto getAll = [&](ArrayRef<int64_t> values) {
      return llvm::map_to_vector(values, [&](int64_t value) -> Value {
        return ShapedType::isDynamic(value) ? addArgument(i64)
                                            : constant(value);
      });
    };
    Value pointer = addArgument(LLVM::LLVMPointerType::get(b.getContext()));
    SmallVector<Value> sizes = getAll(type.getShape()), strides;
    auto [staticStrides, offset] = type.getStridesAndOffset();
    if (type.getLayout().isIdentity()) {
      strides.assign(type.getRank(), constant(1));
      for (size_t dim = strides.size(); dim-- > 1;)
        strides[dim - 1] =
            ShapedType::isDynamic(staticStrides[dim - 1])
                ? Value(LLVM::MulOp::create(b, strides[dim], sizes[dim]))
                : constant(staticStrides[dim - 1]);
    } else {
      strides = getAll(staticStrides);
    }

    Location loc = b.getLoc();
    auto descriptor =
        MemRefDescriptor::poison(b, loc, converter.convertType(type));
    // C's pointer is to the first element.
    bool hasOffset = !ShapedType::isDynamic(offset) && offset != 0;
    Value base = pointer;
    if (hasOffset)
      base = LLVM::GEPOp::create(
          b, pointer.getType(), converter.convertType(type.getElementType()),
          pointer, ArrayRef<LLVM::GEPArg>{constant(-offset)});
    descriptor.setAllocatedPtr(b, loc, base);
    descriptor.setAlignedPtr(b, loc, base);
    descriptor.setOffset(b, loc, constant(hasOffset ? offset : 0));
    for (unsigned dim = 0; dim < sizes.size(); ++dim) {
      descriptor.setSize(b, loc, dim, sizes[dim]);
      descriptor.setStride(b, loc, dim, strides[dim]);
    }
    Value value = descriptor;
    return UnrealizedConversionCastOp::create(b, type, value).getResult(0);
  }

  ImplicitLocOpBuilder b;
  func::FuncOp body, wrapper;
  const LLVMTypeConverter &converter;
};

struct NormLowerInterfacePass final
    : norm::impl::NormLowerInterfaceBase<NormLowerInterfacePass> {
  void runOnOperation() override {
    ModuleOp module = getOperation();
    SymbolTable symbols(module);
    LLVMTypeConverter converter(&getContext());
    for (auto func : llvm::to_vector(module.getOps<func::FuncOp>())) {
      func->removeAttr(LLVM::LLVMDialect::getEmitCWrapperAttrName());
      if (func.isExternal() || highway::getKernelBase(func))
        continue;
      if (func.isPublic()) {
        if (llvm::any_of(func.getResultTypes(),
                         llvm::IsaPred<BaseMemRefType>)) {
          func.emitOpError("returns a memref: expected results in memory of "
                           "the caller, which norm-results-to-arguments "
                           "arranges");
          return signalPassFailure();
        }
        StringAttr name = func.getNameAttr();
        FailureOr<StringAttr> renamed = symbols.renameToUnique(func, {});
        if (failed(renamed)) {
          func.emitOpError("cannot be renamed");
          return signalPassFailure();
        }
        func.setPrivate();
        Wrapper(func, name, converter).build();
      }
      func->setAttr(
          "llvm.linkage",
          LLVM::LinkageAttr::get(&getContext(), LLVM::Linkage::Internal));
    }
  }
};

} // namespace
