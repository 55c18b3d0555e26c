//===- OneDNN.cpp - oneDNN, the nearest peer ------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Compiled into norm-bench for Debian's oneDNN 2.6, and by peers/setup.sh into
// a library for the newer one that is inside PyTorch's wheel.
//
//===----------------------------------------------------------------------===//

#include "OneDNN.h"

#include "oneapi/dnnl/dnnl.hpp"

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>
#include <utility>
#include <vector>

using dnnl::memory;
using dnnl::normalization_flags;

namespace {

class OneDNN {
public:
  explicit OneDNN(const NormPeerProblem &problem);

  /// Only execute and wait are timed, through the C interface with argument
  /// lists made once: the C++ one would copy a hash table in every call.
  void run() {
    for (Step &step : steps)
      dnnl_primitive_execute(step.primitive.get(), stream.get(),
                             step.arguments.size(), step.arguments.data());
    dnnl_stream_wait(stream.get());
  }

  /// Rounds what is summed over rows to where it belongs.
  void finish() {
    for (auto [from, to] :
         {std::pair(&dgain, problem.dgain), std::pair(&dbias, problem.dbias)})
      for (size_t i = 0; i < from->size(); ++i) {
        uint32_t bits;
        std::memcpy(&bits, &(*from)[i], sizeof bits);
        bits += 0x7fff + ((bits >> 16) & 1);
        static_cast<uint16_t *>(to)[i] = bits >> 16;
      }
  }

  /// The implementations, as oneDNN names them.
  std::string implementations;

private:
  struct Step {
    dnnl::primitive primitive;
    std::vector<dnnl_exec_arg_t> arguments;
  };
  struct Argument {
    int index;
    memory::desc description;
    const void *data;
  };

  /// Both versions' ways to describe a primitive.
  template <typename Primitive, typename... Arguments>
  typename Primitive::primitive_desc describe(const dnnl::primitive_attr &attr,
                                              const Arguments &...arguments) {
#if DNNL_VERSION_MAJOR >= 3
    return typename Primitive::primitive_desc(engine, arguments..., attr);
#else
    return typename Primitive::primitive_desc(
        typename Primitive::desc(arguments...), attr, engine);
#endif
  }

  template <typename Primitive>
  void add(const typename Primitive::primitive_desc &description,
           const std::vector<Argument> &arguments) {
    if (!implementations.empty())
      implementations += ", ";
    implementations += description.impl_info_str();
    Step step = {Primitive(description), {}};
    for (const Argument &argument : arguments) {
      memories.emplace_back(argument.description, engine,
                            const_cast<void *>(argument.data));
      step.arguments.push_back({argument.index, memories.back().get()});
    }
    steps.push_back(std::move(step));
  }

  void addSum();
  void addGelu();
  void addRows();
  void addBatchNorm();
  void addGroupNorm();
  void addBackward();

  bool is(const char *name) const {
    return std::strcmp(problem.workload, name) == 0;
  }
  /// Gain and bias are f32 here, whatever the elements are.
  std::vector<Argument> getParameters(int64_t count) const;

  const NormPeerProblem &problem;
  /// Of gradients: oneDNN wants the variance, and sums over rows to f32, here
  /// where the elements are bf16.
  std::vector<float> variance, bias, dgain, dbias;
  dnnl::engine engine{dnnl::engine::kind::cpu, 0};
  dnnl::stream stream{engine};
  std::vector<memory> memories;
  std::vector<Step> steps;
  memory::desc rows;
  const void *input;
};

} // namespace

static constexpr auto kInference = dnnl::prop_kind::forward_inference;

OneDNN::OneDNN(const NormPeerProblem &problem)
    : problem(problem), input(problem.x) {
  if (is("batch-norm")) {
    addBatchNorm();
    return;
  }
  if (problem.dy) {
    addBackward();
    return;
  }
  if (is("group-norm") || is("group-norm-channels-last")) {
    addGroupNorm();
    return;
  }
  auto type = problem.type ? memory::data_type::bf16 : memory::data_type::f32;
  const int64_t *sizes = problem.sizes;
  if (is("layer-norm-channels"))
    // The last dimension is the one that is normalized.
    rows = memory::desc({sizes[0], sizes[2], sizes[1]}, type,
                        {sizes[1] * sizes[2], 1, sizes[2]});
  else
    rows = memory::desc({sizes[0], sizes[1]}, type, memory::format_tag::ab);
  if (problem.residual)
    addSum();
  addRows();
}

