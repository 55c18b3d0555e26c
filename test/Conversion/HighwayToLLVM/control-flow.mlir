// Vectors go through loops, branches and selects of other dialects.
// RUN: norm-opt %s --convert-highway-to-llvm=target=avx2 | FileCheck %s

// CHECK-LABEL: llvm.func internal @loop
// CHECK: scf.for {{.*}} iter_args(%{{.*}} = %{{.*}}) -> (vector<8xf32>)
// CHECK: scf.yield %{{.*}} : vector<8xf32>
func.func private @loop(%p: !highway.ptr<f32>, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  %lanes = highway.lanes : index
  %zero = highway.zero : !highway.vec<f32>
  %sum = scf.for %i = %begin to %end step %lanes iter_args(%acc = %zero) -> !highway.vec<f32> {
    %v = highway.load %p[%i] : !highway.ptr<f32>
    %next = highway.add %acc, %v : !highway.vec<f32>
    scf.yield %next : !highway.vec<f32>
  }
  highway.store %sum, %p[%begin] : !highway.ptr<f32>
  return
}

// CHECK-LABEL: llvm.func internal @conditional
// CHECK: arith.select %{{.*}}, %{{.*}}, %{{.*}} : vector<8xf32>
// CHECK: scf.if %{{.*}} -> (vector<8xf32>)
func.func private @conditional(%p: !highway.ptr<f32>, %c: i8, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  %a = highway.load %p[%begin] : !highway.ptr<f32>
  %b = highway.load %p[%end] : !highway.ptr<f32>
  %condition = arith.trunci %c : i8 to i1
  %0 = arith.select %condition, %a, %b : !highway.vec<f32>
  %1 = scf.if %condition -> !highway.vec<f32> {
    scf.yield %0 : !highway.vec<f32>
  } else {
    scf.yield %b : !highway.vec<f32>
  }
  highway.store %1, %p[%begin] : !highway.ptr<f32>
  return
}

// CHECK-LABEL: llvm.func internal @branch
// CHECK: cf.br ^[[NEXT:.*]](%{{.*}} : vector<8xf32>)
// CHECK: ^[[NEXT]](%{{.*}}: vector<8xf32>):
// CHECK: llvm.return
func.func private @branch(%p: !highway.ptr<f32>, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  %a = highway.load %p[%begin] : !highway.ptr<f32>
  cf.br ^next(%a : !highway.vec<f32>)
^next(%b: !highway.vec<f32>):
  highway.store %b, %p[%end] : !highway.ptr<f32>
  return
}
