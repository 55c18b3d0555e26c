//===- DeviceLibraryTest.cpp - the contract between pass and library ------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// convert-highway-to-llvm calls functions by name and LLVM type; clang decides
// which type a wrapper really has. Each function of the table, for each target,
// must have the type that a call of it gets.
//
//===----------------------------------------------------------------------===//

#include "CompileText.h"

#include "norm/Conversion/HighwayToLLVM/HighwayToLLVM.h"
#include "norm/Dialect/Highway/IR/Highway.h"
#include "norm/Target/Object/DeviceBitcode.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/IR/Builders.h"
#include "mlir/Target/LLVMIR/TypeToLLVM.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Bitcode/BitcodeReader.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"

using namespace mlir;
using namespace mlir::highway;

namespace {

class DeviceLibraryTest : public norm::test::TargetTest {
protected:
  void SetUp() override {
    norm::test::getContext().loadDialect<HighwayDialect, LLVM::LLVMDialect>();
    auto parsed = llvm::parseBitcodeFile(
        llvm::MemoryBufferRef(getDeviceLibraryBitcode(target()), "library"),
        llvmContext);
    ASSERT_TRUE(bool(parsed)) << llvm::toString(parsed.takeError());
    library = std::move(*parsed);
  }

  static Type getLane(StringRef name) {
    Builder b(&norm::test::getContext());
    return llvm::StringSwitch<Type>(name)
        .Case("f16", b.getF16Type())
        .Case("bf16", b.getBF16Type())
        .Case("f32", b.getF32Type())
        .Case("f64", b.getF64Type())
        .Case("i8", b.getIntegerType(8))
        .Case("i16", b.getIntegerType(16))
        .Case("i32", b.getIntegerType(32))
        .Case("i64", b.getIntegerType(64));
  }

  /// The LLVM type of what `code` stands for: v, w vectors of T and From, m, n
  /// masks of them, s a scalar, p a pointer, i an index, b a condition.
  llvm::Type *getType(char code, StringRef base, StringRef to, StringRef from) {
    HighwayTypeConverter converter(target(), cast<FloatType>(getLane(base)));
    LLVM::TypeToLLVMIRTranslator translator(llvmContext);
    auto convert = [&](Type type) {
      return translator.translateType(converter.convertType(type));
    };
    switch (code) {
    case 'v':
      return convert(VecType::get(getLane(to)));
    case 'w':
      return convert(VecType::get(getLane(from)));
    case 'm':
      return convert(MaskType::get(getLane(to)));
    case 'n':
      return convert(MaskType::get(getLane(from)));
    case 'p':
      return convert(PtrType::get(getLane(to)));
    case 's':
      return translator.translateType(getLane(to));
    case 'b':
      return llvm::Type::getInt1Ty(llvmContext);
    case 'i':
      return llvm::Type::getInt64Ty(llvmContext);
    }
    return llvm::Type::getVoidTy(llvmContext);
  }

  /// Expects the function to take what all codes but the first stand for, and
  /// to return what the first does.
  void check(const Twine &name, StringRef codes, StringRef base, StringRef to,
             StringRef from) {
    std::string symbol = ("norm_highway_" + name).str();
    llvm::Function *function = library->getFunction(symbol);
    ASSERT_NE(function, nullptr) << symbol;
    SmallVector<llvm::Type *> arguments;
    for (char code : codes.drop_front())
      arguments.push_back(getType(code, base, to, from));
    EXPECT_EQ(function->getFunctionType(),
              llvm::FunctionType::get(getType(codes[0], base, to, from),
                                      arguments, false))
        << symbol;
    EXPECT_FALSE(function->isDeclaration()) << symbol;
    EXPECT_TRUE(function->hasFnAttribute(llvm::Attribute::AlwaysInline))
        << symbol;
    ++checked;
  }