std::vector<OneDNN::Argument> OneDNN::getParameters(int64_t count) const {
  memory::desc vector({count}, memory::data_type::f32, memory::format_tag::a);
  std::vector<Argument> arguments = {
      {DNNL_ARG_SCALE, vector, problem.gain_f32}};
  if (problem.bias)
    arguments.push_back({DNNL_ARG_SHIFT, vector, problem.bias_f32});
  return arguments;
}

void OneDNN::addSum() {
  auto sum =
      describe<dnnl::binary>({}, dnnl::algorithm::binary_add, rows, rows, rows);
  add<dnnl::binary>(sum, {{DNNL_ARG_SRC_0, rows, input},
                          {DNNL_ARG_SRC_1, rows, problem.residual},
                          {DNNL_ARG_DST, rows, problem.sum}});
  input = problem.sum;
}

/// In place, where it is not part of the norm.
void OneDNN::addGelu() {
  auto gelu = describe<dnnl::eltwise_forward>(
      {}, kInference, dnnl::algorithm::eltwise_gelu_erf, rows,
#if DNNL_VERSION_MAJOR >= 3
      rows,
#endif
      0.0f, 0.0f);
  add<dnnl::eltwise_forward>(
      gelu, {{DNNL_ARG_SRC, rows, problem.y}, {DNNL_ARG_DST, rows, problem.y}});
}

void OneDNN::addRows() {
  using LayerNorm = dnnl::layer_normalization_forward;
  auto flags = normalization_flags::use_scale;
  if (problem.bias)
    flags |= normalization_flags::use_shift;
  const auto epsilon = static_cast<float>(problem.epsilon);
  std::vector<Argument> arguments = getParameters(problem.sizes[1]);
  arguments.push_back({DNNL_ARG_SRC, rows, input});
  const bool isGelu = is("residual-layer-norm-gelu");

#if DNNL_VERSION_MAJOR >= 3
  if (!problem.bias)
    flags |= normalization_flags::rms_norm;
  dnnl::primitive_attr attributes;
  memory::desc output = rows;
  if (is("layer-norm-int8")) {
    memory::desc one({1}, memory::data_type::f32, memory::format_tag::a);
    output = memory::desc(rows.get_dims(), memory::data_type::s8,
                          memory::format_tag::ab);
    attributes.set_scales_mask(DNNL_ARG_DST, 0);
    arguments.push_back(
        {DNNL_ARG_ATTR_SCALES | DNNL_ARG_DST, one, &problem.scale});
  }
  if (isGelu) {
    dnnl::post_ops after;
    after.append_eltwise(dnnl::algorithm::eltwise_gelu_erf, 0, 0);
    attributes.set_post_ops(after);
  }
  arguments.push_back({DNNL_ARG_DST, output, problem.y});
  add<LayerNorm>(
      describe<LayerNorm>(attributes, kInference, rows, output, epsilon, flags),
      arguments);
#else
  if (!problem.bias)
    throw dnnl::error(dnnl_unimplemented, "this version has no RMS norm");
  if (is("layer-norm-int8"))
    throw dnnl::error(dnnl_unimplemented,
                      "this version's layer norm has no int8 output");
  arguments.push_back({DNNL_ARG_DST, rows, problem.y});
  add<LayerNorm>(describe<LayerNorm>({}, kInference, rows, epsilon, flags),
                 arguments);
  if (isGelu)
    addGelu();
#endif
}

void OneDNN::addBatchNorm() {
  using BatchNorm = dnnl::batch_normalization_forward;
  const bool hasPoints = problem.rank == 3;
  memory::dims sizes(problem.sizes, problem.sizes + problem.rank);
  memory::desc image(sizes, memory::data_type::f32,
                     hasPoints ? memory::format_tag::abc
                               : memory::format_tag::ab);
  std::vector<Argument> arguments = getParameters(sizes[1]);
  arguments.push_back({DNNL_ARG_SRC, image, problem.x});
  arguments.push_back({DNNL_ARG_DST, image, problem.y});
  auto norm = describe<BatchNorm>({}, kInference, image,
#if DNNL_VERSION_MAJOR >= 3
                                  image,
#endif
                                  static_cast<float>(problem.epsilon),
                                  normalization_flags::use_scale |
                                      normalization_flags::use_shift);
  add<BatchNorm>(norm, arguments);
}

