//===- HighwayOps.td - the ops of the highway dialect ------*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The one table of the project that names a Highway function: op, function,
// namespace, signature, lane types. The device library's list is derived from
// it by highway-tblgen, the C++ route reads it through
// HighwayFunctionOpInterface.
//
// Functions in `nh` are our own (runtime/highway), either because Highway 1.0
// lacks them or because it rounds or saturates in another way.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_HIGHWAY_IR_HIGHWAYOPS_TD
#define NORM_DIALECT_HIGHWAY_IR_HIGHWAYOPS_TD

include "norm/Dialect/Highway/IR/HighwayBase.td"

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
// Arithmetic
//===----------------------------------------------------------------------===//

class Highway_UnaryOp<string mnemonic, string function,
                      list<Highway_Lane> lanes>
    : Highway_FunctionOp<mnemonic, function, "hn", Sig_Unary,
        Highway_FormsOf<lanes>.forms, [Pure, SameOperandsAndResultType]> {
  let arguments = (ins Highway_Vec:$operand);
  let results = (outs Highway_Vec:$result);
  let assemblyFormat = "$operand attr-dict `:` qualified(type($result))";
}

class Highway_BinaryOp<string mnemonic, string function,
                       list<Highway_Lane> lanes, list<Trait> traits = [],
                       string space = "hn">
    : Highway_FunctionOp<mnemonic, function, space, Sig_Binary,
        Highway_FormsOf<lanes>.forms,
        [Pure, SameOperandsAndResultType] # traits> {
  let arguments = (ins Highway_Vec:$lhs, Highway_Vec:$rhs);
  let results = (outs Highway_Vec:$result);
  let assemblyFormat = "$lhs `,` $rhs attr-dict `:` qualified(type($result))";
}

class Highway_TernaryOp<string mnemonic, string function,
                        list<Highway_Lane> lanes, string space = "hn">
    : Highway_FunctionOp<mnemonic, function, space, Sig_Ternary,
        Highway_FormsOf<lanes>.forms, [Pure, SameOperandsAndResultType]> {
  let arguments = (ins Highway_Vec:$a, Highway_Vec:$b, Highway_Vec:$c);
  let results = (outs Highway_Vec:$result);
  let assemblyFormat = [{
    $a `,` $b `,` $c attr-dict `:` qualified(type($result))
  }];
}

/// One of our own functions of one vector, which take the tag first.
class Highway_MathOp<string mnemonic, string function>
    : Highway_FunctionOp<mnemonic, function, "nh", Sig_TaggedUnary,
        Highway_FormsOf<Lanes_Float>.forms,
        [Pure, SameOperandsAndResultType]> {
  let arguments = (ins Highway_Vec:$operand);
  let results = (outs Highway_Vec:$result);
  let assemblyFormat = "$operand attr-dict `:` qualified(type($result))";
}

