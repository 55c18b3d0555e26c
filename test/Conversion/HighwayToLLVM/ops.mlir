// Each class of ops becomes a call of the device library with its operands in
// order, a pointer and its index as one address, index values as i64.
// RUN: norm-opt %s --convert-highway-to-llvm=target=avx3 | FileCheck %s

// CHECK-LABEL: llvm.func internal @arithmetic(
// CHECK-SAME: %[[P:.*]]: !llvm.ptr, %[[S:.*]]: f32, %{{.*}}: i64, %{{.*}}: i64)
func.func private @arithmetic(%p: !highway.ptr<f32>, %s: f32, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  // CHECK: %[[A:.*]] = llvm.call @norm_highway_f32_Set_f32(%[[S]]) : (f32) -> vector<16xf32>
  %a = highway.set %s : f32
  // CHECK: %[[Z:.*]] = llvm.call @norm_highway_f32_Zero_f32() : () -> vector<16xf32>
  %z = highway.zero : !highway.vec<f32>
  // CHECK: llvm.call @norm_highway_f32_Neg_f32(%[[A]])
  %0 = highway.neg %a : !highway.vec<f32>
  // CHECK: llvm.call @norm_highway_f32_Sub_f32(%[[A]], %[[Z]])
  %1 = highway.sub %a, %z : !highway.vec<f32>
  // CHECK: llvm.call @norm_highway_f32_MulAdd_f32(%[[A]], %[[Z]], %[[A]])
  %2 = highway.mul_add %a, %z, %a : !highway.vec<f32>
  // CHECK: llvm.call @norm_highway_f32_Erf_f32(%[[A]])
  %3 = highway.erf %a : !highway.vec<f32>
  // CHECK: llvm.call @norm_highway_f32_SumOfLanes_f32(%[[A]])
  %4 = highway.sum_of_lanes %a : !highway.vec<f32>
  // CHECK: llvm.call @norm_highway_f32_GetLane_f32(%[[Z]]) : (vector<16xf32>) -> f32
  %5 = highway.get_lane %z : !highway.vec<f32>
  return
}

// CHECK-LABEL: llvm.func internal @masks
func.func private @masks(%s: f32, %n: index, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  // CHECK: %[[A:.*]] = llvm.call @norm_highway_f32_Set_f32
  %a = highway.set %s : f32
  // CHECK: %[[N:.*]] = arith.index_cast %{{.*}} : index to i64
  // CHECK: %[[M:.*]] = llvm.call @norm_highway_f32_FirstN_f32(%[[N]]) : (i64) -> i16
  %m = highway.first_n %n : !highway.mask<f32>
  // CHECK: %[[Z:.*]] = llvm.call @norm_highway_f32_Zero_f32
  %z = highway.zero : !highway.vec<f32>
  // CHECK: llvm.call @norm_highway_f32_IfThenElse_f32(%[[M]], %[[A]], %[[Z]]) : (i16, vector<16xf32>, vector<16xf32>) -> vector<16xf32>
  %0 = highway.if_then_else %m, %a, %z : !highway.vec<f32>
  // CHECK: llvm.call @norm_highway_f32_IfThenElseZero_f32(%[[M]], %[[A]])
  %1 = highway.if_then_else_zero %m, %a : !highway.vec<f32>
  // Functions that exist for vectors and for masks have two names.
  // CHECK: llvm.call @norm_highway_f32_MaskNot_f32(%[[M]]) : (i16) -> i16
  %4 = highway.mask_not %m : !highway.mask<f32>
  // CHECK: llvm.call @norm_highway_f32_MaskOr_f32(%[[M]], %{{.*}}) : (i16, i16) -> i16
  %5 = highway.mask_or %m, %4 : !highway.mask<f32>
  // CHECK: llvm.call @norm_highway_f32_AllTrue_f32(%[[M]]) : (i16) -> i1
  %2 = highway.all_true %m : !highway.mask<f32>
  // CHECK: llvm.call @norm_highway_f32_RebindMask_i32_f32(%[[M]]) : (i16) -> i16
  %3 = highway.rebind_mask %m : !highway.mask<f32> to !highway.mask<i32>
  return
}

