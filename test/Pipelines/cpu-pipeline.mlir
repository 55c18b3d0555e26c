// Every kind of input that the pipeline promises to take ends in LLVM.
// RUN: norm-opt %s --norm-cpu-pipeline | FileCheck %s --implicit-check-not='{{ (arith|math|linalg|tensor|memref|scf|cf|func|tosa|shape)[.]}}'
// RUN: norm-opt %s --norm-cpu-pipeline -o /dev/null

// CHECK-LABEL: llvm.func @tosa
func.func @tosa(%x: tensor<4x8xf32>) -> tensor<4x1xf32> {
  %0 = tosa.reduce_sum %x {axis = 1 : i32} : (tensor<4x8xf32>) -> tensor<4x1xf32>
  return %0 : tensor<4x1xf32>
}

// No libm has rsqrt.
// CHECK-LABEL: llvm.func @elementwise_on_tensors
// CHECK-NOT: rsqrt
// CHECK: llvm.intr.sqrt
func.func @elementwise_on_tensors(%x: tensor<4x?xf32>) -> tensor<4x?xf32> {
  %0 = math.rsqrt %x : tensor<4x?xf32>
  return %0 : tensor<4x?xf32>
}

// bf16 needs no function of compiler-rt.
// CHECK-LABEL: llvm.func @bf16
// CHECK-NOT: fptrunc
// CHECK-NOT: fpext
func.func @bf16(%x: bf16, %y: bf16) -> bf16 {
  %0 = arith.addf %x, %y : bf16
  %1 = math.exp %0 : bf16
  return %1 : bf16
}

// CHECK-LABEL: llvm.func @structured_control_flow
func.func @structured_control_flow(%x: memref<?xf32>, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %one = arith.constant 1.0 : f32
  scf.forall (%i) in (%n) {
    memref.store %one, %x[%i] : memref<?xf32>
  }
  affine.for %i = 0 to 10 {
    affine.store %one, %x[%i] : memref<?xf32>
  }
  return
}

// Results are the caller's: an argument that is returned is copied.
// CHECK-LABEL: llvm.func @returns_argument
// CHECK: llvm.call @malloc
func.func @returns_argument(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}

// CHECK-LABEL: llvm.func @_mlir_ciface_c_interface
func.func @c_interface(%x: tensor<4xf32>) attributes {llvm.emit_c_interface} {
  return
}

// CHECK-LABEL: llvm.func @integer_power
func.func @integer_power(%x: tensor<4xi32>, %n: tensor<4xi32>) -> tensor<4xi32> {
  %y = math.ipowi %x, %n : tensor<4xi32>
  return %y : tensor<4xi32>
}
