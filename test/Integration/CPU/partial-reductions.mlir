// Sums over rows and reductions of rows, computed in parts and merged, and at
// once: the same numbers. Five rows in parts of two leave one, and so do five
// columns.

// DEFINE: %{run} = --norm-cpu-pipeline=highway=false \
// DEFINE:   | mlir-runner --entry-point-result=void \
// DEFINE:     --shared-libs=%llvm_libs/libmlir_c_runner_utils.so

// RUN: norm-opt %s --transform-preload-library=transform-library-paths=%S/Inputs/partial-reductions.mlir \
// RUN:   --transform-interpreter -o %t.mlir
// RUN: FileCheck %s --check-prefix=PARTS --input-file=%t.mlir
// RUN: norm-opt %t.mlir %{run} | FileCheck %s
// RUN: norm-opt %s %{run} | FileCheck %s

// PARTS: scf.forall
// PARTS: scf.for
// PARTS: scf.forall
// PARTS: scf.for

#element = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#column = affine_map<(i, j) -> (j)>
#total = affine_map<(i, j) -> ()>

func.func private @print(%column: tensor<3xf32>, %total: tensor<f32>) {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %v = vector.transfer_read %column[%c0], %zero {in_bounds = [true]} : tensor<3xf32>, vector<3xf32>
  vector.print %v : vector<3xf32>
  %t = tensor.extract %total[] : tensor<f32>
  vector.print %t : f32
  return
}

func.func private @print_rows(%sum: tensor<3xf32>, %min: tensor<3xf32>) {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %v = vector.transfer_read %sum[%c0], %zero {in_bounds = [true]} : tensor<3xf32>, vector<3xf32>
  vector.print %v : vector<3xf32>
  %w = vector.transfer_read %min[%c0], %zero {in_bounds = [true]} : tensor<3xf32>, vector<3xf32>
  vector.print %w : vector<3xf32>
  return
}

// 1e8 is gone again when the parts are added up, and has taken nothing with it.
// The second output adds up the largest of each row.
func.func @sums() {
  //      CHECK: ( 7, 25, 10 )
  // CHECK-NEXT: 1e+08
  //      CHECK: ( 7, 25, 10 )
  // CHECK-NEXT: 1e+08
  %x = arith.constant dense<[[1.0, 1.0, 2.0], [1.0e8, 3.0, 2.0], [2.0, 5.0, 2.0], [-1.0e8, 7.0, 2.0], [4.0, 9.0, 2.0]]> : tensor<5x3xf32>
  %ec = tensor.empty() : tensor<3xf32>
  %et = tensor.empty() : tensor<f32>
  %a:2 = norm.generic {test.sums_forall, indexing_maps = [#element, #column, #total], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<5x3xf32>) outs(%ec, %et : tensor<3xf32>, tensor<f32>) {
  ^bb0(%e: f32):
    %max = norm.reduce maximumf %e : f32
    norm.yield %e, %max : f32, f32
  } -> tensor<3xf32>, tensor<f32>
  call @print(%a#0, %a#1) : (tensor<3xf32>, tensor<f32>) -> ()
  %b:2 = norm.generic {test.sums_for, indexing_maps = [#element, #column, #total], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<5x3xf32>) outs(%ec, %et : tensor<3xf32>, tensor<f32>) {
  ^bb0(%e: f32):
    %max = norm.reduce maximumf %e : f32
    norm.yield %e, %max : f32, f32
  } -> tensor<3xf32>, tensor<f32>
  call @print(%b#0, %b#1) : (tensor<3xf32>, tensor<f32>) -> ()
  return
}

func.func @rows() {
  //      CHECK: ( 14, 50, 20 )
  // CHECK-NEXT: ( -1e+08, 1, 2 )
  //      CHECK: ( 14, 50, 20 )
  // CHECK-NEXT: ( -1e+08, 1, 2 )
  %x = arith.constant dense<[[1.0, 1.0e8, 2.0, -1.0e8, 4.0], [1.0, 3.0, 5.0, 7.0, 9.0], [2.0, 2.0, 2.0, 2.0, 2.0]]> : tensor<3x5xf32>
  %er = tensor.empty() : tensor<3xf32>
  %a:2 = norm.generic {test.rows_forall, indexing_maps = [#element, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<3x5xf32>) outs(%er, %er : tensor<3xf32>, tensor<3xf32>) {
  ^bb0(%e: f32):
    %sum = norm.reduce add %e : f32
    %min = norm.reduce minimumf %e : f32
    %twice = arith.addf %sum, %sum : f32
    norm.yield %twice, %min : f32, f32
  } -> tensor<3xf32>, tensor<3xf32>
  call @print_rows(%a#0, %a#1) : (tensor<3xf32>, tensor<3xf32>) -> ()
  %b:2 = norm.generic {test.rows_for, indexing_maps = [#element, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<3x5xf32>) outs(%er, %er : tensor<3xf32>, tensor<3xf32>) {
  ^bb0(%e: f32):
    %sum = norm.reduce add %e : f32
    %min = norm.reduce minimumf %e : f32
    %twice = arith.addf %sum, %sum : f32
    norm.yield %twice, %min : f32, f32
  } -> tensor<3xf32>, tensor<3xf32>
  call @print_rows(%b#0, %b#1) : (tensor<3xf32>, tensor<3xf32>) -> ()
  return
}

func.func @main() {
  call @sums() : () -> ()
  call @rows() : () -> ()
  return
}
