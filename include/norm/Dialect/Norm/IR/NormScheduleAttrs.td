//===- NormScheduleAttrs.td - how kernels walk rows --------*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_IR_NORMSCHEDULEATTRS_TD
#define NORM_DIALECT_NORM_IR_NORMSCHEDULEATTRS_TD

include "norm/Dialect/Norm/IR/NormBase.td"

/// Where a value of each element stays that a later pass over the row needs.
///   registers  in vector registers: the whole row fits there
///   scratch    in a scratch row of memory, in the type it is computed in
///   reread     nowhere: it is computed again from the inputs
def Norm_Keep : Norm_I32Enum<"Keep",
    "where values stay that a later pass needs", [
      I32EnumAttrCase<"Registers", 0, "registers">,
      I32EnumAttrCase<"Scratch", 1, "scratch">,
      I32EnumAttrCase<"Reread", 2, "reread">]>;

/// Where the inputs of rows that follow are asked for, if they are.
///   none  nowhere: the processor reads ahead by itself
///   l1    in L1, beside those that are worked on
///   l2    in L2 only
def Norm_Prefetch : Norm_I32Enum<"Prefetch",
    "where the inputs of rows that follow are asked for", [
      I32EnumAttrCase<"None", 0, "none">,
      I32EnumAttrCase<"L1", 1, "l1">,
      I32EnumAttrCase<"L2", 2, "l2">]>;

def Norm_PrefetchParameter : EnumParameter<Norm_Prefetch> {
  let defaultValue = "::mlir::norm::Prefetch::None";
}

/// When whole vectors of outputs go past the caches.
///   none        never: what comes next finds them there
///   one_thread  where the kernel runs on one thread alone
///   always
def Norm_Stream : Norm_I32Enum<"Stream",
    "when outputs are stored past the caches", [
      I32EnumAttrCase<"None", 0, "none">,
      I32EnumAttrCase<"OneThread", 1, "one_thread">,
      I32EnumAttrCase<"Always", 2, "always">]>;

def Norm_StreamParameter : EnumParameter<Norm_Stream> {
  let defaultValue = "::mlir::norm::Stream::None";
}

