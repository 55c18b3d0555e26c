//===- onednn.cpp - the oneDNN inside PyTorch's wheel ---------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../OneDNN.h"

extern "C" __attribute__((visibility("default"))) int
norm_bench_peers(const NormPeer *const **peers) {
  static const NormPeer *const list[] = {&getOneDNN()};
  *peers = list;
  return 1;
}
