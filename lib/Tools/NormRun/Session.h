//===- Session.h - one run of a function ------------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TOOLS_NORMRUN_SESSION_H
#define NORM_LIB_TOOLS_NORMRUN_SESSION_H

#include "ArgumentBuffer.h"
#include "CompiledFunction.h"

#include "llvm/ADT/StringMap.h"

namespace mlir::norm {

/// Where the arguments of a run come from.
struct InputOptions {
  /// Files for the arguments that the function reads, in order.
  std::vector<std::string> files;
  /// For the arguments that are left; none without a value.
  std::optional<uint64_t> randomSeed;
  /// "ARGUMENT:SIZExSIZE", where sizes are dynamic and no file gives them.
  std::vector<std::string> shapes;
};

/// A function with its arguments and, after a run, its outputs: the results,
/// then the memref arguments that it writes.
class Session {
public:
  /// `source` has the types of the function as it is written; a compiled
  /// reference computes in f64 what these call by another name.
  Session(const CompiledFunction &function, const Signature &source)
      : function(function), source(source) {}

  llvm::Error prepareArguments(const InputOptions &options);

  /// Calls the function once and reads its outputs. Fails if it wrote outside
  /// of its arguments, or the GPU runtime has an error.
  llvm::Error run();
  /// Calls the function and forgets its results.
  void runAgain();

  size_t getNumOutputs() const;
  /// What output `index` is called in messages: "result 0", "argument 2".
  std::string getOutputName(size_t index) const;
  /// The type of an output in the source.
  const Parameter &getOutputParameter(size_t index) const;
  const Array &getOutput(size_t index) const { return outputs[index]; }

  /// Bytes that the function has to read and write, as its types tell:
  /// arguments that it reads, arguments that it writes, results.
  int64_t getBytes() const;

private:
  llvm::Expected<llvm::SmallVector<int64_t>>
  getRandomShape(unsigned argument, const InputOptions &options) const;
  llvm::SmallVector<void *> getPointers();
  bool isArgumentMemory(const void *data) const;
  llvm::SmallVector<unsigned> getWrittenArguments() const;

  const CompiledFunction &function;
  const Signature &source;
  std::vector<ArgumentBuffer> buffers;
  std::vector<Array> outputs;
};

} // namespace mlir::norm

#endif // NORM_LIB_TOOLS_NORMRUN_SESSION_H
