// Each verifier error of the highway dialect.
// RUN: norm-opt %s -verify-diagnostics -split-input-file

// expected-error @+1 {{a lane cannot be 'i1'; expected f16, bf16, f32, f64, i8, i16, i32 or i64}}
func.func private @lane(!highway.vec<i1>)

// -----

// expected-error @+1 {{a lane cannot be 'index'}}
func.func private @lane(!highway.ptr<index>)

// -----

// expected-error @+1 {{a lane cannot be 'ui8'}}
func.func private @lane(!highway.mask<ui8>)

// -----

func.func @outside(%s: f32) {
  // expected-error @+1 {{'highway.set' op stands outside a kernel; expected a function with the attribute highway.kernel}}
  %0 = highway.set %s : f32
  return
}

// -----

func.func @outside() -> index {
  // expected-error @+1 {{'highway.lanes' op stands outside a kernel}}
  %0 = highway.lanes : index
  return %0 : index
}

// -----

func.func private @vector(%v: !highway.vec<f32>, %b: index, %e: index) attributes {highway.kernel = f32} {
  // expected-error @+1 {{a lane cannot be '!highway.vec<f32>'; expected f16, bf16, f32, f64, i8, i16, i32 or i64}}
  %0 = highway.set %v : !highway.vec<f32>
  return
}

// -----

func.func private @bit(%b: index, %e: index) attributes {highway.kernel = f32} {
  %m = arith.cmpi ult, %b, %e : index
  // expected-error @+1 {{'highway.set' op operand #0 must be 32-bit float or 64-bit float or 32-bit signless integer or 64-bit signless integer, but got 'i1'}}
  %0 = "highway.set"(%m) : (i1) -> !highway.vec<f32>
  return
}

// -----

func.func private @wide(%s: f64, %b: index, %e: index) attributes {highway.kernel = f32} {
  // expected-error @+1 {{'highway.set' op has lanes of 'f64' in a kernel whose base type is 'f32'; expected lanes no wider than the base}}
  %0 = highway.set %s : f64
  return
}

// -----

func.func private @form(%p: !highway.ptr<f16>, %b: index, %e: index) attributes {highway.kernel = f32} {
  %0 = highway.load %p[%b] : !highway.ptr<f16>
  // expected-error @+1 {{'highway.add' op has no form for lanes of f16; expected one of f32, f64, i32, i64}}
  %1 = highway.add %0, %0 : !highway.vec<f16>
  return
}

// -----

func.func private @form(%s: i32, %b: index, %e: index) attributes {highway.kernel = f32} {
  %0 = highway.set %s : i32
  // expected-error @+1 {{'highway.mul_add' op has no form for lanes of i32; expected one of f32, f64}}
  %1 = highway.mul_add %0, %0, %0 : !highway.vec<i32>
  return
}

// -----

func.func private @pairs(%p: !highway.ptr<f16>, %b: index, %e: index) attributes {highway.kernel = f32} {
  // expected-error @+1 {{'pointer' must be a pointer to bf16, but got '!highway.ptr<f16>'}}
  %0 = highway.load_pairs %p[%b] : !highway.ptr<f16>
  return
}

// -----

func.func private @conversion(%s: f32, %b: index, %e: index) attributes {highway.kernel = f32} {
  %0 = highway.set %s : f32
  // expected-error @+1 {{'highway.demote_to' op cannot convert lanes of f32 to i8; expected one of f32 to f16, f32 to bf16,}}
  %1 = highway.demote_to %0 : !highway.vec<f32> to !highway.vec<i8>
  return
}

// -----

func.func private @types(%s: f32, %t: i32, %b: index, %e: index) attributes {highway.kernel = f32} {
  %0 = highway.set %s : f32
  %1 = highway.set %t : i32
  // expected-error @+1 {{'highway.add' op requires the same type for all operands and results}}
  %2 = "highway.add"(%0, %1) : (!highway.vec<f32>, !highway.vec<i32>) -> !highway.vec<f32>
  return
}

// -----

func.func private @mask(%m: !highway.ptr<i32>, %s: f32, %n: index, %b: index, %e: index) attributes {highway.kernel = f32} {
  %0 = highway.set %s : f32
  %1 = highway.first_n %n : !highway.mask<i32>
  // expected-error @+1 {{failed to verify that the mask has the vectors' lanes}}
  %2 = "highway.if_then_else"(%1, %0, %0) : (!highway.mask<i32>, !highway.vec<f32>, !highway.vec<f32>) -> !highway.vec<f32>
  return
}

