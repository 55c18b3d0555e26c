//===- Report.h - what a pass found, for people -----------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A pass says once what it found. It goes to MLIR's remark engine, for tools
// (norm-opt's --remarks-filter, YAML), and to the file of the pass's option
// `report`, for people.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_UTILS_REPORT_H
#define NORM_DIALECT_NORM_UTILS_REPORT_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Location.h"
#include "mlir/IR/Operation.h"

#include <memory>
#include <string>

namespace mlir::norm {

/// One thing that a pass did, or did not do.
struct Finding {
  /// An argument of the remark, and a line of its own in the file.
  struct Detail {
    StringRef key;    ///< of the remark, "InTheWay"
    StringRef label;  ///< of the line, "in the way"; "" for none
    std::string text; ///< "arith.divf at norm.mlir:3:8"
  };

  /// It is about `op`, which may be gone when it is told. `name`, and the keys
  /// and labels of details, are literals.
  Finding(bool isDone, StringRef name, Operation *op, std::string heading,
          std::string text);

  /// A remark of kind `passed`, else `missed`.
  bool isDone;
  /// Of the remark: "Raised".
  StringRef name;
  Location location;
  /// The name of the function around it; empty without one.
  StringAttr function;
  /// What the file has before the text, "not raised: ".
  std::string heading;
  std::string text;
  SmallVector<Detail> details;
  /// Findings below others are indented.
  unsigned depth = 0;
};

/// Where the findings of a pass go. Copies, as of a pass for another thread,
/// share the file.
class Report {
public:
  /// Opens `path`, which is then empty, for `pass`; "-" is the standard output,
  /// "" no file. Fails with an error.
  LogicalResult open(MLIRContext *context, StringRef pass, StringRef path);

  /// Whether anybody reads it: if not, a pass need not find out.
  bool isWanted(MLIRContext *context) const;

  /// Says `findings` about `top`; the file has `summary` above them. Fails with
  /// an error if it cannot be written.
  LogicalResult add(Operation *top, StringRef summary,
                    ArrayRef<Finding> findings);

private:
  struct File;
  StringRef pass;
  std::shared_ptr<File> file;
};

} // namespace mlir::norm

#endif // NORM_DIALECT_NORM_UTILS_REPORT_H
