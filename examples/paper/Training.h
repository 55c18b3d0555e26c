//===- Training.h - training by compiled steps ---------------- -*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_EXAMPLES_PAPER_TRAINING_H
#define NORM_EXAMPLES_PAPER_TRAINING_H

#include "Function.h"
#include "Images.h"

#include <random>

namespace paper {

/// Random numbers that are the same on every machine.
class Random {
public:
  explicit Random(uint32_t seed) : generator(seed) {}
  /// At least 0 and less than 1.
  double uniform() { return generator() * 0x1p-32; }
  /// Of mean 0 and standard deviation 1.
  double normal();
  int64_t below(int64_t bound) { return int64_t(uniform() * bound); }
  /// 0 to count - 1 in a random order.
  std::vector<int64_t> permutation(int64_t count);

private:
  std::mt19937 generator;
};

/// What the loss is and what is counted beside it.
struct Score {
  /// The mean negative log likelihood.
  double nll = 0;
  /// The part of the cases that are classified wrongly.
  double error = 0;
};

/// A batch of images and of rows that have a weight at the class.
struct Batch {
  Array x, labels;
};

/// The compiled functions of adam.mlir.
struct Optimizer {
  static llvm::Expected<Optimizer> compile(mlir::MLIRContext &context,
                                           llvm::StringRef programs);
  Function count, adam;
};

/// A network that learns: its parameters, and what Adam knows of them.
///
/// The function of the network takes a batch, the parameters, and perhaps
/// statistics; it gives a loss, the weight of what is wrong, and new
/// statistics. `gradient` is compiled from it with the gradients of all
/// parameters.
class Training {
public:
  /// The parameters are the arguments from the third on, one for each letter of
  /// `parameters`: w, a matrix of random
  /// numbers for rectifiers, or u, for other units; g, ones; b, zeros; m and v,
  /// a mean and a variance that runs along, zeros and ones.
  Training(const Function &gradient, llvm::StringRef parameters,
           Random &random);

  /// Forward, backward, Adam.
  Score step(const Batch &batch, const Optimizer &optimizer, float rate);

  /// Forward and backward, which updates statistics: the loss, the weight of
  /// what is wrong, and the gradients.
  std::vector<Array> differentiate(const Batch &batch);

  /// Calls a function of the same arguments.
  std::vector<Array> call(const Function &function, const Batch &batch) const {
    return function(getArguments(batch));
  }

  /// The same function without gradients, or the one for tests.
  Score test(const Function &network, const Batch &batch) const;

  /// The indices of the arguments that gradients are wanted of.
  static std::vector<unsigned> getGradients(llvm::StringRef parameters);

private:
  std::vector<View> getArguments(const Batch &batch) const;

  const Function &gradient;
  std::vector<Array> parameters, means, squares, statistics;
  /// How many steps there were.
  Array time;
};

} // namespace paper

#endif // NORM_EXAMPLES_PAPER_TRAINING_H
