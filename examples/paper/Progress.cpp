//===- Progress.cpp - how far a long run is -------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Progress.h"

#include "llvm/Support/Format.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <string>

using namespace paper;
using Clock = std::chrono::steady_clock;

static double secondsSince(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Goes to the line's begin and clears it.
static constexpr char kClear[] = "\r\033[K";

Progress::Progress(int64_t total)
    : total(std::max<int64_t>(total, 1)),
      isTerminal(llvm::sys::Process::StandardErrIsDisplayed()),
      start(Clock::now()), shown() {}

Progress::~Progress() {
  if (isTerminal)
    llvm::errs() << kClear;
}

void Progress::show(int64_t done, const llvm::Twine &what) {
  constexpr double interval = 0.2;
  constexpr int width = 30;
  if (!isTerminal || secondsSince(shown) < interval)
    return;
  shown = Clock::now();
  int filled = done * width / total;
  double left = done > 0 ? secondsSince(start) * (total - done) / done : 0;
  llvm::errs() << kClear << '[' << std::string(filled, '#')
               << std::string(width - filled, ' ') << "] "
               << llvm::format("%3d%%", int(done * 100 / total)) << "  " << what
               << llvm::format(", %.0f s left", left);
}
