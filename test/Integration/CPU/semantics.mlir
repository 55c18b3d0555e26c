// The numbers in docs/Semantics.md, computed by the portable lowering: the
// worked examples, the correction of a rounded mean, NaN, infinity, empty rows
// and the work in place.

// DEFINE: %{lower} = --norm-generalize \
// DEFINE:   --one-shot-bufferize="bufferize-function-boundaries function-boundary-type-conversion=identity-layout-map"
// DEFINE: %{run} = norm-opt --convert-linalg-to-loops --convert-vector-to-scf \
// DEFINE:     --convert-scf-to-cf --expand-strided-metadata --lower-affine \
// DEFINE:     --convert-math-to-llvm --convert-vector-to-llvm \
// DEFINE:     --finalize-memref-to-llvm --convert-arith-to-llvm \
// DEFINE:     --convert-index-to-llvm --convert-ub-to-llvm --convert-func-to-llvm \
// DEFINE:     --convert-cf-to-llvm --reconcile-unrealized-casts \
// DEFINE:   | mlir-runner --entry-point-result=void \
// DEFINE:     --shared-libs=%llvm_libs/libmlir_c_runner_utils.so

// On tensors, on memrefs, with the statistics' own type, and with its rescue of
// rows that this type cannot hold:

// RUN: norm-opt %s --norm-generalize --norm-expand-statistics="widen=true rescue=false" \
// RUN:   --convert-norm-to-linalg %{lower} | %{run} | FileCheck %s
// RUN: norm-opt %s %{lower} --norm-expand-statistics="widen=true rescue=false" \
// RUN:   --convert-norm-to-linalg | %{run} | FileCheck %s
// RUN: norm-opt %s %{lower} --norm-expand-statistics=rescue=false \
// RUN:   --convert-norm-to-linalg | %{run} | FileCheck %s
// RUN: norm-opt %s %{lower} --norm-expand-statistics \
// RUN:   --convert-norm-to-linalg | %{run} | FileCheck %s

func.func @print4(%t: tensor<1x4xf32>) {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %v = vector.transfer_read %t[%c0, %c0], %zero {in_bounds = [true]} : tensor<1x4xf32>, vector<4xf32>
  vector.print %v : vector<4xf32>
  return
}

func.func @print2(%t: tensor<?xf32>) {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %v = vector.transfer_read %t[%c0], %zero {in_bounds = [true]} : tensor<?xf32>, vector<2xf32>
  vector.print %v : vector<2xf32>
  return
}

func.func @print2x2(%t: tensor<2x2xf32>) {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %v = vector.transfer_read %t[%c0, %c0], %zero {in_bounds = [true, true]} : tensor<2x2xf32>, vector<2x2xf32>
  vector.print %v : vector<2x2xf32>
  return
}

