//===- LibraryFunctions.cpp - names that the C library has ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Support/LibraryFunctions.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Analysis/TargetLibraryInfo.h"
#include "llvm/IR/RuntimeLibcalls.h"
#include "llvm/TargetParser/Triple.h"

using llvm::StringRef;

bool mlir::norm::isKnownToLLVM(StringRef name) {
  // What LLVM calls for aarch64 alone begins with two underscores.
  static const llvm::Triple triple("x86_64-unknown-linux-gnu");
  static const llvm::RTLIB::RuntimeLibcallsInfo called(triple);
  static const llvm::TargetLibraryInfoImpl replaced(triple);
  llvm::LibFunc function;
  return called.getSupportedLibcallImpl(name) != llvm::RTLIB::Unsupported ||
         replaced.getLibFunc(name, function);
}

/// What LLVM does not know of C17; functions of numbers also with the ends f
/// and l.
static constexpr llvm::StringLiteral kNumeric = R"(
cacos cacosh carg casin casinh catan catanh ccos ccosh cexp cimag clog conj
cpow cproj creal csin csinh csqrt ctan ctanh erfc lgamma llrint llround lrint
lround
)";
static constexpr llvm::StringLiteral kOthers = R"(
_Exit asctime at_quick_exit bsearch btowc c16rtomb c32rtomb call_once clock
cnd_broadcast cnd_destroy cnd_init cnd_signal cnd_timedwait cnd_wait ctime
difftime div feclearexcept fegetenv fegetexceptflag fegetround feholdexcept
feraiseexcept fesetenv fesetexceptflag fesetround fetestexcept feupdateenv
fgetwc fgetws fputwc fputws freopen fwide fwprintf fwscanf getwc getwchar gmtime
imaxabs imaxdiv isalnum isalpha isblank iscntrl isgraph islower isprint ispunct
isspace isupper iswalnum iswalpha iswblank iswcntrl iswctype iswdigit iswgraph
iswlower iswprint iswpunct iswspace iswupper iswxdigit isxdigit ldiv lldiv
localeconv localtime longjmp mblen mbrlen mbrtoc16 mbrtoc32 mbrtowc mbsinit
mbsrtowcs mbstowcs mbtowc mtx_destroy mtx_init mtx_lock mtx_timedlock
mtx_trylock mtx_unlock putwc putwchar quick_exit raise rand setjmp setlocale
signal srand strerror strftime strtoimax strtoumax swprintf swscanf thrd_create
thrd_current thrd_detach thrd_equal thrd_exit thrd_join thrd_sleep thrd_yield
time timespec_get tmpnam tolower toupper towctrans towlower towupper tss_create
tss_delete tss_get tss_set ungetwc va_arg va_copy va_end va_start vfwprintf
vfwscanf vswprintf vswscanf vwprintf vwscanf wcrtomb wcscat wcschr wcscmp
wcscoll wcscpy wcscspn wcsftime wcsncat wcsncmp wcsncpy wcspbrk wcsrchr
wcsrtombs wcsspn wcsstr wcstod wcstof wcstoimax wcstok wcstol wcstold wcstoll
wcstombs wcstoul wcstoull wcstoumax wcsxfrm wctob wctomb wctrans wctype wmemchr
wmemcmp wmemcpy wmemmove wmemset wprintf wscanf
)";

static llvm::StringSet<> split(StringRef text) {
  llvm::SmallVector<StringRef> words;
  llvm::SplitString(text, words, " \n");
  llvm::StringSet<> set;
  set.insert_range(words);
  return set;
}

bool mlir::norm::isLibraryFunction(StringRef name) {
  static const llvm::StringSet<> numeric = split(kNumeric);
  static const llvm::StringSet<> others = split(kOthers);
  StringRef base = name;
  return isKnownToLLVM(name) || others.contains(name) ||
         numeric.contains(name) ||
         ((base.consume_back("f") || base.consume_back("l")) &&
          numeric.contains(base)) ||
         name.starts_with("pthread_") || name.starts_with("omp_") ||
         name.starts_with("GOMP_");
}
