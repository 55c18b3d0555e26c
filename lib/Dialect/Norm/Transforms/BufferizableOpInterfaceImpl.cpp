//===- BufferizableOpInterfaceImpl.cpp - bufferization of norm ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Transforms/BufferizableOpInterfaceImpl.h"

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/Dialect/Bufferization/IR/BufferizableOpInterface.h"
#include "mlir/Dialect/Bufferization/IR/DstBufferizableOpInterfaceImpl.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::bufferization;
using namespace mlir::norm;

namespace {

struct GenericOpBufferization final
    : DstBufferizableOpInterfaceExternalModel<GenericOpBufferization,
                                              GenericOp> {
  /// An input is read if the body uses its element; an output never is: its map
  /// covers it, and the body does not see it.
  bool bufferizesToMemoryRead(Operation *op, OpOperand &operand,
                              const AnalysisState &) const {
    auto generic = cast<GenericOp>(op);
    unsigned index = operand.getOperandNumber();
    return index < generic.getInputs().size() &&
           !generic.getBodyBlock()->getArgument(index).use_empty();
  }

  /// Every lowering reads all of a row before it writes any of it, and an
  /// element of it for the last time before it writes the element at the same
  /// place: with equal maps, that is the same element of the same buffer. But
  /// not of what is summed: a row is written while others are still to be read.
  bool bufferizesToElementwiseAccess(Operation *op, const AnalysisState &,
                                     ArrayRef<OpOperand *> operands) const {
    auto generic = cast<GenericOp>(op);
    auto isSummed = [&](OpOperand *operand) {
      return generic.isDpsInit(operand) &&
             generic.isSummed(generic.getMatchingIndexingMap(operand));
    };
    if (llvm::any_of(operands, isSummed))
      return false;
    auto place = [&](OpOperand *operand) {
      return std::make_pair(generic.getMatchingIndexingMap(operand),
                            getElementTypeOrSelf(operand->get()));
    };
    return llvm::all_of(operands, [&](OpOperand *operand) {
      return place(operand) == place(operands.front());
    });
  }

  LogicalResult bufferize(Operation *op, RewriterBase &rewriter,
                          const BufferizationOptions &options,
                          BufferizationState &state) const {
    auto generic = cast<GenericOp>(op);
    if (generic.hasPureBufferSemantics())
      return success();
    OpBuilder::InsertionGuard guard(rewriter);
    rewriter.setInsertionPoint(op);
    SmallVector<Value> buffers;
    for (Value operand : op->getOperands()) {
      FailureOr<Value> buffer = getBuffer(rewriter, operand, options, state);
      if (failed(buffer))
        return failure();
      buffers.push_back(*buffer);
    }
    // The same op on buffers, without results, with the body moved over.
    OperationState buffered(op->getLoc(), op->getName(), buffers, TypeRange(),
                            op->getAttrs());
    buffered.propertiesAttr = op->getPropertiesAsAttribute();
    for (unsigned i = 0, e = op->getNumRegions(); i < e; ++i)
      buffered.addRegion();
    Operation *newOp = rewriter.create(buffered);
    for (auto [from, to] :
         llvm::zip_equal(op->getRegions(), newOp->getRegions()))
      rewriter.inlineRegionBefore(from, to, to.begin());
    replaceOpWithBufferizedValues(
        rewriter, op,
        ValueRange(buffers).take_back(generic.getOutputs().size()));
    return success();
  }
};

} // namespace

void norm::registerBufferizableOpInterfaceExternalModels(
    DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, NormDialect *) {
    GenericOp::attachInterface<GenericOpBufferization>(*context);
  });
}
