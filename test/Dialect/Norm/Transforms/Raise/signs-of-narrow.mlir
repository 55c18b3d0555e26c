// Minus signs of narrow floats, also where roundings are preserved: see signs.mlir.

// RUN: norm-opt --norm-raise=preserve-rounding=true %s | FileCheck %s

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#col = affine_map<(d0, d1) -> (d1)>

// The last rounding, which a minus comes through, is the op's.
// CHECK-LABEL: func.func @bf16(
// CHECK:           arith.negf %{{.*}} : bf16
// CHECK:         %[[Y:.*]] = norm.rms_norm %arg0 gain(%arg1) bias(%{{.*}}) {{.*}} -> tensor<8x64xbf16>
// CHECK-NEXT:    return %[[Y]]
func.func @bf16(%x: tensor<8x64xbf16>, %g: tensor<64xbf16>, %h: tensor<64xbf16>) -> tensor<8x64xbf16> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xbf16>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<8x64xbf16>) outs(%init : tensor<8xf32>) {
  ^bb0(%b: bf16, %acc: f32):
    %a = arith.extf %b : bf16 to f32
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %out = linalg.generic {indexing_maps = [#id, #row, #col, #col, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %squares, %g, %h : tensor<8x64xbf16>, tensor<8xf32>, tensor<64xbf16>, tensor<64xbf16>) outs(%all : tensor<8x64xbf16>) {
  ^bb0(%b: bf16, %q: f32, %gg: bf16, %hh: bf16, %o: bf16):
    %a = arith.extf %b : bf16 to f32
    %ga = arith.extf %gg : bf16 to f32
    %ha = arith.extf %hh : bf16 to f32
    %mean = arith.divf %q, %n : f32
    %p = arith.addf %mean, %eps : f32
    %r = math.rsqrt %p : f32
    %t0 = arith.mulf %a, %r : f32
    %t1 = arith.mulf %t0, %ga : f32
    %t2 = arith.subf %ha, %t1 : f32
    %t3 = arith.negf %t2 : f32
    %y = arith.truncf %t3 : f32 to bf16
    linalg.yield %y : bf16
  } -> tensor<8x64xbf16>
  return %out : tensor<8x64xbf16>
}

// No sign is changed in eight bits.
// CHECK-LABEL: func.func @f8(
// CHECK-NOT:       arith.negf %{{.*}} : f8E4M3FN
// CHECK:           arith.negf %{{.*}} : f32
// CHECK-NOT:       arith.negf
// CHECK:         %[[Y:.*]] = norm.rms_norm %arg0 gain(%{{.*}}) {{.*}} -> tensor<8x64xf8E4M3FN>
// CHECK-NEXT:    return %[[Y]]
func.func @f8(%x: tensor<8x64xf8E4M3FN>, %g: tensor<64xf8E4M3FN>) -> tensor<8x64xf8E4M3FN> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf8E4M3FN>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<8x64xf8E4M3FN>) outs(%init : tensor<8xf32>) {
  ^bb0(%b: f8E4M3FN, %acc: f32):
    %a = arith.extf %b : f8E4M3FN to f32
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %out = linalg.generic {indexing_maps = [#id, #row, #col, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %squares, %g : tensor<8x64xf8E4M3FN>, tensor<8xf32>, tensor<64xf8E4M3FN>) outs(%all : tensor<8x64xf8E4M3FN>) {
  ^bb0(%b: f8E4M3FN, %q: f32, %gg: f8E4M3FN, %o: f8E4M3FN):
    %a = arith.extf %b : f8E4M3FN to f32
    %ga = arith.extf %gg : f8E4M3FN to f32
    %mean = arith.divf %q, %n : f32
    %p = arith.addf %mean, %eps : f32
    %r = math.rsqrt %p : f32
    %m = arith.negf %a : f32
    %t0 = arith.mulf %m, %r : f32
    %t1 = arith.mulf %t0, %ga : f32
    %y = arith.truncf %t1 : f32 to f8E4M3FN
    linalg.yield %y : f8E4M3FN
  } -> tensor<8x64xf8E4M3FN>
  return %out : tensor<8x64xf8E4M3FN>
}
