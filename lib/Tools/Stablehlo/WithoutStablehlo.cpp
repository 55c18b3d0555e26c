//===- WithoutStablehlo.cpp - what says that StableHLO is not read --------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Stablehlo.h"

#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/DialectRegistry.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/OpImplementation.h"

using namespace mlir;

namespace {

constexpr char kStablehlo[] = "stablehlo";
constexpr char kChlo[] = "chlo";

void addAdvice(Diagnostic &diagnostic) {
  diagnostic.attachNote()
      << "unless it has dynamic sizes or batch norms, two commands lower and "
         "run it: stablehlo-opt FILE --pass-pipeline='builtin.module(func.func("
         "chlo-legalize-to-stablehlo),inline,stablehlo-legalize-to-linalg,"
         "canonicalize,cse,symbol-dce)' -o lowered.mlir; norm-run "
         "lowered.mlir. A build with -DNORM_STABLEHLO_DIR reads it "
         "(docs/Frontends.md)";
}

/// A dialect without ops in the place of one of StableHLO's. What is read loads
/// it: text in either form, or bytecode.
template <const char *kName> class MissingDialect final : public Dialect {
public:
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(MissingDialect)

  static StringRef getDialectNamespace() { return kName; }

  explicit MissingDialect(MLIRContext *context)
      : Dialect(kName, context, TypeID::get<MissingDialect>()) {
    // As a dialect that nobody has registered.
    allowUnknownOperations(context->allowsUnregisteredDialects());
    allowUnknownTypes(context->allowsUnregisteredDialects());
    context->getDiagEngine().registerHandler([](Diagnostic &diagnostic) {
      if (diagnostic.getSeverity() == DiagnosticSeverity::Error &&
          StringRef(diagnostic.str()).contains("'" + StringRef(kName).str()))
        addAdvice(diagnostic);
      return failure();
    });
  }

  std::optional<ParseOpHook>
  getParseOperationHook(StringRef opName) const override {
    return [](OpAsmParser &parser, OperationState &state) -> ParseResult {
      // Behind "custom op 'chlo.square'".
      return parser.emitError(parser.getNameLoc(),
                              "is of StableHLO, which this build does not "
                              "read");
    };
  }
};

} // namespace

void norm::registerStablehlo(DialectRegistry &registry) {
  registry.insert<MissingDialect<kStablehlo>, MissingDialect<kChlo>>();
}
