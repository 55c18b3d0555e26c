// A branch that cannot be computed where it is not taken.

// RUN: norm-opt %s --norm-expand-statistics --split-input-file --verify-diagnostics

#all = affine_map<(i, j) -> (i, j)>

// Dividing by 0 is undefined.
func.func @division(%x: memref<4x8xi32>, %d: memref<4xi32>, %y: memref<4x8xi32>) {
  // expected-error @+1 {{'norm.generic' op body has an 'scf.if' with a result that differs along the row and is computed by 'arith.divsi': expected ops that may run where the branch is not taken}}
  norm.generic {
      indexing_maps = [#all, affine_map<(i, j) -> (i)>, #all],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %d : memref<4x8xi32>, memref<4xi32>) outs(%y : memref<4x8xi32>) {
  ^bb0(%a: i32, %b: i32):
    %zero = arith.constant 0 : i32
    %c = arith.cmpi ne, %b, %zero : i32
    %r = scf.if %c -> i32 {
      %q = arith.divsi %a, %b : i32
      scf.yield %q : i32
    } else {
      scf.yield %a : i32
    }
    norm.yield %r : i32
  }
  return
}