def Highway_AddOp : Highway_BinaryOp<"add", "Add", Lanes_Arithmetic,
                                     [Commutative]> {
  let summary = "a + b; integers wrap";
}
def Highway_SubOp : Highway_BinaryOp<"sub", "Sub", Lanes_Arithmetic> {
  let summary = "a - b; integers wrap";
}
def Highway_MulOp : Highway_BinaryOp<"mul", "Mul", Lanes_Arithmetic,
                                     [Commutative]> {
  let summary = "a * b; integers wrap";
}
def Highway_DivOp : Highway_BinaryOp<"div", "Div", Lanes_Float> {
  let summary = "a / b, correctly rounded";
}
def Highway_MinOp : Highway_BinaryOp<"min", "Min", Lanes_Arithmetic> {
  let summary = "The smaller one; integers are signed";
  let description = [{
    If either is NaN the result is one of the two, which one depends on the
    target (x86: b). Test with `is_nan` where that matters.
  }];
  let hasFolder = 1;
}
def Highway_MaxOp : Highway_BinaryOp<"max", "Max", Lanes_Arithmetic> {
  let summary = "The larger one; integers are signed";
  let description = [{
    If either is NaN the result is one of the two, which one depends on the
    target (x86: b). Test with `is_nan` where that matters.
  }];
  let hasFolder = 1;
}
def Highway_NegOp : Highway_UnaryOp<"neg", "Neg", Lanes_Arithmetic> {
  let summary = "-a; of a float the sign bit is flipped";
  let hasFolder = 1;
}
def Highway_AbsOp : Highway_UnaryOp<"abs", "Abs", Lanes_Arithmetic> {
  let summary = "|a|; the smallest integer stays";
}
def Highway_SqrtOp : Highway_UnaryOp<"sqrt", "Sqrt", Lanes_Float> {
  let summary = "Square root, correctly rounded";
}
def Highway_RoundOp : Highway_UnaryOp<"round", "Round", Lanes_Float> {
  let summary = "To the nearest integer, ties to even";
}
def Highway_FloorOp : Highway_UnaryOp<"floor", "Floor", Lanes_Float> {
  let summary = "To the next integer below";
}
def Highway_CeilOp : Highway_UnaryOp<"ceil", "Ceil", Lanes_Float> {
  let summary = "To the next integer above";
}
def Highway_TruncOp : Highway_UnaryOp<"trunc", "Trunc", Lanes_Float> {
  let summary = "To the next integer towards zero";
}
def Highway_CopySignOp : Highway_BinaryOp<"copy_sign", "CopySign",
                                          Lanes_Float> {
  let summary = "The magnitude of a with the sign of b";
}

def Highway_MulAddOp : Highway_TernaryOp<"mul_add", "MulAdd", Lanes_Float> {
  let summary = "a * b + c";
  let description = [{
    Rounded once where the target has FMA (AVX2 and later), else twice.
  }];
}
def Highway_NegMulAddOp : Highway_TernaryOp<"neg_mul_add", "NegMulAdd",
                                            Lanes_Float> {
  let summary = "c - a * b, rounded as mul_add";
}
def Highway_MulSubOp : Highway_TernaryOp<"mul_sub", "MulSub", Lanes_Float> {
  let summary = "a * b - c, rounded as mul_add";
}

def Highway_MulAddExactOp : Highway_TernaryOp<"mul_add_exact", "MulAddExact",
                                              Lanes_Float, "nh"> {
  let summary = "a * b + c, of the exact product where c nearly cancels it";
  let description = [{
    What rounding took from a product, or leaves of a number: on targets without
    FMA by products of halves, which are exact unless they overflow.
  }];
}

def Highway_AndOp : Highway_BinaryOp<"and", "And", Lanes_Integer,
                                     [Commutative]> {
  let summary = "Bitwise and";
  let hasFolder = 1;
}
def Highway_OrOp : Highway_BinaryOp<"or", "Or", Lanes_Integer, [Commutative]> {
  let summary = "Bitwise or";
  let hasFolder = 1;
}
def Highway_XorOp : Highway_BinaryOp<"xor", "Xor", Lanes_Integer,
                                     [Commutative]> {
  let summary = "Bitwise exclusive or";
}
def Highway_ShiftLeftOp : Highway_BinaryOp<"shift_left", "ShiftLeft",
    Lanes_Integer, [], "nh"> {
  let summary = "a shifted left by b bits; b in [0, width of the lane)";
}
def Highway_ShiftRightOp : Highway_BinaryOp<"shift_right", "ShiftRight",
    Lanes_Integer, [], "nh"> {
  let summary = "a shifted right by b bits, the sign moves in; b in [0, width)";
}
def Highway_ShiftRightLogicalOp : Highway_BinaryOp<"shift_right_logical",
    "ShiftRightLogical", Lanes_Integer, [], "nh"> {
  let summary = "a shifted right by b bits, zeros move in; b in [0, width)";
}

