// RUN: norm-opt %s --norm-generalize --norm-fuse=report=%t.txt -o /dev/null
// RUN: FileCheck %s --input-file=%t.txt --implicit-check-not=fused --implicit-check-not=costs

// What is no linalg op and moves the rows that a kernel makes or reads, and what
// that costs. Views move nothing.

// CHECK: norm-fuse: 1 kernel of several ops, 6 beside not fused

func.func @pad(%x: tensor<8x6x192xf32>) -> tensor<8x8x192xf32> {
  %z = arith.constant 0.0 : f32
  // CHECK:      norm.generic, a kernel by itself
  %y = norm.rms_norm %x {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<8x6x192xf32>) -> tensor<8x6x192xf32>
  // CHECK-NEXT: report-moves.mlir:[[#@LINE+2]]:8: tensor.pad, not fused: it is neither a norm.generic nor a linalg op with loops
  // CHECK-NEXT: costs: 73,728 bytes: tensor<8x6x192xf32> is written and read again
  %a = tensor.pad %y low[0, 1, 0] high[0, 1, 0] {
  ^bb0(%i: index, %j: index, %k: index):
    tensor.yield %z : f32
  } : tensor<8x6x192xf32> to tensor<8x8x192xf32>
  return %a : tensor<8x8x192xf32>
}

// In front of a norm, and behind an op that joins it, over reshapes.
func.func @over_reshapes(%x: tensor<4x8xf32>, %r: tensor<4x8xf32>, %e: tensor<8x8xf32>) -> (tensor<20x4xf32>) {
  // CHECK:      report-moves.mlir:[[#@LINE+9]]:8: norm.generic, one kernel with 1 other op
  // CHECK-NEXT: report-moves.mlir:[[#@LINE+9]]:8: linalg.negf, fused
  // CHECK-NEXT: report-moves.mlir:[[#@LINE+4]]:8: tensor.concat, not fused: it is neither
  // CHECK-NEXT: costs: 512 bytes: tensor<8x8xf32> is written and read again
  // CHECK-NEXT: report-moves.mlir:[[#@LINE+10]]:8: tensor.insert_slice, not fused: it is neither
  // CHECK-NEXT: costs: 512 bytes: tensor<8x8xf32> is written and read again
  %c = tensor.concat dim(0) %x, %r : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<8x8xf32>
  %l = tensor.expand_shape %c [[0, 1], [2]] output_shape [2, 4, 8] : tensor<8x8xf32> into tensor<2x4x8xf32>
  %k = tensor.collapse_shape %l [[0, 1], [2]] : tensor<2x4x8xf32> into tensor<8x8xf32>
  %y = norm.rms_norm %k {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<8x8xf32>) -> tensor<8x8xf32>
  %n = linalg.negf ins(%y : tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  %s = tensor.expand_shape %n [[0], [1, 2]] output_shape [8, 2, 4] : tensor<8x8xf32> into tensor<8x2x4xf32>
  %t = tensor.collapse_shape %s [[0, 1], [2]] : tensor<8x2x4xf32> into tensor<16x4xf32>
  %u = tensor.empty() : tensor<20x4xf32>
  %i = tensor.insert_slice %t into %u[2, 0] [16, 4] [1, 1] : tensor<16x4xf32> into tensor<20x4xf32>
  return %i : tensor<20x4xf32>
}

func.func private @other(tensor<4x8xf32>) -> tensor<4x8xf32>

// What is not known, such as a call. Its own input is not the norm's.
func.func @calls(%x: tensor<4x8xf32>, %g: tensor<8xf32>) -> tensor<4x8xf32> {
  // CHECK:      norm.generic, a kernel by itself
  // CHECK-NEXT: report-moves.mlir:[[#@LINE+4]]:8: func.call, not fused: it is neither
  // CHECK-NEXT: costs: 256 bytes: tensor<4x8xf32> is written and read again
  // CHECK-NEXT: report-moves.mlir:[[#@LINE+4]]:8: func.call, not fused: it is neither
  // CHECK-NEXT: costs: 256 bytes: tensor<4x8xf32> is written and read again
  %a = call @other(%x) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %y = norm.rms_norm %a gain(%g) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>, tensor<8xf32>) -> tensor<4x8xf32>
  %b = call @other(%y) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %b : tensor<4x8xf32>
}

// A user in another block, once.
func.func @other_block(%x: tensor<4x8xf32>, %c: i1, %e: tensor<4x8xf32>) -> tensor<4x8xf32> {
  // CHECK:      norm.generic, a kernel by itself
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %r = scf.if %c -> tensor<4x8xf32> {
    // CHECK-NEXT: report-moves.mlir:[[#@LINE+2]]:10: linalg.negf, not fused: it stands in another block
    // CHECK-NEXT: costs: 128 bytes: tensor<4x8xf32> is read again
    %n = linalg.negf ins(%y : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    scf.yield %n : tensor<4x8xf32>
  } else {
    scf.yield %y : tensor<4x8xf32>
  }
  return %r : tensor<4x8xf32>
}

// Slices of what a norm reads, casts, sizes and what leaves the function are no
// moves.
// CHECK-NOT:    {{.}}
func.func @views(%x: tensor<4x8xf32>, %w: tensor<?x8xf32>) -> (tensor<?x8xf32>, index) {
  %c0 = arith.constant 0 : index
  %a = tensor.extract_slice %x[1, 0] [2, 8] [1, 1] : tensor<4x8xf32> to tensor<2x8xf32>
  %y = norm.rms_norm %a {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<2x8xf32>) -> tensor<2x8xf32>
  %z = tensor.cast %y : tensor<2x8xf32> to tensor<?x8xf32>
  %n = tensor.dim %z, %c0 : tensor<?x8xf32>
  return %z, %n : tensor<?x8xf32>, index
}

// Nor does memory move where the rows are written to.
// CHECK-NOT:    {{.}}
func.func @to_memory(%x: tensor<4x8xf32>, %m: memref<4x8xf32>) {
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  bufferization.materialize_in_destination %y in restrict writable %m : (tensor<4x8xf32>, memref<4x8xf32>) -> ()
  return
}
