//===- Reasons.cpp - why a reduction became no norm -----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reasons.h"

#include "Elements.h"

#include "norm/Dialect/Norm/IR/Norm.h"
#include "norm/Dialect/Norm/Utils/RowStatistics.h"
#include "norm/Dialect/Norm/Utils/Words.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::raise;

/// From a root to the sum of its statistic, and from there to that of the mean
/// it is centred by, there are at most so many operations. Farther away are
/// sums of other norms.
constexpr unsigned kMaxStepsToSum = 8;
/// So many parts of an expression are looked at for one that an op computes.
constexpr size_t kMaxParts = 32;

std::string norm::raise::describe(const Element *element) {
  std::string text;
  llvm::raw_string_ostream os(text);
  switch (element->kind) {
  case Element::Kind::Float:
    os << llvm::format("%.9g", element->unrounded);
    break;
  case Element::Kind::Integer:
    os << element->integer;
    break;
  case Element::Kind::Size:
    os << "the size of a dimension";
    break;
  case Element::Kind::Leaf:
    if (element->value.getDefiningOp<tensor::EmptyOp>())
      os << "an element of tensor.empty";
    else if (isa<RankedTensorType>(element->value.getType()))
      os << "an element of " << element->value.getType();
    else
      os << "a scalar from outside";
    break;
  case Element::Kind::Operation:
    // The expression may have a sign elsewhere than the program.
    if (element->is<arith::AddFOp, arith::SubFOp>())
      os << "a sum or difference";
    else if (element->is<arith::NegFOp>())
      os << "minus " << describe(element->operand(0));
    else
      os << element->name->getStringRef();
    break;
  case Element::Kind::Sum:
    os << "a sum";
    break;
  }
  return text;
}

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

Reasons::Reading::Reading(Reasons *reasons, Operation *op)
    : reasons(reasons), op(op) {
  if (reasons)
    std::swap(outer, reasons->current);
}

Reasons::Reading::~Reading() {
  if (!reasons)
    return;
  if (op && !isRead && !op->hasTrait<OpTrait::ConstantLike>()) {
    if (!reasons->current)
      reasons->cannotRead(
          op, (op->getName().getStringRef() + " is not looked through").str());
    reasons->unread.try_emplace(op, std::move(*reasons->current));
  }
  reasons->current = std::move(outer);
}

void Reasons::cannotRead(Operation *op, std::string text) {
  if (!current)
    current = Reason{std::move(text), op};
}

void Reasons::addSum(const Element *sum, Operation *reduction) {
  SmallVector<Operation *, 1> &known = reductionsOf[sum];
  if (!llvm::is_contained(known, reduction))
    known.push_back(reduction);
  sumOf[reduction] = sum;
}

//===----------------------------------------------------------------------===//
// Matching
//===----------------------------------------------------------------------===//

void Reasons::beginCandidate(const Element *element, bool isLast) {
  candidate = element;
  isLastTry = isLast;
}

void Reasons::beginArgument(const Element *argument) {
  stage = Stage::Statistic;
  attempts.push_back({candidate, {argument}});
}

void Reasons::addStatistic(const Element *element) {
  attempts.back().statistics.push_back(element);
}

void Reasons::note(const Element *at, std::string text) {
  if (!isLastTry || attempts.empty())
    return;
  Attempt &attempt = attempts.back();
  if (!attempt.text.empty() && attempt.stage >= stage)
    return;
  attempt.stage = stage;
  attempt.at = at;
  attempt.text = std::move(text);
}

void Reasons::addNorm(Operation *norm, const Element *element) {
  auto reversed = llvm::reverse(attempts);
  auto attempt = llvm::find_if(reversed, [&](const Attempt &other) {
    return other.candidate == element;
  });
  SmallVector<Operation *> reductions = getReductions(attempt->statistics);
  for (Operation *reduction : reductions)
    normOf.try_emplace(reduction, norms.size());
  norms.push_back({norm, std::move(reductions)});
}

void Reasons::replaceNorm(Operation *old, Operation *norm) {
  for (auto &[raised, reductions] : llvm::reverse(norms))
    if (raised == old)
      raised = norm;
}

SmallVector<Operation *>
Reasons::getReductions(ArrayRef<const Element *> statistics) const {
  llvm::SmallSetVector<Operation *, 4> found;
  // With the steps that are left.
  SmallVector<std::pair<const Element *, unsigned>> work, nested;
  llvm::SmallDenseSet<const Element *> seen;
  for (const Element *statistic : statistics)
    work.push_back({statistic, kMaxStepsToSum});
  // In what is summed there may be the mean.
  for (bool isNested : {false, true}) {
    while (!work.empty()) {
      auto [element, steps] = work.pop_back_val();
      if (!element->hasSum || steps == 0 || !seen.insert(element).second)
        continue;
      if (element->isSum()) {
        auto it = reductionsOf.find(element);
        if (it != reductionsOf.end())
          found.insert_range(it->second);
        if (!isNested)
          nested.push_back({element->operand(0), kMaxStepsToSum});
        continue;
      }
      for (const Element *operand : element->operands)
        work.push_back({operand, steps - 1});
    }
    std::swap(work, nested);
  }
  // Sums of parts have other variables where a sum is made of them.
  for (size_t i = 0; i < found.size(); ++i) {
    const Element *sum = sumOf.lookup(found[i]);
    if (!sum || !sum->operand(0)->isSum())
      continue;
    for (Value input : found[i]->getOperands())
      if (Operation *part = skipReshapes(input).getDefiningOp();
          sumOf.contains(part))
        found.insert(part);
  }
  return found.takeVector();
}

