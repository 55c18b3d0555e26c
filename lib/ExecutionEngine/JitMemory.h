//===- JitMemory.h - memory for compiled code -------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_EXECUTIONENGINE_JITMEMORY_H
#define NORM_LIB_EXECUTIONENGINE_JITMEMORY_H

#include "llvm/ExecutionEngine/SectionMemoryManager.h"

namespace mlir::norm {

/// The sections of one compiled module, in one range of addresses. Code reaches
/// its data and its table of outside functions by 32-bit distances. The linker
/// does not check them, and sections that are mapped one by one, LLVM's
/// default, lie wherever the process has a gap: in a large one beyond 2 GiB of
/// each other.
class JitMemory final : public llvm::SectionMemoryManager::MemoryMapper {
public:
  JitMemory() = default;
  JitMemory(const JitMemory &) = delete;
  void operator=(const JitMemory &) = delete;
  /// Frees all of it: after the code's last use.
  ~JitMemory() override;

  /// The next pages of the range, whatever the purpose and the block nearby. No
  /// memory if the range or what the process may map is used up.
  llvm::sys::MemoryBlock
  allocateMappedMemory(llvm::SectionMemoryManager::AllocationPurpose purpose,
                       size_t bytes, const llvm::sys::MemoryBlock *nearBlock,
                       unsigned flags, std::error_code &error) override;
  std::error_code protectMappedMemory(const llvm::sys::MemoryBlock &block,
                                      unsigned flags) override;
  /// Nothing: the range is freed as a whole.
  std::error_code releaseMappedMemory(llvm::sys::MemoryBlock &block) override;

private:
  llvm::sys::MemoryBlock range;
  size_t used = 0;
};

} // namespace mlir::norm

#endif // NORM_LIB_EXECUTIONENGINE_JITMEMORY_H
