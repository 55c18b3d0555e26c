// Kernels become what upstream converts to SPIR-V: vectors in memory are accessed by
// elements, constant comparisons are folded, and bf16 is bits.
// RUN: norm-opt %s --norm-prepare-spirv | FileCheck %s --implicit-check-not=arith.cmpf --implicit-check-not=vector.load --implicit-check-not=vector.store

// CHECK-LABEL: gpu.func @vectors(
// CHECK-SAME: spirv.entry_point_abi = #spirv.entry_point_abi<workgroup_size = [1, 1, 1]>
// CHECK-COUNT-4: memref.load
// CHECK: %[[V:.+]] = vector.from_elements
// CHECK-DAG: %[[ZERO:.+]] = arith.constant dense<0.000000e+00>
// CHECK-DAG: %[[TRUE:.+]] = arith.constant dense<true> : vector<4xi1>
// CHECK-DAG: %[[FALSE:.+]] = arith.constant dense<false> : vector<4xi1>
// CHECK: %[[A:.+]] = arith.select %[[TRUE]], %[[V]], %[[ZERO]]
// CHECK: arith.select %[[FALSE]], %[[ZERO]], %[[A]]
// CHECK-COUNT-4: memref.store
gpu.module @kernels {
  gpu.func @vectors(%x: memref<4xf32>, %y: memref<4xf32>) kernel attributes {known_block_size = array<i32: 1, 1, 1>} {
    %c0 = arith.constant 0 : index
    %v = vector.load %x[%c0] : memref<4xf32>, vector<4xf32>
    %zero = arith.constant dense<0.0> : vector<4xf32>
    %t = arith.cmpf true, %v, %v : vector<4xf32>
    %f = arith.cmpf false, %v, %v : vector<4xf32>
    %a = arith.select %t, %v, %zero : vector<4xi1>, vector<4xf32>
    %b = arith.select %f, %zero, %a : vector<4xi1>, vector<4xf32>
    vector.store %b, %y[%c0] : memref<4xf32>, vector<4xf32>
    gpu.return
  }

  // CHECK-LABEL: gpu.func @numbers(
  // CHECK-SAME: memref<4xi16>
  // CHECK: memref.load {{.*}} : memref<4xi16>
  // CHECK: %[[TRUE:.+]] = arith.constant true
  // CHECK: arith.select %[[TRUE]]
  gpu.func @numbers(%x: memref<4xbf16>, %y: memref<4xf32>) kernel attributes {known_block_size = array<i32: 4, 1, 1>} {
    %i = gpu.thread_id x
    %b = memref.load %x[%i] : memref<4xbf16>
    memref.store %b, %x[%i] : memref<4xbf16>
    %a = memref.load %y[%i] : memref<4xf32>
    %zero = arith.constant 0.0 : f32
    %t = arith.cmpf true, %a, %a : f32
    %r = arith.select %t, %zero, %a : f32
    memref.store %r, %y[%i] : memref<4xf32>
    gpu.return
  }
}
