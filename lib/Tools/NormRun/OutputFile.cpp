//===- OutputFile.cpp - files that are complete or not there --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "OutputFile.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Errc.h"
#include "llvm/Support/FileSystem.h"

#include <system_error>
#include <utility>

using namespace mlir;

namespace {

llvm::Error makeError(StringRef path, std::error_code code) {
  return llvm::createStringError(code, path + ": " + code.message());
}

/// Success if all of `write` is in the file.
std::error_code writeTo(llvm::raw_fd_ostream &file,
                        llvm::function_ref<void(raw_ostream &)> write) {
  write(file);
  file.flush();
  std::error_code code = file.error();
  file.clear_error();
  return code;
}

} // namespace

llvm::Error norm::replaceFile(StringRef path,
                              llvm::function_ref<void(raw_ostream &)> write) {
  namespace fs = llvm::sys::fs;
  fs::file_status status;
  bool exists = path != "-" && !fs::status(path, status);
  if (path == "-" || (exists && status.type() != fs::file_type::regular_file)) {
    std::error_code code;
    llvm::raw_fd_ostream file(path, code, fs::OF_None);
    if (!code)
      code = writeTo(file, write);
    return code ? makeError(path, code) : llvm::Error::success();
  }

  // A link stays: what it leads to is replaced, and may be read and written by
  // the same as before.
  SmallString<128> place(path);
  if (exists)
    if (std::error_code code = fs::real_path(path, place))
      return makeError(path, code);
  // It goes away if the process is ended by a signal that it can see.
  llvm::Expected<fs::TempFile> temporary =
      fs::TempFile::create(place + ".%%%%%%%%.tmp");
  if (!temporary)
    return makeError(path, llvm::errorToErrorCode(temporary.takeError()));
  std::error_code code;
  if (exists)
    code = fs::setPermissions(temporary->FD, status.permissions());
  if (!code) {
    llvm::raw_fd_ostream file(temporary->FD, /*shouldClose=*/false);
    code = writeTo(file, write);
  }
  if (code)
    return llvm::joinErrors(makeError(path, code), temporary->discard());
  if (llvm::Error error = temporary->keep(place))
    return makeError(path, llvm::errorToErrorCode(std::move(error)));
  return llvm::Error::success();
}
