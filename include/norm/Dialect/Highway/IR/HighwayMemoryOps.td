//===- HighwayMemoryOps.td - loads and stores --------------*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The part of HighwayOps.td that reads and writes memory: vectors, runs of fewer
// lanes, pairs of bf16, scalars, prefetch, scratch memory.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_HIGHWAY_IR_HIGHWAYMEMORYOPS_TD
#define NORM_DIALECT_HIGHWAY_IR_HIGHWAYMEMORYOPS_TD

include "norm/Dialect/Highway/IR/HighwayBase.td"

include "mlir/Interfaces/SideEffectInterfaces.td"
include "mlir/Interfaces/ViewLikeInterface.td"

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

#endif // NORM_DIALECT_HIGHWAY_IR_HIGHWAYMEMORYOPS_TD
