// Which functions C can call. Private functions and declarations can be as they
// like.
// RUN: norm-opt %s --split-input-file --norm-check-interface --verify-diagnostics | FileCheck %s

// CHECK-LABEL: func.func @good
// CHECK-SAME:    (%arg0: tensor<?x8xbf16> {norm.read_only}, %arg1: memref<?x?xi1, strided<[?, 1], offset: ?>>,
// CHECK-SAME:     %arg2: index, %arg3: f16, %arg4: tensor<f64> {norm.read_only})
func.func @good(%x: tensor<?x8xbf16>, %y: memref<?x?xi1, strided<[?, 1], offset: ?>>, %n: index, %h: f16, %z: tensor<f64>)
    -> (tensor<?x8xbf16>, index) {
  return %x, %n : tensor<?x8xbf16>, index
}
// CHECK-LABEL: func.func @written(%arg0: tensor<4xf32> {bufferization.writable = true}, %arg1: tensor<4xf32> {bufferization.writable = false, norm.read_only})
func.func @written(%x: tensor<4xf32> {bufferization.writable = true}, %y: tensor<4xf32> {bufferization.writable = false}) {
  return
}
func.func private @norm_private(%x: tensor<*xf32>, %y: complex<f32>) {
  return
}
func.func private @declared(tensor<*xf32>)

// -----

// expected-error @+1 {{'func.func' op is named "layer.norm", which is no C identifier: give it another name}}
func.func @"layer.norm"() {
  return
}

// -----

// expected-error @+1 {{'func.func' op is named double, which is reserved in C or C++ or a function of the C library: give it another name}}
func.func @double() {
  return
}

// -----

// expected-error @+1 {{'func.func' op is named expf, which is reserved in C or C++ or a function of the C library: give it another name}}
func.func @expf(%x: f32) {
  return
}

// -----

// expected-error @+1 {{'func.func' op is named wcstold, which is reserved in C or C++ or a function of the C library: give it another name}}
func.func @wcstold(%x: f32) {
  return
}

// -----

// expected-error @+1 {{'func.func' op is named pthread_create, which is reserved in C or C++ or a function of the C library: give it another name}}
func.func @pthread_create(%x: f32) {
  return
}

// -----

// expected-error @+1 {{'func.func' op is named clogf, which is reserved in C or C++ or a function of the C library: give it another name}}
func.func @clogf(%x: f32) {
  return
}

// -----

// expected-error @+1 {{'func.func' op is named main, which is reserved in C or C++ or a function of the C library: give it another name}}
func.func @main() {
  return
}

// -----

// expected-error @+1 {{'func.func' op is named norm_parallel_for: names that begin with norm_ are the runtime's; give it another name}}
func.func @norm_parallel_for() {
  return
}

// -----

// expected-error @+1 {{'func.func' op has an argument or a result with norm.name = "a b", which is no C identifier: give it another name}}
func.func @argument(%x: f32, %y: tensor<4xf32> {norm.name = "a b"}) {
  return
}

// -----

// expected-error @+1 {{'func.func' op has an argument or a result with norm.name = 1 : i64, which is no C identifier: give it another name}}
func.func @result(%x: f32) -> (f32 {norm.name = 1}) {
  return %x : f32
}

// -----

// expected-error @+1 {{'func.func' op argument #1 of type 'tensor<*xf32>' has no form in C: expected a tensor or memref of a rank that is known}}
func.func @unranked(%x: f32, %y: tensor<*xf32>) {
  return
}

// -----

// expected-error @+1 {{'func.func' op argument #0 of type 'vector<4xf32>' has no form in C: expected a tensor or memref of a rank that is known}}
func.func @vector(%x: vector<4xf32>) {
  return
}

// -----

// expected-error @+1 {{'func.func' op argument #0 of type 'tensor<4xf32, "sparse">' has no form in C: expected a tensor without an encoding}}
func.func @encoding(%x: tensor<4xf32, "sparse">) {
  return
}

// -----

// expected-error @+1 {{'func.func' op argument #0 of type 'memref<4xf32, 3>' has no form in C: expected a strided memref of the default memory space}}
func.func @space(%x: memref<4xf32, 3>) {
  return
}

// -----

// expected-error @+1 {{'func.func' op argument #0 of type 'tensor<4xcomplex<f32>>' has no form in C: expected i1, i8, i16, i32, i64, index, f8E4M3FN, f8E5M2, f8E4M3FNUZ, f8E5M2FNUZ, f16, bf16, f32, f64, or tensors or memrefs of them}}
func.func @complex_numbers(%x: tensor<4xcomplex<f32>>) {
  return
}

// -----

// Nothing computes with these on a CPU.
// expected-error @+1 {{'func.func' op argument #0 of type 'ui8' has no form in C: expected i1, i8, i16, i32, i64, index, f8E4M3FN, f8E5M2, f8E4M3FNUZ, f8E5M2FNUZ, f16, bf16, f32, f64, or}}
func.func @unsigned_bytes(%x: ui8) {
  return
}

// -----

// expected-error @+1 {{'func.func' op argument #0 of type 'tensor<4xf8E3M4>' has no form in C: expected i1, i8, i16, i32, i64, index, f8E4M3FN, f8E5M2, f8E4M3FNUZ, f8E5M2FNUZ, f16, bf16, f32, f64, or}}
func.func @eighths(%x: tensor<4xf8E3M4>) {
  return
}

// -----

// expected-error @+1 {{'func.func' op result #0 of type 'i4' has no form in C: expected i1, i8, i16, i32, i64, index, f8E4M3FN, f8E5M2, f8E4M3FNUZ, f8E5M2FNUZ, f16, bf16, f32, f64, or tensors or memrefs of them}}
func.func @nibble() -> i4 {
  %c = arith.constant 1 : i4
  return %c : i4
}

// -----

// expected-error @+1 {{'func.func' op returns 2 scalars: expected at most one, beside tensors; return the others as tensors of rank 0}}
func.func @scalars(%x: f32, %y: tensor<4xf32>) -> (f32, tensor<4xf32>, f32) {
  return %x, %y, %x : f32, tensor<4xf32>, f32
}

// -----

// expected-error @+1 {{has no public function with a body: expected func.func ops that C is to call}}
module {
  func.func private @f() {
    return
  }
  func.func private @g()
}
