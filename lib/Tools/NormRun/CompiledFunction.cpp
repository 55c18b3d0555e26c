//===- CompiledFunction.cpp - a function that can be called ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CompiledFunction.h"

#include "ArgumentBuffer.h"
#include "CrossFunction.h"
#include "PhaseTimer.h"
#include "norm/ExecutionEngine/GPURuntime.h"
#include "norm/ExecutionEngine/Jit.h"
#include "norm/Pipelines/Pipelines.h"
#include "norm/TargetInfo/CPUTarget.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Pass/PassInstrumentation.h"
#include "mlir/Pass/PassManager.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/Support/MathExtras.h"

#include <cstdlib>

using namespace mlir;
using namespace mlir::norm;

namespace {

/// The target's name in norm-gpu-pipeline.
StringRef getPipelineTarget(RunTarget target) {
  switch (target) {
  case RunTarget::CUDA:
    return "nvvm";
  case RunTarget::HIP:
    return "rocdl";
  case RunTarget::Vulkan:
    return "spirv";
  default:
    return "emulator";
  }
}

/// With `explain`, as far as is explained.
LogicalResult runPipeline(ModuleOp module, const CompileOptions &options,
                          bool explain = false) {
  PassManager passes(module.getContext());
#ifdef NDEBUG
  // An eighth of the time to a callable kernel, after every pass; norm-opt and
  // builds with assertions verify.
  passes.enableVerifier(false);
#endif
  if (options.timer) {
    options.timer->begin("raise");
    passes.addInstrumentation(options.timer->createInstrumentation());
  }
  switch (options.target) {
  case RunTarget::CPU: {
    CPUPipelineOptions pipelineOptions;
    if (failed(pipelineOptions.parseFromString(options.pipelineOptions)))
      return failure();
    if (!options.highwayTarget.empty())
      pipelineOptions.highwayTarget = options.highwayTarget;
    pipelineOptions.matmul = options.matmul;
    pipelineOptions.explain = explain;
    buildCPUPipeline(passes, pipelineOptions);
    break;
  }
  case RunTarget::Reference:
    buildReferencePipeline(passes);
    break;
  case RunTarget::Emulator:
  case RunTarget::CUDA:
  case RunTarget::HIP:
  case RunTarget::Vulkan: {
    GPUPipelineOptions pipelineOptions;
    if (failed(pipelineOptions.parseFromString(options.pipelineOptions)))
      return failure();
    pipelineOptions.target = getPipelineTarget(options.target);
    pipelineOptions.subgroupSize = options.subgroupSize;
    // HIP loads no assembly.
    if (options.target == RunTarget::HIP)
      pipelineOptions.format = "binary";
    if (!options.chip.empty())
      pipelineOptions.chip = options.chip;
    if (options.workgroupMemory >= 0)
      pipelineOptions.workgroupMemory = options.workgroupMemory;
    pipelineOptions.explain = explain;
    buildGPUPipeline(passes, pipelineOptions);
    break;
  }
  }
  return passes.run(module);
}

/// Fails on a function that is called and is nowhere.
LogicalResult checkDeclarations(ModuleOp module) {
  for (auto function : module.getOps<func::FuncOp>())
    if (function.isExternal() && !Jit::canCall(function.getName()) &&
        !Jit::canCall(("_mlir_ciface_" + function.getName()).str()) &&
        !SymbolTable::symbolKnownUseEmpty(function, module))
      return function.emitError("'func.func' @")
             << function.getName()
             << " is called and has no body; expected one in this module, or a "
                "function of the C library";
  return success();
}

} // namespace

const GPURuntime *norm::getGPURuntime(RunTarget target) {
  switch (target) {
  case RunTarget::CPU:
  case RunTarget::Reference:
    return nullptr;
  case RunTarget::Emulator:
    return &GPURuntime::getEmulator();
  case RunTarget::CUDA:
    return &GPURuntime::getCUDA();
  case RunTarget::HIP:
    return &GPURuntime::getHIP();
  case RunTarget::Vulkan:
    return &GPURuntime::getVulkan();
  }
  llvm_unreachable("unknown target");
}

LogicalResult norm::explainKernels(ModuleOp module,
                                   const CompileOptions &options) {
  assert(options.target != RunTarget::Reference && "it has no kernels");
  return runPipeline(module, options, /*explain=*/true);
}

CompiledFunction::CompiledFunction() = default;
CompiledFunction::~CompiledFunction() = default;

