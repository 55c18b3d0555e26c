//===- Channels.cpp - norms of channels -----------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Rewrite.h"
#include "Tensors.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/ReshapeOpsUtils.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/bit.h"
#include "llvm/Support/MathExtras.h"

#include <array>

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::raise;

namespace {
/// How the channels lie that have statistics.
struct Channels {
  /// Their dimension.
  unsigned dim = 0;
  /// The loops that this dimension is made of.
  SmallVector<unsigned> loops;
  /// The groups that have statistics of their own for each element of the
  /// first dimension; none if channels have theirs over all elements of that.
  std::optional<int64_t> groups;
};
} // namespace

/// Nothing if the axes of `match` are none of channels in `input`, which has
/// the loops of the op.
static std::optional<Channels>
findChannels(const Root &root, const NormMatch &match, const Holder &input) {
  SmallVector<AffineExpr> loopsOfOp = root.getLoopsOfOp();
  std::optional<Channels> channels;
  bool isOverBatch = false;
  for (auto [dim, index] : llvm::enumerate(input.indices)) {
    if (isa<AffineConstantExpr>(index))
      continue;
    size_t loop = llvm::find(loopsOfOp, index) - loopsOfOp.begin();
    SmallVector<unsigned> loops;
    // Which parts of it are normalized: none, all, or all behind the first.
    unsigned numAxes = 0;
    for (int64_t part : root.parts[loop])
      if (root.ranges[part] != 1) {
        loops.push_back(part);
        numAxes += llvm::is_contained(match.axes, unsigned(part));
      }
    bool isAxis = numAxes == loops.size();
    if (dim == 0 && (isAxis || numAxes == 0)) {
      isOverBatch = isAxis;
      continue;
    }
    if (isAxis)
      continue;
    bool isGrouped = numAxes == loops.size() - 1 &&
                     !llvm::is_contained(match.axes, loops.front());
    if (channels || (numAxes > 0 && !isGrouped) || dim == 0)
      return std::nullopt;
    channels = Channels{unsigned(dim), loops, root.ranges[loops.front()]};
    if (numAxes == 0) {
      // Each channel is a group.
      auto type = cast<RankedTensorType>(input.tensor.getType());
      channels->groups = type.getDimSize(dim);
    }
  }
  if (!channels)
    return std::nullopt;
  if (isOverBatch) {
    // Of the elements in the batch, too, which groups are not.
    if (channels->loops.size() != 1)
      return std::nullopt;
    channels->groups.reset();
  } else if (ShapedType::isDynamic(*channels->groups)) {
    return std::nullopt;
  }
  return channels;
}

/// gain * normalized + bias of the channels of `input`, in `elementType`.
static Operation *createNormOfChannels(OpBuilder &b, Location loc, Value input,
                                       Value gain, Value bias,
                                       const Channels &channels, double epsilon,
                                       FloatType statType, Type elementType) {
  // A tensor of f64 may hold what was f32: its statistics are in its own type.
  for (Value operand : {input, gain, bias})
    if (operand && getElementTypeOrSelf(operand).isF64())
      statType = b.getF64Type();
  auto inputType = cast<RankedTensorType>(input.getType());
  // Their types say how many channels there are.
  for (Value *affine : {&gain, &bias}) {
    if (!*affine)
      continue;
    auto type = cast<RankedTensorType>(affine->getType())
                    .clone({inputType.getDimSize(channels.dim)});
    if (type != affine->getType())
      *affine = tensor::CastOp::create(b, loc, type, *affine);
  }
  TypeAttr typeAttr;
  if (statType != getDefaultStatisticsType(inputType.getElementType()))
    typeAttr = TypeAttr::get(statType);
  Type type = inputType.clone(elementType);
  auto activation = ActivationAttr::get(b.getContext(), Activation::None);
  IntegerAttr channel = b.getI64IntegerAttr(channels.dim);
  FloatAttr epsilonAttr = b.getF64FloatAttr(epsilon);
  if (channels.groups)
    return GroupNormOp::create(b, loc, TypeRange(type), input, gain, bias,
                               channel, b.getI64IntegerAttr(*channels.groups),
                               epsilonAttr, activation, typeAttr);
  return BatchNormOp::create(b, loc, TypeRange(type), input, gain, bias,
                             /*running_mean=*/Value(),
                             /*running_variance=*/Value(), channel, epsilonAttr,
                             /*momentum=*/FloatAttr(), activation, typeAttr);
}

