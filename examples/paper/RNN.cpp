//===- RNN.cpp - recurrent networks with and without layer norm -----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The cells of the paper's appendix on sequences of 28 rows of an image, beside
// the same cells without normalization; and the hidden states of each step,
// before and after training.
//
//===----------------------------------------------------------------------===//

#include "ImageTraining.h"

#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

#include <cmath>
#include <string>

using namespace paper;

static constexpr Network kRecurrentNetworks[] = {
    {"ln_lstm", "ln_lstm", "ugbugbgbub"},
    {"lstm", "lstm", "uubub"},
    {"ln_gru", "ln_gru", "ugbugbugbugbub"},
    {"gru", "gru", "uuububub"},
};

static constexpr Plan kRecurrentPlans[] = {{128, 1500, 15}};
static constexpr Plan kQuickRecurrentPlans[] = {{128, 10, 2}};

/// Writes the mean over units and their standard deviation, both averaged over
/// cases, for each step of hidden states.
static void writeStatistics(llvm::raw_ostream &csv, const Network &network,
                            int64_t seed, int64_t trained,
                            const Array &states) {
  int64_t steps = states.getShape()[0], cases = states.getShape()[1];
  int64_t units = states.getShape()[2];
  const float *state = states.getData();
  for (int64_t step = 1; step <= steps; ++step) {
    double means = 0, deviations = 0;
    for (int64_t i = 0; i < cases; ++i, state += units) {
      double sum = 0, squares = 0;
      for (int64_t unit = 0; unit < units; ++unit) {
        sum += state[unit];
        squares += double(state[unit]) * state[unit];
      }
      double mean = sum / units;
      means += mean / cases;
      deviations +=
          std::sqrt(std::fmax(squares / units - mean * mean, 0)) / cases;
    }
    csv << network.name << ',' << seed << ',' << trained << ',' << step
        << llvm::format(",%.5f,%.5f\n", means, deviations);
  }
}

llvm::Error paper::runRNN(mlir::MLIRContext &context,
                          const Settings &settings) {
  ImageExperiment experiment;
  experiment.name = "rnn";
  experiment.networks = kRecurrentNetworks;
  experiment.plans = kRecurrentPlans;
  if (settings.quick)
    experiment.plans = kQuickRecurrentPlans;
  experiment.rate = 2e-3;
  experiment.bySteps = true;

  std::string path = settings.output + "/rnn-states.csv";
  std::error_code code;
  llvm::raw_fd_ostream csv(path, code);
  if (code)
    return llvm::createStringError(code, "cannot write " + path);
  csv << "network,seed,trained,step,mean,deviation\n";
  auto observe = [&](const Network &network, const Plan &plan, int64_t seed,
                     int64_t step, const Training &training,
                     const Images &held) -> llvm::Error {
    llvm::Expected<Function> states =
        compile(context, settings, experiment,
                (llvm::Twine(network.name) + "_states").str(), kTestBatch);
    if (!states)
      return states.takeError();
    Batch batch = createBatch(kTestBatch, experiment.bySteps);
    for (int64_t i = 0; i < kTestBatch; ++i)
      setCase(batch, i, held, i);
    writeStatistics(csv, network, seed, step,
                    training.call(*states, batch).front());
    return llvm::Error::success();
  };
  return trainOnImages(context, settings, experiment, observe);
}
