// RUN: norm-opt --norm-raise -split-input-file %s | FileCheck %s

// Norms within larger bodies, and values of a norm that have other uses.

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// Fusion left no tensor of the residual sum, and put SiLU and the sum itself into
// the body of the norm: the sum is computed once more, the norm is an operand.
// CHECK-LABEL: func.func @everything_in_one_body(
// CHECK:         %[[SUM:.*]] = linalg.generic {{.*}} ins(%arg0, %arg1 : tensor<8x64xbf16>, tensor<8x64xbf16>)
// CHECK-NEXT:    ^bb0(%[[A:.*]]: bf16, %[[B:.*]]: bf16, %{{.*}}: f32):
// CHECK-NEXT:      %[[A32:.*]] = arith.extf %[[A]] : bf16 to f32
// CHECK-NEXT:      %[[B32:.*]] = arith.extf %[[B]] : bf16 to f32
// CHECK-NEXT:      %[[S:.*]] = arith.addf %[[A32]], %[[B32]] : f32
// CHECK-NEXT:      linalg.yield %[[S]] : f32
// CHECK:         %[[N:.*]] = norm.rms_norm %[[SUM]] {axes = array<i64: 1>, epsilon = 9.9999999999999995E-7 : f64} : (tensor<8x64xf32>) -> tensor<8x64xf32>
// CHECK-NEXT:    %[[OUT:.*]]:2 = linalg.generic {{.*}} ins(%arg0, %arg1, %[[N]] : tensor<8x64xbf16>, tensor<8x64xbf16>, tensor<8x64xf32>)
// CHECK-NOT:       math.rsqrt
// CHECK:           math.exp
// CHECK:         return %[[OUT]]#0, %[[OUT]]#1
func.func @everything_in_one_body(%x: tensor<8x64xbf16>, %y: tensor<8x64xbf16>) -> (tensor<8x64xf32>, tensor<8x64xf32>) {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-6 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %y : tensor<8x64xbf16>, tensor<8x64xbf16>) outs(%init : tensor<8xf32>) {
  ^bb0(%a: bf16, %b: bf16, %acc: f32):
    %a32 = arith.extf %a : bf16 to f32
    %b32 = arith.extf %b : bf16 to f32
    %e = arith.addf %a32, %b32 : f32
    %s = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %out:2 = linalg.generic {indexing_maps = [#id, #id, #row, #id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %y, %squares : tensor<8x64xbf16>, tensor<8x64xbf16>, tensor<8xf32>)
      outs(%all, %all : tensor<8x64xf32>, tensor<8x64xf32>) {
  ^bb0(%a: bf16, %b: bf16, %q: f32, %o0: f32, %o1: f32):
    %a32 = arith.extf %a : bf16 to f32
    %b32 = arith.extf %b : bf16 to f32
    %e = arith.addf %a32, %b32 : f32
    %m = arith.divf %q, %n : f32
    %s = arith.addf %m, %eps : f32
    %r = math.rsqrt %s : f32
    %h = arith.mulf %e, %r : f32
    %minus = arith.negf %h : f32
    %exp = math.exp %minus : f32
    %den = arith.addf %exp, %one : f32
    %silu = arith.divf %h, %den : f32
    linalg.yield %silu, %e : f32, f32
  } -> (tensor<8x64xf32>, tensor<8x64xf32>)
  return %out#0, %out#1 : tensor<8x64xf32>, tensor<8x64xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#col = affine_map<(i, j) -> (j)>

// The inverse is a result as well, and the norm's.
// CHECK-LABEL: func.func @inverse_is_used(
// CHECK-NEXT:    %[[Y:.*]], %[[R:.*]] = norm.rms_norm %arg0 {axes = array<i64: 1>, epsilon = 9.9999999999999995E-7 : f64}
// CHECK-NEXT:    return %[[Y]], %[[R]]
func.func @inverse_is_used(%x: tensor<8x64xf32>) -> (tensor<8x64xf32>, tensor<8xf32>) {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-6 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %square = linalg.square ins(%x : tensor<8x64xf32>) outs(%all : tensor<8x64xf32>) -> tensor<8x64xf32>
  %squares = linalg.reduce { arith.addf } ins(%square : tensor<8x64xf32>) outs(%init : tensor<8xf32>) dimensions = [1]
  %r = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%squares : tensor<8xf32>) outs(%rows : tensor<8xf32>) {
  ^bb0(%q: f32, %o: f32):
    %m = arith.divf %q, %n : f32
    %s = arith.addf %m, %eps : f32
    %i = math.rsqrt %s : f32
    linalg.yield %i : f32
  } -> tensor<8xf32>
  %out = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %r : tensor<8x64xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %i: f32, %o: f32):
    %h = arith.mulf %e, %i : f32
    linalg.yield %h : f32
  } -> tensor<8x64xf32>
  return %out, %r : tensor<8x64xf32>, tensor<8xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#col = affine_map<(i, j) -> (j)>

// Gain, bias and the last rounding of an op written by hand are added to it ..
// CHECK-LABEL: func.func @absorbed(
// CHECK-NOT:     linalg.generic
// CHECK:         %[[Y:.*]] = norm.layer_norm %arg0 gain(%arg1) bias(%arg2) {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64} : (tensor<8x64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<8x64xbf16>
// CHECK-NEXT:    return %[[Y]]
// .. unless the op has another use, or an activation in between.
// CHECK-LABEL: func.func @used_otherwise(
// CHECK:         %[[N:.*]] = norm.layer_norm %arg0 {axes = array<i64: 1>
// CHECK:         linalg.generic {{.*}} ins(%[[N]], %arg1 :
// CHECK-LABEL: func.func @activation_between(
// CHECK:         %[[N:.*]] = norm.layer_norm %arg0 {activation = #norm.activation<relu>
// CHECK:         linalg.generic {{.*}} ins(%[[N]], %arg1 :
func.func @absorbed(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xbf16> {
  %all = tensor.empty() : tensor<8x64xbf16>
  %n = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<8x64xf32>) -> tensor<8x64xf32>
  %out = linalg.generic {indexing_maps = [#id, #col, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%n, %g, %b : tensor<8x64xf32>, tensor<64xf32>, tensor<64xf32>) outs(%all : tensor<8x64xbf16>) {
  ^bb0(%e: f32, %gain: f32, %bias: f32, %o: bf16):
    %h = arith.mulf %gain, %e : f32
    %y = arith.addf %h, %bias : f32
    %t = arith.truncf %y : f32 to bf16
    linalg.yield %t : bf16
  } -> tensor<8x64xbf16>
  return %out : tensor<8x64xbf16>
}
func.func @used_otherwise(%x: tensor<8x64xf32>, %g: tensor<64xf32>) -> (tensor<8x64xf32>, tensor<8x64xf32>) {
  %all = tensor.empty() : tensor<8x64xf32>
  %n = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<8x64xf32>) -> tensor<8x64xf32>
  %out = linalg.generic {indexing_maps = [#id, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%n, %g : tensor<8x64xf32>, tensor<64xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %gain: f32, %o: f32):
    %h = arith.mulf %gain, %e : f32
    linalg.yield %h : f32
  } -> tensor<8x64xf32>
  return %out, %n : tensor<8x64xf32>, tensor<8x64xf32>
}
func.func @activation_between(%x: tensor<8x64xf32>, %g: tensor<64xf32>) -> tensor<8x64xf32> {
  %all = tensor.empty() : tensor<8x64xf32>
  %n = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64, activation = #norm.activation<relu>} : (tensor<8x64xf32>) -> tensor<8x64xf32>
  %out = linalg.generic {indexing_maps = [#id, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%n, %g : tensor<8x64xf32>, tensor<64xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %gain: f32, %o: f32):
    %h = arith.mulf %gain, %e : f32
    linalg.yield %h : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}
