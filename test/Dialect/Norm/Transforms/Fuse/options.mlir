// RUN: norm-opt %s --norm-generalize --norm-fuse | FileCheck %s --check-prefix=ALL
// RUN: norm-opt %s --norm-generalize --norm-fuse="elementwise=false" | FileCheck %s --check-prefix=NO-ELEMENTWISE
// RUN: norm-opt %s --norm-generalize --norm-fuse="rows=false" | FileCheck %s --check-prefix=NO-ROWS
// RUN: norm-opt %s --norm-generalize --norm-fuse="reductions=false" | FileCheck %s --check-prefix=NO-REDUCTIONS

// Each kind of fusion can be turned off.

// ALL:         norm.generic
// ALL-NOT:     norm.generic
// ALL-NOT:     linalg.add
// ALL-NOT:     linalg.reduce

// NO-ELEMENTWISE:     norm.generic
// NO-ELEMENTWISE:     linalg.add
// NO-ELEMENTWISE:     norm.generic
// NO-ELEMENTWISE:       norm.reduce
// NO-ELEMENTWISE-NOT: linalg.reduce

// NO-ROWS:     norm.generic
// NO-ROWS:       arith.addf
// NO-ROWS:     norm.generic
// NO-ROWS:       norm.reduce
// NO-ROWS-NOT: linalg.reduce

// NO-REDUCTIONS:     norm.generic
// NO-REDUCTIONS-NOT: norm.generic
// NO-REDUCTIONS:     linalg.reduce
func.func @f(%z: tensor<4x8xf32>, %x: tensor<4x8xf32>, %e: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4xf32>) {
  %low = arith.constant 0xFF800000 : f32
  %n = norm.rms_norm %z {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %h = linalg.add ins(%x, %n : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %y = norm.rms_norm %h {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %v = tensor.empty() : tensor<4xf32>
  %f = linalg.fill ins(%low : f32) outs(%v : tensor<4xf32>) -> tensor<4xf32>
  %m = linalg.reduce { arith.maximumf } ins(%y : tensor<4x8xf32>) outs(%f : tensor<4xf32>) dimensions = [1]
  return %y, %m : tensor<4x8xf32>, tensor<4xf32>
}
