//===- Invariance.cpp - what changes leave a network's outputs alone -----===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Table 1 of the paper, as properties of random networks; then what section 1
// says of layer norm beside batch norm: the same computation in training and in
// test, batches of one case, cases that know nothing of each other.
//
//===----------------------------------------------------------------------===//

#include "Experiments.h"
#include "Training.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace paper;

namespace {

constexpr const char *kNorms[] = {"batch_norm", "weight_norm", "layer_norm"};

/// The arguments of a network: a batch, and weights, gain and bias of two
/// layers.
using Arguments = std::vector<Array>;
enum { X, Weights1, Gain1, Bias1, Weights2, Gain2, Bias2 };

/// A column of the paper's table.
struct Change {
  const char *name;
  void (*apply)(Arguments &, Random &);
  /// What the paper says of the norms in kNorms.
  bool isInvariant[3];
};

/// An output within this of the largest one is the same, in f32; a change that
/// matters makes it differ by far more.
constexpr double kSame = 1e-5, kDifferent = 1e-3;

} // namespace

/// Far from 1.
static float getScale(Random &random) {
  float scale = 2 + 8 * random.uniform();
  return random.below(2) ? scale : 1 / scale;
}

static void rescale(const Array &array, Random &random) {
  float scale = getScale(random);
  for (float &value : array)
    value *= scale;
}

static void rescaleWeights(Arguments &arguments, Random &random) {
  rescale(arguments[Weights1], random);
}

/// Adds the same vector to the weights of all units.
static void recentreWeights(Arguments &arguments, Random &random) {
  const Array &weights = arguments[Weights1];
  int64_t units = weights.getShape()[1];
  for (int64_t i = 0; i < weights.getShape()[0]; ++i) {
    float shift = random.normal() * std::abs(weights[i * units]);
    for (int64_t unit = 0; unit < units; ++unit)
      weights[i * units + unit] += shift;
  }
}

static void rescaleUnit(Arguments &arguments, Random &random) {
  const Array &weights = arguments[Weights1];
  int64_t units = weights.getShape()[1], unit = random.below(units);
  float scale = getScale(random);
  for (int64_t i = 0; i < weights.getShape()[0]; ++i)
    weights[i * units + unit] *= scale;
}

static void rescaleData(Arguments &arguments, Random &random) {
  rescale(arguments[X], random);
}

/// Adds the same vector to all cases.
static void recentreData(Arguments &arguments, Random &random) {
  const Array &x = arguments[X];
  int64_t inputs = x.getShape()[1];
  for (int64_t i = 0; i < inputs; ++i) {
    float shift = random.normal();
    for (int64_t row = 0; row < x.getShape()[0]; ++row)
      x[row * inputs + i] += shift;
  }
}

static void rescaleCase(Arguments &arguments, Random &random) {
  const Array &x = arguments[X];
  int64_t inputs = x.getShape()[1], row = random.below(x.getShape()[0]);
  float scale = getScale(random);
  for (int64_t i = 0; i < inputs; ++i)
    x[row * inputs + i] *= scale;
}

static constexpr Change kChanges[] = {
    {"weight matrix re-scaling", rescaleWeights, {true, true, true}},
    {"weight matrix re-centring", recentreWeights, {false, false, true}},
    {"weight vector re-scaling", rescaleUnit, {true, true, false}},
    {"dataset re-scaling", rescaleData, {true, false, true}},
    {"dataset re-centring", recentreData, {true, false, false}},
    {"single training case re-scaling", rescaleCase, {false, false, true}},
};

