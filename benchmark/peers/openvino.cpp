//===- openvino.cpp - OpenVINO, called from C++ ---------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One request with the problem's buffers as its tensors. Gain and bias become
// constants, as they are in a trained model.
//
//===----------------------------------------------------------------------===//

#include "Support.h"

#include <openvino/openvino.hpp>
#include <openvino/opsets/opset8.hpp>
#include <stdexcept>

using namespace peers;

namespace {

class OpenVINO {
public:
  explicit OpenVINO(const NormPeerProblem &problem);
  void run() { request.infer(); }
  std::string message() const { return layers; }

private:
  ov::CompiledModel compiled;
  ov::InferRequest request;
  std::string layers;
};

} // namespace

OpenVINO::OpenVINO(const NormPeerProblem &problem) {
  const std::string base = prepared(problem, "openvino");
  if (!std::ifstream(base + ".onnx"))
    throw std::runtime_error(whyNotPrepared(base));
  static ov::Core core;
  std::shared_ptr<ov::Model> model = core.read_model(base + ".onnx");
  const ov::element::Type type =
      problem.type ? ov::element::bf16 : ov::element::f32;
  auto getShape = [](const Tensor &tensor) {
    return ov::Shape(tensor.sizes.begin(), tensor.sizes.end());
  };
  for (const Tensor &tensor : getInputs(problem)) {
    if (!tensor.isParameter)
      continue;
    for (auto &parameter : model->get_parameters()) {
      if (parameter->get_friendly_name() != tensor.name)
        continue;
      auto constant = std::make_shared<ov::opset8::Constant>(
          type, getShape(tensor), tensor.data);
      ov::replace_node(parameter, constant);
      model->remove_parameter(parameter);
      break;
    }
  }
  compiled = core.compile_model(
      model, "CPU", ov::inference_num_threads(problem.threads),
      ov::num_streams(1),
      ov::hint::performance_mode(ov::hint::PerformanceMode::LATENCY),
      ov::hint::enable_cpu_pinning(false), ov::hint::inference_precision(type));
  request = compiled.create_infer_request();
  for (const Tensor &tensor : getInputs(problem))
    if (!tensor.isParameter)
      request.set_tensor(tensor.name,
                         ov::Tensor(type, getShape(tensor), tensor.data));
  for (const Tensor &tensor : getOutputs(problem))
    request.set_tensor(tensor.name,
                       ov::Tensor(tensor.isInt8 ? ov::element::i8 : type,
                                  getShape(tensor), tensor.data));
  for (auto &op : compiled.get_runtime_model()->get_ordered_ops()) {
    auto &info = op->get_rt_info();
    layers += (layers.empty() ? "" : ", ") +
              info.at("layerType").as<std::string>() + ":" +
              info.at("primitiveType").as<std::string>();
  }
}

static const char *getVersion(const char **) {
  static const std::string text = [] {
    std::string build = ov::get_openvino_version().buildNumber;
    return build.substr(0, build.find('-'));
  }();
  return text.c_str();
}

static const NormPeer kPeer = {
    "openvino",       "OpenVINO's infer(), tensors set before",
    getVersion,       create<OpenVINO>,
    run<OpenVINO>,    nullptr,
    destroy<OpenVINO>};

NORM_PEER_EXPORT int norm_bench_peers(const NormPeer *const **peers) {
  static const NormPeer *const list[] = {&kPeer};
  *peers = list;
  return 1;
}
