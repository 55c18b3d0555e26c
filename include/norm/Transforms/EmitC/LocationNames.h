//===- LocationNames.h - names of values as locations -----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Before there is EmitC, names are locations (NameLoc): whoever writes code
// gives them to what it computes, and upstream's conversions keep them. Behind
// these they become the attributes of Names.h.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TRANSFORMS_EMITC_LOCATIONNAMES_H
#define NORM_TRANSFORMS_EMITC_LOCATIONNAMES_H

#include "mlir/Dialect/EmitC/IR/EmitC.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::norm {

/// A name for the case that a value needs a variable.
Location getOptionalName(StringAttr name);
/// The name in a location; null if it has none or one that is no C++
/// identifier.
StringAttr getName(Location loc);
/// Gives `op` the name in a location, if there is one: always, or for the case
/// that its value needs a variable.
void setName(Operation *op, Location loc);
/// Fails with an error if an argument or a result of `func` has a `norm.name`
/// that is no identifier.
LogicalResult verifyGivenNames(func::FuncOp func);
/// The name of a value: its own, that of the variable which carries it through
/// a loop, or that of what a branch makes it; null if it has none that is an
/// identifier.
StringAttr getValueName(Value value);

/// Writes the names of what loops and branches yield into their locations,
/// which upstream's patterns keep.
void rememberNames(func::FuncOp func);
/// Gives what upstream's patterns have made the names that its locations tell.
void nameResults(emitc::FuncOp func);

} // namespace mlir::norm

#endif // NORM_TRANSFORMS_EMITC_LOCATIONNAMES_H
