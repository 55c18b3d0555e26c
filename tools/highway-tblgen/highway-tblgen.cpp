//===- highway-tblgen.cpp - the list of the device library's functions ----===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Writes the table of HighwayOps.td as macro calls, one for each function, base
// lane type and form; runtime/highway/README.md says what each macro means.
//
//===----------------------------------------------------------------------===//

#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/TableGen/Main.h"
#include "llvm/TableGen/Record.h"
#include "llvm/TableGen/TableGenBackend.h"

using namespace llvm;

namespace {

/// The lane types that a kernel can be built on.
struct Base {
  StringRef name;
  int64_t width;
};
constexpr Base kBases[] = {{"f32", 32}, {"f64", 64}};

} // namespace

static void emitFunction(raw_ostream &os, const Record &op, const Base &base) {
  StringRef signature = op.getValueAsString("signatureMacro");
  bool converts = signature.starts_with("CONVERT");
  for (const Record *form : op.getValueAsListOfDefs("forms")) {
    const Record *to = form->getValueAsDef("to");
    const Record *from = form->getValueAsDef("from");
    // A vector has as many lanes as one of the base type, and must fit.
    if (std::max(to->getValueAsInt("width"), from->getValueAsInt("width")) >
        base.width)
      continue;
    os << "NORM_HIGHWAY_" << signature << "(" << base.name << ", "
       << op.getValueAsString("functionSpace") << ", "
       << op.getValueAsString("function") << ", "
       << to->getValueAsString("name");
    if (converts)
      os << ", " << from->getValueAsString("name");
    os << ")\n";
  }
}

static bool emitFunctions(raw_ostream &os, const RecordKeeper &records) {
  emitSourceFileHeader("Functions of the Highway device library", os);
  for (const Base &base : kBases)
    for (const Record *op :
         records.getAllDerivedDefinitions("Highway_FunctionOp"))
      emitFunction(os, *op, base);
  return false;
}

int main(int argc, char **argv) {
  InitLLVM init(argc, argv);
  cl::ParseCommandLineOptions(argc, argv);
  return TableGenMain(argv[0], &emitFunctions);
}
