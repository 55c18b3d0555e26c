// No vendor's library is called: functions become arithmetic, and what has an
// instruction an intrinsic or, for SPIR-V and the emulator, stays.
// RUN: norm-opt %s --pass-pipeline='builtin.module(gpu.module(norm-expand-gpu-math))' | FileCheck %s --implicit-check-not=math.
// RUN: norm-opt %s --pass-pipeline='builtin.module(gpu.module(norm-expand-gpu-math{intrinsics=false}))' | FileCheck %s --check-prefix=KEPT

gpu.module @kernels {
  // CHECK-LABEL: gpu.func @functions
  // KEPT-LABEL:  gpu.func @functions
  // KEPT-NOT:      math.{{erf|tanh|exp|log|rsqrt}}
  gpu.func @functions(%a: f32, %m: memref<5xf32>) kernel {
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c2 = arith.constant 2 : index
    %c3 = arith.constant 3 : index
    %c4 = arith.constant 4 : index
    %0 = math.erf %a : f32
    %1 = math.tanh %a : f32
    %2 = math.exp %a : f32
    %3 = math.log %a : f32
    // CHECK: %[[ROOT:.*]] = llvm.call_intrinsic "llvm.sqrt"(%{{.*}}) : (f32) -> f32
    // CHECK: arith.divf %{{.*}}, %[[ROOT]] : f32
    // KEPT:  %[[ROOT:.*]] = math.sqrt
    // KEPT:  arith.divf %{{.*}}, %[[ROOT]] : f32
    %4 = math.rsqrt %a : f32
    memref.store %0, %m[%c0] : memref<5xf32>
    memref.store %1, %m[%c1] : memref<5xf32>
    memref.store %2, %m[%c2] : memref<5xf32>
    memref.store %3, %m[%c3] : memref<5xf32>
    memref.store %4, %m[%c4] : memref<5xf32>
    gpu.return
  }

  // CHECK-LABEL: gpu.func @instructions
  // KEPT-LABEL:  gpu.func @instructions
  gpu.func @instructions(%a: f64, %m: memref<1xf64>) kernel {
    %c0 = arith.constant 0 : index
    // CHECK: llvm.call_intrinsic "llvm.fabs"(%{{.*}}) : (f64) -> f64
    // KEPT:  math.absf
    %0 = math.absf %a : f64
    // CHECK: llvm.call_intrinsic "llvm.fma"(%{{.*}}, %{{.*}}, %{{.*}}) : (f64, f64, f64) -> f64
    // KEPT:  math.fma
    %1 = math.fma %0, %a, %a : f64
    // CHECK: llvm.call_intrinsic "llvm.sqrt"
    %2 = math.sqrt %1 : f64
    memref.store %2, %m[%c0] : memref<1xf64>
    gpu.return
  }
}

// Small integer powers are multiplications; others keep their name in the error.
gpu.module @powers {
  // CHECK-LABEL: gpu.func @cube
  gpu.func @cube(%a: f64, %m: memref<1xf64>) kernel {
    %c0 = arith.constant 0 : index
    %three = arith.constant 3.0 : f64
    // CHECK: %[[SQUARE:.*]] = arith.mulf %[[A:.*]], %[[A]] : f64
    // CHECK: arith.mulf %[[A]], %[[SQUARE]] : f64
    %0 = math.powf %a, %three : f64
    memref.store %0, %m[%c0] : memref<1xf64>
    gpu.return
  }
  // CHECK-LABEL: gpu.func @reciprocal
  gpu.func @reciprocal(%a: f32, %m: memref<1xf32>) kernel {
    %c0 = arith.constant 0 : index
    %n = arith.constant -1 : i32
    // CHECK: arith.divf %{{.*}}, %{{.*}} : f32
    %0 = math.fpowi %a, %n : f32, i32
    memref.store %0, %m[%c0] : memref<1xf32>
    gpu.return
  }
}
