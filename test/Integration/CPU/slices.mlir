// Slices that drop some dimensions of size 1 and keep others: which, upstream guesses
// by strides, and ended with a crash or with sizes that memory happened to have.
// RUN: norm-run %s --entry=extract | FileCheck %s --check-prefix=EXTRACT
// RUN: norm-run %s --entry=extract --target=emulator | FileCheck %s --check-prefix=EXTRACT
// RUN: norm-run %s --entry=extract --target=reference | FileCheck %s --check-prefix=EXTRACT
// EXTRACT: result 0: f{{32|64}} 1: 4
// EXTRACT: result 1: f{{32|64}} 1x2: 10 11
// EXTRACT: result 2: f{{32|64}} 2x1: 1 5
// EXTRACT: result 3: f{{32|64}} 1: 11
// RUN: norm-run %s --entry=dynamic | FileCheck %s --check-prefix=DYNAMIC
// RUN: norm-run %s --entry=dynamic --target=emulator | FileCheck %s --check-prefix=DYNAMIC
// RUN: norm-run %s --entry=dynamic --target=reference | FileCheck %s --check-prefix=DYNAMIC
// DYNAMIC: result 0: f{{32|64}} 1x2: 5 9
// DYNAMIC: result 1: f{{32|64}} 2x1: 2 4
// RUN: norm-run %s --entry=insert | FileCheck %s --check-prefix=INSERT
// RUN: norm-run %s --entry=insert --target=emulator | FileCheck %s --check-prefix=INSERT
// RUN: norm-run %s --entry=insert --target=reference | FileCheck %s --check-prefix=INSERT
// INSERT: result 0: f{{32|64}} 4x1: 0 0 8 0
// INSERT: result 1: f{{32|64}} 2x3x1: 0 0 0 8 0 9
// INSERT: result 2: f{{32|64}} 2x1x2: 8 9 8 9
// RUN: norm-run %s --entry=views | FileCheck %s --check-prefix=VIEWS
// RUN: norm-run %s --entry=views --target=reference | FileCheck %s --check-prefix=VIEWS
// VIEWS: result 0: f{{32|64}} 1x2: 10 11
// VIEWS: result 1: f{{32|64}} 1x2: 1 3

func.func private @numbers() -> tensor<2x3x2xf32> attributes {no_inline} {
  %x = arith.constant dense<[[[0.0, 1.0], [2.0, 3.0], [4.0, 5.0]],
                             [[6.0, 7.0], [8.0, 9.0], [10.0, 11.0]]]> : tensor<2x3x2xf32>
  return %x : tensor<2x3x2xf32>
}

func.func @extract() -> (tensor<1xf32>, tensor<1x2xf32>, tensor<2x1xf32>, tensor<1xf32>) {
  %x = call @numbers() : () -> tensor<2x3x2xf32>
  %column = tensor.collapse_shape %x [[0, 1, 2]] : tensor<2x3x2xf32> into tensor<12xf32>
  %rows = tensor.expand_shape %column [[0, 1]] output_shape [12, 1] : tensor<12xf32> into tensor<12x1xf32>
  %0 = tensor.extract_slice %rows[4, 0] [1, 1] [2, 1] : tensor<12x1xf32> to tensor<1xf32>
  %1 = tensor.extract_slice %x[1, 2, 0] [1, 1, 2] [2, 3, 1] : tensor<2x3x2xf32> to tensor<1x2xf32>
  // Steps of what is not dropped.
  %2 = tensor.extract_slice %x[0, 0, 1] [1, 2, 1] [1, 2, 1] : tensor<2x3x2xf32> to tensor<2x1xf32>
  // A slice of a slice.
  %some = tensor.extract_slice %x[1, 0, 0] [1, 2, 2] [2, 2, 1] : tensor<2x3x2xf32> to tensor<1x2x2xf32>
  %3 = tensor.extract_slice %some[0, 1, 1] [1, 1, 1] [1, 2, 2] : tensor<1x2x2xf32> to tensor<1xf32>
  return %0, %1, %2, %3 : tensor<1xf32>, tensor<1x2xf32>, tensor<2x1xf32>, tensor<1xf32>
}

func.func private @along(%x: tensor<?x?x?x?xf32>, %n: index, %step: index) -> tensor<1x?xf32>
    attributes {no_inline} {
  %0 = tensor.extract_slice %x[0, 2, 0, 1] [1, %n, 1, 1] [%step, %step, %step, 1]
      : tensor<?x?x?x?xf32> to tensor<1x?xf32>
  return %0 : tensor<1x?xf32>
}

