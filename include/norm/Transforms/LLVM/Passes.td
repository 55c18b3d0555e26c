//===- Passes.td - passes over the LLVM dialect ------------*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TRANSFORMS_LLVM_PASSES_TD
#define NORM_TRANSFORMS_LLVM_PASSES_TD

include "mlir/Pass/PassBase.td"

def NormLowerAsserts : Pass<"norm-lower-asserts", "::mlir::ModuleOp"> {
  let summary = "Lower cf.assert to a call of the runtime";
  let description = [{
    Upstream's lowering prints to standard output and calls `abort`. This calls
    `norm_fail` with the message, which the program around can replace.
  }];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::scf::SCFDialect"];
}

def NormCheckLowered : Pass<"norm-check-lowered", "::mlir::ModuleOp"> {
  let summary = "Fail if anything but the LLVM dialect is left";
  let description = [{
    The conversions to LLVM leave what they do not know as it is, and translation
    fails later with a message about the dialect. This names the first op that
    has no lowering, once.
  }];
  let options = [
    Option<"allowLaunches", "allow-launches", "bool", /*default=*/"false",
           "Accept `gpu.binary` and `gpu.launch_func`, which the translation to "
           "LLVM IR lowers.">];
}

#endif // NORM_TRANSFORMS_LLVM_PASSES_TD
