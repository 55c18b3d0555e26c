//===- KernelText.cpp - a row program in words ----------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelText.h"

#include "norm/Dialect/Norm/Utils/Words.h"

#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::norm;

/// Longer formulas are cut: they are to be recognized, not to be read.
static constexpr size_t kMaxFormula = 60;

int64_t KernelText::getBytes(Type type) {
  return llvm::divideCeil(type.getIntOrFloatBitWidth(), 8);
}

KernelText::KernelText(const RowProgram &program, const RowLayout &layout,
                       raw_ostream &os)
    : program(program), layout(layout), op(program.getOp()), os(os) {
  for (BlockArgument argument : op.getBodyBlock()->getArguments())
    formulas.name(argument, getName(argument.getArgNumber()));
  // The others have the names that norm-expand-statistics gave them, or none.
  unsigned numReductions = 0;
  for (const auto &pass : program.getBody().reductions)
    for (ReduceOp reduction : pass)
      formulas.name(reduction, "s" + std::to_string(++numReductions));
  llvm::StringMap<unsigned> numOfName;
  for (Operation &inner : op.getBodyBlock()->without_terminator())
    if (isa<RowSizeOp>(inner))
      formulas.name(inner.getResult(0), "H");
    else if (auto name = dyn_cast<NameLoc>(inner.getLoc()))
      if (inner.getNumResults() == 1 && !isa<ReduceOp>(inner) &&
          program.isUniform(inner.getResult(0))) {
        unsigned number = ++numOfName[name.getName()];
        formulas.name(inner.getResult(0),
                      name.getName().str() +
                          (number == 1 ? "" : std::to_string(number)));
      }
}

std::string KernelText::getName(unsigned operand) const {
  unsigned numInputs = GenericOp(op).getInputs().size();
  return operand < numInputs ? "in" + std::to_string(operand)
                             : "out" + std::to_string(operand - numInputs);
}

std::string KernelText::print(const Extent &extent) {
  std::string text;
  for (const Extent::Symbol &symbol : extent.getSymbols())
    text += (text.empty() ? "d" : " * d") + std::to_string(symbol.position);
  if (text.empty() || extent.getCoefficient() != 1)
    text = formatCount(extent.getCoefficient()) + (text.empty() ? "" : " * ") +
           text;
  return text;
}

Extent KernelText::getBytesOf(unsigned operand) {
  auto type = cast<MemRefType>(op->getOperand(operand).getType());
  Extent bytes(getBytes(type.getElementType()));
  SmallVector<int64_t> ranges = op.getStaticLoopRanges();
  for (AffineExpr index : op.getIndexingMapsArray()[operand].getResults())
    if (auto loop = dyn_cast<AffineDimExpr>(index)) {
      int64_t size = ranges[loop.getPosition()];
      bytes = bytes * (ShapedType::isDynamic(size)
                           ? Extent::getLoopSize(loop.getPosition())
                           : Extent(size));
    }
  return bytes;
}

std::string KernelText::printValue(Value value) const {
  std::string text = formulas.print(value);
  if (text.size() > kMaxFormula)
    text = text.substr(0, kMaxFormula) + "...";
  return text;
}

std::string KernelText::print(ReduceOp reduction) const {
  StringRef kind = reduction.getKind() == ReduceKind::Add        ? "sum"
                   : reduction.getKind() == ReduceKind::MaximumF ? "max"
                                                                 : "min";
  return (printValue(reduction) + " = " + kind + "(" +
          printValue(reduction.getInput()) + ")")
      .str();
}

void KernelText::printRows() {
  os << "  rows: " << print(layout.getNumRows()) << " of "
     << print(layout.getRowSize()) << " elements";
  if (size_t loops = layout.reductionSizes.size(); loops > 1)
    os << ", by " << loops << " loops";
  SmallVector<std::string> strided;
  for (auto [i, operand] : llvm::enumerate(layout.operands))
    if (!operand.isContiguous() && !operand.isBroadcast())
      strided.push_back(getName(i));
  if (!strided.empty())
    os << "; " << llvm::join(strided, ", ")
       << (strided.size() == 1 ? " is" : " are") << " strided along them";
  // Where each dynamic size is found.
  for (auto [loop, size] : llvm::enumerate(op.getStaticLoopRanges())) {
    if (!ShapedType::isDynamic(size))
      continue;
    for (auto [i, map] : llvm::enumerate(op.getIndexingMapsArray()))
      if (std::optional<unsigned> dim =
              map.getResultPosition(getAffineDimExpr(loop, op.getContext()))) {
        os << "; d" << loop << " is dimension " << *dim << " of " << getName(i);
        break;
      }
  }
  os << '\n';
}