func.func @worked_example() {
  %x = arith.constant dense<[[1.0, 3.0, 5.0, 7.0]]> : tensor<1x4xf32>
  %g = arith.constant dense<[2.0, 2.0, 3.0, 3.0]> : tensor<4xf32>
  %b = arith.constant dense<[0.0, 1.0, 0.0, 1.0]> : tensor<4xf32>
  %c0 = arith.constant 0 : index

  // CHECK: ( 0, 0.333333, 1, 4 )
  %y, %mean, %rstd = norm.layer_norm %x gain(%g) bias(%b)
      {axes = array<i64: 1>, epsilon = 4.0 : f64, activation = #norm.activation<relu>}
      : (tensor<1x4xf32>, tensor<4xf32>, tensor<4xf32>)
      -> (tensor<1x4xf32>, tensor<1xf32>, tensor<1xf32>)
  func.call @print4(%y) : (tensor<1x4xf32>) -> ()
  // CHECK-NEXT: 4
  // CHECK-NEXT: 0.333333
  %m = tensor.extract %mean[%c0] : tensor<1xf32>
  %r = tensor.extract %rstd[%c0] : tensor<1xf32>
  vector.print %m : f32
  vector.print %r : f32

  // CHECK-NEXT: ( 0.4, 2.2, 3, 5.2 )
  %z, %rms = norm.rms_norm %x gain(%g) bias(%b)
      {axes = array<i64: 1>, epsilon = 4.0 : f64, activation = #norm.activation<relu>}
      : (tensor<1x4xf32>, tensor<4xf32>, tensor<4xf32>) -> (tensor<1x4xf32>, tensor<1xf32>)
  func.call @print4(%z) : (tensor<1x4xf32>) -> ()
  // CHECK-NEXT: 0.2
  %s = tensor.extract %rms[%c0] : tensor<1xf32>
  vector.print %s : f32
  return
}

func.func @worked_example_of_groups() {
  %x = arith.constant dense<[[1.0, 3.0, 5.0, 7.0]]> : tensor<1x4xf32>
  %g = arith.constant dense<[2.0, 2.0, 3.0, 3.0]> : tensor<4xf32>
  %b = arith.constant dense<[0.0, 1.0, 0.0, 1.0]> : tensor<4xf32>

  // CHECK-NEXT: ( 0, 2, 0, 2.5 )
  %y, %mean, %rstd = norm.group_norm %x gain(%g) bias(%b)
      {channel = 1 : i64, groups = 2 : i64, epsilon = 3.0 : f64, activation = #norm.activation<relu>}
      : (tensor<1x4xf32>, tensor<4xf32>, tensor<4xf32>)
      -> (tensor<1x4xf32>, tensor<1x2xf32>, tensor<1x2xf32>)
  func.call @print4(%y) : (tensor<1x4xf32>) -> ()
  // CHECK-NEXT: ( 2, 6 )
  // CHECK-NEXT: ( 0.5, 0.5 )
  %means = tensor.collapse_shape %mean [[0, 1]] : tensor<1x2xf32> into tensor<2xf32>
  %means_d = tensor.cast %means : tensor<2xf32> to tensor<?xf32>
  func.call @print2(%means_d) : (tensor<?xf32>) -> ()
  %rstds = tensor.collapse_shape %rstd [[0, 1]] : tensor<1x2xf32> into tensor<2xf32>
  %rstds_d = tensor.cast %rstds : tensor<2xf32> to tensor<?xf32>
  func.call @print2(%rstds_d) : (tensor<?xf32>) -> ()

  // CHECK-NEXT: ( ( -1, 1 ), ( -1, 1 ) )
  %p = arith.constant dense<[[[1.0, 3.0], [5.0, 7.0]]]> : tensor<1x2x2xf32>
  %q = norm.group_norm %p {channel = 1 : i64, groups = 2 : i64, epsilon = 0.0 : f64} : (tensor<1x2x2xf32>) -> tensor<1x2x2xf32>
  %channels_first = tensor.collapse_shape %q [[0, 1], [2]] : tensor<1x2x2xf32> into tensor<2x2xf32>
  func.call @print2x2(%channels_first) : (tensor<2x2xf32>) -> ()
  // CHECK-NEXT: ( ( -1, -1 ), ( 1, 1 ) )
  %r = norm.group_norm %p {channel = 2 : i64, groups = 2 : i64, epsilon = 0.0 : f64} : (tensor<1x2x2xf32>) -> tensor<1x2x2xf32>
  %channels_last = tensor.collapse_shape %r [[0, 1], [2]] : tensor<1x2x2xf32> into tensor<2x2xf32>
  func.call @print2x2(%channels_last) : (tensor<2x2xf32>) -> ()
  return
}

func.func @worked_example_of_a_batch() {
  %x = arith.constant dense<[[1.0, 5.0], [3.0, 7.0]]> : tensor<2x2xf32>
  %g = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %b = arith.constant dense<[0.0, 1.0]> : tensor<2xf32>
  %running_mean = arith.constant dense<[10.0, 10.0]> : tensor<2xf32>
  %running_variance = arith.constant dense<[2.0, 6.0]> : tensor<2xf32>

  // CHECK-NEXT: ( ( 0, 0 ), ( 1, 2.5 ) )
  // CHECK-NEXT: ( 2, 6 )
  // CHECK-NEXT: ( 1, 1 )
  // CHECK-NEXT: ( 8, 9 )
  // CHECK-NEXT: ( 2, 5 )
  %y, %mean, %variance, %new_mean, %new_variance =
      norm.batch_norm %x gain(%g) bias(%b) running(%running_mean, %running_variance)
      {channel = 1 : i64, epsilon = 3.0 : f64, momentum = 0.25 : f64, activation = #norm.activation<relu>}
      : (tensor<2x2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>)
      -> (tensor<2x2xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>)
  func.call @print2x2(%y) : (tensor<2x2xf32>) -> ()
  func.call @print2(%mean) : (tensor<?xf32>) -> ()
  func.call @print2(%variance) : (tensor<?xf32>) -> ()
  func.call @print2(%new_mean) : (tensor<?xf32>) -> ()
  func.call @print2(%new_variance) : (tensor<?xf32>) -> ()

  // CHECK-NEXT: ( ( 0, 2 ), ( 1, 4 ) )
  %m = arith.constant dense<[2.0, 4.0]> : tensor<2xf32>
  %v = arith.constant dense<[1.0, 6.0]> : tensor<2xf32>
  %z = norm.batch_norm_inference %x mean(%m) variance(%v) gain(%g) bias(%b)
      {channel = 1 : i64, epsilon = 3.0 : f64, activation = #norm.activation<relu>}
      : (tensor<2x2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<2x2xf32>
  func.call @print2x2(%z) : (tensor<2x2xf32>) -> ()
  return
}

func.func @epsilon_outside() {
  // CHECK-NEXT: ( -0.5, 0.5 )
  %x = arith.constant dense<[2.0, 6.0]> : tensor<2xf32>
  %e = tensor.empty() : tensor<2xf32>
  %y = norm.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>],
      iterator_types = ["reduction"]}
      ins(%x : tensor<2xf32>) outs(%e : tensor<2xf32>) {
  ^bb0(%a: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 2.0 : f64, epsilon_outside_sqrt} : f32
    norm.yield %n : f32
  } -> tensor<2xf32>
  %d = tensor.cast %y : tensor<2xf32> to tensor<?xf32>
  func.call @print2(%d) : (tensor<?xf32>) -> ()
  return
}

func.func @outputs() {
  %x = arith.constant dense<[[1.0, 3.0], [2.0, 8.0]]> : tensor<2x2xf32>
  %e = tensor.empty() : tensor<2x2xf32>
  %f = tensor.empty() : tensor<2xf32>
  %g = tensor.empty() : tensor<f32>
  %y, %row, %columns, %sum = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (j)>,
                       affine_map<(i, j) -> ()>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<2x2xf32>)
      outs(%e, %f, %f, %g : tensor<2x2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<f32>) {
  ^bb0(%a: f32):
    %min = norm.reduce minimumf %a : f32
    %max = norm.reduce maximumf %a : f32
    %d = arith.subf %a, %min : f32
    norm.yield %d, %max, %a, %max : f32, f32, f32, f32
  } -> tensor<2x2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<f32>
  // CHECK-NEXT: ( ( 0, 2 ), ( 0, 6 ) )
  // CHECK-NEXT: ( 3, 8 )
  // CHECK-NEXT: ( 3, 11 )
  // CHECK-NEXT: 11
  func.call @print2x2(%y) : (tensor<2x2xf32>) -> ()
  %row_d = tensor.cast %row : tensor<2xf32> to tensor<?xf32>
  func.call @print2(%row_d) : (tensor<?xf32>) -> ()
  %columns_d = tensor.cast %columns : tensor<2xf32> to tensor<?xf32>
  func.call @print2(%columns_d) : (tensor<?xf32>) -> ()
  %s = tensor.extract %sum[] : tensor<f32>
  vector.print %s : f32
  return
}

func.func @rounded_mean() {
  // CHECK-NEXT: ( ( -1, 1 ), ( -1, 1 ) )
  %x = arith.constant dense<[[16777216.0, 16777218.0], [-16777218.0, -16777216.0]]> : tensor<2x2xf32>
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 0.0 : f64} : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.call @print2x2(%y) : (tensor<2x2xf32>) -> ()
  return
}

func.func @special_values() {
  // A NaN stays in its row.
  // CHECK-NEXT: ( ( nan, nan ), ( -1, 1 ) )
  %x = arith.constant dense<[[0x7FC00000, 1.0], [1.0, 3.0]]> : tensor<2x2xf32>
  %a = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 0.0 : f64} : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.call @print2x2(%a) : (tensor<2x2xf32>) -> ()

  // CHECK-NEXT: ( ( {{-?}}nan, {{-?}}nan ), ( -1, 1 ) )
  // CHECK-NEXT: ( {{-?}}nan, 1 )
  %inf = arith.constant dense<[[0x7F800000, 1.0], [1.0, 3.0]]> : tensor<2x2xf32>
  %b, %mean, %rstd = norm.layer_norm %inf {axes = array<i64: 1>, epsilon = 0.0 : f64}
      : (tensor<2x2xf32>) -> (tensor<2x2xf32>, tensor<2xf32>, tensor<2xf32>)
  func.call @print2x2(%b) : (tensor<2x2xf32>) -> ()
  %rstd_d = tensor.cast %rstd : tensor<2xf32> to tensor<?xf32>
  func.call @print2(%rstd_d) : (tensor<?xf32>) -> ()

  // CHECK-NEXT: ( ( {{-?}}nan, 0 ), ( 1, 1 ) )
  // CHECK-NEXT: ( 0, 0.5 )
  %ones = arith.constant dense<[[0x7F800000, 1.0], [2.0, 2.0]]> : tensor<2x2xf32>
  %c, %rms = norm.rms_norm %ones {axes = array<i64: 1>, epsilon = 0.0 : f64}
      : (tensor<2x2xf32>) -> (tensor<2x2xf32>, tensor<2xf32>)
  func.call @print2x2(%c) : (tensor<2x2xf32>) -> ()
  %rms_d = tensor.cast %rms : tensor<2xf32> to tensor<?xf32>
  func.call @print2(%rms_d) : (tensor<?xf32>) -> ()

  // A constant row with epsilon 0; variance 1 and variance 4 with epsilon -2.
  // CHECK-NEXT: ( ( {{-?}}nan, {{-?}}nan ), ( -1, 1 ) )
  %same = arith.constant dense<[[5.0, 5.0], [1.0, 3.0]]> : tensor<2x2xf32>
  %d = norm.layer_norm %same {axes = array<i64: 1>, epsilon = 0.0 : f64} : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.call @print2x2(%d) : (tensor<2x2xf32>) -> ()
  // CHECK-NEXT: ( ( {{-?}}nan, {{-?}}nan ), ( -1.41421, 1.41421 ) )
  %wide = arith.constant dense<[[1.0, 3.0], [1.0, 5.0]]> : tensor<2x2xf32>
  %e = norm.layer_norm %wide {axes = array<i64: 1>, epsilon = -2.0 : f64} : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.call @print2x2(%e) : (tensor<2x2xf32>) -> ()
  return
}

func.func @empty_rows(%n: index) {
  // CHECK-NEXT: ( {{-?}}nan, {{-?}}nan )
  // CHECK-NEXT: ( {{-?}}nan, {{-?}}nan )
  %x = tensor.empty(%n) : tensor<2x?xf32>
  %y, %mean, %rstd = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0 : f64}
      : (tensor<2x?xf32>) -> (tensor<2x?xf32>, tensor<2xf32>, tensor<2xf32>)
  %mean_d = tensor.cast %mean : tensor<2xf32> to tensor<?xf32>
  %rstd_d = tensor.cast %rstd : tensor<2xf32> to tensor<?xf32>
  func.call @print2(%mean_d) : (tensor<?xf32>) -> ()
  func.call @print2(%rstd_d) : (tensor<?xf32>) -> ()

  // CHECK-NEXT: ( 0, 0 )
  // CHECK-NEXT: ( -inf, -inf )
  // CHECK-NEXT: ( inf, inf )
  %e = tensor.empty() : tensor<2xf32>
  %sum, %max, %min = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>,
                       affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<2x?xf32>)
      outs(%e, %e, %e : tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) {
  ^bb0(%a: f32):
    %s = norm.reduce add %a : f32
    %l = norm.reduce maximumf %a : f32
    %m = norm.reduce minimumf %a : f32
    norm.yield %s, %l, %m : f32, f32, f32
  } -> tensor<2xf32>, tensor<2xf32>, tensor<2xf32>
  %sum_d = tensor.cast %sum : tensor<2xf32> to tensor<?xf32>
  %max_d = tensor.cast %max : tensor<2xf32> to tensor<?xf32>
  %min_d = tensor.cast %min : tensor<2xf32> to tensor<?xf32>
  func.call @print2(%sum_d) : (tensor<?xf32>) -> ()
  func.call @print2(%max_d) : (tensor<?xf32>) -> ()
  func.call @print2(%min_d) : (tensor<?xf32>) -> ()
  return
}

