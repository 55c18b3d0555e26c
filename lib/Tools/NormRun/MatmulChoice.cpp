//===- MatmulChoice.cpp - what does matrix products -----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MatmulChoice.h"

#include "norm/Runtime/MatrixProduct.h"
#include "norm/TargetInfo/CPUTarget.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Errc.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

struct Library {
  StringRef name;
  int32_t number;
};

/// The best first.
constexpr Library kLibraries[] = {{"onednn", NORM_ONEDNN},
                                  {"cblas", NORM_CBLAS}};

bool isForThisMachine(StringRef highwayTarget) {
  if (highwayTarget.empty())
    return true;
  const CPUTarget *target = findCPUTarget(highwayTarget);
  return target && target->architecture == getHostArchitecture();
}

/// StableHLO's by their names, as not every build has it.
bool isMatrixProduct(Operation *op) {
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op))
    return linalg::isaContractionOpInterface(linalgOp);
  StringRef name = op->getName().getStringRef();
  return isa<tosa::MatMulOp>(op) || name == "stablehlo.dot_general" ||
         name == "stablehlo.dot";
}

/// Opening a library takes as long as compiling a kernel.
bool hasMatrixProducts(ModuleOp module) {
  return module
      .walk([](Operation *op) {
        return isMatrixProduct(op) ? WalkResult::interrupt()
                                   : WalkResult::advance();
      })
      .wasInterrupted();
}

} // namespace

llvm::Expected<std::vector<std::string>>
norm::chooseMatmul(StringRef option, ModuleOp module, StringRef highwayTarget) {
  std::vector<std::string> chosen;
  bool isHere = isForThisMachine(highwayTarget);
  if (option == "auto") {
    if (isHere && hasMatrixProducts(module))
      for (const Library &library : kLibraries)
        if (norm_matmul_is_fast(library.number))
          chosen.push_back(library.name.str());
    chosen.push_back("loops");
    return chosen;
  }
  for (StringRef name : llvm::split(option, ',')) {
    const Library *library =
        llvm::find_if(kLibraries, [&](const Library &library) {
          return library.name == name;
        });
    bool isKnown = library != std::end(kLibraries);
    if (!isKnown && name != "loops")
      return llvm::createStringError(
          llvm::errc::invalid_argument,
          "--matmul=" + option + ": expected auto, onednn, cblas or loops");
    if (isKnown && isHere)
      if (const char *error = norm_matmul_get_error(library->number))
        return llvm::createStringError(llvm::errc::no_such_file_or_directory,
                                       "--matmul=" + option + ": " + error);
    chosen.push_back(name.str());
  }
  return chosen;
}
