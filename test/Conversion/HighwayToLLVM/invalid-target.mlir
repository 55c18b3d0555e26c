// RUN: not norm-opt %s --convert-highway-to-llvm=target=mmx 2>&1 | FileCheck %s

// CHECK: error: unknown Highway target 'mmx'; expected one of sse4, avx2, avx3, neon, sve2_128, sve_256
func.func private @kernel(%begin: index, %end: index) attributes {highway.kernel = f32} {
  return
}
