//===- Report.cpp - what a race has found ---------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <sys/utsname.h>
#include <unistd.h>

using namespace bench;
using llvm::StringRef;
namespace json = llvm::json;

StringRef bench::getName(Contestant::Kind kind) {
  switch (kind) {
  case Contestant::Ours:
    return "ours";
  case Contestant::Copy:
    return "copy";
  case Contestant::Peer:
    return "peer";
  }
  llvm_unreachable("unknown kind");
}

//===----------------------------------------------------------------------===//
// The machine
//===----------------------------------------------------------------------===//

/// The first line of /proc/cpuinfo with this name.
static std::string getProcessorInfo(StringRef name) {
  auto buffer = llvm::MemoryBuffer::getFileAsStream("/proc/cpuinfo");
  if (!buffer)
    return "";
  llvm::SmallVector<StringRef> lines;
  (*buffer)->getBuffer().split(lines, '\n');
  for (StringRef line : lines) {
    auto [key, value] = line.split(':');
    if (key.trim() == name)
      return value.trim().str();
  }
  return "";
}

static json::Object getMachine() {
  utsname system = {};
  uname(&system);
  return json::Object{
      {"processor", getProcessorInfo("model name")},
      {"family", getProcessorInfo("cpu family")},
      {"model", getProcessorInfo("model")},
      {"processors", int64_t(sysconf(_SC_NPROCESSORS_ONLN))},
      {"l1d_bytes", int64_t(sysconf(_SC_LEVEL1_DCACHE_SIZE))},
      {"l2_bytes", int64_t(sysconf(_SC_LEVEL2_CACHE_SIZE))},
      {"l3_bytes", int64_t(sysconf(_SC_LEVEL3_CACHE_SIZE))},
      {"system", (StringRef(system.sysname) + " " + system.release).str()},
      {"architecture", std::string(system.machine)},
  };
}

static std::string getDate() {
  std::time_t now = std::time(nullptr);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", std::gmtime(&now));
  return text;
}

//===----------------------------------------------------------------------===//
// JSON and CSV
//===----------------------------------------------------------------------===//

Report::Report(Conditions conditions,
               const std::vector<Contestant> &contestants,
               const std::vector<Gap> &gaps)
    : conditions(std::move(conditions)) {
  json::Array everybody, missing;
  for (const Contestant &contestant : contestants)
    everybody.push_back(json::Object{
        {"name", contestant.name},
        {"kind", getName(contestant.kind)},
        {"version", contestant.version},
        {"what", contestant.what},
    });
  for (const Gap &gap : gaps)
    missing.push_back(json::Object{{"name", gap.name}, {"reason", gap.reason}});
  header = json::Object{
      {"machine", getMachine()},
      {"date", getDate()},
      {"commit", this->conditions.commit},
      {"command", this->conditions.command},
      {"threads", this->conditions.threads},
      {"rounds", this->conditions.measure.rounds},
      {"slice_ms", this->conditions.measure.sliceSeconds * 1000},
      {"competitors", std::move(everybody)},
      {"gaps", std::move(missing)},
  };
}

static json::Array getSizes(const Case &raced) {
  return json::Array(raced.sizes);
}

void Report::add(const Problem &problem, llvm::ArrayRef<Result> found) {
  const Case &raced = problem.raced;
  for (const Result &result : found) {
    json::Object object{
        {"competitor", result.contestant->name},
        {"kind", getName(result.contestant->kind)},
        {"workload", getName(raced.workload)},
        {"type", getName(raced.type)},
        {"sizes", getSizes(raced)},
        {"origin", raced.origin},
        {"threads", conditions.threads},
        {"bytes", int64_t(raced.bytes())},
    };
    if (!result.detail.empty())
      object["detail"] = json::fixUTF8(result.detail);
    if (result.error) {
      // JSON has no infinity.
      object["error"] = std::isfinite(*result.error)
                            ? json::Value(*result.error)
                            : json::Value(nullptr);
      object["tolerance"] = problem.tolerance();
    }
    if (result.reason.empty()) {
      object["median_ns"] = result.timing.medianNs;
      object["min_ns"] = result.timing.minNs;
    } else {
      object["reason"] = json::fixUTF8(result.reason);
    }
    results.push_back(std::move(object));
  }
}

/// Opens `file`, lets `print` write it, and says what went wrong.
static llvm::Error write(StringRef file,
                         llvm::function_ref<void(llvm::raw_ostream &)> print) {
  std::error_code code;
  llvm::raw_fd_ostream os(file, code);
  if (!code) {
    print(os);
    os.close();
    code = os.error();
    os.clear_error();
  }
  if (code)
    return llvm::createStringError(code, "cannot write '" + file +
                                             "': " + code.message());
  return llvm::Error::success();
}

llvm::Error Report::writeJSON(StringRef file) const {
  return write(file, [&](llvm::raw_ostream &os) {
    json::Object whole = header;
    whole["results"] = json::Array(results);
    os << llvm::formatv("{0:2}", json::Value(std::move(whole))) << "\n";
  });
}

