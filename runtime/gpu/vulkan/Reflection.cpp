//===- Reflection.cpp - what a SPIR-V module says of itself ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reflection.h"

#include <algorithm>
#include <cstring>
#include <set>

using namespace norm::vulkan;

namespace {

constexpr uint32_t kMagic = 0x07230203;
constexpr size_t kHeaderWords = 5;

enum Opcode : uint32_t {
  OpName = 5,
  OpEntryPoint = 15,
  OpExecutionMode = 16,
  OpCapability = 17,
  OpTypeInt = 21,
  OpTypeFloat = 22,
  OpTypeArray = 28,
  OpTypeRuntimeArray = 29,
  OpTypeStruct = 30,
  OpTypePointer = 32,
  OpConstant = 43,
  OpSpecConstant = 50,
  OpFunction = 54,
  OpVariable = 59,
  OpAccessChain = 65,
  OpDecorate = 71
};
constexpr uint32_t kExecutionModelGLCompute = 5, kExecutionModeLocalSize = 17,
                   kFirstFloatMode = 4459, kLastFloatMode = 4463,
                   kWorkgroup = 4, kStorageBuffer = 12, kDecorationBinding = 33,
                   kDecorationDescriptorSet = 34;

/// An instruction: its opcode and the words behind the first.
struct Instruction {
  uint32_t opcode;
  const uint32_t *operands;
  size_t numOperands;

  /// A string that begins at an operand; empty if it does not end.
  std::string getString(size_t first) const {
    if (first >= numOperands)
      return "";
    auto *text = reinterpret_cast<const char *>(operands + first);
    size_t most = (numOperands - first) * sizeof(uint32_t);
    size_t length = strnlen(text, most);
    return length == most ? "" : std::string(text, length);
  }
};

class Reader {
public:
  Reader(const uint32_t *words, size_t numWords, ModuleInfo &info)
      : words(words), numWords(numWords), info(info) {}

  bool run(std::string &why) {
    if (numWords < kHeaderWords || words[0] != kMagic) {
      why = "it does not begin as SPIR-V does";
      return false;
    }
    for (size_t i = kHeaderWords; i < numWords;) {
      size_t length = words[i] >> 16;
      if (length == 0 || length > numWords - i) {
        why = "its instruction at word " + std::to_string(i) +
              " goes beyond the end";
        return false;
      }
      read({words[i] & 0xffff, words + i + 1, length - 1});
      i += length;
    }
    for (auto &[id, kernel] : kernels) {
      for (uint32_t variable : workgroupVariables[id])
        kernel.second.workgroupBytes +=
            getBytes(lookUp(pointees, lookUp(variableTypes, variable)));
      if (!addArguments(kernel.first, kernel.second, why))
        return false;
    }
    if (info.kernels.empty()) {
      why = "it has no kernel";
      return false;
    }
    return true;
  }

private:
  /// Keeps what is asked for later. Operands that an instruction lacks make it
  /// one that says nothing.
  void read(const Instruction &op) {
    const uint32_t *o = op.operands;
    size_t n = op.numOperands;
    switch (op.opcode) {
    case OpCapability:
      if (n == 1)
        info.capabilities.push_back(o[0]);
      break;
    case OpEntryPoint:
      if (n >= 3 && o[0] == kExecutionModelGLCompute)
        kernels[o[1]].first = op.getString(2);
      break;
    case OpExecutionMode:
      if (n == 5 && o[1] == kExecutionModeLocalSize)
        std::copy(o + 2, o + 5, kernels[o[0]].second.workgroup);
      else if (n == 3 && o[1] >= kFirstFloatMode && o[1] <= kLastFloatMode)
        addFloatMode(o[1], o[2]);
      break;
    case OpName:
      if (n >= 2)
        names[op.getString(1)] = o[0];
      break;
    case OpDecorate:
      if (n == 3 && o[1] == kDecorationBinding)
        bindings[o[0]] = o[2];
      else if (n == 3 && o[1] == kDecorationDescriptorSet)
        sets[o[0]] = o[2];
      break;
    case OpSpecConstant:
      if (n == 3 && isNamed("norm_subgroup_size", o[1]))
        info.subgroupSize = o[2];
      break;
    case OpTypeInt:
    case OpTypeFloat:
      if (n >= 2)
        numberBytes[o[0]] = o[1] / 8;
      break;
    case OpTypeArray:
    case OpTypeRuntimeArray:
      if (n >= 2)
        elements[o[0]] = o[1];
      if (n == 3)
        lengths[o[0]] = o[2];
      break;
    case OpTypeStruct:
      if (n == 2)
        onlyMembers[o[0]] = o[1];
      break;
    case OpTypePointer:
      if (n == 3 && (o[1] == kStorageBuffer || o[1] == kWorkgroup))
        pointees[o[0]] = o[2];
      break;
    case OpConstant:
      if (n == 3)
        constants[o[1]] = o[2];
      break;
    case OpFunction:
      if (n >= 2)
        function = o[1];
      break;
    case OpVariable:
      if (n >= 3 && (o[2] == kStorageBuffer || o[2] == kWorkgroup))
        variableTypes[o[1]] = o[0];
      if (n >= 3 && o[2] == kWorkgroup)
        workgroupMemory.insert(o[1]);
      break;
    case OpAccessChain:
      if (n >= 3 && workgroupMemory.count(o[2]))
        workgroupVariables[function].insert(o[2]);
      break;
    default:
      break;
    }
  }

