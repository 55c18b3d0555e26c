//===- Identifiers.cpp - names that C and C++ let us use ------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/EmitC/Identifiers.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;
using namespace mlir::norm;
using llvm::StringRef;

bool norm::isIdentifier(StringRef name) {
  return !name.empty() && !llvm::isDigit(name[0]) &&
         llvm::all_of(name,
                      [](char c) { return llvm::isAlnum(c) || c == '_'; });
}

bool norm::isReservedName(StringRef name) {
  static const llvm::StringSet<> keywords = {
      "alignas",
      "alignof",
      "and",
      "and_eq",
      "asm",
      "atomic_cancel",
      "atomic_commit",
      "atomic_noexcept",
      "auto",
      "bitand",
      "bitor",
      "bool",
      "break",
      "case",
      "catch",
      "char",
      "char16_t",
      "char32_t",
      "char8_t",
      "class",
      "co_await",
      "co_return",
      "co_yield",
      "compl",
      "concept",
      "const",
      "const_cast",
      "consteval",
      "constexpr",
      "constinit",
      "continue",
      "decltype",
      "default",
      "delete",
      "do",
      "double",
      "dynamic_cast",
      "else",
      "enum",
      "explicit",
      "export",
      "extern",
      "false",
      "float",
      "for",
      "friend",
      "goto",
      "if",
      "inline",
      "int",
      "long",
      "mutable",
      "namespace",
      "new",
      "noexcept",
      "not",
      "not_eq",
      "nullptr",
      "operator",
      "or",
      "or_eq",
      "private",
      "protected",
      "public",
      "reflexpr",
      "register",
      "reinterpret_cast",
      "requires",
      "restrict",
      "return",
      "short",
      "signed",
      "sizeof",
      "static",
      "static_assert",
      "static_cast",
      "struct",
      "switch",
      "synchronized",
      "template",
      "this",
      "thread_local",
      "throw",
      "true",
      "try",
      "typedef",
      "typeid",
      "typename",
      "typeof",
      "typeof_unqual",
      "union",
      "unsigned",
      "using",
      "virtual",
      "void",
      "volatile",
      "wchar_t",
      "while",
      "xor",
      "xor_eq",
  };
  static const llvm::StringSet<> taken = {
      "EOF",     "HUGE_VAL",    "HUGE_VALF", "HUGE_VALL", "INFINITY",
      "NAN",     "NULL",        "abort",     "assert",    "calloc",
      "complex", "errno",       "exit",      "free",      "hn",
      "hwy",     "i386",        "imaginary", "linux",     "main",
      "malloc",  "max_align_t", "memcmp",    "memcpy",    "memmove",
      "memset",  "nh",          "norm",      "nullptr_t", "offsetof",
      "printf",  "ptrdiff_t",   "realloc",   "size_t",    "std",
      "strlen",  "unix",
  };
  // Functions of <math.h>, also with the ends f and l: a definition of ours
  // would take their place in the whole program.
  static const llvm::StringSet<> math = {
      "acos",  "acosh",  "asin",      "asinh",    "atan",      "atan2",
      "atanh", "cbrt",   "ceil",      "copysign", "cos",       "cosh",
      "erf",   "erfc",   "exp",       "exp2",     "expm1",     "fabs",
      "fdim",  "floor",  "fma",       "fmax",     "fmin",      "fmod",
      "frexp", "hypot",  "ilogb",     "ldexp",    "lgamma",    "log",
      "log10", "log1p",  "log2",      "logb",     "lrint",     "lround",
      "modf",  "nan",    "nearbyint", "pow",      "remainder", "remquo",
      "rint",  "round",  "scalbn",    "sin",      "sinh",      "sqrt",
      "tan",   "tanh",   "tgamma",    "trunc",    "abs",       "labs",
      "stdin", "stdout", "stderr"};
  StringRef base = name;
  bool isMath = math.contains(name) ||
                ((base.consume_back("f") || base.consume_back("l")) &&
                 math.contains(base));
  // int64_t, INT64_MAX and the like of <stdint.h>.
  StringRef integer = name;
  bool isStdInt =
      (integer.consume_front("uint") || integer.consume_front("int")) &&
      integer.ends_with("_t");
  integer = name;
  isStdInt |= (integer.consume_front("UINT") || integer.consume_front("INT")) &&
              (integer.ends_with("_MAX") || integer.ends_with("_MIN") ||
               integer.ends_with("_C") || integer.ends_with("_WIDTH"));
  // M_PI and the like of <math.h>; N_AVX2 and the like of Highway.
  bool hasPrefix = (name.starts_with("M_") || name.starts_with("N_")) &&
                   name.size() > 2 && llvm::isUpper(name[2]);
  bool isInternal =
      hasPrefix || name.starts_with("__") || name.starts_with("HWY_") ||
      (name.size() > 1 && name[0] == '_' && llvm::isUpper(name[1]));
  return keywords.contains(name) || taken.contains(name) || isMath ||
         isStdInt || isInternal;
}
