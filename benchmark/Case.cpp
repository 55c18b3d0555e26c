//===- Case.cpp - what is raced -------------------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Case.h"

#include "llvm/ADT/SmallVectorExtras.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/FormatVariadic.h"

using namespace bench;

llvm::StringRef bench::getName(Workload workload) {
  switch (workload) {
  case Workload::LayerNorm:
    return "layer-norm";
  case Workload::ResidualLayerNorm:
    return "residual-layer-norm";
  case Workload::ResidualLayerNormGelu:
    return "residual-layer-norm-gelu";
  case Workload::LayerNormInt8:
    return "layer-norm-int8";
  case Workload::RMSNorm:
    return "rms-norm";
  case Workload::ResidualRMSNorm:
    return "residual-rms-norm";
  case Workload::LayerNormBackward:
    return "layer-norm-backward";
  case Workload::RMSNormBackward:
    return "rms-norm-backward";
  case Workload::LayerNormChannels:
    return "layer-norm-channels";
  case Workload::BatchNorm:
    return "batch-norm";
  case Workload::GroupNorm:
    return "group-norm";
  case Workload::GroupNormChannelsLast:
    return "group-norm-channels-last";
  }
  llvm_unreachable("unknown workload");
}

llvm::StringRef bench::getName(ElementType type) {
  return type == ElementType::F32 ? "f32" : "bf16";
}

bool Case::hasResidual() const {
  return workload == Workload::ResidualLayerNorm ||
         workload == Workload::ResidualLayerNormGelu ||
         workload == Workload::ResidualRMSNorm;
}

bool Case::isRMS() const {
  return workload == Workload::RMSNorm ||
         workload == Workload::ResidualRMSNorm ||
         workload == Workload::RMSNormBackward;
}

bool Case::isBackward() const {
  return workload == Workload::LayerNormBackward ||
         workload == Workload::RMSNormBackward;
}

bool Case::isNormalized(unsigned dimension) const {
  switch (workload) {
  case Workload::BatchNorm:
    return dimension != 1;
  case Workload::GroupNorm:
    return dimension >= 2;
  case Workload::GroupNormChannelsLast:
    return dimension == 1 || dimension == 3;
  default:
    return dimension == 1;
  }
}

bool Case::isParameter(unsigned dimension) const {
  switch (workload) {
  case Workload::GroupNorm:
    return dimension == 1 || dimension == 2;
  case Workload::GroupNormChannelsLast:
    return dimension >= 2;
  default:
    return dimension == 1;
  }
}

size_t Operand::elementSize() const {
  return type == "f32" ? 4 : type == "bf16" ? 2 : 1;
}

llvm::SmallVector<Operand, 8> Case::operands() const {
  const llvm::StringRef element = getName(type);
  llvm::SmallVector<Operand, 8> operands;
  auto add = [&](llvm::StringRef name, Operand::Extent extent,
                 llvm::StringRef type, bool isOutput) {
    operands.push_back({name, extent, type, isOutput});
  };
  add("x", Operand::Elements, element, false);
  if (isBackward()) {
    add("dy", Operand::Elements, element, false);
    add("gain", Operand::Parameters, element, false);
    if (!isRMS())
      add("mean", Operand::Rows, "f32", false);
    add("rstd", Operand::Rows, "f32", false);
    add("dx", Operand::Elements, element, true);
    add("dgain", Operand::Parameters, element, true);
    if (hasBias())
      add("dbias", Operand::Parameters, element, true);
    return operands;
  }
  if (hasResidual())
    add("residual", Operand::Elements, element, false);
  add("gain", Operand::Parameters, element, false);
  if (hasBias())
    add("bias", Operand::Parameters, element, false);
  add("y", Operand::Elements, isInt8() ? "i8" : element, true);
  if (hasResidual())
    add("sum", Operand::Elements, element, true);
  return operands;
}

llvm::SmallVector<unsigned, 4> Case::dimensions(Operand::Extent extent) const {
  llvm::SmallVector<unsigned, 4> dimensions;
  for (unsigned i = 0; i < sizes.size(); ++i)
    if (extent == Operand::Elements ||
        (extent == Operand::Parameters && isParameter(i)) ||
        (extent == Operand::Rows && !isNormalized(i)))
      dimensions.push_back(i);
  return dimensions;
}

llvm::SmallVector<int64_t, 4> Case::sizesOf(Operand::Extent extent) const {
  return llvm::map_to_vector<4>(dimensions(extent),
                                [&](unsigned i) { return sizes[i]; });
}

int64_t Case::count(Operand::Extent extent) const {
  int64_t product = 1;
  for (int64_t size : sizesOf(extent))
    product *= size;
  return product;
}

size_t Case::bytes() const {
  size_t bytes = 0;
  for (const Operand &operand : operands())
    bytes += count(operand.extent) * operand.elementSize();
  return bytes;
}

std::string Case::shape() const {
  std::string text;
  for (int64_t size : sizes)
    text += (text.empty() ? "" : "x") + std::to_string(size);
  return text;
}