llvm::Error Report::writeCSV(StringRef file) const {
  return write(file, [&](llvm::raw_ostream &os) {
    os << "workload,type,shape,threads,competitor,kind,median_ns,min_ns,error,"
          "bytes,reason\n";
    for (const json::Value &value : results) {
      const json::Object &result = *value.getAsObject();
      std::string shape;
      for (const json::Value &size : *result.getArray("sizes"))
        shape +=
            (shape.empty() ? "" : "x") + std::to_string(*size.getAsInteger());
      auto number = [&](StringRef key) {
        if (std::optional<double> found = result.getNumber(key))
          os << llvm::format("%.4g", *found);
        os << ",";
      };
      os << *result.getString("workload") << "," << *result.getString("type")
         << "," << shape << "," << conditions.threads << ","
         << *result.getString("competitor") << "," << *result.getString("kind")
         << ",";
      number("median_ns");
      number("min_ns");
      number("error");
      os << *result.getInteger("bytes") << ",";
      if (std::optional<StringRef> reason = result.getString("reason")) {
        // Quoted, since it is a sentence.
        std::string text = reason->str();
        std::replace(text.begin(), text.end(), '"', '\'');
        std::replace(text.begin(), text.end(), '\n', ' ');
        os << '"' << text << '"';
      }
      os << "\n";
    }
  });
}

void bench::printCases(llvm::ArrayRef<Case> cases) {
  json::Array list;
  for (const Case &raced : cases) {
    json::Array normalized, parameter;
    for (unsigned i = 0; i < raced.sizes.size(); ++i) {
      normalized.push_back(raced.isNormalized(i));
      parameter.push_back(raced.isParameter(i));
    }
    list.push_back(json::Object{
        {"key", raced.key()},
        {"workload", getName(raced.workload)},
        {"type", getName(raced.type)},
        {"sizes", getSizes(raced)},
        {"normalized", std::move(normalized)},
        {"parameter", std::move(parameter)},
        {"origin", raced.origin},
    });
  }
  llvm::outs() << llvm::formatv("{0:2}", json::Value(std::move(list))) << "\n";
}

//===----------------------------------------------------------------------===//
// The table
//===----------------------------------------------------------------------===//

void Table::printHead(const std::vector<Contestant> &contestants,
                      const std::vector<Gap> &gaps) {
  llvm::outs() << conditions.threads
               << (conditions.threads == 1 ? " thread" : " threads")
               << "; median times of " << conditions.measure.rounds
               << " interleaved slices, in us\n";
  for (const Contestant &contestant : contestants)
    if (contestant.kind == Contestant::Peer)
      llvm::outs() << contestant.name << ": " << contestant.version << ", "
                   << contestant.what << "\n";
  for (const Gap &gap : gaps)
    llvm::outs() << gap.name << ": missing, " << gap.reason << "\n";
  llvm::outs() << "\n" << llvm::left_justify("", 44);
  for (const char *column :
       {"copy", "norm-mlir", "best peer", "peer/ours", "ours/copy", "error"})
    llvm::outs() << llvm::right_justify(column, 11);
  llvm::outs() << "  best peer\n";
}

void Table::printLine(const Case &raced, llvm::ArrayRef<Result> results) {
  auto getBest = [&](auto &&isMeant) -> const Result * {
    const Result *best = nullptr;
    for (const Result &result : results)
      if (result.reason.empty() && isMeant(*result.contestant) &&
          (!best || result.timing.medianNs < best->timing.medianNs))
        best = &result;
    return best;
  };
  auto isKind = [](Contestant::Kind kind) {
    return [kind](const Contestant &c) { return c.kind == kind; };
  };
  const Result *copy = getBest(isKind(Contestant::Copy));
  const Result *peer = getBest(isKind(Contestant::Peer));
  const Result *ours =
      getBest([](const Contestant &c) { return c.name == "norm-mlir"; });

  auto cell = [](const char *format, std::optional<double> value) {
    if (value)
      llvm::outs() << llvm::format(format, *value);
    else
      llvm::outs() << llvm::right_justify("-", 11);
  };
  auto time = [](const Result *result) -> std::optional<double> {
    if (!result)
      return std::nullopt;
    return result->timing.medianNs / 1000;
  };
  auto ratio = [](const Result *a, const Result *b) -> std::optional<double> {
    if (!a || !b)
      return std::nullopt;
    return a->timing.medianNs / b->timing.medianNs;
  };
  llvm::outs() << llvm::left_justify(raced.key(), 44);
  cell("%11.2f", time(copy));
  cell("%11.2f", time(ours));
  cell("%11.2f", time(peer));
  cell("%11.2f", ratio(peer, ours));
  cell("%11.2f", ratio(ours, copy));
  cell("%11.1e", ours ? ours->error : std::nullopt);
  llvm::outs() << "  " << (peer ? peer->contestant->name : "none") << "\n";
  llvm::outs().flush();
}
