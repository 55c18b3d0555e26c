// RUN: norm-opt %s --norm-generalize --norm-fuse=report=%t.txt -o /dev/null
// RUN: FileCheck %s --input-file=%t.txt --implicit-check-not=fused --implicit-check-not=costs --implicit-check-not=kernel
// RUN: norm-opt %s --norm-generalize --norm-fuse --remarks-filter=norm-fuse -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK

// What is one kernel; what stays outside of it, why, and the bytes that this costs.

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#along = affine_map<(d0, d1) -> (d1)>

// CHECK: norm-fuse: 1 kernel of several ops, 11 beside not fused

// CHECK-EMPTY:
// CHECK-NEXT: {{^[^ ].*}}report.mlir:[[#@LINE+9]]:8: norm.generic, one kernel with 2 other ops: 2 passes over the row, 1 value kept, 2 inputs, 1 output
// CHECK-NEXT: {{^ .*}}report.mlir:[[#@LINE+6]]:8: linalg.add, fused, to be computed again
// CHECK-NEXT: {{^ .*}}report.mlir:[[#@LINE+8]]:8: linalg.negf, fused
// REMARK:      report.mlir:[[#@LINE+6]]:8: remark: [Passed] Fused | Category:norm-fuse | Function=fused | Remark="one kernel with 2 other ops: 2 passes over the row, 1 value kept, 2 inputs, 1 output"
// REMARK:      report.mlir:[[#@LINE+3]]:8: remark: [Passed] Joined | Category:norm-fuse | Function=fused | Remark="fused, to be computed again", Rows="norm.generic at report.mlir:[[#@LINE+5]]:8"
// REMARK:      report.mlir:[[#@LINE+5]]:8: remark: [Passed] Joined | Category:norm-fuse | Function=fused | Remark=fused, Rows=
func.func @fused(%z: tensor<4x8xf32>, %w: tensor<8xf32>, %e: tensor<4x8xf32>, %v: tensor<8xf32>) -> (tensor<4x8xf32>, tensor<8xf32>) {
  %g = linalg.add ins(%w, %w : tensor<8xf32>, tensor<8xf32>) outs(%v : tensor<8xf32>) -> tensor<8xf32>
  // The norm is known by its own place.
  %n = norm.rms_norm %z gain(%g) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>, tensor<8xf32>) -> tensor<4x8xf32>
  %h = linalg.negf ins(%n : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %h, %g : tensor<4x8xf32>, tensor<8xf32>
}

// Each of four ops reads what the norm writes for all of them.
func.func @not_fused(%x: tensor<8x8xf32>, %w: tensor<8x8xf32>, %s: index, %e: tensor<8x8xf32>) -> (tensor<8x8xf32>, tensor<8x8xf32>, tensor<8x8xf32>) {
  // CHECK-EMPTY:
  // CHECK-NEXT: {{^[^ ].*}}report.mlir:[[#@LINE+1]]:8: norm.generic, a kernel by itself
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<8x8xf32>) -> tensor<8x8xf32>
  // CHECK-NEXT: {{^ .*}}report.mlir:[[#@LINE+2]]:8: linalg.generic, not fused: its body uses a value of type 'index' from outside that is no constant
  // CHECK-NEXT: costs: 256 bytes: tensor<8x8xf32> is read again
  %a = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%y : tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) {
  ^bb0(%p: f32, %o: f32):
    %i = arith.index_cast %s : index to i32
    %f = arith.sitofp %i : i32 to f32
    %t = arith.addf %p, %f : f32
    linalg.yield %t : f32
  } -> tensor<8x8xf32>
  // CHECK-NEXT: {{^ .*}}report.mlir:[[#@LINE+3]]:8: linalg.matmul, not fused: it is a contraction: no input has an element for each point
  // CHECK-NEXT: costs: 256 bytes: tensor<8x8xf32> is read again
  // REMARK:     report.mlir:[[#@LINE+1]]:8: remark: [Missed] NotFused | Category:norm-fuse | Function=not_fused | Cost="256 bytes: tensor<8x8xf32> is read again", Reason="it is a contraction: no input has an element for each point", Rows="norm.generic at {{.*}}"
  %m = linalg.matmul ins(%y, %w : tensor<8x8xf32>, tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  // CHECK-NEXT: {{^ .*}}report.mlir:[[#@LINE+2]]:8: linalg.add, not fused: a user of a result comes before what the fused op needs
  // CHECK-NEXT: costs: 256 bytes: tensor<8x8xf32> is read again
  %z = linalg.add ins(%y, %m : tensor<8x8xf32>, tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  // CHECK-NEXT: {{^ .*}}report.mlir:[[#@LINE+6]]:8: norm.generic, not fused: its rows are others: it reduces other loops
  // CHECK-NEXT: costs: 256 bytes: tensor<8x8xf32> is read again
  // CHECK-EMPTY:
  // CHECK-NEXT: {{^[^ ].*}}report.mlir:[[#@LINE+3]]:8: norm.generic, a kernel by itself
  // CHECK-NEXT: {{^ .*}}report.mlir:[[#@LINE-22]]:8: norm.generic, not fused: its rows are others: it reduces other loops
  // CHECK-NEXT: costs: 256 bytes: tensor<8x8xf32> is read again
  %k = norm.rms_norm %y {axes = array<i64: 0>, epsilon = 1.0e-5 : f64} : (tensor<8x8xf32>) -> tensor<8x8xf32>
  return %a, %z, %k : tensor<8x8xf32>, tensor<8x8xf32>, tensor<8x8xf32>
}

// What is made for the norm alone is written for it alone.
func.func @expensive(%x: tensor<4x8xf32>, %w: tensor<8xf32>, %v: tensor<8xf32>) -> tensor<4x8xf32> {
  // CHECK:      norm.generic, a kernel by itself
  // CHECK-NEXT: {{^ .*}}report.mlir:[[#@LINE+2]]:8: linalg.exp, not fused: computing it again for each row would take too long
  // CHECK-NEXT: costs: 64 bytes: tensor<8xf32> is written and read again
  %g = linalg.exp ins(%w : tensor<8xf32>) outs(%v : tensor<8xf32>) -> tensor<8xf32>
  %n = norm.rms_norm %x gain(%g) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>, tensor<8xf32>) -> tensor<4x8xf32>
  return %n : tensor<4x8xf32>
}

