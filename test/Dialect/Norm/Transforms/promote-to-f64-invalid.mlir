// What has no float64 evaluation is an error, never a silent change of meaning.

// RUN: norm-opt %s --norm-promote-to-f64 --split-input-file --verify-diagnostics

func.func @bitcast(%x: f32) -> i32 {
  // expected-error @+1 {{'arith.bitcast' op depends on the representation of 'f32': cannot be evaluated in float64}}
  %i = arith.bitcast %x : f32 to i32
  return %i : i32
}

// -----

func.func @view(%m: memref<64xi8>, %at: index) -> memref<4xf32> {
  // expected-error @+1 {{'memref.view' op depends on the representation of 'f32'}}
  %v = memref.view %m[%at][] : memref<64xi8> to memref<4xf32>
  return %v : memref<4xf32>
}

// -----

func.func @llvm(%x: f32) -> f32 {
  // expected-error @+1 {{'llvm.fadd' op depends on the representation of 'f32'}}
  %y = llvm.fadd %x, %x : f32
  return %y : f32
}

// -----

// expected-error @+1 {{'func.func' op is external and takes or returns 'f32': cannot be evaluated in float64}}
func.func private @external(tensor<4xf32>)

// -----

// Only what holds narrow floats is affected.
func.func private @external(tensor<4xi32>) -> f64
func.func @bits(%x: f64) -> i64 {
  %i = arith.bitcast %x : f64 to i64
  return %i : i64
}

// -----

// expected-error @+1 {{'func.func' op has type 'complex<f32>': cannot be evaluated in float64}}
func.func @complex(%x: complex<f32>) {
  return
}

// -----

func.func @no_data() -> tensor<2xf32> {
  // expected-error @+1 {{'arith.constant' op has the resource '__elided__' without data: cannot be evaluated in float64}}
  %c = arith.constant dense_resource<__elided__> : tensor<2xf32>
  return %c : tensor<2xf32>
}

// -----

func.func @cut_short() -> tensor<3xf32> {
  // expected-error @+1 {{'arith.constant' op has the resource 'short' of 8 bytes for 'tensor<3xf32>': cannot be evaluated in float64}}
  %c = arith.constant dense_resource<short> : tensor<3xf32>
  return %c : tensor<3xf32>
}
{-#
  dialect_resources: {
    builtin: {
      short: "0x040000000000803F000000BF"
    }
  }
#-}

// -----

func.func @sparse() -> tensor<3xf32> {
  // expected-error @+1 {{'arith.constant' op has a sparse constant of 'f32': cannot be evaluated in float64}}
  %c = arith.constant sparse<[[0]], [1.0]> : tensor<3xf32>
  return %c : tensor<3xf32>
}
