//===- Line.cpp - a line of C++ that may be too long ----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Line.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::norm;

void Line::print(raw_ostream &os) const {
  constexpr size_t kColumns = 80, kContinuationIndent = 4;
  os.indent(indent);
  size_t room = kColumns - indent, begin = 0;
  ArrayRef<Break> ahead = breaks;
  while (text.size() - begin > room) {
    // The last of those that are nested least; the space falls away.
    const Break *best = nullptr;
    for (const Break &candidate : ahead) {
      // The first is taken even if it is too far.
      if (candidate.position - 1 - begin > room && best)
        break;
      if (!best || candidate.depth <= best->depth)
        best = &candidate;
    }
    if (!best)
      break;
    os << StringRef(text).slice(begin, best->position - 1) << "\n";
    os.indent(indent + kContinuationIndent);
    room = kColumns - indent - kContinuationIndent;
    begin = best->position;
    ahead = ahead.drop_front(best + 1 - ahead.data());
  }
  os << StringRef(text).substr(begin) << "\n";
}

void Line::printUnbroken(raw_ostream &os) const { os << text; }
