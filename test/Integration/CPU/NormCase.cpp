//===- NormCase.cpp - one configuration of a normalization ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NormCase.h"

#include "norm/ExecutionEngine/GPURuntime.h"
#include "norm/InitAll.h"
#include "norm/Target/Object/Compile.h"

#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Parser/Parser.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/raw_ostream.h"

#include <cmath>
#include <cstdlib>

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::test;
using llvm::formatv;

static StringRef getName(test::Activation activation) {
  constexpr StringLiteral kNames[] = {"none", "relu",    "gelu", "gelu_tanh",
                                      "silu", "sigmoid", "tanh"};
  return kNames[static_cast<int>(activation)];
}

std::string NormCase::getName() const {
  std::string name =
      formatv("{0} {1} {2}", hasMean() ? "layer_norm" : "rms_norm",
              norm::getName(element), n ? std::to_string(n) : "dynamic")
          .str();
  if (strided)
    name += " strided";
  if (hasGain)
    name += " gain";
  if (hasBias)
    name += " bias";
  if (activation != test::Activation::None)
    name += " " + ::getName(activation).str();
  if (hasStatistics)
    name += " statistics";
  return name + formatv(" epsilon {0:e3}", epsilon).str();
}

/// The pipeline's options; null for the default ones.
static const char *getPipelineOptions() {
  return std::getenv("NORM_TEST_PIPELINE");
}

/// "emulator" or "vulkan", or a Highway target's name; empty for the default.
static StringRef getTestTarget() {
  const char *target = std::getenv("NORM_TEST_TARGET");
  return target ? target : "";
}

ArrayRef<int> test::getThreadCounts() {
  static const int counts[] = {1, 2};
  bool isGPU = getTestTarget() == "emulator" || getTestTarget() == "vulkan";
  return ArrayRef(counts).take_front(isGPU ? 1 : 2);
}

bool test::usesLoops() {
  const char *options = getPipelineOptions();
  return options && StringRef(options).contains("highway=false");
}

double NormCase::getTolerance() const {
  if (tolerance != 0)
    return tolerance;
  // The accuracy contract, which loops keep since they sum f32 in f64. There
  // their sums of f64 are plain ones, off by up to 3e-15 for 4097 elements.
  // Activations add the error of their own function.
  return (getStatisticsElement() != Element::F64 ? 4e-7
          : usesLoops()                          ? 1e-14
                                                 : 1e-15) *
         (activation == test::Activation::None ? 1 : 1.5);
}

//===----------------------------------------------------------------------===//
// Modules
//===----------------------------------------------------------------------===//

