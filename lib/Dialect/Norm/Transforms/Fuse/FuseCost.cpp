//===- FuseCost.cpp - what a fused row program takes ----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The analysis of RowProgram, on bodies that are not yet one and before
// norm.normalize is expanded.
//
//===----------------------------------------------------------------------===//

#include "FuseCost.h"

#include "RowGroup.h"

#include "norm/Dialect/Norm/IR/Norm.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::fuse;

namespace {

class CostModel {
public:
  explicit CostModel(const RowGroup &group) : group(group) {}
  RowCost compute();

private:
  /// The value that an argument of a member's body stands for.
  Value resolve(Value value) const {
    for (auto it = alias.find(value); it != alias.end(); it = alias.find(value))
      value = it->second;
    return value;
  }
  void addRoot(unsigned pass, Value value) {
    if (roots.size() <= pass)
      roots.resize(pass + 1);
    roots[pass].push_back(value);
  }
  void visitReads(const Member &member);
  void visitOp(const Member &member, Operation &op);
  void visitOutputs(RowCost &cost);
  void countKeptValues(RowCost &cost);

  const RowGroup &group;
  llvm::DenseMap<Value, Value> alias;
  /// Before which pass a value can be computed; 0 if it is not there.
  llvm::DenseMap<Value, unsigned> passOf;
  llvm::DenseSet<Value> varying;
  /// What each value that differs along the row is computed from.
  llvm::DenseMap<Value, SmallVector<Value, 2>> operandsOf;
  /// What each pass computes: the terms of its reductions, or the outputs.
  SmallVector<SmallVector<Value>> roots;
  SmallVector<Value> firstReader;
};

} // namespace

void CostModel::visitReads(const Member &member) {
  for (auto [read, source] :
       llvm::zip_equal(member.part.reads, member.sources)) {
    Value argument = read.argument;
    if (source.member) {
      alias[argument] = source.member->part.getYielded(source.index);
      continue;
    }
    Value &reader = firstReader[source.index];
    if (reader) {
      alias[argument] = reader;
      continue;
    }
    reader = argument;
    AffineMap map = group.getInterface().inputs[source.index].map;
    for (unsigned loop = 0; loop < group.getNumLoops(); ++loop)
      if (group.isReductionLoop(loop) && map.isFunctionOfDim(loop))
        varying.insert(argument);
  }
}

void CostModel::visitOp(const Member &member, Operation &op) {
  // An scf.if depends on all that is used in it.
  SmallVector<Value> operands;
  unsigned nestedPasses = 0;
  op.walk([&](Operation *inner) {
    for (Value operand : inner->getOperands())
      operands.push_back(resolve(operand));
    nestedPasses += inner != &op && isRowCollective(inner);
  });
  unsigned pass = 0;
  bool varies = false;
  for (Value operand : operands) {
    pass = std::max(pass, passOf.lookup(operand));
    varies |= varying.contains(operand);
  }
  pass += nestedPasses;

  const PartReduction *reduction = member.part.findReduction(&op);
  if (isa<ReduceOp>(op) || reduction) {
    addRoot(pass, resolve(reduction ? reduction->term : op.getOperand(0)));
    passOf[op.getResult(0)] = pass + 1;
    return;
  }
  if (auto normalize = dyn_cast<NormalizeOp>(op)) {
    // As norm-expand-statistics has it: the mean; then what is left of it and
    // the squares in one pass.
    unsigned numPasses = normalize.hasMean() ? 2 : 1;
    for (unsigned i = 0; i < numPasses; ++i)
      addRoot(pass + i, operands[0]);
    for (Value result : op.getResults())
      passOf[result] = pass + numPasses;
    varies = varying.contains(operands[0]);
    if (varies) {
      varying.insert(normalize.getNormalized());
      operandsOf[normalize.getNormalized()] = {operands[0]};
    }
    return;
  }
  for (Value result : op.getResults()) {
    passOf[result] = pass;
    if (!varies)
      continue;
    varying.insert(result);
    operandsOf[result].assign(operands.begin(), operands.end());
  }
}

void CostModel::visitOutputs(RowCost &cost) {
  SmallVector<Value> yielded;
  for (const GroupOutput &output : group.getInterface().outputs) {
    Value value = resolve(output.member->part.getYielded(output.result));
    if (varying.contains(value))
      yielded.push_back(value);
    AffineMap map = group.getResultMap(*output.member, output.result);
    bool isPerRow = llvm::none_of(
        llvm::seq<unsigned>(0, group.getNumLoops()), [&](unsigned loop) {
          return group.isReductionLoop(loop) && map.isFunctionOfDim(loop);
        });
    cost.isUniformPerRow &= !isPerRow || !varying.contains(value);
  }
  roots.push_back(std::move(yielded));
}

/// As RowProgram::findKeptValues does.
void CostModel::countKeptValues(RowCost &cost) {
  llvm::DenseMap<Value, unsigned> computedIn;
  llvm::MapVector<Value, unsigned> neededIn;
  for (auto [pass, values] : llvm::enumerate(roots)) {
    SmallVector<Value> worklist(values);
    llvm::DenseSet<Value> visited;
    SmallVector<Value> computed;
    while (!worklist.empty()) {
      Value value = worklist.pop_back_val();
      if (!varying.contains(value) || !visited.insert(value).second)
        continue;
      if (computedIn.contains(value)) {
        neededIn[value] = pass;
        continue;
      }
      computed.push_back(value);
      cost.spreadsReduction |= passOf.lookup(value) > 0;
      llvm::append_range(worklist, operandsOf.lookup(value));
    }
    for (Value value : computed)
      computedIn[value] = pass;
  }
  for (unsigned pass = 0; pass < roots.size(); ++pass) {
    unsigned kept = llvm::count_if(neededIn, [&](auto &entry) {
      return computedIn[entry.first] <= pass && pass < entry.second;
    });
    cost.keptValues = std::max(cost.keptValues, kept);
  }
}

RowCost CostModel::compute() {
  const GroupInterface &interface = group.getInterface();
  firstReader.resize(interface.inputs.size());
  for (const std::unique_ptr<Member> &member : group.getMembers()) {
    visitReads(*member);
    for (Operation &op : member->part.body->without_terminator())
      visitOp(*member, op);
  }
  RowCost cost;
  visitOutputs(cost);
  cost.passes = roots.size();
  cost.operands = interface.inputs.size() + interface.outputs.size();
  countKeptValues(cost);
  return cost;
}

/// The elements of a row that a thread of a GPU takes at once: 16 bytes of f32.
static constexpr int64_t kElementsOfThread = 4;

FuseLimits FuseLimits::get(Operation *op) {
  FuseLimits limits;
  TargetAttr target = TargetAttr::lookup(op);
  if (!target)
    return limits;
  if (std::optional<CPUTarget> cpu = target.getCPU()) {
    limits.keptValues = cpu->numVectorRegisters / 2;
    return limits;
  }
  limits.gpu = target.getGPU();
  limits.operands = std::min<int64_t>(limits.operands, limits.gpu->maxOperands);
  // Threads have 255 of 256 registers.
  limits.keptValues =
      llvm::divideCeil(limits.gpu->registersPerThread, 8) / kElementsOfThread;
  return limits;
}

RowCost norm::fuse::computeCost(const RowGroup &group) {
  return CostModel(group).compute();
}
