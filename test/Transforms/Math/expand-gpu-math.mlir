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

// Small integer powers are multiplications.
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

// Large angles are behind a branch.
gpu.module @angles {
  // CHECK-LABEL: gpu.func @angle
  gpu.func @angle(%a: f32, %m: memref<2xf32>) kernel {
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    // CHECK: %[[SIZE:.*]] = llvm.call_intrinsic "llvm.fabs"
    // CHECK: %[[HUGE:.*]] = arith.cmpf oge, %[[SIZE]], %{{.*}} : f32
    // CHECK: scf.if %[[HUGE]] -> (i32, f32, f32)
    // CHECK: arith.mului_extended
    // CHECK: } else {
    // CHECK-NOT: arith.mului_extended
    // CHECK-NOT: scf.if
    // CHECK: gpu.return
    %0, %1 = math.sincos %a : f32
    memref.store %0, %m[%c0] : memref<2xf32>
    memref.store %1, %m[%c1] : memref<2xf32>
    gpu.return
  }
}

// Functions of narrow types are computed in f32, and rounded once.
gpu.module @narrow {
  // CHECK-LABEL: gpu.func @half
  gpu.func @half(%a: f16, %m: memref<1xf16>) kernel {
    %c0 = arith.constant 0 : index
    // CHECK: arith.extf %{{.*}} : f16 to f32
    // CHECK-NOT: f16
    // CHECK: arith.truncf %{{.*}} : f32 to f16
    %0 = math.cosh %a : f16
    memref.store %0, %m[%c0] : memref<1xf16>
    gpu.return
  }
  // CHECK-LABEL: gpu.func @brain
  // CHECK-SAME: (%[[A:.*]]: bf16, %[[B:.*]]: bf16, %[[C:.*]]: bf16,
  gpu.func @brain(%a: bf16, %b: bf16, %c: bf16, %m: memref<1xbf16>) kernel {
    %c0 = arith.constant 0 : index
    // CHECK-DAG: %[[WIDE_A:.*]] = arith.extf %[[A]] : bf16 to f32
    // CHECK-DAG: %[[WIDE_B:.*]] = arith.extf %[[B]] : bf16 to f32
    // CHECK-DAG: %[[WIDE_C:.*]] = arith.extf %[[C]] : bf16 to f32
    // CHECK: %[[FMA:.*]] = llvm.call_intrinsic "llvm.fma"(%[[WIDE_A]], %[[WIDE_B]], %[[WIDE_C]])
    // CHECK: arith.truncf %[[FMA]] : f32 to bf16
    %0 = math.fma %a, %b, %c : bf16
    memref.store %0, %m[%c0] : memref<1xbf16>
    gpu.return
  }
}

// Predicates are comparisons: isnormal's with the least normal number of the
// type; integers narrower than 32 bits are computed in these.
gpu.module @others {
  // CHECK-LABEL: gpu.func @normal
  gpu.func @normal(%a: f32, %b: f16, %m: memref<2xi1>) kernel {
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    // CHECK-DAG: %[[LEAST:.*]] = arith.constant 1.17549435E-38 : f32
    // CHECK-DAG: %[[LEAST16:.*]] = arith.constant 6.103520e-05 : f16
    // CHECK-DAG: arith.cmpf oge, %{{.*}}, %[[LEAST]] : f32
    // CHECK-DAG: arith.cmpf oge, %{{.*}}, %[[LEAST16]] : f16
    %0 = math.isnormal %a : f32
    %1 = math.isnormal %b : f16
    memref.store %0, %m[%c0] : memref<2xi1>
    memref.store %1, %m[%c1] : memref<2xi1>
    gpu.return
  }
  // CHECK-LABEL: gpu.func @bytes
  gpu.func @bytes(%a: i8, %m: memref<1xi8>) kernel {
    %c0 = arith.constant 0 : index
    // CHECK: arith.extui %{{.*}} : i8 to i32
    // CHECK: arith.trunci %{{.*}} : i32 to i8
    %0 = math.ctlz %a : i8
    memref.store %0, %m[%c0] : memref<1xi8>
    gpu.return
  }
}
