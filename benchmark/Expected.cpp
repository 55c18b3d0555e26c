//===- Expected.cpp - what a case comes to in float64 ---------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Problem.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

using namespace bench;

namespace {

/// All positions in a tensor that some dimensions alone can reach.
std::vector<int64_t> getOffsets(const Case &raced, bool normalized) {
  std::vector<int64_t> offsets = {0};
  int64_t stride = 1;
  for (int i = raced.sizes.size() - 1; i >= 0; --i) {
    if (raced.isNormalized(i) == normalized) {
      size_t before = offsets.size();
      offsets.reserve(before * raced.sizes[i]);
      for (int64_t k = 1; k < raced.sizes[i]; ++k)
        for (size_t j = 0; j < before; ++j)
          offsets.push_back(offsets[j] + k * stride);
    }
    stride *= raced.sizes[i];
  }
  return offsets;
}

/// Which gain belongs to an element.
int64_t getParameter(const Case &raced, int64_t index) {
  int64_t parameter = 0, stride = 1;
  for (int i = raced.sizes.size() - 1; i >= 0; --i) {
    if (raced.isParameter(i)) {
      parameter += index % raced.sizes[i] * stride;
      stride *= raced.sizes[i];
    }
    index /= raced.sizes[i];
  }
  return parameter;
}

/// The rows that are compared, from the first to the last: about so many
/// elements of large problems, but at least a few rows.
std::vector<int64_t> chooseRows(const std::vector<int64_t> &rows,
                                size_t columns) {
  constexpr int64_t kCompared = 1 << 20;
  const int64_t count = std::clamp<int64_t>(
      kCompared / columns, std::min<int64_t>(4, rows.size()), rows.size());
  std::vector<int64_t> chosen;
  for (int64_t k = 0; k < count; ++k)
    chosen.push_back(count == 1 ? 0 : k * (rows.size() - 1) / (count - 1));
  return chosen;
}

/// The distance of what was found from what was expected.
class Distance {
public:
  void add(double found, double expected) {
    isNaN |= std::isnan(found);
    largest = std::max(largest, std::abs(expected));
    distance = std::max(distance, std::abs(found - expected));
  }
  double absolute() const { return isNaN ? kInfinity : distance; }
  double relative() const { return isNaN ? kInfinity : distance / largest; }

private:
  static constexpr double kInfinity = std::numeric_limits<double>::infinity();
  double largest = 0, distance = 0;
  bool isNaN = false;
};

/// The statistics of a row.
struct Statistics {
  double mean, rstd;
};

} // namespace

/// The textbook's two passes, in double.
static Statistics getStatistics(const std::vector<double> &row, bool isRMS) {
  double mean = 0, squares = 0;
  for (double value : row)
    mean += value;
  mean = isRMS ? 0 : mean / row.size();
  for (double value : row)
    squares += (value - mean) * (value - mean);
  return {mean, 1 / std::sqrt(squares / row.size() + Problem::kEpsilon)};
}

//===----------------------------------------------------------------------===//
// Norms
//===----------------------------------------------------------------------===//

double Problem::forwardError() const {
  const std::vector<int64_t> rows = getOffsets(raced, false),
                             columns = getOffsets(raced, true);
  const Numbers x = get("x"), residual = get("residual"), gain = get("gain"),
                bias = get("bias"), y = get("y"), sum = get("sum");
  Distance distance, ofSum;
  std::vector<double> values(columns.size());
  for (int64_t k : chooseRows(rows, columns.size())) {
    for (auto [i, column] : llvm::enumerate(columns)) {
      const int64_t index = rows[k] + column;
      values[i] = x[index];
      if (residual) {
        // Rounded as it is stored.
        values[i] = sum.round(values[i] + residual[index]);
        ofSum.add(sum[index], values[i]);
      }
    }
    auto [mean, rstd] = getStatistics(values, raced.isRMS());
    for (auto [i, column] : llvm::enumerate(columns)) {
      const int64_t index = rows[k] + column,
                    parameter = getParameter(raced, index);
      double expected = (values[i] - mean) * rstd * gain[parameter];
      if (bias)
        expected += bias[parameter];
      if (raced.isGelu())
        expected *= 0.5 * (1 + std::erf(expected * M_SQRT1_2));
      if (raced.isInt8())
        expected = std::clamp(std::nearbyint(expected / double(kScale)), -128.0,
                              127.0);
      distance.add(y[index], expected);
    }
  }
  if (raced.isInt8())
    return distance.absolute();
  return residual ? std::max(distance.relative(), ofSum.relative())
                  : distance.relative();
}

//===----------------------------------------------------------------------===//
// Gradients
//===----------------------------------------------------------------------===//

void Problem::prepareBackward() {
  const int64_t rows = raced.sizes[0], columns = raced.sizes[1];
  const Numbers x = get("x"), dy = get("dy"), mean = get("mean"),
                rstd = get("rstd");
  expectedDGain.resize(columns);
  expectedDBias.resize(columns);
  std::vector<double> values(columns);
  for (int64_t row = 0; row < rows; ++row) {
    for (int64_t i = 0; i < columns; ++i)
      values[i] = x[row * columns + i];
    Statistics exact = getStatistics(values, raced.isRMS());
    if (mean)
      mean.set(row, exact.mean);
    rstd.set(row, exact.rstd);
    for (int64_t i = 0; i < columns; ++i) {
      const double gradient = dy[row * columns + i];
      expectedDGain[i] += gradient * (values[i] - exact.mean) * exact.rstd;
      expectedDBias[i] += gradient;
    }
  }
}

// dx = rstd (t - mean(t) - n mean(t n)), where t = dy gain and n = n(x); for an
// RMS norm without mean(t).
double Problem::backwardError() const {
  const int64_t columns = raced.sizes[1];
  const Numbers x = get("x"), dy = get("dy"), gain = get("gain"),
                dx = get("dx"), dgain = get("dgain"), dbias = get("dbias");
  Distance ofDX, ofDGain, ofDBias;
  std::vector<double> n(columns), t(columns);
  for (int64_t row : chooseRows(getOffsets(raced, false), columns)) {
    for (int64_t i = 0; i < columns; ++i)
      n[i] = x[row * columns + i];
    auto [mean, rstd] = getStatistics(n, raced.isRMS());
    double meanOfT = 0, meanOfTN = 0;
    for (int64_t i = 0; i < columns; ++i) {
      n[i] = (n[i] - mean) * rstd;
      t[i] = dy[row * columns + i] * gain[i];
      meanOfT += t[i] / columns;
      meanOfTN += t[i] * n[i] / columns;
    }
    if (raced.isRMS())
      meanOfT = 0;
    for (int64_t i = 0; i < columns; ++i)
      ofDX.add(dx[row * columns + i],
               rstd * (t[i] - meanOfT - n[i] * meanOfTN));
  }
  for (int64_t i = 0; i < columns; ++i) {
    ofDGain.add(dgain[i], expectedDGain[i]);
    if (dbias)
      ofDBias.add(dbias[i], expectedDBias[i]);
  }
  const double error = std::max(ofDX.relative(), ofDGain.relative());
  return dbias ? std::max(error, ofDBias.relative()) : error;
}

double Problem::error() const {
  return raced.isBackward() ? backwardError() : forwardError();
}

double Problem::tolerance() const {
  if (raced.isInt8())
    return 1;
  return raced.type == ElementType::F32 ? 4e-7 : 1.0 / 256 * 1.001;
}
