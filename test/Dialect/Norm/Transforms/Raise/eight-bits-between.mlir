// What is rounded to f16 on the way is taken for what it was before, as all is that
// norms calculate in; what is rounded to eight bits is another number, or NaN.
//
// RUN: sed -e 's/T[1-7]/f16/' %s | norm-opt --norm-raise | FileCheck %s --check-prefix=F16
// F16:     norm.layer_norm
// F16-NOT: linalg.reduce
//
// The mean, what is squared, squares, their mean, the inverse, and what is normalized.
// RUN: sed -e 's/T1/f8E4M3FN/' -e 's/T[1-7]/f16/' %s | norm-opt --norm-raise | FileCheck %s
// RUN: sed -e 's/T2/f8E4M3FN/' -e 's/T[1-7]/f16/' %s | norm-opt --norm-raise | FileCheck %s
// RUN: sed -e 's/T3/f8E5M2/' -e 's/T[1-7]/f16/' %s | norm-opt --norm-raise | FileCheck %s
// RUN: sed -e 's/T4/f8E4M3FN/' -e 's/T[1-7]/f16/' %s | norm-opt --norm-raise | FileCheck %s
// RUN: sed -e 's/T5/f8E5M2/' -e 's/T[1-7]/f16/' %s | norm-opt --norm-raise | FileCheck %s
// RUN: sed -e 's/T6/f8E4M3FNUZ/' -e 's/T[1-7]/f16/' %s | norm-opt --norm-raise | FileCheck %s
// CHECK-NOT: norm.
// CHECK:     arith.extf %{{.*}} : f8
// CHECK-NOT: norm.
//
// The normalized value before its gain: a norm of that type, without the gain.
// RUN: sed -e 's/T7/f8E4M3FN/' -e 's/T[1-7]/f16/' %s | norm-opt --norm-raise | FileCheck %s --check-prefix=RESULT
// RESULT:     norm.layer_norm %{{.*}} {axes = array<i64: 1>, {{.*}}} : (tensor<8x64xf32>) -> tensor<8x64xf8E4M3FN>
// RESULT:     arith.extf %{{.*}} : f8E4M3FN to f32
// RESULT:     arith.mulf

#rows = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#column = affine_map<(i, j) -> (j)>

func.func @layer_norm(%x: tensor<8x64xf32>, %gain: tensor<64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %er = tensor.empty() : tensor<8xf32>
  %e = tensor.empty() : tensor<8x64xf32>
  %z = linalg.fill ins(%zero : f32) outs(%er : tensor<8xf32>) -> tensor<8xf32>
  %sum = linalg.reduce {arith.addf} ins(%x : tensor<8x64xf32>) outs(%z : tensor<8xf32>) dimensions = [1]
  %squares = linalg.generic {indexing_maps = [#rows, #row, #row],
                             iterator_types = ["parallel", "reduction"]}
      ins(%x, %sum : tensor<8x64xf32>, tensor<8xf32>) outs(%z : tensor<8xf32>) {
  ^bb0(%a: f32, %s: f32, %acc: f32):
    %m0 = arith.divf %s, %n : f32
    %t1 = arith.truncf %m0 : f32 to T1
    %m = arith.extf %t1 : T1 to f32
    %d0 = arith.subf %a, %m : f32
    %t2 = arith.truncf %d0 : f32 to T2
    %d = arith.extf %t2 : T2 to f32
    %q0 = arith.mulf %d, %d : f32
    %t3 = arith.truncf %q0 : f32 to T3
    %q = arith.extf %t3 : T3 to f32
    %r = arith.addf %acc, %q : f32
    linalg.yield %r : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#rows, #row, #row, #column, #rows],
                       iterator_types = ["parallel", "parallel"]}
      ins(%x, %sum, %squares, %gain : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>, tensor<64xf32>)
      outs(%e : tensor<8x64xf32>) {
  ^bb0(%a: f32, %s: f32, %q: f32, %g: f32, %o: f32):
    %m0 = arith.divf %s, %n : f32
    %t1 = arith.truncf %m0 : f32 to T1
    %m = arith.extf %t1 : T1 to f32
    %d0 = arith.subf %a, %m : f32
    %t6 = arith.truncf %d0 : f32 to T6
    %d = arith.extf %t6 : T6 to f32
    %v0 = arith.divf %q, %n : f32
    %t4 = arith.truncf %v0 : f32 to T4
    %v = arith.extf %t4 : T4 to f32
    %ve = arith.addf %v, %eps : f32
    %i0 = math.rsqrt %ve : f32
    %t5 = arith.truncf %i0 : f32 to T5
    %i = arith.extf %t5 : T5 to f32
    %y0 = arith.mulf %d, %i : f32
    %t7 = arith.truncf %y0 : f32 to T7
    %y1 = arith.extf %t7 : T7 to f32
    %r = arith.mulf %y1, %g : f32
    linalg.yield %r : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}
