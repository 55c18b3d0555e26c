//===- GPUSchedule.cpp - how GPU kernels walk rows ------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GPUSchedulePlan.h"

#include "norm/Dialect/Norm/Utils/ElementCost.h"
#include "norm/Dialect/Norm/Utils/KernelLegality.h"

#include "llvm/Support/MathExtras.h"

#include <algorithm>

using namespace mlir;
using namespace mlir::norm;

static constexpr int64_t kMinWorkgroup = 128;
/// With 1024, each thread would have 64 registers, and some spill; as do some
/// of the 128 with 512, where there are loops beside edges or an elementary
/// function.
static constexpr int64_t kMaxWorkgroup = 512;
static constexpr int64_t kMaxWorkgroupBesideLoops = 256;
static constexpr int64_t kRegistersOfThread = 128;

/// Of a row, unless it has fewer vectors: those of 16 bytes are a line of a
/// cache.
static constexpr int64_t kMinThreads = 8;

/// What a thread keeps in registers of a row, in units of 4 bytes; and what all
/// threads of a workgroup do. GPUs have 65536 registers for a workgroup, and
/// with half of them for the row some spill; so does a thread with 64 elements,
/// which are guarded one by one, of the 255 registers that it can have. A
/// target that says that it has fewer keeps the same part of them, at most.
static constexpr int64_t kResidentWords = 32;
static constexpr int64_t kResidentWordsOfRow = 16384;
static constexpr int64_t kRegistersPerResidentWord = 4;

/// What a thread keeps in registers if it does not keep all: loops over the
/// rest need registers, too.
/// Eight numbers of f64 are as many.
static constexpr int64_t kResidentWordsBesideLoops = 16;

/// What a thread keeps of its row and of what all rows share, in words: with
/// more, there would be fewer threads than memory needs to be busy.
static constexpr int64_t kKeptWords = 48;

/// The threads of a row whose size is not known until it runs.
static constexpr int64_t kDynamicThreads = 256;

/// A row that takes less of the registers it could have, of a size that is not
/// known, is rather read again: from a first-level cache, by a kernel with
/// fewer registers, of which a multiprocessor runs more workgroups at once. Two
/// of those with all registers have 16 KB of such rows of f32 on their way,
/// which is about what hides the latency of device memory. (A model; not
/// timed.)
static constexpr int64_t kMinPartOfCapacity = 4;

FloatType norm::getExchangeType(const RowProgram &program) {
  FloatType widest;
  for (ReduceOp reduction : program.getReductions()) {
    auto type = cast<FloatType>(reduction.getType());
    if (!widest || type.getWidth() > widest.getWidth())
      widest = type;
  }
  return widest;
}

unsigned norm::getWorkgroupBytes(Type type) {
  return llvm::divideCeil(type.getIntOrFloatBitWidth(), 8);
}

int64_t norm::countKeptWords(const RowProgram &program) {
  int64_t words = 0;
  for (Type type : program.getSlotTypes())
    words += llvm::divideCeil(type.getIntOrFloatBitWidth(), 32);
  return words;
}

int64_t norm::countKeptBytes(const RowProgram &program) {
  int64_t bytes = 0;
  for (Type type : program.getSlotTypes())
    bytes += getWorkgroupBytes(type);
  return bytes;
}

int64_t norm::countExchangeBytes(const RowProgram &program,
                                 GPUScheduleAttr schedule) {
  unsigned reductions = program.getReductions().size();
  return reductions == 0 ? 0
                         : schedule.getExchangeValues(reductions) *
                               getWorkgroupBytes(getExchangeType(program));
}

