//===- ImageTraining.cpp - networks that learn to classify images ---------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ImageTraining.h"
#include "Progress.h"

#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

using namespace paper;

Batch paper::createBatch(int64_t size, bool bySteps) {
  Array labels({size, Images::kClasses});
  if (bySteps)
    return {Array({Images::kRows, size, Images::kColumns}), std::move(labels)};
  return {Array({size, Images::kPixels}), std::move(labels)};
}

void paper::setCase(const Batch &batch, int64_t number, const Images &images,
                    int64_t i) {
  int64_t size = batch.labels.getShape()[0];
  if (batch.x.getShape().size() == 2) {
    images.copyImage(i, &batch.x[number * Images::kPixels]);
  } else {
    float image[Images::kPixels];
    images.copyImage(i, image);
    // From -1 to 1: a black row of zeros would be a constant one for a norm,
    // where its derivative is 1 / sqrt(epsilon), and such rows begin most
    // images.
    for (float &pixel : image)
      pixel = 2 * pixel - 1;
    for (int64_t row = 0; row < Images::kRows; ++row)
      std::copy_n(&image[row * Images::kColumns], Images::kColumns,
                  &batch.x[(row * size + number) * Images::kColumns]);
  }
  float *label = &batch.labels[number * Images::kClasses];
  std::fill_n(label, Images::kClasses, 0.0f);
  label[images.labels[i]] = 1.0f / size;
}

llvm::Expected<Function> paper::compile(mlir::MLIRContext &context,
                                        const Settings &settings,
                                        const ImageExperiment &experiment,
                                        llvm::StringRef name, int64_t batch,
                                        std::vector<unsigned> gradients) {
  FunctionOptions options;
  std::string size = std::to_string(batch) + "x";
  options.replacements = {{"<128x", "<" + size},
                          {"<28x128x", "<28x" + size},
                          {"[128, ", "[" + std::to_string(batch) + ", "},
                          {"[1, 128, ", "[1, " + std::to_string(batch) + ", "}};
  options.gradients = std::move(gradients);
  options.matmul = settings.matmul;
  return Function::compile(context,
                           settings.programs + "/" + experiment.name + ".mlir",
                           name, options);
}

