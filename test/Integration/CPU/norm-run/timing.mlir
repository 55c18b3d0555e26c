// --timing prints each phase on standard error, in the order of the phases, and
// leaves standard output alone.
// RUN: norm-run %s --random=1 --timing 2>&1 >%t.out | FileCheck %s --match-full-lines
// RUN: FileCheck %s --check-prefix=OUT --input-file=%t.out
// RUN: norm-run %s --random=1 --timing --target=reference 2>&1 >/dev/null | FileCheck %s --check-prefix=REFERENCE
// RUN: norm-run %s --random=1 --timing --target=emulator 2>&1 >/dev/null | FileCheck %s --match-full-lines
// RUN: not norm-run %s --timing --explain 2>&1 | FileCheck %s --check-prefix=EXPLAIN

// CHECK: phase        clock ms  processor ms
// CHECK-NEXT: start - {{[0-9]+\.[0-9][0-9]}}
// CHECK-NEXT: parse {{[0-9]+\.[0-9][0-9] +[0-9]+\.[0-9][0-9]}}
// CHECK-NEXT: raise {{[0-9]+\.[0-9][0-9] +[0-9]+\.[0-9][0-9]}}
// CHECK-NEXT: bufferize {{[0-9]+\.[0-9][0-9] +[0-9]+\.[0-9][0-9]}}
// CHECK-NEXT: kernels {{[0-9]+\.[0-9][0-9] +[0-9]+\.[0-9][0-9]}}
// CHECK-NEXT: lower {{[0-9]+\.[0-9][0-9] +[0-9]+\.[0-9][0-9]}}
// CHECK-NEXT: translate {{[0-9]+\.[0-9][0-9] +[0-9]+\.[0-9][0-9]}}
// CHECK-NEXT: link {{[0-9]+\.[0-9][0-9] +[0-9]+\.[0-9][0-9]}}
// CHECK-NEXT: optimize {{[0-9]+\.[0-9][0-9] +[0-9]+\.[0-9][0-9]}}
// CHECK-NEXT: codegen {{[0-9]+\.[0-9][0-9] +[0-9]+\.[0-9][0-9]}}
// CHECK-NEXT: inputs {{[0-9]+\.[0-9][0-9] +[0-9]+\.[0-9][0-9]}}
// CHECK-NEXT: run {{[0-9]+\.[0-9][0-9] +[0-9]+\.[0-9][0-9]}}
// CHECK-NEXT: total {{[0-9]+\.[0-9][0-9] +[0-9]+\.[0-9][0-9]}}
// CHECK-NOT: {{.}}

// OUT-NOT: phase
// OUT: result 0: f32 4x16:
// OUT-NOT: phase

// REFERENCE: start
// REFERENCE: raise
// REFERENCE: bufferize
// REFERENCE: lower
// REFERENCE: total

// EXPLAIN: norm-run: error: --explain compiles nothing that --timing could time
func.func @main(%x: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x16xf32>) -> tensor<4x16xf32>
  return %y : tensor<4x16xf32>
}
