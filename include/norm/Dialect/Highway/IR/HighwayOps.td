//===- HighwayOps.td - the ops of the highway dialect ------*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// With what it includes, the one table of the project that names a Highway
// function: op, function, namespace, signature, lane types. The device library's
// list is derived from it by highway-tblgen, the C++ route reads it through
// HighwayFunctionOpInterface.
//
// Functions in `nh` are our own (runtime/highway), either because Highway 1.0
// lacks them or because it rounds or saturates in another way.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_HIGHWAY_IR_HIGHWAYOPS_TD
#define NORM_DIALECT_HIGHWAY_IR_HIGHWAYOPS_TD

include "norm/Dialect/Highway/IR/HighwayArithmeticOps.td"
include "norm/Dialect/Highway/IR/HighwayBase.td"
include "norm/Dialect/Highway/IR/HighwayMemoryOps.td"

include "mlir/IR/SymbolInterfaces.td"
include "mlir/Interfaces/InferTypeOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"
include "mlir/Interfaces/ViewLikeInterface.td"

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

def Highway_LanesOp : Highway_Op<"lanes", [Pure, Highway_InKernel]> {
  let summary = "The number of lanes of all vectors of the kernel";
  let description = [{
    `Lanes(ScalableTag<base>())`: a constant as soon as a target is chosen.
  }];
  let results = (outs Index:$result);
  let assemblyFormat = "attr-dict `:` type($result)";
}

def Highway_ZeroOp : Highway_FunctionOp<"zero", "Zero", "hn", Sig_Zero,
    Highway_FormsOf<Lanes_All>.forms, [Pure]> {
  let summary = "Zero in each lane";
  let results = (outs Highway_Vec:$result);
  let assemblyFormat = "attr-dict `:` qualified(type($result))";
}

def Highway_SetOp : Highway_FunctionOp<"set", "Set", "hn", Sig_Set,
    Highway_FormsOf<Lanes_Arithmetic>.forms, [Pure,
      TypesMatchWith<"the result has lanes of the scalar's type", "scalar",
                     "result", "VecType::get($_self)">]> {
  let summary = "The same scalar in each lane";
  let arguments = (ins AnyTypeOf<[F32, F64, I32, I64]>:$scalar);
  let results = (outs Highway_Vec:$result);
  let assemblyFormat = "$scalar attr-dict `:` custom<LaneType>(type($scalar))";
}

//===----------------------------------------------------------------------===//
// Conversion
//===----------------------------------------------------------------------===//

class Highway_ConvertOp<string mnemonic, string function,
                        list<Highway_Form> forms, string space = "nh">
    : Highway_FunctionOp<mnemonic, function, space, Sig_Convert, forms,
                         [Pure]> {
  let arguments = (ins Highway_Vec:$operand);
  let results = (outs Highway_Vec:$result);
  let assemblyFormat = [{
    $operand attr-dict
    `:` qualified(type($operand)) `to` qualified(type($result))
  }];
}

