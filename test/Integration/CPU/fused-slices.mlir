// Slices of rows and scalars from outside, fused, are what they are by plain loops as
// written: by loops, as a kernel, and as a kernel for GPUs in the emulator. Only sums
// may differ, by the order of their terms.

// DEFINE: %{entry} =
// DEFINE: %{expect} = --expect=%t.npy --rtol=2e-6 --atol=2e-6
// DEFINE: %{check} = norm-run %s --entry=%{entry} --random=1 --output=%t.npy \
// DEFINE:     --pipeline-options='highway=false fuse=false' && \
// DEFINE:   norm-run %s --entry=%{entry} --random=1 %{expect} \
// DEFINE:     --pipeline-options='highway=false' && \
// DEFINE:   norm-run %s --entry=%{entry} --random=1 %{expect} && \
// DEFINE:   norm-run %s --entry=%{entry} --random=1 %{expect} --target=emulator

// REDEFINE: %{entry} = class_token
// RUN: %{check}
// REDEFINE: %{entry} = every_second
// RUN: %{check}
// REDEFINE: %{entry} = columns
// RUN: %{check}
// REDEFINE: %{entry} = halves
// RUN: %{check}
// REDEFINE: %{entry} = scalars
// RUN: %{check}
// REDEFINE: %{entry} = constant_indices
// RUN: %{check}
// REDEFINE: %{entry} = argument
// RUN: %{check}

#id2 = affine_map<(d0, d1) -> (d0, d1)>

func.func @class_token(%x: tensor<3x5x37xf32>, %g: tensor<37xf32>) -> tensor<3x37xf32> {
  %y = norm.layer_norm %x gain(%g) {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<3x5x37xf32>, tensor<37xf32>) -> tensor<3x5x37xf32>
  %a = tensor.extract_slice %y[0, 2, 0] [3, 1, 37] [1, 1, 1] : tensor<3x5x37xf32> to tensor<3x37xf32>
  %e = tensor.empty() : tensor<3x37xf32>
  %t = linalg.generic {indexing_maps = [#id2, #id2], iterator_types = ["parallel", "parallel"]}
      ins(%a : tensor<3x37xf32>) outs(%e : tensor<3x37xf32>) {
  ^bb0(%p: f32, %o: f32):
    %u = math.tanh %p : f32
    linalg.yield %u : f32
  } -> tensor<3x37xf32>
  return %t : tensor<3x37xf32>
}

// Rows 1 and 3 of each, of a sum before the norm.
func.func @every_second(%x: tensor<3x5x37xf32>, %r: tensor<3x5x37xf32>) -> tensor<3x2x37xf32> {
  %e = tensor.empty() : tensor<3x5x37xf32>
  %s = linalg.add ins(%x, %r : tensor<3x5x37xf32>, tensor<3x5x37xf32>) outs(%e : tensor<3x5x37xf32>) -> tensor<3x5x37xf32>
  %y = norm.rms_norm %s {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<3x5x37xf32>) -> tensor<3x5x37xf32>
  %z = linalg.negf ins(%y : tensor<3x5x37xf32>) outs(%e : tensor<3x5x37xf32>) -> tensor<3x5x37xf32>
  %a = tensor.extract_slice %z[0, 1, 0] [3, 2, 37] [1, 2, 1] : tensor<3x5x37xf32> to tensor<3x2x37xf32>
  return %a : tensor<3x2x37xf32>
}

// Rows across memory, some of those that lie side by side.
func.func @columns(%x: tensor<3x16x40xf32>) -> tensor<3x16x21xf32> {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<3x16x40xf32>) -> tensor<3x16x40xf32>
  %a = tensor.extract_slice %y[0, 0, 3] [3, 16, 21] [1, 1, 1] : tensor<3x16x40xf32> to tensor<3x16x21xf32>
  return %a : tensor<3x16x21xf32>
}

// In front of a norm, parts of rows of a sum.
func.func @halves(%x: tensor<9x70xf32>, %r: tensor<9x70xf32>, %e: tensor<9x70xf32>) -> tensor<9x35xf32> {
  %s = linalg.add ins(%x, %r : tensor<9x70xf32>, tensor<9x70xf32>) outs(%e : tensor<9x70xf32>) -> tensor<9x70xf32>
  %a = tensor.extract_slice %s[0, 35] [9, 35] [1, 1] : tensor<9x70xf32> to tensor<9x35xf32>
  %y = norm.rms_norm %a {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<9x35xf32>) -> tensor<9x35xf32>
  return %y : tensor<9x35xf32>
}

func.func @scalars(%x: tensor<9x37xf32>, %s: tensor<f32>, %v: tensor<8x3xf32>) -> tensor<9x37xf32> {
  %c2 = arith.constant 2 : index
  %c5 = arith.constant 5 : index
  %e = tensor.empty() : tensor<9x37xf32>
  %p = tensor.extract %s[] : tensor<f32>
  %q = tensor.extract %v[%c5, %c2] : tensor<8x3xf32>
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<9x37xf32>) -> tensor<9x37xf32>
  %0 = linalg.generic {indexing_maps = [#id2, #id2], iterator_types = ["parallel", "parallel"]}
      ins(%y : tensor<9x37xf32>) outs(%e : tensor<9x37xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.mulf %a, %p : f32
    %u = arith.addf %t, %q : f32
    linalg.yield %u : f32
  } -> tensor<9x37xf32>
  return %0 : tensor<9x37xf32>
}

#third = affine_map<(d0, d1) -> (3)>
#column = affine_map<(d0, d1) -> (d0, 2)>

func.func @constant_indices(%x: tensor<9x37xf32>, %v: tensor<8xf32>, %w: tensor<9x5xf32>) -> tensor<9x37xf32> {
  %e = tensor.empty() : tensor<9x37xf32>
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<9x37xf32>) -> tensor<9x37xf32>
  %0 = linalg.generic {indexing_maps = [#id2, #third, #column, #id2], iterator_types = ["parallel", "parallel"]}
      ins(%y, %v, %w : tensor<9x37xf32>, tensor<8xf32>, tensor<9x5xf32>) outs(%e : tensor<9x37xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32, %o: f32):
    %t = arith.mulf %a, %b : f32
    %u = arith.addf %t, %c : f32
    linalg.yield %u : f32
  } -> tensor<9x37xf32>
  return %0 : tensor<9x37xf32>
}

// A number that is no element of a tensor.
func.func @argument(%x: tensor<9x37xf32>, %h: tensor<f32>) -> tensor<9x37xf32> {
  %e = tensor.empty() : tensor<9x37xf32>
  %k = tensor.extract %h[] : tensor<f32>
  %s = arith.addf %k, %k : f32
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<9x37xf32>) -> tensor<9x37xf32>
  %0 = linalg.generic {indexing_maps = [#id2, #id2], iterator_types = ["parallel", "parallel"]}
      ins(%y : tensor<9x37xf32>) outs(%e : tensor<9x37xf32>) {
  ^bb0(%a: f32, %o: f32):
    %v = arith.mulf %a, %s : f32
    linalg.yield %v : f32
  } -> tensor<9x37xf32>
  return %0 : tensor<9x37xf32>
}
