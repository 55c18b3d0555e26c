// What must have run before.

// RUN: norm-opt %s --convert-norm-to-linalg --verify-diagnostics --split-input-file

func.func @named(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  // expected-error @+1 {{'norm.layer_norm' op is not a norm.generic: expected norm-generalize to have run before convert-norm-to-linalg}}
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

func.func @batch_norm(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  // expected-error @+1 {{'norm.batch_norm' op is not a norm.generic: expected norm-generalize to have run before convert-norm-to-linalg}}
  %y = norm.batch_norm %x {channel = 1 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

func.func @batch_norm_inference(%x: tensor<4x8xf32>, %p: tensor<8xf32>) -> tensor<4x8xf32> {
  // expected-error @+1 {{'norm.batch_norm_inference' op is not a norm.generic: expected norm-generalize to have run before convert-norm-to-linalg}}
  %y = norm.batch_norm_inference %x mean(%p) variance(%p) {channel = 1 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

func.func @not_expanded(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  // expected-error @+1 {{'norm.generic' op has 'norm.normalize' in its body: expected norm-expand-statistics to have run before convert-norm-to-linalg}}
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%x : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

func.func @branch_of_elements(%x: tensor<4x8xf32>, %k: tensor<4xi1>) -> tensor<4x8xf32> {
  // expected-error @+1 {{'norm.generic' op has an 'scf.if' in its body with a result that differs along the row: expected norm-expand-statistics to have run before convert-norm-to-linalg}}
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %k : tensor<4x8xf32>, tensor<4xi1>) outs(%x : tensor<4x8xf32>) {
  ^bb0(%a: f32, %flag: i1):
    %o = scf.if %flag -> f32 {
      scf.yield %a : f32
    } else {
      %n = arith.negf %a : f32
      scf.yield %n : f32
    }
    norm.yield %o : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}
