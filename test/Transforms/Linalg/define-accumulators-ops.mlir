// RUN: norm-opt %s --norm-define-accumulators --verify-diagnostics | FileCheck %s

// Ops that pass undefined elements on to what is accumulated into: what is undefined
// entirely is filled where it is read, what is so in part where it comes from.

// CHECK-LABEL: func @concat(
// CHECK:         %[[ALL:.*]] = tensor.concat
// CHECK:         %[[START:.*]] = linalg.fill {{.*}} outs(%[[ALL]] :
// CHECK:         linalg.reduce {{.*}} outs(%[[START]] :
func.func @concat(%x: tensor<4x16xf32>) -> tensor<4xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<2xf32>
  %both = tensor.concat dim(0) %e, %e : (tensor<2xf32>, tensor<2xf32>) -> tensor<4xf32>
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%both : tensor<4xf32>) dimensions = [1]
  return %sums : tensor<4xf32>
}

// CHECK-LABEL: func @concat_part(
// CHECK-SAME:    %{{.*}}: tensor<4x16xf32>, %[[Y:.*]]: tensor<2xf32>)
// CHECK:         %[[LEAST:.*]] = arith.constant 0xFF800000 : f32
// CHECK:         %[[FILLED:.*]] = linalg.fill ins(%[[LEAST]] : f32) {{.*}} -> tensor<2xf32>
// CHECK:         tensor.concat dim(0) %[[Y]], %[[FILLED]] :
func.func @concat_part(%x: tensor<4x16xf32>, %y: tensor<2xf32>) -> tensor<4xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<2xf32>
  %both = tensor.concat dim(0) %y, %e : (tensor<2xf32>, tensor<2xf32>) -> tensor<4xf32>
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty, whose elements are undefined: 0xFF800000 : f32 is taken}}
  %most = linalg.reduce {arith.maximumf} ins(%x : tensor<4x16xf32>) outs(%both : tensor<4xf32>) dimensions = [1]
  return %most : tensor<4xf32>
}

// CHECK-LABEL: func @select(
// CHECK:         %[[EITHER:.*]] = arith.select
// CHECK:         linalg.fill {{.*}} outs(%[[EITHER]] :
func.func @select(%x: tensor<4x16xf32>, %c: i1) -> tensor<4xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xf32>
  %f = tensor.empty() : tensor<4xf32>
  %either = arith.select %c, %e, %f : tensor<4xf32>
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%either : tensor<4xf32>) dimensions = [1]
  return %sums : tensor<4xf32>
}

// The other stays what it is.
// CHECK-LABEL: func @select_one(
// CHECK-SAME:    %{{.*}}: tensor<4x16xf32>, %[[Y:.*]]: tensor<4xf32>, %[[C:.*]]: i1)
// CHECK:         %[[FILLED:.*]] = linalg.fill
// CHECK:         %[[EITHER:.*]] = arith.select %[[C]], %[[Y]], %[[FILLED]]
// CHECK:         linalg.reduce {{.*}} outs(%[[EITHER]] :
func.func @select_one(%x: tensor<4x16xf32>, %y: tensor<4xf32>, %c: i1) -> tensor<4xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xf32>
  %either = arith.select %c, %y, %e : tensor<4xf32>
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%either : tensor<4xf32>) dimensions = [1]
  return %sums : tensor<4xf32>
}

// What is computed of undefined elements is computed of zeros.
// CHECK-LABEL: func @absolute(
// CHECK:         %[[ZERO:.*]] = arith.constant 0.000000e+00 : f32
// CHECK:         %[[FILLED:.*]] = linalg.fill ins(%[[ZERO]] : f32)
// CHECK:         %[[ABS:.*]] = linalg.abs ins(%[[FILLED]] :
// CHECK:         linalg.reduce {{.*}} outs(%[[ABS]] :
func.func @absolute(%x: tensor<4x16xf32>) -> tensor<4xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xf32>
  %f = tensor.empty() : tensor<4xf32>
  %abs = linalg.abs ins(%e : tensor<4xf32>) outs(%f : tensor<4xf32>) -> tensor<4xf32>
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty, whose elements are undefined: 0.000000e+00 : f32 is taken}}
  %most = linalg.reduce {arith.maximumf} ins(%x : tensor<4x16xf32>) outs(%abs : tensor<4xf32>) dimensions = [1]
  return %most : tensor<4xf32>
}

