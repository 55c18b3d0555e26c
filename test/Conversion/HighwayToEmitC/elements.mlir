// Elements of memrefs are those of the pointers that they are in C++, by strides, and
// slices are places behind these.

// RUN: norm-opt %s --convert-highway-to-emitc | norm-translate --mlir-to-highway-cpp | FileCheck %s

func.func private @copy(%x: !highway.ptr<bf16>, %y: !highway.ptr<bf16>, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  %v = highway.load %x[%begin] : !highway.ptr<bf16>
  highway.store %v, %y[%begin] : !highway.ptr<bf16>
  return
}

// CHECK:      extern "C" void strided(const float* x, int64_t x_size1, int64_t x_stride0,
// CHECK-NEXT:     double* y, int64_t i, int64_t j) {
// CHECK:        y[j] = (double)(double)(float)x[i * x_stride0 + j * 2];
// CHECK-NEXT: }
func.func @strided(%x: memref<4x?xf32, strided<[?, 2]>> loc("x"), %y: memref<8xf64> loc("y"), %i: index loc("i"), %j: index loc("j")) {
  %a = memref.load %x[%i, %j] : memref<4x?xf32, strided<[?, 2]>>
  %b = arith.extf %a : f32 to f64
  memref.store %b, %y[%j] : memref<8xf64>
  return
}

// A part of a part, of memory that the function owns.
// CHECK:      extern "C" void slices(float* y, int64_t i) {
// CHECK-NEXT:   auto buffer = hwy::AllocateAligned<float>(240);
// CHECK-NEXT:   buffer.get()[i * 12 + 146] = (float)(float)buffer.get()[i * 12 + 134];
// CHECK-NEXT:   y[0] = (float)(float)buffer.get()[i * 12 + 134];
// CHECK-NEXT: }
func.func @slices(%y: memref<f32> loc("y"), %i: index loc("i")) {
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %m = memref.alloc() : memref<4x5x12xf32>
  %part = memref.subview %m[2, 1, 2] [1, 4, 10] [1, 1, 1]
      : memref<4x5x12xf32> to memref<4x10xf32, strided<[12, 1], offset: 134>>
  %again = memref.subview %part[%i, 0] [1, 5] [1, 2]
      : memref<4x10xf32, strided<[12, 1], offset: 134>> to memref<5xf32, strided<[2], offset: ?>>
  %c0 = arith.constant 0 : index
  %a = memref.load %again[%c0] : memref<5xf32, strided<[2], offset: ?>>
  %next = memref.subview %part[1, 0] [3, 10] [1, 1]
      : memref<4x10xf32, strided<[12, 1], offset: 134>> to memref<3x10xf32, strided<[12, 1], offset: 146>>
  memref.store %a, %next[%i, %c0] : memref<3x10xf32, strided<[12, 1], offset: 146>>
  %b = memref.load %part[%i, %c0] : memref<4x10xf32, strided<[12, 1], offset: 134>>
  memref.store %b, %y[] : memref<f32>
  return
}

// A kernel gets the place; sizes are those of the part.
// CHECK:      extern "C" void launched(const uint16_t* x, uint16_t* y, int64_t i) {
// CHECK-NEXT:   HWY_DYNAMIC_DISPATCH(copy)((const hwy::bfloat16_t*)x + i * 8,
// CHECK-NEXT:       (hwy::bfloat16_t*)y, 0, 3);
// CHECK-NEXT:   ((hwy::bfloat16_t*)y)[i] = (hwy::bfloat16_t)((hwy::bfloat16_t*)y)[0];
// CHECK-NEXT: }
func.func @launched(%x: memref<4x8xbf16> loc("x"), %y: memref<8xbf16> loc("y"), %i: index loc("i")) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %row = memref.subview %x[%i, 0] [1, 3] [1, 1] : memref<4x8xbf16> to memref<3xbf16, strided<[1], offset: ?>>
  %px = highway.pointer_to %row : memref<3xbf16, strided<[1], offset: ?>>
  %py = highway.pointer_to %y : memref<8xbf16>
  %n = memref.dim %row, %c0 : memref<3xbf16, strided<[1], offset: ?>>
  highway.launch @copy(%px, %py) rows(%n) grain(%c1) : (!highway.ptr<bf16>, !highway.ptr<bf16>)
  %a = memref.load %y[%c0] : memref<8xbf16>
  memref.store %a, %y[%i] : memref<8xbf16>
  return
}

// Booleans are bytes.
// CHECK:      extern "C" void booleans(const int8_t* x, int8_t* y) {
// CHECK-NEXT:   y[2] = (int8_t)(bool)x[1];
// CHECK-NEXT: }
func.func @booleans(%x: memref<4xi1> loc("x"), %y: memref<4xi1> loc("y")) {
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %a = memref.load %x[%c1] : memref<4xi1>
  memref.store %a, %y[%c2] : memref<4xi1>
  return
}

// What is read before it is overwritten is a variable.
// CHECK:      extern "C" void swapped(float* x) {
// CHECK-NEXT:   float [[FIRST:.+]] = x[0];
// CHECK-NEXT:   x[0] = (float)(float)x[1];
// CHECK-NEXT:   x[1] = (float)(float)[[FIRST]];
// CHECK-NEXT: }
func.func @swapped(%x: memref<2xf32> loc("x")) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %a = memref.load %x[%c0] : memref<2xf32>
  %b = memref.load %x[%c1] : memref<2xf32>
  memref.store %b, %x[%c0] : memref<2xf32>
  memref.store %a, %x[%c1] : memref<2xf32>
  return
}
