//===- Experiments.h - the commands of norm-paper ------------- -*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_EXAMPLES_PAPER_EXPERIMENTS_H
#define NORM_EXAMPLES_PAPER_EXPERIMENTS_H

#include "mlir/IR/MLIRContext.h"
#include "llvm/Support/Error.h"

#include <string>
#include <vector>

namespace paper {

/// What all experiments are told.
struct Settings {
  /// The folder of the .mlir files.
  std::string programs;
  /// The folder of MNIST's files.
  std::string data;
  /// The folder that results are written to.
  std::string output;
  std::vector<std::string> matmul;
  int64_t seeds;
  /// As little as shows that all works.
  bool quick;
};

llvm::Error runInvariance(mlir::MLIRContext &context, const Settings &settings);
llvm::Error runMNIST(mlir::MLIRContext &context, const Settings &settings);
llvm::Error runRNN(mlir::MLIRContext &context, const Settings &settings);
llvm::Error runSteps(mlir::MLIRContext &context, const Settings &settings);

} // namespace paper

#endif // NORM_EXAMPLES_PAPER_EXPERIMENTS_H
