// A recurrent network normalizes what the step before it made: a loop that
// carries a tensor, which each iteration makes anew, for any number of steps.
// RUN: norm-run %s --entry=for --random=1 --target=reference --output=%t.npy
// RUN: norm-run %s --entry=for --random=1 --expect=%t.npy --rtol=1e-5
// RUN: norm-run %s --entry=for --random=1 --expect=%t.npy --rtol=1e-5 --pipeline-options='highway=false fuse=false'
// RUN: norm-run %s --entry=while --random=1 --expect=%t.npy --rtol=1e-5
// RUN: norm-run %s --entry=while --random=1 --expect=%t.npy --rtol=1e-5 --pipeline-options='highway=false fuse=false'

func.func private @step(%h: tensor<4x96xf32>) -> tensor<4x96xf32> {
  %y = norm.layer_norm %h {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x96xf32>) -> tensor<4x96xf32>
  %e = tensor.empty() : tensor<4x96xf32>
  %z = linalg.exp ins(%y : tensor<4x96xf32>) outs(%e : tensor<4x96xf32>) -> tensor<4x96xf32>
  return %z : tensor<4x96xf32>
}

func.func private @steps(%h: tensor<4x96xf32>, %n: index) -> tensor<4x96xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%t = %h) -> tensor<4x96xf32> {
    %z = func.call @step(%t) : (tensor<4x96xf32>) -> tensor<4x96xf32>
    scf.yield %z : tensor<4x96xf32>
  }
  return %r : tensor<4x96xf32>
}

func.func @for(%h: tensor<4x96xf32>) -> tensor<4x96xf32> {
  %c3 = arith.constant 3 : index
  %r = call @steps(%h, %c3) : (tensor<4x96xf32>, index) -> tensor<4x96xf32>
  return %r : tensor<4x96xf32>
}

func.func @while(%h: tensor<4x96xf32>) -> tensor<4x96xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %r:2 = scf.while (%t = %h, %i = %c0) : (tensor<4x96xf32>, index) -> (tensor<4x96xf32>, index) {
    %continues = arith.cmpi ult, %i, %c3 : index
    scf.condition(%continues) %t, %i : tensor<4x96xf32>, index
  } do {
  ^bb0(%t: tensor<4x96xf32>, %i: index):
    %y = norm.layer_norm %t {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x96xf32>) -> tensor<4x96xf32>
    %e = tensor.empty() : tensor<4x96xf32>
    %z = linalg.exp ins(%y : tensor<4x96xf32>) outs(%e : tensor<4x96xf32>) -> tensor<4x96xf32>
    %next = arith.addi %i, %c1 : index
    scf.yield %z, %next : tensor<4x96xf32>, index
  }
  return %r#0 : tensor<4x96xf32>
}
