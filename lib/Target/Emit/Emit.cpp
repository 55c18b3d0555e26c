//===- Emit.cpp - the option --emit of norm-translate ---------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Target/Emit.h"

#include "norm/InitAll.h"
#include "norm/Target/Object/Compile.h"

#include "mlir/InitAllDialects.h"
#include "mlir/Tools/mlir-translate/Translation.h"
#include "llvm/Support/CommandLine.h"

using namespace mlir;
using namespace mlir::norm;

static constexpr StringLiteral kTranslation = "mlir-to-code";

namespace {
/// Where a kind stands among those that are registered.
enum class Position : unsigned {};
} // namespace

void norm::registerEmitTranslation(ArrayRef<EmitKind> kinds) {
  static SmallVector<EmitKind> registered(kinds);
  static llvm::cl::opt<Position> emit(
      "emit", llvm::cl::desc("Write a lowered module as:"));
  for (auto [position, kind] : llvm::enumerate(registered))
    emit.getParser().addLiteralOption(kind.name, Position(position),
                                      kind.description);
  static TranslateFromMLIRRegistration registration(
      kTranslation,
      "write a lowered module; --emit says as what, and is enough",
      [](ModuleOp module, raw_ostream &os) -> LogicalResult {
        if (emit.getNumOccurrences() == 0)
          return module.emitError("--")
                 << kTranslation << " needs --emit to say what to write";
        // What is wrong with a lowered module is not found among its thousands
        // of lines.
        module.getContext()->printOpOnDiagnostic(false);
        return registered[unsigned(emit.getValue())].write(module, os);
      },
      [](DialectRegistry &registry) {
        // All, so that a module that is not lowered yet gets an error that
        // names the pipeline and not one about unknown ops.
        mlir::registerAllDialects(registry);
        norm::registerAllDialects(registry);
        registerTranslations(registry);
      });
}

void norm::addEmitTranslation(int argc, char **argv,
                              SmallVectorImpl<char *> &arguments) {
  static std::string name = ("--" + kTranslation).str();
  arguments.assign(argv, argv + argc);
  auto isEmit = [](StringRef argument) {
    StringRef option = argument.take_until([](char c) { return c == '='; });
    return option == "-emit" || option == "--emit";
  };
  if (llvm::any_of(arguments, isEmit))
    arguments.push_back(name.data());
}
