//===- RowKernelExchange.cpp - what threads of a row tell each other ------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RowKernel.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

using namespace mlir;
using namespace mlir::norm;

Value RowKernel::combine(Value a, Value b, Combine how) {
  if (how == Combine::Add)
    return create<arith::AddFOp>(a, b);
  // NaN or not does not matter: the sums tell it.
  Value isLarger =
      arith::CmpFOp::create(builder, loc, arith::CmpFPredicate::OGT, a, b);
  return arith::SelectOp::create(builder, loc, isLarger, a, b);
}

Value RowKernel::combineTree(ArrayRef<Value> values, Combine how) {
  if (values.size() == 1)
    return values.front();
  size_t half = values.size() / 2;
  return combine(combineTree(values.take_front(half), how),
                 combineTree(values.drop_front(half), how), how);
}

Value RowKernel::shuffle(Value value, unsigned mask) {
  return gpu::ShuffleOp::create(builder, loc, value, mask,
                                strategy.subgroupSize, gpu::ShuffleMode::XOR)
      .getShuffleResult();
}

/// Combines the values of `lanes` lanes beside each other; all of them get the
/// result.
Value RowKernel::combineLanes(Value value, unsigned lanes, Combine how) {
  for (unsigned mask = 1; mask < lanes; mask *= 2)
    value = combine(value, shuffle(value, mask), how);
  return value;
}

/// Combines values of all threads of a row; every thread gets the same results.
SmallVector<Value> RowKernel::combineThreads(ArrayRef<Value> values,
                                             Combine how) {
  SmallVector<Value> results;
  for (Value value : values)
    results.push_back(combineLanes(
        value, std::min(strategy.threadsPerRow, strategy.subgroupSize), how));
  if (!exchange)
    return results;
  combineSubgroups(results, how);
  if (strategy.clusterSize > 1)
    combineWorkgroups(results, how);
  exchangeSlots += values.size();
  return results;
}

/// Combines what subgroups have, which each lane knows.
void RowKernel::combineSubgroups(MutableArrayRef<Value> values, Combine how) {
  unsigned subgroups = strategy.getSubgroupsPerRow();
  auto getPlace = [&](unsigned value, Value subgroup) -> Value {
    Value first = getIndex((exchangeSlots + value) * subgroups);
    return create<arith::AddIOp>(first, subgroup);
  };
  Value isFirst = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::eq,
                                        lane, getIndex(0));
  createGuarded(isFirst, {}, [&]() -> SmallVector<Value> {
    for (auto [i, value] : llvm::enumerate(values))
      memref::StoreOp::create(builder, loc, value, exchange,
                              getPlace(i, subgroup));
    return {};
  });
  gpu::BarrierOp::create(builder, loc);
  for (auto [i, value] : llvm::enumerate(values)) {
    SmallVector<Value> parts;
    for (unsigned other = 0; other < subgroups; ++other)
      parts.push_back(memref::LoadOp::create(builder, loc, exchange,
                                             getPlace(i, getIndex(other))));
    value = combineTree(parts, how);
  }
}

/// Combines what the workgroups of a cluster have, which each thread knows:
/// each leaves it in its own memory, and all lanes of a subgroup fetch them
/// together.
void RowKernel::combineWorkgroups(MutableArrayRef<Value> values, Combine how) {
  unsigned first = numSums * strategy.getSubgroupsPerRow() + exchangeSlots;
  Value isFirst = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::eq,
                                        thread, getIndex(0));
  createGuarded(isFirst, {}, [&]() -> SmallVector<Value> {
    for (auto [i, value] : llvm::enumerate(values))
      memref::StoreOp::create(builder, loc, value, exchange,
                              getIndex(first + i));
    return {};
  });
  NVVM::ClusterArriveOp::create(builder, loc, builder.getUnitAttr());
  NVVM::ClusterWaitOp::create(builder, loc, builder.getUnitAttr());
  unsigned lanes = std::min(strategy.clusterSize, strategy.subgroupSize);
  Value peer = create<arith::RemUIOp>(lane, getIndex(lanes));
  for (auto [i, value] : llvm::enumerate(values)) {
    SmallVector<Value> parts;
    for (unsigned other = 0; other < strategy.clusterSize; other += lanes)
      parts.push_back(
          loadOfPeer(first + i, create<arith::AddIOp>(peer, getIndex(other))));
    value = combineLanes(combineTree(parts, how), lanes, how);
  }
}

/// What stands at a place of another workgroup's exchange memory.
Value RowKernel::loadOfPeer(unsigned place, Value workgroup) {
  // As NVVM numbers the memory of a workgroup and that of its cluster.
  auto own = LLVM::LLVMPointerType::get(
      builder.getContext(), unsigned(NVVM::NVVMMemorySpace::Shared));
  auto peers = LLVM::LLVMPointerType::get(
      builder.getContext(), unsigned(NVVM::NVVMMemorySpace::SharedCluster));
  Value address =
      memref::ExtractAlignedPointerAsIndexOp::create(builder, loc, exchange);
  address =
      arith::IndexCastUIOp::create(builder, loc, builder.getI64Type(), address);
  Value pointer = LLVM::IntToPtrOp::create(builder, loc, own, address);
  pointer = LLVM::GEPOp::create(builder, loc, own, statType, pointer,
                                ArrayRef<LLVM::GEPArg>{int32_t(place)});
  Value rank = arith::IndexCastUIOp::create(builder, loc, builder.getI32Type(),
                                            workgroup);
  Value mapped = NVVM::MapaOp::create(builder, loc, peers, pointer, rank);
  return LLVM::LoadOp::create(builder, loc, statType, mapped);
}
