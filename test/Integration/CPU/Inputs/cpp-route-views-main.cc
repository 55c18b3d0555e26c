// Calls the functions of cpp-route-views.mlir on each target of the machine and
// compares with group normalization in float64.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "hwy/targets.h"
#include "views.h"

namespace {

int g_calls, g_wrong;

uint32_t Next(uint64_t &state) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return static_cast<uint32_t>(state >> 32);
}

double Load(float x) { return x; }
// The bits of bf16 are the upper half of those of f32.
double Load(uint16_t x) {
  const uint32_t bits = static_cast<uint32_t>(x) << 16;
  float value;
  std::memcpy(&value, &bits, sizeof(value));
  return value;
}
void Store(double x, float &y) { y = static_cast<float>(x); }
void Store(double x, uint16_t &y) {
  const float value = static_cast<float>(x);
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof(bits));
  y = static_cast<uint16_t>(bits >> 16);
}

template <typename T>
std::vector<T> Numbers(size_t count, uint64_t seed, double offset) {
  std::vector<T> values(count);
  for (T &value : values)
    Store(Next(seed) / 2147483648.0 - 1 + offset, value);
  return values;
}

/// Elements, and a margin behind them that nobody is to write.
template <typename T> class Output {
public:
  explicit Output(size_t size) : values(size + kMargin, kGuard) {}
  T *data() { return values.data(); }
  void Expect(const char *name, const std::vector<double> &want, double scale) {
    // A bf16 is rounded once more.
    const double relative = sizeof(T) == 2 ? 1.0 / 256 : 0;
    bool isWrong = want.size() + kMargin != values.size();
    for (size_t i = 0; i < want.size() && !isWrong; ++i) {
      const double got = Load(values[i]);
      const double bound = 4e-7 * scale + relative * std::fabs(want[i]);
      // Not so for NaN, either.
      isWrong = !(std::fabs(got - want[i]) <= bound);
      if (isWrong)
        std::printf("WRONG: %s[%zu] is %.9g instead of %.9g\n", name, i, got,
                    want[i]);
    }
    for (size_t i = want.size(); i < values.size(); ++i)
      if (values[i] != kGuard) {
        std::printf("WRONG: %s writes beside its elements\n", name);
        isWrong = true;
        break;
      }
    g_wrong += isWrong;
  }

private:
  static constexpr size_t kMargin = 67;
  static constexpr T kGuard = 77;
  std::vector<T> values;
};

struct Shape {
  size_t batch, channels, groups, space;
  bool channelsLast;

  size_t size() const { return batch * channels * space; }
  size_t index(size_t n, size_t c, size_t s) const {
    return channelsLast ? (n * space + s) * channels + c
                        : (n * channels + c) * space + s;
  }
};

struct Normalized {
  std::vector<double> y, mean, rstd;
  double scale = 1;
};

template <typename T, typename Gain, typename Bias>
Normalized Normalize(const Shape &shape, const std::vector<T> &x,
                     const std::vector<Gain> &gain,
                     const std::vector<Bias> &bias) {
  Normalized result;
  result.y.resize(shape.size());
  const size_t size = shape.channels / shape.groups;
  const double count = static_cast<double>(size * shape.space);
  for (size_t n = 0; n < shape.batch; ++n)
    for (size_t g = 0; g < shape.groups; ++g) {
      auto forEach = [&](auto apply) {
        for (size_t c = g * size; c < (g + 1) * size; ++c)
          for (size_t s = 0; s < shape.space; ++s)
            apply(c, shape.index(n, c, s));
      };
      double mean = 0, variance = 0;
      forEach([&](size_t, size_t i) { mean += Load(x[i]) / count; });
      forEach([&](size_t, size_t i) {
        variance += std::pow(Load(x[i]) - mean, 2) / count;
      });
      const double rstd = 1 / std::sqrt(variance + 1e-5);
      forEach([&](size_t c, size_t i) {
        const double scaled = (Load(x[i]) - mean) * rstd * Load(gain[c]);
        result.y[i] = scaled + Load(bias[c]);
        result.scale = std::max(
            {result.scale, std::fabs(scaled) + std::fabs(Load(bias[c])), rstd});
      });
      result.mean.push_back(mean);
      result.rstd.push_back(rstd);
    }
  return result;
}

/// Calls `function(x, gain, bias, y)`.
template <typename T, typename Fn>
void Check(const char *name, const Shape &shape, Fn function) {
  const auto x = Numbers<T>(shape.size(), shape.size(), 0.25);
  const auto gain = Numbers<T>(shape.channels, 1, 1.5);
  const auto bias = Numbers<T>(shape.channels, 2, 0);
  const Normalized want = Normalize(shape, x, gain, bias);
  Output<T> y(shape.size());
  function(x.data(), gain.data(), bias.data(), y.data());
  y.Expect(name, want.y, want.scale);
  ++g_calls;
}

