//===- NumPyTest.cpp - arrays in files that change ------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NormRun/NumPy.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"

#include "gtest/gtest.h"

using namespace mlir::norm;

namespace {

class NumPyTest : public testing::Test {
protected:
  void SetUp() override {
    ASSERT_FALSE(llvm::sys::fs::createTemporaryFile("norm-array", "npy", path));
    remover.setFile(path);
    Array array(Element::F32, {kRows, 16});
    for (int64_t i = 0; i < array.size(); ++i)
      array.set(i, i);
    ASSERT_FALSE(writeNumPy(path, array));
  }

  /// Leaves `bytes` of the file, as another program may at any time.
  void truncate(uint64_t bytes) {
    int fd;
    ASSERT_FALSE(llvm::sys::fs::openFileForWrite(
        path, fd, llvm::sys::fs::CD_OpenExisting));
    EXPECT_FALSE(llvm::sys::fs::resize_file(fd, bytes));
    llvm::sys::fs::file_t file = fd;
    llvm::sys::fs::closeFile(file);
  }

  /// More than a page, so that LLVM's buffers would be mapped.
  static constexpr int64_t kRows = 4096;
  llvm::SmallString<128> path;
  llvm::FileRemover remover;
};

} // namespace

TEST_F(NumPyTest, ReadsWhatIsWritten) {
  llvm::Expected<Array> array = readNumPy(path, Element::F32);
  ASSERT_TRUE(bool(array)) << llvm::toString(array.takeError());
  EXPECT_EQ(array->shape, (llvm::SmallVector<int64_t>{kRows, 16}));
  EXPECT_EQ(array->get(1000), 1000);
}

TEST_F(NumPyTest, CutShortWhileItIsRead) {
  llvm::Expected<InputFile> file = InputFile::open(path);
  ASSERT_TRUE(bool(file)) << llvm::toString(file.takeError());
  truncate(10000);
  llvm::Expected<Array> array = readNumPy(*file, "x.npy", Element::F32);
  ASSERT_FALSE(bool(array));
  std::string message = llvm::toString(array.takeError());
  EXPECT_EQ(message.find("x.npy: is cut short: "), 0u) << message;
  EXPECT_NE(message.find(" bytes of data for shape 4096x16 of '<f4'"),
            std::string::npos)
      << message;
}

TEST_F(NumPyTest, OutputIsReplacedAtOnce) {
  llvm::Expected<InputFile> old = InputFile::open(path);
  ASSERT_TRUE(bool(old)) << llvm::toString(old.takeError());
  Array other(Element::F32, {1});
  ASSERT_FALSE(writeNumPy(path, other));
  // Who has opened the old file has all of it.
  llvm::Expected<Array> array = readNumPy(*old, path, Element::F32);
  ASSERT_TRUE(bool(array)) << llvm::toString(array.takeError());
  EXPECT_EQ(array->size(), kRows * 16);
  llvm::Expected<Array> now = readNumPy(path, Element::F32);
  ASSERT_TRUE(bool(now)) << llvm::toString(now.takeError());
  EXPECT_EQ(now->size(), 1);
}
