// The mean and the rstd of a norm that somebody else uses are results of the norm
// op, and not computed again.

// RUN: norm-opt --norm-raise %s | FileCheck %s

#id = affine_map<(i, j) -> (i, j)>
#col = affine_map<(i, j) -> (i, 0)>
#row = affine_map<(i, j) -> (i)>
#id1 = affine_map<(i) -> (i)>
#column = affine_map<(i, j) -> (j)>
#group = affine_map<(n, g, c) -> (n, g)>
#id3 = affine_map<(n, g, c) -> (n, g, c)>

// As PyTorch returns them, in the shape that they have there.
// CHECK-LABEL: func.func @layer_norm(
// CHECK-NEXT:    %[[Y:.*]], %[[S:.*]]:2 = norm.layer_norm %arg0 {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64} : (tensor<?x16xf32>) -> (tensor<?x16xf32>, tensor<?xf32>, tensor<?xf32>)
// CHECK-DAG:     %[[MEAN:.*]] = tensor.expand_shape %[[S]]#0 {{\[}}[0, 1]]
// CHECK-DAG:     %[[RSTD:.*]] = tensor.expand_shape %[[S]]#1 {{\[}}[0, 1]]
// CHECK-NOT:     linalg
// CHECK:         return %[[Y]], %[[MEAN]], %[[RSTD]]
func.func @layer_norm(%x: tensor<?x16xf32>) -> (tensor<?x16xf32>, tensor<?x1xf32>, tensor<?x1xf32>) {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 16.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c0 = arith.constant 0 : index
  %d = tensor.dim %x, %c0 : tensor<?x16xf32>
  %rows = tensor.empty(%d) : tensor<?x1xf32>
  %all = tensor.empty(%d) : tensor<?x16xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<?x1xf32>) -> tensor<?x1xf32>
  %sums = linalg.generic {indexing_maps = [#id, #col], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<?x16xf32>) outs(%init : tensor<?x1xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<?x1xf32>
  %mean = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%sums : tensor<?x1xf32>) outs(%rows : tensor<?x1xf32>) {
  ^bb0(%s: f32, %o: f32):
    %t = arith.divf %s, %n : f32
    linalg.yield %t : f32
  } -> tensor<?x1xf32>
  %squares = linalg.generic {indexing_maps = [#id, #col, #col], iterator_types = ["parallel", "reduction"]} ins(%x, %mean : tensor<?x16xf32>, tensor<?x1xf32>) outs(%init : tensor<?x1xf32>) {
  ^bb0(%v: f32, %m: f32, %acc: f32):
    %c = arith.subf %v, %m : f32
    %q = arith.mulf %c, %c : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<?x1xf32>
  %rstd = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%squares : tensor<?x1xf32>) outs(%rows : tensor<?x1xf32>) {
  ^bb0(%s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %t = math.rsqrt %p : f32
    linalg.yield %t : f32
  } -> tensor<?x1xf32>
  %y = linalg.generic {indexing_maps = [#id, #col, #col, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %mean, %rstd : tensor<?x16xf32>, tensor<?x1xf32>, tensor<?x1xf32>) outs(%all : tensor<?x16xf32>) {
  ^bb0(%v: f32, %m: f32, %r: f32, %o: f32):
    %c = arith.subf %v, %m : f32
    %t = arith.mulf %c, %r : f32
    linalg.yield %t : f32
  } -> tensor<?x16xf32>
  return %y, %mean, %rstd : tensor<?x16xf32>, tensor<?x1xf32>, tensor<?x1xf32>
}

// Of an RMS norm there is the one; who asks for it in f64 gets the same number.
// CHECK-LABEL: func.func @rms_norm(
// CHECK:         %[[Y:.*]], %[[RSTD:.*]] = norm.rms_norm %arg0 {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64} : (tensor<4x16xf32>) -> (tensor<4x16xf32>, tensor<4xf32>)
// CHECK:         %[[WIDE:.*]] = linalg.generic {{.*}} ins(%[[RSTD]] : tensor<4xf32>)
// CHECK-NEXT:    ^bb0
// CHECK-NEXT:      arith.extf
// CHECK-NOT:     linalg.generic
// CHECK:         return %[[Y]], %[[WIDE]]
func.func @rms_norm(%x: tensor<4x16xf32>) -> (tensor<4x16xf32>, tensor<4xf64>) {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 16.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %wide = tensor.empty() : tensor<4xf64>
  %all = tensor.empty() : tensor<4x16xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<4x16xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %q = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %rstd = linalg.generic {indexing_maps = [#id1, #id1], iterator_types = ["parallel"]} ins(%squares : tensor<4xf32>) outs(%rows : tensor<4xf32>) {
  ^bb0(%s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %t = math.rsqrt %p : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %rstd : tensor<4x16xf32>, tensor<4xf32>) outs(%all : tensor<4x16xf32>) {
  ^bb0(%v: f32, %r: f32, %o: f32):
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<4x16xf32>
  %extended = linalg.generic {indexing_maps = [#id1, #id1], iterator_types = ["parallel"]} ins(%rstd : tensor<4xf32>) outs(%wide : tensor<4xf64>) {
  ^bb0(%r: f32, %o: f64):
    %t = arith.extf %r : f32 to f64
    linalg.yield %t : f64
  } -> tensor<4xf64>
  return %y, %extended : tensor<4x16xf32>, tensor<4xf64>
}

// A mean that was computed in f64 and is asked for as such is more than the op's:
// it stays. So does a variance, which rstd does not tell.
// CHECK-LABEL: func.func @mean_in_f64(
// CHECK:         %[[SUM:.*]] = linalg.generic
// CHECK:           arith.addf {{.*}} : f64
// CHECK:         norm.layer_norm %arg0 {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64} : (tensor<4x16xf32>) -> tensor<4x16xf32>
func.func @mean_in_f64(%x: tensor<4x16xf32>) -> (tensor<4x16xf32>, tensor<4xf64>, tensor<4xf64>) {
  %zero = arith.constant 0.0 : f64
  %n = arith.constant 16.0 : f64
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf64>
  %all = tensor.empty() : tensor<4x16xf32>
  %init = linalg.fill ins(%zero : f64) outs(%rows : tensor<4xf64>) -> tensor<4xf64>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<4x16xf32>) outs(%init : tensor<4xf64>) {
  ^bb0(%v: f32, %acc: f64):
    %w = arith.extf %v : f32 to f64
    %t = arith.addf %acc, %w : f64
    linalg.yield %t : f64
  } -> tensor<4xf64>
  %mean = linalg.generic {indexing_maps = [#id1, #id1], iterator_types = ["parallel"]} ins(%sums : tensor<4xf64>) outs(%rows : tensor<4xf64>) {
  ^bb0(%s: f64, %o: f64):
    %t = arith.divf %s, %n : f64
    linalg.yield %t : f64
  } -> tensor<4xf64>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]} ins(%x, %mean : tensor<4x16xf32>, tensor<4xf64>) outs(%init : tensor<4xf64>) {
  ^bb0(%v: f32, %m: f64, %acc: f64):
    %w = arith.extf %v : f32 to f64
    %c = arith.subf %w, %m : f64
    %q = arith.mulf %c, %c : f64
    %t = arith.addf %acc, %q : f64
    linalg.yield %t : f64
  } -> tensor<4xf64>
  %variance = linalg.generic {indexing_maps = [#id1, #id1], iterator_types = ["parallel"]} ins(%squares : tensor<4xf64>) outs(%rows : tensor<4xf64>) {
  ^bb0(%s: f64, %o: f64):
    %t = arith.divf %s, %n : f64
    linalg.yield %t : f64
  } -> tensor<4xf64>
  %y = linalg.generic {indexing_maps = [#id, #row, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %mean, %variance : tensor<4x16xf32>, tensor<4xf64>, tensor<4xf64>) outs(%all : tensor<4x16xf32>) {
  ^bb0(%v: f32, %m: f64, %q: f64, %o: f32):
    %m32 = arith.truncf %m : f64 to f32
    %q32 = arith.truncf %q : f64 to f32
    %c = arith.subf %v, %m32 : f32
    %p = arith.addf %q32, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %c, %r : f32
    linalg.yield %t : f32
  } -> tensor<4x16xf32>
  return %y, %mean, %variance : tensor<4x16xf32>, tensor<4xf64>, tensor<4xf64>
}

// The norm moves up to the first that needs its statistic, ..
// CHECK-LABEL: func.func @used_before(
// CHECK:         %[[Y:.*]], %[[RSTD:.*]] = norm.rms_norm %arg0 {{.*}} : (tensor<4x16xf32>) -> (tensor<4x16xf32>, tensor<4xf32>)
// CHECK:         %[[FIRST:.*]] = tensor.extract %[[RSTD]]
// CHECK-NOT:     math.rsqrt
// CHECK:         return %[[Y]], %
func.func @used_before(%x: tensor<4x16xf32>) -> (tensor<4x16xf32>, tensor<1xf32>) {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 16.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x16xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<4x16xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %q = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %rstd = linalg.generic {indexing_maps = [#id1, #id1], iterator_types = ["parallel"]} ins(%squares : tensor<4xf32>) outs(%rows : tensor<4xf32>) {
  ^bb0(%s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %t = math.rsqrt %p : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %first = tensor.extract %rstd[%c0] : tensor<4xf32>
  %f = tensor.from_elements %first : tensor<1xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %rstd : tensor<4x16xf32>, tensor<4xf32>) outs(%all : tensor<4x16xf32>) {
  ^bb0(%v: f32, %r: f32, %o: f32):
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<4x16xf32>
  return %y, %f : tensor<4x16xf32>, tensor<1xf32>
}

// .. unless it needs that itself.
// CHECK-LABEL: func.func @gain_of_the_rstd(
// CHECK:         math.rsqrt
// CHECK:         tensor.generate
// CHECK:         norm.rms_norm %arg0 gain(%{{.*}}) {{.*}} -> tensor<4x16xf32>
func.func @gain_of_the_rstd(%x: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 16.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x16xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<4x16xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %q = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %rstd = linalg.generic {indexing_maps = [#id1, #id1], iterator_types = ["parallel"]} ins(%squares : tensor<4xf32>) outs(%rows : tensor<4xf32>) {
  ^bb0(%s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %t = math.rsqrt %p : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %first = tensor.extract %rstd[%c0] : tensor<4xf32>
  %g = tensor.generate {
  ^bb0(%i: index):
    tensor.yield %first : f32
  } : tensor<16xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, affine_map<(i, j) -> (j)>, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %rstd, %g : tensor<4x16xf32>, tensor<4xf32>, tensor<16xf32>) outs(%all : tensor<4x16xf32>) {
  ^bb0(%v: f32, %r: f32, %gg: f32, %o: f32):
    %u = arith.mulf %v, %r : f32
    %t = arith.mulf %u, %gg : f32
    linalg.yield %t : f32
  } -> tensor<4x16xf32>
  return %y : tensor<4x16xf32>
}

// Of a view that becomes a group norm, with its gain.
// CHECK-LABEL: func.func @group_norm(
// CHECK-NEXT:    %[[Y:.*]], %[[S:.*]]:2 = norm.group_norm %arg0 gain(%arg1) {channel = 1 : i64, epsilon = 1.000000e-05 : f64, groups = 3 : i64} : (tensor<2x6x5xf32>, tensor<6xf32>) -> (tensor<2x6x5xf32>, tensor<2x3xf32>, tensor<2x3xf32>)
// CHECK-NEXT:    return %[[Y]], %[[S]]#0
func.func @group_norm(%x: tensor<2x6x5xf32>, %g: tensor<6xf32>) -> (tensor<2x6x5xf32>, tensor<2x3xf32>) {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 10.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<2x3xf32>
  %views = tensor.empty() : tensor<2x3x10xf32>
  %all = tensor.empty() : tensor<2x6x5xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<2x3xf32>) -> tensor<2x3xf32>
  %flat = tensor.collapse_shape %x [[0], [1, 2]] : tensor<2x6x5xf32> into tensor<2x30xf32>
  %view = tensor.expand_shape %flat [[0], [1, 2]] output_shape [2, 3, 10] : tensor<2x30xf32> into tensor<2x3x10xf32>
  %sums = linalg.generic {indexing_maps = [#id3, #group], iterator_types = ["parallel", "parallel", "reduction"]} ins(%view : tensor<2x3x10xf32>) outs(%init : tensor<2x3xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<2x3xf32>
  %mean = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%sums : tensor<2x3xf32>) outs(%rows : tensor<2x3xf32>) {
  ^bb0(%s: f32, %o: f32):
    %t = arith.divf %s, %n : f32
    linalg.yield %t : f32
  } -> tensor<2x3xf32>
  %squares = linalg.generic {indexing_maps = [#id3, #group, #group], iterator_types = ["parallel", "parallel", "reduction"]} ins(%view, %mean : tensor<2x3x10xf32>, tensor<2x3xf32>) outs(%init : tensor<2x3xf32>) {
  ^bb0(%v: f32, %m: f32, %acc: f32):
    %c = arith.subf %v, %m : f32
    %q = arith.mulf %c, %c : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<2x3xf32>
  %y = linalg.generic {indexing_maps = [#id3, #group, #group, #id3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%view, %mean, %squares : tensor<2x3x10xf32>, tensor<2x3xf32>, tensor<2x3xf32>) outs(%views : tensor<2x3x10xf32>) {
  ^bb0(%v: f32, %m: f32, %s: f32, %o: f32):
    %c = arith.subf %v, %m : f32
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %c, %r : f32
    linalg.yield %t : f32
  } -> tensor<2x3x10xf32>
  %flat_y = tensor.collapse_shape %y [[0], [1, 2]] : tensor<2x3x10xf32> into tensor<2x30xf32>
  %back = tensor.expand_shape %flat_y [[0], [1, 2]] output_shape [2, 6, 5] : tensor<2x30xf32> into tensor<2x6x5xf32>
  %z = linalg.generic {indexing_maps = [#id3, affine_map<(n, c, s) -> (c)>, #id3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%back, %g : tensor<2x6x5xf32>, tensor<6xf32>) outs(%all : tensor<2x6x5xf32>) {
  ^bb0(%v: f32, %gg: f32, %o: f32):
    %t = arith.mulf %v, %gg : f32
    linalg.yield %t : f32
  } -> tensor<2x6x5xf32>
  return %z, %mean : tensor<2x6x5xf32>, tensor<2x3xf32>
}

// 1 / sqrt(sum) is not the norm's rstd, which is sqrt(N) times as much.
// CHECK-LABEL: func.func @root_of_sum(
// CHECK:         %[[R:.*]] = linalg.generic
// CHECK:           math.rsqrt
// CHECK:         %[[Y:.*]] = norm.rms_norm
// CHECK-SAME:      -> tensor<8x64xf32>
// CHECK:         return %[[Y]], %[[R]]
func.func @root_of_sum(%x: tensor<8x64xf32>) -> (tensor<8x64xf32>, tensor<8xf32>) {
  %zero = arith.constant 0.0 : f32
  %root = arith.constant 8.0 : f32
  %eps = arith.constant 6.4e-4 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %square = linalg.square ins(%x : tensor<8x64xf32>) outs(%all : tensor<8x64xf32>) -> tensor<8x64xf32>
  %squares = linalg.reduce { arith.addf } ins(%square : tensor<8x64xf32>) outs(%init : tensor<8xf32>) dimensions = [1]
  %r = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%squares : tensor<8xf32>) outs(%rows : tensor<8xf32>) {
  ^bb0(%q: f32, %o: f32):
    %s = arith.addf %q, %eps : f32
    %i = math.rsqrt %s : f32
    linalg.yield %i : f32
  } -> tensor<8xf32>
  %out = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      ins(%x, %r : tensor<8x64xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %i: f32, %o: f32):
    %h = arith.mulf %e, %i : f32
    %y = arith.mulf %h, %root : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out, %r : tensor<8x64xf32>, tensor<8xf32>
}

// What reads memory that may change does not move with the norm, and no call does.
// CHECK-LABEL: func.func @gain_from_memory(
// CHECK:         linalg.generic
// CHECK:         math.rsqrt
// CHECK:         memref.store
// CHECK-NEXT:    %[[GAIN:.*]] = bufferization.to_tensor
// CHECK:         norm.rms_norm %arg0 gain(%[[GAIN]])
// CHECK-LABEL: func.func @gain_of_a_call(
// CHECK:         math.rsqrt
// CHECK:         memref.store
// CHECK-NEXT:    %[[GAIN:.*]] = call @gain
// CHECK:         norm.rms_norm %arg0 gain(%[[GAIN]])
func.func @gain_from_memory(%x: tensor<4x16xf32>, %memory: memref<16xf32>) -> tensor<4x16xf32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 16.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x16xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<4x16xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %q = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %rstd = linalg.generic {indexing_maps = [#id1, #id1], iterator_types = ["parallel"]} ins(%squares : tensor<4xf32>) outs(%rows : tensor<4xf32>) {
  ^bb0(%s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %t = math.rsqrt %p : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %first = tensor.extract %rstd[%c0] : tensor<4xf32>
  memref.store %first, %memory[%c0] : memref<16xf32>
  %gain = bufferization.to_tensor %memory restrict : memref<16xf32> to tensor<16xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #column, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %rstd, %gain : tensor<4x16xf32>, tensor<4xf32>, tensor<16xf32>) outs(%all : tensor<4x16xf32>) {
  ^bb0(%v: f32, %r: f32, %g: f32, %o: f32):
    %t = arith.mulf %v, %r : f32
    %s = arith.mulf %t, %g : f32
    linalg.yield %s : f32
  } -> tensor<4x16xf32>
  return %y : tensor<4x16xf32>
}
func.func private @gain(%memory: memref<16xf32>) -> tensor<16xf32> {
  %gain = bufferization.to_tensor %memory restrict : memref<16xf32> to tensor<16xf32>
  return %gain : tensor<16xf32>
}
func.func @gain_of_a_call(%x: tensor<4x16xf32>, %memory: memref<16xf32>) -> tensor<4x16xf32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 16.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x16xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<4x16xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %q = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %rstd = linalg.generic {indexing_maps = [#id1, #id1], iterator_types = ["parallel"]} ins(%squares : tensor<4xf32>) outs(%rows : tensor<4xf32>) {
  ^bb0(%s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %t = math.rsqrt %p : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %first = tensor.extract %rstd[%c0] : tensor<4xf32>
  memref.store %first, %memory[%c0] : memref<16xf32>
  %gain = call @gain(%memory) : (memref<16xf32>) -> tensor<16xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #column, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %rstd, %gain : tensor<4x16xf32>, tensor<4xf32>, tensor<16xf32>) outs(%all : tensor<4x16xf32>) {
  ^bb0(%v: f32, %r: f32, %g: f32, %o: f32):
    %t = arith.mulf %v, %r : f32
    %s = arith.mulf %t, %g : f32
    linalg.yield %s : f32
  } -> tensor<4x16xf32>
  return %y : tensor<4x16xf32>
}

// With the factor of a mean's root it is.
// CHECK-LABEL: func.func @root_of_sum_with_factor(
// CHECK-NEXT:    %[[Y:.*]], %[[R:.*]] = norm.rms_norm %arg0 {axes = array<i64: 1>, epsilon = 1.562500e-02 : f64} : (tensor<8x64xf32>) -> (tensor<8x64xf32>, tensor<8xf32>)
// CHECK-NEXT:    return %[[Y]], %[[R]]
func.func @root_of_sum_with_factor(%x: tensor<8x64xf32>) -> (tensor<8x64xf32>, tensor<8xf32>) {
  %zero = arith.constant 0.0 : f32
  %f = arith.constant 0.125 : f32
  %one = arith.constant 1.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %square = linalg.square ins(%x : tensor<8x64xf32>) outs(%all : tensor<8x64xf32>) -> tensor<8x64xf32>
  %squares = linalg.reduce { arith.addf } ins(%square : tensor<8x64xf32>) outs(%init : tensor<8xf32>) dimensions = [1]
  %r = linalg.generic {indexing_maps = [#id1, #id1], iterator_types = ["parallel"]}
      ins(%squares : tensor<8xf32>) outs(%rows : tensor<8xf32>) {
  ^bb0(%q: f32, %o: f32):
    %s = arith.addf %q, %one : f32
    %n = math.sqrt %s : f32
    %k = arith.mulf %n, %f : f32
    %i = arith.divf %one, %k : f32
    linalg.yield %i : f32
  } -> tensor<8xf32>
  %out = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %r : tensor<8x64xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %i: f32, %o: f32):
    %y = arith.mulf %e, %i : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out, %r : tensor<8x64xf32>, tensor<8xf32>
}

// Nor is the L2 norm, where its factor stands behind it.
// CHECK-LABEL: func.func @l2_norm(
// CHECK:         %[[R:.*]] = linalg.generic
// CHECK:           math.sqrt
// CHECK:         %[[Y:.*]] = norm.rms_norm
// CHECK-SAME:      -> tensor<8x64xf32>
// CHECK:         return %[[Y]], %[[R]]
func.func @l2_norm(%x: tensor<8x64xf32>) -> (tensor<8x64xf32>, tensor<8xf32>) {
  %zero = arith.constant 0.0 : f32
  %f = arith.constant 0.125 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %square = linalg.square ins(%x : tensor<8x64xf32>) outs(%all : tensor<8x64xf32>) -> tensor<8x64xf32>
  %squares = linalg.reduce { arith.addf } ins(%square : tensor<8x64xf32>) outs(%init : tensor<8xf32>) dimensions = [1]
  %r = linalg.generic {indexing_maps = [#id1, #id1], iterator_types = ["parallel"]}
      ins(%squares : tensor<8xf32>) outs(%rows : tensor<8xf32>) {
  ^bb0(%q: f32, %o: f32):
    %i = math.sqrt %q : f32
    linalg.yield %i : f32
  } -> tensor<8xf32>
  %out = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %r : tensor<8x64xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %i: f32, %o: f32):
    %k = arith.mulf %i, %f : f32
    %y = arith.divf %e, %k : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out, %r : tensor<8x64xf32>, tensor<8xf32>
}

// Nor 1 / sqrt(sum) that is divided by the factor.
// CHECK-LABEL: func.func @inverse_l2_norm(
// CHECK:         %[[R:.*]] = linalg.generic
// CHECK:           math.rsqrt
// CHECK:         %[[Y:.*]] = norm.rms_norm
// CHECK-SAME:      -> tensor<8x64xf32>
// CHECK:         return %[[Y]], %[[R]]
func.func @inverse_l2_norm(%x: tensor<8x64xf32>) -> (tensor<8x64xf32>, tensor<8xf32>) {
  %zero = arith.constant 0.0 : f32
  %f = arith.constant 0.125 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %square = linalg.square ins(%x : tensor<8x64xf32>) outs(%all : tensor<8x64xf32>) -> tensor<8x64xf32>
  %squares = linalg.reduce { arith.addf } ins(%square : tensor<8x64xf32>) outs(%init : tensor<8xf32>) dimensions = [1]
  %r = linalg.generic {indexing_maps = [#id1, #id1], iterator_types = ["parallel"]}
      ins(%squares : tensor<8xf32>) outs(%rows : tensor<8xf32>) {
  ^bb0(%q: f32, %o: f32):
    %i = math.rsqrt %q : f32
    linalg.yield %i : f32
  } -> tensor<8xf32>
  %out = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %r : tensor<8x64xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %i: f32, %o: f32):
    %k = arith.divf %i, %f : f32
    %y = arith.mulf %e, %k : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out, %r : tensor<8x64xf32>, tensor<8xf32>
}

// An epsilon of the sum is e / N of the mean.
// CHECK-LABEL: func.func @epsilon_of_the_sum(
// CHECK-NEXT:    %[[Y:.*]], %[[R:.*]] = norm.rms_norm %arg0 {axes = array<i64: 1>, epsilon = 1.562500e-02 : f64} : (tensor<8x64xf32>) -> (tensor<8x64xf32>, tensor<8xf32>)
// CHECK-NEXT:    return %[[Y]], %[[R]]
func.func @epsilon_of_the_sum(%x: tensor<8x64xf32>) -> (tensor<8x64xf32>, tensor<8xf32>) {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %one = arith.constant 1.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %square = linalg.square ins(%x : tensor<8x64xf32>) outs(%all : tensor<8x64xf32>) -> tensor<8x64xf32>
  %squares = linalg.reduce { arith.addf } ins(%square : tensor<8x64xf32>) outs(%init : tensor<8xf32>) dimensions = [1]
  %r = linalg.generic {indexing_maps = [#id1, #id1], iterator_types = ["parallel"]}
      ins(%squares : tensor<8xf32>) outs(%rows : tensor<8xf32>) {
  ^bb0(%q: f32, %o: f32):
    %s = arith.addf %q, %one : f32
    %m = arith.divf %s, %n : f32
    %i = math.rsqrt %m : f32
    linalg.yield %i : f32
  } -> tensor<8xf32>
  %out = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %r : tensor<8x64xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %i: f32, %o: f32):
    %y = arith.mulf %e, %i : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out, %r : tensor<8x64xf32>, tensor<8xf32>
}
