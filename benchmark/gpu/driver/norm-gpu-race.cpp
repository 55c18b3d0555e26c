//===- norm-gpu-race.cpp - our kernels beside a copy ----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Times the kernels of a folder that build_folder.py made, beside a copy of the
// same bytes in the device's memory, and writes a CSV file, which race.py joins
// with its own. Needs the GPU's driver and the folder, and nothing else.
// README.md says how the timing works.
//
//===----------------------------------------------------------------------===//

#include "Kernel.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <optional>

using namespace race;

namespace {

struct Options {
  std::string folder, output, filter;
  int64_t maxRows = INT64_MAX;
  int64_t runs = 31;
  bool quick = false;
};

constexpr const char *kUsage =
    "usage: norm-gpu-race [--quick] [--filter=TEXT] [--runs=N] [--max-rows=N]\n"
    "                     [--output=FILE]\n"
    "  --quick        only the cases that are marked so\n"
    "  --filter=TEXT  only cases with this in their names\n"
    "  --runs=N       how often each contender is timed (31)\n"
    "  --max-rows=N   no case has more rows, for the emulator\n"
    "  --output=FILE  where the CSV goes (standard output)\n";

/// What is timed, and how it is written down.
struct Contender {
  const char *name;
  std::function<bool()> run;
  std::string status, note;
  double microseconds = 0, error = 0;
};

} // namespace

static constexpr int kWarmUps = 3;
/// As large as what Triton's do_bench writes; more if the cache is larger.
static constexpr size_t kFlushBytes = 256 << 20;

static std::optional<Options> parse(int argc, char **argv) {
  Options options;
  std::string program = argv[0];
  size_t slash = program.rfind('/');
  options.folder = slash == std::string::npos ? "." : program.substr(0, slash);
  for (int i = 1; i < argc; ++i) {
    std::string argument = argv[i];
    size_t equals = argument.find('=');
    std::string name = argument.substr(0, equals);
    std::string value =
        equals == std::string::npos ? "" : argument.substr(equals + 1);
    auto positive = [&](int64_t &number) {
      char *end = nullptr;
      number = std::strtoll(value.c_str(), &end, 10);
      return !value.empty() && !*end && number > 0;
    };
    if (argument == "--quick")
      options.quick = true;
    else if (name == "--filter" && !value.empty())
      options.filter = value;
    else if (name == "--output" && !value.empty())
      options.output = value;
    else if (!(name == "--runs" && positive(options.runs)) &&
             !(name == "--max-rows" && positive(options.maxRows)))
      return std::nullopt;
  }
  return options;
}

namespace {

/// Writes more than the L2 cache holds between any two runs, so that each finds
/// its operands in the device's memory.
class CacheFlush {
public:
  explicit CacheFlush(Device &device)
      : device(device),
        buffer(device, device.isReal()
                           ? std::max(kFlushBytes, 2 * device.getCacheBytes())
                           : 0) {}
  bool isGood() const { return buffer.isGood(); }
  bool run() {
    return buffer.size() == 0 ||
           device.fill(buffer.data(), 0, buffer.size() / 4);
  }

private:
  Device &device;
  Buffer buffer;
};

} // namespace

/// Median times, in rounds that each begin with another contender. While the
/// device writes the flush's buffer, the host queues what comes next: launches
/// cost the device no time.
static bool measure(Device &device, CacheFlush &flush,
                    std::vector<Contender *> contenders, int64_t runs) {
  const size_t count = contenders.size();
  if (!device.reserveMoments(2 * count * runs))
    return false;
  for (Contender *contender : contenders)
    for (int i = 0; i < kWarmUps; ++i)
      if (!contender->run())
        return false;
  for (int64_t round = 0; round < runs; ++round) {
    for (size_t i = 0; i < count; ++i) {
      size_t which = (i + round) % count, moment = 2 * (round * count + which);
      if (!flush.run() || !device.mark(moment) || !contenders[which]->run() ||
          !device.mark(moment + 1))
        return false;
    }
  }
  if (!device.wait())
    return false;
  for (size_t which = 0; which < count; ++which) {
    std::vector<double> times;
    for (int64_t round = 0; round < runs; ++round) {
      size_t moment = 2 * (round * count + which);
      times.push_back(device.getMicroseconds(moment, moment + 1));
    }
    std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
    contenders[which]->microseconds = times[runs / 2];
  }
  return true;
}

namespace {

class Race {
public:
  Race(Device &device, const Options &options, std::FILE *output)
      : device(device), options(options), output(output), flush(device) {}

  /// False if a result of ours is wrong, or nothing can go on.
  bool run(const std::vector<Case> &cases) {
    if (!flush.isGood())
      return fail("the buffer that flushes the cache: " + device.takeError());
    std::fprintf(output,
                 "op,rows,columns,row_stride,type,weight_type,contender,timer,"
                 "device,runs,median_us,bytes,error,tolerance,status,note\n");
    bool good = true;
    for (const Case &which : cases) {
      Case limited = which;
      limited.rows = std::min(which.rows, options.maxRows);
      good &= runCase(limited);
    }
    return good;
  }

