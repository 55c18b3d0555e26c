// Each class of signature becomes a call of its Highway function with the tag,
// the address and the counts where the device library's README puts them.

// RUN: norm-opt %s --convert-highway-to-emitc=form-expressions=false | FileCheck %s

// CHECK-LABEL: emitc.func @arithmetic
// CHECK-SAME:    attributes {norm.kernel, specifiers = ["static"]}
func.func private @arithmetic(%p: !highway.ptr<f32>, %s: f32, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  // CHECK: %[[D:.+]] = literal "df32"
  // CHECK: %[[ZERO:.+]] = call_opaque "hn::Zero"(%[[D]])
  // CHECK-SAME: -> !emitc.opaque<"VF32">
  %zero = highway.zero : !highway.vec<f32>
  // CHECK: %[[SET:.+]] = call_opaque "hn::Set"(%[[D]], %arg1)
  %set = highway.set %s : f32
  // CHECK: %[[NEG:.+]] = call_opaque "hn::Neg"(%[[SET]])
  %neg = highway.neg %set : !highway.vec<f32>
  // CHECK: %[[ADD:.+]] = call_opaque "hn::Add"(%[[NEG]], %[[ZERO]])
  %add = highway.add %neg, %zero : !highway.vec<f32>
  // CHECK: %[[FMA:.+]] = call_opaque "hn::MulAdd"(%[[ADD]], %[[SET]], %[[NEG]])
  %fma = highway.mul_add %add, %set, %neg : !highway.vec<f32>
  // CHECK: %[[EXP:.+]] = call_opaque "nh::Exp"(%[[D]], %[[FMA]])
  %exp = highway.exp %fma : !highway.vec<f32>
  // CHECK: %[[SUM:.+]] = call_opaque "hn::SumOfLanes"(%[[D]], %[[EXP]])
  %sum = highway.sum_of_lanes %exp : !highway.vec<f32>
  // CHECK: call_opaque "hn::GetLane"(%[[SUM]])
  // CHECK-SAME: -> f32
  %lane = highway.get_lane %sum : !highway.vec<f32>
  highway.store_scalar %lane, %p[%begin] : !highway.ptr<f32>
  return
}

// CHECK-LABEL: emitc.func @masks
func.func private @masks(%p: !highway.ptr<f32>, %n: index, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  // CHECK: %[[D:.+]] = literal "df32"
  // CHECK: %[[V:.+]] = call_opaque "hn::LoadU"
  %v = highway.load %p[%begin] : !highway.ptr<f32>
  // CHECK: %[[FIRST:.+]] = call_opaque "nh::FirstN"(%[[D]], %arg1)
  // CHECK-SAME: -> !emitc.opaque<"MF32">
  %first = highway.first_n %n : !highway.mask<f32>
  // CHECK: %[[LT:.+]] = call_opaque "hn::Lt"(%[[V]], %[[V]])
  %lt = highway.lt %v, %v : !highway.vec<f32>
  // CHECK: %[[NAN:.+]] = call_opaque "hn::IsNaN"(%[[V]])
  %nan = highway.is_nan %v : !highway.vec<f32>
  // CHECK: %[[AND:.+]] = call_opaque "hn::And"(%[[FIRST]], %[[LT]])
  %and = highway.mask_and %first, %lt : !highway.mask<f32>
  // CHECK: %[[NOT:.+]] = call_opaque "hn::Not"(%[[NAN]])
  %not = highway.mask_not %nan : !highway.mask<f32>
  // CHECK: %[[SQRT:.+]] = call_opaque "hn::Sqrt"(%[[V]])
  %sqrt = highway.sqrt %v : !highway.vec<f32>
  // CHECK: %[[SELECT:.+]] = call_opaque "hn::IfThenElse"(%[[AND]], %[[V]], %[[SQRT]])
  %select = highway.if_then_else %and, %v, %sqrt : !highway.vec<f32>
  // CHECK: %[[OR_ZERO:.+]] = call_opaque "hn::IfThenElseZero"(%[[NOT]], %[[SELECT]])
  %or_zero = highway.if_then_else_zero %not, %select : !highway.vec<f32>
  // CHECK: call_opaque "hn::AllTrue"(%[[D]], %[[NOT]])
  // CHECK-SAME: -> i1
  %all = highway.all_true %not : !highway.mask<f32>
  scf.if %all {
    highway.store %or_zero, %p[%begin] : !highway.ptr<f32>
  }
  return
}

