// One file for all targets: a version of each function for each, compiled for
// that, and under its own name one that goes to the version that was chosen.
// RUN: norm-opt %s --norm-library-pipeline="targets=avx3,sse4 strict" -o %t.mlir
// RUN: norm-translate --emit=assembly %t.mlir | FileCheck %s
// RUN: norm-translate --emit=object %t.mlir -o %t.o
// RUN: llvm-objdump --disassemble --no-show-raw-insn %t.o | FileCheck %s --check-prefix=OBJECT --implicit-check-not=avx2
// Nothing has MLIR's interface, and nothing is needed beside the runtime.
// RUN: llvm-nm --extern-only %t.o | FileCheck %s --check-prefix=SYMBOLS

// CHECK-LABEL: {{^}}f_norm.sse4:
// CHECK-NOT:     ymm
// CHECK-NOT:     zmm
// CHECK-LABEL: {{^}}f_norm.avx3:
// CHECK:         vfmadd{{.*}}%zmm
// The dispatch itself runs on any machine.
// CHECK-LABEL: {{^}}f.choose:
// CHECK-NOT:     {{[xyz]}}mm
// CHECK:         callq norm_choose_target
// CHECK:         jmpq *
// CHECK:         callq norm_fail
// CHECK-LABEL: {{^}}f:
// CHECK:         movq f.chosen(%rip), %rax
// CHECK-NEXT:    jmpq *%rax
// The first that a call finds there is who chooses.
// CHECK-LABEL: {{^}}f.chosen:
// CHECK-NEXT:    .quad f.choose
// CHECK-LABEL: {{^}}f.versions:
// CHECK-NEXT:    .quad f.sse4
// CHECK-NEXT:    .quad f.avx3
// CHECK:         .asciz "sse4,avx3"

// One copy of the weights, though each version had its own.
// RUN: norm-translate --emit=assembly %t.mlir | grep -c 1122334455 | FileCheck %s --check-prefix=WEIGHTS
// WEIGHTS: {{^}}1{{$}}

// OBJECT: <f>:
// OBJECT: jmpq *%rax

// SYMBOLS-NOT: {{ [A-TV-Z] }}
// SYMBOLS:     T f
// SYMBOLS-NOT: {{ [A-TV-Z] }}
// SYMBOLS:     T g
// SYMBOLS:     U norm_choose_target
// SYMBOLS:     U norm_fail
// SYMBOLS:     U norm_parallel_for

func.func @f(%x: tensor<?x768xf32>) -> tensor<?x768xf32> {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<?x768xf32>) -> tensor<?x768xf32>
  return %y : tensor<?x768xf32>
}

func.func @g(%n: index) -> i64 {
  %weights = arith.constant dense<[1122334455, 3, 5, 8]> : tensor<4xi64>
  %w = tensor.extract %weights[%n] : tensor<4xi64>
  return %w : i64
}
