// Folds that are exact for every input, NaN and signed zero included.
// RUN: norm-opt %s --canonicalize | FileCheck %s

// CHECK-LABEL: func.func private @kernel
// CHECK-SAME: (%[[P:.*]]: !highway.ptr<bf16>, %[[Q:.*]]: !highway.ptr<f32>, %[[S:.*]]: f32, %[[N:[a-z0-9]*]]: index
func.func private @kernel(%p: !highway.ptr<bf16>, %q: !highway.ptr<f32>, %s: f32, %n: index, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  %c0 = arith.constant 0 : index
  // CHECK-DAG: %[[A:.*]] = highway.load %[[Q]][%[[N]]]
  %0 = highway.offset %q[%c0] : !highway.ptr<f32>
  %a = highway.load %0[%n] : !highway.ptr<f32>
  // CHECK-DAG: %[[B:.*]] = highway.load %[[P]][%[[N]]]
  %b = highway.load %p[%n] : !highway.ptr<bf16>
  // CHECK-DAG: %[[M:.*]] = highway.first_n
  %m = highway.first_n %n : !highway.mask<f32>

  %1 = highway.neg %a : !highway.vec<f32>
  %2 = highway.neg %1 : !highway.vec<f32>
  // CHECK: highway.store %[[A]], %[[Q]]
  highway.store %2, %q[%n] : !highway.ptr<f32>

  %3 = highway.max %a, %a : !highway.vec<f32>
  %4 = highway.min %3, %3 : !highway.vec<f32>
  // CHECK: highway.store %[[A]], %[[Q]]
  highway.store %4, %q[%n] : !highway.ptr<f32>

  %5 = highway.mask_not %m : !highway.mask<f32>
  %6 = highway.mask_not %5 : !highway.mask<f32>
  %7 = highway.set %s : f32
  // CHECK: %[[R:.*]] = highway.if_then_else %[[M]], %[[A]]
  %8 = highway.if_then_else %6, %a, %7 : !highway.vec<f32>
  // CHECK: highway.store %[[R]], %[[Q]]
  highway.store %8, %q[%n] : !highway.ptr<f32>

  %9 = highway.if_then_else %m, %a, %a : !highway.vec<f32>
  // CHECK: highway.store %[[A]], %[[Q]]
  highway.store %9, %q[%n] : !highway.ptr<f32>

  %10 = highway.promote_to %b : !highway.vec<bf16> to !highway.vec<f32>
  %11 = highway.demote_to %10 : !highway.vec<f32> to !highway.vec<bf16>
  // CHECK: %[[W:.*]] = highway.promote_to
  // CHECK: highway.store %[[B]], %[[P]]
  highway.store %11, %p[%n] : !highway.ptr<bf16>

  %exact = highway.demote_exact_to %10 : !highway.vec<f32> to !highway.vec<bf16>
  // CHECK: highway.store %[[B]], %[[P]]
  highway.store %exact, %p[%n] : !highway.ptr<bf16>

  // bf16 to f32 to f16 is no round trip.
  // CHECK: highway.demote_to %[[W]] : !highway.vec<f32> to !highway.vec<f16>
  %12 = highway.demote_to %10 : !highway.vec<f32> to !highway.vec<f16>
  %13 = highway.bit_cast %12 : !highway.vec<f16> to !highway.vec<i16>
  %14 = highway.bit_cast %13 : !highway.vec<i16> to !highway.vec<bf16>
  // CHECK: highway.store %{{.*}}, %[[P]]
  highway.store %14, %p[%n] : !highway.ptr<bf16>

  %15 = highway.bit_cast %a : !highway.vec<f32> to !highway.vec<i32>
  %16 = highway.and %15, %15 : !highway.vec<i32>
  %17 = highway.or %16, %16 : !highway.vec<i32>
  %18 = highway.bit_cast %17 : !highway.vec<i32> to !highway.vec<f32>
  // CHECK: highway.store %[[A]], %[[Q]]
  highway.store %18, %q[%n] : !highway.ptr<f32>

  %19 = highway.get_lane %7 : !highway.vec<f32>
  // CHECK: highway.store_scalar %[[S]], %[[Q]]
  highway.store_scalar %19, %q[%n] : !highway.ptr<f32>
  return
}

// What is rounded only to be stored is rounded there.
// CHECK-LABEL: func.func private @rounded_pairs
// CHECK-SAME:    %[[P:.*]]: !highway.ptr<bf16>, %[[Q:.*]]: !highway.ptr<f32>
func.func private @rounded_pairs(%p: !highway.ptr<bf16>, %q: !highway.ptr<f32>, %n: index, %end: index)
    attributes {highway.kernel = f32} {
  // CHECK: %[[A:.*]] = highway.load %[[Q]]
  %a = highway.load %q[%n] : !highway.ptr<f32>
  // CHECK: %[[B:.*]] = highway.load %[[Q]]
  %b = highway.load %q[%end] : !highway.ptr<f32>
  // CHECK-NEXT: highway.store_rounded_pairs %[[A]], %[[B]], %[[P]]
  %0 = highway.round_to_bf16_unchecked %a : !highway.vec<f32>
  %1 = highway.round_to_bf16_unchecked %b : !highway.vec<f32>
  highway.store_pairs %0, %1, %p[%n] : !highway.ptr<bf16>
  // CHECK-NEXT: highway.stream_rounded_pairs %[[A]], %[[B]], %[[P]]
  %2 = highway.round_to_bf16_unchecked %a : !highway.vec<f32>
  %3 = highway.round_to_bf16_unchecked %b : !highway.vec<f32>
  highway.stream_pairs %2, %3, %p[%n] : !highway.ptr<bf16>
  // CHECK-NEXT: highway.store_rounded_pairs_n %[[A]], %[[B]], %[[P]][%{{.*}}], %{{.*}}
  %4 = highway.round_to_bf16_unchecked %a : !highway.vec<f32>
  %5 = highway.round_to_bf16_unchecked %b : !highway.vec<f32>
  highway.store_pairs_n %4, %5, %p[%n], %end : !highway.ptr<bf16>

  // Not where the number itself is needed,
  // CHECK: highway.store_pairs
  %6 = highway.round_to_bf16_unchecked %a : !highway.vec<f32>
  %7 = highway.round_to_bf16_unchecked %b : !highway.vec<f32>
  highway.store_pairs %6, %7, %p[%n] : !highway.ptr<bf16>
  // CHECK: highway.store %
  highway.store %7, %q[%n] : !highway.ptr<f32>
  // nor where NaN is looked for.
  // CHECK: highway.store_pairs
  %8 = highway.round_to_bf16 %a : !highway.vec<f32>
  %9 = highway.round_to_bf16 %b : !highway.vec<f32>
  highway.store_pairs %8, %9, %p[%n] : !highway.ptr<bf16>
  return
}