// Of another type, with a number of that.
// CHECK-LABEL: func @converted(
// CHECK:         %[[ZERO:.*]] = arith.constant 0 : i32
// CHECK:         linalg.fill ins(%[[ZERO]] : i32)
func.func @converted(%x: tensor<4x16xf32>) -> tensor<4xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xi32>
  %f = tensor.empty() : tensor<4xf32>
  %number = linalg.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>],
      iterator_types = ["parallel"]} ins(%e : tensor<4xi32>) outs(%f : tensor<4xf32>) {
  ^bb0(%in: i32, %out: f32):
    %0 = arith.sitofp %in : i32 to f32
    linalg.yield %0 : f32
  } -> tensor<4xf32>
  // expected-warning @+1 {{whose elements are undefined: 0 : i32 is taken}}
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%number : tensor<4xf32>) dimensions = [1]
  return %sums : tensor<4xf32>
}

// A payload that takes them from outside is not filled in.
// CHECK-LABEL: func @extracted(
// CHECK:         linalg.fill
// CHECK:         linalg.generic
// CHECK-NOT:     linalg.fill
// CHECK:         return
func.func @extracted(%x: tensor<4x16xf32>) -> tensor<4xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xf32>
  %f = tensor.empty() : tensor<4xf32>
  %gathered = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>],
                              iterator_types = ["parallel"]} outs(%f : tensor<4xf32>) {
  ^bb0(%out: f32):
    %i = linalg.index 0 : index
    %0 = tensor.extract %e[%i] : tensor<4xf32>
    linalg.yield %0 : f32
  } -> tensor<4xf32>
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%gathered : tensor<4xf32>) dimensions = [1]
  return %sums : tensor<4xf32>
}

// Nor what a payload has for itself filled outside.
// CHECK-LABEL: func @payload(
// CHECK:         tensor.generate
// CHECK:           tensor.empty
// CHECK:           linalg.fill
// CHECK:           tensor.insert
// CHECK:           linalg.reduce
func.func @payload(%x: tensor<16xf32>, %a: f32) -> tensor<4xf32> {
  %all = tensor.generate {
  ^bb0(%i: index):
    // expected-note @+1 {{this is what it starts from}}
    %e = tensor.empty() : tensor<2xf32>
    %two = tensor.insert %a into %e[%i] : tensor<2xf32>
    %one = tensor.extract_slice %two[1] [1] [1] : tensor<2xf32> to tensor<1xf32>
    %pair = tensor.concat dim(0) %one, %two : (tensor<1xf32>, tensor<2xf32>) -> tensor<3xf32>
    %scalar = tensor.extract %pair[%i] : tensor<3xf32>
    %square = tensor.generate {
    ^bb0(%j: index, %k: index):
      tensor.yield %scalar : f32
    } : tensor<3x2xf32>
    // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
    %sums = linalg.reduce {arith.addf} ins(%square : tensor<3x2xf32>) outs(%pair : tensor<3xf32>) dimensions = [1]
    %sum = tensor.extract %sums[%i] : tensor<3xf32>
    tensor.yield %sum : f32
  } : tensor<4xf32>
  return %all : tensor<4xf32>
}

// CHECK-LABEL: func @broadcast(
// CHECK:         linalg.broadcast
// CHECK:         linalg.fill
func.func @broadcast(%x: tensor<4x16xf32>) -> tensor<4xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<f32>
  %f = tensor.empty() : tensor<4xf32>
  %all = linalg.broadcast ins(%e : tensor<f32>) outs(%f : tensor<4xf32>) dimensions = [0]
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%all : tensor<4xf32>) dimensions = [1]
  return %sums : tensor<4xf32>
}

// CHECK-LABEL: func @inserted_element(
// CHECK:         %[[FILLED:.*]] = linalg.fill
// CHECK:         tensor.insert %{{.*}} into %[[FILLED]]
func.func @inserted_element(%x: tensor<4x16xf32>, %a: f32, %i: index) -> tensor<4xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xf32>
  %start = tensor.insert %a into %e[%i] : tensor<4xf32>
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%start : tensor<4xf32>) dimensions = [1]
  return %sums : tensor<4xf32>
}

// CHECK-LABEL: func @padded(
// CHECK:         %[[FILLED:.*]] = linalg.fill {{.*}} -> tensor<2xf32>
// CHECK:         tensor.pad %[[FILLED]]
func.func @padded(%x: tensor<4x16xf32>, %a: f32) -> tensor<4xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<2xf32>
  %start = tensor.pad %e low[1] high[1] {
  ^bb0(%i: index):
    tensor.yield %a : f32
  } : tensor<2xf32> to tensor<4xf32>
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%start : tensor<4xf32>) dimensions = [1]
  return %sums : tensor<4xf32>
}

