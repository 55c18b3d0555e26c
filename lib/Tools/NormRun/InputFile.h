//===- InputFile.h - files that are read, not mapped ------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// A file that is mapped, as LLVM's buffers are, and cut short by somebody else
// ends the process with SIGBUS; one that is read is an error. Pipes and devices
// are read as far as they are wanted: they may have no end.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TOOLS_NORMRUN_INPUTFILE_H
#define NORM_LIB_TOOLS_NORMRUN_INPUTFILE_H

#include "mlir/Support/LLVM.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace mlir::norm {

class InputFile {
public:
  /// Opens the file at `path`; standard input for "-". Errors do not name it.
  static llvm::Expected<InputFile> open(StringRef path);

  InputFile(InputFile &&other) : fd(other.fd), size(other.size) {
    other.fd = llvm::sys::fs::kInvalidFile;
  }
  InputFile(const InputFile &) = delete;
  InputFile &operator=(const InputFile &) = delete;
  ~InputFile();

  /// How many bytes a regular file had when it was opened; nothing for others.
  std::optional<uint64_t> getSize() const { return size; }

  /// The next `count` bytes; fewer only where the file ends. No more memory is
  /// taken than twice what there is to read.
  llvm::Expected<std::vector<char>> read(uint64_t count);

private:
  InputFile(llvm::sys::fs::file_t fd, std::optional<uint64_t> size)
      : fd(fd), size(size) {}

  llvm::sys::fs::file_t fd;
  std::optional<uint64_t> size;
};

/// All of a program's text or bytecode at `path`, or of standard input for "-",
/// aligned as bytecode wants it. The error names the file.
llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>> readProgram(StringRef path);

} // namespace mlir::norm

#endif // NORM_LIB_TOOLS_NORMRUN_INPUTFILE_H
