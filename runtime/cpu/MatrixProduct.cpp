//===- MatrixProduct.cpp - products, piece by piece -----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Runtime/MatrixProduct.h"

#include "MatrixElements.h"
#include "MatrixLibrary.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>

using namespace norm::runtime;

namespace {

/// Multiplications of a piece: about 0.1 ms on one core, which is long for a
/// thread's start and short for the others' wait.
constexpr double kPieceCost = 1 << 23;
/// What reading or writing an element of a matrix costs in multiplications.
constexpr double kElementCost = 8;
/// Pieces for the threads to share. More of them read the operands more often.
constexpr int64_t kMaxPieces = 64;
/// Sizes of a piece are multiples of these where there are several. Of fewer
/// rows or columns oneDNN does up to a third less in the time, where it has to
/// bring a transposed matrix into order for them (128x768x768, 512x512x512,
/// AVX-512).
constexpr int64_t kRowTile = 96, kColumnTile = 192;
/// The least cost that is worth a thread: about 10 us.
constexpr double kThreadCost = 1 << 20;
/// What is converted on the way is so in slices, which caches hold.
constexpr int64_t kConvertedDepth = 1024;
/// Libraries count with 32 bits.
constexpr int64_t kMaxSize = 1 << 30;

int64_t ceilDiv(int64_t a, int64_t b) { return a / b + (a % b != 0); }

/// Memory that grows and is not initialized.
class Buffer {
public:
  Buffer() = default;
  Buffer(const Buffer &) = delete;
  Buffer &operator=(const Buffer &) = delete;
  ~Buffer() { std::free(data); }
  /// At least `rows` times `columns` elements, or null.
  void *get(int64_t rows, int64_t columns, Element element) {
    size_t bytes;
    if (__builtin_mul_overflow(rows, columns, &bytes) ||
        __builtin_mul_overflow(bytes, size_t(getSize(element)), &bytes))
      return nullptr;
    if (bytes > size) {
      std::free(data);
      data = std::aligned_alloc(64, (bytes + 63) / 64 * 64);
      size = data ? bytes : 0;
    }
    return data;
  }

private:
  void *data = nullptr;
  size_t size = 0;
};

struct Buffers {
  Buffer a, b, c;
};

/// Whether BLAS takes `matrix` as it is, rows contiguous. The stride of a
/// dimension with one element is arbitrary.
bool hasContiguousRows(const AnyMatrix &matrix, int64_t rows, int64_t columns) {
  return (columns == 1 || matrix.column == 1) &&
         (rows == 1 || (matrix.row >= columns && matrix.row <= kMaxSize));
}

int64_t getRowStride(const AnyMatrix &matrix, int64_t rows, int64_t columns) {
  return rows == 1 ? columns : matrix.row;
}

/// Sets `result` to `matrix` if BLAS takes it as it is.
bool viewAsBlas(const AnyMatrix &matrix, int64_t rows, int64_t columns,
                BlasMatrix &result) {
  if (hasContiguousRows(matrix, rows, columns)) {
    result = {matrix.data, getRowStride(matrix, rows, columns), false};
    return true;
  }
  if (hasContiguousRows(matrix.transpose(), columns, rows)) {
    result = {matrix.data, getRowStride(matrix.transpose(), columns, rows),
              true};
    return true;
  }
  return false;
}

/// A product as norm_matmul has it.
struct Product {
  const MatrixLibrary *library;
  bool accumulate;
  int64_t batch, m, n, k;
  AnyMatrix a, b, c;
  int64_t aBatch, bBatch, cBatch;

  /// Of each batch, rows and columns are divided into pieces.
  int64_t pieceRows, pieceColumns, rowPieces, columnPieces;