/// What computes `element` in the body of the op that `tensor` is a result of;
/// if there is no such scalar, that op.
static Operation *findScalar(OpResult tensor, const Element *element) {
  auto op = dyn_cast<linalg::LinalgOp>(tensor.getOwner());
  if (!op)
    return tensor.getOwner();
  Operation *scalar = op.getBlock()
                          ->getTerminator()
                          ->getOperand(tensor.getResultNumber())
                          .getDefiningOp();
  if (scalar && scalar->getBlock() == op.getBlock() &&
      element->name == scalar->getName())
    return scalar;
  return op;
}

Operation *
Reasons::findOp(const Element *element,
                const llvm::DenseMap<const Element *, Operation *> &scalars,
                const ElementReader &reader) const {
  llvm::SmallSetVector<const Element *, 8> parts;
  parts.insert(element);
  for (size_t i = 0; i < parts.size() && i < kMaxParts; ++i) {
    const Element *part = parts[i];
    if (Operation *scalar = scalars.lookup(part))
      return scalar;
    for (const Holder &holder : reader.getHolders(part))
      if (auto result = dyn_cast<OpResult>(holder.tensor))
        return findScalar(result, part);
    auto it = reductionsOf.find(part);
    if (it != reductionsOf.end())
      return it->second.front();
    if (part->kind == Element::Kind::Leaf)
      if (Operation *op = part->value.getDefiningOp())
        return op;
    parts.insert_range(part->operands);
  }
  return nullptr;
}

unsigned Reasons::addReason(Reason reason, ArrayRef<Operation *> reductions) {
  reasons.push_back({std::move(reason), llvm::to_vector(reductions)});
  return reasons.size() - 1;
}

void Reasons::endRoot(linalg::LinalgOp root, const BodyElements &elements,
                      const ElementReader &reader) {
  candidate = nullptr;
  if (attempts.empty())
    return;
  llvm::DenseMap<const Element *, Operation *> scalars;
  for (Operation &scalar : root.getBlock()->without_terminator())
    if (scalar.getNumResults() == 1)
      if (const Element *element = elements.lookup(scalar.getResult(0)))
        scalars.try_emplace(element, &scalar);
  for (Attempt &attempt : attempts) {
    if (attempt.text.empty())
      continue;
    SmallVector<Operation *> reductions = getReductions(attempt.statistics);
    if (reductions.empty())
      continue;
    const Element *at = attempt.at;
    Reason reason{std::move(attempt.text), root};
    // What is summed is in the body of the reduction.
    if (at && at->symbols)
      reason.op = reductions.front();
    else if (Operation *op = at ? findOp(at, scalars, reader) : nullptr)
      reason.op = op;
    // It may be in the way because it could not be read.
    if (at && at->kind == Element::Kind::Leaf) {
      auto it = unread.find(at->value.getDefiningOp());
      if (it != unread.end()) {
        reason.text += ": " + it->second.text;
        reason.op = it->second.op;
      }
    }
    unsigned index = addReason(std::move(reason), reductions);
    Failure failure{attempt.stage, attempt.candidate->depth, index};
    for (Operation *reduction : reductions) {
      auto [it, isNew] = failures.try_emplace(reduction, failure);
      // The smallest candidate has nothing in it but the norm.
      if (!isNew && std::pair(-int(failure.stage), failure.depth) <
                        std::pair(-int(it->second.stage), it->second.depth))
        it->second = failure;
    }
  }
  attempts.clear();
}

//===----------------------------------------------------------------------===//
// What became of each reduction
//===----------------------------------------------------------------------===//

/// "over dimensions [1]".
static void printAxes(ArrayRef<int64_t> axes, raw_ostream &os) {
  os << " over dimensions [";
  llvm::interleaveComma(axes, os);
  os << "]";
}

