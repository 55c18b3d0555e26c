//===- Float8Test.cpp - conversions of floats of eight bits ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Runs arith.truncf and arith.extf of each format in kernels on the target in
// NORM_TEST_TARGET, or in loops, and compares with APFloat, which is what
// norm-run's arrays convert by: all numbers of 8 and 16 bits; of wider ones all
// ties, what is next to them, to the formats' numbers and to where they
// overflow, special ones, and any.
//
//===----------------------------------------------------------------------===//

#include "NormCase.h"

#include "llvm/ADT/bit.h"
#include "llvm/Support/FormatVariadic.h"

#include "gtest/gtest.h"

#include <cmath>
#include <cstring>
#include <limits>
#include <random>

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::test;
using llvm::formatv;

namespace {

constexpr Element kFormats[] = {Element::F8E4M3FN, Element::F8E5M2,
                                Element::F8E4M3FNUZ, Element::F8E5M2FNUZ};
constexpr Element kTypes[] = {Element::F16, Element::BF16, Element::F32,
                              Element::F64};
constexpr int64_t kRowSize = 512;
constexpr int kShownFailures = 5;

/// `body` makes %w0, %w1 and so on, of type `to`, of each %u.
std::vector<Array> run(const std::string &body, const Array &x, Element to,
                       int numResults = 1) {
  std::string from = norm::getName(x.element).str();
  std::string sizes = formatv("{0}x{1}x", x.shape[0], x.shape[1]);
  std::string in = formatv("memref<{0}{1}>", sizes, from);
  std::string out = formatv("memref<{0}{1}>", sizes, norm::getName(to));
  std::string arguments = "%x: " + in, maps = "#rows", outs, outTypes, values,
              types;
  for (int i = 0; i < numResults; ++i) {
    StringRef comma = i ? ", " : "";
    arguments += formatv(", %y{0}: {1}", i, out);
    maps += ", #rows";
    outs += formatv("{0}%y{1}", comma, i);
    outTypes += formatv("{0}{1}", comma, out);
    values += formatv("{0}%w{1}", comma, i);
    types += formatv("{0}{1}", comma, norm::getName(to));
  }
  std::string text =
      formatv(R"(
#rows = affine_map<(i, j) -> (i, j)>
func.func @main({0}) {{
  norm.generic {{indexing_maps = [{1}],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : {2}) outs({3} : {4}) {{
  ^bb0(%u: {5}):
{6}    norm.yield {7} : {8}
  }
  return
}
)",
              arguments, maps, in, outs, outTypes, from, body, values, types);
  std::unique_ptr<CompiledFunction> compiled = compileText(text);
  std::vector<ArgumentBuffer> buffers;
  SmallVector<void *> pointers;
  for (const Parameter &parameter : compiled->getSignature().arguments)
    buffers.emplace_back(parameter, x.shape);
  for (ArgumentBuffer &buffer : buffers)
    pointers.push_back(buffer.getPointer());
  buffers.front().write(x);
  compiled->call(pointers);
  if (llvm::Error error = compiled->takeGPUError())
    ADD_FAILURE() << llvm::toString(std::move(error));
  std::vector<Array> results;
  for (ArgumentBuffer &buffer : llvm::drop_begin(buffers)) {
    EXPECT_FALSE(buffer.findBrokenGuard());
    results.push_back(buffer.read());
  }
  return results;
}

/// Any NaN for NaN, else the same bits: zeros have signs.
bool isSame(const Array &found, const Array &expected, int64_t i) {
  double a = found.get(i), b = expected.get(i);
  return std::isnan(b) ? std::isnan(a)
                       : a == b && std::signbit(a) == std::signbit(b);
}

void expectSame(const Array &x, const Array &found, const Array &expected) {
  int64_t failures = 0;
  for (int64_t i = 0; i < x.size(); ++i)
    if (!isSame(found, expected, i) && failures++ < kShownFailures)
      ADD_FAILURE() << formatv("{0} {1} ({2}) becomes {3} {4}, expected {5}",
                               norm::getName(x.element).str(), x.get(i),
                               llvm::bit_cast<uint64_t>(x.get(i)),
                               norm::getName(found.element).str(), found.get(i),
                               expected.get(i))
                           .str();
  EXPECT_EQ(failures, 0);
}

/// Rows of elements with these bits, one after the other.
template <typename Bits>
Array makeRows(Element element, std::vector<Bits> bits) {
  bits.resize(llvm::alignTo(bits.size(), kRowSize));
  Array array(element, {int64_t(bits.size()) / kRowSize, kRowSize});
  EXPECT_EQ(array.bytes.size(), bits.size() * sizeof(Bits));
  std::memcpy(array.bytes.data(), bits.data(), array.bytes.size());
  return array;
}

template <typename Bits> Array makeAll(Element element) {
  std::vector<Bits> bits(size_t(1) << (8 * sizeof(Bits)));
  for (size_t i = 0; i < bits.size(); ++i)
    bits[i] = i;
  return makeRows(element, std::move(bits));
}

/// Numbers of T at which `format` rounds in one way or another.
template <typename T, typename Bits>
std::vector<Bits> makeCritical(Element format) {
  std::vector<T> positive = {0,
                             std::numeric_limits<T>::denorm_min(),
                             std::numeric_limits<T>::min(),
                             std::numeric_limits<T>::max(),
                             std::numeric_limits<T>::infinity(),
                             1e10f,
                             1e-10f};
  std::vector<T> numbers;
  for (unsigned code = 0; code < 0x80; ++code) {
    uint8_t bits = code;
    double number = loadElement(format, &bits);
    if (std::isfinite(number))
      numbers.push_back(number);
  }
  // The next one that there would be if the exponent went on: NaN or infinity
  // begin at the midpoint, or next to it.
  numbers.push_back(2 * numbers.back() - numbers[numbers.size() - 2]);
  numbers.push_back(2 * numbers.back());
  for (size_t i = 0; i + 1 < numbers.size(); ++i)
    for (T at : {numbers[i], (numbers[i] + numbers[i + 1]) / 2}) {
      T below = at, above = at;
      positive.push_back(at);
      // The nearest ones, and in f64 the nearest of f32.
      for (int step = 0; step < 3; ++step) {
        below = std::nextafter(below, T(0));
        above = std::nextafter(above, std::numeric_limits<T>::max());
        positive.insert(positive.end(), {below, above});
      }
      positive.push_back(std::nextafter(float(at), 0.0f));
      positive.push_back(std::nextafter(float(at), HUGE_VALF));
    }
  constexpr Bits kSign = Bits(1) << (8 * sizeof(Bits) - 1);
  std::vector<Bits> result;
  for (T number : positive) {
    Bits bits = llvm::bit_cast<Bits>(number);
    result.insert(result.end(), {bits, bits | kSign});
  }
  // NaN with all payloads' ends.
  Bits infinity = llvm::bit_cast<Bits>(std::numeric_limits<T>::infinity());
  Bits quiet = llvm::bit_cast<Bits>(std::numeric_limits<T>::quiet_NaN());
  for (Bits nan : {Bits(infinity + 1), quiet, Bits(kSign - 1)})
    result.insert(result.end(), {nan, nan | kSign});
  // Any, and of exponents that the format has.
  std::mt19937_64 random(1);
  std::uniform_real_distribution<T> exponents(-20, 17);
  for (int i = 0; i < 2048; ++i) {
    result.push_back(Bits(random()));
    T number = std::exp2(exponents(random));
    result.push_back(llvm::bit_cast<Bits>(number) |
                     (random() & 1 ? kSign : Bits(0)));
  }
  return result;
}

Array makeCritical(Element element, Element format) {
  switch (element) {
  case Element::F32:
    return makeRows(element, makeCritical<float, uint32_t>(format));
  case Element::F64:
    return makeRows(element, makeCritical<double, uint64_t>(format));
  default:
    return makeAll<uint16_t>(element);
  }
}

/// The largest finite number.
double getLargest(Element format) {
  double largest = 0;
  for (unsigned code = 0; code < 0x80; ++code) {
    uint8_t bits = code;
    double number = loadElement(format, &bits);
    if (std::isfinite(number))
      largest = std::max(largest, number);
  }
  return largest;
}

/// Whether an element of 16 bits or more is a NaN without the bit that says
/// that it is quiet.
bool isSignaling(const Array &array, int64_t i) {
  int64_t bytes = getByteSize(array.element);
  int quietBit = array.element == Element::F16    ? 9
                 : array.element == Element::BF16 ? 6
                 : array.element == Element::F32  ? 22
                                                  : 51;
  uint64_t bits = 0;
  std::memcpy(&bits, &array.bytes[i * bytes], bytes);
  return std::isnan(array.get(i)) && !(bits >> quietBit & 1);
}

/// A clamp to [-bound, bound] before the conversion.
struct Clamp {
  double bound;
  bool ignoresNaN;

  double apply(double number) const {
    if (std::isnan(number))
      return ignoresNaN ? bound : number;
    return std::min(std::max(number, -bound), bound);
  }
};

struct Float8Test : testing::TestWithParam<std::tuple<Element, Element>> {
  Element getFormat() const { return std::get<0>(GetParam()); }
  Element getType() const { return std::get<1>(GetParam()); }
  std::string getFormatName() const { return norm::getName(getFormat()).str(); }
  std::string getTypeName() const { return norm::getName(getType()).str(); }
};

// As it is, and behind clamps: to the largest number, which takes the test for
// what is too large away; without NaN, which takes that for NaN; and to a
// larger number, which must not.
TEST_P(Float8Test, Narrows) {
  double largest = getLargest(getFormat());
  const Clamp clamps[] = {
      {largest, false}, {largest, true}, {1.5 * largest, false}};
  Array x = makeCritical(getType(), getFormat());
  std::vector<Array> expected = {x.convertTo(getFormat())};
  std::string body = formatv("    %w0 = arith.truncf %u : {0} to {1}\n",
                             getTypeName(), getFormatName());
  for (auto [i, clamp] : llvm::enumerate(clamps)) {
    body += formatv("    %hi{0} = arith.constant {1:f6} : {2}\n"
                    "    %lo{0} = arith.constant -{1:f6} : {2}\n"
                    "    %c{0} = arith.{4} %u, %hi{0} : {2}\n"
                    "    %d{0} = arith.{5} %c{0}, %lo{0} : {2}\n"
                    "    %w{0} = arith.truncf %d{0} : {2} to {3}\n",
                    i + 1, clamp.bound, getTypeName(), getFormatName(),
                    clamp.ignoresNaN ? "minnumf" : "minimumf",
                    clamp.ignoresNaN ? "maxnumf" : "maximumf");
    Array &result = expected.emplace_back(getFormat(), x.shape);
    for (int64_t j = 0; j < x.size(); ++j)
      result.set(j, clamp.apply(x.get(j)));
  }
  std::vector<Array> found = run(body, x, getFormat(), expected.size());
  // Of a signaling NaN minnumf may make a NaN, as Arm does, which maxnumf then
  // makes the lower bound.
  for (int64_t i = 0; i < x.size(); ++i)
    if (isSignaling(x, i) && found[2].get(i) == -largest)
      expected[2].set(i, -largest);
  for (auto [one, right] : llvm::zip_equal(found, expected))
    expectSame(x, one, right);
}

TEST_P(Float8Test, Widens) {
  Array x = makeAll<uint8_t>(getFormat());
  std::string body = formatv("    %w0 = arith.extf %u : {0} to {1}\n",
                             getFormatName(), getTypeName());
  expectSame(x, run(body, x, getType())[0], x.convertTo(getType()));
}

INSTANTIATE_TEST_SUITE_P(
    All, Float8Test,
    testing::Combine(testing::ValuesIn(kFormats), testing::ValuesIn(kTypes)),
    [](const testing::TestParamInfo<Float8Test::ParamType> &info) {
      return norm::getName(std::get<0>(info.param)).str() + "_" +
             norm::getName(std::get<1>(info.param)).str();
    });

struct Float8ArithmeticTest : testing::TestWithParam<Element> {};

// Arithmetic in a format is done in f32 and rounded after each op.
TEST_P(Float8ArithmeticTest, RoundsEachOp) {
  Element format = GetParam();
  Array x = makeAll<uint8_t>(format);
  std::string body = formatv("    %v = arith.addf %u, %u : {0}\n"
                             "    %n = arith.negf %v : {0}\n"
                             "    %w0 = arith.addf %n, %u : {0}\n",
                             norm::getName(format));
  Array twice(format, x.shape), expected(format, x.shape);
  for (int64_t i = 0; i < x.size(); ++i) {
    twice.set(i, 2 * x.get(i));
    expected.set(i, x.get(i) - twice.get(i));
  }
  expectSame(x, run(body, x, format)[0], expected);
}

INSTANTIATE_TEST_SUITE_P(All, Float8ArithmeticTest, testing::ValuesIn(kFormats),
                         [](const testing::TestParamInfo<Element> &info) {
                           return norm::getName(info.param).str();
                         });

} // namespace