void OneDNN::addGroupNorm() {
#if DNNL_VERSION_MAJOR >= 3
  using GroupNorm = dnnl::group_normalization_forward;
  const bool isLast = is("group-norm-channels-last");
  const int64_t *sizes = problem.sizes;
  const int64_t points = isLast ? sizes[1] : sizes[3],
                groups = isLast ? sizes[2] : sizes[1],
                channels = groups * (isLast ? sizes[3] : sizes[2]);
  memory::desc image({sizes[0], channels, points}, memory::data_type::f32,
                     isLast ? memory::format_tag::acb
                            : memory::format_tag::abc);
  std::vector<Argument> arguments = getParameters(channels);
  arguments.push_back({DNNL_ARG_SRC, image, problem.x});
  arguments.push_back({DNNL_ARG_DST, image, problem.y});
  add<GroupNorm>(describe<GroupNorm>({}, kInference, image, image, groups,
                                     static_cast<float>(problem.epsilon),
                                     normalization_flags::use_scale |
                                         normalization_flags::use_shift),
                 arguments);
#else
  throw dnnl::error(dnnl_unimplemented, "this version has no group norm");
#endif
}

/// Of a layer norm.
void OneDNN::addBackward() {
  using Forward = dnnl::layer_normalization_forward;
  using Backward = dnnl::layer_normalization_backward;
  if (!problem.mean)
    throw dnnl::error(dnnl_unimplemented, "it has no gradient of an RMS norm");
  const int64_t *sizes = problem.sizes;
  const auto epsilon = static_cast<float>(problem.epsilon);
  for (int64_t row = 0; row < sizes[0]; ++row)
    variance.push_back(1 / (problem.rstd[row] * problem.rstd[row]) - epsilon);
  if (problem.type) {
    dgain.resize(sizes[1]);
    dbias.resize(sizes[1]);
  }
  auto type = problem.type ? memory::data_type::bf16 : memory::data_type::f32;
  rows = memory::desc({sizes[0], sizes[1]}, type, memory::format_tag::ab);
  memory::desc statistics({sizes[0]}, memory::data_type::f32,
                          memory::format_tag::a),
      sums({sizes[1]}, memory::data_type::f32, memory::format_tag::a);
  const auto flags =
      normalization_flags::use_scale | normalization_flags::use_shift;
  // It wants the bias, too, on which no gradient depends.
  bias.resize(sizes[1]);
  std::vector<Argument> arguments = getParameters(sizes[1]);
  for (const Argument &argument :
       std::vector<Argument>{{DNNL_ARG_SHIFT, sums, bias.data()},
                             {DNNL_ARG_SRC, rows, problem.x},
                             {DNNL_ARG_DIFF_DST, rows, problem.dy},
                             {DNNL_ARG_MEAN, statistics, problem.mean},
                             {DNNL_ARG_VARIANCE, statistics, variance.data()},
                             {DNNL_ARG_DIFF_SRC, rows, problem.dx},
                             {DNNL_ARG_DIFF_SCALE, sums,
                              problem.type ? dgain.data() : problem.dgain},
                             {DNNL_ARG_DIFF_SHIFT, sums,
                              problem.type ? dbias.data() : problem.dbias}})
    arguments.push_back(argument);
  constexpr auto kTraining = dnnl::prop_kind::forward_training;
  constexpr auto kBackward = dnnl::prop_kind::backward;
#if DNNL_VERSION_MAJOR >= 3
  auto forward =
      describe<Forward>({}, kTraining, rows, rows, statistics, epsilon, flags);
  auto backward = describe<Backward>({}, kBackward, rows, rows, rows,
                                     statistics, epsilon, flags, forward);
#else
  auto forward =
      describe<Forward>({}, kTraining, rows, statistics, epsilon, flags);
  auto backward = typename Backward::primitive_desc(
      typename Backward::desc(kBackward, rows, rows, statistics, epsilon,
                              flags),
      dnnl::primitive_attr(), engine, forward);
#endif
  add<Backward>(backward, arguments);
}

//===----------------------------------------------------------------------===//
// The interface
//===----------------------------------------------------------------------===//

static const char *getVersion(const char **) {
  static const std::string text = [] {
    const dnnl_version_t *version = dnnl_version();
    return std::to_string(version->major) + "." +
           std::to_string(version->minor) + "." +
           std::to_string(version->patch);
  }();
  return text.c_str();
}

static void *create(const NormPeerProblem *problem, char *message, int size) {
  try {
    auto made = std::make_unique<OneDNN>(*problem);
    std::snprintf(message, size, "%s", made->implementations.c_str());
    return made.release();
  } catch (const dnnl::error &error) {
    std::snprintf(message, size, "%s", error.what());
    return nullptr;
  }
}

static void run(void *state) { static_cast<OneDNN *>(state)->run(); }
static void finish(void *state) { static_cast<OneDNN *>(state)->finish(); }
static void destroy(void *state) { delete static_cast<OneDNN *>(state); }

static const NormPeer kPeer = {NORM_ONEDNN_NAME,
                               "primitives made before, execute and wait timed",
                               getVersion,
                               create,
                               run,
                               finish,
                               destroy};

const NormPeer &getOneDNN() { return kPeer; }
