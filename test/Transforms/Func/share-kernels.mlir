// Of kernels that are equal the first is kept.
// RUN: norm-opt %s -split-input-file --norm-share-kernels | FileCheck %s

// Names of values and of kernels, and locations, do not tell kernels apart; a
// constant, an op, a type, the order of operands and a lane type do.

// CHECK-LABEL: module @kernels
module @kernels {
  // CHECK: func.func private @f
  // CHECK-NOT: @equal
  // CHECK: func.func private @constant
  // CHECK: func.func private @op
  // CHECK: func.func private @type
  // CHECK: func.func private @operands
  // CHECK: func.func private @base
  // CHECK: func.func @public
  func.func private @f(%x: !highway.ptr<f32>, %begin: index, %end: index) attributes {highway.kernel = f32} {
    %epsilon = arith.constant 1.0e-5 : f32
    %v = highway.load %x[%begin] : !highway.ptr<f32>
    %e = highway.set %epsilon : f32
    %y = highway.sub %v, %e : !highway.vec<f32>
    highway.store %y, %x[%end] : !highway.ptr<f32>
    return
  }
  func.func private @equal(%a: !highway.ptr<f32>, %b: index, %c: index) attributes {highway.kernel = f32} {
    %d = arith.constant 1.0e-5 : f32
    %e = highway.load %a[%b] : !highway.ptr<f32>
    %f = highway.set %d : f32
    %g = highway.sub %e, %f : !highway.vec<f32> loc("elsewhere")
    highway.store %g, %a[%c] : !highway.ptr<f32>
    return
  }
  func.func private @constant(%x: !highway.ptr<f32>, %begin: index, %end: index) attributes {highway.kernel = f32} {
    %epsilon = arith.constant 1.0e-6 : f32
    %v = highway.load %x[%begin] : !highway.ptr<f32>
    %e = highway.set %epsilon : f32
    %y = highway.sub %v, %e : !highway.vec<f32>
    highway.store %y, %x[%end] : !highway.ptr<f32>
    return
  }
  func.func private @op(%x: !highway.ptr<f32>, %begin: index, %end: index) attributes {highway.kernel = f32} {
    %epsilon = arith.constant 1.0e-5 : f32
    %v = highway.load %x[%begin] : !highway.ptr<f32>
    %e = highway.set %epsilon : f32
    %y = highway.add %v, %e : !highway.vec<f32>
    highway.store %y, %x[%end] : !highway.ptr<f32>
    return
  }
  func.func private @type(%x: !highway.ptr<f32>, %begin: index, %end: index, %size: index) attributes {highway.kernel = f32} {
    %epsilon = arith.constant 1.0e-5 : f32
    %v = highway.load %x[%begin] : !highway.ptr<f32>
    %e = highway.set %epsilon : f32
    %y = highway.sub %v, %e : !highway.vec<f32>
    highway.store %y, %x[%end] : !highway.ptr<f32>
    return
  }
  func.func private @operands(%x: !highway.ptr<f32>, %begin: index, %end: index) attributes {highway.kernel = f32} {
    %epsilon = arith.constant 1.0e-5 : f32
    %v = highway.load %x[%begin] : !highway.ptr<f32>
    %e = highway.set %epsilon : f32
    %y = highway.sub %e, %v : !highway.vec<f32>
    highway.store %y, %x[%end] : !highway.ptr<f32>
    return
  }
  func.func private @base(%x: !highway.ptr<f32>, %begin: index, %end: index) attributes {highway.kernel = f64} {
    %epsilon = arith.constant 1.0e-5 : f32
    %v = highway.load %x[%begin] : !highway.ptr<f32>
    %e = highway.set %epsilon : f32
    %y = highway.sub %v, %e : !highway.vec<f32>
    highway.store %y, %x[%end] : !highway.ptr<f32>
    return
  }
  // It may be called from elsewhere.
  func.func @public(%x: !highway.ptr<f32>, %begin: index, %end: index) attributes {highway.kernel = f32} {
    %epsilon = arith.constant 1.0e-5 : f32
    %v = highway.load %x[%begin] : !highway.ptr<f32>
    %e = highway.set %epsilon : f32
    %y = highway.sub %v, %e : !highway.vec<f32>
    highway.store %y, %x[%end] : !highway.ptr<f32>
    return
  }
  // CHECK: func.func @launches
  // CHECK-NEXT: highway.launch @f(
  // CHECK-NEXT: highway.launch @f(
  // CHECK-NEXT: highway.launch @constant(
  // CHECK-NEXT: highway.launch @op(
  // CHECK-NEXT: highway.launch @type(
  // CHECK-NEXT: highway.launch @operands(
  // CHECK-NEXT: highway.launch @base(
  func.func @launches(%x: !highway.ptr<f32>, %n: index) {
    highway.launch @f(%x) rows(%n) grain(%n) : (!highway.ptr<f32>)
    highway.launch @equal(%x) rows(%n) grain(%n) : (!highway.ptr<f32>)
    highway.launch @constant(%x) rows(%n) grain(%n) : (!highway.ptr<f32>)
    highway.launch @op(%x) rows(%n) grain(%n) : (!highway.ptr<f32>)
    highway.launch @type(%x, %n) rows(%n) grain(%n) : (!highway.ptr<f32>, index)
    highway.launch @operands(%x) rows(%n) grain(%n) : (!highway.ptr<f32>)
    highway.launch @base(%x) rows(%n) grain(%n) : (!highway.ptr<f32>)
    return
  }
}

