// RUN: norm-opt %s --norm-generalize --norm-fuse=remarks --split-input-file --verify-diagnostics -o /dev/null

// What is fused and what is not, and why, with the op whose rows they are.

func.func @fused(%z: tensor<4x8xf32>, %w: tensor<8xf32>, %e: tensor<4x8xf32>, %v: tensor<8xf32>) -> (tensor<4x8xf32>, tensor<8xf32>) {
  // expected-remark@+1 {{fused, to be computed again}}
  %g = linalg.add ins(%w, %w : tensor<8xf32>, tensor<8xf32>) outs(%v : tensor<8xf32>) -> tensor<8xf32>
  // expected-remark@+2 {{3 ops are one norm.generic: passes over the row: 2, values kept: 1, inputs: 2, outputs: 1}}
  // expected-note@+1 {{with the rows of this op}}
  %n = norm.rms_norm %z gain(%g) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>, tensor<8xf32>) -> tensor<4x8xf32>
  // expected-remark@+1 {{fused}}
  %h = linalg.negf ins(%n : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %h, %g : tensor<4x8xf32>, tensor<8xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>

func.func @not_fused(%x: tensor<8x8xf32>, %w: tensor<8x8xf32>, %s: f32, %e: tensor<8x8xf32>) -> (tensor<8x8xf32>, tensor<8x8xf32>, tensor<8x8xf32>) {
  // expected-remark@+2 {{not fused: its rows are others: it reduces other loops}}
  // expected-note@+1 {{with the rows of this op}}
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<8x8xf32>) -> tensor<8x8xf32>
  // expected-remark@+1 {{not fused: its body has effects, may trap, asks for an index, or uses its output or a value from outside that is no constant}}
  %a = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%y : tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) {
  ^bb0(%p: f32, %o: f32):
    %t = arith.addf %p, %s : f32
    linalg.yield %t : f32
  } -> tensor<8x8xf32>
  // expected-remark@+1 {{not fused: it is a contraction: no input has an element for each point}}
  %m = linalg.matmul ins(%y, %w : tensor<8x8xf32>, tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  // expected-remark@+1 {{not fused: a user of a result comes before what the fused op needs}}
  %z = linalg.add ins(%y, %m : tensor<8x8xf32>, tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  // expected-remark@+2 {{not fused: its rows are others: it reduces other loops}}
  // expected-note@+1 {{with the rows of this op}}
  %k = norm.rms_norm %y {axes = array<i64: 0>, epsilon = 1.0e-5 : f64} : (tensor<8x8xf32>) -> tensor<8x8xf32>
  return %a, %z, %k : tensor<8x8xf32>, tensor<8x8xf32>, tensor<8x8xf32>
}

// -----

func.func @expensive(%x: tensor<4x8xf32>, %w: tensor<8xf32>, %v: tensor<8xf32>) -> tensor<4x8xf32> {
  // expected-remark@+1 {{not fused: computing it again for each row would take too long}}
  %g = linalg.exp ins(%w : tensor<8xf32>) outs(%v : tensor<8xf32>) -> tensor<8xf32>
  // expected-note@+1 {{with the rows of this op}}
  %n = norm.rms_norm %x gain(%g) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>, tensor<8xf32>) -> tensor<4x8xf32>
  return %n : tensor<4x8xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#along = affine_map<(d0, d1) -> (d1)>

func.func @reasons_of_norms(%x: tensor<4x8xf32>, %z: tensor<4x8xf32>, %e: tensor<4x8xf32>, %v: tensor<4xf32>, %s: tensor<8xf32>) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  // expected-remark@+2 {{not fused: it needs a sum over rows, which is complete only behind the last of them}}
  // expected-note@+1 {{with the rows of this op}}
  %n, %mean, %sum = norm.generic {indexing_maps = [#id, #id, #row, #along], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%e, %v, %s : tensor<4x8xf32>, tensor<4xf32>, tensor<8xf32>) {
  ^bb0(%a: f32):
    %k, %m, %r = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %k, %m, %a : f32, f32, f32
  } -> tensor<4x8xf32>, tensor<4xf32>, tensor<8xf32>
  // expected-remark@+2 {{not fused: it needs a sum over rows, which is complete only behind the last of them}}
  // expected-note@+1 {{with the rows of this op}}
  %y = norm.rms_norm %n gain(%sum) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>, tensor<8xf32>) -> tensor<4x8xf32>
  // expected-remark@+1 {{not fused: its loops are not those of the rows}}
  %c = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%z, %mean : tensor<4x8xf32>, tensor<4xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%p: f32, %q: f32, %o: f32):
    %t = arith.subf %p, %q : f32
    linalg.yield %t : f32
  } -> tensor<4x8xf32>
  return %y, %c : tensor<4x8xf32>, tensor<4x8xf32>
}

// -----

func.func @lone(%x: tensor<4x8xf32>) -> tensor<4xf32> {
  %zero = arith.constant 0.0 : f32
  %v = tensor.empty() : tensor<4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%v : tensor<4xf32>) -> tensor<4xf32>
  // expected-remark@+1 {{no row program: its result is not spread over the rows that it reduces}}
  %s = linalg.reduce { arith.addf } ins(%x : tensor<4x8xf32>) outs(%f : tensor<4xf32>) dimensions = [1]
  return %s : tensor<4xf32>
}
