//===- Pipelines.h - named pipelines ----------------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// A pipeline is a list of passes under a name, for textual use and as a
// function that adds them to a pass manager. `registerPipelines` registers the
// names; `norm::registerAllPasses` calls it.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_PIPELINES_PIPELINES_H
#define NORM_PIPELINES_PIPELINES_H

#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassOptions.h"

namespace mlir::norm {

/// Lowers what frontends write to linalg on tensors, which `norm-raise` reads:
/// TOSA (with dynamic shapes, too), shape, and elementwise arith and math on
/// tensors. Every pipeline below begins with it.
void buildFrontendPipeline(OpPassManager &pm);

/// What every pipeline can be told that makes kernels.
template <typename Options>
struct KernelPipelineOptions : PassPipelineOptions<Options> {
  ::mlir::detail::PassOptions::Option<bool> raise{
      *this, "raise", llvm::cl::desc("Recognize normalizations in linalg IR."),
      llvm::cl::init(true)};
  ::mlir::detail::PassOptions::Option<bool> fuse{
      *this, "fuse",
      llvm::cl::desc("Fuse what works on the same rows (norm-fuse)."),
      llvm::cl::init(true)};
  ::mlir::detail::PassOptions::Option<std::string> report{
      *this, "report",
      llvm::cl::desc("Where norm-raise and norm-fuse write what they found and "
                     "what they left, and why; - is the standard output."),
      llvm::cl::init("")};
};

/// And if they are Highway's, with loops for what these lack.
template <typename Options>
struct HighwayPipelineOptions : KernelPipelineOptions<Options> {
  ::mlir::detail::PassOptions::Option<bool> highway{
      *this, "highway",
      llvm::cl::desc("Lower normalizations to Highway kernels, where they can "
                     "be; else to loops."),
      llvm::cl::init(true)};
  ::mlir::detail::PassOptions::Option<bool> strict{
      *this, "strict",
      llvm::cl::desc(
          "Fail where a normalization cannot be lowered to a Highway "
          "kernel, instead of lowering it to loops."),
      llvm::cl::init(false)};
  ::mlir::detail::PassOptions::ListOption<std::string> matmul{
      *this, "matmul",
      llvm::cl::desc(
          "What does matrix products of floats, the best first: onednn, cblas "
          "or loops, as in onednn,loops. Without loops at the end what a "
          "library lacks is an error. By default loops.")};
};

/// What `norm-cpu-pipeline` can be told.
struct CPUPipelineOptions : HighwayPipelineOptions<CPUPipelineOptions> {
  Option<std::string> highwayTarget{
      *this, "highway-target",
      llvm::cl::desc("The Highway target: sse4, avx2, avx3, neon, sve2_128 or "
                     "sve_256; by default the best that this machine has."),
      llvm::cl::init("")};
  Option<bool> explain{
      *this, "explain",
      llvm::cl::desc("Print what norm-raise and norm-fuse found, then what "
                     "kernels there will be and why (norm-explain), and stop "
                     "before they are made."),
      llvm::cl::init(false)};
};

/// Lowers a module to the LLVM dialect for the CPU. Input: functions on tensors
/// or memrefs, with the norm dialect and any upstream dialect that has a
/// lowering to LLVM. Tensor arguments and results become memrefs with the
/// identity layout; the caller owns the buffers of the results, and each is
/// allocated by malloc. A function that is to be called by the C interface
/// needs the attribute `llvm.emit_c_interface`. Dynamic sizes that do not fit
/// each other end in norm_fail (norm/Runtime/Runtime.h) when the code runs.
/// Fails with one error that names the op if something cannot be lowered.
void buildCPUPipeline(OpPassManager &pm, const CPUPipelineOptions &options);

/// What `norm-library-pipeline` can be told.
struct LibraryPipelineOptions : HighwayPipelineOptions<LibraryPipelineOptions> {
  ListOption<std::string> targets{
      *this, "targets",
      llvm::cl::desc(
          "The Highway targets that the library has versions for, of one "
          "architecture, as in sse4,avx2,avx3 or in neon,sve_256; by default "
          "all of this machine's, or the module's own.")};
};

/// Lowers a module to what `norm-translate --emit=object`, `shared`, `archive`
/// and `header` write: one nested module in the LLVM dialect for each target,
/// each lowered as by `norm-cpu-pipeline`, with the same public functions. C
/// can call these: a buffer is a pointer and its dynamic sizes and strides, and
/// results are written to memory of the caller (docs/Libraries.md). Input: as
/// buildCPUPipeline's, with at least one public function, whose arguments and
/// results C has types for.
void buildLibraryPipeline(OpPassManager &pm,
                          const LibraryPipelineOptions &options);

/// Lowers a module to the LLVM dialect such that its results are a reference
/// for others: every float, in signatures too, becomes f64, normalizations are
/// not recognized or fused but computed by their formula.
void buildReferencePipeline(OpPassManager &pm);

/// What `norm-gpu-pipeline` can be told.
struct GPUPipelineOptions : KernelPipelineOptions<GPUPipelineOptions> {
  Option<std::string> target{
      *this, "target",
      llvm::cl::desc("What runs the kernels: emulator, the CPU thread by "
                     "thread; nvvm, NVIDIA's GPUs; rocdl, AMD's; or "
                     "spirv, GPUs with Vulkan."),
      llvm::cl::init("emulator")};
  Option<std::string> chip{
      *this, "chip",
      llvm::cl::desc("The GPU, by its chip's name: sm_80 (default), sm_90, "
                     "sm_100 or sm_120 for nvvm; gfx90a (default), gfx942 or "
                     "gfx1100 for rocdl; vulkan1.1 for spirv; none for the "
                     "emulator."),
      llvm::cl::init("")};
  Option<std::string> format{
      *this, "format",
      llvm::cl::desc("What kernels become: assembly (PTX, AMDGCN; the default) "
                     "or binary (a cubin, a code object, by a program that "
                     "must be there); for spirv binary."),
      llvm::cl::init("")};
  Option<unsigned> subgroupSize{
      *this, "subgroup-size",
      llvm::cl::desc(
          "Threads of a subgroup: 8, 16, 32 or 64 for the emulator and spirv; "
          "else the chip's number. 0: 32, or what the chip has."),
      llvm::cl::init(0)};
  Option<unsigned> maxClusterSize{
      *this, "max-cluster-size",
      llvm::cl::desc(
          "The most workgroups that share a row: 1, 2, 4, 8 or 16, or as many "
          "as the chip has if that is less. 0: what it has; 1 for the "
          "emulator."),
      llvm::cl::init(0)};
  Option<int64_t> workgroupMemory{
      *this, "workgroup-memory",
      llvm::cl::desc("The most bytes of workgroup memory for a workgroup, or "
                     "as many as the chip has if that is less. -1: what it "
                     "has; 48 KiB for the emulator."),
      llvm::cl::init(-1)};
  Option<bool> hostBuffers{
      *this, "host-buffers",
      llvm::cl::desc(
          "Buffers are the host's: copy what a normalization reads to "
          "the GPU and what it writes back. Otherwise the GPU "
          "accesses them as they are."),
      llvm::cl::init(true)};
  Option<bool> explain{
      *this, "explain",
      llvm::cl::desc("Print what norm-raise and norm-fuse found, then what "
                     "kernels there will be and why (norm-explain), and stop "
                     "before they are made."),
      llvm::cl::init(false)};
};

/// Lowers a module such that its normalizations, and the kernels of its
/// `gpu.module`s, run on a GPU or in the emulator (docs/GPU.md), and the rest
/// on the host. Input: as buildCPUPipeline's, with gpu ops that allocate, copy
/// and launch. What is left beside the LLVM dialect are `gpu.binary` and
/// `gpu.launch_func`, which the translation to LLVM IR lowers to calls of the
/// runtime. Fails with one error for a target or chip that it does not know.
void buildGPUPipeline(OpPassManager &pm, const GPUPipelineOptions &options);

/// What `norm-emit-highway-pipeline` can be told.
struct EmitHighwayPipelineOptions
    : KernelPipelineOptions<EmitHighwayPipelineOptions> {};

/// Lowers a module to what `norm-translate --mlir-to-highway-cpp` prints: one
/// kernel for each normalization, without a target, and a function with a C ABI
/// for each public function, whose results become its last arguments. Input:
/// functions on tensors or memrefs. What is elementwise beside normalizations
/// becomes kernels, too, what else is linalg loops in f32, f64 and integers; an
/// op that has no such form is an error that names it. Dynamic sizes
/// that do not fit each other end in HWY_ABORT when the code runs.
void buildEmitHighwayPipeline(OpPassManager &pm,
                              const EmitHighwayPipelineOptions &options);

/// Registers what the pipelines' passes ask of upstream dialects, such as how
/// their ops are bufferized; `norm::registerAllDialects` calls it.
void registerPipelineDependencies(DialectRegistry &registry);

/// Registers `norm-cpu-pipeline`, `norm-library-pipeline`,
/// `norm-reference-pipeline`, `norm-gpu-pipeline` and
/// `norm-emit-highway-pipeline`.
void registerPipelines();

} // namespace mlir::norm

#endif // NORM_PIPELINES_PIPELINES_H
