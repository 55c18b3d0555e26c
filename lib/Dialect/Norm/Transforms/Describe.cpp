//===- Describe.cpp - what a function's norm ops compute, in words --------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Transforms/Passes.h"

#include "norm/Dialect/Norm/IR/Norm.h"
#include "norm/Dialect/Norm/Utils/FormulaPrinter.h"
#include "norm/Transforms/EmitC/Identifiers.h"
#include "norm/Transforms/EmitC/LocationNames.h"
#include "norm/Transforms/EmitC/Names.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "llvm/ADT/StringSet.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMDESCRIBE
#include "norm/Dialect/Norm/Transforms/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

namespace {

/// Names and formulas of one function.
class Describer {
public:
  explicit Describer(func::FuncOp func) : func(func) {
    for (unsigned i = 0; i < func.getNumArguments(); ++i)
      if (auto name = func.getArgAttrOfType<StringAttr>(i, kNameAttrName))
        taken.insert(name.getValue());
    // A name in a location is one, too, unless another argument has it.
    for (BlockArgument arg : func.getArguments())
      if (StringAttr name = norm::getName(arg.getLoc());
          name && !func.getArgAttr(arg.getArgNumber(), kNameAttrName) &&
          !isReservedName(name) && taken.insert(name.getValue()).second)
        func.setArgAttr(arg.getArgNumber(), kNameAttrName, name);
  }

  void describe() {
    nameResults();
    SmallVector<GenericOp> ops;
    func.walk([&](GenericOp op) { ops.push_back(op); });
    std::string doc;
    if (!ops.empty() && computesMore())
      doc = "Among what it computes:\n";
    for (GenericOp op : ops)
      doc += (op == ops.front() ? "" : "\n") + describe(op);
    if (!doc.empty())
      func->setAttr(
          kDocAttrName,
          StringAttr::get(func.getContext(), StringRef(doc).rtrim().str()));
  }

private:
  /// Whether there is anything but norm ops and the buffers that they need.
  bool computesMore() {
    WalkResult result = func.walk<WalkOrder::PreOrder>([](Operation *op) {
      if (isa<GenericOp>(op))
        return WalkResult::skip();
      bool isBeside =
          isa<func::FuncOp, func::ReturnOp, tensor::CastOp, tensor::DimOp,
              tensor::EmptyOp>(op) ||
          isa_and_present<arith::ArithDialect, memref::MemRefDialect>(
              op->getDialect());
      return isBeside ? WalkResult::advance() : WalkResult::interrupt();
    });
    return result.wasInterrupted();
  }

  /// `name`, or with a number if that is taken; it is then.
  std::string makeUnique(StringRef name) {
    std::string unique = name.str();
    for (unsigned i = 2; !taken.insert(unique).second; ++i)
      unique = (name + Twine(i)).str();
    return unique;
  }

  /// The results will be arguments with these names: see ValueNames.cpp.
  void nameResults() {
    auto terminator =
        cast<func::ReturnOp>(func.getBody().back().getTerminator());
    for (auto [index, value] : llvm::enumerate(terminator.getOperands())) {
      // An argument has its own name.
      if (isa<BlockArgument>(value))
        continue;
      std::string name;
      if (auto given =
              func.getResultAttrOfType<StringAttr>(index, kNameAttrName)) {
        name = given.getValue().str();
        taken.insert(name);
      } else {
        std::string usual = terminator.getNumOperands() == 1
                                ? "out"
                                : "out" + std::to_string(index);
        name = makeUnique(usual);
        if (name != usual)
          func.setResultAttr(index, kNameAttrName,
                             StringAttr::get(func.getContext(), name));
      }
      names.try_emplace(value, name);
    }
  }

  /// The name of a buffer or tensor. An argument that has none gets one.
  std::string getName(Value value, StringRef role) {
    auto it = names.find(value);
    if (it != names.end())
      return it->second;
    auto arg = dyn_cast<BlockArgument>(value);
    bool isArgument = arg && arg.getOwner() == &func.getBody().front();
    if (isArgument)
      if (auto name = func.getArgAttrOfType<StringAttr>(arg.getArgNumber(),
                                                        kNameAttrName))
        return names[value] = name.getValue().str();
    std::string name = makeUnique(role);
    if (isArgument)
      func.setArgAttr(arg.getArgNumber(), kNameAttrName,
                      StringAttr::get(func.getContext(), name));
    return names[value] = name;
  }

  /// What an input is for: the field's names for what is only a factor or only
  /// a summand of a normalized value, else x.
  static StringRef getRole(GenericOp op, unsigned input) {
    StringRef role;
    auto add = [&](StringRef other) {
      role = role.empty() || role == other ? other : "x";
    };
    SmallVector<Value> worklist = {op.getBodyBlock()->getArgument(input)};
    while (!worklist.empty()) {
      for (Operation *user : worklist.pop_back_val().getUsers()) {
        auto isNormalized = [](Value operand) {
          Operation *definition = operand.getDefiningOp();
          // Through gain and bias.
          while (isa_and_present<arith::MulFOp, arith::AddFOp, arith::ExtFOp,
                                 arith::TruncFOp>(definition)) {
            if (llvm::any_of(definition->getOperands(), [](Value inner) {
                  return isa_and_present<NormalizeOp>(inner.getDefiningOp());
                }))
              return true;
            definition = definition->getOperand(0).getDefiningOp();
          }
          return isa_and_present<NormalizeOp>(definition);
        };
        if (isa<arith::ExtFOp, arith::TruncFOp>(user))
          worklist.push_back(user->getResult(0));
        else if (isa<arith::MulFOp>(user) &&
                 llvm::any_of(user->getOperands(), isNormalized))
          add("gain");
        else if (isa<arith::AddFOp>(user) &&
                 llvm::any_of(user->getOperands(), isNormalized))
          add("bias");
        else
          add("x");
      }
    }
    return role.empty() ? "x" : role;
  }

