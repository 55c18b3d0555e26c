//===- MatmulToLibrary.cpp - matrix products to calls of a library --------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Contraction.h"

#include "norm/Conversion/Passes.h"
#include "norm/Dialect/Norm/Utils/IndexBuilder.h"
#include "norm/Dialect/Norm/Utils/Report.h"
#include "norm/Runtime/MatrixProduct.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/FunctionCallUtils.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::norm {
#define GEN_PASS_DEF_CONVERTMATMULTOLIBRARY
#include "norm/Conversion/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

namespace {

/// A library as the runtime has it.
struct Library {
  StringRef name;
  int32_t number;
  bool hasF64;
};

constexpr Library kLibraries[] = {{"onednn", NORM_ONEDNN, false},
                                  {"cblas", NORM_CBLAS, true}};

/// The runtime's number of a type, or none.
std::optional<int32_t> getElementNumber(Type type) {
  if (type.isF16())
    return NORM_F16;
  if (type.isBF16())
    return NORM_BF16;
  if (type.isF32())
    return NORM_F32;
  if (type.isF64())
    return NORM_F64;
  return std::nullopt;
}

/// An op that a library does.
struct Product {
  linalg::LinalgOp op;
  const Library *library;
  Contraction contraction;
};

/// The declaration of norm_matmul in `module`. Fails with an error if it has
/// another one.
FailureOr<LLVM::LLVMFuncOp> getFunction(ModuleOp module) {
  OpBuilder b(module.getContext());
  Type i32 = b.getI32Type(), i64 = b.getI64Type(),
       pointer = LLVM::LLVMPointerType::get(b.getContext());
  SmallVector<Type> types = {i32, i32, i64, i64, i64, i64};
  for (int matrix = 0; matrix < 3; ++matrix)
    llvm::append_range(types, ArrayRef<Type>{i32, pointer, i64, i64, i64});
  return LLVM::lookupOrCreateFn(b, module, "norm_matmul", types,
                                LLVM::LLVMVoidType::get(b.getContext()));
}

/// Writes the call for an op.
class CallWriter {
public:
  CallWriter(OpBuilder &builder, const Product &product, bool accumulate)
      : b(product.op->getLoc(), builder), op(product.op),
        contraction(product.contraction), library(*product.library),
        accumulate(accumulate) {}

  void write(LLVM::LLVMFuncOp function) {
    for (OpOperand &operand : op->getOpOperands())
      matrices.push_back(describe(operand));
    // Further batches around it.
    SmallVector<Value> steps;
    for (const MergedLoop &loop : contraction.outer) {
      Value zero = b.index(0), size = getSize(loop), one = b.index(1);
      auto around = scf::ForOp::create(b, zero, size, one);
      steps.push_back(around.getInductionVar());
      b.setInsertionPointToStart(around.getBody());
    }
    SmallVector<Value> arguments = {createI32(library.number),
                                    createI32(accumulate)};
    for (const MergedLoop *loop :
         {&contraction.batch, &contraction.m, &contraction.n, &contraction.k})
      arguments.push_back(createI64(getSize(*loop)));
    const MergedLoop *rows[] = {&contraction.m, &contraction.k, &contraction.m};
    const MergedLoop *columns[] = {&contraction.k, &contraction.n,
                                   &contraction.n};
    for (auto [matrix, row, column] : llvm::zip_equal(matrices, rows, columns))
      addMatrix(matrix, steps, *row, *column, arguments);
    LLVM::CallOp::create(b, function, arguments);
  }

private:
  struct Matrix {
    AffineMap map;
    Type element;
    Value address; ///< of the first element
    SmallVector<OpFoldResult> sizes, strides;
  };

  Value createI32(int32_t value) {
    return arith::ConstantOp::create(b, b.getI32IntegerAttr(value));
  }
  Value createI64(Value index) {
    return arith::IndexCastOp::create(b, b.getI64Type(), index);
  }
  int64_t getBytes(const Matrix &matrix) {
    return matrix.element.getIntOrFloatBitWidth() / 8;
  }

