// Branches. One without reductions is an op for rows; those of one with
// reductions are computed for every row, and each row chooses.

// RUN: norm-opt %s --convert-norm-to-linalg --canonicalize --split-input-file | FileCheck %s

#element = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// CHECK-LABEL: func @for_rows
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<4x8xf32>, %[[K:[a-z0-9]+]]: tensor<4xi32>
//       CHECK:   %[[IS_ZERO:.*]] = linalg.generic {{.*}} iterator_types = ["parallel"]} ins(%[[K]] :
//       CHECK:     arith.cmpi eq
//       CHECK:   %[[SUM:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]} ins(%[[X]] :
//       CHECK:   %[[ROW:.*]] = linalg.generic {{.*}} iterator_types = ["parallel"]} ins(%[[K]], %[[SUM]], %[[IS_ZERO]] :
//  CHECK-NEXT:   ^bb0(%[[I:.*]]: i32, %[[S:.*]]: f64, %[[NONE:.*]]: i1, %{{.*}}: f32):
//  CHECK-NEXT:     %[[R:.*]] = arith.truncf %[[S]] : f64 to f32
//  CHECK-NEXT:     %[[C:.*]] = scf.if %[[NONE]] -> (f32) {
//  CHECK-NEXT:       scf.yield %[[R]] : f32
//  CHECK-NEXT:     } else {
//  CHECK-NEXT:       %[[Q:.*]] = arith.divsi %{{.*}}, %[[I]] : i32
//  CHECK-NEXT:       %[[F:.*]] = arith.sitofp %[[Q]] : i32 to f32
//  CHECK-NEXT:       %[[P:.*]] = arith.mulf %[[R]], %[[F]] : f32
//  CHECK-NEXT:       scf.yield %[[P]] : f32
//       CHECK:     linalg.yield %[[C]] : f32
//       CHECK:   linalg.generic {{.*}} iterator_types = ["parallel", "parallel"]} ins(%[[X]], %[[ROW]] :
func.func @for_rows(%x: tensor<4x8xf32>, %k: tensor<4xi32>, %y: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0 : i32
  %ten = arith.constant 10 : i32
  %0 = norm.generic {indexing_maps = [#element, #row, #element], iterator_types = ["parallel", "reduction"]}
      ins(%x, %k : tensor<4x8xf32>, tensor<4xi32>) outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32, %i: i32):
    %sum = norm.reduce add %a : f32
    %none = arith.cmpi eq, %i, %zero : i32
    %c = scf.if %none -> f32 {
      scf.yield %sum : f32
    } else {
      %q = arith.divsi %ten, %i : i32
      %f = arith.sitofp %q : i32 to f32
      %p = arith.mulf %sum, %f : f32
      scf.yield %p : f32
    }
    %o = arith.mulf %a, %c : f32
    norm.yield %o : f32
  } -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// -----

#element = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// The rescue of a sum that is too large: its reductions stand in the passes in
// which they can be computed, the first one beside the sum.

// CHECK-LABEL: func @with_reductions
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<4x8xf32>, %[[Y:[a-z0-9]+]]: tensor<4x8xf32>, %[[Z:[a-z0-9]+]]: tensor<4xf32>
//       CHECK:   %[[FIRST:.*]]:2 = linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]} ins(%[[X]] : tensor<4x8xf32>)
//  CHECK-NEXT:   ^bb0(%[[A:.*]]: f32, %[[S:.*]]: f64, %[[M:.*]]: f32):
//  CHECK-NEXT:     %[[ABS:.*]] = math.absf %[[A]] : f32
//  CHECK-NEXT:     %[[W:.*]] = arith.extf %[[A]] : f32 to f64
//  CHECK-NEXT:     %[[SUM:.*]] = arith.addf %[[S]], %[[W]] : f64
//  CHECK-NEXT:     %[[LARGER:.*]] = arith.maximumf %[[M]], %[[ABS]] : f32
//  CHECK-NEXT:     linalg.yield %[[SUM]], %[[LARGER]] : f64, f32
//       CHECK:   %[[ROWS:.*]]:2 = linalg.generic {{.*}} iterator_types = ["parallel"]} ins(%[[FIRST]]#0, %[[FIRST]]#1 : tensor<4xf64>, tensor<4xf32>)
//  CHECK-NEXT:   ^bb0(%[[W:.*]]: f64, %[[M:.*]]: f32, %{{.*}}: i1, %{{.*}}: f32):
//  CHECK-NEXT:     %[[S:.*]] = arith.truncf %[[W]] : f64 to f32
//  CHECK-NEXT:     %[[LARGE:.*]] = arith.cmpf ogt, %[[S]], %{{.*}} : f32
//  CHECK-NEXT:     %[[INVERSE:.*]] = arith.divf %{{.*}}, %[[M]] : f32
//  CHECK-NEXT:     linalg.yield %[[LARGE]], %[[INVERSE]] : i1, f32
//       CHECK:   %[[SCALED:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]} ins(%[[X]], %[[ROWS]]#1 : tensor<4x8xf32>, tensor<4xf32>)
//  CHECK-NEXT:   ^bb0(%[[A:.*]]: f32, %[[I:.*]]: f32, %[[T:.*]]: f64):
//  CHECK-NEXT:     %[[P:.*]] = arith.mulf %[[A]], %[[I]] : f32
//  CHECK-NEXT:     %[[W:.*]] = arith.extf %[[P]] : f32 to f64
//  CHECK-NEXT:     %[[SUM:.*]] = arith.addf %[[T]], %[[W]] : f64
//  CHECK-NEXT:     linalg.yield %[[SUM]] : f64
//       CHECK:   %[[CHOSEN:.*]] = linalg.generic {{.*}} iterator_types = ["parallel"]} ins(%[[FIRST]]#0, %[[ROWS]]#0, %[[SCALED]] : tensor<4xf64>, tensor<4xi1>, tensor<4xf64>)
//  CHECK-NEXT:   ^bb0(%[[W:.*]]: f64, %[[TAKEN:.*]]: i1, %[[T:.*]]: f64, %{{.*}}: f32):
//  CHECK-NEXT:     %[[S:.*]] = arith.truncf %[[W]] : f64 to f32
//  CHECK-NEXT:     %[[R:.*]] = arith.truncf %[[T]] : f64 to f32
//  CHECK-NEXT:     %[[C:.*]] = arith.select %[[TAKEN]], %[[R]], %[[S]] : f32
//  CHECK-NEXT:     linalg.yield %[[C]] : f32
//       CHECK:   linalg.generic {{.*}} iterator_types = ["parallel", "parallel"]} ins(%[[X]], %[[CHOSEN]] : tensor<4x8xf32>, tensor<4xf32>) outs(%[[Y]] :
// The second output is what was chosen, as it is.
//       CHECK:   return %{{.*}}, %[[CHOSEN]]
func.func @with_reductions(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>, %z: tensor<4xf32>) -> (tensor<4x8xf32>, tensor<4xf32>) {
  %limit = arith.constant 100.0 : f32
  %one = arith.constant 1.0 : f32
  %0:2 = norm.generic {indexing_maps = [#element, #element, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%y, %z : tensor<4x8xf32>, tensor<4xf32>) {
  ^bb0(%a: f32):
    %sum = norm.reduce add %a : f32
    %large = arith.cmpf ogt, %sum, %limit : f32
    %c = scf.if %large -> f32 {
      %abs = math.absf %a : f32
      %max = norm.reduce maximumf %abs : f32
      %inverse = arith.divf %one, %max : f32
      %scaled = arith.mulf %a, %inverse : f32
      %s = norm.reduce add %scaled : f32
      scf.yield %s : f32
    } else {
      scf.yield %sum : f32
    }
    %o = arith.divf %a, %c : f32
    norm.yield %o, %c : f32, f32
  } -> tensor<4x8xf32>, tensor<4xf32>
  return %0#0, %0#1 : tensor<4x8xf32>, tensor<4xf32>
}

// -----

#element = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// A branch in the other side of a branch.

// CHECK-LABEL: func @nested
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<4x8xf32>, %[[F:[a-z0-9]+]]: tensor<4xi1>, %[[G:[a-z0-9]+]]: tensor<4xi1>
//   CHECK-DAG:   %[[ONE:.*]] = arith.constant 1.000000e+00 : f32
//   CHECK-DAG:   %[[TWO:.*]] = arith.constant 2.000000e+00 : f32
//       CHECK:   %[[MIN:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]} ins(%[[X]] :
//  CHECK-NEXT:   ^bb0(%[[A:.*]]: f32, %[[M:.*]]: f32):
//  CHECK-NEXT:     %[[SMALLER:.*]] = arith.minimumf %[[M]], %[[A]] : f32
//  CHECK-NEXT:     linalg.yield %[[SMALLER]] : f32
//       CHECK:   linalg.generic {{.*}} iterator_types = ["parallel"]} ins(%[[F]], %[[G]], %[[MIN]] :
//  CHECK-NEXT:   ^bb0(%[[FIRST:.*]]: i1, %[[SECOND:.*]]: i1, %[[M:.*]]: f32, %{{.*}}: f32):
//  CHECK-NEXT:     %[[N:.*]] = arith.negf %[[M]] : f32
//  CHECK-NEXT:     %[[I:.*]] = arith.select %[[SECOND]], %[[N]], %[[TWO]] : f32
//  CHECK-NEXT:     %[[R:.*]] = arith.select %[[FIRST]], %[[ONE]], %[[I]] : f32
//  CHECK-NEXT:     linalg.yield %[[R]] : f32
func.func @nested(%x: tensor<4x8xf32>, %f: tensor<4xi1>, %g: tensor<4xi1>, %z: tensor<4xf32>) -> tensor<4xf32> {
  %one = arith.constant 1.0 : f32
  %two = arith.constant 2.0 : f32
  %0 = norm.generic {indexing_maps = [#element, #row, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %f, %g : tensor<4x8xf32>, tensor<4xi1>, tensor<4xi1>) outs(%z : tensor<4xf32>) {
  ^bb0(%a: f32, %first: i1, %second: i1):
    %c = scf.if %first -> f32 {
      scf.yield %one : f32
    } else {
      %d = scf.if %second -> f32 {
        %min = norm.reduce minimumf %a : f32
        %n = arith.negf %min : f32
        scf.yield %n : f32
      } else {
        scf.yield %two : f32
      }
      scf.yield %d : f32
    }
    norm.yield %c : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

#element = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// A division that a row must not see that does not take its branch stays under
// the conditions of both branches.

// CHECK-LABEL: func @guarded
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<4x8xi32>, %[[F:[a-z0-9]+]]: tensor<4xi1>, %[[K:[a-z0-9]+]]: tensor<4xi32>
//   CHECK-DAG:   %[[ZERO:.*]] = arith.constant 0 : i32
//       CHECK:   %[[NONE:.*]] = linalg.generic {{.*}} iterator_types = ["parallel"]} ins(%[[K]] :
//       CHECK:     arith.cmpi eq
//       CHECK:   %[[SUM:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]} ins(%[[X]], %[[F]], %[[K]], %[[NONE]] :
//  CHECK-NEXT:   ^bb0(%[[A:.*]]: i32, %[[FIRST:.*]]: i1, %[[I:.*]]: i32, %[[N:.*]]: i1, %{{.*}}: f64):
//  CHECK-NEXT:     %[[Q:.*]] = scf.if %[[FIRST]] -> (i32) {
//  CHECK-NEXT:       %[[R:.*]] = scf.if %[[N]] -> (i32) {
//  CHECK-NEXT:         scf.yield %[[ZERO]] : i32
//  CHECK-NEXT:       } else {
//  CHECK-NEXT:         %[[D:.*]] = arith.divsi %[[A]], %[[I]] : i32
//  CHECK-NEXT:         scf.yield %[[D]] : i32
//  CHECK-NEXT:       }
//  CHECK-NEXT:       scf.yield %[[R]] : i32
//  CHECK-NEXT:     } else {
//  CHECK-NEXT:       scf.yield %[[ZERO]] : i32
//  CHECK-NEXT:     }
//  CHECK-NEXT:     arith.sitofp %[[Q]] : i32 to f32
//       CHECK:   linalg.generic {{.*}} iterator_types = ["parallel"]} ins(%[[F]], %[[NONE]], %[[SUM]] :
func.func @guarded(%x: tensor<4x8xi32>, %f: tensor<4xi1>, %k: tensor<4xi32>, %z: tensor<4xf32>) -> tensor<4xf32> {
  %zero = arith.constant 0 : i32
  %one = arith.constant 1.0 : f32
  %two = arith.constant 2.0 : f32
  %0 = norm.generic {indexing_maps = [#element, #row, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %f, %k : tensor<4x8xi32>, tensor<4xi1>, tensor<4xi32>) outs(%z : tensor<4xf32>) {
  ^bb0(%a: i32, %first: i1, %i: i32):
    %none = arith.cmpi eq, %i, %zero : i32
    %c = scf.if %first -> f32 {
      %d = scf.if %none -> f32 {
        scf.yield %one : f32
      } else {
        %q = arith.divsi %a, %i : i32
        %v = arith.sitofp %q : i32 to f32
        %s = norm.reduce add %v : f32
        scf.yield %s : f32
      }
      scf.yield %d : f32
    } else {
      scf.yield %two : f32
    }
    norm.yield %c : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
