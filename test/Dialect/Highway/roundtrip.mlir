// Every op is printed as it was written, and the generic form says the same.
// RUN: norm-opt %s | norm-opt | FileCheck %s
// RUN: norm-opt %s --mlir-print-op-generic | norm-opt | FileCheck %s
// RUN: norm-opt %s --emit-bytecode | norm-opt | FileCheck %s

// CHECK-LABEL: func.func private @arithmetic
// CHECK-SAME: attributes {highway.kernel = f32}
func.func private @arithmetic(%p: !highway.ptr<f32>, %s: f32, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  // CHECK: highway.lanes : index
  %lanes = highway.lanes : index
  // CHECK: %[[A:.*]] = highway.load %{{.*}}[%{{.*}}] : !highway.ptr<f32>
  %a = highway.load %p[%begin] : !highway.ptr<f32>
  // CHECK: %[[B:.*]] = highway.set %{{.*}} : f32
  %b = highway.set %s : f32
  // CHECK: %[[C:.*]] = highway.zero : !highway.vec<f32>
  %c = highway.zero : !highway.vec<f32>
  // CHECK: highway.add %[[A]], %[[B]] : !highway.vec<f32>
  %0 = highway.add %a, %b : !highway.vec<f32>
  // CHECK: highway.sub %[[A]], %[[B]] : !highway.vec<f32>
  %1 = highway.sub %a, %b : !highway.vec<f32>
  // CHECK: highway.mul %[[A]], %[[B]] : !highway.vec<f32>
  %2 = highway.mul %a, %b : !highway.vec<f32>
  // CHECK: highway.div %[[A]], %[[B]] : !highway.vec<f32>
  %3 = highway.div %a, %b : !highway.vec<f32>
  // CHECK: highway.min %[[A]], %[[B]] : !highway.vec<f32>
  %4 = highway.min %a, %b : !highway.vec<f32>
  // CHECK: highway.max %[[A]], %[[B]] : !highway.vec<f32>
  %5 = highway.max %a, %b : !highway.vec<f32>
  // CHECK: highway.copy_sign %[[A]], %[[B]] : !highway.vec<f32>
  %6 = highway.copy_sign %a, %b : !highway.vec<f32>
  // CHECK: highway.mul_add %[[A]], %[[B]], %[[C]] : !highway.vec<f32>
  %7 = highway.mul_add %a, %b, %c : !highway.vec<f32>
  // CHECK: highway.neg_mul_add %[[A]], %[[B]], %[[C]] : !highway.vec<f32>
  %8 = highway.neg_mul_add %a, %b, %c : !highway.vec<f32>
  // CHECK: highway.mul_sub %[[A]], %[[B]], %[[C]] : !highway.vec<f32>
  %9 = highway.mul_sub %a, %b, %c : !highway.vec<f32>
  // CHECK: highway.neg %[[A]] : !highway.vec<f32>
  %10 = highway.neg %a : !highway.vec<f32>
  // CHECK: highway.abs %[[A]] : !highway.vec<f32>
  %11 = highway.abs %a : !highway.vec<f32>
  // CHECK: highway.sqrt %[[A]] : !highway.vec<f32>
  %12 = highway.sqrt %a : !highway.vec<f32>
  // CHECK: highway.round %[[A]] : !highway.vec<f32>
  %13 = highway.round %a : !highway.vec<f32>
  // CHECK: highway.floor %[[A]] : !highway.vec<f32>
  %14 = highway.floor %a : !highway.vec<f32>
  // CHECK: highway.ceil %[[A]] : !highway.vec<f32>
  %15 = highway.ceil %a : !highway.vec<f32>
  // CHECK: highway.trunc %[[A]] : !highway.vec<f32>
  %16 = highway.trunc %a : !highway.vec<f32>
  // CHECK: highway.exp %[[A]] : !highway.vec<f32>
  %17 = highway.exp %a : !highway.vec<f32>
  // CHECK: highway.log %[[A]] : !highway.vec<f32>
  %18 = highway.log %a : !highway.vec<f32>
  // CHECK: highway.tanh %[[A]] : !highway.vec<f32>
  %19 = highway.tanh %a : !highway.vec<f32>
  // CHECK: highway.erf %[[A]] : !highway.vec<f32>
  %20 = highway.erf %a : !highway.vec<f32>
  // CHECK: highway.sum_of_lanes %[[A]] : !highway.vec<f32>
  %21 = highway.sum_of_lanes %a : !highway.vec<f32>
  // CHECK: highway.max_of_lanes %[[A]] : !highway.vec<f32>
  %22 = highway.max_of_lanes %a : !highway.vec<f32>
  // CHECK: highway.min_of_lanes %[[A]] : !highway.vec<f32>
  %23 = highway.min_of_lanes %a : !highway.vec<f32>
  // CHECK: highway.get_lane %[[A]] : !highway.vec<f32>
  %24 = highway.get_lane %a : !highway.vec<f32>
  return
}