namespace {

/// Fills in the fields of one kernel's schedule.
class Planner {
public:
  Planner(const RowProgram &program, const RowLayout &layout,
          const GPUTarget &target, const RowAccess &access)
      : program(program), layout(layout), target(target), access(access),
        rowSize(layout.getRowSize()), keptWords(countKeptWords(program)),
        words(std::max<int64_t>(keptWords, 1)),
        maxThreads(getMaxThreads(target)),
        // Of workgroups that have several subgroups.
        maxCluster(maxThreads > target.subgroupSize ? target.clusterSize : 1),
        wordsOfThread(std::min(kResidentWords, target.registersPerThread /
                                                   kRegistersPerResidentWord)),
        wordsOfWorkgroup(std::min(
            {kResidentWordsOfRow, wordsOfThread * maxThreads,
             target.registersPerWorkgroup / kRegistersPerResidentWord})) {}

  /// What `given` says, which may be null, is not chosen.
  GPUKernelPlan plan(GPUScheduleAttr given);
  /// For rows whose size is not known until the kernel runs, where that suits
  /// registers: all of a row is in them. Nothing if nothing is kept of a row,
  /// or too much of an element.
  std::optional<GPUKernelPlan> planResident();

private:
  static int64_t getMaxThreads(const GPUTarget &target);
  void chooseThreads(int64_t size);
  void chooseChunks(int64_t size, GPUScheduleAttr given);
  void choosePartInWorkgroupMemory(int64_t chunks);
  void sayWhatStays(int64_t chunks, int64_t most);
  bool keepsShared() const;
  int64_t getKeptWords() const {
    return kKeptWords * wordsOfThread / kResidentWords;
  }
  int64_t getWordsPerThread(int64_t threads) const;
  /// Notes why a field has the value that was chosen.
  void say(StringRef field, int64_t value, const Twine &reason) {
    std::string begin = (field + " = ").str();
    llvm::erase_if(reasons,
                   [&](StringRef other) { return other.starts_with(begin); });
    reasons.push_back((field + " = " + Twine(value) + ": " + reason).str());
  }

  /// The schedule of what is chosen so far.
  GPUScheduleAttr getSchedule() const {
    return GPUScheduleAttr::get(program.getOp().getContext(),
                                target.subgroupSize, threads, rows, workgroups,
                                access.vectorSize, edgeChunks, residentChunks,
                                workgroupChunks, keepShared, leastRowSize);
  }
  void countEdgeChunks() {
    edgeChunks = llvm::divideCeil(access.getMostEdgeElements(rowSize),
                                  threads * workgroups);
  }
  /// Words that a thread has for what is kept in its registers.
  int64_t getResidentWords() const {
    int64_t registers = target.registersPerWorkgroup / (threads * rows);
    return std::max<int64_t>(
        std::min({wordsOfThread,
                  kResidentWordsOfRow / threads - edgeChunks * words,
                  registers / kRegistersPerResidentWord}),
        0);
  }

  const RowProgram &program;
  const RowLayout &layout;
  const GPUTarget &target;
  const RowAccess &access;
  Extent rowSize;
  /// What is kept of an element; and that, or 1 where nothing is: there is as
  /// much to do.
  int64_t keptWords, words;
  /// The threads that a workgroup can have, a power of two, and the workgroups
  /// of a cluster.
  int64_t maxThreads, maxCluster;
  /// What a thread and what a workgroup keeps in registers.
  int64_t wordsOfThread, wordsOfWorkgroup;

  // The fields of the schedule.
  int64_t threads = 1, rows = 1, workgroups = 1;
  int64_t edgeChunks = 0, residentChunks = 0, workgroupChunks = 0;
  bool keepShared = false;
  int64_t leastRowSize = 0;
  bool rereads = false;
  SmallVector<std::string> reasons;
};

} // namespace

/// As many as have the registers that one needs; but a subgroup.
int64_t Planner::getMaxThreads(const GPUTarget &target) {
  int64_t registers = std::min(kRegistersOfThread, target.registersPerThread);
  int64_t most = std::min({kMaxWorkgroup, target.maxWorkgroupSize,
                           target.registersPerWorkgroup / registers});
  return llvm::bit_floor(uint64_t(std::max(most, target.subgroupSize)));
}

