//===- Words.cpp - numbers and places in words ----------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Utils/Words.h"

#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"

using namespace mlir;
using namespace mlir::norm;

std::string norm::formatCount(int64_t count) {
  return llvm::formatv("{0:N}", count).str();
}

std::string norm::plural(int64_t count, StringRef noun) {
  return (formatCount(count) + " " + noun + (count == 1 ? "" : "s")).str();
}

std::optional<FileLineColLoc> norm::findPlace(Location location) {
  std::optional<FileLineColLoc> found;
  location->walk([&](Location inner) {
    auto place = dyn_cast<FileLineColLoc>(inner);
    if (!place)
      return WalkResult::advance();
    found = place;
    return WalkResult::interrupt();
  });
  return found;
}

std::string norm::describePlace(Location location) {
  if (std::optional<FileLineColLoc> place = findPlace(location))
    return llvm::formatv("{0}:{1}:{2}", place->getFilename().getValue(),
                         place->getLine(), place->getColumn())
        .str();
  std::string text = "an unknown place";
  location->walk([&](Location inner) {
    auto name = dyn_cast<NameLoc>(inner);
    if (!name)
      return WalkResult::advance();
    text = name.getName().str();
    return WalkResult::interrupt();
  });
  return text;
}

std::string norm::describeOp(Operation *op) {
  std::string place = describePlace(op->getLoc());
  if (std::optional<FileLineColLoc> file = findPlace(op->getLoc()))
    place = llvm::formatv("{0}:{1}:{2}",
                          llvm::sys::path::filename(file->getFilename()),
                          file->getLine(), file->getColumn())
                .str();
  return (op->getName().getStringRef() + " at " + place).str();
}