/// The one loop that the coefficients of an affine function vary along; nothing
/// if it is not one, or if there are no coefficients.
static std::optional<unsigned> getSoleLoop(const Element *gain,
                                           const Element *bias) {
  uint64_t dims = 0;
  for (const Element *element : {gain, bias}) {
    if (element && !element->dims)
      return std::nullopt;
    dims |= element ? element->dims : 0;
  }
  if (llvm::popcount(dims) != 1)
    return std::nullopt;
  return llvm::countr_zero(dims);
}

/// The channels of a norm over all but the first dimension of `input`, with a
/// gain and bias along just one: they are one group. Nothing if `match` is
/// none.
static std::optional<Channels>
findOneGroup(const Root &root, const NormMatch &match, const Holder &input) {
  std::optional<unsigned> loop = getSoleLoop(match.gain, match.bias);
  if (!loop || match.axes.size() < 2)
    return std::nullopt;
  std::optional<Channels> channels;
  auto type = cast<RankedTensorType>(input.tensor.getType());
  for (auto [dim, index] : llvm::enumerate(input.indices)) {
    auto expr = dyn_cast<AffineDimExpr>(index);
    if (!expr)
      continue;
    bool isAxis = llvm::is_contained(match.axes, expr.getPosition());
    if (isAxis != (dim != 0))
      return std::nullopt;
    if (expr.getPosition() == *loop && !type.isDynamicDim(dim))
      channels = Channels{unsigned(dim), {*loop}, /*groups=*/1};
  }
  return channels;
}

NormRewriter::Result NormRewriter::raiseOfChannels(const Root &root,
                                                   ElementReader &reader,
                                                   Value scalar,
                                                   const NormMatch &match) {
  // What varies along the axes is an operand, what does not is behind the norm.
  bool isOneGroup = match.gain || match.bias;
  bool isAffine = isOneGroup || match.scale || match.shift;
  if (match.statistics != Statistics::MeanVariance ||
      match.epsilonOutsideRoot || !isNormElementType(scalar.getType()) ||
      (isOneGroup &&
       (match.scale || match.shift || !getSoleLoop(match.gain, match.bias))))
    return {};
  TensorBuilder tensors(root, reader, dominance);
  OpBuilder &b = tensors.getBuilder();
  Location loc = root.op->getLoc();
  std::optional<Holder> input = root.isDivided()
                                    ? tensors.findWhole(match.value)
                                    : tensors.findOrCreateInput(match.value);
  if (!input)
    return {};
  std::optional<Channels> channels = isOneGroup
                                         ? findOneGroup(root, match, *input)
                                         : findChannels(root, match, *input);
  if (!channels)
    return {};
  // Of a view with a dimension for what is normalized it is a layer norm.
  if (channels->groups && !root.isDivided() && !isAffine)
    return {};

  uint64_t dims = 0;
  for (unsigned loop : channels->loops)
    dims |= uint64_t(1) << loop;
  auto isOfChannels = [&](const Element *element) {
    return !element || (element->dims && !(element->dims & ~dims));
  };
  const Element *scale = isOneGroup ? match.gain : match.scale;
  const Element *shift = isOneGroup ? match.bias : match.shift;
  if (!isOfChannels(scale) || !isOfChannels(shift))
    return {};
  bool fits = true;
  auto getOperand = [&](const Element *element) -> Value {
    if (!element || !fits)
      return {};
    Value tensor = tensors.findOrCreateAlong(element, channels->loops);
    fits = bool(tensor);
    if (!fits || channels->loops.size() == 1)
      return tensor;
    auto type = cast<RankedTensorType>(tensor.getType());
    ReassociationIndices all =
        llvm::to_vector(llvm::seq<int64_t>(0, channels->loops.size()));
    return tensor::CollapseShapeOp::create(
        b, loc, type.clone({type.getNumElements()}), tensor,
        ArrayRef<ReassociationIndices>(all));
  };
  Value gain = getOperand(scale);
  Value bias = getOperand(shift);
  if (!fits)
    return {};

  Operation *norm =
      createNormOfChannels(b, loc, input->tensor, gain, bias, *channels,
                           match.epsilon, match.statType, scalar.getType());
  noteStatistics(norm, root, reader, match, *input);
  // In the loops of the op.
  SmallVector<AffineExpr> loopsOfOp = root.getLoopsOfOp(), indices;
  for (AffineExpr index : input->indices) {
    // 0 is no loop, though each loop of size 1 is 0.
    if (!isa<AffineConstantExpr>(index))
      index =
          b.getAffineDimExpr(llvm::find(loopsOfOp, index) - loopsOfOp.begin());
    indices.push_back(index);
  }
  return replace(root.op, scalar, norm, norm->getResult(0), indices);
}

