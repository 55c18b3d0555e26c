//===- Optimize.cpp - LLVM's passes for kernels and what is around --------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A default pipeline runs some 70 passes over each function, most of them twice
// or more, and kernels are changed by a few: what has to be done is to inline
// the device library, to move out of loops what does not change in them, and to
// fold addresses. docs/Performance.md has what each step costs.
//
//===----------------------------------------------------------------------===//

#include "Optimize.h"

#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/Analysis/CFG.h"
#include "llvm/Analysis/LoopInfo.h"
#include "llvm/IR/Attributes.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/OptBisect.h"
#include "llvm/IR/PassInstrumentation.h"
#include "llvm/IR/PatternMatch.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/Transforms/IPO/AlwaysInliner.h"
#include "llvm/Transforms/IPO/GlobalDCE.h"
#include "llvm/Transforms/IPO/GlobalOpt.h"
#include "llvm/Transforms/InstCombine/InstCombine.h"
#include "llvm/Transforms/Scalar/EarlyCSE.h"
#include "llvm/Transforms/Scalar/IndVarSimplify.h"
#include "llvm/Transforms/Scalar/LICM.h"
#include "llvm/Transforms/Scalar/LoopPassManager.h"
#include "llvm/Transforms/Scalar/LoopRotation.h"
#include "llvm/Transforms/Scalar/LoopUnrollPass.h"
#include "llvm/Transforms/Scalar/SimplifyCFG.h"
#include "llvm/Transforms/Utils/LoopUtils.h"
#include "llvm/Transforms/Utils/ValueMapper.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

/// Keeps loops as they are that few rows get to: in a branch of the loop around
/// them, as the rescue is; or in a loop beside others that hold none, as rows
/// one by one are where several are computed together. Unrolled they would be a
/// third of the code of a kernel. Runs before loops are rotated, which puts a
/// condition around each.
class KeepRareLoopsPass : public llvm::PassInfoMixin<KeepRareLoopsPass> {
public:
  llvm::PreservedAnalyses run(llvm::Function &function,
                              llvm::FunctionAnalysisManager &analyses) {
    auto &loops = analyses.getResult<llvm::LoopAnalysis>(function);
    auto &dominators =
        analyses.getResult<llvm::DominatorTreeAnalysis>(function);
    for (llvm::Loop *loop : loops.getLoopsInPreorder())
      if (loop->isInnermost() && isRare(*loop, dominators))
        llvm::addStringMetadataToLoop(loop, "llvm.loop.unroll.disable", 1);
    return llvm::PreservedAnalyses::all();
  }

private:
  static bool isRare(const llvm::Loop &innermost,
                     const llvm::DominatorTree &dominators) {
    for (const llvm::Loop *loop = &innermost;
         const llvm::Loop *around = loop->getParentLoop(); loop = around) {
      const llvm::BasicBlock *latch = around->getLoopLatch();
      if (latch && !dominators.dominates(loop->getHeader(), latch))
        return true;
      if (!loop->isInnermost() &&
          llvm::any_of(*around, [](const llvm::Loop *beside) {
            return beside->isInnermost();
          }))
        return true;
    }
    return false;
  }
};

/// Whether a function of the device library is one block that returns, with
/// nothing on the stack.
bool isStraight(const llvm::Function &function) {
  return function.hasFnAttribute(llvm::Attribute::AlwaysInline) &&
         function.size() == 1 &&
         isa<llvm::ReturnInst>(function.front().getTerminator()) &&
         llvm::none_of(function.front(), llvm::IsaPred<llvm::AllocaInst>);
}

void inlineStraight(llvm::CallInst &call, const llvm::Function &callee) {
  llvm::ValueToValueMapTy values;
  for (auto [parameter, argument] : llvm::zip_equal(callee.args(), call.args()))
    values[&parameter] = argument.get();
  const llvm::Instruction *end = callee.front().getTerminator();
  for (const llvm::Instruction &instruction : callee.front()) {
    // What is said of one call does not hold of the next.
    if (&instruction == end || isa<llvm::NoAliasScopeDeclInst>(instruction))
      continue;
    llvm::Instruction *copy = instruction.clone();
    copy->insertBefore(call.getIterator());
    copy->setMetadata(llvm::LLVMContext::MD_alias_scope, nullptr);
    copy->setMetadata(llvm::LLVMContext::MD_noalias, nullptr);
    copy->setDebugLoc(call.getDebugLoc());
    // The kernel has memory on the stack, which tail calls do not touch.
    if (auto *inner = dyn_cast<llvm::CallInst>(copy))
      inner->setTailCallKind(call.getTailCallKind());
    llvm::RemapInstruction(copy, values,
                           llvm::RF_NoModuleLevelChanges |
                               llvm::RF_IgnoreMissingLocals);
    values[&instruction] = copy;
  }
  if (llvm::Value *result = cast<llvm::ReturnInst>(end)->getReturnValue()) {
    llvm::Value *copy = values.lookup(result);
    call.replaceAllUsesWith(copy ? copy : result);
  }
  call.eraseFromParent();
}

