//===- OneDNN.cpp - products by oneDNN ------------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// f32 by dnnl_sgemm, which needs no preparation. bf16 and f16 by the matmul
// primitive of version 2, which is kept: making one takes as long as hundreds
// of small products. Version 3 has another interface for primitives, and what
// it multiplies is widened.
//
// The interface is declared here, so that nothing needs oneDNN's headers to be
// compiled: https://github.com/oneapi-src/oneDNN, v2.6, include/oneapi/dnnl.
//
//===----------------------------------------------------------------------===//

#include "MatrixLibrary.h"

#include <cstring>
#include <map>
#include <memory>
#include <tuple>

#include <omp.h>

using namespace norm::runtime;

namespace {

/// dnnl_status_t; 0 is success.
using Status = int;
using Object = void *;
/// dnnl_exec_arg_t.
struct Argument {
  int index;
  Object memory;
};

enum : int { DataF16 = 1, DataBF16 = 2, DataF32 = 3 }; // dnnl_data_type_t
enum : int { EngineCPU = 1 };                          // dnnl_engine_kind_t
enum : int { StreamDefault = 1 };                      // dnnl_stream_flags_t
enum : int { QueryImplementation = 8 };                // dnnl_query_t
enum : int { ArgumentA = 1, ArgumentC = 17, ArgumentB = 33 }; // DNNL_ARG_*

/// dnnl_memory_desc_t and dnnl_matmul_desc_t, which only oneDNN looks into; 696
/// and 2800 bytes in version 2.6.
struct alignas(64) MemoryDescriptor {
  unsigned char bytes[1024];
};
struct alignas(64) MatmulDescriptor {
  unsigned char bytes[4096];
};

/// What is called of the library.
struct Functions {
  Status (*sgemm)(char transA, char transB, int64_t m, int64_t n, int64_t k,
                  float alpha, const float *a, int64_t lda, const float *b,
                  int64_t ldb, float beta, float *c, int64_t ldc);