  Matrix describe(OpOperand &operand) {
    Value buffer = operand.get();
    auto metadata = memref::ExtractStridedMetadataOp::create(b, buffer);
    Value address = memref::ExtractAlignedPointerAsIndexOp::create(b, buffer);
    Matrix matrix;
    matrix.map = op.getMatchingIndexingMap(&operand);
    matrix.element = getElementTypeOrSelf(buffer.getType());
    matrix.sizes = metadata.getConstifiedMixedSizes();
    matrix.strides = metadata.getConstifiedMixedStrides();
    Value offset = b.mul(metadata.getConstifiedMixedOffset(), getBytes(matrix));
    matrix.address = b.add(address, offset);
    return matrix;
  }

  std::optional<unsigned> getDim(const Matrix &matrix, unsigned loop) {
    return matrix.map.getResultPosition(b.getAffineDimExpr(loop));
  }

  Value getSize(const MergedLoop &merged) {
    Value size = b.index(1);
    for (unsigned loop : merged) {
      const Matrix *matrix = llvm::find_if(matrices, [&](const Matrix &matrix) {
        return getDim(matrix, loop).has_value();
      });
      size = b.mul(size, matrix->sizes[*getDim(*matrix, loop)]);
    }
    return size;
  }

  /// A step's elements; 0 where the matrix does not depend on the loop.
  IndexBuilder::Operand getStride(const Matrix &matrix,
                                  const MergedLoop &merged) {
    if (merged.empty())
      return 0;
    std::optional<unsigned> dim = getDim(matrix, merged.back());
    if (!dim)
      return 0;
    return matrix.strides[*dim];
  }

  void addMatrix(const Matrix &matrix, ArrayRef<Value> steps,
                 const MergedLoop &row, const MergedLoop &column,
                 SmallVectorImpl<Value> &arguments) {
    Value address = matrix.address;
    for (auto [loop, step] : llvm::zip_equal(contraction.outer, steps)) {
      Value elements = b.mul(step, getStride(matrix, loop));
      address = b.add(address, b.mul(elements, getBytes(matrix)));
    }
    arguments.push_back(createI32(*getElementNumber(matrix.element)));
    arguments.push_back(LLVM::IntToPtrOp::create(
        b, LLVM::LLVMPointerType::get(b.getContext()), createI64(address)));
    for (const MergedLoop *loop : {&contraction.batch, &row, &column})
      arguments.push_back(createI64(b.get(getStride(matrix, *loop))));
  }