// CHECK-LABEL: func @allocation(
// CHECK:         %[[E:.*]] = bufferization.to_tensor
// CHECK:         linalg.fill {{.*}} outs(%[[E]] :
func.func @allocation(%x: tensor<4x16xf32>) -> tensor<4xf32> {
  %buffer = memref.alloc() : memref<2x2xf32>
  %row = memref.collapse_shape %buffer [[0, 1]] : memref<2x2xf32> into memref<4xf32>
  // expected-note @+1 {{this is what it starts from}}
  %e = bufferization.to_tensor %row restrict writable : memref<4xf32> to tensor<4xf32>
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a bufferization.to_tensor}}
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%e : tensor<4xf32>) dimensions = [1]
  return %sums : tensor<4xf32>
}

// Each reader of what is filled once has its warning.
// CHECK-LABEL: func @two_readers(
// CHECK:         linalg.fill
// CHECK:         tensor.insert
// CHECK-NOT:     linalg.fill
// CHECK:         return
func.func @two_readers(%x: tensor<4x16xf32>, %a: f32, %i: index) -> (tensor<4xf32>, tensor<4xf32>) {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xf32>
  %start = tensor.insert %a into %e[%i] : tensor<4xf32>
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %0 = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%start : tensor<4xf32>) dimensions = [1]
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %1 = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%start : tensor<4xf32>) dimensions = [1]
  return %0, %1 : tensor<4xf32>, tensor<4xf32>
}

// What is neutral for one is not for the other.
// CHECK-LABEL: func @readers_that_differ(
// CHECK:         %[[ZERO:.*]] = arith.constant 0.000000e+00 : f32
// CHECK:         linalg.fill ins(%[[ZERO]] : f32)
// CHECK-NOT:     linalg.fill
// CHECK:         return
func.func @readers_that_differ(%x: tensor<4x16xf32>, %y: tensor<4xf32>, %c: i1) -> (tensor<4xf32>, tensor<4xf32>) {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xf32>
  %start = arith.select %c, %e, %y : tensor<4xf32>
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty, whose elements are undefined: 0.000000e+00 : f32 is taken}}
  %0 = linalg.reduce {arith.maximumf} ins(%x : tensor<4x16xf32>) outs(%start : tensor<4xf32>) dimensions = [1]
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty, whose elements are undefined: 0.000000e+00 : f32 is taken}}
  %1 = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%start : tensor<4xf32>) dimensions = [1]
  return %0, %1 : tensor<4xf32>, tensor<4xf32>
}

// CHECK-LABEL: func @complex(
// CHECK:         %[[ZERO:.*]] = complex.constant [0.000000e+00 : f32, 0.000000e+00 : f32]
// CHECK:         linalg.fill ins(%[[ZERO]] : complex<f32>)
func.func @complex(%x: tensor<4x16xcomplex<f32>>) -> tensor<4xcomplex<f32>> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xcomplex<f32>>
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %sums = linalg.reduce {complex.add} ins(%x : tensor<4x16xcomplex<f32>>) outs(%e : tensor<4xcomplex<f32>>) dimensions = [1]
  return %sums : tensor<4xcomplex<f32>>
}

// Not for each element, however deep a payload reads it.
// CHECK-LABEL: func @read_in_branch(
// CHECK:         linalg.fill
// CHECK:         linalg.generic
// CHECK-NOT:     linalg.fill
// CHECK:         return
func.func @read_in_branch(%x: tensor<4x16xf32>, %c: i1, %a: f32, %i: index) -> tensor<4xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xf32>
  %f = tensor.empty() : tensor<4xf32>
  %some = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>],
                          iterator_types = ["parallel"]} outs(%f : tensor<4xf32>) {
  ^bb0(%out: f32):
    %0 = scf.if %c -> f32 {
      %1 = tensor.extract %e[%i] : tensor<4xf32>
      scf.yield %1 : f32
    } else {
      scf.yield %a : f32
    }
    linalg.yield %0 : f32
  } -> tensor<4xf32>
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%some : tensor<4xf32>) dimensions = [1]
  return %sums : tensor<4xf32>
}

//===----------------------------------------------------------------------===//
// Nothing undefined is read
//===----------------------------------------------------------------------===//