// The tag of a conversion is its result's; each lane type has its own tag.
// CHECK-LABEL: emitc.func @conversions
func.func private @conversions(%p: !highway.ptr<bf16>, %q: !highway.ptr<i8>, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  // CHECK-DAG: %[[F32:.+]] = literal "df32"
  // CHECK-DAG: %[[BF16:.+]] = literal "dbf16"
  // CHECK-DAG: %[[I32:.+]] = literal "di32"
  // CHECK-DAG: %[[I8:.+]] = literal "di8"
  // CHECK: %[[V:.+]] = call_opaque "hn::LoadU"(%[[BF16]],
  // CHECK-SAME: -> !emitc.opaque<"VBF16">
  %v = highway.load %p[%begin] : !highway.ptr<bf16>
  // CHECK: %[[F:.+]] = call_opaque "nh::PromoteTo"(%[[F32]], %[[V]])
  %f = highway.promote_to %v : !highway.vec<bf16> to !highway.vec<f32>
  // CHECK: %[[I:.+]] = call_opaque "nh::ConvertTo"(%[[I32]], %[[F]])
  %i = highway.convert_to %f : !highway.vec<f32> to !highway.vec<i32>
  // CHECK: %[[BYTE:.+]] = call_opaque "nh::DemoteTo"(%[[I8]], %[[I]])
  %byte = highway.demote_to %i : !highway.vec<i32> to !highway.vec<i8>
  // CHECK: %[[GT:.+]] = call_opaque "hn::Gt"
  %gt = highway.gt %f, %f : !highway.vec<f32>
  // CHECK: call_opaque "hn::RebindMask"(%[[I32]], %[[GT]])
  %rebound = highway.rebind_mask %gt : !highway.mask<f32> to !highway.mask<i32>
  highway.store %byte, %q[%begin] : !highway.ptr<i8>
  return
}

// The tag of a store stands before the address, behind all that is stored.
// CHECK-LABEL: emitc.func @pairs
// CHECK-SAME:    %[[P:.+]]: !emitc.ptr<!emitc.opaque<"hwy::bfloat16_t">>
func.func private @pairs(%p: !highway.ptr<bf16>, %i: index, %n: index, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  // CHECK-DAG: %[[F32:.+]] = literal "df32"
  // CHECK-DAG: %[[I32:.+]] = literal "di32"
  // CHECK: %[[A0:.+]] = add %[[P]], %[[I:.+]] :
  // CHECK: %[[PAIRS:.+]] = call_opaque "nh::LoadPairs"(%[[I32]], %[[A0]])
  // CHECK-SAME: -> !emitc.opaque<"VI32">
  %pairs = highway.load_pairs %p[%i] : !highway.ptr<bf16>
  // CHECK: %[[A1:.+]] = add %[[P]], %[[I]]
  // CHECK: %[[SOME:.+]] = call_opaque "nh::LoadPairsN"(%[[I32]], %[[A1]], %[[N:.+]]) :
  %some = highway.load_pairs_n %p[%i], %n : !highway.ptr<bf16>
  // CHECK: %[[EVEN:.+]] = call_opaque "nh::PromoteEvenTo"(%[[F32]], %[[PAIRS]])
  %even = highway.promote_even_to %pairs : !highway.vec<i32> to !highway.vec<f32>
  // CHECK: %[[ODD:.+]] = call_opaque "nh::PromoteOddTo"(%[[F32]], %[[SOME]])
  %odd = highway.promote_odd_to %some : !highway.vec<i32> to !highway.vec<f32>
  // CHECK: %[[A2:.+]] = add %[[P]], %[[I]]
  // CHECK: call_opaque "nh::StorePairs"(%[[EVEN]], %[[ODD]], %[[F32]], %[[A2]])
  highway.store_pairs %even, %odd, %p[%i] : !highway.ptr<bf16>
  // CHECK: %[[A3:.+]] = add %[[P]], %[[I]]
  // CHECK: call_opaque "nh::StorePairsN"(%[[EVEN]], %[[ODD]], %[[F32]], %[[A3]], %[[N]])
  highway.store_pairs_n %even, %odd, %p[%i], %n : !highway.ptr<bf16>
  // CHECK: %[[A4:.+]] = add %[[P]], %[[I]]
  // CHECK: call_opaque "nh::StoreRoundedPairs"(%[[EVEN]], %[[ODD]], %[[F32]], %[[A4]])
  highway.store_rounded_pairs %even, %odd, %p[%i] : !highway.ptr<bf16>
  // CHECK: call_opaque "nh::ConcatEven"(%[[EVEN]], %[[ODD]])
  %0 = highway.concat_even %even, %odd : !highway.vec<f32>
  return
}