//===----------------------------------------------------------------------===//
// A gain and bias of channels behind a norm of a view of them
//===----------------------------------------------------------------------===//

namespace {
/// Dimensions of two views of the same elements, in the order of these, that
/// have the same number of elements.
struct DimRun {
  SmallVector<int64_t> lhs, rhs;
};
} // namespace

/// The dimensions of two reshapes of the same elements, but those of size 1, in
/// runs as short as can be told. Nothing if a run would be empty in one of
/// them.
static std::optional<SmallVector<DimRun>> alignDims(const ElementReader &reader,
                                                    Value lhs, Value rhs) {
  auto listDims = [](Value tensor) {
    auto type = cast<RankedTensorType>(tensor.getType());
    return llvm::filter_to_vector(
        llvm::seq<int64_t>(0, type.getRank()),
        [&](int64_t dim) { return type.getDimSize(dim) != 1; });
  };
  SmallVector<int64_t> lhsDims = listDims(lhs), rhsDims = listDims(rhs);
  ArrayRef<int64_t> left = lhsDims, right = rhsDims;
  SmallVector<DimRun> runs, behind;
  // Where what is before has the same number of elements, so have two
  // dimensions of the same size behind it.
  while (!left.empty() && !right.empty()) {
    if (reader.sizeOf(lhs, left.front()) == reader.sizeOf(rhs, right.front())) {
      runs.push_back({{left.front()}, {right.front()}});
      left = left.drop_front();
      right = right.drop_front();
      continue;
    }
    // Or the next few of known sizes.
    DimRun run;
    int64_t lhsCount = 1, rhsCount = 1;
    auto take = [&](Value tensor, ArrayRef<int64_t> dims,
                    SmallVectorImpl<int64_t> &taken, int64_t &count) {
      if (taken.size() == dims.size())
        return false;
      int64_t dim = dims[taken.size()];
      taken.push_back(dim);
      int64_t size = cast<RankedTensorType>(tensor.getType()).getDimSize(dim);
      return !ShapedType::isDynamic(size) &&
             !llvm::MulOverflow(count, size, count);
    };
    bool isKnown = take(lhs, left, run.lhs, lhsCount) &&
                   take(rhs, right, run.rhs, rhsCount);
    while (isKnown && lhsCount != rhsCount)
      isKnown = lhsCount < rhsCount ? take(lhs, left, run.lhs, lhsCount)
                                    : take(rhs, right, run.rhs, rhsCount);
    if (!isKnown)
      break;
    left = left.drop_front(run.lhs.size());
    right = right.drop_front(run.rhs.size());
    runs.push_back(std::move(run));
  }
  // The same from behind; what is left between is one run.
  while (!left.empty() && !right.empty() &&
         reader.sizeOf(lhs, left.back()) == reader.sizeOf(rhs, right.back())) {
    behind.push_back({{left.back()}, {right.back()}});
    left = left.drop_back();
    right = right.drop_back();
  }
  if (left.empty() != right.empty())
    return std::nullopt;
  if (!left.empty())
    runs.push_back({SmallVector<int64_t>(left), SmallVector<int64_t>(right)});
  llvm::append_range(runs, llvm::reverse(behind));
  return runs;
}