// A size, a window, a payload that uses no element, and an allocation that is written.
// CHECK-LABEL: func @unread(
// CHECK-NOT:     linalg.fill
// CHECK:         return
func.func @unread(%x: tensor<4x16xf32>, %y: tensor<4xf32>, %images: tensor<1x4x4x1xf32>,
                  %sums: tensor<1x2x2x1xf32>, %a: f32, %other: memref<4xf32>)
    -> (tensor<4xf32>, tensor<1x2x2x1xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) {
  %e = tensor.empty() : tensor<4xf32>
  %c0 = arith.constant 0 : index
  %n = tensor.dim %e, %c0 : tensor<4xf32>
  %size = tensor.generate %n {
  ^bb0(%i: index):
    %number = arith.index_cast %n : index to i32
    %float = arith.sitofp %number : i32 to f32
    tensor.yield %float : f32
  } : tensor<?xf32>
  %sizes = tensor.cast %size : tensor<?xf32> to tensor<4xf32>
  %0 = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%sizes : tensor<4xf32>) dimensions = [1]
  %window = tensor.empty() : tensor<3x3xf32>
  %pooled = linalg.pooling_nhwc_sum ins(%images, %window : tensor<1x4x4x1xf32>, tensor<3x3xf32>)
      outs(%sums : tensor<1x2x2x1xf32>) -> tensor<1x2x2x1xf32>
  %1 = linalg.pooling_nhwc_sum ins(%images, %window : tensor<1x4x4x1xf32>, tensor<3x3xf32>)
      outs(%pooled : tensor<1x2x2x1xf32>) -> tensor<1x2x2x1xf32>
  %softmax = linalg.softmax dimension(0) ins(%y : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %2 = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%softmax : tensor<4xf32>) dimensions = [1]
  %buffer = memref.alloc() : memref<4xf32>
  memref.copy %other, %buffer : memref<4xf32> to memref<4xf32>
  %written = bufferization.to_tensor %buffer restrict writable : memref<4xf32> to tensor<4xf32>
  %3 = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%written : tensor<4xf32>) dimensions = [1]
  %padded = tensor.pad %e low[1] high[-1] {
  ^bb0(%i: index):
    tensor.yield %a : f32
  } : tensor<4xf32> to tensor<4xf32>
  %4 = tensor.insert_slice %y into %padded[0] [4] [1] : tensor<4xf32> into tensor<4xf32>
  %5 = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%4 : tensor<4xf32>) dimensions = [1]
  return %0, %1, %2, %3, %5 : tensor<4xf32>, tensor<1x2x2x1xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>
}

// One half after the other, in one place, and all of it by ones.
// CHECK-LABEL: func @covered(
// CHECK-NOT:     linalg.fill
// CHECK:         return
func.func @covered(%x: tensor<2x16xf32>, %a: f32, %y: tensor<1xf32>) -> (tensor<2xf32>, tensor<2xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %e = tensor.empty() : tensor<2xf32>
  %first = tensor.insert %a into %e[%c0] : tensor<2xf32>
  %both = tensor.insert %a into %first[%c1] : tensor<2xf32>
  %0 = linalg.reduce {arith.addf} ins(%x : tensor<2x16xf32>) outs(%both : tensor<2xf32>) dimensions = [1]
  %half = tensor.insert_slice %y into %e[0] [1] [1] : tensor<1xf32> into tensor<2xf32>
  %slice = tensor.extract_slice %half[0] [1] [1] : tensor<2xf32> to tensor<1xf32>
  %two = tensor.concat dim(0) %slice, %y : (tensor<1xf32>, tensor<1xf32>) -> tensor<2xf32>
  %1 = linalg.reduce {arith.addf} ins(%x : tensor<2x16xf32>) outs(%two : tensor<2xf32>) dimensions = [1]
  return %0, %1 : tensor<2xf32>, tensor<2xf32>
}

