//===- DifferentiableOpInterface.td - reverse mode ---------*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_INTERFACES_DIFFERENTIABLEOPINTERFACE_TD
#define NORM_INTERFACES_DIFFERENTIABLEOPINTERFACE_TD

include "mlir/IR/OpBase.td"

def DifferentiableOpInterface : OpInterface<"DifferentiableOpInterface"> {
  let description = [{
    The rule of an op for `norm-differentiate`: given the cotangents of its
    results, those of its operands. An op whose results are differentiated and
    that has no rule is an error. Ops of other dialects get a rule by an external
    model.
  }];
  let cppNamespace = "::mlir::norm";
  let methods = [
    InterfaceMethod<[{
        Builds at `b` what the op adds to the cotangents of its operands, and
        gives it to `adjoints.add`. It is called where the cotangent of a result
        is known, for an op with an active operand: see `Adjoints`. Ops behind
        this one may be differentiated already, those before it are not; the op
        may be replaced by one that does the same and has more results.

        Emits an error and fails where the op has no gradient.
      }],
      "::llvm::LogicalResult", "differentiate",
      (ins "::mlir::OpBuilder &":$b, "::mlir::norm::Adjoints &":$adjoints)>
  ];
}

#endif // NORM_INTERFACES_DIFFERENTIABLEOPINTERFACE_TD
