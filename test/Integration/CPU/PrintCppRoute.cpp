//===- PrintCppRoute.cpp - prints the C++ files that are tested -----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Usage: NormPrintCppRoute FOLDER
//
// Writes a C++ file and its header for each kind of statistics, and cases.inc:
// CPP_ROUTE_CASE(function) for each function in them.
//
//===----------------------------------------------------------------------===//

#include "CppRouteCases.h"

#include "norm/Pipelines/Pipelines.h"
#include "norm/Target/HighwayCpp.h"

#include "mlir/Pass/PassManager.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::norm;

using PrintFn = LogicalResult (*)(ModuleOp, raw_ostream &,
                                  const HighwayCppOptions &);

static LogicalResult
writeFile(const std::string &path,
          llvm::function_ref<LogicalResult(raw_ostream &)> write) {
  std::error_code error;
  llvm::raw_fd_ostream os(path, error);
  if (error) {
    llvm::errs() << path << ": " << error.message() << "\n";
    return failure();
  }
  return write(os);
}

static LogicalResult print(const std::string &text, const std::string &folder,
                           const std::string &stem) {
  OwningOpRef<ModuleOp> module = test::parseText(text);
  PassManager passes(module->getContext());
  buildEmitHighwayPipeline(passes, EmitHighwayPipelineOptions());
  if (failed(passes.run(*module)))
    return failure();
  HighwayCppOptions options;
  options.fileName = stem + ".cc";
  for (auto [suffix, print] :
       {std::pair<const char *, PrintFn>(".cc", translateToHighwayCpp),
        {".h", translateToHighwayHeader}})
    if (failed(writeFile(folder + "/" + stem + suffix, [&](raw_ostream &os) {
          return print(*module, os, options);
        })))
      return failure();
  return success();
}

int main(int argc, char **argv) {
  if (argc != 2) {
    llvm::errs() << "usage: NormPrintCppRoute FOLDER\n";
    return 1;
  }
  std::string folder = argv[1];
  std::string layerNorms, rmsNorms, names;
  for (const test::NormCase &c : test::getCppRouteCases()) {
    std::string name = test::getFunctionName(c);
    (c.hasMean() ? layerNorms : rmsNorms) += test::getModuleText(c, name);
    names += "CPP_ROUTE_CASE(" + name + ")\n";
  }
  if (failed(print(layerNorms, folder, "layer_norms")) ||
      failed(print(rmsNorms, folder, "rms_norms")) ||
      failed(writeFile(folder + "/cases.inc", [&](raw_ostream &os) {
        os << names;
        return success();
      })))
    return 1;
  return 0;
}
