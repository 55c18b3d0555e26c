// RUN: norm-opt --norm-raise %s | FileCheck %s
// RUN: norm-opt --norm-raise=preserve-rounding %s | FileCheck %s --check-prefix=PRESERVE --implicit-check-not=norm.

// A residual sum that some of a norm see as memory has it, in bf16, and others
// before it was rounded, as fusion leaves it: one value, of which the norm op takes
// what the output sees.

// PRESERVE: func.func

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>

// The root is of what is in memory.
// CHECK-LABEL: func.func @mean_square(
//       CHECK:   %[[S:.*]] = linalg.generic {{.*}} ins(%arg0, %arg1 : tensor<8x64xbf16>, tensor<8x64xbf16>) outs(%{{.*}} : tensor<8x64xf32>)
//       CHECK:     arith.addf
//   CHECK-NOT:     arith.truncf
//       CHECK:   norm.rms_norm %[[S]] {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64} : (tensor<8x64xf32>) -> tensor<8x64xf32>
func.func @mean_square(%x: tensor<8x64xbf16>, %r: tensor<8x64xbf16>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %narrow = tensor.empty() : tensor<8x64xbf16>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %h = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %r : tensor<8x64xbf16>, tensor<8x64xbf16>) outs(%narrow : tensor<8x64xbf16>) {
  ^bb0(%a: bf16, %b: bf16, %o: bf16):
    %a32 = arith.extf %a : bf16 to f32
    %b32 = arith.extf %b : bf16 to f32
    %s = arith.addf %a32, %b32 : f32
    %z = arith.truncf %s : f32 to bf16
    linalg.yield %z : bf16
  } -> tensor<8x64xbf16>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%h : tensor<8x64xbf16>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: bf16, %acc: f32):
    %v = arith.extf %e : bf16 to f32
    %q = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %r, %squares : tensor<8x64xbf16>, tensor<8x64xbf16>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%a: bf16, %b: bf16, %q: f32, %o: f32):
    %a32 = arith.extf %a : bf16 to f32
    %b32 = arith.extf %b : bf16 to f32
    %s = arith.addf %a32, %b32 : f32
    %m = arith.divf %q, %n : f32
    %p = arith.addf %m, %eps : f32
    %i = math.rsqrt %p : f32
    %z = arith.mulf %s, %i : f32
    linalg.yield %z : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// The mean is of what is in memory, the variance of the sum.
// CHECK-LABEL: func.func @mean(
//       CHECK:   %[[S:.*]] = linalg.generic {{.*}} ins(%arg0, %arg1 : tensor<8x64xbf16>, tensor<8x64xbf16>) outs(%{{.*}} : tensor<8x64xf32>)
//   CHECK-NOT:     arith.truncf
//       CHECK:   norm.layer_norm %[[S]] {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64} : (tensor<8x64xf32>) -> tensor<8x64xf32>
func.func @mean(%x: tensor<8x64xbf16>, %r: tensor<8x64xbf16>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %narrow = tensor.empty() : tensor<8x64xbf16>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %h = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %r : tensor<8x64xbf16>, tensor<8x64xbf16>) outs(%narrow : tensor<8x64xbf16>) {
  ^bb0(%a: bf16, %b: bf16, %o: bf16):
    %a32 = arith.extf %a : bf16 to f32
    %b32 = arith.extf %b : bf16 to f32
    %s = arith.addf %a32, %b32 : f32
    %z = arith.truncf %s : f32 to bf16
    linalg.yield %z : bf16
  } -> tensor<8x64xbf16>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%h : tensor<8x64xbf16>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: bf16, %acc: f32):
    %q = arith.extf %e : bf16 to f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #id, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %r, %sums : tensor<8x64xbf16>, tensor<8x64xbf16>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%a: bf16, %b: bf16, %m: f32, %acc: f32):
    %a32 = arith.extf %a : bf16 to f32
    %b32 = arith.extf %b : bf16 to f32
    %s = arith.addf %a32, %b32 : f32
    %mean = arith.divf %m, %n : f32
    %d = arith.subf %s, %mean : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #row, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %r, %sums, %squares : tensor<8x64xbf16>, tensor<8x64xbf16>, tensor<8xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%a: bf16, %b: bf16, %m: f32, %q: f32, %o: f32):
    %a32 = arith.extf %a : bf16 to f32
    %b32 = arith.extf %b : bf16 to f32
    %s = arith.addf %a32, %b32 : f32
    %mean = arith.divf %m, %n : f32
    %d = arith.subf %s, %mean : f32
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %i = math.rsqrt %p : f32
    %z = arith.mulf %d, %i : f32
    linalg.yield %z : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// Rounded to eight bits it is another number.
