// The float64 evaluation of a module: types, constants and conversions.

// RUN: norm-opt %s --norm-promote-to-f64 --split-input-file --allow-unregistered-dialect | FileCheck %s
// RUN: norm-opt %s --norm-promote-to-f64 --linalg-generalize-named-ops --split-input-file --allow-unregistered-dialect | FileCheck %s --check-prefix=NAMED

// CHECK-LABEL: func @types(
//  CHECK-SAME:   %[[X:.*]]: tensor<?x8xf64>, %[[M:.*]]: memref<8xf64, strided<[?]>>, %[[V:.*]]: vector<4xf64>, %[[I:.*]]: tensor<4xi8>)
//  CHECK-SAME:   -> (tensor<?x8xf64>, f64)
func.func @types(%x: tensor<?x8xbf16>, %m: memref<8xf16, strided<[?]>>, %v: vector<4xf32>,
                 %i: tensor<4xi8>) -> (tensor<?x8xbf16>, f64) {
  // Explicit f32 statistics become f64, epsilon keeps its value.
  // CHECK: %[[Y:.*]], %{{.*}}:2 = norm.layer_norm %[[X]]
  // CHECK-SAME: epsilon = 1.000000e-05 : f64, stat_type = f64
  // CHECK-SAME: (tensor<?x8xf64>) -> (tensor<?x8xf64>, tensor<?xf64>, tensor<?xf64>)
  %y:3 = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64, stat_type = f32}
      : (tensor<?x8xbf16>) -> (tensor<?x8xbf16>, tensor<?xf32>, tensor<?xf32>)
  %d = arith.constant 2.0 : f64
  return %y#0, %d : tensor<?x8xbf16>, f64
}

// -----

// A constant keeps the value that it has in its narrow type.

// CHECK-LABEL: func @constants
func.func @constants() -> (f32, f32, bf16, tensor<3xf16>, tensor<2xf32>, tensor<2xi32>) {
  // CHECK: arith.constant 0.10000000149011612 : f64
  %a = arith.constant 0.1 : f32
  // CHECK: arith.constant 0xFFF0000000000000 : f64
  %b = arith.constant 0xFF800000 : f32
  // CHECK: arith.constant 0.10009765625 : f64
  %c = arith.constant 0.1 : bf16
  // CHECK: arith.constant dense<[1.000000e+00, 5.9604644775390625E-8, -6.550400e+04]> : tensor<3xf64>
  %d = arith.constant dense<[1.0, 5.9604644775390625e-8, -65504.0]> : tensor<3xf16>
  // CHECK: arith.constant dense<2.500000e+00> : tensor<2xf64>
  %e = arith.constant dense<2.5> : tensor<2xf32>
  // CHECK: arith.constant dense<[1, 2]> : tensor<2xi32>
  %f = arith.constant dense<[1, 2]> : tensor<2xi32>
  return %a, %b, %c, %d, %e, %f : f32, f32, bf16, tensor<3xf16>, tensor<2xf32>, tensor<2xi32>
}

// -----

// CHECK-LABEL: memref.global "private" constant @weights : memref<2xf64> = dense<[1.000000e+00, 2.000000e+00]>
memref.global "private" constant @weights : memref<2xf32> = dense<[1.0, 2.0]>

