//===- LayoutCase.cpp - a normalization of buffers that lie anywhere ------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LayoutCase.h"

#include "NormRun/Random.h"
#include "norm/Conversion/Passes.h"
#include "norm/Dialect/Norm/IR/Norm.h"
#include "norm/Dialect/Norm/Transforms/Passes.h"
#include "norm/ExecutionEngine/GPURuntime.h"
#include "norm/Transforms/Math/Passes.h"

#include "mlir/AsmParser/AsmParser.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Pass/PassManager.h"
#include "llvm/Support/FormatVariadic.h"

#include "gtest/gtest.h"

#include <cmath>
#include <map>

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::test;
using llvm::formatv;

LayoutCase LayoutCase::withGain(Place place) const {
  LayoutCase c = *this;
  c.gain = std::move(place);
  return c;
}
LayoutCase LayoutCase::withBias(Place place) const {
  LayoutCase c = *this;
  c.bias = std::move(place);
  return c;
}
LayoutCase LayoutCase::withStatistics(Place place) const {
  LayoutCase c = *this;
  c.statistics = std::move(place);
  return c;
}
LayoutCase LayoutCase::asRMS() const {
  LayoutCase c = *this;
  c.isRMS = true;
  return c;
}
LayoutCase LayoutCase::asDouble() const {
  LayoutCase c = *this;
  c.inDouble = true;
  return c;
}
LayoutCase LayoutCase::asInPlace() const {
  LayoutCase c = *this;
  c.inPlace = true;
  return c;
}
LayoutCase LayoutCase::by(Access access, Access dynamicAccess) const {
  LayoutCase c = *this;
  c.access = access;
  c.dynamicAccess = dynamicAccess;
  return c;
}
LayoutCase LayoutCase::asResident() const {
  LayoutCase c = *this;
  c.isResident = true;
  return c;
}
LayoutCase LayoutCase::on(int subgroupSize, uint64_t seed) const {
  LayoutCase c = *this;
  c.subgroupSize = subgroupSize;
  c.seed = seed;
  return c;
}
LayoutCase LayoutCase::withMemory(int64_t bytes) const {
  LayoutCase c = *this;
  c.workgroupMemory = bytes;
  return c;
}

namespace {

class LayoutRun {
public:
  explicit LayoutRun(const LayoutCase &c);
  void run(bool isDynamic);

private:
  struct Operand {
    std::string name;
    const Place *place;
    bool isOutput;
  };

  std::string getText(bool isDynamic) const;
  enum class Known { All, UnitStrides, Nothing };
  std::string getType(const Place &place, Known known) const;
  std::unique_ptr<CompiledFunction> compile(const std::string &text,
                                            bool isDynamic) const;
  SmallVector<int64_t> getShape(const Place &place) const;
  ArgumentBuffer makeBuffer(const Place &place) const;
  NormInputs getInputs(const Array &x, const Array *gain,
                       const Array *bias) const;
  /// An operand's elements by row and element of a row, `n` of each row.
  Array gather(const Array &array, const Place &place, int64_t rows,
               int64_t n) const;
  int64_t getCount(char iterator) const;

  const LayoutCase &c;
  NormCase numeric;
  std::vector<Operand> operands;
};

} // namespace

LayoutRun::LayoutRun(const LayoutCase &c) : c(c) {
  numeric.statistics =
      c.isRMS ? test::Statistics::MeanSquare : test::Statistics::MeanVariance;
  numeric.element = c.y.element;
  numeric.inDouble = c.inDouble;
  numeric.hasGain = c.gain.has_value();
  numeric.hasBias = c.bias.has_value();
  numeric.hasStatistics = c.statistics.has_value();
  operands.push_back({"x", &c.x, false});
  if (c.gain)
    operands.push_back({"gain", &*c.gain, false});
  if (c.bias)
    operands.push_back({"bias", &*c.bias, false});
  operands.push_back({"y", &c.y, true});
  if (c.statistics && !c.isRMS)
    operands.push_back({"mean", &*c.statistics, true});
  if (c.statistics)
    operands.push_back({"rstd", &*c.statistics, true});
}

int64_t LayoutRun::getCount(char iterator) const {
  int64_t count = 1;
  for (auto [kind, size] : llvm::zip_equal(c.iterators, c.sizes))
    if (kind == iterator)
      count *= size;
  return count;
}

SmallVector<int64_t> LayoutRun::getShape(const Place &place) const {
  SmallVector<int64_t> shape;
  for (char loop : place.loops)
    shape.push_back(c.sizes[loop - 'i']);
  return shape;
}