/// The words that a thread should have before more threads take the row: few
/// while the row fits into a subgroup, where more threads cost nothing.
int64_t Planner::getWordsPerThread(int64_t threads) const {
  int64_t words = threads < target.subgroupSize ? 16 : 32;
  return std::clamp<int64_t>(wordsOfThread, 1, words);
}

/// Whether the operands that all rows share stay, if there are such and a
/// thread that takes row after row has registers for its part of them.
bool Planner::keepsShared() const {
  // With edges, a thread has other elements in each row.
  if (rows == 1 || rereads || workgroupChunks > 0 || access.edgesOf ||
      layout.parallelSizes.empty())
    return false;
  bool isAny = false;
  int64_t sum = access.vectorSize * words;
  for (const OperandLayout &operand : layout.getInputs()) {
    if (!operand.isKeptFromRowToRow())
      continue;
    isAny = true;
    unsigned bits = operand.type.getElementTypeBitWidth();
    sum += llvm::divideCeil(access.vectorSize * bits, 32);
  }
  return isAny && sum * residentChunks <= getKeptWords();
}

/// Of a row of this size.
void Planner::chooseThreads(int64_t size) {
  while (workgroups < maxCluster &&
         size * words > wordsOfWorkgroup * workgroups)
    workgroups *= 2;
  if (target.clusterSize > 1) {
    std::string most = std::to_string(wordsOfWorkgroup);
    say("cluster_size", workgroups,
        size * words > wordsOfWorkgroup * workgroups
            ? workgroups == target.clusterSize
                  ? "the target has no larger clusters"
                  : "the target's workgroups are too small for clusters"
        : workgroups == 1
            ? "the row is no more than the " + most +
                  " words that a workgroup keeps in registers"
            : "as few as keep the row in registers, each " + most + " words");
  }
  // What one workgroup has of the row.
  int64_t part = llvm::divideCeil(size, workgroups);
  int64_t vectors = llvm::divideCeil(part, access.vectorSize);
  auto hasManyWords = [&](int64_t threads) {
    return int64_t(llvm::divideCeil(part * words, threads)) >
           getWordsPerThread(threads);
  };
  // A cluster is of workgroups of several subgroups.
  int64_t least = workgroups == 1 ? 1 : target.subgroupSize * 2;
  while (threads < maxThreads &&
         (threads < least || (threads < vectors && (threads < kMinThreads ||
                                                    hasManyWords(threads)))))
    threads *= 2;
  say("threads_per_row", threads,
      hasManyWords(threads)
          ? threads >= vectors ? Twine("the row has no more vectors")
            : threads < kMaxWorkgroup
                ? Twine(threads * 2 > target.maxWorkgroupSize
                            ? "the target has no larger workgroups"
                            : "the target has no registers for more")
                : Twine("with more, they spill registers")
      : threads <= kMinThreads && (threads == 1 || !hasManyWords(threads / 2))
          ? Twine("no row has fewer, but for want of vectors")
          : "as few as have no more than " + Twine(getWordsPerThread(threads)) +
                " words of a row each");
  if (threads <= target.subgroupSize)
    rows = std::max<int64_t>(std::min(kMinWorkgroup, maxThreads) / threads, 1);
  say("rows_per_workgroup", rows,
      rows > 1 ? "so that a workgroup has " + Twine(rows * threads) + " threads"
               : Twine("a row has threads enough for a workgroup"));
}

/// Notes which chunks of a row stay in registers, of so many words.
void Planner::sayWhatStays(int64_t chunks, int64_t most) {
  say("resident_chunks", residentChunks,
      keptWords == 0             ? Twine("no later pass needs anything again")
      : residentChunks == chunks ? Twine("all of a row")
                                 : "a thread has " + Twine(most) +
                                       " registers for what stays, and a chunk "
                                       "takes " +
                                       Twine(access.vectorSize * words));
}

