//===- Expression.h - what one element of a tensor is -----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Frontends spell one normalization in many ways: an op for each addition or
// one op for all, statistics with or without unit dimensions, broadcasts by
// copy or by index. An *element expression* says what one element of a tensor
// is, at symbolic indices, and so looks the same for all of them. Expressions
// are unique: two are the same function of the same tensors if (not only if)
// they are the same pointer.
//
// Indices are affine expressions. Dimensions d0, d1, .. are the loops of the op
// whose elements are asked for; symbols are the variables that sums bind.
// Indices of dimensions of size 1 are 0. A dimension or symbol that is an index
// by itself runs over the whole dimension that it indexes.
//
// Numbers are real numbers: an exact conversion (extf) is no operation. Where a
// value is rounded, an operation says so by its type.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_EXPRESSION_H
#define NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_EXPRESSION_H

#include "Indices.h"

#include "mlir/IR/AffineExpr.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Operation.h"
#include "mlir/IR/Value.h"
#include "llvm/ADT/FoldingSet.h"
#include "llvm/Support/Allocator.h"

#include <map>
#include <memory>

namespace mlir::norm::raise {

/// Sets of dimensions and of symbols are bit masks.
constexpr unsigned kMaxVariables = 64;
/// Symbols below are names of bound variables, symbols from here on stand for
/// variables of sums that are not complete yet.
constexpr unsigned kFirstOpenSymbol = 32;

/// The size of a dimension: a number, `value`'s dimension `dim`, or (for `dim`
/// = -1) the integer `value`.
struct Size {
  Value value;
  int64_t dim = -1;

  static Size constant(int64_t size) { return {Value(), size}; }
  bool isConstant() const { return !value; }
  int64_t getConstant() const { return dim; }
  bool operator==(const Size &other) const {
    return value == other.value && dim == other.dim;
  }
};

struct Element : llvm::FoldingSetNode {
  enum class Kind {
    Leaf,      ///< an element of the tensor `value`, or the scalar `value`
    Float,     ///< a constant
    Integer,   ///< a constant
    Size,      ///< the size of a dimension
    Operation, ///< a scalar operation
    Sum        ///< of operand 0 over bound variables
  };

  Element(Kind kind, Type type) : kind(kind), type(type) {}

  Kind kind;
  /// The scalar's type. Of a sum, the type of the accumulator.
  Type type;

  Value value;                              // Leaf
  SmallVector<AffineExpr> indices;          // Leaf
  double number = 0;                        // Float
  double unrounded = 0;                     // Float: `number` before truncf
  int64_t integer = 0;                      // Integer
  raise::Size size;                         // Size
  std::optional<OperationName> name;        // Operation
  Type operandType;                         // Operation: of its float operands
  DictionaryAttr attributes;                // Operation
  SmallVector<const Element *, 2> operands; // Operation, Sum
  SmallVector<int64_t, 2> extents;          // Sum: of each bound variable
  unsigned firstSymbol = 0; // Sum: the bound variables are the symbols
                            // from here on

  // Derived.
  uint64_t dims = 0;     ///< the free dimensions
  uint64_t symbols = 0;  ///< the free symbols
  unsigned numBound = 0; ///< symbols below may be bound within
  unsigned depth = 0;    ///< the longest path to a leaf
  bool hasSum = false;
  bool hasDivision = false;  ///< an index is divided
  bool hasStatistic = false; ///< has a sum that is no contraction
  bool isNonNegative = false;
  uint64_t outline = 0; ///< what it is, but for its variables
  size_t serial = 0;    ///< how many expressions there were before

  void Profile(llvm::FoldingSetNodeID &id) const;

  bool isFloat() const { return kind == Kind::Float; }
  bool isFloat(double n) const { return isFloat() && number == n; }
  bool isSum() const { return kind == Kind::Sum; }
  /// True for the element of a tensor<1x..>, as the gain of one channel.
  bool isOfOneElement() const;
  /// True for a sum of products of two factors of which one is the same where
  /// the other is not, as in a product of a matrix and a vector.
  bool isContraction() const;
  /// True for a contraction by what has a sum in it, as where a product of a
  /// matrix and a vector is multiplied by the next matrix.
  bool contractsSum() const;
  template <typename... OpTys> bool is() const {
    return kind == Kind::Operation &&
           ((name->getTypeID() == TypeID::get<OpTys>()) || ...);
  }
  const Element *operand(unsigned i) const { return operands[i]; }
};

/// Owns expressions and makes them unique.
class ElementContext {
public:
  explicit ElementContext(MLIRContext *context);
  ~ElementContext();

