// f64 goes to bf16 and f16 by way of an f32 that was rounded to odd.
// RUN: norm-opt %s --norm-expand-float-casts | FileCheck %s

// CHECK-LABEL: @scalar(
// CHECK-SAME: %[[X:.+]]: f64
// CHECK: %[[NEAREST:.+]] = arith.truncf %[[X]] : f64 to f32
// CHECK: %[[BACK:.+]] = arith.extf %[[NEAREST]] : f32 to f64
// CHECK: %[[BITS:.+]] = arith.bitcast %[[NEAREST]] : f32 to i32
// CHECK: %[[INEXACT:.+]] = arith.cmpf one, %[[BACK]], %[[X]]
// CHECK: %[[ODD:.+]] = arith.select
// CHECK: %[[F32:.+]] = arith.bitcast {{.+}} : i32 to f32
// CHECK: %[[R:.+]] = arith.truncf %[[F32]] : f32 to bf16
// CHECK: return %[[R]]
func.func @scalar(%x: f64) -> bf16 {
  %r = arith.truncf %x : f64 to bf16
  return %r : bf16
}

// CHECK-LABEL: @vector
// CHECK: arith.constant dense<1> : vector<4xi32>
// CHECK: arith.truncf {{.*}} : vector<4xf32> to vector<4xbf16>
func.func @vector(%x: vector<4xf64>) -> vector<4xbf16> {
  %r = arith.truncf %x : vector<4xf64> to vector<4xbf16>
  return %r : vector<4xbf16>
}

// CHECK-LABEL: @half
// CHECK: %[[ODD:.+]] = arith.bitcast {{.+}} : i32 to f32
// CHECK: arith.truncf %[[ODD]] : f32 to f16
func.func @half(%x: f64) -> f16 {
  %r = arith.truncf %x : f64 to f16
  return %r : f16
}

// CHECK-LABEL: @others
// CHECK-NEXT: arith.truncf {{.*}} : f64 to f32
// CHECK-NEXT: arith.truncf {{.*}} : f32 to bf16
// CHECK-NEXT: return
func.func @others(%x: f64, %y: f32) -> (f32, bf16) {
  %r = arith.truncf %x : f64 to f32
  %s = arith.truncf %y : f32 to bf16
  return %r, %s : f32, bf16
}

// The way back is exact.
// CHECK-LABEL: @extended
// CHECK: %[[F32:.+]] = arith.extf %{{.+}} : bf16 to f32
// CHECK: arith.extf %[[F32]] : f32 to f64
func.func @extended(%x: bf16) -> f64 {
  %r = arith.extf %x : bf16 to f64
  return %r : f64
}
