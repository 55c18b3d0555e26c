// What the C++ route does not take, each with one error that says so.

// RUN: norm-opt %s --convert-highway-to-emitc -split-input-file -verify-diagnostics -allow-unregistered-dialect

func.func private @kernel(%p: !highway.ptr<f32>, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  %c = arith.constant dense<0.0> : vector<4xf32>
  // expected-error @+1 {{'vector.print' op cannot be printed as Highway C++: a kernel consists of highway, arith, math, scf.for and scf.if ops}}
  vector.print %c : vector<4xf32>
  return
}

// -----

func.func private @packed(%x: !highway.ptr<f32>, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  %v = highway.load %x[%begin] : !highway.ptr<f32>
  // expected-error @+1 {{'highway.pack_sums' op has no C++ form: it needs four lanes, and a vector has one on Highway's scalar target; expected a kernel of convert-norm-to-highway without a target}}
  %s = highway.pack_sums %v, %v, %v, %v : !highway.vec<f32>
  highway.store %s, %x[%begin] : !highway.ptr<f32>
  return
}

// -----

func.func private @unsigned(%x: !highway.ptr<f32>, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  %lanes = highway.lanes : index
  // expected-error @+1 {{'scf.for' op with unsigned comparison has no C++ form}}
  scf.for unsigned %i = %begin to %end step %lanes {
    %v = highway.load %x[%i] : !highway.ptr<f32>
    highway.store %v, %x[%i] : !highway.ptr<f32>
  }
  return
}

// -----

// expected-error @+1 {{'func.func' op is a kernel without a body}}
func.func private @external(!highway.ptr<f32>, index, index) attributes {highway.kernel = f32}

// -----

// expected-error @+1 {{'func.func' op is named main, which in C is the program's entry: give it another name}}
func.func @main(%x: memref<4xf32>) {
  return
}

// -----

// expected-error @+1 {{'func.func' op is named "foo.bar", which is no C identifier: give it another name}}
func.func @"foo.bar"(%x: memref<4xf32>) {
  return
}

// -----

// expected-error @+1 {{'func.func' op is named "a b", which is no C identifier: give it another name}}
func.func @"a b"(%x: memref<4xf32>) {
  return
}

// -----

// expected-error @+1 {{'func.func' op has an argument or a result with norm.name = "", which is no C identifier: give it another name}}
func.func @no_name(%x: memref<4xf32> {norm.name = ""}) {
  return
}

// -----

// expected-error @+1 {{'func.func' op has an argument or a result with norm.name = "*/ int x; /*", which is no C identifier: give it another name}}
func.func @code(%x: memref<4xf32> {norm.name = "x"}, %y: memref<4xf32> {norm.name = "*/ int x; /*"}) {
  return
}

// -----

// expected-error @+1 {{'func.func' op has an argument or a result with norm.name = 1 : i64, which is no C identifier: give it another name}}
func.func @number(%x: memref<4xf32> {norm.name = 1}) {
  return
}

// -----

// expected-error @+1 {{'func.func' op is named "9a", which is no C identifier: give it another name}}
func.func @"9a"(%x: memref<4xf32>) {
  return
}

// -----

// expected-error @+1 {{'func.func' op is named delete, which is reserved in C or C++ or taken by a header: give it another name}}
func.func @delete(%x: memref<4xf32>) {
  return
}

// -----

// expected-error @+1 {{'func.func' op is named int, which is reserved in C or C++ or taken by a header: give it another name}}
func.func @int(%x: memref<4xf32>) {
  return
}

// -----

// expected-error @+1 {{'func.func' op is named restrict, which is reserved in C or C++ or taken by a header: give it another name}}
func.func @restrict(%x: memref<4xf32>) {
  return
}

// -----

// expected-error @+1 {{'func.func' op is named linux, which is reserved in C or C++ or taken by a header: give it another name}}
func.func @linux(%x: memref<4xf32>) {
  return
}

// -----

