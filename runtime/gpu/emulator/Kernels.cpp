//===- Kernels.cpp - kernels of the program -------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kernels.h"

using namespace norm::emulator;

void KernelTable::add(Kernel kernel) {
  std::string name = kernel.name;
  kernels[name] = std::make_shared<const Kernel>(std::move(kernel));
}

KernelTable::Module *KernelTable::load(std::string name) {
  auto *module = new Module();
  module->name = std::move(name);
  // Constructors that register kernels run before those that load modules.
  std::string prefix = module->name + "::";
  for (auto found = kernels.lower_bound(prefix);
       found != kernels.end() &&
       found->first.compare(0, prefix.size(), prefix) == 0;
       ++found)
    module->kernels.insert(*found);
  return module;
}

void KernelTable::unload(Module *module) {
  for (const auto &[name, kernel] : module->kernels) {
    auto found = kernels.find(name);
    if (found != kernels.end() && found->second == kernel)
      kernels.erase(found);
  }
  delete module;
}

const Kernel *KernelTable::find(Module *module, const std::string &name) {
  std::string fullName = module->name + "::" + name;
  auto found = module->kernels.find(fullName);
  if (found != module->kernels.end())
    return found->second.get();
  // One that was registered after the module was loaded.
  auto late = kernels.find(fullName);
  if (late == kernels.end())
    return nullptr;
  return module->kernels.insert(*late).first->second.get();
}
