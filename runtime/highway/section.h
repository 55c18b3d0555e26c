//===- section.h - the sections of the device library -----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_HIGHWAY_SECTION_H_
#define NORM_RUNTIME_HIGHWAY_SECTION_H_

// NORM_SECTION(SPACE, NAME, NEEDS...) heads what follows, up to the next or to
// the end of the namespace. A file that the C++ route prints holds those
// sections that it needs and no others: what it calls as nh::NAME, and what
// that needs in turn. SPACE is nh, or detail for what only sections call.
//
// Nothing to a compiler; cmake/EmbedSections.cmake reads it.
#define NORM_SECTION(...)

#endif  // NORM_RUNTIME_HIGHWAY_SECTION_H_
