//===- NormSource.cpp - a case in MLIR ------------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NormSource.h"
#include "Problem.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Sequence.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

using namespace bench;
using llvm::formatv;
using llvm::StringRef;

namespace {

class Source {
public:
  Source(const Case &raced, bool isDynamic)
      : raced(raced), isDynamic(isDynamic), element(getName(raced.type)) {}
  std::string get();

private:
  using Dimensions = llvm::SmallVector<unsigned, 4>;
  Dimensions all() const { return raced.dimensions(Operand::Elements); }
  Dimensions parameters() const {
    return raced.dimensions(Operand::Parameters);
  }
  unsigned rank() const { return raced.sizes.size(); }

  /// "128x768xf32".
  std::string shaped(const Dimensions &dimensions, StringRef type) const;
  std::string tensor(const Dimensions &dimensions, StringRef type) const {
    return "tensor<" + shaped(dimensions, type) + ">";
  }
  std::string memref(const Dimensions &dimensions, StringRef type) const {
    return "memref<" + shaped(dimensions, type) + ">";
  }
  std::string map(const Dimensions &dimensions) const;

  void addArgument(const Operand &operand);
  void addNorm(StringRef input);
  /// A value of `names` an element; `ops` compute %result of %a0, %a1, ...
  void addElementwise(StringRef result, llvm::ArrayRef<StringRef> names,
                      StringRef resultType, StringRef ops);
  void addOutput(StringRef value, StringRef name, StringRef type);

  const Case &raced;
  const bool isDynamic;
  const std::string element;
  std::string arguments, body;
};

} // namespace

std::string Source::shaped(const Dimensions &dimensions, StringRef type) const {
  std::string text;
  for (unsigned i : dimensions)
    text += (isDynamic ? "?" : std::to_string(raced.sizes[i])) + "x";
  return text + type.str();
}

std::string Source::map(const Dimensions &dimensions) const {
  auto list = [](const Dimensions &dimensions) {
    return llvm::join(
        llvm::map_range(dimensions,
                        [](unsigned i) { return "d" + std::to_string(i); }),
        ", ");
  };
  return formatv("affine_map<({0}) -> ({1})>", list(all()), list(dimensions));
}

void Source::addArgument(const Operand &operand) {
  const Dimensions dimensions = raced.dimensions(operand.extent);
  const std::string type = memref(dimensions, operand.type);
  arguments += formatv("{0}%{1}_memory: {2}", arguments.empty() ? "" : ", ",
                       operand.name, type);
  if (!operand.isOutput)
    body += formatv(
        "  %{0} = bufferization.to_tensor %{0}_memory restrict : {1} to {2}\n",
        operand.name, type, tensor(dimensions, operand.type));
}

void Source::addNorm(StringRef input) {
  // Gain and bias that lie along other axes than the norm are for linalg.
  bool isAlong = true;
  llvm::SmallVector<std::string> axes;
  for (unsigned i : all()) {
    isAlong &= raced.isParameter(i) == raced.isNormalized(i);
    if (raced.isNormalized(i))
      axes.push_back(std::to_string(i));
  }
  std::string type = tensor(all(), element),
              parameter = tensor(parameters(), element);
  std::string operands, types;
  if (isAlong) {
    operands = raced.hasBias() ? " gain(%gain) bias(%bias)" : " gain(%gain)";
    types = ", " + parameter + (raced.hasBias() ? ", " + parameter : "");
  }
  body += formatv("  %norm = norm.{0} %{1}{2} {{axes = array<i64: {3}>, "
                  "epsilon = {4:e} : f64} : ({5}{6}) -> {5}\n",
                  raced.isRMS() ? "rms_norm" : "layer_norm", input, operands,
                  llvm::join(axes, ", "), Problem::kEpsilon, type, types);
  if (!isAlong)
    addElementwise("scaled", {"norm", "gain", "bias"}, element,
                   formatv("    %m = arith.mulf %a0, %a1 : {0}\n"
                           "    %result = arith.addf %m, %a2 : {0}\n",
                           element)
                       .str());
}

