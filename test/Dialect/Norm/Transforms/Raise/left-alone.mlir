// RUN: norm-opt --norm-raise %s | FileCheck %s

// What the pass cannot read it leaves alone, and rows of no or one element do not
// confuse it.

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#sw = affine_map<(i, j) -> (i + j)>

// A window does not cover what it indexes.
// CHECK-LABEL: func.func @window(
// CHECK-NOT:     norm.
func.func @window(%x: tensor<11xf32>, %y: tensor<8x4xf32>) -> tensor<8xf32> {
  %z = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8xf32>
  %i = linalg.fill ins(%z : f32) outs(%e : tensor<8xf32>) -> tensor<8xf32>
  %s = linalg.generic {indexing_maps = [#sw, #id, #row], iterator_types = ["parallel", "reduction"]} ins(%x, %y : tensor<11xf32>, tensor<8x4xf32>) outs(%i : tensor<8xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %p = arith.mulf %a, %b : f32
    %t = arith.addf %acc, %p : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %r = linalg.rsqrt ins(%s : tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32>
  %o = linalg.mul ins(%r, %s : tensor<8xf32>, tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32>
  return %o : tensor<8xf32>
}

// CHECK-LABEL: func.func @empty_axis(
// CHECK:         norm.rms_norm %arg0 {axes = array<i64: 1>, epsilon = 0.000000e+00 : f64} : (tensor<8x0xf32>) -> tensor<8x0xf32>
func.func @empty_axis(%x: tensor<8x0xf32>) -> tensor<8x0xf32> {
  %z = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8xf32>
  %a = tensor.empty() : tensor<8x0xf32>
  %i = linalg.fill ins(%z : f32) outs(%e : tensor<8xf32>) -> tensor<8xf32>
  %sq = linalg.square ins(%x : tensor<8x0xf32>) outs(%a : tensor<8x0xf32>) -> tensor<8x0xf32>
  %s = linalg.reduce { arith.addf } ins(%sq : tensor<8x0xf32>) outs(%i : tensor<8xf32>) dimensions = [1]
  %o = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %s : tensor<8x0xf32>, tensor<8xf32>) outs(%a : tensor<8x0xf32>) {
  ^bb0(%v: f32, %q: f32, %out: f32):
    %m = arith.divf %q, %z : f32
    %r = math.rsqrt %m : f32
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<8x0xf32>
  return %o : tensor<8x0xf32>
}

// CHECK-LABEL: func.func @one_element(
// CHECK-NOT:     norm.
func.func @one_element(%x: tensor<8x1xf32>) -> tensor<8x1xf32> {
  %z = arith.constant 0.0 : f32
  %n = arith.constant 1.0 : f32
  %e = tensor.empty() : tensor<8xf32>
  %a = tensor.empty() : tensor<8x1xf32>
  %i = linalg.fill ins(%z : f32) outs(%e : tensor<8xf32>) -> tensor<8xf32>
  %sq = linalg.square ins(%x : tensor<8x1xf32>) outs(%a : tensor<8x1xf32>) -> tensor<8x1xf32>
  %s = linalg.reduce { arith.addf } ins(%sq : tensor<8x1xf32>) outs(%i : tensor<8xf32>) dimensions = [1]
  %o = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %s : tensor<8x1xf32>, tensor<8xf32>) outs(%a : tensor<8x1xf32>) {
  ^bb0(%v: f32, %q: f32, %out: f32):
    %m = arith.divf %q, %n : f32
    %r = math.rsqrt %m : f32
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<8x1xf32>
  return %o : tensor<8x1xf32>
}

// CHECK-LABEL: func.func @memrefs(
// CHECK-NEXT:    linalg.add
func.func @memrefs(%x: memref<8x4xf32>, %y: memref<8x4xf32>) {
  linalg.add ins(%x, %x : memref<8x4xf32>, memref<8x4xf32>) outs(%y : memref<8x4xf32>)
  return
}

// CHECK-LABEL: func.func @ints(
// CHECK:         linalg.add
func.func @ints(%x: tensor<8x4xi32>) -> tensor<8x4xi32> {
  %e = tensor.empty() : tensor<8x4xi32>
  %c = arith.constant dense<3> : tensor<8x4xi32>
  %o = linalg.add ins(%x, %c : tensor<8x4xi32>, tensor<8x4xi32>) outs(%e : tensor<8x4xi32>) -> tensor<8x4xi32>
  return %o : tensor<8x4xi32>
}

// CHECK-LABEL: func.func @complex(
// CHECK:         linalg.add
func.func @complex(%x: tensor<4xcomplex<f32>>) -> tensor<4xcomplex<f32>> {
  %e = tensor.empty() : tensor<4xcomplex<f32>>
  %c = arith.constant dense<(1.0, 2.0)> : tensor<4xcomplex<f32>>
  %o = linalg.add ins(%x, %c : tensor<4xcomplex<f32>>, tensor<4xcomplex<f32>>) outs(%e : tensor<4xcomplex<f32>>) -> tensor<4xcomplex<f32>>
  return %o : tensor<4xcomplex<f32>>
}
