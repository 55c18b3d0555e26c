// What library-main.c calls: each function another kind of interface.

// Dynamic sizes.
func.func @layer_norm(%x: tensor<?x?xf32>, %gain: tensor<?xf32>, %bias: tensor<?xf32>) -> tensor<?x?xf32> {
  %y = norm.layer_norm %x gain(%gain) bias(%bias) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<?x?xf32>, tensor<?xf32>, tensor<?xf32>) -> tensor<?x?xf32>
  return %y : tensor<?x?xf32>
}

// It is called from here, too.
func.func @layer_norm_twice(%x: tensor<?x?xf32>, %gain: tensor<?xf32>, %bias: tensor<?xf32>) -> tensor<?x?xf32> {
  %y = call @layer_norm(%x, %gain, %bias) : (tensor<?x?xf32>, tensor<?xf32>, tensor<?xf32>) -> tensor<?x?xf32>
  %z = call @layer_norm(%y, %gain, %bias) : (tensor<?x?xf32>, tensor<?xf32>, tensor<?xf32>) -> tensor<?x?xf32>
  return %z : tensor<?x?xf32>
}

// bf16, two outputs, a scalar result.
func.func @residual_rms_norm(%x: tensor<?x96xbf16>, %residual: tensor<?x96xbf16>, %gain: tensor<96xbf16>)
    -> (tensor<?x96xbf16>, tensor<?x96xbf16>, index) {
  %c0 = arith.constant 0 : index
  %rows = tensor.dim %x, %c0 : tensor<?x96xbf16>
  %e = tensor.empty(%rows) : tensor<?x96xbf16>
  %v = linalg.add ins(%x, %residual : tensor<?x96xbf16>, tensor<?x96xbf16>) outs(%e : tensor<?x96xbf16>) -> tensor<?x96xbf16>
  %y = norm.rms_norm %v gain(%gain) {axes = array<i64: 1>, epsilon = 1.0e-6 : f64}
      : (tensor<?x96xbf16>, tensor<96xbf16>) -> tensor<?x96xbf16>
  return %v, %y, %rows : tensor<?x96xbf16>, tensor<?x96xbf16>, index
}

// A loop around a norm, and other ops in it.
func.func private @step(%h: tensor<4x96xf32>) -> tensor<4x96xf32> {
  %y = norm.layer_norm %h {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x96xf32>) -> tensor<4x96xf32>
  %e = tensor.empty() : tensor<4x96xf32>
  %z = linalg.exp ins(%y : tensor<4x96xf32>) outs(%e : tensor<4x96xf32>) -> tensor<4x96xf32>
  return %z : tensor<4x96xf32>
}
func.func @steps(%h: tensor<4x96xf32>, %n: index) -> tensor<4x96xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%t = %h) -> tensor<4x96xf32> {
    %z = func.call @step(%t) : (tensor<4x96xf32>) -> tensor<4x96xf32>
    scf.yield %z : tensor<4x96xf32>
  }
  return %r : tensor<4x96xf32>
}

// Rows with gaps, in memory that is given.
!rows = memref<?x64xf32, strided<[?, 1], offset: ?>>
func.func @strided_rms_norm(%x: !rows, %y: !rows) {
  %t = bufferization.to_tensor %x restrict : !rows to tensor<?x64xf32>
  %n = norm.rms_norm %t {axes = array<i64: 1>, epsilon = 1.0e-6 : f64} : (tensor<?x64xf32>) -> tensor<?x64xf32>
  bufferization.materialize_in_destination %n in restrict writable %y : (tensor<?x64xf32>, !rows) -> ()
  return
}

// Scalars of types that C has not, and results that C's callers take as wide.
func.func @halve(%x: bf16) -> bf16 {
  %half = arith.constant 0.5 : bf16
  %y = arith.mulf %x, %half : bf16
  return %y : bf16
}
func.func @negate(%x: i8, %is_negated: i1) -> i8 {
  %c0 = arith.constant 0 : i8
  %n = arith.subi %c0, %x : i8
  %y = arith.select %is_negated, %n, %x : i8
  return %y : i8
}
