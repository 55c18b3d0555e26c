// The gradient of a row program is one row program over the same rows.

// RUN: norm-opt %s --norm-differentiate --split-input-file | FileCheck %s
// RUN: norm-opt %s --norm-differentiate=save-statistics=false --split-input-file | FileCheck %s --check-prefix=AGAIN

// A layer norm: mean and rstd are kept, and what their rounding took from n is found
// again. Gain and bias get outputs that are summed over rows.

// CHECK-DAG: #[[ALL:.*]] = affine_map<(d0, d1) -> (d0, d1)>
// CHECK-DAG: #[[ROW:.*]] = affine_map<(d0, d1) -> (d0)>
// CHECK-DAG: #[[COLUMN:.*]] = affine_map<(d0, d1) -> (d1)>
// CHECK-LABEL: func @layer_norm_vjp(
//  CHECK-SAME:   %[[X:[^:]*]]: tensor<4x8xbf16>, %[[G:[^:]*]]: tensor<8xf32>, %{{[^:]*}}: tensor<8xbf16>, %[[DY:[^:]*]]: tensor<4x8xbf16>)
//       CHECK:   %[[S:.*]]:2 = norm.generic {indexing_maps = [#[[ALL]], #[[ROW]], #[[ROW]]]
//  CHECK-SAME:     ins(%[[X]] : tensor<4x8xbf16>) outs({{.*}} : tensor<4xf32>, tensor<4xf32>)
//       CHECK:     %[[N:.*]]:3 = norm.normalize mean_variance
//       CHECK:     norm.yield %[[N]]#1, %[[N]]#2
//       CHECK:   %[[R:.*]]:3 = norm.generic {indexing_maps = [#[[ALL]], #[[COLUMN]], #[[ALL]], #[[ROW]], #[[ROW]], #[[ALL]], #[[COLUMN]], #[[COLUMN]]]
//  CHECK-SAME:     ins(%[[X]], %[[G]], %[[DY]], %[[S]]#0, %[[S]]#1 :
//  CHECK-SAME:     outs({{.*}} : tensor<4x8xbf16>, tensor<8xf32>, tensor<8xbf16>)
//       CHECK:   ^bb0(%[[XE:[^:]*]]: bf16, %[[GE:[^:]*]]: f32, %[[DYE:[^:]*]]: bf16, %[[MEAN:[^:]*]]: f32, %[[RSTD:[^:]*]]: f32):
//       CHECK:     %[[V:.*]] = arith.extf %[[XE]] : bf16 to f32
//   CHECK-DAG:     %[[D:.*]] = arith.subf %[[V]], %[[MEAN]] : f32
//       CHECK:     %[[ROUGH:.*]] = arith.mulf %[[D]], %[[RSTD]] : f32
//       CHECK:     %[[RSUM:.*]] = norm.reduce add %[[ROUGH]] : f32
//       CHECK:     %[[REST:.*]] = arith.divf %[[RSUM]], %cst{{.*}} : f32
//       CHECK:     %[[NN:.*]] = arith.subf %[[ROUGH]], %[[REST]] : f32
//       CHECK:     %[[C:.*]] = arith.extf %[[DYE]] : bf16 to f32
//       CHECK:     %[[DN:.*]] = arith.mulf %[[C]], %[[GE]] : f32
//       CHECK:     %[[DG:.*]] = arith.mulf %[[C]], %[[NN]] : f32
//       CHECK:     %[[SUM:.*]] = norm.reduce add %[[DN]] : f32
//       CHECK:     %[[P:.*]] = arith.mulf %[[DN]], %[[ROUGH]] : f32
//       CHECK:     %[[PSUM:.*]] = norm.reduce add %[[P]] : f32
//       CHECK:     %[[SHIFT:.*]] = arith.mulf %[[REST]], %[[SUM]] : f32
//       CHECK:     arith.subf %[[PSUM]], %[[SHIFT]] : f32
//       CHECK:     %[[DX:.*]] = math.fma
//       CHECK:     %[[DXT:.*]] = arith.truncf %[[DX]] : f32 to bf16
//       CHECK:     norm.yield %[[DXT]], %[[DG]], %[[C]] : bf16, f32, f32
//       CHECK:   return %[[R]]#0, %[[R]]#1, %[[R]]#2

