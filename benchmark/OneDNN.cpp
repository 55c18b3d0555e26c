//===- OneDNN.cpp - the nearest peer --------------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Competitor.h"

#include "oneapi/dnnl/dnnl.hpp"

#include <vector>

using namespace bench;

namespace {

/// Only execute and wait are timed, through the C interface with an argument
/// list made once: the C++ one would copy a hash table in every call.
class OneDNN final : public Competitor {
public:
  explicit OneDNN(Problem &problem)
      : engine(dnnl::engine::kind::cpu, 0), stream(engine) {
    using dnnl::memory;
    const Shape &shape = problem.shape;
    memory::desc matrix({shape.rows, shape.columns},
                        shape.type == ElementType::F32
                            ? memory::data_type::f32
                            : memory::data_type::bf16,
                        memory::format_tag::ab);
    memory::desc vector({shape.columns}, memory::data_type::f32,
                        memory::format_tag::a);
    add(DNNL_ARG_SRC, matrix, problem.input());
    add(DNNL_ARG_DST, matrix, problem.output());
    add(DNNL_ARG_SCALE, vector, problem.gain());
    add(DNNL_ARG_SHIFT, vector, problem.bias());
    for (dnnl::memory &memory : memories)
      arguments.push_back({indices[arguments.size()], memory.get()});

    auto flags = dnnl::normalization_flags::use_scale |
                 dnnl::normalization_flags::use_shift;
    using Forward = dnnl::layer_normalization_forward;
#if DNNL_VERSION_MAJOR >= 3
    Forward::primitive_desc description(
        engine, dnnl::prop_kind::forward_inference, matrix, matrix,
        static_cast<float>(Problem::kEpsilon), flags);
#else
    Forward::primitive_desc description(
        {dnnl::prop_kind::forward_inference, matrix,
         static_cast<float>(Problem::kEpsilon), flags},
        engine);
#endif
    primitive = Forward(description);
  }

  void run() override {
    dnnl_primitive_execute(primitive.get(), stream.get(), arguments.size(),
                           arguments.data());
    dnnl_stream_wait(stream.get());
  }

private:
  void add(int index, const dnnl::memory::desc &description, void *data) {
    indices.push_back(index);
    memories.emplace_back(description, engine, data);
  }

  dnnl::engine engine;
  dnnl::stream stream;
  std::vector<int> indices;
  std::vector<dnnl::memory> memories;
  std::vector<dnnl_exec_arg_t> arguments;
  dnnl::primitive primitive;
};

} // namespace

std::string bench::oneDNNVersion() {
  const dnnl_version_t *version = dnnl_version();
  return std::to_string(version->major) + "." + std::to_string(version->minor) +
         "." + std::to_string(version->patch);
}

Entry bench::createOneDNN(Problem &problem) {
  try {
    return {std::make_unique<OneDNN>(problem), ""};
  } catch (const dnnl::error &error) {
    return {nullptr, error.what()};
  }
}
