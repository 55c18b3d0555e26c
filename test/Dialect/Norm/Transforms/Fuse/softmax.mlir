// RUN: norm-opt %s --norm-fuse --canonicalize --cse --split-input-file | FileCheck %s
// RUN: norm-opt %s --norm-fuse=reductions=false --split-input-file | FileCheck %s --check-prefix=OFF

// norm-fuse: softmax, as an op and as torch-mlir writes it in attention.

// OFF-COUNT-2: linalg.softmax

// CHECK-LABEL: func @named(
// CHECK-SAME:    %[[X:[^:]*]]: tensor<2x?x8xf32>, %[[E:[^:]*]]: tensor<2x?x8xf32>
// CHECK:         norm.generic
// CHECK-SAME:      iterator_types = ["parallel", "reduction", "parallel"]
// CHECK-SAME:      ins(%[[X]] : tensor<2x?x8xf32>) outs(%[[E]] : tensor<2x?x8xf32>)
// CHECK-NEXT:    ^bb0(%[[A:.*]]: f32):
// CHECK-NEXT:      %[[MAX:.*]] = norm.reduce maximumf %[[A]] : f32
// CHECK-NEXT:      %[[D:.*]] = arith.subf %[[A]], %[[MAX]] : f32
// CHECK-NEXT:      %[[EXP:.*]] = math.exp %[[D]] : f32
// CHECK-NEXT:      %[[SUM:.*]] = norm.reduce add %[[EXP]] : f32
// CHECK-NEXT:      %[[Y:.*]] = arith.divf %[[EXP]], %[[SUM]] : f32
// CHECK-NEXT:      norm.yield %[[Y]] : f32
func.func @named(%x: tensor<2x?x8xf32>, %e: tensor<2x?x8xf32>) -> tensor<2x?x8xf32> {
  %y = linalg.softmax dimension(1) ins(%x : tensor<2x?x8xf32>) outs(%e : tensor<2x?x8xf32>) -> tensor<2x?x8xf32>
  return %y : tensor<2x?x8xf32>
}

// -----

// Rounded once; what is before and behind goes along.
// CHECK-LABEL: func @bf16(
// CHECK:         norm.generic
// CHECK:         ^bb0(%[[A:.*]]: bf16, %[[B:.*]]: bf16):
// CHECK-NEXT:      %[[S:.*]] = arith.addf %[[A]], %[[B]] : bf16
// CHECK-NEXT:      %[[WIDE:.*]] = arith.extf %[[S]] : bf16 to f32
// CHECK:           %[[Y:.*]] = arith.divf %{{.*}} : f32
// CHECK-NEXT:      %[[NARROW:.*]] = arith.truncf %[[Y]] : f32 to bf16
// CHECK-NEXT:      %[[Z:.*]] = arith.negf %[[NARROW]] : bf16
// CHECK-NEXT:      norm.yield %[[Z]] : bf16
// CHECK-NOT:     linalg
func.func @bf16(%x: tensor<4x8xbf16>, %mask: tensor<4x8xbf16>, %e: tensor<4x8xbf16>) -> tensor<4x8xbf16> {
  %s = linalg.add ins(%x, %mask : tensor<4x8xbf16>, tensor<4x8xbf16>) outs(%e : tensor<4x8xbf16>) -> tensor<4x8xbf16>
  %y = linalg.softmax dimension(1) ins(%s : tensor<4x8xbf16>) outs(%e : tensor<4x8xbf16>) -> tensor<4x8xbf16>
  %z = linalg.negf ins(%y : tensor<4x8xbf16>) outs(%e : tensor<4x8xbf16>) -> tensor<4x8xbf16>
  return %z : tensor<4x8xbf16>
}

// -----

#id = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#row = affine_map<(d0, d1, d2) -> (d0, d1)>
#keep = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#mask = affine_map<(d0, d1, d2) -> (d1, d2)>

