//===- norm-bench.cpp - our kernels beside their peers and a copy ---------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Times normalizations, for rows of sizes that real models have. Every result
// is compared with float64 before anything is timed; benchmark/README.md says
// how the timing works.
//
//===----------------------------------------------------------------------===//

#include "Competitor.h"
#include "Measure.h"
#include "OneDNN.h"
#include "Report.h"

#include "norm/Runtime/Runtime.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Regex.h"
#include "llvm/Support/WithColor.h"
#include "llvm/Support/raw_ostream.h"

#include <cstdlib>
#include <sched.h>
#include <unistd.h>

using namespace bench;
using llvm::StringRef;

//===----------------------------------------------------------------------===//
// Options
//===----------------------------------------------------------------------===//

/// Not llvm::cl: the LLVM library defines a --threads of its own.
struct Options {
  int threads = 1;
  MeasureOptions measure;
  bool quick = false, list = false, cpp = false;
  std::string filter, peers, json, csv, commit;
};

static constexpr const char *kUsage =
    "usage: norm-bench [OPTION...]\n"
    "  --threads=N    threads, each on a processor of its own (1)\n"
    "  --rounds=N     slices that each competitor gets (15)\n"
    "  --slice-ms=N   length of a slice in milliseconds (10)\n"
    "  --filter=REGEX only cases whose name matches, as in --list (all)\n"
    "  --quick        only the first case\n"
    "  --cpp          also our kernels as C++, which g++ compiles (seconds "
    "each)\n"
    "  --peers=DIR    also the peers that peers/setup.sh has put there\n"
    "  --json=FILE    write the results as JSON\n"
    "  --csv=FILE     write the results as CSV\n"
    "  --commit=TEXT  what the JSON says of the source that was built\n"
    "  --list         print the cases as JSON, and run none\n";

static llvm::Error parse(StringRef whole, Options &options) {
  auto [name, value] = whole.split('=');
  auto number = [&, value = value](int &result) -> llvm::Error {
    if (value.getAsInteger(10, result) || result <= 0)
      return llvm::createStringError("'" + whole +
                                     "': expected a positive number");
    return llvm::Error::success();
  };
  auto text = [&, value = value](std::string &result) -> llvm::Error {
    result = value.str();
    if (value.empty())
      return llvm::createStringError("'" + whole + "': expected a value");
    return llvm::Error::success();
  };

  if (whole == "--quick" || whole == "--list" || whole == "--cpp") {
    (whole == "--quick"  ? options.quick
     : whole == "--list" ? options.list
                         : options.cpp) = true;
    return llvm::Error::success();
  }
  if (name == "--threads") {
    llvm::Error error = number(options.threads);
    // One thread has no others that would not sleep yet.
    options.measure.pauseSeconds = options.threads > 1 ? 0.03 : 0;
    return error;
  }
  if (name == "--rounds")
    return number(options.measure.rounds);
  if (name == "--slice-ms") {
    int milliseconds = 0;
    llvm::Error error = number(milliseconds);
    options.measure.sliceSeconds = milliseconds / 1000.0;
    return error;
  }
  if (name == "--filter") {
    if (llvm::Error error = text(options.filter))
      return error;
    std::string problem;
    if (!llvm::Regex(options.filter).isValid(problem))
      return llvm::createStringError("'" + whole + "': " + problem);
    return llvm::Error::success();
  }
  if (name == "--peers")
    return text(options.peers);
  if (name == "--json")
    return text(options.json);
  if (name == "--csv")
    return text(options.csv);
  if (name == "--commit")
    return text(options.commit);
  return llvm::createStringError("unknown option '" + whole + "'\n" + kUsage);
}

static llvm::Expected<Options> parse(llvm::ArrayRef<const char *> arguments) {
  Options options;
  for (StringRef argument : arguments)
    if (llvm::Error error = parse(argument, options))
      return error;
  return options;
}

//===----------------------------------------------------------------------===//
// Processors and the environment
//===----------------------------------------------------------------------===//

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

/// Starts this program again with what libraries read when they are loaded:
/// - OpenMP's number of threads, for peers that use its default;
/// - the C library's malloc, for peers that allocate results: huge pages, and
///   memory is not given back, so that no page fault is timed.
static llvm::Error setEnvironment(int threads, char **argv) {
  static constexpr const char *kDone = "NORM_BENCH_ENVIRONMENT";
  std::string count = std::to_string(threads);
  const char *done = std::getenv(kDone);
  if (done && count == done)
    return llvm::Error::success();
  setenv("OMP_NUM_THREADS", count.c_str(), /*overwrite=*/1);
  setenv("GLIBC_TUNABLES",
         "glibc.malloc.hugetlb=1:glibc.malloc.mmap_threshold=17179869184:"
         "glibc.malloc.trim_threshold=68719476736",
         /*overwrite=*/1);
  setenv(kDone, count.c_str(), /*overwrite=*/1);
  execv("/proc/self/exe", argv);
  return llvm::createStringError("cannot start norm-bench again");
}

