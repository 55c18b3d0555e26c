//===- Session.cpp - one run of a function --------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Session.h"

#include "NumPy.h"
#include "Random.h"

#include "llvm/ADT/SmallSet.h"
#include "llvm/Support/Errc.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

llvm::Error makeError(const Twine &message) {
  return llvm::createStringError(llvm::errc::invalid_argument, message);
}

/// Fails unless an array of `shape` can be passed for `parameter`.
llvm::Error checkShape(const Twine &place, const Parameter &parameter,
                       ArrayRef<int64_t> shape) {
  bool fits = shape.size() == parameter.shape.size() &&
              llvm::all_of_zip(
                  shape, parameter.shape, [](int64_t found, int64_t expected) {
                    return ShapedType::isDynamic(expected) || found == expected;
                  });
  if (fits)
    return llvm::Error::success();
  return makeError(place + " has shape " + formatShape(shape) + ": expected " +
                   formatShape(parameter.shape) + " for " + parameter.typeName);
}

/// Fails if the bytes of an array of `shape` cannot be counted.
llvm::Error checkSize(const Twine &place, const Parameter &parameter,
                      ArrayRef<int64_t> shape) {
  if (ArgumentBuffer::isAddressable(parameter, shape))
    return llvm::Error::success();
  return makeError(place + " of type " + parameter.typeName + " has shape " +
                   formatShape(shape) +
                   ": its bytes are more than 64 bits can count");
}

/// The shape after "ARGUMENT:" if `text` is for this argument. Parsing errors
/// are found by checkShapeOptions.
bool parseShapeOption(StringRef text, unsigned &argument,
                      SmallVectorImpl<int64_t> &shape) {
  auto [index, sizes] = text.split(':');
  if (index.getAsInteger(10, argument) || sizes.empty())
    return false;
  SmallVector<StringRef> parts;
  sizes.split(parts, 'x');
  for (StringRef part : parts) {
    int64_t size;
    if (part.getAsInteger(10, size) || size < 0)
      return false;
    shape.push_back(size);
  }
  return true;
}

llvm::Error checkShapeOptions(const InputOptions &options,
                              const Signature &signature) {
  llvm::SmallSet<unsigned, 8> given;
  for (const std::string &text : options.shapes) {
    unsigned argument;
    SmallVector<int64_t> shape;
    if (!parseShapeOption(text, argument, shape))
      return makeError("--shape=" + text +
                       ": expected ARGUMENT:SIZExSIZE, as in 0:4x768");
    if (argument >= signature.arguments.size())
      return makeError("--shape=" + text + ": the function has " +
                       Twine(signature.arguments.size()) + " arguments");
    if (llvm::Error error =
            checkShape("--shape=" + text, signature.arguments[argument], shape))
      return error;
    if (!given.insert(argument).second)
      return makeError("--shape=" + text + ": argument " + Twine(argument) +
                       " has a shape already");
  }
  return llvm::Error::success();
}

} // namespace

llvm::Expected<SmallVector<int64_t>>
Session::getRandomShape(unsigned index, const InputOptions &options) const {
  for (const std::string &text : options.shapes) {
    unsigned argument;
    SmallVector<int64_t> shape;
    if (parseShapeOption(text, argument, shape) && argument == index)
      return shape;
  }
  const Parameter &parameter = source.arguments[index];
  if (llvm::any_of(parameter.shape, ShapedType::isDynamic))
    return makeError("argument " + Twine(index) + " is of type " +
                     parameter.typeName + ": give its sizes with --shape=" +
                     Twine(index) + ":" + formatShape(parameter.shape));
  return parameter.shape;
}

