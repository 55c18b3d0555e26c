// Calls the functions of cpp-route.mlir on each target of the machine, compares
// with float64 and prints the bits' checksums.

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "hwy/targets.h"
#include "norms.h"

namespace {

constexpr float kGuard = 12345.0f;
const size_t kSizes[] = {1,  2,  3,  7,   8,   15,  16,   17,   31,   33,  63,
                         64, 65, 96, 127, 128, 768, 1000, 1023, 4096, 4097};
const size_t kRows[] = {0, 1, 3};

bool g_ok = true;

void Check(const char *what, double error, double bound) {
  if (error <= bound)
    return;
  std::printf("%s: error %g exceeds %g\n", what, error, bound);
  g_ok = false;
}

// The same values everywhere; no library function decides their bits.
double Uniform(uint64_t &state) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return static_cast<double>(state >> 40) / (1 << 23) - 1.0;
}

uint16_t ToBF16(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, 4);
  return static_cast<uint16_t>((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16);
}
float FromBF16(uint16_t value) {
  const uint32_t bits = static_cast<uint32_t>(value) << 16;
  float result;
  std::memcpy(&result, &bits, 4);
  return result;
}
// Normal numbers only.
float FromF16(uint16_t value) {
  const double magnitude =
      (value & 0x7C00) == 0
          ? std::ldexp(value & 0x3FF, -24)
          : std::ldexp(1024 + (value & 0x3FF), ((value >> 10) & 31) - 25);
  return static_cast<float>(value & 0x8000 ? -magnitude : magnitude);
}

template <typename T>
uint64_t Hash(const std::vector<T> &values, uint64_t hash) {
  const auto *bytes = reinterpret_cast<const uint8_t *>(values.data());
  for (size_t i = 0; i < values.size() * sizeof(T); ++i)
    hash = (hash ^ bytes[i]) * 1099511628211u;
  return hash;
}

struct Statistics {
  double mean = 0.0, rstd = 0.0, largest = 0.0;
};
// Of a row, by the formula in double (long double for the sums).
template <typename Get>
Statistics Reference(size_t n, bool centre, double epsilon, Get get) {
  long double sum = 0, squares = 0;
  for (size_t i = 0; i < n; ++i)
    sum += get(i);
  Statistics result;
  if (centre)
    result.mean = static_cast<double>(sum / n);
  for (size_t i = 0; i < n; ++i) {
    const long double d = get(i) - static_cast<long double>(result.mean);
    squares += d * d;
  }
  result.rstd = 1.0 / std::sqrt(static_cast<double>(squares / n) + epsilon);
  for (size_t i = 0; i < n; ++i)
    result.largest = std::fmax(result.largest,
                               std::fabs((get(i) - result.mean) * result.rstd));
  return result;
}

// Rows that are well-conditioned, and rows whose mean is 10^6 deviations away.
uint64_t LayerNormF32(size_t rows, size_t n, double offset, uint64_t hash) {
  uint64_t state = n;
  std::vector<float> x(rows * n), gain(n), bias(n), y(rows * n + 1, kGuard);
  for (float &value : x)
    value = static_cast<float>(Uniform(state) + offset);
  for (float &value : gain)
    value = static_cast<float>(Uniform(state));
  for (float &value : bias)
    value = static_cast<float>(Uniform(state));
  layer_norm_f32(x.data(), rows, n, gain.data(), n, bias.data(), n, y.data(),
                 rows, n);
  for (size_t row = 0; row < rows; ++row) {
    const float *xr = x.data() + row * n;
    const Statistics s =
        Reference(n, true, 1e-5, [&](size_t i) { return double(xr[i]); });
    for (size_t i = 0; i < n; ++i) {
      const double expected =
          (xr[i] - s.mean) * s.rstd * gain[i] + double(bias[i]);
      const double scale = std::fmax(s.largest, 1.0);
      // The contract is about the normalized value; the affine part adds two
      // roundings.
      Check("layer_norm_f32", std::fabs(y[row * n + i] - expected) / scale,
            4e-7 + 1.2e-7);
    }
  }
  if (y[rows * n] != kGuard)
    Check("layer_norm_f32 guard", 1, 0);
  return Hash(y, hash);
}

uint64_t LayerNormF64(size_t rows, size_t n, uint64_t hash) {
  uint64_t state = n;
  std::vector<double> x(rows * n), y(rows * n + 1, kGuard), mean(rows + 1, 1.0),
      rstd(rows + 1, 1.0);
  for (double &value : x)
    value = Uniform(state);
  layer_norm_f64(x.data(), rows, n, y.data(), rows, n, mean.data(), rows,
                 rstd.data(), rows);
  for (size_t row = 0; row < rows; ++row) {
    const double *xr = x.data() + row * n;
    const Statistics s =
        Reference(n, true, 1e-5, [&](size_t i) { return xr[i]; });
    Check("mean", std::fabs(mean[row] - s.mean), 1e-15);
    Check("rstd", std::fabs(rstd[row] / s.rstd - 1), 2e-15);
    for (size_t i = 0; i < n; ++i)
      Check("layer_norm_f64",
            std::fabs(y[row * n + i] - (xr[i] - s.mean) * s.rstd) /
                std::fmax(s.largest, 1.0),
            2e-15);
  }
  if (y[rows * n] != kGuard || mean[rows] != 1.0 || rstd[rows] != 1.0)
    Check("layer_norm_f64 guard", 1, 0);
  return Hash(y, hash);
}

