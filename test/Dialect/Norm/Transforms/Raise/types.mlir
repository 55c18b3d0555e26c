// RUN: norm-opt --norm-raise %s | FileCheck %s
// RUN: norm-opt --norm-raise=preserve-rounding %s | FileCheck %s --check-prefix=PRESERVE

// The types of input, statistics, gain and result. All is done in `stat_type`,
// whatever the conversions on the way.

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#col = affine_map<(i, j) -> (j)>

// f32 that is widened first and narrowed last: statistics are f64.
// CHECK-LABEL: func.func @wide(
// CHECK:         norm.rms_norm %arg0 {axes = array<i64: 1>, epsilon = 9.9999999999999995E-7 : f64, stat_type = f64} : (tensor<8x48xf32>) -> tensor<8x48xf32>
// PRESERVE-LABEL: func.func @wide(
// PRESERVE:         norm.rms_norm %arg0 {axes = array<i64: 1>, epsilon = 9.9999999999999995E-7 : f64, stat_type = f64} : (tensor<8x48xf32>) -> tensor<8x48xf32>
func.func @wide(%x: tensor<8x48xf32>) -> tensor<8x48xf32> {
  %zero = arith.constant 0.0 : f64
  %n = arith.constant 48.0 : f64
  %eps = arith.constant 1.0e-6 : f64
  %rows = tensor.empty() : tensor<8xf64>
  %all = tensor.empty() : tensor<8x48xf32>
  %init = linalg.fill ins(%zero : f64) outs(%rows : tensor<8xf64>) -> tensor<8xf64>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x48xf32>) outs(%init : tensor<8xf64>) {
  ^bb0(%e: f32, %acc: f64):
    %w = arith.extf %e : f32 to f64
    %s = arith.mulf %w, %w : f64
    %t = arith.addf %acc, %s : f64
    linalg.yield %t : f64
  } -> tensor<8xf64>
  %out = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares : tensor<8x48xf32>, tensor<8xf64>) outs(%all : tensor<8x48xf32>) {
  ^bb0(%e: f32, %q: f64, %o: f32):
    %w = arith.extf %e : f32 to f64
    %m = arith.divf %q, %n : f64
    %s = arith.addf %m, %eps : f64
    %r = math.rsqrt %s : f64
    %h = arith.mulf %w, %r : f64
    %y = arith.truncf %h : f64 to f32
    linalg.yield %y : f32
  } -> tensor<8x48xf32>
  return %out : tensor<8x48xf32>
}

// The sum is f32; 1/N, the inverse and the product are rounded to bf16. The gain
// is wider than the input.
// CHECK-LABEL: func.func @rounded_midway(
// CHECK:         norm.rms_norm %arg0 gain(%arg1) {axes = array<i64: 1>, epsilon = 9.9999999999999995E-7 : f64} : (tensor<8x48xbf16>, tensor<48xf32>) -> tensor<8x48xf32>
// PRESERVE-LABEL: func.func @rounded_midway(
// PRESERVE-NOT:     norm.
// PRESERVE:         return
func.func @rounded_midway(%x: tensor<8x48xbf16>, %g: tensor<48xf32>) -> tensor<8x48xf32> {
  %zero = arith.constant 0.0 : f32
  // 1/48 rounded to bf16.
  %rn = arith.constant 2.087400e-02 : bf16
  %eps = arith.constant 1.0e-6 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x48xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x48xbf16>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: bf16, %acc: f32):
    %w = arith.extf %e : bf16 to f32
    %s = arith.mulf %w, %w : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %out = linalg.generic {indexing_maps = [#id, #row, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares, %g : tensor<8x48xbf16>, tensor<8xf32>, tensor<48xf32>) outs(%all : tensor<8x48xf32>) {
  ^bb0(%e: bf16, %q: f32, %gain: f32, %o: f32):
    %rn32 = arith.extf %rn : bf16 to f32
    %m = arith.mulf %q, %rn32 : f32
    %s = arith.addf %m, %eps : f32
    %r = math.rsqrt %s : f32
    %r16 = arith.truncf %r : f32 to bf16
    %h16 = arith.mulf %e, %r16 : bf16
    %h = arith.extf %h16 : bf16 to f32
    %y = arith.mulf %h, %gain : f32
    linalg.yield %y : f32
  } -> tensor<8x48xf32>
  return %out : tensor<8x48xf32>
}

