//===- Cases.cpp - what is raced ------------------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Cases.h"

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

using namespace race;

namespace {

using Row = std::map<std::string, std::string>;

} // namespace

static std::vector<std::string> split(const std::string &line) {
  std::vector<std::string> cells;
  std::istringstream stream(line);
  for (std::string cell; std::getline(stream, cell, ',');)
    cells.push_back(cell);
  return cells;
}

/// No cell of our files has a comma or a quote.
static bool readRows(const std::string &path, std::vector<Row> &rows,
                     std::string &why) {
  std::ifstream file(path);
  std::string line;
  if (!std::getline(file, line)) {
    why = path + ": cannot be read, or is empty";
    return false;
  }
  const std::vector<std::string> names = split(line);
  for (int number = 2; std::getline(file, line); ++number) {
    std::vector<std::string> cells = split(line);
    if (cells.size() != names.size()) {
      why = path + ":" + std::to_string(number) + ": " +
            std::to_string(cells.size()) + " cells, expected " +
            std::to_string(names.size());
      return false;
    }
    Row row;
    for (size_t i = 0; i < names.size(); ++i)
      row[names[i]] = cells[i];
    rows.push_back(row);
  }
  return true;
}

namespace {

/// Takes values out of a row, and remembers the first that is not as expected.
class Reader {
public:
  explicit Reader(const Row &row) : row(row) {}

  std::string text(const char *column) {
    auto found = row.find(column);
    if (found != row.end() && !found->second.empty())
      return found->second;
    fail(column, "a value");
    return "";
  }
  double number(const char *column) {
    std::string value = text(column);
    char *end = nullptr;
    double result = std::strtod(value.c_str(), &end);
    if (*end || !(result >= 0))
      fail(column, "a number");
    return result;
  }
  int64_t size(const char *column) {
    double value = number(column);
    if (value < 1 || value > 0x1p40 || value != std::floor(value))
      fail(column, "a positive integer");
    return int64_t(value);
  }
  bool flag(const char *column) {
    std::string value = text(column);
    if (value != "0" && value != "1")
      fail(column, "0 or 1");
    return value == "1";
  }
  ElementType type(const char *column) {
    std::string value = text(column);
    for (ElementType type :
         {ElementType::F32, ElementType::F16, ElementType::BF16})
      if (value == getName(type))
        return type;
    fail(column, "f32, f16 or bf16");
    return ElementType::F32;
  }

  std::string why;

private:
  void fail(const char *column, const char *expected) {
    if (why.empty())
      why = std::string("column ") + column + ": expected " + expected;
  }
  const Row &row;
};

} // namespace

size_t race::getBytes(ElementType type) {
  return type == ElementType::F32 ? 4 : 2;
}

const char *race::getName(ElementType type) {
  switch (type) {
  case ElementType::F32:
    return "f32";
  case ElementType::F16:
    return "f16";
  case ElementType::BF16:
    return "bf16";
  }
  return "";
}

std::string Case::getName() const {
  std::string name = op + " " + std::to_string(rows) + "x" +
                     std::to_string(columns) + " " + race::getName(type);
  if (weightType != type)
    name += std::string("+") + race::getName(weightType);
  if (rowStride != columns)
    name += " stride " + std::to_string(rowStride);
  return name;
}

double Case::getBytes() const {
  double matrices = residual ? 4 : 2, weights = bias ? 2 : 1;
  return double(columns) * (matrices * double(rows) * race::getBytes(type) +
                            weights * race::getBytes(weightType));
}

double Case::getTolerance() const {
  double halfUlp = type == ElementType::F32   ? 0x1p-24
                   : type == ElementType::F16 ? 0x1p-11
                                              : 0x1p-8;
  // The contract of docs/Semantics.md for the normalized value, the roundings
  // of gain and bias, GELU, and the rounding to the type.
  return 4e-7 + 0x1p-23 + (gelu ? 4e-7 : 0) + halfUlp;
}

bool race::readCases(const std::string &path, std::vector<Case> &cases,
                     std::string &why) {
  std::vector<Row> rows;
  if (!readRows(path, rows, why))
    return false;
  for (const Row &row : rows) {
    Reader reader(row);
    Case read;
    read.op = reader.text("op");
    read.rows = reader.size("rows");
    read.columns = reader.size("columns");
    read.rowStride = reader.size("row_stride");
    read.type = reader.type("type");
    read.weightType = reader.type("weight_type");
    read.centered = reader.flag("centered");
    read.bias = reader.flag("bias");
    read.residual = reader.flag("residual");
    read.gelu = reader.flag("gelu");
    read.epsilon = reader.number("epsilon");
    read.quick = reader.flag("quick");
    read.kernel = reader.text("kernel");
    if (reader.why.empty() && read.rowStride < read.columns)
      reader.why = "column row_stride: less than columns";
    if (!reader.why.empty()) {
      why = path + ":" + std::to_string(cases.size() + 2) + ": " + reader.why;
      return false;
    }
    cases.push_back(read);
  }
  return true;
}

bool race::readValue(const std::string &path, const std::string &column,
                     std::string &value, std::string &why) {
  std::vector<Row> rows;
  if (!readRows(path, rows, why))
    return false;
  if (rows.size() != 1 || !rows[0].count(column)) {
    why = path + ": expected one row with a column " + column;
    return false;
  }
  value = rows[0][column];
  return true;
}
