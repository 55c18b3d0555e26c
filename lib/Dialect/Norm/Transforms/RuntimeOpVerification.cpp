//===- RuntimeOpVerification.cpp - sizes checked at run time --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Transforms/RuntimeOpVerification.h"

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/RuntimeVerifiableOpInterface.h"
#include "mlir/Interfaces/ValueBoundsOpInterface.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

/// A dimension of an operand.
struct Place {
  OpOperand *operand = nullptr;
  int64_t dim = 0;

  int64_t getStaticSize() const {
    return cast<ShapedType>(operand->get().getType()).getDimSize(dim);
  }
  bool isStatic() const { return ShapedType::isStatic(getStaticSize()); }
  Value createSize(OpBuilder &b, Location loc) const {
    return getValueOrCreateConstantIndexOp(
        b, loc, linalg::createFoldedDimOp(b, loc, operand->get(), dim));
  }
  std::string describe() const {
    return "dimension " + std::to_string(dim) + " of operand #" +
           std::to_string(operand->getOperandNumber());
  }
};

void createCheck(OpBuilder &b, Operation *op, Value found, Value expected,
                 const std::string &message) {
  Value isEqual = arith::CmpIOp::create(
      b, op->getLoc(), arith::CmpIPredicate::eq, found, expected);
  cf::AssertOp::create(b, op->getLoc(), isEqual, message);
}

bool areKnownEqual(const Place &a, const Place &b) {
  if (a.isStatic() && b.isStatic())
    return true; // The verifier compared them.
  FailureOr<bool> equal = ValueBoundsConstraintSet::areEqual(
      {a.operand->get(), a.dim}, {b.operand->get(), b.dim});
  return succeeded(equal) && *equal;
}

} // namespace

void norm::checkSizesOfLoops(
    Operation *op, unsigned numLoops,
    function_ref<AffineMap(OpOperand &)> getMap, OpBuilder &b,
    function_ref<std::string(Operation *, StringRef)> createMessage) {
  SmallVector<SmallVector<Place>> placesOfLoops(numLoops);
  for (OpOperand &operand : op->getOpOperands())
    for (auto [dim, expr] : llvm::enumerate(getMap(operand).getResults()))
      if (auto loop = dyn_cast<AffineDimExpr>(expr))
        placesOfLoops[loop.getPosition()].push_back(
            {&operand, static_cast<int64_t>(dim)});

  for (ArrayRef<Place> places : placesOfLoops) {
    if (places.empty())
      continue;
    const auto *known =
        llvm::find_if(places, [](const Place &p) { return p.isStatic(); });
    const Place &first = known == places.end() ? places.front() : *known;
    for (const Place &place : places) {
      if (&place == &first || areKnownEqual(place, first))
        continue;
      std::string message =
          first.isStatic()
              ? " has not size " + std::to_string(first.getStaticSize())
              : " differs in size from " + first.describe();
      createCheck(b, op, place.createSize(b, op->getLoc()),
                  first.createSize(b, op->getLoc()),
                  createMessage(op, place.describe() + message));
    }
  }
}

namespace {

struct GenericOpVerification final
    : RuntimeVerifiableOpInterface::ExternalModel<GenericOpVerification,
                                                  GenericOp> {
  void generateRuntimeVerification(
      Operation *op, OpBuilder &b, Location /*loc*/,
      function_ref<std::string(Operation *, StringRef)> createMessage) const {
    auto generic = cast<GenericOp>(op);
    auto getMap = [&](OpOperand &operand) {
      return generic.getMatchingIndexingMap(&operand);
    };
    for (OpOperand &operand : op->getOpOperands())
      for (auto [dim, expr] : llvm::enumerate(getMap(operand).getResults())) {
        Place place{&operand, static_cast<int64_t>(dim)};
        if (!isa<AffineDimExpr>(expr) && !place.isStatic())
          createCheck(b, op, place.createSize(b, op->getLoc()),
                      arith::ConstantIndexOp::create(b, op->getLoc(), 1),
                      createMessage(op, place.describe() + " has not size 1"));
      }
    checkSizesOfLoops(op, generic.getNumLoops(), getMap, b, createMessage);
  }
};

} // namespace

void norm::registerRuntimeVerifiableOpInterfaceExternalModels(
    DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, NormDialect *) {
    GenericOp::attachInterface<GenericOpVerification>(*context);
    // Of the ops that are created.
    context->loadDialect<arith::ArithDialect, cf::ControlFlowDialect,
                         memref::MemRefDialect, tensor::TensorDialect>();
  });
}
