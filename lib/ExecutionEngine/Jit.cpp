//===- Jit.cpp - compiled functions in this process -----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/ExecutionEngine/Jit.h"

#include "JitMemory.h"
#include "RuntimeSymbols.h"
#include "norm/ExecutionEngine/GPURuntime.h"
#include "norm/Target/Object/Compile.h"
#include "norm/TargetInfo/CPUTarget.h"

#include "mlir/ExecutionEngine/ExecutionEngine.h"
#include "llvm/ExecutionEngine/Orc/Core.h"
#include "llvm/ExecutionEngine/Orc/Mangling.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/DynamicLibrary.h"
#include "llvm/Target/TargetMachine.h"

using namespace mlir;
using namespace mlir::norm;

Jit::Jit(std::unique_ptr<JitMemory> memory,
         std::unique_ptr<ExecutionEngine> engine, const GPURuntime *gpu)
    : memory(std::move(memory)), engine(std::move(engine)), gpu(gpu) {}
Jit::~Jit() = default;

/// What the code may call of this program, whether or not the symbols are
/// visible to the dynamic linker.
static llvm::orc::SymbolMap
getSymbolMap(ArrayRef<RuntimeSymbol> runtime,
             llvm::orc::MangleAndInterner interner) {
  llvm::orc::SymbolMap symbols;
  for (const RuntimeSymbol &symbol : runtime)
    symbols[interner(symbol.name)] = {
        llvm::orc::ExecutorAddr::fromPtr(symbol.address),
        llvm::JITSymbolFlags::Exported | llvm::JITSymbolFlags::Callable};
  return symbols;
}

llvm::Expected<std::unique_ptr<Jit>> Jit::create(ModuleOp module,
                                                 const GPURuntime *gpu,
                                                 llvm::OptimizationLevel level,
                                                 PhaseListener onPhase) {
  llvm::Expected<const CPUTarget *> target = getTarget(module);
  if (!target)
    return target.takeError();
  if (!(*target)->isSupportedByHost())
    return llvm::createStringError((*target)->describeLack() +
                                   ": the module was lowered for it");
  llvm::Expected<std::unique_ptr<llvm::TargetMachine>> machine =
      createTargetMachine(**target);
  if (!machine)
    return machine.takeError();
  // The engine's, which has `build` called first: one has its tables made once.
  llvm::TargetMachine &engineMachine = **machine;

  // ExecutionEngine knows only that there is no module; the reason is kept.
  std::string message;
  auto build = [&](Operation *op, llvm::LLVMContext &context) {
    llvm::Expected<std::unique_ptr<llvm::Module>> compiled = compileToLLVM(
        cast<ModuleOp>(op), **target, engineMachine, context, level, onPhase);
    if (onPhase)
      onPhase("codegen");
    if (compiled)
      return std::move(*compiled);
    message = llvm::toString(compiled.takeError());
    return std::unique_ptr<llvm::Module>();
  };
  auto memory = std::make_unique<JitMemory>();
  ExecutionEngineOptions options;
  options.llvmModuleBuilder = build;
  options.sectionMemoryMapper = memory.get();
  options.jitCodeGenOptLevel = level.getSpeedupLevel() > 1
                                   ? llvm::CodeGenOptLevel::Aggressive
                                   : llvm::CodeGenOptLevel::Less;
  options.enableGDBNotificationListener = false;
  options.enablePerfNotificationListener = false;
  llvm::Expected<std::unique_ptr<ExecutionEngine>> engine =
      ExecutionEngine::create(module, options, std::move(*machine));
  if (!engine) {
    llvm::Error error = engine.takeError();
    if (message.empty())
      return error;
    llvm::consumeError(std::move(error));
    return llvm::createStringError(message);
  }
  auto addSymbols = [&](ArrayRef<RuntimeSymbol> symbols) {
    (*engine)->registerSymbols([&](llvm::orc::MangleAndInterner interner) {
      return getSymbolMap(symbols, interner);
    });
  };
  addSymbols(getRuntimeSymbols());
  SmallVector<RuntimeSymbol> gpuSymbols;
  if (gpu)
    for (const auto *f = gpu->getFunctions(); f->name; ++f)
      gpuSymbols.push_back({f->name, f->address});
  addSymbols(gpuSymbols);
  (*engine)->initialize();
  return std::unique_ptr<Jit>(
      new Jit(std::move(memory), std::move(*engine), gpu));
}

bool Jit::canCall(StringRef name) {
  // The process itself.
  llvm::sys::DynamicLibrary::LoadLibraryPermanently(nullptr);
  return llvm::any_of(getRuntimeSymbols(),
                      [&](const RuntimeSymbol &symbol) {
                        return symbol.name == name;
                      }) ||
         llvm::sys::DynamicLibrary::SearchForAddressOfSymbol(name.str());
}

llvm::Expected<Jit::PackedFunction> Jit::lookup(StringRef name) const {
  return engine->lookupPacked(("_mlir_ciface_" + name).str());
}

llvm::Error Jit::takeGPUError() const {
  return gpu ? gpu->takeError() : llvm::Error::success();
}
