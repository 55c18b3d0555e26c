//===- CheckSizes.cpp - operands that do not fit each other ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Transforms/Passes.h"

#include "norm/Dialect/Norm/IR/Norm.h"
#include "norm/Dialect/Norm/Transforms/RuntimeOpVerification.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Interfaces/RuntimeVerifiableOpInterface.h"
#include "mlir/Interfaces/ShapedOpInterfaces.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMCHECKSIZES
#include "norm/Dialect/Norm/Transforms/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

/// `FILE:LINE:COLUMN: 'OP' op TEXT`, the place as far as it is known.
std::string createMessage(Operation *op, StringRef text) {
  std::string message;
  llvm::raw_string_ostream os(message);
  if (auto place = op->getLoc()->findInstanceOf<FileLineColLoc>())
    os << place.getFilename().getValue() << ':' << place.getLine() << ':'
       << place.getColumn() << ": ";
  os << '\'' << op->getName() << "' op " << text;
  return message;
}

/// The size of a dimension that there is not is read from any memory.
void checkDimension(ShapedDimOpInterface op, OpBuilder &b) {
  auto type = cast<ShapedType>(op.getShapedValue().getType());
  if (!type.hasRank())
    return;
  std::optional<int64_t> dimension = getConstantIntValue(op.getDimension());
  if (dimension && *dimension >= 0 && *dimension < type.getRank())
    return;
  Location loc = op.getLoc();
  Value asked = getValueOrCreateConstantIndexOp(b, loc, op.getDimension());
  Value rank = arith::ConstantIndexOp::create(b, loc, type.getRank());
  Value isThere =
      arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ult, asked, rank);
  std::string which =
      dimension ? "dimension " + std::to_string(*dimension) : "such dimension";
  cf::AssertOp::create(b, loc, isThere,
                       createMessage(op, "has no " + which +
                                             ": expected one below " +
                                             std::to_string(type.getRank())));
}

struct NormCheckSizesPass final
    : norm::impl::NormCheckSizesBase<NormCheckSizesPass> {
  void getDependentDialects(DialectRegistry &registry) const override {
    NormCheckSizesBase::getDependentDialects(registry);
    norm::registerRuntimeVerifiableOpInterfaceExternalModels(registry);
  }

  void runOnOperation() override {
    getOperation()->walk([](Operation *op) {
      OpBuilder b(op);
      if (isa<norm::GenericOp>(op)) {
        cast<RuntimeVerifiableOpInterface>(op).generateRuntimeVerification(
            b, op->getLoc(), createMessage);
      } else if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op)) {
        auto getMap = [&](OpOperand &operand) {
          return linalgOp.getMatchingIndexingMap(&operand);
        };
        norm::checkSizesOfLoops(op, linalgOp.getNumLoops(), getMap, b,
                                createMessage);
      } else if (auto dim = dyn_cast<ShapedDimOpInterface>(op)) {
        checkDimension(dim, b);
      }
    });
  }
};

} // namespace