def Highway_PromoteToOp : Highway_ConvertOp<"promote_to", "PromoteTo", [
    Highway_Form<Lane_F32, Lane_F16>, Highway_Form<Lane_F32, Lane_BF16>,
    Highway_Form<Lane_F64, Lane_F16>, Highway_Form<Lane_F64, Lane_BF16>,
    Highway_Form<Lane_F64, Lane_F32>,
    Highway_Form<Lane_I32, Lane_I8>, Highway_Form<Lane_I32, Lane_I16>,
    Highway_Form<Lane_I64, Lane_I8>, Highway_Form<Lane_I64, Lane_I16>,
    Highway_Form<Lane_I64, Lane_I32>, Highway_Form<Lane_F64, Lane_I32>]> {
  let summary = "The same values in wider lanes; integers are signed";
}
def Highway_PromoteUnsignedToOp : Highway_ConvertOp<"promote_unsigned_to",
    "PromoteUnsignedTo", [
    Highway_Form<Lane_I32, Lane_I8>, Highway_Form<Lane_I32, Lane_I16>,
    Highway_Form<Lane_I64, Lane_I8>, Highway_Form<Lane_I64, Lane_I16>,
    Highway_Form<Lane_I64, Lane_I32>]> {
  let summary = "The same values in wider lanes; integers are unsigned";
}
def Highway_DemoteToOp : Highway_ConvertOp<"demote_to", "DemoteTo", [
    Highway_Form<Lane_F16, Lane_F32>, Highway_Form<Lane_BF16, Lane_F32>,
    Highway_Form<Lane_F16, Lane_F64>, Highway_Form<Lane_BF16, Lane_F64>,
    Highway_Form<Lane_F32, Lane_F64>,
    Highway_Form<Lane_I8, Lane_I32>, Highway_Form<Lane_I16, Lane_I32>,
    Highway_Form<Lane_I32, Lane_F64>]> {
  let summary = "The nearest values in narrower lanes";
  let description = [{
    Float to float rounds once to nearest even; NaN stays NaN, what is too large
    becomes infinite, subnormals are kept. Integer to integer saturates, signed.
    f64 to i32 truncates towards zero and saturates; NaN gives some integer.
  }];
  let hasFolder = 1;
}
def Highway_DemoteExactToOp : Highway_ConvertOp<"demote_exact_to",
    "DemoteExactTo", [
    Highway_Form<Lane_F16, Lane_F32>, Highway_Form<Lane_BF16, Lane_F32>]> {
  let summary = "The same values in narrower lanes, whose type has them";
  let description = [{
    What was promoted, or rounded before: `round_to_bf16`. Of any other value
    some number.
  }];
  let hasFolder = 1;
}
class Highway_RoundToBF16Op<string mnemonic, string function>
    : Highway_FunctionOp<mnemonic, function, "nh", Sig_TaggedUnary,
        [Highway_Form<Lane_F32>], [Pure, SameOperandsAndResultType]> {
  let arguments = (ins Highway_Vec:$operand);
  let results = (outs Highway_Vec:$result);
  let assemblyFormat = "$operand attr-dict `:` qualified(type($result))";
}
def Highway_RoundToBF16Op : Highway_RoundToBF16Op<"round_to_bf16",
                                                  "RoundToBF16"> {
  let summary = "The nearest numbers of bf16, ties to even, as f32";
  let description = [{
    The lower half of each lane is zero. NaN stays NaN, what is too large becomes
    infinite, subnormals are kept.
  }];
}
def Highway_RoundToBF16UncheckedOp : Highway_RoundToBF16Op<
    "round_to_bf16_unchecked", "RoundToBF16Unchecked"> {
  let summary = "round_to_bf16, for lanes that are NaN only with a zero lower half";
  let description = [{
    So are the NaN that bf16 has, and those that sums, products, quotients, fused
    multiply-adds and roots give of numbers and of such NaN: x86 keeps the
    payload of an operand, Arm too or it gives its default NaN, and both have a
    default NaN whose lower half is zero. Of any other NaN some number.
  }];
}
def Highway_DemoteToUnsignedOp : Highway_ConvertOp<"demote_to_unsigned",
    "DemoteToUnsigned", [
    Highway_Form<Lane_I8, Lane_I32>, Highway_Form<Lane_I16, Lane_I32>]> {
  let summary = "Signed to narrower unsigned integers, saturating";
  let description = "i32 to the range 0..255 or 0..65535.";
}
def Highway_TruncateToOp : Highway_ConvertOp<"truncate_to", "TruncateTo", [
    Highway_Form<Lane_I8, Lane_I32>, Highway_Form<Lane_I16, Lane_I32>,
    Highway_Form<Lane_I8, Lane_I64>, Highway_Form<Lane_I16, Lane_I64>,
    Highway_Form<Lane_I32, Lane_I64>]> {
  let summary = "The low bits of each lane";
}
def Highway_ConvertToOp : Highway_ConvertOp<"convert_to", "ConvertTo", [
    Highway_Form<Lane_F32, Lane_I32>, Highway_Form<Lane_I32, Lane_F32>,
    Highway_Form<Lane_F64, Lane_I64>, Highway_Form<Lane_I64, Lane_F64>]> {
  let summary = "Between signed integers and floats of the same width";
  let description = [{
    Integer to float rounds to nearest even. Float to integer truncates towards
    zero and saturates; NaN gives some integer.
  }];
}
def Highway_NearestIntOp : Highway_ConvertOp<"nearest_int", "NearestInt",
    [Highway_Form<Lane_I32, Lane_F32>]> {
  let summary = "The nearest integers, ties to even, of numbers that have some";
  let description = [{
    NaN gives 0. What rounds to none of i32 gives some integer: a conversion that
    is known to be in range needs no care for the rest.
  }];
}
def Highway_BitCastOp : Highway_ConvertOp<"bit_cast", "BitCast", [
    Highway_Form<Lane_F32, Lane_I32>, Highway_Form<Lane_I32, Lane_F32>,
    Highway_Form<Lane_F64, Lane_I64>, Highway_Form<Lane_I64, Lane_F64>,
    Highway_Form<Lane_F16, Lane_I16>, Highway_Form<Lane_I16, Lane_F16>,
    Highway_Form<Lane_BF16, Lane_I16>, Highway_Form<Lane_I16, Lane_BF16>],
    "hn"> {
  let summary = "The same bits as another type of the same width";
  let hasFolder = 1;
}
class Highway_PromoteOfPairsOp<string mnemonic, string function>
    : Highway_ConvertOp<mnemonic, function,
                        [Highway_Form<Lane_F32, Lane_I32>]>;
