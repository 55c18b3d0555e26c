// What has no lowering on floats of eight bits.
// RUN: norm-opt %s --norm-expand-float8 --split-input-file --verify-diagnostics

func.func @rounding(%x: f32) -> f8E4M3FN {
  // expected-error @+1 {{'arith.truncf' op rounds toward_zero to 'f8E4M3FN': expected to_nearest_even}}
  %r = arith.truncf %x toward_zero : f32 to f8E4M3FN
  return %r : f8E4M3FN
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>
func.func @summed(%x: memref<4x8xf32>, %y: memref<8xf8E5M2>) {
  // expected-error @+1 {{'norm.generic' op sums over rows to output #0 of type 'memref<8xf8E5M2>': expected f16, bf16, f32 or f64, to be rounded after the op}}
  norm.generic {indexing_maps = [#rows, #columns], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>) outs(%y : memref<8xf8E5M2>) {
  ^bb0(%a: f32):
    norm.yield %a : f32
  }
  return
}

// -----

func.func @fused(%x: f8E5M2) -> f8E5M2 {
  // expected-error @+1 {{'math.fma' op has no lowering on 'f8E5M2': expected arith or math on elements, in a body}}
  %r = math.fma %x, %x, %x : f8E5M2
  return %r : f8E5M2
}
