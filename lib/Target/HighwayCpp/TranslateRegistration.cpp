//===- TranslateRegistration.cpp - the C++ route in norm-translate --------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/InitAll.h"
#include "norm/Target/HighwayCpp.h"

#include "mlir/InitAllDialects.h"
#include "mlir/Tools/mlir-translate/Translation.h"
#include "llvm/Support/CommandLine.h"

using namespace mlir;
using namespace mlir::norm;

void norm::registerToHighwayCppTranslations() {
  static llvm::cl::opt<std::string> fileName(
      "highway-cpp-file",
      llvm::cl::desc("The name under which the C++ file will be stored, by "
                     "which it includes itself once for each target"),
      llvm::cl::init(HighwayCppOptions().fileName));
  auto registerDialects = [](DialectRegistry &registry) {
    // All, so that a module that is not lowered yet gets an error that names
    // the pipeline and not one about unknown ops.
    mlir::registerAllDialects(registry);
    norm::registerAllDialects(registry);
  };
  static TranslateFromMLIRRegistration toCpp(
      "mlir-to-highway-cpp",
      "print the output of norm-emit-highway-pipeline as a C++ file with "
      "dynamic dispatch",
      [](ModuleOp module, raw_ostream &os) {
        HighwayCppOptions options;
        options.fileName = fileName;
        return translateToHighwayCpp(module, os, options);
      },
      registerDialects);
  static TranslateFromMLIRRegistration toHeader(
      "mlir-to-highway-header",
      "print the C header for the file of mlir-to-highway-cpp",
      [](ModuleOp module, raw_ostream &os) {
        HighwayCppOptions options;
        options.fileName = fileName;
        return translateToHighwayHeader(module, os, options);
      },
      registerDialects);
}
