//===- TranslateToHighwayCpp.cpp - kernels as Highway C++ -----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Target/HighwayCpp.h"

#include "DeviceLibrary.h"
#include "FunctionPrinter.h"

#include "norm/Transforms/EmitC/Identifiers.h"
#include "norm/Transforms/EmitC/Names.h"
#include "norm/Transforms/Func/Interface.h"

#include "mlir/Dialect/EmitC/IR/EmitC.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

/// The functions of a module that the C++ route has converted.
struct Functions {
  SmallVector<emitc::FuncOp> all, kernels, hosts;
};

LogicalResult verifyCalls(emitc::FuncOp func) {
  WalkResult result = func.walk([](emitc::CallOpaqueOp call) -> WalkResult {
    StringRef callee = call.getCallee();
    if (callee.consume_front("nh::") && !isDeviceFunction(callee))
      return call.emitOpError("calls nh::")
             << callee << ", which the device library does not have";
    return WalkResult::advance();
  });
  return failure(result.wasInterrupted());
}

FailureOr<Functions> collectFunctions(ModuleOp module) {
  Functions functions;
  for (Operation &op : *module.getBody()) {
    auto func = dyn_cast<emitc::FuncOp>(op);
    if (!func || func.isExternal())
      return op.emitOpError("cannot be printed as Highway C++; run "
                            "norm-opt --norm-emit-highway-pipeline first, or "
                            "--convert-highway-to-emitc on kernels");
    if (failed(verifyPrintable(func)) || failed(verifyCalls(func)))
      return failure();
    functions.all.push_back(func);
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
      os << "// " << getVariableName(func.getArgument(i)).getValue() << ": "
         << shape.getValue() << "\n";
}

/// What holds for every function of a file, beside memory.
constexpr llvm::StringLiteral kThreadRules =
    R"(//
// Threads. A function works on the calling thread alone.
)";

/// What the functions of a file use that is not theirs.
struct Uses {
  bool algorithm = false, allocator = false, cacheControl = false,
       cmath = false, limits = false;
  /// Of the device library.
  llvm::SetVector<StringRef> deviceFunctions;
};

Uses findUses(ArrayRef<emitc::FuncOp> functions) {
  Uses uses;
  for (emitc::FuncOp func : functions) {
    func.walk([&](emitc::CallOpaqueOp call) {
      StringRef callee = call.getCallee();
      if (callee.consume_front("nh::"))
        uses.deviceFunctions.insert(callee);
      else if (callee == "std::min" || callee == "std::max")
        uses.algorithm = true;
      else if (callee == kAllocateFunction)
        uses.allocator = true;
      else if (callee == "hwy::FlushStream" || callee == "hwy::Prefetch")
        uses.cacheControl = true;
      else if (callee.starts_with("std::"))
        uses.cmath = true;
    });
    auto usesLimits = [](StringRef text) {
      return text.contains("std::numeric_limits");
    };
    func.walk([&](emitc::LiteralOp literal) {
      uses.limits |= usesLimits(literal.getValue());
    });
    func.walk([&](emitc::VariableOp variable) {
      uses.limits |=
          usesLimits(cast<emitc::OpaqueAttr>(variable.getValue()).getValue());
    });
  }
  return uses;
}

} // namespace

LogicalResult norm::translateToHighwayCpp(ModuleOp module, raw_ostream &os,
                                          const HighwayCppOptions &options) {
  FailureOr<Functions> functions = collectFunctions(module);
  if (failed(functions) || failed(checkFileName(module, options)))
    return failure();
  Uses uses = findUses(functions->all);

  std::string stem = getStem(options);
  std::string fileName = llvm::sys::path::filename(options.fileName).str();
  os << "// " << fileName
     << ": written by norm-translate --mlir-to-highway-cpp.\n//\n";
  for (emitc::FuncOp host : functions->hosts) {
    os << "// " << host.getName() << ":\n";
    printComment(host, os);
    os << "//\n";
  }
  os << kMemoryRules << kThreadRules << R"(//
// Compile as C++17 against Highway 1.0.3 or newer, with -I and the folder of
// this file, which includes itself once for each target; link with -lhwy. The
// best target is chosen at run time. With -ffp-contract=off all compilers give
// the same bits; GCC otherwise fuses a * b + c where it can.

)";
  if (uses.algorithm)
    os << "#include <algorithm>\n";
  if (uses.cmath)
    os << "#include <cmath>\n";
  os << "#include <cstdint>\n";
  if (uses.limits)
    os << "#include <limits>\n";
  os << R"(
// Where no vector unit is certain, scalars: clang takes ten seconds a kernel for
// Highway's emulated vectors.
#ifndef HWY_BROKEN_EMU128
#define HWY_BROKEN_EMU128 1
#endif
)";
  if (uses.allocator || uses.cacheControl)
    os << "\n";
  if (uses.allocator)
    os << "#include \"hwy/aligned_allocator.h\"\n";
  if (uses.cacheControl)
    os << "#include \"hwy/cache_control.h\"\n";
  os << "\n#undef HWY_TARGET_INCLUDE\n#define HWY_TARGET_INCLUDE \"" << fileName
     << "\"\n"
        "#include \"hwy/foreach_target.h\"  // must come before highway.h\n"
        "#include \"hwy/highway.h\"\n\n";
  printDeviceLibrary(uses.deviceFunctions.getArrayRef(), os);

  os << "HWY_BEFORE_NAMESPACE();\nnamespace " << stem
     << " {\nnamespace HWY_NAMESPACE {\n\n"
        "namespace hn = hwy::HWY_NAMESPACE;\n";
  if (!uses.deviceFunctions.empty())
    os << "namespace nh = norm::HWY_NAMESPACE;\n";
  os << "\n";
  for (emitc::FuncOp kernel : functions->kernels) {
    printFunction(kernel, os);
    os << "\n";
  }
  os << "}  // namespace HWY_NAMESPACE\n}  // namespace " << stem
     << "\nHWY_AFTER_NAMESPACE();\n\n#if HWY_ONCE\nnamespace " << stem
     << " {\n\n";
  for (emitc::FuncOp kernel : functions->kernels)
    os << "HWY_EXPORT(" << kernel.getName() << ");\n";
  for (emitc::FuncOp host : functions->hosts) {
    os << "\n";
    printFunction(host, os);
  }
  os << "\n}  // namespace " << stem << "\n#endif  // HWY_ONCE\n";
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
     << kMemoryRules << kThreadRules << "\n#ifndef " << guard << "\n#define "
     << guard
     << "\n\n#include <stdint.h>\n\n#ifdef __cplusplus\nextern \"C\" {\n"
        "#endif\n";
  for (emitc::FuncOp host : functions->hosts) {
    os << "\n";
    printComment(host, os);
    printPrototype(host, os);
    os << ";\n";
  }
  os << "\n#ifdef __cplusplus\n}\n#endif\n\n#endif  // " << guard << "\n";
  return success();
}