llvm::Error Session::prepareArguments(const InputOptions &options) {
  if (llvm::Error error = checkShapeOptions(options, source))
    return error;
  for (auto [index, result] : llvm::enumerate(source.results))
    if (llvm::none_of(result.shape, ShapedType::isDynamic))
      if (llvm::Error error =
              checkSize("result " + Twine(index), result, result.shape))
        return error;
  auto takesInput = [](const Parameter &argument) { return argument.isRead; };
  size_t expected = llvm::count_if(source.arguments, takesInput);
  if (options.files.size() > expected)
    return makeError(llvm::formatv("{0} inputs are given, but @{1} reads {2} "
                                   "of its {3} arguments",
                                   options.files.size(), source.name, expected,
                                   source.arguments.size())
                         .str());
  if (options.files.size() < expected && !options.randomSeed)
    return makeError(llvm::formatv("{0} inputs are given, but @{1} reads {2}: "
                                   "give the others too, or --random=SEED",
                                   options.files.size(), source.name, expected)
                         .str());

  size_t nextFile = 0;
  for (unsigned i = 0; i < source.arguments.size(); ++i) {
    const Parameter &given = source.arguments[i];
    const Parameter &compiled = function.getSignature().arguments[i];
    if (takesInput(given) && nextFile < options.files.size()) {
      StringRef path = options.files[nextFile++];
      llvm::Expected<Array> array = readNumPy(path, given.element);
      if (!array)
        return array.takeError();
      if (array->element != given.element)
        return makeError(path + " holds " + getName(array->element) +
                         ": expected " + getName(given.element) +
                         " for argument " + Twine(i) + " of type " +
                         given.typeName);
      if (llvm::Error error = checkShape(path, given, array->shape))
        return error;
      if (llvm::Error error =
              checkSize("argument " + Twine(i), given, array->shape))
        return error;
      buffers.emplace_back(compiled, array->shape);
      buffers.back().write(array->convertTo(compiled.element));
      continue;
    }
    llvm::Expected<SmallVector<int64_t>> shape = getRandomShape(i, options);
    if (!shape)
      return shape.takeError();
    if (llvm::Error error = checkSize("argument " + Twine(i), given, *shape))
      return error;
    buffers.emplace_back(compiled, *shape);
    if (!takesInput(given))
      continue;
    // Rounded to the type of the source, so that a reference sees the same.
    Array array(given.element, *shape);
    fillRandom(array, *options.randomSeed, /*stream=*/i);
    buffers.back().write(array.convertTo(compiled.element));
  }
  return llvm::Error::success();
}

SmallVector<void *> Session::getPointers() {
  return llvm::map_to_vector(
      buffers, [](ArgumentBuffer &buffer) { return buffer.getPointer(); });
}

bool Session::isArgumentMemory(const void *data) const {
  return llvm::any_of(buffers, [&](const ArgumentBuffer &buffer) {
    return buffer.contains(data);
  });
}

SmallVector<unsigned> Session::getWrittenArguments() const {
  SmallVector<unsigned> written;
  for (auto [index, argument] : llvm::enumerate(source.arguments))
    if (argument.isWritten)
      written.push_back(index);
  return written;
}

llvm::Error Session::run() {
  // Descriptors are passed by pointer; the callee may not change them.
  SmallVector<void *> pointers = getPointers();
  CompiledFunction::Results results = function.call(pointers);
  if (llvm::Error error = function.takeGPUError())
    return error;
  for (size_t i = 0; i < results.size(); ++i)
    outputs.push_back(results.read(i));
  for (unsigned argument : getWrittenArguments())
    outputs.push_back(buffers[argument].read());
  function.free(results,
                [&](const void *data) { return isArgumentMemory(data); });
  for (auto [index, buffer] : llvm::enumerate(buffers))
    if (std::optional<int64_t> byte = buffer.findBrokenGuard())
      return makeError("@" + source.name + " wrote outside of argument " +
                       Twine(index) + ", " + Twine(*byte) +
                       " bytes from its first element");
  return llvm::Error::success();
}

void Session::runAgain() {
  SmallVector<void *> pointers = getPointers();
  CompiledFunction::Results results = function.call(pointers);
  function.free(results,
                [&](const void *data) { return isArgumentMemory(data); });
}

size_t Session::getNumOutputs() const {
  return source.results.size() + getWrittenArguments().size();
}

std::string Session::getOutputName(size_t index) const {
  if (index < source.results.size())
    return "result " + std::to_string(index);
  return "argument " +
         std::to_string(getWrittenArguments()[index - source.results.size()]);
}

const Parameter &Session::getOutputParameter(size_t index) const {
  if (index < source.results.size())
    return source.results[index];
  return source.arguments[getWrittenArguments()[index - source.results.size()]];
}

int64_t Session::getBytes() const {
  int64_t bytes = 0;
  for (auto [argument, buffer] : llvm::zip_equal(source.arguments, buffers))
    bytes += buffer.getElementBytes() *
             (int(argument.isRead) + int(argument.isWritten));
  for (size_t i = 0; i < source.results.size(); ++i)
    bytes += outputs[i].bytes.size();
  return bytes;
}
