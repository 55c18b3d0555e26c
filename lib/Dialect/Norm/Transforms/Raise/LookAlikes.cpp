//===- LookAlikes.cpp - what looks like a norm and is none ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Match.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace mlir::norm::raise;

static llvm::SmallDenseSet<Value> listTensors(const Element *element) {
  llvm::SmallDenseSet<Value> tensors;
  llvm::SetVector<const Element *> parts;
  parts.insert(element);
  for (size_t i = 0; i < parts.size(); ++i) {
    if (parts[i]->kind == Element::Kind::Leaf)
      tensors.insert(parts[i]->value);
    parts.insert_range(parts[i]->operands);
  }
  return tensors;
}

/// True if there is an element of one tensor in both.
static bool readsTensorOf(const Element *element, const Element *other) {
  llvm::SmallDenseSet<Value> tensors = listTensors(other);
  return llvm::any_of(listTensors(element),
                      [&](Value tensor) { return tensors.contains(tensor); });
}

/// Says of `divisor`, which readDivisor does not know, why it is none, if there
/// is a root in it.
static void noteDivisorLookAlike(Reasons &reasons, const Element *divisor) {
  auto note = [&](const Element *argument, StringRef text) {
    reasons.beginArgument(argument);
    reasons.note(divisor, text.str());
  };
  while (const Element *scaled = scaledPart(divisor))
    divisor = skipRounding(scaled);
  if (const Element *argument = argumentOfRoot(divisor))
    return note(argument, "the root has more than one factor where it divides");
  bool isSum = divisor->is<arith::AddFOp>();
  if (!isSum && !divisor->is<arith::MaximumFOp, arith::MaxNumFOp>())
    return;
  for (const Element *operand : divisor->operands)
    if (std::optional<Divisor> root = readDivisor(operand))
      note(root->argument, isSum ? "what is added to the root is no constant"
                                 : "the root is clamped from below, as in an "
                                   "L2 normalization");
}

void NormMatcher::noteLookAlikes() {
  // What the candidate multiplies and adds, not what it divides by.
  llvm::SetVector<const Element *> factors;
  factors.insert(skeleton.front());
  for (size_t i = 0; i < factors.size(); ++i) {
    const Element *element = factors[i];
    if (!skeleton.contains(element))
      continue;
    // Not a factor of the root itself.
    auto noteRoot = [&](unsigned side, StringRef text) {
      std::optional<Divisor> root = readDivisor(element->operand(side));
      if (root && readsTensorOf(element->operand(1 - side), root->argument)) {
        reasons->beginArgument(root->argument);
        reasons->note(element, text.str());
      }
    };
    if (element->is<arith::DivFOp>()) {
      noteRoot(0, "the root is divided, not what is normalized");
      if (!readDivisor(element->operand(1)))
        noteDivisorLookAlike(*reasons, skipRounding(element->operand(1)));
      factors.insert(element->operand(0));
    } else if (element->is<arith::AddFOp, arith::SubFOp, arith::MulFOp,
                           arith::NegFOp, arith::TruncFOp>()) {
      if (element->is<arith::MulFOp>())
        for (unsigned side : {0, 1})
          noteRoot(side, "it is multiplied by the root, not divided");
      factors.insert_range(element->operands);
    }
  }
}

NoMatch NormMatcher::noteFactor(const Divisor &divisor, const Moment &moment) {
  if (!reasons)
    return {};
  auto *scaled = llvm::find_if(skeleton, [&](const Element *element) {
    return readDivisor(element) == divisor;
  });
  std::string text = moment.count ? "the root of the sum is "
                                  : "the root, which is of a mean, is ";
  text += divisor.isDivided ? "divided by " : "multiplied by ";
  text += describe(divisor.factor);
  if (moment.count) {
    text += divisor.isDivided ? ", not by sqrt(" : ", not by 1 / sqrt(";
    text += std::to_string(*moment.count) + ")";
  }
  return why(reasons, scaled == skeleton.end() ? nullptr : *scaled,
             text + ", where it divides");
}
