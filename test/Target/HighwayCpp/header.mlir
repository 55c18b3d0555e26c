// The C header declares what the printed file defines.

// RUN: norm-opt %s --convert-highway-to-emitc \
// RUN:   | norm-translate --mlir-to-highway-header --highway-cpp-file=rms-norm.2.cc \
// RUN:   | FileCheck %s

// CHECK:      // rms-norm.2.h: written by norm-translate --mlir-to-highway-header; declares what
// CHECK-NEXT: // rms-norm.2.cc defines.
// CHECK-NEXT: //
// CHECK-NEXT: // Memory. Sizes and strides count elements.
// CHECK:      // in uint8_t. The caller provides the memory of outputs
// CHECK:      // one normalization and nothing else an output may be the same buffer as an
// CHECK-NEXT: // input of the same type and shape that is read at the same place
// CHECK:      // Threads. A function works on the calling thread alone.
// CHECK:      #ifndef RMS_NORM_2_H_
// CHECK-NEXT: #define RMS_NORM_2_H_
// CHECK:      #include <stdint.h>
// CHECK:      extern "C" {
// CHECK:      // y = x
// CHECK-NEXT: //
// CHECK-NEXT: // x: bf16 [2 x 3]
// CHECK-NEXT: // y: i8 [y_size0], strides [y_stride0] in elements
// CHECK-NEXT: void copy(const uint16_t* x, int8_t* y, int64_t y_size0, int64_t y_stride0, float scale, bool flag);
// CHECK:      void nothing(void);
// CHECK:      #endif  // RMS_NORM_2_H_

func.func private @kernel(%x: !highway.ptr<bf16>, %y: !highway.ptr<i8>, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  %v = highway.load %x[%begin] : !highway.ptr<bf16>
  %f = highway.promote_to %v : !highway.vec<bf16> to !highway.vec<f32>
  %i = highway.convert_to %f : !highway.vec<f32> to !highway.vec<i32>
  %b = highway.demote_to %i : !highway.vec<i32> to !highway.vec<i8>
  highway.store %b, %y[%begin] : !highway.ptr<i8>
  return
}
func.func @copy(%x: memref<2x3xbf16> loc("x"), %y: memref<?xi8, strided<[?]>> loc("y"), %scale: f32 loc("scale"), %flag: i1 loc("flag"))
    attributes {norm.doc = "y = x"} {
  %c1 = arith.constant 1 : index
  %px = highway.pointer_to %x : memref<2x3xbf16>
  %py = highway.pointer_to %y : memref<?xi8, strided<[?]>>
  highway.launch @kernel(%px, %py) rows(%c1) grain(%c1) : (!highway.ptr<bf16>, !highway.ptr<i8>)
  return
}
func.func @nothing() {
  return
}