  static bool fail(const std::string &message) {
    std::fprintf(stderr, "norm-gpu-race: error: %s\n", message.c_str());
    return false;
  }

private:
  bool runCase(const Case &which) {
    Contender ours{"norm-mlir", nullptr, "ok", ""};
    Contender copy{"copy", nullptr, "ok", ""};
    Problem problem(device, which);
    Kernel kernel;
    std::string why;
    if (!problem.prepare()) {
      ours.status = copy.status = "skipped";
      ours.note = copy.note = device.takeError();
    } else if (!kernel.open(options.folder + "/kernels/" + which.kernel + ".so",
                            which.op, why)) {
      ours.status = copy.status = "failed";
      ours.note = why;
    } else {
      race(problem, kernel, ours, copy);
      // Before the code is unloaded.
      device.wait();
    }
    write(which, ours);
    write(which, copy);
    if (ours.status == "ok" || ours.status == "skipped")
      return true;
    return fail(which.getName() + ": " + ours.note);
  }

  void race(Problem &problem, const Kernel &kernel, Contender &ours,
            Contender &copy) {
    ours.run = [&] {
      kernel.run(problem);
      return true;
    };
    bool isDone = ours.run() && device.wait() && problem.getError(ours.error);
    // A launch tells of its failure only when it is asked.
    std::string why = device.takeError();
    if (!isDone || !why.empty()) {
      ours.status = copy.status = "failed";
      ours.note = copy.note = why;
      return;
    }
    std::vector<Contender *> contenders;
    if (ours.error <= problem.which.getTolerance()) {
      contenders.push_back(&ours);
    } else {
      char text[128];
      std::snprintf(text, sizeof text,
                    "off by %.1e of the row's scale (inf: a NaN); at most %.1e "
                    "is right",
                    ours.error, problem.which.getTolerance());
      ours.status = "wrong";
      ours.note = text;
    }
    // Half of the bytes read, half of them written.
    const size_t bytes = size_t(problem.which.getBytes() / 2);
    Buffer from(device, bytes), to(device, bytes);
    copy.run = [&] { return device.copy(to.data(), from.data(), bytes); };
    if (from.isGood() && to.isGood() &&
        device.fill(from.data(), 0, bytes / 4)) {
      contenders.push_back(&copy);
    } else {
      copy.status = "skipped";
      copy.note = device.takeError();
    }
    isDone = measure(device, flush, contenders, options.runs);
    why = device.takeError();
    if (isDone && why.empty())
      return;
    for (Contender *contender : contenders) {
      contender->status = "failed";
      contender->note = why;
    }
  }

  void write(const Case &which, const Contender &contender) const {
    std::string note = contender.note;
    for (char &character : note)
      if (character == ',')
        character = ';';
    std::fprintf(output, "%s,%lld,%lld,%lld,%s,%s,%s,driver,%s,%lld,",
                 which.op.c_str(), (long long)which.rows,
                 (long long)which.columns, (long long)which.rowStride,
                 race::getName(which.type), race::getName(which.weightType),
                 contender.name, device.describe().c_str(),
                 (long long)options.runs);
    if (contender.status == "ok")
      std::fprintf(output, "%.3f", contender.microseconds);
    std::fprintf(output, ",%.0f,%.3e,%.3e,%s,%s\n", which.getBytes(),
                 contender.error, which.getTolerance(),
                 contender.status.c_str(), note.c_str());
    std::fflush(output);
  }

  Device &device;
  const Options &options;
  std::FILE *const output;
  CacheFlush flush;
};

} // namespace

int main(int argc, char **argv) {
  std::optional<Options> options = parse(argc, argv);
  if (!options) {
    std::fputs(kUsage, stderr);
    return 1;
  }
  std::vector<Case> all, cases;
  std::string target, why;
  if (!readCases(options->folder + "/cases.csv", all, why) ||
      !readValue(options->folder + "/folder.csv", "target", target, why))
    return !Race::fail(why);
  for (const Case &which : all)
    if ((!options->quick || which.quick) &&
        which.getName().find(options->filter) != std::string::npos)
      cases.push_back(which);
  if (cases.empty())
    return !Race::fail("no case is left to run");

  std::unique_ptr<Device> device = Device::open(
      target, options->folder + "/lib/libnorm_gpu_" + target + ".so.0", why);
  if (!device)
    return !Race::fail(why);
  std::FILE *output = options->output.empty()
                          ? stdout
                          : std::fopen(options->output.c_str(), "w");
  if (!output)
    return !Race::fail(options->output + ": " + std::strerror(errno));
  bool good = Race(*device, *options, output).run(cases);
  if (output != stdout)
    good &= std::fclose(output) == 0;
  return good ? 0 : 1;
}
