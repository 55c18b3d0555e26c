//===- Passes.td - passes over the LLVM dialect ------------*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TRANSFORMS_LLVM_PASSES_TD
#define NORM_TRANSFORMS_LLVM_PASSES_TD

include "mlir/Pass/PassBase.td"

def NormLowerAsserts : Pass<"norm-lower-asserts", "::mlir::ModuleOp"> {
  let summary = "Lower cf.assert to a call of the runtime";
  let description = [{
    Upstream's lowering prints to standard output and calls `abort`. This calls
    `norm_fail` with the message, which the program around can replace.
  }];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::scf::SCFDialect"];
}

def NormCheckNames : Pass<"norm-check-names", "::mlir::ModuleOp"> {
  let summary = "Fail if something has the name of a function that code calls";
  let description = [{
    Code that the pipelines write calls `norm_parallel_for`, `norm_get_num_threads`,
    `norm_matmul` and `norm_fail`, the device library's `norm_highway_...`, `malloc` and `free`,
    and for launches the functions whose names begin with `mgpu` or
    `norm_gpu_`; kernels for GPUs stand in `norm_kernels`. A function or another
    symbol of such a name would take the place of these, or be reported as a second
    one long after. Only what the C library has may be declared, with its own type.
    What is an `llvm.func` already is called as it is, and a `gpu.module` of kernels
    may stand there from before.

    LLVM calls others of itself, such as `memcpy` for a copy and `expf` for an
    exponential, and takes a call of `abs` for one of C's. Nothing with a body may
    have the name of a function that LLVM knows, be it private.
  }];
  let options = [
    Option<"launches", "launches", "bool", /*default=*/"false",
           "There will be kernels for a GPU.">];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect"];
}

def NormCheckMemorySpaces
    : Pass<"norm-check-memory-spaces", "::mlir::ModuleOp"> {
  let summary = "Fail if a memref of the host has no address space of LLVM's";
  let description = [{
    The conversions to LLVM know integers as memory spaces, of which LLVM has 24 bits.
    Of others upstream says that the conversion failed, not where; of numbers that do
    not fit it drops bits. This names the first op with such a memref.
    What is in a `gpu.module` is not looked at: its lowering knows the gpu dialect's.
  }];
}

def NormCheckLowered : Pass<"norm-check-lowered", "::mlir::ModuleOp"> {
  let summary = "Fail if anything but the LLVM dialect is left";
  let description = [{
    The conversions to LLVM leave what they do not know as it is, and translation
    fails later with a message about the dialect. This names the first op that
    has no lowering, once.
  }];
  let options = [
    Option<"allowLaunches", "allow-launches", "bool", /*default=*/"false",
           "Accept `gpu.binary` and `gpu.launch_func`, which the translation to "
           "LLVM IR lowers.">];
}

def NormEmulatorInstrument
    : Pass<"norm-emulator-instrument", "::mlir::ModuleOp"> {
  let summary = "Instrument the memory accesses of emulated kernels";
  let description = [{
    Goes with `convert-gpu-to-emulator`, after the lowering to the LLVM dialect.
    Before each access to memory in an emulated kernel it adds a call that tells
    the emulator address, size, alignment and kind; masked accesses do so for each
    element. Then it makes the kernels known: a function that takes the arguments
    as an array of pointers, and a constructor that registers it.

    Before:
    ```mlir
    llvm.func @kernels_k(%x: !llvm.ptr)
        attributes {norm.emulator_kernel = "kernels::k", ...} {
      %v = llvm.load %x {alignment = 16 : i64} : !llvm.ptr -> vector<4xf32>
      ...
    ```
    After:
    ```mlir
    llvm.func internal @kernels_k(%x: !llvm.ptr) {
      llvm.call @norm_emulator_access(%x, %c16, %c16, %read, %text)
          : (!llvm.ptr, i64, i64, i32, !llvm.ptr) -> ()
      %v = llvm.load %x {alignment = 16 : i64} : !llvm.ptr -> vector<4xf32>
      ...
    }
    llvm.func internal @kernels_k_packed(%arguments: !llvm.ptr) { ... }
    llvm.mlir.global_ctors ctors = [@norm_emulator_register_kernels], ...
    ```

    An op that may access memory in another way, such as a call with a pointer,
    is an error.
  }];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect"];
}

#endif // NORM_TRANSFORMS_LLVM_PASSES_TD