// CHECK-LABEL: func.func private @integers
func.func private @integers(%s: i32, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  // CHECK: %[[A:.*]] = highway.set
  %a = highway.set %s : i32
  // CHECK: highway.and %[[A]], %[[A]] : !highway.vec<i32>
  %0 = highway.and %a, %a : !highway.vec<i32>
  // CHECK: highway.or %[[A]], %[[A]] : !highway.vec<i32>
  %1 = highway.or %a, %a : !highway.vec<i32>
  // CHECK: highway.xor %[[A]], %[[A]] : !highway.vec<i32>
  %2 = highway.xor %a, %a : !highway.vec<i32>
  // CHECK: highway.shift_left %[[A]], %[[A]] : !highway.vec<i32>
  %3 = highway.shift_left %a, %a : !highway.vec<i32>
  // CHECK: highway.shift_right %[[A]], %[[A]] : !highway.vec<i32>
  %4 = highway.shift_right %a, %a : !highway.vec<i32>
  // CHECK: highway.shift_right_logical %[[A]], %[[A]] : !highway.vec<i32>
  %5 = highway.shift_right_logical %a, %a : !highway.vec<i32>
  return
}

// CHECK-LABEL: func.func private @masks
func.func private @masks(%s: f64, %n: index, %begin: index, %end: index)
    attributes {highway.kernel = f64} {
  // CHECK: %[[A:.*]] = highway.set
  %a = highway.set %s : f64
  // CHECK: %[[M:.*]] = highway.first_n %{{.*}} : !highway.mask<f64>
  %m = highway.first_n %n : !highway.mask<f64>
  // CHECK: highway.eq %[[A]], %[[A]] : !highway.vec<f64>
  %0 = highway.eq %a, %a : !highway.vec<f64>
  // CHECK: highway.ne %[[A]], %[[A]] : !highway.vec<f64>
  %1 = highway.ne %a, %a : !highway.vec<f64>
  // CHECK: highway.lt %[[A]], %[[A]] : !highway.vec<f64>
  %2 = highway.lt %a, %a : !highway.vec<f64>
  // CHECK: highway.le %[[A]], %[[A]] : !highway.vec<f64>
  %3 = highway.le %a, %a : !highway.vec<f64>
  // CHECK: highway.gt %[[A]], %[[A]] : !highway.vec<f64>
  %4 = highway.gt %a, %a : !highway.vec<f64>
  // CHECK: highway.ge %[[A]], %[[A]] : !highway.vec<f64>
  %5 = highway.ge %a, %a : !highway.vec<f64>
  // CHECK: highway.is_nan %[[A]] : !highway.vec<f64>
  %6 = highway.is_nan %a : !highway.vec<f64>
  // CHECK: highway.mask_and %[[M]], %{{.*}} : !highway.mask<f64>
  %7 = highway.mask_and %m, %6 : !highway.mask<f64>
  // CHECK: highway.mask_or %[[M]], %{{.*}} : !highway.mask<f64>
  %8 = highway.mask_or %m, %6 : !highway.mask<f64>
  // CHECK: highway.mask_xor %[[M]], %{{.*}} : !highway.mask<f64>
  %9 = highway.mask_xor %m, %6 : !highway.mask<f64>
  // CHECK: highway.mask_not %[[M]] : !highway.mask<f64>
  %10 = highway.mask_not %m : !highway.mask<f64>
  // CHECK: highway.if_then_else %[[M]], %[[A]], %[[A]] : !highway.vec<f64>
  %11 = highway.if_then_else %m, %a, %a : !highway.vec<f64>
  // CHECK: highway.if_then_else_zero %[[M]], %[[A]] : !highway.vec<f64>
  %12 = highway.if_then_else_zero %m, %a : !highway.vec<f64>
  // CHECK: highway.all_true %[[M]] : !highway.mask<f64>
  %13 = highway.all_true %m : !highway.mask<f64>
  // CHECK: highway.all_false %[[M]] : !highway.mask<f64>
  %14 = highway.all_false %m : !highway.mask<f64>
  // CHECK: highway.rebind_mask %[[M]] : !highway.mask<f64> to !highway.mask<i64>
  %15 = highway.rebind_mask %m : !highway.mask<f64> to !highway.mask<i64>
  return
}