std::string Case::key() const {
  return llvm::formatv("{0}-{1}-{2}", getName(workload), getName(type),
                       shape());
}

//===----------------------------------------------------------------------===//
// The cases
//===----------------------------------------------------------------------===//

namespace {

struct Rows {
  int64_t rows, columns;
  llvm::StringRef origin = "";
};

} // namespace

/// Raced for each workload on rows of f32: one row, short rows, rows whose
/// length no vector divides, and sizes from the first-level cache to memory.
static constexpr Rows kF32[] = {
    {128, 768, "BERT-base"},
    {1, 768},
    {1, 4096},
    {512, 96},
    {2048, 64, "DLRM-style MLP"},
    {16384, 128},
    {128, 1003},
    {197, 768, "ViT-B/16"},
    {1500, 384, "Whisper-tiny"},
    {1024, 768, "GPT-2"},
    {1024, 1600, "GPT-2 XL"},
    {4096, 768},
    {8192, 4096},
    {512, 65536},
    {16, 262144},
};

/// And of bf16.
static constexpr Rows kBF16[] = {
    {128, 768},   {1, 4096, "Llama-3-8B, decoding"},
    {1500, 1280}, {4096, 768, "BERT-base"},
    {8192, 4096}, {512, 4096, "Llama-3-8B"},
    {100352, 96}, {16384, 128, "Qwen3, norm of queries and keys"},
};

/// And for gradients, of f32 and of bf16.
static constexpr Rows kBackward[] = {
    {128, 768, "BERT-base"},
    {1, 768},
    {128, 1003},
    {4096, 768},
    {4096, 4096},
    {65536, 768},
};

/// Further rows of real models, by the norm that these have.
static constexpr Rows kLayerNormF32[] = {
    {24576, 1024, "BERT-large, 64x384"},
    {1024, 1024, "GPT-2 medium"},
    {1024, 1280, "GPT-2 large"},
    {1, 1600, "GPT-2 XL, decoding"},
    {3136, 96, "Swin-T, stage 1"},
    {1568, 768, "ConvNeXt-T, stage 4"},
    {128, 1000, "MLP, batch 128"},
    {4, 1000, "MLP, batch 4"},
    {128, 2400, "skip-thought"},
    {1, 2400, "skip-thought, one step"},
    {1, 1048576},
};
static constexpr Rows kLayerNormBF16[] = {
    {24576, 1024, "BERT-large, 64x384"},
    {12608, 1024, "ViT-L, batch 64"},
};
static constexpr Rows kRMSNormF32[] = {
    {1, 8192, "Llama-70B, decoding"},
};
static constexpr Rows kRMSNormBF16[] = {
    {1, 2048, "Llama-3.2-1B, decoding"},
    {512, 3072, "Llama-3.2-3B"},
    {2048, 5120, "Llama-2-13B"},
    {512, 8192, "Llama-70B"},
};

llvm::SmallVector<Case> bench::allCases() {
  llvm::SmallVector<Case> cases;
  auto add = [&](Workload workload, ElementType type,
                 llvm::ArrayRef<Rows> shapes) {
    for (const Rows &rows : shapes)
      cases.push_back({workload, type, {rows.rows, rows.columns}, rows.origin});
  };
  const ElementType f32 = ElementType::F32, bf16 = ElementType::BF16;
  add(Workload::LayerNorm, f32, kF32);
  add(Workload::LayerNorm, f32, kLayerNormF32);
  add(Workload::ResidualLayerNorm, f32, kF32);
  add(Workload::ResidualLayerNormGelu, f32, kF32);
  add(Workload::LayerNormInt8, f32, kF32);
  add(Workload::RMSNorm, f32, kF32);
  add(Workload::RMSNorm, f32, kRMSNormF32);
  add(Workload::RMSNorm, bf16, kBF16);
  add(Workload::RMSNorm, bf16, kRMSNormBF16);
  add(Workload::LayerNorm, bf16, kBF16);
  add(Workload::LayerNorm, bf16, kLayerNormBF16);
  add(Workload::ResidualRMSNorm, bf16, kBF16);
  for (Workload workload :
       {Workload::LayerNormBackward, Workload::RMSNormBackward})
    for (ElementType type : {f32, bf16})
      add(workload, type, kBackward);
  cases.push_back(
      {Workload::LayerNormChannels, f32, {32, 64, 56 * 56}, "ResNet-like"});
  cases.push_back({Workload::BatchNorm, f32, {4096, 768}});
  cases.push_back({Workload::BatchNorm, f32, {32, 64, 56 * 56}, "ResNet-50"});
  cases.push_back(
      {Workload::GroupNorm, f32, {2, 32, 10, 64 * 64}, "Stable Diffusion"});
  cases.push_back({Workload::GroupNormChannelsLast,
                   f32,
                   {2, 64 * 64, 32, 10},
                   "Stable Diffusion"});
  return cases;
}
