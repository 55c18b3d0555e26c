//===- ParallelForTest.cpp - rows shared among threads --------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Runtime/Runtime.h"

#include "gtest/gtest.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <limits>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

struct Range {
  int64_t begin, end;
};

/// The calls of a body, and the threads that made them.
struct Log {
  std::mutex mutex;
  std::vector<Range> ranges;
  std::set<std::thread::id> threads;

  static void record(void *context, int64_t begin, int64_t end) {
    Log &log = *static_cast<Log *>(context);
    std::lock_guard<std::mutex> guard(log.mutex);
    log.ranges.push_back({begin, end});
    log.threads.insert(std::this_thread::get_id());
  }

  /// True if the ranges, none of them empty, are [0, count) without gap or
  /// overlap.
  bool partitions(int64_t count) {
    std::sort(ranges.begin(), ranges.end(),
              [](Range a, Range b) { return a.begin < b.begin; });
    int64_t next = 0;
    for (Range range : ranges) {
      if (range.begin != next || range.end <= range.begin)
        return false;
      next = range.end;
    }
    return next == count;
  }
};

struct ParallelForTest : testing::Test {
  void TearDown() override {
    norm_set_num_threads(0);
    norm_set_parallel_for(nullptr, nullptr);
  }
};

TEST_F(ParallelForTest, BlocksCoverTheRangeOnce) {
  for (int32_t threads : {1, 2, 3, 7, 16}) {
    norm_set_num_threads(threads);
    for (int64_t count : {1, 2, 3, 7, 16, 17, 100, 1023})
      for (int64_t grain : {-1, 0, 1, 2, 5, 1000, 5000}) {
        Log log;
        norm_parallel_for(count, grain, Log::record, &log);
        EXPECT_TRUE(log.partitions(count)) << count << " rows, grain " << grain
                                           << ", " << threads << " threads";
      }
  }
}

TEST_F(ParallelForTest, EveryRowIsComputed) {
  // Per row, as a kernel does it, and not only by what the ranges say.
  norm_set_num_threads(4);
  std::vector<int> rows(10007, 0);
  norm_parallel_for(
      static_cast<int64_t>(rows.size()), 1,
      [](void *context, int64_t begin, int64_t end) {
        for (int64_t i = begin; i < end; ++i)
          ++static_cast<int *>(context)[i];
      },
      rows.data());
  EXPECT_TRUE(
      std::all_of(rows.begin(), rows.end(), [](int n) { return n == 1; }));
}

TEST_F(ParallelForTest, UsesTheThreadsAskedFor) {
  norm_set_num_threads(3);
  EXPECT_EQ(norm_get_num_threads(), 3);
  Log log;
  norm_parallel_for(300, 1, Log::record, &log);
  EXPECT_EQ(log.ranges.size(), 3u);
  EXPECT_EQ(log.threads.size(), 3u);
}

TEST_F(ParallelForTest, DefaultIsAtLeastOneThread) {
  norm_set_num_threads(-5);
  EXPECT_GE(norm_get_num_threads(), 1);
}

TEST_F(ParallelForTest, FewRowsStayOnTheCallingThread) {
  norm_set_num_threads(4);
  Log log;
  norm_parallel_for(64, 64, Log::record, &log);
  ASSERT_EQ(log.ranges.size(), 1u);
  EXPECT_EQ(*log.threads.begin(), std::this_thread::get_id());
  // One more row than the grain is worth a second thread, and not a third.
  Log two;
  norm_parallel_for(65, 64, Log::record, &two);
  EXPECT_EQ(two.ranges.size(), 2u);
}

TEST_F(ParallelForTest, NoRowsNoCall) {
  for (int64_t count :
       {int64_t(0), int64_t(-1), std::numeric_limits<int64_t>::min()}) {
    Log log;
    norm_parallel_for(count, 1, Log::record, &log);
    EXPECT_TRUE(log.ranges.empty());
  }
}

TEST_F(ParallelForTest, HugeCountsDoNotOverflow) {
  norm_set_num_threads(4);
  int64_t count = std::numeric_limits<int64_t>::max();
  Log log;
  norm_parallel_for(count, 1, Log::record, &log);
  EXPECT_EQ(log.ranges.size(), 4u);
  EXPECT_TRUE(log.partitions(count));
}

