// Branches. One without reductions is an op for rows; one with reductions is a
// sequence of nests that rows pass over that do not take it.

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

// The rescue of a sum that is too large: two passes, of which the second needs
// what the first has found.

// CHECK-LABEL: func @with_reductions
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<4x8xf32>, %[[Y:[a-z0-9]+]]: tensor<4x8xf32>, %[[Z:[a-z0-9]+]]: tensor<4xf32>
//   CHECK-DAG:   %[[ZERO:.*]] = arith.constant 0.000000e+00 : f32
//       CHECK:   %[[SUM:.*]] = linalg.generic {{.*}} ins(%[[X]] : tensor<4x8xf32>)
//       CHECK:   %[[LARGE:.*]] = linalg.generic {{.*}} iterator_types = ["parallel"]} ins(%[[SUM]] : tensor<4xf64>) outs(%{{.*}} : tensor<4xi1>)
//       CHECK:   %[[MAX:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]} ins(%[[X]], %[[LARGE]] : tensor<4x8xf32>, tensor<4xi1>)
//  CHECK-NEXT:   ^bb0(%[[A:.*]]: f32, %[[TAKEN:.*]]: i1, %[[M:.*]]: f32):
//  CHECK-NEXT:     %[[NEW:.*]] = scf.if %[[TAKEN]] -> (f32) {
//  CHECK-NEXT:       %[[ABS:.*]] = math.absf %[[A]] : f32
//  CHECK-NEXT:       %[[LARGER:.*]] = arith.maximumf %[[M]], %[[ABS]] : f32
//  CHECK-NEXT:       scf.yield %[[LARGER]] : f32
//  CHECK-NEXT:     } else {
//  CHECK-NEXT:       scf.yield %[[M]] : f32
//  CHECK-NEXT:     }
//  CHECK-NEXT:     linalg.yield %[[NEW]] : f32
//       CHECK:   %[[INVERSE:.*]] = linalg.generic {{.*}} iterator_types = ["parallel"]} ins(%[[LARGE]], %[[MAX]] : tensor<4xi1>, tensor<4xf32>)
//  CHECK-NEXT:   ^bb0(%[[TAKEN:.*]]: i1, %[[M:.*]]: f32, %{{.*}}: f32):
//  CHECK-NEXT:     %[[R:.*]] = scf.if %[[TAKEN]] -> (f32) {
//  CHECK-NEXT:       %[[D:.*]] = arith.divf %{{.*}}, %[[M]] : f32
//  CHECK-NEXT:       scf.yield %[[D]] : f32
//  CHECK-NEXT:     } else {
//  CHECK-NEXT:       scf.yield %[[ZERO]] : f32
//       CHECK:   %[[SCALED:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]} ins(%[[X]], %[[LARGE]], %[[INVERSE]] :
//       CHECK:     scf.if
//       CHECK:       arith.mulf
//       CHECK:       arith.addf
//       CHECK:   %[[CHOSEN:.*]] = linalg.generic {{.*}} iterator_types = ["parallel"]} ins(%[[SUM]], %[[LARGE]], %[[SCALED]] : tensor<4xf64>, tensor<4xi1>, tensor<4xf64>)
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

// A branch in the other side of a branch: both conditions count. What is not
// needed by another nest is computed where it is chosen.

// CHECK-LABEL: func @nested
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<4x8xf32>, %[[F:[a-z0-9]+]]: tensor<4xi1>, %[[G:[a-z0-9]+]]: tensor<4xi1>
//       CHECK:   %[[MIN:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]} ins(%[[X]], %[[F]], %[[G]] :
//  CHECK-NEXT:   ^bb0(%[[A:.*]]: f32, %[[FIRST:.*]]: i1, %[[SECOND:.*]]: i1, %[[M:.*]]: f32):
//  CHECK-NEXT:     %[[OTHER:.*]] = arith.xori %[[FIRST]], %{{.*}} : i1
//  CHECK-NEXT:     %[[BOTH:.*]] = arith.andi %[[OTHER]], %[[SECOND]] : i1
//  CHECK-NEXT:     scf.if %[[BOTH]] -> (f32) {
//  CHECK-NEXT:       arith.minimumf %[[M]], %[[A]] : f32
//       CHECK:   linalg.generic {{.*}} iterator_types = ["parallel"]} ins(%[[F]], %[[G]], %[[MIN]] :
//  CHECK-NEXT:   ^bb0(%[[FIRST:.*]]: i1, %[[SECOND:.*]]: i1, %[[M:.*]]: f32, %{{.*}}: f32):
//  CHECK-NEXT:     %[[R:.*]] = scf.if %[[FIRST]] -> (f32) {
//  CHECK-NEXT:       scf.yield
//  CHECK-NEXT:     } else {
//  CHECK-NEXT:       %[[I:.*]] = scf.if %[[SECOND]] -> (f32) {
//  CHECK-NEXT:         %[[N:.*]] = arith.negf %[[M]] : f32
//  CHECK-NEXT:         scf.yield %[[N]] : f32
//       CHECK:       scf.yield %[[I]] : f32
//       CHECK:     linalg.yield %[[R]] : f32
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
