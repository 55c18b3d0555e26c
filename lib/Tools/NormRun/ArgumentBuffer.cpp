//===- ArgumentBuffer.cpp - memory that a function is run on --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ArgumentBuffer.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/MathExtras.h"

#include <cstdlib>
#include <cstring>
#include <limits>

using namespace mlir;
using namespace mlir::norm;

namespace {

/// Bytes on either side of the elements: more than a vector of any target.
constexpr int64_t kMargin = 256;
constexpr size_t kAlignment = 64;

/// Differs from its neighbours, so that shifted copies are seen as well. As an
/// element of any float type it is an ordinary large number or a NaN.
char guardByte(int64_t position) {
  return static_cast<char>(0x5A + position % 61);
}

/// Calls `fn` with the position, in elements, of each element in row-major
/// order.
void forEachPosition(ArrayRef<int64_t> shape, ArrayRef<int64_t> strides,
                     llvm::function_ref<void(int64_t)> fn) {
  int64_t count = countElements(shape);
  SmallVector<int64_t> index(shape.size(), 0);
  int64_t position = 0;
  for (int64_t i = 0; i < count; ++i) {
    fn(position);
    for (size_t dim = shape.size(); dim-- > 0;) {
      position += strides[dim];
      if (++index[dim] < shape[dim])
        break;
      position -= shape[dim] * strides[dim];
      index[dim] = 0;
    }
  }
}

/// Fills in the strides that are dynamic. Fails where positions overflow.
bool chooseStrides(const Parameter &parameter, ArrayRef<int64_t> shape,
                   MutableArrayRef<int64_t> strides) {
  int64_t extent = 1;
  for (size_t dim = shape.size(); dim-- > 0;) {
    if (ShapedType::isDynamic(strides[dim])) {
      bool innermost = dim + 1 == shape.size();
      int64_t gap =
          parameter.isContiguous || innermost ? 0 : ArgumentBuffer::kGap;
      if (llvm::AddOverflow(extent, gap, strides[dim]))
        return false;
    }
    int64_t end;
    if (llvm::MulOverflow(strides[dim], std::max<int64_t>(shape[dim], 1), end))
      return false;
    extent = std::max(extent, end);
  }
  return true;
}

/// The largest position of an element.
int64_t getExtent(ArrayRef<int64_t> shape, ArrayRef<int64_t> strides) {
  int64_t last = 0;
  for (auto [size, stride] : llvm::zip_equal(shape, strides)) {
    if (size == 0)
      return 0;
    // Where the stride is negative, the offset makes room for the others.
    last += std::max<int64_t>((size - 1) * stride, 0);
  }
  return last + 1;
}

} // namespace

void ArgumentBuffer::Free::operator()(char *memory) const { std::free(memory); }

bool ArgumentBuffer::isAddressable(const Parameter &parameter,
                                   ArrayRef<int64_t> shape) {
  SmallVector<int64_t> strides(parameter.strides);
  if (!chooseStrides(parameter, shape, strides))
    return false;
  // The offset, then an end for each dimension, then the margins.
  int64_t last = ShapedType::isDynamic(parameter.offset) ? 1 : parameter.offset;
  int64_t count = 1;
  for (auto [size, stride] : llvm::zip_equal(shape, strides)) {
    int64_t end;
    if (llvm::MulOverflow(count, std::max<int64_t>(size, 1), count) ||
        llvm::MulOverflow(size, stride, end) ||
        llvm::AddOverflow(last, end, last))
      return false;
  }
  // Arrays are held with up to 8 bytes an element.
  constexpr int64_t kMaxBytes =
      (std::numeric_limits<int64_t>::max() - 4 * kMargin) / 8;
  return last < kMaxBytes && count < kMaxBytes;
}

ArgumentBuffer::ArgumentBuffer(const Parameter &parameter,
                               ArrayRef<int64_t> shape)
    : isScalar(parameter.kind == Parameter::Kind::Scalar),
      element(parameter.element), shape(shape), strides(parameter.strides),
      offset(parameter.offset) {
  (void)chooseStrides(parameter, shape, strides);
  if (ShapedType::isDynamic(offset))
    offset = 1;

  int64_t size = getByteSize(element);
  memoryBytes = llvm::alignTo(
      2 * kMargin + (offset + getExtent(shape, strides)) * size, kAlignment);
  memory.reset(
      static_cast<char *>(std::aligned_alloc(kAlignment, memoryBytes)));
  if (!memory)
    llvm::report_bad_alloc_error("memory for an argument");
  for (int64_t i = 0; i < memoryBytes; ++i)
    memory[i] = guardByte(i);

  auto base = reinterpret_cast<int64_t>(memory.get() + kMargin);
  descriptor = {base, base, offset};
  llvm::append_range(descriptor, this->shape);
  llvm::append_range(descriptor, strides);
}

void ArgumentBuffer::forEachElement(
    llvm::function_ref<void(int64_t)> fn) const {
  int64_t size = getByteSize(element);
  forEachPosition(shape, strides, [&](int64_t position) {
    fn(kMargin + (offset + position) * size);
  });
}

void ArgumentBuffer::write(const Array &array) {
  const char *next = array.bytes.data();
  int64_t size = getByteSize(element);
  forEachElement([&](int64_t byte) {
    std::memcpy(&memory[byte], next, size);
    next += size;
  });
}

Array ArgumentBuffer::read() const {
  Array array(element, shape);
  char *next = array.bytes.data();
  int64_t size = getByteSize(element);
  forEachElement([&](int64_t byte) {
    std::memcpy(next, &memory[byte], size);
    next += size;
  });
  return array;
}

void *ArgumentBuffer::getPointer() {
  if (isScalar)
    return memory.get() + kMargin;
  return descriptor.data();
}

bool ArgumentBuffer::contains(const void *data) const {
  const char *byte = static_cast<const char *>(data);
  return byte >= memory.get() && byte < memory.get() + memoryBytes;
}

std::optional<int64_t> ArgumentBuffer::findBrokenGuard() const {
  std::vector<bool> isElement(memoryBytes, false);
  int64_t size = getByteSize(element);
  forEachElement(
      [&](int64_t byte) { std::fill_n(isElement.begin() + byte, size, true); });
  for (int64_t i = 0; i < memoryBytes; ++i)
    if (!isElement[i] && memory[i] != guardByte(i))
      return i - kMargin - offset * size;
  return std::nullopt;
}

Array norm::readDescriptor(const Parameter &parameter, const int64_t *words) {
  int64_t rank = parameter.shape.size();
  ArrayRef<int64_t> shape(words + 3, rank), strides(words + 3 + rank, rank);
  Array array(parameter.element, shape);
  int64_t size = getByteSize(parameter.element);
  const char *data = reinterpret_cast<const char *>(words[1]) + words[2] * size;
  char *next = array.bytes.data();
  forEachPosition(shape, strides, [&](int64_t position) {
    std::memcpy(next, data + position * size, size);
    next += size;
  });
  return array;
}