// -----

// In modules of GPU kernels those are shared that are launched here, each within
// its own module.

// CHECK-LABEL: module attributes {gpu.container_module}
module attributes {gpu.container_module} {
  // CHECK: gpu.module @first
  // CHECK: gpu.func @f(
  // CHECK-NOT: gpu.func @equal
  // CHECK: gpu.func @index(
  // CHECK: gpu.func @shared_memory(
  // CHECK: gpu.func @not_launched(
  gpu.module @first {
    gpu.func @f(%m: memref<4xf32>) kernel {
      %i = gpu.thread_id x
      %v = memref.load %m[%i] : memref<4xf32>
      gpu.return
    }
    gpu.func @equal(%m: memref<4xf32>) kernel {
      %i = gpu.thread_id x
      %v = memref.load %m[%i] : memref<4xf32>
      gpu.return
    }
    gpu.func @index(%m: memref<4xf32>) kernel {
      %i = gpu.thread_id y
      %v = memref.load %m[%i] : memref<4xf32>
      gpu.return
    }
    gpu.func @shared_memory(%m: memref<4xf32>) workgroup(%w: memref<4xf32, 3>) kernel {
      %i = gpu.thread_id x
      %v = memref.load %m[%i] : memref<4xf32>
      gpu.return
    }
    gpu.func @not_launched(%m: memref<4xf32>) kernel {
      %i = gpu.thread_id x
      %v = memref.load %m[%i] : memref<4xf32>
      gpu.return
    }
  }
  // CHECK: gpu.module @second
  // CHECK: gpu.func @f(
  gpu.module @second {
    gpu.func @f(%m: memref<4xf32>) kernel {
      %i = gpu.thread_id x
      %v = memref.load %m[%i] : memref<4xf32>
      gpu.return
    }
  }
  // CHECK: gpu.launch_func @first::@f
  // CHECK: gpu.launch_func @first::@f
  // CHECK: gpu.launch_func @first::@index
  // CHECK: gpu.launch_func @first::@shared_memory
  // CHECK: gpu.launch_func @second::@f
  func.func @launches(%m: memref<4xf32>) {
    %one = arith.constant 1 : index
    gpu.launch_func @first::@f blocks in (%one, %one, %one) threads in (%one, %one, %one) args(%m : memref<4xf32>)
    gpu.launch_func @first::@equal blocks in (%one, %one, %one) threads in (%one, %one, %one) args(%m : memref<4xf32>)
    gpu.launch_func @first::@index blocks in (%one, %one, %one) threads in (%one, %one, %one) args(%m : memref<4xf32>)
    gpu.launch_func @first::@shared_memory blocks in (%one, %one, %one) threads in (%one, %one, %one) args(%m : memref<4xf32>)
    gpu.launch_func @second::@f blocks in (%one, %one, %one) threads in (%one, %one, %one) args(%m : memref<4xf32>)
    return
  }
}

// -----

// Attributes of the module itself refer to what is kept. What a gpu.module calls
// stays, though it is launched and equal to another.

// CHECK-LABEL: module @references attributes {test.entries = [@first, @kernels::@one], test.entry = @first}
module @references attributes {test.entry = @second, test.entries = [@second, @kernels::@three]} {
  // CHECK: func.func private @first
  // CHECK-NOT: @second
  func.func private @first(%x: f32) -> f32 {
    return %x : f32
  }
  func.func private @second(%x: f32) -> f32 {
    return %x : f32
  }
  // CHECK: gpu.module @kernels
  gpu.module @kernels {
    // CHECK: func.func @one
    // CHECK: func.func @two
    // CHECK-NOT: func.func @three
    func.func @one() {
      return
    }
    func.func @two() {
      return
    }
    func.func @three() {
      return
    }
    // CHECK: call @two()
    func.func @caller() {
      call @two() : () -> ()
      return
    }
  }
  // CHECK: func.func @launches() attributes {test.kernels = [@kernels::@one, @kernels::@two, @kernels::@one]}
  func.func @launches() attributes {test.kernels = [@kernels::@one, @kernels::@two, @kernels::@three]} {
    return
  }
}
