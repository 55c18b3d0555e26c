// Pads that take elements away and put others there, by constants and by amounts that
// are known when they run.
// RUN: norm-run %s --entry=constants | FileCheck %s --check-prefix=CONSTANTS
// RUN: norm-run %s --entry=constants --target=reference | FileCheck %s --check-prefix=CONSTANTS
// CONSTANTS: result 0: f{{32|64}} 2x4: 9 9 9 9 3 4 9 9
// CONSTANTS: result 1: f{{32|64}} 4: 7 8 9 9
// RUN: norm-run %s --entry=cut | FileCheck %s --check-prefix=CUT
// CUT: result 0: f32 5: 2 3 4 9 9
// RUN: norm-run %s --entry=add | FileCheck %s --check-prefix=ADD
// ADD: result 0: f32 2: 9 1
// RUN: not norm-run %s --entry=cut_all 2>&1 | FileCheck %s --check-prefix=NONE
// NONE: 'tensor.pad' op takes more elements away from dimension 0 than it has

// The sizes stay the same.
func.func @constants() -> (tensor<2x4xf32>, tensor<4xf32>) {
  %nine = arith.constant 9.0 : f32
  %x = arith.constant dense<[[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0]]> : tensor<2x4xf32>
  %0 = tensor.pad %x low[1, -2] high[-1, 2] {
  ^bb0(%i: index, %j: index):
    tensor.yield %nine : f32
  } : tensor<2x4xf32> to tensor<2x4xf32>
  %y = arith.constant dense<[5.0, 6.0, 7.0, 8.0]> : tensor<4xf32>
  %1 = tensor.pad %y low[-2] high[2] {
  ^bb0(%i: index):
    tensor.yield %nine : f32
  } : tensor<4xf32> to tensor<4xf32>
  return %0, %1 : tensor<2x4xf32>, tensor<4xf32>
}

func.func private @amounts(%low: index, %high: index) -> tensor<?xf32> attributes {no_inline} {
  %nine = arith.constant 9.0 : f32
  %x = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %0 = tensor.pad %x low[%low] high[%high] {
  ^bb0(%i: index):
    tensor.yield %nine : f32
  } : tensor<4xf32> to tensor<?xf32>
  return %0 : tensor<?xf32>
}

func.func @cut() -> tensor<?xf32> {
  %low = arith.constant -1 : index
  %high = arith.constant 2 : index
  %0 = call @amounts(%low, %high) : (index, index) -> tensor<?xf32>
  return %0 : tensor<?xf32>
}

func.func @add() -> tensor<?xf32> {
  %low = arith.constant 1 : index
  %high = arith.constant -3 : index
  %0 = call @amounts(%low, %high) : (index, index) -> tensor<?xf32>
  return %0 : tensor<?xf32>
}

func.func @cut_all() -> tensor<?xf32> {
  %low = arith.constant -3 : index
  %high = arith.constant -2 : index
  %0 = call @amounts(%low, %high) : (index, index) -> tensor<?xf32>
  return %0 : tensor<?xf32>
}
