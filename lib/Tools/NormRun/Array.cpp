//===- Array.cpp - dense arrays of numbers --------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Array.h"

#include "mlir/IR/BuiltinTypes.h"
#include "llvm/ADT/APFloat.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <cstring>

using namespace mlir;
using namespace mlir::norm;

namespace {

struct ElementInfo {
  Element element;
  StringLiteral name;
  int64_t byteSize;
};

constexpr ElementInfo kElements[] = {
    {Element::F8E4M3FN, "f8E4M3FN", 1},
    {Element::F8E5M2, "f8E5M2", 1},
    {Element::F8E4M3FNUZ, "f8E4M3FNUZ", 1},
    {Element::F8E5M2FNUZ, "f8E5M2FNUZ", 1},
    {Element::F16, "f16", 2},
    {Element::BF16, "bf16", 2},
    {Element::F32, "f32", 4},
    {Element::F64, "f64", 8},
    {Element::I1, "i1", 1},
    {Element::I8, "i8", 1},
    {Element::I16, "i16", 2},
    {Element::I32, "i32", 4},
    {Element::I64, "i64", 8},
};

const ElementInfo &getInfo(Element element) {
  return kElements[static_cast<int>(element)];
}

template <typename T> T load(const void *data) {
  T value;
  std::memcpy(&value, data, sizeof(T));
  return value;
}

template <typename T> void store(void *data, T value) {
  std::memcpy(data, &value, sizeof(T));
}

/// `Bits` is an unsigned integer of the size of the numbers.
template <typename Bits>
double decode(const llvm::fltSemantics &semantics, const void *data) {
  bool losesInfo;
  llvm::APFloat value(semantics,
                      llvm::APInt(8 * sizeof(Bits), load<Bits>(data)));
  value.convert(llvm::APFloat::IEEEdouble(), llvm::APFloat::rmNearestTiesToEven,
                &losesInfo);
  return value.convertToDouble();
}

template <typename Bits>
void encode(const llvm::fltSemantics &semantics, void *data, double value) {
  bool losesInfo;
  llvm::APFloat rounded(value);
  rounded.convert(semantics, llvm::APFloat::rmNearestTiesToEven, &losesInfo);
  store(data, static_cast<Bits>(rounded.bitcastToAPInt().getZExtValue()));
}

} // namespace

std::optional<Element> norm::getElement(Type type) {
  if (type.isIndex())
    return Element::I64;
  if (isa<Float8E4M3FNType>(type))
    return Element::F8E4M3FN;
  if (isa<Float8E5M2Type>(type))
    return Element::F8E5M2;
  if (isa<Float8E4M3FNUZType>(type))
    return Element::F8E4M3FNUZ;
  if (isa<Float8E5M2FNUZType>(type))
    return Element::F8E5M2FNUZ;
  if (type.isF16())
    return Element::F16;
  if (type.isBF16())
    return Element::BF16;
  if (type.isF32())
    return Element::F32;
  if (type.isF64())
    return Element::F64;
  if (auto integer = dyn_cast<IntegerType>(type)) {
    switch (integer.getWidth()) {
    case 1:
      return Element::I1;
    case 8:
      return Element::I8;
    case 16:
      return Element::I16;
    case 32:
      return Element::I32;
    case 64:
      return Element::I64;
    default:
      return std::nullopt;
    }
  }
  return std::nullopt;
}

StringRef norm::getName(Element element) { return getInfo(element).name; }

int64_t norm::getByteSize(Element element) { return getInfo(element).byteSize; }

bool norm::isFloat(Element element) { return element <= Element::F64; }

double norm::loadElement(Element element, const void *data) {
  switch (element) {
  case Element::F8E4M3FN:
    return decode<uint8_t>(llvm::APFloat::Float8E4M3FN(), data);
  case Element::F8E5M2:
    return decode<uint8_t>(llvm::APFloat::Float8E5M2(), data);
  case Element::F8E4M3FNUZ:
    return decode<uint8_t>(llvm::APFloat::Float8E4M3FNUZ(), data);
  case Element::F8E5M2FNUZ:
    return decode<uint8_t>(llvm::APFloat::Float8E5M2FNUZ(), data);
  case Element::F16:
    return decode<uint16_t>(llvm::APFloat::IEEEhalf(), data);
  case Element::BF16:
    return decode<uint16_t>(llvm::APFloat::BFloat(), data);
  case Element::F32:
    return load<float>(data);
  case Element::F64:
    return load<double>(data);
  case Element::I1:
    return load<uint8_t>(data) & 1;
  case Element::I8:
    return load<int8_t>(data);
  case Element::I16:
    return load<int16_t>(data);
  case Element::I32:
    return load<int32_t>(data);
  case Element::I64:
    return static_cast<double>(load<int64_t>(data));
  }
  llvm_unreachable("every element type is handled");
}

void norm::storeElement(Element element, void *data, double value) {
  switch (element) {
  case Element::F8E4M3FN:
    return encode<uint8_t>(llvm::APFloat::Float8E4M3FN(), data, value);
  case Element::F8E5M2:
    return encode<uint8_t>(llvm::APFloat::Float8E5M2(), data, value);
  case Element::F8E4M3FNUZ:
    return encode<uint8_t>(llvm::APFloat::Float8E4M3FNUZ(), data, value);
  case Element::F8E5M2FNUZ:
    return encode<uint8_t>(llvm::APFloat::Float8E5M2FNUZ(), data, value);
  case Element::F16:
    return encode<uint16_t>(llvm::APFloat::IEEEhalf(), data, value);
  case Element::BF16:
    return encode<uint16_t>(llvm::APFloat::BFloat(), data, value);
  case Element::F32:
    return store(data, static_cast<float>(value));
  case Element::F64:
    return store(data, value);
  case Element::I1:
    return store(data, static_cast<uint8_t>(value != 0));
  case Element::I8:
    return store(data, static_cast<int8_t>(value));
  case Element::I16:
    return store(data, static_cast<int16_t>(value));
  case Element::I32:
    return store(data, static_cast<int32_t>(value));
  case Element::I64:
    return store(data, static_cast<int64_t>(value));
  }
  llvm_unreachable("every element type is handled");
}

std::string norm::formatShape(ArrayRef<int64_t> shape) {
  if (shape.empty())
    return "scalar";
  return llvm::join(llvm::map_range(shape,
                                    [](int64_t size) {
                                      return ShapedType::isDynamic(size)
                                                 ? std::string("?")
                                                 : std::to_string(size);
                                    }),
                    "x");
}

int64_t norm::countElements(ArrayRef<int64_t> shape) {
  return llvm::product_of(shape);
}

Array Array::convertTo(Element to) const {
  if (to == element)
    return *this;
  Array result(to, shape);
  for (int64_t i = 0, e = size(); i < e; ++i)
    result.set(i, get(i));
  return result;
}