// The maximum comes with its index, which nobody uses; its dimension comes back
// as one of size 1; the scores are scaled and masked before.
// CHECK-LABEL: func @exported(
// CHECK-SAME:    %[[X:[^:]*]]: tensor<2x4x4xf32>, %[[MASK:[^:]*]]: tensor<4x4xf32>
// CHECK:         norm.generic
// CHECK-SAME:      iterator_types = ["parallel", "parallel", "reduction"]
// CHECK-SAME:      ins(%[[X]], %[[MASK]] :
// CHECK-NEXT:    ^bb0(%[[A:.*]]: f32, %[[M:.*]]: f32):
// CHECK:           %[[SCALED:.*]] = arith.divf %[[A]], %{{.*}} : f32
// CHECK-NEXT:      %[[MASKED:.*]] = arith.addf %[[SCALED]], %[[M]] : f32
// CHECK-NEXT:      %[[MAX:.*]] = norm.reduce maximumf %[[MASKED]] : f32
// CHECK-NEXT:      %[[D:.*]] = arith.subf %[[MASKED]], %[[MAX]] : f32
// CHECK-NEXT:      %[[EXP:.*]] = math.exp %[[D]] : f32
// CHECK-NEXT:      %[[SUM:.*]] = norm.reduce add %[[EXP]] : f32
// CHECK-NEXT:      %[[Y:.*]] = arith.divf %[[EXP]], %[[SUM]] : f32
// CHECK-NEXT:      norm.yield %[[Y]] : f32
// CHECK-NOT:     linalg
func.func @exported(%x: tensor<2x4x4xf32>, %mask: tensor<4x4xf32>) -> tensor<2x4x4xf32> {
  %c0_i64 = arith.constant 0 : i64
  %zero = arith.constant 0.0 : f32
  %low = arith.constant 0xFF800000 : f32
  %root = arith.constant 6.9282032302755088 : f64
  %e = tensor.empty() : tensor<2x4x4xf32>
  %0 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%x : tensor<2x4x4xf32>) outs(%e : tensor<2x4x4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %r = arith.truncf %root : f64 to f32
    %t = arith.divf %a, %r : f32
    linalg.yield %t : f32
  } -> tensor<2x4x4xf32>
  %1 = linalg.generic {indexing_maps = [#id, #mask, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%0, %mask : tensor<2x4x4xf32>, tensor<4x4xf32>) outs(%e : tensor<2x4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.addf %a, %b : f32
    linalg.yield %t : f32
  } -> tensor<2x4x4xf32>
  %ei = tensor.empty() : tensor<2x4xi64>
  %fi = linalg.fill ins(%c0_i64 : i64) outs(%ei : tensor<2x4xi64>) -> tensor<2x4xi64>
  %em = tensor.empty() : tensor<2x4xf32>
  %fm = linalg.fill ins(%low : f32) outs(%em : tensor<2x4xf32>) -> tensor<2x4xf32>
  %2:2 = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%1 : tensor<2x4x4xf32>) outs(%fm, %fi : tensor<2x4xf32>, tensor<2x4xi64>) {
  ^bb0(%a: f32, %acc: f32, %index: i64):
    %i = linalg.index 2 : index
    %j = arith.index_cast %i : index to i64
    %m = arith.maximumf %a, %acc : f32
    %c = arith.cmpf ogt, %a, %acc : f32
    %s = arith.select %c, %j, %index : i64
    linalg.yield %m, %s : f32, i64
  } -> (tensor<2x4xf32>, tensor<2x4xi64>)
  %3 = tensor.expand_shape %2#0 [[0], [1, 2]] output_shape [2, 4, 1] : tensor<2x4xf32> into tensor<2x4x1xf32>
  %4 = linalg.generic {indexing_maps = [#id, #keep, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%1, %3 : tensor<2x4x4xf32>, tensor<2x4x1xf32>) outs(%e : tensor<2x4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.subf %a, %b : f32
    linalg.yield %t : f32
  } -> tensor<2x4x4xf32>
  %5 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%4 : tensor<2x4x4xf32>) outs(%e : tensor<2x4x4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = math.exp %a : f32
    linalg.yield %t : f32
  } -> tensor<2x4x4xf32>
  %es = tensor.empty() : tensor<2x4x1xf32>
  %fs = linalg.fill ins(%zero : f32) outs(%es : tensor<2x4x1xf32>) -> tensor<2x4x1xf32>
  %6 = linalg.generic {indexing_maps = [#id, #keep], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%5 : tensor<2x4x4xf32>) outs(%fs : tensor<2x4x1xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %t = arith.addf %a, %acc : f32
    linalg.yield %t : f32
  } -> tensor<2x4x1xf32>
  %7 = linalg.generic {indexing_maps = [#id, #keep, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%5, %6 : tensor<2x4x4xf32>, tensor<2x4x1xf32>) outs(%e : tensor<2x4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.divf %a, %b : f32
    linalg.yield %t : f32
  } -> tensor<2x4x4xf32>
  return %7 : tensor<2x4x4xf32>
}
