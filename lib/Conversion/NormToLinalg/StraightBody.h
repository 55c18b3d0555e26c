//===- StraightBody.h - a row program without branches ----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_NORMTOLINALG_STRAIGHTBODY_H
#define NORM_LIB_CONVERSION_NORMTOLINALG_STRAIGHTBODY_H

#include "mlir/IR/OpDefinition.h"

namespace mlir {
class RewriterBase;

namespace norm {
class GenericOp;

/// Leaves in the body of `op`, whose loops have the sizes `ranges`, what its
/// nests compute: all reductions stand in its block, for every row, whatever
/// branch it takes; no norm.row_size is left, nothing that is the same for all
/// rows and nothing that is of no use.
void straightenBody(RewriterBase &b, GenericOp op,
                    ArrayRef<OpFoldResult> ranges);

} // namespace norm
} // namespace mlir

#endif // NORM_LIB_CONVERSION_NORMTOLINALG_STRAIGHTBODY_H
