//===- Function.h - functions of .mlir files, compiled -------- -*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_EXAMPLES_PAPER_FUNCTION_H
#define NORM_EXAMPLES_PAPER_FUNCTION_H

#include "Array.h"

#include "norm/ExecutionEngine/Jit.h"

#include "mlir/IR/MLIRContext.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace paper {

/// How a function of a file is compiled.
struct FunctionOptions {
  /// Texts of the file and what is written for them, such as "<128x" and "<4x"
  /// for a batch of 4.
  std::vector<std::pair<std::string, std::string>> replacements;
  /// Compile the function of its results and of the gradients of the first one,
  /// by these arguments, instead; none: the function itself.
  std::vector<unsigned> gradients;
  /// What does matrix products: the option `matmul` of norm-cpu-pipeline.
  std::vector<std::string> matmul;
};

/// A function on tensors or memrefs of f32, compiled for this machine.
class Function {
public:
  /// Compiles `name` of the file `path`: inlines what it calls, differentiates
  /// it if `options` say so, and lowers it by norm-cpu-pipeline.
  static llvm::Expected<Function> compile(mlir::MLIRContext &context,
                                          llvm::StringRef path,
                                          llvm::StringRef name,
                                          const FunctionOptions &options);

  /// Calls it. The arguments have the types of the function.
  std::vector<Array> operator()(llvm::ArrayRef<View> arguments) const;

  /// The shapes of its arguments; ShapedType::kDynamic stands for a dynamic
  /// size.
  llvm::ArrayRef<std::vector<int64_t>> getArgumentShapes() const {
    return argumentShapes;
  }

private:
  std::unique_ptr<mlir::norm::Jit> jit;
  mlir::norm::Jit::PackedFunction call = nullptr;
  std::vector<std::vector<int64_t>> argumentShapes;
  std::vector<int64_t> resultRanks;
};

/// `auto`: the libraries that this machine has, then loops; else a list of the
/// option `matmul`. An error if a library that is named cannot be used.
llvm::Expected<std::vector<std::string>> chooseMatmul(llvm::StringRef option);

/// A context with all that a program of ours can use.
std::unique_ptr<mlir::MLIRContext> createContext();

} // namespace paper

#endif // NORM_EXAMPLES_PAPER_FUNCTION_H
