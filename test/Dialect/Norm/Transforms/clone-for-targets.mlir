// A version for each target, the least capable first, whatever the order that
// they are asked for in.
// RUN: norm-opt %s --norm-clone-for-targets=targets=avx2,sse4 | FileCheck %s --implicit-check-not=avx3
// RUN: norm-opt %s --norm-clone-for-targets | FileCheck %s --check-prefixes=CHECK,ALL

// CHECK:      module attributes {test.kept} {
// CHECK-NEXT:   module @sse4 attributes {norm.target = #norm.target<sse4>, test.kept} {
// CHECK-NEXT:     func.func @f
// CHECK:        module @avx2 attributes {norm.target = #norm.target<avx2>, test.kept} {
// CHECK-NEXT:     func.func @f
// ALL:          module @avx3 attributes {norm.target = #norm.target<avx3>, test.kept} {
// ALL-NEXT:       func.func @f

// Those of another architecture, if they are asked for.
// RUN: norm-opt %s --norm-clone-for-targets=targets=sve_256,neon | FileCheck %s --check-prefix=ARM
// ARM: module @neon attributes {norm.target = #norm.target<neon>, test.kept} {
// ARM: module @sve_256 attributes {norm.target = #norm.target<sve_256>, test.kept} {

// What the module is for already, with what that says of caches, is all.
// RUN: sed -e 's/test.kept/norm.target = #norm.target<avx2, l2 = 1048576>/' %s | norm-opt --norm-clone-for-targets | FileCheck %s --check-prefix=OWN --implicit-check-not=sse4 --implicit-check-not=avx3
// RUN: sed -e 's/test.kept/norm.target = #norm.target<avx2, l2 = 1048576>/' %s | norm-opt --norm-clone-for-targets=targets=avx2 | FileCheck %s --check-prefix=OWN --implicit-check-not=sse4 --implicit-check-not=avx3
// OWN:      module {
// OWN-NEXT:   module @avx2 attributes {norm.target = #norm.target<avx2, l2 = 1048576>} {

// RUN: not norm-opt %s --norm-clone-for-targets=targets=sse4,mmx 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// UNKNOWN: error: norm-clone-for-targets: unknown Highway target 'mmx'; expected one of sse4, avx2, avx3, neon, sve2_128, sve_256
// RUN: not norm-opt %s --norm-clone-for-targets=targets=neon,avx2 2>&1 | FileCheck %s --check-prefix=MIXED
// MIXED: error: norm-clone-for-targets: targets neon of aarch64 and avx2 of x86_64: expected those of one architecture
// RUN: not norm-opt %s --norm-clone-for-targets=targets=sse4,SSE4 2>&1 | FileCheck %s --check-prefix=TWICE
// TWICE: error: norm-clone-for-targets: target sse4 is given twice
// RUN: sed -e 's/test.kept/norm.target = #norm.target<avx2>/' %s | not norm-opt --norm-clone-for-targets=targets=avx2,avx3 2>&1 | FileCheck %s --check-prefix=OTHER
// OTHER: error: norm-clone-for-targets: the module is for #norm.target<avx2>: expected avx3 or none
// RUN: sed -e 's/test.kept/norm.target = #norm.target<nvvm>/' %s | not norm-opt --norm-clone-for-targets 2>&1 | FileCheck %s --check-prefix=GPU
// GPU: error: norm-clone-for-targets: the module is for #norm.target<nvvm{{.*}}>: expected a CPU target or none

module attributes {test.kept} {
  func.func @f() {
    return
  }
}
