//===- MNIST.cpp - layer norm against batch norm at small batches ---------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Section 6.6 of the paper: permutation-invariant MNIST by a network of two
// hidden layers of 1000 rectifiers, normalized by layer, by batch or not at
// all, at two batch sizes.
//
//===----------------------------------------------------------------------===//

#include "Experiments.h"
#include "Progress.h"
#include "Training.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <tuple>
#include <vector>

using namespace paper;

namespace {

struct Network {
  /// The function of its training.
  const char *name;
  const char *test;
  const char *parameters;
};

constexpr Network kNetworks[] = {
    {"layer_norm", "layer_norm", "wgbwgbwb"},
    {"batch_norm", "batch_norm_test", "wgbwgbwbmvmv"},
    {"none", "none", "wbwbwb"},
};

/// How much is trained at a batch size. A case costs far more in a batch of 4,
/// as a step reads and writes all parameters: so there are fewer epochs of it.
struct Plan {
  int64_t batch;
  int64_t steps;
  /// How often it is tested on the way.
  int64_t tests;
};

constexpr Plan kPlans[] = {{128, 2400, 12}, {4, 24000, 12}};
constexpr Plan kQuickPlans[] = {{128, 20, 2}, {4, 40, 2}};

constexpr int64_t kTestBatch = 500;
constexpr float kRate = 1e-3;

struct Functions {
  Function gradient, test;
};

} // namespace

static double median(std::vector<double> values) {
  auto middle = values.begin() + values.size() / 2;
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

static Batch createBatch(int64_t size) {
  return {Array({size, Images::kPixels}), Array({size, Images::kClasses})};
}

/// Case `number` of a batch: image `i`.
static void setCase(const Batch &batch, int64_t number, const Images &images,
                    int64_t i) {
  images.copyImage(i, &batch.x[number * Images::kPixels]);
  float *label = &batch.labels[number * Images::kClasses];
  std::fill_n(label, Images::kClasses, 0.0f);
  label[images.labels[i]] = 1.0f / batch.x.getShape()[0];
}

static Score test(const Training &training, const Function &function,
                  const Images &images, int64_t count) {
  Batch batch = createBatch(kTestBatch);
  Score total;
  int64_t batches = std::max<int64_t>(count / kTestBatch, 1);
  for (int64_t i = 0; i < batches; ++i) {
    for (int64_t j = 0; j < kTestBatch; ++j)
      setCase(batch, j, images, i * kTestBatch + j);
    Score score = training.test(function, batch);
    total.nll += score.nll / batches;
    total.error += score.error / batches;
  }
  return total;
}

static llvm::Expected<Function> compile(mlir::MLIRContext &context,
                                        const Settings &settings,
                                        llvm::StringRef name, int64_t batch,
                                        std::vector<unsigned> gradients) {
  FunctionOptions options;
  options.replacements = {{"<128x", "<" + std::to_string(batch) + "x"}};
  options.gradients = std::move(gradients);
  options.matmul = settings.matmul;
  return Function::compile(context, settings.programs + "/mnist.mlir", name,
                           options);
}

llvm::Error paper::runMNIST(mlir::MLIRContext &context,
                            const Settings &settings) {
  llvm::Expected<Images> train = readImages(settings.data, "train");
  if (!train)
    return train.takeError();
  llvm::Expected<Images> held = readImages(settings.data, "t10k");
  if (!held)
    return held.takeError();
  for (auto [images, least, what] : {std::tuple(&*train, int64_t(1), "train"),
                                     std::tuple(&*held, kTestBatch, "t10k")})
    if (images->getCount() < least)
      return llvm::createStringError(
          settings.data + ": there are " + llvm::Twine(images->getCount()) +
          " cases of " + what + "; expected at least " + llvm::Twine(least));
  int64_t testCount = settings.quick ? kTestBatch : held->getCount();

  llvm::Expected<Optimizer> adam =
      Optimizer::compile(context, settings.programs);
  if (!adam)
    return adam.takeError();

  std::error_code code;
  llvm::raw_fd_ostream csv(settings.output + "/mnist.csv", code);
  if (code)
    return llvm::createStringError(code, "cannot write " + settings.output +
                                             "/mnist.csv");
  csv << "norm,batch,seed,steps,epochs,train_nll,test_nll,test_error,step_us\n";

  llvm::ArrayRef<Plan> plans =
      settings.quick ? llvm::ArrayRef(kQuickPlans) : llvm::ArrayRef(kPlans);
  int64_t total = 0, done = 0;
  for (const Plan &plan : plans)
    total += plan.steps * settings.seeds * std::size(kNetworks);
  Progress progress(total);
  for (const Plan &plan : plans) {
    for (const Network &network : kNetworks) {
      llvm::Expected<Function> gradient =
          compile(context, settings, network.name, plan.batch,
                  Training::getGradients(network.parameters));
      if (!gradient)
        return gradient.takeError();
      llvm::Expected<Function> forTest =
          compile(context, settings, network.test, kTestBatch, {});
      if (!forTest)
        return forTest.takeError();
      for (int64_t seed = 1; seed <= settings.seeds; ++seed) {
        Random random(seed);
        Training training(*gradient, network.parameters, random);
        Batch batch = createBatch(plan.batch);
        std::vector<int64_t> order;
        double nll = 0;
        std::vector<double> times;
        const int64_t interval = plan.steps / plan.tests;
        for (int64_t step = 1; step <= plan.steps; ++step) {
          for (int64_t i = 0; i < plan.batch; ++i) {
            if (order.empty())
              order = random.permutation(train->getCount());
            setCase(batch, i, *train, order.back());
            order.pop_back();
          }
          auto start = std::chrono::steady_clock::now();
          nll += training.step(batch, *adam, kRate).nll / interval;
          std::chrono::duration<double, std::micro> time =
              std::chrono::steady_clock::now() - start;
          times.push_back(time.count());
          progress.show(++done, llvm::Twine(network.name) + ", batch " +
                                    llvm::Twine(plan.batch) + ", seed " +
                                    llvm::Twine(seed));
          if (step % interval)
            continue;
          Score score = test(training, *forTest, *held, testCount);
          csv << network.name << ',' << plan.batch << ',' << seed << ',' << step
              << llvm::format(",%.4f,%.4f,%.4f,%.4f,%.0f\n",
                              double(step * plan.batch) / train->getCount(),
                              nll, score.nll, score.error, median(times));
          times.clear();
          csv.flush();
          nll = 0;
        }
      }
    }
  }
  return llvm::Error::success();
}
