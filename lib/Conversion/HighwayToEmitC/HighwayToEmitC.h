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
  /// The element type in kernels: `float`, `hwy::bfloat16_t`.
  StringRef element;
  /// The element type in the C ABI: `float`, `uint16_t`.
  StringRef abiElement;
  /// The end of the names of its tag, vector and mask: `f32`, `F32`.
  StringRef lower, upper;

  static CppLane get(Type laneType);

  std::string tag() const { return ("d" + lower).str(); }
  std::string vector() const { return ("V" + upper).str(); }
  std::string mask() const { return ("M" + upper).str(); }
};

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

/// The patterns for highway ops, func.return and cf.assert; before them,
/// insertTags for each kernel.
void populateHighwayPatterns(const TypeConverter &types,
                             RewritePatternSet &patterns);

/// The patterns for scalars of kernels and of functions that launch them:
/// upstream's, and those it lacks. They make upstream's conversion of index the
/// last one of `types`.
void populateScalarPatterns(TypeConverter &types, RewritePatternSet &patterns);

/// Replaces the memref arguments of a function that launches kernels by
/// pointers and sizes, its allocations by C++ objects that own them, and what
/// reads their shapes by those. Emits an error for an op that the C++ route
/// cannot express.
LogicalResult expandMemRefs(func::FuncOp func);

/// Makes pointers through which nothing is written pointers to const. A kernel
/// must be handled before the functions that launch it.
void markConstPointers(emitc::FuncOp func, SymbolTable &symbols);

/// Inserts, at the entry of a kernel, the literals that stand for the tags of
/// its lane types, such as `df32`, the base's first. They are operands of
/// calls.
void insertTags(emitc::FuncOp kernel, Type base);
/// Inserts the declarations of those tags, vector and mask types that the
/// statements of a kernel mention, whose names are final.
void declareLaneTypes(emitc::FuncOp kernel, Type base);

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_HIGHWAYTOEMITC_HIGHWAYTOEMITC_H
