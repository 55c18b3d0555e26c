//===- MNIST.cpp - layer norm against batch norm at small batches ---------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Section 6.6 of the paper: permutation-invariant MNIST by a network of two
// hidden layers of 1000 rectifiers, normalized by layer, by batch or not at
// all, at two batch sizes.
//
//===----------------------------------------------------------------------===//

#include "ImageTraining.h"

using namespace paper;

static constexpr Network kImageNetworks[] = {
    {"layer_norm", "layer_norm", "wgbwgbwb"},
    {"batch_norm", "batch_norm_test", "wgbwgbwbmvmv"},
    {"none", "none", "wbwbwb"},
};

/// A case costs far more in a batch of 4, as a step reads and writes all
/// parameters: so there are fewer epochs of it.
static constexpr Plan kImagePlans[] = {{128, 2400, 12}, {4, 24000, 12}};
static constexpr Plan kQuickImagePlans[] = {{128, 20, 2}, {4, 40, 2}};

llvm::Error paper::runMNIST(mlir::MLIRContext &context,
                            const Settings &settings) {
  ImageExperiment experiment;
  experiment.name = "mnist";
  experiment.networks = kImageNetworks;
  experiment.plans = kImagePlans;
  if (settings.quick)
    experiment.plans = kQuickImagePlans;
  experiment.rate = 1e-3;
  experiment.bySteps = false;
  return trainOnImages(context, settings, experiment);
}
