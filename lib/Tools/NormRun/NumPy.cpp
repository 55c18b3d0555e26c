//===- NumPy.cpp - arrays in .npy files -----------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NumPy.h"

#include "OutputFile.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/Errc.h"
#include "llvm/Support/MathExtras.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

using namespace mlir;
using namespace mlir::norm;

namespace {

constexpr StringLiteral kMagic("\x93NUMPY");

/// What the header of a file says.
struct Header {
  std::string descr;
  bool fortranOrder = false;
  SmallVector<int64_t> shape;
};

/// Parses the header: a Python dictionary of a string, a boolean and a tuple.
class HeaderParser {
public:
  explicit HeaderParser(StringRef text) : text(text) {}

  /// False if the header is not of this form.
  bool parse(Header &header) {
    bool hasDescr = false, hasOrder = false, hasShape = false;
    if (!consume("{"))
      return false;
    while (!consume("}")) {
      std::string key;
      if (!parseString(key) || !consume(":"))
        return false;
      if (key == "descr" && parseString(header.descr))
        hasDescr = true;
      else if (key == "fortran_order" && parseBool(header.fortranOrder))
        hasOrder = true;
      else if (key == "shape" && parseShape(header.shape))
        hasShape = true;
      else
        return false;
      if (!consume(",")) {
        if (!consume("}"))
          return false;
        break;
      }
    }
    return hasDescr && hasOrder && hasShape && text.trim().empty();
  }

private:
  bool consume(StringRef token) {
    text = text.ltrim();
    return text.consume_front(token);
  }
  bool parseString(std::string &value) {
    text = text.ltrim();
    if (text.empty() || (text[0] != '\'' && text[0] != '"'))
      return false;
    size_t end = text.find(text[0], 1);
    if (end == StringRef::npos)
      return false;
    value = text.substr(1, end - 1).str();
    text = text.drop_front(end + 1);
    return true;
  }
  bool parseBool(bool &value) {
    value = consume("True");
    return value || consume("False");
  }
  bool parseShape(SmallVectorImpl<int64_t> &shape) {
    if (!consume("("))
      return false;
    while (!consume(")")) {
      int64_t size;
      text = text.ltrim();
      if (text.consumeInteger(10, size) || size < 0)
        return false;
      shape.push_back(size);
      if (!consume(",")) {
        if (!consume(")"))
          return false;
        break;
      }
    }
    return true;
  }

  StringRef text;
};

/// The element type of a `descr`; nothing if it is not one of ours.
std::optional<Element> parseDescr(StringRef descr, Element expected) {
  // '=' is the byte order of the machine that wrote the file.
  if (!descr.consume_front("<") && !descr.consume_front("|"))
    descr.consume_front("=");
  // ml_dtypes' kind is V, or f for one byte in its older versions.
  bool isBits = expected == Element::BF16
                    ? descr == "u2" || descr == "V2"
                    : expected < Element::F16 &&
                          (descr == "u1" || descr == "V1" || descr == "f1");
  if (isBits)
    return expected;
  return StringSwitch<std::optional<Element>>(descr)
      .Case("f2", Element::F16)
      .Case("f4", Element::F32)
      .Case("f8", Element::F64)
      .Case("b1", Element::I1)
      .Cases({"i1", "u1"}, Element::I8)
      .Cases({"i2", "u2"}, Element::I16)
      .Cases({"i4", "u4"}, Element::I32)
      .Cases({"i8", "u8"}, Element::I64)
      .Default(std::nullopt);
}

StringRef getDescr(Element element) {
  switch (element) {
  case Element::F8E4M3FN:
  case Element::F8E5M2:
  case Element::F8E4M3FNUZ:
  case Element::F8E5M2FNUZ:
    return "|u1";
  case Element::F16:
    return "<f2";
  case Element::BF16:
    return "<u2";
  case Element::F32:
    return "<f4";
  case Element::F64:
    return "<f8";
  case Element::I1:
    return "|b1";
  case Element::I8:
    return "|i1";
  case Element::I16:
    return "<i2";
  case Element::I32:
    return "<i4";
  case Element::I64:
    return "<i8";
  }
  llvm_unreachable("every element type is handled");
}

llvm::Error makeError(StringRef path, const Twine &message) {
  return llvm::createStringError(llvm::errc::invalid_argument,
                                 path + ": " + message);
}

/// Copies elements that are stored with the first index running fastest.
void copyFromFortranOrder(const char *data, Array &array) {
  int64_t rank = array.shape.size(), size = getByteSize(array.element);
  SmallVector<int64_t> index(rank, 0);
  for (int64_t i = 0, e = array.size(); i < e; ++i) {
    int64_t position = 0;
    for (int64_t dim = rank; dim-- > 0;)
      position = position * array.shape[dim] + index[dim];
    std::memcpy(&array.bytes[i * size], data + position * size, size);
    for (int64_t dim = rank; dim-- > 0;) {
      if (++index[dim] < array.shape[dim])
        break;
      index[dim] = 0;
    }
  }
}

} // namespace

llvm::Expected<Array> norm::readNumPy(StringRef path, Element expected) {
  llvm::Expected<InputFile> file = InputFile::open(path);
  if (!file)
    return makeError(path, llvm::toString(file.takeError()));
  return readNumPy(*file, path, expected);
}

