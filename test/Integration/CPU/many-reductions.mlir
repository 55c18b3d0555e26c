// More reductions in one pass than the processor has vector registers: one row at a
// time and one accumulator each; what does not fit spills.

// REQUIRES: sse4

// RUN: norm-opt %s --norm-attach-target=target=sse4 --norm-expand-statistics --norm-select-schedule | FileCheck %s
// CHECK: schedule = #norm.cpu_schedule<rows = 1, accumulators = 1,
// RUN: norm-run %s --random=1 --target=reference --output=%t.npy
// DEFINE: %{run} = norm-run %s --random=1 --expect=%t.npy --rtol=1e-5 --atol=4e-6
// RUN: %{run} --pipeline-options=strict
// RUN: %{run} --pipeline-options=strict --highway-target=sse4

#rows = affine_map<(i, j) -> (i, j)>

func.func @main(%x: memref<17x103xf32>, %y: memref<17x103xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<17x103xf32>) outs(%y : memref<17x103xf32>) {
  ^bb0(%a: f32):
    %c0 = arith.constant 1.0 : f32
    %c1 = arith.constant 2.0 : f32
    %c2 = arith.constant 3.0 : f32
    %c3 = arith.constant 4.0 : f32
    %c4 = arith.constant 5.0 : f32
    %c5 = arith.constant 6.0 : f32
    %c6 = arith.constant 7.0 : f32
    %c7 = arith.constant 8.0 : f32
    %c8 = arith.constant 9.0 : f32
    %c9 = arith.constant 10.0 : f32
    %c10 = arith.constant 11.0 : f32
    %c11 = arith.constant 12.0 : f32
    %c12 = arith.constant 13.0 : f32
    %c13 = arith.constant 14.0 : f32
    %c14 = arith.constant 15.0 : f32
    %c15 = arith.constant 16.0 : f32
    %c16 = arith.constant 17.0 : f32
    %c17 = arith.constant 18.0 : f32
    %c18 = arith.constant 19.0 : f32
    %c19 = arith.constant 20.0 : f32
    %s0 = arith.divf %a, %c0 : f32
    %r0 = norm.reduce add %s0 : f32
    %s1 = arith.divf %a, %c1 : f32
    %r1 = norm.reduce maximumf %s1 : f32
    %s2 = arith.divf %a, %c2 : f32
    %r2 = norm.reduce add %s2 : f32
    %s3 = arith.divf %a, %c3 : f32
    %r3 = norm.reduce maximumf %s3 : f32
    %s4 = arith.divf %a, %c4 : f32
    %r4 = norm.reduce add %s4 : f32
    %s5 = arith.divf %a, %c5 : f32
    %r5 = norm.reduce maximumf %s5 : f32
    %s6 = arith.divf %a, %c6 : f32
    %r6 = norm.reduce add %s6 : f32
    %s7 = arith.divf %a, %c7 : f32
    %r7 = norm.reduce maximumf %s7 : f32
    %s8 = arith.divf %a, %c8 : f32
    %r8 = norm.reduce add %s8 : f32
    %s9 = arith.divf %a, %c9 : f32
    %r9 = norm.reduce maximumf %s9 : f32
    %s10 = arith.divf %a, %c10 : f32
    %r10 = norm.reduce add %s10 : f32
    %s11 = arith.divf %a, %c11 : f32
    %r11 = norm.reduce maximumf %s11 : f32
    %s12 = arith.divf %a, %c12 : f32
    %r12 = norm.reduce add %s12 : f32
    %s13 = arith.divf %a, %c13 : f32
    %r13 = norm.reduce maximumf %s13 : f32
    %s14 = arith.divf %a, %c14 : f32
    %r14 = norm.reduce add %s14 : f32
    %s15 = arith.divf %a, %c15 : f32
    %r15 = norm.reduce maximumf %s15 : f32
    %s16 = arith.divf %a, %c16 : f32
    %r16 = norm.reduce add %s16 : f32
    %s17 = arith.divf %a, %c17 : f32
    %r17 = norm.reduce maximumf %s17 : f32
    %s18 = arith.divf %a, %c18 : f32
    %r18 = norm.reduce add %s18 : f32
    %s19 = arith.divf %a, %c19 : f32
    %r19 = norm.reduce maximumf %s19 : f32
    %t1 = arith.addf %r0, %r1 : f32
    %t2 = arith.addf %t1, %r2 : f32
    %t3 = arith.addf %t2, %r3 : f32
    %t4 = arith.addf %t3, %r4 : f32
    %t5 = arith.addf %t4, %r5 : f32
    %t6 = arith.addf %t5, %r6 : f32
    %t7 = arith.addf %t6, %r7 : f32
    %t8 = arith.addf %t7, %r8 : f32
    %t9 = arith.addf %t8, %r9 : f32
    %t10 = arith.addf %t9, %r10 : f32
    %t11 = arith.addf %t10, %r11 : f32
    %t12 = arith.addf %t11, %r12 : f32
    %t13 = arith.addf %t12, %r13 : f32
    %t14 = arith.addf %t13, %r14 : f32
    %t15 = arith.addf %t14, %r15 : f32
    %t16 = arith.addf %t15, %r16 : f32
    %t17 = arith.addf %t16, %r17 : f32
    %t18 = arith.addf %t17, %r18 : f32
    %t19 = arith.addf %t18, %r19 : f32
    %z = arith.subf %a, %t19 : f32
    norm.yield %z : f32
  }
  return
}
