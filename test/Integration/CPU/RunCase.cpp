//===- RunCase.cpp - runs a configuration and compares it -----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NormCase.h"

#include "NormRun/Random.h"

#include "gtest/gtest.h"

#include <cmath>

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::test;

/// Fails the test at most this often per comparison.
static constexpr int kShownFailures = 3;

NormInputs NormInputs::makeRandom(const NormCase &c, int64_t rows, int64_t n,
                                  uint64_t seed, double mean,
                                  double deviation) {
  auto transform = [&](ArrayRef<int64_t> shape, uint64_t stream,
                       llvm::function_ref<double(double)> fn) {
    Array normal(Element::F64, shape);
    fillRandom(normal, seed, stream);
    Array result(c.element, shape);
    for (int64_t i = 0; i < result.size(); ++i)
      result.set(i, fn(normal.get(i)));
    return result;
  };
  NormInputs inputs;
  inputs.x =
      transform({rows, n}, 0, [&](double z) { return z * deviation + mean; });
  inputs.gain =
      transform({n}, 1, [](double z) { return 0.5 + 1 / (1 + std::exp(-z)); });
  inputs.bias = transform({n}, 2, [](double z) { return z; });
  return inputs;
}

NormInputs NormInputs::takeRows(int64_t rows) const {
  NormInputs result;
  result.gain = gain;
  result.bias = bias;
  result.x = Array(x.element, {rows, x.shape[1]});
  std::copy_n(x.bytes.begin(), result.x.bytes.size(), result.x.bytes.begin());
  return result;
}

std::vector<Array> test::runCase(const Signature &signature, CallFn call,
                                 const NormCase &c, const NormInputs &inputs) {
  SmallVector<const Array *> sources = {&inputs.x};
  if (c.hasGain)
    sources.push_back(&inputs.gain);
  if (c.hasBias)
    sources.push_back(&inputs.bias);

  std::vector<ArgumentBuffer> buffers;
  for (auto [index, parameter] : llvm::enumerate(signature.arguments)) {
    if (index < sources.size()) {
      buffers.emplace_back(parameter, sources[index]->shape);
      buffers.back().write(sources[index]->convertTo(parameter.element));
      continue;
    }
    // Outputs: first the matrix, then one value a row.
    ArrayRef<int64_t> shape = inputs.x.shape;
    buffers.emplace_back(parameter,
                         index == sources.size() ? shape : shape.take_front(1));
  }
  std::vector<Array> outputs = call(buffers);
  for (size_t i = sources.size(); i < buffers.size(); ++i)
    outputs.push_back(buffers[i].read());

  for (auto [index, buffer] : llvm::enumerate(buffers))
    if (std::optional<int64_t> byte = buffer.findBrokenGuard())
      ADD_FAILURE() << c.getName() << ": wrote outside of argument " << index
                    << ", " << *byte << " bytes from its first element";
  for (size_t i = 0; i < sources.size(); ++i) {
    Array now = buffers[i].read();
    EXPECT_TRUE(now.bytes == sources[i]->convertTo(now.element).bytes)
        << c.getName() << ": changed input " << i;
  }
  return outputs;
}

std::vector<Array> test::runCase(const CompiledFunction &function,
                                 const NormCase &c, const NormInputs &inputs) {
  auto call = [&](MutableArrayRef<ArgumentBuffer> buffers) {
    SmallVector<void *> pointers;
    ElementAccess access;
    for (auto [buffer, parameter] :
         llvm::zip_equal(buffers, function.getSignature().arguments)) {
      pointers.push_back(buffer.getPointer());
      if (parameter.kind == Parameter::Kind::MemRef)
        access.add(parameter.shape.size(), buffer.getPointer(),
                   getByteSize(parameter.element));
    }
    CompiledFunction::Results results = function.call(pointers);
    if (llvm::Error error = function.takeGPUError())
      ADD_FAILURE() << c.getName() << ": " << llvm::toString(std::move(error));
    std::vector<Array> arrays;
    for (size_t i = 0; i < results.size(); ++i)
      arrays.push_back(results.read(i));
    function.free(results, [](const void *) { return false; });
    return arrays;
  };
  return runCase(function.getSignature(), call, c, inputs);
}

static std::vector<double> toDoubles(const Array &array) {
  std::vector<double> values(array.size());
  for (int64_t i = 0; i < array.size(); ++i)
    values[i] = array.get(i);
  return values;
}

std::vector<ExactRow> test::computeExactRows(const NormCase &c,
                                             const NormInputs &inputs) {
  int64_t rows = inputs.x.shape[0], n = inputs.x.shape[1];
  std::vector<double> x = toDoubles(inputs.x), gain = toDoubles(inputs.gain),
                      bias = toDoubles(inputs.bias);
  std::vector<ExactRow> exact;
  for (int64_t row = 0; row < rows; ++row)
    exact.push_back(
        computeExactRow(c, &x[row * n], gain.data(), bias.data(), n));
  return exact;
}

double test::expectExact(const NormCase &c, const NormInputs &inputs,
                         ArrayRef<ExactRow> exact, ArrayRef<Array> outputs) {
  int64_t rows = inputs.x.shape[0], n = inputs.x.shape[1];
  long double largest = 0;
  int failures = 0;
  auto check = [&](long double actual, long double expected, long double bound,
                   const char *what, int64_t row, int64_t column) {
    bool isEqual = actual == expected ||
                   (std::isnan(actual) && std::isnan(expected)) ||
                   std::fabs(actual - expected) <= bound;
    if (!isEqual && failures++ < kShownFailures)
      ADD_FAILURE() << c.getName() << ", " << rows << " rows: " << what << "["
                    << row << ", " << column << "] is "
                    << static_cast<double>(actual) << ", exactly "
                    << static_cast<double>(expected) << ", off by "
                    << static_cast<double>(actual - expected) << ", allowed "
                    << static_cast<double>(bound);
  };

  EXPECT_EQ(ArrayRef(outputs[0].shape), ArrayRef(inputs.x.shape));
  long double statistics = c.getTolerance();
  for (int64_t row = 0; row < rows; ++row) {
    const ExactRow &expected = exact[row];
    for (int64_t i = 0; i < n; ++i) {
      long double actual = outputs[0].get(row * n + i);
      check(actual, expected.output[i],
            getBound(c, expected, expected.output[i]), "output", row, i);
      if (expected.scale > 0)
        largest = std::fmax(largest, std::fabs(actual - expected.output[i]) /
                                         expected.scale);
    }
    if (!c.hasStatistics)
      continue;
    // The mean is as good as the spread of the row demands, or as its type is.
    size_t next = 1;
    if (c.hasMean())
      check(outputs[next++].get(row), expected.mean,
            statistics * (std::fabs(expected.mean) + 1 / expected.rstd), "mean",
            row, 0);
    check(outputs[next].get(row), expected.rstd, statistics * expected.rstd,
          "rstd", row, 0);
  }
  if (failures > kShownFailures)
    ADD_FAILURE() << c.getName() << ": " << failures << " elements are wrong";
  return static_cast<double>(largest);
}
