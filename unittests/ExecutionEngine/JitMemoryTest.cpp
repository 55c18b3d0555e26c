//===- JitMemoryTest.cpp - code in a process whose memory is in pieces ----===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CompileText.h"

#include "norm/ExecutionEngine/Jit.h"

#include <cinttypes>
#include <cstdio>
#include <fstream>
#include <string>
#include <sys/mman.h>
#include <unistd.h>
#include <vector>

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::test;

namespace {

/// Maps every gap between what is mapped, but for one-page gaps far above all
/// that is free: a page that is mapped next lies up there, two pages do not.
class ScatteredMemory {
public:
  ScatteredMemory() {
    fillGaps();
    char *top = reserve(nullptr, kDistance);
    if (!top)
      return;
    for (int gap = 0; gap < 16; ++gap)
      munmap(top + kDistance - (2 * gap + 2) * pageSize, pageSize);
    isScattered = true;
  }
  ~ScatteredMemory() {
    for (auto [start, bytes] : reserved)
      munmap(start, bytes);
  }

  bool isScattered = false;

private:
  /// More than a 32-bit distance reaches.
  static constexpr size_t kDistance = size_t(1) << 33;
  /// The gap between the heap and the libraries is larger, and stays.
  static constexpr size_t kLargestGap = size_t(1) << 40;

  char *reserve(void *address, size_t bytes) {
    void *start = mmap(address, bytes, PROT_NONE,
                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE |
                           (address ? MAP_FIXED_NOREPLACE : 0),
                       -1, 0);
    if (start == MAP_FAILED)
      return nullptr;
    reserved.push_back({start, bytes});
    return static_cast<char *>(start);
  }

  void fillGaps() {
    std::ifstream file("/proc/self/maps");
    std::vector<std::pair<uintptr_t, uintptr_t>> gaps;
    uintptr_t lastEnd = 0;
    for (std::string line; std::getline(file, line);) {
      uintptr_t start, end;
      if (std::sscanf(line.c_str(), "%" SCNxPTR "-%" SCNxPTR, &start, &end) !=
          2)
        continue;
      bool maybeGrows = line.find("[stack]") != std::string::npos;
      if (lastEnd && start > lastEnd && start - lastEnd < kLargestGap &&
          !maybeGrows)
        gaps.push_back({lastEnd, start - lastEnd});
      lastEnd = end;
    }
    for (auto [start, bytes] : gaps)
      reserve(reinterpret_cast<void *>(start), bytes);
  }

  size_t pageSize = sysconf(_SC_PAGESIZE);
  std::vector<std::pair<void *, size_t>> reserved;
};

} // namespace

TEST(JitMemoryTest, CodeReachesWhatItCallsInAScatteredProcess) {
  // expm1f is called; the code is more than a page.
  std::string body;
  for (int i = 0; i < 400; ++i)
    body += "%" + std::to_string(i + 1) + " = func.call @expm1f(%" +
            std::to_string(i) + ") : (f32) -> f32\n";
  OwningOpRef<ModuleOp> module = lower(
      "func.func private @expm1f(f32) -> f32\n"
      "func.func @main(%0: f32) -> f32 attributes {llvm.emit_c_interface} {\n" +
          body + "return %400 : f32\n}",
      **norm::lookupCPUTarget("sse4"));
  ASSERT_TRUE(module);

  ScatteredMemory memory;
  ASSERT_TRUE(memory.isScattered);
  llvm::Expected<std::unique_ptr<Jit>> jit = Jit::create(*module);
  ASSERT_TRUE(bool(jit)) << llvm::toString(jit.takeError());
  llvm::Expected<Jit::PackedFunction> main = (*jit)->lookup("main");
  ASSERT_TRUE(bool(main)) << llvm::toString(main.takeError());
  float argument = 0.0f, result = 1.0f;
  void *arguments[] = {&argument, &result};
  (*main)(arguments);
  EXPECT_EQ(result, 0.0f);
}