/// Of so many chunks, those that registers do not hold.
void Planner::choosePartInWorkgroupMemory(int64_t chunks) {
  int64_t left = chunks - residentChunks;
  int64_t bytes =
      target.workgroupMemory - countExchangeBytes(program, getSchedule());
  int64_t bytesOfChunk =
      countKeptBytes(program) * access.vectorSize * threads * rows;
  workgroupChunks = std::clamp<int64_t>(bytes / bytesOfChunk, 0, left);
  if (left > 0)
    say("workgroup_chunks", workgroupChunks,
        workgroupChunks == left
            ? Twine("the rest of the row")
            : "a chunk takes " + Twine(bytesOfChunk) + " of the " +
                  Twine(std::max<int64_t>(bytes, 0)) +
                  " bytes that are not for exchange");
}

void Planner::chooseChunks(int64_t size, GPUScheduleAttr given) {
  // Fewer than all elements are in vectors where there are edges.
  int64_t vectors = access.edgesOf
                        ? (size - 2 * access.margin) / access.vectorSize
                        : llvm::divideCeil(size, access.vectorSize);
  auto countChunks = [&]() -> int64_t {
    countEdgeChunks();
    return llvm::divideCeil(vectors, threads * workgroups);
  };
  int64_t chunks = countChunks();
  int64_t most = getResidentWords();
  if (!given && (keptWords == 0 || chunks * access.vectorSize * words > most)) {
    if ((access.edgesOf || computesFunction(program)) &&
        threads > kMaxWorkgroupBesideLoops) {
      threads = kMaxWorkgroupBesideLoops;
      say("threads_per_row", threads,
          "with loops beside edges or an elementary function, more spill "
          "registers");
    }
    chunks = countChunks();
    most = std::min(getResidentWords(), kResidentWordsBesideLoops);
  }
  if (given) {
    residentChunks = std::min(chunks, given.getResidentChunks());
    workgroupChunks =
        std::min(chunks - residentChunks, given.getWorkgroupChunks());
  } else {
    if (keptWords > 0)
      residentChunks = std::min(chunks, most / (access.vectorSize * words));
    sayWhatStays(chunks, most);
    if (keptWords > 0)
      choosePartInWorkgroupMemory(chunks);
  }
  rereads = residentChunks + workgroupChunks < chunks;
}

// The time of a row is that of the bytes which are moved from and to device
// memory. What is kept is read once, what is not in each pass that needs it; so
// a kernel keeps what it can. A cluster comes before workgroup memory, because
// its workgroups read the row at once; its cost is a barrier of the cluster for
// each pass. A cluster is as small as registers allow.
GPUKernelPlan Planner::plan(GPUScheduleAttr given) {
  if (given) {
    threads = given.getThreadsPerRow();
    rows = given.getRowsPerWorkgroup();
    workgroups = given.getClusterSize();
  }
  if (!given)
    say("vector_size", access.vectorSize, access.reason);
  if (rowSize.isConstant()) {
    int64_t size = std::max<int64_t>(rowSize.getCoefficient(), 1);
    if (!given)
      chooseThreads(size);
    chooseChunks(size, given);
    keepShared = (!given || given.getKeepShared()) && keepsShared();
    if (keepShared && !given)
      reasons.push_back("keep_shared: with what all rows share, a thread keeps "
                        "no more than " +
                        std::to_string(getKeptWords()) + " words");
  } else {
    if (!given) {
      threads = std::min(kDynamicThreads, maxThreads);
      say("threads_per_row", threads,
          "for rows whose size is not known until the kernel runs");
      say("resident_chunks", 0, "rows may be of any size");
    }
    countEdgeChunks();
    rereads = true;
  }
  int64_t bytes = countKeptBytes(program) * getSchedule().getWorkgroupValues();
  return {access, getSchedule(), rereads,
          target.hasDynamicWorkgroupMemory ? bytes : 0, reasons};
}