// expected-error @+1 {{'func.func' op is named INFINITY, which is reserved in C or C++ or taken by a header: give it another name}}
func.func @INFINITY(%x: memref<4xf32>) {
  return
}

// -----

// expected-error @+1 {{'func.func' op is named HWY_EXPORT, which is reserved in C or C++ or taken by a header: give it another name}}
func.func @HWY_EXPORT(%x: memref<4xf32>) {
  return
}

// -----

// expected-error @+1 {{'func.func' op is named int64_t, which is reserved in C or C++ or taken by a header: give it another name}}
func.func @int64_t(%x: memref<4xf32>) {
  return
}

// -----

// expected-error @+1 {{'func.func' op is named expf, which is reserved in C or C++ or taken by a header: give it another name}}
func.func @expf(%x: memref<4xf32>) {
  return
}

// -----

// expected-error @+1 {{'func.func' op is named pthread_create, which is reserved in C or C++ or taken by a header: give it another name}}
func.func @pthread_create(%x: memref<4xf32>) {
  return
}

// -----

// expected-error @+1 {{'func.func' op has no body; the C++ route prints definitions}}
func.func private @declared(memref<4xf32>)

// -----

func.func @allocates(%x: memref<4xf32>) {
  // expected-error @+1 {{'memref.alloca' op has no form on the C++ route, which takes norm ops, and beside them loops, buffers, and numbers that are f32, f64 or integers}}
  %m = memref.alloca() : memref<4xf32>
  return
}

// -----

func.func @allocates_bits(%x: memref<4xf32>) {
  // expected-error @+1 {{'memref.alloc' op of type 'memref<4xi4>' has no form on the C++ route: expected a contiguous memref of f16, bf16, f32, f64, i1, i8, i16, i32 or i64}}
  %m = memref.alloc() : memref<4xi4>
  return
}

// -----

func.func @allocates_gaps(%x: memref<4xf32>) {
  // expected-error @+1 {{'memref.alloc' op of type 'memref<4x4xf32, strided<[8, 1]>>' has no form on the C++ route: expected a contiguous memref of f16, bf16, f32, f64, i1, i8, i16, i32 or i64}}
  %m = memref.alloc() : memref<4x4xf32, strided<[8, 1]>>
  return
}

// -----

// The memory would be freed before it is used.
func.func @allocates_in_a_branch(%c: i1) {
  %m = scf.if %c -> memref<4xf32> {
    %y = memref.alloc() : memref<4xf32>
    // expected-error @+1 {{'scf.yield' op of a memref has no form on the C++ route, which takes norm ops, and beside them loops, buffers, and numbers that are f32, f64 or integers}}
    scf.yield %y : memref<4xf32>
  } else {
    %z = memref.alloc() : memref<4xf32>
    scf.yield %z : memref<4xf32>
  }
  return
}

// -----

func.func @multiplies(%a: memref<4x4xf32>, %b: memref<4x4xf32>) {
  // expected-error @+1 {{'linalg.matmul' op has no form on the C++ route, which takes norm ops, and beside them loops, buffers, and numbers that are f32, f64 or integers}}
  linalg.matmul ins(%a, %a : memref<4x4xf32>, memref<4x4xf32>) outs(%b : memref<4x4xf32>)
  return
}

// -----

// expected-error @+1 {{'func.func' op returns values; on the C++ route results are written through arguments, which norm-emit-highway-pipeline arranges for tensors that public functions return}}
func.func @returns(%x: memref<4xf32>) -> memref<4xf32> {
  return %x : memref<4xf32>
}

// -----

// expected-error @+1 {{'func.func' op argument #0 of type 'memref<4xi4>' has no form on the C++ route: expected a strided memref of f16, bf16, f32, f64, i1, i8, i16, i32 or i64}}
func.func @element_type(%x: memref<4xi4>) {
  return
}

// -----

