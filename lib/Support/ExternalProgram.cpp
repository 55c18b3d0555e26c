//===- ExternalProgram.cpp - programs that finish our code ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Support/ExternalProgram.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/Program.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <thread>

using namespace mlir;
using namespace mlir::norm;

using Bytes = SmallVector<char, 0>;

FailureOr<std::string> norm::findProgram(const ExternalProgram &program,
                                         EmitErrorFn emitError) {
  // A toolkit that somebody has named must be the right one.
  for (StringRef variable : program.toolkitVariables) {
    std::optional<std::string> toolkit = llvm::sys::Process::GetEnv(variable);
    if (!toolkit || toolkit->empty())
      continue;
    SmallString<128> path(*toolkit);
    llvm::sys::path::append(path, program.path);
    if (llvm::sys::fs::can_execute(path))
      return path.str().str();
    return emitError() << variable << "=" << *toolkit << " has no "
                       << program.path << ", " << program.purpose;
  }
  for (StringRef folder : program.folders)
    if (llvm::ErrorOr<std::string> found =
            llvm::sys::findProgramByName(program.name, folder))
      return *found;
  if (llvm::ErrorOr<std::string> found =
          llvm::sys::findProgramByName(program.name))
    return *found;
  InFlightDiagnostic error = emitError();
  error << "no " << program.name << ", " << program.purpose << ": ";
  if (program.folders.empty())
    return error << "not in PATH; " << program.remedy;
  error << "neither in ";
  llvm::interleaveComma(program.folders, error);
  return error << " nor in PATH; " << program.remedy;
}

namespace {

/// A file that is removed when this goes away.
class TemporaryFile {
public:
  LogicalResult create(StringRef suffix, EmitErrorFn emitError) {
    if (std::error_code code =
            llvm::sys::fs::createTemporaryFile("norm-kernels", suffix, path))
      return emitError() << "cannot create a temporary file: "
                         << code.message();
    remover.setFile(path);
    return success();
  }
  StringRef getPath() const { return path; }

private:
  SmallString<128> path;
  llvm::FileRemover remover;
};

} // namespace

static FailureOr<Bytes> readFile(StringRef path, EmitErrorFn emitError) {
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> file =
      llvm::MemoryBuffer::getFile(path);
  if (!file)
    return emitError() << "cannot read " << path << ": "
                       << file.getError().message();
  return Bytes((*file)->getBufferStart(), (*file)->getBufferEnd());
}

/// Waits for the program at most as long as `limit`, and ends it then. Polls:
/// llvm::sys::Wait with a time is by SIGALRM, of which a process has one.
static llvm::sys::ProcessInfo waitFor(const llvm::sys::ProcessInfo &process,
                                      std::chrono::seconds limit,
                                      std::string &why) {
  constexpr std::chrono::milliseconds kLongestPause(20);
  auto end = std::chrono::steady_clock::now() + limit;
  for (std::chrono::milliseconds pause(1);;
       pause = std::min(2 * pause, kLongestPause)) {
    llvm::sys::ProcessInfo result =
        llvm::sys::Wait(process, /*SecondsToWait=*/0, &why);
    if (result.Pid != llvm::sys::ProcessInfo::InvalidPid)
      return result;
    if (std::chrono::steady_clock::now() >= end)
      break;
    std::this_thread::sleep_for(pause);
  }
  kill(process.Pid, SIGKILL);
  std::string ofTheSignal;
  llvm::sys::ProcessInfo result =
      llvm::sys::Wait(process, /*SecondsToWait=*/std::nullopt, &ofTheSignal);
  why = "ended after " + std::to_string(limit.count()) +
        " seconds; NORM_PROGRAM_SECONDS gives it more";
  return result;
}

/// How long a program may run.
static FailureOr<std::chrono::seconds> getTimeLimit(EmitErrorFn emitError) {
  // Kernels take assemblers and linkers seconds: what is not done by then
  // hangs, on a license, a network file system or itself.
  constexpr unsigned kDefaultSeconds = 300;
  std::optional<std::string> text =
      llvm::sys::Process::GetEnv("NORM_PROGRAM_SECONDS");
  if (!text || text->empty())
    return std::chrono::seconds(kDefaultSeconds);
  unsigned seconds;
  if (StringRef(*text).getAsInteger(10, seconds) || seconds == 0)
    return emitError() << "NORM_PROGRAM_SECONDS=" << *text
                       << ": expected a number of seconds, at least 1";
  return std::chrono::seconds(seconds);
}

FailureOr<Bytes> norm::runProgram(StringRef program,
                                  ArrayRef<StringRef> arguments,
                                  StringRef input, EmitErrorFn emitError) {
  FailureOr<std::chrono::seconds> limit = getTimeLimit(emitError);
  if (failed(limit))
    return failure();
  TemporaryFile inputFile, outputFile, log;
  if (failed(inputFile.create("in", emitError)) ||
      failed(outputFile.create("out", emitError)) ||
      failed(log.create("log", emitError)))
    return failure();
  std::error_code code;
  llvm::raw_fd_ostream os(inputFile.getPath(), code);
  os << input;
  os.close();
  if (os.has_error()) {
    code = os.error();
    os.clear_error();
    return emitError() << "cannot write " << inputFile.getPath() << ": "
                       << code.message();
  }
  SmallVector<StringRef> command = {program, "-o", outputFile.getPath(),
                                    inputFile.getPath()};
  llvm::append_range(command, arguments);
  std::string why;
  llvm::sys::ProcessInfo result = llvm::sys::ExecuteNoWait(
      program, command, /*Env=*/std::nullopt,
      {StringRef(""), log.getPath(), log.getPath()}, /*MemoryLimit=*/0, &why);
  bool isStarted = result.Pid != llvm::sys::ProcessInfo::InvalidPid;
  if (isStarted)
    result = waitFor(result, *limit, why);
  if (isStarted && result.ReturnCode == 0)
    return readFile(outputFile.getPath(), emitError);
  FailureOr<Bytes> said = readFile(log.getPath(), emitError);
  if (failed(said))
    return failure();
  SmallVector<StringRef> lines;
  llvm::SplitString(StringRef(said->data(), said->size()), lines, "\n");
  if (!why.empty())
    lines.push_back(why);
  return emitError() << program << " failed: " << llvm::join(lines, "; ");
}
