//===- FuseReport.cpp - what a row program has and lacks ------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FuseReport.h"

#include "Slices.h"

#include "norm/Dialect/Norm/Utils/RowStatistics.h"
#include "norm/Dialect/Norm/Utils/Words.h"

#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::fuse;

//===----------------------------------------------------------------------===//
// Bytes
//===----------------------------------------------------------------------===//

namespace {
/// A tensor that goes through memory.
struct Transfer {
  RankedTensorType type;
  bool isWritten;     ///< for this reason alone
  bool isRead = true; ///< as a whole
};
} // namespace

/// The bytes that `transfer` moves; nothing if a size is dynamic or they
/// overflow.
static std::optional<int64_t> countBytes(const Transfer &transfer) {
  int64_t bytes = llvm::divideCeil(transfer.type.getElementTypeBitWidth(), 8) *
                  (transfer.isWritten && transfer.isRead ? 2 : 1);
  for (int64_t size : transfer.type.getShape())
    if (ShapedType::isDynamic(size) || llvm::MulOverflow(bytes, size, bytes))
      return std::nullopt;
  return bytes;
}

/// The same as a product, "2*4*d0*768".
static std::string describeBytes(const Transfer &transfer) {
  std::string text = transfer.isWritten && transfer.isRead ? "2*" : "";
  text += std::to_string(
      llvm::divideCeil(transfer.type.getElementTypeBitWidth(), 8));
  for (auto [dim, size] : llvm::enumerate(transfer.type.getShape()))
    if (ShapedType::isDynamic(size))
      text += "*d" + std::to_string(dim);
    else if (size != 1)
      text += "*" + std::to_string(size);
  return text;
}

static std::string describeTransfers(ArrayRef<Transfer> transfers) {
  if (transfers.empty())
    return "";
  int64_t total = 0;
  bool isKnown = true;
  std::string products, tensors;
  for (const Transfer &transfer : transfers) {
    std::optional<int64_t> bytes = countBytes(transfer);
    isKnown &= bytes && !llvm::AddOverflow(total, *bytes, total);
    if (!products.empty())
      products += " + ";
    products += describeBytes(transfer);
    llvm::raw_string_ostream(tensors)
        << (tensors.empty() ? "" : ", ") << transfer.type << " is "
        << (!transfer.isRead     ? "written for a part of it"
            : transfer.isWritten ? "written and read again"
                                 : "read again");
  }
  return (isKnown ? formatCount(total) : products) + " bytes: " + tensors;
}

/// True if `op` has another shape or type for its first operand, and moves
/// nothing.
static bool isView(Operation *op) {
  return isReshape(op) || isa<tensor::CastOp, tensor::ReshapeOp>(op);
}

/// Calls `visit` for the users of `value`, through views and copies.
static void visitUsers(Value value, function_ref<void(Operation *)> visit) {
  for (Operation *user : value.getUsers())
    if ((isView(user) || isCopy(user)) && user->getOperand(0) == value)
      visitUsers(user->getResult(0), visit);
    else
      visit(user);
}

/// The tensor that `tensor` is a view or a copy of.
static Value getOrigin(Value tensor) {
  while (Operation *op = tensor.getDefiningOp()) {
    if (!isView(op) && !isCopy(op))
      break;
    tensor = op->getOperand(0);
  }
  return tensor;
}

std::string norm::fuse::describeTraffic(const RowGroup &group, Operation *op) {
  llvm::SmallDenseSet<Operation *> members;
  for (const std::unique_ptr<Member> &member : group.getMembers())
    if (!member->isRecomputed)
      members.insert(member->part.op);
  SmallVector<Transfer> transfers;
  auto addIfTensor = [&](Value value, bool isWritten, bool isRead = true) {
    if (auto type = dyn_cast<RankedTensorType>(value.getType()))
      if (type.getElementType().isIntOrFloat() && (isWritten || isRead))
        transfers.push_back({type, isWritten, isRead});
  };

  // What the group makes and the op reads.
  llvm::SmallSetVector<Value, 4> inputs;
  for (Value operand : op->getOperands())
    inputs.insert(getOrigin(operand));
  for (Value input : inputs) {
    if (!members.contains(input.getDefiningOp()))
      continue;
    bool isWritten = true;
    visitUsers(input, [&](Operation *user) {
      isWritten &= user == op || members.contains(user);
    });
    addIfTensor(input, isWritten, !isa<tensor::ExtractSliceOp>(op));
  }
  // What the op makes and the group reads.
  for (Value result : op->getResults()) {
    bool isRead = false, isWritten = true;
    visitUsers(result, [&](Operation *user) {
      isRead |= members.contains(user);
      isWritten &= members.contains(user);
    });
    if (isRead)
      addIfTensor(result, isWritten);
  }
  // What both read.
  for (const Access &input : group.getInterface().inputs) {
    Value origin = getOrigin(input.tensor);
    if (inputs.remove(origin))
      addIfTensor(origin, /*isWritten=*/false);
  }
  return describeTransfers(transfers);
}

