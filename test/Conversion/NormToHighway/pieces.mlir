// Rows that are cut into pieces. One kernel does all of a row, piece after piece;
// others do a stage each, of pieces that threads share. Reductions of all pieces
// are combined in one order. The host chooses by the rows and the threads.
//
// RUN: norm-opt %s --split-input-file --convert-norm-to-highway=target=avx2 --canonicalize --cse | FileCheck %s
// RUN: norm-opt %s --split-input-file --convert-norm-to-highway="target=avx2 share-rows=false" --canonicalize --cse | FileCheck %s --check-prefix=WHOLE

// WHOLE-NOT:     highway.num_threads
// WHOLE:         highway.launch @few_norm(
// WHOLE-NOT:     highway.launch
// WHOLE:         highway.launch @one_norm(
// WHOLE-NOT:     highway.launch
// WHOLE:         highway.launch @many_norm(
// WHOLE-NOT:     highway.launch
// WHOLE:         highway.launch @in_place_norm(
// WHOLE-NOT:     highway.launch

#rows = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// CHECK-LABEL: func.func private @few_norm(
// CHECK-DAG:     %[[SIZE:.*]] = arith.constant 9000 : index
// CHECK-DAG:     %[[PIECE_SIZE:.*]] = arith.constant 4096 : index
// CHECK-DAG:     %[[C0:.*]] = arith.constant 0 : index
// CHECK-DAG:     %[[C1:.*]] = arith.constant 1 : index
// CHECK-DAG:     %[[C3:.*]] = arith.constant 3 : index
// CHECK-DAG:     %[[LANES:.*]] = highway.lanes
// CHECK-DAG:     %[[PARTIAL:.*]] = highway.scratch 3
// CHECK:         scf.for %[[PIECE:.*]] = %[[C0]] to %[[C3]] step %[[C1]]
// CHECK:           %[[NEXT:.*]] = arith.addi %[[PIECE]], %[[C1]]
// CHECK:           %[[BEGIN:.*]] = arith.muli %[[PIECE]], %[[PIECE_SIZE]]
// CHECK:           %[[FULL:.*]] = arith.muli %[[NEXT]], %[[PIECE_SIZE]]
// CHECK:           %[[END:.*]] = arith.minui %[[FULL]], %[[SIZE]]
// CHECK:           scf.for %{{.*}} = %[[BEGIN]] to
// CHECK:           %[[SUM:.*]] = highway.sum_of_lanes
// CHECK:           %[[PLACE:.*]] = highway.offset %[[PARTIAL]][%[[PIECE]]]
// CHECK:           %[[LANE:.*]] = highway.get_lane %[[SUM]]
// CHECK:           highway.store_scalar %[[LANE]], %[[PLACE]][%[[C0]]]
// CHECK:         scf.for %[[FIRST:.*]] = %[[C0]] to %[[C3]] step %[[LANES]]
// CHECK:           %[[LEFT:.*]] = arith.subi %[[C3]], %[[FIRST]]
// CHECK:           highway.load_n %[[PARTIAL]][%[[FIRST]]], %[[LEFT]]
// CHECK:         highway.sum_of_lanes
// CHECK:         scf.for %{{.*}} = %[[C0]] to %{{.*}} step %[[LANES]]
// CHECK:           highway.store

