//===- JitMemory.cpp - memory for compiled code ---------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "JitMemory.h"

#include "llvm/Support/MathExtras.h"
#include "llvm/Support/Memory.h"
#include "llvm/Support/Process.h"

using namespace mlir::norm;
using llvm::sys::Memory;
using llvm::sys::MemoryBlock;

/// Half of what a 32-bit distance reaches. Pages that nobody writes to cost
/// addresses only.
static constexpr size_t kRangeBytes = size_t(1) << 30;

/// Of a process that may not map as much, the largest part that it may.
static MemoryBlock reserve(size_t leastBytes, std::error_code &error) {
  for (size_t bytes = kRangeBytes; bytes >= leastBytes; bytes /= 2) {
    MemoryBlock range =
        Memory::allocateMappedMemory(bytes, nullptr, Memory::MF_READ, error);
    if (range.base())
      return range;
  }
  error = std::make_error_code(std::errc::not_enough_memory);
  return MemoryBlock();
}

JitMemory::~JitMemory() {
  if (range.base())
    Memory::releaseMappedMemory(range);
}

MemoryBlock JitMemory::allocateMappedMemory(
    llvm::SectionMemoryManager::AllocationPurpose /*purpose*/, size_t bytes,
    const MemoryBlock * /*nearBlock*/, unsigned flags, std::error_code &error) {
  error = std::error_code();
  bytes = llvm::alignTo(bytes, llvm::sys::Process::getPageSizeEstimate());
  if (!range.base())
    range = reserve(bytes, error);
  if (error)
    return MemoryBlock();
  if (bytes > range.allocatedSize() - used) {
    error = std::make_error_code(std::errc::not_enough_memory);
    return MemoryBlock();
  }
  MemoryBlock block(static_cast<char *>(range.base()) + used, bytes);
  error = Memory::protectMappedMemory(block, flags);
  if (error)
    return MemoryBlock();
  used += bytes;
  return block;
}

std::error_code JitMemory::protectMappedMemory(const MemoryBlock &block,
                                               unsigned flags) {
  return Memory::protectMappedMemory(block, flags);
}

std::error_code JitMemory::releaseMappedMemory(MemoryBlock & /*block*/) {
  return std::error_code();
}