// CHECK-LABEL: emitc.func @memory
// CHECK-SAME:    %[[P:.+]]: !emitc.ptr<!emitc.opaque<"float">>
func.func private @memory(%p: !highway.ptr<f32>, %i: index, %n: index, %stride: index, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  // CHECK: %[[D:.+]] = literal "df32"
  // CHECK: %[[A0:.+]] = add %[[P]], %[[I:.+]] :
  // CHECK: call_opaque "hn::LoadU"(%[[D]], %[[A0]])
  %a = highway.load %p[%i] : !highway.ptr<f32>
  // CHECK: %[[A1:.+]] = add %[[P]], %[[I]]
  // CHECK: call_opaque "nh::LoadN"(%[[D]], %[[A1]], %[[N:.+]]) :
  %b = highway.load_n %p[%i], %n : !highway.ptr<f32>
  // CHECK: %[[A2:.+]] = add %[[P]], %[[I]]
  // CHECK: call_opaque "nh::LoadStrided"(%[[D]], %[[A2]], %[[STRIDE:.+]], %[[N]]) :
  %c = highway.load_strided %p[%i], %stride, %n : !highway.ptr<f32>
  // CHECK: %[[A3:.+]] = add %[[P]], %[[I]]
  // CHECK: call_opaque "hn::StoreU"(%{{.+}}, %[[D]], %[[A3]])
  highway.store %a, %p[%i] : !highway.ptr<f32>
  // CHECK: %[[A4:.+]] = add %[[P]], %[[I]]
  // CHECK: call_opaque "nh::StoreN"(%{{.+}}, %[[D]], %[[A4]], %[[N]])
  highway.store_n %b, %p[%i], %n : !highway.ptr<f32>
  // CHECK: %[[A5:.+]] = add %[[P]], %[[I]]
  // CHECK: call_opaque "nh::StoreStrided"(%{{.+}}, %[[D]], %[[A5]], %[[STRIDE]], %[[N]])
  highway.store_strided %c, %p[%i], %stride, %n : !highway.ptr<f32>
  // CHECK: %[[A6:.+]] = add %[[P]], %[[I]]
  // CHECK: call_opaque "nh::Stream"(%{{.+}}, %[[D]], %[[A6]])
  highway.stream %a, %p[%i] : !highway.ptr<f32>
  // CHECK: %[[A7:.+]] = add %[[P]], %[[I]]
  // CHECK: call_opaque "hwy::Prefetch"(%[[A7]])
  highway.prefetch %p[%i] : !highway.ptr<f32>
  // CHECK: call_opaque "nh::PrefetchToL2"(%{{.+}})
  highway.prefetch %p[%i] {to_l2} : !highway.ptr<f32>
  // CHECK: %[[ALIGNED:.+]] = call_opaque "nh::ToAligned"(%[[P]], %[[N]])
  // CHECK: add %[[P]], %[[ALIGNED]]
  %aligned = highway.to_aligned %p, %n : !highway.ptr<f32>
  highway.prefetch %p[%aligned] : !highway.ptr<f32>
  // CHECK: call_opaque "hwy::FlushStream"()
  highway.flush_stream
  // CHECK: %[[Q:.+]] = add %[[P]], %[[I]]
  %q = highway.offset %p[%i] : !highway.ptr<f32>
  // CHECK: %[[FROM:.+]] = subscript %[[Q]][%[[N]]]
  // CHECK: %[[LOADED:.+]] = load %[[FROM]]
  // CHECK: %[[S:.+]] = cast %[[LOADED]] : !emitc.opaque<"float"> to f32
  %s = highway.load_scalar %q[%n] : !highway.ptr<f32>
  // CHECK: %[[TO:.+]] = subscript %[[P]][%[[I]]]
  // CHECK: %[[STORED:.+]] = cast %[[S]] : f32 to !emitc.opaque<"float">
  // CHECK: assign %[[STORED]] : !emitc.opaque<"float"> to %[[TO]]
  highway.store_scalar %s, %p[%i] : !highway.ptr<f32>
  return
}

// The lanes are those of the base type, in a double kernel of doubles.
// CHECK-LABEL: emitc.func @lanes
func.func private @lanes(%p: !highway.ptr<f32>, %begin: index, %end: index)
    attributes {highway.kernel = f64} {
  // CHECK: %[[D:.+]] = literal "df64"
  // CHECK: call_opaque "hn::Lanes"(%[[D]]) {norm.name = "lanes"}
  // CHECK-SAME: -> i64
  %lanes = highway.lanes : index
  %v = highway.load %p[%lanes] : !highway.ptr<f32>
  %w = highway.promote_to %v : !highway.vec<f32> to !highway.vec<f64>
  %x = highway.demote_to %w : !highway.vec<f64> to !highway.vec<f32>
  highway.store %x, %p[%begin] : !highway.ptr<f32>
  return
}