/// Tensors and the named op.
static std::string getTensorText(const NormCase &c, StringRef function) {
  StringRef type = norm::getName(c.element);
  StringRef stat = norm::getName(c.getStatisticsElement());
  std::string n = c.n ? std::to_string(c.n) : "?";
  std::string matrix = formatv("tensor<?x{0}x{1}>", n, type);
  std::string vector = formatv("tensor<{0}x{1}>", n, type);
  std::string arguments = "%x: " + matrix, operands = "%x", types = matrix;
  for (auto [has, name] : {std::pair(c.hasGain, "gain"), {c.hasBias, "bias"}}) {
    if (!has)
      continue;
    arguments += formatv(", %{0}: {1}", name, vector);
    operands += formatv(" {0}(%{0})", name);
    types += ", " + vector;
  }
  std::string results = matrix;
  int count = 1;
  if (c.hasStatistics)
    for (int i = 0; i < (c.hasMean() ? 2 : 1); ++i, ++count)
      results += formatv(", tensor<?x{0}>", stat);
  std::string values;
  for (int i = 0; i < count; ++i)
    values += formatv("{0}%y#{1}", i ? ", " : "", i);
  return formatv(R"(
func.func @{9}({0}) -> ({1}) {{
  %y:{2} = norm.{3} {4} {{axes = array<i64: 1>, epsilon = {5:e20} : f64,
      activation = #norm.activation<{6}>} : ({7}) -> ({1})
  return {8} : {1}
}
)",
                 arguments, results, count,
                 c.hasMean() ? "layer_norm" : "rms_norm", operands, c.epsilon,
                 ::getName(c.activation), types, values, function);
}

/// Memrefs and norm.generic; no activation.
static std::string getMemRefText(const NormCase &c, StringRef function) {
  StringRef type = norm::getName(c.element);
  std::string stat = norm::getName(c.getStatisticsElement()).str();
  std::string n = c.n ? std::to_string(c.n) : "?";
  std::string matrix =
      formatv("memref<?x{0}x{1}, strided<[?, 1], offset: ?>>", n, type);
  std::string vector =
      formatv("memref<{0}x{1}, strided<[1], offset: ?>>", n, type);
  std::string rows = formatv("memref<?x{0}>", stat);
  std::string matrixMap = "affine_map<(i, j) -> (i, j)>",
              vectorMap = "affine_map<(i, j) -> (j)>",
              rowMap = "affine_map<(i, j) -> (i)>";
  std::string arguments = "%x: " + matrix, ins = "%x", inTypes = matrix,
              maps = matrixMap;
  std::string elements = formatv("%xe: {0}", type);
  for (auto [has, name] : {std::pair(c.hasGain, "gain"), {c.hasBias, "bias"}}) {
    if (!has)
      continue;
    arguments += formatv(", %{0}: {1}", name, vector);
    ins += formatv(", %{0}", name);
    inTypes += ", " + vector;
    maps += ", " + vectorMap;
    elements += formatv(", %{0}e: {1}", name, type);
  }
  arguments += ", %y: " + matrix;
  std::string outs = "%y", outTypes = matrix, yields = "%out",
              yieldTypes = type.str();
  maps += ", " + matrixMap;
  if (c.hasStatistics)
    for (StringRef name : {"mean", "rstd"}) {
      if (name == "mean" && !c.hasMean())
        continue;
      arguments += formatv(", %{0}: {1}", name, rows);
      outs += formatv(", %{0}", name);
      outTypes += ", " + rows;
      maps += ", " + rowMap;
      yields += formatv(", %{0}e", name);
      yieldTypes += ", " + stat;
    }
  // Casts exist only between different types.
  auto extend = [&](StringRef to, StringRef from) {
    return type == stat
               ? formatv("arith.addf {0}, %zero : {1}", from, stat).str()
               : formatv("arith.extf {0} : {1} to {2}", from, type, stat).str();
  };
  std::string value = "%n", outputOps;
  if (c.hasGain) {
    std::string gain = "%gaine";
    if (type != stat) {
      outputOps += formatv("    %g = {0}\n", extend("%g", "%gaine"));
      gain = "%g";
    }
    outputOps +=
        formatv("    %scaled = arith.mulf {0}, {1} : {2}\n", value, gain, stat);
    value = "%scaled";
  }
  if (c.hasBias) {
    std::string bias = "%biase";
    if (type != stat) {
      outputOps += formatv("    %b = {0}\n", extend("%b", "%biase"));
      bias = "%b";
    }
    outputOps += formatv("    %shifted = arith.addf {0}, {1} : {2}\n", value,
                         bias, stat);
    value = "%shifted";
  }
  if (type == stat)
    yields = value + yields.substr(4);
  else
    outputOps += formatv("    %out = arith.truncf {0} : {1} to {2}\n", value,
                         stat, type);
  std::string normalized = "%xe", inputOps;
  if (type != stat) {
    inputOps = formatv("    %v = {0}\n", extend("%v", "%xe"));
    normalized = "%v";
  }
  return formatv(R"(
func.func @{16}({0}) {{
  norm.generic {{indexing_maps = [{2}],
      iterator_types = ["parallel", "reduction"]}
    ins({5} : {6}) outs({7} : {8}) {{
  ^bb0({9}):
{10}    %n, {12}%rstde = norm.normalize {1} {11} {{epsilon = {3:e20} : f64} : {4}
{13}    norm.yield {14} : {15}
  }
  return
}
)",
                 arguments, c.hasMean() ? "mean_variance" : "mean_square", maps,
                 c.epsilon, stat, ins, inTypes, outs, outTypes, elements,
                 inputOps, normalized, c.hasMean() ? "%meane, " : "", outputOps,
                 yields, yieldTypes, function);
}

std::string test::getModuleText(const NormCase &normCase, StringRef function) {
  return normCase.strided ? getMemRefText(normCase, function)
                          : getTensorText(normCase, function);
}

static MLIRContext &getContext() {
  static MLIRContext *context = [] {
    DialectRegistry registry;
    mlir::registerAllDialects(registry);
    mlir::registerAllExtensions(registry);
    norm::registerAllDialects(registry);
    norm::registerTranslations(registry);
    return new MLIRContext(registry);
  }();
  return *context;
}

OwningOpRef<ModuleOp> test::parseText(const std::string &text) {
  OwningOpRef<ModuleOp> module =
      parseSourceString<ModuleOp>(text, &getContext());
  if (module)
    return module;
  llvm::errs() << "cannot parse:" << text;
  std::abort();
}

/// For the subgroups that the device has.
static void useVulkan(CompileOptions &options) {
  options.target = RunTarget::Vulkan;
  llvm::Expected<unsigned> size = GPURuntime::getVulkan().getSubgroupSize();
  if (!size) {
    llvm::errs() << llvm::toString(size.takeError()) << '\n';
    std::abort();
  }
  options.subgroupSize = *size;
}

std::unique_ptr<CompiledFunction> test::compileText(const std::string &text,
                                                    bool reference) {
  OwningOpRef<ModuleOp> module = parseText(text);
  CompileOptions options;
  if (reference) {
    options.target = RunTarget::Reference;
  } else {
    if (getTestTarget() == "emulator")
      options.target = RunTarget::Emulator;
    else if (getTestTarget() == "vulkan")
      useVulkan(options);
    else
      options.highwayTarget = getTestTarget().str();
    // So that no test passes because loops were tested instead of a kernel.
    if (const char *pipeline = getPipelineOptions())
      options.pipelineOptions = pipeline;
    else if (options.target == RunTarget::CPU)
      options.pipelineOptions = "strict=true";
  }
  auto function = CompiledFunction::compile(*module, "main", options);
  if (succeeded(function))
    return std::move(*function);
  llvm::errs() << "cannot compile:" << text;
  std::abort();
}

std::unique_ptr<CompiledFunction> test::compileCase(const NormCase &normCase,
                                                    bool reference) {
  return compileText(getModuleText(normCase), reference);
}

//===----------------------------------------------------------------------===//
// Exact values
//===----------------------------------------------------------------------===//

static long double activate(test::Activation activation, long double x) {
  switch (activation) {
  case test::Activation::None:
    return x;
  case test::Activation::Relu:
    // A NaN stays one.
    return x < 0 ? 0 : x;
  case test::Activation::Gelu:
    return x / 2 * (1 + std::erf(x / std::sqrt(2.0L)));
  case test::Activation::GeluTanh: {
    // sqrt(2 / pi).
    constexpr long double kFactor = 0.797884560802865355879892119868763737L;
    return x / 2 * (1 + std::tanh(kFactor * (x + 0.044715L * x * x * x)));
  }
  case test::Activation::Silu:
    return x / (1 + std::exp(-x));
  case test::Activation::Sigmoid:
    return 1 / (1 + std::exp(-x));
  case test::Activation::Tanh:
    return std::tanh(x);
  }
  return x;
}

ExactRow test::computeExactRow(const NormCase &c, const double *input,
                               const double *gain, const double *bias,
                               int64_t n) {
  ExactRow row;
  long double sum = 0, squares = 0;
  if (c.hasMean()) {
    for (int64_t i = 0; i < n; ++i)
      sum += input[i];
    row.mean = sum / n;
  }
  // What rounding left out of the mean, which may be far larger than the
  // deviations.
  long double rounded = row.mean, rest = 0;
  for (int64_t i = 0; i < n; ++i) {
    long double d = input[i] - rounded;
    rest += d;
    squares += d * d;
  }
  rest = c.hasMean() ? rest / n : 0;
  squares -= rest * rest * n;
  row.mean += rest;
  row.rstd = 1 / std::sqrt(squares / n + c.epsilon);
  row.output.resize(n);
  for (int64_t i = 0; i < n; ++i) {
    long double normalized = (input[i] - rounded - rest) * row.rstd;
    long double y = normalized;
    if (c.hasGain)
      y *= gain[i];
    long double scale = std::fabs(y);
    if (c.hasBias) {
      y += bias[i];
      scale += std::fabs(bias[i]);
    }
    row.output[i] = activate(c.activation, y);
    row.normalizedScale = std::fmax(row.normalizedScale, std::fabs(normalized));
    row.scale = std::fmax(row.scale, scale);
  }
  return row;
}

/// Half a unit in the last place of a format at `value`.
static long double getHalfUlp(long double value, int significandBits,
                              int minExponent) {
  int exponent = minExponent;
  if (value != 0)
    exponent = std::max(std::ilogb(value), minExponent);
  return std::ldexp(1.0L, exponent - significandBits);
}

long double test::getBound(const NormCase &c, const ExactRow &row,
                           long double exact) {
  long double bound = c.getTolerance() * row.scale;
  if (c.element == Element::F8E4M3FN)
    bound += getHalfUlp(exact, 4, -6);
  if (c.element == Element::F8E5M2)
    bound += getHalfUlp(exact, 3, -14);
  if (c.element == Element::F8E4M3FNUZ)
    bound += getHalfUlp(exact, 4, -7);
  if (c.element == Element::F8E5M2FNUZ)
    bound += getHalfUlp(exact, 3, -15);
  if (c.element == Element::F16)
    bound += getHalfUlp(exact, 11, -14);
  if (c.element == Element::BF16)
    bound += getHalfUlp(exact, 8, -126);
  if (c.element == Element::F32 && c.inDouble)
    bound += getHalfUlp(exact, 24, -126);
  return bound;
}
