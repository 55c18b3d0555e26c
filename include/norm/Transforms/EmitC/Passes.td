//===- Passes.td - passes over the EmitC dialect -----------*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TRANSFORMS_EMITC_PASSES_TD
#define NORM_TRANSFORMS_EMITC_PASSES_TD

include "mlir/Pass/PassBase.td"

def NormFormEmitCExpressions
    : Pass<"norm-form-emitc-expressions", "::mlir::emitc::FuncOp"> {
  let summary = "Nest values that are used once, where that changes nothing";
  let description = [{
    So that the printed code is not one temporary an op. Upstream's
    `form-expressions` takes each opaque call for a side effect and so leaves one
    statement a call. Here a call that has a result reads memory at most, and one
    without a result writes it; values are nested where that keeps the order of
    reads and writes. What has a name of its own (`norm.name`) stays a variable,
    an expression that is `noinline`; any other expression is written where it is
    used. Values that nothing uses go, and arguments that nothing uses are named in
    a statement, for a C++ compiler not to warn.

    Before:
    ```mlir
    %a = call_opaque "hn::LoadU"(%d, %p) : (..) -> !emitc.opaque<"VF32">
    %b = call_opaque "hn::Add"(%a, %a) : (..) -> !emitc.opaque<"VF32">
    call_opaque "hn::StoreU"(%b, %d, %p) : (..) -> ()
    ```
    After:
    ```mlir
    %b = expression %d, %p : (..) -> !emitc.opaque<"VF32"> {
      %0 = call_opaque "hn::LoadU"(%d, %p) : (..) -> !emitc.opaque<"VF32">
      %1 = call_opaque "hn::Add"(%0, %0) : (..) -> !emitc.opaque<"VF32">
      yield %1 : !emitc.opaque<"VF32">
    }
    call_opaque "hn::StoreU"(%b, %d, %p) : (..) -> ()
    ```
  }];
}

def NormLegalizeEmitCNames
    : Pass<"norm-legalize-emitc-names", "::mlir::emitc::FuncOp"> {
  let summary = "Give each variable of the printed code its final name";
  let description = [{
    Each argument, each induction variable and each value that is printed as a
    variable gets the attribute `norm.name`: the name that it has already if that is
    an identifier, or one that says what it is, with a number where that is reserved by C++ or the headers
    of the printed code, or is the name of another variable in scope. Values that
    are printed where they are used lose their names.

    Before:
    ```mlir
    emitc.func @f(%x: !emitc.ptr<f32> {norm.name = "float"}) { ... }
    ```
    After:
    ```mlir
    emitc.func @f(%x: !emitc.ptr<f32> {norm.name = "float_2"}) { ... }
    ```
  }];
}

#endif // NORM_TRANSFORMS_EMITC_PASSES_TD
