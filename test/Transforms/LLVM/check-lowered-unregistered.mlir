// An op of no dialect that is known is named, too.
// RUN: norm-opt %s --norm-check-lowered --allow-unregistered-dialect --verify-diagnostics

llvm.func @unregistered() {
  // expected-error @below {{'test.op' has no lowering to LLVM for the CPU}}
  "test.op"() : () -> ()
  llvm.return
}