//===----------------------------------------------------------------------===//
// Groups
//===----------------------------------------------------------------------===//

static std::string nameOf(Operation *op) {
  return op->getName().getStringRef().str();
}

static void addRefused(const RowGroup &group, Operation *op,
                       const std::string &reason,
                       SmallVectorImpl<Finding> &findings) {
  Finding &finding = findings.emplace_back(
      /*isDone=*/false, "NotFused", op, nameOf(op) + ", not fused: ", reason);
  finding.depth = 1;
  if (std::string traffic = describeTraffic(group, op); !traffic.empty())
    finding.details.push_back({"Cost", "costs", std::move(traffic)});
  finding.details.push_back({"Rows", "", describeOp(group.getSeed())});
}

/// Why `op`, which was not tried, is not in `group`.
static std::string describeWhyNotTried(const RowGroup &group, Operation *op) {
  std::string reason;
  if (auto slice = dyn_cast<tensor::ExtractSliceOp>(op)) {
    canMoveSlice(slice, reason);
    return reason;
  }
  if (op->getBlock() != group.getSeed()->getBlock())
    return "it stands in another block";
  if (RowPart::get(op, reason))
    return "a reshape stands between";
  return reason;
}

/// The ops beside `group` that no attempt was made to join, and between which
/// and the group a tensor of whole rows goes through memory.
static llvm::SetVector<Operation *> findNotTried(const RowGroup &group) {
  llvm::SmallDenseSet<Operation *> members;
  for (const std::unique_ptr<Member> &member : group.getMembers())
    members.insert(member->part.op);
  llvm::SetVector<Operation *> found;
  auto add = [&](Operation *op) {
    if (!members.contains(op) && !group.getRefused().contains(op))
      found.insert(op);
  };
  // What makes an input, if it makes it of a tensor.
  for (const Access &input : group.getInterface().inputs) {
    Operation *op = getOrigin(input.tensor).getDefiningOp();
    if (op && group.isPerElement(input.map) &&
        !op->hasTrait<OpTrait::ConstantLike>() &&
        !isa<tensor::EmptyOp, tensor::ExtractSliceOp>(op) &&
        llvm::any_of(op->getOperandTypes(), llvm::IsaPred<RankedTensorType>))
      add(op);
  }
  for (const std::unique_ptr<Member> &member : group.getMembers()) {
    if (member->isRecomputed)
      continue;
    for (OpResult result : member->part.op->getResults())
      if (group.isPerElement(
              group.getResultMap(*member, result.getResultNumber())))
        visitUsers(result, [&](Operation *user) {
          // An element, a size, where the rows are written to.
          if (!user->hasTrait<OpTrait::IsTerminator>() &&
              !isa<bufferization::MaterializeInDestinationOp, tensor::DimOp,
                   tensor::ExtractOp>(user))
            add(user);
        });
  }
  return found;
}

static void addRefused(const RowGroup &group,
                       SmallVectorImpl<Finding> &findings) {
  for (auto &[op, reason] : group.getRefused())
    // What is copied is read where it is.
    if (!isCopy(op))
      addRefused(group, op, reason, findings);
  for (Operation *op : findNotTried(group))
    addRefused(group, op, describeWhyNotTried(group, op), findings);
}

void norm::fuse::addFindings(const RowGroup &group,
                             SmallVectorImpl<Finding> &findings) {
  Operation *seed = group.getSeed();
  if (!group.pays()) {
    auto reduction = dyn_cast<linalg::LinalgOp>(seed);
    if (reduction && !isRowStatistic(reduction))
      return;
    size_t position = findings.size();
    addRefused(group, findings);
    if (findings.size() > position || reduction)
      findings.insert(
          findings.begin() + position,
          Finding(/*isDone=*/false, reduction ? "NoKernel" : "Alone", seed,
                  nameOf(seed) + ", ",
                  reduction ? "no kernel: what spreads its result over the "
                              "rows does not join it"
                            : "a kernel by itself"));
    return;
  }
  RowCost cost = group.getCost();
  const GroupInterface &interface = group.getInterface();
  findings.emplace_back(
      /*isDone=*/true, "Fused", seed, nameOf(seed) + ", ",
      "one kernel with " + plural(group.getMembers().size() - 1, "other op") +
          ": " + formatCount(cost.passes) +
          (cost.passes == 1 ? " pass" : " passes") + " over the row, " +
          plural(cost.keptValues, "value") + " kept, " +
          plural(interface.inputs.size(), "input") + ", " +
          plural(interface.outputs.size(), "output"));
  for (const std::unique_ptr<Member> &member : group.getMembers()) {
    if (member->part.op == seed)
      continue;
    Finding &finding = findings.emplace_back(
        /*isDone=*/true, "Joined", member->part.op,
        nameOf(member->part.op) + ", ",
        member->isRecomputed ? "fused, to be computed again" : "fused");
    finding.depth = 1;
    finding.details.push_back({"Rows", "", describeOp(seed)});
  }
  addRefused(group, findings);
}
