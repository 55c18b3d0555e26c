//===- FunctionPrinter.cpp - functions of EmitC as C++ --------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionPrinter.h"

#include "Line.h"

#include "norm/Transforms/EmitC/Identifiers.h"
#include "norm/Transforms/EmitC/Names.h"

#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

//===----------------------------------------------------------------------===//
// What can be printed
//===----------------------------------------------------------------------===//

/// An op that has two operands and an operator between them.
struct BinaryOperator {
  StringRef symbol;
  /// How tightly it binds, and its operands must.
  int precedence, left, right;
};

/// Of operators, as in C++; more binds more tightly.
enum Precedence : int {
  kAny = 0,
  kConditional,
  kLogical,
  kComparison,
  kBitwise,
  kAdditive,
  kMultiplicative,
  kUnary,
  kPrimary
};

std::optional<BinaryOperator> getBinaryOperator(Operation *op) {
  // a - b - c is (a - b) - c.
  auto arithmetic = [](StringRef symbol, int precedence) {
    return BinaryOperator{symbol, precedence, precedence, precedence + 1};
  };
  // Compilers warn of a && b || c and a << b + c, and readers err.
  auto mixed = [](StringRef symbol, int precedence) {
    return BinaryOperator{symbol, precedence, kUnary, kUnary};
  };
  using Result = std::optional<BinaryOperator>;
  return llvm::TypeSwitch<Operation *, Result>(op)
      .Case<emitc::AddOp>([&](auto) { return arithmetic("+", kAdditive); })
      .Case<emitc::SubOp>([&](auto) { return arithmetic("-", kAdditive); })
      .Case<emitc::MulOp>(
          [&](auto) { return arithmetic("*", kMultiplicative); })
      .Case<emitc::DivOp>(
          [&](auto) { return arithmetic("/", kMultiplicative); })
      .Case<emitc::RemOp>(
          [&](auto) { return arithmetic("%", kMultiplicative); })
      .Case<emitc::BitwiseAndOp>([&](auto) { return mixed("&", kBitwise); })
      .Case<emitc::BitwiseOrOp>([&](auto) { return mixed("|", kBitwise); })
      .Case<emitc::BitwiseXorOp>([&](auto) { return mixed("^", kBitwise); })
      .Case<emitc::BitwiseLeftShiftOp>(
          [&](auto) { return mixed("<<", kBitwise); })
      .Case<emitc::BitwiseRightShiftOp>(
          [&](auto) { return mixed(">>", kBitwise); })
      .Case<emitc::LogicalAndOp>([&](auto) { return mixed("&&", kLogical); })
      .Case<emitc::LogicalOrOp>([&](auto) { return mixed("||", kLogical); })
      .Case([&](emitc::CmpOp cmp) -> Result {
        StringRef symbol;
        switch (cmp.getPredicate()) {
        case emitc::CmpPredicate::eq:
          symbol = "==";
          break;
        case emitc::CmpPredicate::ne:
          symbol = "!=";
          break;
        case emitc::CmpPredicate::lt:
          symbol = "<";
          break;
        case emitc::CmpPredicate::le:
          symbol = "<=";
          break;
        case emitc::CmpPredicate::gt:
          symbol = ">";
          break;
        case emitc::CmpPredicate::ge:
          symbol = ">=";
          break;
        case emitc::CmpPredicate::three_way:
          return std::nullopt;
        }
        return BinaryOperator{symbol, kComparison, kAdditive, kAdditive};
      })
      .Default([](Operation *) { return std::nullopt; });
}

StringRef getUnaryOperator(Operation *op) {
  return llvm::TypeSwitch<Operation *, StringRef>(op)
      .Case<emitc::BitwiseNotOp>([](auto) { return "~"; })
      .Case<emitc::LogicalNotOp>([](auto) { return "!"; })
      .Case<emitc::UnaryMinusOp>([](auto) { return "-"; })
      .Case<emitc::UnaryPlusOp>([](auto) { return "+"; })
      .Default([](Operation *) { return StringRef(); });
}

/// A call x.f(y), which EmitC has no op for.
bool isMemberCall(emitc::CallOpaqueOp call) {
  return call.getCallee().starts_with(".");
}

