// RUN: norm-opt %s --norm-generalize --norm-fuse --cse --split-input-file | FileCheck %s

// norm-fuse: elementwise producers go before what uses them, consumers behind.

#id = affine_map<(d0, d1) -> (d0, d1)>

// A residual sum with another user becomes an output; a ReLU comes
// behind the norm.
// CHECK-LABEL: func @residual_norm_relu(
// CHECK-SAME:    %[[X:[^:]*]]: tensor<4x8xf32>, %[[R:[^:]*]]: tensor<4x8xf32>
// CHECK:         %[[N:.*]]:2 = norm.generic
// CHECK-SAME:      ins(%[[X]], %[[R]] : tensor<4x8xf32>, tensor<4x8xf32>)
// CHECK-NEXT:    ^bb0(%[[A:.*]]: f32, %[[B:.*]]: f32):
// CHECK-NEXT:      %[[SUM:.*]] = arith.addf %[[A]], %[[B]] : f32
// CHECK-NEXT:      %[[NORM:.*]]:3 = norm.normalize mean_variance %[[SUM]] {{.*}} : f32
// CHECK:           %[[RELU:.*]] = arith.maximumf %[[NORM]]#0, %{{.*}} : f32
// CHECK-NEXT:      norm.yield %[[SUM]], %[[RELU]] : f32, f32
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
// CHECK:         norm.generic
// CHECK-SAME:      ins(%[[X]], %[[R]], %[[S]] :
// CHECK-COUNT-2:   arith.addf
// CHECK:           norm.normalize mean_square
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
// CHECK:         norm.generic
// CHECK:         ^bb0(%[[A:.*]]: bf16, %[[B:.*]]: bf16):
// CHECK-NEXT:      %[[SUM:.*]] = arith.addf %[[A]], %[[B]] : bf16
// CHECK-NEXT:      %[[WIDE:.*]] = arith.extf %[[SUM]] : bf16 to f32
// CHECK-NEXT:      norm.normalize mean_variance %[[WIDE]]
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
// CHECK:         %[[N:.*]] = norm.generic
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
// CHECK:         %[[N:.*]] = norm.generic
// CHECK-SAME:      ins(%[[W]], %[[X]] : tensor<8xf32>, tensor<4x8xf32>)
// CHECK-NEXT:    ^bb0(%[[WI:.*]]: f32, %[[XI:.*]]: f32):
// CHECK:           %[[G:.*]] = arith.addf %[[WI]], %{{.*}} : f32
// CHECK:           %[[NORM:.*]]:2 = norm.normalize mean_square %[[XI]]
// CHECK:           arith.mulf %[[NORM]]#0, %[[G]] fastmath<contract> : f32
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
// the sum that the norm itself puts out, which would be computed twice.
// CHECK-LABEL: func @producer_used_twice(
// CHECK:         %[[SUM:.*]] = linalg.add
// CHECK:         %[[N:.*]] = norm.generic
// CHECK-SAME:      ins(%[[SUM]], %[[SUM]] :
// CHECK-NOT:       arith.addf %{{.*}}, %{{.*}} : f32
// CHECK:           norm.normalize
// CHECK:         return %[[N]], %[[SUM]]
func.func @producer_used_twice(%x: tensor<8x8xf32>, %w: tensor<8x8xf32>, %e: tensor<8x8xf32>) -> (tensor<8x8xf32>, tensor<8x8xf32>) {
  %s = linalg.add ins(%x, %w : tensor<8x8xf32>, tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  %y = norm.generic {indexing_maps = [#id, #transposed, #id], iterator_types = ["parallel", "reduction"]}
      ins(%s, %s : tensor<8x8xf32>, tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) {
  ^bb0(%a: f32, %b: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %o = arith.addf %n, %b : f32
    norm.yield %o : f32
  } -> tensor<8x8xf32>
  return %y, %s : tensor<8x8xf32>, tensor<8x8xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>

// The consumer reads a tensor that is made after the norm.
// CHECK-LABEL: func @later_operand(
// CHECK:         %[[F:.*]] = tensor.empty
// CHECK:         norm.generic
// CHECK-SAME:      outs(%[[F]] : tensor<4x8xf32>)
// CHECK:           arith.negf
func.func @later_operand(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %f = tensor.empty() : tensor<4x8xf32>
  %z = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%y, %f : tensor<4x8xf32>, tensor<4x8xf32>) outs(%f : tensor<4x8xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.negf %a : f32
    linalg.yield %m : f32
  } -> tensor<4x8xf32>
  return %z : tensor<4x8xf32>
}

// -----

// The sum is used before the norm, by an op that the norm does not need: it takes
// the place of the sum.
// CHECK-LABEL: func @sum_used_before_the_norm(
// CHECK-NOT:     linalg.add
// CHECK:         %[[N:.*]]:2 = norm.generic
// CHECK:         %[[M:.*]] = linalg.matmul ins(%[[N]]#0,
// CHECK:         return %[[N]]#1, %[[M]]
func.func @sum_used_before_the_norm(%x: tensor<4x4xf32>, %w: tensor<4x4xf32>, %e: tensor<4x4xf32>) -> (tensor<4x4xf32>, tensor<4x4xf32>) {
  %s = linalg.add ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %m = linalg.matmul ins(%s, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %y = norm.layer_norm %s {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y, %m : tensor<4x4xf32>, tensor<4x4xf32>
}

// -----

#along = affine_map<(d0, d1) -> (d1)>
#id = affine_map<(d0, d1) -> (d0, d1)>

// A bias that is broadcast for two norms is read by each as the vector it is.
// CHECK-LABEL: func @shared_broadcast(
// CHECK-SAME:    %{{[^:]*}}: tensor<4x8xf32>, %{{[^:]*}}: tensor<8x4xf32>, %[[B:[^:]*]]: tensor<8xf32>
// CHECK-NOT:     linalg.generic
// CHECK:         norm.generic
// CHECK-SAME:      %[[B]]
// CHECK:         norm.generic
// CHECK-SAME:      %[[B]]
func.func @shared_broadcast(%x: tensor<4x8xf32>, %z: tensor<8x4xf32>, %b: tensor<8xf32>, %e: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %bias = linalg.generic {indexing_maps = [#along, #id], iterator_types = ["parallel", "parallel"]}
      ins(%b : tensor<8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%p: f32, %o: f32):
    linalg.yield %p : f32
  } -> tensor<4x8xf32>
  %s = linalg.add ins(%x, %bias : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %y = norm.rms_norm %s {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %zt = linalg.transpose ins(%z : tensor<8x4xf32>) outs(%e : tensor<4x8xf32>) permutation = [1, 0]
  %t = linalg.add ins(%zt, %bias : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %k = norm.rms_norm %t {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %y, %k : tensor<4x8xf32>, tensor<4x8xf32>
}

// -----

#id = affine_map<(d0, d1, d2) -> (d0, d1, d2)>

// A projection's bias, added before its dimension of size 1 is added.
// CHECK-LABEL: func @through_a_view(
// CHECK-SAME:    %[[M:[^:]*]]: tensor<4x8xf32>, %[[B:[^:]*]]: tensor<4x8xf32>, %[[X:[^:]*]]: tensor<1x4x8xf32>
// CHECK-DAG:     %[[MV:.*]] = tensor.expand_shape %[[M]]
// CHECK-DAG:     %[[BV:.*]] = tensor.expand_shape %[[B]]
// CHECK:         norm.generic {indexing_maps = [#[[ID:.*]], #[[ID]], #[[ID]], #[[ID]]]
// CHECK-SAME:      ins(%[[MV]], %[[BV]], %[[X]] :
// CHECK-COUNT-2:   arith.addf
// CHECK-NOT:     linalg.add
func.func @through_a_view(%m: tensor<4x8xf32>, %b: tensor<4x8xf32>, %x: tensor<1x4x8xf32>, %e: tensor<4x8xf32>, %e3: tensor<1x4x8xf32>) -> tensor<1x4x8xf32> {
  %0 = linalg.add ins(%m, %b : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %1 = tensor.expand_shape %0 [[0, 1], [2]] output_shape [1, 4, 8] : tensor<4x8xf32> into tensor<1x4x8xf32>
  %2 = linalg.add ins(%x, %1 : tensor<1x4x8xf32>, tensor<1x4x8xf32>) outs(%e3 : tensor<1x4x8xf32>) -> tensor<1x4x8xf32>
  %y = norm.rms_norm %2 {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<1x4x8xf32>) -> tensor<1x4x8xf32>
  return %y : tensor<1x4x8xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>

// A tensor that has one value, as frontends write the constants of an activation, is
// no input.
// CHECK-LABEL: func @splat(
// CHECK-SAME:    %[[X:[^:]*]]: tensor<4x8xf32>
// CHECK:         norm.generic
// CHECK-SAME:      ins(%[[X]] : tensor<4x8xf32>)
// CHECK:           %[[M:.*]] = arith.mulf %{{.*}}, %cst
// CHECK:           arith.addf %[[M]], %cst
func.func @splat(%x: tensor<4x8xf32>, %e: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %half = arith.constant dense<0.5> : tensor<4x8xf32>
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %z = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%y, %half : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    linalg.yield %m : f32
  } -> tensor<4x8xf32>
  %s = linalg.add ins(%z, %half : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %s : tensor<4x8xf32>
}

// -----

#id = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#sample = affine_map<(d0, d1, d2) -> (d0, d2)>
#spread = affine_map<(d0, d1, d2) -> (d0, 0, d2)>

// Scale and shift of each sample, broadcast to its positions, as of a diffusion
// transformer: the kernel reads them as they are.
// CHECK-LABEL: func @modulated(
// CHECK-SAME:    %[[X:[^:]*]]: tensor<2x5x8xf32>, %[[SCALE:[^:]*]]: tensor<2x8xf32>, %[[SHIFT:[^:]*]]: tensor<2x8xf32>
// CHECK:         %[[N:.*]] = norm.generic
// CHECK-SAME:      ins(%[[X]], %[[SCALE]], %[[SHIFT]] : tensor<2x5x8xf32>, tensor<2x8xf32>, tensor<2x8xf32>)
// CHECK-NEXT:    ^bb0(%[[A:.*]]: f32, %[[S:.*]]: f32, %[[B:.*]]: f32):
// CHECK-NEXT:      %[[NORM:.*]]:3 = norm.normalize mean_variance %[[A]] {{.*}} : f32
// CHECK:           %[[GAIN:.*]] = arith.addf %[[S]], %{{.*}} : f32
// CHECK-NEXT:      %[[SCALED:.*]] = arith.mulf %[[NORM]]#0, %[[GAIN]] : f32
// CHECK-NEXT:      %[[Y:.*]] = arith.addf %[[SCALED]], %[[B]] : f32
// CHECK-NEXT:      norm.yield %[[Y]] : f32
// CHECK-NOT:     linalg.generic
// CHECK:         return %[[N]]
func.func @modulated(%x: tensor<2x5x8xf32>, %scale: tensor<2x8xf32>, %shift: tensor<2x8xf32>) -> tensor<2x5x8xf32> {
  %one = arith.constant 1.0 : f32
  %all = tensor.empty() : tensor<2x5x8xf32>
  %samples = tensor.empty() : tensor<2x1x8xf32>
  %n = norm.layer_norm %x {axes = array<i64: 2>, epsilon = 1.0e-6 : f64} : (tensor<2x5x8xf32>) -> tensor<2x5x8xf32>
  %gain = linalg.generic {indexing_maps = [#sample, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%scale : tensor<2x8xf32>) outs(%samples : tensor<2x1x8xf32>) {
  ^bb0(%s: f32, %o: f32):
    %t = arith.addf %s, %one : f32
    linalg.yield %t : f32
  } -> tensor<2x1x8xf32>
  %spread = linalg.generic {indexing_maps = [#spread, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%gain : tensor<2x1x8xf32>) outs(%all : tensor<2x5x8xf32>) {
  ^bb0(%s: f32, %o: f32):
    linalg.yield %s : f32
  } -> tensor<2x5x8xf32>
  %scaled = linalg.mul ins(%n, %spread : tensor<2x5x8xf32>, tensor<2x5x8xf32>) outs(%all : tensor<2x5x8xf32>) -> tensor<2x5x8xf32>
  %y = linalg.generic {indexing_maps = [#id, #sample, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%scaled, %shift : tensor<2x5x8xf32>, tensor<2x8xf32>) outs(%all : tensor<2x5x8xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.addf %a, %b : f32
    linalg.yield %t : f32
  } -> tensor<2x5x8xf32>
  return %y : tensor<2x5x8xf32>
}
