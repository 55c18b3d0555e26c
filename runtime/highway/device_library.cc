//===- device_library.cc - the functions that kernels are linked with -----===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One wrapper with C linkage for each function, lane type and base of the table
// in HighwayOps.td, compiled by clang to LLVM bitcode once for each target.
// They pass raw registers by value, as README.md says, so that a compiler that
// knows only LLVM types can call them; all of them inline.
//
// Must not call libc, hold state, allocate or throw: a kernel has nothing that
// it could be linked with.
//
//===----------------------------------------------------------------------===//

#include <stddef.h>
#include <stdint.h>

#include <utility>

#include "convert-inl.h"
#include "hwy/highway.h"
#include "integer-inl.h"
#include "math-inl.h"
#include "memory-inl.h"
#include "pack-inl.h"
#include "pairs-inl.h"

#ifndef HWY_COMPILE_ONLY_STATIC
#error "The device library is for one target; dispatch is the caller's business"
#endif

HWY_BEFORE_NAMESPACE();
namespace norm {
namespace HWY_NAMESPACE {
namespace {

namespace nh = norm::HWY_NAMESPACE;

// The names of lane types in the table.
using f16 = hwy::float16_t;
using bf16 = hwy::bfloat16_t;
using f32 = float;
using f64 = double;
using i8 = int8_t;
using i16 = int16_t;
using i32 = int32_t;
using i64 = int64_t;

// Vectors of T in a kernel of base lane type Base: as many lanes as a full
// vector of Base has.
template <typename Base, typename T>
using Tag = hn::Rebind<T, hn::ScalableTag<Base>>;

// A lane type as LLVM sees it.
template <typename T>
struct RawLaneOf {
  using type = T;
};
template <>
struct RawLaneOf<f16> {
  using type = int16_t;
};
template <>
struct RawLaneOf<bf16> {
  using type = int16_t;
};

template <typename T>
using RawLane = typename RawLaneOf<T>::type;

// Vectors of T as those of integers: what only moves the bits of f16 and bf16
// need not know more. (Highway 1.0.3 lacks masks of these, or has two functions
// that fit, on some targets.)
template <typename Base, typename T>
using RawTag = Tag<Base, RawLane<T>>;
template <typename T>
HWY_INLINE const RawLane<T>* RawPtr(const T* from) {
  return reinterpret_cast<const RawLane<T>*>(from);
}
template <typename T>
HWY_INLINE RawLane<T>* RawPtr(T* to) {
  return reinterpret_cast<RawLane<T>*>(to);
}

#if HWY_HAVE_SCALABLE  // SVE

// LLVM has the types of registers and predicates, whatever they are used for.
template <class D>
using RawVec = hn::Vec<hn::Rebind<RawLane<hn::TFromD<D>>, D>>;

template <class D>
HWY_INLINE hn::Vec<D> FromRaw(D d, RawVec<D> raw) {
  return hn::BitCast(d, raw);
}
template <class D>
HWY_INLINE RawVec<D> ToRaw(D /*d*/, hn::Vec<D> v) {
  return hn::BitCast(hn::Rebind<RawLane<hn::TFromD<D>>, D>(), v);
}

template <class D>
using RawMask = svbool_t;

template <class D>
HWY_INLINE svbool_t MaskFromRaw(D /*d*/, svbool_t raw) {
  return raw;
}
template <class D>
HWY_INLINE svbool_t MaskToRaw(D /*d*/, svbool_t mask) {
  return mask;
}

#else  // HWY_HAVE_SCALABLE

// A register of lanes of type T. Shorter vectors are in the low lanes of 16
// bytes. The attribute must be in a class: it does not take part in template
// argument deduction.
template <class D>
struct RawVecOf {
  using Lane = RawLane<hn::TFromD<D>>;
  static constexpr size_t kBytes =
      HWY_MAX(size_t{16}, hn::MaxLanes(D()) * sizeof(Lane));
  typedef Lane type __attribute__((vector_size(kBytes)));
};
template <class D>
using RawVec = typename RawVecOf<D>::type;

// As many lanes as there are indices, the first of them those of `from`: NEON
// has registers of 8 bytes for shorter vectors.
template <typename Lane, class From, size_t... kLanes>
HWY_INLINE auto Resize(From from, std::index_sequence<kLanes...>) {
  constexpr size_t kCount = sizeof(From) / sizeof(Lane);
  return __builtin_shufflevector(
      from, from, (kLanes < kCount ? static_cast<int>(kLanes) : -1)...);
}

// Between what is passed and what Highway has in it, a vector or a mask.
template <class Raw, class D>
HWY_INLINE Raw FromRawTo(D /*d*/, RawVec<D> raw) {
  using Lane = typename RawVecOf<D>::Lane;
  return __builtin_bit_cast(
      Raw, Resize<Lane>(
               raw, std::make_index_sequence<sizeof(Raw) / sizeof(Lane)>()));
}
template <class D, class Raw>
HWY_INLINE RawVec<D> ToRawFrom(D /*d*/, Raw v) {
  using Lane = typename RawVecOf<D>::Lane;
  typedef Lane Lanes __attribute__((vector_size(sizeof(Raw))));
  return Resize<Lane>(
      __builtin_bit_cast(Lanes, v),
      std::make_index_sequence<RawVecOf<D>::kBytes / sizeof(Lane)>());
}

template <class D>
HWY_INLINE hn::Vec<D> FromRaw(D d, RawVec<D> raw) {
  return FromRawTo<hn::Vec<D>>(d, raw);
}
template <class D>
HWY_INLINE RawVec<D> ToRaw(D d, hn::Vec<D> v) {
  return ToRawFrom(d, v);
}

#if HWY_ARCH_X86 && HWY_TARGET <= HWY_AVX3

// AVX3 has mask registers, whose bits are passed as an integer.
template <class D>
using RawMask = decltype(hn::Mask<D>::raw);

template <class D>
HWY_INLINE hn::Mask<D> MaskFromRaw(D /*d*/, RawMask<D> raw) {
  return __builtin_bit_cast(hn::Mask<D>, raw);
}
template <class D>
HWY_INLINE RawMask<D> MaskToRaw(D /*d*/, hn::Mask<D> mask) {
  return __builtin_bit_cast(RawMask<D>, mask);
}

#else

// A mask is a vector.
template <class D>
using RawMask = RawVec<D>;

template <class D>
HWY_INLINE hn::Mask<D> MaskFromRaw(D d, RawMask<D> raw) {
  return FromRawTo<hn::Mask<D>>(d, raw);
}
template <class D>
HWY_INLINE RawMask<D> MaskToRaw(D d, hn::Mask<D> mask) {
  return ToRawFrom(d, mask);
}

#endif

#endif  // HWY_HAVE_SCALABLE

}  // namespace

#define NORM_NAME(BASE, FUNCTION, T) norm_highway_##BASE##_##FUNCTION##_##T
#define NORM_MASK_NAME(BASE, FUNCTION, T) \
  norm_highway_##BASE##_Mask##FUNCTION##_##T
#define NORM_CONVERT_NAME(BASE, FUNCTION, TO, FROM) \
  norm_highway_##BASE##_##FUNCTION##_##TO##_##FROM
#define NORM_WRAPPER extern "C" __attribute__((always_inline))

#define NORM_HIGHWAY_ZERO(BASE, SPACE, FUNCTION, T)                  \
  NORM_WRAPPER RawVec<Tag<BASE, T>> NORM_NAME(BASE, FUNCTION, T)() { \
    const RawTag<BASE, T> d;                                         \
    return ToRaw(d, SPACE::FUNCTION(d));                             \
  }

#define NORM_HIGHWAY_SET(BASE, SPACE, FUNCTION, T)                      \
  NORM_WRAPPER RawVec<Tag<BASE, T>> NORM_NAME(BASE, FUNCTION, T)(T t) { \
    const Tag<BASE, T> d;                                               \
    return ToRaw(d, SPACE::FUNCTION(d, t));                             \
  }

#define NORM_HIGHWAY_UNARY(BASE, SPACE, FUNCTION, T)                       \
  NORM_WRAPPER RawVec<Tag<BASE, T>> NORM_NAME(BASE, FUNCTION,              \
                                              T)(RawVec<Tag<BASE, T>> a) { \
    const Tag<BASE, T> d;                                                  \
    return ToRaw(d, SPACE::FUNCTION(FromRaw(d, a)));                       \
  }

#define NORM_HIGHWAY_BINARY(BASE, SPACE, FUNCTION, T)               \
  NORM_WRAPPER RawVec<Tag<BASE, T>> NORM_NAME(BASE, FUNCTION, T)(   \
      RawVec<Tag<BASE, T>> a, RawVec<Tag<BASE, T>> b) {             \
    const Tag<BASE, T> d;                                           \
    return ToRaw(d, SPACE::FUNCTION(FromRaw(d, a), FromRaw(d, b))); \
  }

#define NORM_HIGHWAY_TERNARY(BASE, SPACE, FUNCTION, T)                    \
  NORM_WRAPPER RawVec<Tag<BASE, T>> NORM_NAME(BASE, FUNCTION, T)(         \
      RawVec<Tag<BASE, T>> a, RawVec<Tag<BASE, T>> b,                     \
      RawVec<Tag<BASE, T>> c) {                                           \
    const Tag<BASE, T> d;                                                 \
    return ToRaw(                                                         \
        d, SPACE::FUNCTION(FromRaw(d, a), FromRaw(d, b), FromRaw(d, c))); \
  }

#define NORM_HIGHWAY_TAGGED_UNARY(BASE, SPACE, FUNCTION, T)                \
  NORM_WRAPPER RawVec<Tag<BASE, T>> NORM_NAME(BASE, FUNCTION,              \
                                              T)(RawVec<Tag<BASE, T>> a) { \
    const Tag<BASE, T> d;                                                  \
    return ToRaw(d, SPACE::FUNCTION(d, FromRaw(d, a)));                    \
  }

#define NORM_HIGHWAY_TAGGED_QUATERNARY(BASE, SPACE, FUNCTION, T)              \
  NORM_WRAPPER RawVec<Tag<BASE, T>> NORM_NAME(BASE, FUNCTION, T)(             \
      RawVec<Tag<BASE, T>> a, RawVec<Tag<BASE, T>> b, RawVec<Tag<BASE, T>> c, \
      RawVec<Tag<BASE, T>> e) {                                               \
    const Tag<BASE, T> d;                                                     \
    return ToRaw(d, SPACE::FUNCTION(d, FromRaw(d, a), FromRaw(d, b),          \
                                    FromRaw(d, c), FromRaw(d, e)));           \
  }

#define NORM_HIGHWAY_COMPARE(BASE, SPACE, FUNCTION, T)                  \
  NORM_WRAPPER RawMask<Tag<BASE, T>> NORM_NAME(BASE, FUNCTION, T)(      \
      RawVec<Tag<BASE, T>> a, RawVec<Tag<BASE, T>> b) {                 \
    const Tag<BASE, T> d;                                               \
    return MaskToRaw(d, SPACE::FUNCTION(FromRaw(d, a), FromRaw(d, b))); \
  }

#define NORM_HIGHWAY_TEST(BASE, SPACE, FUNCTION, T)                         \
  NORM_WRAPPER RawMask<Tag<BASE, T>> NORM_NAME(BASE, FUNCTION,              \
                                               T)(RawVec<Tag<BASE, T>> a) { \
    const Tag<BASE, T> d;                                                   \
    return MaskToRaw(d, SPACE::FUNCTION(FromRaw(d, a)));                    \
  }

#define NORM_HIGHWAY_SELECT(BASE, SPACE, FUNCTION, T)                      \
  NORM_WRAPPER RawVec<Tag<BASE, T>> NORM_NAME(BASE, FUNCTION, T)(          \
      RawMask<Tag<BASE, T>> mask, RawVec<Tag<BASE, T>> yes,                \
      RawVec<Tag<BASE, T>> no) {                                           \
    const Tag<BASE, T> d;                                                  \
    return ToRaw(d, SPACE::FUNCTION(MaskFromRaw(d, mask), FromRaw(d, yes), \
                                    FromRaw(d, no)));                      \
  }

#define NORM_HIGHWAY_SELECT_OR_ZERO(BASE, SPACE, FUNCTION, T)                \
  NORM_WRAPPER RawVec<Tag<BASE, T>> NORM_NAME(BASE, FUNCTION, T)(            \
      RawMask<Tag<BASE, T>> mask, RawVec<Tag<BASE, T>> yes) {                \
    const Tag<BASE, T> d;                                                    \
    return ToRaw(d, SPACE::FUNCTION(MaskFromRaw(d, mask), FromRaw(d, yes))); \
  }

#define NORM_HIGHWAY_FIRST_N(BASE, SPACE, FUNCTION, T)                        \
  NORM_WRAPPER RawMask<Tag<BASE, T>> NORM_NAME(BASE, FUNCTION, T)(size_t n) { \
    const Tag<BASE, T> d;                                                     \
    return MaskToRaw(d, SPACE::FUNCTION(d, n));                               \
  }

#define NORM_HIGHWAY_MASK_UNARY(BASE, SPACE, FUNCTION, T)    \
  NORM_WRAPPER RawMask<Tag<BASE, T>> NORM_MASK_NAME(         \
      BASE, FUNCTION, T)(RawMask<Tag<BASE, T>> a) {          \
    const Tag<BASE, T> d;                                    \
    return MaskToRaw(d, SPACE::FUNCTION(MaskFromRaw(d, a))); \
  }

#define NORM_HIGHWAY_MASK_BINARY(BASE, SPACE, FUNCTION, T)                   \
  NORM_WRAPPER RawMask<Tag<BASE, T>> NORM_MASK_NAME(BASE, FUNCTION, T)(      \
      RawMask<Tag<BASE, T>> a, RawMask<Tag<BASE, T>> b) {                    \
    const Tag<BASE, T> d;                                                    \
    return MaskToRaw(d,                                                      \
                     SPACE::FUNCTION(MaskFromRaw(d, a), MaskFromRaw(d, b))); \
  }

#define NORM_HIGHWAY_MASK_TEST(BASE, SPACE, FUNCTION, T)                    \
  NORM_WRAPPER bool NORM_NAME(BASE, FUNCTION, T)(RawMask<Tag<BASE, T>> a) { \
    const Tag<BASE, T> d;                                                   \
    return SPACE::FUNCTION(d, MaskFromRaw(d, a));                           \
  }

#define NORM_HIGHWAY_GET_LANE(BASE, SPACE, FUNCTION, T)                 \
  NORM_WRAPPER T NORM_NAME(BASE, FUNCTION, T)(RawVec<Tag<BASE, T>> a) { \
    return SPACE::FUNCTION(FromRaw(Tag<BASE, T>(), a));                 \
  }

#define NORM_HIGHWAY_CONVERT(BASE, SPACE, FUNCTION, TO, FROM)           \
  NORM_WRAPPER RawVec<Tag<BASE, TO>> NORM_CONVERT_NAME(                 \
      BASE, FUNCTION, TO, FROM)(RawVec<Tag<BASE, FROM>> a) {            \
    const Tag<BASE, TO> d;                                              \
    return ToRaw(d, SPACE::FUNCTION(d, FromRaw(Tag<BASE, FROM>(), a))); \
  }

#define NORM_HIGHWAY_CONVERT_MASK(BASE, SPACE, FUNCTION, TO, FROM)           \
  NORM_WRAPPER RawMask<Tag<BASE, TO>> NORM_CONVERT_NAME(                     \
      BASE, FUNCTION, TO, FROM)(RawMask<Tag<BASE, FROM>> a) {                \
    const Tag<BASE, TO> d;                                                   \
    return MaskToRaw(d,                                                      \
                     SPACE::FUNCTION(d, MaskFromRaw(Tag<BASE, FROM>(), a))); \
  }

#define NORM_HIGHWAY_LOAD(BASE, SPACE, FUNCTION, T)               \
  NORM_WRAPPER RawVec<Tag<BASE, T>> NORM_NAME(BASE, FUNCTION,     \
                                              T)(const T* from) { \
    const RawTag<BASE, T> d;                                      \
    return ToRaw(d, SPACE::FUNCTION(d, RawPtr(from)));            \
  }

#define NORM_HIGHWAY_STORE(BASE, SPACE, FUNCTION, T)                     \
  NORM_WRAPPER void NORM_NAME(BASE, FUNCTION, T)(RawVec<Tag<BASE, T>> v, \
                                                 T * to) {               \
    const RawTag<BASE, T> d;                                             \
    SPACE::FUNCTION(FromRaw(d, v), d, RawPtr(to));                       \
  }

#define NORM_HIGHWAY_LOAD_N(BASE, SPACE, FUNCTION, T)             \
  NORM_WRAPPER RawVec<Tag<BASE, T>> NORM_NAME(BASE, FUNCTION, T)( \
      const T* from, size_t n) {                                  \
    const RawTag<BASE, T> d;                                      \
    return ToRaw(d, SPACE::FUNCTION(d, RawPtr(from), n));         \
  }

#define NORM_HIGHWAY_STORE_N(BASE, SPACE, FUNCTION, T)                   \
  NORM_WRAPPER void NORM_NAME(BASE, FUNCTION, T)(RawVec<Tag<BASE, T>> v, \
                                                 T * to, size_t n) {     \
    const RawTag<BASE, T> d;                                             \
    SPACE::FUNCTION(FromRaw(d, v), d, RawPtr(to), n);                    \
  }

#define NORM_HIGHWAY_LOAD_STRIDED(BASE, SPACE, FUNCTION, T)       \
  NORM_WRAPPER RawVec<Tag<BASE, T>> NORM_NAME(BASE, FUNCTION, T)( \
      const T* from, ptrdiff_t stride, size_t n) {                \
    const Tag<BASE, T> d;                                         \
    return ToRaw(d, SPACE::FUNCTION(d, from, stride, n));         \
  }

#define NORM_HIGHWAY_STORE_STRIDED(BASE, SPACE, FUNCTION, T)        \
  NORM_WRAPPER void NORM_NAME(BASE, FUNCTION, T)(                   \
      RawVec<Tag<BASE, T>> v, T * to, ptrdiff_t stride, size_t n) { \
    const Tag<BASE, T> d;                                           \
    SPACE::FUNCTION(FromRaw(d, v), d, to, stride, n);               \
  }

#define NORM_HIGHWAY_LOAD_PAIRS(BASE, SPACE, FUNCTION, T)            \
  NORM_WRAPPER RawVec<Tag<BASE, T>> NORM_NAME(BASE, FUNCTION,        \
                                              T)(const bf16* from) { \
    const Tag<BASE, T> d;                                            \
    return ToRaw(d, SPACE::FUNCTION(d, from));                       \
  }

#define NORM_HIGHWAY_LOAD_PAIRS_N(BASE, SPACE, FUNCTION, T)       \
  NORM_WRAPPER RawVec<Tag<BASE, T>> NORM_NAME(BASE, FUNCTION, T)( \
      const bf16* from, size_t n) {                               \
    const Tag<BASE, T> d;                                         \
    return ToRaw(d, SPACE::FUNCTION(d, from, n));                 \
  }

#define NORM_HIGHWAY_STORE_PAIRS(BASE, SPACE, FUNCTION, T)              \
  NORM_WRAPPER void NORM_NAME(BASE, FUNCTION, T)(                       \
      RawVec<Tag<BASE, T>> even, RawVec<Tag<BASE, T>> odd, bf16 * to) { \
    const Tag<BASE, T> d;                                               \
    SPACE::FUNCTION(FromRaw(d, even), FromRaw(d, odd), d, to);          \
  }

#define NORM_HIGHWAY_STORE_PAIRS_N(BASE, SPACE, FUNCTION, T)                \
  NORM_WRAPPER void NORM_NAME(BASE, FUNCTION, T)(RawVec<Tag<BASE, T>> even, \
                                                 RawVec<Tag<BASE, T>> odd,  \
                                                 bf16 * to, size_t n) {     \
    const Tag<BASE, T> d;                                                   \
    SPACE::FUNCTION(FromRaw(d, even), FromRaw(d, odd), d, to, n);           \
  }

#include "norm/Dialect/Highway/IR/HighwayFunctions.inc"

// NOLINTNEXTLINE(google-readability-namespace-comments)
}  // namespace HWY_NAMESPACE
}  // namespace norm
HWY_AFTER_NAMESPACE();