  Status (*createEngine)(Object *engine, int kind, size_t index);
  Status (*createStream)(Object *stream, Object engine, unsigned flags);
  Status (*destroyStream)(Object);
  Status (*describeMemory)(MemoryDescriptor *, int rank, const int64_t *sizes,
                           int dataType, const int64_t *strides);
  Status (*describeMatmul)(MatmulDescriptor *, const MemoryDescriptor *a,
                           const MemoryDescriptor *b,
                           const MemoryDescriptor *bias,
                           const MemoryDescriptor *c);
  Status (*createAttributes)(Object *);
  Status (*destroyAttributes)(Object);
  Status (*createPostOps)(Object *);
  Status (*destroyPostOps)(Object);
  Status (*appendSum)(Object postOps, float scale);
  Status (*setPostOps)(Object attributes, Object postOps);
  Status (*createPrimitiveDescriptor)(Object *, const MatmulDescriptor *,
                                      Object attributes, Object engine,
                                      Object hint);
  Status (*destroyPrimitiveDescriptor)(Object);
  Status (*queryPrimitiveDescriptor)(Object, int what, int index, void *result);
  Status (*createPrimitive)(Object *, Object descriptor);
  Status (*destroyPrimitive)(Object);
  Status (*createMemory)(Object *, const MemoryDescriptor *, Object engine,
                         void *data);
  Status (*destroyMemory)(Object);
  Status (*setMemoryData)(Object memory, void *data);
  Status (*execute)(Object primitive, Object stream, int numArguments,
                    const Argument *);
};

/// Holds what OpenMP gives the calling thread to one thread, for oneDNN.
class OneThread {
public:
  OneThread() : before(omp_get_max_threads()) {
    if (before != 1)
      omp_set_num_threads(1);
  }
  OneThread(const OneThread &) = delete;
  OneThread &operator=(const OneThread &) = delete;
  ~OneThread() {
    if (before != 1)
      omp_set_num_threads(before);
  }

private:
  int before;
};

/// An object of oneDNN's, destroyed by its own function.
class Handle {
public:
  Handle() = default;
  explicit Handle(Status (*destroy)(Object)) : destroy(destroy) {}
  Handle(const Handle &) = delete;
  Handle &operator=(const Handle &) = delete;
  ~Handle() {
    if (object)
      destroy(object);
  }
  operator Object() const { return object; }
  Object *operator&() { return &object; }

private:
  Object object = nullptr;
  Status (*destroy)(Object) = nullptr;
};

/// A product of bf16 or f16 without its pointers: types, sizes, strides and
/// transpositions.
using Shape = std::tuple<Element, Element, int64_t, int64_t, int64_t, int64_t,
                         int64_t, int64_t, bool, bool, bool>;

int getDataType(Element element) {
  return element == Element::F16    ? DataF16
         : element == Element::BF16 ? DataBF16
                                    : DataF32;
}

/// A primitive and its memory, for one thread: the memory that it works in is
/// the thread's.
class Primitive {
public:
  Primitive(const Functions &dnnl, Object engine, Element input, Element output,
            const BlasProduct &product)
      : dnnl(dnnl), primitive(dnnl.destroyPrimitive), a(dnnl.destroyMemory),
        b(dnnl.destroyMemory), c(dnnl.destroyMemory) {
    MemoryDescriptor types[3];
    BlasMatrix result{nullptr, product.cStride, false};
    if (!describe(types[0], input, product.m, product.k, product.a) ||
        !describe(types[1], input, product.k, product.n, product.b) ||
        !describe(types[2], output, product.m, product.n, result))
      return;
    MatmulDescriptor matmul;
    if (dnnl.describeMatmul(&matmul, &types[0], &types[1], nullptr, &types[2]))
      return;
    Handle attributes(dnnl.destroyAttributes), postOps(dnnl.destroyPostOps);
    if (product.accumulate &&
        (dnnl.createAttributes(&attributes) || dnnl.createPostOps(&postOps) ||
         dnnl.appendSum(postOps, 1.0f) || dnnl.setPostOps(attributes, postOps)))
      return;
    Handle descriptor(dnnl.destroyPrimitiveDescriptor);
    if (dnnl.createPrimitiveDescriptor(&descriptor, &matmul, attributes, engine,
                                       nullptr))
      return;
    // Reference code is there to be read: widening is faster by far.
    const char *implementation = nullptr;
    if (dnnl.queryPrimitiveDescriptor(descriptor, QueryImplementation, 0,
                                      &implementation) ||
        std::strncmp(implementation, "ref", 3) == 0)
      return;
    usable = !dnnl.createPrimitive(&primitive, descriptor) &&
             !dnnl.createMemory(&a, &types[0], engine, nullptr) &&
             !dnnl.createMemory(&b, &types[1], engine, nullptr) &&
             !dnnl.createMemory(&c, &types[2], engine, nullptr);
  }

  bool multiply(Object stream, const BlasProduct &product) const {
    if (!usable || dnnl.setMemoryData(a, const_cast<void *>(product.a.data)) ||
        dnnl.setMemoryData(b, const_cast<void *>(product.b.data)) ||
        dnnl.setMemoryData(c, product.c))
      return false;
    Argument arguments[] = {{ArgumentA, a}, {ArgumentB, b}, {ArgumentC, c}};
    return !dnnl.execute(primitive, stream, 3, arguments);
  }

private:
  bool describe(MemoryDescriptor &type, Element element, int64_t rows,
                int64_t columns, const BlasMatrix &matrix) const {
    int64_t sizes[] = {rows, columns};
    int64_t strides[] = {matrix.transposed ? 1 : matrix.stride,
                         matrix.transposed ? matrix.stride : 1};
    return !dnnl.describeMemory(&type, 2, sizes, getDataType(element), strides);
  }