/// How many groups of the channels in dimension `channel` of `view` have
/// statistics of their own, for each element of dimension 0, if `norm` is the
/// norm and `view` a reshape of its result. Nothing if that is no group norm.
static std::optional<int64_t> findGroups(const ElementReader &reader,
                                         LayerNormOp norm, Value view,
                                         int64_t channel) {
  auto type = cast<RankedTensorType>(view.getType());
  RankedTensorType normType = norm.getOutputType();
  std::optional<SmallVector<DimRun>> runs =
      alignDims(reader, norm.getOutput(), view);
  if (!runs || channel == 0 || type.isDynamicDim(channel))
    return std::nullopt;
  int64_t groups = 1;
  // If something is normalized, and if that is more than the channels.
  bool hasAxes = false, hasSpace = false;
  for (const DimRun &run : *runs) {
    // Rows that lie one behind the other are those of outer dimensions.
    auto isKept = [&](int64_t dim) {
      return !llvm::is_contained(norm.getAxes(), dim);
    };
    const int64_t *firstAxis = llvm::find_if_not(run.lhs, isKept);
    if (std::any_of(firstAxis, run.lhs.end(), isKept))
      return std::nullopt;
    ArrayRef<int64_t> kept(run.lhs.begin(), firstAxis), dims = run.rhs;
    bool hasAxis = firstAxis != run.lhs.end();
    bool isOfBatch = dims.front() == 0;
    bool isOfChannels = llvm::is_contained(dims, channel);
    hasAxes |= hasAxis;
    hasSpace |= hasAxis && (dims.size() > 1 || !isOfChannels);
    if (!isOfChannels) {
      // The batch is kept, and space is not.
      if (isOfBatch ? hasAxis || dims.size() != 1 : !kept.empty())
        return std::nullopt;
      continue;
    }
    if (kept.empty()) {
      if (isOfBatch)
        return std::nullopt;
      continue;
    }
    // Rows are of the outermost dimensions: the batch, if it is in this run,
    // and then the channels.
    int64_t numRows = 1, batch = isOfBatch ? type.getDimSize(0) : 1;
    for (int64_t dim : kept)
      if (normType.isDynamicDim(dim) ||
          llvm::MulOverflow(numRows, normType.getDimSize(dim), numRows))
        return std::nullopt;
    if (isOfBatch)
      dims = dims.drop_front();
    if (dims.front() != channel || (!hasAxis && dims.size() != 1) ||
        batch <= 0 || numRows % batch != 0)
      return std::nullopt;
    groups = numRows / batch;
  }
  int64_t channels = type.getDimSize(channel);
  bool isOfRows = groups == 1 && !hasSpace;
  if (isOfRows || !hasAxes || groups == 0 || channels == 0 ||
      channels % groups != 0)
    return std::nullopt;
  return groups;
}

/// `source`, reshaped as `view` is a reshape of `origin`.
static Value reshapeLike(OpBuilder &b, const ElementReader &reader,
                         Value source, Value origin, Value view) {
  // It may be a reshape of a tensor of that shape, or of one that has it with
  // more dimensions.
  auto shape = cast<RankedTensorType>(view.getType());
  auto hasShape = [&](Value tensor) {
    auto type = cast<RankedTensorType>(tensor.getType());
    return type.getShape() == shape.getShape() &&
           llvm::all_of(
               llvm::seq<int64_t>(0, type.getRank()), [&](int64_t dim) {
                 return reader.sizeOf(tensor, dim) == reader.sizeOf(view, dim);
               });
  };
  Value longer;
  std::optional<SmallVector<ReassociationIndices>> groups;
  for (Value tensor = source; tensor; tensor = skipReshape(tensor)) {
    if (hasShape(tensor))
      return tensor;
    auto type = cast<RankedTensorType>(tensor.getType());
    if (!type.hasStaticShape() || !shape.hasStaticShape() ||
        type.getRank() <= shape.getRank())
      continue;
    if (auto collapsing = getReassociationIndicesForCollapse(
            type.getShape(), shape.getShape())) {
      longer = tensor;
      groups = std::move(collapsing);
    }
  }
  if (longer)
    return tensor::CollapseShapeOp::create(
        b, view.getLoc(),
        cast<RankedTensorType>(longer.getType()).clone(shape.getShape()),
        longer, *groups);
  if (view == origin)
    return source;
  Value inner = skipReshape(view);
  Value reshaped = reshapeLike(b, reader, source, origin, inner);
  Operation *reshape = view.getDefiningOp();
  IRMapping mapping;
  mapping.map(inner, reshaped);
  Operation *clone = b.clone(*reshape, mapping);
  clone->getResult(0).setType(shape.clone(getElementTypeOrSelf(source)));
  return clone->getResult(0);
}