def Highway_PromoteEvenToOp : Highway_PromoteOfPairsOp<"promote_even_to",
                                                       "PromoteEvenTo"> {
  let summary = "The first bf16 of each pair, as f32";
  let description = "Of pairs as `highway.load_pairs` loads them.";
}
def Highway_PromoteOddToOp : Highway_PromoteOfPairsOp<"promote_odd_to",
                                                      "PromoteOddTo"> {
  let summary = "The second bf16 of each pair, as f32";
  let description = "Of pairs as `highway.load_pairs` loads them.";
}
def Highway_RebindMaskOp : Highway_FunctionOp<"rebind_mask", "RebindMask", "hn",
    Sig_ConvertMask, [
      Highway_Form<Lane_F32, Lane_I32>, Highway_Form<Lane_I32, Lane_F32>,
      Highway_Form<Lane_F64, Lane_I64>, Highway_Form<Lane_I64, Lane_F64>],
    [Pure]> {
  let summary = "The same condition for another lane type of the same width";
  let arguments = (ins Highway_Mask:$operand);
  let results = (outs Highway_Mask:$result);
  let assemblyFormat = [{
    $operand attr-dict
    `:` qualified(type($operand)) `to` qualified(type($result))
  }];
}

//===----------------------------------------------------------------------===//
// Rearrangement of lanes
//===----------------------------------------------------------------------===//

class Highway_ConcatHalfOp<string mnemonic, string function>
    : Highway_FunctionOp<mnemonic, function, "nh", Sig_Binary,
        [Highway_Form<Lane_F32>], [Pure, SameOperandsAndResultType]> {
  let arguments = (ins Highway_Vec:$high, Highway_Vec:$low);
  let results = (outs Highway_Vec:$result);
  let assemblyFormat = "$high `,` $low attr-dict `:` qualified(type($result))";
}
def Highway_ConcatEvenOp : Highway_ConcatHalfOp<"concat_even", "ConcatEven"> {
  let summary = "The even lanes of two vectors, those of the second one first";
}
def Highway_ConcatOddOp : Highway_ConcatHalfOp<"concat_odd", "ConcatOdd"> {
  let summary = "The odd lanes of two vectors, those of the second one first";
}

//===----------------------------------------------------------------------===//
// Reduction across lanes
//===----------------------------------------------------------------------===//