TEST_F(ParallelForTest, NestedCallIsSerial) {
  struct Nested {
    Log inner[2];
    static void run(void *context, int64_t begin, int64_t end) {
      for (int64_t i = begin; i < end; ++i)
        norm_parallel_for(100, 1, Log::record,
                          &static_cast<Nested *>(context)->inner[i]);
    }
  } nested;
  norm_set_num_threads(2);
  norm_parallel_for(2, 1, Nested::run, &nested);
  for (Log &inner : nested.inner) {
    EXPECT_EQ(inner.ranges.size(), 1u);
    EXPECT_TRUE(inner.partitions(100));
  }
}

TEST_F(ParallelForTest, CallsFromSeveralThreadsAtOnce) {
  norm_set_num_threads(2);
  std::atomic<int> failures{0};
  std::vector<std::thread> callers;
  for (int i = 0; i < 4; ++i)
    callers.emplace_back([&] {
      for (int repeat = 0; repeat < 50; ++repeat) {
        Log log;
        norm_parallel_for(33, 1, Log::record, &log);
        failures += !log.partitions(33);
      }
    });
  for (std::thread &caller : callers)
    caller.join();
  EXPECT_EQ(failures, 0);
}

TEST_F(ParallelForTest, ReplacementPoolIsUsedAndGivenBack) {
  struct Pool {
    int calls = 0;
    int64_t count = 0, grain = 0;
    static void run(void *self, int64_t count, int64_t grain, NormRowsFn body,
                    void *context) {
      Pool &pool = *static_cast<Pool *>(self);
      ++pool.calls;
      pool.count = count;
      pool.grain = grain;
      for (int64_t i = 0; i < count; ++i)
        body(context, i, i + 1);
    }
  } pool;
  norm_set_parallel_for(Pool::run, &pool);
  Log log;
  norm_parallel_for(5, 0, Log::record, &log);
  norm_parallel_for(0, 1, Log::record, &log);
  EXPECT_EQ(pool.calls, 1) << "an empty job must not reach the pool";
  EXPECT_EQ(pool.count, 5);
  EXPECT_EQ(pool.grain, 1) << "the pool need not check the grain";
  EXPECT_EQ(log.ranges.size(), 5u);
  EXPECT_TRUE(log.partitions(5));

  norm_set_parallel_for(nullptr, nullptr);
  Log after;
  norm_parallel_for(5, 1, Log::record, &after);
  EXPECT_EQ(pool.calls, 1);
  EXPECT_TRUE(after.partitions(5));
}

/// Exits with 0 if a job of 1000 rows does each once.
[[noreturn]] void runJobAndExit() {
  static int rows[1000];
  norm_parallel_for(
      1000, 1,
      [](void *, int64_t begin, int64_t end) {
        for (int64_t i = begin; i < end; ++i)
          ++rows[i];
      },
      nullptr);
  _exit(std::all_of(rows, rows + 1000, [](int n) { return n == 1; }) ? 0 : 1);
}

// GNU OpenMP ends the process when it gets no thread; the library must not.
TEST_F(ParallelForTest, WorksWithoutMoreThreads) {
#ifdef NORM_SANITIZED
  GTEST_SKIP() << "sanitizers need more memory, too";
#endif
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  auto starved = [] {
    // An address space with no room for another thread's stack.
    rlimit limit;
    getrlimit(RLIMIT_AS, &limit);
    limit.rlim_cur = 1;
    setrlimit(RLIMIT_AS, &limit);
    norm_set_num_threads(8);
    runJobAndExit();
  };
  EXPECT_EXIT(starved(), testing::ExitedWithCode(0), "");
}

// GNU OpenMP waits for ever for a team that the fork left behind.
TEST_F(ParallelForTest, WorksInAForkedProcess) {
  norm_set_num_threads(4);
  Log log;
  norm_parallel_for(100, 1, Log::record, &log);
  ASSERT_EQ(log.threads.size(), 4u);
  pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    alarm(20);
    runJobAndExit();
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
}

} // namespace
