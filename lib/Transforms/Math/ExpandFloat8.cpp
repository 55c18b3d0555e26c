//===- ExpandFloat8.cpp - floats of eight bits as integers ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// No target has them in all of its memory and arithmetic, LLVM has no type for
// them. So they become i8, and their conversions arithmetic on i32 and f32,
// which every lowering has, and which gives the same bits in all of them.
//
// Let m be the bits of the mantissa and b the bias of the exponent. A format's
// bits but for the sign, moved to the place of f32's exponent and mantissa, are
// those of the number times 2^(b - 127) if it is normal: adding (127 - b) to
// the exponent field gives it. A subnormal number is a multiple of
// 2^(1 - b - m), the unit of f32 numbers in [2^(24 - b - m), 2^(25 - b - m)).
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Math/Passes.h"

#include "NumberRange.h"
#include "RoundToOdd.h"
#include "norm/Dialect/Norm/IR/Norm.h"
#include "norm/Dialect/Norm/Utils/Rounding.h"
#include "norm/Support/Float8.h"
#include "norm/Transforms/Func/Interface.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Transforms/Passes.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/AttrTypeSubElements.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Pass/PassManager.h"

#include <cmath>

namespace mlir::norm {
#define GEN_PASS_DEF_NORMEXPANDFLOAT8
#include "norm/Transforms/Math/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

//===----------------------------------------------------------------------===//
// Conversions
//===----------------------------------------------------------------------===//

namespace {

constexpr int kF32MantissaBits = 23;
constexpr int kF32Bias = 127;
constexpr int32_t kF32Magnitude = 0x7FFFFFFF;
constexpr int32_t kF32Infinity = 0x7F800000;
constexpr int32_t kF32NaN = 0x7FC00000;
constexpr int32_t kF32Sign = INT32_MIN;

/// What the formats differ in.
struct Format {
  enum class Special {
    /// All ones but for the sign are NaN; there is no infinity (FN).
    OnesAreNaN,
    /// Infinities and NaN have the largest exponent, as in IEEE 754.
    Infinities,
    /// What would be -0 is the NaN; there is no infinity (FNUZ).
    MinusZeroIsNaN
  };

  int mantissaBits, bias;
  Special special;

  static Format get(Type type) {
    if (isa<Float8E4M3FNType>(type))
      return {3, 7, Special::OnesAreNaN};
    if (isa<Float8E5M2Type>(type))
      return {2, 15, Special::Infinities};
    if (isa<Float8E4M3FNUZType>(type))
      return {3, 8, Special::MinusZeroIsNaN};
    return {2, 16, Special::MinusZeroIsNaN};
  }

  /// How far left in f32 the bits of exponent and mantissa are.
  int getShift() const { return kF32MantissaBits - mantissaBits; }
  /// The bits, but for the sign, of what is too large and no NaN: the first
  /// code beyond the finite ones.
  int32_t getFirstSpecial() const {
    switch (special) {
    case Special::OnesAreNaN:
      return 0x7F;
    case Special::Infinities:
      return 0x7C;
    case Special::MinusZeroIsNaN:
      return 0x80;
    }
    llvm_unreachable("every format is handled");
  }
  /// The largest finite number: its code is that before the first special one.
  double getLargest() const {
    int code = getFirstSpecial() - 1;
    int ones = 1 << mantissaBits;
    return std::ldexp(ones + code % ones, code / ones - bias - mantissaBits);
  }
};

/// Writes the conversions, of a number or of each of a vector or tensor.
class Converter {
public:
  Converter(OpBuilder &builder, Location loc, Type shape, Format format)
      : b(loc, builder), format(format),
        i8(withElementType(shape, b.getI8Type())),
        i32(withElementType(shape, b.getI32Type())),
        f32(withElementType(shape, b.getF32Type())) {}