// In f32 the same number is not 1/48.
// CHECK-LABEL: func.func @reciprocal_of_something_else(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @reciprocal_of_something_else(%x: tensor<8x48xf32>) -> tensor<8x48xf32> {
  %zero = arith.constant 0.0 : f32
  %rn = arith.constant 2.087400e-02 : f32
  %eps = arith.constant 1.0e-6 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x48xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x48xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %s = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %out = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares : tensor<8x48xf32>, tensor<8xf32>) outs(%all : tensor<8x48xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %m = arith.mulf %q, %rn : f32
    %s = arith.addf %m, %eps : f32
    %r = math.rsqrt %s : f32
    %y = arith.mulf %e, %r : f32
    linalg.yield %y : f32
  } -> tensor<8x48xf32>
  return %out : tensor<8x48xf32>
}

// A norm's result may be of f8, to which it is rounded once; what its bits are for
// stays behind it.
// CHECK-LABEL: func.func @quantized(
// CHECK: %[[Y:.*]] = norm.layer_norm {{.*}} -> tensor<8x48xf8E4M3FN>
// CHECK: linalg.generic {{.*}} ins(%[[Y]] : tensor<8x48xf8E4M3FN>)
// CHECK-NOT: arith.truncf
// CHECK: arith.bitcast %{{.*}} : f8E4M3FN to i8
func.func @quantized(%x: tensor<8x48xf32>) -> tensor<8x48xi8> {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<8x48xf32>) -> tensor<8x48xf32>
  %e = tensor.empty() : tensor<8x48xi8>
  %q = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%y : tensor<8x48xf32>) outs(%e : tensor<8x48xi8>) {
  ^bb0(%a: f32, %o: i8):
    %t = arith.truncf %a : f32 to f8E4M3FN
    %b = arith.bitcast %t : f8E4M3FN to i8
    linalg.yield %b : i8
  } -> tensor<8x48xi8>
  return %q : tensor<8x48xi8>
}

// A sum in f32 that only a tensor of f64 holds: that is the input, and so
// statistics are f64.
// CHECK-LABEL: func.func @held_in_f64(
// CHECK:         %[[X:.*]] = linalg.generic
// CHECK:         arith.extf
// CHECK:         norm.rms_norm %[[X]] {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64} : (tensor<4x8xf64>) -> tensor<4x8xf32>
func.func @held_in_f64(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %z = arith.constant 0.0 : f64
  %n = arith.constant 8.0 : f64
  %eps = arith.constant 1.0e-5 : f32
  %e64 = tensor.empty() : tensor<4x8xf64>
  %e32 = tensor.empty() : tensor<4x8xf32>
  %er = tensor.empty() : tensor<4xf64>
  %w = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%a, %b : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e64 : tensor<4x8xf64>) {
  ^bb0(%u: f32, %v: f32, %o: f64):
    %s = arith.addf %u, %v : f32
    %x = arith.extf %s : f32 to f64
    linalg.yield %x : f64
  } -> tensor<4x8xf64>
  %i = linalg.fill ins(%z : f64) outs(%er : tensor<4xf64>) -> tensor<4xf64>
  %w2 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%w : tensor<4x8xf64>) outs(%e64 : tensor<4x8xf64>) {
  ^bb0(%v: f64, %o: f64):
    %m = arith.mulf %v, %v : f64
    linalg.yield %m : f64
  } -> tensor<4x8xf64>
  %q = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%w2 : tensor<4x8xf64>) outs(%i : tensor<4xf64>) {
  ^bb0(%v: f64, %acc: f64):
    %t = arith.addf %acc, %v : f64
    linalg.yield %t : f64
  } -> tensor<4xf64>
  %y = linalg.generic {indexing_maps = [#id, #id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%a, %b, %q : tensor<4x8xf32>, tensor<4x8xf32>, tensor<4xf64>) outs(%e32 : tensor<4x8xf32>) {
  ^bb0(%u: f32, %v: f32, %qq: f64, %o: f32):
    %m = arith.divf %qq, %n : f64
    %m32 = arith.truncf %m : f64 to f32
    %p = arith.addf %m32, %eps : f32
    %r = math.rsqrt %p : f32
    %s = arith.addf %u, %v : f32
    %t = arith.mulf %s, %r : f32
    linalg.yield %t : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}