//===----------------------------------------------------------------------===//
// The race
//===----------------------------------------------------------------------===//

/// Races everybody on `problem`; false if a result of ours is wrong.
static bool race(Problem &problem, const std::vector<Contestant> &contestants,
                 const MeasureOptions &options, std::vector<Result> &results) {
  bool isGood = true;
  std::vector<Entry> entries;
  for (const Contestant &contestant : contestants) {
    Entry entry = contestant.create(problem);
    Result result = {&contestant, entry.reason, "", std::nullopt};
    if (Competitor *competitor = entry.competitor.get()) {
      result.detail = competitor->detail();
      if (contestant.kind != Contestant::Copy) {
        problem.clearOutputs();
        competitor->run();
        competitor->finish();
        result.error = problem.error();
      }
    }
    if (contestant.kind == Contestant::Ours && result.error &&
        *result.error > problem.tolerance()) {
      llvm::WithColor::error()
          << problem.raced.key() << ": " << contestant.name << " is off by "
          << llvm::format("%.1e", *result.error) << ", more than "
          << llvm::format("%.1e", problem.tolerance()) << "\n";
      isGood = false;
    }
    if (!entry.competitor && contestant.name == "norm-mlir") {
      llvm::WithColor::error()
          << problem.raced.key() << ": no norm-mlir: " << entry.reason << "\n";
      isGood = false;
    }
    entries.push_back(std::move(entry));
    results.push_back(std::move(result));
  }

  std::vector<Competitor *> competitors;
  for (Entry &entry : entries)
    if (entry.competitor)
      competitors.push_back(entry.competitor.get());
  std::vector<Timing> timings = measure(competitors, options);
  for (size_t i = 0, next = 0; i < entries.size(); ++i)
    if (entries[i].competitor)
      results[i].timing = timings[next++];
  return isGood;
}

static llvm::Expected<bool> run(const Options &options, char **argv, int argc) {
  llvm::SmallVector<Case> cases = allCases();
  if (!options.filter.empty()) {
    llvm::Regex filter(options.filter);
    llvm::erase_if(cases,
                   [&](const Case &c) { return !filter.match(c.key()); });
    if (cases.empty())
      return llvm::createStringError("--filter=%s: no case has such a name",
                                     options.filter.c_str());
  }
  if (options.quick)
    cases.truncate(1);
  if (options.list) {
    printCases(cases);
    return true;
  }
  if (llvm::Error error = pin(options.threads))
    return error;
  if (llvm::Error error = setEnvironment(options.threads, argv))
    return error;
  norm_set_num_threads(options.threads);

  std::vector<Contestant> contestants;
  addNormJIT(contestants);
  if (options.cpp) {
    llvm::SmallString<128> cache(options.peers);
    if (options.peers.empty())
      llvm::sys::path::system_temp_directory(/*ErasedOnReboot=*/true, cache);
    llvm::sys::path::append(cache, "norm-bench-cpp");
    addNormCpp(contestants, cache.str().str());
  }
  addCopies(contestants);
  addPeer(contestants, getOneDNN());
  std::vector<Gap> gaps;
  if (!options.peers.empty())
    gaps = addPeers(contestants, options.peers);

  Conditions conditions = {
      options.threads, options.measure,
      "norm-bench " + llvm::join(llvm::ArrayRef(argv, argc).drop_front(), " "),
      options.commit};
  Report report(conditions, contestants, gaps);
  Table table(conditions);
  table.printHead(contestants, gaps);
  bool isGood = true;
  for (const Case &raced : cases) {
    Problem problem(raced, options.threads);
    if (!options.peers.empty())
      problem.setFolder(options.peers + "/cases/" + raced.key());
    std::vector<Result> results;
    isGood &= race(problem, contestants, options.measure, results);
    table.printLine(raced, results);
    report.add(problem, results);
    // After each case, so that a run that is ended leaves what it has.
    if (!options.json.empty())
      if (llvm::Error error = report.writeJSON(options.json))
        return error;
    if (!options.csv.empty())
      if (llvm::Error error = report.writeCSV(options.csv))
        return error;
  }
  llvm::outs() << "\nerror: largest, against float64, relative to the largest "
                  "result; of int8 in quanta\n";
  return isGood;
}

int main(int argc, char **argv) {
  llvm::Expected<Options> options =
      parse(llvm::ArrayRef<const char *>(argv, argc).drop_front());
  llvm::Expected<bool> isGood =
      options ? run(*options, argv, argc) : options.takeError();
  if (!isGood) {
    llvm::WithColor::error() << llvm::toString(isGood.takeError()) << "\n";
    return 1;
  }
  return *isGood ? 0 : 1;
}
