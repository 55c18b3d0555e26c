// RUN: norm-opt %s --norm-generalize --norm-fuse-elementwise --cse --split-input-file | FileCheck %s

// norm-fuse-elementwise: producers go into `pre`, consumers into `post`.

#id = affine_map<(d0, d1) -> (d0, d1)>

// A residual sum with another user becomes an output; a ReLU goes into `post`.
// CHECK-LABEL: func @residual_norm_relu(
// CHECK-SAME:    %[[X:[^:]*]]: tensor<4x8xf32>, %[[R:[^:]*]]: tensor<4x8xf32>
// CHECK:         %[[N:.*]]:2 = norm.generic mean_variance
// CHECK-SAME:      ins(%[[X]], %[[R]] : tensor<4x8xf32>, tensor<4x8xf32>)
// CHECK-SAME:      pre {
// CHECK-NEXT:    ^bb0(%[[A:.*]]: f32, %[[B:.*]]: f32):
// CHECK-NEXT:      %[[SUM:.*]] = arith.addf %[[A]], %[[B]] : f32
// CHECK-NEXT:      norm.yield %[[SUM]] : f32
// CHECK-NEXT:    } post {
// CHECK-NEXT:    ^bb0(%[[A:.*]]: f32, %[[B:.*]]: f32, %{{.*}}: f32, %[[NORMALIZED:.*]]: f32, %{{.*}}: f32, %{{.*}}: f32):
// CHECK-DAG:       %[[SUM:.*]] = arith.addf %[[A]], %[[B]] : f32
// CHECK-DAG:       %[[RELU:.*]] = arith.maximumf %[[NORMALIZED]], %{{.*}} : f32
// CHECK:           norm.yield %[[SUM]], %[[RELU]] : f32, f32
// CHECK-NOT:     linalg.generic
// CHECK:         return %[[N]]#0, %[[N]]#1
func.func @residual_norm_relu(%x: tensor<4x8xf32>, %r: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x8xf32>
  %sum = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %r : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %s = arith.addf %a, %b : f32
    linalg.yield %s : f32
  } -> tensor<4x8xf32>
  %y = norm.layer_norm %sum {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %z = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%y : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %m = arith.maximumf %a, %zero : f32
    linalg.yield %m : f32
  } -> tensor<4x8xf32>
  return %sum, %z : tensor<4x8xf32>, tensor<4x8xf32>
}

// -----

// A chain of two named adds, with dynamic sizes.
// CHECK-LABEL: func @residual_chain(
// CHECK-SAME:    %[[X:[^:]*]]: tensor<?x?xf32>, %[[R:[^:]*]]: tensor<?x?xf32>, %[[S:[^:]*]]: tensor<?x?xf32>, %[[E:[^:]*]]:
// CHECK-NOT:     linalg.add
// CHECK:         norm.generic mean_square
// CHECK-SAME:      ins(%[[S]], %[[X]], %[[R]] :
// CHECK-COUNT-2:   arith.addf
// CHECK-NOT:     linalg.add
func.func @residual_chain(%x: tensor<?x?xf32>, %r: tensor<?x?xf32>, %s: tensor<?x?xf32>, %e: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.add ins(%x, %r : tensor<?x?xf32>, tensor<?x?xf32>) outs(%e : tensor<?x?xf32>) -> tensor<?x?xf32>
  %1 = linalg.add ins(%0, %s : tensor<?x?xf32>, tensor<?x?xf32>) outs(%e : tensor<?x?xf32>) -> tensor<?x?xf32>
  %y = norm.rms_norm %1 {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<?x?xf32>) -> tensor<?x?xf32>
  return %y : tensor<?x?xf32>
}

// -----

// The rounding of a bf16 sum is kept: the norm sees the rounded sum.
// CHECK-LABEL: func @bf16_residual(
// CHECK:         pre {
// CHECK-NEXT:    ^bb0(%[[A:.*]]: bf16, %[[B:.*]]: bf16):
// CHECK-NEXT:      %[[SUM:.*]] = arith.addf %[[A]], %[[B]] : bf16
// CHECK-NEXT:      %[[WIDE:.*]] = arith.extf %[[SUM]] : bf16 to f32
// CHECK-NEXT:      norm.yield %[[WIDE]] : f32
func.func @bf16_residual(%x: tensor<4x8xbf16>, %r: tensor<4x8xbf16>, %e: tensor<4x8xbf16>) -> tensor<4x8xbf16> {
  %0 = linalg.add ins(%x, %r : tensor<4x8xbf16>, tensor<4x8xbf16>) outs(%e : tensor<4x8xbf16>) -> tensor<4x8xbf16>
  %y = norm.layer_norm %0 {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xbf16>) -> tensor<4x8xbf16>
  return %y : tensor<4x8xbf16>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0, 0)>

