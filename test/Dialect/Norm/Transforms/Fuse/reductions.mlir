// RUN: norm-opt %s --norm-generalize --norm-fuse --canonicalize --cse --split-input-file | FileCheck %s

// norm-fuse: linalg reductions along the row, with a norm and among themselves.

#id = affine_map<(d0, d1) -> (d0, d1)>
#along = affine_map<(d0, d1) -> (d1)>
#row = affine_map<(d0, d1) -> (d0)>

// A layer norm, and the product of each of its rows with a vector. The rows
// themselves are not needed any more.
// CHECK-LABEL: func @dot_product(
// CHECK-SAME:    %[[X:[^:]*]]: tensor<4x8xf32>, %[[W:[^:]*]]: tensor<8xf32>
// CHECK:         %[[N:.*]] = norm.generic
// CHECK-SAME:      ins(%[[X]], %[[W]] :
// CHECK-SAME:      outs(%{{[^,]*}} : tensor<4xf32>)
// CHECK-NEXT:    ^bb0(%[[A:.*]]: f32, %[[B:.*]]: f32):
// CHECK-NEXT:      %[[NORM:.*]]:3 = norm.normalize mean_variance %[[A]]
// CHECK-NEXT:      %[[P:.*]] = arith.mulf %[[NORM]]#0, %[[B]] : f32
// CHECK-NEXT:      %[[S:.*]] = norm.reduce add %[[P]] : f32
// CHECK-NEXT:      norm.yield %[[S]] : f32
// CHECK:         return %[[N]]
func.func @dot_product(%x: tensor<4x8xf32>, %w: tensor<8xf32>) -> tensor<4xf32> {
  %zero = arith.constant 0.0 : f32
  %n = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %e = tensor.empty() : tensor<4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#id, #along, #row], iterator_types = ["parallel", "reduction"]}
      ins(%n, %w : tensor<4x8xf32>, tensor<8xf32>) outs(%f : tensor<4xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#keep = affine_map<(d0, d1) -> (d0, 0)>

// RMS norm to int8 with a scale a row: the largest element of a row is kept in a
// dimension of size 1, on which the division works too.
// CHECK-LABEL: func @quantize_by_row(
// CHECK:         %[[N:.*]]:2 = norm.generic
// CHECK-SAME:      outs(%{{[^,]*}}, %{{[^,]*}} : tensor<4xf32>, tensor<4x8xi8>)
// CHECK:           %[[NORM:.*]]:2 = norm.normalize mean_square
// CHECK-NEXT:      %[[ABS:.*]] = math.absf %[[NORM]]#0
// CHECK-NEXT:      %[[MAX:.*]] = norm.reduce maximumf %[[ABS]]
// CHECK-NEXT:      %[[SCALE:.*]] = arith.divf %[[MAX]]
// CHECK-NEXT:      %[[Q:.*]] = arith.divf %[[NORM]]#0, %[[SCALE]]
// CHECK-NEXT:      %[[R:.*]] = math.roundeven %[[Q]]
// CHECK-NEXT:      %[[I:.*]] = arith.fptosi %[[R]] : f32 to i8
// CHECK-NEXT:      norm.yield %[[SCALE]], %[[I]]
// CHECK-NOT:     linalg
// CHECK:         %[[SCALES:.*]] = tensor.expand_shape %[[N]]#0 {{\[}}[0, 1]] output_shape [4, 1] : tensor<4xf32> into tensor<4x1xf32>
// CHECK:         return %[[N]]#1, %[[SCALES]]
func.func @quantize_by_row(%x: tensor<4x8xf32>) -> (tensor<4x8xi8>, tensor<4x1xf32>) {
  %c127 = arith.constant 127.0 : f32
  %low = arith.constant 0xFF800000 : f32
  %n = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-6 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %e = tensor.empty() : tensor<4x1xf32>
  %f = linalg.fill ins(%low : f32) outs(%e : tensor<4x1xf32>) -> tensor<4x1xf32>
  %m = linalg.generic {indexing_maps = [#id, #keep], iterator_types = ["parallel", "reduction"]}
      ins(%n : tensor<4x8xf32>) outs(%f : tensor<4x1xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %b = math.absf %a : f32
    %s = arith.maximumf %b, %acc : f32
    linalg.yield %s : f32
  } -> tensor<4x1xf32>
  %scale = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%m : tensor<4x1xf32>) outs(%e : tensor<4x1xf32>) {
  ^bb0(%a: f32, %o: f32):
    %d = arith.divf %a, %c127 : f32
    linalg.yield %d : f32
  } -> tensor<4x1xf32>
  %e8 = tensor.empty() : tensor<4x8xi8>
  %q = linalg.generic {indexing_maps = [#id, #keep, #id], iterator_types = ["parallel", "parallel"]}
      ins(%n, %scale : tensor<4x8xf32>, tensor<4x1xf32>) outs(%e8 : tensor<4x8xi8>) {
  ^bb0(%a: f32, %s: f32, %o: i8):
    %d = arith.divf %a, %s : f32
    %r = math.roundeven %d : f32
    %i = arith.fptosi %r : f32 to i8
    linalg.yield %i : i8
  } -> tensor<4x8xi8>
  return %q, %scale : tensor<4x8xi8>, tensor<4x1xf32>
}

// -----

// A sum beside a norm, of the same rows, in f64.
// CHECK-LABEL: func @beside(
// CHECK:         %[[N:.*]]:2 = norm.generic
// CHECK-SAME:      ins(%{{[^,]*}} : tensor<?x8xf32>)
// CHECK-DAG:       norm.normalize
// CHECK-DAG:       %[[WIDE:.*]] = arith.extf
// CHECK-DAG:       norm.reduce add %[[WIDE]] : f64
// CHECK-NOT:     linalg.reduce
func.func @beside(%x: tensor<?x8xf32>, %e: tensor<?xf64>) -> (tensor<?x8xf32>, tensor<?xf64>) {
  %zero = arith.constant -0.0 : f64
  %n = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-6 : f64} : (tensor<?x8xf32>) -> tensor<?x8xf32>
  %f = linalg.fill ins(%zero : f64) outs(%e : tensor<?xf64>) -> tensor<?xf64>
  %s = linalg.reduce ins(%x : tensor<?x8xf32>) outs(%f : tensor<?xf64>) dimensions = [1]
      (%a: f32, %acc: f64) {
        %w = arith.extf %a : f32 to f64
        %t = arith.addf %w, %acc : f64
        linalg.yield %t : f64
      }
  return %n, %s : tensor<?x8xf32>, tensor<?xf64>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#vec = affine_map<(d0) -> (d0)>

// L2 normalization, with the epsilon inside the root, of dynamic sizes: no norm
// is near, and the sum is spread over its rows.
// CHECK-LABEL: func @l2_normalization(
// CHECK-SAME:    %[[X:[^:]*]]: tensor<?x?xf32>, %[[E:[^:]*]]: tensor<?x?xf32>
// CHECK:         norm.generic
// CHECK-SAME:      ins(%[[X]] : tensor<?x?xf32>) outs(%[[E]] : tensor<?x?xf32>)
// CHECK-NEXT:    ^bb0(%[[A:.*]]: f32):
// CHECK-NEXT:      %[[SQUARE:.*]] = arith.mulf %[[A]], %[[A]] : f32
// CHECK-NEXT:      %[[SUM:.*]] = norm.reduce add %[[SQUARE]] : f32
// CHECK-NEXT:      %[[SHIFTED:.*]] = arith.addf %[[SUM]], %{{.*}} : f32
// CHECK-NEXT:      %[[R:.*]] = math.rsqrt %[[SHIFTED]] : f32
// CHECK-NEXT:      %[[Y:.*]] = arith.mulf %[[A]], %[[R]] : f32
// CHECK-NEXT:      norm.yield %[[Y]] : f32
// CHECK-NOT:     linalg
func.func @l2_normalization(%x: tensor<?x?xf32>, %e: tensor<?x?xf32>, %v: tensor<?xf32>) -> tensor<?x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-12 : f32
  %f = linalg.fill ins(%zero : f32) outs(%v : tensor<?xf32>) -> tensor<?xf32>
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<?x?xf32>) outs(%f : tensor<?xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %b = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %b : f32
    linalg.yield %t : f32
  } -> tensor<?xf32>
  %r = linalg.generic {indexing_maps = [#vec, #vec], iterator_types = ["parallel"]}
      ins(%s : tensor<?xf32>) outs(%v : tensor<?xf32>) {
  ^bb0(%a: f32, %o: f32):
    %b = arith.addf %a, %eps : f32
    %t = math.rsqrt %b : f32
    linalg.yield %t : f32
  } -> tensor<?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %r : tensor<?x?xf32>, tensor<?xf32>) outs(%e : tensor<?x?xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.mulf %a, %b : f32
    linalg.yield %t : f32
  } -> tensor<?x?xf32>
  return %y : tensor<?x?xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>

// RMS norm as a clamped L2 normalization times sqrt(N), which is no norm op.
// CHECK-LABEL: func @clamped_l2_normalization(
// CHECK-SAME:    %[[X:[^:]*]]: tensor<4x16xf32>
// CHECK:         norm.generic
// CHECK-SAME:      ins(%[[X]] : tensor<4x16xf32>)
// CHECK-NEXT:    ^bb0(%[[A:.*]]: f32):
// CHECK-NEXT:      %[[SQUARE:.*]] = arith.mulf %[[A]], %[[A]] : f32
// CHECK-NEXT:      %[[SUM:.*]] = norm.reduce add %[[SQUARE]] : f32
// CHECK-NEXT:      %[[ROOT:.*]] = math.sqrt %[[SUM]] : f32
// CHECK-NEXT:      %[[CLAMPED:.*]] = arith.maximumf %[[ROOT]], %{{.*}} : f32
// CHECK-NEXT:      %[[Z:.*]] = arith.divf %[[A]], %[[CLAMPED]] : f32
// CHECK-NEXT:      %[[Y:.*]] = arith.mulf %[[Z]], %{{.*}} : f32
// CHECK-NEXT:      norm.yield %[[Y]] : f32
// CHECK-NOT:     linalg
func.func @clamped_l2_normalization(%x: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %zero = arith.constant 0.0 : f32
  %least = arith.constant 1.0e-12 : f32
  %four = arith.constant 4.0 : f32
  %v = tensor.empty() : tensor<4xf32>
  %e = tensor.empty() : tensor<4x16xf32>
  %f = linalg.fill ins(%zero : f32) outs(%v : tensor<4xf32>) -> tensor<4xf32>
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x16xf32>) outs(%f : tensor<4xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %b = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %b : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %s : tensor<4x16xf32>, tensor<4xf32>) outs(%e : tensor<4x16xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = math.sqrt %b : f32
    %c = arith.maximumf %r, %least : f32
    %z = arith.divf %a, %c : f32
    %t = arith.mulf %z, %four : f32
    linalg.yield %t : f32
  } -> tensor<4x16xf32>
  return %y : tensor<4x16xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>

// A reduction that starts elsewhere than at its neutral element: at the lowest
// finite number, or at what another tensor holds.
// CHECK-LABEL: func @start(
// CHECK-SAME:    %[[X:[^:]*]]: tensor<4x8xf32>, %[[INIT:[^:]*]]: tensor<4xf32>
// CHECK-DAG:     %[[LOWEST:.*]] = arith.constant -3.4{{.*}}E+38 : f32
// CHECK:         norm.generic
// CHECK:         ^bb0(
// CHECK-DAG:       %[[MAX:.*]] = norm.reduce maximumf
// CHECK-DAG:       arith.maximumf %[[MAX]], %[[LOWEST]]
// CHECK-DAG:       %[[SUM:.*]] = norm.reduce add
// CHECK-DAG:       arith.addf %{{.*}}, %[[SUM]]
func.func @start(%x: tensor<4x8xf32>, %init: tensor<4xf32>) -> (tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>) {
  %lowest = arith.constant 0xFF7FFFFF : f32
  %n = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-6 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %e = tensor.empty() : tensor<4xf32>
  %f = linalg.fill ins(%lowest : f32) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %m = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%f : tensor<4xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %t = arith.maximumf %a, %acc : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%n : tensor<4x8xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %t = arith.addf %acc, %a : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  return %n, %m, %s : tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>
}

// -----

// The largest of bf16 values is exact in f32.
// CHECK-LABEL: func @narrow_maximum(
// CHECK:         norm.generic
// CHECK:         ^bb0(%[[A:.*]]: bf16):
// CHECK:           %[[WIDE:.*]] = arith.extf %[[A]] : bf16 to f32
// CHECK:           %[[MAX:.*]] = norm.reduce maximumf %[[WIDE]] : f32
// CHECK:           %[[NARROW:.*]] = arith.truncf %[[MAX]] : f32 to bf16
// CHECK:           arith.subf %[[A]], %[[NARROW]] : bf16
func.func @narrow_maximum(%x: tensor<4x8xbf16>, %e: tensor<4x8xbf16>) -> tensor<4x8xbf16> {
  %low = arith.constant 0xFF80 : bf16
  %v = tensor.empty() : tensor<4xbf16>
  %f = linalg.fill ins(%low : bf16) outs(%v : tensor<4xbf16>) -> tensor<4xbf16>
  %m = linalg.reduce ins(%x : tensor<4x8xbf16>) outs(%f : tensor<4xbf16>) dimensions = [1]
      (%a: bf16, %acc: bf16) {
        %t = arith.maximumf %a, %acc : bf16
        linalg.yield %t : bf16
      }
  %b = linalg.broadcast ins(%m : tensor<4xbf16>) outs(%e : tensor<4x8xbf16>) dimensions = [1]
  %y = linalg.sub ins(%x, %b : tensor<4x8xbf16>, tensor<4x8xbf16>) outs(%e : tensor<4x8xbf16>) -> tensor<4x8xbf16>
  return %y : tensor<4x8xbf16>
}

// A reduction over one element: its rows have one, too, and what a row's output is
// computed from stays the same along it.
// CHECK-LABEL: func @one_element(
func.func @one_element(%x: tensor<4x1xf32>, %w: tensor<1x1xf32>, %start: tensor<4x1xf32>) -> (tensor<4x1xf32>, tensor<4x1xf32>) {
  // CHECK: norm.generic
  // CHECK-SAME: tensor<4x1x1xf32>, tensor<1x1xf32>, tensor<4x1xf32>) outs({{.*}} : tensor<4x1xf32>, tensor<4x1x1xf32>)
  %a = linalg.matmul ins(%x, %w : tensor<4x1xf32>, tensor<1x1xf32>) outs(%start : tensor<4x1xf32>) -> tensor<4x1xf32>
  %y = norm.layer_norm %a {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x1xf32>) -> tensor<4x1xf32>
  return %a, %y : tensor<4x1xf32>, tensor<4x1xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>

// Two sums of one tensor's rows, one with another tensor, as those for each channel
// in the gradient of a group norm: each row is read once.
// CHECK-LABEL: func @two_sums(
// CHECK-SAME:    %[[X:[^:]*]]: tensor<4x8xf32>, %[[DY:[^:]*]]: tensor<4x8xf32>
// CHECK:         %[[N:.*]]:2 = norm.generic
// CHECK-SAME:      ins(%[[DY]], %[[X]] :
// CHECK-SAME:      outs(%{{.*}}, %{{.*}} : tensor<4xf32>, tensor<4xf32>)
// CHECK:           %[[P:.*]] = arith.mulf
// CHECK-NEXT:      %[[S:.*]] = norm.reduce add %[[P]]
// CHECK-NEXT:      %[[T:.*]] = norm.reduce add
// CHECK-NEXT:      norm.yield %[[S]], %[[T]]
// CHECK-NOT:     linalg
// CHECK:         return %[[N]]#0, %[[N]]#1
func.func @two_sums(%x: tensor<4x8xf32>, %dy: tensor<4x8xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %zero = arith.constant 0.0 : f32
  %v = tensor.empty() : tensor<4xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%v : tensor<4xf32>) -> tensor<4xf32>
  %p = linalg.mul ins(%dy, %x : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %s = linalg.reduce { arith.addf } ins(%p : tensor<4x8xf32>) outs(%f : tensor<4xf32>) dimensions = [1]
  %t = linalg.reduce { arith.addf } ins(%dy : tensor<4x8xf32>) outs(%f : tensor<4xf32>) dimensions = [1]
  return %s, %t : tensor<4xf32>, tensor<4xf32>
}
