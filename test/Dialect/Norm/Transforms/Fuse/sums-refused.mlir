// RUN: norm-opt %s --norm-generalize --norm-fuse --split-input-file | FileCheck %s
// RUN: norm-opt %s --norm-generalize --norm-fuse=report=- -o %t.mlir --split-input-file | FileCheck %s --check-prefix=REPORT

// norm-fuse leaves alone what is no sum over rows that a kernel has, and says why.

// A sum over rows is complete behind the last of them: what needs it is no part of
// the same kernel.
// CHECK-LABEL: func @used_by_the_rows(
// CHECK:         %[[N:.*]]:2 = norm.generic
// CHECK-SAME:      outs(%{{.*}}, %{{.*}} : tensor<4x8xf32>, tensor<8xf32>)
// CHECK:         norm.generic
// CHECK-SAME:      ins(%[[N]]#0, %[[N]]#1 :
// CHECK-SAME:      outs(%{{.*}} : tensor<4x8xf32>)
// REPORT:      norm.generic, not fused: it needs a sum over rows, which is complete only behind the last of them
func.func @used_by_the_rows(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %v = tensor.empty() : tensor<8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%v : tensor<8xf32>) -> tensor<8xf32>
  %n = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-6 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %s = linalg.reduce { arith.addf } ins(%n : tensor<4x8xf32>) outs(%f : tensor<8xf32>) dimensions = [0]
  %y = norm.rms_norm %n gain(%s) {axes = array<i64: 1>, epsilon = 1.0e-6 : f64} : (tensor<4x8xf32>, tensor<8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

// A maximum over rows; a sum that rounds each time; one from another start, a
// number or what is there.
// CHECK-LABEL: func @no_sums(
// CHECK:         norm.generic
// CHECK-SAME:      outs(%{{.*}} : tensor<4x8xf32>)
// CHECK:         linalg.reduce { arith.maximumf }
// CHECK:         linalg.reduce { arith.addf }
// CHECK:         linalg.reduce { arith.addf }
// CHECK-NOT:     norm.generic
// REPORT:      norm.generic, a kernel by itself
// REPORT-DAG:  linalg.reduce, not fused: it takes an extremum over rows, which can only be summed
// REPORT-DAG:  linalg.reduce, not fused: it sums rows from a start value other than 0
// REPORT-DAG:  linalg.reduce, not fused: it sums rows from a start value other than 0
func.func @no_sums(%x: tensor<4x8xf32>, %before: tensor<8xf32>) -> (tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>) {
  %one = arith.constant 1.0 : f32
  %low = arith.constant 0xFF800000 : f32
  %v = tensor.empty() : tensor<8xf32>
  %f = linalg.fill ins(%one : f32) outs(%v : tensor<8xf32>) -> tensor<8xf32>
  %g = linalg.fill ins(%low : f32) outs(%v : tensor<8xf32>) -> tensor<8xf32>
  %n = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-6 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %m = linalg.reduce { arith.maximumf } ins(%n : tensor<4x8xf32>) outs(%g : tensor<8xf32>) dimensions = [0]
  %s = linalg.reduce { arith.addf } ins(%n : tensor<4x8xf32>) outs(%f : tensor<8xf32>) dimensions = [0]
  %t = linalg.reduce { arith.addf } ins(%n : tensor<4x8xf32>) outs(%before : tensor<8xf32>) dimensions = [0]
  return %n, %m, %s, %t : tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>
}

// -----

// CHECK-LABEL: func @rounds_each_time(
// CHECK:         norm.generic
// CHECK:         linalg.reduce { arith.addf } ins(%{{.*}} : tensor<4x8xbf16>)
// REPORT:      linalg.reduce, not fused: it adds in a type narrower than f32, and rounds each time
func.func @rounds_each_time(%x: tensor<4x8xbf16>) -> (tensor<4x8xbf16>, tensor<8xbf16>) {
  %zero = arith.constant 0.0 : bf16
  %v = tensor.empty() : tensor<8xbf16>
  %f = linalg.fill ins(%zero : bf16) outs(%v : tensor<8xbf16>) -> tensor<8xbf16>
  %n = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-6 : f64} : (tensor<4x8xbf16>) -> tensor<4x8xbf16>
  %s = linalg.reduce { arith.addf } ins(%n : tensor<4x8xbf16>) outs(%f : tensor<8xbf16>) dimensions = [0]
  return %n, %s : tensor<4x8xbf16>, tensor<8xbf16>
}

// -----

// Of a part of each row: of a channel, where groups of them are rows.
// CHECK-LABEL: func @part_of_a_row(
// CHECK:         norm.generic
// CHECK-SAME:      outs(%{{.*}} : tensor<2x4x8xf32>)
// CHECK:         linalg.reduce { arith.addf } ins(%{{.*}} : tensor<2x4x8xf32>) outs(%{{.*}} : tensor<4xf32>) dimensions = [0, 2]
// CHECK-NOT:     norm.generic
// REPORT:      linalg.reduce, not fused: it reduces a part of each row
func.func @part_of_a_row(%x: tensor<2x4x8xf32>) -> (tensor<2x4x8xf32>, tensor<4xf32>) {
  %zero = arith.constant 0.0 : f32
  %v = tensor.empty() : tensor<4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%v : tensor<4xf32>) -> tensor<4xf32>
  %n = norm.rms_norm %x {axes = array<i64: 1, 2>, epsilon = 1.0e-6 : f64} : (tensor<2x4x8xf32>) -> tensor<2x4x8xf32>
  %s = linalg.reduce { arith.addf } ins(%n : tensor<2x4x8xf32>) outs(%f : tensor<4xf32>) dimensions = [0, 2]
  return %n, %s : tensor<2x4x8xf32>, tensor<4xf32>
}

