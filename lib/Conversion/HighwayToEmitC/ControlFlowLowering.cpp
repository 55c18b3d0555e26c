//===- ControlFlowLowering.cpp - loops and branches to C++ ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "HighwayToEmitC.h"

#include "norm/Transforms/EmitC/Names.h"

#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Transforms/DialectConversion.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

/// Reads a variable; where that needs a copy, it is called like the variable.
Value createVariableLoad(OpBuilder &b, Location loc, Value variable) {
  auto load = emitc::LoadOp::create(
      b, loc, cast<emitc::LValueType>(variable.getType()).getValueType(),
      variable);
  setOptionalName(
      load, variable.getDefiningOp()->getAttrOfType<StringAttr>(kNameAttrName));
  return load;
}

// Pattern: scf.for iter_args -> variables and a C++ loop that assigns them
//
// As upstream's, but the variables and the induction variable keep their names.
struct ForLowering final : OpConversionPattern<scf::ForOp> {
  ForLowering(const TypeConverter &converter, MLIRContext *context)
      : OpConversionPattern(converter, context, /*benefit=*/2) {}
  LogicalResult
  matchAndRewrite(scf::ForOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    assert(!op.getUnsignedCmp() && "refused before the conversion");
    Location loc = op.getLoc();
    SmallVector<Value> variables;
    for (auto [init, arg] :
         llvm::zip_equal(adaptor.getInitArgs(), op.getRegionIterArgs())) {
      auto variable = emitc::VariableOp::create(
          rewriter, loc, emitc::LValueType::get(init.getType()),
          emitc::OpaqueAttr::get(getContext(), ""));
      setName(variable, arg.getLoc());
      // In text only the loop itself can be given a location.
      if (op.getNumResults() == 1 && !variable->hasAttr(kNameAttrName))
        setName(variable, loc);
      emitc::AssignOp::create(rewriter, loc, variable, init);
      variables.push_back(variable);
    }

    auto loop =
        emitc::ForOp::create(rewriter, loc, adaptor.getLowerBound(),
                             adaptor.getUpperBound(), adaptor.getStep());
    setName(loop, op.getInductionVar().getLoc());
    auto loadAll = [&] {
      SmallVector<Value> values;
      for (Value variable : variables)
        values.push_back(createVariableLoad(rewriter, loc, variable));
      return values;
    };
    if (failed(rewriter.convertRegionTypes(&op.getRegion(), *typeConverter)))
      return failure();
    Block *source = op.getBody();
    auto yield = cast<scf::YieldOp>(source->getTerminator());
    Block *body = loop.getBody();
    rewriter.setInsertionPointToStart(body);
    SmallVector<Value> args = {loop.getInductionVar()};
    llvm::append_range(args, loadAll());
    rewriter.setInsertionPoint(yield);
    SmallVector<Value> results;
    if (failed(rewriter.getRemappedValues(yield.getOperands(), results)))
      return failure();
    for (auto [variable, result] : llvm::zip_equal(variables, results))
      emitc::AssignOp::create(rewriter, yield.getLoc(), variable, result);
    rewriter.eraseOp(yield);
    rewriter.inlineBlockBefore(source, body->getTerminator(), args);

    rewriter.setInsertionPointAfter(loop);
    rewriter.replaceOp(op, loadAll());
    return success();
  }
};

// Pattern: %r = scf.if -> T r; if (c) { r = a; } else { r = b; }
//
// As upstream's, but the variables keep their names.
struct IfLowering final : OpConversionPattern<scf::IfOp> {
  IfLowering(const TypeConverter &converter, MLIRContext *context)
      : OpConversionPattern(converter, context, /*benefit=*/2) {}
  LogicalResult
  matchAndRewrite(scf::IfOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    SmallVector<Type> types;
    if (failed(typeConverter->convertTypes(op.getResultTypes(), types)))
      return failure();
    SmallVector<Value> variables;
    auto names = op->getAttrOfType<ArrayAttr>(kNamesAttrName);
    for (auto [index, type] : llvm::enumerate(types)) {
      auto variable =
          emitc::VariableOp::create(rewriter, loc, emitc::LValueType::get(type),
                                    emitc::OpaqueAttr::get(getContext(), ""));
      if (names && !cast<StringAttr>(names[index]).empty())
        variable->setAttr(kNameAttrName, names[index]);
      variables.push_back(variable);
    }
    auto branch = emitc::IfOp::create(rewriter, loc, adaptor.getCondition(),
                                      /*addThenBlock=*/false,
                                      /*addElseBlock=*/false);
    for (auto [from, to] :
         {std::pair(&op.getThenRegion(), &branch.getThenRegion()),
          {&op.getElseRegion(), &branch.getElseRegion()}}) {
      if (from->empty())
        continue;
      rewriter.inlineRegionBefore(*from, *to, to->end());
      auto yield = cast<scf::YieldOp>(to->back().getTerminator());
      rewriter.setInsertionPoint(yield);
      SmallVector<Value> results;
      if (failed(rewriter.getRemappedValues(yield.getOperands(), results)))
        return failure();
      for (auto [variable, result] : llvm::zip_equal(variables, results))
        emitc::AssignOp::create(rewriter, yield.getLoc(), variable, result);
      rewriter.replaceOpWithNewOp<emitc::YieldOp>(yield);
    }
    rewriter.setInsertionPointAfter(branch);
    SmallVector<Value> results;
    for (Value variable : variables)
      results.push_back(createVariableLoad(rewriter, loc, variable));
    rewriter.replaceOp(op, results);
    return success();
  }
};

/// Pattern: cf.assert %c, "text" -> if (!c) { HWY_ABORT("text"); }
struct AssertLowering final : OpConversionPattern<cf::AssertOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(cf::AssertOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    // The macro takes a format.
    std::string text, literal;
    for (char c : op.getMsg())
      text += c == '%' ? "%%" : std::string(1, c);
    llvm::raw_string_ostream(literal).write_escaped(text);
    std::string abort = "HWY_ABORT(\"" + literal + "\");";

    Location loc = op.getLoc();
    Value isViolated = emitc::LogicalNotOp::create(
        rewriter, loc, rewriter.getI1Type(), adaptor.getArg());
    auto createCall = [&](OpBuilder &b, Location loc) {
      emitc::VerbatimOp::create(b, loc, abort);
      emitc::YieldOp::create(b, loc);
    };
    emitc::IfOp::create(rewriter, loc, isViolated, createCall);
    rewriter.eraseOp(op);
    return success();
  }
};

} // namespace

void norm::populateControlFlowPatterns(const TypeConverter &types,
                                       RewritePatternSet &patterns) {
  patterns.add<AssertLowering, ForLowering, IfLowering>(types,
                                                        patterns.getContext());
}