// Scale, round and narrow to int8: the output changes its type; the scale of
// each row comes in as a per-row input.
// CHECK-LABEL: func @quantize(
// CHECK-SAME:    %[[X:[^:]*]]: tensor<4x8xf32>, %[[SCALE:[^:]*]]: tensor<4x1xf32>
// CHECK:         %[[N:.*]] = norm.generic mean_variance
// CHECK-SAME:      ins(%[[X]], %[[SCALE]] : tensor<4x8xf32>, tensor<4x1xf32>)
// CHECK-SAME:      outs(%{{.*}} : tensor<4x8xi8>)
// CHECK:           arith.mulf
// CHECK:           math.roundeven
// CHECK:           arith.fptosi
// CHECK:           norm.yield %{{.*}} : i8
// CHECK:         return %[[N]] : tensor<4x8xi8>
func.func @quantize(%x: tensor<4x8xf32>, %scale: tensor<4x1xf32>) -> tensor<4x8xi8> {
  %lo = arith.constant -128.0 : f32
  %hi = arith.constant 127.0 : f32
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %e = tensor.empty() : tensor<4x8xi8>
  %q = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%y, %scale : tensor<4x8xf32>, tensor<4x1xf32>) outs(%e : tensor<4x8xi8>) {
  ^bb0(%a: f32, %s: f32, %o: i8):
    %0 = arith.mulf %a, %s : f32
    %1 = math.roundeven %0 : f32
    %2 = arith.maximumf %1, %lo : f32
    %3 = arith.minimumf %2, %hi : f32
    %4 = arith.fptosi %3 : f32 to i8
    linalg.yield %4 : i8
  } -> tensor<4x8xi8>
  return %q : tensor<4x8xi8>
}

// -----

#vec = affine_map<(d0) -> (d0)>

// A gain 1 + w is computed inside; it stays outside too for its other user.
// CHECK-LABEL: func @gain_one_plus_w(
// CHECK-SAME:    %[[X:[^:]*]]: tensor<4x8xf32>, %[[W:[^:]*]]: tensor<8xf32>
// CHECK:         %[[GAIN:.*]] = linalg.generic
// CHECK:         %[[N:.*]] = norm.generic mean_square
// CHECK-SAME:      ins(%[[X]], %[[W]] : tensor<4x8xf32>, tensor<8xf32>)
// CHECK:         } post {
// CHECK-NEXT:    ^bb0(%{{.*}}: f32, %[[WI:.*]]: f32, %{{.*}}: f32, %[[NORMALIZED:.*]]: f32, %{{.*}}: f32):
// CHECK:           %[[G:.*]] = arith.addf %[[WI]], %{{.*}} : f32
// CHECK:           arith.mulf %[[NORMALIZED]], %[[G]] fastmath<contract> : f32
// CHECK:         return %[[N]], %[[GAIN]]
func.func @gain_one_plus_w(%x: tensor<4x8xf32>, %w: tensor<8xf32>) -> (tensor<4x8xf32>, tensor<8xf32>) {
  %one = arith.constant 1.0 : f32
  %e = tensor.empty() : tensor<8xf32>
  %g = linalg.generic {indexing_maps = [#vec, #vec], iterator_types = ["parallel"]}
      ins(%w : tensor<8xf32>) outs(%e : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %0 = arith.addf %a, %one : f32
    linalg.yield %0 : f32
  } -> tensor<8xf32>
  %y = norm.rms_norm %x gain(%g) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>, tensor<8xf32>) -> tensor<4x8xf32>
  return %y, %g : tensor<4x8xf32>, tensor<8xf32>
}

// -----

// Another result of the same norm enters the consumer as it is.
// CHECK-LABEL: func @two_results_of_one_norm(
// CHECK:         %[[N:.*]] = norm.generic
// CHECK-SAME:      outs(%{{.*}} : tensor<4x8xf32>)
// CHECK-NOT:     linalg.mul
// CHECK:         return %[[N]]
func.func @two_results_of_one_norm(%x: tensor<4x8xf32>, %r: tensor<4x8xf32>, %e: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %sum = linalg.add ins(%x, %r : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %y = norm.layer_norm %sum {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %z = linalg.mul ins(%y, %sum : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %z : tensor<4x8xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>

// A consumer in place: what it wrote over is gone, the norm's own init is not.
// CHECK-LABEL: func @in_place_consumer(
// CHECK:         %[[E:.*]] = tensor.empty
// CHECK:         %[[N:.*]] = norm.generic
// CHECK-SAME:      outs(%[[E]] : tensor<4x8xf32>)
// CHECK:           arith.maximumf
// CHECK:         return %[[N]]
func.func @in_place_consumer(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %z = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%y : tensor<4x8xf32>) outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %m = arith.maximumf %a, %zero : f32
    linalg.yield %m : f32
  } -> tensor<4x8xf32>
  return %z : tensor<4x8xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#transposed = affine_map<(d0, d1) -> (d1, d0)>

// The sum is read once more by the same norm, transposed: that use cannot be of
// the sum that the norm itself puts out.
// CHECK-LABEL: func @producer_used_twice(
// CHECK:         %[[SUM:.*]] = linalg.add
// CHECK:         %[[N:.*]]:2 = norm.generic
// CHECK-SAME:      ins(%[[SUM]],
// CHECK:         return %[[N]]#0, %[[N]]#1
func.func @producer_used_twice(%x: tensor<8x8xf32>, %w: tensor<8x8xf32>, %e: tensor<8x8xf32>) -> (tensor<8x8xf32>, tensor<8x8xf32>) {
  %s = linalg.add ins(%x, %w : tensor<8x8xf32>, tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  %y = norm.generic mean_square {indexing_maps = [#id, #transposed, #id], iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%s, %s : tensor<8x8xf32>, tensor<8x8xf32>) outs(%e : tensor<8x8xf32>)
      pre {
      ^bb0(%a: f32, %b: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %b: f32, %v: f32, %n: f32, %r: f32):
        %o = arith.addf %n, %b : f32
        norm.yield %o : f32
      } -> tensor<8x8xf32>
  return %y, %s : tensor<8x8xf32>, tensor<8x8xf32>
}