// CHECK-LABEL: func.func @eight_bits(
//   CHECK-NOT:   norm.
//       CHECK:   return
func.func @eight_bits(%x: tensor<8x64xf8E4M3FN>, %r: tensor<8x64xf8E4M3FN>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %narrow = tensor.empty() : tensor<8x64xf8E4M3FN>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %h = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %r : tensor<8x64xf8E4M3FN>, tensor<8x64xf8E4M3FN>) outs(%narrow : tensor<8x64xf8E4M3FN>) {
  ^bb0(%a: f8E4M3FN, %b: f8E4M3FN, %o: f8E4M3FN):
    %a32 = arith.extf %a : f8E4M3FN to f32
    %b32 = arith.extf %b : f8E4M3FN to f32
    %s = arith.addf %a32, %b32 : f32
    %z = arith.truncf %s : f32 to f8E4M3FN
    linalg.yield %z : f8E4M3FN
  } -> tensor<8x64xf8E4M3FN>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%h : tensor<8x64xf8E4M3FN>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f8E4M3FN, %acc: f32):
    %v = arith.extf %e : f8E4M3FN to f32
    %q = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %r, %squares : tensor<8x64xf8E4M3FN>, tensor<8x64xf8E4M3FN>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%a: f8E4M3FN, %b: f8E4M3FN, %q: f32, %o: f32):
    %a32 = arith.extf %a : f8E4M3FN to f32
    %b32 = arith.extf %b : f8E4M3FN to f32
    %s = arith.addf %a32, %b32 : f32
    %m = arith.divf %q, %n : f32
    %p = arith.addf %m, %eps : f32
    %i = math.rsqrt %p : f32
    %z = arith.mulf %s, %i : f32
    linalg.yield %z : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// Nor is one of the two what is rounded.
// CHECK-LABEL: func.func @other_value(
//   CHECK-NOT:   norm.
//       CHECK:   return
func.func @other_value(%x: tensor<8x64xbf16>, %r: tensor<8x64xbf16>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %narrow = tensor.empty() : tensor<8x64xbf16>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %h = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %r : tensor<8x64xbf16>, tensor<8x64xbf16>) outs(%narrow : tensor<8x64xbf16>) {
  ^bb0(%a: bf16, %b: bf16, %o: bf16):
    %a32 = arith.extf %a : bf16 to f32
    %b32 = arith.extf %b : bf16 to f32
    %s = arith.addf %a32, %b32 : f32
    %z = arith.truncf %s : f32 to bf16
    linalg.yield %z : bf16
  } -> tensor<8x64xbf16>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%h : tensor<8x64xbf16>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: bf16, %acc: f32):
    %v = arith.extf %e : bf16 to f32
    %q = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %r, %squares : tensor<8x64xbf16>, tensor<8x64xbf16>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%a: bf16, %b: bf16, %q: f32, %o: f32):
    %a32 = arith.extf %a : bf16 to f32
    %b32 = arith.extf %b : bf16 to f32
    %s = arith.subf %a32, %b32 : f32
    %m = arith.divf %q, %n : f32
    %p = arith.addf %m, %eps : f32
    %i = math.rsqrt %p : f32
    %z = arith.mulf %s, %i : f32
    linalg.yield %z : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}
