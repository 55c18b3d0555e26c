// RUN: norm-opt %s --norm-generalize --norm-fuse=report=%t.txt -o %t.mlir
// RUN: FileCheck %s --input-file=%t.mlir
// RUN: FileCheck %s --check-prefix=REPORT --input-file=%t.txt

// Slices that stay behind the rows, and what the report says of them.

// CHECK-LABEL: func @parts_of_rows(
// CHECK:         norm.generic
// CHECK-SAME:      ins(%{{.*}} : tensor<4x16xf32>)
// CHECK:         tensor.extract_slice
func.func @parts_of_rows(%x: tensor<4x16xf32>) -> tensor<4x8xf32> {
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x16xf32>) -> tensor<4x16xf32>
  // REPORT:      slices-refused.mlir:[[#@LINE+2]]:8: tensor.extract_slice, not fused: it takes a part of each row
  // REPORT-NEXT: costs: 256 bytes: tensor<4x16xf32> is written for a part of it
  %a = tensor.extract_slice %y[0, 8] [4, 8] [1, 1] : tensor<4x16xf32> to tensor<4x8xf32>
  return %a : tensor<4x8xf32>
}

// Nor does it part an elementwise op from the norm.
// CHECK-LABEL: func @parts_behind_elementwise(
// CHECK:         %[[Y:.*]] = norm.generic
// CHECK-SAME:      ins(%{{.*}} : tensor<4x16xf32>)
// CHECK:           arith.negf
// CHECK:         tensor.extract_slice %[[Y]]
func.func @parts_behind_elementwise(%x: tensor<4x16xf32>, %e: tensor<4x16xf32>) -> tensor<4x8xf32> {
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x16xf32>) -> tensor<4x16xf32>
  %z = linalg.negf ins(%y : tensor<4x16xf32>) outs(%e : tensor<4x16xf32>) -> tensor<4x16xf32>
  // REPORT:      slices-refused.mlir:[[#@LINE+1]]:8: tensor.extract_slice, not fused: it takes a part of each row
  %a = tensor.extract_slice %z[0, 8] [4, 8] [1, 1] : tensor<4x16xf32> to tensor<4x8xf32>
  return %a : tensor<4x8xf32>
}

// All rows are needed.
// CHECK-LABEL: func @other_users(
// CHECK:         norm.generic
// CHECK-SAME:      ins(%{{.*}} : tensor<4x16xf32>)
// CHECK:         tensor.extract_slice
func.func @other_users(%x: tensor<4x16xf32>) -> (tensor<1x16xf32>, tensor<4x16xf32>) {
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x16xf32>) -> tensor<4x16xf32>
  // REPORT:      slices-refused.mlir:[[#@LINE+1]]:8: tensor.extract_slice, not fused: what it takes rows of has other users
  %a = tensor.extract_slice %y[0, 0] [1, 16] [1, 1] : tensor<4x16xf32> to tensor<1x16xf32>
  return %a, %y : tensor<1x16xf32>, tensor<4x16xf32>
}

#id = affine_map<(d0, d1) -> (d0, d1)>
#along = affine_map<(d0, d1) -> (d1)>

// A sum over rows is of all rows.
// CHECK-LABEL: func @sums(
// CHECK:         norm.generic
// CHECK-SAME:      ins(%{{.*}} : tensor<4x8xf32>)
// CHECK:         tensor.extract_slice
func.func @sums(%x: tensor<4x8xf32>, %e: tensor<4x8xf32>, %s: tensor<8xf32>) -> (tensor<1x8xf32>, tensor<8xf32>) {
  %n, %sum = norm.generic {indexing_maps = [#id, #id, #along], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%e, %s : tensor<4x8xf32>, tensor<8xf32>) {
  ^bb0(%a: f32):
    %k, %m, %r = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %k, %a : f32, f32
  } -> tensor<4x8xf32>, tensor<8xf32>
  // REPORT:      slices-refused.mlir:[[#@LINE+1]]:8: tensor.extract_slice, not fused: what it takes rows of has other users
  %a = tensor.extract_slice %n[0, 0] [1, 8] [1, 1] : tensor<4x8xf32> to tensor<1x8xf32>
  return %a, %sum : tensor<1x8xf32>, tensor<8xf32>
}

// In a loop the norm would be computed again.
// CHECK-LABEL: func @loop(
// CHECK:         norm.generic
// CHECK:         scf.for
// CHECK:           tensor.extract_slice
func.func @loop(%x: tensor<4x16xf32>, %b: tensor<1x16xf32>) -> tensor<1x16xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x16xf32>) -> tensor<4x16xf32>
  %r = scf.for %i = %c0 to %c4 step %c1 iter_args(%s = %b) -> tensor<1x16xf32> {
    // REPORT:      slices-refused.mlir:[[#@LINE+1]]:10: tensor.extract_slice, not fused: it stands in another block
    %a = tensor.extract_slice %y[%i, 0] [1, 16] [1, 1] : tensor<4x16xf32> to tensor<1x16xf32>
    %t = linalg.add ins(%a, %s : tensor<1x16xf32>, tensor<1x16xf32>) outs(%s : tensor<1x16xf32>) -> tensor<1x16xf32>
    scf.yield %t : tensor<1x16xf32>
  }
  return %r : tensor<1x16xf32>
}