  // 10 operations, beside the load's that gives i32: shift, mask; exponent of
  // normal numbers; exponent and difference of subnormal ones; the less of
  // both; NaN by a comparison and a selection; mask and sign.
  Value widen(Value bits) {
    int shift = format.getShift();
    // The sign is at its place, and in some bits that are masked.
    Value extended = arith::ExtSIOp::create(b, i32, bits);
    Value shifted = arith::ShLIOp::create(b, extended, constant(shift));
    Value magnitude = bitAnd(shifted, 0x7F << shift);
    Value normal = add(magnitude, (kF32Bias - format.bias) << kF32MantissaBits);
    // A fraction of the least normal number, above that; less that.
    Value above =
        add(magnitude, (kF32Bias + 1 - format.bias) << kF32MantissaBits);
    Value least = constant(std::ldexp(1.0f, 1 - format.bias));
    Value subnormal = asBits(arith::SubFOp::create(b, asFloat(above), least));
    // Of a normal number that difference is the larger one: twice it, less the
    // least normal number.
    Value finite = arith::MinSIOp::create(b, subnormal, normal);
    Value sign = bitAnd(shifted, kF32Sign);
    if (format.special == Format::Special::MinusZeroIsNaN) {
      Value isNaN = compare(arith::CmpIPredicate::eq, extended, -0x80);
      Value number = bitOr(finite, sign);
      return asFloat(select(isNaN, constant(kF32NaN), number));
    }
    Value isSpecial = compare(arith::CmpIPredicate::sge, magnitude,
                              format.getFirstSpecial() << shift);
    Value special = format.special == Format::Special::Infinities
                        ? bitOr(finite, constant(kF32Infinity))
                        : constant(kF32NaN);
    return asFloat(bitOr(select(isSpecial, special, finite), sign));
  }

  // 14 operations for FN, beside the one that narrows i32: mask; shift, mask,
  // two additions and shift for normal numbers; addition and difference for
  // subnormal ones; a comparison and a selection of the two; the minimum with
  // NaN; shift and mask of the sign, and the sign. Less the minimum if `range`
  // says that it changes nothing. E5M2 takes two more if there may be NaN, the
  // formats with one zero two more.
  Value narrow(Value number, NumberRange range) {
    int shift = format.getShift();
    Value bits = asBits(number);
    Value magnitude = bitAnd(bits, kF32Magnitude);
    // Adding almost half of the new unit rounds; all of half if it is odd.
    Value isOdd = bitAnd(shiftRight(magnitude, shift), 1);
    Value biased =
        add(magnitude, ((format.bias - kF32Bias) * (1 << kF32MantissaBits)) +
                           (1 << (shift - 1)) - 1);
    Value normal = shiftRight(arith::AddIOp::create(b, biased, isOdd), shift);
    // The unit of what is added is the least subnormal number: let the addition
    // round.
    float rounder = std::ldexp(1.0f, kF32MantissaBits + 1 - format.bias -
                                         format.mantissaBits);
    Value absolute = asFloat(magnitude);
    Value sum = arith::AddFOp::create(b, absolute, constant(rounder));
    Value subnormal = add(asBits(sum), -toBits(rounder));
    // Of floats, which is one operation on every target; of NaN it is false.
    float leastNormal = std::ldexp(1.0f, 1 - format.bias);
    Value isSubnormal = arith::CmpFOp::create(b, arith::CmpFPredicate::OLT,
                                              absolute, constant(leastNormal));
    Value code = select(isSubnormal, subnormal, normal);

    // Everything too large, infinity and NaN rounded to codes beyond.
    bool isIEEE = format.special == Format::Special::Infinities;
    bool mayOverflow = range.getMagnitude() > format.getLargest();
    if (mayOverflow || (range.mayBeNaN && !isIEEE))
      code =
          arith::MinSIOp::create(b, code, constant(format.getFirstSpecial()));
    if (range.mayBeNaN && isIEEE) {
      Value isNaN =
          arith::CmpFOp::create(b, arith::CmpFPredicate::UNO, number, number);
      code = select(isNaN, constant(0x7E), code);
    }
    Value sign = bitAnd(shiftRight(bits, 24), 0x80);
    Value result = bitOr(code, sign);
    // Zero has no sign where that would be NaN.
    if (format.special == Format::Special::MinusZeroIsNaN)
      result = select(compare(arith::CmpIPredicate::eq, code, 0), code, result);
    return arith::TruncIOp::create(b, i8, result);
  }

private:
  static int32_t toBits(float number) {
    return llvm::bit_cast<int32_t>(number);
  }

