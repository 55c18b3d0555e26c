//===- NormCase.h - one configuration of a normalization --------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// What the integration tests have in common: the text of a module for a
// configuration, its function, compiled or printed, and the same configuration
// evaluated in long double straight from the formulas of docs/Semantics.md.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TEST_INTEGRATION_CPU_NORMCASE_H
#define NORM_TEST_INTEGRATION_CPU_NORMCASE_H

#include "NormRun/ArgumentBuffer.h"
#include "NormRun/Array.h"
#include "NormRun/CompiledFunction.h"

#include "mlir/IR/BuiltinOps.h"

#include <memory>
#include <string>
#include <vector>

namespace mlir::norm::test {

enum class Statistics { MeanVariance, MeanSquare };
enum class Activation { None, Relu, Gelu, GeluTanh, Silu, Sigmoid, Tanh };

/// A normalization of the rows of a matrix.
struct NormCase {
  Statistics statistics = Statistics::MeanVariance;
  /// The type of matrix, gain, bias and output.
  Element element = Element::F32;
  /// Elements of a row; 0 for a dynamic size.
  int64_t n = 0;
  /// Memrefs with dynamic strides and offset, instead of tensors.
  bool strided = false;
  bool hasGain = true, hasBias = true;
  Activation activation = Activation::None;
  bool hasStatistics = false;
  /// Statistics in f64, whatever the element type; else in that or in f32.
  bool inDouble = false;
  double epsilon = 1e-5;
  /// What errors may be, relative to the scale of their row; 0 for what kernels
  /// promise (getTolerance).
  double tolerance = 0;

  double getTolerance() const;
  Element getStatisticsElement() const {
    return inDouble || element == Element::F64 ? Element::F64 : Element::F32;
  }
  bool hasMean() const { return statistics == Statistics::MeanVariance; }
  /// For messages: "layer_norm f32 768 strided gelu".
  std::string getName() const;
};

/// The sizes of rows and their numbers that every kernel is tested on.
inline constexpr int64_t kSizes[] = {1,   2,   3,   7,    8,    15,   16,
                                     17,  31,  33,  63,   64,   65,   96,
                                     127, 128, 768, 1000, 1023, 4096, 4097};
inline constexpr int64_t kRows[] = {0, 1, 3, 128};

/// The function `function` for a case. As tensors: input, gain, bias to output,
/// mean, rstd. As memrefs: the same, all of them arguments.
std::string getModuleText(const NormCase &normCase,
                          llvm::StringRef function = "main");
/// Parses a module in a context that knows all dialects; aborts if that fails.
OwningOpRef<ModuleOp> parseText(const std::string &text);

/// How many threads to run with: 1 and 2, or 1 on GPUs, which have their own.
ArrayRef<int> getThreadCounts();

/// Compiles @main of a module for the target in the environment variable
/// NORM_TEST_TARGET, a Highway target, "emulator" for the GPU emulator or
/// "vulkan". For the CPU the options of the pipeline are in NORM_TEST_PIPELINE:
/// by default those under which every normalization must become a kernel.
/// Aborts the test program if that fails.
std::unique_ptr<CompiledFunction> compileText(const std::string &text,
                                              bool reference = false);
std::unique_ptr<CompiledFunction> compileCase(const NormCase &normCase,
                                              bool reference = false);
/// True if NORM_TEST_PIPELINE asks for linalg's loops instead of kernels.
bool usesLoops();
/// True if kernels of the GPU emulator access the arguments of functions as
/// they lie in memory (host-buffers=false in NORM_TEST_PIPELINE), instead of
/// contiguous copies.
bool usesHostMemory();

/// Lets the kernels of the GPU emulator access the elements of some arguments,
/// and not a byte between or beside them, as long as it lives. Does nothing
/// unless `usesHostMemory`.
class ElementAccess {
public:
  ElementAccess() = default;
  ~ElementAccess();
  ElementAccess(const ElementAccess &) = delete;
  /// The elements of a memref with this descriptor.
  void add(int64_t rank, void *descriptor, int64_t elementBytes);

private:
  /// Elements that follow each other in memory, as a memref.
  struct Run {
    char *allocated, *aligned;
    int64_t offset, size, stride, elementBytes;
  };
  std::vector<Run> runs;
};

/// What is computed of one row, exactly but for the rounding of long double.
struct ExactRow {
  std::vector<long double> output;
  long double mean = 0, rstd = 0;
  /// The largest |normalized| and the largest |gain * normalized| + |bias|:
  /// what errors are measured by.
  long double normalizedScale = 0, scale = 0;
};
ExactRow computeExactRow(const NormCase &normCase, const double *input,
                         const double *gain, const double *bias, int64_t n);

/// How far an element may be from its exact value: `relative` of the row's
/// scale, and half an ulp of an output that is narrower than the statistics.
long double getBound(const NormCase &normCase, const ExactRow &row,
                     long double exact);

/// The operands of a case: a matrix, and a vector for gain and for bias.
struct NormInputs {
  Array x, gain, bias;

  /// `rows` x `n`; gain in [0.5, 1.5), bias normal, x normal * `deviation` +
  /// `mean`, all rounded to the element type of the case.
  static NormInputs makeRandom(const NormCase &normCase, int64_t rows,
                               int64_t n, uint64_t seed, double mean = 0,
                               double deviation = 1);
  /// The first rows of these.
  NormInputs takeRows(int64_t rows) const;
};

/// Calls a function on the buffers of its arguments and gives its results.
using CallFn = llvm::function_ref<std::vector<Array>(
    llvm::MutableArrayRef<ArgumentBuffer>)>;

/// Runs a case and returns output, mean and rstd (those that it has): the
/// results of the call, then the arguments behind the inputs. A write outside
/// of the arguments is a failure of the test.
std::vector<Array> runCase(const Signature &signature, CallFn call,
                           const NormCase &normCase, const NormInputs &inputs);
std::vector<Array> runCase(const CompiledFunction &function,
                           const NormCase &normCase, const NormInputs &inputs);

/// Compares all that `runCase` returned with exact rows. Failures name the
/// case, the element and both values, the first few of them. Returns the
/// largest error of `output`, relative to its row's scale.
double expectExact(const NormCase &normCase, const NormInputs &inputs,
                   llvm::ArrayRef<ExactRow> exact,
                   llvm::ArrayRef<Array> outputs);
std::vector<ExactRow> computeExactRows(const NormCase &normCase,
                                       const NormInputs &inputs);

} // namespace mlir::norm::test

#endif // NORM_TEST_INTEGRATION_CPU_NORMCASE_H
