//===- DeviceBitcode.cpp - the Highway device library as bitcode ----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Target/Object/DeviceBitcode.h"

#include "norm/TargetInfo/CPUTarget.h"

#include "llvm/ADT/StringSwitch.h"

using namespace mlir::highway;

// The build defines NORM_BITCODE_PREFIX: where the bitcode files are.
#define NORM_EMBED(TARGET)                                                     \
  __asm__(".section .rodata\n"                                                 \
          ".balign 16\n"                                                       \
          ".globl norm_device_library_" #TARGET "\n"                           \
          ".hidden norm_device_library_" #TARGET "\n"                          \
          "norm_device_library_" #TARGET ":\n"                                 \
          ".incbin \"" NORM_BITCODE_PREFIX #TARGET ".bc\"\n"                   \
          ".globl norm_device_library_" #TARGET "_end\n"                       \
          ".hidden norm_device_library_" #TARGET "_end\n"                      \
          "norm_device_library_" #TARGET "_end:\n"                             \
          ".byte 0\n"                                                          \
          ".previous\n");                                                      \
  extern "C" const char norm_device_library_##TARGET[];                        \
  extern "C" const char norm_device_library_##TARGET##_end[];

#define NORM_CPU_TARGET(NAME, ...) NORM_EMBED(NAME)
#include "norm/TargetInfo/Targets.def"

llvm::StringRef
mlir::highway::getDeviceLibraryBitcode(const norm::CPUTarget &target) {
  return llvm::StringSwitch<llvm::StringRef>(target.name)
#define NORM_CPU_TARGET(NAME, ...)                                             \
  .Case(#NAME, llvm::StringRef(norm_device_library_##NAME,                     \
                               norm_device_library_##NAME##_end -              \
                                   norm_device_library_##NAME))
#include "norm/TargetInfo/Targets.def"
      ;
}
