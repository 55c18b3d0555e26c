//===- Translations.h - machine code for norm-translate ---------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TARGET_OBJECT_TRANSLATIONS_H
#define NORM_TARGET_OBJECT_TRANSLATIONS_H

namespace mlir::norm {

/// Registers `--mlir-to-object` and `--mlir-to-assembly`: a module of the LLVM
/// dialect, compiled for its Highway target with the device library linked in.
void registerToMachineCodeTranslations();

} // namespace mlir::norm

#endif // NORM_TARGET_OBJECT_TRANSLATIONS_H
