//===- RaceProblem.cpp - a case's data and its right results --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RaceProblem.h"

#include "Numbers.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace race;

static constexpr int64_t kPeriod = 32, kCheckedRows = 67;

static size_t getMatrixBytes(const Case &which, int64_t rowStride) {
  return size_t(which.rows) * rowStride * getBytes(which.type);
}

Problem::Problem(Device &device, const Case &which)
    : which(which), x(device, getMatrixBytes(which, which.rowStride)),
      residual(device,
               which.residual ? getMatrixBytes(which, which.columns) : 0),
      gain(device, which.columns * getBytes(which.weightType)),
      bias(device, which.bias ? which.columns * getBytes(which.weightType) : 0),
      y(device, getMatrixBytes(which, which.columns)),
      sum(device, which.residual ? getMatrixBytes(which, which.columns) : 0),
      device(device), period(std::min(which.rows, kPeriod)) {}

void Problem::makeRows() {
  std::mt19937 random(42);
  std::normal_distribution<float> normal;
  auto fill = [&](ElementType type, std::vector<char> &buffer, int64_t rows,
                  int64_t rowStride, double offset, double scale) {
    // Between rows: NaN, which nobody may read.
    buffer.assign(size_t(rows) * rowStride * getBytes(type), '\xff');
    for (int64_t i = 0; i < rows; ++i)
      for (int64_t j = 0; j < which.columns; ++j)
        store(type, buffer.data(), i * rowStride + j,
              roundTo(type, offset + scale * normal(random)));
  };
  fill(which.type, hostX, period, which.rowStride, 0.5, 1);
  if (which.residual)
    fill(which.type, hostResidual, period, which.columns, 0, 1);
  fill(which.weightType, hostGain, 1, which.columns, 1, 0.1);
  if (which.bias)
    fill(which.weightType, hostBias, 1, which.columns, 0, 0.1);
}

bool Problem::upload(Buffer &buffer, const std::vector<char> &rows,
                     int64_t rowStride) {
  size_t rowBytes = rowStride * getBytes(which.type);
  if (!device.copy(buffer.data(), rows.data(), rows.size()))
    return false;
  // What is there, once more, until all is there.
  for (size_t done = period * rowBytes; done < buffer.size();) {
    size_t bytes = std::min(done, buffer.size() - done);
    if (!device.copy(buffer.data() + done, buffer.data(), bytes))
      return false;
    done += bytes;
  }
  return true;
}

bool Problem::prepare() {
  for (const Buffer *buffer : {&x, &residual, &gain, &bias, &y, &sum})
    if (!buffer->isGood())
      return false;
  makeRows();
  return upload(x, hostX, which.rowStride) &&
         (!which.residual || upload(residual, hostResidual, which.columns)) &&
         device.copy(gain.data(), hostGain.data(), hostGain.size()) &&
         (!which.bias ||
          device.copy(bias.data(), hostBias.data(), hostBias.size())) &&
         clearResults() && device.wait();
}

bool Problem::clearResults() {
  // The last bytes of an odd number of narrow elements keep what they have.
  return device.fill(y.data(), 0xffffffff, y.size() / 4) &&
         (!which.residual ||
          device.fill(sum.data(), 0xffffffff, sum.size() / 4));
}

double Problem::getRowError(int64_t row, const void *results,
                            const void *sums) const {
  const int64_t columns = which.columns, same = row % period;
  std::vector<double> h(columns);
  double mean = 0, squares = 0, distance = 0, scale = 0;
  double sumDistance = 0, sumScale = 0;
  for (int64_t j = 0; j < columns; ++j) {
    h[j] = load(which.type, hostX.data(), same * which.rowStride + j);
    if (which.residual) {
      h[j] = roundTo(which.type, h[j] + load(which.type, hostResidual.data(),
                                             same * columns + j));
      double actual = load(which.type, sums, j);
      if (std::isnan(actual))
        return std::numeric_limits<double>::infinity();
      sumDistance = std::max(sumDistance, std::abs(actual - h[j]));
      sumScale = std::max(sumScale, std::abs(h[j]));
    }
    mean += h[j] / double(columns);
  }
  if (!which.centered)
    mean = 0;
  for (double value : h)
    squares += (value - mean) * (value - mean) / double(columns);
  const double rstd = 1 / std::sqrt(squares + which.epsilon);
  for (int64_t j = 0; j < columns; ++j) {
    double product =
        (h[j] - mean) * rstd * load(which.weightType, hostGain.data(), j);
    double offset = which.bias ? load(which.weightType, hostBias.data(), j) : 0;
    double expected = product + offset;
    if (which.gelu)
      expected *= 0.5 * (1 + std::erf(expected / std::sqrt(2.0)));
    double actual = load(which.type, results, j);
    if (std::isnan(actual))
      return std::numeric_limits<double>::infinity();
    distance = std::max(distance, std::abs(actual - expected));
    scale = std::max(scale, std::abs(product) + std::abs(offset));
  }
  double error = distance / scale;
  if (which.residual)
    error = std::max(error, sumDistance / sumScale);
  return error;
}

bool Problem::getError(double &error) {
  const size_t rowBytes = which.columns * getBytes(which.type);
  std::vector<char> results(rowBytes), sums(which.residual ? rowBytes : 0);
  const int64_t count = std::min(which.rows, kCheckedRows);
  error = 0;
  for (int64_t i = 0; i < count; ++i) {
    int64_t row = count == 1 ? 0 : i * (which.rows - 1) / (count - 1);
    size_t offset = row * rowBytes;
    if (!device.copy(results.data(), y.data() + offset, rowBytes) ||
        (which.residual &&
         !device.copy(sums.data(), sum.data() + offset, rowBytes)) ||
        !device.wait())
      return false;
    error = std::max(error, getRowError(row, results.data(), sums.data()));
  }
  return true;
}