uint64_t RMSNormBF16(size_t rows, size_t n, uint64_t hash) {
  uint64_t state = n;
  std::vector<uint16_t> x(rows * n), gain(n), y(rows * n + 1, 0xABCD);
  for (uint16_t &value : x)
    value = ToBF16(static_cast<float>(Uniform(state)));
  for (uint16_t &value : gain)
    value = ToBF16(static_cast<float>(Uniform(state)));
  rms_norm_bf16(x.data(), rows, n, gain.data(), n, y.data(), rows, n);
  for (size_t row = 0; row < rows; ++row) {
    const uint16_t *xr = x.data() + row * n;
    const Statistics s = Reference(
        n, false, 1e-6, [&](size_t i) { return double(FromBF16(xr[i])); });
    for (size_t i = 0; i < n; ++i) {
      const double expected =
          double(FromBF16(xr[i])) * s.rstd * FromBF16(gain[i]);
      // Half a unit in the last of 8 bits, and f32's own error.
      Check("rms_norm_bf16", std::fabs(FromBF16(y[row * n + i]) - expected),
            std::fabs(expected) * (1.0 / 256) * 1.001 + 1e-30);
    }
  }
  if (y[rows * n] != 0xABCD)
    Check("rms_norm_bf16 guard", 1, 0);
  return Hash(y, hash);
}

uint64_t GeluF16(size_t rows, uint64_t hash) {
  constexpr size_t n = 96;
  uint64_t state = rows;
  std::vector<uint16_t> x(rows * n), y(rows * n + 1, 0xABCD);
  // Normal f16 numbers between 1/4 and 4, of both signs.
  for (uint16_t &value : x) {
    const auto bits = static_cast<uint32_t>((Uniform(state) + 1) * 0x7FFF);
    value = static_cast<uint16_t>((bits & 0x83FF) |
                                  ((13 + ((bits >> 10) & 3)) << 10));
  }
  gelu_f16(x.data(), rows, y.data(), rows);
  for (size_t row = 0; row < rows; ++row) {
    const uint16_t *xr = x.data() + row * n;
    const Statistics s = Reference(
        n, true, 1e-5, [&](size_t i) { return double(FromF16(xr[i])); });
    for (size_t i = 0; i < n; ++i) {
      const double v = (FromF16(xr[i]) - s.mean) * s.rstd;
      const double expected = 0.5 * v * (1 + std::erf(v / std::sqrt(2.0)));
      Check("gelu_f16", std::fabs(FromF16(y[row * n + i]) - expected),
            std::fabs(expected) / 2048 * 1.001 + 1e-6);
    }
  }
  if (y[rows * n] != 0xABCD)
    Check("gelu_f16 guard", 1, 0);
  return Hash(y, hash);
}

// Between the rows lie 5 elements that are nobody's.
uint64_t StridedF32(size_t rows, uint64_t hash) {
  constexpr size_t n = 33, stride = 38;
  uint64_t state = rows;
  std::vector<float> x(rows * stride + 1), y(rows * stride + 1, kGuard);
  for (float &value : x)
    value = static_cast<float>(Uniform(state));
  strided_f32(x.data() + 1, rows, stride, y.data() + 1, rows, stride);
  for (size_t row = 0; row < rows; ++row) {
    const float *xr = x.data() + 1 + row * stride;
    const float *yr = y.data() + 1 + row * stride;
    const Statistics s =
        Reference(n, true, 1e-5, [&](size_t i) { return double(xr[i]); });
    for (size_t i = 0; i < n; ++i)
      Check("strided_f32",
            std::fabs(yr[i] - (xr[i] - s.mean) * s.rstd) / s.largest, 4e-7);
    for (size_t i = n; i < stride && row * stride + 1 + i < y.size(); ++i)
      if (yr[i] != kGuard)
        Check("strided_f32 guard", 1, 0);
  }
  if (y[0] != kGuard)
    Check("strided_f32 guard", 1, 0);
  return Hash(y, hash);
}

void RunOn(const char *name, int64_t target) {
  if ((hwy::SupportedTargets() & target) == 0)
    return;
  hwy::SetSupportedTargetsForTest(target);
  hwy::GetChosenTarget().Update(target);
  uint64_t hash = 14695981039346656037u;
  for (size_t n : kSizes)
    for (size_t rows : kRows) {
      hash = LayerNormF32(rows, n, 0.0, hash);
      hash = LayerNormF32(rows, n, 1e6, hash);
      hash = LayerNormF64(rows, n, hash);
      hash = RMSNormBF16(rows, n, hash);
    }
  for (size_t rows : kRows) {
    hash = GeluF16(rows, hash);
    hash = StridedF32(rows, hash);
  }
  std::printf("%s %016llx\n", name, static_cast<unsigned long long>(hash));
  hwy::SetSupportedTargetsForTest(0);
}

} // namespace

int main() {
  RunOn("SSE4", HWY_SSE4);
  RunOn("AVX2", HWY_AVX2);
  RunOn("AVX3", HWY_AVX3);
  if (g_ok)
    std::printf("all within bounds\n");
  return g_ok ? 0 : 1;
}
