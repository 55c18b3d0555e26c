//===- TranslateToHighwayCpp.cpp - kernels as Highway C++ -----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Target/HighwayCpp.h"

#include "DeviceLibrary.h"
#include "VariableNames.h"

#include "norm/Conversion/HighwayToEmitC/Identifiers.h"
#include "norm/Conversion/HighwayToEmitC/Names.h"

#include "mlir/Dialect/EmitC/IR/EmitC.h"
#include "mlir/Target/Cpp/CppEmitter.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

/// The functions of a module that the C++ route has converted.
struct Functions {
  SmallVector<emitc::FuncOp> kernels, hosts;
};

FailureOr<Functions> collectFunctions(ModuleOp module) {
  Functions functions;
  for (Operation &op : *module.getBody()) {
    auto func = dyn_cast<emitc::FuncOp>(op);
    if (!func || func.isExternal())
      return op.emitOpError("cannot be printed as Highway C++; run "
                            "norm-opt --norm-emit-highway-pipeline first, or "
                            "--convert-highway-to-emitc on kernels");
    (func->hasAttr(kKernelFuncAttrName) ? functions.kernels : functions.hosts)
        .push_back(func);
  }
  if (functions.kernels.empty() && functions.hosts.empty())
    return module.emitError("has no function to print as Highway C++");
  return functions;
}

/// `path/layer_norm.cc` -> `layer_norm`, as an identifier.
std::string getStem(const HighwayCppOptions &options) {
  std::string stem = llvm::sys::path::stem(options.fileName).str();
  for (char &c : stem)
    if (!llvm::isAlnum(c))
      c = '_';
  if (stem.empty() || llvm::isDigit(stem[0]))
    stem.insert(0, "k");
  // A namespace; it may be that of the device library.
  if (isReservedName(stem) && stem != "norm")
    stem += "_kernels";
  return stem;
}

/// Fails where the name cannot be written into an #include.
LogicalResult checkFileName(ModuleOp module, const HighwayCppOptions &options) {
  StringRef name = llvm::sys::path::filename(options.fileName);
  if (!name.empty() && llvm::all_of(name, llvm::isPrint) &&
      name.find_first_of("\"\\") == StringRef::npos)
    return success();
  return module.emitError("cannot be printed as a file named '")
         << name
         << "': expected printable characters without quotes and backslashes, "
            "as the file includes itself by that name";
}

std::string printType(Type type) {
  if (auto pointer = dyn_cast<emitc::PointerType>(type))
    return printType(pointer.getPointee()) + "*";
  if (auto opaque = dyn_cast<emitc::OpaqueType>(type))
    return opaque.getValue().str();
  if (type.isF32())
    return "float";
  if (type.isF64())
    return "double";
  if (type.isInteger(1))
    return "bool";
  return "int" + std::to_string(type.getIntOrFloatBitWidth()) + "_t";
}

std::string getArgName(emitc::FuncOp func, unsigned index) {
  return func.getArgAttrOfType<StringAttr>(index, kNameAttrName)
      .getValue()
      .str();
}

std::string printPrototype(emitc::FuncOp func) {
  std::string text = "void " + func.getName().str() + "(";
  for (auto [index, type] : llvm::enumerate(func.getArgumentTypes())) {
    if (index != 0)
      text += ", ";
    text += printType(type) + " " + getArgName(func, index);
  }
  if (func.getNumArguments() == 0)
    text += "void";
  return text + ")";
}

/// What the function computes and takes, as lines of a comment.
void printComment(emitc::FuncOp func, raw_ostream &os) {
  if (auto doc = func->getAttrOfType<StringAttr>(kDocAttrName)) {
    SmallVector<StringRef> lines;
    doc.getValue().split(lines, '\n');
    for (StringRef line : lines)
      os << (line.empty() ? "//" : "// ") << line << "\n";
    os << "//\n";
  }
  for (unsigned i = 0; i < func.getNumArguments(); ++i)
    if (auto shape = func.getArgAttrOfType<StringAttr>(i, kShapeAttrName))
      os << "// " << getArgName(func, i) << ": " << shape.getValue() << "\n";
}

/// The rules that hold for every function.
constexpr llvm::StringLiteral kRules =
    R"(// Sizes and strides count elements. A pointer points to the first element and
// is aligned to the element's size. f16 and bf16 elements are passed as their
// bits in uint16_t. Outputs overlap neither inputs nor one another; but in a
// function of one normalization an output may be the same buffer as an input of
// the same type and shape. A function works on the calling thread alone.
)";

