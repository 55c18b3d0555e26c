//===- RuntimeSymbols.cpp - what compiled code may call -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RuntimeSymbols.h"

#include "norm/Runtime/MatrixProduct.h"
#include "norm/Runtime/Runtime.h"

#include "llvm/ADT/APFloat.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/bit.h"
#include <cstring>

using namespace mlir::norm;

//===----------------------------------------------------------------------===//
// Conversions of f16 and bf16
//===----------------------------------------------------------------------===//

// LLVM calls these where a target has no instruction. On x86-64 both types
// travel in the low half of an xmm register's first lane, as a float whose low
// 16 bits they are: not every compiler has the types themselves.

static float fromBits(uint32_t bits) { return llvm::bit_cast<float>(bits); }

/// `value` rounded once, to nearest even.
static float roundTo(const llvm::fltSemantics &semantics, llvm::APFloat value) {
  bool losesInfo;
  value.convert(semantics, llvm::APFloat::rmNearestTiesToEven, &losesInfo);
  return fromBits(value.bitcastToAPInt().getZExtValue());
}

static float truncsfhf2(float value) {
  return roundTo(llvm::APFloat::IEEEhalf(), llvm::APFloat(value));
}
static float truncdfhf2(double value) {
  return roundTo(llvm::APFloat::IEEEhalf(), llvm::APFloat(value));
}
static float truncsfbf2(float value) {
  return roundTo(llvm::APFloat::BFloat(), llvm::APFloat(value));
}
static float truncdfbf2(double value) {
  return roundTo(llvm::APFloat::BFloat(), llvm::APFloat(value));
}
static float extendhfsf2(float half) {
  llvm::APFloat value(llvm::APFloat::IEEEhalf(),
                      llvm::APInt(16, llvm::bit_cast<uint32_t>(half) & 0xffff));
  bool losesInfo;
  value.convert(llvm::APFloat::IEEEsingle(), llvm::APFloat::rmNearestTiesToEven,
                &losesInfo);
  return value.convertToFloat();
}

//===----------------------------------------------------------------------===//
// memrefCopy
//===----------------------------------------------------------------------===//

namespace {

/// A ranked descriptor: pointers, offset, then sizes and strides.
struct Descriptor {
  char *allocated;
  char *aligned;
  int64_t offset;
  int64_t sizesAndStrides[];
};

/// memref<*xT> as upstream passes it to memrefCopy.
struct UnrankedMemRef {
  int64_t rank;
  Descriptor *descriptor;

  char *getData(int64_t elementSize) const {
    return descriptor->aligned + descriptor->offset * elementSize;
  }
  int64_t getSize(int64_t dim) const {
    return descriptor->sizesAndStrides[dim];
  }
  int64_t getStride(int64_t dim) const {
    return descriptor->sizesAndStrides[rank + dim];
  }
};

} // namespace

static void copyDim(int64_t elementSize, const UnrankedMemRef &source,
                    const UnrankedMemRef &target, const char *from, char *to,
                    int64_t dim) {
  if (dim == source.rank) {
    std::memcpy(to, from, elementSize);
    return;
  }
  int64_t size = source.getSize(dim);
  int64_t sourceStride = source.getStride(dim);
  int64_t targetStride = target.getStride(dim);
  if (dim + 1 == source.rank && sourceStride == 1 && targetStride == 1) {
    std::memcpy(to, from, size * elementSize);
    return;
  }
  for (int64_t i = 0; i < size; ++i)
    copyDim(elementSize, source, target, from + i * sourceStride * elementSize,
            to + i * targetStride * elementSize, dim + 1);
}

/// Copies between buffers of equal sizes and any strides: what upstream's
/// lowering of memref.copy calls.
static void memrefCopy(int64_t elementSize, UnrankedMemRef *source,
                       UnrankedMemRef *target) {
  copyDim(elementSize, *source, *target, source->getData(elementSize),
          target->getData(elementSize), 0);
}

//===----------------------------------------------------------------------===//
// Table
//===----------------------------------------------------------------------===//

llvm::ArrayRef<RuntimeSymbol> mlir::norm::getRuntimeSymbols() {
  static const RuntimeSymbol symbols[] = {
      {"norm_get_num_threads", reinterpret_cast<void *>(&norm_get_num_threads)},
      {"norm_parallel_for", reinterpret_cast<void *>(&norm_parallel_for)},
      {"norm_matmul", reinterpret_cast<void *>(&norm_matmul)},
      {"norm_fail", reinterpret_cast<void *>(&norm_fail)},
      {"memrefCopy", reinterpret_cast<void *>(&memrefCopy)},
      {"__truncsfhf2", reinterpret_cast<void *>(&truncsfhf2)},
      {"__truncdfhf2", reinterpret_cast<void *>(&truncdfhf2)},
      {"__truncsfbf2", reinterpret_cast<void *>(&truncsfbf2)},
      {"__truncdfbf2", reinterpret_cast<void *>(&truncdfbf2)},
      {"__extendhfsf2", reinterpret_cast<void *>(&extendhfsf2)},
  };
  return symbols;
}
