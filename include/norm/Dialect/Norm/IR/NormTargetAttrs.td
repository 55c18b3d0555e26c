//===- NormTargetAttrs.td - what kernels are compiled for --*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_IR_NORMTARGETATTRS_TD
#define NORM_DIALECT_NORM_IR_NORMTARGETATTRS_TD

include "norm/Dialect/Norm/IR/NormBase.td"

def Norm_TargetAttr : AttrDef<Norm_Dialect, "Target"> {
  let mnemonic = "target";
  let summary = "The processor or GPU that kernels are compiled for";
  let description = [{
    A row of the table of targets (docs/Targets.md): one of the CPU's (`sse4`,
    `avx2`, `avx3`), or what runs GPU kernels (`emulator`, `nvvm`, `rocdl`,
    `spirv`) with its chip, by default the first that the table has of the kind.
    Fields behind it take the place of the table's, where a machine is known
    better or is to be used in part.

    ```mlir
    #norm.target<avx3>
    #norm.target<avx3, l2 = 2097152>
    #norm.target<nvvm, chip = "sm_90">
    #norm.target<nvvm, chip = "sm_90", cluster_size = 1>
    ```

    | field | of | what |
    |---|---|---|
    | `l1`, `l2`, `l3` | CPUs | bytes of the caches: a core's own, and a whole one of the third level, which cores share |
    | `subgroup_size` | GPUs | threads of a subgroup: 8, 16, 32 or 64; the chip's, where it has but one |
    | `cluster_size` | GPUs | largest cluster of workgroups: 1, 2, 4, 8 or 16 |
    | `workgroup_memory` | GPUs | bytes that a workgroup can have |
    | `registers_per_thread`, `registers_per_workgroup` | GPUs | of 32 bits |
    | `max_workgroup_size` | GPUs | threads of the largest workgroup, a subgroup or more |
    | `max_workgroups` | GPUs | of the largest grid |
    | `vectors` | GPUs | whether kernels access 16 bytes at once |
    | `dynamic_workgroup_memory` | GPUs | whether a launch says how much there is |

    No field says that a chip has more than the table knows; the emulator, which
    stands for any GPU, has whatever it is told.

    A module's `norm.target` is what its normalizations are compiled for;
    `norm-attach-target` sets it, and the passes that come after it read it.

    ```mlir
    module attributes {norm.target = #norm.target<avx2>} { ... }
    ```
  }];
  let parameters = (ins
    StringRefParameter<"the CPU target, or the kind of GPU">:$name,
    StringRefParameter<"the chip of a GPU; empty for the default">:$chip,
    AttrParameter<"::mlir::DictionaryAttr",
                  "what takes the place of the table's fields">:$fields);
  let builders = [
    AttrBuilder<(ins "::llvm::StringRef":$name,
                     CArg<"::llvm::StringRef", "{}">:$chip), [{
      return $_get($_ctxt, name, chip, ::mlir::DictionaryAttr::get($_ctxt));
    }]>];
  let extraClassDeclaration = [{
    /// The attribute of a module that holds it.
    static constexpr ::llvm::StringLiteral kModuleAttrName = "norm.target";

    /// What `op` is compiled for, as the nearest module around it says, or it
    /// itself; null if none does.
    static TargetAttr lookup(::mlir::Operation *op);

    /// The table's row with the fields that are given here; nothing if it is of
    /// the other sort.
    ::std::optional<::mlir::norm::CPUTarget> getCPU() const;
    ::std::optional<::mlir::norm::GPUTarget> getGPU() const;
  }];
  let hasCustomAssemblyFormat = 1;
  let genVerifyDecl = 1;
}

#endif // NORM_DIALECT_NORM_IR_NORMTARGETATTRS_TD
