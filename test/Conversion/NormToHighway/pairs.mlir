// Even and odd elements of bf16 in vectors of their own.
//
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse \
// RUN:     --convert-norm-to-highway=target=avx3 --canonicalize --cse --split-input-file | FileCheck %s

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

// 80 elements: two chunks of 32, and the end of the row with half of one.
// CHECK-LABEL: func.func private @tail_norm(
// CHECK-SAME:      %[[X:[^:]+]]: !highway.ptr<bf16>, %[[G:[^:]+]]: !highway.ptr<f32>, %[[Y:[^:]+]]: !highway.ptr<bf16>
// Each part is added in an accumulator of its own.
// CHECK:         %[[SUMS:.*]]:4 = scf.for %[[I:.*]] = %c0 to %{{.*}} iter_args(%[[S0:[^ ]+]] = %{{[^,]+}}, %[[S1:[^ ]+]] = %{{[^,]+}}, %[[S2:[^ ]+]] = %{{[^,]+}}, %[[S3:[^ ]+]] = %{{[^)]+}})
// CHECK:           %[[PAIRS:.*]] = highway.load_pairs %[[ROW:.*]][%[[I]]] : !highway.ptr<bf16>
// CHECK:           %[[EVEN:.*]] = highway.promote_even_to %[[PAIRS]]
// CHECK:           %[[ODD:.*]] = highway.promote_odd_to %[[PAIRS]]
// CHECK:           highway.mul_add %[[EVEN]], %[[EVEN]], %[[S0]]
// CHECK:           highway.mul_add %[[ODD]], %[[ODD]], %[[S1]]
// CHECK:           %[[NEXT:.*]] = highway.load_pairs %[[ROW]]
// CHECK:           %[[EVEN:.*]] = highway.promote_even_to %[[NEXT]]
// CHECK:           highway.mul_add %[[EVEN]], %[[EVEN]], %[[S2]]
// CHECK:         highway.load_pairs_n
// CHECK:         highway.sum_of_lanes
// The gain is brought into the order of the elements, at the end of the row with
// no more than there are behind the first vector.
// CHECK:         scf.for %[[J:[^ ]+]] = %c0
// CHECK:           %[[X0:.*]] = highway.load_pairs %[[ROW]][%[[J]]]
// CHECK:           %[[LOW:.*]] = highway.load %[[G]][%[[J]]]
// CHECK:           %[[HIGH:.*]] = highway.load %[[G]]
// CHECK:           %[[GE:.*]] = highway.concat_even %[[HIGH]], %[[LOW]]
// CHECK:           %[[GO:.*]] = highway.concat_odd %[[HIGH]], %[[LOW]]
// CHECK:           %[[E:.*]] = highway.mul %{{.*}}, %[[GE]]
// CHECK:           %[[RE:.*]] = highway.round_to_bf16 %[[E]]
// CHECK:           %[[O:.*]] = highway.mul %{{.*}}, %[[GO]]
// CHECK:           %[[RO:.*]] = highway.round_to_bf16 %[[O]]
// CHECK:           highway.store_pairs %[[RE]], %[[RO]], %{{.*}}[%[[J]]] : !highway.ptr<bf16>
// CHECK:         highway.load_pairs_n
// CHECK:         highway.load_n %[[G]][%{{.*}}], %[[COUNT:.*]] : !highway.ptr<f32>
// CHECK:         %[[LEAST:.*]] = arith.maxui %[[COUNT]], %[[LANES:.*]] : index
// CHECK:         %[[BEHIND:.*]] = arith.subi %[[LEAST]], %[[LANES]]
// CHECK:         highway.load_n %[[G]][%{{.*}}], %[[BEHIND]]
// CHECK:         highway.store_pairs_n %{{.*}}, %{{.*}}, %{{.*}}, %[[COUNT]] : !highway.ptr<bf16>
func.func @tail(%x: memref<4x80xbf16>, %g: memref<80xf32>, %y: memref<4x80xbf16>) {
  norm.generic {
      indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"],
      schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = reread, pairs = true>}
      ins(%x, %g : memref<4x80xbf16>, memref<80xf32>) outs(%y : memref<4x80xbf16>) {
  ^bb0(%a: bf16, %gain: f32):
    %0 = arith.extf %a : bf16 to f32
    %n, %rstd = norm.normalize mean_square %0 {epsilon = 1.0e-5 : f64} : f32
    %1 = arith.mulf %n, %gain : f32
    %2 = arith.truncf %1 : f32 to bf16
    norm.yield %2 : bf16
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// Where a mask is needed: the even elements are one more if their number is odd.
// In scratch memory the odd ones of a chunk stand behind its even ones.
// CHECK-LABEL: func.func private @scratch_norm(
// CHECK:         %[[SCRATCH:.*]] = highway.scratch 33 : !highway.ptr<f32>
// CHECK:         highway.load_pairs %{{.*}}[%[[I:.*]]] : !highway.ptr<bf16>
// CHECK:         highway.store %{{.*}}, %[[SCRATCH]][%[[I]]]
// CHECK:         %[[BEHIND:.*]] = arith.addi %[[I]], %[[LANES:.*]] : index
// CHECK:         highway.store %{{.*}}, %[[SCRATCH]][%[[BEHIND]]]
// CHECK:         %[[MORE:.*]] = arith.addi %[[COUNT:.*]], %c1
// CHECK:         %[[EVEN:.*]] = arith.divui %[[MORE]], %c2
// CHECK:         highway.store_n %{{.*}}, %[[SCRATCH]][%{{.*}}], %[[EVEN]]
// CHECK:         highway.first_n %[[EVEN]]
// CHECK:         %[[ODD:.*]] = arith.divui %[[COUNT]], %c2
// CHECK:         arith.minui %{{.*}}, %[[EVEN]]
// CHECK:         highway.store_n %{{.*}}, %[[SCRATCH]][%{{.*}}], %[[ODD]]
// CHECK:         highway.first_n %[[ODD]]
func.func @scratch(%x: memref<4x33xbf16>, %y: memref<4x33xbf16>) {
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
      schedule = #norm.cpu_schedule<rows = 1, accumulators = 2, keep = scratch, pairs = true>}
      ins(%x : memref<4x33xbf16>) outs(%y : memref<4x33xbf16>) {
  ^bb0(%a: bf16):
    %0 = arith.extf %a : bf16 to f32
    %1 = math.exp %0 : f32
    %2 = norm.reduce add %1 : f32
    %3 = arith.divf %1, %2 : f32
    %4 = arith.truncf %3 : f32 to bf16
    norm.yield %4 : bf16
  }
  return
}
