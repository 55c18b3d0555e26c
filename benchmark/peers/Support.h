//===- Support.h - what peers of libraries share ----------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_BENCHMARK_PEERS_SUPPORT_H
#define NORM_BENCHMARK_PEERS_SUPPORT_H

#include "../Peer.h"

#include <cstdio>
#include <exception>
#include <fstream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#define NORM_PEER_EXPORT extern "C" __attribute__((visibility("default")))

namespace peers {

/// A new T for `problem`, which may throw; T::message() is what to say of it.
template <typename T, typename... Arguments>
void *create(char *message, int size, const NormPeerProblem &problem,
             Arguments &&...arguments) {
  try {
    auto made =
        std::make_unique<T>(problem, std::forward<Arguments>(arguments)...);
    std::snprintf(message, size, "%s", made->message().c_str());
    return made.release();
  } catch (const std::exception &error) {
    std::snprintf(message, size, "%s", error.what());
    return nullptr;
  }
}
template <typename T>
void *create(const NormPeerProblem *problem, char *message, int size) {
  return create<T>(message, size, *problem);
}
template <typename T> void run(void *state) { static_cast<T *>(state)->run(); }
template <typename T> void finish(void *state) {
  static_cast<T *>(state)->finish();
}
template <typename T> void destroy(void *state) {
  delete static_cast<T *>(state);
}

/// A path in the problem's folder, which peers/setup.sh has filled.
inline std::string prepared(const NormPeerProblem &problem,
                            const std::string &name) {
  return std::string(problem.folder ? problem.folder : ".") + "/" + name;
}

/// Why there is no such file: what the program that should have written it
/// left in one that ends with .none.
inline std::string whyNotPrepared(const std::string &base) {
  std::ifstream file(base + ".none");
  std::string line;
  return std::getline(file, line) ? line : "not prepared by peers/setup.sh";
}

/// A tensor of the problem, by the name that it has in ONNX models.
struct Tensor {
  const char *name;
  void *data;
  std::vector<int64_t> sizes;
  bool isInt8;
  bool isParameter;
};

inline std::vector<Tensor> getInputs(const NormPeerProblem &problem) {
  std::vector<int64_t> sizes(problem.sizes, problem.sizes + problem.rank);
  std::vector<int64_t> parameters = {sizes[1]};
  if (std::string(problem.workload) == "group-norm")
    parameters.push_back(sizes[2]);
  std::vector<Tensor> tensors = {
      {"x", const_cast<void *>(problem.x), sizes, false, false}};
  if (problem.residual)
    tensors.push_back({"residual", const_cast<void *>(problem.residual), sizes,
                       false, false});
  tensors.push_back(
      {"gain", const_cast<void *>(problem.gain), parameters, false, true});
  if (problem.bias)
    tensors.push_back(
        {"bias", const_cast<void *>(problem.bias), parameters, false, true});
  return tensors;
}

inline std::vector<Tensor> getOutputs(const NormPeerProblem &problem) {
  std::vector<int64_t> sizes(problem.sizes, problem.sizes + problem.rank);
  bool isInt8 = std::string(problem.workload) == "layer-norm-int8";
  std::vector<Tensor> tensors = {{"y", problem.y, sizes, isInt8, false}};
  if (problem.sum)
    tensors.push_back({"sum", problem.sum, sizes, false, false});
  return tensors;
}

} // namespace peers

#endif // NORM_BENCHMARK_PEERS_SUPPORT_H
