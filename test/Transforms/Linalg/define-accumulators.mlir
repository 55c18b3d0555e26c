// RUN: norm-opt %s --norm-define-accumulators --verify-diagnostics | FileCheck %s
// RUN: norm-opt %s --norm-frontend-pipeline --norm-raise 2>/dev/null | FileCheck %s --check-prefix=RAISED

// What a reduction of undefined elements starts from is its neutral element; each
// is a warning.

// CHECK-LABEL: func @sum(
// CHECK:         %[[ZERO:.*]] = arith.constant 0.000000e+00 : f32
// CHECK:         %[[START:.*]] = linalg.fill ins(%[[ZERO]] : f32)
// CHECK:         linalg.reduce {{.*}} outs(%[[START]] :
func.func @sum(%x: tensor<8x64xf32>) -> tensor<8xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<8xf32>
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty, whose elements are undefined: 0.000000e+00 : f32 is taken; expected a linalg.fill}}
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<8x64xf32>) outs(%e : tensor<8xf32>) dimensions = [1]
  return %sums : tensor<8xf32>
}

// CHECK-LABEL: func @largest(
// CHECK:         %[[LEAST:.*]] = arith.constant 0xFF800000 : f32
// CHECK:         linalg.fill ins(%[[LEAST]] : f32)
func.func @largest(%x: tensor<8x64xf32>) -> tensor<8xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<8xf32>
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %most = linalg.reduce {arith.maximumf} ins(%x : tensor<8x64xf32>) outs(%e : tensor<8xf32>) dimensions = [1]
  return %most : tensor<8xf32>
}

// CHECK-LABEL: func @product(
// CHECK:         %[[START:.*]] = linalg.fill
// CHECK:         linalg.matmul {{.*}} outs(%[[START]] :
func.func @product(%a: tensor<4x?xbf16>, %b: tensor<?x5xbf16>) -> tensor<?x5xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4x5xf32>
  %cast = tensor.cast %e : tensor<4x5xf32> to tensor<?x5xf32>
  %dynamic = tensor.cast %a : tensor<4x?xbf16> to tensor<?x?xbf16>
  // expected-warning @+1 {{'linalg.matmul' op output #0 starts from a tensor.empty}}
  %c = linalg.matmul ins(%dynamic, %b : tensor<?x?xbf16>, tensor<?x5xbf16>) outs(%cast : tensor<?x5xf32>) -> tensor<?x5xf32>
  return %c : tensor<?x5xf32>
}

// Nobody reads these.
// CHECK-LABEL: func @written(
// CHECK-NOT:     linalg.fill
// CHECK:         return
func.func @written(%x: tensor<8xf32>) -> tensor<8xf32> {
  %e = tensor.empty() : tensor<8xf32>
  %y = linalg.exp ins(%x : tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32>
  return %y : tensor<8xf32>
}

// Nor is a view or a copy of undefined elements defined.
// CHECK-LABEL: func @views(
// CHECK:         %[[VIEW:.*]] = tensor.collapse_shape
// CHECK:         %[[START:.*]] = linalg.fill {{.*}} outs(%[[VIEW]] :
// CHECK:         linalg.reduce {{.*}} outs(%[[START]] :
func.func @views(%x: tensor<4x16xf32>) -> tensor<4xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<8xf32>
  %slice = tensor.extract_slice %e[2] [4] [1] : tensor<8xf32> to tensor<4xf32>
  %square = tensor.expand_shape %slice [[0, 1]] output_shape [2, 2] : tensor<4xf32> into tensor<2x2xf32>
  %other = tensor.empty() : tensor<2x2xf32>
  %transposed = linalg.transpose ins(%square : tensor<2x2xf32>) outs(%other : tensor<2x2xf32>) permutation = [1, 0]
  %view = tensor.collapse_shape %transposed [[0, 1]] : tensor<2x2xf32> into tensor<4xf32>
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%view : tensor<4xf32>) dimensions = [1]
  return %sums : tensor<4xf32>
}

// CHECK-LABEL: func @allocation(
// CHECK:         linalg.fill
func.func @allocation(%x: tensor<4x16xf32>) -> tensor<4xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = bufferization.alloc_tensor() : tensor<4xf32>
  %copy = bufferization.alloc_tensor() copy(%e) : tensor<4xf32>
  // expected-warning @+1 {{starts from a bufferization.alloc_tensor, whose elements are undefined}}
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%copy : tensor<4xf32>) dimensions = [1]
  return %sums : tensor<4xf32>
}

