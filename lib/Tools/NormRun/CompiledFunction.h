//===- CompiledFunction.h - a function that can be called -------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TOOLS_NORMRUN_COMPILEDFUNCTION_H
#define NORM_LIB_TOOLS_NORMRUN_COMPILEDFUNCTION_H

#include "Signature.h"

#include "mlir/IR/BuiltinOps.h"

#include <memory>
#include <string>
#include <vector>

namespace mlir::norm {

class CrossFunction;
class GPURuntime;
class Jit;
class PhaseTimer;

/// What runs a function.
enum class RunTarget {
  CPU,
  /// In float64, through convert-norm-to-linalg.
  Reference,
  /// Normalizations, and kernels of `gpu.module`s, on the CPU.
  Emulator,
  /// The same, on NVIDIA's GPUs.
  CUDA,
  /// The same, on AMD's.
  HIP,
  /// The same, on any device with Vulkan.
  Vulkan
};

/// The runtime of a target that has kernels; null for others.
const GPURuntime *getGPURuntime(RunTarget target);

struct CompileOptions {
  RunTarget target = RunTarget::CPU;
  /// The chip that kernels are compiled for, as in norm-gpu-pipeline.
  std::string chip;
  /// Threads of a subgroup, for the emulator and Vulkan; 0: the chip's.
  unsigned subgroupSize = 32;
  /// Bytes of workgroup memory, as in norm-gpu-pipeline.
  int64_t workgroupMemory = -1;
  /// The Highway target's name; empty for the best that this machine has.
  std::string highwayTarget;
  /// What does matrix products on the CPU, as `matmul=` of norm-cpu-pipeline.
  std::vector<std::string> matmul;
  /// Further options of `norm-cpu-pipeline` or, for a GPU or the emulator, of
  /// `norm-gpu-pipeline`, as in a textual pipeline.
  std::string pipelineOptions;
  /// What measures the phases, or null.
  PhaseTimer *timer = nullptr;
};

/// Prints what kernels `module` has when it is compiled, and why these: see
/// norm-explain. The module is lowered, in place, as far as that.
LogicalResult explainKernels(ModuleOp module, const CompileOptions &options);

/// A function of a module, compiled for this machine; or for another
/// architecture, if the environment variable NORM_CROSS_EMULATOR says what runs
/// its programs here ("qemu-aarch64 -L /usr/aarch64-linux-gnu").
class CompiledFunction {
public:
  /// Lowers `module`, in place, and compiles it. Fails with one diagnostic. The
  /// module's context must have `registerTranslations`.
  static FailureOr<std::unique_ptr<CompiledFunction>>
  compile(ModuleOp module, StringRef entry, const CompileOptions &options);
  ~CompiledFunction();

  /// The types that the compiled function takes and gives; the reference has
  /// f64 for every float.
  const Signature &getSignature() const { return signature; }

  /// The results of one call, in the memory of the call.
  class Results {
  public:
    /// Copies result `index`.
    Array read(unsigned index) const;
    size_t size() const { return function->signature.results.size(); }

  private:
    friend CompiledFunction;
    const CompiledFunction *function = nullptr;
    llvm::SmallVector<int64_t> words;
  };

  /// Calls the function. There is a pointer for each argument: of the value for
  /// a scalar, else of the memref's descriptor.
  Results call(ArrayRef<void *> arguments) const;

  /// The first error of the GPU runtime since the last call, if there was one.
  llvm::Error takeGPUError() const;

  /// Frees the buffers of `results`, each once, but those for which
  /// `isArgument` is true: a result may be an argument's buffer, or another
  /// result's.
  void free(Results &results,
            llvm::function_ref<bool(const void *)> isArgument) const;

private:
  CompiledFunction();

  /// Where a result begins in the words that a call returns.
  llvm::SmallVector<int64_t> resultOffsets;
  int64_t resultBytes = 0;
  Signature signature;
  /// One of the two.
  std::unique_ptr<Jit> jit;
  std::unique_ptr<CrossFunction> cross;
  void (*function)(void **) = nullptr;
};

} // namespace mlir::norm

#endif // NORM_LIB_TOOLS_NORMRUN_COMPILEDFUNCTION_H
