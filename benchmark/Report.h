//===- Report.h - what a race has found -------------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_BENCHMARK_REPORT_H
#define NORM_BENCHMARK_REPORT_H

#include "Competitor.h"
#include "Measure.h"

#include "llvm/Support/Error.h"
#include "llvm/Support/JSON.h"

#include <optional>

namespace bench {

/// One competitor on one case.
struct Result {
  const Contestant *contestant;
  /// Empty if it was timed; else why it was not.
  std::string reason;
  std::string detail;
  std::optional<double> error;
  Timing timing = {};
};

/// Under what conditions a race is run.
struct Conditions {
  int threads;
  MeasureOptions measure;
  std::string command, commit;
};

/// The results of a whole run, as JSON (benchmark/README.md has the fields) and
/// as CSV, a line for each competitor and case.
class Report {
public:
  Report(Conditions conditions, const std::vector<Contestant> &contestants,
         const std::vector<Gap> &gaps);
  void add(const Problem &problem, llvm::ArrayRef<Result> results);

  llvm::Error writeJSON(llvm::StringRef file) const;
  llvm::Error writeCSV(llvm::StringRef file) const;

private:
  Conditions conditions;
  llvm::json::Object header;
  llvm::json::Array results;
};

/// The cases as JSON, for the programs that prepare peers.
void printCases(llvm::ArrayRef<Case> cases);

/// A table, line by line as results come.
class Table {
public:
  explicit Table(const Conditions &conditions) : conditions(conditions) {}
  void printHead(const std::vector<Contestant> &contestants,
                 const std::vector<Gap> &gaps);
  void printLine(const Case &raced, llvm::ArrayRef<Result> results);

private:
  const Conditions &conditions;
};

} // namespace bench

#endif // NORM_BENCHMARK_REPORT_H
