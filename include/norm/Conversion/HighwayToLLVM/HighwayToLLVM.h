//===- HighwayToLLVM.h - highway kernels to LLVM ----------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_CONVERSION_HIGHWAYTOLLVM_HIGHWAYTOLLVM_H
#define NORM_CONVERSION_HIGHWAYTOLLVM_HIGHWAYTOLLVM_H

#include "mlir/Transforms/DialectConversion.h"

namespace mlir::norm {
struct CPUTarget;
} // namespace mlir::norm

namespace mlir::highway {

/// The LLVM types of vectors, masks and pointers in a kernel of base type
/// `base`, compiled for `target`. With L lanes and elements of s bytes:
///   vec<T>   vector<max(16 / s, L) x T>, with f16 and bf16 as i16
///   mask<T>  iL with mask registers, else the type of vec<T>
///   ptr<T>   !llvm.ptr
/// Other types, index included, stay. These are the types of the device
/// library's wrappers (runtime/highway/README.md).
class HighwayTypeConverter : public TypeConverter {
public:
  HighwayTypeConverter(const norm::CPUTarget &target, FloatType base);

  FloatType getBase() const { return base; }
  unsigned getLanes() const { return lanes; }

private:
  FloatType base;
  unsigned lanes;
};

/// Adds the patterns for all ops that stand in a kernel of the converter's base
/// type. Calls refer to functions declared in the kernel's module.
void populateHighwayKernelToLLVMPatterns(const HighwayTypeConverter &converter,
                                         RewritePatternSet &patterns);

} // namespace mlir::highway

#endif // NORM_CONVERSION_HIGHWAYTOLLVM_HIGHWAYTOLLVM_H
