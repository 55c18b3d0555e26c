//===- vllm.cpp - vLLM's CPU kernels --------------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Linked with csrc/cpu/layernorm.cpp of vLLM's source. With a residual, its
// kernel writes in place: the sum over the residual, the result over the input.
// It has buffers of its own for that, and touches half as much memory as those
// that write elsewhere.
//
//===----------------------------------------------------------------------===//

#include "Support.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>
#include <optional>
#include <stdexcept>

void rms_norm(at::Tensor &out, at::Tensor &input,
              std::optional<at::Tensor> weight, double epsilon);
void fused_add_rms_norm(at::Tensor &input, at::Tensor &residual,
                        std::optional<at::Tensor> weight, double epsilon);

using namespace peers;

namespace {

class VLLM {
public:
  explicit VLLM(const NormPeerProblem &problem) : epsilon(problem.epsilon) {
    c10::InferenceMode inference;
    at::set_num_threads(problem.threads);
    const std::string workload = problem.workload;
    if (workload != "rms-norm" && workload != "residual-rms-norm")
      throw std::runtime_error("vLLM has RMS norms only");
    if (problem.sizes[1] % 16 != 0)
      throw std::runtime_error("vLLM refuses rows that are no multiple of 16");
    const at::ScalarType type = problem.type ? at::kBFloat16 : at::kFloat;
    const at::IntArrayRef sizes(problem.sizes, 2);
    auto wrap = [&](const void *data, at::IntArrayRef sizes) {
      return at::from_blob(const_cast<void *>(data), sizes, type);
    };
    x = wrap(problem.x, sizes);
    y = wrap(problem.y, sizes);
    gain = wrap(problem.gain, {sizes[1]});
    if (problem.residual) {
      residual = wrap(problem.residual, sizes);
      sum = wrap(problem.sum, sizes);
      input = x.clone();
      total = residual.clone();
    }
  }

  void run() {
    c10::InferenceMode inference;
    if (residual.defined())
      fused_add_rms_norm(input, total, gain, epsilon);
    else
      rms_norm(y, x, gain, epsilon);
  }

  void finish() {
    if (!residual.defined())
      return;
    c10::InferenceMode inference;
    input.copy_(x);
    total.copy_(residual);
    run();
    y.copy_(input);
    sum.copy_(total);
  }

  std::string message() const { return residual.defined() ? "in place" : ""; }

private:
  double epsilon;
  at::Tensor x, residual, gain, y, sum, input, total;
};

} // namespace

static const char *getVersion(const char **) { return NORM_VLLM_VERSION; }

static const NormPeer kPeer = {
    "vllm",       "vLLM's CPU kernels, from its source",
    getVersion,   create<VLLM>,
    run<VLLM>,    finish<VLLM>,
    destroy<VLLM>};

NORM_PEER_EXPORT int norm_bench_peers(const NormPeer *const **peers) {
  static const NormPeer *const list[] = {&kPeer};
  *peers = list;
  return 1;
}
