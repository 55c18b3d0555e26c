//===- Training.cpp - training by compiled steps --------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Training.h"

#include "llvm/ADT/STLExtras.h"

#include <cmath>
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

Training::Training(const Function &gradient, const Function &count,
                   const Function &adam, llvm::StringRef kinds, float rate,
                   Random &random)
    : gradient(gradient), count(count), adam(adam),
      time(llvm::ArrayRef<int64_t>()), rate(llvm::ArrayRef<int64_t>()),
      rate1(llvm::ArrayRef<int64_t>()), scale2(llvm::ArrayRef<int64_t>()) {
  this->rate.fill(rate);
  for (auto [i, kind] : llvm::enumerate(kinds)) {
    Array array(gradient.getArgumentShapes()[kFirstParameter + i]);
    if (kind == 'g' || kind == 'v')
      array.fill(1);
    if (kind == 'w') {
      // He's, for rectifiers: a variance of 2 / the number of inputs.
      double bound = std::sqrt(6.0 / array.getShape()[0]);
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

Score Training::step(const Batch &batch) {
  std::vector<Array> results = gradient(getArguments(batch));
  Score score = {results[0][0], results[1][0]};
  size_t next = 2;
  for (Array &statistic : statistics)
    statistic = std::move(results[next++]);
  count({time, rate, rate1, scale2});
  for (size_t i = 0; i < parameters.size(); ++i)
    adam({View::asMatrix(parameters[i]), View::asMatrix(results[next++]),
          View::asMatrix(means[i]), View::asMatrix(squares[i]), rate1, scale2});
  return score;
}

Score Training::test(const Function &network, const Batch &batch) const {
  std::vector<Array> results = network(getArguments(batch));
  return {results[0][0], results[1][0]};
}
