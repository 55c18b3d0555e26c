//===- FormulaPrinter.cpp - scalar arithmetic as a formula ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Utils/FormulaPrinter.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::norm;

std::string FormulaPrinter::printFloat(APFloat value) {
  std::string text;
  llvm::raw_string_ostream(text)
      << llvm::format("%.7g", value.convertToDouble());
  return text;
}

static std::string printNumber(Attribute constant) {
  if (auto integer = dyn_cast<IntegerAttr>(constant))
    return std::to_string(integer.getValue().getSExtValue());
  if (auto number = dyn_cast<FloatAttr>(constant))
    return FormulaPrinter::printFloat(number.getValue());
  return "?";
}

FormulaPrinter::Tree FormulaPrinter::printTree(Value value,
                                               unsigned &left) const {
  auto it = names.find(value);
  if (it != names.end())
    return {it->second};
  Operation *op = value.getDefiningOp();
  if (!op)
    return {"?"};
  Attribute constant;
  if (matchPattern(value, m_Constant(&constant)))
    return {printNumber(constant)};
  if (left == 0)
    return {"..."};
  --left;
  auto operand = [&](unsigned i) { return printTree(op->getOperand(i), left); };
  auto binary = [&](StringRef symbol, int precedence) -> Tree {
    bool isCommutative = symbol == "+" || symbol == "*";
    std::string lhs = operand(0).in(precedence);
    std::string rhs = operand(1).in(precedence + !isCommutative);
    return {lhs + " " + symbol.str() + " " + rhs, precedence};
  };
  if (isa<arith::AddFOp, arith::AddIOp>(op))
    return binary("+", 1);
  if (isa<arith::SubFOp, arith::SubIOp>(op))
    return binary("-", 1);
  if (isa<arith::MulFOp, arith::MulIOp>(op))
    return binary("*", 2);
  if (isa<arith::DivFOp>(op))
    return binary("/", 2);
  if (isa<arith::NegFOp>(op))
    return {"-" + operand(0).in(3), 2};
  // Rounding and widening are said by the types of the buffers.
  if (isa<arith::ExtFOp, arith::TruncFOp>(op))
    return operand(0);
  StringRef function = op->getName().stripDialect();
  function.consume_back("imumf");
  function.consume_back("numf");
  std::string text = function.str() + "(";
  for (unsigned i = 0; i < op->getNumOperands(); ++i)
    text += (i == 0 ? "" : ", ") + operand(i).text;
  return {text + ")"};
}
