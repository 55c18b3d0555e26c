// What dynamic sizes hide from the verifier is checked at run time, and nothing
// that is known.
// RUN: norm-opt %s --norm-check-sizes --canonicalize --cse | FileCheck %s --implicit-check-not=cf.assert
// RUN: norm-opt %s --generate-runtime-verification --canonicalize --cse | FileCheck %s --check-prefix=UPSTREAM

#rows = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#columns = affine_map<(i, j) -> (j)>
#first = affine_map<(i, j) -> (0, j)>

// UPSTREAM-LABEL: func.func @sizes(
// UPSTREAM-COUNT-6: cf.assert {{.*}}operand #
// UPSTREAM-NOT:     cf.assert
// UPSTREAM:         return

// CHECK-LABEL: func.func @sizes(
// CHECK-SAME:      %[[X:.*]]: memref<?x?xf32>, %[[GAIN:.*]]: memref<?xf32>, %[[BIAS:.*]]: memref<?x?xf32>, %[[Y:.*]]: memref<?x?xf32>, %[[MEAN:.*]]: memref<?xf32>)
// CHECK-DAG:     %[[X0:.*]] = memref.dim %[[X]], %c0
// CHECK-DAG:     %[[X1:.*]] = memref.dim %[[X]], %c1
// CHECK-DAG:     %[[B0:.*]] = memref.dim %[[BIAS]], %c0
// CHECK-DAG:     %[[B1:.*]] = memref.dim %[[BIAS]], %c1
// CHECK-DAG:     %[[GAIN0:.*]] = memref.dim %[[GAIN]], %c0
// CHECK-DAG:     %[[Y0:.*]] = memref.dim %[[Y]], %c0
// CHECK-DAG:     %[[Y1:.*]] = memref.dim %[[Y]], %c1
// CHECK-DAG:     %[[MEAN0:.*]] = memref.dim %[[MEAN]], %c0
// CHECK-DAG:     %[[EQ0:.*]] = arith.cmpi eq, %[[B0]], %c1
// CHECK-DAG:     cf.assert %[[EQ0]], "{{.*}}runtime-verification.mlir:{{[0-9]+}}:3: 'norm.generic' op dimension 0 of operand #2 has not size 1"
// CHECK-DAG:     %[[EQ1:.*]] = arith.cmpi eq, %[[Y0]], %[[X0]]
// CHECK-DAG:     cf.assert %[[EQ1]], "{{.*}} dimension 0 of operand #3 differs in size from dimension 0 of operand #0"
// CHECK-DAG:     %[[EQ2:.*]] = arith.cmpi eq, %[[MEAN0]], %[[X0]]
// CHECK-DAG:     cf.assert %[[EQ2]], "{{.*}} dimension 0 of operand #4 differs in size from dimension 0 of operand #0"
// CHECK-DAG:     %[[EQ3:.*]] = arith.cmpi eq, %[[GAIN0]], %[[X1]]
// CHECK-DAG:     cf.assert %[[EQ3]], "{{.*}} dimension 0 of operand #1 differs in size from dimension 1 of operand #0"
// CHECK-DAG:     %[[EQ4:.*]] = arith.cmpi eq, %[[B1]], %[[X1]]
// CHECK-DAG:     cf.assert %[[EQ4]], "{{.*}} dimension 1 of operand #2 differs in size from dimension 1 of operand #0"
// CHECK-DAG:     %[[EQ5:.*]] = arith.cmpi eq, %[[Y1]], %[[X1]]
// CHECK-DAG:     cf.assert %[[EQ5]], "{{.*}} dimension 1 of operand #3 differs in size from dimension 1 of operand #0"
// CHECK:         norm.generic
func.func @sizes(%x: memref<?x?xf32>, %gain: memref<?xf32>, %bias: memref<?x?xf32>, %y: memref<?x?xf32>, %mean: memref<?xf32>) {
  norm.generic {
      indexing_maps = [#rows, #columns, #first, #rows, #row],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %gain, %bias : memref<?x?xf32>, memref<?xf32>, memref<?x?xf32>)
      outs(%y, %mean : memref<?x?xf32>, memref<?xf32>) {
  ^bb0(%a: f32, %g: f32, %b: f32):
    %n, %m, %r = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    %0 = arith.mulf %n, %g : f32
    %1 = arith.addf %0, %b : f32
    norm.yield %1, %m : f32, f32
  }
  return
}

// A size that is known is what the others must have.
// CHECK-LABEL: func.func @known_size(
// CHECK:         %[[X1:.*]] = tensor.dim %{{.*}}, %c1 : tensor<4x?xf32>
// CHECK:         %[[EQ:.*]] = arith.cmpi eq, %[[X1]], %c768
// CHECK:         cf.assert %[[EQ]], "{{.*}} dimension 1 of operand #0 has not size 768"
// CHECK:         norm.generic
func.func @known_size(%x: tensor<4x?xf32>, %gain: tensor<768xf32>, %e: tensor<4x768xf32>) -> tensor<4x768xf32> {
  %y = norm.generic {
      indexing_maps = [#rows, #columns, #rows],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %gain : tensor<4x?xf32>, tensor<768xf32>) outs(%e : tensor<4x768xf32>) {
  ^bb0(%a: f32, %g: f32):
    %n, %r = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %0 = arith.mulf %n, %g : f32
    norm.yield %0 : f32
  } -> tensor<4x768xf32>
  return %y : tensor<4x768xf32>
}

// An init that is made for the input has its sizes.
// CHECK-LABEL: func.func @derived_size(
// CHECK:         norm.generic
func.func @derived_size(%x: tensor<?x768xf32>) -> tensor<?x768xf32> {
  %c0 = arith.constant 0 : index
  %rows = tensor.dim %x, %c0 : tensor<?x768xf32>
  %e = tensor.empty(%rows) : tensor<?x768xf32>
  %y = norm.generic {
      indexing_maps = [#rows, #rows],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<?x768xf32>) outs(%e : tensor<?x768xf32>) {
  ^bb0(%a: f32):
    %n, %r = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<?x768xf32>
  return %y : tensor<?x768xf32>
}

// A sum over rows has a size for each dimension that it keeps.
// CHECK-LABEL: func.func @summed(
// CHECK-SAME:      %[[X:.*]]: memref<?x4xf32>, %[[S:.*]]: memref<?xf32>, %[[T:.*]]: memref<?xf32>)
// CHECK-DAG:     %[[X0:.*]] = memref.dim %[[X]], %c0
// CHECK-DAG:     %[[S0:.*]] = memref.dim %[[S]], %c0
// CHECK-DAG:     %[[T0:.*]] = memref.dim %[[T]], %c0
// CHECK-DAG:     %[[EQ0:.*]] = arith.cmpi eq, %[[T0]], %[[X0]]
// CHECK-DAG:     cf.assert %[[EQ0]], "{{.*}} dimension 0 of operand #2 differs in size from dimension 0 of operand #0"
// CHECK-DAG:     %[[EQ1:.*]] = arith.cmpi eq, %[[S0]], %c4
// CHECK-DAG:     cf.assert %[[EQ1]], "{{.*}} dimension 0 of operand #1 has not size 4"
// CHECK:         norm.generic
func.func @summed(%x: memref<?x4xf32>, %s: memref<?xf32>, %t: memref<?xf32>) {
  norm.generic {
      indexing_maps = [#rows, #columns, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<?x4xf32>) outs(%s, %t : memref<?xf32>, memref<?xf32>) {
  ^bb0(%a: f32):
    %sum = norm.reduce add %a : f32
    norm.yield %a, %sum : f32, f32
  }
  return
}

// The same for what is left in linalg: a matrix with fewer rows would be read
// beyond its end. A tensor that was made for the result is known to fit.
// CHECK-LABEL: func.func @product(
// CHECK-SAME:      %[[A:.*]]: memref<?x?xf32>, %[[B:.*]]: memref<?x4xf32>)
// CHECK-DAG:     %[[A1:.*]] = memref.dim %[[A]], %c1
// CHECK-DAG:     %[[B0:.*]] = memref.dim %[[B]], %c0
// CHECK:         %[[EQ:.*]] = arith.cmpi eq, %[[B0]], %[[A1]]
// CHECK:         cf.assert %[[EQ]], "{{.*}} 'linalg.matmul' op dimension 0 of operand #1 differs in size from dimension 1 of operand #0"
// CHECK:         linalg.matmul
func.func @product(%a: memref<?x?xf32>, %b: memref<?x4xf32>) -> memref<?x4xf32> {
  %c0 = arith.constant 0 : index
  %m = memref.dim %a, %c0 : memref<?x?xf32>
  %c = memref.alloc(%m) : memref<?x4xf32>
  linalg.matmul ins(%a, %b : memref<?x?xf32>, memref<?x4xf32>) outs(%c : memref<?x4xf32>)
  return %c : memref<?x4xf32>
}

// A dimension that there is not, or may not be.
// CHECK-LABEL: func.func @dimensions(
// CHECK-SAME:      %[[X:.*]]: tensor<?x?xf32>, %[[M:.*]]: memref<?xf32>, %[[I:.*]]: index)
// CHECK:         cf.assert %false, "{{.*}}runtime-verification.mlir:[[#@LINE+7]]:11: 'tensor.dim' op has no dimension 2: expected one below 2"
// CHECK:         %[[LESS:.*]] = arith.cmpi ult, %[[I]], %c1
// CHECK:         cf.assert %[[LESS]], "{{.*}}runtime-verification.mlir:[[#@LINE+7]]:11: 'memref.dim' op has no such dimension: expected one below 1"
// CHECK:         return
func.func @dimensions(%x: tensor<?x?xf32>, %m: memref<?xf32>, %i: index) -> (index, index, index) {
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %none = tensor.dim %x, %c2 : tensor<?x?xf32>
  %last = tensor.dim %x, %c1 : tensor<?x?xf32>
  %some = memref.dim %m, %i : memref<?xf32>
  return %none, %last, %some : index, index, index
}