// CHECK-LABEL: llvm.func internal @memory(
// CHECK-SAME: %[[P:[a-z0-9]*]]: !llvm.ptr
func.func private @memory(%p: !highway.ptr<bf16>, %i: index, %n: index, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  // CHECK-DAG: %[[I:.*]] = arith.index_cast %{{.*}} : i64 to index
  // CHECK: llvm.getelementptr %[[P]][%{{.*}}] : (!llvm.ptr, i64) -> !llvm.ptr, bf16
  %q = highway.offset %p[%i] : !highway.ptr<bf16>
  // CHECK: %[[AT:.*]] = llvm.getelementptr %[[P]][%{{.*}}] : (!llvm.ptr, i64) -> !llvm.ptr, bf16
  // CHECK: %[[N:.*]] = arith.index_cast %{{.*}} : index to i64
  // CHECK: %[[V:.*]] = llvm.call @norm_highway_f32_LoadN_bf16(%[[AT]], %[[N]]) : (!llvm.ptr, i64) -> vector<16xi16>
  %v = highway.load_n %p[%i], %n : !highway.ptr<bf16>
  // CHECK: llvm.call @norm_highway_f32_LoadStrided_bf16(%{{.*}}, %{{.*}}, %{{.*}}) : (!llvm.ptr, i64, i64) -> vector<16xi16>
  %w = highway.load_strided %p[%i], %n, %n : !highway.ptr<bf16>
  // CHECK: llvm.call @norm_highway_f32_StoreU_bf16(%[[V]], %{{.*}}) : (vector<16xi16>, !llvm.ptr) -> ()
  highway.store %v, %p[%i] : !highway.ptr<bf16>
  // CHECK: llvm.call @norm_highway_f32_Stream_bf16(%[[V]], %{{.*}}) : (vector<16xi16>, !llvm.ptr) -> ()
  highway.stream %v, %p[%i] : !highway.ptr<bf16>
  // CHECK: %[[NEXT:.*]] = llvm.getelementptr %[[P]][%{{.*}}] : (!llvm.ptr, i64) -> !llvm.ptr, bf16
  // CHECK: "llvm.intr.prefetch"(%[[NEXT]]) <{cache = 1 : i32, hint = 3 : i32, rw = 0 : i32}>
  highway.prefetch %p[%n] : !highway.ptr<bf16>
  // CHECK: "llvm.intr.prefetch"(%{{.*}}) <{cache = 1 : i32, hint = 2 : i32, rw = 0 : i32}>
  highway.prefetch %p[%n] {to_l2} : !highway.ptr<bf16>
  // The bytes from p to the next multiple of those of n elements.
  // CHECK-DAG: %[[ZERO:.*]] = llvm.mlir.constant(0 : i64)
  // CHECK-DAG: %[[ADDRESS:.*]] = llvm.ptrtoint %[[P]]
  // CHECK:     %[[NEGATED:.*]] = llvm.sub %[[ZERO]], %[[ADDRESS]]
  // CHECK:     %[[MASK:.*]] = llvm.sub %{{.*}}, %{{.*}} : i64
  // CHECK:     %[[BYTES:.*]] = llvm.and %[[NEGATED]], %[[MASK]]
  // CHECK:     llvm.lshr %[[BYTES]], %{{.*}} : i64
  %aligned = highway.to_aligned %p, %n : !highway.ptr<bf16>
  highway.prefetch %p[%aligned] : !highway.ptr<bf16>
  // CHECK: llvm.fence seq_cst
  highway.flush_stream
  // CHECK: llvm.call @norm_highway_f32_StoreN_bf16(%[[V]], %{{.*}}, %{{.*}}) : (vector<16xi16>, !llvm.ptr, i64) -> ()
  highway.store_n %v, %p[%i], %n : !highway.ptr<bf16>
  // CHECK: llvm.call @norm_highway_f32_StoreStrided_bf16(%[[V]], %{{.*}}, %{{.*}}, %{{.*}}) : (vector<16xi16>, !llvm.ptr, i64, i64) -> ()
  highway.store_strided %v, %p[%i], %n, %n : !highway.ptr<bf16>
  // CHECK: %[[PAIRS:.*]] = llvm.call @norm_highway_f32_LoadPairs_i32(%{{.*}}) : (!llvm.ptr) -> vector<16xi32>
  %pairs = highway.load_pairs %p[%i] : !highway.ptr<bf16>
  // CHECK: llvm.call @norm_highway_f32_LoadPairsN_i32(%{{.*}}, %{{.*}}) : (!llvm.ptr, i64) -> vector<16xi32>
  %some = highway.load_pairs_n %p[%i], %n : !highway.ptr<bf16>
  // CHECK: %[[EVEN:.*]] = llvm.call @norm_highway_f32_PromoteEvenTo_f32_i32(%[[PAIRS]]) : (vector<16xi32>) -> vector<16xf32>
  %even = highway.promote_even_to %pairs : !highway.vec<i32> to !highway.vec<f32>
  // CHECK: %[[ODD:.*]] = llvm.call @norm_highway_f32_PromoteOddTo_f32_i32
  %odd = highway.promote_odd_to %some : !highway.vec<i32> to !highway.vec<f32>
  // CHECK: llvm.call @norm_highway_f32_StorePairs_f32(%[[EVEN]], %[[ODD]], %{{.*}}) : (vector<16xf32>, vector<16xf32>, !llvm.ptr) -> ()
  highway.store_pairs %even, %odd, %p[%i] : !highway.ptr<bf16>
  // CHECK: llvm.call @norm_highway_f32_StreamPairs_f32(%[[EVEN]], %[[ODD]], %{{.*}}) : (vector<16xf32>, vector<16xf32>, !llvm.ptr) -> ()
  highway.stream_pairs %even, %odd, %p[%i] : !highway.ptr<bf16>
  // CHECK: llvm.call @norm_highway_f32_StorePairsN_f32(%[[EVEN]], %[[ODD]], %{{.*}}, %{{.*}}) : (vector<16xf32>, vector<16xf32>, !llvm.ptr, i64) -> ()
  highway.store_pairs_n %even, %odd, %p[%i], %n : !highway.ptr<bf16>
  // CHECK: llvm.call @norm_highway_f32_StoreRoundedPairs_f32(%[[EVEN]], %[[ODD]], %{{.*}}) : (vector<16xf32>, vector<16xf32>, !llvm.ptr) -> ()
  highway.store_rounded_pairs %even, %odd, %p[%n] : !highway.ptr<bf16>
  // CHECK: %[[S:.*]] = llvm.load %{{.*}} : !llvm.ptr -> bf16
  %s = highway.load_scalar %p[%i] : !highway.ptr<bf16>
  // CHECK: llvm.store %[[S]], %{{.*}} : bf16, !llvm.ptr
  highway.store_scalar %s, %p[%i] : !highway.ptr<bf16>
  // CHECK: llvm.call @norm_highway_f32_PromoteTo_f32_bf16(%[[V]]) : (vector<16xi16>) -> vector<16xf32>
  %f = highway.promote_to %v : !highway.vec<bf16> to !highway.vec<f32>
  return
}