def Highway_MulHighUnsignedOp : Highway_BinaryOp<"mul_high_unsigned",
    "MulHighUnsigned", Lanes_Integer, [Commutative], "nh"> {
  let summary = "The upper half of the bits of a * b, unsigned";
}
def Highway_IntDivOp : Highway_BinaryOp<"int_div", "IntDiv", Lanes_Integer, [],
                                        "nh"> {
  let summary = "a / b, signed, truncated; a where b is zero";
}
def Highway_IntDivUnsignedOp : Highway_BinaryOp<"int_div_unsigned",
    "IntDivUnsigned", Lanes_Integer, [], "nh"> {
  let summary = "a / b, unsigned, truncated; a where b is zero";
}
def Highway_IntRemOp : Highway_BinaryOp<"int_rem", "IntRem", Lanes_Integer, [],
                                        "nh"> {
  let summary = "a - a / b * b, signed; 0 where b is zero";
}
def Highway_IntRemUnsignedOp : Highway_BinaryOp<"int_rem_unsigned",
    "IntRemUnsigned", Lanes_Integer, [], "nh"> {
  let summary = "a - a / b * b, unsigned; 0 where b is zero";
}

def Highway_ExpOp : Highway_MathOp<"exp", "Exp"> {
  let summary = "e to the power of a";
}
def Highway_Exp2Op : Highway_MathOp<"exp2", "Exp2"> {
  let summary = "2 to the power of a";
}
def Highway_LogOp : Highway_MathOp<"log", "Log"> {
  let summary = "Natural logarithm";
}
def Highway_TanhOp : Highway_MathOp<"tanh", "Tanh"> {
  let summary = "Hyperbolic tangent";
}
def Highway_ErfOp : Highway_MathOp<"erf", "Erf"> {
  let summary = "The error function: 2/sqrt(pi) * integral exp(-t^2), 0 to a";
}

//===----------------------------------------------------------------------===//
// Comparison and selection
//===----------------------------------------------------------------------===//

class Highway_MaskOf<string vector>
    : TypesMatchWith<"the mask has the vector's lanes", vector, "result",
        "MaskType::get(::llvm::cast<VecType>($_self).getLaneType())">;

class Highway_CompareOp<string mnemonic, string function,
                        list<Trait> traits = [],
                        string space = "hn">
    : Highway_FunctionOp<mnemonic, function, space, Sig_Compare,
        Highway_FormsOf<Lanes_Arithmetic>.forms,
        [Pure, SameTypeOperands, Highway_MaskOf<"lhs">] # traits> {
  let arguments = (ins Highway_Vec:$lhs, Highway_Vec:$rhs);
  let results = (outs Highway_Mask:$result);
  let assemblyFormat = "$lhs `,` $rhs attr-dict `:` qualified(type($lhs))";
}

def Highway_EqOp : Highway_CompareOp<"eq", "Eq", [Commutative]> {
  let summary = "a == b; false if either is NaN";
}
def Highway_NeOp : Highway_CompareOp<"ne", "Ne", [Commutative]> {
  let summary = "a != b; true if either is NaN";
}
def Highway_LtOp : Highway_CompareOp<"lt", "Lt"> {
  let summary = "a < b, signed; false if either is NaN";
}
def Highway_LeOp : Highway_CompareOp<"le", "Le", [], "nh"> {
  let summary = "a <= b, signed; false if either is NaN";
}
def Highway_GtOp : Highway_CompareOp<"gt", "Gt"> {
  let summary = "a > b, signed; false if either is NaN";
}
def Highway_GeOp : Highway_CompareOp<"ge", "Ge", [], "nh"> {
  let summary = "a >= b, signed; false if either is NaN";
}
def Highway_IsNaNOp : Highway_FunctionOp<"is_nan", "IsNaN", "hn", Sig_Test,
    Highway_FormsOf<Lanes_Float>.forms, [Pure, Highway_MaskOf<"operand">]> {
  let summary = "True where a is NaN";
  let arguments = (ins Highway_Vec:$operand);
  let results = (outs Highway_Mask:$result);
  let assemblyFormat = "$operand attr-dict `:` qualified(type($operand))";
}

