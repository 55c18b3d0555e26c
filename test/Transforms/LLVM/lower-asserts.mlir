// An assertion calls the runtime with its message if it is violated.
// RUN: norm-opt %s --norm-lower-asserts | FileCheck %s --implicit-check-not=cf.assert

// CHECK-DAG: llvm.mlir.global internal constant @[[TEXT:.*]]("size is 0\00")
// CHECK-DAG: llvm.mlir.global internal constant @[[OTHER:.*]]("size is odd\00")
// CHECK-DAG: llvm.func @norm_fail(!llvm.ptr) attributes {passthrough = ["cold", "noreturn"]}

// CHECK-LABEL: func.func @f(
// CHECK-SAME:      %[[A:.*]]: i1, %[[B:.*]]: i1)
func.func @f(%a: i1, %b: i1) {
  // CHECK:      %[[NOT:.*]] = arith.xori %[[A]], %true
  // CHECK:      scf.if %[[NOT]] {
  // CHECK-NEXT:   %[[ADDRESS:.*]] = llvm.mlir.addressof @[[TEXT]]
  // CHECK-NEXT:   llvm.call @norm_fail(%[[ADDRESS]])
  // CHECK-NEXT: }
  cf.assert %a, "size is 0"
  // CHECK:      llvm.mlir.addressof @[[OTHER]]
  cf.assert %b, "size is odd"
  // One text for both.
  // CHECK:      llvm.mlir.addressof @[[TEXT]]
  cf.assert %b, "size is 0"
  return
}

// An assertion inside of a region stays there.
// CHECK-LABEL: func.func @nested(
func.func @nested(%a: i1, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  // CHECK:      scf.for
  // CHECK:        scf.if
  // CHECK-NEXT:     llvm.mlir.addressof @[[TEXT]]
  scf.for %i = %c0 to %n step %c1 {
    cf.assert %a, "size is 0"
  }
  return
}