// CHECK-LABEL: func.func private @conversions
func.func private @conversions(%b: !highway.ptr<bf16>, %i: !highway.ptr<i8>, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  // CHECK: %[[B:.*]] = highway.load
  %0 = highway.load %b[%begin] : !highway.ptr<bf16>
  // CHECK: %[[I:.*]] = highway.load
  %1 = highway.load %i[%begin] : !highway.ptr<i8>
  // CHECK: %[[F:.*]] = highway.promote_to %[[B]] : !highway.vec<bf16> to !highway.vec<f32>
  %2 = highway.promote_to %0 : !highway.vec<bf16> to !highway.vec<f32>
  // CHECK: %[[U:.*]] = highway.promote_unsigned_to %[[I]] : !highway.vec<i8> to !highway.vec<i32>
  %3 = highway.promote_unsigned_to %1 : !highway.vec<i8> to !highway.vec<i32>
  // CHECK: highway.demote_to %[[F]] : !highway.vec<f32> to !highway.vec<f16>
  %4 = highway.demote_to %2 : !highway.vec<f32> to !highway.vec<f16>
  // CHECK: highway.demote_exact_to %[[F]] : !highway.vec<f32> to !highway.vec<bf16>
  %exact = highway.demote_exact_to %2 : !highway.vec<f32> to !highway.vec<bf16>
  // CHECK: %[[ROUNDED:.*]] = highway.round_to_bf16 %[[F]] : !highway.vec<f32>
  %rounded = highway.round_to_bf16 %2 : !highway.vec<f32>
  // CHECK: highway.round_to_bf16_unchecked %[[ROUNDED]] : !highway.vec<f32>
  %unchecked = highway.round_to_bf16_unchecked %rounded : !highway.vec<f32>
  // CHECK: %[[PAIRS:.*]] = highway.load_pairs %{{.*}} : !highway.ptr<bf16>
  %pairs = highway.load_pairs %b[%begin] : !highway.ptr<bf16>
  // CHECK: highway.load_pairs_n %{{.*}}, %{{.*}} : !highway.ptr<bf16>
  %some = highway.load_pairs_n %b[%begin], %end : !highway.ptr<bf16>
  // CHECK: %[[EVEN:.*]] = highway.promote_even_to %[[PAIRS]] : !highway.vec<i32> to !highway.vec<f32>
  %even = highway.promote_even_to %pairs : !highway.vec<i32> to !highway.vec<f32>
  // CHECK: %[[ODD:.*]] = highway.promote_odd_to %[[PAIRS]] : !highway.vec<i32> to !highway.vec<f32>
  %odd = highway.promote_odd_to %pairs : !highway.vec<i32> to !highway.vec<f32>
  // CHECK: highway.concat_even %[[EVEN]], %[[ODD]] : !highway.vec<f32>
  %all_even = highway.concat_even %even, %odd : !highway.vec<f32>
  // CHECK: highway.concat_odd %[[EVEN]], %[[ODD]] : !highway.vec<f32>
  %all_odd = highway.concat_odd %even, %odd : !highway.vec<f32>
  // CHECK: highway.store_pairs %[[EVEN]], %[[ODD]], %{{.*}} : !highway.ptr<bf16>
  highway.store_pairs %even, %odd, %b[%begin] : !highway.ptr<bf16>
  // CHECK: highway.stream_pairs %[[EVEN]], %[[ODD]], %{{.*}} : !highway.ptr<bf16>
  highway.stream_pairs %even, %odd, %b[%begin] : !highway.ptr<bf16>
  // CHECK: highway.store_pairs_n %[[EVEN]], %[[ODD]], %{{.*}}, %{{.*}} : !highway.ptr<bf16>
  highway.store_pairs_n %even, %odd, %b[%begin], %end : !highway.ptr<bf16>
  // CHECK: highway.store_rounded_pairs %[[EVEN]], %[[ODD]], %{{.*}} : !highway.ptr<bf16>
  highway.store_rounded_pairs %even, %odd, %b[%begin] : !highway.ptr<bf16>
  // CHECK: highway.stream_rounded_pairs %[[EVEN]], %[[ODD]], %{{.*}} : !highway.ptr<bf16>
  highway.stream_rounded_pairs %even, %odd, %b[%begin] : !highway.ptr<bf16>
  // CHECK: highway.store_rounded_pairs_n %[[EVEN]], %[[ODD]], %{{.*}}, %{{.*}} : !highway.ptr<bf16>
  highway.store_rounded_pairs_n %even, %odd, %b[%begin], %end : !highway.ptr<bf16>
  // CHECK: highway.demote_to_unsigned %[[U]] : !highway.vec<i32> to !highway.vec<i8>
  %5 = highway.demote_to_unsigned %3 : !highway.vec<i32> to !highway.vec<i8>
  // CHECK: highway.truncate_to %[[U]] : !highway.vec<i32> to !highway.vec<i16>
  %6 = highway.truncate_to %3 : !highway.vec<i32> to !highway.vec<i16>
  // CHECK: highway.convert_to %[[F]] : !highway.vec<f32> to !highway.vec<i32>
  %7 = highway.convert_to %2 : !highway.vec<f32> to !highway.vec<i32>
  // CHECK: highway.bit_cast %[[F]] : !highway.vec<f32> to !highway.vec<i32>
  %8 = highway.bit_cast %2 : !highway.vec<f32> to !highway.vec<i32>
  return
}

