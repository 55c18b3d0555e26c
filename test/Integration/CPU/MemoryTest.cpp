//===- MemoryTest.cpp - what kernels may touch ----------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Buffers that end where memory ends, outputs that are inputs, fused arithmetic
// in types of its own.
//
//===----------------------------------------------------------------------===//

#include "NormCase.h"

#include "NormRun/ArgumentBuffer.h"
#include "NormRun/Random.h"
#include "norm/Runtime/Runtime.h"

#include "llvm/Support/FormatVariadic.h"

#include "gtest/gtest.h"

#include <array>
#include <cmath>

#include <sys/mman.h>
#include <unistd.h>

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::test;

namespace {

/// An array whose elements fill memory up to an inaccessible page behind them,
/// or from one before them.
class FencedArray {
public:
  FencedArray(const Array &array, bool atEnd) : array(array) {
    page = sysconf(_SC_PAGESIZE);
    size_t inner = (array.bytes.size() + page - 1) / page * page;
    total = inner + 2 * page;
    memory = static_cast<char *>(
        mmap(nullptr, total, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    if (memory == MAP_FAILED ||
        mprotect(memory + page, inner, PROT_READ | PROT_WRITE) != 0)
      std::abort();
    data = memory + page + (atEnd ? inner - array.bytes.size() : 0);
    std::copy(array.bytes.begin(), array.bytes.end(), data);

    auto address = reinterpret_cast<int64_t>(data);
    descriptor = {address, address, 0};
    descriptor.append(array.shape.begin(), array.shape.end());
    int64_t stride = array.size();
    for (int64_t size : array.shape) {
      stride = size ? stride / size : 0;
      descriptor.push_back(stride);
    }
  }
  ~FencedArray() { munmap(memory, total); }
  FencedArray(const FencedArray &) = delete;

  void *getPointer() { return descriptor.data(); }
  int64_t getRank() const { return array.shape.size(); }
  int64_t getElementBytes() const { return getByteSize(array.element); }
  Array read() const {
    Array result = array;
    std::copy_n(data, result.bytes.size(), result.bytes.begin());
    return result;
  }

private:
  Array array;
  size_t page, total;
  char *memory, *data;
  SmallVector<int64_t> descriptor;
};

void call(const CompiledFunction &function, ArrayRef<FencedArray *> arguments) {
  SmallVector<void *> pointers;
  ElementAccess access;
  for (FencedArray *argument : arguments) {
    pointers.push_back(argument->getPointer());
    access.add(argument->getRank(), argument->getPointer(),
               argument->getElementBytes());
  }
  function.call(pointers);
  if (llvm::Error error = function.takeGPUError())
    ADD_FAILURE() << llvm::toString(std::move(error));
}

struct MemoryTest : testing::TestWithParam<Element> {
  void TearDown() override { norm_set_num_threads(0); }
};

TEST_P(MemoryTest, PagesAreNotCrossed) {
  NormCase c;
  c.element = GetParam();
  c.strided = true;
  std::unique_ptr<CompiledFunction> function = compileCase(c);
  norm_set_num_threads(2);
  for (int64_t n : {1,  2,  3,  5,  7,  8,  9,  15, 16, 17,  19,  23,   31,
                    32, 33, 35, 39, 63, 64, 65, 67, 71, 127, 129, 1000, 4097})
    for (bool atEnd : {false, true}) {
      NormInputs inputs = NormInputs::makeRandom(c, 3, n, n);
      FencedArray x(inputs.x, atEnd), gain(inputs.gain, atEnd),
          bias(inputs.bias, atEnd), y(Array(c.element, {3, n}), atEnd);
      call(*function, {&x, &gain, &bias, &y});
      expectExact(c, inputs, computeExactRows(c, inputs), y.read());
    }
}

TEST_P(MemoryTest, InPlace) {
  NormCase c;
  c.element = GetParam();
  c.strided = true;
  std::unique_ptr<CompiledFunction> function = compileCase(c);
  for (int threads : {1, 2})
    for (int64_t n : {1, 5, 17, 64, 100, 769, 4097}) {
      norm_set_num_threads(threads);
      NormInputs inputs = NormInputs::makeRandom(c, 19, n, n);
      FencedArray x(inputs.x, true), gain(inputs.gain, true),
          bias(inputs.bias, true);
      call(*function, {&x, &gain, &bias, &x});
      expectExact(c, inputs, computeExactRows(c, inputs), x.read());
    }
}

/// What a NaN looks like follows from the order of operands, which compilers
/// choose.
bool haveSameBits(const Array &a, const Array &b) {
  int64_t size = getByteSize(a.element);
  for (int64_t i = 0; i < a.size(); ++i)
    if (!std::equal(&a.bytes[i * size], &a.bytes[i * size] + size,
                    &b.bytes[i * size]) &&
        !(std::isnan(a.get(i)) && std::isnan(b.get(i))))
      return false;
  return true;
}

// Rows so long that threads share them, of which one is to be scaled and one
// has a far mean, where the type is wide enough, and one has a NaN: the same
// bits for all threads, in place, at the ends of pages.
TEST_P(MemoryTest, SharedRows) {
  if (getThreadCounts().size() == 1)
    GTEST_SKIP() << "threads are the GPU's own";
  NormCase c;
  c.element = GetParam();
  c.strided = true;
  c.n = 69999;
  c.hasStatistics = true;
  std::unique_ptr<CompiledFunction> function = compileCase(c);
  NormInputs inputs = NormInputs::makeRandom(c, 4, c.n, /*seed=*/1);
  // Loops leave rows of f64 alone whose squares overflow.
  double scale = c.element == Element::F16                   ? 1
                 : c.element == Element::F64 && !usesLoops() ? 0x1p600
                                                             : 0x1p70;
  bool isWide = c.element == Element::F32 || c.element == Element::F64;
  double distance = isWide ? 1e6 : 0;
  for (int64_t i = c.n; i < 2 * c.n; ++i) {
    inputs.x.set(i, inputs.x.get(i) * scale);
    inputs.x.set(c.n + i, inputs.x.get(c.n + i) + distance);
  }
  // What is behind the others is not compared with exact values.
  inputs.x.set(4 * c.n - 5, std::nan(""));
  NormInputs finite = inputs.takeRows(3);
  std::vector<ExactRow> exact = computeExactRows(c, finite);

  std::vector<Array> expected;
  // On one and two threads each has whole rows, on three and five they share.
  for (int threads : {1, 2, 3, 5}) {
    norm_set_num_threads(threads);
    for (bool inPlace : {false, true}) {
      FencedArray x(inputs.x, true), gain(inputs.gain, false),
          bias(inputs.bias, true), other(Array(c.element, {4, c.n}), false),
          mean(Array(c.getStatisticsElement(), {4}), true),
          rstd(Array(c.getStatisticsElement(), {4}), true);
      FencedArray &y = inPlace ? x : other;
      call(*function, {&x, &gain, &bias, &y, &mean, &rstd});
      std::vector<Array> found = {y.read(), mean.read(), rstd.read()};
      if (expected.empty()) {
        expected = found;
        std::vector<Array> ofFinite;
        for (const Array &array : found) {
          Array &some = ofFinite.emplace_back(array);
          some.shape[0] = 3;
          some.bytes.resize(array.bytes.size() / 4 * 3);
        }
        expectExact(c, finite, exact, ofFinite);
        for (int64_t i = 3 * c.n; i < 4 * c.n; i += 1000)
          EXPECT_TRUE(std::isnan(found[0].get(i)));
      }
      for (auto [a, b] : llvm::zip_equal(found, expected))
        EXPECT_TRUE(haveSameBits(a, b))
            << c.getName() << " with " << threads << " threads"
            << (inPlace ? ", in place" : "");
    }
  }
}

/// Groups of `channels` channels that come last, in runs of as many elements.
std::string getTextOfGroups(Element element, int64_t channels) {
  std::string type = norm::getName(element).str();
  bool isWide = element == Element::F32 || element == Element::F64;
  std::string statType = isWide ? type : "f32";
  std::string memref = llvm::formatv("memref<?x?x?x{0}x{1}>", channels, type);
  std::string stats = llvm::formatv("memref<?x?x{0}>", statType);
  std::string extended = "%a", truncated = "%n", extend, truncate;
  if (!isWide) {
    extend = llvm::formatv("%e = arith.extf %a : {0} to f32", type);
    truncate = llvm::formatv("%t = arith.truncf %n : f32 to {0}", type);
    extended = "%e";
    truncated = "%t";
  }
  return llvm::formatv(R"(
#x = affine_map<(b, g, p, c) -> (b, p, g, c)>
#row = affine_map<(b, g, p, c) -> (b, g)>
func.func @main(%x: {0}, %y: {0}, %m: {1}, %r: {1}) {{
  norm.generic {{indexing_maps = [#x, #x, #row, #row], iterator_types =
      ["parallel", "parallel", "reduction", "reduction"]}
    ins(%x : {0}) outs(%y, %m, %r : {0}, {1}, {1}) {{
  ^bb0(%a: {2}):
    {3}
    %n, %mean, %rstd = norm.normalize mean_variance {4} {{epsilon = 1.0e-5 : f64} : {5}
    {6}
    norm.yield {7}, %mean, %rstd : {2}, {5}, {5}
  }
  return
}
)",
                       memref, stats, type, extend, extended, statType,
                       truncate, truncated);
}

/// From [batch, points, groups, channels] to a row for each group, or back.
Array moveGroups(const Array &from, ArrayRef<int64_t> sizes, bool toRows) {
  auto [batch, points, groups, channels] =
      std::array<int64_t, 4>{sizes[0], sizes[1], sizes[2], sizes[3]};
  Array to(from.element,
           toRows ? ArrayRef<int64_t>({batch * groups, points * channels})
                  : sizes);
  for (int64_t b = 0; b < batch; ++b)
    for (int64_t p = 0; p < points; ++p)
      for (int64_t g = 0; g < groups; ++g)
        for (int64_t c = 0; c < channels; ++c) {
          int64_t last = ((b * points + p) * groups + g) * channels + c;
          int64_t first = ((b * groups + g) * points + p) * channels + c;
          to.set(toRows ? first : last, from.get(toRows ? last : first));
        }
  return to;
}

// Rows in runs between those of other rows, of which one is to be scaled and
// one has a far mean, where the type is wide enough, and one has a NaN: exact,
// with the same bits for all threads, in place, at the ends of pages.
TEST_P(MemoryTest, Runs) {
  if (getThreadCounts().size() == 1)
    GTEST_SKIP() << "threads are the GPU's own";
  NormCase c;
  c.element = GetParam();
  c.hasGain = c.hasBias = false;
  c.hasStatistics = true;
  double scale = c.element == Element::F16                   ? 1
                 : c.element == Element::F64 && !usesLoops() ? 0x1p600
                                                             : 0x1p70;
  bool isWide = c.element == Element::F32 || c.element == Element::F64;
  double distance = isWide ? 1e6 : 0;
  int64_t cases[][3] = {{1, 5, 3},   {8, 7, 3},    {23, 15, 10},
                        {17, 4, 37}, {70, 40, 16}, {9, 3, 511}};
  for (auto [points, groups, channels] : cases) {
    int64_t sizes[] = {2, points, groups, channels}, rows = 2 * groups,
            n = points * channels;
    NormInputs inputs = NormInputs::makeRandom(c, rows, n, /*seed=*/n);
    for (int64_t i = n; i < 2 * n; ++i) {
      inputs.x.set(i, inputs.x.get(i) * scale);
      inputs.x.set(n + i, inputs.x.get(n + i) + distance);
    }
    inputs.x.set((rows - 1) * n + 2, std::nan(""));
    NormInputs finite = inputs.takeRows(rows - 1);
    std::vector<ExactRow> exact = computeExactRows(c, finite);
    std::unique_ptr<CompiledFunction> function =
        compileText(getTextOfGroups(c.element, channels));
    Array image = moveGroups(inputs.x, sizes, /*toRows=*/false);

    std::vector<Array> expected;
    for (int threads : {1, 2, 3, 7})
      for (bool inPlace : {false, true}) {
        norm_set_num_threads(threads);
        FencedArray x(image, true), other(Array(c.element, sizes), false),
            mean(Array(c.getStatisticsElement(), {2, groups}), true),
            rstd(Array(c.getStatisticsElement(), {2, groups}), true);
        FencedArray &y = inPlace ? x : other;
        call(*function, {&x, &y, &mean, &rstd});
        std::vector<Array> found = {moveGroups(y.read(), sizes, true),
                                    mean.read(), rstd.read()};
        if (expected.empty()) {
          expected = found;
          std::vector<Array> ofFinite;
          for (const Array &array : found) {
            Array &some = ofFinite.emplace_back(array);
            some.shape = {rows - 1};
            if (&array == &found.front())
              some.shape.push_back(n);
            some.bytes.resize(array.bytes.size() / rows * (rows - 1));
          }
          expectExact(c, finite, exact, ofFinite);
          for (int64_t i = (rows - 1) * n; i < rows * n; ++i)
            EXPECT_TRUE(std::isnan(found[0].get(i)));
        }
        for (auto [a, b] : llvm::zip_equal(found, expected))
          EXPECT_TRUE(haveSameBits(a, b))
              << c.getName() << " with " << threads << " threads"
              << (inPlace ? ", in place" : "");
      }
  }
}

/// Rows of `n` elements one behind the other, of which a second input is passed
/// on; the gain is f32.
std::string getTextOfTinyRows(Element element, int64_t n) {
  std::string type = norm::getName(element).str();
  std::string rows = llvm::formatv("memref<?x{0}x{1}>", n, type);
  std::string extended = "%a", truncated = "%p", extend, truncate, stat = type;
  if (element == Element::F16 || element == Element::BF16) {
    stat = "f32";
    extend = llvm::formatv("%e = arith.extf %a : {0} to f32", type);
    truncate = llvm::formatv("%t = arith.truncf %p : f32 to {0}", type);
    extended = "%e";
    truncated = "%t";
  }
  return llvm::formatv(R"(
#x = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
#row = affine_map<(i, j) -> (i)>
func.func @main(%x: {0}, %r: {0}, %g: memref<{1}x{2}>, %y: {0}, %s: {0},
                %m: memref<?x{2}>, %v: memref<?x{2}>) {{
  norm.generic {{indexing_maps = [#x, #x, #column, #x, #x, #row, #row],
      iterator_types = ["parallel", "reduction"]}
    ins(%x, %r, %g : {0}, {0}, memref<{1}x{2}>)
    outs(%y, %s, %m, %v : {0}, {0}, memref<?x{2}>, memref<?x{2}>) {{
  ^bb0(%a: {3}, %b: {3}, %gain: {2}):
    {4}
    %n, %mean, %rstd = norm.normalize mean_variance {5} {{epsilon = 1.0e-5 : f64} : {2}
    %p = arith.mulf %n, %gain : {2}
    {6}
    norm.yield {7}, %b, %mean, %rstd : {3}, {3}, {2}, {2}
  }
  return
}
)",
                       rows, n, stat, type, extend, extended, truncate,
                       truncated);
}

/// Some rows of an array.
Array sliceRows(const Array &array, int64_t first, int64_t count) {
  Array slice = array;
  int64_t bytes = array.bytes.size() / array.shape[0];
  slice.shape[0] = count;
  slice.bytes.assign(array.bytes.begin() + first * bytes,
                     array.bytes.begin() + (first + count) * bytes);
  return slice;
}

// Rows of a part of a vector, of which one is to be scaled, one has a far mean,
// one is all zeros, one has a NaN and one an infinity: exact, and a row's bits
// depend on nothing else than the row: not on how many there are, where it is
// among them, the threads, or whether outputs are inputs. At both ends of
// pages.
TEST_P(MemoryTest, TinyRows) {
  if (getThreadCounts().size() == 1)
    GTEST_SKIP() << "threads are the GPU's own";
  NormCase c;
  c.element = GetParam();
  c.hasBias = false;
  c.hasStatistics = true;
  double scale = c.element == Element::F16                   ? 1
                 : c.element == Element::F64 && !usesLoops() ? 0x1p600
                                                             : 0x1p70;
  bool isWide = c.element == Element::F32 || c.element == Element::F64;
  constexpr int64_t kRows = 300;
  for (int64_t n : {2, 3, 4, 5, 8}) {
    NormInputs inputs = NormInputs::makeRandom(c, kRows, n, /*seed=*/n);
    Array other = NormInputs::makeRandom(c, kRows, n, /*seed=*/n + 10).x;
    for (int64_t j = 0; j < n; ++j) {
      inputs.x.set(j, inputs.x.get(j) * scale);
      inputs.x.set(n + j, inputs.x.get(n + j) + (isWide ? 1e6 : 0));
      inputs.x.set(2 * n + j, 0);
    }
    inputs.x.set((kRows - 2) * n + 1, std::nan(""));
    inputs.x.set((kRows - 1) * n, HUGE_VAL);
    Array gain(c.getStatisticsElement(), {n});
    for (int64_t j = 0; j < n; ++j)
      gain.set(j, inputs.gain.get(j));
    std::unique_ptr<CompiledFunction> function =
        compileText(getTextOfTinyRows(c.element, n));

    auto run = [&](int64_t first, int64_t rows, int threads, bool inPlace,
                   bool atEnd) -> std::vector<Array> {
      norm_set_num_threads(threads);
      Array statistics(c.getStatisticsElement(), {rows});
      FencedArray x(sliceRows(inputs.x, first, rows), atEnd),
          r(sliceRows(other, first, rows), atEnd), g(gain, atEnd),
          ofX(Array(c.element, {rows, n}), atEnd),
          ofR(Array(c.element, {rows, n}), atEnd), mean(statistics, atEnd),
          rstd(statistics, atEnd);
      FencedArray &y = inPlace ? x : ofX, &s = inPlace ? r : ofR;
      call(*function, {&x, &r, &g, &y, &s, &mean, &rstd});
      EXPECT_TRUE(s.read().bytes == sliceRows(other, first, rows).bytes)
          << c.getName() << ", " << rows << " rows of " << n;
      return {y.read(), mean.read(), rstd.read()};
    };
    std::vector<Array> expected = run(0, kRows, 1, false, true);
    NormInputs finite = inputs.takeRows(kRows - 2);
    std::vector<Array> ofFinite;
    for (const Array &array : expected)
      ofFinite.push_back(sliceRows(array, 0, kRows - 2));
    expectExact(c, finite, computeExactRows(c, finite), ofFinite);
    for (int64_t i = (kRows - 2) * n; i < kRows * n; ++i)
      EXPECT_TRUE(std::isnan(expected[0].get(i)));

    for (int64_t rows : {1, 2, 3, 4, 5, 7, 8, 15, 16, 17, 31, 33, 127, 128, 129,
                         143, 257, 300})
      for (int64_t first : {int64_t(0), (kRows - rows) / 2, kRows - rows})
        for (bool isOther : {false, true}) {
          std::vector<Array> found =
              run(first, rows, isOther ? 3 : 1, isOther, !isOther);
          for (auto [a, b] : llvm::zip_equal(found, expected))
            EXPECT_TRUE(haveSameBits(a, sliceRows(b, first, rows)))
                << c.getName() << ", " << rows << " rows of " << n
                << " from row " << first
                << (isOther ? " in place, on 3 threads" : "");
        }
  }
}

INSTANTIATE_TEST_SUITE_P(All, MemoryTest,
                         testing::Values(Element::F16, Element::BF16,
                                         Element::F32, Element::F64),
                         [](const auto &info) {
                           return norm::getName(info.param).str();
                         });

/// Runs @main of `text`, a function on tensors.
std::vector<Array> runTensors(const char *text, ArrayRef<Array> inputs) {
  std::unique_ptr<CompiledFunction> function = compileText(text);
  std::vector<ArgumentBuffer> buffers;
  SmallVector<void *> pointers;
  for (auto [parameter, input] :
       llvm::zip_equal(function->getSignature().arguments, inputs)) {
    buffers.emplace_back(parameter, input.shape);
    buffers.back().write(input);
  }
  for (ArgumentBuffer &buffer : buffers)
    pointers.push_back(buffer.getPointer());
  CompiledFunction::Results results = function->call(pointers);
  std::vector<Array> outputs;
  for (size_t i = 0; i < results.size(); ++i)
    outputs.push_back(results.read(i));
  function->free(results, [](const void *) { return false; });
  return outputs;
}

// A residual sum that is kept in bf16: normalized as it is rounded, and as it
// is in f32, as the text says.
TEST(FusedTest, ResidualRoundedOrNot) {
  constexpr char kText[] = R"(
#id = affine_map<(i, j) -> (i, j)>
func.func @main(%x: tensor<?x96xbf16>, %r: tensor<?x96xbf16>)
    -> (tensor<?x96xbf16>, tensor<?x96xf32>, tensor<?x96xf32>) {
  %c0 = arith.constant 0 : index
  %rows = tensor.dim %x, %c0 : tensor<?x96xbf16>
  %e = tensor.empty(%rows) : tensor<?x96xbf16>
  %f = tensor.empty(%rows) : tensor<?x96xf32>
  %s, %y = norm.generic {indexing_maps = [#id, #id, #id, #id],
      iterator_types = ["parallel", "reduction"]}
    ins(%x, %r : tensor<?x96xbf16>, tensor<?x96xbf16>)
    outs(%e, %f : tensor<?x96xbf16>, tensor<?x96xf32>) {
  ^bb0(%a: bf16, %b: bf16):
    %0 = arith.addf %a, %b : bf16
    %1 = arith.extf %0 : bf16 to f32
    %n, %mean, %rstd = norm.normalize mean_variance %1 {epsilon = 1.0e-5 : f64} : f32
    %2 = arith.truncf %1 : f32 to bf16
    norm.yield %2, %n : bf16, f32
  } -> tensor<?x96xbf16>, tensor<?x96xf32>
  %z = norm.generic {indexing_maps = [#id, #id, #id],
      iterator_types = ["parallel", "reduction"]}
    ins(%x, %r : tensor<?x96xbf16>, tensor<?x96xbf16>)
    outs(%f : tensor<?x96xf32>) {
  ^bb0(%a: bf16, %b: bf16):
    %0 = arith.extf %a : bf16 to f32
    %1 = arith.extf %b : bf16 to f32
    %2 = arith.addf %0, %1 : f32
    %n, %mean, %rstd = norm.normalize mean_variance %2 {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<?x96xf32>
  return %s, %y, %z : tensor<?x96xbf16>, tensor<?x96xf32>, tensor<?x96xf32>
}
)";
  NormCase c;
  c.element = Element::BF16;
  Array x = NormInputs::makeRandom(c, 5, 96, 1, 100).x;
  Array r = NormInputs::makeRandom(c, 5, 96, 2, 0, 0.1).x;
  std::vector<Array> outputs = runTensors(kText, {x, r});

  Array rounded(Element::BF16, x.shape), sum(Element::F32, x.shape);
  for (int64_t i = 0; i < x.size(); ++i) {
    rounded.set(i, x.get(i) + r.get(i));
    sum.set(i, x.get(i) + r.get(i));
  }
  EXPECT_TRUE(outputs[0].bytes == rounded.bytes);
  NormCase exact;
  exact.hasGain = exact.hasBias = false;
  for (auto [values, output] :
       {std::pair(&rounded, &outputs[1]), {&sum, &outputs[2]}}) {
    Array none(Element::F32, {96});
    NormInputs inputs = {values->convertTo(Element::F32), none, none};
    expectExact(exact, inputs, computeExactRows(exact, inputs), *output);
  }
}

// Scale, round to nearest even, saturate, int8: ties and both ends included.
TEST(FusedTest, QuantizationToInt8) {
  constexpr char kText[] = R"(
#id = affine_map<(i, j) -> (i, j)>
func.func @main(%x: tensor<?x?xf32>, %scale: tensor<?xf32>) -> tensor<?x?xi8> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %rows = tensor.dim %x, %c0 : tensor<?x?xf32>
  %n = tensor.dim %x, %c1 : tensor<?x?xf32>
  %e = tensor.empty(%rows, %n) : tensor<?x?xi8>
  %low = arith.constant -128.0 : f32
  %high = arith.constant 127.0 : f32
  %y = norm.generic {
      indexing_maps = [#id, affine_map<(i, j) -> (j)>, #id],
      iterator_types = ["parallel", "reduction"]}
    ins(%x, %scale : tensor<?x?xf32>, tensor<?xf32>) outs(%e : tensor<?x?xi8>) {
  ^bb0(%a: f32, %s: f32):
    %nz, %rstd = norm.normalize mean_square %a {epsilon = 0.0 : f64} : f32
    %0 = arith.mulf %nz, %s : f32
    %1 = math.roundeven %0 : f32
    %2 = arith.maximumf %1, %low : f32
    %3 = arith.minimumf %2, %high : f32
    %4 = arith.fptosi %3 : f32 to i8
    norm.yield %4 : i8
  } -> tensor<?x?xi8>
  return %y : tensor<?x?xi8>
}
)";
  // Rows of +-1: the root mean square is 1, so that products are exact.
  constexpr int64_t kN = 37;
  Array x(Element::F32, {2, kN}), scale(Element::F32, {kN});
  for (int64_t i = 0; i < x.size(); ++i)
    x.set(i, (i % kN) % 3 == 1 ? -1 : 1);
  const double scales[] = {0.5,   1.5,    2.5,  3.5,    126.5,  127.5,
                           128.5, 300,    1e30, 0,      0.4999, 0.75,
                           -2.5,  -128.5, -129, 127.49, 1e-30};
  for (int64_t i = 0; i < kN; ++i)
    scale.set(i, scales[i % std::size(scales)]);
  Array y = runTensors(kText, {x, scale})[0];
  for (int64_t i = 0; i < y.size(); ++i) {
    double exact = std::nearbyint(x.get(i) * scale.get(i % kN));
    EXPECT_EQ(y.get(i), std::fmin(std::fmax(exact, -128), 127))
        << x.get(i) * scale.get(i % kN);
  }
}

// A row too long for any cache, and for 32-bit byte offsets.
TEST(LongRowTest, SeventyFiveMillionElements) {
  NormCase c;
  c.hasGain = c.hasBias = false;
  constexpr int64_t kN = 75497472, kPeriod = 4093;
  NormInputs inputs;
  inputs.x = Array(Element::F32, {1, kN});
  auto *x = reinterpret_cast<float *>(inputs.x.bytes.data());
  long double sum = 0, squares = 0;
  for (int64_t i = 0; i < kN; ++i) {
    x[i] = 3 + static_cast<float>(i % kPeriod) / kPeriod;
    sum += x[i];
    squares += static_cast<long double>(x[i]) * x[i];
  }
  long double mean = sum / kN;
  double rstd = 1 / std::sqrt(squares / kN - mean * mean + c.epsilon);

  Array output = runCase(*compileCase(c), c, inputs)[0];
  auto *y = reinterpret_cast<const float *>(output.bytes.data());
  double largest = 0;
  for (int64_t i = 0; i < kN; ++i)
    largest = std::fmax(
        largest, std::fabs(y[i] - (x[i] - static_cast<double>(mean)) * rstd));
  // The largest normalized value is half the range, sqrt(3).
  EXPECT_LE(largest, 4e-7 * std::sqrt(3.));
}

// A row in many short pieces, with those of another between them: each piece
// ends the vector loop, and what was summed before must not suffer.
TEST(LongRowTest, ManyShortPieces) {
  constexpr char kText[] = R"(
#id = affine_map<(i, j, k) -> (i, j, k)>
func.func @main(%x: tensor<8192x2x8xf32>) -> tensor<8192x2x8xf32> {
  %e = tensor.empty() : tensor<8192x2x8xf32>
  %y = norm.generic {indexing_maps = [#id, #id],
      iterator_types = ["reduction", "parallel", "reduction"]}
    ins(%x : tensor<8192x2x8xf32>) outs(%e : tensor<8192x2x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 0.0 : f64} : f32
    norm.yield %n : f32
  } -> tensor<8192x2x8xf32>
  return %y : tensor<8192x2x8xf32>
}
)";
  Array x(Element::F32, {8192, 2, 8});
  for (int64_t i = 0; i < x.size(); ++i)
    x.set(i, i / 8 % 2 ? 0.3 : -0.1);
  Array y = runTensors(kText, {x})[0];
  for (int64_t i = 0; i < y.size(); ++i)
    ASSERT_NEAR(y.get(i), i / 8 % 2 ? 1 : -1, 4e-7) << i;
}

} // namespace
