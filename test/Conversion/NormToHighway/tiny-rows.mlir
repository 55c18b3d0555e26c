// Vectors across rows that follow each other, of 2, 4 or 8 elements: as many as a
// vector has lanes are transposed in registers.
//
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse \
// RUN:     --convert-norm-to-highway=target=sse4 --cse | FileCheck %s
// How many lanes a vector has must be known: else vectors lie along rows.
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse \
// RUN:     --convert-norm-to-highway=target=none --cse | FileCheck %s --check-prefix=ANY
// ANY-NOT: highway.concat

#rows = affine_map<(i, j) -> (i, j)>
#gain = affine_map<(i, j) -> (j)>
#row = affine_map<(i, j) -> (i)>

// CHECK-LABEL: func.func private @twos_norm(
// CHECK-SAME:      %[[X:[^:]+]]: !highway.ptr<f32>, %[[G:[^:]+]]: !highway.ptr<f32>, %[[Y:[^:]+]]: !highway.ptr<bf16>, %[[M:[^:]+]]: !highway.ptr<f32>
// CHECK:         scf.for
// CHECK:         scf.for %[[AT:[^ ]+]] =
// CHECK:           arith.cmpi uge
// CHECK:           scf.if
// CHECK:             %[[PLACE:.*]] = arith.muli %[[AT]], %c2
// CHECK:             %[[XROW:.*]] = highway.offset %[[X]][%[[PLACE]]]
// CHECK:             %[[YROW:.*]] = highway.offset %[[Y]][%[[PLACE]]]
// CHECK:             %[[MROW:.*]] = highway.offset %[[M]][%[[AT]]]
// All of four rows is loaded once, and a sum is of four rows.
// CHECK:             %[[LOW:.*]] = highway.load %[[XROW]][%c0]
// CHECK:             %[[HIGH:.*]] = highway.load %[[XROW]][%c4]
// CHECK:             %[[X0:.*]] = highway.concat_even %[[HIGH]], %[[LOW]]
// CHECK:             %[[X1:.*]] = highway.concat_odd %[[HIGH]], %[[LOW]]
// CHECK:             %[[S0:.*]] = highway.add %{{.*}}, %[[X0]]
// CHECK:             %[[S1:.*]] = highway.add %{{.*}}, %[[X1]]
// CHECK:             %[[SUM:.*]] = highway.add %[[S0]], %[[S1]]
// CHECK-NOT:         load
// CHECK:             %[[P0:.*]] = highway.mul %[[X0]], %[[SUM]]
// CHECK:             %[[GAIN:.*]] = highway.load_scalar %[[G]][%c0]
// CHECK:             %[[Y0:.*]] = highway.round_to_bf16
// CHECK:             %[[P1:.*]] = highway.mul %[[X1]], %[[SUM]]
// CHECK:             %[[Y1:.*]] = highway.round_to_bf16
// Back by a step for each halving of a vector, and stored last.
// CHECK-NOT:         store
// CHECK:             %[[E:.*]] = highway.concat_even %[[Y1]], %[[Y0]]
// CHECK:             %[[O:.*]] = highway.concat_odd %[[Y1]], %[[Y0]]
// CHECK:             %[[Z0:.*]] = highway.concat_even %[[O]], %[[E]]
// CHECK:             %[[Z1:.*]] = highway.concat_odd %[[O]], %[[E]]
// CHECK:             %[[B0:.*]] = highway.demote_exact_to %[[Z0]]
// CHECK:             highway.store %[[B0]], %[[YROW]][%c0]
// CHECK:             %[[B1:.*]] = highway.demote_exact_to %[[Z1]]
// CHECK:             highway.store %[[B1]], %[[YROW]][%c4]
// CHECK:             highway.store %[[SUM]], %[[MROW]][%c0]
// What is left, in the same way: as many elements as there are.
// CHECK:           scf.for %[[REST:[^ ]+]] =
// CHECK:             %[[COUNT:.*]] = arith.subi %{{.*}}, %[[REST]]
// CHECK:             %[[ALL:.*]] = arith.muli %[[COUNT]], %c2
// CHECK:             %[[LOW:.*]] = highway.load_n %[[XROW:.*]][%c0],
// CHECK:             %[[END:.*]] = arith.maxui %[[ALL]], %c4
// CHECK:             %[[BEHIND:.*]] = arith.subi %[[END]], %c4
// CHECK:             %[[HIGH:.*]] = highway.load_n %[[XROW]][%c4], %[[BEHIND]]
// CHECK:             highway.concat_even %[[HIGH]], %[[LOW]]
// CHECK-NOT:         strided
// CHECK:             highway.store_n %{{.*}}, %[[YROW:.*]][%c0],
// CHECK:             highway.store_n %{{.*}}, %[[YROW]][%c4], %[[BEHIND]]
// CHECK:             highway.store_n %{{.*}}, %{{.*}}[%c0], %[[COUNT]]
// CHECK-NOT:         strided
// CHECK-LABEL: func.func @twos(
func.func @twos(%x: memref<?x2xf32>, %g: memref<2xf32>, %y: memref<?x2xbf16>, %m: memref<?xf32>) {
  norm.generic {indexing_maps = [#rows, #gain, #rows, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %g : memref<?x2xf32>, memref<2xf32>) outs(%y, %m : memref<?x2xbf16>, memref<?xf32>) {
  ^bb0(%a: f32, %gain: f32):
    %s = norm.reduce add %a : f32
    %0 = arith.mulf %a, %s : f32
    %1 = arith.mulf %0, %gain : f32
    %2 = arith.truncf %1 : f32 to bf16
    norm.yield %2, %s : bf16, f32
  }
  return
}

// Eight vectors of four rows: three steps there, and two back.
// CHECK-LABEL: func.func private @eights_norm(
// CHECK-COUNT-8: highway.load %
// CHECK-COUNT-40: highway.concat_
// CHECK-COUNT-8: highway.store %
// CHECK-NOT:     strided
// CHECK-LABEL: func.func @eights(
func.func @eights(%x: memref<96x8xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<96x8xf32>) outs(%x : memref<96x8xf32>) {
  ^bb0(%a: f32):
    %s = norm.reduce add %a : f32
    %0 = arith.mulf %a, %s : f32
    norm.yield %0 : f32
  }
  return
}
