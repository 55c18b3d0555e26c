// How many rows a kernel takes together: four where there are 32 registers, two
// where there are 16, one where a row fills a cache or there is only one. With FMA, half of the sums of the
// second pass use it; without a target that is not known.
//
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse \
// RUN:     --convert-norm-to-highway=target=avx3 --cse | FileCheck %s --check-prefixes=CHECK,AVX3
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse \
// RUN:     --convert-norm-to-highway=target=avx2 --cse | FileCheck %s --check-prefixes=CHECK,AVX2
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse \
// RUN:     --convert-norm-to-highway --cse | FileCheck %s --check-prefixes=CHECK,ANY

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func private @vectors_norm(
// The compiler cannot know that it is 1.
// AVX3:          %[[IS_RANGE:.*]] = arith.cmpi ule, %[[BEGIN:.*]], %[[LAST:.*]] : index
// AVX3:          %[[NUMBER:.*]] = arith.uitofp %[[IS_RANGE]]
// AVX3:          %[[ONE:.*]] = highway.set %[[NUMBER]]
// ANY-NOT:       arith.uitofp
// CHECK:         scf.for %{{.*}} = %{{.*}} to %[[END:.*]] step %[[R:.*]] {
// CHECK-NEXT:      arith.subi %[[END]]
// AVX3-COUNT-8:    highway.offset
// AVX2-COUNT-4:    highway.offset
// ANY-COUNT-4:     highway.offset
// CHECK-NOT:       highway.offset
// AVX3:            highway.mul_add %{{.*}}, %[[ONE]], %
// CHECK:           highway.all_true
func.func @vectors(%x: memref<64x96xf32>, %y: memref<64x96xf32>) {
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<64x96xf32>) outs(%y : memref<64x96xf32>) {
  ^bb0(%a: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// CHECK-LABEL: func.func private @odd_norm(
// CHECK:         scf.for %{{.*}} = %{{.*}} to %[[END:.*]] step %[[R:.*]] {
// CHECK-NEXT:      arith.subi %[[END]]
// AVX3-COUNT-8:    highway.offset
// AVX2-COUNT-4:    highway.offset
// ANY-COUNT-4:     highway.offset
// CHECK-NOT:       highway.offset
// CHECK:           highway.all_true
func.func @odd(%x: memref<64x97xf32>, %y: memref<64x97xf32>) {
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<64x97xf32>) outs(%y : memref<64x97xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// CHECK-LABEL: func.func private @long_norm(
// CHECK:         scf.for %{{.*}} = %{{.*}} to %{{.*}} step %c1{{.*}} {
// CHECK-NEXT:      arith.muli
// CHECK-NEXT:      highway.offset
func.func @long(%x: memref<64x65536xf32>, %y: memref<64x65536xf32>) {
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<64x65536xf32>) outs(%y : memref<64x65536xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// CHECK-LABEL: func.func private @single_norm(
// CHECK:         scf.for %{{.*}} = %{{.*}} to %{{.*}} step %c1{{.*}} {
// CHECK-NOT:       arith.subi
// CHECK:           highway.all_true
func.func @single(%x: memref<1x64xf32>, %y: memref<1x64xf32>) {
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<1x64xf32>) outs(%y : memref<1x64xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}
