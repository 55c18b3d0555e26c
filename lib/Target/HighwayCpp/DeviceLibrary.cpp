//===- DeviceLibrary.cpp - the device library's source text ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The printed file is to be self-contained and short, so it gets those
// functions of runtime/highway/*-inl.h that it needs and no others. The headers
// are read as what they are: a sequence of chunks (a comment and what it is
// about), separated by blank lines, in namespaces norm::HWY_NAMESPACE and
// detail. A chunk is needed if something needed mentions a name it defines.
//
//===----------------------------------------------------------------------===//

#include "DeviceLibrary.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::norm;

/// The text of the headers, which do not include one another.
static constexpr const char *kHeaders[] = {
#include "DeviceLibraryText.inc"
};

namespace {

struct Chunk {
  std::string text;
  bool isDetail;
  llvm::StringSet<> defines;
  bool isNeeded = false;
};

bool isWord(char c) { return llvm::isAlnum(c) || c == '_'; }

/// Calls `callback` for each identifier of `code` outside comments, with what
/// stands before it.
void forEachWord(
    StringRef code,
    function_ref<void(StringRef word, StringRef before)> callback) {
  for (size_t i = 0; i < code.size();) {
    if (code.substr(i).starts_with("//")) {
      i = std::min(code.find('\n', i), code.size());
    } else if (isWord(code[i])) {
      StringRef word = code.substr(i).take_while(isWord);
      callback(word, code.take_front(i));
      i += word.size();
    } else {
      ++i;
    }
  }
}

/// The functions, types, aliases and macros that a chunk defines.
llvm::StringSet<> findDefinitions(StringRef text) {
  llvm::StringSet<> names;
  SmallVector<StringRef> lines;
  text.split(lines, '\n');
  for (StringRef line : lines) {
    // What is indented belongs to something else.
    for (StringRef keyword : {"struct ", "using ", "#define "})
      if (StringRef rest = line; rest.consume_front(keyword))
        names.insert(rest.take_while(isWord));
  }
  // The name of a function is the word before its first parenthesis.
  for (StringRef keyword : {"HWY_INLINE", "HWY_API", "\nconstexpr"}) {
    for (size_t at = text.find(keyword); at != StringRef::npos;
         at = text.find(keyword, at + 1)) {
      StringRef head = text.substr(at).take_until(
          [](char c) { return c == '(' || c == '=' || c == ';'; });
      head = head.rtrim();
      names.insert(head.take_back(
          head.size() -
          (head.find_last_not_of("abcdefghijklmnopqrstuvwxyz"
                                 "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") +
           1)));
    }
  }
  return names;
}

void splitIntoChunks(StringRef header, SmallVectorImpl<Chunk> &chunks) {
  StringRef body = header.split("\nnamespace HWY_NAMESPACE {\n").second;
  body = body.split("\n}  // namespace HWY_NAMESPACE").first;
  SmallVector<StringRef> lines;
  body.split(lines, '\n');
  bool isDetail = false;
  int depth = 0;
  std::string text;
  auto finish = [&] {
    if (!StringRef(text).trim().empty())
      chunks.push_back({text, isDetail, findDefinitions("\n" + text)});
    text.clear();
  };
  for (StringRef line : lines) {
    if (line == "namespace detail {" || line == "}  // namespace detail") {
      finish();
      isDetail = line.starts_with("namespace");
      continue;
    }
    if (line == "namespace hn = hwy::HWY_NAMESPACE;" ||
        line.starts_with("// NOLINTNEXTLINE(google-readability-namespace"))
      continue;
    if (line.empty() && depth == 0) {
      finish();
      continue;
    }
    StringRef code = line.split("//").first;
    depth += code.count('{') - code.count('}');
    // Conditional compilation holds its lines together.
    depth += code.starts_with("#if");
    depth -= code.starts_with("#endif");
    text += line;
    text += '\n';
  }
  finish();
}

} // namespace

void norm::printDeviceLibrary(StringRef code, raw_ostream &os) {
  SmallVector<Chunk> chunks;
  for (StringRef header : kHeaders)
    splitIntoChunks(header, chunks);

  SmallVector<std::string> worklist;
  auto need = [&](StringRef name) {
    for (Chunk &chunk : chunks) {
      if (chunk.isNeeded || !chunk.defines.contains(name))
        continue;
      chunk.isNeeded = true;
      worklist.push_back(chunk.text);
    }
  };
  forEachWord(code, [&](StringRef word, StringRef before) {
    if (before.ends_with("nh::"))
      need(word);
  });
  while (!worklist.empty()) {
    std::string text = worklist.pop_back_val();
    forEachWord(text, [&](StringRef word, StringRef before) {
      // Highway's functions have the names of some of ours.
      if (!before.ends_with("hn::") && !before.ends_with("hwy::"))
        need(word);
    });
  }
  if (llvm::none_of(chunks, [](const Chunk &chunk) { return chunk.isNeeded; }))
    return;

  os << "// Functions that Highway lacks, from norm-mlir's device library.\n"
        "HWY_BEFORE_NAMESPACE();\nnamespace norm {\nnamespace HWY_NAMESPACE {\n"
        "namespace hn = hwy::HWY_NAMESPACE;\n\n";
  bool isDetail = false;
  for (const Chunk &chunk : chunks) {
    if (!chunk.isNeeded)
      continue;
    if (chunk.isDetail != isDetail)
      os << (chunk.isDetail ? "namespace detail {\n\n"
                            : "}  // namespace detail\n\n");
    isDetail = chunk.isDetail;
    os << chunk.text << "\n";
  }
  if (isDetail)
    os << "}  // namespace detail\n\n";
  os << "}  // namespace HWY_NAMESPACE\n}  // namespace norm\n"
        "HWY_AFTER_NAMESPACE();\n\n";
}
