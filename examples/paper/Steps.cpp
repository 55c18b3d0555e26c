//===- Steps.cpp - how long a step takes ----------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Times training steps, and a step of a large encoder, for race.py.
//
//===----------------------------------------------------------------------===//

#include "ImageTraining.h"

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

using namespace paper;

namespace {

/// A training step.
struct Case {
  const char *name;
  const char *file;
  Network network;
  int64_t batch;
};

constexpr Case kCases[] = {
    {"mlp-128", "mnist", {"layer_norm", "layer_norm", "wgbwgbwb"}, 128},
    {"mlp-4", "mnist", {"layer_norm", "layer_norm", "wgbwgbwb"}, 4},
    {"ln-lstm", "rnn", {"ln_lstm", "ln_lstm", "ugbugbgbub"}, 128},
};

using Clock = std::chrono::steady_clock;

} // namespace

/// The median time of a call in microseconds, of calls for so many seconds.
static double measure(double seconds, llvm::function_ref<void()> call) {
  constexpr int warmUp = 3, least = 5;
  for (int i = 0; i < warmUp; ++i)
    call();
  std::vector<double> times;
  double sum = 0;
  while (sum < seconds * 1e6 || times.size() < least) {
    Clock::time_point start = Clock::now();
    call();
    std::chrono::duration<double, std::micro> time = Clock::now() - start;
    times.push_back(time.count());
    sum += times.back();
  }
  return median(std::move(times));
}

static void fillRandomly(const Array &array, double scale, Random &random) {
  for (float &value : array)
    value = scale * random.normal();
}

llvm::Error paper::runSteps(mlir::MLIRContext &context,
                            const Settings &settings) {
  std::string path = settings.output + "/steps.csv";
  std::error_code code;
  llvm::raw_fd_ostream csv(path, code);
  if (code)
    return llvm::createStringError(code, "cannot write " + path);
  csv << "case,step_us\n";
  const double seconds = settings.quick ? 0 : 2;
  llvm::Expected<Optimizer> adam =
      Optimizer::compile(context, settings.programs);
  if (!adam)
    return adam.takeError();

  for (const Case &timed : kCases) {
    ImageExperiment experiment;
    experiment.name = timed.file;
    experiment.bySteps = llvm::StringRef(timed.file) == "rnn";
    llvm::Expected<Function> gradient =
        compile(context, settings, experiment, timed.network.name, timed.batch,
                Training::getGradients(timed.network.parameters));
    if (!gradient)
      return gradient.takeError();
    Random random(1);
    Training training(*gradient, timed.network.parameters, random);
    Batch batch = createBatch(timed.batch, experiment.bySteps);
    fillRandomly(batch.x, 1, random);
    for (int64_t i = 0; i < timed.batch; ++i)
      batch.labels[i * Images::kClasses + random.below(Images::kClasses)] =
          1.0f / timed.batch;
    double time =
        measure(seconds, [&] { training.step(batch, *adam, /*rate=*/1e-3); });
    csv << timed.name << llvm::format(",%.1f\n", time);
  }

  FunctionOptions options;
  options.matmul = settings.matmul;
  llvm::Expected<Function> encoder =
      Function::compile(context, settings.programs + "/skip_thoughts.mlir",
                        "encoder_step", options);
  if (!encoder)
    return encoder.takeError();
  Random random(1);
  std::vector<Array> arguments;
  for (const std::vector<int64_t> &shape : encoder->getArgumentShapes()) {
    arguments.emplace_back(shape);
    fillRandomly(arguments.back(), 0.02, random);
  }
  std::vector<View> views(arguments.begin(), arguments.end());
  double time = measure(seconds, [&] { (*encoder)(views); });
  csv << "skip-thoughts" << llvm::format(",%.1f\n", time);
  return llvm::Error::success();
}
