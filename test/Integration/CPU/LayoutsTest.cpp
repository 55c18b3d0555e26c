//===- LayoutsTest.cpp - buffers that lie anywhere ------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Every strided layout, with static sizes, strides and offsets and with dynamic
// ones. On the GPU emulator each case names the kernel that must be chosen: by
// vectors where memory allows it.
//
//===----------------------------------------------------------------------===//

#include "LayoutCase.h"

#include "gtest/gtest.h"

using namespace mlir::norm;
using namespace mlir::norm::test;

namespace {

constexpr Element kF8 = Element::F8E4M3FN, kF16 = Element::F16,
                  kBF16 = Element::BF16, kF32 = Element::F32,
                  kF64 = Element::F64;
constexpr Access kVectors = Access::Vectors, kEdges = Access::Edges,
                 kElements = Access::Elements;
constexpr int64_t kRowCount = 5;

void expectLayouts(std::initializer_list<LayoutCase> cases) {
  for (const LayoutCase &layoutCase : cases)
    expectLayout(layoutCase);
}

//===----------------------------------------------------------------------===//
// Rows of contiguous elements
//===----------------------------------------------------------------------===//

/// Where rows begin.
struct Rows {
  int64_t offset = 0, gap = 0;
  Element element = kF32;
};

/// Rows of `n` elements and a gain.
LayoutCase makeRows(int64_t n, Rows x = {}, Rows y = {}, int64_t gainOffset = 0,
                    Element gain = kF32) {
  auto place = [&](const Rows &rows) {
    return Place{"ij", {n + rows.gap, 1}, rows.offset, rows.element};
  };
  return LayoutCase("pr", {kRowCount, n}, place(x), place(y))
      .withGain({"j", {1}, gainOffset, gain});
}

// Rows of an odd size, one behind the other: aligned elsewhere in each. The
// gain is misaligned in its own way.
TEST(LayoutsTest, OddRows) {
  expectLayouts({
      makeRows(259, {0, 0, kBF16}, {0, 0, kBF16}, 0, kBF16).by(kEdges, kEdges),
      makeRows(259, {0, 0, kBF16}, {0, 0, kBF16}, 0, kF32)
          .asRMS()
          .by(kEdges, kEdges)
          .on(64, 1),
      makeRows(77).by(kEdges, kEdges).on(8, 2),
      makeRows(77, {0, 0, kF64}, {0, 0, kF64}, 0, kF64)
          .asDouble()
          .by(kEdges, kEdges),
      makeRows(77, {3}, {3}, 1).by(kEdges, kEdges),
      makeRows(131, {7, 5, kF16}, {7, 5, kF16}, 6, kF16)
          .by(kEdges, kEdges)
          .on(16, 3),
      // Of one byte, beside others.
      makeRows(131, {5, 2, kF8}, {5, 2, kF8}, 2, kF8).by(kEdges, kEdges),
      makeRows(259, {0, 0, kF32}, {0, 0, kF8}, 0, kF32)
          .asRMS()
          .by(kEdges, kEdges),
      // f32 beside bf16: aligned where the bf16 is, but to four elements.
      makeRows(131, {5, 2, kBF16}, {1, 6}, 2).by(kEdges, kEdges),
      makeRows(131, {5, 2, kBF16}, {2, 6}, 2).by(kElements, kElements),
  });
}

// Rows of whole vectors, in views.
TEST(LayoutsTest, AlignedRows) {
  expectLayouts({
      makeRows(80).by(kVectors, kVectors),
      makeRows(80, {}, {}, 4).by(kVectors, kVectors),
      makeRows(80, {}, {}, 1).by(kEdges, kEdges),
      makeRows(80, {1}, {1}).by(kEdges, kEdges),
      makeRows(80, {1, 3}, {5, 7}).by(kEdges, kEdges),
      makeRows(80, {1}, {2}).by(kElements, kElements),
      // Strides that tell that x is aligned elsewhere than y, row by row.
      makeRows(80, {0, 3}, {0, 8}).by(kEdges, kElements),
      makeRows(512, {8, 8, kBF16}, {0, 16, kBF16}, 4)
          .withBias({"j", {1}, 8, kBF16})
          .withStatistics({"i", {1}})
          .by(kVectors, kVectors),
  });
}

// Sizes down to rows without a single vector.
TEST(LayoutsTest, ShortRows) {
  expectLayouts({
      makeRows(1, {3, 2}, {3, 2}, 2).by(kElements, kEdges),
      makeRows(6, {3, 2}, {3, 2}, 2).by(kElements, kEdges),
      makeRows(15, {3, 2}, {3, 2}, 2).by(kElements, kEdges),
      makeRows(130, {3, 2}, {3, 2}, 2).by(kEdges, kEdges),
      makeRows(130, {3, 2}, {2, 2}, 2).by(kElements, kElements),
  });
}

// Too long for registers: read again, or kept in workgroup memory.
TEST(LayoutsTest, LongRows) {
  expectLayouts({
      makeRows(17001, {1, 0, kBF16}, {1, 0, kBF16}, 3, kBF16)
          .asRMS()
          .withMemory(4800)
          .by(kEdges, kEdges),
      makeRows(9001, {1, 0, kBF16}, {1, 0, kBF16}, 0, kF32)
          .asDouble()
          .withMemory(120000)
          .by(kEdges, kEdges),
  });
}

// From the least to the largest row of dynamic size that is read once, and
// beside these.
TEST(LayoutsTest, RowsThatAreReadOnce) {
  auto makeRow = [](int64_t n, int64_t offset, Element element = kF32) {
    Place row = {"ij", {n, 1}, offset, element};
    return LayoutCase("pr", {1, n}, row, row);
  };
  expectLayouts({
      makeRow(2044, 0).by(kVectors, kVectors),
      makeRow(2048, 0).by(kVectors, kVectors).asResident(),
      makeRow(8192, 0).by(kVectors, kVectors).asResident(),
      makeRow(8196, 0).by(kVectors, kVectors),
      makeRow(2047, 3).by(kEdges, kEdges).asRMS(),
      makeRow(8191, 3).by(kEdges, kEdges).asRMS().asResident(),
      makeRow(8193, 3).by(kEdges, kEdges).asRMS(),
      makeRow(8192, 0, kBF16).by(kVectors, kVectors).asResident(),
      makeRow(1025, 1, kBF16).asDouble().by(kEdges, kEdges).asResident(),
      makeRow(4096, 1, kBF16).asDouble().by(kEdges, kEdges).asResident(),
      makeRow(4097, 1, kBF16).asDouble().by(kEdges, kEdges),
      makeRows(2501, {1, 0, kBF16}, {1, 0, kBF16}, 3, kBF16)
          .withStatistics({"i", {1}})
          .by(kEdges, kEdges)
          .asResident(),
  });
}

//===----------------------------------------------------------------------===//
// Elements with others between them
//===----------------------------------------------------------------------===//

// Columns of a matrix, by the indexing map or by the strides.
TEST(LayoutsTest, Transposed) {
  Place map = {"ji", {7, 1}}, strides = {"ij", {1, 7}},
        row = {"ij", {80, 1}, 2};
  expectLayouts({
      LayoutCase("pr", {7, 77}, map, map).withStatistics({"i", {1}}),
      LayoutCase("pr", {7, 77}, strides, strides).asRMS().on(8, 1),
      LayoutCase("pr", {7, 77}, map, row)
          .withGain({"j", {1}, 1})
          .withBias({"j", {1}}),
      LayoutCase("pr", {7, 77}, row, strides).on(64, 2),
      LayoutCase("pr", {7, 200}, {"ji", {8, 1}, 3, kBF16},
                 {"ij", {1, 9}, 1, kF32})
          .withGain({"j", {1}, 0, kBF16}),
  });
}

TEST(LayoutsTest, InnerStrides) {
  Place second = {"ij", {160, 2}, 1}, third = {"ij", {240, 3}};
  expectLayouts({
      LayoutCase("pr", {kRowCount, 77}, second, second)
          .withStatistics({"i", {3}, 2}),
      LayoutCase("pr", {kRowCount, 77}, second, third).asRMS().on(16, 4),
      // Of the gain, in rows that are contiguous.
      makeRows(80)
          .withGain({"j", {2}})
          .withBias({"j", {3}, 5})
          .by(kEdges, kEdges),
      makeRows(259, {0, 0, kBF16}, {0, 0, kBF16})
          .withGain({"j", {5}, 1, kBF16})
          .by(kEdges, kEdges),
      LayoutCase("pr", {kRowCount, 129}, {"ij", {400, 3}, 0, kF64},
                 {"ij", {131, 1}, 0, kF64})
          .withStatistics({"i", {2}, 0, kF64})
          .asDouble(),
  });
}

// Rows and elements in reverse.
TEST(LayoutsTest, NegativeStrides) {
  expectLayouts({
      LayoutCase("pr", {kRowCount, 80}, {"ij", {-80, 1}, 320},
                 {"ij", {-84, 1}, 336})
          .withGain({"j", {1}})
          .by(kVectors, kVectors),
      LayoutCase("pr", {kRowCount, 77}, {"ij", {-77, 1}, 308},
                 {"ij", {-81, 1}, 324})
          .by(kEdges, kEdges),
      LayoutCase("pr", {kRowCount, 77}, {"ij", {77, -1}, 76},
                 {"ij", {-154, -2}, 769})
          .withGain({"j", {-1}, 76})
          .withBias({"j", {-3}, 228})
          .withStatistics({"i", {-2}, 8}),
  });
}

//===----------------------------------------------------------------------===//
// Elements that several indices share
//===----------------------------------------------------------------------===//

TEST(LayoutsTest, Broadcast) {
  Place rows = {"ij", {77, 1}}, aligned = {"ij", {80, 1}};
  expectLayouts({
      // All rows are the same, and all overlap.
      LayoutCase("pr", {kRowCount, 77}, {"ij", {0, 1}}, rows)
          .by(kEdges, kElements),
      LayoutCase("pr", {kRowCount, 80}, {"ij", {0, 1}}, aligned)
          .by(kVectors, kVectors),
      LayoutCase("pr", {kRowCount, 77}, {"ij", {3, 1}, 1}, rows)
          .by(kEdges, kElements),
      // Gain and bias of another matrix, whose rows are one; a number as a row.
      LayoutCase("pr", {kRowCount, 80}, aligned, aligned)
          .withGain({"ij", {0, 1}})
          .withBias({"j", {0}, 2})
          .by(kVectors, kEdges),
      LayoutCase("pr", {kRowCount, 77}, rows, rows)
          .withGain({"ij", {0, 1}, 1})
          .withBias({"ij", {0, 0}})
          .by(kEdges, kElements),
      // One number a row, and one for all.
      LayoutCase("pr", {kRowCount, 77}, rows, rows)
          .withGain({"i", {2}, 1})
          .withBias({"", {}, 3})
          .withStatistics({"i", {1}})
          .by(kEdges, kEdges),
      LayoutCase("pr", {kRowCount, 80}, aligned, aligned)
          .withGain({"i", {0}})
          .withBias({"i", {-1}, 4})
          .by(kVectors, kVectors),
      // A number for each element, of rows and of gains in reverse.
      LayoutCase("pr", {kRowCount, 77}, rows, rows)
          .withGain({"ij", {80, 1}, 2})
          .withBias({"ji", {kRowCount, 1}})
          .asRMS(),
  });
}

//===----------------------------------------------------------------------===//
// More loops
//===----------------------------------------------------------------------===//

// Rows in two dimensions, with gaps that keep them apart.
TEST(LayoutsTest, RowsInTwoDimensions) {
  Place x = {"ijk", {340, 84, 1}, 4}, y = {"ijk", {352, 84, 1}};
  expectLayouts({
      LayoutCase("ppr", {3, 4, 80}, x, y)
          .withGain({"k", {1}})
          .withStatistics({"ij", {7, 1}, 1})
          .by(kVectors, kVectors),
      LayoutCase("ppr", {3, 4, 79}, {"ijk", {340, 80, 1}, 5},
                 {"ijk", {340, 80, 1}, 1})
          .withGain({"k", {1}, 2})
          .by(kEdges, kEdges),
      LayoutCase("ppr", {3, 4, 79}, {"jik", {290, 90, 1}, 2},
                 {"ijk", {340, 80, 1}, 1})
          .withGain({"jk", {90, 1}})
          .withBias({"i", {1}})
          .by(kEdges, kElements)
          .on(64, 5),
      LayoutCase("ppr", {3, 4, 77}, {"ijk", {0, 77, 1}}, {"kji", {12, 3, 1}})
          .withStatistics({"ji", {1, 5}}),
      // Channels first: a gain for each channel.
      LayoutCase("prp", {2, 96, 7}, {"ijk", {700, 7, 1}},
                 {"ijk", {780, 8, 1}, 3})
          .withGain({"j", {1}})
          .withBias({"j", {2}})
          .withStatistics({"ik", {7, 1}}),
      LayoutCase("prp", {2, 96, 7}, {"ijk", {672, 7, 1}, 0, kBF16},
                 {"ikj", {672, 96, 1}, 0, kBF16})
          .withGain({"j", {1}, 0, kBF16})
          .asRMS(),
  });
}

// Rows of several pieces.
TEST(LayoutsTest, RowsOfPieces) {
  expectLayouts({
      LayoutCase("prr", {4, 6, 32}, {"ijk", {300, 40, 1}},
                 {"ijk", {216, 36, 1}, 4})
          .withGain({"jk", {32, 1}})
          .withBias({"k", {1}, 1})
          .withStatistics({"i", {1}}),
      LayoutCase("rpr", {40, 3, 8}, {"ijk", {24, 8, 1}}, {"ijk", {27, 9, 1}, 2})
          .withGain({"ik", {8, 1}})
          .on(8, 6),
      LayoutCase("rpr", {40, 3, 8}, {"kji", {140, 41, 1}},
                 {"ijk", {1, 50, -200}, 1500})
          .asRMS(),
      // One loop after all.
      LayoutCase("prr", {4, 8, 16}, {"ijk", {132, 16, 1}},
                 {"ijk", {128, 16, 1}})
          .withGain({"jk", {16, 1}})
          .by(kVectors, kElements),
      LayoutCase("pprr", {2, 3, 5, 17}, {"ijkl", {400, 130, 25, 1}, 1},
                 {"lkji", {30, 6, 2, 1}})
          .withGain({"lk", {7, 1}})
          .withBias({"il", {40, 2}})
          .withStatistics({"ij", {3, 1}}),
      LayoutCase("rr", {9, 33}, {"ij", {40, 1}}, {"ji", {9, 1}})
          .withGain({"i", {1}}),
  });
}

// Rows of runs that lie side by side with those of other rows: in all operands,
// and in some only.
TEST(LayoutsTest, RowsOfRuns) {
  Place last = {"ijk", {24, 8, 1}, 3}, apart = {"ijk", {31, 8, 1}};
  expectLayouts({
      LayoutCase("rpr", {41, 3, 8}, last, apart)
          .withGain({"jk", {8, 1}, 1})
          .withBias({"j", {2}})
          .withStatistics({"j", {3}, 1}),
      LayoutCase("rpr", {5, 4, 7}, {"ijk", {28, 7, 1}, 0, kBF16},
                 {"ijk", {28, 7, 1}, 5, kF16})
          .withGain({"i", {2}, 1, kF32})
          .withBias({"", {}, 3})
          .asRMS(),
      LayoutCase("rpr", {23, 3, 5}, {"ijk", {-30, -10, -2}, 700},
                 {"ijk", {40, 10, 2}, 1})
          .withBias({"jk", {-10, -2}, 30})
          .on(8, 6),
      LayoutCase("prpr", {2, 9, 5, 3}, {"ijkl", {200, 15, 3, 1}, 0, kF64},
                 {"ijkl", {135, 15, 3, 1}, 1, kF64})
          .withGain({"kl", {3, 1}, 0, kF32})
          .withStatistics({"ki", {2, 1}, 0, kF64})
          .asDouble(),
      LayoutCase("rrpr", {3, 9, 6, 11}, {"ijkl", {700, 66, 11, 1}},
                 {"ijkl", {700, 66, 11, 1}})
          .withGain({"kl", {11, 1}})
          .withBias({"ij", {9, 1}})
          .withStatistics({"k", {1}})
          .asInPlace(),
      // All rows share the gain.
      LayoutCase("rpr", {41, 3, 8}, last, apart).withGain({"k", {1}}),
  });
}

// Rows of a part of a vector: one behind the other in all operands that have a
// row's elements, or with gaps in some; in two dimensions, of which the last
// has fewer rows than a vector has lanes, or more; and what such rows share.
TEST(LayoutsTest, TinyRows) {
  auto packed = [](int64_t n, int64_t offset, Element element = kF32) {
    return Place{"ij", {n, 1}, offset, element};
  };
  expectLayouts({
      LayoutCase("pr", {37, 2}, packed(2, 1), packed(2, 3))
          .withGain({"j", {3}, 1})
          .withBias({"i", {2}, 1})
          .withStatistics({"i", {2}, 1}),
      LayoutCase("pr", {150, 4}, packed(4, 3, kBF16), packed(4, 1, kF16))
          .withGain({"i", {1}, 0, kBF16})
          .withBias({"", {}, 3})
          .asRMS(),
      LayoutCase("pr", {131, 8}, packed(8, 5, kF16), packed(8, 0))
          .withGain({"j", {1}, 1, kBF16})
          .withStatistics({"i", {1}}),
      LayoutCase("pr", {37, 4}, packed(4, 1), packed(4, 1))
          .withGain({"ij", {4, 1}, 2})
          .withBias({"ij", {-4, 1}, 144})
          .asInPlace(),
      LayoutCase("pr", {37, 4}, packed(4, 1), {"ij", {5, 1}}),
      LayoutCase("pr", {37, 4}, {"ij", {-4, 1}, 144}, packed(4, 0))
          .by(kVectors, kVectors),
      LayoutCase("pr", {37, 4}, {"ij", {0, 1}, 1}, packed(4, 0)),
      LayoutCase("pr", {37, 4}, {"ij", {4, -1}, 3}, packed(4, 0)),
      LayoutCase("ppr", {3, 37, 4}, {"ijk", {150, 4, 1}, 1},
                 {"ijk", {160, 4, 1}})
          .withGain({"k", {1}})
          .withBias({"i", {1}})
          .withStatistics({"ij", {40, 1}}),
      LayoutCase("ppr", {37, 3, 8}, {"ijk", {25, 8, 1}}, {"ijk", {24, 8, 1}})
          .withGain({"jk", {8, 1}}),
      LayoutCase("ppr", {3, 37, 2}, {"jik", {7, 2, 1}}, {"ijk", {74, 2, 1}}),
  });
}

// No rows, rows of nothing, one of each.
TEST(LayoutsTest, SizesZeroAndOne) {
  expectLayouts({
      LayoutCase("pr", {0, 77}, {"ij", {80, 1}, 1}, {"ij", {77, 1}})
          .withGain({"j", {1}})
          .withStatistics({"i", {1}})
          .by(kEdges, kEdges),
      LayoutCase("pr", {3, 0}, {"ij", {4, 1}, 1}, {"ij", {1, 3}})
          .withStatistics({"i", {2}}),
      LayoutCase("ppr", {3, 0, 16}, {"ijk", {9, 2, 1}}, {"ijk", {0, 16, 1}}),
      LayoutCase("pr", {1, 77}, {"ij", {-5, 1}, 3}, {"ij", {1000, 1}, 3})
          .withGain({"ij", {0, 1}, 3})
          .by(kEdges, kElements),
      LayoutCase("pr", {7, 1}, {"ij", {3, 50}}, {"ij", {2, -9}})
          .withGain({"j", {4}})
          .withStatistics({"i", {1}}),
      LayoutCase("prpr", {2, 0, 4, 7}, {"ijkl", {0, 28, 7, 1}},
                 {"ijkl", {0, 28, 7, 1}})
          .withStatistics({"ik", {4, 1}}),
      LayoutCase("prpr", {2, 3, 0, 7}, {"ijkl", {0, 0, 7, 1}},
                 {"ijkl", {0, 0, 7, 1}}),
      LayoutCase("ppr", {1, 5, 80}, {"ijk", {-7, 80, 1}}, {"ijk", {0, 80, 1}})
          .by(kVectors, kElements),
  });
}

//===----------------------------------------------------------------------===//
// Types, and memory that is read and written
//===----------------------------------------------------------------------===//

TEST(LayoutsTest, MixedTypes) {
  expectLayouts({
      makeRows(80, {0, 8, kBF16}, {0, 4, kF32}, 0, kF16).by(kVectors, kVectors),
      makeRows(131, {2, 1, kF32}, {2, 1, kF16}, 3, kBF16)
          .withBias({"j", {1}, 1, kF32})
          .by(kEdges, kEdges),
      LayoutCase("pr", {kRowCount, 77}, {"ij", {160, 2}, 1, kF16},
                 {"ji", {6, 1}, 0, kF32})
          .withGain({"j", {3}, 0, kBF16})
          .withStatistics({"i", {1}, 0, kF64})
          .asDouble(),
      makeRows(131, {1, 0, kF32}, {1, 0, kBF16}, 2, kF64)
          .asDouble()
          .withStatistics({"i", {2}, 0, kF64})
          .by(kEdges, kEdges),
      makeRows(80, {0, 2, kF64}, {0, 8, kF32}, 8, kF16)
          .asDouble()
          .by(kVectors, kVectors),
  });
}

TEST(LayoutsTest, InPlace) {
  Place transposed = {"ji", {6, 1}, 1}, apart = {"ij", {170, 2}},
        odd = {"ij", {79, 1}, 1};
  expectLayouts({
      LayoutCase("pr", {kRowCount, 77}, transposed, transposed).asInPlace(),
      LayoutCase("pr", {kRowCount, 77}, apart, apart)
          .withGain({"j", {2}})
          .asInPlace(),
      LayoutCase("pr", {kRowCount, 77}, odd, odd)
          .withGain({"j", {1}})
          .by(kEdges, kEdges)
          .asInPlace(),
      LayoutCase("prr", {4, 6, 32}, {"ijk", {300, 40, 1}},
                 {"ijk", {300, 40, 1}})
          .asInPlace(),
  });
}

} // namespace