// CHECK-LABEL: func @copied_numbers(
// CHECK-NOT:     linalg.fill
// CHECK:         return
func.func @copied_numbers(%x: tensor<4x16xf32>, %y: tensor<4xf32>) -> tensor<4xf32> {
  %copy = bufferization.alloc_tensor() copy(%y) : tensor<4xf32>
  %e = tensor.empty() : tensor<4xf32>
  %again = linalg.copy ins(%copy : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%again : tensor<4xf32>) dimensions = [1]
  return %sums : tensor<4xf32>
}

// What is inserted stays.
// CHECK-LABEL: func @inserted(
// CHECK-SAME:    %{{.*}}: tensor<4x16xf32>, %[[Y:.*]]: tensor<2xf32>)
// CHECK:         %[[FILLED:.*]] = linalg.fill
// CHECK:         %[[START:.*]] = tensor.insert_slice %[[Y]] into %[[FILLED]]
// CHECK:         linalg.reduce {{.*}} outs(%[[START]] :
func.func @inserted(%x: tensor<4x16xf32>, %y: tensor<2xf32>) -> tensor<4xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xf32>
  %start = tensor.insert_slice %y into %e[0] [2] [1] : tensor<2xf32> into tensor<4xf32>
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%start : tensor<4xf32>) dimensions = [1]
  return %sums : tensor<4xf32>
}

// CHECK-LABEL: func @insertion_of_undefined(
// CHECK-SAME:    %{{.*}}: tensor<4x16xf32>, %[[Y:.*]]: tensor<4xf32>)
// CHECK:         %[[FILLED:.*]] = linalg.fill {{.*}} -> tensor<2xf32>
// CHECK:         tensor.insert_slice %[[FILLED]] into %[[Y]]
func.func @insertion_of_undefined(%x: tensor<4x16xf32>, %y: tensor<4xf32>) -> tensor<4xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<2xf32>
  %start = tensor.insert_slice %e into %y[0] [2] [1] : tensor<2xf32> into tensor<4xf32>
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%start : tensor<4xf32>) dimensions = [1]
  return %sums : tensor<4xf32>
}

// CHECK-LABEL: func @undefined_in_undefined(
// CHECK:         %[[INSERTED:.*]] = tensor.insert_slice
// CHECK:         linalg.fill {{.*}} outs(%[[INSERTED]] :
func.func @undefined_in_undefined(%x: tensor<4x16xf32>, %n: index) -> tensor<4xf32> {
  %e = tensor.empty(%n) : tensor<?xf32>
  // expected-note @+1 {{this is what it starts from}}
  %all = tensor.empty() : tensor<4xf32>
  %start = tensor.insert_slice %e into %all[0] [%n] [1] : tensor<?xf32> into tensor<4xf32>
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%start : tensor<4xf32>) dimensions = [1]
  return %sums : tensor<4xf32>
}

// Nothing undefined is left, or maybe nothing.
// CHECK-LABEL: func @overwritten(
// CHECK-NOT:     linalg.fill
// CHECK:         return
func.func @overwritten(%x: tensor<4x16xf32>, %y: tensor<2xf32>, %z: tensor<?xf32>, %n: index)
    -> (tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) {
  %e = tensor.empty() : tensor<4xf32>
  %half = tensor.insert_slice %y into %e[0] [2] [1] : tensor<2xf32> into tensor<4xf32>
  %both = tensor.insert_slice %y into %half[2] [2] [1] : tensor<2xf32> into tensor<4xf32>
  %0 = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%both : tensor<4xf32>) dimensions = [1]
  %some = tensor.insert_slice %z into %e[0] [%n] [1] : tensor<?xf32> into tensor<4xf32>
  %1 = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%some : tensor<4xf32>) dimensions = [1]
  %eight = tensor.empty() : tensor<8xf32>
  %middle = tensor.insert_slice %0 into %eight[2] [4] [1] : tensor<4xf32> into tensor<8xf32>
  %same = tensor.extract_slice %middle[2] [4] [1] : tensor<8xf32> to tensor<4xf32>
  %2 = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%same : tensor<4xf32>) dimensions = [1]
  return %0, %1, %2 : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>
}

// The first iteration reads what the loop starts from.
// CHECK-LABEL: func @loop(
// CHECK:         %[[START:.*]] = linalg.fill
// CHECK:         scf.for {{.*}} iter_args(%{{.*}} = %[[START]])
// CHECK-NOT:     linalg.fill
// CHECK:         return
func.func @loop(%x: tensor<4x16xf32>, %n: index) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xf32>
  %sums = scf.for %i = %c0 to %n step %c1 iter_args(%sum = %e) -> tensor<4xf32> {
    // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
    %next = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%sum : tensor<4xf32>) dimensions = [1]
    scf.yield %next : tensor<4xf32>
  }
  return %sums : tensor<4xf32>
}

