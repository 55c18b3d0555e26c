//===- Function.cpp - functions of .mlir files, compiled ------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Function.h"

#include "norm/Dialect/Norm/Transforms/Passes.h"
#include "norm/InitAll.h"
#include "norm/Pipelines/Pipelines.h"
#include "norm/Runtime/MatrixProduct.h"
#include "norm/Target/Object/Compile.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace mlir;
using namespace paper;

std::unique_ptr<MLIRContext> paper::createContext() {
  DialectRegistry registry;
  registerAllDialects(registry);
  registerAllExtensions(registry);
  norm::registerAllDialects(registry);
  norm::registerTranslations(registry);
  return std::make_unique<MLIRContext>(registry);
}

llvm::Expected<std::vector<std::string>>
paper::chooseMatmul(llvm::StringRef option) {
  const std::pair<const char *, int32_t> libraries[] = {{"onednn", NORM_ONEDNN},
                                                        {"cblas", NORM_CBLAS}};
  std::vector<std::string> chosen;
  if (option == "auto") {
    for (auto [name, library] : libraries)
      if (norm_matmul_is_fast(library))
        chosen.push_back(name);
    chosen.push_back("loops");
    return chosen;
  }
  for (llvm::StringRef name : llvm::split(option, ',')) {
    const auto *known = llvm::find_if(
        libraries, [&](const auto &library) { return name == library.first; });
    if (known == std::end(libraries) && name != "loops")
      return llvm::createStringError("--matmul=" + option +
                                     ": expected auto, onednn, cblas or loops");
    if (known != std::end(libraries))
      if (const char *error = norm_matmul_get_error(known->second))
        return llvm::createStringError("--matmul=" + option + ": " + error);
    chosen.push_back(name.str());
  }
  return chosen;
}

/// Functions that are not `name` are for its calls alone.
static LogicalResult keepOnly(ModuleOp module, llvm::StringRef name) {
  bool found = false;
  for (auto function : module.getOps<func::FuncOp>()) {
    if (function.getName() == name)
      found = true;
    else
      function.setPrivate();
  }
  if (!found)
    module.emitError("there is no function @") << name;
  PassManager simplify(module.getContext());
  simplify.addPass(createInlinerPass());
  simplify.addPass(createSymbolDCEPass());
  return success(found && succeeded(simplify.run(module)));
}

/// Replaces @name by @name_gradient.
static LogicalResult differentiate(ModuleOp module, llvm::StringRef name,
                                   ArrayRef<unsigned> arguments) {
  norm::NormDifferentiateOptions options;
  options.function = name.str();
  options.loss = true;
  options.arguments.assign(arguments.begin(), arguments.end());
  PassManager pm(module.getContext());
  pm.addPass(norm::createNormDifferentiate(options));
  if (failed(pm.run(module)))
    return failure();
  return keepOnly(module, (name + "_gradient").str());
}

llvm::Expected<Function> Function::compile(MLIRContext &context,
                                           llvm::StringRef path,
                                           llvm::StringRef name,
                                           const FunctionOptions &options) {
  auto buffer = llvm::MemoryBuffer::getFile(path);
  if (!buffer)
    return llvm::createStringError(buffer.getError(), "cannot read " + path);
  std::string text = (*buffer)->getBuffer().str();
  for (const auto &[from, to] : options.replacements)
    for (size_t at = 0; (at = text.find(from, at)) != std::string::npos;
         at += to.size())
      text.replace(at, from.size(), to);

  auto fail = [&]() {
    return llvm::createStringError("cannot compile @" + name + " of " + path);
  };
  OwningOpRef<ModuleOp> module =
      parseSourceString<ModuleOp>(text, ParserConfig(&context), path);
  if (!module || failed(keepOnly(*module, name)))
    return fail();
  std::string entry = name.str();
  if (!options.gradients.empty()) {
    if (failed(differentiate(*module, name, options.gradients)))
      return fail();
    entry += "_gradient";
  }

  Function result;
  auto function = module->lookupSymbol<func::FuncOp>(entry);
  for (Type type : function.getArgumentTypes()) {
    auto shaped = dyn_cast<ShapedType>(type);
    if (!shaped || !shaped.getElementType().isF32())
      return llvm::createStringError(
          "@" + entry + " of " + path +
          " has an argument that is no array of f32");
    result.argumentShapes.push_back(shaped.getShape().vec());
  }
  for (Type type : function.getResultTypes()) {
    auto shaped = dyn_cast<ShapedType>(type);
    if (!shaped || !shaped.getElementType().isF32())
      return llvm::createStringError("@" + entry + " of " + path +
                                     " has a result that is no array of f32");
    result.resultRanks.push_back(shaped.getRank());
  }
  function->setAttr(LLVM::LLVMDialect::getEmitCWrapperAttrName(),
                    UnitAttr::get(&context));

  norm::CPUPipelineOptions pipeline;
  for (const std::string &library : options.matmul)
    pipeline.matmul.push_back(library);
  PassManager pm(&context);
  norm::buildCPUPipeline(pm, pipeline);
  if (failed(pm.run(*module)))
    return fail();
  llvm::Expected<std::unique_ptr<norm::Jit>> jit = norm::Jit::create(*module);
  if (!jit)
    return jit.takeError();
  llvm::Expected<norm::Jit::PackedFunction> call = (*jit)->lookup(entry);
  if (!call)
    return call.takeError();
  result.jit = std::move(*jit);
  result.call = *call;
  return result;
}

std::vector<Array> Function::operator()(llvm::ArrayRef<View> arguments) const {
  // A descriptor is 3 words and 2 for each dimension; those of the results
  // follow each other, and a pointer to them is the first argument.
  int64_t resultWords = 0;
  for (int64_t rank : resultRanks)
    resultWords += 3 + 2 * rank;
  std::vector<int64_t> results(resultWords);
  std::vector<llvm::SmallVector<int64_t, 9>> descriptors;
  for (const View &argument : arguments)
    descriptors.push_back(argument.getDescriptor());
  std::vector<void *> pointers;
  if (!results.empty())
    pointers.push_back(results.data());
  for (auto &descriptor : descriptors)
    pointers.push_back(descriptor.data());
  std::vector<void *> packed;
  for (void *&pointer : pointers)
    packed.push_back(&pointer);
  call(packed.data());

  std::vector<Array> arrays;
  const int64_t *word = results.data();
  for (int64_t rank : resultRanks) {
    float *aligned = reinterpret_cast<float *>(word[1]);
    arrays.emplace_back(llvm::ArrayRef(word + 3, rank),
                        reinterpret_cast<void *>(word[0]), aligned + word[2]);
    word += 3 + 2 * rank;
  }
  return arrays;
}