  /// What libraries can take: f32, but f64 for f64.
  Element getWide() const {
    return c.element == Element::F64 ? Element::F64 : Element::F32;
  }
  double getCost() const {
    double rows(m), columns(n), depth(k);
    return double(batch) *
           (rows * columns * depth +
            kElementCost * (rows * depth + depth * columns + rows * columns));
  }
  void divide();
  /// False if there is no memory, or the library fails.
  bool multiplyPiece(int64_t index, Buffers &buffers) const;

private:
  bool multiplyNarrow(const AnyMatrix &a, const AnyMatrix &b,
                      const AnyMatrix &c, int64_t rows, int64_t columns) const;
  bool multiplyWide(const AnyMatrix &a, const AnyMatrix &b, const AnyMatrix &c,
                    int64_t rows, int64_t columns, Buffers &buffers) const;
  bool isWideBlas(const AnyMatrix &matrix, int64_t rows,
                  int64_t columns) const {
    BlasMatrix ignored;
    return matrix.element == getWide() &&
           viewAsBlas(matrix, rows, columns, ignored);
  }
  bool makeWide(const AnyMatrix &matrix, int64_t rows, int64_t columns,
                Buffer &buffer, BlasMatrix &result) const;
};

void Product::divide() {
  double wanted = std::min(getCost() / kPieceCost, double(kMaxPieces));
  auto pieces =
      std::max<int64_t>(static_cast<int64_t>(wanted / double(batch)), 1);
  // Nearly square ones read the operands least often.
  auto rows = static_cast<int64_t>(
      std::lround(std::sqrt(double(pieces) * double(m) / double(n))));
  rows = std::clamp<int64_t>(rows, 1, pieces);
  auto getSize = [](int64_t size, int64_t parts, int64_t tile) {
    int64_t part = ceilDiv(size, parts);
    if (part < size)
      part = ceilDiv(part, tile) * tile;
    return std::min({part, size, kMaxSize});
  };
  pieceRows = getSize(m, rows, kRowTile);
  pieceColumns = getSize(n, pieces / rows, kColumnTile);
  rowPieces = ceilDiv(m, pieceRows);
  columnPieces = ceilDiv(n, pieceColumns);
}

bool Product::multiplyPiece(int64_t index, Buffers &buffers) const {
  int64_t j = index % columnPieces * pieceColumns;
  index /= columnPieces;
  int64_t i = index % rowPieces * pieceRows;
  int64_t l = index / rowPieces;
  int64_t rows = std::min(pieceRows, m - i);
  int64_t columns = std::min(pieceColumns, n - j);
  auto inBatch = [&](AnyMatrix matrix, int64_t stride) {
    matrix.data =
        static_cast<char *>(matrix.data) + l * stride * getSize(matrix.element);
    return matrix;
  };
  AnyMatrix x = inBatch(a, aBatch).from(i, 0);
  AnyMatrix y = inBatch(b, bBatch).from(0, j);
  AnyMatrix z = inBatch(c, cBatch).from(i, j);
  return multiplyNarrow(x, y, z, rows, columns) ||
         multiplyWide(x, y, z, rows, columns, buffers);
}

bool Product::multiplyNarrow(const AnyMatrix &a, const AnyMatrix &b,
                             const AnyMatrix &c, int64_t rows,
                             int64_t columns) const {
  bool hasTypes = (a.element == Element::F16 || a.element == Element::BF16) &&
                  b.element == a.element &&
                  (c.element == a.element || c.element == Element::F32);
  BlasProduct product = {rows, columns, k, {}, {}, c.data, 0, accumulate};
  product.cStride = getRowStride(c, rows, columns);
  return hasTypes && k <= kMaxSize && viewAsBlas(a, rows, k, product.a) &&
         viewAsBlas(b, k, columns, product.b) &&
         hasContiguousRows(c, rows, columns) &&
         library->multiplyNarrow(a.element, c.element, product);
}

bool Product::makeWide(const AnyMatrix &matrix, int64_t rows, int64_t columns,
                       Buffer &buffer, BlasMatrix &result) const {
  if (isWideBlas(matrix, rows, columns))
    return viewAsBlas(matrix, rows, columns, result);
  // In the order that it has in memory.
  bool transposed = std::abs(matrix.row) < std::abs(matrix.column);
  AnyMatrix source = transposed ? matrix.transpose() : matrix;
  if (transposed)
    std::swap(rows, columns);
  void *data = buffer.get(rows, columns, getWide());
  if (!data)
    return false;
  widen(source, {getWide(), data, columns, 1}, rows, columns);
  result = {data, columns, transposed};
  return true;
}

bool Product::multiplyWide(const AnyMatrix &a, const AnyMatrix &b,
                           const AnyMatrix &c, int64_t rows, int64_t columns,
                           Buffers &buffers) const {
  bool isDirect = c.element == getWide() && hasContiguousRows(c, rows, columns);
  AnyMatrix result = c;
  if (!isDirect) {
    result = {getWide(), buffers.c.get(rows, columns, getWide()), columns, 1};
    if (!result.data)
      return false;
  }
  bool converts = !isWideBlas(a, rows, k) || !isWideBlas(b, k, columns);
  int64_t depth = converts ? kConvertedDepth : kMaxSize;
  for (int64_t p = 0; p < k; p += depth) {
    int64_t size = std::min(depth, k - p);
    BlasProduct product = {rows, columns, size, {}, {}, result.data, 0, false};
    product.cStride = getRowStride(result, rows, columns);
    product.accumulate = p > 0 || (isDirect && accumulate);
    if (!makeWide(a.from(0, p), rows, size, buffers.a, product.a) ||
        !makeWide(b.from(p, 0), size, columns, buffers.b, product.b))
      return false;
    if (!(getWide() == Element::F64 ? library->multiplyF64(product)
                                    : library->multiplyF32(product)))
      return false;
  }
  if (!isDirect)
    round(result, c, rows, columns, accumulate);
  return true;
}

/// A product while threads work on it.
struct Job {
  const Product &product;
  std::atomic<bool> failed{false};
};

void multiplyPieces(void *context, int64_t begin, int64_t end) {
  auto *job = static_cast<Job *>(context);
  Buffers buffers;
  for (int64_t index = begin; index < end; ++index)
    if (!job->product.multiplyPiece(index, buffers))
      job->failed.store(true, std::memory_order_relaxed);
}

void setToZero(const Product &product) {
  int64_t size = getSize(product.c.element);
  for (int64_t l = 0; l < product.batch; ++l)
    for (int64_t i = 0; i < product.m; ++i)
      for (int64_t j = 0; j < product.n; ++j)
        std::memset(static_cast<char *>(product.c.from(i, j).data) +
                        l * product.cBatch * size,
                    0, size);
}

/// The library, or null.
const MatrixLibrary *getLibrary(int32_t library) {
  switch (library) {
  case NORM_ONEDNN:
    return &getOneDNN();
  case NORM_CBLAS:
    return &getCBLAS();
  default:
    return nullptr;
  }
}

bool isElement(int32_t type) { return type >= NORM_F16 && type <= NORM_F64; }

/// Why the product cannot be done; empty if it can.
std::string findMistake(int32_t library, int32_t a, int32_t b, int32_t c) {
  if (const char *error = norm_matmul_get_error(library))
    return error;
  if (!isElement(a) || !isElement(b) || !isElement(c))
    return "unknown type of elements";
  if (c != NORM_F64 && (a == NORM_F64 || b == NORM_F64))
    return "an operand of f64 is multiplied into a result of f64 only";
  if (c == NORM_F64 && !getLibrary(library)->hasF64())
    return std::string(getLibrary(library)->getName()) +
           " has no product of f64";
  return "";
}

void failWith(const std::string &why) {
  norm_fail(("matrix product: " + why).c_str());
}

} // namespace

