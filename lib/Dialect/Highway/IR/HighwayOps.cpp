//===- HighwayOps.cpp - verifiers and folders of the highway dialect ------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Highway/IR/Highway.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/PatternMatch.h"

using namespace mlir;
using namespace mlir::highway;

#include "norm/Dialect/Highway/IR/HighwayInterfaces.cpp.inc"

/// A type for which there are vectors: of these the result's type is made.
static ParseResult parseLaneType(OpAsmParser &parser, Type &type) {
  SMLoc loc = parser.getCurrentLocation();
  auto emitError = [&] { return parser.emitError(loc); };
  if (parser.parseType(type))
    return failure();
  return success(VecType::getChecked(emitError, type) != nullptr);
}
static void printLaneType(OpAsmPrinter &printer, Operation *, Type type) {
  printer << type;
}

#define GET_OP_CLASSES
#include "norm/Dialect/Highway/IR/HighwayOps.cpp.inc"

//===----------------------------------------------------------------------===//
// HighwayFunctionOpInterface
//===----------------------------------------------------------------------===//

static bool isConversion(Signature signature) {
  return signature == Signature::Convert || signature == Signature::ConvertMask;
}

/// The lane type of the first of `types` that has one.
static Type firstLaneType(TypeRange types) {
  for (Type type : types)
    if (Type lane = getLaneTypeOf(type))
      return lane;
  return {};
}

Type highway::detail::getSourceLaneType(Operation *op) {
  Type lane = firstLaneType(op->getOperandTypes());
  return lane ? lane : firstLaneType(op->getResultTypes());
}

Type highway::detail::getLaneType(Operation *op) {
  Type lane = firstLaneType(op->getResultTypes());
  return lane ? lane : firstLaneType(op->getOperandTypes());
}

std::string highway::detail::getLibrarySymbol(Operation *op, StringRef function,
                                              Signature signature, Type base) {
  // `And` of masks and of vectors have the same name and lane type in C++.
  bool isMaskFunction =
      signature == Signature::MaskUnary || signature == Signature::MaskBinary;
  std::string symbol = ("norm_highway_" + getLaneName(base) + "_" +
                        (isMaskFunction ? "Mask" : "") + function + "_" +
                        getLaneName(getLaneType(op)))
                           .str();
  if (isConversion(signature))
    symbol += ("_" + getLaneName(getSourceLaneType(op))).str();
  return symbol;
}

LogicalResult
highway::detail::verifyHighwayFunctionOp(Operation *op, Signature signature,
                                         ArrayRef<LaneForm> forms) {
  bool converts = isConversion(signature);
  StringRef to = getLaneName(getLaneType(op));
  StringRef from = converts ? getLaneName(getSourceLaneType(op)) : to;
  if (llvm::any_of(forms, [&](const LaneForm &form) {
        return form.to == to && form.from == from;
      }))
    return success();

  InFlightDiagnostic diagnostic = op->emitOpError();
  if (converts)
    diagnostic << "cannot convert lanes of " << from << " to " << to
               << "; expected one of ";
  else
    diagnostic << "has no form for lanes of " << to << "; expected one of ";
  llvm::interleaveComma(forms, diagnostic, [&](const LaneForm &form) {
    if (converts)
      diagnostic << form.from << " to ";
    diagnostic << form.to;
  });
  return diagnostic;
}

LogicalResult highway::detail::verifyInKernel(Operation *op) {
  FunctionOpInterface kernel = getEnclosingKernel(op);
  if (!kernel)
    return op->emitOpError()
           << "stands outside a kernel; expected a function with the attribute "
           << HighwayDialect::kKernelAttrName;
  FloatType base = getKernelBase(kernel);
  auto checkWidth = [&](Type type) -> LogicalResult {
    // A pointer fills no register.
    Type lane = isa<VecType, MaskType>(type) ? getLaneTypeOf(type) : Type();
    if (!lane || lane.getIntOrFloatBitWidth() <= base.getWidth())
      return success();
    return op->emitOpError()
           << "has lanes of " << lane << " in a kernel whose base type is "
           << base << "; expected lanes no wider than the base";
  };
  for (Type type : op->getOperandTypes())
    if (failed(checkWidth(type)))
      return failure();
  for (Type type : op->getResultTypes())
    if (failed(checkWidth(type)))
      return failure();
  return success();
}

//===----------------------------------------------------------------------===//
// Canonicalization
//===----------------------------------------------------------------------===//

namespace {

// Pattern: store_pairs (round_to_bf16_unchecked a), (round_to_bf16_unchecked b)
//          -> store_rounded_pairs a, b
//
// Where nothing else takes the rounded numbers: else they are rounded anyway.
template <typename OpTy, typename RoundedOpTy>
struct MergeRounding : OpRewritePattern<OpTy> {
  using OpRewritePattern<OpTy>::OpRewritePattern;

  LogicalResult matchAndRewrite(OpTy op,
                                PatternRewriter &rewriter) const override {
    SmallVector<Value> operands = op->getOperands();
    for (Value &rounded : MutableArrayRef(operands).take_front(2)) {
      auto rounding = rounded.getDefiningOp<RoundToBF16UncheckedOp>();
      if (!rounding || !rounded.hasOneUse())
        return rewriter.notifyMatchFailure(op, "no numbers to be rounded");
      rounded = rounding.getOperand();
    }
    rewriter.replaceOpWithNewOp<RoundedOpTy>(op, TypeRange(), operands);
    return success();
  }
};

} // namespace

void StorePairsOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                               MLIRContext *context) {
  patterns.add<MergeRounding<StorePairsOp, StoreRoundedPairsOp>>(context);
}

void StreamPairsOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                                MLIRContext *context) {
  patterns.add<MergeRounding<StreamPairsOp, StreamRoundedPairsOp>>(context);
}

void StorePairsNOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                                MLIRContext *context) {
  patterns.add<MergeRounding<StorePairsNOp, StoreRoundedPairsNOp>>(context);
}

//===----------------------------------------------------------------------===//
// Folders
//===----------------------------------------------------------------------===//

/// op(op(x)) -> x
template <typename OpTy>
static OpFoldResult foldInvolution(OpTy op, Value operand) {
  if (auto inner = operand.getDefiningOp<OpTy>())
    return inner->getOperand(0);
  return {};
}

/// op(x, x) -> x
template <typename OpTy> static OpFoldResult foldIdempotent(OpTy op) {
  if (op.getLhs() == op.getRhs())
    return op.getLhs();
  return {};
}

OpFoldResult NegOp::fold(FoldAdaptor) {
  return foldInvolution(*this, getOperand());
}

OpFoldResult MaskNotOp::fold(FoldAdaptor) {
  return foldInvolution(*this, getMask());
}

OpFoldResult MinOp::fold(FoldAdaptor) { return foldIdempotent(*this); }
OpFoldResult MaxOp::fold(FoldAdaptor) { return foldIdempotent(*this); }
OpFoldResult AndOp::fold(FoldAdaptor) { return foldIdempotent(*this); }
OpFoldResult OrOp::fold(FoldAdaptor) { return foldIdempotent(*this); }

/// if_then_else m, x, x -> x
OpFoldResult IfThenElseOp::fold(FoldAdaptor) {
  if (getYes() == getNo())
    return getYes();
  return {};
}

/// demotion(promote_to(x)) -> x, since every promotion is exact
template <typename OpTy> static OpFoldResult foldPromotion(OpTy op) {
  auto promotion = op.getOperand().template getDefiningOp<PromoteToOp>();
  if (promotion && promotion.getOperand().getType() == op.getType())
    return promotion.getOperand();
  return {};
}
OpFoldResult DemoteToOp::fold(FoldAdaptor) { return foldPromotion(*this); }
OpFoldResult DemoteExactToOp::fold(FoldAdaptor) { return foldPromotion(*this); }

/// bit_cast(bit_cast(x)) -> x
OpFoldResult BitCastOp::fold(FoldAdaptor) {
  auto inner = getOperand().getDefiningOp<BitCastOp>();
  if (inner && inner.getOperand().getType() == getType())
    return inner.getOperand();
  return {};
}

/// get_lane(set(x)) -> x
OpFoldResult GetLaneOp::fold(FoldAdaptor) {
  if (auto set = getOperand().getDefiningOp<SetOp>())
    return set.getScalar();
  return {};
}

/// offset p[0] -> p
OpFoldResult OffsetOp::fold(FoldAdaptor adaptor) {
  if (matchPattern(adaptor.getIndex(), m_Zero()))
    return getPointer();
  return {};
}

//===----------------------------------------------------------------------===//
// Host side
//===----------------------------------------------------------------------===//

Value PointerToOp::getViewSource() { return getSource(); }

LogicalResult PointerToOp::verify() {
  MemRefType type = getSource().getType();
  int64_t offset;
  SmallVector<int64_t> strides;
  if (failed(type.getStridesAndOffset(strides, offset)))
    return emitOpError() << "takes the address of a " << type
                         << "; expected a strided layout";
  if (type.getMemorySpace())
    return emitOpError() << "takes the address of a " << type
                         << "; expected the default memory space";
  return success();
}

LogicalResult LaunchOp::verifySymbolUses(SymbolTableCollection &symbolTable) {
  auto kernel = symbolTable.lookupNearestSymbolFrom<FunctionOpInterface>(
      *this, getKernelAttr());
  if (!kernel)
    return emitOpError() << getKernelAttr() << " is not a function";
  if (!getKernelBase(kernel))
    return emitOpError() << getKernelAttr()
                         << " is not a kernel; expected the attribute "
                         << HighwayDialect::kKernelAttrName;
  // The kernel's own verifier has seen to the two indices at the end.
  ArrayRef<Type> expected = kernel.getArgumentTypes().drop_back(2);
  TypeRange found = getArguments().getTypes();
  if (found.size() != expected.size())
    return emitOpError() << "has " << found.size() << " arguments; "
                         << getKernelAttr() << " expects " << expected.size()
                         << " before the range of rows";
  for (auto [position, types] :
       llvm::enumerate(llvm::zip_equal(found, expected))) {
    auto [foundType, expectedType] = types;
    if (foundType != expectedType)
      return emitOpError() << "argument #" << position << " is " << foundType
                           << "; " << getKernelAttr() << " expects "
                           << expectedType;
  }
  return success();
}
