// RUN: norm-opt %s --norm-generalize --norm-fuse --canonicalize --cse --split-input-file | FileCheck %s

// norm-fuse leaves alone reductions that norm.reduce does not do as they are
// written, and those that it saves nothing for.

// A lone reduction, also with something before it.
// CHECK-LABEL: func @lone(
// CHECK-NOT:     norm.generic
func.func @lone(%x: tensor<4x8xf32>, %e: tensor<4x8xf32>) -> tensor<4xf32> {
  %zero = arith.constant 0.0 : f32
  %v = tensor.empty() : tensor<4xf32>
  %exp = linalg.exp ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%v : tensor<4xf32>) -> tensor<4xf32>
  %s = linalg.reduce { arith.addf } ins(%exp : tensor<4x8xf32>) outs(%f : tensor<4xf32>) dimensions = [1]
  return %s : tensor<4xf32>
}

// -----

// Two of rows across memory, and two products of a matrix and a vector.
// CHECK-LABEL: func @across_memory(
// CHECK-NOT:     norm.generic
func.func @across_memory(%x: tensor<4x8xf32>) -> (tensor<8xf32>, tensor<8xf32>) {
  %low = arith.constant 0xFF800000 : f32
  %high = arith.constant 0x7F800000 : f32
  %v = tensor.empty() : tensor<8xf32>
  %f = linalg.fill ins(%low : f32) outs(%v : tensor<8xf32>) -> tensor<8xf32>
  %g = linalg.fill ins(%high : f32) outs(%v : tensor<8xf32>) -> tensor<8xf32>
  %s = linalg.reduce { arith.maximumf } ins(%x : tensor<4x8xf32>) outs(%f : tensor<8xf32>) dimensions = [0]
  %t = linalg.reduce { arith.minimumf } ins(%x : tensor<4x8xf32>) outs(%g : tensor<8xf32>) dimensions = [0]
  return %s, %t : tensor<8xf32>, tensor<8xf32>
}
// CHECK-LABEL: func @products(
// CHECK-NOT:     norm.generic
func.func @products(%a: tensor<4x8xf32>, %x: tensor<8xf32>, %y: tensor<8xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %zero = arith.constant 0.0 : f32
  %v = tensor.empty() : tensor<4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%v : tensor<4xf32>) -> tensor<4xf32>
  %s = linalg.matvec ins(%a, %x : tensor<4x8xf32>, tensor<8xf32>) outs(%f : tensor<4xf32>) -> tensor<4xf32>
  %t = linalg.matvec ins(%a, %y : tensor<4x8xf32>, tensor<8xf32>) outs(%f : tensor<4xf32>) -> tensor<4xf32>
  return %s, %t : tensor<4xf32>, tensor<4xf32>
}

// -----