// CHECK-LABEL: func.func private @memory
func.func private @memory(%p: !highway.ptr<f16>, %n: index, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  // CHECK: %[[Q:.*]] = highway.offset %{{.*}}[%{{.*}}] : !highway.ptr<f16>
  %q = highway.offset %p[%begin] : !highway.ptr<f16>
  // CHECK: %[[V:.*]] = highway.load_n %[[Q]][%{{.*}}], %{{.*}} : !highway.ptr<f16>
  %v = highway.load_n %q[%begin], %n : !highway.ptr<f16>
  // CHECK: %[[W:.*]] = highway.load_strided %[[Q]][%{{.*}}], %{{.*}}, %{{.*}} : !highway.ptr<f16>
  %w = highway.load_strided %q[%begin], %n, %n : !highway.ptr<f16>
  // CHECK: highway.store %[[V]], %[[Q]][%{{.*}}] : !highway.ptr<f16>
  highway.store %v, %q[%begin] : !highway.ptr<f16>
  // CHECK: highway.stream %[[V]], %[[Q]][%{{.*}}] : !highway.ptr<f16>
  highway.stream %v, %q[%begin] : !highway.ptr<f16>
  // CHECK: highway.prefetch %[[Q]][%{{.*}}] : !highway.ptr<f16>
  highway.prefetch %q[%n] : !highway.ptr<f16>
  // CHECK: highway.prefetch %[[Q]][%{{.*}}] {to_l2} : !highway.ptr<f16>
  highway.prefetch %q[%n] {to_l2} : !highway.ptr<f16>
  // CHECK: highway.to_aligned %[[Q]], %{{.*}} : !highway.ptr<f16>
  %aligned = highway.to_aligned %q, %n : !highway.ptr<f16>
  // CHECK: highway.flush_stream
  highway.flush_stream
  // CHECK: highway.store_n %[[V]], %[[Q]][%{{.*}}], %{{.*}} : !highway.ptr<f16>
  highway.store_n %v, %q[%begin], %n : !highway.ptr<f16>
  // CHECK: highway.store_strided %[[W]], %[[Q]][%{{.*}}], %{{.*}}, %{{.*}} : !highway.ptr<f16>
  highway.store_strided %w, %q[%begin], %n, %n : !highway.ptr<f16>
  // CHECK: %[[S:.*]] = highway.load_scalar %[[Q]][%{{.*}}] : !highway.ptr<f16>
  %s = highway.load_scalar %q[%begin] : !highway.ptr<f16>
  // CHECK: highway.store_scalar %[[S]], %[[Q]][%{{.*}}] : !highway.ptr<f16>
  highway.store_scalar %s, %q[%begin] : !highway.ptr<f16>
  return
}

// CHECK-LABEL: func.func @host
func.func @host(%m: memref<?x?xf16, strided<[?, 1], offset: ?>>, %n: index) {
  // CHECK: %[[P:.*]] = highway.pointer_to %{{.*}} : memref<?x?xf16, strided<[?, 1], offset: ?>>
  %p = highway.pointer_to %m : memref<?x?xf16, strided<[?, 1], offset: ?>>
  // CHECK: highway.launch @memory(%[[P]], %[[N:.*]]) rows(%[[N]]) grain(%[[N]]) : (!highway.ptr<f16>, index)
  highway.launch @memory(%p, %n) rows(%n) grain(%n) : (!highway.ptr<f16>, index)
  // CHECK: highway.launch @nothing() rows(%[[N]]) grain(%[[N]]){{$}}
  highway.launch @nothing() rows(%n) grain(%n)
  // CHECK: highway.num_threads
  %threads = highway.num_threads
  return
}

func.func private @nothing(%begin: index, %end: index) attributes {highway.kernel = f32} {
  return
}
