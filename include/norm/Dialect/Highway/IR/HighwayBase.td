//===- HighwayBase.td - the highway dialect and its types --*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_HIGHWAY_IR_HIGHWAYBASE_TD
#define NORM_DIALECT_HIGHWAY_IR_HIGHWAYBASE_TD

include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/EnumAttr.td"
include "mlir/IR/OpBase.td"

def Highway_Dialect : Dialect {
  let name = "highway";
  let cppNamespace = "::mlir::highway";
  let summary = "Operations of the Highway library on length-agnostic vectors";
  let description = [{
    Google's Highway library in MLIR: `highway.mul_add` is `hn::MulAdd`. The
    number of lanes is not known until a target is chosen.

    Code lives in *kernels*: functions without results that carry the attribute
    `highway.kernel = f32` (or f64), the *base* lane type. All vectors and masks
    of a kernel have as many lanes as a full vector of the base type,
    `Lanes(ScalableTag<base>())`; a lane is at most as wide as the base. So a
    kernel widens and narrows without counting lanes, and `!highway.vec<bf16>`
    fills half of a register in an f32 kernel. A kernel's last two arguments,
    of type index, are the range of rows that it works on:

    ```mlir
    func.func private @double(%x: !highway.ptr<f32>, %begin: index, %end: index)
        attributes {highway.kernel = f32} {
      %lanes = highway.lanes : index
      scf.for %i = %begin to %end step %lanes {
        %left = arith.subi %end, %i : index
        %v = highway.load_n %x[%i], %left : !highway.ptr<f32>
        %w = highway.add %v, %v : !highway.vec<f32>
        highway.store_n %w, %x[%i], %left : !highway.ptr<f32>
      }
      return
    }
    func.func @main(%m: memref<?xf32>, %n: index) {
      %grain = arith.constant 1024 : index
      %p = highway.pointer_to %m : memref<?xf32>
      highway.launch @double(%p) rows(%n) grain(%grain) : (!highway.ptr<f32>)
      return
    }
    ```

    Integers are signless; an op whose meaning depends on the sign says so in
    its name. Lanes beyond what a shorter load touched are zero.
  }];
  let dependentDialects = ["::mlir::func::FuncDialect"];
  let hasOperationAttrVerify = 1;
  let useDefaultTypePrinterParser = 1;
  let extraClassDeclaration = [{
    /// The attribute that makes a function a kernel; its value is the base lane
    /// type.
    static constexpr ::llvm::StringLiteral kKernelAttrName = "highway.kernel";
    /// The attribute of a module that names the target its kernels have been
    /// lowered for.
    static constexpr ::llvm::StringLiteral kTargetAttrName = "highway.target";
  }];
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

class Highway_Type<string name, string typeMnemonic, string what>
    : TypeDef<Highway_Dialect, name> {
  let mnemonic = typeMnemonic;
  let summary = what;
  let parameters = (ins "::mlir::Type":$laneType);
  let builders = [
    TypeBuilderWithInferredContext<(ins "::mlir::Type":$laneType), [{
      return $_get(laneType.getContext(), laneType);
    }]>
  ];
  let skipDefaultBuilders = 1;
  let assemblyFormat = "`<` $laneType `>`";
  let genVerifyDecl = 1;
}

def Highway_Vec : Highway_Type<"Vec", "vec", "a vector of lanes"> {
  let description = [{
    One value in each lane. The lane is f16, bf16, f32, f64, i8, i16, i32 or
    i64.
  }];
}
def Highway_Mask : Highway_Type<"Mask", "mask", "a condition in each lane"> {
  let description = [{
    One bit in each lane of a vector of that lane type: the result of a
    comparison.
  }];
}
def Highway_Ptr : Highway_Type<"Ptr", "ptr", "a pointer to elements"> {
  let description = [{
    The address of an element in memory, aligned to the element's size. Offsets
    count in elements.
  }];
}

//===----------------------------------------------------------------------===//
// The table: lane types, signatures, functions
//===----------------------------------------------------------------------===//

/// What a function of the device library takes and returns.
/// The string is the end of the macro's name in the list that highway-tblgen
/// writes; runtime/highway/README.md says how each is called. `tag` says whether
/// that is with the tag of the result's lanes, in C++.
class Highway_SignatureCase<string symbol, int value, string macro, bit tag = 0>
    : I32EnumAttrCase<symbol, value, macro> {
  bit takesTag = tag;
}
class Highway_TaggedSignatureCase<string symbol, int value, string macro>
    : Highway_SignatureCase<symbol, value, macro, 1>;
def Sig_Zero : Highway_TaggedSignatureCase<"Zero", 0, "ZERO">;
def Sig_Set : Highway_TaggedSignatureCase<"Set", 1, "SET">;
def Sig_Unary : Highway_SignatureCase<"Unary", 2, "UNARY">;
def Sig_Binary : Highway_SignatureCase<"Binary", 3, "BINARY">;
def Sig_Ternary : Highway_SignatureCase<"Ternary", 4, "TERNARY">;
def Sig_TaggedUnary
    : Highway_TaggedSignatureCase<"TaggedUnary", 5, "TAGGED_UNARY">;
def Sig_Compare : Highway_SignatureCase<"Compare", 6, "COMPARE">;
def Sig_Test : Highway_SignatureCase<"Test", 7, "TEST">;
def Sig_Select : Highway_SignatureCase<"Select", 8, "SELECT">;
def Sig_SelectOrZero : Highway_SignatureCase<"SelectOrZero", 9,
                                             "SELECT_OR_ZERO">;
def Sig_FirstN : Highway_TaggedSignatureCase<"FirstN", 10, "FIRST_N">;
def Sig_MaskUnary : Highway_SignatureCase<"MaskUnary", 11, "MASK_UNARY">;
def Sig_MaskBinary : Highway_SignatureCase<"MaskBinary", 12, "MASK_BINARY">;
def Sig_MaskTest : Highway_TaggedSignatureCase<"MaskTest", 13, "MASK_TEST">;
def Sig_GetLane : Highway_SignatureCase<"GetLane", 14, "GET_LANE">;
def Sig_Convert : Highway_TaggedSignatureCase<"Convert", 15, "CONVERT">;
def Sig_ConvertMask
    : Highway_TaggedSignatureCase<"ConvertMask", 16, "CONVERT_MASK">;
def Sig_Load : Highway_TaggedSignatureCase<"Load", 17, "LOAD">;
def Sig_Store : Highway_TaggedSignatureCase<"Store", 18, "STORE">;
def Sig_LoadN : Highway_TaggedSignatureCase<"LoadN", 19, "LOAD_N">;
def Sig_StoreN : Highway_TaggedSignatureCase<"StoreN", 20, "STORE_N">;
def Sig_LoadStrided
    : Highway_TaggedSignatureCase<"LoadStrided", 21, "LOAD_STRIDED">;
def Sig_StoreStrided
    : Highway_TaggedSignatureCase<"StoreStrided", 22, "STORE_STRIDED">;
def Sig_TaggedQuaternary
    : Highway_TaggedSignatureCase<"TaggedQuaternary", 23, "TAGGED_QUATERNARY">;
def Sig_LoadPairs : Highway_TaggedSignatureCase<"LoadPairs", 24, "LOAD_PAIRS">;
def Sig_LoadPairsN
    : Highway_TaggedSignatureCase<"LoadPairsN", 25, "LOAD_PAIRS_N">;
def Sig_StorePairs
    : Highway_TaggedSignatureCase<"StorePairs", 26, "STORE_PAIRS">;
def Sig_StorePairsN
    : Highway_TaggedSignatureCase<"StorePairsN", 27, "STORE_PAIRS_N">;

def Highway_Signature : I32EnumAttr<"Signature",
    "what a function of the device library takes and returns", [
      Sig_Zero, Sig_Set, Sig_Unary, Sig_Binary, Sig_Ternary, Sig_TaggedUnary,
      Sig_Compare, Sig_Test, Sig_Select, Sig_SelectOrZero, Sig_FirstN,
      Sig_MaskUnary, Sig_MaskBinary, Sig_MaskTest, Sig_GetLane, Sig_Convert,
      Sig_ConvertMask, Sig_Load, Sig_Store, Sig_LoadN, Sig_StoreN,
      Sig_LoadStrided, Sig_StoreStrided, Sig_TaggedQuaternary, Sig_LoadPairs,
      Sig_LoadPairsN, Sig_StorePairs, Sig_StorePairsN]> {
  let cppNamespace = "::mlir::highway";
  let genSpecializedAttr = 0;
}

class Highway_Lane<string laneName, int laneWidth> {
  string name = laneName;
  int width = laneWidth;
}
def Lane_F16 : Highway_Lane<"f16", 16>;
def Lane_BF16 : Highway_Lane<"bf16", 16>;
def Lane_F32 : Highway_Lane<"f32", 32>;
def Lane_F64 : Highway_Lane<"f64", 64>;
def Lane_I8 : Highway_Lane<"i8", 8>;
def Lane_I16 : Highway_Lane<"i16", 16>;
def Lane_I32 : Highway_Lane<"i32", 32>;
def Lane_I64 : Highway_Lane<"i64", 64>;

defvar Lanes_Float = [Lane_F32, Lane_F64];
defvar Lanes_Integer = [Lane_I32, Lane_I64];
defvar Lanes_Arithmetic = [Lane_F32, Lane_F64, Lane_I32, Lane_I64];
defvar Lanes_All = [Lane_F16, Lane_BF16, Lane_F32, Lane_F64,
                    Lane_I8, Lane_I16, Lane_I32, Lane_I64];

/// One form of a function: the lane type, and for conversions the lane type of
/// the operand.
class Highway_Form<Highway_Lane lane, Highway_Lane sourceLane = lane> {
  Highway_Lane to = lane;
  Highway_Lane from = sourceLane;
}
class Highway_FormsOf<list<Highway_Lane> lanes> {
  list<Highway_Form> forms = !foreach(lane, lanes, Highway_Form<lane>);
}

//===----------------------------------------------------------------------===//
// Interface and base classes of ops
//===----------------------------------------------------------------------===//

def Highway_FunctionOpInterface : OpInterface<"HighwayFunctionOpInterface"> {
  let cppNamespace = "::mlir::highway";
  let description = [{
    An op that stands for one function of Highway, or one of our own in
    Highway's style. All lowerings take names and signatures from here; there is
    no second table.
  }];
  let methods = [
    StaticInterfaceMethod<"The function's C++ name, such as `MulAdd`.",
      "::llvm::StringRef", "getHighwayFunction">,
    StaticInterfaceMethod<[{
        The namespace in which the function is found: `hn` (hwy::HWY_NAMESPACE)
        or `nh` (norm::HWY_NAMESPACE, runtime/highway).
      }], "::llvm::StringRef", "getHighwayNamespace">,
    StaticInterfaceMethod<"What the function takes and returns.",
      "::mlir::highway::Signature", "getSignature">,
    StaticInterfaceMethod<"Whether the function takes the lanes' tag in C++.",
      "bool", "takesTag">,
    StaticInterfaceMethod<[{
        The lane types for which the function exists: result first, then, for
        conversions, the operand (else the same).
      }], "::llvm::ArrayRef<::mlir::highway::LaneForm>", "getForms">,
    InterfaceMethod<[{
        The lane type of this op: that of its tag. For conversions the result's.
      }], "::mlir::Type", "getLaneType", (ins), "", [{
        return ::mlir::highway::detail::getLaneType($_op);
      }]>,
    InterfaceMethod<[{
        The lane type of a conversion's operand; else the same as getLaneType.
      }], "::mlir::Type", "getSourceLaneType", (ins), "", [{
        return ::mlir::highway::detail::getSourceLaneType($_op);
      }]>,
    InterfaceMethod<[{
        The name of the device library's wrapper for a kernel of base type
        `base`, such as `norm_highway_f32_MulAdd_f32` or
        `norm_highway_f32_PromoteTo_f32_bf16`.
      }], "std::string", "getLibrarySymbol", (ins "::mlir::Type":$base), "", [{
        return ::mlir::highway::detail::getLibrarySymbol(
            $_op, $_op.getHighwayFunction(), $_op.getSignature(), base);
      }]>
  ];
  let verify = [{
    return ::mlir::highway::detail::verifyHighwayFunctionOp(
        $_op, ConcreteOp::getSignature(), ConcreteOp::getForms());
  }];
}

/// The op stands in a kernel, whose base lane is as wide as any of the op's.
def Highway_InKernel : NativeOpTrait<"InKernel"> {
  let cppNamespace = "::mlir::highway::OpTrait";
}

class Highway_Op<string mnemonic, list<Trait> traits = []>
    : Op<Highway_Dialect, mnemonic, traits>;

/// An op that is one function call. `space` is where the function is found.
class Highway_FunctionOp<string mnemonic, string functionName, string space,
                         Highway_SignatureCase functionSignature,
                         list<Highway_Form> functionForms,
                         list<Trait> traits = []>
    : Highway_Op<mnemonic, traits # [Highway_InKernel,
        DeclareOpInterfaceMethods<Highway_FunctionOpInterface, [
          "getHighwayFunction", "getHighwayNamespace", "getSignature",
          "takesTag", "getForms"]>]> {
  string function = functionName;
  string functionSpace = space;
  // The macro's name; a field of type Attr would count as one of the op's own.
  string signatureMacro = functionSignature.str;
  list<Highway_Form> forms = functionForms;

  let extraClassDefinition = [{
    ::llvm::StringRef $cppClass::getHighwayFunction() { return "}] #
      functionName # [{"; }
    ::llvm::StringRef $cppClass::getHighwayNamespace() { return "}] # space #
      [{"; }
    ::mlir::highway::Signature $cppClass::getSignature() {
      return ::mlir::highway::Signature::}] # functionSignature.symbol # [{;
    }
    bool $cppClass::takesTag() { return }] # functionSignature.takesTag # [{; }
    ::llvm::ArrayRef<::mlir::highway::LaneForm> $cppClass::getForms() {
      static const ::mlir::highway::LaneForm forms[] = {}] #
      !interleave(!foreach(form, functionForms,
        "{\"" # form.to.name # "\", \"" # form.from.name # "\"}"), ", ") # [{};
      return forms;
    }
  }];
}

#endif // NORM_DIALECT_HIGHWAY_IR_HIGHWAYBASE_TD
