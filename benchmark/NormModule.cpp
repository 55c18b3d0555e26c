//===- NormModule.cpp - a case through a pipeline -------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NormModule.h"
#include "NormSource.h"

#include "norm/InitAll.h"
#include "norm/Target/Object/Compile.h"

#include "mlir/IR/Diagnostics.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Parser/Parser.h"

using namespace bench;
using namespace mlir;

llvm::Expected<NormModule>
NormModule::create(const Case &raced, bool isDynamic,
                   llvm::function_ref<void(PassManager &)> addPasses) {
  DialectRegistry registry;
  registerAllDialects(registry);
  registerAllExtensions(registry);
  norm::registerAllDialects(registry);
  norm::registerTranslations(registry);
  NormModule made;
  made.context = std::make_unique<MLIRContext>(registry);

  std::string problem;
  ScopedDiagnosticHandler handler(
      made.context.get(), [&](Diagnostic &diagnostic) {
        if (problem.empty() &&
            diagnostic.getSeverity() == DiagnosticSeverity::Error)
          problem = diagnostic.str();
        return success();
      });
  made.module = parseSourceString<ModuleOp>(getNormSource(raced, isDynamic),
                                            made.context.get());
  PassManager passes(made.context.get());
  addPasses(passes);
  if (!made.module || failed(passes.run(*made.module)))
    return llvm::createStringError("cannot be compiled: " + problem);
  return made;
}