// CHECK-LABEL: func @resources
func.func @resources() -> (tensor<2xf32>, tensor<2xbf16>) {
  // CHECK: arith.constant dense_resource<[[A:.*]]> : tensor<2xf64>
  %a = arith.constant dense_resource<a> : tensor<2xf32>
  // CHECK: arith.constant dense_resource<[[B:.*]]> : tensor<2xf64>
  %b = arith.constant dense_resource<b> : tensor<2xbf16>
  return %a, %b : tensor<2xf32>, tensor<2xbf16>
}
// 1.0 and -0.5 in each: little-endian, after the alignment.
// CHECK-DAG: [[A]]: "0x08000000000000000000F03F000000000000E0BF"
// CHECK-DAG: [[B]]: "0x08000000000000000000F03F000000000000E0BF"
{-#
  dialect_resources: {
    builtin: {
      a: "0x040000000000803F000000BF",
      b: "0x02000000803F00BF"
    }
  }
#-}

// -----

// Rounding on the way disappears; conversions from and to integers stay.

// CHECK-LABEL: func @conversions
//  CHECK-SAME:   %[[X:.*]]: f64, %[[D:.*]]: f64
//  CHECK-NEXT:   %[[S:.*]] = arith.addf %[[X]], %[[D]] : f64
//  CHECK-NEXT:   %[[I:.*]] = arith.fptosi %[[S]] : f64 to i8
//  CHECK-NEXT:   return %[[S]], %[[I]] : f64, i8
func.func @conversions(%x: bf16, %d: f64) -> (f16, i8) {
  %w = arith.extf %x : bf16 to f64
  %s = arith.addf %w, %d : f64
  %n = arith.truncf %s : f64 to f32
  %i = arith.fptosi %n : f32 to i8
  %t = arith.truncf %n : f32 to f16
  return %t, %i : f16, i8
}

// -----

// The hidden bodies of linalg's named ops are promoted with them.

// NAMED-LABEL: func @matmul
//       NAMED:   linalg.generic
//       NAMED:   ^bb0(%[[A:.*]]: f64, %[[B:.*]]: f64, %[[C:.*]]: f64):
//  NAMED-NEXT:     %[[P:.*]] = arith.mulf %[[A]], %[[B]] : f64
//  NAMED-NEXT:     %[[S:.*]] = arith.addf %[[C]], %[[P]] : f64
//  NAMED-NEXT:     linalg.yield %[[S]] : f64
func.func @matmul(%a: tensor<4x8xbf16>, %b: tensor<8x4xbf16>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %y = linalg.matmul ins(%a, %b : tensor<4x8xbf16>, tensor<8x4xbf16>)
      outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// -----

// The body of norm.generic: row collectives become those of f64.

// CHECK-LABEL: func @generic
//       CHECK:   norm.generic
//  CHECK-SAME:     ins(%{{.*}} : tensor<4x8xf64>) outs(%{{.*}}, %{{.*}} : tensor<4x8xi8>, tensor<8xf64>) {
//  CHECK-NEXT:   ^bb0(%[[A:.*]]: f64):
//  CHECK-NEXT:     %[[N:.*]]:2 = norm.normalize mean_square %[[A]] {epsilon = 1.000000e-05 : f64} : f64
//  CHECK-NEXT:     %[[S:.*]] = norm.reduce add %[[N]]#0 : f64
//  CHECK-NEXT:     %[[H:.*]] = norm.row_size : f64
//  CHECK-NEXT:     %[[M:.*]] = arith.divf %[[S]], %[[H]] : f64
//  CHECK-NEXT:     %[[D:.*]] = arith.subf %[[N]]#0, %[[M]] : f64
//  CHECK-NEXT:     %[[Q:.*]] = arith.fptosi %[[D]] : f64 to i8
//  CHECK-NEXT:     norm.yield %[[Q]], %[[N]]#1 : i8, f64
func.func @generic(%x: tensor<4x8xbf16>, %y: tensor<4x8xi8>, %sums: tensor<8xbf16>)
    -> (tensor<4x8xi8>, tensor<8xbf16>) {
  %0:2 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xbf16>) outs(%y, %sums : tensor<4x8xi8>, tensor<8xbf16>) {
  ^bb0(%a: bf16):
    %v = arith.extf %a : bf16 to f32
    %n, %rstd = norm.normalize mean_square %v {epsilon = 1.0e-5 : f64} : f32
    %sum = norm.reduce add %n : f32
    %h = norm.row_size : f32
    %mean = arith.divf %sum, %h : f32
    %d = arith.subf %n, %mean : f32
    %t = arith.truncf %d : f32 to bf16
    %q = arith.fptosi %t : bf16 to i8
    norm.yield %q, %rstd : i8, f32
  } -> tensor<4x8xi8>, tensor<8xbf16>
  return %0#0, %0#1 : tensor<4x8xi8>, tensor<8xbf16>
}

// -----

// CHECK-LABEL: func @unregistered
// CHECK: "test.op"() : () -> f64
func.func @unregistered() {
  %x = "test.op"() : () -> f32
  return
}