  const Functions &dnnl;
  bool usable = false;
  Handle primitive, a, b, c;
};

/// The primitives of a thread.
using Primitives = std::map<Shape, std::unique_ptr<Primitive>>;
/// A model has fewer shapes; with dynamic sizes there may be any number.
constexpr size_t kMaxPrimitives = 256;

class OneDNN final : public MatrixLibrary {
public:
  OneDNN() {
    open("NORM_ONEDNN_LIBRARY", {"libdnnl.so.2", "libdnnl.so.3"});
    get(dnnl.sgemm, need("dnnl_sgemm"));
    // Of version 2 only.
    if (!find("dnnl_matmul_desc_init"))
      return;
    get(dnnl.createEngine, need("dnnl_engine_create"));
    get(dnnl.createStream, need("dnnl_stream_create"));
    get(dnnl.destroyStream, need("dnnl_stream_destroy"));
    get(dnnl.describeMemory, need("dnnl_memory_desc_init_by_strides"));
    get(dnnl.describeMatmul, need("dnnl_matmul_desc_init"));
    get(dnnl.createAttributes, need("dnnl_primitive_attr_create"));
    get(dnnl.destroyAttributes, need("dnnl_primitive_attr_destroy"));
    get(dnnl.createPostOps, need("dnnl_post_ops_create"));
    get(dnnl.destroyPostOps, need("dnnl_post_ops_destroy"));
    get(dnnl.appendSum, need("dnnl_post_ops_append_sum"));
    get(dnnl.setPostOps, need("dnnl_primitive_attr_set_post_ops"));
    get(dnnl.createPrimitiveDescriptor, need("dnnl_primitive_desc_create"));
    get(dnnl.destroyPrimitiveDescriptor, need("dnnl_primitive_desc_destroy"));
    get(dnnl.queryPrimitiveDescriptor, need("dnnl_primitive_desc_query"));
    get(dnnl.createPrimitive, need("dnnl_primitive_create"));
    get(dnnl.destroyPrimitive, need("dnnl_primitive_destroy"));
    get(dnnl.createMemory, need("dnnl_memory_create"));
    get(dnnl.destroyMemory, need("dnnl_memory_destroy"));
    get(dnnl.setMemoryData, need("dnnl_memory_set_data_handle"));
    get(dnnl.execute, need("dnnl_primitive_execute"));
    hasPrimitives =
        getError().empty() && !dnnl.createEngine(&engine, EngineCPU, 0);
  }

  const char *getName() const override { return "oneDNN"; }

  bool multiplyF32(const BlasProduct &product) const override {
    auto transposition = [](const BlasMatrix &matrix) {
      return matrix.transposed ? 'T' : 'N';
    };
    OneThread oneThread;
    return !dnnl.sgemm(
        transposition(product.a), transposition(product.b), product.m,
        product.n, product.k, 1.0f, static_cast<const float *>(product.a.data),
        product.a.stride, static_cast<const float *>(product.b.data),
        product.b.stride, product.accumulate ? 1.0f : 0.0f,
        static_cast<float *>(product.c), product.cStride);
  }

  bool multiplyNarrow(Element input, Element output,
                      const BlasProduct &product) const override {
    if (!hasPrimitives)
      return false;
    OneThread oneThread;
    // Of the thread, as the memory is that oneDNN works in; in this order, as
    // the first is destroyed last.
    thread_local Handle stream(dnnl.destroyStream);
    thread_local Primitives primitives;
    if (!stream && dnnl.createStream(&stream, engine, StreamDefault))
      return false;
    Shape shape(input, output, product.m, product.n, product.k,
                product.a.stride, product.b.stride, product.cStride,
                product.a.transposed, product.b.transposed, product.accumulate);
    auto found = primitives.find(shape);
    if (found == primitives.end()) {
      if (primitives.size() >= kMaxPrimitives)
        primitives.clear();
      found = primitives
                  .emplace(shape, std::make_unique<Primitive>(
                                      dnnl, engine, input, output, product))
                  .first;
    }
    return found->second->multiply(stream, product);
  }

private:
  template <typename Function> static void get(Function *&to, void *from) {
    to = reinterpret_cast<Function *>(from);
  }

  Functions dnnl = {};
  Object engine = nullptr;
  bool hasPrimitives = false;
};

} // namespace

const MatrixLibrary &norm::runtime::getOneDNN() {
  // Never destroyed: compiled code may run while the process ends.
  static const OneDNN *library = new OneDNN;
  return *library;
}