llvm::Expected<Array> norm::readNumPy(InputFile &file, StringRef path,
                                      Element expected) {
  // Magic, version, length of the header, header. Where `count` bytes are not
  // there, these are fewer.
  uint64_t position = 0;
  auto read = [&](uint64_t count) -> llvm::Expected<std::vector<char>> {
    llvm::Expected<std::vector<char>> bytes = file.read(count);
    if (!bytes)
      return makeError(path, llvm::toString(bytes.takeError()));
    position += bytes->size();
    return bytes;
  };
  auto getText = [](ArrayRef<char> bytes) {
    return StringRef(bytes.data(), bytes.size());
  };
  llvm::Expected<std::vector<char>> start = read(kMagic.size());
  if (!start)
    return start.takeError();
  if (getText(*start) != kMagic)
    return makeError(path, "is not an npy file");
  // Of two bytes, and two or four for the length.
  llvm::Expected<std::vector<char>> version = read(2);
  if (!version)
    return version.takeError();
  if (version->size() < 2)
    return makeError(path, "is cut short in its header");
  unsigned major = static_cast<uint8_t>((*version)[0]);
  if (major < 1 || major > 3)
    return makeError(path, "is of npy version " + Twine(major) +
                               ": expected 1, 2 or 3");
  size_t lengthBytes = major == 1 ? 2 : 4;
  llvm::Expected<std::vector<char>> length = read(lengthBytes);
  if (!length)
    return length.takeError();
  if (length->size() < lengthBytes)
    return makeError(path, "is cut short in its header");
  size_t headerSize = major == 1
                          ? llvm::support::endian::read16le(length->data())
                          : llvm::support::endian::read32le(length->data());
  llvm::Expected<std::vector<char>> text = read(headerSize);
  if (!text)
    return text.takeError();
  if (text->size() < headerSize)
    return makeError(path, "is cut short in its header");
  Header header;
  if (!HeaderParser(getText(*text)).parse(header))
    return makeError(path, "has a header that is not {'descr': type, "
                           "'fortran_order': bool, 'shape': tuple}");

  if (StringRef(header.descr).starts_with(">"))
    return makeError(path, "holds big-endian elements ('" + header.descr +
                               "'): expected little-endian");
  std::optional<Element> element = parseDescr(header.descr, expected);
  if (!element)
    return makeError(path, "holds elements of type '" + header.descr +
                               "', which norm-run does not know");

  // A product that overflows needs more bytes than any file has.
  int64_t bytes = getByteSize(*element);
  bool overflow = false;
  for (int64_t size : header.shape)
    overflow |= llvm::MulOverflow(bytes, size, bytes) != 0;
  auto makeLengthError = [&](StringRef what, uint64_t found) {
    return makeError(path, what + Twine(found) + " bytes of data for shape " +
                               formatShape(header.shape) + " of '" +
                               header.descr + "'");
  };
  // Nothing is allocated for what is not there.
  if (std::optional<uint64_t> size = file.getSize()) {
    uint64_t found = *size - std::min(*size, position);
    if (overflow || static_cast<uint64_t>(bytes) > found)
      return makeLengthError("is cut short: ", found);
    if (static_cast<uint64_t>(bytes) < found)
      return makeLengthError("is too long: ", found);
  } else if (overflow) {
    return makeError(path, "has shape " + formatShape(header.shape) + " of '" +
                               header.descr +
                               "': its bytes are more than 64 bits can count");
  }
  // One more, which others than regular files may have.
  llvm::Expected<std::vector<char>> data =
      read(static_cast<uint64_t>(bytes) + (file.getSize() ? 0 : 1));
  if (!data)
    return data.takeError();
  if (data->size() < static_cast<uint64_t>(bytes))
    return makeLengthError("is cut short: ", data->size());
  if (data->size() > static_cast<uint64_t>(bytes))
    return makeLengthError("is too long: at least ", data->size());

  if (!header.fortranOrder) {
    Array array;
    array.element = *element;
    array.shape = header.shape;
    array.bytes = std::move(*data);
    return array;
  }
  Array array(*element, header.shape);
  copyFromFortranOrder(data->data(), array);
  return array;
}

llvm::Error norm::writeNumPy(StringRef path, const Array &array) {
  std::string header;
  llvm::raw_string_ostream os(header);
  os << "{'descr': '" << getDescr(array.element)
     << "', 'fortran_order': False, 'shape': (";
  for (int64_t size : array.shape)
    os << size << (array.shape.size() == 1 ? "," : ", ");
  os << "), }";
  // The data begins at a multiple of 64; the header ends with a newline.
  size_t start = kMagic.size() + 4 + header.size() + 1;
  header.append(llvm::alignTo(start, 64) - start, ' ');
  header += '\n';

  char length[2];
  llvm::support::endian::write16le(length, header.size());
  auto write = [&](llvm::raw_ostream &file) {
    file << kMagic << StringRef("\x01\x00", 2) << StringRef(length, 2)
         << header;
    file.write(array.bytes.data(), array.bytes.size());
  };
  return replaceFile(path, write);
}