void CallAll() {
  Check<float>("first", {3, 12, 4, 35, false}, first);
  Check<float>("first_memref", {3, 12, 4, 35, false}, first_memref);
  Check<uint16_t>("last_bf16", {2, 10, 2, 11, true}, last_bf16);
  for (size_t batch : {0, 1, 3})
    for (size_t space : {1, 7, 64, 131}) {
      const int64_t n = static_cast<int64_t>(batch);
      const int64_t m = static_cast<int64_t>(space);
      const Shape six = {batch, 6, 2, 3 * space, false};
      const auto x = Numbers<float>(six.size(), space, -0.5);
      const auto gain = Numbers<float>(6, 1, 1.5),
                 bias = Numbers<float>(6, 2, 0);
      const Normalized want = Normalize(six, x, gain, bias);
      Output<float> y(six.size()), mean(2 * batch), rstd(2 * batch);
      first_dynamic(x.data(), n, 3, m, gain.data(), bias.data(), y.data(), n, 3,
                    m, mean.data(), n, rstd.data(), n);
      y.Expect("first_dynamic", want.y, want.scale);
      mean.Expect("its mean", want.mean, want.scale);
      rstd.Expect("its rstd", want.rstd, want.scale);
      ++g_calls;

      Check<uint16_t>("first_bf16", {batch, 9, 3, space, false},
                      [&](auto *x, auto *gain, auto *bias, auto *y) {
                        first_bf16(x, n, m, gain, bias, y, n, m);
                      });
      Check<float>("last", {batch, 12, 3, space, true},
                   [&](auto *x, auto *gain, auto *bias, auto *y) {
                     last(x, n, m, gain, bias, y, n, m);
                   });
      Check<float>("instance", {batch, 5, 5, space, false},
                   [&](auto *x, auto *gain, auto *bias, auto *y) {
                     instance(x, n, m, gain, bias, y, n, m);
                   });
      {
        const Shape shape = {3 * space, 1, 1, 8, false};
        const auto x = Numbers<float>(shape.size(), space, 0.25);
        const std::vector<float> one = {1}, zero = {0};
        const Normalized want = Normalize(shape, x, one, zero);
        Output<float> y(shape.size());
        rows(x.data(), m, y.data(), m);
        y.Expect("rows", want.y, want.scale);
        ++g_calls;
      }
      {
        const Shape shape = {space, 1, 1, 8, false};
        const std::vector<float> one = {1}, zero = {0};
        const auto x = Numbers<float>(shape.size(), space, 0.25);
        const auto w = Numbers<float>(64, 3, 0.5);
        const Normalized rows = Normalize(shape, x, one, zero);
        std::vector<double> want(x.begin(), x.end());
        for (size_t i = 0; i < shape.size(); ++i)
          for (size_t k = 0; k < 8; ++k)
            want[i / 8 * 8 + k] += rows.y[i] * w[i % 8 * 8 + k];
        Output<float> y(shape.size());
        product(x.data(), m, w.data(), y.data(), m);
        y.Expect("product", want, 16 * rows.scale);
        ++g_calls;
      }
      {
        const Shape shape = {space, 1, 1, 8, false};
        const std::vector<float> one = {1}, zero = {0};
        const auto x = Numbers<uint16_t>(24 * space, space, 0.25);
        std::vector<uint16_t> middle;
        for (size_t i = 0; i < shape.size(); ++i)
          middle.push_back(x[i / 8 * 24 + 8 + i % 8]);
        const Normalized rows = Normalize(shape, middle, one, zero);
        std::vector<double> want(11 * space), same;
        for (size_t i = 0; i < shape.size(); ++i)
          want[i / 8 * 11 + 2 + i % 8] = rows.y[i];
        for (uint16_t element : x)
          same.push_back(Load(element));
        Output<uint16_t> y(want.size()), copy(same.size());
        slices(x.data(), m, y.data(), m, copy.data(), m);
        y.Expect("slices", want, rows.scale);
        copy.Expect("its copy", same, 0);
        ++g_calls;
      }
      {
        const Shape shape = {batch, 4, 2, space, false};
        const auto x = Numbers<float>(shape.size(), space, 0.25);
        const std::vector<float> gain = {1, -0.5, 3.25, 1.0e-3f};
        const std::vector<float> bias = {-1, 0, 0.125, 100};
        const Normalized want = Normalize(shape, x, gain, bias);
        Output<float> y(shape.size());
        constants(x.data(), n, m, y.data(), n, m);
        y.Expect("constants", want.y, want.scale);
        ++g_calls;
      }
    }
}

void RunOn(const char *name, int64_t target) {
  hwy::SetSupportedTargetsForTest(0);
  if ((hwy::SupportedTargets() & target) == 0)
    return;
  hwy::SetSupportedTargetsForTest(target);
  hwy::GetChosenTarget().Update(target);
  g_calls = g_wrong = 0;
  CallAll();
  std::printf("%s %d calls, %d wrong\n", name, g_calls, g_wrong);
  if (g_wrong != 0)
    std::exit(1);
}

} // namespace

int main() {
  RunOn("SSE4", HWY_SSE4);
  RunOn("AVX2", HWY_AVX2);
  RunOn("AVX3", HWY_AVX3);
}
