//===- norm-run.cpp - runs a function on arrays ---------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NormRun/RunMain.h"
#include "Stablehlo/Stablehlo.h"
#include "norm/InitAll.h"
#include "norm/Target/Object/Compile.h"

#include "mlir/IR/DialectRegistry.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  mlir::registerAllDialects(registry);
  mlir::registerAllExtensions(registry);
  mlir::norm::registerAllDialects(registry);
  mlir::norm::registerStablehlo(registry);
  mlir::norm::registerTranslations(registry);
  return mlir::norm::runMain(argc, argv, registry);
}
