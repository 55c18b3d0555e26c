// norm.batch_norm and norm.batch_norm_inference give what their formulas give in float64:
// channels first, last, between and before the batch, statistics, running ones of types
// of their own, sizes that are odd, unknown, 1 and 0; on each target of the machine, by
// loops, with the same bits for any number of threads.

// REQUIRES: sse4

// RUN: %python %S/../Inputs/batch_norms.py %t --bits "--threads=1" "--threads=2" "--threads=7" | FileCheck %s
// CHECK: 99 runs, 0 wrong
// RUN: %python %S/../Inputs/batch_norms.py %t "--highway-target=sse4" "--pipeline-options=highway=false" | FileCheck %s --check-prefix=ROUTES
// ROUTES: 66 runs, 0 wrong

// Sizes that the types do not tell are compared when it runs.
// RUN: norm-run %s --entry=parameters --random=1 --shape=0:5x7x3 --shape=1:7 --shape=2:7
// RUN: not norm-run %s --entry=parameters --random=1 --shape=0:5x7x3 --shape=1:7 --shape=2:3 2>&1 | FileCheck %s --check-prefix=SIZE
// SIZE: batch-norms.mlir:{{.*}} dimension 0 of operand #2 differs in size from dimension 1 of operand #0

func.func @parameters(%x: tensor<?x?x?xf32>, %m: tensor<?xf32>, %v: tensor<?xf32>) -> tensor<?x?x?xf32> {
  %y, %new_m, %new_v = norm.batch_norm %x running(%m, %v)
      {channel = 1 : i64, epsilon = 1.0e-5 : f64, momentum = 0.1 : f64}
      : (tensor<?x?x?xf32>, tensor<?xf32>, tensor<?xf32>) -> (tensor<?x?x?xf32>, tensor<?xf32>, tensor<?xf32>)
  %z = norm.batch_norm_inference %y mean(%new_m) variance(%new_v) {channel = 1 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<?x?x?xf32>, tensor<?xf32>, tensor<?xf32>) -> tensor<?x?x?xf32>
  return %z : tensor<?x?x?xf32>
}
