//===- aten.cpp - PyTorch's eager kernels, called from C++ ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a call of PyTorch costs without Python. Results are allocated, as users
// have it; the one before is freed first, so that its memory is taken again.
// (native_layer_norm.out allocates, too, and then copies.) The gradient of an
// RMS norm, for which there is no kernel, is what autograd makes of rms_norm.
//
//===----------------------------------------------------------------------===//

#include "Support.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/version.h>

#include <cmath>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

using namespace peers;

namespace {

class Aten {
public:
  explicit Aten(const NormPeerProblem &problem);

  void run() {
    c10::InferenceMode inference(!hasGraph);
    results.clear();
    results = compute();
  }

  std::string message() const { return ""; }

  void finish() {
    c10::InferenceMode inference(!hasGraph);
    for (size_t i = 0; i < results.size(); ++i)
      outputs[i].copy_(results[i].is_quantized() ? results[i].int_repr()
                                                 : results[i]);
  }

private:
  using Tensors = std::vector<at::Tensor>;
  at::Tensor wrap(const void *data, at::IntArrayRef sizes,
                  at::ScalarType type) const {
    return at::from_blob(const_cast<void *>(data), sizes, type);
  }
  void prepareBackward(const NormPeerProblem &problem, at::ScalarType type);

  at::Tensor x, residual, gain, bias, sum, dy, mean, rstd, y;
  /// What compute() gives, and where it is to go.
  Tensors results, outputs;
  std::function<Tensors()> compute;
  /// Whether autograd has a graph of what was computed.
  bool hasGraph;
};

} // namespace

Aten::Aten(const NormPeerProblem &problem)
    : hasGraph(std::string(problem.workload) == "rms-norm-backward") {
  c10::InferenceMode inference(!hasGraph);
  at::set_num_threads(problem.threads);
  const std::string workload = problem.workload;
  const at::ScalarType type = problem.type ? at::kBFloat16 : at::kFloat;
  const at::IntArrayRef sizes(problem.sizes, problem.rank);
  const double epsilon = problem.epsilon;
  const bool isGroup = workload == "group-norm";
  const bool isGroupLast = workload == "group-norm-channels-last";
  const int64_t parameters = isGroup       ? sizes[1] * sizes[2]
                             : isGroupLast ? sizes[2] * sizes[3]
                                           : sizes[1];
  const int64_t row[] = {sizes[1]};
  gain = wrap(problem.gain, {parameters}, type);
  if (problem.bias)
    bias = wrap(problem.bias, {parameters}, type);

  if (problem.dy) {
    prepareBackward(problem, type);
    return;
  }
  if (isGroup || isGroupLast) {
    // A square image, for which PyTorch has a kernel with channels last.
    const int64_t groups = isGroup ? sizes[1] : sizes[2];
    const int64_t side = std::lround(std::sqrt(isGroup ? sizes[3] : sizes[1]));
    auto image = [&](const void *data) {
      return isGroup ? wrap(data, {sizes[0], parameters, side, side}, type)
                     : wrap(data, {sizes[0], side, side, parameters}, type)
                           .permute({0, 3, 1, 2});
    };
    x = image(problem.x);
    outputs = {image(problem.y)};
    compute = [this, groups, epsilon]() -> Tensors {
      return {at::group_norm(x, groups, gain, bias, epsilon)};
    };
    return;
  }

  x = wrap(problem.x, sizes, type);
  outputs = {
      wrap(problem.y, sizes, workload == "layer-norm-int8" ? at::kChar : type)};
  if (problem.residual) {
    residual = wrap(problem.residual, sizes, type);
    sum = wrap(problem.sum, sizes, type);
  }
  const int64_t n = row[0];
  if (workload == "layer-norm")
    compute = [this, n, epsilon]() -> Tensors {
      return {at::layer_norm(x, {n}, gain, bias, epsilon)};
    };
  else if (workload == "residual-layer-norm")
    compute = [this, n, epsilon]() -> Tensors {
      at::add_out(sum, x, residual);
      return {at::layer_norm(sum, {n}, gain, bias, epsilon)};
    };
  else if (workload == "residual-layer-norm-gelu")
    compute = [this, n, epsilon]() -> Tensors {
      at::add_out(sum, x, residual);
      at::Tensor norm = at::layer_norm(sum, {n}, gain, bias, epsilon);
      return {at::gelu_(norm)};
    };
  else if (workload == "layer-norm-int8")
    compute = [this, n, epsilon, scale = double(problem.scale)]() -> Tensors {
      return {at::quantize_per_tensor(
          at::layer_norm(x, {n}, gain, bias, epsilon), scale, 0, at::kQInt8)};
    };
  else if (workload == "rms-norm")
    compute = [this, n, epsilon]() -> Tensors {
      return {at::rms_norm(x, {n}, gain, epsilon)};
    };
  else if (workload == "residual-rms-norm")
    compute = [this, n, epsilon]() -> Tensors {
      at::add_out(sum, x, residual);
      return {at::rms_norm(sum, {n}, gain, epsilon)};
    };
  else if (workload == "layer-norm-channels")
    compute = [this, n, epsilon]() -> Tensors {
      return {at::layer_norm(x.transpose(1, 2), {n}, gain, bias, epsilon)
                  .transpose(1, 2)};
    };
  else if (workload == "batch-norm")
    compute = [this, epsilon]() -> Tensors {
      return {at::batch_norm(x, gain, bias, {}, {}, /*training=*/true, 0.1,
                             epsilon, false)};
    };
  else
    throw std::runtime_error("no function for this");
}

/// Of rows.
void Aten::prepareBackward(const NormPeerProblem &problem,
                           at::ScalarType type) {
  const int64_t rows = problem.sizes[0], n = problem.sizes[1];
  x = wrap(problem.x, {rows, n}, type);
  dy = wrap(problem.dy, {rows, n}, type);
  outputs = {wrap(problem.dx, {rows, n}, type), wrap(problem.dgain, n, type)};
  if (hasGraph) {
    x.requires_grad_();
    gain.requires_grad_();
    y = at::rms_norm(x, n, gain, problem.epsilon);
    compute = [this]() -> Tensors {
      return torch::autograd::grad({y}, {x, gain}, {dy}, /*retain_graph=*/true);
    };
    return;
  }
  // Its forward kernel leaves the statistics in the type of gain and bias. Of
  // the bias only the type counts.
  mean = wrap(problem.mean, {rows, 1}, at::kFloat).to(type);
  rstd = wrap(problem.rstd, {rows, 1}, at::kFloat).to(type);
  bias = at::zeros_like(gain);
  outputs.push_back(wrap(problem.dbias, n, type));
  compute = [this, n]() -> Tensors {
    auto [dx, dgain, dbias] = at::native_layer_norm_backward(
        dy, x, n, mean, rstd, gain, bias, {true, true, true});
    return {dx, dgain, dbias};
  };
}

static const char *getVersion(const char **) { return TORCH_VERSION; }

static const NormPeer kPeer = {"aten",       "PyTorch's eager mode, from C++",
                               getVersion,   create<Aten>,
                               run<Aten>,    finish<Aten>,
                               destroy<Aten>};

NORM_PEER_EXPORT int norm_bench_peers(const NormPeer *const **peers) {
  static const NormPeer *const list[] = {&kPeer};
  *peers = list;
  return 1;
}