// A sum in bf16 rounds each time; maxnumf ignores NaN; integers are none of our
// business.
// CHECK-LABEL: func @kinds(
// CHECK:         norm.generic
// CHECK-NOT:       norm.reduce
// CHECK-DAG:     linalg.reduce { arith.addf }
// CHECK-DAG:     linalg.reduce { arith.maxnumf }
// CHECK-DAG:     linalg.reduce { arith.addi
// CHECK-DAG:     linalg.reduce { arith.mulf }
func.func @kinds(%x: tensor<4x8xbf16>, %y: tensor<4x8xf32>, %z: tensor<4x8xi32>) -> (tensor<4x8xbf16>, tensor<4xbf16>, tensor<4x8xf32>, tensor<4xf32>, tensor<4xi32>, tensor<4xf32>) {
  %zero16 = arith.constant 0.0 : bf16
  %low = arith.constant 0xFF800000 : f32
  %one = arith.constant 1.0 : f32
  %zero = arith.constant 0 : i32
  %v = tensor.empty() : tensor<4xf32>
  %v16 = tensor.empty() : tensor<4xbf16>
  %vi = tensor.empty() : tensor<4xi32>
  %n = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-6 : f64} : (tensor<4x8xbf16>) -> tensor<4x8xbf16>
  %k = norm.rms_norm %y {axes = array<i64: 1>, epsilon = 1.0e-6 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %f16 = linalg.fill ins(%zero16 : bf16) outs(%v16 : tensor<4xbf16>) -> tensor<4xbf16>
  %s = linalg.reduce { arith.addf } ins(%n : tensor<4x8xbf16>) outs(%f16 : tensor<4xbf16>) dimensions = [1]
  %f = linalg.fill ins(%low : f32) outs(%v : tensor<4xf32>) -> tensor<4xf32>
  %m = linalg.reduce { arith.maxnumf } ins(%k : tensor<4x8xf32>) outs(%f : tensor<4xf32>) dimensions = [1]
  %fi = linalg.fill ins(%zero : i32) outs(%vi : tensor<4xi32>) -> tensor<4xi32>
  %i = linalg.reduce { arith.addi } ins(%z : tensor<4x8xi32>) outs(%fi : tensor<4xi32>) dimensions = [1]
  %f1 = linalg.fill ins(%one : f32) outs(%v : tensor<4xf32>) -> tensor<4xf32>
  %p = linalg.reduce { arith.mulf } ins(%k : tensor<4x8xf32>) outs(%f1 : tensor<4xf32>) dimensions = [1]
  return %n, %s, %k, %m, %i, %p : tensor<4x8xbf16>, tensor<4xbf16>, tensor<4x8xf32>, tensor<4xf32>, tensor<4xi32>, tensor<4xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>

// A combiner that rounds once for a product and a sum, one that uses the sum so
// far twice, and one that asks where it is.
// CHECK-LABEL: func @combiners(
// CHECK:         norm.generic
// CHECK-NOT:       norm.reduce
// CHECK-COUNT-3: linalg.generic
func.func @combiners(%x: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) {
  %zero = arith.constant 0.0 : f32
  %v = tensor.empty() : tensor<4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%v : tensor<4xf32>) -> tensor<4xf32>
  %n = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-6 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %a = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%n : tensor<4x8xf32>) outs(%f : tensor<4xf32>) {
  ^bb0(%p: f32, %acc: f32):
    %t = math.fma %p, %p, %acc : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %b = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%n : tensor<4x8xf32>) outs(%f : tensor<4xf32>) {
  ^bb0(%p: f32, %acc: f32):
    %q = arith.mulf %p, %acc : f32
    %t = arith.addf %q, %acc : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %c = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%n : tensor<4x8xf32>) outs(%f : tensor<4xf32>) {
  ^bb0(%p: f32, %acc: f32):
    %i = linalg.index 1 : index
    %j = arith.index_cast %i : index to i32
    %k = arith.sitofp %j : i32 to f32
    %q = arith.mulf %p, %k : f32
    %t = arith.addf %q, %acc : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  return %n, %a, %b, %c : tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>
}

// -----

// Matrix products.
// CHECK-LABEL: func @matrix_product(
// CHECK:         norm.generic
// CHECK-NOT:       norm.reduce
// CHECK:         linalg.matmul
// CHECK-NOT:     norm.generic
func.func @matrix_product(%x: tensor<4x8xf32>, %w: tensor<8x8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x8xf32>
  %n = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-6 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %m = linalg.matmul ins(%n, %w : tensor<4x8xf32>, tensor<8x8xf32>) outs(%f : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %m : tensor<4x8xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>

// The sums of one tensor are spread over another: nothing is read less.
// CHECK-LABEL: func @spread_over_another(
// CHECK-NOT:     norm.generic
func.func @spread_over_another(%x: tensor<4x8xf32>, %z: tensor<4x8xf32>, %e: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %v = tensor.empty() : tensor<4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%v : tensor<4xf32>) -> tensor<4xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<4x8xf32>) outs(%f : tensor<4xf32>) dimensions = [1]
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%z, %s : tensor<4x8xf32>, tensor<4xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.mulf %a, %b : f32
    linalg.yield %t : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}
