//===- HighwayToEmitC.h - shared by its files -------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_HIGHWAYTOEMITC_HIGHWAYTOEMITC_H
#define NORM_LIB_CONVERSION_HIGHWAYTOEMITC_HIGHWAYTOEMITC_H

#include "norm/Transforms/EmitC/LocationNames.h"

#include "mlir/Dialect/EmitC/IR/EmitC.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "mlir/Transforms/DialectConversion.h"

#include <string>

namespace mlir::norm {

/// The C++ type of a value; null if there is none. A `!highway.ptr` is a
/// pointer to Highway's elements (`hwy::bfloat16_t`), as kernels see them, a
/// memref one to those of the C ABI (`uint16_t`).
Type getCppType(Type type);
/// Makes pointers through which nothing is written pointers to const. A kernel
/// must be handled before the functions that launch it.
void markConstPointers(emitc::FuncOp func, SymbolTable &symbols);

/// The tag of lanes in the kernel of `op`, an operand of calls: a literal such
/// as `df32` at the kernel's entry, which declareLaneTypes declares.
Value getTag(Operation *op, Type laneType, OpBuilder &b);
/// Inserts the declarations of those tags, vector and mask types that the
/// statements of a kernel mention, whose names are final.
void declareLaneTypes(emitc::FuncOp kernel, Type base);

/// Gives each argument a name, and takes its other attributes but for the
/// shape.
void nameArguments(func::FuncOp func);
/// Calls the arguments of the kernels that a function launches as its own.
void nameKernelArguments(func::FuncOp host, SymbolTable &symbols);
/// Gives those values of a kernel names that have none and follow from others'.
void nameKernelValues(func::FuncOp kernel);

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

template <typename Result, typename OpTy, typename... ResultType,
          Result (*lower)(OpTy, typename OpTy::Adaptor, ImplicitLocOpBuilder &,
                          ResultType...)>
struct Lowering<lower> final : OpConversionPattern<OpTy> {
  Lowering(const TypeConverter &types, MLIRContext *context)
      : OpConversionPattern<OpTy>(types, context, /*benefit=*/2) {}
  LogicalResult
  matchAndRewrite(OpTy op, typename OpTy::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    ImplicitLocOpBuilder b(op.getLoc(), rewriter);
    if constexpr (std::is_void_v<Result>) {
      lower(op, adaptor, b);
      rewriter.eraseOp(op);
    } else {
      Value value = lower(op, adaptor, b, getCppType(op.getType()));
      if (!value)
        return rewriter.notifyMatchFailure(op, "has no form in C++");
      if (Operation *definition = value.getDefiningOp())
        setName(definition, op.getLoc());
      rewriter.replaceOp(op, value);
    }
    return success();
  }
};

/// The patterns for highway ops, memref.dealloc and cf.assert.
void populateHighwayPatterns(const TypeConverter &types,
                             RewritePatternSet &patterns);

/// The patterns for scalars of kernels and of functions that launch them:
/// upstream's, and those it lacks.
void populateScalarPatterns(TypeConverter &types, RewritePatternSet &patterns);

/// A constant as C++ text; negative ones in parentheses, so that they can stand
/// after any operator.
std::string printConstant(Attribute value);

/// Ends the error about an op of a function that launches kernels.
constexpr llvm::StringLiteral kNoCppForm =
    "has no form on the C++ route, which takes norm ops, and beside them "
    "loops, buffers, and numbers that are f32, f64 or integers";

/// `pointer[index]`, of the type to which the pointer points.
TypedValue<emitc::LValueType> createSubscript(ImplicitLocOpBuilder &b,
                                              Value pointer, Value index);

/// Gives a function that launches kernels arguments for the sizes and strides
/// of its memrefs, makes its allocations C++ objects that own them and its
/// constants arrays, and replaces what reads their shapes. Emits an error for
/// an op that the C++ route cannot express.
LogicalResult expandMemRefs(func::FuncOp func, SymbolTable &symbols);

/// Sizes and strides of a memref, in elements, and the place of its first
/// element behind the pointer that it is in C++; null where they are the same.
struct MemRefShape {
  SmallVector<OpFoldResult> sizes, strides;
  OpFoldResult offset;
};
/// The shape of a contiguous buffer, whose strides follow from its sizes.
MemRefShape getContiguousShape(ArrayRef<OpFoldResult> sizes,
                               ImplicitLocOpBuilder &b);
/// Whether kernels can read the elements.
bool hasLanes(MemRefType type);
/// Replaces what reads the shape of `memref`, which C++ does not know, by its
/// sizes and strides, views of it by itself, and loads and stores by accesses
/// through its pointer.
LogicalResult replaceShapeReads(Value memref, const MemRefShape &shape,
                                ImplicitLocOpBuilder &b);
// Pattern: memref.alloc(%n) : memref<?xf32>
//          -> auto buffer = hwy::AllocateAligned<float>(std::max(n, 1));
//
// Whoever owns the memory frees it at the end of its scope, so that
// memref.dealloc has nothing to say. Highway aborts for no bytes.
LogicalResult expandAllocation(memref::AllocOp alloc);
// Pattern: memref.get_global @c : memref<2xf32>
//          -> static const float constant[2] = {1.0f, 2.0f};
LogicalResult expandConstant(memref::GetGlobalOp op, SymbolTable &symbols);

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_HIGHWAYTOEMITC_HIGHWAYTOEMITC_H
