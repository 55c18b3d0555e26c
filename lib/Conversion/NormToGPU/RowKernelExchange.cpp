//===- RowKernelExchange.cpp - what threads of a row tell each other ------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RowKernel.h"

#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

using namespace mlir;
using namespace mlir::norm;

/// What an element beyond the row contributes.
Value RowKernel::getNeutral(ReduceOp reduction) {
  return arith::ConstantOp::create(
      b, norm::getNeutral(reduction.getKind(),
                          cast<FloatType>(reduction.getType())));
}

Value RowKernel::combineTree(ArrayRef<Value> values, ReduceKind kind) {
  if (values.size() == 1)
    return values.front();
  size_t half = values.size() / 2;
  Value first = combineTree(values.take_front(half), kind);
  Value second = combineTree(values.drop_front(half), kind);
  return combine(b, b.getLoc(), kind, first, second);
}

Value RowKernel::shuffle(Value value, unsigned mask) {
  return gpu::ShuffleOp::create(b, value, mask, schedule.getSubgroupSize(),
                                gpu::ShuffleMode::XOR)
      .getShuffleResult();
}

/// Combines the values of `lanes` lanes beside each other; all of them get the
/// result.
Value RowKernel::combineLanes(Value value, unsigned lanes, ReduceKind kind) {
  for (unsigned mask = 1; mask < lanes; mask *= 2)
    value = combine(b, b.getLoc(), kind, value, shuffle(value, mask));
  return value;
}

/// Combines values of all threads of a row; every thread gets the same results.
/// Each reduction has memory of its own, so that one barrier parts those who
/// write from those who read.
void RowKernel::combineThreads(SmallVector<ReduceOp> reductions,
                               MutableArrayRef<Value> totals) {
  unsigned lanes =
      std::min(schedule.getThreadsPerRow(), schedule.getSubgroupSize());
  for (auto [reduction, total] : llvm::zip_equal(reductions, totals))
    total = combineLanes(total, lanes, reduction.getKind());
  if (!exchange)
    return;
  int64_t subgroups = schedule.getSubgroupsPerRow();
  ArrayRef<ReduceOp> all = program.getReductions();
  auto getSlot = [&](ReduceOp reduction) -> int64_t {
    return llvm::find(all, reduction) - all.begin();
  };
  auto getPart = [&](ReduceOp reduction, IndexBuilder::Operand subgroup) {
    return b.add(getSlot(reduction) * subgroups, subgroup);
  };
  auto getOwn = [&](ReduceOp reduction) -> int64_t {
    return all.size() * subgroups + getSlot(reduction);
  };
  auto store = [&](Value isWriter, function_ref<Value(ReduceOp)> getPlace) {
    createGuarded(isWriter, [&] {
      for (auto [reduction, total] : llvm::zip_equal(reductions, totals)) {
        Value wide = convertScalarToDtype(b, b.getLoc(), total, exchangeType,
                                          /*isUnsignedCast=*/false);
        memref::StoreOp::create(b, wide, exchange, getPlace(reduction));
      }
    });
  };
  auto gather = [&](unsigned count, unsigned step, unsigned lanes,
                    function_ref<Value(ReduceOp, unsigned)> load) {
    for (auto [reduction, total] : llvm::zip_equal(reductions, totals)) {
      Values parts;
      for (unsigned other = 0; other < count; other += step)
        parts.push_back(convertScalarToDtype(
            b, b.getLoc(), load(reduction, other), reduction.getType(),
            /*isUnsignedCast=*/false));
      total = combineLanes(combineTree(parts, reduction.getKind()), lanes,
                           reduction.getKind());
    }
  };
  store(b.isEqual(lane, 0),
        [&](ReduceOp reduction) { return getPart(reduction, subgroup); });
  gpu::BarrierOp::create(b);
  gather(subgroups, 1, 1, [&](ReduceOp reduction, unsigned other) -> Value {
    return memref::LoadOp::create(b, exchange, getPart(reduction, other));
  });
  if (schedule.getClusterSize() == 1)
    return;

  // Each workgroup leaves what it has in its own memory, and all lanes of a
  // subgroup fetch them together.
  store(b.isEqual(thread, 0),
        [&](ReduceOp reduction) { return b.index(getOwn(reduction)); });
  NVVM::ClusterArriveOp::create(b, b.getUnitAttr());
  NVVM::ClusterWaitOp::create(b, b.getUnitAttr());
  lanes = std::min(schedule.getClusterSize(), schedule.getSubgroupSize());
  Value peer = b.rem(lane, lanes);
  gather(schedule.getClusterSize(), lanes, lanes,
         [&](ReduceOp reduction, unsigned other) {
           return loadOfPeer(getOwn(reduction), b.add(peer, other));
         });
}

/// What stands at a place of another workgroup's exchange memory.
Value RowKernel::loadOfPeer(unsigned place, Value workgroup) {
  // As NVVM numbers the memory of a workgroup and that of its cluster.
  auto own = LLVM::LLVMPointerType::get(
      b.getContext(), unsigned(NVVM::NVVMMemorySpace::Shared));
  auto peers = LLVM::LLVMPointerType::get(
      b.getContext(), unsigned(NVVM::NVVMMemorySpace::SharedCluster));
  Value address = memref::ExtractAlignedPointerAsIndexOp::create(b, exchange);
  address = arith::IndexCastUIOp::create(b, b.getI64Type(), address);
  Value pointer = LLVM::IntToPtrOp::create(b, own, address);
  pointer = LLVM::GEPOp::create(b, own, exchangeType, pointer,
                                ArrayRef<LLVM::GEPArg>{int32_t(place)});
  Value rank = arith::IndexCastUIOp::create(b, b.getI32Type(), workgroup);
  Value mapped = NVVM::MapaOp::create(b, peers, pointer, rank);
  return LLVM::LoadOp::create(b, exchangeType, mapped);
}