func.func private @down(%x: tensor<?x?x?x?xf32>, %n: index) -> tensor<?x1xf32> attributes {no_inline} {
  %0 = tensor.extract_slice %x[0, 1, 0, 0] [1, %n, 1, 1] [1, 1, 1, 1]
      : tensor<?x?x?x?xf32> to tensor<?x1xf32>
  return %0 : tensor<?x1xf32>
}

func.func @dynamic() -> (tensor<1x?xf32>, tensor<?x1xf32>) {
  %two = arith.constant 2 : index
  %x = call @numbers() : () -> tensor<2x3x2xf32>
  %rows = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x3x2xf32> into tensor<6x2xf32>
  %expanded = tensor.expand_shape %rows [[0, 1], [2, 3]] output_shape [1, 6, 1, 2]
      : tensor<6x2xf32> into tensor<1x6x1x2xf32>
  %y = tensor.cast %expanded : tensor<1x6x1x2xf32> to tensor<?x?x?x?xf32>
  %0 = call @along(%y, %two, %two) : (tensor<?x?x?x?xf32>, index, index) -> tensor<1x?xf32>
  %1 = call @down(%y, %two) : (tensor<?x?x?x?xf32>, index) -> tensor<?x1xf32>
  return %0, %1 : tensor<1x?xf32>, tensor<?x1xf32>
}

func.func @insert() -> (tensor<4x1xf32>, tensor<2x3x1xf32>, tensor<2x1x2xf32>) {
  %zero = arith.constant 0.0 : f32
  %eight = arith.constant dense<8.0> : tensor<1xf32>
  %both = arith.constant dense<[[8.0, 9.0]]> : tensor<1x2xf32>
  %e0 = tensor.empty() : tensor<4x1xf32>
  %x0 = linalg.fill ins(%zero : f32) outs(%e0 : tensor<4x1xf32>) -> tensor<4x1xf32>
  %0 = tensor.insert_slice %eight into %x0[2, 0] [1, 1] [2, 1] : tensor<1xf32> into tensor<4x1xf32>
  %e1 = tensor.empty() : tensor<2x3x1xf32>
  %x1 = linalg.fill ins(%zero : f32) outs(%e1 : tensor<2x3x1xf32>) -> tensor<2x3x1xf32>
  %1 = tensor.insert_slice %both into %x1[1, 0, 0] [1, 2, 1] [1, 2, 3]
      : tensor<1x2xf32> into tensor<2x3x1xf32>
  %e2 = tensor.empty() : tensor<2x1x2xf32>
  %2 = scf.forall (%i) in (2) shared_outs(%out = %e2) -> tensor<2x1x2xf32> {
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %both into %out[%i, 0, 0] [1, 1, 2] [2, 1, 1]
          : tensor<1x2xf32> into tensor<2x1x2xf32>
    }
  }
  return %0, %1, %2 : tensor<4x1xf32>, tensor<2x3x1xf32>, tensor<2x1x2xf32>
}

func.func private @view(%x: memref<?x?x?xf32, strided<[?, ?, ?], offset: ?>>, %n: index)
    -> tensor<1x?xf32> attributes {no_inline} {
  %view = memref.subview %x[0, 0, 1] [1, %n, 1] [1, 1, 1]
      : memref<?x?x?xf32, strided<[?, ?, ?], offset: ?>> to memref<1x?xf32, strided<[?, ?], offset: ?>>
  %0 = bufferization.to_tensor %view restrict : memref<1x?xf32, strided<[?, ?], offset: ?>> to tensor<1x?xf32>
  return %0 : tensor<1x?xf32>
}

func.func @views() -> (tensor<1x2xf32>, tensor<1x?xf32>) {
  %two = arith.constant 2 : index
  %x = call @numbers() : () -> tensor<2x3x2xf32>
  %m = bufferization.to_buffer %x read_only : tensor<2x3x2xf32> to memref<2x3x2xf32>
  %view = memref.subview %m[1, 2, 0] [1, 1, 2] [2, 1, 1]
      : memref<2x3x2xf32> to memref<1x2xf32, strided<[2, 1], offset: 10>>
  %0 = bufferization.to_tensor %view restrict
      : memref<1x2xf32, strided<[2, 1], offset: 10>> to tensor<1x2xf32>
  %cast = memref.cast %m : memref<2x3x2xf32> to memref<?x?x?xf32, strided<[?, ?, ?], offset: ?>>
  %1 = call @view(%cast, %two) : (memref<?x?x?xf32, strided<[?, ?, ?], offset: ?>>, index) -> tensor<1x?xf32>
  return %0, %1 : tensor<1x2xf32>, tensor<1x?xf32>
}
