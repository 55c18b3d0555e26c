// On memrefs: statistics live in temporaries that are freed, and are complete
// before the first output is written, since an output may be an input's buffer.

// RUN: norm-opt %s --convert-norm-to-linalg | FileCheck %s

// CHECK-LABEL: func @in_place
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: memref<?x?xf32, strided<[?, 1], offset: ?>>, %[[M:.*]]: memref<?xf32>
func.func @in_place(%x: memref<?x?xf32, strided<[?, 1], offset: ?>>, %mean: memref<?xf32>) {
  //   CHECK-DAG: %[[C0:.*]] = arith.constant 0 : index
  //   CHECK-DAG: %[[ROWS:.*]] = memref.dim %[[X]], %[[C0]]
  //   CHECK-DAG: %[[C1:.*]] = arith.constant 1 : index
  //   CHECK-DAG: %[[N:.*]] = memref.dim %[[X]], %[[C1]]
  //       CHECK: %[[I:.*]] = arith.index_cast %[[N]] : index to i64
  //       CHECK: %[[H:.*]] = arith.sitofp %[[I]] : i64 to f64
  //       CHECK: %[[SUM:.*]] = memref.alloc(%[[ROWS]]) : memref<?xf64>
  //       CHECK: linalg.fill {{.*}} outs(%[[SUM]]
  //       CHECK: linalg.generic {{.*}} ins(%[[X]] {{.*}} outs(%[[SUM]]
  //       CHECK: %[[HI:.*]] = memref.alloc(%[[ROWS]]) : memref<?xf64>
  //       CHECK: linalg.generic {{.*}} ins(%[[SUM]] {{.*}} outs(%[[HI]]
  //       CHECK:   arith.divf %{{.*}}, %[[H]]
  //       CHECK: %[[SUM1:.*]] = memref.alloc(%[[ROWS]]) : memref<?xf64>
  //       CHECK: %[[SUM2:.*]] = memref.alloc(%[[ROWS]]) : memref<?xf64>
  //       CHECK: linalg.generic {{.*}} ins(%[[X]], %[[HI]] {{.*}} outs(%[[SUM1]], %[[SUM2]]
  //       CHECK: %[[LO:.*]] = memref.alloc(%[[ROWS]]) : memref<?xf64>
  //       CHECK: %[[MEAN:.*]] = memref.alloc(%[[ROWS]]) : memref<?xf64>
  //       CHECK: %[[RSTD:.*]] = memref.alloc(%[[ROWS]]) : memref<?xf64>
  //       CHECK: linalg.generic {{.*}} outs(%[[LO]], %[[MEAN]], %[[RSTD]]
  //       CHECK: linalg.generic {{.*}} ins(%[[X]], %[[HI]], %[[LO]], %[[RSTD]] {{.*}} outs(%[[X]] :
  //       CHECK: linalg.generic {{.*}} ins(%[[MEAN]] {{.*}} outs(%[[M]] :
  // CHECK-COUNT-7: memref.dealloc
  //   CHECK-NOT: memref.dealloc
  //       CHECK: return
  norm.generic mean_variance {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>,
                       affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : memref<?x?xf32, strided<[?, 1], offset: ?>>)
      outs(%mean, %x : memref<?xf32>, memref<?x?xf32, strided<[?, 1], offset: ?>>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %mu: f32, %rstd: f32):
        norm.yield %mu, %n : f32, f32
      }
  return
}
