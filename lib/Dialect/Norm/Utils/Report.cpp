//===- Report.cpp - what a pass found, for people -------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Utils/Report.h"

#include "norm/Dialect/Norm/Utils/Words.h"

#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/Remarks.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

#include <mutex>

using namespace mlir;
using namespace mlir::norm;

Finding::Finding(bool isDone, StringRef name, Operation *op,
                 std::string heading, std::string text)
    : isDone(isDone), name(name), location(op->getLoc()),
      heading(std::move(heading)), text(std::move(text)) {
  auto around = dyn_cast<FunctionOpInterface>(op);
  if (!around)
    around = op->getParentOfType<FunctionOpInterface>();
  function = StringAttr::get(op->getContext(),
                             around ? around.getName() : StringRef());
}

//===----------------------------------------------------------------------===//
// The remark engine
//===----------------------------------------------------------------------===//

static void emit(StringRef pass, const Finding &finding) {
  using remark::detail::Remark;
  auto options = remark::RemarkOpts::name(finding.name)
                     .category(pass)
                     .function(finding.function.getValue());
  remark::detail::InFlightRemark emitted =
      finding.isDone ? remark::passed(finding.location, options)
                     : remark::missed(finding.location, options);
  emitted << Remark::Arg(finding.isDone ? "Remark" : "Reason", finding.text);
  for (const Finding::Detail &detail : finding.details)
    emitted << Remark::Arg(detail.key, detail.text);
}

//===----------------------------------------------------------------------===//
// The file
//===----------------------------------------------------------------------===//

struct Report::File {
  std::string path;
  std::error_code error;
  llvm::raw_fd_ostream stream;
  std::mutex mutex;

  // What two passes write to one file follows each other.
  explicit File(StringRef path)
      : path(path), stream(path, error, llvm::sys::fs::CD_CreateAlways,
                           llvm::sys::fs::FA_Write, llvm::sys::fs::OF_Append) {}

  /// What keeps it from being written; empty if nothing does.
  std::string takeError() {
    std::error_code found = error ? error : stream.error();
    stream.clear_error();
    if (!found)
      return "";
    return "cannot write the report to '" + path + "': " + found.message();
  }
};

LogicalResult Report::open(MLIRContext *context, StringRef pass,
                           StringRef path) {
  this->pass = pass;
  file.reset();
  if (path.empty())
    return success();
  // To append does not empty it.
  if (llvm::sys::fs::is_regular_file(path)) {
    std::error_code ignored;
    llvm::raw_fd_ostream emptied(path, ignored);
  }
  file = std::make_shared<File>(path);
  std::string problem = file->takeError();
  if (problem.empty())
    return success();
  file.reset();
  return emitError(UnknownLoc::get(context)) << pass << ": " << problem;
}

bool Report::isWanted(MLIRContext *context) const {
  return file || context->getRemarkEngine();
}

LogicalResult Report::add(Operation *top, StringRef summary,
                          ArrayRef<Finding> findings) {
  for (const Finding &finding : findings)
    emit(pass, finding);
  if (!file)
    return success();

  std::string text;
  llvm::raw_string_ostream os(text);
  os << pass;
  // One of several, as of those for different targets.
  if (auto symbol = dyn_cast<SymbolOpInterface>(top))
    if (StringAttr name = symbol.getNameAttr())
      os << " in @" << name.getValue();
  os << ": " << summary << "\n";
  for (const Finding &finding : findings) {
    std::string indentation(2 * finding.depth, ' ');
    if (finding.depth == 0)
      os << "\n";
    os << indentation << describePlace(finding.location) << ": "
       << finding.heading << finding.text << "\n";
    for (const Finding::Detail &detail : finding.details)
      if (!detail.label.empty())
        os << indentation << "  " << detail.label << ": " << detail.text
           << "\n";
  }
  os << "\n";

  std::lock_guard<std::mutex> lock(file->mutex);
  file->stream << text;
  file->stream.flush();
  std::string problem = file->takeError();
  if (problem.empty())
    return success();
  return emitError(top->getLoc()) << pass << ": " << problem;
}
