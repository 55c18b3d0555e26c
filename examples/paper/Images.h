//===- Images.h - the files of MNIST and of data sets like it - -*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_EXAMPLES_PAPER_IMAGES_H
#define NORM_EXAMPLES_PAPER_IMAGES_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <cstdint>
#include <vector>

namespace paper {

/// Images and what they show.
struct Images {
  static constexpr int64_t kRows = 28, kColumns = 28, kClasses = 10;
  static constexpr int64_t kPixels = kRows * kColumns;

  int64_t getCount() const { return labels.size(); }
  /// Writes the pixels of image `i`, from 0 to 1, row by row.
  void copyImage(int64_t i, float *to) const;

  std::vector<uint8_t> pixels;
  std::vector<uint8_t> labels;
};

/// Reads `PREFIX-images-idx3-ubyte` and `PREFIX-labels-idx1-ubyte` of
/// `folder`, which may be compressed (.gz). PREFIX is train or t10k. An error
/// if a file is missing, not of this format or not as long as it says.
llvm::Expected<Images> readImages(llvm::StringRef folder,
                                  llvm::StringRef prefix);

} // namespace paper

#endif // NORM_EXAMPLES_PAPER_IMAGES_H
