// The gradient stands behind what the function does, and that of a call does again what
// the call does: where memory has other values then, or would get them, that is an error.

// RUN: norm-opt %s --norm-differentiate=function=main --split-input-file --verify-diagnostics
// RUN: norm-opt %s --norm-differentiate='function=main save-iterations=false' --split-input-file --verify-diagnostics

// Each call counts.
func.func private @scale(%m: memref<1xi32>, %x: tensor<4xf32>) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %one = arith.constant 1 : i32
  %v = memref.load %m[%c0] : memref<1xi32>
  %v1 = arith.addi %v, %one : i32
  // expected-note @+1 {{done here}}
  memref.store %v1, %m[%c0] : memref<1xi32>
  %f = arith.sitofp %v1 : i32 to f32
  %e = tensor.empty() : tensor<4xf32>
  %s = linalg.fill ins(%f : f32) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %y = linalg.mul ins(%x, %s : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %y : tensor<4xf32>
}
func.func private @inner(%m: memref<1xi32>, %x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error @+1 {{'func.call' op cannot be differentiated: its gradient would do again what @scale does to memory, or to something unknown: inline the function}}
  %y = func.call @scale(%m, %x) : (memref<1xi32>, tensor<4xf32>) -> tensor<4xf32>
  return %y : tensor<4xf32>
}
func.func @main(%m: memref<1xi32>, %x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-remark @+1 {{called here}}
  %y = func.call @inner(%m, %x) : (memref<1xi32>, tensor<4xf32>) -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// -----

// Nobody knows what the next number is.
func.func private @random() -> f32
func.func private @drop(%x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-note @+1 {{done here}}
  %f = func.call @random() : () -> f32
  %e = tensor.empty() : tensor<4xf32>
  %s = linalg.fill ins(%f : f32) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %y = linalg.mul ins(%x, %s : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %y : tensor<4xf32>
}
func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error @+1 {{its gradient would do again what @drop does to memory, or to something unknown}}
  %y = func.call @drop(%x) : (tensor<4xf32>) -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// -----

func.func private @scale(%x: tensor<4xf32>, %buf: memref<4xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %w = bufferization.to_tensor %buf restrict : memref<4xf32> to tensor<4xf32>
  %y = linalg.mul ins(%x, %w : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %y : tensor<4xf32>
}
func.func private @set(%to: memref<?xf32>) {
  %f = arith.constant 9.0 : f32
  // expected-note @+1 {{written or freed here}}
  linalg.fill ins(%f : f32) outs(%to : memref<?xf32>)
  return
}
func.func @main(%x: tensor<4xf32>, %buf: memref<4xf32>) -> tensor<4xf32> {
  // expected-error @+1 {{'func.call' op cannot be differentiated: the gradient may need what it reads from memory after that is written or freed: inline the function}}
  %y = func.call @scale(%x, %buf) : (tensor<4xf32>, memref<4xf32>) -> tensor<4xf32>
  %view = memref.cast %buf : memref<4xf32> to memref<?xf32>
  func.call @set(%view) : (memref<?xf32>) -> ()
  return %y : tensor<4xf32>
}

// -----

memref.global @w : memref<4xf32> = dense<2.0>
func.func private @scale(%x: tensor<4xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %buf = memref.get_global @w : memref<4xf32>
  %w = bufferization.to_tensor %buf restrict : memref<4xf32> to tensor<4xf32>
  %y = linalg.mul ins(%x, %w : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %y : tensor<4xf32>
}
func.func @main(%x: tensor<4xf32>, %f: f32) -> tensor<4xf32> {
  // expected-error @+1 {{'func.call' op cannot be differentiated: the gradient may need what it reads}}
  %y = func.call @scale(%x) : (tensor<4xf32>) -> tensor<4xf32>
  %buf = memref.get_global @w : memref<4xf32>
  // expected-note @+1 {{written or freed here}}
  linalg.fill ins(%f : f32) outs(%buf : memref<4xf32>)
  return %y : tensor<4xf32>
}

// -----

func.func @main(%x: tensor<4xf32>, %buf: memref<4xf32>, %new: memref<4xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  // expected-error @+1 {{'bufferization.to_tensor' op cannot be differentiated: the gradient may need what it reads from memory after that is written or freed: copy it before, to memory that stays}}
  %w = bufferization.to_tensor %buf restrict : memref<4xf32> to tensor<4xf32>
  %y = linalg.mul ins(%x, %w : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  // expected-note @+1 {{written or freed here}}
  memref.copy %new, %buf : memref<4xf32> to memref<4xf32>
  return %y : tensor<4xf32>
}

// -----

// Arguments may be the same memory. What is used is a part of the elements in their place.
func.func @main(%x: tensor<2xf32>, %buf: memref<4xf32>, %other: memref<?xf32>, %p: i1) -> tensor<2xf32> {
  %c0 = arith.constant 0 : index
  %f = arith.constant 9.0 : f32
  %e = tensor.empty() : tensor<2xf32>
  // expected-error @+1 {{'bufferization.to_tensor' op cannot be differentiated: the gradient may need what it reads}}
  %w = bufferization.to_tensor %buf restrict : memref<4xf32> to tensor<4xf32>
  %chosen = scf.if %p -> tensor<2xf32> {
    %a = tensor.extract_slice %w[0] [2] [1] : tensor<4xf32> to tensor<2xf32>
    scf.yield %a : tensor<2xf32>
  } else {
    scf.yield %e : tensor<2xf32>
  }
  %copy = linalg.copy ins(%chosen : tensor<2xf32>) outs(%e : tensor<2xf32>) -> tensor<2xf32>
  %y = linalg.mul ins(%x, %copy : tensor<2xf32>, tensor<2xf32>) outs(%e : tensor<2xf32>) -> tensor<2xf32>
  scf.if %p {
    // expected-note @+1 {{written or freed here}}
    memref.store %f, %other[%c0] : memref<?xf32>
  }
  return %y : tensor<2xf32>
}

// -----

func.func @main(%x: tensor<4xf32>, %f: f32) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %m = memref.alloc() : memref<4xf32>
  linalg.fill ins(%f : f32) outs(%m : memref<4xf32>)
  // expected-error @+1 {{'bufferization.to_tensor' op cannot be differentiated: the gradient may need what it reads}}
  %w = bufferization.to_tensor %m restrict : memref<4xf32> to tensor<4xf32>
  %y = linalg.mul ins(%x, %w : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  // expected-note @+1 {{written or freed here}}
  memref.dealloc %m : memref<4xf32>
  return %y : tensor<4xf32>
}

// -----

// An iteration's tensors are kept when it ends.
func.func @main(%x: tensor<4xf32>, %buf: memref<4xi32>) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %f = arith.constant 9 : i32
  %e = tensor.empty() : tensor<4xf32>
  %y = scf.for %i = %c0 to %c4 step %c1 iter_args(%h = %x) -> tensor<4xf32> {
    // expected-error @+1 {{'bufferization.to_tensor' op cannot be differentiated: the gradient may need what it reads}}
    %w = bufferization.to_tensor %buf restrict : memref<4xi32> to tensor<4xi32>
    %wf = arith.sitofp %w : tensor<4xi32> to tensor<4xf32>
    %next = linalg.mul ins(%h, %wf : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
    // expected-note @+1 {{written or freed here}}
    memref.store %f, %buf[%i] : memref<4xi32>
    scf.yield %next : tensor<4xf32>
  }
  return %y : tensor<4xf32>
}

// -----

// The next call reads what is written before it; the gradient of the first one, too.
func.func private @scale(%x: tensor<4xf32>, %buf: memref<4xi32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %w = bufferization.to_tensor %buf restrict : memref<4xi32> to tensor<4xi32>
  %wf = arith.sitofp %w : tensor<4xi32> to tensor<4xf32>
  %y = linalg.mul ins(%x, %wf : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %y : tensor<4xf32>
}
func.func @main(%x: tensor<4xf32>, %buf: memref<4xi32>) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %f = arith.constant 9 : i32
  %y = scf.for %i = %c0 to %c4 step %c1 iter_args(%h = %x) -> tensor<4xf32> {
    // expected-note @+1 {{written or freed here}}
    memref.store %f, %buf[%i] : memref<4xi32>
    // expected-error @+1 {{'func.call' op cannot be differentiated: the gradient may need what it reads}}
    %next = func.call @scale(%h, %buf) : (tensor<4xf32>, memref<4xi32>) -> tensor<4xf32>
    scf.yield %next : tensor<4xf32>
  }
  return %y : tensor<4xf32>
}
