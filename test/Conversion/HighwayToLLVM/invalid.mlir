// What the pass cannot lower, it names.
// RUN: norm-opt %s --convert-highway-to-llvm=target=avx3 -verify-diagnostics -split-input-file

// expected-error @+1 {{'func.func' op is a kernel without a body; expected its code}}
func.func private @declared(%begin: index, %end: index) attributes {highway.kernel = f32}

// -----

func.func private @helper(%p: !highway.ptr<f32>)
func.func private @call(%p: !highway.ptr<f32>, %begin: index, %end: index) attributes {highway.kernel = f32} {
  // expected-error @+1 {{failed to legalize operation 'func.call'}}
  func.call @helper(%p) : (!highway.ptr<f32>) -> ()
  return
}
