// Outputs that are summed over rows: a block of rows adds its products at once, in
// memory that begins with a cache line.
//
// RUN: norm-opt %s --convert-norm-to-highway=target=avx3 --canonicalize --cse \
// RUN:     --split-input-file | FileCheck %s

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

// With pairs, what even and odd elements sum to stays apart until the block is
// done: 72 elements are two chunks of 32, and 8 more. The inputs of later rows are
// to come to L2: L1 has the sums.
// CHECK-LABEL: func.func private @pairs_norm(
// CHECK-SAME:      %[[X:[^:]+]]: !highway.ptr<bf16>, %[[DY:[^:]+]]: !highway.ptr<bf16>, %{{[^:]+}}: !highway.ptr<bf16>, %[[SUMS:[^:]+]]: !highway.ptr<f32>
// CHECK-DAG:     %[[LATER:.*]] = arith.constant 288 : index
// CHECK-DAG:     %[[LANES:.*]] = highway.lanes
// CHECK-DAG:     %[[ZERO:.*]] = highway.set
// CHECK:         %[[BLOCK:.*]] = highway.offset %[[SUMS]]
// CHECK:         scf.for %[[I:.*]] = %c0
// CHECK-NEXT:      highway.store %[[ZERO]], %[[BLOCK]][%[[I]]]
// CHECK-NEXT:      %[[ODD:.*]] = arith.addi %[[I]], %[[LANES]]
// CHECK-NEXT:      highway.store %[[ZERO]], %[[BLOCK]][%[[ODD]]]
// CHECK:         highway.sum_of_lanes
// CHECK:         scf.for %[[J:.*]] = %c0
// CHECK-DAG:       %[[GE:.*]] = highway.promote_even_to %[[G:.*]] :
// CHECK-DAG:       %[[GO:.*]] = highway.promote_odd_to %[[G]] :
// CHECK-DAG:       %[[XE:.*]] = highway.promote_even_to %[[V:.*]] :
// CHECK-DAG:       %[[XO:.*]] = highway.promote_odd_to %[[V]] :
// CHECK:           %[[E:.*]] = highway.load %[[BLOCK]][%[[J]]]
// CHECK-NEXT:      %[[E1:.*]] = highway.mul_add %[[XE]], %[[GE]], %[[E]]
// CHECK-NEXT:      highway.store %[[E1]], %[[BLOCK]][%[[J]]]
// CHECK-NEXT:      %[[K:.*]] = arith.addi %[[J]], %[[LANES]]
// CHECK-NEXT:      %[[O:.*]] = highway.load %[[BLOCK]][%[[K]]]
// CHECK-NEXT:      %[[O1:.*]] = highway.mul_add %[[XO]], %[[GO]], %[[O]]
// CHECK-NEXT:      highway.store %[[O1]], %[[BLOCK]][%[[K]]]
// CHECK-NEXT:      %[[NEXT:.*]] = arith.addi %[[J]], %[[LATER]]
// CHECK-NEXT:      highway.prefetch %{{.*}}[%[[NEXT]]] {to_l2}
// CHECK-NEXT:      highway.prefetch %{{.*}}[%[[NEXT]]] {to_l2}
// The block is done: elements come in turn.
// CHECK:         scf.for %[[L:.*]] = %c0
// CHECK-NEXT:      %[[E:.*]] = highway.load %[[BLOCK]][%[[L]]]
// CHECK-NEXT:      %[[M:.*]] = arith.addi %[[L]], %[[LANES]]
// CHECK-NEXT:      %[[O:.*]] = highway.load %[[BLOCK]][%[[M]]]
// CHECK-NEXT:      %[[A:.*]] = highway.concat_even %[[O]], %[[E]]
// CHECK-NEXT:      %[[B:.*]] = highway.concat_odd %[[O]], %[[E]]
// CHECK-COUNT-2:   highway.concat_even
// CHECK:           %[[LOW:.*]] = highway.concat_even
// CHECK-NEXT:      %[[HIGH:.*]] = highway.concat_odd
// CHECK-NEXT:      highway.store %[[LOW]], %[[BLOCK]][%[[L]]]
// CHECK-NEXT:      highway.store %[[HIGH]], %[[BLOCK]][%[[M]]]
// CHECK:         highway.load_n
// CHECK:         highway.store_n
// CHECK-LABEL: func.func @pairs(
// CHECK:         memref.alloc() {alignment = 64 : i64} : memref<2x72xf32>
func.func @pairs(%x: memref<64x72xbf16>, %dy: memref<64x72xbf16>, %dx: memref<64x72xbf16>,
                 %dgain: memref<72xbf16>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #rows, #columns], iterator_types = ["parallel", "reduction"],
      schedule = #norm.cpu_schedule<rows = 1, accumulators = 2, keep = reread, pairs = true, prefetch = l2>}
      ins(%x, %dy : memref<64x72xbf16>, memref<64x72xbf16>)
      outs(%dx, %dgain : memref<64x72xbf16>, memref<72xbf16>) {
  ^bb0(%a: bf16, %b: bf16):
    %0 = arith.extf %a : bf16 to f32
    %1 = arith.extf %b : bf16 to f32
    %s = norm.reduce add %1 : f32
    %2 = arith.mulf %1, %s : f32
    %3 = arith.truncf %2 : f32 to bf16
    %4 = arith.mulf %0, %1 : f32
    norm.yield %3, %4 : bf16, f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

// Sums are loaded and stored once for the rows that are worked on together. A
// product that is an output, too, is not multiplied again.
// CHECK-LABEL: func.func private @together_norm(
// CHECK:         %[[P0:.*]] = highway.mul
// CHECK:         %[[P1:.*]] = highway.mul
// CHECK:         highway.store %[[P0]]
// CHECK:         highway.store %[[P1]]
// CHECK-NEXT:    %[[S0:.*]] = highway.load
// CHECK-NEXT:    %[[S1:.*]] = highway.add %[[S0]], %[[P0]]
// CHECK-NEXT:    %[[S2:.*]] = highway.add %[[S1]], %[[P1]]
// CHECK-NEXT:    highway.store %[[S2]]
func.func @together(%x: memref<64x96xf32>, %y: memref<64x96xf32>, %sum: memref<96xf32>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #columns], iterator_types = ["parallel", "reduction"],
      schedule = #norm.cpu_schedule<rows = 2, accumulators = 1, keep = reread>}
      ins(%x : memref<64x96xf32>) outs(%y, %sum : memref<64x96xf32>, memref<96xf32>) {
  ^bb0(%a: f32):
    %0 = arith.mulf %a, %a : f32
    norm.yield %0, %0 : f32, f32
  }
  return
}