// A range of pieces, row after row.
// CHECK-LABEL: func.func private @few_norm_pass1(
// CHECK-SAME:      %[[PARTIAL:[^:]+]]: !highway.ptr<f32>, %[[BEGIN:[^:]+]]: index, %[[END:[^:]+]]: index)
// CHECK:         %[[FIRST:.*]] = arith.divui %[[BEGIN]], %[[C3:.*]] : index
// CHECK:         %[[LAST:.*]] = arith.ceildivui %[[END]], %[[C3]]
// CHECK:         scf.for %[[ROW:.*]] = %[[FIRST]] to %[[LAST]]
// CHECK:           %[[BEFORE:.*]] = arith.muli %[[ROW]], %[[C3]]
// CHECK:           %[[FROM:.*]] = arith.maxui %[[BEGIN]], %[[BEFORE]]
// CHECK:           %[[FROM_PIECE:.*]] = arith.subi %[[FROM]], %[[BEFORE]]
// CHECK:           %[[LEFT:.*]] = arith.subi %[[END]], %[[BEFORE]]
// CHECK:           %[[TO_PIECE:.*]] = arith.minui %[[LEFT]], %[[C3]]
// CHECK:           scf.for %[[PIECE:.*]] = %[[FROM_PIECE]] to %[[TO_PIECE]]
// CHECK:             %[[OF_ROW:.*]] = highway.offset %[[PARTIAL]][%[[BEFORE]]]
// CHECK:             %[[PLACE:.*]] = highway.offset %[[OF_ROW]][%[[PIECE]]]
// CHECK:             highway.store_scalar %{{.*}}, %[[PLACE]]
// CHECK-NOT:       highway.store

// All pieces of a row that are in the range, at once.
// CHECK-LABEL: func.func private @few_norm_elements(
// CHECK-NOT:     highway.store_scalar
// CHECK:         scf.for %[[ROW:.*]] =
// CHECK:           highway.load_n
// CHECK:           highway.sum_of_lanes
// CHECK:           scf.for
// CHECK:             highway.store
// CHECK-NOT:     highway.store_scalar

// CHECK-LABEL: func.func private @few_norm_rows(
// CHECK-NOT:     highway.store
// CHECK:         highway.store_scalar
// CHECK-NOT:     highway.store