def Highway_IfThenElseOp : Highway_FunctionOp<"if_then_else", "IfThenElse",
    "hn", Sig_Select, Highway_FormsOf<Lanes_Arithmetic>.forms, [Pure,
      AllTypesMatch<["yes", "no", "result"]>,
      TypesMatchWith<"the mask has the vectors' lanes", "result", "mask",
        "MaskType::get(::llvm::cast<VecType>($_self).getLaneType())">]> {
  let summary = "`yes` where the mask is true, else `no`";
  let arguments = (ins Highway_Mask:$mask, Highway_Vec:$yes, Highway_Vec:$no);
  let results = (outs Highway_Vec:$result);
  let assemblyFormat = [{
    $mask `,` $yes `,` $no attr-dict `:` qualified(type($result))
  }];
  let hasFolder = 1;
}
def Highway_IfThenElseZeroOp : Highway_FunctionOp<"if_then_else_zero",
    "IfThenElseZero", "hn", Sig_SelectOrZero,
    Highway_FormsOf<Lanes_Arithmetic>.forms, [Pure,
      AllTypesMatch<["yes", "result"]>,
      TypesMatchWith<"the mask has the vector's lanes", "result", "mask",
        "MaskType::get(::llvm::cast<VecType>($_self).getLaneType())">]> {
  let summary = "`yes` where the mask is true, else zero";
  let arguments = (ins Highway_Mask:$mask, Highway_Vec:$yes);
  let results = (outs Highway_Vec:$result);
  let assemblyFormat = "$mask `,` $yes attr-dict `:` qualified(type($result))";
}

def Highway_FirstNOp : Highway_FunctionOp<"first_n", "FirstN", "nh", Sig_FirstN,
    Highway_FormsOf<Lanes_Arithmetic>.forms, [Pure]> {
  let summary = "True in the lanes below n; n may exceed the number of lanes";
  let arguments = (ins Index:$count);
  let results = (outs Highway_Mask:$result);
  let assemblyFormat = "$count attr-dict `:` qualified(type($result))";
}

class Highway_MaskBinaryOp<string mnemonic, string function>
    : Highway_FunctionOp<mnemonic, function, "hn", Sig_MaskBinary,
        Highway_FormsOf<Lanes_Arithmetic>.forms,
        [Pure, Commutative, SameOperandsAndResultType]> {
  let arguments = (ins Highway_Mask:$lhs, Highway_Mask:$rhs);
  let results = (outs Highway_Mask:$result);
  let assemblyFormat = "$lhs `,` $rhs attr-dict `:` qualified(type($result))";
}
def Highway_MaskAndOp : Highway_MaskBinaryOp<"mask_and", "And"> {
  let summary = "True where both masks are";
}
def Highway_MaskOrOp : Highway_MaskBinaryOp<"mask_or", "Or"> {
  let summary = "True where either mask is";
}
def Highway_MaskXorOp : Highway_MaskBinaryOp<"mask_xor", "Xor"> {
  let summary = "True where just one mask is";
}
def Highway_MaskNotOp : Highway_FunctionOp<"mask_not", "Not", "hn",
    Sig_MaskUnary, Highway_FormsOf<Lanes_Arithmetic>.forms,
    [Pure, SameOperandsAndResultType]> {
  let summary = "True where the mask is false";
  let arguments = (ins Highway_Mask:$mask);
  let results = (outs Highway_Mask:$result);
  let assemblyFormat = "$mask attr-dict `:` qualified(type($result))";
  let hasFolder = 1;
}

