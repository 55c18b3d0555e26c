//===- Words.h - numbers and places in words --------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_UTILS_WORDS_H
#define NORM_DIALECT_NORM_UTILS_WORDS_H

#include "mlir/IR/Location.h"
#include "mlir/IR/Operation.h"
#include "mlir/Support/LLVM.h"

#include <string>

namespace mlir::norm {

/// "98,304".
std::string formatCount(int64_t count);

/// "1 row", "98,304 rows".
std::string plural(int64_t count, StringRef noun);

/// The first place in a file that something at `location` comes from, if there
/// is one.
std::optional<FileLineColLoc> findPlace(Location location);

/// "folder/norm.mlir:3:8", as tools find it; without a place in a file the name
/// that the location has, or "an unknown place".
std::string describePlace(Location location);

/// "linalg.generic at norm.mlir:3:8", without the folder.
std::string describeOp(Operation *op);

} // namespace mlir::norm

#endif // NORM_DIALECT_NORM_UTILS_WORDS_H