LogicalResult printFunction(emitc::FuncOp func, raw_ostream &os) {
  // On a copy, because naming inserts ops.
  OwningOpRef<ModuleOp> scratch = ModuleOp::create(func.getLoc());
  auto copy = cast<emitc::FuncOp>(func->clone());
  scratch->push_back(copy);
  insertNameMarkers(copy);
  std::string text;
  llvm::raw_string_ostream textStream(text);
  if (failed(emitc::translateToCpp(copy, textStream)))
    return failure();
  os << applyNameMarkers(text);
  return success();
}

} // namespace

LogicalResult norm::translateToHighwayCpp(ModuleOp module, raw_ostream &os,
                                          const HighwayCppOptions &options) {
  FailureOr<Functions> functions = collectFunctions(module);
  if (failed(functions) || failed(checkFileName(module, options)))
    return failure();
  std::string kernels, hosts;
  llvm::raw_string_ostream kernelStream(kernels), hostStream(hosts);
  for (emitc::FuncOp kernel : functions->kernels) {
    if (failed(printFunction(kernel, kernelStream)))
      return failure();
    kernelStream << "\n";
  }
  for (emitc::FuncOp host : functions->hosts) {
    hostStream << "\n";
    if (failed(printFunction(host, hostStream)))
      return failure();
  }

  std::string stem = getStem(options);
  std::string fileName = llvm::sys::path::filename(options.fileName).str();
  os << "// " << fileName
     << ": written by norm-translate --mlir-to-highway-cpp.\n//\n";
  for (emitc::FuncOp host : functions->hosts) {
    os << "// " << host.getName() << ":\n";
    printComment(host, os);
    os << "//\n";
  }
  os << kRules << R"(//
// Compile as C++17 against Highway 1.0.3 or newer, with -I and the folder of
// this file, which includes itself once for each target; link with -lhwy. The
// best target is chosen at run time. With -ffp-contract=off all compilers give
// the same bits; GCC otherwise fuses a * b + c where it can.

)";

  std::string allCode = kernels + hosts;
  StringRef code = allCode;
  if (code.contains("std::min") || code.contains("std::max"))
    os << "#include <algorithm>\n";
  if (code.contains("std::"))
    os << "#include <cmath>\n";
  os << "#include <cstdint>\n";
  if (code.contains("std::numeric_limits"))
    os << "#include <limits>\n";
  os << R"(
// Where no vector unit is certain, scalars: clang takes ten seconds a kernel for
// Highway's emulated vectors.
#ifndef HWY_BROKEN_EMU128
#define HWY_BROKEN_EMU128 1
#endif
)";
  os << "\n#undef HWY_TARGET_INCLUDE\n#define HWY_TARGET_INCLUDE \"" << fileName
     << "\"\n"
        "#include \"hwy/foreach_target.h\"  // must come before highway.h\n"
        "#include \"hwy/highway.h\"\n\n";
  printDeviceLibrary(kernels, os);

  os << "HWY_BEFORE_NAMESPACE();\nnamespace " << stem
     << " {\nnamespace HWY_NAMESPACE {\n\n"
        "namespace hn = hwy::HWY_NAMESPACE;\n";
  if (code.contains("nh::"))
    os << "namespace nh = norm::HWY_NAMESPACE;\n";
  os << "\n"
     << kernels << "}  // namespace HWY_NAMESPACE\n}  // namespace " << stem
     << "\nHWY_AFTER_NAMESPACE();\n\n#if HWY_ONCE\nnamespace " << stem
     << " {\n\n";
  for (emitc::FuncOp kernel : functions->kernels)
    os << "HWY_EXPORT(" << kernel.getName() << ");\n";
  os << hosts << "\n}  // namespace " << stem << "\n#endif  // HWY_ONCE\n";
  return success();
}

LogicalResult norm::translateToHighwayHeader(ModuleOp module, raw_ostream &os,
                                             const HighwayCppOptions &options) {
  FailureOr<Functions> functions = collectFunctions(module);
  if (failed(functions) || failed(checkFileName(module, options)))
    return failure();
  std::string stem = getStem(options);
  std::string guard = StringRef(stem).upper() + "_H_";
  os << "// " << llvm::sys::path::stem(options.fileName)
     << ".h: written by norm-translate --mlir-to-highway-header; declares "
        "what\n// "
     << llvm::sys::path::filename(options.fileName) << " defines.\n//\n"
     << kRules << "\n#ifndef " << guard << "\n#define " << guard
     << "\n\n#include <stdint.h>\n\n#ifdef __cplusplus\nextern \"C\" {\n"
        "#endif\n";
  for (emitc::FuncOp host : functions->hosts) {
    os << "\n";
    printComment(host, os);
    os << printPrototype(host) << ";\n";
  }
  os << "\n#ifdef __cplusplus\n}\n#endif\n\n#endif  // " << guard << "\n";
  return success();
}