/// Inlines what `kernel` calls of the device library, but for functions with
/// branches, which need what LLVM's inliner knows, and its time.
void inlineStraight(llvm::Function &kernel) {
  llvm::SmallPtrSet<const llvm::Function *, 16> merged;
  for (llvm::Instruction &instruction :
       llvm::make_early_inc_range(llvm::instructions(kernel))) {
    auto *call = dyn_cast<llvm::CallInst>(&instruction);
    llvm::Function *callee = call ? call->getCalledFunction() : nullptr;
    if (!callee || callee->isDeclaration() || !isStraight(*callee))
      continue;
    if (merged.insert(callee).second)
      llvm::AttributeFuncs::mergeAttributesForInlining(kernel, *callee);
    inlineStraight(*call, *callee);
  }
}

/// Loops of whole steps go on while their next index is below a bound.
/// InstCombine compares the index itself, with a bound that is a step less: two
/// registers, and a jump that is an instruction of its own, as the addition
/// stands before it.
class CompareNextPass : public llvm::PassInfoMixin<CompareNextPass> {
public:
  llvm::PreservedAnalyses run(llvm::Function &function,
                              llvm::FunctionAnalysisManager &analyses) {
    bool changed = false;
    for (llvm::Loop *loop :
         analyses.getResult<llvm::LoopAnalysis>(function).getLoopsInPreorder())
      if (loop->isInnermost())
        changed |= compareNext(*loop);
    if (!changed)
      return llvm::PreservedAnalyses::all();
    llvm::PreservedAnalyses preserved;
    preserved.preserveSet<llvm::CFGAnalyses>();
    return preserved;
  }

private:
  static bool compareNext(llvm::Loop &loop) {
    using namespace llvm::PatternMatch;
    llvm::BasicBlock *latch = loop.getLoopLatch();
    if (!latch)
      return false;
    auto *branch = dyn_cast<llvm::BranchInst>(latch->getTerminator());
    if (!branch || !branch->isConditional())
      return false;
    auto *compare = dyn_cast<llvm::ICmpInst>(branch->getCondition());
    const llvm::APInt *bound, *step;
    if (!compare || !compare->hasOneUse() ||
        compare->getPredicate() != llvm::CmpInst::ICMP_ULT ||
        !match(compare->getOperand(1), m_APInt(bound)))
      return false;
    auto *index = dyn_cast<llvm::PHINode>(compare->getOperand(0));
    if (!index || index->getParent() != loop.getHeader())
      return false;
    auto *next =
        dyn_cast<llvm::Instruction>(index->getIncomingValueForBlock(latch));
    if (!next || next->getParent() != compare->getParent() ||
        !next->hasNoUnsignedWrap() ||
        !match(next, m_Add(m_Specific(index), m_APInt(step))))
      return false;
    bool overflows;
    llvm::APInt nextBound = bound->uadd_ov(*step, overflows);
    if (overflows)
      return false;
    if (!next->comesBefore(compare))
      next->moveBefore(compare->getIterator());
    compare->setOperand(0, next);
    compare->setOperand(1, llvm::ConstantInt::get(next->getType(), nextBound));
    return true;
  }
};

/// What LLVM's code generator is spared for kernels on x86, whose addresses are
/// a row's, an index of the loop times the size of an element, and a constant:
/// one instruction's. Loop-strength reduction took a quarter of the time, and a
/// register for each row. The others found nothing.
class KernelPassGate final : public llvm::OptPassGate {
public:
  bool isEnabled() const override { return true; }

  bool shouldRunPass(StringRef name, StringRef) const override {
    return !llvm::is_contained(spared, name);
  }

private:
  static constexpr StringLiteral spared[] = {
      "Loop Strength Reduction",
  };
};

/// What instructions need after others have changed.
void addCleanUp(llvm::FunctionPassManager &passes) {
  passes.addPass(llvm::InstCombinePass());
  passes.addPass(llvm::SimplifyCFGPass());
}

llvm::FunctionPassManager buildKernelPasses(llvm::OptimizationLevel level) {
  llvm::FunctionPassManager passes;
  passes.addPass(llvm::SimplifyCFGPass());
  passes.addPass(KeepRareLoopsPass());
  passes.addPass(llvm::EarlyCSEPass(/*UseMemorySSA=*/true));
  llvm::LoopPassManager hoist;
  hoist.addPass(llvm::LoopRotatePass());
  hoist.addPass(llvm::LICMPass(llvm::LICMOptions()));
  passes.addPass(llvm::createFunctionToLoopPassAdaptor(std::move(hoist),
                                                       /*UseMemorySSA=*/true));
  passes.addPass(llvm::InstCombinePass());
  llvm::LoopPassManager counters;
  counters.addPass(llvm::IndVarSimplifyPass());
  passes.addPass(llvm::createFunctionToLoopPassAdaptor(std::move(counters)));
  passes.addPass(llvm::EarlyCSEPass(/*UseMemorySSA=*/true));
  passes.addPass(llvm::LoopUnrollPass(
      llvm::LoopUnrollOptions(static_cast<int>(level.getSpeedupLevel()))));
  addCleanUp(passes);
  passes.addPass(CompareNextPass());
  return passes;
}