/// Whether the printer has a form for an op with these attributes.
bool isKnown(Operation *op) {
  if (getBinaryOperator(op) || !getUnaryOperator(op).empty())
    return true;
  return llvm::TypeSwitch<Operation *, bool>(op)
      .Case([](emitc::CallOpaqueOp call) {
        return !call.getArgs() && call.getNumResults() <= 1 &&
               (!isMemberCall(call) || call.getNumOperands() > 0);
      })
      .Case([](emitc::ReturnOp result) { return !result.getOperand(); })
      .Case<emitc::VariableOp, emitc::ConstantOp>(
          [](auto op) { return isa<emitc::OpaqueAttr>(op.getValue()); })
      .Case<emitc::AssignOp, emitc::CastOp, emitc::ConditionalOp,
            emitc::ExpressionOp, emitc::ForOp, emitc::IfOp, emitc::LiteralOp,
            emitc::LoadOp, emitc::SubscriptOp, emitc::VerbatimOp,
            emitc::YieldOp>([](Operation *) { return true; })
      .Default([](Operation *) { return false; });
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

bool isPrintable(Type type) {
  if (auto pointer = dyn_cast<emitc::PointerType>(type))
    return isPrintable(pointer.getPointee());
  if (auto lvalue = dyn_cast<emitc::LValueType>(type))
    return isPrintable(lvalue.getValueType());
  if (auto array = dyn_cast<emitc::ArrayType>(type))
    return array.getRank() == 1 && isPrintable(array.getElementType());
  return isa<emitc::OpaqueType>(type) || type.isF32() || type.isF64() ||
         emitc::isSupportedIntegerType(type);
}

std::string printType(Type type) {
  if (auto pointer = dyn_cast<emitc::PointerType>(type))
    return printType(pointer.getPointee()) + "*";
  if (auto lvalue = dyn_cast<emitc::LValueType>(type))
    return printType(lvalue.getValueType());
  if (auto opaque = dyn_cast<emitc::OpaqueType>(type))
    return opaque.getValue().str();
  if (type.isF32())
    return "float";
  if (type.isF64())
    return "double";
  if (type.isInteger(1))
    return "bool";
  return (type.isUnsignedInteger() ? "uint" : "int") +
         std::to_string(type.getIntOrFloatBitWidth()) + "_t";
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

void printValue(Value value, Line &line, int atLeast = kAny);

void printList(ValueRange values, Line &line) {
  llvm::interleave(
      values, [&](Value value) { printValue(value, line); },
      [&] { line.comma(); });
}

void printCall(emitc::CallOpaqueOp call, Line &line) {
  ValueRange operands = call.getOperands();
  if (isMemberCall(call)) {
    printValue(operands.front(), line, kPrimary);
    operands = operands.drop_front();
  }
  line << call.getCallee();
  if (auto arguments = call.getTemplateArgs()) {
    line << "<";
    llvm::interleave(
        arguments->getAsRange<TypeAttr>(),
        [&](TypeAttr type) { line << printType(type.getValue()); },
        [&] { line.comma(); });
    line << ">";
  }
  line.open();
  printList(operands, line);
  line.close();
}

int getPrecedence(Operation *op) {
  if (auto binary = getBinaryOperator(op))
    return binary->precedence;
  if (!getUnaryOperator(op).empty() ||
      (isa<emitc::CastOp>(op) && !isArrayDecay(op)))
    return kUnary;
  return isa<emitc::ConditionalOp>(op) ? kConditional : kPrimary;
}

/// The value of an op that has no variable.
void printOp(Operation *op, Line &line) {
  auto operand = [&](unsigned index, int atLeast) {
    printValue(op->getOperand(index), line, atLeast);
  };
  if (auto binary = getBinaryOperator(op)) {
    operand(0, binary->left);
    line << " " << binary->symbol << " ";
    operand(1, binary->right);
    return;
  }
  if (StringRef symbol = getUnaryOperator(op); !symbol.empty()) {
    line << symbol;
    operand(0, kPrimary);
    return;
  }
  llvm::TypeSwitch<Operation *>(op)
      .Case([&](emitc::CallOpaqueOp call) { printCall(call, line); })
      .Case([&](emitc::CastOp cast) {
        if (isArrayDecay(cast))
          return operand(0, kPrimary);
        line << "(" << printType(cast.getType()) << ")";
        operand(0, kUnary);
      })
      .Case([&](emitc::ConditionalOp) {
        operand(0, kConditional + 1);
        line << " ? ";
        operand(1, kConditional + 1);
        line << " : ";
        operand(2, kConditional);
      })
      .Case([&](emitc::ConstantOp constant) {
        line << cast<emitc::OpaqueAttr>(constant.getValue()).getValue();
      })
      .Case([&](emitc::LiteralOp literal) { line << literal.getValue(); })
      .Case<emitc::LoadOp>([&](auto) { operand(0, kPrimary); })
      .Case([&](emitc::SubscriptOp) {
        operand(0, kPrimary);
        line << "[";
        operand(1, kAny);
        line << "]";
      });
}

void printValue(Value value, Line &line, int atLeast) {
  // The arguments of an expression are its operands.
  if (auto arg = dyn_cast<BlockArgument>(value))
    if (auto expression =
            dyn_cast<emitc::ExpressionOp>(arg.getOwner()->getParentOp()))
      return printValue(expression.getOperand(arg.getArgNumber()), line,
                        atLeast);
  if (StringAttr name = getVariableName(value)) {
    line << name.getValue();
    return;
  }
  Operation *op = value.getDefiningOp();
  if (auto expression = dyn_cast<emitc::ExpressionOp>(op))
    op = expression.getRootOp();
  // What is loaded stands for itself.
  if (auto load = dyn_cast<emitc::LoadOp>(op))
    return printValue(load.getOperand(), line, atLeast);
  bool needsParentheses = getPrecedence(op) < atLeast;
  if (needsParentheses)
    line.open();
  printOp(op, line);
  if (needsParentheses)
    line.close();
}

//===----------------------------------------------------------------------===//
// Statements
//===----------------------------------------------------------------------===//

/// The assignment that follows the declaration of a variable with nothing to
/// print in between, and so is its initialization; null if there is none.
emitc::AssignOp findInitialization(emitc::VariableOp variable) {
  Operation *next = variable->getNextNode();
  while (next->getNumResults() == 1 && !getVariableName(next->getResult(0)))
    next = next->getNextNode();
  auto assign = dyn_cast<emitc::AssignOp>(next);
  return assign && assign.getVar() == variable.getResult() ? assign : nullptr;
}

class StatementPrinter {
public:
  explicit StatementPrinter(raw_ostream &os) : os(os) {}

  void printDefinition(emitc::FuncOp func) {
    Line head(indent);
    if (auto specifiers = func.getSpecifiers())
      for (auto specifier : specifiers->getAsRange<StringAttr>())
        head << specifier.getValue() << " ";
    printHead(func, head);
    head << " {";
    head.print(os);
    printBlock(func.getBody().front());
    os << "}\n";
  }

  static void printHead(emitc::FuncOp func, Line &line) {
    line << "void " << func.getName();
    line.open();
    if (func.getNumArguments() == 0)
      line << "void";
    llvm::interleave(
        func.getArguments(),
        [&](BlockArgument arg) {
          line << printType(arg.getType()) << " "
               << getVariableName(arg).getValue();
        },
        [&] { line.comma(); });
    line.close();
  }

private:
  void printBlock(Block &block) {
    indent += 2;
    for (Operation &op : block)
      printStatement(&op);
    indent -= 2;
  }

  void printStatement(Operation *op) {
    Line line(indent);
    llvm::TypeSwitch<Operation *>(op)
        .Case([&](emitc::VariableOp variable) { printVariable(variable); })
        .Case([&](emitc::AssignOp assign) {
          auto variable = assign.getVar().getDefiningOp<emitc::VariableOp>();
          if (variable && findInitialization(variable) == assign)
            return;
          printValue(assign.getVar(), line);
          line << " = ";
          printValue(assign.getValue(), line);
          line << ";";
          line.print(os);
        })
        .Case([&](emitc::VerbatimOp verbatim) { printVerbatim(verbatim); })
        .Case([&](emitc::ForOp loop) { printLoop(loop); })
        .Case([&](emitc::IfOp branch) { printBranch(branch); })
        // The end of a block and of a void function says nothing.
        .Case<emitc::YieldOp, emitc::ReturnOp>([](Operation *) {})
        .Default([&](Operation *op) {
          if (op->getNumResults() == 0) {
            printCall(cast<emitc::CallOpaqueOp>(op), line);
          } else {
            StringAttr name = getVariableName(op->getResult(0));
            if (!name)
              return;
            printDeclaration(op->getResult(0), line);
            line << " = ";
            auto expression = dyn_cast<emitc::ExpressionOp>(op);
            Operation *value = expression ? expression.getRootOp() : op;
            printOp(value, line);
          }
          line << ";";
          line.print(os);
        });
  }

  static void printDeclaration(Value variable, Line &line) {
    line << printType(variable.getType()) << " "
         << getVariableName(variable).getValue();
  }

  void printVariable(emitc::VariableOp variable) {
    Line line(indent);
    StringRef value = cast<emitc::OpaqueAttr>(variable.getValue()).getValue();
    if (auto array =
            dyn_cast<emitc::ArrayType>(variable.getResult().getType())) {
      // Vectors are loaded from it and stored to it, unless it has a value:
      // then it is a constant.
      line << "HWY_ALIGN " << (value.empty() ? "" : "static const ")
           << printType(array.getElementType()) << " "
           << getVariableName(variable.getResult()).getValue() << "["
           << std::to_string(array.getDimSize(0)) << "]";
      if (!value.empty())
        line << " = " << value;
      line << ";";
      return line.print(os);
    }
    printDeclaration(variable.getResult(), line);
    if (emitc::AssignOp assign = findInitialization(variable)) {
      line << " = ";
      printValue(assign.getValue(), line);
    } else if (!value.empty()) {
      line << " = " << value;
    }
    line << ";";
    line.print(os);
  }

  void printVerbatim(emitc::VerbatimOp verbatim) {
    Line line(indent);
    if (verbatim.getFmtArgs().empty()) {
      line << verbatim.getValue();
      return line.print(os);
    }
    FailureOr<SmallVector<emitc::ReplacementItem>> items =
        verbatim.parseFormatString();
    unsigned next = 0;
    for (const emitc::ReplacementItem &item : *items) {
      if (auto *text = std::get_if<StringRef>(&item))
        line << *text;
      else
        printValue(verbatim.getFmtArgs()[next++], line);
    }
    line.print(os);
  }

  void printLoop(emitc::ForOp loop) {
    Line line(indent);
    StringRef name = getVariableName(loop.getInductionVar()).getValue();
    line << "for ";
    line.open();
    printDeclaration(loop.getInductionVar(), line);
    line << " = ";
    printValue(loop.getLowerBound(), line);
    line << "; " << name << " < ";
    printValue(loop.getUpperBound(), line, kAdditive);
    line << "; " << name << " += ";
    printValue(loop.getStep(), line);
    line.close();
    line << " {";
    line.print(os);
    printBlock(*loop.getBody());
    os.indent(indent) << "}\n";
  }

  void printBranch(emitc::IfOp branch) {
    Line line(indent);
    line << "if ";
    line.open();
    printValue(branch.getCondition(), line);
    line.close();
    line << " {";
    line.print(os);
    printBlock(branch.getThenRegion().front());
    if (!branch.getElseRegion().empty()) {
      os.indent(indent) << "} else {\n";
      printBlock(branch.getElseRegion().front());
    }
    os.indent(indent) << "}\n";
  }

  raw_ostream &os;
  unsigned indent = 0;
};

} // namespace

LogicalResult norm::verifyPrintable(emitc::FuncOp func) {
  auto fail = [](Operation *op, const Twine &why) {
    op->emitOpError() << why;
    return WalkResult::interrupt();
  };
  auto hasName = [](StringAttr name) { return name && isIdentifier(name); };
  auto needsName = [&](Operation *op) {
    return fail(op, "has no norm.name for a variable; run norm-opt "
                    "--convert-highway-to-emitc, which gives each one");
  };
  WalkResult result = func->walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (op == func) {
      if (!func.getResultTypes().empty())
        return fail(op, "returns a value; the C++ route prints void functions");
      if (!llvm::hasSingleElement(func.getBody()))
        return fail(op, "has several blocks; the C++ route prints structured "
                        "control flow");
      for (BlockArgument arg : func.getArguments())
        if (!hasName(getVariableName(arg)))
          return needsName(op);
    } else if (!isKnown(op)) {
      return fail(op, "has no form in the C++ that the C++ route prints");
    }
    bool canLackName = isa<emitc::ConstantOp, emitc::ExpressionOp,
                           emitc::LiteralOp, emitc::SubscriptOp>(op) ||
                       isArrayDecay(op) ||
                       isa<emitc::ExpressionOp>(op->getParentOp()) ||
                       (op->getNumResults() == 0 && !isa<emitc::ForOp>(op));
    auto name = op->getAttrOfType<StringAttr>(kNameAttrName);
    if ((name || !canLackName) && !hasName(name))
      return needsName(op);
    for (Type type :
         llvm::concat<const Type>(llvm::to_vector(op->getOperandTypes()),
                                  llvm::to_vector(op->getResultTypes())))
      if (!isPrintable(type)) {
        op->emitOpError("has a type without a form in the C++ that the C++ "
                        "route prints: ")
            << type;
        return WalkResult::interrupt();
      }
    return WalkResult::advance();
  });
  return failure(result.wasInterrupted());
}

void norm::printFunction(emitc::FuncOp func, raw_ostream &os) {
  StatementPrinter(os).printDefinition(func);
}

void norm::printPrototype(emitc::FuncOp func, raw_ostream &os) {
  Line line(/*indent=*/0);
  StatementPrinter::printHead(func, line);
  line.printUnbroken(os);
}