NormRewriter::Result NormRewriter::absorbOfChannels(const Root &root,
                                                    ElementReader &reader,
                                                    Value scalar,
                                                    const AffineMatch &match) {
  if (!isNormElementType(scalar.getType()) || root.isDivided())
    return {};
  std::optional<unsigned> loop = getSoleLoop(match.gain, match.bias);
  // Where there is one channel no loop of the gain is left.
  bool isOneChannel =
      (match.gain || match.bias) &&
      llvm::all_of(std::array{match.gain, match.bias},
                   [](const Element *affine) {
                     return !affine || (affine->isOfOneElement() &&
                                        isNormElementType(affine->type));
                   });
  if (!loop && !isOneChannel)
    return {};
  Value output = skipReshapes(match.norm->value);
  Operation *old = output.getDefiningOp();
  if (old->getNumResults() != 1 || !isUsedOnlyBy(output, root.op))
    return {};
  TensorBuilder tensors(root, reader, dominance);
  OpBuilder &b = tensors.getBuilder();
  std::optional<Holder> view = tensors.findWhole(
      match.norm, [&](Value tensor) { return skipReshapes(tensor) == output; });
  if (!view)
    return {};
  // It is any dimension of size 1, but the batch.
  ArrayRef<AffineExpr> indices = view->indices;
  const AffineExpr *index =
      isOneChannel ? llvm::find_if(indices.drop_front(!indices.empty()),
                                   llvm::IsaPred<AffineConstantExpr>)
                   : llvm::find(indices, b.getAffineDimExpr(*loop));
  if (index == indices.end())
    return {};
  int64_t channel = index - indices.begin();
  auto findOrCreate = [&](const Element *affine) {
    return isOneChannel ? affine->value
                        : tensors.findOrCreateAlong(affine, *loop);
  };

  auto absorbInto = [&](auto norm, std::optional<int64_t> groups) -> Result {
    if (!canAbsorb(norm, scalar.getType(), match))
      return {};
    Value gain = norm.getGain(), bias = norm.getBias();
    if (match.gain && !(gain = findOrCreate(match.gain)))
      return {};
    if (match.bias && !(bias = findOrCreate(match.bias)))
      return {};
    Channels channels{unsigned(channel), {}, groups};
    Value input =
        reshapeLike(b, reader, norm.getInput(), norm.getOutput(), view->tensor);
    Operation *absorbed =
        createNormOfChannels(b, root.op->getLoc(), input, gain, bias, channels,
                             norm.getEpsilon().convertToDouble(),
                             norm.getStatisticsType(), scalar.getType());
    moveStatistics(norm, absorbed);
    return replace(root.op, scalar, absorbed, absorbed->getResult(0),
                   view->indices);
  };
  if (auto layerNorm = dyn_cast<LayerNormOp>(old)) {
    if (layerNorm.getGain() || layerNorm.getBias())
      return {};
    std::optional<int64_t> groups =
        findGroups(reader, layerNorm, view->tensor, channel);
    return groups ? absorbInto(layerNorm, groups) : Result{};
  }
  // Those have the channels already.
  if (view->tensor != output)
    return {};
  if (auto groupNorm = dyn_cast<GroupNormOp>(old))
    return int64_t(groupNorm.getChannel()) == channel
               ? absorbInto(groupNorm, groupNorm.getGroups())
               : Result{};
  auto batchNorm = cast<BatchNormOp>(old);
  return int64_t(batchNorm.getChannel()) == channel
             ? absorbInto(batchNorm, std::nullopt)
             : Result{};
}
