//===- VulkanBinary.cpp - SPIR-V and what is known of it ------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "VulkanBinary.h"

#include <cstring>

using namespace norm::vulkan;

namespace {

/// "nspv", and the number of the form, which changes with it.
constexpr uint32_t kMagic = 0x7670736e, kVersion = 1;

//===----------------------------------------------------------------------===//
// The form
//===----------------------------------------------------------------------===//
//
// Each visit function is the form of one structure, for whoever reads and
// whoever writes: words of 32 bits, each list behind its length.

template <typename Visitor> void visit(Visitor &visitor, ArgumentInfo &info) {
  uint32_t isMemory = info.isMemory;
  visitor.word(isMemory);
  info.isMemory = isMemory != 0;
  visitor.word(info.bytes);
}

template <typename Visitor>
void visit(Visitor &visitor, std::pair<uint32_t, uint32_t> &words) {
  visitor.word(words.first);
  visitor.word(words.second);
}

template <typename Visitor> void visit(Visitor &visitor, KernelInfo &info) {
  for (uint32_t &size : info.workgroup)
    visitor.word(size);
  uint32_t low = static_cast<uint32_t>(info.workgroupBytes);
  uint32_t high = static_cast<uint32_t>(info.workgroupBytes >> 32);
  visitor.word(low);
  visitor.word(high);
  info.workgroupBytes = uint64_t(high) << 32 | low;
  visitor.list(info.arguments);
}

template <typename Visitor> void visit(Visitor &visitor, Binary &binary) {
  visitor.word(binary.info.subgroupSize);
  visitor.list(binary.info.capabilities);
  visitor.list(binary.info.floatModes);
  visitor.kernels(binary.info.kernels);
  visitor.list(binary.spirv);
}

//===----------------------------------------------------------------------===//
// Writing
//===----------------------------------------------------------------------===//

class Writer {
public:
  std::vector<uint32_t> words = {kMagic, kVersion};

  void word(uint32_t word) { words.push_back(word); }
  template <typename T> void list(std::vector<T> &elements) {
    word(static_cast<uint32_t>(elements.size()));
    for (T &element : elements)
      visit(*this, element);
  }
  void list(std::vector<uint32_t> &elements) {
    word(static_cast<uint32_t>(elements.size()));
    words.insert(words.end(), elements.begin(), elements.end());
  }
  void kernels(std::map<std::string, KernelInfo, std::less<>> &kernels) {
    word(static_cast<uint32_t>(kernels.size()));
    for (auto &[name, info] : kernels) {
      word(static_cast<uint32_t>(name.size()));
      for (char c : name)
        word(static_cast<unsigned char>(c));
      visit(*this, info);
    }
  }
};

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

/// Gives zeros beyond the end.
class Reader {
public:
  Reader(const uint32_t *words, size_t numWords)
      : words(words), numWords(numWords) {}

  bool isBeyondEnd() const { return beyondEnd; }
  bool isAtEnd() const { return numWords == 0; }

  void word(uint32_t &word) {
    beyondEnd |= numWords == 0;
    word = beyondEnd ? 0 : *words++;
    numWords -= !beyondEnd;
  }
  template <typename T> void list(std::vector<T> &elements) {
    // An element has a word at least.
    elements.resize(takeLength());
    for (T &element : elements)
      visit(*this, element);
  }
  void list(std::vector<uint32_t> &elements) {
    size_t length = takeLength();
    elements.assign(words, words + length);
    words += length;
    numWords -= length;
  }
  void kernels(std::map<std::string, KernelInfo, std::less<>> &kernels) {
    for (size_t i = takeLength(); i > 0; --i) {
      std::string name(takeLength(), '\0');
      for (char &c : name) {
        uint32_t code;
        word(code);
        c = static_cast<char>(code);
      }
      visit(*this, kernels[name]);
    }
  }

private:
  /// The length of a list that may be there as a whole.
  size_t takeLength() {
    uint32_t length;
    word(length);
    beyondEnd |= length > numWords;
    return beyondEnd ? 0 : length;
  }

  const uint32_t *words;
  size_t numWords;
  bool beyondEnd = false;
};

} // namespace

std::string norm::vulkan::writeBinary(const Binary &binary) {
  Binary copy = binary;
  Writer writer;
  visit(writer, copy);
  return std::string(reinterpret_cast<const char *>(writer.words.data()),
                     writer.words.size() * sizeof(uint32_t));
}

bool norm::vulkan::readBinary(const void *image, size_t bytes, Binary &binary,
                              std::string &why) {
  if (bytes % sizeof(uint32_t) != 0) {
    why = "its " + std::to_string(bytes) + " bytes are no whole words";
    return false;
  }
  // Compiled code need not align it. Nothing may be nowhere, from where memcpy
  // must not copy even that.
  std::vector<uint32_t> words(bytes / sizeof(uint32_t));
  if (bytes > 0)
    std::memcpy(words.data(), image, bytes);
  if (words.size() < 2 || words[0] != kMagic) {
    why = "it does not begin as such code does";
    return false;
  }
  if (words[1] != kVersion) {
    why = "it is of version " + std::to_string(words[1]) +
          ", and the runtime of version " + std::to_string(kVersion);
    return false;
  }
  Reader reader(words.data() + 2, words.size() - 2);
  visit(reader, binary);
  if (reader.isBeyondEnd() || !reader.isAtEnd()) {
    why = reader.isBeyondEnd() ? "it is cut off" : "something follows it";
    return false;
  }
  if (binary.info.kernels.empty()) {
    why = "it has no kernel";
    return false;
  }
  return true;
}
