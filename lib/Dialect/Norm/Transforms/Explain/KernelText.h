//===- KernelText.h - a row program in words --------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What norm-explain says of a kernel whatever it is for: its rows, operands,
// collectives and passes.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_DIALECT_NORM_TRANSFORMS_EXPLAIN_KERNELTEXT_H
#define NORM_LIB_DIALECT_NORM_TRANSFORMS_EXPLAIN_KERNELTEXT_H

#include "norm/Dialect/Norm/Utils/FormulaPrinter.h"
#include "norm/Dialect/Norm/Utils/RowLayout.h"
#include "norm/Dialect/Norm/Utils/RowProgram.h"
#include "norm/TargetInfo/CPUTarget.h"
#include "norm/TargetInfo/GPUTarget.h"

namespace mlir::norm {

class KernelText {
public:
  /// Inputs are called in0, in1, ... and outputs out0, out1, ...
  KernelText(const RowProgram &program, const RowLayout &layout,
             raw_ostream &os);

  const RowProgram &getProgram() const { return program; }
  const RowLayout &getLayout() const { return layout; }

  void printRows();
  void printOperands();
  void printCollectives();
  /// `isKept` tells of a kept value whether a pass behind that which computes
  /// it finds it somewhere; `reread` where a pass finds an input that an
  /// earlier one has read.
  void printPasses(function_ref<bool(const KeptValue &)> isKept,
                   function_ref<std::string(ArrayRef<unsigned> inputs)> reread);
  /// "values kept", with `where` they are.
  void printKept(
      StringRef where, llvm::function_ref<bool(const KeptValue &)> isReread =
                           [](const KeptValue &) { return false; });
  /// The schedule, and why it is that: `reasons` of the cost model, if it is
  /// what it chooses.
  void printSchedule(Attribute schedule, Attribute chosen,
                     ArrayRef<std::string> reasons);

  /// Bytes of an element in memory.
  static int64_t getBytes(Type type);
  /// Of all values that are kept of an element.
  int64_t getKeptBytes() const;

private:
  std::string print(const Extent &extent);
  std::string getName(unsigned operand) const;
  Extent getBytesOf(unsigned operand);
  /// "sum(x)", of a reduction.
  std::string print(ReduceOp reduction) const;
  std::string printValue(Value value) const;
  void printNames(StringRef title, ArrayRef<unsigned> operands);

  const RowProgram &program;
  const RowLayout &layout;
  GenericOp op;
  raw_ostream &os;
  FormulaPrinter formulas;
};

/// Says what convert-norm-to-highway makes of `op`, on memrefs, in `module`.
void explainCPUKernel(GenericOp op, ModuleOp module, const CPUTarget &target,
                      raw_ostream &os);

/// Says what convert-norm-to-gpu makes of `op`, on memrefs.
void explainGPUKernels(GenericOp op, const GPUTarget &target, raw_ostream &os);

} // namespace mlir::norm

#endif // NORM_LIB_DIALECT_NORM_TRANSFORMS_EXPLAIN_KERNELTEXT_H