def Norm_CPUScheduleAttr : AttrDef<Norm_Dialect, "CPUSchedule"> {
  let mnemonic = "cpu_schedule";
  let summary = "How a CPU kernel walks the rows of a norm.generic";
  let description = [{
    Chosen by a cost model from the sizes, types and layout of the op and from
    the module's `#norm.target`, or set by hand. The number of rows has no say in
    what decides bits: `rows` is no more than there are, and how large all outputs
    are, where that is known, decides how many rows are worked on together and how
    memory is accessed.
    Of its fields only `accumulators`, `across_rows`, `across_runs`, `pairs` and
    `pieces` have a say in the order of additions, and so in the last bits of a
    result.

    A vector has neighbouring elements of a row; or, with `across_rows`, the
    elements of neighbouring rows at one place along them, which are what lies
    side by side where the normalized axis is strided (channels first). Rows of 2, 4
    or 8 elements that follow each other without a gap are transposed in registers
    to that end, as many at once as a vector has lanes. With `across_runs`, a vector goes on from one row to the next: for rows that are
    short runs of elements, far from each other, with the runs of other rows between
    them (groups of channels, channels last). Each place of a run is added up for
    itself, and then those of each row. With `pairs`, two vectors have neighbouring elements of a row of bf16: one the even
    ones and the other the odd ones, which need not move across lanes to be widened
    and narrowed.

    A long row is cut into `pieces`, all of one size but the last: what a reduction
    is of each piece is combined in an order that follows from their number alone.
    So the pieces may be shared among threads or not, which is decided when the
    kernel runs, from the number of rows and of threads, and the bits are the same.

    | field | what | allowed | default |
    |---|---|---|---|
    | `rows` | rows that are worked on together; with `across_rows` vectors of them | 1, 2, 4, 8 | |
    | `accumulators` | vectors that a sum is spread over, in a pass with one sum; in a pass with more, as many share them | 1, 2, 4, 8 | |
    | `keep` | where values stay that a later pass needs: in `registers`, in a row of `scratch` memory, or they are computed again (`reread`) | | |
    | `vectors` | vectors of a row in a step of a pass that sums nothing | 1, 2, 4, 8 | 1 |
    | `pieces` | parts of a row that threads may share | 1 to 128; more than 1 for rows of a constant size that one loop runs through, with `keep = reread`, without `across_rows`, and without outputs that are summed over rows | 1 |
    | `across_rows` | whether vectors lie across rows | with `keep = reread`, and outputs that are not summed over rows; where elements lie side by side across rows, or, with a target and in f32, where rows have 2, 4 or 8 elements, all of f32, bf16 or f16, that follow each other | false |
    | `across_runs` | whether vectors lie across the runs of neighbouring rows | where two loops and more run through a row, and what a kernel accesses goes from run to run as it does within one, of a constant size up to 512; with `rows = 1`, `accumulators = 1` and `keep = reread`, without outputs that are summed over rows, `across_rows`, `pairs` and `align_outputs` | false |
    | `pairs` | whether even and odd elements of bf16 are in vectors of their own | where what kernels read and write of each element is bf16, or f32 that all rows share and nobody writes, and lies side by side; with a target, where elements are summed over rows | false |
    | `outputs_by_row` | whether the outputs of rows that are worked on together are computed and stored row after row, instead of a vector of each at a time | | false |
    | `align_outputs` | whether vectors of outputs begin where the first output's address is a multiple of their size; the elements before are stored apart | with `rows = 1` or `outputs_by_row`, and a first output that lies side by side along rows; without `across_rows`, `keep = registers`, and `keep = scratch` with `pairs` | false |
    | `prefetch` | the cache in which the inputs of the rows that follow are asked for: `l1` by the second pass, `l2` by the last (where elements are summed over rows, for rows at least four ahead), or `none` | | none |
    | `stream` | when whole vectors of outputs go past the caches, where they are aligned: `always`, on `one_thread`, or `none` of the time. With `one_thread` there are two kernels, one of which the host takes | | none |
    | `grain` | the least number of rows that is worth a thread; for rows whose size is not known until the kernel runs, 1 asks for what suits the size then | 1 and more | 1 |

    Fields may come in any order; those that have their default are not printed.

    ```mlir
    #norm.cpu_schedule<rows = 4, accumulators = 4, keep = reread>
    #norm.cpu_schedule<rows = 1, accumulators = 8, keep = scratch, vectors = 2, grain = 43>
    ```
  }];
  let parameters = (ins
    "int64_t":$rows,
    "int64_t":$accumulators,
    EnumParameter<Norm_Keep>:$keep,
    DefaultValuedParameter<"int64_t", "1">:$vectors,
    DefaultValuedParameter<"int64_t", "1">:$pieces,
    DefaultValuedParameter<"bool", "false">:$across_rows,
    DefaultValuedParameter<"bool", "false">:$across_runs,
    DefaultValuedParameter<"bool", "false">:$pairs,
    DefaultValuedParameter<"bool", "false">:$outputs_by_row,
    DefaultValuedParameter<"bool", "false">:$align_outputs,
    Norm_PrefetchParameter:$prefetch,
    Norm_StreamParameter:$stream,
    DefaultValuedParameter<"int64_t", "1">:$grain);
  let extraClassDeclaration = [{
    /// Each thread adds up the partial results of all pieces.
    static constexpr int64_t kMaxPieces = 128;

    /// The same, but for `stream`.
    CPUScheduleAttr withStream(Stream stream) const;
  }];
  let assemblyFormat = "`<` struct(params) `>`";
  let genVerifyDecl = 1;
}

