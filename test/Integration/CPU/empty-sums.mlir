// Sums over loops of no iterations, beside parallel loops that are kept: zeros, in
// the place of each of these, whatever lay there. In vectors, in plain loops, in
// parts of which some are empty, and as C++.

// REQUIRES: sse4

// RUN: rm -rf %t && mkdir %t && cd %t
// RUN: norm-run %s --entry=outer --random=1 --shape=0:0x12x64 --target=reference --output=0.npy
// RUN: norm-run %s --entry=outer --random=1 --shape=0:0x12x64 --expect=0.npy
// RUN: norm-run %s --entry=outer --random=1 --shape=0:0x12x64 --expect=0.npy --pipeline-options=highway=false
// RUN: norm-run %s --entry=inner --random=1 --shape=0:12x0x64 --expect=0.npy
// RUN: norm-run %s --entry=inner --random=1 --shape=0:12x0x64 --expect=0.npy --pipeline-options=highway=false
// RUN: norm-run %s --entry=per_row --random=1 --shape=0:0x12x64 --target=reference --output=0.npy
// RUN: norm-run %s --entry=per_row --random=1 --shape=0:0x12x64 --expect=0.npy
// RUN: norm-run %s --entry=per_row --random=1 --shape=0:0x12x64 --expect=0.npy --pipeline-options=highway=false
// RUN: norm-run %s --entry=known_size --random=1 --expect=0.npy
// RUN: norm-run %s --entry=several --random=1 --shape=0:4x3x0x6x5 --shape=1:3x6x5 --target=reference --output=0.npy
// RUN: norm-run %s --entry=several --random=1 --shape=0:4x3x0x6x5 --shape=1:3x6x5 --expect=0.npy

// The same with rows, of which each place has its own.
// RUN: norm-run %s --entry=several --random=1 --shape=0:4x3x2x6x5 --shape=1:3x6x5 --target=reference --output=0.npy
// RUN: norm-run %s --entry=several --random=1 --shape=0:4x3x2x6x5 --shape=1:3x6x5 --expect=0.npy --rtol=1e-5 --atol=4e-6

// Of 7 rows for 9 threads, two have none.
// RUN: norm-opt %s --transform-preload-library=transform-library-paths=%S/Inputs/empty-part.mlir --transform-interpreter -o parts.mlir
// RUN: norm-run %s --entry=parts --random=1 --target=reference --output=0.npy --output=1.npy
// RUN: norm-run parts.mlir --entry=parts --random=1 --expect=0.npy --expect=1.npy --rtol=1e-5 --atol=4e-6

// RUN: norm-opt %s --norm-emit-highway-pipeline -o emitc.mlir
// RUN: norm-translate emitc.mlir --mlir-to-highway-cpp --highway-cpp-file=sums.cc -o sums.cc
// RUN: norm-translate emitc.mlir --mlir-to-highway-header --highway-cpp-file=sums.cc -o sums.h
// RUN: clang++ -std=c++17 -O1 -I. sums.cc %S/Inputs/empty-sums-main.cc -lhwy -o sums
// RUN: ./sums | FileCheck %s
// CHECK: 768 zeros
// CHECK-NEXT: then 7

#element = affine_map<(i, k, j) -> (i, k, j)>

func.func @outer(%x: memref<?x12x64xf32>, %y: memref<12x64xf32>) {
  norm.generic {indexing_maps = [#element, affine_map<(i, k, j) -> (k, j)>],
                iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x : memref<?x12x64xf32>) outs(%y : memref<12x64xf32>) {
  ^bb0(%a: f32):
    norm.yield %a : f32
  }
  return
}

func.func @inner(%x: memref<12x?x64xf32>, %y: memref<12x64xf32>) {
  norm.generic {indexing_maps = [#element, affine_map<(i, k, j) -> (i, j)>],
                iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x : memref<12x?x64xf32>) outs(%y : memref<12x64xf32>) {
  ^bb0(%a: f32):
    norm.yield %a : f32
  }
  return
}

func.func @per_row(%x: memref<?x12x64xf32>, %y: memref<12xf32>) {
  norm.generic {indexing_maps = [#element, affine_map<(i, k, j) -> (k)>],
                iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x : memref<?x12x64xf32>) outs(%y : memref<12xf32>) {
  ^bb0(%a: f32):
    %s = norm.reduce add %a : f32
    norm.yield %s : f32
  }
  return
}

func.func @known_size(%x: memref<0x12x64xf32>, %y: memref<12xf32>) {
  norm.generic {indexing_maps = [#element, affine_map<(i, k, j) -> (k)>],
                iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x : memref<0x12x64xf32>) outs(%y : memref<12xf32>) {
  ^bb0(%a: f32):
    %s = norm.reduce add %a : f32
    norm.yield %s : f32
  }
  return
}

// Loops that are summed over and loops that are kept, in turn.
func.func @several(%x: memref<?x3x?x?x5xf32>, %y: memref<3x?x5xf32>) {
  norm.generic {indexing_maps = [affine_map<(i, k, l, m, j) -> (i, k, l, m, j)>,
                                 affine_map<(i, k, l, m, j) -> (k, m, j)>],
                iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]}
      ins(%x : memref<?x3x?x?x5xf32>) outs(%y : memref<3x?x5xf32>) {
  ^bb0(%a: f32):
    norm.yield %a : f32
  }
  return
}

func.func @parts(%x: tensor<7x5x37xf32>) -> (tensor<5x37xf32>, tensor<5xf32>) {
  %e0 = tensor.empty() : tensor<5x37xf32>
  %e1 = tensor.empty() : tensor<5xf32>
  %y:2 = norm.generic {test.parts, indexing_maps = [#element, affine_map<(i, k, j) -> (k, j)>, affine_map<(i, k, j) -> (k)>],
                       iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x : tensor<7x5x37xf32>) outs(%e0, %e1 : tensor<5x37xf32>, tensor<5xf32>) {
  ^bb0(%a: f32):
    %max = norm.reduce maximumf %a : f32
    norm.yield %a, %max : f32, f32
  } -> tensor<5x37xf32>, tensor<5xf32>
  return %y#0, %y#1 : tensor<5x37xf32>, tensor<5xf32>
}
