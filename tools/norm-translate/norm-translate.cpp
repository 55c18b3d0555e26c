//===- norm-translate.cpp - the translation driver ------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Target/Emit.h"
#include "norm/Target/GPUCode.h"
#include "norm/Target/HighwayCpp.h"
#include "norm/Target/Object/Library.h"

#include "mlir/InitAllTranslations.h"
#include "mlir/Tools/mlir-translate/MlirTranslateMain.h"

int main(int argc, char **argv) {
  mlir::registerAllTranslations();
  mlir::norm::registerToHighwayCppTranslations();
  llvm::SmallVector<mlir::norm::EmitKind> kinds =
      mlir::norm::getMachineCodeKinds();
  llvm::append_range(kinds, mlir::norm::getGPUCodeKinds());
  mlir::norm::registerEmitTranslation(kinds);
  llvm::SmallVector<char *> arguments;
  mlir::norm::addEmitTranslation(argc, argv, arguments);
  return failed(
      mlir::mlirTranslateMain(arguments.size(), arguments.data(),
                              "norm-translate: from norm-mlir's IR to code\n"));
}
