//===- HighwayArithmeticOps.td - lane by lane --------------*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The part of HighwayOps.td that computes lane by lane: arithmetic, comparison,
// selection, masks.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_HIGHWAY_IR_HIGHWAYARITHMETICOPS_TD
#define NORM_DIALECT_HIGHWAY_IR_HIGHWAYARITHMETICOPS_TD

include "norm/Dialect/Highway/IR/HighwayBase.td"

include "mlir/Interfaces/InferTypeOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

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

#endif // NORM_DIALECT_HIGHWAY_IR_HIGHWAYARITHMETICOPS_TD
