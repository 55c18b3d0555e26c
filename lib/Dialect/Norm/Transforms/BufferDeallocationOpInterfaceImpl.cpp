//===- BufferDeallocationOpInterfaceImpl.cpp - buffers of norm.generic ----===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Transforms/BufferDeallocationOpInterfaceImpl.h"

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/Dialect/Bufferization/IR/BufferDeallocationOpInterface.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::bufferization;

namespace {

/// norm.generic neither makes nor frees buffers, and its regions see scalars.
struct GenericOpDeallocation final
    : BufferDeallocationOpInterface::ExternalModel<GenericOpDeallocation,
                                                   GenericOp> {
  FailureOr<Operation *> process(Operation *op, DeallocationState &,
                                 const DeallocationOptions &) const {
    return op;
  }
};

} // namespace

void norm::registerBufferDeallocationOpInterfaceExternalModels(
    DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, NormDialect *) {
    GenericOp::attachInterface<GenericOpDeallocation>(*context);
  });
}
