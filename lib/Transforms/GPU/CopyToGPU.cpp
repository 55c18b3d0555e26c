//===- CopyToGPU.cpp - device memory for buffers of the host --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/GPU/Passes.h"

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "llvm/ADT/MapVector.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMCOPYTOGPU
#include "norm/Transforms/GPU/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

/// A buffer of the host and its copy.
struct Staged {
  Value contiguous; // the buffer, or a contiguous copy of it on the host
  Value device;
  bool isRead = false, isWritten = false;
};

/// Moves the operands of one norm.generic.
class Mover {
public:
  explicit Mover(norm::GenericOp op) : op(op), b(op), loc(op.getLoc()) {}

  void run() {
    for (OpOperand &operand : op->getOpOperands()) {
      Staged &staged = buffers[operand.get()];
      (op.isDpsInit(&operand) ? staged.isWritten : staged.isRead) = true;
    }
    tokenType = gpu::AsyncTokenType::get(b.getContext());
    startStream();
    for (auto &[buffer, staged] : buffers)
      copyIn(buffer, staged);
    gpu::WaitOp::create(b, loc, Type(), token);

    for (OpOperand &operand : op->getOpOperands())
      operand.set(buffers[operand.get()].device);

    b.setInsertionPointAfter(op);
    startStream();
    for (auto &[buffer, staged] : buffers)
      copyOut(staged);
    gpu::WaitOp::create(b, loc, Type(), token);
    for (auto &[buffer, staged] : buffers) {
      if (staged.contiguous == buffer)
        continue;
      if (staged.isWritten)
        memref::CopyOp::create(b, loc, staged.contiguous, buffer);
      memref::DeallocOp::create(b, loc, staged.contiguous);
    }
  }

private:
  void startStream() {
    token =
        gpu::WaitOp::create(b, loc, tokenType, ValueRange()).getAsyncToken();
  }

  void copyIn(Value buffer, Staged &staged) {
    auto type = cast<MemRefType>(buffer.getType());
    auto contiguousType =
        MemRefType::get(type.getShape(), type.getElementType());
    SmallVector<Value> sizes;
    for (int64_t dim = 0; dim < type.getRank(); ++dim)
      if (type.isDynamicDim(dim))
        sizes.push_back(b.createOrFold<memref::DimOp>(loc, buffer, dim));
    // A copy to the device is of contiguous memory.
    staged.contiguous = buffer;
    if (!type.getLayout().isIdentity()) {
      staged.contiguous =
          memref::AllocOp::create(b, loc, contiguousType, sizes);
      if (staged.isRead)
        memref::CopyOp::create(b, loc, buffer, staged.contiguous);
    }
    auto alloc = gpu::AllocOp::create(b, loc, contiguousType, tokenType, token,
                                      sizes, /*symbolOperands=*/ValueRange());
    staged.device = alloc.getMemref();
    token = alloc.getAsyncToken();
    if (staged.isRead)
      token = gpu::MemcpyOp::create(b, loc, tokenType, token, staged.device,
                                    staged.contiguous)
                  .getAsyncToken();
  }

  void copyOut(const Staged &staged) {
    if (staged.isWritten)
      token = gpu::MemcpyOp::create(b, loc, tokenType, token, staged.contiguous,
                                    staged.device)
                  .getAsyncToken();
    token = gpu::DeallocOp::create(b, loc, tokenType, token, staged.device)
                .getAsyncToken();
  }

  norm::GenericOp op;
  OpBuilder b;
  Location loc;
  Type tokenType;
  Value token;
  llvm::MapVector<Value, Staged> buffers;
};

struct NormCopyToGPUPass final
    : norm::impl::NormCopyToGPUBase<NormCopyToGPUPass> {
  void runOnOperation() override {
    SmallVector<norm::GenericOp> ops;
    WalkResult result = getOperation()->walk([&](norm::GenericOp op) {
      if (!op.hasPureBufferSemantics()) {
        op.emitOpError("is on tensors: bufferize before norm-copy-to-gpu");
        return WalkResult::interrupt();
      }
      ops.push_back(op);
      return WalkResult::advance();
    });
    if (result.wasInterrupted())
      return signalPassFailure();
    for (norm::GenericOp op : ops)
      Mover(op).run();
  }
};

} // namespace