// AGAIN-LABEL: func @layer_norm_vjp(
//       AGAIN:   norm.generic
//       AGAIN:     norm.normalize mean_variance
//   AGAIN-NOT:   norm.generic
//       AGAIN:   return
func.func @layer_norm(%x: tensor<4x8xbf16>, %g: tensor<8xf32>, %b: tensor<8xbf16>) -> tensor<4x8xbf16> {
  %y = norm.layer_norm %x gain(%g) bias(%b) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<4x8xbf16>, tensor<8xf32>, tensor<8xbf16>) -> tensor<4x8xbf16>
  return %y : tensor<4x8xbf16>
}

// -----

// An RMS norm keeps rstd alone, and its cotangent is not centred.

// CHECK-LABEL: func @rms_norm_vjp(
//       CHECK:   %[[S:.*]] = norm.generic {{.*}} outs({{.*}} : tensor<?xf32>) {
//       CHECK:     norm.normalize mean_square
//       CHECK:   norm.generic {{.*}} outs({{.*}} : tensor<?x8xf32>) {
// CHECK-COUNT-1: norm.reduce add
//   CHECK-NOT:   norm.reduce
//       CHECK:   return
func.func @rms_norm(%x: tensor<?x8xf32>) -> tensor<?x8xf32> {
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<?x8xf32>) -> tensor<?x8xf32>
  return %y : tensor<?x8xf32>
}

// -----

// Statistics that the op gives already are those that the gradient reads, and its other
// results have cotangents: of the mean for all points of a row alike, of rstd along n.

// CHECK-LABEL: func @given_vjp(
//  CHECK-SAME:   %[[X:[^:]*]]: tensor<4x8xf32>, %[[DY:[^:]*]]: tensor<4x8xf32>, %[[DMEAN:[^:]*]]: tensor<4xf32>, %[[DRSTD:[^:]*]]: tensor<4xf32>)
//       CHECK:   %[[S:.*]]:2 = norm.generic {{.*}} ins(%[[X]] : {{.*}} outs({{.*}} : tensor<4xf32>, tensor<4xf32>)
//       CHECK:   norm.generic {{.*}} ins(%[[X]], %[[DY]], %[[DMEAN]], %[[DRSTD]], %[[S]]#0, %[[S]]#1 :
//       CHECK:   ^bb0(%{{[^:]*}}: f32, %{{[^:]*}}: f32, %[[M:[^:]*]]: f32, %[[R:[^:]*]]: f32, %{{[^:]*}}: f32, %[[RSTD:[^:]*]]: f32):
//       CHECK:     %[[SCALED:.*]] = arith.mulf %[[RSTD]], %[[R]] : f32
//       CHECK:     arith.addf %{{.*}}, %[[SCALED]] : f32
//       CHECK:     %[[PART:.*]] = arith.divf %[[M]], %cst{{.*}} : f32
//       CHECK:     %[[DX:.*]] = arith.addf %{{.*}}, %[[PART]] : f32
//       CHECK:     norm.yield %[[DX]] : f32
func.func @given(%x: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>) {
  %y, %mean, %rstd = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>)
  return %y, %mean, %rstd : tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>
}

// -----

// With several normalizations each has its own; that of a sum of which nothing was
// stored is one op still, with the residual and the activation.

// CHECK-LABEL: func @two_vjp(
//       CHECK:   norm.generic {{.*}} outs({{.*}} : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>)
//       CHECK:   norm.generic {{.*}} outs({{.*}} : tensor<4x8xf32>, tensor<4x8xf32>)
//   CHECK-NOT:   generic
//       CHECK:   return
// AGAIN-LABEL: func @two_vjp(
//       AGAIN:   norm.generic {{.*}} outs({{.*}} : tensor<4x8xf32>, tensor<4x8xf32>)
//   AGAIN-NOT:   generic
//       AGAIN:   return
func.func @two(%x: tensor<4x8xf32>, %r: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %y = norm.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "reduction"]}
      ins(%x, %r : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%a: f32, %b: f32):
    %v = arith.addf %a, %b : f32
    %n, %rms = norm.normalize mean_square %v {epsilon = 1.0e-6 : f64} : f32
    %t = math.tanh %n : f32
    %m, %mean, %rstd = norm.normalize mean_variance %t {epsilon = 1.0e-6 : f64} : f32
    norm.yield %m : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