double paper::median(std::vector<double> values) {
  auto middle = values.begin() + values.size() / 2;
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

namespace {

/// All that the runs of an experiment share.
struct Context {
  const Settings &settings;
  const ImageExperiment &experiment;
  const Images &train, &held;
  const Optimizer &optimizer;
  Observer observe;
  llvm::raw_ostream &csv;
  Progress &progress;
  /// Steps of all runs.
  int64_t done = 0;
};

/// A network that is trained by a plan from a seed.
class Run {
public:
  Run(Context &context, const Network &network, const Plan &plan, int64_t seed,
      const Function &gradient, const Function &forTest)
      : context(context), network(network), plan(plan), seed(seed),
        forTest(forTest), random(seed),
        training(gradient, network.parameters, random),
        batch(createBatch(plan.batch, context.experiment.bySteps)) {}

  llvm::Error train();

private:
  void nextBatch();
  Score test() const;

  Context &context;
  const Network &network;
  const Plan &plan;
  const int64_t seed;
  const Function &forTest;
  Random random;
  Training training;
  Batch batch;
  /// Images of this epoch that are still to come.
  std::vector<int64_t> order;
};

} // namespace

void Run::nextBatch() {
  for (int64_t i = 0; i < plan.batch; ++i) {
    if (order.empty())
      order = random.permutation(context.train.getCount());
    setCase(batch, i, context.train, order.back());
    order.pop_back();
  }
}

Score Run::test() const {
  Batch cases = createBatch(kTestBatch, context.experiment.bySteps);
  Score total;
  int64_t batches =
      context.settings.quick ? 1 : context.held.getCount() / kTestBatch;
  for (int64_t i = 0; i < batches; ++i) {
    for (int64_t j = 0; j < kTestBatch; ++j)
      setCase(cases, j, context.held, i * kTestBatch + j);
    Score score = training.test(forTest, cases);
    total.nll += score.nll / batches;
    total.error += score.error / batches;
  }
  return total;
}

llvm::Error Run::train() {
  auto observe = [&](int64_t step) -> llvm::Error {
    if (!context.observe)
      return llvm::Error::success();
    return context.observe(network, plan, seed, step, training, context.held);
  };
  if (llvm::Error error = observe(0))
    return error;
  const int64_t interval = plan.steps / plan.tests;
  double nll = 0;
  std::vector<double> times;
  for (int64_t step = 1; step <= plan.steps; ++step) {
    nextBatch();
    auto start = std::chrono::steady_clock::now();
    nll +=
        training.step(batch, context.optimizer, context.experiment.rate).nll /
        interval;
    std::chrono::duration<double, std::micro> time =
        std::chrono::steady_clock::now() - start;
    times.push_back(time.count());
    context.progress.show(++context.done, llvm::Twine(network.name) +
                                              ", batch " +
                                              llvm::Twine(plan.batch) +
                                              ", seed " + llvm::Twine(seed));
    if (step % interval)
      continue;
    Score score = test();
    double epochs = double(step * plan.batch) / context.train.getCount();
    context.csv << network.name << ',' << plan.batch << ',' << seed << ','
                << step
                << llvm::format(",%.4f,%.4f,%.4f,%.4f,%.0f\n", epochs, nll,
                                score.nll, score.error, median(times));
    context.csv.flush();
    nll = 0;
    times.clear();
  }
  return observe(plan.steps);
}

/// The images of `prefix`, of which there must be `least`.
static llvm::Expected<Images> read(const Settings &settings,
                                   llvm::StringRef prefix, int64_t least) {
  llvm::Expected<Images> images = readImages(settings.data, prefix);
  if (images && images->getCount() < least)
    return llvm::createStringError(
        settings.data + ": there are " + llvm::Twine(images->getCount()) +
        " cases of " + prefix + "; expected at least " + llvm::Twine(least));
  return images;
}

llvm::Error paper::trainOnImages(mlir::MLIRContext &context,
                                 const Settings &settings,
                                 const ImageExperiment &experiment,
                                 Observer observe) {
  llvm::Expected<Images> train = read(settings, "train", 1);
  if (!train)
    return train.takeError();
  llvm::Expected<Images> held = read(settings, "t10k", kTestBatch);
  if (!held)
    return held.takeError();
  llvm::Expected<Optimizer> adam =
      Optimizer::compile(context, settings.programs);
  if (!adam)
    return adam.takeError();

  std::string path = settings.output + "/" + experiment.name + ".csv";
  std::error_code code;
  llvm::raw_fd_ostream csv(path, code);
  if (code)
    return llvm::createStringError(code, "cannot write " + path);
  csv << "network,batch,seed,steps,epochs,train_nll,test_nll,test_error,step_"
         "us\n";

  int64_t total = 0;
  for (const Plan &plan : experiment.plans)
    total += plan.steps * settings.seeds * experiment.networks.size();
  Progress progress(total);
  Context shared{settings, experiment, *train, *held,
                 *adam,    observe,    csv,    progress};
  for (const Plan &plan : experiment.plans) {
    for (const Network &network : experiment.networks) {
      llvm::Expected<Function> gradient =
          compile(context, settings, experiment, network.name, plan.batch,
                  Training::getGradients(network.parameters));
      if (!gradient)
        return gradient.takeError();
      llvm::Expected<Function> forTest =
          compile(context, settings, experiment, network.test, kTestBatch);
      if (!forTest)
        return forTest.takeError();
      for (int64_t seed = 1; seed <= settings.seeds; ++seed)
        if (llvm::Error error =
                Run(shared, network, plan, seed, *gradient, *forTest).train())
          return error;
    }
  }
  return llvm::Error::success();
}
