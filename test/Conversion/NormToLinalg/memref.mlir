// On memrefs: what is known of rows lives in temporaries that are freed, and is
// complete before the first output is written, since an output may be an input's
// buffer.

// RUN: norm-opt %s --norm-expand-statistics="rescue=false" --canonicalize --cse --convert-norm-to-linalg --split-input-file | FileCheck %s

// CHECK-LABEL: func @in_place
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: memref<?x?xf32, strided<[?, 1], offset: ?>>, %[[M:.*]]: memref<?xf32>
func.func @in_place(%x: memref<?x?xf32, strided<[?, 1], offset: ?>>, %mean: memref<?xf32>) {
  //   CHECK-DAG: %[[C0:.*]] = arith.constant 0 : index
  //   CHECK-DAG: %[[ONE:.*]] = arith.constant 1.000000e+00 : f32
  //   CHECK-DAG: %[[ROWS:.*]] = memref.dim %[[X]], %[[C0]]
  //   CHECK-DAG: %[[C1:.*]] = arith.constant 1 : index
  //   CHECK-DAG: %[[N:.*]] = memref.dim %[[X]], %[[C1]]
  // The size of the rows is the same for all of them.
  //       CHECK: %[[I:.*]] = arith.index_cast %[[N]] : index to i64
  //       CHECK: %[[H:.*]] = arith.sitofp %[[I]] : i64 to f32
  //       CHECK: %[[INVERSE:.*]] = arith.divf %[[ONE]], %[[H]]
  //       CHECK: %[[SUM:.*]] = memref.alloc(%[[ROWS]]) : memref<?xf64>
  //       CHECK: linalg.fill {{.*}} outs(%[[SUM]]
  //       CHECK: linalg.generic {{.*}} ins(%[[X]] {{.*}} outs(%[[SUM]]
  //       CHECK: %[[HI:.*]] = memref.alloc(%[[ROWS]]) : memref<?xf32>
  //       CHECK: linalg.generic {{.*}} ins(%[[SUM]] {{.*}} outs(%[[HI]]
  //       CHECK:   arith.mulf %{{.*}}, %[[INVERSE]]
  //       CHECK: %[[SUM1:.*]] = memref.alloc(%[[ROWS]]) : memref<?xf64>
  //       CHECK: %[[SUM2:.*]] = memref.alloc(%[[ROWS]]) : memref<?xf64>
  //       CHECK: linalg.generic {{.*}} ins(%[[X]], %[[HI]] {{.*}} outs(%[[SUM1]], %[[SUM2]]
  //       CHECK: %[[LO:.*]] = memref.alloc(%[[ROWS]]) : memref<?xf32>
  //       CHECK: %[[RSTD:.*]] = memref.alloc(%[[ROWS]]) : memref<?xf32>
  //       CHECK: linalg.generic {{.*}} ins(%[[SUM1]], %[[SUM2]] {{.*}} outs(%[[LO]], %[[RSTD]]
  //       CHECK: linalg.generic {{.*}} ins(%[[X]], %[[HI]], %[[LO]], %[[RSTD]] {{.*}} outs(%[[X]] :
  //       CHECK: linalg.generic {{.*}} ins(%[[HI]], %[[LO]] {{.*}} outs(%[[M]] :
  // CHECK-COUNT-6: memref.dealloc
  //   CHECK-NOT: memref.dealloc
  //       CHECK: return
  norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>,
                       affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<?x?xf32, strided<[?, 1], offset: ?>>)
      outs(%mean, %x : memref<?xf32>, memref<?x?xf32, strided<[?, 1], offset: ?>>) {
  ^bb0(%a: f32):
    %n, %mu, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %mu, %n : f32, f32
  }
  return
}

// -----

// Sums over rows are added up in temporaries before anything is written, and the
// rest is written before them: the outputs per row after those per element,
// which read the inputs per row.

// CHECK-LABEL: func @summed_in_place
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: memref<4x8xf32>, %[[R:[a-z0-9]+]]: memref<4xf32>, %[[S:[a-z0-9]+]]: memref<8xf32>
//       CHECK:   %[[SUM:.*]] = memref.alloc() : memref<4xf64>
//       CHECK:   linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]} ins(%[[X]] {{.*}} outs(%[[SUM]] :
//       CHECK:   %[[ROW:.*]] = memref.alloc() : memref<4xf32>
//       CHECK:   linalg.generic {{.*}} iterator_types = ["parallel"]} ins(%[[SUM]] {{.*}} outs(%[[ROW]] :
//       CHECK:   %[[SUMS:.*]] = memref.alloc() : memref<8xf64>
//       CHECK:   linalg.fill {{.*}} outs(%[[SUMS]] :
//       CHECK:   linalg.generic {{.*}} iterator_types = ["reduction", "parallel"]} ins(%[[X]], %[[R]] {{.*}} outs(%[[SUMS]] :
//       CHECK:   linalg.generic {{.*}} iterator_types = ["parallel", "parallel"]} ins(%[[X]], %[[R]], %[[ROW]] {{.*}} outs(%[[X]] :
//       CHECK:   linalg.generic {{.*}} iterator_types = ["parallel"]} ins(%[[R]], %[[ROW]] {{.*}} outs(%[[R]] :
//       CHECK:   linalg.generic {{.*}} iterator_types = ["parallel"]} ins(%[[SUMS]] {{.*}} outs(%[[S]] :
// CHECK-COUNT-3: memref.dealloc
//       CHECK:   return
func.func @summed_in_place(%x: memref<4x8xf32>, %r: memref<4xf32>, %s: memref<8xf32>) {
  norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>,
                       affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %r : memref<4x8xf32>, memref<4xf32>)
      outs(%s, %r, %x : memref<8xf32>, memref<4xf32>, memref<4x8xf32>) {
  ^bb0(%a: f32, %scale: f32):
    %sum = norm.reduce add %a : f32
    %d = arith.mulf %a, %scale : f32
    %o = arith.subf %d, %sum : f32
    %p = arith.addf %sum, %scale : f32
    norm.yield %d, %p, %o : f32, f32, f32
  }
  return
}
