//===- BackwardSource.cpp - gradients in MLIR -----------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NormSource.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

using namespace bench;
using llvm::formatv;

/// n, the sums over a row, and the results. What rounding the saved mean to f32
/// has lost is the mean of n.
static constexpr const char *kLayerNorm =
    "  %size = norm.row_size : f32\n"
    "  %d = arith.subf %x, %mean : f32\n"
    "  %n0 = arith.mulf %d, %rstd : f32\n"
    "  %t = arith.mulf %dy, %gain : f32\n"
    "  %p = arith.mulf %t, %n0 : f32\n"
    "  %s0 = norm.reduce add %n0 : f32\n"
    "  %s1 = norm.reduce add %t : f32\n"
    "  %s2 = norm.reduce add %p : f32\n"
    "  %c = arith.divf %s0, %size : f32\n"
    "  %l = arith.mulf %c, %s1 : f32\n"
    "  %s3 = arith.subf %s2, %l : f32\n"
    "  %a = arith.divf %s1, %size : f32\n"
    "  %b = arith.divf %s3, %size : f32\n"
    "  %n = arith.subf %n0, %c : f32\n"
    "  %u = arith.subf %t, %a : f32\n"
    "  %v = arith.mulf %n, %b : f32\n"
    "  %w = arith.subf %u, %v : f32\n"
    "  %dx = arith.mulf %w, %rstd : f32\n"
    "  %dgain = arith.mulf %dy, %n : f32\n";
static constexpr const char *kRMSNorm = "  %size = norm.row_size : f32\n"
                                        "  %n = arith.mulf %x, %rstd : f32\n"
                                        "  %t = arith.mulf %dy, %gain : f32\n"
                                        "  %p = arith.mulf %t, %n : f32\n"
                                        "  %s = norm.reduce add %p : f32\n"
                                        "  %b = arith.divf %s, %size : f32\n"
                                        "  %v = arith.mulf %n, %b : f32\n"
                                        "  %w = arith.subf %t, %v : f32\n"
                                        "  %dx = arith.mulf %w, %rstd : f32\n"
                                        "  %dgain = arith.mulf %dy, %n : f32\n";

std::string bench::getBackwardSource(const Case &raced, bool isDynamic) {
  std::string arguments, maps, ins, inTypes, outs, outTypes, block, widened,
      narrowed, yielded, yieldTypes;
  auto join = [](std::string &list, const std::string &item) {
    list += (list.empty() ? "" : ", ") + item;
  };
  for (const Operand &operand : raced.operands()) {
    const std::string name = operand.name.str(), type = operand.type.str();
    std::string shape, results;
    for (unsigned i : raced.dimensions(operand.extent)) {
      shape += (isDynamic ? "?" : std::to_string(raced.sizes[i])) + "x";
      join(results, "d" + std::to_string(i));
    }
    const std::string memref = "memref<" + shape + type + ">";
    const bool isWide = type == "f32";
    join(arguments, "%" + name + "_memory: " + memref);
    join(maps, "affine_map<(d0, d1) -> (" + results + ")>");
    join(operand.isOutput ? outs : ins, "%" + name + "_memory");
    join(operand.isOutput ? outTypes : inTypes, memref);
    if (!operand.isOutput) {
      join(block, "%" + name + (isWide ? "" : "_narrow") + ": " + type);
      if (!isWide)
        widened += formatv("  %{0} = arith.extf %{0}_narrow : {1} to f32\n",
                           name, type);
      continue;
    }
    // Sums are rounded when they are complete.
    const bool isNarrowed = !isWide && operand.extent == Operand::Elements;
    if (isNarrowed)
      narrowed += formatv("  %{0}_narrow = arith.truncf %{0} : f32 to {1}\n",
                          name, type);
    join(yielded,
         "%" + (name == "dbias" ? "dy" : name) + (isNarrowed ? "_narrow" : ""));
    join(yieldTypes, isNarrowed ? type : "f32");
  }
  return formatv("func.func @kernel({0})\n"
                 "    attributes {{llvm.emit_c_interface} {{\n"
                 "  norm.generic {{indexing_maps = [{1}],\n"
                 "      iterator_types = [\"parallel\", \"reduction\"]}\n"
                 "      ins({2} : {3})\n"
                 "      outs({4} : {5}) {{\n"
                 "  ^bb0({6}):\n{7}{8}{9}"
                 "  norm.yield {10} : {11}\n"
                 "  }\n"
                 "  return\n}\n",
                 arguments, maps, ins, inTypes, outs, outTypes, block, widened,
                 raced.isRMS() ? kRMSNorm : kLayerNorm, narrowed, yielded,
                 yieldTypes);
}
