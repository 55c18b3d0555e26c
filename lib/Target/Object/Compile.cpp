//===- Compile.cpp - LLVM dialect to machine code -------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Target/Object/Compile.h"

#include "Optimize.h"
#include "norm/Target/Object/DeviceBitcode.h"
#include "norm/Target/Object/Library.h"
#include "norm/TargetInfo/CPUTarget.h"

#include "mlir/Target/LLVMIR/Dialect/Builtin/BuiltinToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Dialect/GPU/GPUToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Dialect/LLVMIR/LLVMToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Dialect/NVVM/NVVMToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Dialect/ROCDL/ROCDLToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Export.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/Bitcode/BitcodeReader.h"
#include "llvm/Config/Targets.h"
#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/IR/DiagnosticPrinter.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/IR/Module.h"
#include "llvm/Linker/Linker.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/TargetParser/Host.h"

using namespace mlir;
using namespace mlir::norm;

void norm::registerTranslations(DialectRegistry &registry) {
  registerBuiltinDialectTranslation(registry);
  registerLLVMDialectTranslation(registry);
  registerGPUDialectTranslation(registry);
  registerNVVMDialectTranslation(registry);
  registerROCDLDialectTranslation(registry);
  gpu::registerOffloadingLLVMTranslationInterfaceExternalModels(registry);
}

llvm::Expected<const CPUTarget *> norm::getTarget(ModuleOp module) {
  auto name = module->getAttrOfType<StringAttr>("highway.target");
  return name ? lookupCPUTarget(name.getValue()) : selectHostTarget();
}

/// The code generator of an architecture that there are targets of. Not all
/// that LLVM has: a program with LLVM's archives would hold them, and begin
/// with the options of each.
static void initializeTarget(const llvm::Triple &triple) {
  if (triple.getArchName() == getHostArchitecture()) {
    llvm::InitializeNativeTarget();
    llvm::InitializeNativeTargetAsmPrinter();
    llvm::InitializeNativeTargetAsmParser();
    return;
  }
#if LLVM_HAS_X86_TARGET
  if (triple.getArch() == llvm::Triple::x86_64) {
    LLVMInitializeX86TargetInfo();
    LLVMInitializeX86Target();
    LLVMInitializeX86TargetMC();
    LLVMInitializeX86AsmPrinter();
    LLVMInitializeX86AsmParser();
  }
#endif
#if LLVM_HAS_AARCH64_TARGET
  if (triple.getArch() == llvm::Triple::aarch64) {
    LLVMInitializeAArch64TargetInfo();
    LLVMInitializeAArch64Target();
    LLVMInitializeAArch64TargetMC();
    LLVMInitializeAArch64AsmPrinter();
    LLVMInitializeAArch64AsmParser();
  }
#endif
}

static llvm::Expected<std::unique_ptr<llvm::TargetMachine>>
createTargetMachine(const llvm::Triple &triple, StringRef processor = "",
                    StringRef features = "") {
  initializeTarget(triple);
  std::string message;
  const llvm::Target *llvmTarget =
      llvm::TargetRegistry::lookupTarget(triple, message);
  if (!llvmTarget)
    return llvm::createStringError(message);
  std::unique_ptr<llvm::TargetMachine> machine(llvmTarget->createTargetMachine(
      triple, processor, features, llvm::TargetOptions(), llvm::Reloc::PIC_,
      std::nullopt, llvm::CodeGenOptLevel::Aggressive));
  if (!machine)
    return llvm::createStringError("LLVM generates no code for " +
                                   triple.str());
  return machine;
}

llvm::Expected<std::unique_ptr<llvm::TargetMachine>>
norm::createTargetMachine(const CPUTarget &target) {
  return ::createTargetMachine(llvm::Triple(target.getTriple()),
                               target.processor, target.features);
}

static bool isOfDeviceLibrary(const llvm::Function &function) {
  return function.isDeclaration() &&
         function.getName().starts_with("norm_highway_");
}

