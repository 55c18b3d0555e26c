//===- LibraryHeader.cpp - the C header of a library ----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Target/Object/Library.h"

#include "norm/Transforms/EmitC/Names.h"
#include "norm/Transforms/Func/Interface.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

/// What holds for every function of a library, beside memory; %0 are the
/// targets, %1 the least of them.
constexpr llvm::StringLiteral kRules = R"(//
// Threads. Functions may be called by several threads at once. Each shares its
// rows among norm_get_num_threads() threads (norm/Runtime/Runtime.h), by default
// those of OpenMP; norm_set_num_threads(1) keeps it to the calling thread. The
// results have the same bits for any number.
//
// Errors. Dynamic sizes that do not fit each other in a normalization, or are not
// those of a result, end in norm_fail before memory is accessed by them: it prints
// a message and aborts, unless norm_set_failure_handler says otherwise.
//
// Processors. Each function has versions for
//   %0
// and, when it is first called, chooses the best that the processor and the
// operating system support; if there is none, it ends in norm_fail. If the
// environment variable NORM_MAX_HIGHWAY_TARGET names one of them, as in
// NORM_MAX_HIGHWAY_TARGET=%1, no better one is chosen.
//
// Link with -lnorm_runtime -lm.
)";

std::string quoteDimension(StringRef name, unsigned dim, int64_t value,
                           std::string getName(StringRef, unsigned)) {
  return ShapedType::isDynamic(value) ? getName(name, dim)
                                      : std::to_string(value);
}

/// `bf16 [x_size0 x 768], strides [x_stride0, 1] in elements`.
void describeShape(StringRef name, MemRefType type, raw_ostream &os) {
  os << type.getElementType();
  if (type.getRank() == 0) {
    os << ", one element";
    return;
  }
  os << " [";
  llvm::interleave(
      llvm::enumerate(type.getShape()), os,
      [&](auto size) {
        os << quoteDimension(name, size.index(), size.value(), getSizeName);
      },
      " x ");
  os << "]";
  if (type.getLayout().isIdentity())
    return;
  os << ", strides [";
  llvm::interleaveComma(llvm::enumerate(type.getStridesAndOffset().first), os,
                        [&](auto stride) {
                          os << quoteDimension(name, stride.index(),
                                               stride.value(), getStrideName);
                        });
  os << "] in elements";
}

class HeaderWriter {
public:
  explicit HeaderWriter(raw_ostream &os) : os(os) {}

  /// `func` is as verifyInterface says.
  void write(LLVM::LLVMFuncOp func) {
    if (auto doc = func->getAttrOfType<StringAttr>(kDocAttrName)) {
      SmallVector<StringRef> lines;
      doc.getValue().split(lines, '\n');
      for (StringRef line : lines)
        os << (line.empty() ? "//" : "// ") << line << "\n";
      os << "//\n";
    }
    SmallVector<std::string> arguments;
    auto parameters = func->getAttrOfType<ArrayAttr>(kParametersAttrName);
    for (auto parameter : parameters.getAsRange<DictionaryAttr>()) {
      StringRef name = parameter.getAs<StringAttr>("name").getValue();
      Type type = parameter.getAs<TypeAttr>("type").getValue();
      auto memref = dyn_cast<MemRefType>(type);
      if (!memref) {
        arguments.push_back((getType(type) + " " + name).str());
        continue;
      }
      os << "// " << name << ": ";
      describeShape(name, memref, os);
      os << "\n";
      arguments.push_back(((parameter.contains("read_only") ? "const " : "") +
                           getType(memref.getElementType()) + " *" + name)
                              .str());
      addDynamic(name, memref.getShape(), getSizeName, arguments);
      if (!memref.getLayout().isIdentity())
        addDynamic(name, memref.getStridesAndOffset().first, getStrideName,
                   arguments);
    }
    auto result = func->getAttrOfType<TypeAttr>(kResultAttrName);
    std::string line =
        ((result ? getType(result.getValue()) : StringRef("void")) + " " +
         func.getName() + "(")
            .str();
    size_t indent = line.size();
    for (auto [index, argument] : llvm::enumerate(arguments)) {
      bool isLast = index + 1 == arguments.size();
      // And a comma, or ");".
      if (index > 0 && line.size() + argument.size() + 2 > kWidth) {
        os << StringRef(line).rtrim() << "\n";
        line.assign(indent, ' ');
      }
      line += argument + (isLast ? "" : ", ");
    }
    os << line << (arguments.empty() ? "void);\n" : ");\n");
  }

  bool usesBool = false;

private:
  static constexpr size_t kWidth = 80;

  StringRef getType(Type type) {
    usesBool |= type.isInteger(1);
    return getCType(type);
  }

  static void addDynamic(StringRef name, ArrayRef<int64_t> values,
                         std::string getName(StringRef, unsigned),
                         SmallVectorImpl<std::string> &arguments) {
    for (auto [dim, value] : llvm::enumerate(values))
      if (ShapedType::isDynamic(value))
        arguments.push_back("int64_t " + getName(name, dim));
  }

  raw_ostream &os;
};

} // namespace

LogicalResult norm::writeLibraryHeader(ModuleOp module, raw_ostream &os) {
  auto fail = [&]() -> LogicalResult {
    return module.emitError("has no functions that C calls: lower it by "
                            "norm-library-pipeline");
  };
  if (!isLibrary(module))
    return fail();
  SmallVector<StringRef> targets;
  for (auto version : module.getOps<ModuleOp>())
    if (auto target = version->getAttrOfType<StringAttr>("highway.target"))
      targets.push_back(target);
  ModuleOp first = *module.getOps<ModuleOp>().begin();
  if (failed(verifyInterface(first)))
    return failure();
  SmallVector<LLVM::LLVMFuncOp> functions;
  for (auto func : first.getOps<LLVM::LLVMFuncOp>())
    if (func->hasAttr(kParametersAttrName))
      functions.push_back(func);
  if (functions.empty() || targets.empty())
    return fail();

  std::string declarations;
  llvm::raw_string_ostream stream(declarations);
  HeaderWriter writer(stream);
  for (LLVM::LLVMFuncOp func : functions) {
    stream << "\n";
    writer.write(func);
  }
  std::string list = llvm::join(targets, ", ");
  std::string guard = "NORM_" + functions.front().getName().upper() + "_H";
  std::string rules = kRules.str();
  for (auto [mark, text] : {std::pair<StringRef, StringRef>("%0", list),
                            std::pair<StringRef, StringRef>("%1", targets[0])})
    rules.replace(rules.find(mark), mark.size(), text.str());
  os << "// Written by norm-translate --emit=header; declares what\n"
        "// --emit=object, archive and shared define.\n//\n"
     << kMemoryRules << rules << "\n#ifndef " << guard << "\n#define " << guard
     << "\n\n";
  if (writer.usesBool)
    os << "#include <stdbool.h>\n";
  os << "#include <stdint.h>\n\n#ifdef __cplusplus\nextern \"C\" {\n#endif\n"
     << declarations << "\n#ifdef __cplusplus\n}\n#endif\n\n#endif // " << guard
     << "\n";
  return success();
}
