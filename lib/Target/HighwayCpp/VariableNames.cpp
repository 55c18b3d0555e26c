//===- VariableNames.cpp - names for the variables of printed C++ ---------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "VariableNames.h"

#include "norm/Conversion/HighwayToEmitC/Identifiers.h"
#include "norm/Conversion/HighwayToEmitC/Names.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;
using namespace mlir::norm;

/// The beginning of a comment "//@name v7 mean".
static constexpr llvm::StringLiteral kMarker = "//@name ";

void norm::insertNameMarkers(emitc::FuncOp func) {
  OpBuilder b(func.getContext());
  auto mark = [&](Value value, StringAttr name) {
    emitc::VerbatimOp::create(
        b, value.getLoc(), b.getStringAttr(kMarker + "{} " + name.getValue()),
        value);
  };
  SmallVector<Operation *> ops;
  func.getBody().walk([&](Operation *op) {
    if (!isa<emitc::ExpressionOp>(op->getParentOp()))
      ops.push_back(op);
  });
  for (Operation *op : ops) {
    Operation *named = op;
    if (auto expression = dyn_cast<emitc::ExpressionOp>(op))
      named = expression.getRootOp();
    auto name = named->getAttrOfType<StringAttr>(kNameAttrName);
    if (auto loop = dyn_cast<emitc::ForOp>(op)) {
      unsigned depth = 0;
      while ((op = op->getParentOfType<emitc::ForOp>()))
        ++depth;
      if (!name)
        name = b.getStringAttr(Twine(char('i' + std::min(depth, 10u))));
      b.setInsertionPointToStart(loop.getBody());
      mark(loop.getInductionVar(), name);
    } else if (name && op->getNumResults() == 1) {
      // A marker would keep it from being printed in place.
      if (named->hasAttr(kOptionalNameAttrName) && op->hasOneUse() &&
          *op->user_begin() == op->getNextNode() &&
          isa<emitc::AssignOp, emitc::VerbatimOp>(op->getNextNode()))
        continue;
      b.setInsertionPointAfter(op);
      mark(op->getResult(0), name);
    }
  }
  b.setInsertionPointToStart(&func.getBody().front());
  for (BlockArgument arg : func.getArguments())
    if (auto name = func.getArgAttrOfType<StringAttr>(arg.getArgNumber(),
                                                      kNameAttrName))
      mark(arg, name);
}

/// Names that the printed code uses otherwise, or that C++ keeps.
static bool isReserved(StringRef name) {
  // df32, VF32, MF32, v7, i7: tags, types and upstream's own names.
  auto isGenerated = [](StringRef name) {
    StringRef rest = name.drop_front();
    return llvm::StringSwitch<bool>(rest.lower())
        .Cases({"f16", "bf16", "f32", "f64", "i8", "i16", "i32", "i64"}, true)
        .Default(name[0] >= 'i' && name[0] <= 'v' && !rest.empty() &&
                 llvm::all_of(rest, llvm::isDigit));
  };
  return isReservedName(name) || isGenerated(name);
}

/// Where to break a line of which `room` columns fit: after the last comma
/// among those that are nested least.
static size_t findBreak(StringRef line, size_t room) {
  size_t best = StringRef::npos;
  int depth = 0, bestDepth = 0;
  for (size_t i = 0; i < room; ++i) {
    if (line[i] == '(')
      ++depth;
    else if (line[i] == ')')
      --depth;
    else if (line.substr(i).starts_with(", ") &&
             (best == StringRef::npos || depth <= bestDepth)) {
      best = i;
      bestDepth = depth;
    }
  }
  return best;
}

/// Breaks a line that is too long after commas.
static void appendWrapped(std::string &result, StringRef line) {
  constexpr size_t kColumns = 80;
  size_t indent = line.size() - line.ltrim().size();
  size_t room = kColumns;
  while (line.size() > room) {
    size_t comma = findBreak(line, room);
    if (comma == StringRef::npos)
      break;
    result += line.take_front(comma + 1);
    result += '\n';
    result.append(indent + 4, ' ');
    line = line.drop_front(comma + 2);
    room = kColumns - indent - 4;
  }
  result += line;
}

std::string norm::applyNameMarkers(StringRef text) {
  SmallVector<StringRef> lines;
  text.split(lines, '\n');

  // Which names are in scope, by the depth of braces.
  llvm::StringMap<std::string> names;
  SmallVector<llvm::StringSet<>> scopes(1);
  for (StringRef line : lines) {
    StringRef marker = line.ltrim();
    if (marker.consume_front(kMarker)) {
      auto [variable, name] = marker.split(' ');
      std::string unique = name.str();
      auto isTaken = [&](StringRef candidate) {
        return isReserved(candidate) ||
               llvm::any_of(scopes, [&](const llvm::StringSet<> &scope) {
                 return scope.contains(candidate);
               });
      };
      for (unsigned i = 2; isTaken(unique); ++i)
        unique = (name + "_" + Twine(i)).str();
      scopes.back().insert(unique);
      names[variable] = unique;
      continue;
    }
    for (char c : line) {
      if (c == '{')
        scopes.emplace_back();
      else if (c == '}' && scopes.size() > 1)
        scopes.pop_back();
    }
  }

  llvm::erase_if(
      lines, [](StringRef line) { return line.ltrim().starts_with(kMarker); });
  std::string result;
  auto isWord = [](char c) { return llvm::isAlnum(c) || c == '_'; };
  for (size_t i = 0; i < lines.size(); ++i) {
    std::string line = lines[i].str();
    // The end of a void function needs no return.
    if (line == "  return;" && i + 1 < lines.size() && lines[i + 1] == "}")
      continue;
    // "T v;" and "v = x;" are "T v = x;".
    if (StringRef declaration = lines[i];
        declaration.consume_back(";") && i + 1 < lines.size()) {
      StringRef variable = declaration.rsplit(' ').second;
      StringRef next = lines[i + 1].ltrim();
      if (llvm::all_of(variable, isWord) && next.consume_front(variable) &&
          next.starts_with(" = ")) {
        line = (declaration + next).str();
        ++i;
      }
    }
    std::string renamed;
    for (size_t at = 0; at < line.size();) {
      if (!isWord(line[at])) {
        renamed += line[at++];
        continue;
      }
      StringRef word = StringRef(line).substr(at).take_while(isWord);
      auto it = names.find(word);
      renamed += it == names.end() ? word : StringRef(it->second);
      at += word.size();
    }
    appendWrapped(result, renamed);
    if (i + 1 < lines.size())
      result += '\n';
  }
  return result;
}