// -----

// Sums over the batch and over batch and positions: kernels have blocks of rows
// that are the same for all.
// CHECK-LABEL: func @unlike_sums(
// CHECK:         norm.generic
// CHECK-SAME:      outs(%{{.*}}, %{{.*}} : tensor<4x7x8xf32>, tensor<7x8xf32>)
// CHECK:         linalg.reduce { arith.addf } ins(%{{.*}} : tensor<4x7x8xf32>) outs(%{{.*}} : tensor<8xf32>) dimensions = [0, 1]
// REPORT:      linalg.reduce, not fused: the kernel has sums over other rows
func.func @unlike_sums(%x: tensor<4x7x8xf32>) -> (tensor<4x7x8xf32>, tensor<7x8xf32>, tensor<8xf32>) {
  %zero = arith.constant 0.0 : f32
  %v = tensor.empty() : tensor<7x8xf32>
  %w = tensor.empty() : tensor<8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%v : tensor<7x8xf32>) -> tensor<7x8xf32>
  %g = linalg.fill ins(%zero : f32) outs(%w : tensor<8xf32>) -> tensor<8xf32>
  %n = norm.rms_norm %x {axes = array<i64: 2>, epsilon = 1.0e-6 : f64} : (tensor<4x7x8xf32>) -> tensor<4x7x8xf32>
  %s = linalg.reduce { arith.addf } ins(%n : tensor<4x7x8xf32>) outs(%f : tensor<7x8xf32>) dimensions = [0]
  %t = linalg.reduce { arith.addf } ins(%n : tensor<4x7x8xf32>) outs(%g : tensor<8xf32>) dimensions = [0, 1]
  return %n, %s, %t : tensor<4x7x8xf32>, tensor<7x8xf32>, tensor<8xf32>
}

// -----

// Rows across memory, of which a kernel has a vector of several: it has none of
// sums.
// CHECK-LABEL: func @rows_across_memory(
// CHECK:         norm.generic
// CHECK-SAME:      outs(%{{.*}} : tensor<4x8x16xf32>)
// CHECK:         linalg.reduce { arith.addf }
// REPORT:      linalg.reduce, not fused: it sums rows that do not lie along memory
func.func @rows_across_memory(%x: tensor<4x8x16xf32>) -> (tensor<4x8x16xf32>, tensor<8xf32>) {
  %zero = arith.constant 0.0 : f32
  %v = tensor.empty() : tensor<8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%v : tensor<8xf32>) -> tensor<8xf32>
  %n = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-6 : f64} : (tensor<4x8x16xf32>) -> tensor<4x8x16xf32>
  %s = linalg.reduce { arith.addf } ins(%n : tensor<4x8x16xf32>) outs(%f : tensor<8xf32>) dimensions = [0, 2]
  return %n, %s : tensor<4x8x16xf32>, tensor<8xf32>
}

// -----

// Two elementwise ops of one size: which loops of the one are those of the other
// is not known where a size is dynamic.
#id = affine_map<(d0, d1) -> (d0, d1)>
// CHECK-LABEL: func @spread_over_unknown_size(
// CHECK-NOT:     norm.generic
func.func @spread_over_unknown_size(%x: tensor<4x?xf32>, %e: tensor<4x?xf32>) -> tensor<4x?xf32> {
  %zero = arith.constant 0.0 : f32
  %v = tensor.empty() : tensor<4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%v : tensor<4xf32>) -> tensor<4xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<4x?xf32>) outs(%f : tensor<4xf32>) dimensions = [1]
  %c = linalg.broadcast ins(%s : tensor<4xf32>) outs(%e : tensor<4x?xf32>) dimensions = [1]
  %y = linalg.exp ins(%c : tensor<4x?xf32>) outs(%e : tensor<4x?xf32>) -> tensor<4x?xf32>
  return %y : tensor<4x?xf32>
}

// -----

// A sum over rows of a tensor that is there: a kernel would save nothing.
// CHECK-LABEL: func @lone_sum(
// CHECK-NOT:     norm.generic
func.func @lone_sum(%x: tensor<4x8xf32>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %v = tensor.empty() : tensor<8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%v : tensor<8xf32>) -> tensor<8xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<4x8xf32>) outs(%f : tensor<8xf32>) dimensions = [0]
  return %s : tensor<8xf32>
}

// -----

// What is put out as it is stays one output: a matrix product reads it transposed.
// CHECK-LABEL: func @also_transposed(
// CHECK:         %[[N:.*]] = norm.generic
// CHECK-SAME:      outs(%{{.*}} : tensor<4x8xf32>)
// CHECK:         linalg.transpose ins(%[[N]]
func.func @also_transposed(%x: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<8x4xf32>) {
  %e = tensor.empty() : tensor<8x4xf32>
  %n = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-6 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %t = linalg.transpose ins(%n : tensor<4x8xf32>) outs(%e : tensor<8x4xf32>) permutation = [1, 0]
  return %n, %t : tensor<4x8xf32>, tensor<8x4xf32>
}
