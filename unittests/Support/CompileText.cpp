//===- CompileText.cpp - compiling text in tests --------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CompileText.h"

#include "norm/InitAll.h"
#include "norm/Target/Object/Compile.h"

#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/InitAllPasses.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"
#include "llvm/ADT/SmallString.h"

using namespace mlir;
using namespace mlir::norm;

MLIRContext &test::getContext() {
  static MLIRContext *context = [] {
    mlir::registerAllPasses();
    mlir::norm::registerAllPasses();
    DialectRegistry registry;
    mlir::registerAllDialects(registry);
    mlir::registerAllExtensions(registry);
    mlir::norm::registerAllDialects(registry);
    registerTranslations(registry);
    return new MLIRContext(registry);
  }();
  return *context;
}

OwningOpRef<ModuleOp> test::lower(StringRef text,
                                  const norm::CPUTarget &target) {
  OwningOpRef<ModuleOp> module =
      parseSourceString<ModuleOp>(text, &getContext());
  EXPECT_TRUE(module);
  if (!module)
    return {};
  PassManager passes(&getContext());
  std::string pipeline = ("convert-highway-to-llvm{target=" + target.name +
                          "},expand-strided-metadata,lower-affine,"
                          "convert-scf-to-cf,convert-to-llvm,"
                          "reconcile-unrealized-casts,canonicalize")
                             .str();
  if (failed(parsePassPipeline(pipeline, passes)) ||
      failed(passes.run(*module))) {
    ADD_FAILURE() << "the kernel cannot be lowered";
    return {};
  }
  return module;
}

std::string test::assemble(StringRef text, const norm::CPUTarget &target) {
  OwningOpRef<ModuleOp> module = lower(text, target);
  if (!module)
    return "";
  SmallString<0> assembly;
  llvm::raw_svector_ostream os(assembly);
  if (llvm::Error error =
          emitCode(*module, llvm::CodeGenFileType::AssemblyFile, os))
    ADD_FAILURE() << llvm::toString(std::move(error));
  return std::string(assembly);
}

std::string test::getFunctionBody(StringRef assembly, StringRef name) {
  std::string label = ("\n" + name + ":").str();
  size_t begin = assembly.find(label);
  EXPECT_NE(begin, StringRef::npos) << "no function " << name.str();
  if (begin == StringRef::npos)
    return "";
  StringRef body = assembly.drop_front(begin + label.size());
  return body.take_front(body.find(".Lfunc_end")).str();
}

size_t test::countOf(StringRef text, StringRef what) {
  return text.count(what);
}
