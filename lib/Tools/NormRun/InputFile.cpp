//===- InputFile.cpp - files that are read, not mapped --------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "InputFile.h"

#include "llvm/Support/Alignment.h"
#include "llvm/Support/Errc.h"
#include "llvm/Support/Process.h"

#include <algorithm>

using namespace mlir;
using namespace mlir::norm;

llvm::Expected<InputFile> InputFile::open(StringRef path) {
  llvm::sys::fs::file_t fd = llvm::sys::fs::getStdinHandle();
  if (path != "-") {
    llvm::Expected<llvm::sys::fs::file_t> opened =
        llvm::sys::fs::openNativeFileForRead(path);
    if (!opened)
      return opened.takeError();
    fd = *opened;
  }
  InputFile file(fd, std::nullopt);
  llvm::sys::fs::file_status status;
  if (std::error_code code = llvm::sys::fs::status(fd, status))
    return llvm::errorCodeToError(code);
  if (status.type() == llvm::sys::fs::file_type::directory_file)
    return llvm::errorCodeToError(
        llvm::make_error_code(llvm::errc::is_a_directory));
  if (status.type() == llvm::sys::fs::file_type::regular_file)
    file.size = status.getSize();
  return file;
}

InputFile::~InputFile() {
  if (fd != llvm::sys::fs::kInvalidFile &&
      fd != llvm::sys::fs::getStdinHandle())
    llvm::sys::fs::closeFile(fd);
}

llvm::Expected<std::vector<char>> InputFile::read(uint64_t count) {
  // Where the length is not known, memory grows with what comes.
  constexpr uint64_t kFirst = 1 << 16;
  std::vector<char> bytes;
  uint64_t found = 0;
  while (found < count) {
    if (found == bytes.size())
      bytes.resize(std::min(
          count, found > 0 ? 2 * found
                           : std::max<uint64_t>(size.value_or(kFirst), 1)));
    llvm::Expected<size_t> more = llvm::sys::fs::readNativeFile(
        fd, MutableArrayRef<char>(bytes.data() + found, bytes.size() - found));
    if (!more)
      return more.takeError();
    if (*more == 0)
      break;
    found += *more;
  }
  bytes.resize(found);
  return bytes;
}

llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>>
norm::readProgram(StringRef path) {
  // What has no end is not waited for; a file on disk may be of any size.
  constexpr uint64_t kMaxStream = uint64_t(1) << 30;
  auto makeError = [&](const Twine &message) {
    return llvm::createStringError(llvm::errc::invalid_argument,
                                   "cannot open input file '" + path +
                                       "': " + message);
  };
  llvm::Expected<InputFile> file = InputFile::open(path);
  if (!file)
    return makeError(llvm::toString(file.takeError()));
  std::optional<uint64_t> size = file->getSize();
  llvm::Expected<std::vector<char>> bytes =
      file->read(size ? *size : kMaxStream + 1);
  if (!bytes)
    return makeError(llvm::toString(bytes.takeError()));
  if (size && bytes->size() < *size)
    return makeError("it was cut short while it was read: " +
                     Twine(bytes->size()) + " bytes of " + Twine(*size));
  if (!size && bytes->size() > kMaxStream)
    return makeError("it is no regular file and has more than " +
                     Twine(kMaxStream) + " bytes");
  // Bytecode may ask for as much as a page, which mapped files have.
  std::unique_ptr<llvm::WritableMemoryBuffer> buffer =
      llvm::WritableMemoryBuffer::getNewUninitMemBuffer(
          bytes->size(), path == "-" ? "<stdin>" : path,
          llvm::Align(llvm::sys::Process::getPageSizeEstimate()));
  if (!buffer)
    return makeError("there is not enough memory for it");
  std::copy(bytes->begin(), bytes->end(), buffer->getBufferStart());
  return buffer;
}
