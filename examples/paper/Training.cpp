//===- Training.cpp - training by compiled steps --------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Training.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

using namespace paper;

double Random::normal() {
  // Box and Muller's.
  constexpr double twoPi = 6.283185307179586;
  double radius = std::sqrt(-2 * std::log(1 - uniform()));
  return radius * std::cos(twoPi * uniform());
}

std::vector<int64_t> Random::permutation(int64_t count) {
  std::vector<int64_t> order(count);
  for (int64_t i = 0; i < count; ++i) {
    int64_t j = below(i + 1);
    order[i] = order[j];
    order[j] = i;
  }
  return order;
}

static bool isStatistic(char parameter) {
  return parameter == 'm' || parameter == 'v';
}

/// The first arguments are a batch.
static constexpr unsigned kFirstParameter = 2;

std::vector<unsigned> Training::getGradients(llvm::StringRef parameters) {
  std::vector<unsigned> arguments;
  for (auto [i, parameter] : llvm::enumerate(parameters))
    if (!isStatistic(parameter))
      arguments.push_back(kFirstParameter + i);
  return arguments;
}

llvm::Expected<Optimizer> Optimizer::compile(mlir::MLIRContext &context,
                                             llvm::StringRef programs) {
  std::string file = (programs + "/adam.mlir").str();
  llvm::Expected<Function> count =
      Function::compile(context, file, "count", {});
  if (!count)
    return count.takeError();
  llvm::Expected<Function> adam = Function::compile(context, file, "adam", {});
  if (!adam)
    return adam.takeError();
  return Optimizer{std::move(*count), std::move(*adam)};
}

/// The shape of a scalar.
static constexpr llvm::ArrayRef<int64_t> kScalar;

Training::Training(const Function &gradient, llvm::StringRef kinds,
                   Random &random)
    : gradient(gradient), time(kScalar) {
  for (auto [i, kind] : llvm::enumerate(kinds)) {
    Array array(gradient.getArgumentShapes()[kFirstParameter + i]);
    if (kind == 'g' || kind == 'v')
      array.fill(1);
    if (kind == 'w' || kind == 'u') {
      // A variance of 1 / the number of inputs, and for rectifiers twice that,
      // since they leave half of it (He and others, arXiv 1502.01852).
      double variance = (kind == 'w' ? 2.0 : 1.0) / array.getShape()[0];
      double bound = std::sqrt(3 * variance);
      for (float &weight : array)
        weight = bound * (2 * random.uniform() - 1);
    }
    if (isStatistic(kind)) {
      statistics.push_back(std::move(array));
      continue;
    }
    means.emplace_back(array.getShape());
    squares.emplace_back(array.getShape());
    parameters.push_back(std::move(array));
  }
}

std::vector<View> Training::getArguments(const Batch &batch) const {
  std::vector<View> arguments = {batch.x, batch.labels};
  arguments.insert(arguments.end(), parameters.begin(), parameters.end());
  arguments.insert(arguments.end(), statistics.begin(), statistics.end());
  return arguments;
}

std::vector<Array> Training::differentiate(const Batch &batch) {
  std::vector<Array> results = gradient(getArguments(batch));
  // Behind the loss and what is wrong.
  auto first = results.begin() + 2, last = first + statistics.size();
  std::move(first, last, statistics.begin());
  results.erase(first, last);
  return results;
}

Score Training::step(const Batch &batch, const Optimizer &optimizer,
                     float rateValue) {
  std::vector<Array> results = differentiate(batch);
  Array rate(kScalar), rate1(kScalar), scale2(kScalar);
  rate.fill(rateValue);
  optimizer.count({time, rate, rate1, scale2});
  for (size_t i = 0; i < parameters.size(); ++i)
    optimizer.adam({View::asMatrix(parameters[i]),
                    View::asMatrix(results[2 + i]), View::asMatrix(means[i]),
                    View::asMatrix(squares[i]), rate1, scale2});
  return {results[0][0], results[1][0]};
}

Score Training::test(const Function &network, const Batch &batch) const {
  std::vector<Array> results = call(network, batch);
  return {results[0][0], results[1][0]};
}