void Source::addElementwise(StringRef result, llvm::ArrayRef<StringRef> names,
                            StringRef resultType, StringRef ops) {
  std::string maps, inputs, types, block;
  for (auto [i, name] : llvm::enumerate(names)) {
    bool isParameter = name == "gain" || name == "bias";
    Dimensions dimensions = isParameter ? parameters() : all();
    const char *comma = i ? ", " : "";
    maps += map(dimensions) + ", ";
    inputs += comma + ("%" + name).str();
    types += comma + tensor(dimensions, element);
    block += formatv("%a{0}: {1}, ", i, element);
  }
  llvm::SmallVector<StringRef> iterators(rank(), "\"parallel\"");
  body += formatv(
      "  %{0}_init = tensor.empty({1}) : {2}\n"
      "  %{0} = linalg.generic {{indexing_maps = [{3}{4}], iterator_types = "
      "[{5}]}\n"
      "      ins({6} : {7}) outs(%{0}_init : {2}) {{\n"
      "  ^bb0({8}%out: {9}):\n{10}"
      "    linalg.yield %result : {9}\n"
      "  } -> {2}\n",
      result, isDynamic ? "%rows, %columns" : "", tensor(all(), resultType),
      maps, map(all()), llvm::join(iterators, ", "), inputs, types, block,
      resultType, ops);
}

void Source::addOutput(StringRef value, StringRef name, StringRef type) {
  body += formatv(
      "  bufferization.materialize_in_destination %{0} in restrict writable "
      "%{1}_memory : ({2}, {3}) -> ()\n",
      value, name, tensor(all(), type), memref(all(), type));
}

std::string Source::get() {
  const StringRef outputType = raced.isInt8() ? "i8" : StringRef(element);
  for (const Operand &operand : raced.operands())
    addArgument(operand);
  if (isDynamic)
    body += formatv("  %c0 = arith.constant 0 : index\n"
                    "  %c1 = arith.constant 1 : index\n"
                    "  %rows = tensor.dim %x, %c0 : {0}\n"
                    "  %columns = tensor.dim %x, %c1 : {0}\n",
                    tensor(all(), element));

  StringRef input = "x", output = "norm";
  if (raced.hasResidual()) {
    addElementwise(
        "total", {"x", "residual"}, element,
        formatv("    %result = arith.addf %a0, %a1 : {0}\n", element).str());
    input = "total";
  }
  addNorm(input);
  if (!raced.isRows() && raced.workload != Workload::LayerNormChannels)
    output = "scaled";
  if (raced.isGelu()) {
    body += "  %half = arith.constant 0.5 : f32\n"
            "  %one = arith.constant 1.0 : f32\n"
            "  %root = arith.constant 0.707106769 : f32\n";
    addElementwise("gelu", {"norm"}, element,
                   "    %s = arith.mulf %a0, %root : f32\n"
                   "    %e = math.erf %s : f32\n"
                   "    %p = arith.addf %e, %one : f32\n"
                   "    %h = arith.mulf %a0, %half : f32\n"
                   "    %result = arith.mulf %h, %p : f32\n");
    output = "gelu";
  }
  if (raced.isInt8()) {
    body += formatv("  %inverse = arith.constant {0:e9} : f32\n"
                    "  %low = arith.constant -128.0 : f32\n"
                    "  %high = arith.constant 127.0 : f32\n",
                    1 / Problem::kScale);
    addElementwise("quantized", {"norm"}, "i8",
                   "    %s = arith.mulf %a0, %inverse : f32\n"
                   "    %r = math.roundeven %s : f32\n"
                   "    %l = arith.maximumf %r, %low : f32\n"
                   "    %h = arith.minimumf %l, %high : f32\n"
                   "    %result = arith.fptosi %h : f32 to i8\n");
    output = "quantized";
  }
  addOutput(output, "y", outputType);
  if (raced.hasResidual())
    addOutput("total", "sum", element);
  return formatv("func.func @kernel({0})\n    attributes "
                 "{{llvm.emit_c_interface} {{\n{1}  return\n}\n",
                 arguments, body);
}

std::string bench::getNormSource(const Case &raced, bool isDynamic) {
  return raced.isBackward() ? getBackwardSource(raced, isDynamic)
                            : Source(raced, isDynamic).get();
}
