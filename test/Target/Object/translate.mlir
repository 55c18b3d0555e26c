// norm-translate writes assembly and objects, for any target on any machine:
// the AVX3 code of a kernel has zmm multiply-adds and calls nothing.
// RUN: norm-opt %s --pass-pipeline="builtin.module(convert-highway-to-llvm{target=avx3},convert-scf-to-cf,convert-to-llvm,reconcile-unrealized-casts)" -o %t.mlir
// RUN: norm-translate --emit=assembly %t.mlir | FileCheck %s
// RUN: norm-translate --emit=object %t.mlir -o %t.o
// RUN: llvm-objdump --disassemble --no-show-raw-insn %t.o | FileCheck %s --check-prefix=OBJECT
// RUN: not norm-translate --emit=object %s 2>&1 | FileCheck %s --check-prefix=UNLOWERED

// UNLOWERED: error: 'func.func' op is not lowered to the LLVM dialect: lower the module by norm-library-pipeline

// CHECK-LABEL: square:
// CHECK-NOT: call
// CHECK: vfmadd{{.*}}%zmm
// CHECK-NOT: call
// CHECK: ret

// OBJECT-LABEL: <square>:
// OBJECT-NOT: call
// OBJECT: vfmadd{{.*}}%zmm
// OBJECT-NOT: call
// OBJECT: ret
func.func @square(%x: !highway.ptr<f32>, %begin: index, %end: index) attributes {highway.kernel = f32} {
  %lanes = highway.lanes : index
  scf.for %i = %begin to %end step %lanes {
    %v = highway.load %x[%i] : !highway.ptr<f32>
    %r = highway.mul_add %v, %v, %v : !highway.vec<f32>
    highway.store %r, %x[%i] : !highway.ptr<f32>
  }
  return
}
