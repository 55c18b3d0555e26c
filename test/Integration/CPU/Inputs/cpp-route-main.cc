// Calls the functions of cpp-route.mlir on each target of the machine, or on
// the one that they are compiled for, and prints a checksum of all bits that
// they give.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <vector>

#include "hwy/targets.h"
#include "norms.h"

#ifdef HWY_COMPILE_ONLY_STATIC
// What a program that is linked without Highway's library needs of it.
namespace hwy {
void Abort(const char *file, int line, const char *format, ...) {
  std::fprintf(stderr, "%s:%d: %s\n", file, line, format);
  std::abort();
}
} // namespace hwy
#endif

namespace {

const size_t kSizes[] = {1, 7, 16, 33, 65, 768, 1003, 4097};
constexpr size_t kRows = 3;

uint32_t Next(uint64_t &state) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return static_cast<uint32_t>(state >> 32);
}

// The same values everywhere; no library function decides their bits.
template <typename T> std::vector<T> Numbers(size_t count, uint64_t seed) {
  std::vector<T> values(count);
  for (T &value : values)
    value = static_cast<T>(Next(seed)) / (1u << 31) - 1;
  return values;
}

// The bits of 16-bit numbers of both signs between 1/2 and 2, by the exponent
// of 1/2 in its place and the bits that are free.
std::vector<uint16_t> Halves(size_t count, uint64_t seed, uint32_t exponent,
                             uint32_t free) {
  std::vector<uint16_t> values(count);
  for (uint16_t &value : values)
    value = static_cast<uint16_t>((Next(seed) >> 16 & free) + exponent);
  return values;
}
std::vector<uint16_t> BF16s(size_t count, uint64_t seed) {
  return Halves(count, seed, 126 << 7, 0x80FF);
}
std::vector<uint16_t> F16s(size_t count, uint64_t seed) {
  return Halves(count, seed, 14 << 10, 0x87FF);
}

uint64_t g_hash;

template <typename T> void Hash(const std::vector<T> &values) {
  const auto *bytes = reinterpret_cast<const uint8_t *>(values.data());
  for (size_t i = 0; i < values.size() * sizeof(T); ++i)
    g_hash = (g_hash ^ bytes[i]) * 1099511628211u;
}

// At most 1.2 units in the last place off.
template <typename T, typename Wide> void Expect(T got, Wide want) {
  int exponent;
  std::frexp(want, &exponent);
  const Wide unit =
      std::ldexp(Wide{1}, exponent - std::numeric_limits<T>::digits);
  if (std::fabs(got - want) <= 1.2 * unit)
    return;
  std::fprintf(stderr, "%.17g instead of %.17g\n", static_cast<double>(got),
               static_cast<double>(want));
  std::exit(1);
}

// Layer norm with gain and bias, off by at most 4e-7 of the largest number that
// is added up.
void ExpectNormalized(const std::vector<float> &got,
                      const std::vector<float> &x,
                      const std::vector<float> &gain,
                      const std::vector<float> &bias) {
  const size_t n = gain.size();
  for (size_t row = 0; row < kRows; ++row) {
    const float *values = &x[row * n];
    double mean = 0, variance = 0, scale = 0;
    for (size_t i = 0; i < n; ++i)
      mean += values[i] / static_cast<double>(n);
    for (size_t i = 0; i < n; ++i)
      variance += std::pow(values[i] - mean, 2) / static_cast<double>(n);
    const double rstd = 1 / std::sqrt(variance + 1e-5);
    for (size_t i = 0; i < n; ++i)
      scale = std::max(scale, std::fabs((values[i] - mean) * rstd * gain[i]) +
                                  std::fabs(bias[i]));
    for (size_t i = 0; i < n; ++i) {
      const double want = (values[i] - mean) * rstd * gain[i] + bias[i];
      if (std::fabs(got[row * n + i] - want) <= 4e-7 * scale)
        continue;
      std::fprintf(stderr, "%.9g instead of %.9g\n", got[row * n + i], want);
      std::exit(1);
    }
  }
}

void CallAll(size_t n) {
  const size_t size = kRows * n;
  {
    std::vector<float> x = Numbers<float>(size, n), y(size);
    std::vector<float> gain = Numbers<float>(n, 1), bias = Numbers<float>(n, 2);
    layer_norm_f32(x.data(), kRows, n, gain.data(), n, bias.data(), n, y.data(),
                   kRows, n);
    Hash(y);
    ExpectNormalized(y, x, gain, bias);
    // A mean of 10^6 deviations.
    for (float &value : x)
      value += 1e6f;
    layer_norm_f32(x.data(), kRows, n, gain.data(), n, bias.data(), n, y.data(),
                   kRows, n);
    Hash(y);
  }
  {
    std::vector<double> x = Numbers<double>(size, n), y(size), mean(kRows),
                        rstd(kRows);
    layer_norm_f64(x.data(), kRows, n, y.data(), kRows, n, mean.data(), kRows,
                   rstd.data(), kRows);
    Hash(y);
    Hash(mean);
    Hash(rstd);
  }
  {
    std::vector<uint16_t> x = BF16s(size, n), gain = BF16s(n, 1), y(size);
    rms_norm_bf16(x.data(), kRows, n, gain.data(), n, y.data(), kRows, n);
    Hash(y);
  }
  {
    std::vector<uint16_t> x = F16s(size, n), y(size);
    gelu_f16(x.data(), kRows, n, y.data(), kRows, n);
    Hash(y);
  }
  {
    std::vector<float> x = Numbers<float>(size, n), angle(size), sine(size);
    sine_f32(x.data(), kRows, n, angle.data(), kRows, n, sine.data(), kRows, n);
    Hash(sine);
    for (size_t i = 0; i < size; ++i)
      Expect(sine[i], std::sin(static_cast<double>(angle[i])));
  }
  {
    std::vector<double> x = Numbers<double>(size, n), base(size), power(size);
    power_f64(x.data(), kRows, n, base.data(), kRows, n, power.data(), kRows,
              n);
    Hash(power);
    for (size_t i = 0; i < size; ++i)
      Expect(power[i], std::pow(static_cast<long double>(base[i]), 2.3));
  }
}

void Run(const char *name) {
  g_hash = 14695981039346656037u;
  for (size_t n : kSizes)
    CallAll(n);
  std::printf("%s %016llx\n", name, static_cast<unsigned long long>(g_hash));
}

#ifndef HWY_COMPILE_ONLY_STATIC
void RunOn(const char *name, int64_t target) {
  if ((hwy::SupportedTargets() & target) == 0)
    return;
  hwy::SetSupportedTargetsForTest(target);
  hwy::GetChosenTarget().Update(target);
  Run(name);
  hwy::SetSupportedTargetsForTest(0);
}
#endif

} // namespace

int main() {
#ifdef HWY_COMPILE_ONLY_STATIC
  Run("STATIC");
#else
  RunOn("SSSE3", HWY_SSSE3);
  RunOn("SSE4", HWY_SSE4);
  RunOn("AVX2", HWY_AVX2);
  RunOn("AVX3", HWY_AVX3);
#endif
}
