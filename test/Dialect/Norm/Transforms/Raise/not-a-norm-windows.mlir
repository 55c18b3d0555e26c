// RUN: norm-opt %s --norm-raise --split-input-file | FileCheck %s --implicit-check-not=norm.

// Windows and gathers that read a part of a tensor do not pass for the whole.

// A window of five elements of eight, with a loop of one iteration in its index.
// CHECK-LABEL: func @part_of_a_tensor(
func.func @part_of_a_tensor(%a: tensor<8xf32>, %w: tensor<1xf32>) -> tensor<1x5xf32> {
  %z = arith.constant 0.0 : f32
  %n = arith.constant 5.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %e = tensor.empty() : tensor<1xf32>
  %f = linalg.fill ins(%z : f32) outs(%e : tensor<1xf32>) -> tensor<1xf32>
  %y = tensor.empty() : tensor<1x5xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0 + d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>], iterator_types = ["parallel", "reduction"]} ins(%a, %y : tensor<8xf32>, tensor<1x5xf32>) outs(%f : tensor<1xf32>) {
  ^bb0(%x: f32, %u: f32, %o: f32):
    %q = arith.mulf %x, %x : f32
    %r = arith.addf %q, %o : f32
    linalg.yield %r : f32
  } -> tensor<1xf32>
  %out = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0 + d1)>, affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%a, %s : tensor<8xf32>, tensor<1xf32>) outs(%y : tensor<1x5xf32>) {
  ^bb0(%x: f32, %q: f32, %o: f32):
    %m = arith.divf %q, %n : f32
    %me = arith.addf %m, %eps : f32
    %i = math.rsqrt %me : f32
    %r = arith.mulf %x, %i : f32
    linalg.yield %r : f32
  } -> tensor<1x5xf32>
  return %out : tensor<1x5xf32>
}

// -----

// The mean is that of the first three elements of a window of five.
// CHECK-LABEL: func @mean_of_a_shorter_window(
func.func @mean_of_a_shorter_window(%a: tensor<8xf32>, %u3: tensor<4x3xf32>, %u5: tensor<4x5xf32>) -> tensor<4x5xf32> {
  %z = arith.constant 0.0 : f32
  %n3 = arith.constant 3.0 : f32
  %n = arith.constant 5.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %e = tensor.empty() : tensor<4xf32>
  %f = linalg.fill ins(%z : f32) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %y = tensor.empty() : tensor<4x5xf32>
  %t = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0 + d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%a : tensor<8xf32>) outs(%y : tensor<4x5xf32>) {
  ^bb0(%x: f32, %o: f32):
    linalg.yield %x : f32
  } -> tensor<4x5xf32>
  %s1 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0 + d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>], iterator_types = ["parallel", "reduction"]} ins(%a, %u3 : tensor<8xf32>, tensor<4x3xf32>) outs(%f : tensor<4xf32>) {
  ^bb0(%x: f32, %u: f32, %o: f32):
    %r = arith.addf %x, %o : f32
    linalg.yield %r : f32
  } -> tensor<4xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0)>], iterator_types = ["parallel", "reduction"]} ins(%t, %u5, %s1 : tensor<4x5xf32>, tensor<4x5xf32>, tensor<4xf32>) outs(%f : tensor<4xf32>) {
  ^bb0(%x: f32, %u: f32, %mm: f32, %o: f32):
    %m = arith.divf %mm, %n3 : f32
    %d = arith.subf %x, %m : f32
    %q = arith.mulf %d, %d : f32
    %r = arith.addf %q, %o : f32
    linalg.yield %r : f32
  } -> tensor<4xf32>
  %out = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%t, %s1, %s : tensor<4x5xf32>, tensor<4xf32>, tensor<4xf32>) outs(%y : tensor<4x5xf32>) {
  ^bb0(%x: f32, %mm: f32, %q: f32, %o: f32):
    %mu = arith.divf %mm, %n3 : f32
    %d = arith.subf %x, %mu : f32
    %m = arith.divf %q, %n : f32
    %me = arith.addf %m, %eps : f32
    %i = math.rsqrt %me : f32
    %r = arith.mulf %d, %i : f32
    linalg.yield %r : f32
  } -> tensor<4x5xf32>
  return %out : tensor<4x5xf32>
}

// -----

