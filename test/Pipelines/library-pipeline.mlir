// One nested module for each target, each lowered as for that alone, with
// functions that C calls.
// RUN: norm-opt %s --norm-library-pipeline="targets=sse4,avx3 strict" -o %t.mlir
// RUN: FileCheck %s --input-file=%t.mlir --implicit-check-not=norm.target --implicit-check-not="module @avx2"

// CHECK-LABEL: module @sse4 attributes {highway.target = "sse4"} {
// The message of each version is its own.
// CHECK:         llvm.mlir.global internal constant @assert_message
// CHECK:         llvm.func internal @f_norm(
// CHECK-SAME:      target_features = #llvm.target_features<["+sse3", "+ssse3", "+sse4.1", "+sse4.2", "+popcnt"]>
// CHECK:         llvm.func @f(%{{.*}}: !llvm.ptr, %{{.*}}: i64, %{{.*}}: !llvm.ptr, %{{.*}}: i64)
// CHECK-SAME:      norm.c_parameters = [{name = "x", read_only, type = memref<?x8xf32>}, {name = "out", type = memref<?x8xf32>}]
// CHECK-SAME:      norm.doc = "Layer normalization; a row has H = 8 elements.
// CHECK:         llvm.func internal @f_0(
// Nothing is allocated: the kernel writes to the caller's memory.
// CHECK-NOT:     @malloc
// CHECK-LABEL: module @avx3 attributes {highway.target = "avx3"} {
// CHECK:         llvm.mlir.global internal constant @assert_message
// CHECK:         llvm.func @f(

// A version is what norm-cpu-pipeline makes of the same: the same kernel.
// RUN: norm-opt %s --norm-cpu-pipeline=highway-target=avx3 > %t.cpu.mlir
// RUN: sed -e '/module @avx3/,$!d' -e 's/^  //' %t.mlir | sed -n -e '/llvm.func internal @f_norm(/,/^  }/p' > %t.library.kernel
// RUN: sed -n -e '/llvm.func internal @f_norm(/,/^  }/p' %t.cpu.mlir > %t.cpu.kernel
// RUN: grep -q norm_highway_f32_MulAdd %t.cpu.kernel
// RUN: diff %t.library.kernel %t.cpu.kernel

// Errors of the interface come once, before there are versions.
// RUN: sed -e 's/@f/@double/' %s | not norm-opt --norm-library-pipeline 2>&1 | FileCheck %s --check-prefix=NAME
// NAME:     error: 'func.func' op is named double
// NAME-NOT: error:
// RUN: not norm-opt %s --norm-library-pipeline=targets=mmx 2>&1 | FileCheck %s --check-prefix=TARGET
// TARGET: error: norm-clone-for-targets: unknown Highway target 'mmx'; expected one of sse4, avx2, avx3, neon, sve2_128, sve_256

func.func @f(%x: tensor<?x8xf32>) -> tensor<?x8xf32> {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<?x8xf32>) -> tensor<?x8xf32>
  return %y : tensor<?x8xf32>
}