// expected-error @+1 {{'func.func' op argument #0 of type 'tensor<4xf32>' has no C++ form}}
func.func @tensor(%x: tensor<4xf32>) {
  return
}

// -----

// expected-error @+1 {{'func.func' op argument #0 of type 'bf16' has no C++ form}}
func.func @scalar(%x: bf16) {
  return
}

// -----

// A pointer is made where a kernel is launched.
// expected-error @+1 {{'func.func' op argument #0 of type '!highway.ptr<f32>' has no C++ form}}
func.func @pointer(%x: !highway.ptr<f32>) {
  return
}

// -----

func.func @unknown_dimension(%x: memref<?x?xf32>, %i: index, %p: i1) {
  // expected-error @+1 {{'memref.dim' op of an unknown dimension has no form on the C++ route}}
  %d = memref.dim %x, %i : memref<?x?xf32>
  return
}

// -----

func.func @offset(%x: memref<4xf32, strided<[1], offset: ?>>) -> () {
  // expected-error @+1 {{'memref.extract_strided_metadata' op cannot give the base or the offset on the C++ route, where an argument is a pointer to its first element}}
  %base, %offset, %size, %stride = memref.extract_strided_metadata %x : memref<4xf32, strided<[1], offset: ?>> -> memref<f32>, index, index, index
  %o = arith.addi %offset, %size : index
  return
}

// -----

func.func @unregistered(%x: memref<4xf32>) {
  // expected-error @+1 {{'test.op' op has no form on the C++ route, which takes norm ops, and beside them loops, buffers, and numbers that are f32, f64 or integers}}
  "test.op"() : () -> ()
  return
}

// -----

memref.global "private" @variable : memref<4xf32> = dense<0.0>

func.func @reads_variable(%x: memref<4xf32>) {
  // expected-error @+1 {{'memref.get_global' op of @variable has no form on the C++ route: expected a constant whose value is in the module}}
  %g = memref.get_global @variable : memref<4xf32>
  return
}

// -----

memref.global "private" constant @elided : memref<4xf32> = dense_resource<__elided__>

func.func @reads_elided(%x: memref<4xf32>) {
  // expected-error @+1 {{'memref.get_global' op of @elided has no form on the C++ route: expected a constant whose value is in the module}}
  %g = memref.get_global @elided : memref<4xf32>
  return
}

// -----

func.func @viewed(%x: memref<4x8xf32>) {
  // expected-error @+1 {{'memref.reinterpret_cast' op has no form on the C++ route, which takes norm ops, and beside them loops, buffers, and numbers that are f32, f64 or integers}}
  %v = memref.reinterpret_cast %x to offset: [0], sizes: [32], strides: [1] : memref<4x8xf32> to memref<32xf32>
  return
}

// -----

func.func @narrow(%x: memref<4xbf16>, %i: index) {
  %a = memref.load %x[%i] : memref<4xbf16>
  // expected-error @+1 {{'arith.addf' op has no form on the C++ route, which takes norm ops, and beside them loops, buffers, and numbers that are f32, f64 or integers}}
  %b = arith.addf %a, %a : bf16
  memref.store %b, %x[%i] : memref<4xbf16>
  return
}

// -----

func.func @rest(%x: memref<4xf32>, %i: index) {
  %a = memref.load %x[%i] : memref<4xf32>
  // expected-error @+1 {{'arith.remf' op has no form on the C++ route, which takes norm ops, and beside them loops, buffers, and numbers that are f32, f64 or integers}}
  %b = arith.remf %a, %a : f32
  memref.store %b, %x[%i] : memref<4xf32>
  return
}

// -----

func.func @function(%x: memref<4xf32>, %i: index) {
  %a = memref.load %x[%i] : memref<4xf32>
  // expected-error @+1 {{'math.tanh' op has no form on the C++ route, which takes norm ops, and beside them loops, buffers, and numbers that are f32, f64 or integers}}
  %b = math.tanh %a : f32
  memref.store %b, %x[%i] : memref<4xf32>
  return
}