  Value constant(TypedAttr attr, Type type) {
    if (auto shaped = dyn_cast<ShapedType>(type))
      attr = SplatElementsAttr::get(shaped, Attribute(attr));
    return arith::ConstantOp::create(b, attr);
  }
  Value constant(int32_t value) {
    return constant(b.getI32IntegerAttr(value), i32);
  }
  Value constant(float value) {
    return constant(b.getF32FloatAttr(value), f32);
  }
  Value asBits(Value number) {
    return arith::BitcastOp::create(b, i32, number);
  }
  Value asFloat(Value bits) { return arith::BitcastOp::create(b, f32, bits); }
  Value add(Value x, int32_t y) {
    return arith::AddIOp::create(b, x, constant(y));
  }
  Value bitAnd(Value x, int32_t y) {
    return arith::AndIOp::create(b, x, constant(y));
  }
  Value bitOr(Value x, Value y) { return arith::OrIOp::create(b, x, y); }
  Value shiftRight(Value x, int32_t count) {
    return arith::ShRUIOp::create(b, x, constant(count));
  }
  Value compare(arith::CmpIPredicate predicate, Value x, int32_t y) {
    return arith::CmpIOp::create(b, predicate, x, constant(y));
  }
  Value select(Value condition, Value yes, Value no) {
    return arith::SelectOp::create(b, condition, yes, no);
  }