static std::string describeNorm(Operation *norm) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << norm->getName();
  auto epsilon = norm->getAttrOfType<FloatAttr>("epsilon");
  auto generic = dyn_cast<GenericOp>(norm);
  if (auto axes = norm->getAttrOfType<DenseI64ArrayAttr>("axes")) {
    printAxes(axes.asArrayRef(), os);
  } else if (auto groupNorm = dyn_cast<GroupNormOp>(norm)) {
    os << " of " << plural(groupNorm.getGroups(), "group")
       << " of the channels in dimension " << groupNorm.getChannel();
  } else if (auto batchNorm = dyn_cast<BatchNormOp>(norm)) {
    os << " of the channels in dimension " << batchNorm.getChannel();
  } else if (generic) {
    SmallVector<int64_t> axes;
    for (auto [dim, iterator] :
         llvm::enumerate(generic.getIteratorTypesArray()))
      if (iterator == utils::IteratorType::reduction)
        axes.push_back(dim);
    printAxes(axes, os);
    generic->walk([&](NormalizeOp op) { epsilon = op.getEpsilonAttr(); });
  }
  os << " of " << norm->getOperand(0).getType()
     << llvm::format(", epsilon %g", epsilon.getValueAsDouble());
  if (generic)
    os << " added to the root";
  auto describeAffine = [&](auto op) {
    if (op.getGain())
      os << ", with gain";
    if (op.getBias())
      os << (op.getGain() ? " and bias" : ", with bias");
  };
  if (auto layerNorm = dyn_cast<LayerNormOp>(norm))
    describeAffine(layerNorm);
  else if (auto rmsNorm = dyn_cast<RMSNormOp>(norm))
    describeAffine(rmsNorm);
  else if (auto groupNorm = dyn_cast<GroupNormOp>(norm))
    describeAffine(groupNorm);
  else if (auto batchNorm = dyn_cast<BatchNormOp>(norm))
    describeAffine(batchNorm);
  return text;
}

/// True if `op` computes exponentials of some of its rows' elements.
static bool sumsExponentials(const Element *sum) {
  const Element *body = sum->operand(0);
  while (body->isSum() || body->is<arith::TruncFOp>())
    body = body->operand(0);
  return body->is<math::ExpOp, math::Exp2Op>();
}

unsigned Reasons::findReason(linalg::LinalgOp reduction) {
  auto failure = failures.find(reduction);
  if (failure != failures.end())
    return failure->second.reason;
  Operation *op = reduction;
  auto itself = unread.find(op);
  if (itself != unread.end())
    return addReason(itself->second, op);
  const Element *sum = sumOf.lookup(op);
  if (sum && sumsExponentials(sum))
    return addReason({"its sum of exponentials is that of a softmax, which is "
                      "no named op: norm-fuse makes one kernel of it",
                      op},
                     op);
  std::optional<unsigned> reason;
  visitElementwiseUsers(op, [&](Operation *user) {
    auto it = unread.find(user);
    if (it != unread.end())
      reason = addReason(it->second, op);
    return reason.has_value();
  });
  if (reason)
    return *reason;
  return addReason(
      {"nothing multiplies its row by 1/sqrt(q + epsilon) of it", op}, op);
}

/// In the order of the program, where they are in one block.
static void sortInBlock(SmallVectorImpl<Operation *> &ops) {
  if (llvm::all_of(ops, [&](Operation *op) {
        return op->getBlock() == ops.front()->getBlock();
      }))
    llvm::sort(ops, [](Operation *a, Operation *b) {
      return a != b && a->isBeforeInBlock(b);
    });
}

static Finding::Detail describeReductions(ArrayRef<Operation *> ops) {
  return {"Reductions", ops.size() == 1 ? "reduction" : "reductions",
          llvm::join(llvm::map_range(ops, describeOp), ", ")};
}

SmallVector<Finding>
Reasons::getFindings(ArrayRef<linalg::LinalgOp> reductions) {
  SmallVector<Finding> findings;
  for (auto &[norm, ops] : norms) {
    findings.emplace_back(/*isDone=*/true, "Raised", norm, "raised to ",
                          describeNorm(norm));
    sortInBlock(ops);
    if (!ops.empty())
      findings.back().details.push_back(describeReductions(ops));
  }

  // What became no norm is looked at further, for which there was no need
  // before.
  SmallVector<linalg::LinalgOp> rest;
  llvm::DenseSet<Operation *> all;
  for (linalg::LinalgOp reduction : reductions)
    if (!normOf.contains(reduction) && isRowStatistic(reduction)) {
      rest.push_back(reduction);
      all.insert(reduction);
    }
  // A maximum that another reduction of the same rows needs goes with that.
  llvm::DenseMap<Operation *, SmallVector<Operation *>> before;
  llvm::SmallSetVector<unsigned, 8> missed;
  for (linalg::LinalgOp reduction : rest) {
    Operation *next = nullptr;
    if (!failures.contains(reduction) && !sumOf.contains(reduction))
      visitElementwiseUsers(reduction, [&](Operation *user) {
        if (all.contains(user))
          next = user;
        return next != nullptr;
      });
    if (next) {
      before[next].push_back(reduction);
      continue;
    }
    unsigned reason = findReason(reduction);
    llvm::append_range(reasons[reason].second, before.lookup(reduction));
    missed.insert(reason);
  }
  for (unsigned index : missed) {
    auto &[reason, ops] = reasons[index];
    // Some have a better one.
    llvm::erase_if(ops, [&](Operation *op) {
      auto failure = failures.find(op);
      return failure != failures.end() && failure->second.reason != index;
    });
    sortInBlock(ops);
    Operation *last = ops.back();
    Finding &finding = findings.emplace_back(
        /*isDone=*/false, "NotRaised", last, "not raised: ", reason.text);
    if (ops.size() > 1)
      finding.details.push_back(describeReductions(ops));
    if (reason.op != last)
      finding.details.push_back(
          {"InTheWay", "in the way", describeOp(reason.op)});
  }
  return findings;
}
