//===- Images.cpp - the files of MNIST and of data sets like it -----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The format is that of http://yann.lecun.com/exdb/mnist: big-endian numbers of
// 32 bits, which are 2048 + the number of dimensions and the sizes of these,
// then bytes.
//
//===----------------------------------------------------------------------===//

#include "Images.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MathExtras.h"
#include "llvm/Support/Path.h"

#include <memory>
#include <string>
#include <zlib.h>

using namespace paper;

namespace {
struct Bytes {
  std::vector<int64_t> shape;
  std::vector<uint8_t> values;
};
} // namespace

void Images::copyImage(int64_t i, float *to) const {
  constexpr float largest = 255;
  for (int64_t pixel = 0; pixel < kPixels; ++pixel)
    to[pixel] = pixels[i * kPixels + pixel] / largest;
}

static llvm::Expected<std::string> findFile(llvm::StringRef folder,
                                            const llvm::Twine &name) {
  llvm::SmallString<128> path(folder);
  llvm::sys::path::append(path, name);
  if (llvm::sys::fs::exists(path))
    return path.str().str();
  path += ".gz";
  if (llvm::sys::fs::exists(path))
    return path.str().str();
  return llvm::createStringError(
      folder + ": there is neither " + name + " nor " + name +
      ".gz; Debian's package dataset-fashion-mnist has such files in "
      "/usr/share/datasets/fashion-mnist");
}

/// All of a file, which zlib reads whether or not it is compressed.
static llvm::Expected<std::string> readFile(const std::string &path) {
  std::unique_ptr<gzFile_s, int (*)(gzFile)> file(gzopen(path.c_str(), "rb"),
                                                  gzclose);
  if (!file)
    return llvm::createStringError("cannot open " + path);
  std::string contents;
  char block[1 << 16];
  int count;
  while ((count = gzread(file.get(), block, sizeof(block))) > 0)
    contents.append(block, count);
  int code;
  const char *message = gzerror(file.get(), &code);
  if (code == Z_BUF_ERROR)
    return llvm::createStringError(path + " is cut short: its compressed data "
                                          "ends too early");
  if (count < 0 || code != Z_OK)
    return llvm::createStringError("cannot read " + path + ": " + message);
  return contents;
}

static llvm::Expected<Bytes> readBytes(llvm::StringRef folder,
                                       const llvm::Twine &name,
                                       int64_t numDimensions) {
  llvm::Expected<std::string> path = findFile(folder, name);
  if (!path)
    return path.takeError();
  llvm::Expected<std::string> contents = readFile(*path);
  if (!contents)
    return contents.takeError();

  // Of unsigned bytes.
  constexpr uint32_t magic = 0x0800;
  const int64_t headerSize = 4 * (1 + numDimensions);
  auto number = [&](int64_t i) {
    return llvm::support::endian::read32be(contents->data() + 4 * i);
  };
  if (int64_t(contents->size()) < headerSize ||
      number(0) != magic + numDimensions)
    return llvm::createStringError(
        *path + " is no file of " + llvm::Twine(numDimensions) +
        "-dimensional bytes in MNIST's format: expected it to begin with " +
        llvm::Twine(magic + numDimensions));
  Bytes bytes;
  uint64_t size = 1;
  for (int64_t i = 0; i < numDimensions; ++i) {
    bytes.shape.push_back(number(1 + i));
    size = llvm::SaturatingMultiply<uint64_t>(size, bytes.shape.back());
  }
  uint64_t found = contents->size() - headerSize;
  if (found != size)
    return llvm::createStringError(
        *path + (found < size ? " is cut short: " : " is too long: ") +
        "its header promises " + llvm::Twine(size) + " bytes, and there are " +
        llvm::Twine(found));
  bytes.values.assign(contents->begin() + headerSize, contents->end());
  return bytes;
}

llvm::Expected<Images> paper::readImages(llvm::StringRef folder,
                                         llvm::StringRef prefix) {
  llvm::Expected<Bytes> pixels =
      readBytes(folder, prefix + "-images-idx3-ubyte", 3);
  if (!pixels)
    return pixels.takeError();
  llvm::Expected<Bytes> labels =
      readBytes(folder, prefix + "-labels-idx1-ubyte", 1);
  if (!labels)
    return labels.takeError();
  if (pixels->shape[1] != Images::kRows || pixels->shape[2] != Images::kColumns)
    return llvm::createStringError(folder + ": the images of " + prefix +
                                   " are of " + llvm::Twine(pixels->shape[1]) +
                                   "x" + llvm::Twine(pixels->shape[2]) +
                                   " pixels, not of 28x28");
  if (pixels->shape[0] != labels->shape[0])
    return llvm::createStringError(folder + ": there are " +
                                   llvm::Twine(pixels->shape[0]) +
                                   " images of " + prefix + " and " +
                                   llvm::Twine(labels->shape[0]) + " labels");

  Images images;
  images.labels = std::move(labels->values);
  for (uint8_t label : images.labels)
    if (label >= Images::kClasses)
      return llvm::createStringError(folder + ": a label of " + prefix +
                                     " is " + llvm::Twine(int(label)) +
                                     ", not from 0 to 9");
  images.pixels = std::move(pixels->values);
  return images;
}
