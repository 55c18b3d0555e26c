//===- Library.cpp - one file for several targets -------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Target/Object/Library.h"

#include "norm/Target/Object/Compile.h"
#include "norm/TargetInfo/CPUTarget.h"
#include "norm/Transforms/Func/Interface.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/PassManager.h"
#include "llvm/IR/Verifier.h"
#include "llvm/Linker/Linker.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/Transforms/IPO/ConstantMerge.h"

using namespace mlir;
using namespace mlir::norm;

llvm::Expected<StringRef> norm::getArchitecture(ModuleOp module) {
  if (isLibrary(module))
    module = *module.getOps<ModuleOp>().begin();
  llvm::Expected<const CPUTarget *> target = getTarget(module);
  if (!target)
    return target.takeError();
  return StringRef((*target)->architecture);
}

bool norm::isLibrary(ModuleOp module) {
  return !module.getBody()->empty() &&
         llvm::all_of(*module.getBody(), llvm::IsaPred<ModuleOp>);
}

namespace {

/// One version of what a library holds.
struct Version {
  const CPUTarget *target;
  std::unique_ptr<llvm::Module> code;
};

std::string getVersionName(StringRef name, const CPUTarget &target) {
  return (name + "." + target.name).str();
}

/// The names of the functions that C calls.
SmallVector<StringRef> getPublicNames(ModuleOp version) {
  SmallVector<StringRef> names;
  for (auto func : version.getOps<LLVM::LLVMFuncOp>())
    if (func->hasAttr(kParametersAttrName) && !func.isExternal())
      names.push_back(func.getName());
  return names;
}

/// The functions get their target's name; nothing is visible but those that C
/// calls, which the others may be inlined into.
llvm::Expected<Version> compileVersion(ModuleOp module,
                                       llvm::LLVMContext &context) {
  llvm::Expected<const CPUTarget *> target = getTarget(module);
  if (!target)
    return target.takeError();
  OwningOpRef<ModuleOp> hidden(module.clone());
  for (Operation &op : *hidden->getBody()) {
    if (auto func = dyn_cast<LLVM::LLVMFuncOp>(op);
        func && !func.isExternal() && !func->hasAttr(kParametersAttrName))
      func.setLinkage(LLVM::Linkage::Internal);
    else if (auto global = dyn_cast<LLVM::GlobalOp>(op);
             global && (global.getValueOrNull() ||
                        !global.getInitializerRegion().empty()))
      global.setLinkage(LLVM::Linkage::Internal);
  }
  llvm::Expected<std::unique_ptr<llvm::Module>> code =
      compileToLLVM(*hidden, context);
  if (!code)
    return code.takeError();
  for (llvm::Function &function : **code)
    if (!function.isDeclaration())
      function.setName(getVersionName(function.getName(), **target));
  return Version{*target, std::move(*code)};
}

/// Writes the function that C calls. In C:
///
///   static void (*f_chosen)(ARGUMENTS) = f_choose;
///   void f(ARGUMENTS) { f_chosen(ARGUMENTS); }
///   static void f_choose(ARGUMENTS) {
///     int32_t position = norm_choose_target("sse4,avx2");
///     if (position < 0) norm_fail("f: ...");
///     f_chosen = f_versions[position];
///     f_chosen(ARGUMENTS);
///   }
///
/// Calls are jumps, and accesses of the pointer atomic: threads that come first
/// together all choose, and the same.
class DispatchWriter {
public:
  DispatchWriter(llvm::Module &module, ArrayRef<const CPUTarget *> targets)
      : module(module), b(module.getContext()), targets(targets) {
    pointer = b.getPtrTy();
    names = llvm::join(llvm::map_range(targets,
                                       [](const CPUTarget *target) {
                                         return target->name.str();
                                       }),
                       ",");
    chooser = module.getOrInsertFunction(
        "norm_choose_target",
        llvm::FunctionType::get(b.getInt32Ty(), {pointer}, false));
    fail = module.getOrInsertFunction(
        "norm_fail", llvm::FunctionType::get(b.getVoidTy(), {pointer}, false));
  }