  /// The name of the n-th thing of its kind in one op.
  static std::string number(StringRef name, unsigned n, unsigned count) {
    return count == 1 ? name.str() : (name + Twine(n + 1)).str();
  }

  /// What a reader knows the op by.
  static StringRef getTitle(GenericOp op, ArrayRef<NormalizeOp> norms) {
    if (norms.size() != 1)
      return "Row program";
    if (!NormalizeOp(norms.front()).hasMean())
      return "Root-mean-square normalization";
    // Rows that the first loop goes along, as those of a batch norm: what they
    // are to the model does not show.
    if (op.isReductionDim(0) && !op.getParallelDims().empty())
      return "Normalization by mean and variance";
    return "Layer normalization";
  }

  void describe(NormalizeOp op, FormulaPrinter &printer, unsigned n,
                unsigned count, raw_ostream &os) {
    std::string v = number("v", n, count), mean = number("mean", n, count),
                rstd = number("rstd", n, count), out = number("n", n, count),
                variance = number("variance", n, count);
    os << "  " << v << "    = " << printer.print(op.getInput()) << "\n";
    std::string epsilon = FormulaPrinter::printFloat(op.getEpsilon());
    std::string square = v + "^2";
    if (op.hasMean()) {
      os << "  " << mean << " = sum(" << v << ") / H\n";
      square = "(" + v + " - " + mean + ")^2";
      printer.name(op.getMean(), mean);
    }
    std::string moment = "sum(" + square + ") / H";
    if (op.getKeepVariance()) {
      os << "  " << variance << " = " << moment << "\n";
      printer.name(op.getVariance(), variance);
      moment = variance;
    }
    os << "  " << rstd << " = 1 / ";
    if (op.getEpsilonOutsideSqrt())
      os << "(sqrt(" << moment << ") + " << epsilon << ")\n";
    else
      os << "sqrt(" << moment << " + " << epsilon << ")\n";
    os << "  " << out << "    = "
       << (op.hasMean() ? "(" + v + " - " + mean + ") * " + rstd
                        : v + " * " + rstd)
       << "\n";
    // What was said once is not repeated.
    printer.name(op.getInput(), v);
    printer.name(op.getNormalized(), out);
    printer.name(op.getRstd(), rstd);
  }

  std::string describe(GenericOp op) {
    FormulaPrinter printer;
    for (auto [index, input] : llvm::enumerate(op.getInputs()))
      printer.name(op.getBodyBlock()->getArgument(index),
                   getName(input, getRole(op, index)));

    SmallVector<NormalizeOp> norms(op.getBodyBlock()->getOps<NormalizeOp>());
    SmallVector<ReduceOp> reductions(op.getBodyBlock()->getOps<ReduceOp>());
    std::string text;
    llvm::raw_string_ostream os(text);
    os << getTitle(op, norms) << "; a row has H";
    if (std::optional<int64_t> size = op.getStaticRowSize())
      os << " = " << *size;
    os << " elements.";
    if (!norms.empty())
      os << " Arithmetic is in " << norms.front().getType() << ".";
    os << "\n";
    unsigned nextNorm = 0, nextReduction = 0;
    for (Operation &inner : op.getBodyBlock()->without_terminator()) {
      if (auto normalize = dyn_cast<NormalizeOp>(inner)) {
        describe(normalize, printer, nextNorm++, norms.size(), os);
      } else if (auto reduction = dyn_cast<ReduceOp>(inner)) {
        StringRef function = reduction.getKind() == ReduceKind::Add ? "sum"
                             : reduction.getKind() == ReduceKind::MaximumF
                                 ? "max"
                                 : "min";
        std::string name = number("s", nextReduction++, reductions.size());
        os << "  " << name << " = " << function << "("
           << printer.print(reduction.getInput()) << ")\n";
        printer.name(reduction.getResult(), name);
      } else if (isa<RowSizeOp>(inner)) {
        printer.name(inner.getResult(0), "H");
      }
    }
    for (auto [index, yielded] : llvm::enumerate(op.getYield().getValues())) {
      Value output = op.getOutputs()[index];
      if (!op.getResults().empty())
        output = op.getResult(index);
      os << "  " << getName(output, isa<BlockArgument>(output) ? "out" : "t")
         << " = "
         << (op.isSummed(op.getOutputMap(index)) ? "sum over rows of " : "")
         << printer.print(yielded) << "\n";
    }
    return text;
  }

  func::FuncOp func;
  DenseMap<Value, std::string> names;
  llvm::StringSet<> taken;
};

struct NormDescribePass final : norm::impl::NormDescribeBase<NormDescribePass> {
  void runOnOperation() override {
    func::FuncOp func = getOperation();
    if (!func.isExternal() && func.isPublic() &&
        llvm::hasSingleElement(func.getBody()))
      Describer(func).describe();
  }
};

} // namespace
