// Floats of eight bits become i8 of the same bits, and their conversions arithmetic.
// RUN: norm-opt %s --norm-expand-float8 --canonicalize --split-input-file | FileCheck %s
// RUN: norm-opt %s --norm-expand-float8=mark-functions=true --split-input-file | FileCheck %s --check-prefix=MARK

// CHECK-LABEL: @narrow(
// CHECK-SAME: %[[X:.+]]: f32) -> i8
// CHECK-DAG: %[[NAN:.+]] = arith.constant 127 : i32
// CHECK-DAG: %[[ROUNDER:.+]] = arith.constant 1.638400e+04 : f32
// CHECK-DAG: %[[LEAST:.+]] = arith.constant 1.562500e-02 : f32
// CHECK: %[[BITS:.+]] = arith.bitcast %[[X]] : f32 to i32
// CHECK: %[[MAGNITUDE:.+]] = arith.andi %[[BITS]], %{{.+}}
// CHECK: %[[SUM:.+]] = arith.addf %{{.+}}, %[[ROUNDER]] : f32
// CHECK: %[[IS:.+]] = arith.cmpf olt, %{{.+}}, %[[LEAST]] : f32
// CHECK: %[[CODE:.+]] = arith.select %[[IS]]
// CHECK: %[[BOUNDED:.+]] = arith.minsi %[[CODE]], %[[NAN]] : i32
// CHECK: %[[SIGN:.+]] = arith.andi
// CHECK: %[[ALL:.+]] = arith.ori %[[BOUNDED]], %[[SIGN]] : i32
// CHECK: %[[R:.+]] = arith.trunci %[[ALL]] : i32 to i8
// CHECK: return %[[R]] : i8
// MARK-LABEL: @narrow(
// MARK-SAME: -> (i8 {norm.element = f8E4M3FN})
func.func @narrow(%x: f32) -> f8E4M3FN {
  %r = arith.truncf %x : f32 to f8E4M3FN
  return %r : f8E4M3FN
}

// -----

// f64 is rounded to odd, so that the second rounding is as if there were one.
// CHECK-LABEL: @once(
// CHECK: arith.cmpf one
// CHECK: arith.trunci %{{.+}} : i32 to i8
func.func @once(%x: f64) -> f8E5M2 {
  %r = arith.truncf %x : f64 to f8E5M2
  return %r : f8E5M2
}

// -----

// Behind a clamp to the largest number nothing is infinite, but NaN may be there.
// CHECK-LABEL: @clamped(
// CHECK-NOT: arith.minsi
// CHECK: arith.cmpf uno
// CHECK-NOT: arith.minsi
// CHECK: return
func.func @clamped(%x: f32) -> f8E5M2 {
  %hi = arith.constant 57344.0 : f32
  %lo = arith.constant -57344.0 : f32
  %c = arith.minimumf %x, %hi : f32
  %d = arith.maximumf %c, %lo : f32
  %r = arith.truncf %d : f32 to f8E5M2
  return %r : f8E5M2
}

// -----

// maxnumf takes NaN away.
// CHECK-LABEL: @clamped_numbers(
// CHECK-NOT: arith.minsi
// CHECK-NOT: arith.cmpi
// CHECK: return
func.func @clamped_numbers(%x: f32) -> f8E5M2 {
  %hi = arith.constant 57344.0 : f32
  %lo = arith.constant -57344.0 : f32
  %c = arith.minnumf %x, %hi : f32
  %d = arith.maxnumf %c, %lo : f32
  %r = arith.truncf %d : f32 to f8E5M2
  return %r : f8E5M2
}

// -----

// So does a selection that takes the bound where the comparison is unordered.
// CHECK-LABEL: @selected(
// CHECK-NOT: arith.minsi
// CHECK: return
func.func @selected(%x: f32) -> f8E4M3FN {
  %hi = arith.constant 448.0 : f32
  %lo = arith.constant -448.0 : f32
  %a = arith.cmpf ult, %x, %lo : f32
  %c = arith.select %a, %lo, %x : f32
  %b = arith.cmpf ugt, %c, %hi : f32
  %d = arith.select %b, %hi, %c : f32
  %r = arith.truncf %d : f32 to f8E4M3FN
  return %r : f8E4M3FN
}

