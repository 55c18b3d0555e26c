// An scf.if is an op for rows: what differs along the row is computed outside of
// it, for both branches, and chosen. What a branch finds for the whole row stays.

// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse --split-input-file | FileCheck %s

#all = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func @separated(
//   CHECK-DAG:   %[[ZERO:.*]] = arith.constant 0.000000e+00 : f32
//       CHECK:   ^bb0(%[[A:.*]]: f32):
//  CHECK-NEXT:     %[[MAX:.*]] = norm.reduce maximumf %[[A]]
//  CHECK-NEXT:     %[[C:.*]] = arith.cmpf ogt, %[[MAX]], %[[ZERO]]
// Each branch gives 0 for what only the other one knows.
//  CHECK-NEXT:     %[[ROW:.*]]:3 = scf.if %[[C]] -> (f32, f32, f32) {
//  CHECK-NEXT:       %[[D:.*]] = arith.subf %[[A]], %[[MAX]]
//  CHECK-NEXT:       %[[E:.*]] = math.exp %[[D]]
//  CHECK-NEXT:       %[[SUM:.*]] = norm.reduce add %[[E]]
//  CHECK-NEXT:       scf.yield %[[SUM]], %[[SUM]], %[[ZERO]]
//  CHECK-NEXT:     } else {
//  CHECK-NEXT:       %[[MIN:.*]] = norm.reduce minimumf %[[A]]
//  CHECK-NEXT:       scf.yield %[[MAX]], %[[ZERO]], %[[MIN]]
//  CHECK-NEXT:     }
//  CHECK-NEXT:     %[[D:.*]] = arith.subf %[[A]], %[[MAX]]
//  CHECK-NEXT:     %[[E:.*]] = math.exp %[[D]]
//  CHECK-NEXT:     %[[THEN:.*]] = arith.divf %[[E]], %[[ROW]]#1
//  CHECK-NEXT:     %[[ELSE:.*]] = arith.subf %[[A]], %[[ROW]]#2
//  CHECK-NEXT:     %[[R:.*]] = arith.select %[[C]], %[[THEN]], %[[ELSE]]
//  CHECK-NEXT:     %[[S:.*]] = arith.addf %[[R]], %[[ROW]]#0
//  CHECK-NEXT:     norm.yield %[[S]]
func.func @separated(%x: memref<4x8xf32>, %y: memref<4x8xf32>) {
  norm.generic {
      indexing_maps = [#all, #all], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xf32>) {
  ^bb0(%a: f32):
    %zero = arith.constant 0.0 : f32
    %max = norm.reduce maximumf %a : f32
    %c = arith.cmpf ogt, %max, %zero : f32
    %r, %row = scf.if %c -> (f32, f32) {
      %d = arith.subf %a, %max : f32
      %e = math.exp %d : f32
      %sum = norm.reduce add %e : f32
      %p = arith.divf %e, %sum : f32
      scf.yield %p, %sum : f32, f32
    } else {
      %min = norm.reduce minimumf %a : f32
      %d = arith.subf %a, %min : f32
      scf.yield %d, %max : f32, f32
    }
    %s = arith.addf %r, %row : f32
    norm.yield %s : f32
  }
  return
}

// -----

#all = affine_map<(i, j) -> (i, j)>

// A branch in a branch, from the inside out.

// CHECK-LABEL: func @nested(
//       CHECK:   ^bb0(%[[A:.*]]: f32):
//       CHECK:     %[[C:.*]] = arith.cmpf ogt
//       CHECK:     %[[D:.*]] = arith.cmpf olt
//   CHECK-NOT:     scf.if
//       CHECK:     %[[NEG:.*]] = arith.negf %[[A]]
//       CHECK:     %[[INNER:.*]] = arith.select %[[D]], %[[NEG]], %[[A]]
//       CHECK:     %[[OUTER:.*]] = arith.select %[[C]], %[[INNER]], %{{.*}}
//       CHECK:     norm.yield %[[OUTER]]
func.func @nested(%x: memref<4x8xf32>, %y: memref<4x8xf32>) {
  norm.generic {
      indexing_maps = [#all, #all], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xf32>) {
  ^bb0(%a: f32):
    %zero = arith.constant 0.0 : f32
    %one = arith.constant 1.0 : f32
    %max = norm.reduce maximumf %a : f32
    %c = arith.cmpf ogt, %max, %zero : f32
    %d = arith.cmpf olt, %max, %one : f32
    %r = scf.if %c -> f32 {
      %s = scf.if %d -> f32 {
        %n = arith.negf %a : f32
        scf.yield %n : f32
      } else {
        scf.yield %a : f32
      }
      scf.yield %s : f32
    } else {
      scf.yield %zero : f32
    }
    norm.yield %r : f32
  }
  return
}

// -----

#all = affine_map<(i, j) -> (i, j)>

// A normalization that a branch yields differs along the row, and is expanded
// outside of it.

// CHECK-LABEL: func @normalize(
//       CHECK:   ^bb0(%[[A:.*]]: f32):
//       CHECK:     %[[C:.*]] = arith.cmpf ogt
//   CHECK-NOT:     norm.normalize
//       CHECK:     %[[R:.*]] = arith.select %[[C]], %{{.*}}, %[[A]]
//       CHECK:     norm.yield %[[R]]
func.func @normalize(%x: memref<4x8xf32>, %y: memref<4x8xf32>) {
  norm.generic {
      indexing_maps = [#all, #all], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xf32>) {
  ^bb0(%a: f32):
    %zero = arith.constant 0.0 : f32
    %max = norm.reduce maximumf %a : f32
    %c = arith.cmpf ogt, %max, %zero : f32
    %r = scf.if %c -> f32 {
      %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
      scf.yield %n : f32
    } else {
      scf.yield %a : f32
    }
    norm.yield %r : f32
  }
  return
}

// -----

#all = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// A branch whose results are the same along the row stays as it is, and a
// normalization in it is expanded there.

// CHECK-LABEL: func @uniform(
//       CHECK:     %[[MAX:.*]] = norm.reduce maximumf
//  CHECK-NEXT:     %[[C:.*]] = arith.cmpf ogt
//  CHECK-NEXT:     %[[R:.*]] = scf.if %[[C]] -> (f32) {
//       CHECK:       norm.reduce add
//       CHECK:       scf.if %{{.*}} -> (f32) {
//       CHECK:     } else {
//       CHECK:     } else {
//  CHECK-NEXT:       scf.yield %[[MAX]] : f32
//  CHECK-NEXT:     }
//  CHECK-NEXT:     norm.yield %[[R]]
func.func @uniform(%x: memref<4x8xf32>, %y: memref<4xf32>) {
  norm.generic {
      indexing_maps = [#all, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>) outs(%y : memref<4xf32>) {
  ^bb0(%a: f32):
    %zero = arith.constant 0.0 : f32
    %max = norm.reduce maximumf %a : f32
    %c = arith.cmpf ogt, %max, %zero : f32
    %r = scf.if %c -> f32 {
      %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
      scf.yield %rstd : f32
    } else {
      scf.yield %max : f32
    }
    norm.yield %r : f32
  }
  return
}

// -----

#all = affine_map<(i, j) -> (i, j)>

// A branch in a branch, whose condition the outer one finds: as a number, since
// kernels carry no masks from one pass to the next.

// CHECK-LABEL: func @nested_condition(
//   CHECK-DAG:   %[[ZERO:.*]] = arith.constant 0.000000e+00 : f32
//   CHECK-DAG:   %[[ONE:.*]] = arith.constant 1.000000e+00 : f32
//       CHECK:   ^bb0(%[[A:.*]]: f32):
//       CHECK:     %[[C:.*]] = arith.cmpf ogt
//  CHECK-NEXT:     %[[ROW:.*]]:2 = scf.if %[[C]] -> (f32, f32) {
//  CHECK-NEXT:       %[[MAX:.*]] = norm.reduce maximumf %[[A]]
//  CHECK-NEXT:       %[[D:.*]] = arith.cmpf ogt, %[[MAX]]
//  CHECK-NEXT:       %[[NUMBER:.*]] = arith.select %[[D]], %[[ONE]], %[[ZERO]]
//  CHECK-NEXT:       scf.yield %[[MAX]], %[[NUMBER]]
//  CHECK-NEXT:     } else {
//  CHECK-NEXT:       scf.yield %[[ZERO]], %[[ZERO]]
//  CHECK-NEXT:     }
//  CHECK-NEXT:     %[[IS:.*]] = arith.cmpf une, %[[ROW]]#1, %[[ZERO]]
//  CHECK-NEXT:     %[[DIFFERENCE:.*]] = arith.subf %[[A]], %[[ROW]]#0
//  CHECK-NEXT:     %[[INNER:.*]] = arith.select %[[IS]], %[[DIFFERENCE]], %[[A]]
//  CHECK-NEXT:     %[[OUTER:.*]] = arith.select %[[C]], %[[INNER]], %[[A]]
//  CHECK-NEXT:     norm.yield %[[OUTER]]
func.func @nested_condition(%x: memref<4x8xf32>, %y: memref<4x8xf32>) {
  norm.generic {
      indexing_maps = [#all, #all], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xf32>) {
  ^bb0(%a: f32):
    %zero = arith.constant 0.0 : f32
    %two = arith.constant 2.0 : f32
    %sum = norm.reduce add %a : f32
    %c = arith.cmpf ogt, %sum, %zero : f32
    %r = scf.if %c -> f32 {
      %max = norm.reduce maximumf %a : f32
      %d = arith.cmpf ogt, %max, %two : f32
      %s = scf.if %d -> f32 {
        %difference = arith.subf %a, %max : f32
        scf.yield %difference : f32
      } else {
        scf.yield %a : f32
      }
      scf.yield %s : f32
    } else {
      scf.yield %a : f32
    }
    norm.yield %r : f32
  }
  return
}
