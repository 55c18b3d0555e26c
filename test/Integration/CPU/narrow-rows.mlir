// One element a row, or for all rows, of a type that is narrower than the
// arithmetic: nothing is written beyond it (which norm-run looks for).
//
// RUN: norm-run %s --random=1 --target=reference --output=%t.s.npy --output=%t.r.npy --output=%t.q.npy --output=%t.h.npy
// RUN: norm-run %s --random=1 --highway-target=sse4 --expect=%t.s.npy --expect=%t.r.npy --expect=%t.q.npy --expect=%t.h.npy --rtol=4e-3 --atol=1e-2
// RUN: %if avx2 %{ norm-run %s --random=1 --highway-target=avx2 --expect=%t.s.npy --expect=%t.r.npy --expect=%t.q.npy --expect=%t.h.npy --rtol=4e-3 --atol=1e-2 %}
// RUN: %if avx3 %{ norm-run %s --random=1 --highway-target=avx3 --expect=%t.s.npy --expect=%t.r.npy --expect=%t.q.npy --expect=%t.h.npy --rtol=4e-3 --atol=1e-2 %}

#all = affine_map<(i, k, l) -> (i, k, l)>
#row = affine_map<(i, k, l) -> (i, k)>
#kept = affine_map<(i, k, l) -> (k)>

func.func @main(%x: memref<3x8x129xf32>, %w: memref<3x8xf64>, %s: memref<8xbf16>,
                %r: memref<3x8xbf16>, %q: memref<3x8xi8>, %h: memref<3x8xf16>) {
  %least = arith.constant -128.0 : f32
  %most = arith.constant 127.0 : f32
  norm.generic {indexing_maps = [#all, #row, #kept, #row, #row, #row],
                iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x, %w : memref<3x8x129xf32>, memref<3x8xf64>)
      outs(%s, %r, %q, %h : memref<8xbf16>, memref<3x8xbf16>, memref<3x8xi8>, memref<3x8xf16>) {
  ^bb0(%a: f32, %b: f64):
    %sum = norm.reduce add %a : f32
    %bf16 = arith.truncf %sum : f32 to bf16
    %f16 = arith.truncf %sum : f32 to f16
    %rounded = math.roundeven %sum : f32
    %above = arith.maximumf %rounded, %least : f32
    %limited = arith.minimumf %above, %most : f32
    %i8 = arith.fptosi %limited : f32 to i8
    norm.yield %b, %bf16, %i8, %f16 : f64, bf16, i8, f16
  }
  return
}