// -----

// Half of a clamp, a clamp to more than the format has, and one that keeps NaN
// where NaN is a code to find.
// CHECK-LABEL: @not_clamped(
// CHECK-COUNT-3: arith.minsi
// CHECK: return
func.func @not_clamped(%x: f32) -> (f8E4M3FN, f8E4M3FN, f8E4M3FN) {
  %hi = arith.constant 448.0 : f32
  %more = arith.constant 449.0 : f32
  %lo = arith.constant -448.0 : f32
  %a = arith.minnumf %x, %hi : f32
  %b = arith.minnumf %x, %more : f32
  %c = arith.maxnumf %b, %lo : f32
  %d = arith.minimumf %x, %hi : f32
  %e = arith.maximumf %d, %lo : f32
  %q = arith.truncf %a : f32 to f8E4M3FN
  %r = arith.truncf %c : f32 to f8E4M3FN
  %s = arith.truncf %e : f32 to f8E4M3FN
  return %q, %r, %s : f8E4M3FN, f8E4M3FN, f8E4M3FN
}

// -----

// Zero has no sign where that is the NaN.
// CHECK-LABEL: @one_zero(
// CHECK: %[[CODE:.+]] = arith.minsi
// CHECK: %[[SIGNED:.+]] = arith.ori %[[CODE]]
// CHECK: %[[IS:.+]] = arith.cmpi eq, %[[CODE]]
// CHECK: arith.select %[[IS]], %[[CODE]], %[[SIGNED]]
func.func @one_zero(%x: bf16) -> f8E4M3FNUZ {
  %r = arith.truncf %x : bf16 to f8E4M3FNUZ
  return %r : f8E4M3FNUZ
}

// -----

// Constants, memory and bit casts; a number of f8 that is first extended to bf16 is
// not rounded to it.
// CHECK-LABEL: @types(
// CHECK-SAME: %{{.+}}: memref<4xi8>, %{{.+}}: i8) -> (f32, i8, i8)
// CHECK-DAG: arith.constant 56 : i8
// CHECK: memref.load %{{.+}} : memref<4xi8>
// CHECK-NOT: bf16
// CHECK: return
func.func @types(%m: memref<4xf8E4M3FN>, %b: i8) -> (f32, f8E4M3FN, i8) {
  %c0 = arith.constant 0 : index
  %one = arith.constant 1.0 : f8E4M3FN
  %v = memref.load %m[%c0] : memref<4xf8E4M3FN>
  %w = arith.extf %v : f8E4M3FN to bf16
  %x = arith.extf %w : bf16 to f32
  %f = arith.bitcast %b : i8 to f8E4M3FN
  %i = arith.bitcast %f : f8E4M3FN to i8
  return %x, %one, %i : f32, f8E4M3FN, i8
}

// -----

// A named op of linalg that computes is made a general one: its body follows from its
// types no longer.
// CHECK-LABEL: @named(
// CHECK: linalg.copy
// CHECK: linalg.generic
// CHECK: arith.addf %{{.+}} : f32
// CHECK: arith.trunci
func.func @named(%x: memref<4xf8E5M2>, %y: memref<4xf8E5M2>) {
  linalg.copy ins(%x : memref<4xf8E5M2>) outs(%y : memref<4xf8E5M2>)
  linalg.add ins(%x, %x : memref<4xf8E5M2>, memref<4xf8E5M2>) outs(%y : memref<4xf8E5M2>)
  return
}

// -----

// Where there are none, nothing changes.
// CHECK-LABEL: @none(
// CHECK-NEXT: math.exp %{{.+}} : f16
// CHECK-NEXT: return
func.func @none(%x: f16) -> f16 {
  %r = math.exp %x : f16
  return %r : f16
}
