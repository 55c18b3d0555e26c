//===- LowerAsserts.cpp - assertions as calls of the runtime --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/LLVM/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/LLVMIR/FunctionCallUtils.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/SymbolTable.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMLOWERASSERTS
#include "norm/Transforms/LLVM/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

struct NormLowerAssertsPass final
    : norm::impl::NormLowerAssertsBase<NormLowerAssertsPass> {
  void runOnOperation() override {
    // Those of the module before.
    texts.clear();
    SmallVector<cf::AssertOp> asserts;
    getOperation()->walk([&](cf::AssertOp op) { asserts.push_back(op); });
    for (cf::AssertOp op : asserts)
      if (failed(lower(op)))
        return signalPassFailure();
  }

private:
  /// A constant with the message, of which there is one each.
  LLVM::GlobalOp getText(OpBuilder &b, cf::AssertOp op) {
    LLVM::GlobalOp &text = texts[op.getMsgAttr()];
    if (text)
      return text;
    OpBuilder::InsertionGuard guard(b);
    b.clearInsertionPoint();
    std::string value = op.getMsg().str() + '\0';
    auto type = LLVM::LLVMArrayType::get(b.getI8Type(), value.size());
    text = LLVM::GlobalOp::create(b, op.getLoc(), type, /*isConstant=*/true,
                                  LLVM::Linkage::Internal, "assert_message",
                                  b.getStringAttr(value));
    // Renames it where the name is taken.
    SymbolTable(getOperation()).insert(text, getOperation().begin());
    return text;
  }

  LogicalResult lower(cf::AssertOp op) {
    OpBuilder b(op);
    Location loc = op.getLoc();
    FailureOr<LLVM::LLVMFuncOp> fail =
        LLVM::lookupOrCreateFn(b, getOperation(), "norm_fail",
                               LLVM::LLVMPointerType::get(&getContext()),
                               LLVM::LLVMVoidType::get(&getContext()));
    if (failed(fail))
      return failure();
    (*fail).setPassthroughAttr(b.getStrArrayAttr({"cold", "noreturn"}));
    LLVM::GlobalOp text = getText(b, op);
    auto createCall = [&](OpBuilder &b, Location loc) {
      Value address = LLVM::AddressOfOp::create(b, loc, text);
      LLVM::CallOp::create(b, loc, *fail, address);
      scf::YieldOp::create(b, loc);
    };
    Value isTrue = arith::ConstantIntOp::create(b, loc, 1, /*width=*/1);
    Value isViolated = arith::XOrIOp::create(b, loc, op.getArg(), isTrue);
    scf::IfOp::create(b, loc, isViolated, createCall);
    op.erase();
    return success();
  }

  DenseMap<StringAttr, LLVM::GlobalOp> texts;
};

} // namespace
