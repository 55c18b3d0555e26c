//===- Error.h - the first error --------------------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_GPU_ERROR_H
#define NORM_RUNTIME_GPU_ERROR_H

#include <string>

namespace norm::gpu {

/// Keeps `text` for norm_gpu_get_error, unless there is an error already.
void setError(const std::string &text);

bool hasError();

} // namespace norm::gpu

#endif // NORM_RUNTIME_GPU_ERROR_H
