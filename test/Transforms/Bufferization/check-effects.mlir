// An op that does not say what it does to memory is named, once.
// RUN: norm-opt %s --norm-check-effects --verify-diagnostics --split-input-file
// RUN: norm-opt %s --norm-cpu-pipeline --verify-diagnostics --split-input-file

func.func @unknown_effects() {
  // expected-error @below {{'emitc.verbatim' does not say what it does to memory, and has no lowering to LLVM}}
  emitc.verbatim "barrier();"
  emitc.verbatim "barrier();"
  return
}

// -----

// Linalg stands where the norm stood.
#rows = affine_map<(i, j) -> (i, j)>
func.func @not_strided(%x: memref<4x8xf32, affine_map<(i, j) -> (i * 8 + j mod 4)>>, %y: memref<4x8xf32>) {
  // expected-error @below {{of 'memref<4x8xf32, affine_map<(d0, d1) -> (d0 * 8 + d1 mod 4)>>' has no lowering to LLVM; expected a strided layout}}
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32, affine_map<(i, j) -> (i * 8 + j mod 4)>>) outs(%y : memref<4x8xf32>) {
  ^bb0(%a: f32):
    norm.yield %a : f32
  }
  return
}
