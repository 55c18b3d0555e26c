//===- ImageTraining.h - networks that learn to classify images  -*- C++
//-*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_EXAMPLES_PAPER_IMAGETRAINING_H
#define NORM_EXAMPLES_PAPER_IMAGETRAINING_H

#include "Experiments.h"
#include "Training.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace paper {

/// A network of a file, for a batch of 128.
struct Network {
  /// The function of its training, which the results call it by.
  const char *name;
  const char *test;
  /// See Training.
  const char *parameters;
};

/// How much is trained at a batch size.
struct Plan {
  int64_t batch;
  int64_t steps;
  /// How often the network is tested on the way.
  int64_t tests;
};

/// A file of networks and what is done with them.
struct ImageExperiment {
  /// The name of the .mlir file and of the CSV file.
  const char *name;
  llvm::ArrayRef<Network> networks;
  llvm::ArrayRef<Plan> plans;
  float rate;
  /// Whether networks read an image row by row.
  bool bySteps;
};

/// How many cases are tested at a time.
constexpr int64_t kTestBatch = 500;

/// Zeros for so many cases.
Batch createBatch(int64_t size, bool bySteps);

/// Makes image `i` case `number` of a batch.
void setCase(const Batch &batch, int64_t number, const Images &images,
             int64_t i);

/// A function of the experiment's file for batches of a size.
llvm::Expected<Function> compile(mlir::MLIRContext &context,
                                 const Settings &settings,
                                 const ImageExperiment &experiment,
                                 llvm::StringRef name, int64_t batch,
                                 std::vector<unsigned> gradients = {});

/// The middle one of some values.
double median(std::vector<double> values);

/// Is told of a network before it learns (`step` 0) and after; `held` is what
/// it is tested on.
using Observer = llvm::function_ref<llvm::Error(
    const Network &, const Plan &, int64_t seed, int64_t step, const Training &,
    const Images &held)>;

/// Trains each network by each plan from each seed, and writes what comes of
/// it to a CSV file.
llvm::Error trainOnImages(mlir::MLIRContext &context, const Settings &settings,
                          const ImageExperiment &experiment,
                          Observer observe = nullptr);

} // namespace paper

#endif // NORM_EXAMPLES_PAPER_IMAGETRAINING_H