/// Links what `module` declares of the device library into it.
static llvm::Error linkDeviceLibrary(llvm::Module &module,
                                     const CPUTarget &target) {
  SmallVector<llvm::Function *> called;
  for (llvm::Function &function : module)
    if (isOfDeviceLibrary(function))
      called.push_back(&function);
  if (called.empty())
    return llvm::Error::success();

  StringRef bitcode = highway::getDeviceLibraryBitcode(target);
  if (bitcode.empty())
    return llvm::createStringError(
        "norm-mlir was built without the Highway device library for " +
        target.name + ": clang had no C++ headers for " + target.architecture);
  // Read lazily: of some 400 functions a kernel needs a dozen.
  llvm::Expected<std::unique_ptr<llvm::Module>> library =
      llvm::getLazyBitcodeModule(
          llvm::MemoryBufferRef(bitcode, "device library"),
          module.getContext());
  if (!library)
    return library.takeError();
  // The linker resolves by name alone; a call of another type would be
  // undefined.
  for (llvm::Function *function : called) {
    llvm::Function *definition = (*library)->getFunction(function->getName());
    if (!definition)
      return llvm::createStringError("the Highway device library for " +
                                     target.name + " has no function " +
                                     function->getName());
    if (definition->getFunctionType() != function->getFunctionType())
      return llvm::createStringError(
          "the type that " + function->getName() +
          " is called with is not its type in the Highway device library for " +
          target.name);
  }
  // clang's triple and layout are those of this LLVM, but for their spelling.
  (*library)->setTargetTriple(module.getTargetTriple());
  (*library)->setDataLayout(module.getDataLayout());
  // Without a handler the context would end the process.
  std::string message;
  module.getContext().setDiagnosticHandlerCallBack(
      [](const llvm::DiagnosticInfo *info, void *text) {
        llvm::raw_string_ostream os(*static_cast<std::string *>(text));
        llvm::DiagnosticPrinterRawOStream printer(os);
        info->print(printer);
      },
      &message);
  bool isLinked = !llvm::Linker::linkModules(
      module, std::move(*library), llvm::Linker::LinkOnlyNeeded,
      [](llvm::Module &linked, const llvm::StringSet<> &names) {
        for (llvm::StringRef name : names.keys())
          if (llvm::GlobalValue *value = linked.getNamedValue(name);
              value && !value->isDeclaration())
            value->setLinkage(llvm::GlobalValue::InternalLinkage);
      });
  module.getContext().setDiagnosticHandlerCallBack(nullptr);
  if (!isLinked)
    return llvm::createStringError("cannot link the Highway device library: " +
                                   message);
  return llvm::Error::success();
}

/// The functions that call the device library, before it is linked.
static SmallVector<llvm::Function *> findKernels(llvm::Module &module) {
  llvm::SmallSetVector<llvm::Function *, 8> kernels;
  for (llvm::Function &function : module) {
    if (!isOfDeviceLibrary(function))
      continue;
    for (llvm::User *user : function.users())
      if (auto *call = dyn_cast<llvm::CallInst>(user))
        kernels.insert(call->getFunction());
  }
  return kernels.takeVector();
}

llvm::Expected<std::unique_ptr<llvm::Module>>
norm::compileToLLVM(ModuleOp module, const CPUTarget &target,
                    llvm::TargetMachine &machine, llvm::LLVMContext &context,
                    llvm::OptimizationLevel level, PhaseListener onPhase) {
  auto begin = [&](StringRef phase) {
    if (onPhase)
      onPhase(phase);
  };
  begin("translate");
  std::unique_ptr<llvm::Module> translated =
      translateModuleToLLVMIR(module, context, "norm");
  if (!translated)
    return llvm::createStringError("the module is not in the LLVM dialect");
  translated->setTargetTriple(machine.getTargetTriple());
  translated->setDataLayout(machine.createDataLayout());
  begin("link");
  SmallVector<llvm::Function *> kernels = findKernels(*translated);
  if (llvm::Error error = linkDeviceLibrary(*translated, target))
    return error;
  // One set of features for all: a caller can only inline what needs no more
  // than it has itself.
  for (llvm::Function &function : *translated) {
    if (function.isDeclaration())
      continue;
    function.addFnAttr("target-cpu", target.processor);
    function.addFnAttr("target-features", target.features);
    // How long scalable vectors are.
    if (target.hasScalableVectors())
      function.addFnAttr(llvm::Attribute::getWithVScaleRangeArgs(
          context, target.vectorBytes / 16, target.vectorBytes / 16));
  }
  begin("optimize");
  optimize(*translated, kernels, machine, level);
  return translated;
}

llvm::Expected<std::unique_ptr<llvm::Module>>
norm::compileToLLVM(ModuleOp module, llvm::LLVMContext &context) {
  llvm::Expected<const CPUTarget *> target = getTarget(module);
  if (!target)
    return target.takeError();
  llvm::Expected<std::unique_ptr<llvm::TargetMachine>> machine =
      createTargetMachine(**target);
  if (!machine)
    return machine.takeError();
  return compileToLLVM(module, **target, **machine, context);
}

llvm::Error norm::emitCode(ModuleOp module, llvm::CodeGenFileType type,
                           llvm::raw_pwrite_stream &os) {
  llvm::LLVMContext context;
  llvm::Expected<std::unique_ptr<llvm::Module>> compiled =
      isLibrary(module) ? compileLibrary(module, context)
                        : compileToLLVM(module, context);
  if (!compiled)
    return compiled.takeError();
  // Each function says itself what it is compiled for.
  llvm::Expected<std::unique_ptr<llvm::TargetMachine>> machine =
      ::createTargetMachine((*compiled)->getTargetTriple());
  if (!machine)
    return machine.takeError();
  llvm::legacy::PassManager passes;
  [[maybe_unused]] bool cannotWrite =
      (*machine)->addPassesToEmitFile(passes, os, nullptr, type);
  assert(!cannotWrite && "CPUs have assembly and objects");
  passes.run(**compiled);
  return llvm::Error::success();
}
