//===- Kernels.h - kernels of the program -----------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_GPU_EMULATOR_KERNELS_H
#define NORM_RUNTIME_GPU_EMULATOR_KERNELS_H

#include <cstdint>
#include <map>
#include <memory>
#include <string>

namespace norm::emulator {

struct Kernel {
  /// "module::kernel", as in the source.
  std::string name;
  /// Calls the kernel with arguments that are behind the pointers.
  void (*function)(void **arguments);
  /// Static workgroup memory.
  int64_t sharedBytes;
  /// The number of arguments of the lowered kernel: a memref has several.
  int64_t numArguments;
};

/// The kernels that the program brought, by name. Code compiled into memory may
/// go away, and other code come with the same names.
class KernelTable {
public:
  void add(Kernel kernel);

  /// A loaded module keeps the kernels that it found: another of the same name
  /// does not change them.
  class Module;
  Module *load(std::string name);
  /// Forgets a module and the kernels that it kept.
  void unload(Module *module);
  /// A kernel of `module` that lives as long as it; null if there is none.
  const Kernel *find(Module *module, const std::string &name);

  class Module {
    friend KernelTable;
    std::string name;
    std::map<std::string, std::shared_ptr<const Kernel>> kernels;
  };

private:
  std::map<std::string, std::shared_ptr<const Kernel>> kernels;
};

} // namespace norm::emulator

#endif // NORM_RUNTIME_GPU_EMULATOR_KERNELS_H
