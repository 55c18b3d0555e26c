// The lane counts and register types of each target: a register has 16 bytes at
// least, f16 and bf16 travel as bits, and masks are integers on AVX3 only.
// RUN: norm-opt %s --convert-highway-to-llvm=target=sse4 | FileCheck %s --check-prefixes=CHECK,SSE4
// RUN: norm-opt %s --convert-highway-to-llvm=target=avx2 | FileCheck %s --check-prefixes=CHECK,AVX2
// RUN: norm-opt %s --convert-highway-to-llvm=target=AVX3 | FileCheck %s --check-prefixes=CHECK,AVX3

// SSE4: module attributes {highway.target = "sse4"}
// AVX2: module attributes {highway.target = "avx2"}
// AVX3: module attributes {highway.target = "avx3"}

// CHECK-LABEL: llvm.func internal @f32
// CHECK-SAME: no_inline
// SSE4-NOT: "+avx"
// AVX2-SAME: "+avx2"
// AVX2-SAME: "+fma"
// AVX3-SAME: "+avx512f"
func.func private @f32(%p: !highway.ptr<f32>, %h: !highway.ptr<f16>, %i: !highway.ptr<i8>, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  // SSE4: arith.constant 4 : index
  // AVX2: arith.constant 8 : index
  // AVX3: arith.constant 16 : index
  %lanes = highway.lanes : index
  // SSE4: @norm_highway_f32_LoadU_f32(%{{.*}}) : (!llvm.ptr) -> vector<4xf32>
  // AVX2: @norm_highway_f32_LoadU_f32(%{{.*}}) : (!llvm.ptr) -> vector<8xf32>
  // AVX3: @norm_highway_f32_LoadU_f32(%{{.*}}) : (!llvm.ptr) -> vector<16xf32>
  %v = highway.load %p[%lanes] : !highway.ptr<f32>
  // SSE4: @norm_highway_f32_LoadU_f16(%{{.*}}) : (!llvm.ptr) -> vector<8xi16>
  // AVX2: @norm_highway_f32_LoadU_f16(%{{.*}}) : (!llvm.ptr) -> vector<8xi16>
  // AVX3: @norm_highway_f32_LoadU_f16(%{{.*}}) : (!llvm.ptr) -> vector<16xi16>
  %w = highway.load %h[%lanes] : !highway.ptr<f16>
  // SSE4: @norm_highway_f32_LoadU_i8(%{{.*}}) : (!llvm.ptr) -> vector<16xi8>
  // AVX2: @norm_highway_f32_LoadU_i8(%{{.*}}) : (!llvm.ptr) -> vector<16xi8>
  // AVX3: @norm_highway_f32_LoadU_i8(%{{.*}}) : (!llvm.ptr) -> vector<16xi8>
  %u = highway.load %i[%lanes] : !highway.ptr<i8>
  // SSE4: @norm_highway_f32_Lt_f32(%{{.*}}) : (vector<4xf32>, vector<4xf32>) -> vector<4xf32>
  // AVX2: @norm_highway_f32_Lt_f32(%{{.*}}) : (vector<8xf32>, vector<8xf32>) -> vector<8xf32>
  // AVX3: @norm_highway_f32_Lt_f32(%{{.*}}) : (vector<16xf32>, vector<16xf32>) -> i16
  %m = highway.lt %v, %v : !highway.vec<f32>
  // CHECK: llvm.return
  return
}

// CHECK-LABEL: llvm.func internal @f64
func.func private @f64(%p: !highway.ptr<f64>, %h: !highway.ptr<f32>, %begin: index, %end: index)
    attributes {highway.kernel = f64} {
  // SSE4: arith.constant 2 : index
  // AVX2: arith.constant 4 : index
  // AVX3: arith.constant 8 : index
  %lanes = highway.lanes : index
  // SSE4: @norm_highway_f64_LoadU_f64(%{{.*}}) : (!llvm.ptr) -> vector<2xf64>
  // AVX2: @norm_highway_f64_LoadU_f64(%{{.*}}) : (!llvm.ptr) -> vector<4xf64>
  // AVX3: @norm_highway_f64_LoadU_f64(%{{.*}}) : (!llvm.ptr) -> vector<8xf64>
  %v = highway.load %p[%lanes] : !highway.ptr<f64>
  // SSE4: @norm_highway_f64_LoadU_f32(%{{.*}}) : (!llvm.ptr) -> vector<4xf32>
  // AVX2: @norm_highway_f64_LoadU_f32(%{{.*}}) : (!llvm.ptr) -> vector<4xf32>
  // AVX3: @norm_highway_f64_LoadU_f32(%{{.*}}) : (!llvm.ptr) -> vector<8xf32>
  %w = highway.load %h[%lanes] : !highway.ptr<f32>
  // SSE4: @norm_highway_f64_IsNaN_f64(%{{.*}}) : (vector<2xf64>) -> vector<2xf64>
  // AVX2: @norm_highway_f64_IsNaN_f64(%{{.*}}) : (vector<4xf64>) -> vector<4xf64>
  // AVX3: @norm_highway_f64_IsNaN_f64(%{{.*}}) : (vector<8xf64>) -> i8
  %m = highway.is_nan %v : !highway.vec<f64>
  return
}