def Norm_GPUScheduleAttr : AttrDef<Norm_Dialect, "GPUSchedule"> {
  let mnemonic = "gpu_schedule";
  let summary = "How the threads of a GPU kernel share the rows of a norm.generic";
  let description = [{
    The threads of a workgroup that share a row are a power of two and lie beside
    each other; a row may have several workgroups, a cluster. Each thread takes
    `vector_size` elements at a time: thread t of all T of the row the elements
    (c * T + t) * vector_size and on of a row's vectors, for chunks c = 0, 1, ...,
    and one at a time of the elements before and behind them. The values of the
    first chunks stay in registers, those of the next in workgroup memory, and
    the rest is computed again in each pass.

    Chosen by a cost model from the sizes, types and layout of the op and from
    the module's `#norm.target`, or set by hand; never from the number of rows.
    `threads_per_row`, `cluster_size`, `vector_size`, `subgroup_size` and
    `resident_chunks` have a say in the order of additions, and so in the last
    bits of a result; the other fields have none.

    | field | what | allowed | default |
    |---|---|---|---|
    | `subgroup_size` | threads that shuffle values among each other | 8, 16, 32, 64 | |
    | `threads_per_row` | threads of a workgroup that share a row | a power of two up to 1024 | |
    | `rows_per_workgroup` | rows that a workgroup works on at once, each of at most a subgroup; all together have one | a power of two | 1 |
    | `cluster_size` | workgroups that share a row, each of more than a subgroup; only with one row a workgroup | 1, 2, 4, 8, 16 | 1 |
    | `vector_size` | elements that a thread takes at once | 1, 2, 4, 8, 16 | 1 |
    | `edge_chunks` | how often a thread takes an element before or behind the vectors | 0 and more | 0 |
    | `resident_chunks` | chunks of a thread whose values stay in registers | 0 and more | 0 |
    | `workgroup_chunks` | chunks of a thread whose values stay in workgroup memory | 0 and more | 0 |
    | `keep_shared` | operands that all rows share stay in a thread's registers from row to row; for that `resident_chunks` has all of a row | | false |
    | `least_row_size` | for rows whose size is not known until the kernel runs, all of which is resident: the least size that the kernel is for. The largest follows from the chunks. | 0 and more | 0 |

    Fields may come in any order; those that have their default are not printed.

    ```mlir
    #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32,
                       rows_per_workgroup = 4, vector_size = 4, resident_chunks = 6>
    ```
  }];
  let parameters = (ins
    "int64_t":$subgroup_size,
    "int64_t":$threads_per_row,
    DefaultValuedParameter<"int64_t", "1">:$rows_per_workgroup,
    DefaultValuedParameter<"int64_t", "1">:$cluster_size,
    DefaultValuedParameter<"int64_t", "1">:$vector_size,
    DefaultValuedParameter<"int64_t", "0">:$edge_chunks,
    DefaultValuedParameter<"int64_t", "0">:$resident_chunks,
    DefaultValuedParameter<"int64_t", "0">:$workgroup_chunks,
    DefaultValuedParameter<"bool", "false">:$keep_shared,
    DefaultValuedParameter<"int64_t", "0">:$least_row_size);
  let extraClassDeclaration = [{
    /// Threads of a workgroup, and those of a row in all its workgroups.
    int64_t getWorkgroupSize() const {
      return getThreadsPerRow() * getRowsPerWorkgroup();
    }
    int64_t getThreadsOfRow() const {
      return getThreadsPerRow() * getClusterSize();
    }
    /// Subgroups of a workgroup that share a row, at least one.
    int64_t getSubgroupsPerRow() const {
      return ::std::max<int64_t>(getThreadsPerRow() / getSubgroupSize(), 1);
    }
    /// Whether the values of edges stay in registers, as they do if any stay:
    /// workgroup memory is for what registers have no room for.
    bool keepsEdges() const {
      return getResidentChunks() + getWorkgroupChunks() > 0;
    }
    /// The values that a workgroup keeps in its memory, of one value that stays
    /// for each element.
    int64_t getWorkgroupValues() const {
      return getWorkgroupChunks() * getVectorSize() * getWorkgroupSize();
    }
    /// The elements of a row that its threads have in registers, of its vectors.
    int64_t getResidentElements() const {
      return getResidentChunks() * getVectorSize() * getThreadsOfRow();
    }
    /// The partial results that a workgroup exchanges in its memory for
    /// `reductions` reductions at once: each subgroup's, and the workgroup's
    /// for the cluster.
    int64_t getExchangeValues(int64_t reductions) const {
      if (getSubgroupsPerRow() == 1)
        return 0;
      return reductions *
             (getSubgroupsPerRow() + (getClusterSize() > 1 ? 1 : 0));
    }
  }];
  let assemblyFormat = "`<` struct(params) `>`";
  let genVerifyDecl = 1;
}

#endif // NORM_DIALECT_NORM_IR_NORMSCHEDULEATTRS_TD
