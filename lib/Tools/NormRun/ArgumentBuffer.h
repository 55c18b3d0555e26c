//===- ArgumentBuffer.h - memory that a function is run on ------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TOOLS_NORMRUN_ARGUMENTBUFFER_H
#define NORM_LIB_TOOLS_NORMRUN_ARGUMENTBUFFER_H

#include "Array.h"
#include "Signature.h"

#include <memory>

namespace mlir::norm {

/// The memory of one argument, and its descriptor as compiled code expects it.
/// All bytes that are not elements hold a guard value: a margin on both sides
/// and, in a strided layout, the gaps. Where the type leaves it open, an
/// innermost stride is 1, another stride leaves a gap of `kGap` elements, and
/// the first element is not aligned: the offset is 1.
class ArgumentBuffer {
public:
  static constexpr int64_t kGap = 3;

  /// Whether the bytes of such a buffer can be counted.
  static bool isAddressable(const Parameter &parameter,
                            ArrayRef<int64_t> shape);

  /// Memory for `parameter`, of the static shape `shape`, all guard values.
  /// It must be addressable.
  ArgumentBuffer(const Parameter &parameter, ArrayRef<int64_t> shape);

  ArrayRef<int64_t> getShape() const { return shape; }
  /// Copies the elements in and out. The array has this shape and element type.
  void write(const Array &array);
  Array read() const;

  /// The pointer to pass for this argument: of the value itself for a scalar,
  /// else of the descriptor.
  void *getPointer();
  /// True if `data` lies within this buffer.
  bool contains(const void *data) const;
  /// The byte, counted from the first element, of the first guard that was
  /// overwritten; nothing if all are as they were.
  std::optional<int64_t> findBrokenGuard() const;
  int64_t getElementBytes() const {
    return countElements(shape) * getByteSize(element);
  }

private:
  /// Calls `fn` with the byte offset of each element, in row-major order.
  void forEachElement(llvm::function_ref<void(int64_t)> fn) const;

  bool isScalar;
  Element element;
  llvm::SmallVector<int64_t> shape, strides;
  int64_t offset;
  struct Free {
    void operator()(char *memory) const;
  };
  std::unique_ptr<char[], Free> memory;
  int64_t memoryBytes;
  /// Pointers, offset, sizes and strides.
  llvm::SmallVector<int64_t> descriptor;
};

/// Reads what a descriptor in `words` describes.
Array readDescriptor(const Parameter &parameter, const int64_t *words);

/// How many words the descriptor of a memref of this rank has.
inline int64_t getDescriptorWords(int64_t rank) { return 3 + 2 * rank; }

} // namespace mlir::norm

#endif // NORM_LIB_TOOLS_NORMRUN_ARGUMENTBUFFER_H
