// Elementwise ops with functions become row programs that ask their row nothing.

// RUN: norm-opt %s --norm-vectorize-functions --split-input-file | FileCheck %s
// RUN: norm-opt %s --norm-vectorize-functions=all --split-input-file | FileCheck %s --check-prefix=ALL

// CHECK-DAG: #[[ELEMENT:.*]] = affine_map<(d0, d1) -> (d0, d1)>
// CHECK-DAG: #[[BIAS:.*]] = affine_map<(d0, d1) -> (d1)>
// CHECK-LABEL: func @gelu(
//  CHECK-SAME:     %[[X:.*]]: memref<64x512xf32>, %[[B:.*]]: memref<512xf32>, %[[Y:.*]]: memref<64x512xf32>)
//       CHECK:   norm.generic {indexing_maps = [#[[ELEMENT]], #[[BIAS]], #[[ELEMENT]]], iterator_types = ["parallel", "reduction"]}
//  CHECK-SAME:       ins(%[[X]], %[[B]] : {{.*}}) outs(%[[Y]] :
//       CHECK:   ^bb0(%[[IN:.*]]: f32, %[[BIAS_IN:.*]]: f32):
//       CHECK:     %[[S:.*]] = arith.addf %[[IN]], %[[BIAS_IN]]
//       CHECK:     %[[E:.*]] = math.erf %[[S]]
//       CHECK:     norm.yield %[[E]]
//   CHECK-NOT:   linalg.generic
func.func @gelu(%x: memref<64x512xf32>, %b: memref<512xf32>, %y: memref<64x512xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%x, %b : memref<64x512xf32>, memref<512xf32>) outs(%y : memref<64x512xf32>) {
  ^bb0(%in: f32, %bias: f32, %out: f32):
    %s = arith.addf %in, %bias : f32
    %e = math.erf %s : f32
    linalg.yield %e : f32
  }
  return
}

// -----

// A short innermost loop is no row alone; a named op is one, too, and may write
// what it reads.
// CHECK-LABEL: func @short(
//       CHECK:   norm.generic {{.*}} iterator_types = ["parallel", "reduction", "reduction"]}
func.func @short(%x: memref<64x32x8xbf16>) {
  linalg.exp ins(%x : memref<64x32x8xbf16>) outs(%x : memref<64x32x8xbf16>)
  return
}

// -----

// What LLVM makes vectors of stays.
// CHECK-LABEL: func @no_function(
//       CHECK:   linalg.sqrt
//       CHECK:   linalg.add
func.func @no_function(%x: memref<64x512xf32>, %y: memref<64x512xf32>) {
  linalg.sqrt ins(%x : memref<64x512xf32>) outs(%y : memref<64x512xf32>)
  linalg.add ins(%x, %y : memref<64x512xf32>, memref<64x512xf32>) outs(%y : memref<64x512xf32>)
  return
}

// -----

// CHECK-LABEL: func @reads_output(
//       CHECK:   linalg.generic
func.func @reads_output(%x: memref<64x512xf32>, %y: memref<64x512xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%x : memref<64x512xf32>) outs(%y : memref<64x512xf32>) {
  ^bb0(%in: f32, %out: f32):
    %e = math.exp %in : f32
    %s = arith.addf %e, %out : f32
    linalg.yield %s : f32
  }
  return
}

// -----

// An element is read after another one was written to its place.
// CHECK-LABEL: func @transposes_in_place(
//       CHECK:   linalg.generic
func.func @transposes_in_place(%x: memref<64x64xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (j, i)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%x : memref<64x64xf32>) outs(%x : memref<64x64xf32>) {
  ^bb0(%in: f32, %out: f32):
    %e = math.exp %in : f32
    linalg.yield %e : f32
  }
  return
}

// -----

// CHECK-LABEL: func @shifts_in_place(
//       CHECK:   linalg.exp
func.func @shifts_in_place(%x: memref<65x64xf32>) {
  %from = memref.subview %x[0, 0] [64, 64] [1, 1] : memref<65x64xf32> to memref<64x64xf32, strided<[64, 1]>>
  %to = memref.subview %x[1, 0] [64, 64] [1, 1]
      : memref<65x64xf32> to memref<64x64xf32, strided<[64, 1], offset: 64>>
  linalg.exp ins(%from : memref<64x64xf32, strided<[64, 1]>>)
             outs(%to : memref<64x64xf32, strided<[64, 1], offset: 64>>)
  return
}

// -----

// What has no kernel stays.
// CHECK-LABEL: func @remainder(
//       CHECK:   linalg.generic
func.func @remainder(%x: memref<64x512xf32>, %y: memref<64x512xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%x : memref<64x512xf32>) outs(%y : memref<64x512xf32>) {
  ^bb0(%in: f32, %out: f32):
    %e = math.exp %in : f32
    %s = arith.remf %e, %in : f32
    linalg.yield %s : f32
  }
  return
}

// -----

// What takes a number from outside stays; a constant comes along.
// CHECK-LABEL: func @from_outside(
//       CHECK:   linalg.generic
//       CHECK:   norm.generic
func.func @from_outside(%x: memref<64x512xf32>, %y: memref<64x512xf32>, %n: index) {
  %i = arith.index_cast %n : index to i64
  %size = arith.sitofp %i : i64 to f32
  linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%x : memref<64x512xf32>) outs(%y : memref<64x512xf32>) {
  ^bb0(%in: f32, %out: f32):
    %m = arith.divf %in, %size : f32
    %e = math.exp %m : f32
    linalg.yield %e : f32
  }
  %two = arith.constant 2.0 : f32
  linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%x : memref<64x512xf32>) outs(%y : memref<64x512xf32>) {
  ^bb0(%in: f32, %out: f32):
    %m = arith.divf %in, %two : f32
    %e = math.exp %m : f32
    linalg.yield %e : f32
  }
  return
}

// -----

// What may trap stays, and so do elements that are indices.
// CHECK-LABEL: func @traps(
//       CHECK:   linalg.generic
//   CHECK-NOT:   norm.generic
func.func @traps(%x: memref<64x512xf32>, %k: memref<64x512xi32>, %y: memref<64x512xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%x, %k : memref<64x512xf32>, memref<64x512xi32>) outs(%y : memref<64x512xf32>) {
  ^bb0(%in: f32, %n: i32, %out: f32):
    %one = arith.constant 1 : i32
    %q = arith.divsi %one, %n : i32
    %f = arith.sitofp %q : i32 to f32
    %e = math.exp %in : f32
    %s = arith.addf %e, %f : f32
    linalg.yield %s : f32
  }
  return
}

// -----

// Without a function it is a row program where all are asked for; what multiplies
// is none.
// CHECK-LABEL: func @without_function(
//       CHECK:   linalg.transpose
//       CHECK:   linalg.add
//       CHECK:   linalg.matmul
// ALL-LABEL: func @without_function(
//   ALL-NOT:   linalg
//       ALL:   norm.generic
//   ALL-NOT:   linalg
//       ALL:   norm.generic
//       ALL:     arith.addf
//       ALL:   linalg.matmul
func.func @without_function(%x: memref<8x4xf32>, %y: memref<4x8xf32>, %z: memref<4x4xf32>) {
  linalg.transpose ins(%x : memref<8x4xf32>) outs(%y : memref<4x8xf32>) permutation = [1, 0]
  linalg.add ins(%y, %y : memref<4x8xf32>, memref<4x8xf32>) outs(%y : memref<4x8xf32>)
  linalg.matmul ins(%y, %x : memref<4x8xf32>, memref<8x4xf32>) outs(%z : memref<4x4xf32>)
  return
}