// The mean is that of the first seven elements of a gather of eight.
// CHECK-LABEL: func @mean_of_a_shorter_gather(
func.func @mean_of_a_shorter_gather(%a: tensor<3x4xf32>) -> tensor<3x8xf32> {
  %z = arith.constant 0.0 : f32
  %n3 = arith.constant 7.0 : f32
  %n = arith.constant 8.0 : f32
  %t7 = arith.constant dense<[0,0,1,1,2,2,3]> : tensor<7xi64>
  %t8 = arith.constant dense<[0,0,1,1,2,2,3,3]> : tensor<8xi64>
  %eps = arith.constant 1.0e-5 : f32
  %e = tensor.empty() : tensor<3xf32>
  %u7 = tensor.empty() : tensor<3x7xf32>
  %f = linalg.fill ins(%z : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %y = tensor.empty() : tensor<3x8xf32>
  %t = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%t8 : tensor<8xi64>) outs(%y : tensor<3x8xf32>) {
  ^bb0(%x: i64, %o: f32):
    %r = linalg.index 0 : index
    %c = arith.index_cast %x : i64 to index
    %v = tensor.extract %a[%r, %c] : tensor<3x4xf32>
    linalg.yield %v : f32
  } -> tensor<3x8xf32>
  %s1 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>], iterator_types = ["parallel", "reduction"]} ins(%t7, %u7 : tensor<7xi64>, tensor<3x7xf32>) outs(%f : tensor<3xf32>) {
  ^bb0(%x: i64, %u: f32, %o: f32):
    %r = linalg.index 0 : index
    %c = arith.index_cast %x : i64 to index
    %v = tensor.extract %a[%r, %c] : tensor<3x4xf32>
    %ss = arith.addf %v, %o : f32
    linalg.yield %ss : f32
  } -> tensor<3xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0)>], iterator_types = ["parallel", "reduction"]} ins(%t, %s1 : tensor<3x8xf32>, tensor<3xf32>) outs(%f : tensor<3xf32>) {
  ^bb0(%x: f32, %mm: f32, %o: f32):
    %m = arith.divf %mm, %n3 : f32
    %d = arith.subf %x, %m : f32
    %q = arith.mulf %d, %d : f32
    %r = arith.addf %q, %o : f32
    linalg.yield %r : f32
  } -> tensor<3xf32>
  %out = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%t, %s1, %s : tensor<3x8xf32>, tensor<3xf32>, tensor<3xf32>) outs(%y : tensor<3x8xf32>) {
  ^bb0(%x: f32, %mm: f32, %q: f32, %o: f32):
    %mu = arith.divf %mm, %n3 : f32
    %d = arith.subf %x, %mu : f32
    %m = arith.divf %q, %n : f32
    %me = arith.addf %m, %eps : f32
    %i = math.rsqrt %me : f32
    %r = arith.mulf %d, %i : f32
    linalg.yield %r : f32
  } -> tensor<3x8xf32>
  return %out : tensor<3x8xf32>
}

// -----

// Of nothing there are no parts.
// CHECK-LABEL: func @no_elements(
func.func @no_elements(%a: tensor<2x0x3xf32>) -> tensor<0xf32> {
  %c = tensor.collapse_shape %a [[0, 1, 2]] : tensor<2x0x3xf32> into tensor<0xf32>
  %y = tensor.empty() : tensor<0xf32>
  %out = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%c : tensor<0xf32>) outs(%y : tensor<0xf32>) {
  ^bb0(%x: f32, %o: f32):
    %r = arith.mulf %x, %x : f32
    linalg.yield %r : f32
  } -> tensor<0xf32>
  return %out : tensor<0xf32>
}

// -----

// Indices that are dear to compute are not.
// CHECK-LABEL: func @doubled_forty_times(
func.func @doubled_forty_times(%a: tensor<4xf32>) -> tensor<4xf32> {
  %y = tensor.empty() : tensor<4xf32>
  %out = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} outs(%y : tensor<4xf32>) {
  ^bb0(%o: f32):
    %x0 = linalg.index 0 : index
    %x1 = arith.addi %x0, %x0 : index
    %x2 = arith.addi %x1, %x1 : index
    %x3 = arith.addi %x2, %x2 : index
    %x4 = arith.addi %x3, %x3 : index
    %x5 = arith.addi %x4, %x4 : index
    %x6 = arith.addi %x5, %x5 : index
    %x7 = arith.addi %x6, %x6 : index
    %x8 = arith.addi %x7, %x7 : index
    %x9 = arith.addi %x8, %x8 : index
    %x10 = arith.addi %x9, %x9 : index
    %x11 = arith.addi %x10, %x10 : index
    %x12 = arith.addi %x11, %x11 : index
    %x13 = arith.addi %x12, %x12 : index
    %x14 = arith.addi %x13, %x13 : index
    %x15 = arith.addi %x14, %x14 : index
    %x16 = arith.addi %x15, %x15 : index
    %x17 = arith.addi %x16, %x16 : index
    %x18 = arith.addi %x17, %x17 : index
    %x19 = arith.addi %x18, %x18 : index
    %x20 = arith.addi %x19, %x19 : index
    %x21 = arith.addi %x20, %x20 : index
    %x22 = arith.addi %x21, %x21 : index
    %x23 = arith.addi %x22, %x22 : index
    %x24 = arith.addi %x23, %x23 : index
    %x25 = arith.addi %x24, %x24 : index
    %x26 = arith.addi %x25, %x25 : index
    %x27 = arith.addi %x26, %x26 : index
    %x28 = arith.addi %x27, %x27 : index
    %x29 = arith.addi %x28, %x28 : index
    %x30 = arith.addi %x29, %x29 : index
    %x31 = arith.addi %x30, %x30 : index
    %x32 = arith.addi %x31, %x31 : index
    %x33 = arith.addi %x32, %x32 : index
    %x34 = arith.addi %x33, %x33 : index
    %x35 = arith.addi %x34, %x34 : index
    %x36 = arith.addi %x35, %x35 : index
    %x37 = arith.addi %x36, %x36 : index
    %x38 = arith.addi %x37, %x37 : index
    %x39 = arith.addi %x38, %x38 : index
    %x40 = arith.addi %x39, %x39 : index
    %v = tensor.extract %a[%x40] : tensor<4xf32>
    %r = arith.mulf %v, %v : f32
    linalg.yield %r : f32
  } -> tensor<4xf32>
  return %out : tensor<4xf32>
}