void KernelText::printOperands() {
  unsigned numInputs = op.getInputs().size();
  for (unsigned i = 0; i < op->getNumOperands(); ++i) {
    bool isOutput = i >= numInputs;
    os << "  " << (isOutput ? "writes " : "reads ") << getName(i);
    auto argument = dyn_cast<BlockArgument>(op->getOperand(i));
    if (argument && argument.getOwner()->isEntryBlock() &&
        isa<FunctionOpInterface>(argument.getOwner()->getParentOp()))
      os << " (argument " << argument.getArgNumber() << ")";
    os << ": " << print(getBytesOf(i)) << " bytes of "
       << cast<MemRefType>(op->getOperand(i).getType()).getElementType();
    bool isSummed = isOutput && op.isSummed(op.getOutputMap(i - numInputs));
    bool hasRows = !layout.getNumRows().isConstant(1);
    if (isSummed)
      os << ", summed over rows: blocks of rows leave partial sums, which "
            "another kernel adds up";
    else if (layout.operands[i].isPerRow())
      os << ", one a row";
    else if (hasRows && layout.operands[i].isSharedByRows())
      os << ", the same for all rows";
    else if (hasRows)
      os << ", " << print(layout.getBytesOfRow(i)) << " a row";
    if (!isOutput && !program.isRead(i))
      os << ", not used";
    os << '\n';
  }
}

void KernelText::printCollectives() {
  size_t inBody = 0;
  for (const auto &pass : program.getBody().reductions)
    inBody += pass.size();
  os << "  collectives: " << inBody;
  if (size_t rare = program.getReductions().size() - inBody)
    os << ", and " << rare << " in branches that few rows take";
  os << '\n';
}

void KernelText::printNames(StringRef title, ArrayRef<unsigned> operands) {
  if (operands.empty())
    return;
  os << title;
  llvm::interleaveComma(operands, os,
                        [&](unsigned operand) { os << getName(operand); });
}

void KernelText::printPasses(
    function_ref<bool(const KeptValue &)> isKept,
    function_ref<std::string(ArrayRef<unsigned> inputs)> reread) {
  const auto &reductions = program.getBody().reductions;
  os << "  passes over a row: " << reductions.size() + 1 << '\n';
  llvm::BitVector seen(op.getInputs().size());
  for (unsigned pass = 0; pass <= reductions.size(); ++pass) {
    os << "    " << pass + 1 << ":";
    // What is read for the first time, and what again.
    llvm::BitVector inputs =
        program.getInputsOf(program.getRoots(pass), [&](Value value) {
          const KeptValue *kept = program.findKept(value);
          return kept && kept->firstPass < pass && pass <= kept->lastPass &&
                 isKept(*kept);
        });
    SmallVector<unsigned> first, again;
    for (unsigned input : inputs.set_bits())
      (seen[input] ? again : first).push_back(input);
    if (pass < reductions.size()) {
      for (auto [i, reduction] : llvm::enumerate(reductions[pass]))
        os << (i == 0 ? " " : ", ") << print(reduction);
    } else {
      os << " the outputs";
    }
    printNames("; reads ", first);
    if (!again.empty()) {
      printNames("; reads again ", again);
      os << reread(again);
    }
    os << '\n';
    seen |= inputs;
  }
}

int64_t KernelText::getKeptBytes() const {
  int64_t bytes = 0;
  for (Type type : program.getSlotTypes())
    bytes += getBytes(type);
  return bytes;
}

void KernelText::printKept(
    StringRef where, llvm::function_ref<bool(const KeptValue &)> isReread) {
  ArrayRef<KeptValue> kept = program.getKeptValues();
  if (kept.empty()) {
    os << "  kept between passes: nothing\n";
    return;
  }
  os << "  kept between passes: " << plural(program.getNumSlots(), "value")
     << " of an element at a time, " << where << '\n';
  for (const KeptValue &value : kept)
    os << "    " << printValue(value.value) << " (" << value.value.getType()
       << "), of pass " << value.firstPass + 1 << " for "
       << (value.lastPass == value.firstPass + 1 ? "pass " : "passes up to ")
       << value.lastPass + 1
       << (isReread(value) ? ", which computes it again\n" : "\n");
}

void KernelText::printSchedule(Attribute schedule, Attribute chosen,
                               ArrayRef<std::string> reasons) {
  os << "  schedule: " << schedule << '\n';
  if (schedule != chosen) {
    os << "  why: set by hand; the cost model's is " << chosen << '\n';
    return;
  }
  os << "  why:\n";
  for (const std::string &reason : reasons)
    os << "    " << reason << '\n';
}
