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

// -----

module {
  module {
    func.func private @kernel(%begin: index, %end: index) attributes {highway.kernel = f32} {
      return
    }
    func.func @main(%n: index) {
      // expected-error @+1 {{'highway.launch' op launches @kernel, which is no function of the outermost module; expected kernels there}}
      highway.launch @kernel() rows(%n) grain(%n)
      return
    }
  }
}

// -----

// expected-error @+1 {{failed to legalize operation 'func.func'}}
func.func @pointers(%p: !highway.ptr<f32>) {
  return
}

// -----

// A launch is for the host; a kernel is one of its threads already.
func.func private @inner(%begin: index, %end: index) attributes {highway.kernel = f32} {
  return
}
func.func private @outer(%begin: index, %end: index) attributes {highway.kernel = f32} {
  // expected-error @+1 {{failed to legalize operation 'highway.launch'}}
  highway.launch @inner() rows(%begin) grain(%end)
  return
}