static Arguments createNetwork(Random &random) {
  int64_t batch = 4 + random.below(60), inputs = 5 + random.below(200);
  int64_t hidden = 16 + random.below(300), outputs = 8 + random.below(100);
  Arguments arguments;
  auto add = [&](llvm::ArrayRef<int64_t> shape, double scale, double mean) {
    Array array(shape);
    for (float &value : array)
      value = mean + scale * random.normal();
    arguments.push_back(std::move(array));
  };
  add({batch, inputs}, 1, 0);
  add({inputs, hidden}, 1 / std::sqrt(inputs), 0);
  add({hidden}, 0.3, 1);
  add({hidden}, 0.3, 0);
  add({hidden, outputs}, 1 / std::sqrt(hidden), 0);
  add({outputs}, 0.3, 1);
  add({outputs}, 0.3, 0);
  return arguments;
}

static Arguments copy(const Arguments &arguments) {
  Arguments copies;
  for (const Array &array : arguments) {
    copies.emplace_back(array.getShape());
    std::copy(array.begin(), array.end(), copies.back().begin());
  }
  return copies;
}

static Array run(const Function &network, const Arguments &arguments) {
  std::vector<View> views(arguments.begin(), arguments.end());
  return std::move(network(views)[0]);
}

/// The largest difference, relative to the largest element; a NaN is infinite.
static double getDeviation(llvm::ArrayRef<float> actual,
                           llvm::ArrayRef<float> expected) {
  double largest = 0, difference = 0;
  for (auto [a, e] : llvm::zip_equal(actual, expected)) {
    if (std::isnan(a) || std::isnan(e))
      return INFINITY;
    largest = std::max<double>(largest, std::abs(e));
    difference = std::max<double>(difference, std::abs(double(a) - e));
  }
  return largest > 0 ? difference / largest : difference;
}

static llvm::ArrayRef<float> getAll(const Array &array) {
  return {array.getData(), size_t(array.getSize())};
}

/// How far the output for a case alone is from that in its batch.
static double getDeviationAlone(const Function &network,
                                const Arguments &arguments) {
  Array together = run(network, arguments);
  int64_t inputs = arguments[X].getShape()[1];
  int64_t outputs = together.getShape()[1];
  double deviation = 0;
  for (int64_t row = 0; row < together.getShape()[0]; ++row) {
    Arguments alone = copy(arguments);
    alone[X] = Array({1, inputs});
    std::copy_n(&arguments[X][row * inputs], inputs, alone[X].begin());
    deviation = std::max(
        deviation, getDeviation(getAll(run(network, alone)),
                                {&together[row * outputs], size_t(outputs)}));
  }
  return deviation;
}

/// How far the outputs of all cases but the first are from what they were, if
/// the first becomes another case.
static double getDeviationByNeighbour(const Function &network,
                                      const Arguments &arguments,
                                      Random &random) {
  Array before = run(network, arguments);
  Arguments changed = copy(arguments);
  for (int64_t i = 0; i < changed[X].getShape()[1]; ++i)
    changed[X][i] = 3 * random.normal();
  Array after = run(network, changed);
  int64_t outputs = before.getShape()[1];
  return getDeviation(getAll(after).drop_front(outputs),
                      getAll(before).drop_front(outputs));
}

/// How far the loss of a training step is from that of the same cases and
/// parameters in test. The running statistics of batch norm are those that the
/// step gives.
static llvm::Expected<double> getDeviationInTest(mlir::MLIRContext &context,
                                                 const Settings &settings,
                                                 llvm::StringRef name,
                                                 llvm::StringRef testName,
                                                 llvm::StringRef parameters) {
  FunctionOptions options;
  options.replacements = {{"<128x", "<16x"}};
  options.matmul = settings.matmul;
  std::string file = settings.programs + "/mnist.mlir";
  llvm::Expected<Function> test =
      Function::compile(context, file, testName, options);
  if (!test)
    return test.takeError();
  options.gradients = Training::getGradients(parameters);
  llvm::Expected<Function> gradient =
      Function::compile(context, file, name, options);
  if (!gradient)
    return gradient.takeError();

  Random random(1);
  Training training(*gradient, parameters, random);
  Batch batch = {Array({16, Images::kPixels}), Array({16, Images::kClasses})};
  for (float &pixel : batch.x)
    pixel = random.uniform();
  for (int64_t i = 0; i < 16; ++i)
    batch.labels[i * Images::kClasses + random.below(Images::kClasses)] =
        1.0f / 16;
  float trained = training.differentiate(batch).front()[0];
  float tested = training.test(*test, batch).nll;
  return getDeviation({tested}, {trained});
}

