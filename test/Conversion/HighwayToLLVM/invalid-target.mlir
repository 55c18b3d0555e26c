// RUN: not norm-opt %s --convert-highway-to-llvm=target=neon 2>&1 | FileCheck %s

// CHECK: error: unknown Highway target 'neon'; expected one of sse4, avx2, avx3
func.func private @kernel(%begin: index, %end: index) attributes {highway.kernel = f32} {
  return
}
