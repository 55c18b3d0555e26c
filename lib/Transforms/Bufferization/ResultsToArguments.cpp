//===- ResultsToArguments.cpp - results in memory of the caller -----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Bufferization/Passes.h"

#include "norm/Transforms/EmitC/Names.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "mlir/IR/SymbolTable.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMRESULTSTOARGUMENTS
#include "norm/Transforms/Bufferization/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

namespace {

bool hasMemRefResults(func::FuncOp func) {
  return llvm::any_of(func.getResultTypes(), llvm::IsaPred<MemRefType>);
}

/// The allocation that `value` is, through casts; null unless it happens once,
/// wherever control goes afterwards, and is contiguous.
memref::AllocOp findAllocation(Value value, func::FuncOp func) {
  while (auto cast = value.getDefiningOp<memref::CastOp>())
    value = cast.getSource();
  auto alloc = value.getDefiningOp<memref::AllocOp>();
  if (!alloc || alloc->getBlock() != &func.getBody().front() ||
      !alloc.getType().getLayout().isIdentity())
    return nullptr;
  return alloc;
}

class ResultMover {
public:
  explicit ResultMover(func::FuncOp func)
      : b(func.getLoc(), func.getContext()), func(func) {
    func.walk([&](func::ReturnOp op) { returns.push_back(op); });
  }

  void run() {
    unsigned numResults = func.getNumResults();
    for (unsigned index = 0; index < numResults; ++index)
      if (auto type = dyn_cast<MemRefType>(func.getResultTypes()[index]))
        move(index, type, getName(index));
    llvm::BitVector moved(numResults);
    for (auto [index, type] : llvm::enumerate(func.getResultTypes()))
      if (isa<MemRefType>(type))
        moved.set(index);
    for (func::ReturnOp op : returns)
      op->eraseOperands(moved);
    (void)func.eraseResults(moved);
  }

private:
  std::string getName(unsigned index) {
    if (auto given = func.getResultAttrOfType<StringAttr>(index, kNameAttrName))
      return given.str();
    return func.getNumResults() == 1 ? "out" : "out" + std::to_string(index);
  }

  void move(unsigned index, MemRefType type, const std::string &name) {
    unsigned number = func.getNumArguments();
    (void)func.insertArgument(
        number, type,
        b.getDictionaryAttr(
            {b.getNamedAttr("bufferize.result", b.getUnitAttr()),
             b.getNamedAttr(kNameAttrName, b.getStringAttr(name))}),
        b.getLoc());
    Value arg = func.getArgument(number);
    // The caller may leave gaps between rows, which an allocation does not
    // have.
    if (returns.size() == 1 && type.getLayout().isIdentity())
      if (memref::AllocOp alloc =
              findAllocation(returns.front().getOperand(index), func))
        return replaceAllocation(alloc, arg, name);
    for (func::ReturnOp op : returns) {
      b.setInsertionPoint(op);
      Value value = op.getOperand(index);
      SmallVector<OpFoldResult> sizes =
          memref::getMixedSizes(b, op.getLoc(), value);
      checkSizes(arg, sizes, name);
      memref::CopyOp::create(b, op.getLoc(), value, arg);
    }
  }

  void replaceAllocation(memref::AllocOp alloc, Value arg,
                         const std::string &name) {
    b.setInsertionPoint(alloc);
    checkSizes(arg, alloc.getMixedSizes(), name);
    Value memory = arg;
    if (arg.getType() != alloc.getType())
      memory = memref::CastOp::create(b, alloc.getType(), arg);
    alloc.replaceAllUsesWith(memory);
    alloc.erase();
  }

  /// What the function writes must be as large as what the caller gives.
  void checkSizes(Value arg, ArrayRef<OpFoldResult> sizes,
                  const std::string &name) {
    auto type = cast<MemRefType>(arg.getType());
    for (auto [dim, size] : llvm::enumerate(sizes)) {
      if (!type.isDynamicDim(dim) &&
          getConstantIntValue(size) == type.getDimSize(dim))
        continue;
      Value given = b.createOrFold<memref::DimOp>(arg, dim);
      Value needed = getValueOrCreateConstantIndexOp(b, b.getLoc(), size);
      Value isEqual =
          arith::CmpIOp::create(b, arith::CmpIPredicate::eq, given, needed);
      std::string message;
      llvm::raw_string_ostream os(message);
      if (auto place = func.getLoc()->findInstanceOf<FileLineColLoc>())
        os << place.getFilename().getValue() << ':' << place.getLine() << ':'
           << place.getColumn() << ": ";
      os << '@' << func.getName() << ": dimension " << dim << " of " << name
         << " differs in size from that of the result";
      cf::AssertOp::create(b, isEqual, message);
    }
  }

  ImplicitLocOpBuilder b;
  func::FuncOp func;
  SmallVector<func::ReturnOp> returns;
};

struct NormResultsToArgumentsPass final
    : norm::impl::NormResultsToArgumentsBase<NormResultsToArgumentsPass> {
  void runOnOperation() override {
    ModuleOp module = getOperation();
    SymbolTable symbols(module);
    for (auto func : llvm::to_vector(module.getOps<func::FuncOp>())) {
      if (!func.isPublic() || func.isExternal() || !hasMemRefResults(func))
        continue;
      // Who calls it from here goes on to get new memory.
      if (!SymbolTable::symbolKnownUseEmpty(func, module)) {
        func::FuncOp called = func.clone();
        called.setPrivate();
        StringAttr name = symbols.insert(called, func->getIterator());
        if (failed(SymbolTable::replaceAllSymbolUses(func, name, module))) {
          func.emitOpError("has uses that cannot be replaced");
          return signalPassFailure();
        }
      }
      ResultMover(func).run();
    }
  }
};

} // namespace