class Highway_MaskTestOp<string mnemonic, string function>
    : Highway_FunctionOp<mnemonic, function, "hn", Sig_MaskTest,
        Highway_FormsOf<Lanes_Arithmetic>.forms, [Pure]> {
  let arguments = (ins Highway_Mask:$mask);
  let results = (outs I1:$result);
  let assemblyFormat = "$mask attr-dict `:` qualified(type($mask))";
}
def Highway_AllTrueOp : Highway_MaskTestOp<"all_true", "AllTrue"> {
  let summary = "True if the mask is true in all lanes";
}
def Highway_AllFalseOp : Highway_MaskTestOp<"all_false", "AllFalse"> {
  let summary = "True if the mask is false in all lanes";
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
// Memory
//===----------------------------------------------------------------------===//

class Highway_LoadFunctionOp<string mnemonic, string function, string space,
                             Highway_SignatureCase signature>
    : Highway_FunctionOp<mnemonic, function, space, signature,
        Highway_FormsOf<Lanes_All>.forms, [
          TypesMatchWith<"the result has the pointer's lanes", "pointer",
            "result",
            "VecType::get(::llvm::cast<PtrType>($_self).getLaneType())">]> {
  let results = (outs Highway_Vec:$result);
}
class Highway_StoreFunctionOp<string mnemonic, string function, string space,
                              Highway_SignatureCase signature>
    : Highway_FunctionOp<mnemonic, function, space, signature,
        Highway_FormsOf<Lanes_All>.forms, [
          TypesMatchWith<"the value has the pointer's lanes", "pointer",
            "value",
            "VecType::get(::llvm::cast<PtrType>($_self).getLaneType())">]>;

def Highway_LoadOp : Highway_LoadFunctionOp<"load", "LoadU", "hn", Sig_Load> {
  let summary = "As many elements as there are lanes, from any element on";
  let arguments = (ins Arg<Highway_Ptr, "", [MemRead]>:$pointer, Index:$index);
  let assemblyFormat = [{
    $pointer `[` $index `]` attr-dict `:` qualified(type($pointer))
  }];
}
def Highway_LoadNOp : Highway_LoadFunctionOp<"load_n", "LoadN", "nh",
                                             Sig_LoadN> {
  let summary = "The first n elements, zero in the lanes beyond";
  let description = [{
    Touches no element beyond the first n; n may exceed the number of lanes.
  }];
  let arguments = (ins Arg<Highway_Ptr, "", [MemRead]>:$pointer, Index:$index,
                       Index:$count);
  let assemblyFormat = [{
    $pointer `[` $index `]` `,` $count attr-dict `:` qualified(type($pointer))
  }];
}
def Highway_LoadStridedOp : Highway_LoadFunctionOp<"load_strided",
    "LoadStrided", "nh", Sig_LoadStrided> {
  let summary = "The first n of elements `stride` elements apart";
  let description = [{
    Lane i is element index + i * stride for i < n, and zero beyond; n may
    exceed the number of lanes. The stride may be zero or negative.
  }];
  let arguments = (ins Arg<Highway_Ptr, "", [MemRead]>:$pointer, Index:$index,
                       Index:$stride, Index:$count);
  let assemblyFormat = [{
    $pointer `[` $index `]` `,` $stride `,` $count attr-dict
    `:` qualified(type($pointer))
  }];
}
def Highway_StoreOp : Highway_StoreFunctionOp<"store", "StoreU", "hn",
                                              Sig_Store> {
  let summary = "All lanes to memory, from any element on";
  let arguments = (ins Highway_Vec:$value,
                       Arg<Highway_Ptr, "", [MemWrite]>:$pointer, Index:$index);
  let assemblyFormat = [{
    $value `,` $pointer `[` $index `]` attr-dict `:` qualified(type($pointer))
  }];
}
def Highway_StreamOp : Highway_StoreFunctionOp<"stream", "Stream", "nh",
                                               Sig_Store> {
  let summary = "All lanes to memory, past the caches";
  let description = [{
    Where the address is a multiple of the vector's size, on targets that can;
    else as `highway.store` does. For what nobody reads soon: a line of the cache
    is neither read before it is written nor takes another's place. A
    `highway.flush_stream` must follow before anybody else is told of it.
  }];
  let arguments = (ins Highway_Vec:$value,
                       Arg<Highway_Ptr, "", [MemWrite]>:$pointer, Index:$index);
  let assemblyFormat = [{
    $value `,` $pointer `[` $index `]` attr-dict `:` qualified(type($pointer))
  }];
}
def Highway_FlushStreamOp : Highway_Op<"flush_stream", [Highway_InKernel,
    MemoryEffects<[MemWrite]>]> {
  let summary = "What was streamed is in memory for all who read it later";
  let assemblyFormat = "attr-dict";
}
def Highway_PrefetchOp : Highway_Op<"prefetch", [Highway_InKernel,
    MemoryEffects<[MemWrite]>]> {
  let summary = "Asks for the cache line of an element that is soon read";
  let description = [{
    A hint: nothing depends on it. The element may lie outside the buffer. Its
    effect says that it stays where it is, between the loads and stores. With
    `to_l2` the line is to come to the second-level cache only.
  }];
  let arguments = (ins Highway_Ptr:$pointer, Index:$index, UnitAttr:$to_l2);
  let assemblyFormat = [{
    $pointer `[` $index `]` attr-dict `:` qualified(type($pointer))
  }];
}
def Highway_StoreNOp : Highway_StoreFunctionOp<"store_n", "StoreN", "nh",
                                               Sig_StoreN> {
  let summary = "The first n lanes to memory";
  let description = [{
    Touches no element beyond the first n, which another thread may be writing;
    n may exceed the number of lanes.
  }];
  let arguments = (ins Highway_Vec:$value,
                       Arg<Highway_Ptr, "", [MemWrite]>:$pointer, Index:$index,
                       Index:$count);
  let assemblyFormat = [{
    $value `,` $pointer `[` $index `]` `,` $count attr-dict
    `:` qualified(type($pointer))
  }];
}
def Highway_StoreStridedOp : Highway_StoreFunctionOp<"store_strided",
    "StoreStrided", "nh", Sig_StoreStrided> {
  let summary = "The first n lanes to elements `stride` elements apart";
  let arguments = (ins Highway_Vec:$value,
                       Arg<Highway_Ptr, "", [MemWrite]>:$pointer, Index:$index,
                       Index:$stride, Index:$count);
  let assemblyFormat = [{
    $value `,` $pointer `[` $index `]` `,` $stride `,` $count attr-dict
    `:` qualified(type($pointer))
  }];
}

// Twice as many bf16 as there are lanes, the even and the odd ones apart: to
// widen one of a pair, and to narrow both, is one or two operations on a lane,
// and none across lanes.

def Highway_PtrToBF16 : Type<
    CPred<"::llvm::isa<::mlir::highway::PtrType>($_self) && "
          "::llvm::cast<::mlir::highway::PtrType>($_self).getLaneType()"
          ".isBF16()">, "a pointer to bf16">;

class Highway_LoadPairsFunctionOp<string mnemonic, string function,
                                  Highway_SignatureCase signature>
    : Highway_FunctionOp<mnemonic, function, "nh", signature,
        [Highway_Form<Lane_I32>], [
          TypesMatchWith<"the result has lanes of i32", "pointer", "result",
            "VecType::get(::mlir::IntegerType::get($_self.getContext(), 32))">
        ]> {
  let results = (outs Highway_Vec:$result);
}
class Highway_StorePairsFunctionOp<string mnemonic, string function,
                                   Highway_SignatureCase signature>
    : Highway_FunctionOp<mnemonic, function, "nh", signature,
        [Highway_Form<Lane_F32>], [
          TypesMatchWith<"the values have lanes of f32", "pointer", "even",
            "VecType::get(::mlir::Float32Type::get($_self.getContext()))">,
          TypesMatchWith<"the values have lanes of f32", "pointer", "odd",
            "VecType::get(::mlir::Float32Type::get($_self.getContext()))">]>;

def Highway_LoadPairsOp : Highway_LoadPairsFunctionOp<"load_pairs", "LoadPairs",
                                                      Sig_LoadPairs> {
  let summary = "Two bf16 for each lane, from any element on";
  let description = [{
    Lane i holds the bits of elements 2 i and, in its upper half, 2 i + 1.
    `highway.promote_even_to` and `highway.promote_odd_to` take them apart.
  }];
  let arguments = (ins Arg<Highway_PtrToBF16, "", [MemRead]>:$pointer,
                       Index:$index);
  let assemblyFormat = [{
    $pointer `[` $index `]` attr-dict `:` qualified(type($pointer))
  }];
}
def Highway_LoadPairsNOp : Highway_LoadPairsFunctionOp<"load_pairs_n",
    "LoadPairsN", Sig_LoadPairsN> {
  let summary = "The first n bf16, two for each lane, and zeros beyond";
  let description = [{
    Touches no element beyond the first n; n may exceed twice the number of
    lanes, and may be odd.
  }];
  let arguments = (ins Arg<Highway_PtrToBF16, "", [MemRead]>:$pointer,
                       Index:$index, Index:$count);
  let assemblyFormat = [{
    $pointer `[` $index `]` `,` $count attr-dict `:` qualified(type($pointer))
  }];
}
def Highway_StorePairsOp : Highway_StorePairsFunctionOp<"store_pairs",
    "StorePairs", Sig_StorePairs> {
  let summary = "The lanes of two vectors in turn to memory, as bf16";
  let description = [{
    Element 2 i is lane i of `even`, element 2 i + 1 that of `odd`: numbers that
    bf16 has.
  }];
  let arguments = (ins Highway_Vec:$even, Highway_Vec:$odd,
                       Arg<Highway_PtrToBF16, "", [MemWrite]>:$pointer,
                       Index:$index);
  let assemblyFormat = [{
    $even `,` $odd `,` $pointer `[` $index `]` attr-dict
    `:` qualified(type($pointer))
  }];
  let hasCanonicalizer = 1;
}
def Highway_StreamPairsOp : Highway_StorePairsFunctionOp<"stream_pairs",
    "StreamPairs", Sig_StorePairs> {
  let summary = "store_pairs past the caches, as highway.stream stores";
  let arguments = (ins Highway_Vec:$even, Highway_Vec:$odd,
                       Arg<Highway_PtrToBF16, "", [MemWrite]>:$pointer,
                       Index:$index);
  let assemblyFormat = [{
    $even `,` $odd `,` $pointer `[` $index `]` attr-dict
    `:` qualified(type($pointer))
  }];
  let hasCanonicalizer = 1;
}
def Highway_StorePairsNOp : Highway_StorePairsFunctionOp<"store_pairs_n",
    "StorePairsN", Sig_StorePairsN> {
  let summary = "The first n bf16 of what store_pairs stores";
  let description = [{
    Touches no element beyond the first n; n may exceed twice the number of
    lanes, and may be odd.
  }];
  let arguments = (ins Highway_Vec:$even, Highway_Vec:$odd,
                       Arg<Highway_PtrToBF16, "", [MemWrite]>:$pointer,
                       Index:$index, Index:$count);
  let assemblyFormat = [{
    $even `,` $odd `,` $pointer `[` $index `]` `,` $count attr-dict
    `:` qualified(type($pointer))
  }];
  let hasCanonicalizer = 1;
}

def Highway_StoreRoundedPairsOp : Highway_StorePairsFunctionOp<
    "store_rounded_pairs", "StoreRoundedPairs", Sig_StorePairs> {
  let summary = "store_pairs of what round_to_bf16_unchecked gives";
  let description = [{
    Where the rounded numbers are not needed as f32, fewer instructions than
    rounding each vector by itself.
  }];
  let arguments = (ins Highway_Vec:$even, Highway_Vec:$odd,
                       Arg<Highway_PtrToBF16, "", [MemWrite]>:$pointer,
                       Index:$index);
  let assemblyFormat = [{
    $even `,` $odd `,` $pointer `[` $index `]` attr-dict
    `:` qualified(type($pointer))
  }];
}
def Highway_StreamRoundedPairsOp : Highway_StorePairsFunctionOp<
    "stream_rounded_pairs", "StreamRoundedPairs", Sig_StorePairs> {
  let summary = "stream_pairs of what round_to_bf16_unchecked gives";
  let arguments = (ins Highway_Vec:$even, Highway_Vec:$odd,
                       Arg<Highway_PtrToBF16, "", [MemWrite]>:$pointer,
                       Index:$index);
  let assemblyFormat = [{
    $even `,` $odd `,` $pointer `[` $index `]` attr-dict
    `:` qualified(type($pointer))
  }];
}
def Highway_StoreRoundedPairsNOp : Highway_StorePairsFunctionOp<
    "store_rounded_pairs_n", "StoreRoundedPairsN", Sig_StorePairsN> {
  let summary = "store_pairs_n of what round_to_bf16_unchecked gives";
  let arguments = (ins Highway_Vec:$even, Highway_Vec:$odd,
                       Arg<Highway_PtrToBF16, "", [MemWrite]>:$pointer,
                       Index:$index, Index:$count);
  let assemblyFormat = [{
    $even `,` $odd `,` $pointer `[` $index `]` `,` $count attr-dict
    `:` qualified(type($pointer))
  }];
}

def Highway_LoadScalarOp : Highway_Op<"load_scalar", [Highway_InKernel,
    TypesMatchWith<"the result has the type of an element", "pointer", "result",
      "::llvm::cast<PtrType>($_self).getLaneType()">]> {
  let summary = "One element as a scalar";
  let arguments = (ins Arg<Highway_Ptr, "", [MemRead]>:$pointer, Index:$index);
  let results = (outs AnyType:$result);
  let assemblyFormat = [{
    $pointer `[` $index `]` attr-dict `:` qualified(type($pointer))
  }];
}
def Highway_StoreScalarOp : Highway_Op<"store_scalar", [Highway_InKernel,
    TypesMatchWith<"the value has the type of an element", "pointer", "value",
      "::llvm::cast<PtrType>($_self).getLaneType()">]> {
  let summary = "A scalar to one element";
  let arguments = (ins AnyType:$value,
                       Arg<Highway_Ptr, "", [MemWrite]>:$pointer, Index:$index);
  let assemblyFormat = [{
    $value `,` $pointer `[` $index `]` attr-dict `:` qualified(type($pointer))
  }];
}
def Highway_ToAlignedOp : Highway_Op<"to_aligned", [Pure, Highway_InKernel]> {
  let summary = "The elements up to an aligned address";
  let description = [{
    From `pointer` to the next address that is a multiple of the bytes of `count`
    elements, a power of two: 0 to count - 1. An access of as many elements from
    there on touches as few cache lines as it can.
  }];
  let arguments = (ins Highway_Ptr:$pointer, Index:$count);
  let results = (outs Index:$result);
  let assemblyFormat = [{
    $pointer `,` $count attr-dict `:` qualified(type($pointer))
  }];
}
def Highway_OffsetOp : Highway_Op<"offset", [Pure, Highway_InKernel,
    AllTypesMatch<["pointer", "result"]>]> {
  let summary = "The pointer to the element `index` elements further";
  let arguments = (ins Highway_Ptr:$pointer, Index:$index);
  let results = (outs Highway_Ptr:$result);
  let assemblyFormat = [{
    $pointer `[` $index `]` attr-dict `:` qualified(type($pointer))
  }];
  let hasFolder = 1;
}

def Highway_ScratchOp : Highway_Op<"scratch", [Highway_InKernel,
    MemoryEffects<[MemAlloc]>]> {
  let summary = "Memory of a kernel's own, for as many elements";
  let description = [{
    Each call of the kernel has its own, from the kernel's entry to its end; it
    stands at the entry. Not initialized, aligned to 64 bytes: a cache line, and
    the largest vector.
  }];
  let arguments = (ins ConfinedAttr<I64Attr, [IntPositive]>:$size);
  let results = (outs Highway_Ptr:$result);
  let assemblyFormat = "$size attr-dict `:` qualified(type($result))";
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