// Epsilon outside of the root: how fast rstd falls is found from n. The variance pulls
// along n, too.

// CHECK-LABEL: func @outside_vjp(
//       CHECK:     norm.normalize mean_variance
//       CHECK:   ^bb0(%{{[^:]*}}: f32, %{{[^:]*}}: f32, %[[Q:[^:]*]]: f32, %{{[^:]*}}: f32, %[[RSTD:[^:]*]]: f32):
//       CHECK:     %[[SQUARE:.*]] = arith.mulf %[[NN:[^ ]*]], %[[NN]] : f32
//       CHECK:     %[[SUM:.*]] = norm.reduce add %[[SQUARE]] : f32
//       CHECK:     %[[MEAN:.*]] = arith.divf %[[SUM]], %[[SIZE:[^ ]*]] : f32
//       CHECK:     %[[ROOT:.*]] = math.sqrt %[[MEAN]] : f32
//       CHECK:     %[[FLAT:.*]] = arith.cmpf oeq, %[[ROOT]], %[[ZERO:.*]] : f32
//       CHECK:     %[[SLOPE:.*]] = arith.divf %[[RSTD]], %[[ROOT]] : f32
//       CHECK:     arith.select %[[FLAT]], %[[ZERO]], %[[SLOPE]] : f32
//       CHECK:     %[[TWICE:.*]] = arith.mulf %[[Q]], %cst{{.*}} : f32
//       CHECK:     arith.divf %[[TWICE]], %[[RSTD]] : f32
func.func @outside(%x: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4xf32>) {
  %e = tensor.empty() : tensor<4x8xf32>
  %r = tensor.empty() : tensor<4xf32>
  %y:2 = norm.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%e, %r : tensor<4x8xf32>, tensor<4xf32>) {
  ^bb0(%a: f32):
    %n, %mean, %rstd, %q = norm.normalize mean_variance %a keep_variance {epsilon = 1.0e-3 : f64, epsilon_outside_sqrt} : f32
    norm.yield %n, %q : f32, f32
  } -> tensor<4x8xf32>, tensor<4xf32>
  return %y#0, %y#1 : tensor<4x8xf32>, tensor<4xf32>
}

// -----

// Those that are the largest share the cotangent.

// CHECK-LABEL: func @largest_vjp(
//       CHECK:   ^bb0(%[[A:[^:]*]]: f32, %[[C:[^:]*]]: f32):
//       CHECK:     %[[M:.*]] = norm.reduce maximumf %[[A]] : f32
//       CHECK:     %[[IS:.*]] = arith.cmpf oeq, %[[A]], %[[M]] : f32
//       CHECK:     %[[ONE:.*]] = arith.select %[[IS]], %{{.*}}, %{{.*}} : f32
//       CHECK:     %[[COUNT:.*]] = norm.reduce add %[[ONE]] : f32
//       CHECK:     %[[PART:.*]] = arith.divf %[[C]], %[[COUNT]] : f32
//       CHECK:     %[[D:.*]] = arith.select %[[IS]], %[[PART]], %{{.*}} : f32
//       CHECK:     norm.yield %[[D]] : f32
func.func @largest(%x: tensor<4x8xf32>) -> tensor<4xf32> {
  %m = arith.constant dense<0xFF800000> : tensor<4xf32>
  %y = linalg.reduce { arith.maximumf } ins(%x : tensor<4x8xf32>) outs(%m : tensor<4xf32>) dimensions = [1]
  return %y : tensor<4xf32>
}

// -----

// An input with some of the reduced dimensions: its gradient has them all at first, in
// f32, and is summed over the others behind.