FailureOr<std::unique_ptr<CompiledFunction>>
CompiledFunction::compile(ModuleOp module, StringRef entry,
                          const CompileOptions &options) {
  auto function = module.lookupSymbol<func::FuncOp>(entry);
  if (!function) {
    std::string names;
    for (auto candidate : module.getOps<func::FuncOp>())
      if (candidate.isPublic() && !candidate.isExternal())
        names += (names.empty() ? "@" : ", @") + candidate.getName().str();
    return module.emitError("the module has no function @")
           << entry << (names.empty() ? "" : ": it has ") << names;
  }
  if (function.isExternal())
    return function.emitError("@") << entry << " has no body";

  if (failed(checkDeclarations(module)))
    return failure();

  std::unique_ptr<CompiledFunction> compiled(new CompiledFunction());
  llvm::Expected<Signature> signature = norm::getSignature(function);
  if (!signature)
    return function.emitError("cannot run @")
           << entry << ": " << llvm::toString(signature.takeError());
  compiled->signature = std::move(*signature);
  if (options.target == RunTarget::Reference)
    for (auto *parameters :
         {&compiled->signature.arguments, &compiled->signature.results})
      for (Parameter &parameter : *parameters)
        if (isFloat(parameter.element))
          parameter.element = Element::F64;

  function.setPublic();
  function->setAttr(LLVM::LLVMDialect::getEmitCWrapperAttrName(),
                    UnitAttr::get(module.getContext()));
  if (failed(runPipeline(module, options)))
    return failure();

  // Results follow each other as the fields of a struct.
  for (const Parameter &result : compiled->signature.results) {
    bool isScalar = result.kind == Parameter::Kind::Scalar;
    int64_t bytes =
        isScalar ? getByteSize(result.element)
                 : getDescriptorWords(result.shape.size()) * sizeof(int64_t);
    int64_t offset = llvm::alignTo(compiled->resultBytes,
                                   std::min<int64_t>(bytes, sizeof(int64_t)));
    compiled->resultOffsets.push_back(offset);
    compiled->resultBytes = offset + bytes;
  }

  llvm::Expected<const CPUTarget *> target = getTarget(module);
  if (!target)
    return module.emitError() << llvm::toString(target.takeError());
  if ((*target)->architecture != getHostArchitecture()) {
    const char *emulator = std::getenv("NORM_CROSS_EMULATOR");
    if (!emulator || !*emulator)
      return module.emitError((*target)->describeLack())
             << ": set NORM_CROSS_EMULATOR to what runs its programs here";
    FailureOr<std::unique_ptr<CrossFunction>> cross =
        CrossFunction::compile(module, entry, emulator);
    if (failed(cross))
      return failure();
    compiled->cross = std::move(*cross);
    return compiled;
  }

  // For their numbers; at -O3 the reference of a small norm takes LLVM seconds,
  // which unrolls its loops.
  bool isForSpeed = options.target != RunTarget::Reference &&
                    options.target != RunTarget::Emulator;
  llvm::Expected<std::unique_ptr<Jit>> jit = Jit::create(
      module, getGPURuntime(options.target),
      isForSpeed ? llvm::OptimizationLevel::O3 : llvm::OptimizationLevel::O1,
      [&](StringRef phase) {
        if (options.timer)
          options.timer->begin(phase);
      });
  if (!jit)
    return module.emitError() << llvm::toString(jit.takeError());
  llvm::Expected<Jit::PackedFunction> packed = (*jit)->lookup(entry);
  if (!packed)
    return module.emitError() << llvm::toString(packed.takeError());
  compiled->jit = std::move(*jit);
  compiled->function = *packed;
  return compiled;
}

CompiledFunction::Results
CompiledFunction::call(ArrayRef<void *> arguments) const {
  Results results;
  results.function = this;
  results.words.resize(llvm::divideCeil(resultBytes, sizeof(int64_t)));

  if (cross) {
    cross->call(signature, arguments, resultOffsets, resultBytes,
                results.words.data());
    return results;
  }
  // A slot holds the address of an argument. Memrefs are passed as pointers to
  // their descriptors; so are all results together, unless they are one scalar,
  // which goes where the last slot says.
  void *memory = results.words.data();
  bool isScalar = signature.results.size() == 1 &&
                  signature.results[0].kind == Parameter::Kind::Scalar;
  SmallVector<void *> pointers(arguments), slots;
  if (!signature.results.empty() && !isScalar)
    slots.push_back(&memory);
  for (auto [parameter, pointer] :
       llvm::zip_equal(signature.arguments, pointers))
    slots.push_back(parameter.kind == Parameter::Kind::Scalar ? pointer
                                                              : &pointer);
  if (isScalar)
    slots.push_back(memory);
  function(slots.data());
  return results;
}

llvm::Error CompiledFunction::takeGPUError() const {
  return jit ? jit->takeGPUError() : llvm::Error::success();
}

Array CompiledFunction::Results::read(unsigned index) const {
  const Parameter &result = function->signature.results[index];
  const char *data = reinterpret_cast<const char *>(words.data()) +
                     function->resultOffsets[index];
  if (result.kind != Parameter::Kind::Scalar)
    return readDescriptor(result, reinterpret_cast<const int64_t *>(data));
  Array scalar(result.element, {});
  std::copy_n(data, scalar.bytes.size(), scalar.bytes.begin());
  return scalar;
}

void CompiledFunction::free(
    Results &results, llvm::function_ref<bool(const void *)> isArgument) const {
  llvm::SmallPtrSet<void *, 4> freed;
  for (auto [index, result] : llvm::enumerate(signature.results)) {
    if (result.kind == Parameter::Kind::Scalar)
      continue;
    auto *allocated = reinterpret_cast<void *>(
        results.words[resultOffsets[index] / sizeof(int64_t)]);
    if (!isArgument(allocated) && freed.insert(allocated).second)
      std::free(allocated);
  }
  results.words.clear();
}
