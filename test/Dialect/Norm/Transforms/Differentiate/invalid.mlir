// What cannot be differentiated is one error, at the op that is in the way: never a
// gradient of zero.

// RUN: norm-opt %s --norm-differentiate --split-input-file --verify-diagnostics

func.func @no_rule(%x: tensor<4x8xf32>, %i: tensor<2x1xi32>) -> tensor<2x1x8xf32> {
  // expected-error @+1 {{'tensor.gather' op cannot be differentiated: there is no rule for it (DifferentiableOpInterface)}}
  %0 = tensor.gather %x[%i] gather_dims([0]) : (tensor<4x8xf32>, tensor<2x1xi32>) -> tensor<2x1x8xf32>
  return %0 : tensor<2x1x8xf32>
}

// -----

func.func @no_rule_in_body(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %0 = norm.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %s = norm.reduce add %a : f32
    // expected-error @+1 {{'math.sincos' op cannot be differentiated: there is no rule for it}}
    %t, %u = math.sincos %s : f32
    norm.yield %t : f32
  } -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// -----

func.func @branch(%x: tensor<4xf32>, %p: i1) -> tensor<4xf32> {
  // expected-error @+1 {{'scf.if' op cannot be differentiated: there is no rule for it}}
  %0 = scf.if %p -> tensor<4xf32> {
    %e = tensor.empty() : tensor<4xf32>
    %1 = linalg.exp ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
    scf.yield %1 : tensor<4xf32>
  } else {
    scf.yield %x : tensor<4xf32>
  }
  return %0 : tensor<4xf32>
}

// -----

// expected-error @+1 {{'func.func' op cannot be differentiated: it has more than one block: only structured control flow has gradients}}
func.func @blocks(%x: tensor<4xf32>, %p: i1) -> tensor<4xf32> {
  cf.cond_br %p, ^bb1, ^bb2
^bb1:
  return %x : tensor<4xf32>
^bb2:
  %e = tensor.empty() : tensor<4xf32>
  return %e : tensor<4xf32>
}

// -----