const char *norm_matmul_get_error(int32_t library) {
  const MatrixLibrary *found = getLibrary(library);
  if (!found)
    return "unknown library";
  return found->getError().empty() ? nullptr : found->getError().c_str();
}

int32_t norm_matmul_is_fast(int32_t library) {
  return !norm_matmul_get_error(library) && getLibrary(library)->isFast();
}

void norm_matmul(int32_t library, int32_t accumulate, int64_t batch, int64_t m,
                 int64_t n, int64_t k, int32_t a_type, const void *a,
                 int64_t a_batch, int64_t a_row, int64_t a_column,
                 int32_t b_type, const void *b, int64_t b_batch, int64_t b_row,
                 int64_t b_column, int32_t c_type, void *c, int64_t c_batch,
                 int64_t c_row, int64_t c_column) {
  if (std::string why = findMistake(library, a_type, b_type, c_type);
      !why.empty())
    return failWith(why);
  if (batch < 1 || m < 1 || n < 1)
    return;
  Product product = {};
  product.library = getLibrary(library);
  product.accumulate = accumulate != 0;
  product.batch = batch;
  product.m = m;
  product.n = n;
  product.k = k;
  product.a = {Element(a_type), const_cast<void *>(a), a_row, a_column};
  product.b = {Element(b_type), const_cast<void *>(b), b_row, b_column};
  product.c = {Element(c_type), c, c_row, c_column};
  product.aBatch = a_batch;
  product.bBatch = b_batch;
  product.cBatch = c_batch;
  if (k < 1) {
    if (!accumulate)
      setToZero(product);
    return;
  }
  // Where columns of c are contiguous: c^T = b^T a^T.
  if (!hasContiguousRows(product.c, m, n) &&
      hasContiguousRows(product.c.transpose(), n, m)) {
    AnyMatrix left = product.b.transpose();
    product.b = product.a.transpose();
    product.a = left;
    product.c = product.c.transpose();
    std::swap(product.aBatch, product.bBatch);
    std::swap(product.m, product.n);
  }
  product.divide();
  int64_t pieces = batch * product.rowPieces * product.columnPieces;
  double grain = kThreadCost / (product.getCost() / double(pieces));
  Job job{product};
  norm_parallel_for(
      pieces, std::max<int64_t>(static_cast<int64_t>(std::min(grain, 1e9)), 1),
      multiplyPieces, &job);
  if (job.failed.load(std::memory_order_relaxed))
    failWith(std::string("there is not enough memory for ") +
             product.library->getName());
}