// Where threads would have no work for a fifth of the time.
// CHECK-LABEL: func.func @few(
// CHECK-DAG:     %[[C4:.*]] = arith.constant 4 : index
// CHECK-DAG:     %[[C12:.*]] = arith.constant 12 : index
// CHECK-DAG:     %[[C20:.*]] = arith.constant 20 : index
// CHECK-DAG:     %[[C1:.*]] = arith.constant 1 : index
// CHECK:         %[[THREADS:.*]] = highway.num_threads
// CHECK:         %[[ROUNDS:.*]] = arith.ceildivui %[[C4]], %[[THREADS]]
// CHECK:         %[[SLOTS:.*]] = arith.muli %[[ROUNDS]], %[[THREADS]]
// CHECK:         %[[MORE:.*]] = arith.muli %[[SLOTS]], %[[C4]]
// CHECK:         %[[UNEVEN:.*]] = arith.cmpi ugt, %[[MORE]], %[[C20]]
// CHECK:         scf.if %[[UNEVEN]]
// CHECK:           %[[BUFFER:.*]] = memref.alloc() : memref<4x3xf32>
// CHECK:           highway.launch @few_norm_pass1({{.*}}) rows(%[[C12]]) grain(%[[C1]])
// CHECK:           highway.launch @few_norm_elements({{.*}}) rows(%[[C12]]) grain(%[[C1]])
// CHECK:           highway.launch @few_norm_rows({{.*}}) rows(%[[C4]]) grain(%[[C4]])
// CHECK:           memref.dealloc %[[BUFFER]]
// CHECK:         } else {
// CHECK:           highway.launch @few_norm({{.*}}) rows(%[[C4]])
func.func @few(%x: memref<4x9000xf32>, %y: memref<4x9000xf32>, %z: memref<4xf32>) {
  norm.generic {indexing_maps = [#rows, #rows, #row], iterator_types = ["parallel", "reduction"],
                schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, pieces = 3>}
      ins(%x : memref<4x9000xf32>) outs(%y, %z : memref<4x9000xf32>, memref<4xf32>) {
  ^bb0(%a: f32):
    %s = norm.reduce add %a : f32
    %b = arith.mulf %a, %s : f32
    norm.yield %b, %s : f32, f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// One row is always done in stages, on one thread, too.
// CHECK-NOT:   func.func private @one_norm(
// CHECK-LABEL: func.func @one(
// CHECK-NOT:     highway.num_threads
// CHECK:         highway.launch @one_norm_pass1(
// CHECK:         highway.launch @one_norm_elements(
// CHECK-NOT:     highway.launch
func.func @one(%x: memref<1x9000xf32>, %y: memref<1x9000xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, pieces = 3>}
      ins(%x : memref<1x9000xf32>) outs(%y : memref<1x9000xf32>) {
  ^bb0(%a: f32):
    %s = norm.reduce add %a : f32
    %b = arith.mulf %a, %s : f32
    norm.yield %b : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// There are rows enough for the threads of any machine.
// CHECK-LABEL: func.func private @many_norm(
// CHECK:         highway.scratch 6
// CHECK-LABEL: func.func @many(
// CHECK-NOT:     scf.if
// CHECK:         highway.launch @many_norm(
// CHECK-NOT:     highway.launch
func.func @many(%x: memref<2000x9000xf32>, %y: memref<2000x9000xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                schedule = #norm.cpu_schedule<rows = 2, accumulators = 1, keep = reread, pieces = 3>}
      ins(%x : memref<2000x9000xf32>) outs(%y : memref<2000x9000xf32>) {
  ^bb0(%a: f32):
    %s = norm.reduce add %a : f32
    %b = arith.mulf %a, %s : f32
    norm.yield %b : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// A branch that goes over the row again does so before the first element is
// written, in whose place it could be read.
// CHECK-LABEL: func.func private @in_place_norm_branches(
// CHECK-SAME:      %[[X:[^:]+]]: !highway.ptr<f32>, %{{[^:]+}}: !highway.ptr<f32>, %{{[^:]+}}: !highway.ptr<f32>, %[[LEFT:[^:]+]]: !highway.ptr<f32>,
// CHECK:         scf.for %[[ROW:.*]] =
// CHECK:           %[[RESULT:.*]] = scf.if
// CHECK:           %[[PLACE:.*]] = highway.offset %[[LEFT]][%[[ROW]]]
// CHECK:           %[[LANE:.*]] = highway.get_lane %[[RESULT]]
// CHECK:           highway.store_scalar %[[LANE]], %[[PLACE]]
// CHECK-LABEL: func.func private @in_place_norm_elements(
// CHECK-SAME:      %{{[^:]+}}: !highway.ptr<f32>, %{{[^:]+}}: !highway.ptr<f32>, %{{[^:]+}}: !highway.ptr<f32>, %[[LEFT:[^:]+]]: !highway.ptr<f32>,
// CHECK:         scf.for %[[ROW:.*]] =
// CHECK-NOT:       -> (!highway.vec<f32>) {
// CHECK:           %[[PLACE:.*]] = highway.offset %[[LEFT]][%[[ROW]]]
// CHECK:           highway.load_scalar %[[PLACE]]
// CHECK-LABEL: func.func @in_place(
// CHECK:         highway.launch @in_place_norm_pass1(
// CHECK:         highway.launch @in_place_norm_branches({{.*}}) rows(%c4) grain(%c1)
// CHECK:         highway.launch @in_place_norm_elements(
func.func @in_place(%x: memref<4x9000xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, pieces = 3>}
      ins(%x : memref<4x9000xf32>) outs(%x : memref<4x9000xf32>) {
  ^bb0(%a: f32):
    %zero = arith.constant 0.0 : f32
    %s = norm.reduce add %a : f32
    %negative = arith.cmpf olt, %s, %zero : f32
    %t = scf.if %negative -> f32 {
      %square = arith.mulf %a, %a : f32
      %u = norm.reduce add %square : f32
      scf.yield %u : f32
    } else {
      scf.yield %s : f32
    }
    %b = arith.mulf %a, %t : f32
    norm.yield %b : f32
  }
  return
}
