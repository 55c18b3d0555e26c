//===- DeviceLibrary.cpp - the device library's source text ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The printed file is to be self-contained and short, so it gets those sections
// of runtime/highway/*.h that it needs and no others.
//
//===----------------------------------------------------------------------===//

#include "DeviceLibrary.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

/// See runtime/highway/section.h.
struct Section {
  StringRef name;
  bool isDetail;
  /// Names of sections, separated by commas.
  StringRef needs;
  StringRef text;
};

/// In an order in which each follows what it needs.
const Section kSections[] = {
#include "DeviceLibrarySections.inc"
};

const Section *findSection(StringRef name) {
  const Section *section = llvm::find_if(
      kSections, [&](const Section &section) { return section.name == name; });
  return section == std::end(kSections) ? nullptr : section;
}

} // namespace

bool norm::isDeviceFunction(StringRef name) {
  const Section *section = findSection(name);
  return section && !section->isDetail;
}

void norm::printDeviceLibrary(ArrayRef<StringRef> functions, raw_ostream &os) {
  if (functions.empty())
    return;
  llvm::StringSet<> needed;
  SmallVector<StringRef> worklist(functions);
  while (!worklist.empty()) {
    StringRef name = worklist.pop_back_val();
    if (!needed.insert(name).second)
      continue;
    const Section *section = findSection(name);
    assert(section && "calls and sections name sections");
    llvm::SplitString(section->needs, worklist, ",");
  }

  os << "// Functions that Highway lacks, from norm-mlir's device library.\n"
        "HWY_BEFORE_NAMESPACE();\nnamespace norm {\nnamespace HWY_NAMESPACE {\n"
        "namespace hn = hwy::HWY_NAMESPACE;\n\n";
  bool isDetail = false;
  for (const Section &section : kSections) {
    if (!needed.contains(section.name))
      continue;
    if (section.isDetail != isDetail)
      os << (section.isDetail ? "namespace detail {\n\n"
                              : "}  // namespace detail\n\n");
    isDetail = section.isDetail;
    os << section.text << "\n";
  }
  if (isDetail)
    os << "}  // namespace detail\n\n";
  os << "}  // namespace HWY_NAMESPACE\n}  // namespace norm\n"
        "HWY_AFTER_NAMESPACE();\n\n";
}
