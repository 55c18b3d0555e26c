//===- Problem.cpp - what the competitors compute -------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Problem.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <new>
#include <random>

using namespace bench;

// Large enough that no two buffers share a page, and a huge page if the kernel
// gives one.
static constexpr size_t kAlignment = 4096;

static void *allocate(size_t bytes) {
  size_t padded = (bytes + kAlignment - 1) / kAlignment * kAlignment;
  void *pointer = std::aligned_alloc(kAlignment, padded);
  if (!pointer)
    throw std::bad_alloc();
  // Touch every page now rather than in the first timed call.
  std::memset(pointer, 0, padded);
  return pointer;
}

void Problem::Free::operator()(void *pointer) const { std::free(pointer); }

/// To nearest, ties to even; `value` is finite here.
static uint16_t toBF16(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  return (bits + 0x7fff + ((bits >> 16) & 1)) >> 16;
}

static float fromBF16(uint16_t half) {
  uint32_t bits = uint32_t(half) << 16;
  float value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

std::string Shape::name() const {
  return std::to_string(rows) + " x " + std::to_string(columns) +
         (type == ElementType::F32 ? " f32" : " bf16");
}

double Problem::load(const void *buffer, int64_t index) const {
  return shape.type == ElementType::F32
             ? static_cast<const float *>(buffer)[index]
             : fromBF16(static_cast<const uint16_t *>(buffer)[index]);
}

Problem::Problem(const Shape &shape)
    : shape(shape), inputBuffer(static_cast<char *>(allocate(shape.bytes()))),
      outputBuffer(static_cast<char *>(allocate(shape.bytes()))),
      gainBuffer(static_cast<float *>(allocate(shape.columns * sizeof(float)))),
      biasBuffer(static_cast<float *>(allocate(shape.columns * sizeof(float)))),
      expected(shape.rows * shape.columns) {
  std::mt19937 random(42);
  std::normal_distribution<float> normal;
  for (int64_t j = 0; j < shape.columns; ++j) {
    gain()[j] = 1 + 0.1f * normal(random);
    bias()[j] = 0.1f * normal(random);
  }
  for (int64_t i = 0, e = shape.rows * shape.columns; i < e; ++i) {
    float value = normal(random);
    if (shape.type == ElementType::F32)
      static_cast<float *>(input())[i] = value;
    else
      static_cast<uint16_t *>(input())[i] = toBF16(value);
  }

  // The textbook's two passes, in double.
  for (int64_t i = 0; i < shape.rows; ++i) {
    int64_t row = i * shape.columns;
    double sum = 0, squares = 0;
    for (int64_t j = 0; j < shape.columns; ++j)
      sum += load(input(), row + j);
    double mean = sum / shape.columns;
    for (int64_t j = 0; j < shape.columns; ++j) {
      double d = load(input(), row + j) - mean;
      squares += d * d;
    }
    double rstd = 1 / std::sqrt(squares / shape.columns + kEpsilon);
    for (int64_t j = 0; j < shape.columns; ++j)
      expected[row + j] =
          gain()[j] * ((load(input(), row + j) - mean) * rstd) + bias()[j];
  }
}

void Problem::clearOutput() { std::memset(output(), 0xff, shape.bytes()); }

double Problem::error() const {
  double largest = 0, distance = 0;
  for (size_t i = 0; i < expected.size(); ++i) {
    double value = load(outputBuffer.get(), i);
    if (std::isnan(value))
      return std::numeric_limits<double>::infinity();
    largest = std::max(largest, std::abs(expected[i]));
    distance = std::max(distance, std::abs(value - expected[i]));
  }
  return distance / largest;
}