llvm::Error paper::runInvariance(mlir::MLIRContext &context,
                                 const Settings &settings) {
  // Loops, since a library may sum in another order where there are other rows.
  std::vector<Function> networks;
  for (const char *norm : kNorms) {
    llvm::Expected<Function> network = Function::compile(
        context, settings.programs + "/invariance.mlir", norm, {});
    if (!network)
      return network.takeError();
    networks.push_back(std::move(*network));
  }

  std::string path = settings.output + "/invariance.csv";
  std::error_code code;
  llvm::raw_fd_ostream csv(path, code);
  if (code)
    return llvm::createStringError(code, "cannot write " + path);
  csv << "property,norm,networks,least,largest,verdict,expected\n";
  bool asExpected = true;
  auto write = [&](llvm::StringRef property, llvm::StringRef norm,
                   llvm::ArrayRef<double> deviations, double same,
                   bool expected) {
    auto [least, largest] =
        std::minmax_element(deviations.begin(), deviations.end());
    const char *verdict = *largest <= same       ? "yes"
                          : *least >= kDifferent ? "no"
                                                 : "unclear";
    const char *wanted = expected ? "yes" : "no";
    asExpected &= llvm::StringRef(verdict) == wanted;
    csv << property << ',' << norm << ',' << deviations.size()
        << llvm::format(",%.3g,%.3g,", *least, *largest) << verdict << ','
        << wanted << '\n';
  };

  const int64_t numNetworks = settings.quick ? 5 : 100;
  for (const Change &change : kChanges) {
    for (auto [i, network] : llvm::enumerate(networks)) {
      std::vector<double> deviations;
      for (int64_t seed = 1; seed <= numNetworks; ++seed) {
        Random random(seed);
        Arguments arguments = createNetwork(random);
        Array before = run(network, arguments);
        change.apply(arguments, random);
        Array after = run(network, arguments);
        deviations.push_back(getDeviation(getAll(after), getAll(before)));
      }
      write(change.name, kNorms[i], deviations, kSame, change.isInvariant[i]);
    }
  }

  for (auto [i, norm] : llvm::enumerate(kNorms)) {
    bool isBatchNorm = llvm::StringRef(norm) == "batch_norm";
    std::vector<double> alone, byNeighbour;
    for (int64_t seed = 1; seed <= std::min<int64_t>(numNetworks, 20); ++seed) {
      Random random(seed);
      Arguments arguments = createNetwork(random);
      alone.push_back(getDeviationAlone(networks[i], arguments));
      byNeighbour.push_back(
          getDeviationByNeighbour(networks[i], arguments, random));
    }
    // Bit for bit.
    write("a case alone is as in its batch", norm, alone, 0, !isBatchNorm);
    write("a case does not depend on its neighbours", norm, byNeighbour, 0,
          !isBatchNorm);
  }
  for (auto [norm, test, parameters, expected] :
       {std::tuple("batch_norm", "batch_norm_test", "wgbwgbwbmvmv", false),
        std::tuple("layer_norm", "layer_norm", "wgbwgbwb", true)}) {
    llvm::Expected<double> deviation =
        getDeviationInTest(context, settings, norm, test, parameters);
    if (!deviation)
      return deviation.takeError();
    write("training and test compute the same", norm, {*deviation}, 0,
          expected);
  }
  if (!asExpected)
    return llvm::createStringError(
        "an invariance is not as the paper has it: see the verdicts in " +
        path);
  return llvm::Error::success();
}