/// For functions without loops.
llvm::FunctionPassManager buildStraightPasses() {
  llvm::FunctionPassManager passes;
  passes.addPass(llvm::SimplifyCFGPass());
  passes.addPass(llvm::EarlyCSEPass());
  addCleanUp(passes);
  return passes;
}

bool hasLoop(const llvm::Function &function) {
  SmallVector<std::pair<const llvm::BasicBlock *, const llvm::BasicBlock *>>
      edges;
  llvm::FindFunctionBackedges(function, edges);
  return !edges.empty();
}

/// The analyses, and the passes that are told to leave kernels alone.
class Optimizer {
public:
  Optimizer(llvm::TargetMachine &machine, llvm::OptimizationLevel level)
      : machine(machine), level(level),
        builder(&machine, getTuning(level), {}, &callbacks) {
    builder.registerModuleAnalyses(modules);
    builder.registerCGSCCAnalyses(components);
    builder.registerFunctionAnalyses(functions);
    builder.registerLoopAnalyses(loops);
    builder.crossRegisterProxies(loops, functions, components, modules);
  }

  void runDefault(llvm::Module &module) {
    builder.buildPerModuleDefaultPipeline(level).run(module, modules);
  }

  void runForKernels(llvm::Module &module,
                     ArrayRef<llvm::Function *> functionsOfKernels) {
    kernels.insert_range(functionsOfKernels);
    for (llvm::Function *kernel : functionsOfKernels)
      inlineStraight(*kernel);
    llvm::ModulePassManager inlining;
    // Wrappers of an instruction or a few: nothing on the stack lives shorter.
    inlining.addPass(llvm::AlwaysInlinerPass(/*InsertLifetime=*/false));
    inlining.addPass(llvm::GlobalDCEPass());
    inlining.run(module, modules);
    llvm::FunctionPassManager kernelPasses = buildKernelPasses(level);
    llvm::FunctionPassManager straightPasses = buildStraightPasses();
    bool needsAll = false;
    for (llvm::Function &function : module) {
      if (function.isDeclaration())
        continue;
      if (kernels.contains(&function))
        runOn(function, kernelPasses);
      else
        needsAll |= hasLoop(function);
    }
    if (needsAll) {
      callbacks.registerShouldRunOptionalPassCallback(
          [this](StringRef, llvm::Any ir) { return !isKernel(ir); });
      return runDefault(module);
    }
    for (llvm::Function &function : module)
      if (!function.isDeclaration() && !kernels.contains(&function))
        runOn(function, straightPasses);
    if (!module.global_empty())
      runForGlobals(module);
    static KernelPassGate gate;
    if (machine.getTargetTriple().isX86())
      module.getContext().setOptPassGate(gate);
  }

private:
  /// As clang does: below -O2 loops stay as they are.
  static llvm::PipelineTuningOptions getTuning(llvm::OptimizationLevel level) {
    llvm::PipelineTuningOptions tuning;
    tuning.LoopVectorization = tuning.SLPVectorization = tuning.LoopUnrolling =
        level.getSpeedupLevel() > 1;
    return tuning;
  }

  /// Finds which constants only their values matter of: a library's versions
  /// share these.
  void runForGlobals(llvm::Module &module) {
    llvm::ModulePassManager passes;
    passes.addPass(llvm::GlobalOptPass());
    passes.run(module, modules);
  }

  void runOn(llvm::Function &function, llvm::FunctionPassManager &passes) {
    functions.invalidate(function, passes.run(function, functions));
  }

  bool isKernel(const llvm::Any &ir) const {
    if (const auto *function = llvm::any_cast<const llvm::Function *>(&ir))
      return kernels.contains(*function);
    if (const auto *loop = llvm::any_cast<const llvm::Loop *>(&ir))
      return kernels.contains((*loop)->getHeader()->getParent());
    return false;
  }

  llvm::TargetMachine &machine;
  llvm::OptimizationLevel level;
  llvm::LoopAnalysisManager loops;
  llvm::FunctionAnalysisManager functions;
  llvm::CGSCCAnalysisManager components;
  llvm::ModuleAnalysisManager modules;
  llvm::PassInstrumentationCallbacks callbacks;
  llvm::PassBuilder builder;
  llvm::SmallPtrSet<const llvm::Function *, 8> kernels;
};

} // namespace

void norm::optimize(llvm::Module &module, ArrayRef<llvm::Function *> kernels,
                    llvm::TargetMachine &machine,
                    llvm::OptimizationLevel level) {
  Optimizer optimizer(machine, level);
  if (kernels.empty() || level.getSpeedupLevel() < 2)
    optimizer.runDefault(module);
  else
    optimizer.runForKernels(module, kernels);
}