// CHECK-LABEL: func @partial_vjp(
//       CHECK:   %[[R:.*]]:2 = norm.generic {{.*}} outs({{.*}} : tensor<2x3x4xf32>, tensor<2x4x3xf32>)
//       CHECK:   %[[D:.*]] = norm.generic {indexing_maps = [#{{.*}}, #{{.*}}], iterator_types = ["parallel", "parallel", "reduction"]} ins(%[[R]]#1 : tensor<2x4x3xf32>) outs({{.*}} : tensor<2x4xbf16>)
//       CHECK:     %[[SUM:.*]] = norm.reduce add
//       CHECK:     arith.truncf %[[SUM]] : f32 to bf16
//       CHECK:   return %[[R]]#0, %[[D]]
func.func @partial(%x: tensor<2x3x4xf32>, %a: tensor<2x4xbf16>) -> tensor<2x3x4xf32> {
  %e = tensor.empty() : tensor<2x3x4xf32>
  %y = norm.generic {indexing_maps = [affine_map<(h, i, j) -> (h, i, j)>, affine_map<(h, i, j) -> (h, j)>, affine_map<(h, i, j) -> (h, i, j)>], iterator_types = ["parallel", "reduction", "reduction"]}
      ins(%x, %a : tensor<2x3x4xf32>, tensor<2x4xbf16>) outs(%e : tensor<2x3x4xf32>) {
  ^bb0(%b: f32, %c: bf16):
    %d = arith.extf %c : bf16 to f32
    %p = arith.mulf %b, %d : f32
    %s = norm.reduce add %p : f32
    %q = arith.mulf %s, %b : f32
    norm.yield %q : f32
  } -> tensor<2x3x4xf32>
  return %y : tensor<2x3x4xf32>
}

// -----

// What has nothing of rows is elementwise.

// CHECK-LABEL: func @elementwise_vjp(
//   CHECK-NOT:   norm.generic
//       CHECK:   linalg.generic {{.*}} iterator_types = ["parallel", "parallel"]
//       CHECK:   return
func.func @elementwise(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %z = linalg.mul ins(%x, %y : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %z : tensor<4x8xf32>
}

// -----

// Statistics that the op gives, but not for each row or not in their own type, are given
// once more.

// CHECK-LABEL: func @given_otherwise_vjp(
//       CHECK:   norm.generic {{.*}} outs({{.*}} : tensor<4xf32>, tensor<4xf32>)
//       CHECK:   norm.generic {{.*}} ins(%{{[^:]*}} : tensor<4x8xf32>, tensor<4x8xf32>, tensor<4xbf16>, tensor<4xf32>, tensor<4xf32>)
func.func @given_otherwise(%x: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4xbf16>) {
  %e = tensor.empty() : tensor<4x8xf32>
  %r = tensor.empty() : tensor<4xbf16>
  %y:2 = norm.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%e, %r : tensor<4x8xf32>, tensor<4xbf16>) {
  ^bb0(%a: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-3 : f64} : f32
    %t = arith.truncf %rstd : f32 to bf16
    norm.yield %mean, %t : f32, bf16
  } -> tensor<4x8xf32>, tensor<4xbf16>
  return %y#0, %y#1 : tensor<4x8xf32>, tensor<4xbf16>
}

// -----

// A bias that is added to rows: they are rows of the gradient, too, and nothing is summed
// behind it.

// CHECK-LABEL: func @bias_vjp(
//  CHECK-SAME:   %{{[^:]*}}: tensor<4x8xf32>, %{{[^:]*}}: tensor<8xf32>, %[[DY:[^:]*]]: tensor<4x8xf32>)
//       CHECK:   %[[D:.*]]:2 = norm.generic {{.*}} iterator_types = ["parallel", "reduction"]} ins(%[[DY]] : tensor<4x8xf32>) outs({{.*}} : tensor<4x8xf32>, tensor<8xf32>)
//       CHECK:   return %[[D]]#0, %[[D]]#1
func.func @bias(%x: tensor<4x8xf32>, %b: tensor<8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      ins(%x, %b : tensor<4x8xf32>, tensor<8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%a: f32, %c: f32, %o: f32):
    %s = arith.addf %a, %c : f32
    linalg.yield %s : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}