  ImplicitLocOpBuilder b;
  Format format;
  Type i8, i32, f32;
};

bool hasFloat8(Type type) { return isFloat8(getElementTypeOrSelf(type)); }

/// Replaces a value of i8 for one of eight-bit floats; the cast goes when types
/// do.
Value fromBits(OpBuilder &b, Location loc, Type type, Value bits) {
  return arith::BitcastOp::create(b, loc, type, bits);
}

// Pattern: arith.truncf %x : T to f8 -> arithmetic, arith.bitcast i8 to f8
void expand(arith::TruncFOp op) {
  OpBuilder b(op);
  Location loc = op.getLoc();
  Value number = op.getIn();
  Type f32 = withElementType(op.getType(), b.getF32Type());
  NumberRange range = getNumberRange(number);
  Type from = getElementTypeOrSelf(number);
  if (from.isF64())
    number = truncateToOdd(b, loc, number);
  else if (!from.isF32())
    number = arith::ExtFOp::create(b, loc, f32, number);
  Format format = Format::get(getElementTypeOrSelf(op.getType()));
  Value bits = Converter(b, loc, op.getType(), format).narrow(number, range);
  op.replaceAllUsesWith(fromBits(b, loc, op.getType(), bits));
  op.erase();
}

// Pattern: arith.extf %x : f8 to T -> arith.bitcast f8 to i8, arithmetic
void expand(arith::ExtFOp op) {
  OpBuilder b(op);
  Location loc = op.getLoc();
  Type type = op.getType();
  Type bits = withElementType(type, b.getI8Type());
  Value in = arith::BitcastOp::create(b, loc, bits, op.getIn());
  Format format = Format::get(getElementTypeOrSelf(op.getIn()));
  Value number = Converter(b, loc, type, format).widen(in);
  Type element = getElementTypeOrSelf(type);
  // What narrower ones are extended to is the same number.
  if (!element.isF32())
    for (Operation *user : llvm::make_early_inc_range(op->getUsers()))
      if (auto further = dyn_cast<arith::ExtFOp>(user);
          further && getElementTypeOrSelf(further.getType()).isF32()) {
        further.replaceAllUsesWith(number);
        further.erase();
      }
  if (element.isF64())
    number = arith::ExtFOp::create(b, loc, type, number);
  else if (!element.isF32() && !op.use_empty())
    number = arith::TruncFOp::create(b, loc, type, number);
  if (!op.use_empty())
    op.replaceAllUsesWith(number);
  op.erase();
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

/// Types and constants, to i8 of the same bits.
AttrTypeReplacer createReplacer(MLIRContext *context) {
  using Replacement = std::optional<std::pair<Attribute, WalkResult>>;
  AttrTypeReplacer replacer;
  Type i8 = IntegerType::get(context, 8);
  replacer.addReplacement([=](Type type) -> std::optional<Type> {
    return isFloat8(type) ? std::optional(i8) : std::nullopt;
  });
  replacer.addReplacement([=](FloatAttr attr) -> Replacement {
    if (!isFloat8(attr.getType()))
      return std::nullopt;
    return std::make_pair(
        IntegerAttr::get(i8, attr.getValue().bitcastToAPInt()),
        WalkResult::skip());
  });
  replacer.addReplacement([=](DenseFPElementsAttr attr) -> Replacement {
    if (!isFloat8(attr.getElementType()))
      return std::nullopt;
    Attribute bits = attr.mapValues(
        i8, [](const APFloat &value) { return value.bitcastToAPInt(); });
    return std::make_pair(bits, WalkResult::skip());
  });
  replacer.addReplacement([=](DenseResourceElementsAttr attr) -> Replacement {
    if (!isFloat8(attr.getElementType()))
      return std::nullopt;
    return std::make_pair(DenseResourceElementsAttr::get(
                              attr.getType().clone(i8), attr.getRawHandle()),
                          WalkResult::skip());
  });
  return replacer;
}

/// Whether `op` says anything of eight-bit floats.
bool mentionsFloat8(Operation *op) {
  bool found = false;
  AttrTypeWalker walker;
  walker.addWalk([&](Type type) {
    found |= isFloat8(type);
    return found ? WalkResult::interrupt() : WalkResult::advance();
  });
  op->walk([&](Operation *inner) {
    auto visit = [&](Type type) { walker.walk(type); };
    llvm::for_each(inner->getResultTypes(), visit);
    for (Region &region : inner->getRegions())
      for (Block &block : region)
        llvm::for_each(block.getArgumentTypes(), visit);
    walker.walk(inner->getAttrDictionary());
    return found ? WalkResult::interrupt() : WalkResult::advance();
  });
  return found;
}

struct NormExpandFloat8Pass final
    : norm::impl::NormExpandFloat8Base<NormExpandFloat8Pass> {
  using NormExpandFloat8Base::NormExpandFloat8Base;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    if (!mentionsFloat8(module))
      return;
    generalizeArithmetic(module);
    if (failed(emulateArithmetic(module)) || failed(check(module)))
      return signalPassFailure();
    SmallVector<Operation *> casts;
    module.walk([&](Operation *op) {
      if ((isa<arith::TruncFOp>(op) && hasFloat8(op->getResult(0).getType())) ||
          (isa<arith::ExtFOp>(op) && hasFloat8(op->getOperand(0).getType())))
        casts.push_back(op);
    });
    for (Operation *op : casts) {
      if (auto narrowing = dyn_cast<arith::TruncFOp>(op))
        expand(narrowing);
      else
        expand(cast<arith::ExtFOp>(op));
    }
    replaceTypes(module);
  }

private:
  /// The body of a named op of linalg follows from its name and types.
  void generalizeArithmetic(ModuleOp module) {
    SmallVector<linalg::LinalgOp> named;
    module.walk([&](linalg::LinalgOp op) {
      if (!isa<linalg::GenericOp>(op) &&
          llvm::any_of(op->getOperandTypes(), hasFloat8) &&
          !llvm::hasSingleElement(*op.getBlock()))
        named.push_back(op);
    });
    IRRewriter rewriter(&getContext());
    for (linalg::LinalgOp op : named) {
      rewriter.setInsertionPoint(op);
      // What has no general form, check() finds.
      (void)linalg::generalizeNamedOp(rewriter, op);
    }
  }

  /// Arithmetic in f32, rounded after each op.
  LogicalResult emulateArithmetic(ModuleOp module) {
    OpPassManager passes(ModuleOp::getOperationName());
    math::MathExtendToSupportedTypesOptions extend;
    extend.extraTypeStrs = {"bf16", "f16"};
    passes.addPass(math::createMathExtendToSupportedTypes(extend));
    arith::ArithEmulateUnsupportedFloatsOptions emulate;
    emulate.sourceTypeStrs = {"f8E4M3FN", "f8E5M2", "f8E4M3FNUZ", "f8E5M2FNUZ"};
    emulate.targetTypeStr = "f32";
    passes.addPass(arith::createArithEmulateUnsupportedFloats(emulate));
    return runPipeline(passes, module);
  }

  LogicalResult check(ModuleOp module) {
    WalkResult checked = module.walk([](Operation *op) -> WalkResult {
      auto found = [&]() -> Type {
        for (TypeRange types : {TypeRange(op->getOperandTypes()),
                                TypeRange(op->getResultTypes())})
          for (Type type : types)
            if (hasFloat8(type))
              return type;
        return Type();
      }();
      if (!found)
        return WalkResult::advance();
      if (auto generic = dyn_cast<GenericOp>(op))
        for (auto [i, output] : llvm::enumerate(generic.getOutputs()))
          if (hasFloat8(output.getType()) &&
              generic.isSummed(generic.getOutputMap(i)))
            return op->emitOpError("sums over rows to output #")
                   << i << " of type " << output.getType()
                   << ": expected f16, bf16, f32 or f64, to be rounded after "
                      "the op";
      if (!roundsToNearestEven(op))
        return op->emitOpError("rounds ")
               << arith::stringifyRoundingMode(
                      cast<arith::ArithRoundingModeInterface>(op)
                          .getRoundingModeAttr()
                          .getValue())
               << " to " << found << ": expected to_nearest_even";
      bool isLinalg = isa<linalg::LinalgOp>(op) &&
                      !isa<linalg::GenericOp>(op) && op->getNumRegions() == 1 &&
                      !llvm::hasSingleElement(op->getRegion(0).front());
      bool isArithmetic =
          isa_and_present<arith::ArithDialect, math::MathDialect>(
              op->getDialect());
      if (!isLinalg && (!isArithmetic ||
                        isa<arith::BitcastOp, arith::ConstantOp, arith::ExtFOp,
                            arith::SelectOp, arith::TruncFOp>(op)))
        return WalkResult::advance();
      return op->emitOpError("has no lowering on ")
             << found << ": expected arith or math on elements, in a body";
    });
    return failure(checked.wasInterrupted());
  }

  void replaceTypes(ModuleOp module) {
    // What C sees of them stays known.
    struct Place {
      FunctionOpInterface function;
      unsigned index;
      bool isResult;
      Type element;
    };
    SmallVector<Place> places;
    module.walk([&](FunctionOpInterface function) {
      if (!markFunctions)
        return;
      for (auto [types, isResult] :
           {std::pair(function.getArgumentTypes(), false),
            std::pair(function.getResultTypes(), true)})
        for (auto [i, type] : llvm::enumerate(types))
          if (hasFloat8(type))
            places.push_back(
                {function, unsigned(i), isResult, getElementTypeOrSelf(type)});
    });
    createReplacer(&getContext())
        .recursivelyReplaceElementsIn(module, /*replaceAttrs=*/true,
                                      /*replaceLocs=*/false,
                                      /*replaceTypes=*/true);
    for (Place &place : places) {
      auto attr = TypeAttr::get(place.element);
      if (place.isResult)
        place.function.setResultAttr(place.index, kElementAttrName, attr);
      else
        place.function.setArgAttr(place.index, kElementAttrName, attr);
    }
    // Pattern: bitcast x : i8 to i8 -> x
    module.walk([](Operation *op) {
      if (!isa<arith::BitcastOp, tensor::BitcastOp>(op) ||
          op->getOperand(0).getType() != op->getResult(0).getType())
        return;
      op->getResult(0).replaceAllUsesWith(op->getOperand(0));
      op->erase();
    });
  }
};

} // namespace