func.func private @g(tensor<4xf32>) -> tensor<4xf32>
// expected-error @-1 {{'func.func' op cannot be differentiated: it has no body}}
func.func @external(%x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-remark @+1 {{called here}}
  %0 = call @g(%x) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// expected-error @+1 {{'func.func' op cannot be differentiated: it calls itself}}
func.func @recursive(%x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-remark @+1 {{called here}}
  %0 = call @recursive(%x) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func private @g(%x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-remark @+1 {{called here}}
  %0 = call @in_turn(%x) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
// expected-error @+1 {{'func.func' op cannot be differentiated: it calls itself}}
func.func @in_turn(%x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-remark @+1 {{called here}}
  %0 = call @g(%x) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// Gradients would have to be followed through memory: they are not 0.
func.func @written(%x: tensor<4xf32>, %m: memref<4xf32>) -> tensor<4xf32> {
  // expected-error @+1 {{'bufferization.materialize_in_destination' op cannot be differentiated: it writes to memory what gradients may depend on}}
  bufferization.materialize_in_destination %x in restrict writable %m : (tensor<4xf32>, memref<4xf32>) -> ()
  %0 = bufferization.to_tensor %m restrict : memref<4xf32> to tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @through_buffer(%x: tensor<4xf32>) -> tensor<4xf32> {
  %m = bufferization.to_buffer %x : tensor<4xf32> to memref<4xf32>
  // expected-error @+1 {{'bufferization.to_tensor' op cannot be differentiated: there is no rule for it}}
  %0 = bufferization.to_tensor %m restrict : memref<4xf32> to tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @copied(%x: tensor<4xf32>, %n: memref<4xf32>) -> tensor<4xf32> {
  %m = bufferization.to_buffer %x : tensor<4xf32> to memref<4xf32>
  // expected-error @+1 {{'memref.copy' op cannot be differentiated: it writes to memory}}
  memref.copy %m, %n : memref<4xf32> to memref<4xf32>
  %0 = bufferization.to_tensor %n restrict : memref<4xf32> to tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @unranked(%x: tensor<4xf32>) -> tensor<4xf32> {
  %0 = tensor.cast %x : tensor<4xf32> to tensor<*xf32>
  // expected-error @+1 {{'tensor.cast' op cannot be differentiated: the tensor is unranked}}
  %1 = tensor.cast %0 : tensor<*xf32> to tensor<4xf32>
  return %1 : tensor<4xf32>
}

// -----

func.func @vector(%x: tensor<4xf32>) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %z = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4xf32>
  %v = vector.transfer_read %x[%c0], %z : tensor<4xf32>, vector<4xf32>
  // expected-error @+1 {{'vector.transfer_write' op cannot be differentiated: there is no rule for it}}
  %0 = vector.transfer_write %v, %e[%c0] : vector<4xf32>, tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @padded_with_element(%x: tensor<4xf32>) -> tensor<6xf32> {
  %c0 = arith.constant 0 : index
  %s = tensor.extract %x[%c0] : tensor<4xf32>
  // expected-error @+1 {{'tensor.pad' op cannot be differentiated: it pads with a value that has a gradient}}
  %0 = tensor.pad %x low[1] high[1] {
  ^bb0(%i: index):
    tensor.yield %s : f32
  } : tensor<4xf32> to tensor<6xf32>
  return %0 : tensor<6xf32>
}

// -----

func.func @padded_by_less_than_nothing(%x: tensor<4xf32>) -> tensor<2xf32> {
  %z = arith.constant 0.0 : f32
  // expected-error @+1 {{'tensor.pad' op takes 5 elements away from dimension 0, which has 4}}
  %0 = tensor.pad %x low[-5] high[3] {
  ^bb0(%i: index):
    tensor.yield %z : f32
  } : tensor<4xf32> to tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @padded_with_values(%x: tensor<4xf32>) -> tensor<6xf32> {
  // expected-error @+1 {{'tensor.pad' op cannot be differentiated: it pads with different values}}
  %0 = tensor.pad %x low[1] high[1] {
  ^bb0(%i: index):
    %j = arith.index_cast %i : index to i32
    %s = arith.sitofp %j : i32 to f32
    tensor.yield %s : f32
  } : tensor<4xf32> to tensor<6xf32>
  return %0 : tensor<6xf32>
}

// -----

func.func @convolution(%x: tensor<1x6xf32>, %w: tensor<3xf32>) -> tensor<1x4xf32> {
  %e = arith.constant dense<0.0> : tensor<1x4xf32>
  // expected-error @+1 {{'linalg.generic' op cannot be differentiated: it reads or writes more than one element at a point, as convolutions do}}
  %0 = linalg.generic {indexing_maps = [affine_map<(b, i, k) -> (b, i + k)>, affine_map<(b, i, k) -> (k)>, affine_map<(b, i, k) -> (b, i)>], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x, %w : tensor<1x6xf32>, tensor<3xf32>) outs(%e : tensor<1x4xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<1x4xf32>
  return %0 : tensor<1x4xf32>
}

// -----

func.func @product_of_elements(%x: tensor<4x8xf32>) -> tensor<4xf32> {
  %one = arith.constant dense<1.0> : tensor<4xf32>
  // expected-error @+1 {{'linalg.reduce' op cannot be differentiated: it is no sum, maximumf or minimumf of floats}}
  %0 = linalg.reduce { arith.mulf } ins(%x : tensor<4x8xf32>) outs(%one : tensor<4xf32>) dimensions = [1]
  return %0 : tensor<4xf32>
}

// -----

func.func @sum_in_8_bits(%x: tensor<4x8xf32>, %g: tensor<8xf8E5M2>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  // expected-error @+1 {{'norm.generic' op cannot be differentiated: the gradient of input #1 is summed over rows, and rounded to 'f8E5M2'}}
  %0 = norm.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "reduction"]}
      ins(%x, %g : tensor<4x8xf32>, tensor<8xf8E5M2>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%a: f32, %b: f8E5M2):
    %c = arith.extf %b : f8E5M2 to f32
    %p = arith.mulf %a, %c : f32
    norm.yield %p : f32
  } -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// -----

// expected-error @+1 {{'func.func' op cannot be differentiated: it has no argument that is a tensor of floats}}
func.func @integers(%x: tensor<4xi32>, %y: f32, %z: memref<4xf32>, %u: tensor<*xf32>) {
  return
}

// -----

module {
  // expected-error @+1 {{norm-differentiate: there are several public functions; the option 'function' says which (functions: @f, @g)}}
  func.func @f(%x: tensor<4xf32>) -> tensor<4xf32> {
    return %x : tensor<4xf32>
  }
  func.func @g(%x: tensor<4xf32>) -> tensor<4xf32> {
    return %x : tensor<4xf32>
  }
}

// -----

module {
  // expected-error @+1 {{norm-differentiate: there is no public function with a body (functions: @f, @g)}}
  func.func private @f(%x: tensor<4xf32>) -> tensor<4xf32> {
    return %x : tensor<4xf32>
  }
  func.func private @g(tensor<4xf32>) -> tensor<4xf32>
}

// -----

// expected-error @+1 {{'func.func' op cannot be differentiated: there is a @f_vjp already}}
func.func @f(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}
func.func private @f_vjp(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}

// -----

func.func @passes_memref(%x: tensor<4xf32>) -> tensor<4xf32> {
  %m = bufferization.to_buffer %x : tensor<4xf32> to memref<4xf32>
  // expected-error @+1 {{'func.call' op cannot be differentiated: it passes 'memref<4xf32>'}}
  %0 = call @g(%m) : (memref<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
func.func private @g(%m: memref<4xf32>) -> tensor<4xf32> {
  %0 = bufferization.to_tensor %m restrict : memref<4xf32> to tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @complex(%x: tensor<4xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  // expected-error @+1 {{'linalg.generic' op cannot be differentiated: its body has 'complex.create', a result of which is no number}}
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %c = complex.create %a, %a : complex<f32>
    %r = complex.abs %c : complex<f32>
    linalg.yield %r : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @convolution_nchw(%x: tensor<1x2x6x6xf32>, %w: tensor<4x2x3x3xf32>) -> tensor<1x4x4x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1x4x4x4xf32>
  // expected-error @+1 {{'linalg.conv_2d_nchw_fchw' op cannot be differentiated: there is no rule for it}}
  %0 = linalg.conv_2d_nchw_fchw ins(%x, %w : tensor<1x2x6x6xf32>, tensor<4x2x3x3xf32>) outs(%z : tensor<1x4x4x4xf32>) -> tensor<1x4x4x4xf32>
  return %0 : tensor<1x4x4x4xf32>
}

// -----

func.func @convolution_nhwc(%x: tensor<1x6x6x2xf32>, %w: tensor<3x3x2x4xf32>) -> tensor<1x4x4x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1x4x4x4xf32>
  // expected-error @+1 {{'linalg.conv_2d_nhwc_hwcf' op cannot be differentiated: there is no rule for it}}
  %0 = linalg.conv_2d_nhwc_hwcf ins(%x, %w : tensor<1x6x6x2xf32>, tensor<3x3x2x4xf32>) outs(%z : tensor<1x4x4x4xf32>) -> tensor<1x4x4x4xf32>
  return %0 : tensor<1x4x4x4xf32>
}

// -----

func.func @lookup_and_more(%x: tensor<4xf32>, %i: tensor<3xi64>) -> tensor<3xf32> {
  %e = tensor.empty() : tensor<3xf32>
  // expected-error @+1 {{'linalg.generic' op cannot be differentiated: it reads elements at places that it computes, and does more than that}}
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%i : tensor<3xi64>) outs(%e : tensor<3xf32>) {
  ^bb0(%a: i64, %o: f32):
    %j = arith.index_cast %a : i64 to index
    %v = tensor.extract %x[%j] : tensor<4xf32>
    %y = math.exp %v : f32
    linalg.yield %y : f32
  } -> tensor<3xf32>
  return %0 : tensor<3xf32>
}

// -----

func.func @call_of_scalar(%x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error @+1 {{'func.call' op cannot be differentiated: it returns 'f32', of which gradients depend: return a tensor of one element}}
  %s = call @square(%x) : (tensor<4xf32>) -> f32
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %p = arith.mulf %a, %s : f32
    linalg.yield %p : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
func.func private @square(%x: tensor<4xf32>) -> f32 {
  %c0 = arith.constant 0 : index
  %a = tensor.extract %x[%c0] : tensor<4xf32>
  %0 = arith.mulf %a, %a : f32
  return %0 : f32
}

// -----

// The gradient would have to know %n of each iteration.
func.func @carries_integer(%x: tensor<8xf32>, %first: index) -> tensor<8xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  // expected-error @+1 {{'scf.for' op cannot be differentiated: its gradient needs 'index' of each iteration, where only tensors are kept}}
  %0:2 = scf.for %t = %c0 to %c4 step %c1 iter_args(%s = %x, %n = %first) -> (tensor<8xf32>, index) {
    // expected-note @-1 {{this is the value}}
    %a = tensor.extract %s[%n] : tensor<8xf32>
    %b = arith.mulf %a, %a : f32
    %next = tensor.insert %b into %s[%c0] : tensor<8xf32>
    %m = arith.addi %n, %c1 : index
    scf.yield %next, %m : tensor<8xf32>, index
  }
  return %0#0 : tensor<8xf32>
}

// -----

// expected-error @+1 {{'func.func' op cannot be differentiated: none of its results is a tensor of floats}}
func.func @scalar_result(%x: tensor<4xf32>) -> f32 {
  %c0 = arith.constant 0 : index
  %0 = tensor.extract %x[%c0] : tensor<4xf32>
  return %0 : f32
}

// -----

func.func @written_in_loop(%x: tensor<4xf32>) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %m = memref.alloc() : memref<4xf32>
  // expected-error @+1 {{'scf.for' op cannot be differentiated: it writes to memory what gradients may depend on}}
  scf.for %i = %c0 to %c4 step %c1 {
    %a = tensor.extract %x[%i] : tensor<4xf32>
    // expected-note @+1 {{written here}}
    memref.store %a, %m[%i] : memref<4xf32>
  }
  %t = bufferization.to_tensor %m restrict : memref<4xf32> to tensor<4xf32>
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.add ins(%t, %x : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @written_in_call(%x: tensor<4xf32>, %m: memref<4xf32>) -> tensor<4xf32> {
  // expected-error @+1 {{'func.call' op cannot be differentiated: it writes to memory what gradients may depend on}}
  call @outer(%x, %m) : (tensor<4xf32>, memref<4xf32>) -> ()
  %t = bufferization.to_tensor %m restrict : memref<4xf32> to tensor<4xf32>
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.mul ins(%t, %x : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
func.func private @outer(%x: tensor<4xf32>, %m: memref<4xf32>) {
  call @inner(%x, %m) : (tensor<4xf32>, memref<4xf32>) -> ()
  return
}
func.func private @inner(%x: tensor<4xf32>, %m: memref<4xf32>) {
  // expected-note @+1 {{written here}}
  bufferization.materialize_in_destination %x in writable %m : (tensor<4xf32>, memref<4xf32>) -> ()
  return
}

// -----

func.func @written_elsewhere(%x: tensor<4xf32>, %m: memref<4xf32>) -> tensor<4xf32> {
  // expected-error @+1 {{'func.call' op cannot be differentiated: it writes to memory what gradients may depend on}}
  call @unknown(%x, %m) : (tensor<4xf32>, memref<4xf32>) -> ()
  %t = bufferization.to_tensor %m restrict : memref<4xf32> to tensor<4xf32>
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.mul ins(%t, %x : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
func.func private @unknown(%x: tensor<4xf32>, %m: memref<4xf32>)

// -----

func.func @no_rows(%x: tensor<3xf32>, %y: tensor<4xf32>) -> tensor<3xf32> {
  %z = arith.constant dense<0.0> : tensor<3xf32>
  // expected-error @+1 {{'linalg.generic' op cannot be differentiated: no input of it has an element for each point}}
  %0 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (i)>], iterator_types = ["parallel", "reduction"]}
      ins(%x, %y : tensor<3xf32>, tensor<4xf32>) outs(%z : tensor<3xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %d = arith.subf %a, %b : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %o, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  return %0 : tensor<3xf32>
}

// -----

func.func @carried_scalar(%x: tensor<4xf32>) -> tensor<1xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %s = tensor.extract %x[%c0] : tensor<4xf32>
  // expected-error @+1 {{'scf.for' op cannot be differentiated: it carries a scalar float: carry a tensor of one element}}
  %r = scf.for %i = %c0 to %c4 step %c1 iter_args(%a = %s) -> f32 {
    %p = arith.mulf %a, %a : f32
    scf.yield %p : f32
  }
  %0 = tensor.from_elements %r : tensor<1xf32>
  return %0 : tensor<1xf32>
}

// -----

func.func @captured_scalar(%x: tensor<4xf32>, %w: tensor<f32>) -> tensor<4xf32> {
  %s = tensor.extract %w[] : tensor<f32>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  // expected-error @+1 {{'scf.for' op cannot be differentiated: it uses from outside a scalar float: use a tensor of one element}}
  %0 = scf.for %i = %c0 to %c3 step %c1 iter_args(%h = %x) -> tensor<4xf32> {
    %e = tensor.empty() : tensor<4xf32>
    %next = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
        ins(%h : tensor<4xf32>) outs(%e : tensor<4xf32>) {
    ^bb0(%a: f32, %o: f32):
      %p = arith.mulf %a, %s : f32
      linalg.yield %p : f32
    } -> tensor<4xf32>
    scf.yield %next : tensor<4xf32>
  }
  return %0 : tensor<4xf32>
}

// -----

func.func @captured_buffer(%x: tensor<4xf32>) -> tensor<1xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %m = bufferization.to_buffer %x : tensor<4xf32> to memref<4xf32>
  // expected-error @+1 {{'scf.for' op cannot be differentiated: it uses from outside 'memref<4xf32>'}}
  %0 = scf.for %i = %c0 to %c3 step %c1 iter_args(%h = %z) -> tensor<1xf32> {
    %a = memref.load %m[%i] : memref<4xf32>
    %next = tensor.from_elements %a : tensor<1xf32>
    scf.yield %next : tensor<1xf32>
  }
  return %0 : tensor<1xf32>
}

// -----

// The inner loop would keep %i tensors of iteration %i.
func.func @triangular(%x: tensor<4xf32>) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %e = tensor.empty() : tensor<4xf32>
  // expected-error @+1 {{and the size of dimension 0 is not known before the loop; save-iterations=false computes it again}}
  %0 = scf.for %i = %c0 to %c4 step %c1 iter_args(%a = %x) -> tensor<4xf32> {
    // expected-note @+1 {{this is the value}}
    %1 = scf.for %j = %c0 to %i step %c1 iter_args(%b = %a) -> tensor<4xf32> {
      %t = linalg.tanh ins(%b : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
      scf.yield %t : tensor<4xf32>
    }
    scf.yield %1 : tensor<4xf32>
  }
  return %0 : tensor<4xf32>
}