  const Element *leaf(Value value, ArrayRef<AffineExpr> indices);
  const Element *floatConstant(FloatType type, double number, double unrounded);
  const Element *integerConstant(Type type, int64_t integer);
  const Element *size(Type type, Size size);

  /// The result of the scalar operation `name`; constants are folded, exact
  /// conversions and neutral operands dropped, squares are products, fused
  /// operations two, and minus signs and operands of sums and products are
  /// where Signs.cpp says.
  const Element *operation(OperationName name, Type type, Type operandType,
                           ArrayRef<const Element *> operands,
                           DictionaryAttr attributes);
  /// lhs `OpTy` rhs, rounded to `type`, which holds both operands exactly.
  template <typename OpTy>
  const Element *binary(Type type, const Element *lhs, const Element *rhs) {
    return operation(OperationName(OpTy::getOperationName(), context), type,
                     type, {lhs, rhs}, {});
  }
  template <typename OpTy>
  const Element *unary(Type type, const Element *operand) {
    return operation(OperationName(OpTy::getOperationName(), context), type,
                     type, {operand}, {});
  }
  /// -`element`, which may stand for it by other operations.
  const Element *negate(const Element *element);

  /// The sum of `body` over the open symbols `variables`, or minus that; null
  /// if it cannot be expressed. Variables are renamed by their place in the
  /// body, so that equal sums are the same.
  const Element *sum(Type type, const Element *body,
                     ArrayRef<unsigned> variables, ArrayRef<int64_t> extents);

  /// `element` with the free symbols `from[i]` replaced by `to[i]`; null if a
  /// sum in it is none then, or a stride overflows.
  const Element *substitute(const Element *element, ArrayRef<unsigned> from,
                            ArrayRef<AffineExpr> to);

  /// How many expressions there are.
  size_t getNumElements() const { return elements.size(); }
  MLIRContext *getContext() const { return context; }

private:
  struct Substitution;
  /// The symbols that are replaced, and by what.
  using Replacements = SmallVector<std::pair<unsigned, const void *>, 4>;

  const Element *unique(Element &&element);
  uint64_t getOutline(const Element &element);
  const Element *fold(const Element &operation);
  /// `op` of other operands, or minus that.
  const Element *withOperands(const Element &op,
                              ArrayRef<const Element *> operands,
                              bool isNegative = false);
  const Element *magnitudeOfNumber(const Element *number);
  // `op` with its minus signs in their place; null if they are there.
  const Element *foldNegative(const Element &op);
  const Element *foldMagnitude(const Element &op);
  const Element *foldSignsOfProduct(const Element &op);
  const Element *foldSignsOfSum(const Element &op);
  const Element *foldSigns(const Element &op);

  MLIRContext *context;
  /// With what they made of each element: the values of a residual chain are
  /// parts of each other, and each is substituted in.
  std::map<Replacements, std::unique_ptr<Substitution>> substitutions;
  /// The tensors, scalars and sizes of leaves, by when they were met.
  llvm::DenseMap<Value, uint64_t> values;
  llvm::FoldingSet<Element> elements;
  llvm::SpecificBumpPtrAllocator<Element> allocator;
};

/// True if `element`, of which the operands are known, is a sum of squares,
/// say: a number of which the sign is plus, or NaN.
bool isNeverNegative(const Element &element);

/// A total order of expressions: values before their means, E[v^2] before
/// E[v]^2, numbers last. Variables count only where nothing else differs.
bool isBefore(const Element *lhs, const Element *rhs);

/// Adds the strides at which an index in `element` divides `variable`.
void listStrides(const Element *element, AffineExpr variable, Strides &strides);

/// `number` rounded to nearest even in `type`.
double roundTo(FloatType type, double number);

/// True if `type` holds any number of elements: a narrower integer wraps, f16
/// overflows, bf16 keeps three digits, and a division by it divides by
/// something else. f32, in which frontends divide, rounds numbers above 2^24 as
/// it rounds the quotient.
bool holdsSizes(Type type);

} // namespace mlir::norm::raise

#endif // NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_EXPRESSION_H
