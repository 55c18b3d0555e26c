//===- KernelCalls.cpp - what emulated kernels call -----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelCalls.h"

#include "Emulator.h"

using namespace norm::emulator;

namespace {

Launch &current() { return *Launch::getCurrent(); }

/// As CUDA aligns dynamic shared memory.
constexpr int64_t kDynamicSharedAlignment = 16;

} // namespace

void norm_emulator_register(const char *name, void (*function)(void **),
                            int64_t sharedBytes, int64_t numArguments) {
  Emulator &emulator = getEmulator();
  std::lock_guard<std::mutex> guard(emulator.lock);
  emulator.kernels.add({name, function, sharedBytes, numArguments});
}

int64_t norm_emulator_thread_id(int32_t dimension) {
  return current().getThread()[dimension];
}

int64_t norm_emulator_block_id(int32_t dimension) {
  return current().getBlock()[dimension];
}

int64_t norm_emulator_block_dim(int32_t dimension) {
  return current().getShape().block[dimension];
}

int64_t norm_emulator_grid_dim(int32_t dimension) {
  return current().getShape().grid[dimension];
}

int64_t norm_emulator_global_id(int32_t dimension) {
  return norm_emulator_block_id(dimension) *
             norm_emulator_block_dim(dimension) +
         norm_emulator_thread_id(dimension);
}

int64_t norm_emulator_cluster_id(int32_t dimension) {
  return norm_emulator_block_id(dimension) /
         norm_emulator_cluster_dim_blocks(dimension);
}

int64_t norm_emulator_cluster_dim(int32_t dimension) {
  return norm_emulator_grid_dim(dimension) /
         norm_emulator_cluster_dim_blocks(dimension);
}

int64_t norm_emulator_cluster_block_id(int32_t dimension) {
  return current().getClusterBlock()[dimension];
}

int64_t norm_emulator_cluster_dim_blocks(int32_t dimension) {
  return current().getShape().cluster[dimension];
}

int64_t norm_emulator_lane_id() {
  return current().getLinearThread() % current().getSubgroupSize();
}

int64_t norm_emulator_subgroup_id() {
  return current().getLinearThread() / current().getSubgroupSize();
}

int64_t norm_emulator_num_subgroups() {
  const Dim3 &block = current().getShape().block;
  int64_t size = current().getSubgroupSize();
  return (block[0] * block[1] * block[2] + size - 1) / size;
}

int64_t norm_emulator_subgroup_size() { return current().getSubgroupSize(); }

void norm_emulator_barrier(const char *where) { current().barrier(where); }

void norm_emulator_cluster_arrive(const char *where) {
  current().clusterArrive(where);
}

void norm_emulator_cluster_wait(const char *where) {
  current().clusterWait(where);
}

uint64_t norm_emulator_shuffle(uint64_t value, int32_t offset, int32_t width,
                               int32_t mode, const char *where) {
  return current().shuffle(value, offset, width, static_cast<ShuffleMode>(mode),
                           where);
}

bool norm_emulator_shuffle_valid() { return current().isShuffleValid(); }

void *norm_emulator_shared(int32_t index, int64_t bytes, int64_t alignment) {
  return current().getSharedSlice(index, bytes, alignment);
}

void *norm_emulator_mapa(const void *data, int32_t rank, const char *where) {
  return current().mapToBlock(data, rank, where);
}

void *norm_emulator_dynamic_shared() {
  return norm_emulator_shared(0, norm_emulator_dynamic_shared_bytes(),
                              kDynamicSharedAlignment);
}

int64_t norm_emulator_dynamic_shared_bytes() {
  return current().getShape().dynamicSharedBytes;
}

void norm_emulator_access(const void *data, int64_t bytes, int64_t alignment,
                          int32_t kind, const char *where) {
  current().access(data, bytes, alignment, static_cast<AccessKind>(kind),
                   where);
}
