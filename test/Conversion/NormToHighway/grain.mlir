// A grain that a schedule was given is that of the launch: of rows of any size, and
// in blocks of rows where outputs are summed over them. Only 1 is left to be chosen
// when the size is known.
//
// RUN: norm-opt %s --convert-norm-to-highway=target=avx2 --canonicalize --cse --split-input-file | FileCheck %s

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @given(
// CHECK:         %[[GRAIN:.*]] = arith.constant 7 : index
// CHECK:         highway.launch @given_norm({{.*}}) rows({{.*}}) grain(%[[GRAIN]])
func.func @given(%x: memref<?x?xf32>, %y: memref<?x?xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, grain = 7>}
      ins(%x : memref<?x?xf32>) outs(%y : memref<?x?xf32>) {
  ^bb0(%a: f32):
    %s = norm.reduce add %a : f32
    %b = arith.mulf %a, %s : f32
    norm.yield %b : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @chosen(
// CHECK:         memref.dim %arg0, %c0
// CHECK:         %[[SIZE:.*]] = memref.dim %arg0, %c1
// CHECK:         %[[MORE:.*]] = arith.addi %[[SIZE]], %c1
// CHECK:         %[[ROWS:.*]] = arith.divui %c32768, %[[MORE]]
// CHECK:         %[[GRAIN:.*]] = arith.addi %[[ROWS]], %c1
// CHECK:         highway.launch @chosen_norm({{.*}}) rows({{.*}}) grain(%[[GRAIN]])
func.func @chosen(%x: memref<?x?xf32>, %y: memref<?x?xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread>}
      ins(%x : memref<?x?xf32>) outs(%y : memref<?x?xf32>) {
  ^bb0(%a: f32):
    %s = norm.reduce add %a : f32
    %b = arith.mulf %a, %s : f32
    norm.yield %b : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

// 6400 rows are 200 blocks of 32: 100 rows are 4 blocks.
// CHECK-LABEL: func.func @of_blocks(
// CHECK-DAG:     %[[GRAIN:.*]] = arith.constant 4 : index
// CHECK-DAG:     %[[BLOCKS:.*]] = arith.constant 200 : index
// CHECK:         highway.launch @of_blocks_norm({{.*}}) rows(%[[BLOCKS]]) grain(%[[GRAIN]])
func.func @of_blocks(%x: memref<6400x96xf32>, %y: memref<96xf32>) {
  norm.generic {indexing_maps = [#rows, #columns], iterator_types = ["parallel", "reduction"],
                schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, grain = 100>}
      ins(%x : memref<6400x96xf32>) outs(%y : memref<96xf32>) {
  ^bb0(%a: f32):
    norm.yield %a : f32
  }
  return
}