// An allocation that is written by another name: of a block, of a branch, of a region,
// of a pointer.
// CHECK-LABEL: func @written_elsewhere(
// CHECK-COUNT-4: linalg.fill ins(%{{.*}} : f32) outs(%{{.*}} : memref<4xf32
// CHECK-NOT:     linalg.fill
// CHECK:         return
func.func @written_elsewhere(%x: tensor<4x16xf32>, %a: f32, %c: i1)
    -> (tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) {
  %0 = memref.alloc() : memref<4xf32>
  cf.br ^next(%0 : memref<4xf32>)
^next(%block: memref<4xf32>):
  linalg.fill ins(%a : f32) outs(%block : memref<4xf32>)
  %t0 = bufferization.to_tensor %0 restrict writable : memref<4xf32> to tensor<4xf32>
  %s0 = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%t0 : tensor<4xf32>) dimensions = [1]
  %1 = memref.alloc() : memref<4xf32>
  %2 = memref.alloc() : memref<4xf32>
  %branch = scf.if %c -> memref<4xf32> {
    scf.yield %1 : memref<4xf32>
  } else {
    scf.yield %2 : memref<4xf32>
  }
  linalg.fill ins(%a : f32) outs(%branch : memref<4xf32>)
  %t1 = bufferization.to_tensor %1 restrict writable : memref<4xf32> to tensor<4xf32>
  %s1 = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%t1 : tensor<4xf32>) dimensions = [1]
  %3 = memref.alloc() : memref<4xf32>
  %region = scf.execute_region -> memref<4xf32> {
    scf.yield %3 : memref<4xf32>
  }
  linalg.fill ins(%a : f32) outs(%region : memref<4xf32>)
  %t3 = bufferization.to_tensor %3 restrict writable : memref<4xf32> to tensor<4xf32>
  %s3 = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%t3 : tensor<4xf32>) dimensions = [1]
  %4 = memref.alloc() : memref<4xf32>
  %address = memref.extract_aligned_pointer_as_index %4 : memref<4xf32> -> index
  %number = arith.index_cast %address : index to i64
  %pointer = llvm.inttoptr %number : i64 to !llvm.ptr
  llvm.store %a, %pointer : f32, !llvm.ptr
  %t4 = bufferization.to_tensor %4 restrict writable : memref<4xf32> to tensor<4xf32>
  %s4 = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%t4 : tensor<4xf32>) dimensions = [1]
  %5 = memref.alloc() : memref<4xf32>
  %cast = builtin.unrealized_conversion_cast %5 : memref<4xf32> to memref<4xf32, 1>
  linalg.fill ins(%a : f32) outs(%cast : memref<4xf32, 1>)
  %t5 = bufferization.to_tensor %5 restrict writable : memref<4xf32> to tensor<4xf32>
  %s5 = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%t5 : tensor<4xf32>) dimensions = [1]
  return %s0, %s1, %s3, %s4, %s5 : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>
}

// An allocation that is read alone.
// CHECK-LABEL: func @read_buffer(
// CHECK:         %[[E:.*]] = bufferization.to_tensor
// CHECK:         linalg.fill {{.*}} outs(%[[E]] :
func.func @read_buffer(%x: tensor<4x16xf32>, %other: memref<4xf32>, %i: index) -> (tensor<4xf32>, f32) {
  %buffer = memref.alloc() : memref<4xf32>
  memref.copy %buffer, %other : memref<4xf32> to memref<4xf32>
  linalg.exp ins(%buffer : memref<4xf32>) outs(%other : memref<4xf32>)
  %element = memref.load %buffer[%i] : memref<4xf32>
  // expected-note @+1 {{this is what it starts from}}
  %e = bufferization.to_tensor %buffer restrict writable : memref<4xf32> to tensor<4xf32>
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a bufferization.to_tensor}}
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%e : tensor<4xf32>) dimensions = [1]
  memref.dealloc %buffer : memref<4xf32>
  return %sums, %element : tensor<4xf32>, f32
}

// What a payload masks, and what a pad cuts away.
// CHECK-LABEL: func @masked(
// CHECK-NOT:     linalg.fill
// CHECK:         return
func.func @masked(%x: tensor<4x16xf32>, %y: tensor<2xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %c2 = arith.constant 2 : index
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4xf32>
  %half = tensor.insert_slice %y into %e[0] [2] [1] : tensor<2xf32> into tensor<4xf32>
  %start = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>],
                           iterator_types = ["parallel"]} ins(%half : tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %i = linalg.index 0 : index
    %is_defined = arith.cmpi ult, %i, %c2 : index
    %0 = arith.select %is_defined, %in, %zero : f32
    linalg.yield %0 : f32
  } -> tensor<4xf32>
  %0 = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%start : tensor<4xf32>) dimensions = [1]
  %padding = tensor.pad %e low[-4] high[4] {
  ^bb0(%i: index):
    tensor.yield %zero : f32
  } : tensor<4xf32> to tensor<4xf32>
  %1 = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%padding : tensor<4xf32>) dimensions = [1]
  return %0, %1 : tensor<4xf32>, tensor<4xf32>
}