// Padded rows, normalized where they are; the per-row output is an input too.
func.func @in_place() {
  // CHECK-NEXT: ( ( -1, 1, 9 ), ( -1, 1, 9 ) )
  // CHECK-NEXT: ( 12, 205 )
  %m = memref.alloc() : memref<2x3xf32>
  %r = memref.alloc() : memref<2xf32>
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %init = arith.constant dense<[[1.0, 3.0, 9.0], [1.0, 9.0, 9.0]]> : vector<2x3xf32>
  vector.transfer_write %init, %m[%c0, %c0] {in_bounds = [true, true]} : vector<2x3xf32>, memref<2x3xf32>
  %add = arith.constant dense<[10.0, 200.0]> : vector<2xf32>
  vector.transfer_write %add, %r[%c0] {in_bounds = [true]} : vector<2xf32>, memref<2xf32>
  %x = memref.subview %m[0, 0] [2, 2] [1, 1] : memref<2x3xf32> to memref<2x2xf32, strided<[3, 1]>>
  norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>,
                       affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %r : memref<2x2xf32, strided<[3, 1]>>, memref<2xf32>)
      outs(%r, %x : memref<2xf32>, memref<2x2xf32, strided<[3, 1]>>) {
  ^bb0(%a: f32, %offset: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 0.0 : f64} : f32
    %s = arith.addf %mean, %offset : f32
    // The offset cancels unless it has been overwritten already.
    %p = arith.addf %n, %offset : f32
    %q = arith.subf %p, %offset : f32
    norm.yield %s, %q : f32, f32
  }
  %v = vector.transfer_read %m[%c0, %c0], %zero {in_bounds = [true, true]} : memref<2x3xf32>, vector<2x3xf32>
  vector.print %v : vector<2x3xf32>
  %w = vector.transfer_read %r[%c0], %zero {in_bounds = [true]} : memref<2xf32>, vector<2xf32>
  vector.print %w : vector<2xf32>
  memref.dealloc %m : memref<2x3xf32>
  memref.dealloc %r : memref<2xf32>
  return
}

func.func @main() {
  %c0 = arith.constant 0 : index
  func.call @worked_example() : () -> ()
  func.call @worked_example_of_groups() : () -> ()
  func.call @worked_example_of_a_batch() : () -> ()
  func.call @epsilon_outside() : () -> ()
  func.call @outputs() : () -> ()
  func.call @rounded_mean() : () -> ()
  func.call @special_values() : () -> ()
  func.call @empty_rows(%c0) : (index) -> ()
  func.call @in_place() : () -> ()
  return
}
