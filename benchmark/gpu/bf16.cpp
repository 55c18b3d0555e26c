//===- bf16.cpp - what emulated kernels need of a newer libgcc ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include <cstdint>
#include <cstring>

/// LLVM calls this to round f32 to bf16, to nearest even; libgcc has it since
/// GCC 13. On x86-64 a bf16 is returned in the low half of an xmm register's
/// first lane, as the float here whose low 16 bits it is.
extern "C" float __truncsfbf2(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  bool isNaN = value != value;
  uint32_t rounded =
      isNaN ? bits >> 16 | 0x40 : (bits + 0x7fff + (bits >> 16 & 1)) >> 16;
  std::memcpy(&value, &rounded, sizeof value);
  return value;
}
