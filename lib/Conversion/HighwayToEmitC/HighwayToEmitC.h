//===- HighwayToEmitC.h - shared by its files -------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_HIGHWAYTOEMITC_HIGHWAYTOEMITC_H
#define NORM_LIB_CONVERSION_HIGHWAYTOEMITC_HIGHWAYTOEMITC_H

#include "mlir/Dialect/EmitC/IR/EmitC.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "mlir/Transforms/DialectConversion.h"

#include <string>

namespace mlir::norm {

/// How a lane type is called in the printed code.
struct CppLane {
  /// As in MLIR: `bf16`.
  StringLiteral name;
  /// The element type in kernels: `hwy::bfloat16_t`.
  StringLiteral element;
  /// The element type in the C ABI: `uint16_t`.
  StringLiteral abiElement;

  static const CppLane &get(Type laneType);

  std::string tag() const { return ("d" + name).str(); }
  std::string vector() const { return "V" + name.upper(); }
  std::string mask() const { return "M" + name.upper(); }
};

/// The tag of lanes in the kernel of `op`, an operand of calls: a literal such
/// as `df32` at the kernel's entry, which declareLaneTypes declares.
Value getTag(Operation *op, Type laneType, OpBuilder &b);
/// Inserts the declarations of those tags, vector and mask types that the
/// statements of a kernel mention, whose names are final.
void declareLaneTypes(emitc::FuncOp kernel, Type base);

/// The name that a location gives a value; null if it gives none or one that is
/// no C++ identifier.
StringAttr getName(Location loc);
/// Gives `op` that name, if there is one.
void setName(Operation *op, Location loc);
/// Gives it a name for the case that the value needs a variable; null is none.
void setOptionalName(Operation *op, StringAttr name);
/// The name of a value: its own, that of the variable which carries it through
/// a loop, or that of what a branch makes it.
StringAttr getValueName(Value value);

/// Calls the arguments of kernels as those of the functions that launch them.
void nameKernelArguments(ModuleOp module, ArrayRef<func::FuncOp> hosts);
/// Gives each argument a name, and takes its other attributes but for the
/// shape.
void nameArguments(func::FuncOp func);
/// Gives those values of a kernel names that have none and follow from others'.
void nameKernelValues(func::FuncOp kernel);
/// Writes the names of what loops and branches yield into their locations,
/// which upstream's patterns keep.
void rememberNames(func::FuncOp func);
/// Gives what upstream's patterns have made the names that its locations tell.
void nameResults(emitc::FuncOp func);

/// The pattern that replaces an op by what a function creates for it, which
/// comes before upstream's. The function is
///
///     Value lower(OpTy op, OpTy::Adaptor adaptor, ImplicitLocOpBuilder &b,
///                 Type resultType)
///
/// for an op with one result, which gives the value its name; null if there is
/// no form for `op`. For an op without results it is
///
///     void lower(OpTy op, OpTy::Adaptor adaptor, ImplicitLocOpBuilder &b).
template <auto lower> struct Lowering;

template <typename OpTy, Value (*lower)(OpTy, typename OpTy::Adaptor,
                                        ImplicitLocOpBuilder &, Type)>
struct Lowering<lower> final : OpConversionPattern<OpTy> {
  Lowering(const TypeConverter &types, MLIRContext *context)
      : OpConversionPattern<OpTy>(types, context, /*benefit=*/2) {}
  LogicalResult
  matchAndRewrite(OpTy op, typename OpTy::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    ImplicitLocOpBuilder b(op.getLoc(), rewriter);
    Value value = lower(op, adaptor, b,
                        this->getTypeConverter()->convertType(op.getType()));
    if (!value)
      return rewriter.notifyMatchFailure(op, "has no form in C++");
    if (Operation *definition = value.getDefiningOp())
      setName(definition, op.getLoc());
    rewriter.replaceOp(op, value);
    return success();
  }
};

template <typename OpTy,
          void (*lower)(OpTy, typename OpTy::Adaptor, ImplicitLocOpBuilder &)>
struct Lowering<lower> final : OpConversionPattern<OpTy> {
  using OpConversionPattern<OpTy>::OpConversionPattern;
  LogicalResult
  matchAndRewrite(OpTy op, typename OpTy::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    ImplicitLocOpBuilder b(op.getLoc(), rewriter);
    lower(op, adaptor, b);
    rewriter.eraseOp(op);
    return success();
  }
};

/// The patterns for highway ops, memref.dealloc and cf.assert.
void populateHighwayPatterns(const TypeConverter &types,
                             RewritePatternSet &patterns);

/// The patterns for scalars of kernels and of functions that launch them:
/// upstream's, and those it lacks.
void populateScalarPatterns(TypeConverter &types, RewritePatternSet &patterns);

/// Gives a function that launches kernels arguments for the sizes and strides
/// of its memrefs, makes its allocations C++ objects that own them, and
/// replaces what reads their shapes. Emits an error for an op that the C++
/// route cannot express.
LogicalResult expandMemRefs(func::FuncOp func);

/// Makes pointers through which nothing is written pointers to const. A kernel
/// must be handled before the functions that launch it.
void markConstPointers(emitc::FuncOp func, SymbolTable &symbols);

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_HIGHWAYTOEMITC_HIGHWAYTOEMITC_H