  llvm::LLVMContext llvmContext;
  std::unique_ptr<llvm::Module> library;
  unsigned checked = 0;
};

#define CHECK_FORM(PREFIX, CODES, BASE, FUNCTION, T)                           \
  check(#BASE "_" PREFIX #FUNCTION "_" #T, CODES, #BASE, #T, #T);
#define CHECK_CONVERSION(CODES, BASE, FUNCTION, TO, FROM)                      \
  check(#BASE "_" #FUNCTION "_" #TO "_" #FROM, CODES, #BASE, #TO, #FROM);

#define NORM_HIGHWAY_ZERO(B, S, F, T) CHECK_FORM("", "v", B, F, T)
#define NORM_HIGHWAY_SET(B, S, F, T) CHECK_FORM("", "vs", B, F, T)
#define NORM_HIGHWAY_UNARY(B, S, F, T) CHECK_FORM("", "vv", B, F, T)
#define NORM_HIGHWAY_BINARY(B, S, F, T) CHECK_FORM("", "vvv", B, F, T)
#define NORM_HIGHWAY_TERNARY(B, S, F, T) CHECK_FORM("", "vvvv", B, F, T)
#define NORM_HIGHWAY_TAGGED_UNARY(B, S, F, T) CHECK_FORM("", "vv", B, F, T)
#define NORM_HIGHWAY_TAGGED_QUATERNARY(B, S, F, T)                             \
  CHECK_FORM("", "vvvvv", B, F, T)
#define NORM_HIGHWAY_COMPARE(B, S, F, T) CHECK_FORM("", "mvv", B, F, T)
#define NORM_HIGHWAY_TEST(B, S, F, T) CHECK_FORM("", "mv", B, F, T)
#define NORM_HIGHWAY_SELECT(B, S, F, T) CHECK_FORM("", "vmvv", B, F, T)
#define NORM_HIGHWAY_SELECT_OR_ZERO(B, S, F, T) CHECK_FORM("", "vmv", B, F, T)
#define NORM_HIGHWAY_FIRST_N(B, S, F, T) CHECK_FORM("", "mi", B, F, T)
#define NORM_HIGHWAY_MASK_UNARY(B, S, F, T) CHECK_FORM("Mask", "mm", B, F, T)
#define NORM_HIGHWAY_MASK_BINARY(B, S, F, T) CHECK_FORM("Mask", "mmm", B, F, T)
#define NORM_HIGHWAY_MASK_TEST(B, S, F, T) CHECK_FORM("", "bm", B, F, T)
#define NORM_HIGHWAY_GET_LANE(B, S, F, T) CHECK_FORM("", "sv", B, F, T)
#define NORM_HIGHWAY_CONVERT(B, S, F, TO, FROM)                                \
  CHECK_CONVERSION("vw", B, F, TO, FROM)
#define NORM_HIGHWAY_CONVERT_MASK(B, S, F, TO, FROM)                           \
  CHECK_CONVERSION("mn", B, F, TO, FROM)
#define NORM_HIGHWAY_LOAD(B, S, F, T) CHECK_FORM("", "vp", B, F, T)
#define NORM_HIGHWAY_STORE(B, S, F, T) CHECK_FORM("", "-vp", B, F, T)
#define NORM_HIGHWAY_LOAD_N(B, S, F, T) CHECK_FORM("", "vpi", B, F, T)
#define NORM_HIGHWAY_STORE_N(B, S, F, T) CHECK_FORM("", "-vpi", B, F, T)
#define NORM_HIGHWAY_LOAD_STRIDED(B, S, F, T) CHECK_FORM("", "vpii", B, F, T)
#define NORM_HIGHWAY_STORE_STRIDED(B, S, F, T) CHECK_FORM("", "-vpii", B, F, T)
#define NORM_HIGHWAY_LOAD_PAIRS(B, S, F, T) CHECK_FORM("", "vp", B, F, T)
#define NORM_HIGHWAY_LOAD_PAIRS_N(B, S, F, T) CHECK_FORM("", "vpi", B, F, T)
#define NORM_HIGHWAY_STORE_PAIRS(B, S, F, T) CHECK_FORM("", "-vvp", B, F, T)
#define NORM_HIGHWAY_STORE_PAIRS_N(B, S, F, T) CHECK_FORM("", "-vvpi", B, F, T)

TEST_P(DeviceLibraryTest, HasEachFunctionWithTheTypeItIsCalledWith) {
#include "norm/Dialect/Highway/IR/HighwayFunctions.inc"
  // Nothing is there that the table does not name.
  EXPECT_EQ(llvm::count_if(*library,
                           [](const llvm::Function &function) {
                             return function.getName().starts_with(
                                 "norm_highway_");
                           }),
            checked);
}

TEST_P(DeviceLibraryTest, CallsNothingOutside) {
  for (const llvm::Function &function : *library)
    if (function.isDeclaration()) {
      EXPECT_TRUE(function.isIntrinsic()) << function.getName().str();
    }
}

NORM_FOR_EACH_TARGET(DeviceLibraryTest);

} // namespace