// CHECK-LABEL: func @tiles(
// CHECK:         %[[START:.*]] = linalg.fill {{.*}} -> tensor<4xf32>
// CHECK:         scf.forall {{.*}} shared_outs(%{{.*}} = %[[START]])
// CHECK-NOT:     linalg.fill
// CHECK:         return
func.func @tiles(%x: tensor<4x16xf32>) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c8 = arith.constant 8 : index
  %c16 = arith.constant 16 : index
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xf32>
  %sums = scf.forall (%i) = (0) to (4) step (2) shared_outs(%out = %e) -> tensor<4xf32> {
    %slice = tensor.extract_slice %out[%i] [2] [1] : tensor<4xf32> to tensor<2xf32>
    %sum = scf.for %j = %c0 to %c16 step %c8 iter_args(%part = %slice) -> tensor<2xf32> {
      %tile = tensor.extract_slice %x[%i, %j] [2, 8] [1, 1] : tensor<4x16xf32> to tensor<2x8xf32>
      // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
      %next = linalg.reduce {arith.addf} ins(%tile : tensor<2x8xf32>) outs(%part : tensor<2xf32>) dimensions = [1]
      scf.yield %next : tensor<2xf32>
    }
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %sum into %out[%i] [2] [1] : tensor<2xf32> into tensor<4xf32>
    }
  }
  return %sums : tensor<4xf32>
}

// A loop that only writes, one whose first iteration may do something else, and one
// that fills what it reads.
// CHECK-LABEL: func @other_loops(
// CHECK:         %[[E:.*]] = tensor.empty() : tensor<4xf32>
// CHECK:         scf.for {{.*}} iter_args(%{{.*}} = %[[E]])
// CHECK:         scf.for {{.*}} iter_args(%{{.*}} = %[[E]])
// CHECK:         scf.for {{.*}} iter_args(%{{.*}} = %[[E]])
func.func @other_loops(%x: tensor<4x16xf32>, %y: tensor<4xf32>, %n: index)
    -> (tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %e = tensor.empty() : tensor<4xf32>
  %0 = scf.for %i = %c0 to %n step %c1 iter_args(%out = %e) -> tensor<4xf32> {
    %next = linalg.exp ins(%y : tensor<4xf32>) outs(%out : tensor<4xf32>) -> tensor<4xf32>
    scf.yield %next : tensor<4xf32>
  }
  %1 = scf.for %i = %c0 to %n step %c1 iter_args(%sum = %e) -> tensor<4xf32> {
    %is_first = arith.cmpi eq, %i, %c0 : index
    %next = scf.if %is_first -> tensor<4xf32> {
      scf.yield %y : tensor<4xf32>
    } else {
      %sums = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%sum : tensor<4xf32>) dimensions = [1]
      scf.yield %sums : tensor<4xf32>
    }
    scf.yield %next : tensor<4xf32>
  }
  %2 = scf.for %i = %c0 to %n step %c1 iter_args(%out = %e) -> tensor<4xf32> {
    %start = linalg.fill ins(%zero : f32) outs(%out : tensor<4xf32>) -> tensor<4xf32>
    %next = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%start : tensor<4xf32>) dimensions = [1]
    scf.yield %next : tensor<4xf32>
  }
  return %0, %1, %2 : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>
}

// A sum of squares that starts so is one.
// RAISED-LABEL: func @rms_norm(
// RAISED:         norm.rms_norm
func.func @rms_norm(%x: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %n = arith.constant 16.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  // expected-note @+1 {{this is what it starts from}}
  %square = tensor.empty() : tensor<2x2xf32>
  %row = tensor.collapse_shape %square [[0, 1]] : tensor<2x2xf32> into tensor<4xf32>
  %e = tensor.empty() : tensor<4x16xf32>
  // expected-warning @+1 {{'linalg.generic' op output #0 starts from a tensor.empty}}
  %sums = linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x16xf32>) outs(%row : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.mulf %in, %in : f32
    %1 = arith.addf %0, %out : f32
    linalg.yield %1 : f32
  } -> tensor<4xf32>
  %y = linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>,
                       affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%x, %sums : tensor<4x16xf32>, tensor<4xf32>) outs(%e : tensor<4x16xf32>) {
  ^bb0(%in: f32, %sum: f32, %out: f32):
    %0 = arith.divf %sum, %n : f32
    %1 = arith.addf %0, %eps : f32
    %2 = math.rsqrt %1 : f32
    %3 = arith.mulf %in, %2 : f32
    linalg.yield %3 : f32
  } -> tensor<4x16xf32>
  return %y : tensor<4x16xf32>
}