func.func @reasons_of_norms(%x: tensor<4x8xf32>, %z: tensor<4x8xf32>, %e: tensor<4x8xf32>, %v: tensor<4xf32>, %s: tensor<8xf32>) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %n, %mean, %sum = norm.generic {indexing_maps = [#id, #id, #row, #along], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%e, %v, %s : tensor<4x8xf32>, tensor<4xf32>, tensor<8xf32>) {
  ^bb0(%a: f32):
    %k, %m, %r = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %k, %m, %a : f32, f32, f32
  } -> tensor<4x8xf32>, tensor<4xf32>, tensor<8xf32>
  // CHECK:      norm.generic, a kernel by itself
  // CHECK-NEXT: {{^ .*}}report.mlir:[[#@LINE+2]]:8: norm.generic, not fused: it needs a sum over rows, which is complete only behind the last of them
  // CHECK-NEXT: costs: 320 bytes: tensor<4x8xf32> is written and read again, tensor<8xf32> is written and read again
  %y = norm.rms_norm %n gain(%sum) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>, tensor<8xf32>) -> tensor<4x8xf32>
  // CHECK-NEXT: {{^ .*}}report.mlir:[[#@LINE+6]]:8: linalg.generic, not fused: it saves no read or write of a tensor with an element for each point
  // CHECK-NEXT: costs: 32 bytes: tensor<4xf32> is written and read again
  // CHECK-EMPTY:
  // CHECK-NEXT: norm.generic, a kernel by itself
  // CHECK-NEXT: norm.generic, not fused: it needs a sum over rows
  // CHECK-NEXT: costs: 320 bytes: tensor<4x8xf32> is written and read again, tensor<8xf32> is written and read again
  %c = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%z, %mean : tensor<4x8xf32>, tensor<4xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%p: f32, %q: f32, %o: f32):
    %t = arith.subf %p, %q : f32
    linalg.yield %t : f32
  } -> tensor<4x8xf32>
  return %y, %c : tensor<4x8xf32>, tensor<4x8xf32>
}

// Where sizes are dynamic, a product of them.
func.func @dynamic(%x: tensor<?x768xf16>, %w: tensor<768x8xf16>, %o: tensor<?x8xf16>) -> tensor<?x8xf16> {
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<?x768xf16>) -> tensor<?x768xf16>
  // CHECK:      norm.generic, a kernel by itself
  // CHECK-NEXT: {{^ .*}}report.mlir:[[#@LINE+2]]:8: linalg.matmul, not fused: it adds in a type narrower than f32
  // CHECK-NEXT: costs: 2*2*d0*768 bytes: tensor<?x768xf16> is written and read again
  %m = linalg.matmul ins(%y, %w : tensor<?x768xf16>, tensor<768x8xf16>) outs(%o : tensor<?x8xf16>) -> tensor<?x8xf16>
  return %m : tensor<?x8xf16>
}

// A reduction that looks like a norm's, but for what spreads its result.
func.func @no_kernel(%x: tensor<4x8xf32>, %f: tensor<4xf32>, %e: tensor<4x8xf32>) -> tensor<4x8xf32> {
  // CHECK-EMPTY:
  // CHECK-NEXT: {{^[^ ].*}}report.mlir:[[#@LINE+1]]:8: linalg.reduce, no kernel: what spreads its result over the rows does not join it
  %s = linalg.reduce { arith.addf } ins(%x : tensor<4x8xf32>) outs(%f : tensor<4xf32>) dimensions = [1]
  // CHECK-NEXT: {{^ .*}}report.mlir:[[#@LINE+2]]:8: linalg.generic, not fused: its body asks for an index
  // CHECK-NEXT: costs: 160 bytes: tensor<4xf32> is written and read again, tensor<4x8xf32> is read again
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %s : tensor<4x8xf32>, tensor<4xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%p: f32, %q: f32, %o: f32):
    %i = linalg.index 0 : index
    %j = arith.index_cast %i : index to i64
    %k = arith.sitofp %j : i64 to f32
    %d = arith.divf %p, %q : f32
    %t = arith.addf %d, %k : f32
    linalg.yield %t : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// Nothing is said of what is no norm: nothing spreads this.
func.func @lone(%x: tensor<4x8xf32>, %f: tensor<4xf32>) -> tensor<4xf32> {
  %s = linalg.reduce { arith.addf } ins(%x : tensor<4x8xf32>) outs(%f : tensor<4xf32>) dimensions = [1]
  %y = linalg.negf ins(%s : tensor<4xf32>) outs(%f : tensor<4xf32>) -> tensor<4xf32>
  return %y : tensor<4xf32>
}
