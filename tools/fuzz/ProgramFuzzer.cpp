//===- ProgramFuzzer.cpp - programs as text and as bytecode ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Whatever is read is an error or a program that passes: printed, it is read
// again, and the passes that need no target make a program of it or say why
// not.
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Highway/IR/Highway.h"
#include "norm/Dialect/Norm/IR/Norm.h"
#include "norm/Dialect/Norm/Transforms/Passes.h"

#include "mlir/Bytecode/BytecodeReader.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/AttrTypeSubElements.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/OwningOpRef.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "llvm/Support/MemoryBufferRef.h"

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

using namespace mlir;

namespace {

#ifdef NORM_FUZZ_BYTECODE
constexpr bool kIsBytecode = true;
#else
constexpr bool kIsBytecode = false;
#endif

/// A context keeps what it has seen: a new one now and then.
MLIRContext &getContext() {
  constexpr unsigned kMaxUses = 500;
  static std::unique_ptr<MLIRContext> context;
  static unsigned numUses = 0;
  if (context && ++numUses < kMaxUses)
    return *context;
  numUses = 0;
  DialectRegistry registry;
  registry.insert<affine::AffineDialect, arith::ArithDialect,
                  bufferization::BufferizationDialect, func::FuncDialect,
                  highway::HighwayDialect, linalg::LinalgDialect,
                  math::MathDialect, memref::MemRefDialect, norm::NormDialect,
                  scf::SCFDialect, tensor::TensorDialect>();
  context =
      std::make_unique<MLIRContext>(registry, MLIRContext::Threading::DISABLED);
  context->loadAllAvailableDialects();
  context->getDiagEngine().registerHandler(
      [](Diagnostic &) { return success(); });
  return *context;
}

[[noreturn]] void fail(StringRef what, ModuleOp module) {
  llvm::errs() << what << ":\n" << module << '\n';
  std::abort();
}

/// Upstream's reader of bytecode takes sizes below 0, its parser does not.
bool hasNegativeSize(ModuleOp module) {
  AttrTypeWalker walker;
  walker.addWalk([](Type type) {
    auto shaped = dyn_cast<ShapedType>(type);
    bool isNegative = shaped && shaped.hasRank() &&
                      llvm::any_of(shaped.getShape(), [](int64_t size) {
                        return size < 0 && !ShapedType::isDynamic(size);
                      });
    return isNegative ? WalkResult::interrupt() : WalkResult::advance();
  });
  auto isOfOne = [&](Type type) { return walker.walk(type).wasInterrupted(); };
  return module
      .walk([&](Operation *op) {
        bool found = walker.walk(op->getAttrDictionary()).wasInterrupted() ||
                     llvm::any_of(op->getOperandTypes(), isOfOne) ||
                     llvm::any_of(op->getResultTypes(), isOfOne);
        return found ? WalkResult::interrupt() : WalkResult::advance();
      })
      .wasInterrupted();
}

void checkRoundTrip(ModuleOp module) {
  std::string text;
  llvm::raw_string_ostream(text) << module;
  if (!parseSourceString<ModuleOp>(text, module.getContext()))
    fail("what is printed cannot be read", module);
}

void checkPasses(ModuleOp module) {
  PassManager passes(module.getContext());
  // It is verified below, where that is a failure.
  passes.enableVerifier(false);
  passes.addPass(norm::createNormRaise());
  passes.addPass(norm::createNormGeneralize());
  passes.addPass(norm::createNormFuse());
  passes.addNestedPass<func::FuncOp>(norm::createNormDescribe());
  passes.addPass(norm::createNormExpandStatistics());
  if (succeeded(passes.run(module)) && failed(verify(module)))
    fail("the passes made a program that is none", module);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  // With a zero behind it, as the lexer wants it.
  std::string input(reinterpret_cast<const char *>(data), size);
  if (isBytecode(llvm::MemoryBufferRef(input, "input")) != kIsBytecode)
    return -1;
  OwningOpRef<ModuleOp> module =
      parseSourceString<ModuleOp>(input, &getContext());
  if (!module || hasNegativeSize(*module))
    return 0;
  checkRoundTrip(*module);
  checkPasses(*module);
  return 0;
}
