//===- norm-bench.cpp - our kernels beside oneDNN and a copy --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Times layer normalization with gain and bias, for rows of sizes that real
// models have. Every result is compared with float64 before anything is timed;
// benchmark/README.md says how the timing works.
//
//===----------------------------------------------------------------------===//

#include "Competitor.h"
#include "Measure.h"

#include "norm/Runtime/Runtime.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/WithColor.h"
#include "llvm/Support/raw_ostream.h"

#include <dlfcn.h>
#include <optional>
#include <sched.h>

using namespace bench;

/// Not llvm::cl: the LLVM library defines a --threads of its own.
struct Options {
  int threads = 1;
  MeasureOptions measure;
  bool quick = false;
};

static constexpr const char *kUsage =
    "usage: norm-bench [--threads=N] [--rounds=N] [--slice-ms=N] [--quick]\n"
    "  --threads=N   threads, each on a processor of its own (1)\n"
    "  --rounds=N    slices that each competitor gets (21)\n"
    "  --slice-ms=N  length of a slice in milliseconds (25)\n"
    "  --quick       only the first shape\n";

static std::optional<Options> parse(llvm::ArrayRef<const char *> arguments) {
  Options options;
  auto positive = [](llvm::StringRef text, int &value) {
    return !text.getAsInteger(10, value) && value > 0;
  };
  for (llvm::StringRef argument : arguments) {
    int value;
    if (argument.consume_front("--threads=") && positive(argument, value))
      options.threads = value;
    else if (argument.consume_front("--rounds=") && positive(argument, value))
      options.measure.rounds = value;
    else if (argument.consume_front("--slice-ms=") && positive(argument, value))
      options.measure.sliceSeconds = value / 1000.0;
    else if (argument == "--quick")
      options.quick = true;
    else
      return std::nullopt;
  }
  return options;
}

/// Rows of real models; the first is the one to look at.
static const Shape kShapes[] = {
    {128, 768, ElementType::F32, "BERT-base"},
    {1, 1600, ElementType::F32, "GPT-2 XL, decoding"},
    {128, 1000, ElementType::F32, "MLP of 1000 units"},
    {197, 768, ElementType::F32, "ViT-B/16"},
    {1024, 1024, ElementType::F32, "GPT-2 medium"},
    {1500, 384, ElementType::F32, "Whisper-tiny"},
    {2048, 64, ElementType::F32, "DLRM-style MLP"},
    {3136, 96, ElementType::F32, "Swin-T, stage 1"},
    {4096, 768, ElementType::BF16, "BERT-base"},
    {1500, 1280, ElementType::BF16, "Whisper-large"},
};

/// Keeps this process, and the threads it will start, on the last `count` of
/// the processors it may use: the first ones serve most interrupts.
static llvm::Error pin(int count) {
  cpu_set_t allowed, chosen;
  CPU_ZERO(&chosen);
  if (sched_getaffinity(0, sizeof allowed, &allowed) != 0)
    return llvm::createStringError("cannot read the allowed processors");
  int left = count;
  for (int cpu = CPU_SETSIZE - 1; cpu >= 0 && left > 0; --cpu) {
    if (!CPU_ISSET(cpu, &allowed))
      continue;
    CPU_SET(cpu, &chosen);
    --left;
  }
  if (left > 0)
    return llvm::createStringError("--threads=%d: only %d processors here",
                                   count, count - left);
  if (sched_setaffinity(0, sizeof chosen, &chosen) != 0)
    return llvm::createStringError("cannot choose processors");
  return llvm::Error::success();
}

/// For oneDNN, which uses OpenMP's default. The function is that of the OpenMP
/// library which oneDNN brought: linked here by name, it could be another one,
/// since LLVM's directory, which tools search first, may hold one too.
static void setOpenMPThreads(int threads) {
  void *function = dlsym(RTLD_DEFAULT, "omp_set_num_threads");
  if (function)
    reinterpret_cast<void (*)(int)>(function)(threads);
}

/// One line of the table; false if a result of ours is wrong.
static bool run(const Shape &shape, const MeasureOptions &options) {
  Problem problem(shape);
  enum { Norm, Peer, Copy, Count };
  const char *const names[] = {"norm-mlir", "oneDNN", "copy"};
  Entry entries[Count];
  entries[Norm] = createNormJIT(problem);
  entries[Peer] = createOneDNN(problem);
  entries[Copy] = createCopy(problem);

  bool good = true;
  double errors[Count] = {};
  std::vector<Competitor *> competitors;
  for (int i = 0; i < Count; ++i) {
    Competitor *competitor = entries[i].competitor.get();
    if (!competitor) {
      llvm::WithColor::warning() << shape.name() << ": no " << names[i] << ": "
                                 << entries[i].reason << "\n";
      good &= i != Norm;
      continue;
    }
    competitors.push_back(competitor);
    if (i == Copy)
      continue;
    problem.clearOutput();
    competitor->run();
    errors[i] = problem.error();
    if (i == Norm && errors[i] > problem.tolerance()) {
      llvm::WithColor::error()
          << shape.name() << ": norm-mlir is off by "
          << llvm::format("%.1e", errors[i]) << ", more than "
          << llvm::format("%.1e", problem.tolerance()) << "\n";
      good = false;
    }
  }

  std::vector<Timing> timings = measure(competitors, options);
  double ns[Count] = {};
  for (int i = 0, next = 0; i < Count; ++i)
    if (entries[i].competitor)
      ns[i] = timings[next++].medianNs;

  auto cell = [](const char *format, double value) {
    if (value > 0)
      llvm::outs() << llvm::format(format, value);
    else
      llvm::outs() << llvm::right_justify("-", 11);
  };
  llvm::outs() << llvm::left_justify(shape.name(), 18);
  for (double time : ns)
    cell("%11.2f", time / 1000);
  cell("%11.2f", ns[Norm] > 0 ? ns[Peer] / ns[Norm] : 0);
  cell("%11.2f", ns[Norm] / ns[Copy]);
  cell("%11.1e", errors[Norm]);
  cell("%11.1e", errors[Peer]);
  llvm::outs() << "  " << shape.origin << "\n";
  llvm::outs().flush();
  return good;
}

int main(int argc, char **argv) {
  std::optional<Options> options =
      parse(llvm::ArrayRef<const char *>(argv, argc).drop_front());
  if (!options) {
    llvm::errs() << kUsage;
    return 1;
  }
  const int threads = options->threads;
  if (llvm::Error error = pin(threads)) {
    llvm::WithColor::error() << llvm::toString(std::move(error)) << "\n";
    return 1;
  }
  norm_set_num_threads(threads);
  setOpenMPThreads(threads);

  llvm::outs() << "layer_norm with gain and bias, " << threads
               << (threads == 1 ? " thread" : " threads") << ", oneDNN "
               << oneDNNVersion() << "; median times of "
               << options->measure.rounds << " interleaved slices, in us\n\n";
  llvm::outs() << llvm::left_justify("rows x columns", 18);
  for (const char *column : {"norm-mlir", "oneDNN", "copy", "speed-up",
                             "/ copy", "error", "of oneDNN"})
    llvm::outs() << llvm::right_justify(column, 11);
  llvm::outs() << "  from\n";

  bool good = true;
  for (const Shape &shape : kShapes) {
    good &= run(shape, options->measure);
    if (options->quick)
      break;
  }
  llvm::outs() << "\nspeed-up: oneDNN's time divided by ours; error: largest, "
                  "against float64, relative to the largest result\n";
  return good ? 0 : 1;
}