// -----

// With the outer sum's variable divided, what the inner one sums is all the same.
#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
// CHECK-LABEL: func @same_elements(
func.func @same_elements(%a: tensor<4xf32>) -> tensor<32xf32> {
  %z = arith.constant 0.0 : f32
  %e48 = tensor.empty() : tensor<4x8xf32>
  %b = linalg.generic {indexing_maps = [#row, #id], iterator_types = ["parallel", "parallel"]} ins(%a : tensor<4xf32>) outs(%e48 : tensor<4x8xf32>) {
  ^bb0(%x: f32, %o: f32):
    linalg.yield %x : f32
  } -> tensor<4x8xf32>
  %t = tensor.collapse_shape %b [[0, 1]] : tensor<4x8xf32> into tensor<32xf32>
  %u = tensor.expand_shape %t [[0, 1]] output_shape [16, 2] : tensor<32xf32> into tensor<16x2xf32>
  %e16 = tensor.empty() : tensor<16xf32>
  %f16 = linalg.fill ins(%z : f32) outs(%e16 : tensor<16xf32>) -> tensor<16xf32>
  %v = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%u : tensor<16x2xf32>) outs(%f16 : tensor<16xf32>) {
  ^bb0(%x: f32, %o: f32):
    %r = arith.addf %x, %o : f32
    linalg.yield %r : f32
  } -> tensor<16xf32>
  %e44 = tensor.empty() : tensor<4x4xf32>
  %w4 = linalg.generic {indexing_maps = [#row, #id], iterator_types = ["parallel", "parallel"]} ins(%a : tensor<4xf32>) outs(%e44 : tensor<4x4xf32>) {
  ^bb0(%x: f32, %o: f32):
    linalg.yield %x : f32
  } -> tensor<4x4xf32>
  %w = tensor.collapse_shape %w4 [[0, 1]] : tensor<4x4xf32> into tensor<16xf32>
  %e0 = tensor.empty() : tensor<f32>
  %f0 = linalg.fill ins(%z : f32) outs(%e0 : tensor<f32>) -> tensor<f32>
  %s = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>, affine_map<(d0) -> ()>], iterator_types = ["reduction"]} ins(%v, %w : tensor<16xf32>, tensor<16xf32>) outs(%f0 : tensor<f32>) {
  ^bb0(%x: f32, %y: f32, %o: f32):
    %p = arith.mulf %x, %y : f32
    %r = arith.addf %p, %o : f32
    linalg.yield %r : f32
  } -> tensor<f32>
  %e32 = tensor.empty() : tensor<32xf32>
  %out = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> ()>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%t, %s : tensor<32xf32>, tensor<f32>) outs(%e32 : tensor<32xf32>) {
  ^bb0(%x: f32, %y: f32, %o: f32):
    %r = arith.mulf %x, %y : f32
    linalg.yield %r : f32
  } -> tensor<32xf32>
  return %out : tensor<32xf32>
}

// -----

// A table that reads the first four elements of eight: no gain of four.
// CHECK-LABEL: func @part_of_a_gain(
// CHECK:         norm.rms_norm %{{.*}} {axes
// CHECK:         tensor.extract %{{.*}} : tensor<8xf32>
func.func @part_of_a_gain(%x: tensor<2x4xf32>, %g: tensor<8xf32>) -> tensor<2x4xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 4.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %table = arith.constant dense<[0, 1, 2, 3]> : tensor<4xi64>
  %rows = tensor.empty() : tensor<2xf32>
  %all = tensor.empty() : tensor<2x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<2xf32>) -> tensor<2xf32>
  %squares = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>], iterator_types = ["parallel","reduction"]} ins(%x : tensor<2x4xf32>) outs(%init : tensor<2xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %s = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<2xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>, affine_map<(i,j)->(j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel","parallel"]} ins(%x, %squares, %table : tensor<2x4xf32>, tensor<2xf32>, tensor<4xi64>) outs(%all : tensor<2x4xf32>) {
  ^bb0(%v: f32, %q: f32, %i: i64, %o: f32):
    %m = arith.divf %q, %n : f32
    %p = arith.addf %m, %eps : f32
    %r = math.rsqrt %p : f32
    %d = arith.mulf %v, %r : f32
    %at = arith.index_cast %i : i64 to index
    %gain = tensor.extract %g[%at] : tensor<8xf32>
    %h = arith.mulf %d, %gain : f32
    linalg.yield %h : f32
  } -> tensor<2x4xf32>
  return %y : tensor<2x4xf32>
}