  IndexBuilder b;
  linalg::LinalgOp op;
  const Contraction &contraction;
  const Library &library;
  bool accumulate;
  SmallVector<Matrix> matrices;
};

/// "f32 times f32 to f32, 64x192x512": rows, depth and columns, ? where a size
/// is not known.
std::string describe(const Product &product) {
  linalg::LinalgOp op = product.op;
  const Contraction &contraction = product.contraction;
  std::string text;
  llvm::raw_string_ostream os(text);
  SmallVector<Type> types;
  for (Value operand : op->getOperands())
    types.push_back(getElementTypeOrSelf(operand.getType()));
  os << types[0] << " times " << types[1] << " to " << types[2] << ", ";
  SmallVector<int64_t> ranges = op.getStaticLoopRanges();
  auto print = [&](const MergedLoop &merged) {
    int64_t size = 1;
    for (unsigned loop : merged) {
      if (ShapedType::isDynamic(ranges[loop])) {
        os << '?';
        return;
      }
      size *= ranges[loop];
    }
    os << size;
  };
  for (const MergedLoop &loop : contraction.outer) {
    print(loop);
    os << " calls of ";
  }
  if (!contraction.batch.empty()) {
    print(contraction.batch);
    os << " of ";
  }
  print(contraction.m);
  os << 'x';
  print(contraction.k);
  os << 'x';
  print(contraction.n);
  return text;
}

class ConvertMatmulToLibraryPass final
    : public norm::impl::ConvertMatmulToLibraryBase<
          ConvertMatmulToLibraryPass> {
public:
  using ConvertMatmulToLibraryBase::ConvertMatmulToLibraryBase;

  LogicalResult initialize(MLIRContext *context) override {
    used.clear();
    mayStay = false;
    auto fail = [&] {
      return emitError(UnknownLoc::get(context)) << getArgument() << ": ";
    };
    for (const std::string &name : libraries) {
      if (mayStay)
        return fail() << "'" << name
                      << "' comes after loops, which do the rest";
      mayStay = name == "loops";
      if (mayStay)
        continue;
      const Library *found =
          llvm::find_if(kLibraries, [&](const Library &library) {
            return library.name == name;
          });
      if (found == std::end(kLibraries))
        return fail() << "unknown library '" << name
                      << "': expected onednn, cblas or loops";
      used.push_back(found);
    }
    return report.open(context, getArgument(), reportFile);
  }

  void runOnOperation() override {
    SmallVector<linalg::LinalgOp> ops;
    getOperation().walk([&](linalg::LinalgOp op) {
      if (op.hasPureBufferSemantics() &&
          linalg::isaContractionOpInterface(op) &&
          isa<FloatType>(getElementTypeOrSelf(op.getDpsInits().front())))
        ops.push_back(op);
    });
    SmallVector<Finding> findings;
    SmallVector<Product> products;
    for (linalg::LinalgOp op : ops) {
      std::string why;
      FailureOr<Product> product = match(op, why);
      if (succeeded(product)) {
        products.push_back(*product);
        findings.emplace_back(/*isDone=*/true, "ByLibrary", op,
                              "by " + product->library->name.str() + ": ",
                              describe(*product));
      } else if (mayStay) {
        findings.emplace_back(/*isDone=*/false, "NotByLibrary", op,
                              "loops: ", why);
      } else {
        op.emitOpError("is left to libraries=")
            << llvm::join(libraries, ",") << ", but " << why
            << "; expected loops at the end";
        return signalPassFailure();
      }
    }
    if (!products.empty() && failed(convert(products)))
      return signalPassFailure();
    if (ops.empty() || !report.isWanted(&getContext()))
      return;
    std::string summary = std::to_string(products.size()) + " of " +
                          std::to_string(ops.size()) +
                          " matrix products by a library";
    if (failed(report.add(getOperation(), summary, findings)))
      signalPassFailure();
  }

private:
  /// How a library does `op`; or says why none does.
  FailureOr<Product> match(linalg::LinalgOp op, std::string &why) {
    for (Value operand : op->getOperands()) {
      Type type = getElementTypeOrSelf(operand.getType());
      auto buffer = dyn_cast<MemRefType>(operand.getType());
      if (buffer && buffer.getMemorySpace()) {
        why = "it has a buffer outside of the default memory space";
        return failure();
      }
      if (getElementNumber(type))
        continue;
      llvm::raw_string_ostream(why)
          << "it has elements of " << type << ", not of f16, bf16, f32 or f64";
      return failure();
    }
    if (!hasProductBody(op, why))
      return failure();
    Type result = getElementTypeOrSelf(op.getDpsInits().front());
    const auto *library = llvm::find_if(used, [&](const Library *library) {
      return library->hasF64 || !result.isF64();
    });
    if (library == used.end()) {
      why = "oneDNN has no product of f64";
      return failure();
    }
    FailureOr<Contraction> contraction = matchContraction(op, why);
    if (failed(contraction))
      return failure();
    if (overwritesInput(op)) {
      why = "it writes the buffer of an input";
      return failure();
    }
    return Product{op, *library, *contraction};
  }

  /// Replaces what `products` are of by calls.
  LogicalResult convert(ArrayRef<Product> products) {
    FailureOr<LLVM::LLVMFuncOp> function = getFunction(getOperation());
    if (failed(function))
      return failure();
    for (const Product &product : products) {
      linalg::LinalgOp op = product.op;
      linalg::FillOp fill = findZeroFill(op);
      OpBuilder builder(op);
      CallWriter(builder, product, /*accumulate=*/!fill).write(*function);
      op->erase();
      if (fill)
        fill->erase();
    }
    return success();
  }

  SmallVector<const Library *> used;
  /// What no library does stays.
  bool mayStay = false;
  Report report;
};

} // namespace
