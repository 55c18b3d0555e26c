//===- RowKernelExchange.cpp - what threads of a row tell each other ------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RowKernel.h"

#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

using namespace mlir;
using namespace mlir::norm;

Value RowKernel::combine(Value a, Value c, ReduceKind kind) {
  switch (kind) {
  case ReduceKind::Add:
    return create<arith::AddFOp>(a, c);
  case ReduceKind::MaximumF:
    return create<arith::MaximumFOp>(a, c);
  case ReduceKind::MinimumF:
    return create<arith::MinimumFOp>(a, c);
  }
  llvm_unreachable("no other kind");
}

/// What an element beyond the row contributes.
Value RowKernel::getNeutral(ReduceOp reduction) {
  auto type = cast<FloatType>(reduction.getType());
  APFloat neutral = APFloat::getZero(type.getFloatSemantics());
  if (reduction.getKind() != ReduceKind::Add)
    neutral = APFloat::getInf(type.getFloatSemantics(),
                              reduction.getKind() == ReduceKind::MaximumF);
  return arith::ConstantOp::create(b, b.getFloatAttr(type, neutral));
}

Value RowKernel::combineTree(ArrayRef<Value> values, ReduceKind kind) {
  if (values.size() == 1)
    return values.front();
  size_t half = values.size() / 2;
  return combine(combineTree(values.take_front(half), kind),
                 combineTree(values.drop_front(half), kind), kind);
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
    value = combine(value, shuffle(value, mask), kind);
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
  unsigned subgroups = schedule.getSubgroupsPerRow();
  ArrayRef<ReduceOp> all = program.getReductions();
  auto getSlot = [&](ReduceOp reduction) -> unsigned {
    return llvm::find(all, reduction) - all.begin();
  };
  auto getPart = [&](ReduceOp reduction, Value subgroup) -> Value {
    return create<arith::AddIOp>(getIndex(getSlot(reduction) * subgroups),
                                 subgroup);
  };
  auto storeAll = [&](Value isWriter, function_ref<Value(ReduceOp)> getPlace) {
    createGuarded(isWriter, {}, [&]() -> Values {
      for (auto [reduction, total] : llvm::zip_equal(reductions, totals))
        memref::StoreOp::create(
            b,
            total.getType() == exchangeType
                ? total
                : arith::ExtFOp::create(b, exchangeType, total).getResult(),
            exchange, getPlace(reduction));
      return {};
    });
  };
  auto narrow = [&](Value part, ReduceOp reduction) -> Value {
    return reduction.getType() == exchangeType
               ? part
               : arith::TruncFOp::create(b, reduction.getType(), part);
  };
  storeAll(isEqual(lane, getIndex(0)),
           [&](ReduceOp reduction) { return getPart(reduction, subgroup); });
  gpu::BarrierOp::create(b);
  for (auto [reduction, total] : llvm::zip_equal(reductions, totals)) {
    Values parts;
    for (unsigned other = 0; other < subgroups; ++other)
      parts.push_back(
          narrow(memref::LoadOp::create(b, exchange,
                                        getPart(reduction, getIndex(other))),
                 reduction));
    total = combineTree(parts, reduction.getKind());
  }
  if (schedule.getClusterSize() == 1)
    return;

  // Each workgroup leaves what it has in its own memory, and all lanes of a
  // subgroup fetch them together.
  auto getOwn = [&](ReduceOp reduction) -> unsigned {
    return all.size() * subgroups + getSlot(reduction);
  };
  storeAll(isEqual(thread, getIndex(0)),
           [&](ReduceOp reduction) { return getIndex(getOwn(reduction)); });
  NVVM::ClusterArriveOp::create(b, b.getUnitAttr());
  NVVM::ClusterWaitOp::create(b, b.getUnitAttr());
  lanes = std::min(schedule.getClusterSize(), schedule.getSubgroupSize());
  Value peer = create<arith::RemUIOp>(lane, getIndex(lanes));
  for (auto [reduction, total] : llvm::zip_equal(reductions, totals)) {
    Values parts;
    for (unsigned other = 0; other < schedule.getClusterSize(); other += lanes)
      parts.push_back(
          narrow(loadOfPeer(getOwn(reduction),
                            create<arith::AddIOp>(peer, getIndex(other))),
                 reduction));
    total = combineLanes(combineTree(parts, reduction.getKind()), lanes,
                         reduction.getKind());
  }
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