std::optional<GPUKernelPlan> Planner::planResident() {
  assert(!rowSize.isConstant() && "else the one kernel keeps what it can");
  GPUKernelPlan result = plan(/*given=*/{});
  int64_t most = getResidentWords();
  if (keptWords == 0 || most < access.vectorSize * words)
    return std::nullopt;
  residentChunks = most / (access.vectorSize * words);
  leastRowSize =
      residentChunks * access.vectorSize * threads / kMinPartOfCapacity;
  say("resident_chunks", residentChunks,
      "a thread has " + Twine(most) +
          " registers for what stays, and a chunk takes " +
          Twine(access.vectorSize * words));
  say("least_row_size", leastRowSize,
      "a row that takes less than 1/" + Twine(kMinPartOfCapacity) +
          " of these is rather read again, by a kernel with fewer registers");
  result.schedule = getSchedule();
  result.rereads = false;
  result.reasons = reasons;
  return result;
}

GPUKernelPlan norm::planGPUKernel(const RowProgram &program,
                                  const RowLayout &layout,
                                  const GPUTarget &target,
                                  const RowAccess &access,
                                  GPUScheduleAttr given) {
  return Planner(program, layout, target, access).plan(given);
}

bool norm::isFor(GPUScheduleAttr schedule, const RowAccess &access) {
  return schedule.getVectorSize() == access.vectorSize && !access.edgesOf;
}

SmallVector<GPUKernelPlan> norm::planGPUKernels(const RowProgram &program,
                                                const RowLayout &layout,
                                                const GPUTarget &target,
                                                GPUScheduleAttr schedule) {
  auto isGiven = [&](const RowAccess &access) {
    return schedule && isFor(schedule, access);
  };
  auto plan = [&](const RowAccess &access) {
    return planGPUKernel(program, layout, target, access,
                         isGiven(access) ? schedule : GPUScheduleAttr());
  };
  SmallVector<RowAccess> byVectors;
  if (target.hasVectors)
    byVectors = getVectorAccesses(program, layout);
  GPUKernelPlan byElements = plan(getElementAccess(program.getOp(), layout));
  SmallVector<GPUKernelPlan> plans;
  for (const RowAccess &access : byVectors) {
    // A schedule for elements, which could be accessed by vectors.
    if (schedule && !access.edgesOf && !isGiven(access))
      continue;
    plans.push_back(plan(access));
    // To read a row once counts more than to read it by vectors, but for who
    // set the schedule.
    if (plans.back().rereads && !byElements.rereads && !isGiven(access))
      plans.pop_back();
  }
  plans.push_back(byElements);
  // Not by elements, whose kernel would be large: each is guarded.
  if (!layout.getRowSize().isConstant())
    for (const RowAccess &access : byVectors)
      if (std::optional<GPUKernelPlan> resident =
              Planner(program, layout, target, access).planResident())
        plans.push_back(*resident);
  return plans;
}

FailureOr<RowLayout> norm::getGPUKernelLayout(GenericOp op) {
  if (!op.hasPureBufferSemantics() || !describeWhatGPUsLack(op).empty() ||
      !RowProgram::describeObstacle(op).empty())
    return failure();
  return computeRowLayout(op, /*hasPartialSums=*/false);
}

GPUScheduleAttr norm::chooseGPUSchedule(GenericOp op, const GPUTarget &target) {
  FailureOr<RowLayout> layout = getGPUKernelLayout(op);
  if (failed(layout))
    return {};
  SmallVector<GPUKernelPlan> plans =
      planGPUKernels(RowProgram(op), *layout, target, /*schedule=*/{});
  return llvm::find_if(
             plans,
             [](const GPUKernelPlan &plan) { return !plan.access.edgesOf; })
      ->schedule;
}