  llvm::Error write(StringRef name) {
    SmallVector<llvm::Constant *> versions;
    llvm::Function *first = nullptr;
    for (const CPUTarget *target : targets) {
      llvm::Function *version =
          module.getFunction(getVersionName(name, *target));
      version->setLinkage(llvm::GlobalValue::InternalLinkage);
      versions.push_back(version);
      if (!first)
        first = version;
      if (version->getFunctionType() != first->getFunctionType())
        return llvm::createStringError("the versions of " + name +
                                       " take or return different types");
    }
    auto create = [&](const Twine &name, bool isPublic) {
      auto *function =
          llvm::Function::Create(first->getFunctionType(),
                                 isPublic ? llvm::GlobalValue::ExternalLinkage
                                          : llvm::GlobalValue::InternalLinkage,
                                 name, module);
      // A version's processor is not this one's.
      llvm::AttributeList attributes = first->getAttributes();
      function->setAttributes(
          attributes.removeFnAttributes(module.getContext()));
      function->setDoesNotThrow();
      return function;
    };
    llvm::Function *choose = create(name + ".choose", /*isPublic=*/false);
    choose->addFnAttr(llvm::Attribute::Cold);
    choose->addFnAttr(llvm::Attribute::NoInline);
    auto *chosen = new llvm::GlobalVariable(
        module, pointer, /*isConstant=*/false,
        llvm::GlobalValue::InternalLinkage, choose, name + ".chosen");

    auto *type = llvm::ArrayType::get(pointer, versions.size());
    auto *table = new llvm::GlobalVariable(
        module, type, /*isConstant=*/true, llvm::GlobalValue::InternalLinkage,
        llvm::ConstantArray::get(type, versions), name + ".versions");

    b.SetInsertPoint(addBlock(choose));
    llvm::Value *position =
        b.CreateCall(chooser, b.CreateGlobalString(names, "targets"));
    llvm::BasicBlock *none = addBlock(choose), *some = addBlock(choose);
    b.CreateCondBr(b.CreateICmpSLT(position, b.getInt32(0)), none, some);
    b.SetInsertPoint(none);
    std::string message = (name + ": compiled for " + names +
                           ", none of which this machine runs, as far as "
                           "NORM_MAX_HIGHWAY_TARGET allows")
                              .str();
    b.CreateCall(fail, b.CreateGlobalString(message, name + ".none"));
    b.CreateUnreachable();
    b.SetInsertPoint(some);
    llvm::Value *entry = b.CreateLoad(
        pointer, b.CreateGEP(type, table, {b.getInt32(0), position}));
    llvm::StoreInst *store = b.CreateStore(entry, chosen);
    store->setAtomic(llvm::AtomicOrdering::Monotonic);
    store->setAlignment(llvm::Align(8));
    jump(choose, entry);

    llvm::Function *function = create(name, /*isPublic=*/true);
    b.SetInsertPoint(addBlock(function));
    llvm::LoadInst *load = b.CreateLoad(pointer, chosen);
    load->setAtomic(llvm::AtomicOrdering::Monotonic);
    load->setAlignment(llvm::Align(8));
    jump(function, load);
    return llvm::Error::success();
  }

private:
  llvm::BasicBlock *addBlock(llvm::Function *function) {
    return llvm::BasicBlock::Create(module.getContext(), "", function);
  }

  /// Leaves for `entry` with the function's own arguments.
  void jump(llvm::Function *function, llvm::Value *entry) {
    SmallVector<llvm::Value *> arguments(
        llvm::make_pointer_range(function->args()));
    llvm::CallInst *call =
        b.CreateCall(function->getFunctionType(), entry, arguments);
    call->setTailCallKind(llvm::CallInst::TCK_MustTail);
    call->setAttributes(
        function->getAttributes().removeFnAttributes(module.getContext()));
    if (call->getType()->isVoidTy())
      b.CreateRetVoid();
    else
      b.CreateRet(call);
  }

  llvm::Module &module;
  llvm::IRBuilder<> b;
  ArrayRef<const CPUTarget *> targets;
  llvm::PointerType *pointer;
  std::string names;
  llvm::FunctionCallee chooser, fail;
};

/// Each version has its own copy of the model's constants.
void mergeConstants(llvm::Module &module) {
  llvm::ModuleAnalysisManager analyses;
  llvm::PassBuilder().registerModuleAnalyses(analyses);
  llvm::ConstantMergePass().run(module, analyses);
}

} // namespace

llvm::Expected<std::unique_ptr<llvm::Module>>
norm::compileLibrary(ModuleOp library, llvm::LLVMContext &context) {
  auto linked = std::make_unique<llvm::Module>("norm", context);
  SmallVector<const CPUTarget *> targets;
  SmallVector<StringRef> names;
  for (auto module : library.getOps<ModuleOp>()) {
    SmallVector<StringRef> own = getPublicNames(module);
    if (own.empty())
      return llvm::createStringError(
          "a version has no function that C calls: lower the module by "
          "norm-library-pipeline");
    if (!targets.empty() && own != names)
      return llvm::createStringError(
          "the versions of the library have different functions");
    names = std::move(own);
    llvm::Expected<Version> version = compileVersion(module, context);
    if (!version)
      return version.takeError();
    if (llvm::is_contained(targets, version->target))
      return llvm::createStringError("the library has two versions for " +
                                     version->target->name);
    if (targets.empty()) {
      linked->setTargetTriple(version->code->getTargetTriple());
      linked->setDataLayout(version->code->getDataLayout());
    } else if (targets[0]->architecture != version->target->architecture) {
      return llvm::createStringError(
          "the library has versions for " + targets[0]->name + " of " +
          targets[0]->architecture + " and " + version->target->name + " of " +
          version->target->architecture + ": expected one architecture");
    }
    targets.push_back(version->target);
    if (llvm::Linker::linkModules(*linked, std::move(version->code)))
      return llvm::createStringError("cannot link the versions of the library");
  }
  // The least capable first: those of the table.
  llvm::sort(targets);
  DispatchWriter writer(*linked, targets);
  for (StringRef name : names)
    if (llvm::Error error = writer.write(name))
      return error;
  mergeConstants(*linked);
  assert(!llvm::verifyModule(*linked, &llvm::errs()) && "broken dispatch");
  return linked;
}