//===----------------------------------------------------------------------===//
// The function
//===----------------------------------------------------------------------===//

std::string LayoutRun::getType(const Place &place, Known known) const {
  auto format = [&](int64_t value) {
    return known == Known::All ? std::to_string(value) : std::string("?");
  };
  std::string shape, strides;
  for (auto [size, stride] : llvm::zip_equal(getShape(place), place.strides)) {
    shape += format(size) + "x";
    strides += strides.empty() ? "" : ", ";
    strides += stride == 1 && known != Known::Nothing ? "1" : format(stride);
  }
  return formatv("memref<{0}{1}, strided<[{2}], offset: {3}>>", shape,
                 norm::getName(place.element), strides, format(place.offset));
}

std::string LayoutRun::getText(bool isDynamic) const {
  StringRef stat = norm::getName(numeric.getStatisticsElement());
  std::string loops, iterators;
  for (auto [i, iterator] : llvm::enumerate(c.iterators)) {
    loops += (i ? ", " : "") + std::string(1, char('i' + i));
    iterators += formatv("{0}\"{1}\"", i ? ", " : "",
                         iterator == 'p' ? "parallel" : "reduction");
  }
  std::string arguments, casts, maps, elements;
  std::string names[2], types[2];
  for (const Operand &operand : operands) {
    // That elements are contiguous is known even of dynamic rows. The function
    // itself cannot have all of the layouts.
    std::string given = getType(*operand.place, Known::Nothing);
    std::string type =
        getType(*operand.place, isDynamic ? Known::UnitStrides : Known::All);
    std::string dims;
    for (char loop : operand.place->loops)
      dims += (dims.empty() ? "" : ", ") + std::string(1, loop);
    const char *comma = arguments.empty() ? "" : ", ";
    arguments += formatv("{0}%{1}_: {2}", comma, operand.name, given);
    casts += formatv("  %{0} = memref.cast %{0}_ : {1} to {2}\n", operand.name,
                     given, type);
    maps += formatv("{0}affine_map<({1}) -> ({2})>", comma, loops, dims);
    std::string &list = names[operand.isOutput],
                &typeList = types[operand.isOutput];
    list += (list.empty() ? "%" : ", %") + operand.name;
    typeList += (typeList.empty() ? "" : ", ") + type;
    if (!operand.isOutput)
      elements += formatv("{0}%{1}e: {2}", comma, operand.name,
                          norm::getName(operand.place->element));
  }
  auto widen = [&](StringRef name, const Place &place, std::string &ops) {
    StringRef from = norm::getName(place.element);
    if (from == stat)
      return ("%" + name + "e").str();
    ops += formatv("    %{0}w = arith.extf %{0}e : {1} to {2}\n", name, from,
                   stat);
    return ("%" + name + "w").str();
  };
  std::string inputOps, outputOps, value = "%n";
  std::string x = widen("x", c.x, inputOps);
  auto combine = [&](const char *op, StringRef name,
                     const std::optional<Place> &place) {
    if (!place)
      return;
    std::string other = widen(name, *place, outputOps);
    outputOps += formatv("    %y{0} = arith.{1} {2}, {3} : {4}\n", name, op,
                         value, other, stat);
    value = formatv("%y{0}", name);
  };
  combine("mulf", "gain", c.gain);
  combine("addf", "bias", c.bias);
  StringRef out = norm::getName(c.y.element);
  if (out != stat) {
    outputOps += formatv("    %narrow = arith.truncf {0} : {1} to {2}\n", value,
                         stat, out);
    value = "%narrow";
  }
  std::string yielded = out.str();
  if (c.statistics)
    for (StringRef name : {"mean", "rstd"})
      if (name == "rstd" || !c.isRMS) {
        value += formatv(", %{0}e", name);
        yielded += formatv(", {0}", stat);
      }
  return formatv(R"(
func.func @main({0}) {{
{17}  norm.generic {{indexing_maps = [{2}], iterator_types = [{3}]}
    ins({6} : {7}) outs({8} : {9}) {{
  ^bb0({10}):
{11}    %n, {13}%rstde = norm.normalize {1} {12} {{epsilon = {4:e20} : f64} : {5}
{14}    norm.yield {15} : {16}
  }
  return
}
)",
                 arguments, c.isRMS ? "mean_square" : "mean_variance", maps,
                 iterators, numeric.epsilon, stat, names[0], types[0], names[1],
                 types[1], elements, inputOps, x, c.isRMS ? "" : "%meane, ",
                 outputOps, value, yielded, casts);
}

/// Removes all kernels of a norm but that with this access, and their launches.
static bool keepKernel(ModuleOp module, Access access, bool isResident) {
  SmallVector<gpu::GPUFuncOp> kernels;
  module.walk([&](gpu::GPUFuncOp kernel) { kernels.push_back(kernel); });
  auto hasVectors = [](gpu::GPUFuncOp kernel) {
    return kernel.walk([](vector::LoadOp) { return WalkResult::interrupt(); })
        .wasInterrupted();
  };
  // Where there are edges, a kernel gets the misalignment of memory beside what
  // that for single elements gets, which is always there.
  unsigned arguments =
      llvm::find_if_not(kernels, hasVectors)->getNumArguments();
  StringAttr kept;
  for (gpu::GPUFuncOp kernel : kernels) {
    bool hasEdges = kernel.getNumArguments() != arguments;
    Access found = !hasVectors(kernel) ? Access::Elements
                   : hasEdges          ? Access::Edges
                                       : Access::Vectors;
    if (found == access &&
        kernel.getName().ends_with("_resident") == isResident)
      kept = kernel.getNameAttr();
    else
      kernel.erase();
  }
  module.walk([&](gpu::LaunchFuncOp launch) {
    if (launch.getKernelName() != kept)
      launch.erase();
  });
  EXPECT_TRUE(kept) << "there is no kernel with the access "
                    << static_cast<int>(access)
                    << (isResident ? " that reads rows once" : "");
  return kept != nullptr;
}

std::unique_ptr<CompiledFunction> LayoutRun::compile(const std::string &text,
                                                     bool isDynamic) const {
  if (!usesHostMemory())
    return compileText(text);
  OwningOpRef<ModuleOp> module = parseText(text);
  std::string target =
      llvm::formatv("#norm.target<emulator, subgroup_size = {0}, "
                    "workgroup_memory = {1}, dynamic_workgroup_memory = true>",
                    c.subgroupSize, c.workgroupMemory);
  (*module)->setAttr(TargetAttr::kModuleAttrName,
                     parseAttribute(target, module->getContext()));
  PassManager passes(module->getContext());
  passes.addPass(createNormExpandFloat8());
  passes.addPass(createNormExpandStatistics());
  passes.addPass(createConvertNormToGPU());
  if (failed(passes.run(*module))) {
    ADD_FAILURE() << "cannot make kernels";
    return nullptr;
  }
  (*module)->removeAttr(TargetAttr::kModuleAttrName);
  Access access = isDynamic ? c.dynamicAccess : c.access;
  bool isResident = isDynamic && c.isResident;
  if (!keepKernel(*module, access, isResident))
    return nullptr;
  CompileOptions options;
  options.target = RunTarget::Emulator;
  options.subgroupSize = c.subgroupSize;
  options.pipelineOptions = "host-buffers=false";
  auto function = CompiledFunction::compile(*module, "main", options);
  EXPECT_TRUE(succeeded(function)) << "cannot compile";
  return succeeded(function) ? std::move(*function) : nullptr;
}

//===----------------------------------------------------------------------===//
// Its arguments
//===----------------------------------------------------------------------===//

ArgumentBuffer LayoutRun::makeBuffer(const Place &place) const {
  Parameter parameter;
  parameter.kind = Parameter::Kind::MemRef;
  parameter.element = place.element;
  parameter.strides.assign(place.strides.begin(), place.strides.end());
  parameter.offset = place.offset;
  parameter.isContiguous = false;
  return ArgumentBuffer(parameter, getShape(place));
}

Array LayoutRun::gather(const Array &array, const Place &place, int64_t rows,
                        int64_t n) const {
  Array result(array.element, {rows, n});
  for (int64_t row = 0; row < rows; ++row)
    for (int64_t element = 0; element < n; ++element) {
      // The index of each loop; of its kind the last runs fastest.
      SmallVector<int64_t> index(c.sizes.size());
      int64_t left[] = {row, element};
      for (size_t loop = index.size(); loop-- > 0;) {
        if (c.sizes[loop] == 0)
          continue; // There is nothing but what belongs to rows.
        int64_t &rest = left[c.iterators[loop] == 'r'];
        index[loop] = rest % c.sizes[loop];
        rest /= c.sizes[loop];
      }
      int64_t at = 0;
      for (char loop : place.loops)
        at = at * c.sizes[loop - 'i'] + index[loop - 'i'];
      result.set(row * n + element, array.get(at));
    }
  return result;
}

void LayoutRun::run(bool isDynamic) {
  std::string text = getText(isDynamic);
  SCOPED_TRACE(text);
  Access access = isDynamic ? c.dynamicAccess : c.access;
  // Many a dynamic layout has the same function. Never destroyed, as what runs
  // it may be gone first.
  using Key = std::tuple<std::string, Access, bool, int, int64_t>;
  static auto &functions =
      *new std::map<Key, std::unique_ptr<CompiledFunction>>();
  std::unique_ptr<CompiledFunction> &function = functions[{
      text, access, c.isResident, c.subgroupSize, c.workgroupMemory}];
  if (!function)
    function = compile(text, isDynamic);
  if (!function)
    return;
  llvm::Error refused = GPURuntime::getEmulator().setEmulatorOptions(
      c.subgroupSize, c.seed, c.workgroupMemory);
  ASSERT_FALSE(static_cast<bool>(refused)) << toString(std::move(refused));
  int64_t rows = getCount('p'), n = getCount('r');

  std::vector<ArgumentBuffer> buffers;
  std::vector<Array> before;
  SmallVector<void *> pointers;
  ElementAccess elements;
  for (auto [i, operand] : llvm::enumerate(operands)) {
    buffers.push_back(makeBuffer(*operand.place));
    if (!operand.isOutput) {
      Array normal(Element::F64, getShape(*operand.place));
      fillRandom(normal, /*seed=*/1, i);
      for (int64_t k = 0; k < normal.size(); ++k) {
        double z = normal.get(k);
        normal.set(k, operand.name == "x"      ? 3 + 2 * z
                      : operand.name == "gain" ? 0.5 + 1 / (1 + std::exp(-z))
                                               : z);
      }
      buffers.back().write(normal.convertTo(operand.place->element));
    }
    // Where elements share memory, they have the last one's value.
    before.push_back(buffers.back().read());
  }
  for (auto [operand, buffer] : llvm::zip_equal(operands, buffers)) {
    ArgumentBuffer &used =
        c.inPlace && operand.name == "y" ? buffers.front() : buffer;
    pointers.push_back(used.getPointer());
    elements.add(operand.place->loops.size(), used.getPointer(),
                 getByteSize(operand.place->element));
  }
  function->call(pointers);
  if (llvm::Error error = function->takeGPUError())
    return ADD_FAILURE() << toString(std::move(error)), void();

  auto toDoubles = [](const Array &array) {
    std::vector<double> values;
    for (int64_t i = 0; i < array.size(); ++i)
      values.push_back(array.get(i));
    return values;
  };
  std::vector<double> inputs[3];
  std::vector<Array> outputs;
  for (auto [i, operand] : llvm::enumerate(operands)) {
    ArgumentBuffer &buffer =
        c.inPlace && operand.name == "y" ? buffers.front() : buffers[i];
    if (std::optional<int64_t> byte = buffer.findBrokenGuard())
      ADD_FAILURE() << "wrote outside of %" << operand.name << ", " << *byte
                    << " bytes from its first element";
    bool isChanged = operand.isOutput || (c.inPlace && operand.name == "x");
    EXPECT_TRUE(isChanged || buffer.read().bytes == before[i].bytes)
        << "changed %" << operand.name;
    if (operand.name == "mean" || operand.name == "rstd")
      outputs.push_back(gather(buffer.read(), *operand.place, rows, 1));
    else if (operand.isOutput)
      outputs.push_back(gather(buffer.read(), *operand.place, rows, n));
    else
      inputs[operand.name == "gain"   ? 1
             : operand.name == "bias" ? 2
                                      : 0] =
          toDoubles(gather(before[i], *operand.place, rows, n));
  }
  std::vector<ExactRow> exact;
  for (int64_t row = 0; row < rows; ++row) {
    auto getRow = [&](const std::vector<double> &values) {
      return values.empty() ? nullptr : &values[row * n];
    };
    exact.push_back(computeExactRow(numeric, getRow(inputs[0]),
                                    getRow(inputs[1]), getRow(inputs[2]), n));
  }
  NormInputs shape;
  shape.x = Array(c.y.element, {rows, n});
  expectExact(numeric, shape, exact, outputs);
}

void test::expectLayout(const LayoutCase &c) {
  LayoutRun run(c);
  for (bool isDynamic : {false, true})
    run.run(isDynamic);
}
