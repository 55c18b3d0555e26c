// What no host library has becomes arithmetic; what one has stays.
// RUN: norm-opt %s --norm-expand-host-math | FileCheck %s --implicit-check-not=math.fpowi --implicit-check-not=math.is --implicit-check-not=math.expm1 --implicit-check-not=math.log1p

// CHECK-LABEL: @cube(
// CHECK-SAME: %[[X:.+]]: f32
// CHECK-DAG: %[[SQUARE:.+]] = arith.mulf %[[X]], %[[X]]
// CHECK: %[[CUBE:.+]] = arith.mulf %[[X]], %[[SQUARE]]
// CHECK: return %[[CUBE]]
func.func @cube(%x: f32) -> f32 {
  %n = arith.constant 3 : i32
  %y = math.fpowi %x, %n : f32, i32
  return %y : f32
}

// CHECK-LABEL: @power(
// CHECK-SAME: %[[X:.+]]: f64, %[[N:.+]]: i64
// CHECK: %[[A:.+]] = math.absf %[[X]]
// CHECK: %[[Y:.+]] = arith.sitofp %[[N]]
// CHECK: %[[P:.+]] = math.powf %[[A]], %[[Y]]
// CHECK: %[[S:.+]] = math.copysign %[[P]], %[[X]]
// CHECK: %[[R:.+]] = arith.select %{{.+}}, %[[S]], %[[P]]
// CHECK: return %[[R]]
func.func @power(%x: f64, %n: i64) -> f64 {
  %y = math.fpowi %x, %n : f64, i64
  return %y : f64
}

// CHECK-LABEL: @kinds
// CHECK-COUNT-4: arith.cmpf
// CHECK: return
func.func @kinds(%x: f32) -> (i1, i1, i1, i1) {
  %finite = math.isfinite %x : f32
  %infinite = math.isinf %x : f32
  %nan = math.isnan %x : f32
  %normal = math.isnormal %x : f32
  return %finite, %infinite, %nan, %normal : i1, i1, i1, i1
}

// CHECK-LABEL: @vector
// CHECK-COUNT-2: vector.extract
// CHECK: vector.insert {{.*}} [1, 1]
func.func @vector(%x: vector<2x2xf32>) -> vector<2x2xi1> {
  %y = math.isinf %x : vector<2x2xf32>
  return %y : vector<2x2xi1>
}

// CHECK-LABEL: @small_numbers
// CHECK: return
func.func @small_numbers(%x: f32, %v: vector<2xf64>) -> (f32, vector<2xf64>) {
  %a = math.expm1 %x : f32
  %b = math.log1p %v : vector<2xf64>
  return %a, %b : f32, vector<2xf64>
}

// CHECK-LABEL: @library
// CHECK: math.powf
// CHECK: math.tan
func.func @library(%x: f32, %y: f32) -> (f32, f32) {
  %a = math.powf %x, %y : f32
  %b = math.tan %x : f32
  return %a, %b : f32, f32
}