  void addFloatMode(uint32_t mode, uint32_t width) {
    std::pair<uint32_t, uint32_t> entry(mode, width);
    if (std::find(info.floatModes.begin(), info.floatModes.end(), entry) ==
        info.floatModes.end())
      info.floatModes.push_back(entry);
  }

  bool isNamed(const char *name, uint32_t id) const {
    auto found = names.find(name);
    return found != names.end() && found->second == id;
  }

  using Map = std::map<uint32_t, uint32_t>;
  static uint32_t lookUp(const Map &map, uint32_t id) {
    auto found = map.find(id);
    return found == map.end() ? 0 : found->second;
  }

  /// Of a number, an array of a constant size, or a struct of one of these.
  uint64_t getBytes(uint32_t type) const {
    if (uint32_t member = lookUp(onlyMembers, type))
      type = member;
    uint64_t count = 1;
    if (uint32_t element = lookUp(elements, type)) {
      count = lookUp(constants, lookUp(lengths, type));
      type = element;
    }
    return count * lookUp(numberBytes, type);
  }

  bool addArguments(const std::string &name, KernelInfo kernel,
                    std::string &why) {
    auto fail = [&](const std::string &what) {
      why = "kernel " + name + " " + what;
      return false;
    };
    if (name.empty())
      return true;
    for (uint32_t size : kernel.workgroup)
      if (size == 0)
        return fail("has no workgroup size");
    for (uint32_t i = 0;; ++i) {
      auto found = names.find(name + "_arg_" + std::to_string(i));
      if (found == names.end() || !variableTypes.count(found->second))
        break;
      uint32_t variable = found->second;
      auto binding = bindings.find(variable);
      if (binding == bindings.end() || binding->second != i ||
          lookUp(sets, variable) != 0)
        return fail("has its argument " + std::to_string(i) +
                    " not as binding " + std::to_string(i) + " of set 0");
      uint32_t member = lookUp(
          onlyMembers, lookUp(pointees, lookUp(variableTypes, variable)));
      uint32_t element = lookUp(elements, member);
      ArgumentInfo argument;
      argument.isMemory = element != 0;
      argument.bytes =
          lookUp(numberBytes, argument.isMemory ? element : member);
      if (argument.bytes == 0 || argument.bytes > 8)
        return fail("has an argument " + std::to_string(i) +
                    " that is neither a number nor an array of them");
      kernel.arguments.push_back(argument);
    }
    info.kernels[name] = std::move(kernel);
    return true;
  }

  const uint32_t *words;
  size_t numWords;
  ModuleInfo &info;
  std::map<uint32_t, std::pair<std::string, KernelInfo>> kernels;
  std::map<std::string, uint32_t> names;
  Map bindings, sets, numberBytes, elements, lengths, onlyMembers, pointees,
      constants, variableTypes;
  std::set<uint32_t> workgroupMemory;
  /// Those that a function reads or writes.
  std::map<uint32_t, std::set<uint32_t>> workgroupVariables;
  /// The one whose body is read.
  uint32_t function = 0;
};

} // namespace

bool norm::vulkan::readModule(const void *image, size_t bytes, ModuleInfo &info,
                              std::string &why) {
  if (bytes % sizeof(uint32_t) != 0) {
    why = "its " + std::to_string(bytes) + " bytes are no whole words";
    return false;
  }
  // Compiled code need not align it.
  std::vector<uint32_t> words(bytes / sizeof(uint32_t));
  std::memcpy(words.data(), image, bytes);
  return Reader(words.data(), words.size(), info).run(why);
}
