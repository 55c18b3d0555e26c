//===- OneDNN.h - oneDNN, the nearest peer ----------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_BENCHMARK_ONEDNN_H
#define NORM_BENCHMARK_ONEDNN_H

#include "Peer.h"

/// The oneDNN that this was linked with, under the name NORM_ONEDNN_NAME.
const NormPeer &getOneDNN();

#endif // NORM_BENCHMARK_ONEDNN_H