// -----

func.func private @store(%p: !highway.ptr<f16>, %s: f32, %b: index, %e: index) attributes {highway.kernel = f32} {
  %0 = highway.set %s : f32
  // expected-error @+1 {{failed to verify that the value has the pointer's lanes}}
  "highway.store"(%0, %p, %b) : (!highway.vec<f32>, !highway.ptr<f16>, index) -> ()
  return
}

// -----

// expected-error @+1 {{'func.func' op has the unknown attribute "highway.tile"; expected highway.kernel or highway.target}}
func.func private @k(%b: index, %e: index) attributes {highway.tile = 4 : i64} {
  return
}

// -----

// expected-error @+1 {{'builtin.module' op has the attribute highway.target = f32; expected a string on a module}}
module attributes {highway.target = f32} {}

// -----

// expected-error @+1 {{'builtin.module' op has the attribute highway.kernel, which is for functions only}}
module attributes {highway.kernel = f32} {}

// -----

// expected-error @+1 {{'func.func' op highway.kernel is f16; expected f32 or f64}}
func.func private @k(%b: index, %e: index) attributes {highway.kernel = f16} {
  return
}

// -----

// expected-error @+1 {{'func.func' op is a kernel and has 1 results; expected none}}
func.func private @k(%b: index, %e: index) -> index attributes {highway.kernel = f32} {
  return %b : index
}

// -----

// expected-error @+1 {{'func.func' op is a kernel and does not end its arguments with (index, index), the range of rows}}
func.func private @k(%b: index, %p: !highway.ptr<f32>) attributes {highway.kernel = f32} {
  return
}

// -----

// expected-error @+1 {{'func.func' op is a kernel whose argument #0 is 'memref<4xf32>'; expected !highway.ptr, index or a scalar}}
func.func private @k(%m: memref<4xf32>, %b: index, %e: index) attributes {highway.kernel = f32} {
  return
}

// -----

func.func @main(%n: index) {
  // expected-error @+1 {{'highway.launch' op @nowhere is not a function}}
  highway.launch @nowhere() rows(%n) grain(%n)
  return
}

// -----

func.func private @f(%b: index, %e: index)
func.func @main(%n: index) {
  // expected-error @+1 {{'highway.launch' op @f is not a kernel; expected the attribute highway.kernel}}
  highway.launch @f() rows(%n) grain(%n)
  return
}

// -----

func.func private @k(%s: f32, %b: index, %e: index) attributes {highway.kernel = f32} {
  return
}
func.func @main(%n: index) {
  // expected-error @+1 {{'highway.launch' op has 0 arguments; @k expects 1 before the range of rows}}
  highway.launch @k() rows(%n) grain(%n)
  return
}

// -----

func.func private @k(%s: f32, %b: index, %e: index) attributes {highway.kernel = f32} {
  return
}
func.func @main(%n: index, %s: f64) {
  // expected-error @+1 {{'highway.launch' op argument #0 is 'f64'; @k expects 'f32'}}
  highway.launch @k(%s) rows(%n) grain(%n) : (f64)
  return
}

// -----

func.func @main(%m: memref<4xi4>) {
  // expected-error @+1 {{'highway.pointer_to' op operand #0 must be memref of 16-bit float or bfloat16 type or 32-bit float or 64-bit float or 1-bit signless integer or 8-bit signless integer}}
  %p = "highway.pointer_to"(%m) : (memref<4xi4>) -> !highway.ptr<f32>
  return
}

// -----

func.func @main(%m: memref<4x4xf32, affine_map<(i, j) -> (i + j, i floordiv 2)>>) {
  // expected-error @+1 {{; expected a strided layout}}
  %p = highway.pointer_to %m : memref<4x4xf32, affine_map<(i, j) -> (i + j, i floordiv 2)>>
  return
}

// -----

func.func @main(%m: memref<4xf32, 1>) {
  // expected-error @+1 {{'highway.pointer_to' op takes the address of a 'memref<4xf32, 1>'; expected the default memory space}}
  %p = highway.pointer_to %m : memref<4xf32, 1>
  return
}