class Highway_ReduceOp<string mnemonic, string function>
    : Highway_FunctionOp<mnemonic, function, "hn", Sig_TaggedUnary,
        Highway_FormsOf<Lanes_Float>.forms, [Pure, SameOperandsAndResultType]> {
  let arguments = (ins Highway_Vec:$operand);
  let results = (outs Highway_Vec:$result);
  let assemblyFormat = "$operand attr-dict `:` qualified(type($result))";
}
def Highway_SumOfLanesOp : Highway_ReduceOp<"sum_of_lanes", "SumOfLanes"> {
  let summary = "The sum of all lanes, in each lane";
  let description = "The order of additions is fixed for a target.";
}
def Highway_MaxOfLanesOp : Highway_ReduceOp<"max_of_lanes", "MaxOfLanes"> {
  let summary = "The largest lane, in each lane; NaN as in max";
}
def Highway_MinOfLanesOp : Highway_ReduceOp<"min_of_lanes", "MinOfLanes"> {
  let summary = "The smallest lane, in each lane; NaN as in min";
}
def Highway_PackSumsOp : Highway_FunctionOp<"pack_sums", "PackSums", "nh",
    Sig_TaggedQuaternary, [Highway_Form<Lane_F32>],
    [Pure, SameOperandsAndResultType]> {
  let summary = "The sums of the lanes of four vectors, side by side";
  let description = [{
    Each lane of the result holds one of the four sums, each of them as
    `sum_of_lanes` gives it; which lane holds which is the target's business.
    What is computed of packed values, and of vectors whose lanes are equal, is
    packed in turn; `unpack_0` to `unpack_3` take it apart. For vectors of four
    lanes at least.
  }];
  let arguments = (ins Highway_Vec:$a, Highway_Vec:$b, Highway_Vec:$c,
                       Highway_Vec:$d);
  let results = (outs Highway_Vec:$result);
  let assemblyFormat = [{
    $a `,` $b `,` $c `,` $d attr-dict `:` qualified(type($result))
  }];
}
class Highway_UnpackOp<int index>
    : Highway_FunctionOp<"unpack_" # index, "Unpack" # index, "nh",
        Sig_TaggedUnary, [Highway_Form<Lane_F32>],
        [Pure, SameOperandsAndResultType]> {
  let summary = "What a packed vector holds of operand " # index #
                " of `pack_sums`, in each lane";
  let arguments = (ins Highway_Vec:$operand);
  let results = (outs Highway_Vec:$result);
  let assemblyFormat = "$operand attr-dict `:` qualified(type($result))";
}
def Highway_Unpack0Op : Highway_UnpackOp<0>;
def Highway_Unpack1Op : Highway_UnpackOp<1>;
def Highway_Unpack2Op : Highway_UnpackOp<2>;
def Highway_Unpack3Op : Highway_UnpackOp<3>;
def Highway_GetLaneOp : Highway_FunctionOp<"get_lane", "GetLane", "hn",
    Sig_GetLane, Highway_FormsOf<Lanes_Arithmetic>.forms, [Pure,
      TypesMatchWith<"the result has the type of a lane", "operand", "result",
        "::llvm::cast<VecType>($_self).getLaneType()">]> {
  let summary = "Lane 0 as a scalar";
  let arguments = (ins Highway_Vec:$operand);
  let results = (outs AnyType:$result);
  let assemblyFormat = "$operand attr-dict `:` qualified(type($operand))";
  let hasFolder = 1;
}

//===----------------------------------------------------------------------===//
// Host side
//===----------------------------------------------------------------------===//

def Highway_PointerToOp : Highway_Op<"pointer_to", [Pure,
    DeclareOpInterfaceMethods<ViewLikeOpInterface>,
    TypesMatchWith<"the pointer has the buffer's element type, i8 for i1",
      "source", "result",
      "PtrType::get(getMemoryLaneType("
      "::llvm::cast<::mlir::MemRefType>($_self).getElementType()))">
    ]> {
  let summary = "The address of a buffer's first element";
  let description = [{
    The aligned pointer plus the offset. Strides are the kernel's business; the
    buffer has a strided layout and lies in the default memory space. Booleans
    are bytes: the pointer to them is one to i8.
  }];
  let arguments = (ins
    MemRefOf<[F16, BF16, F32, F64, I1, I8, I16, I32, I64]>:$source);
  let results = (outs Highway_Ptr:$result);
  let assemblyFormat = "$source attr-dict `:` type($source)";
  let hasVerifier = 1;
}

def Highway_NumThreadsOp : Highway_Op<"num_threads", [
    MemoryEffects<[MemRead]>]> {
  let summary = "How many threads a launch uses at most";
  let description = [{
    At least one. To choose between launches that give the same bits: no result
    depends on it.
  }];
  let results = (outs Index:$result);
  let assemblyFormat = "attr-dict";
}

def Highway_LaunchOp : Highway_Op<"launch", [
    DeclareOpInterfaceMethods<SymbolUserOpInterface>,
    MemoryEffects<[MemRead, MemWrite]>]> {
  let summary = "Runs a kernel on all rows, in parallel";
  let description = [{
    Calls the kernel on disjoint ranges [begin, end) that cover [0, rows), from
    several threads, and returns when all are done. Each range has at least
    `grain` rows, but for the last. The kernel's arguments are `arguments`,
    then begin and end.
  }];
  let arguments = (ins FlatSymbolRefAttr:$kernel, Variadic<AnyType>:$arguments,
                       Index:$rows, Index:$grain);
  let assemblyFormat = [{
    $kernel `(` $arguments `)` `rows` `(` $rows `)` `grain` `(` $grain `)`
    attr-dict (`:` `(` type($arguments)^ `)`)?
  }];
}

#endif // NORM_DIALECT_HIGHWAY_IR_HIGHWAYOPS_TD
