// Memory as C++: arrays on the stack of kernels, and objects that free what a
// function has allocated.

// RUN: norm-opt %S/../../Conversion/HighwayToEmitC/memory.mlir --convert-highway-to-emitc \
// RUN:   | norm-translate --mlir-to-highway-cpp --highway-cpp-file=memory.cc | FileCheck %s
// RUN: norm-opt %S/../../Conversion/HighwayToEmitC/host.mlir --convert-highway-to-emitc \
// RUN:   | norm-translate --mlir-to-highway-cpp --highway-cpp-file=host.cc | FileCheck %s --check-prefix=NONE

// NONE-NOT: aligned_allocator
// NONE-NOT: cache_control

// CHECK:      #include "hwy/aligned_allocator.h"
// CHECK-NEXT: #include "hwy/cache_control.h"
// CHECK:      static void sum(const float* x, float* sums, int64_t begin, int64_t end) {
// CHECK:        HWY_ALIGN float scratch[20];
// CHECK-NEXT:   HWY_ALIGN hwy::bfloat16_t squares[4];
// CHECK:        hn::StoreU(hn::LoadU(df32, x + begin), df32, scratch + begin);
// CHECK-NEXT:   hn::StoreU(hn::LoadU(df32, scratch + end), df32, sums + begin);
// CHECK-NEXT:   hn::StoreU(hn::LoadU(dbf16, squares + end), dbf16, squares + begin);
// CHECK-NEXT: }

// CHECK:      extern "C" void allocates(float* x, int64_t x_size0) {
// CHECK-NEXT:   auto partial_sums = hwy::AllocateAligned<float>(std::max<int64_t>(x_size0 * 3,
// CHECK-NEXT:       1));
// CHECK-NEXT:   auto buffer = hwy::AllocateAligned<uint16_t>(4);
// CHECK-NEXT:   HWY_DYNAMIC_DISPATCH(sum)(x, partial_sums.get(), 0, x_size0);
// CHECK-NEXT:   HWY_DYNAMIC_DISPATCH(sum)(partial_sums.get(), x, 0, 3);
// CHECK-NEXT:   HWY_DYNAMIC_DISPATCH(copy)((hwy::bfloat16_t*)buffer.get(), 0, x_size0);
// CHECK-NEXT: }
