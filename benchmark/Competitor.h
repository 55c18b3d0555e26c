//===- Competitor.h - one way to compute the result -------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_BENCHMARK_COMPETITOR_H
#define NORM_BENCHMARK_COMPETITOR_H

#include "Problem.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace bench {

/// One way to do the work of a Problem. Everything that need not happen in each
/// call (compiling, creating primitives) happens when it is created.
class Competitor {
public:
  virtual ~Competitor() = default;
  /// Inputs to outputs, once.
  virtual void run() = 0;
  /// Brings the outputs to where the problem has them, if they are not there.
  virtual void finish() {}
  /// What there is to know of the kernel.
  virtual std::string detail() const { return ""; }
};

/// A competitor, or the reason why there is none for this problem.
struct Entry {
  std::unique_ptr<Competitor> competitor;
  std::string reason;
};

/// Who takes part.
struct Contestant {
  enum Kind { Ours, Copy, Peer };
  std::string name;
  Kind kind;
  /// What is timed.
  std::string what;
  std::string version;
  std::function<Entry(Problem &)> create;
};

/// "ours", "copy" or "peer".
llvm::StringRef getName(Contestant::Kind kind);

/// norm.layer_norm or norm.rms_norm with what is around it, through
/// norm-cpu-pipeline and the JIT for the best Highway target of this machine:
/// with sizes that the compiler knows, and for rows also with unknown ones.
void addNormJIT(std::vector<Contestant> &contestants);

/// The same as C++ for Highway, compiled by this machine's g++; one thread.
/// What is compiled is kept in the folder `cache`.
void addNormCpp(std::vector<Contestant> &contestants, std::string cache);

/// What moving the bytes costs, in three ways: half as many as the problem
/// reads and writes are read, and as many written.
void addCopies(std::vector<Contestant> &contestants);

/// A peer of this program or of a library.
void addPeer(std::vector<Contestant> &contestants, const NormPeer &peer);

/// The peers of all libraries in `folder`/lib; the problems' folders are in
/// `folder`/cases. A peer that cannot be used is returned as a gap.
struct Gap {
  std::string name, reason;
};
std::vector<Gap> addPeers(std::vector<Contestant> &contestants,
                          llvm::StringRef folder);

} // namespace bench

#endif // NORM_BENCHMARK_COMPETITOR_H
