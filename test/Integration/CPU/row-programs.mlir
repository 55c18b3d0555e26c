// Row programs by plain loops, on numbers that were computed by hand: several
// collectives that depend on each other, branches with collectives, outputs per
// element, per row and summed over rows, in place, and how accurate sums are.

// DEFINE: %{run} = mlir-runner --entry-point-result=void \
// DEFINE:     --shared-libs=%llvm_libs/libmlir_c_runner_utils.so

// RUN: norm-opt %s --norm-cpu-pipeline=highway=false | %{run} | FileCheck %s
// RUN: norm-opt %s --norm-reference-pipeline | %{run} | FileCheck %s

#element = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#column = affine_map<(i, j) -> (j)>
#total = affine_map<(i, j) -> ()>

func.func private @print2x2(%t: tensor<2x2xf32>) {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %v = vector.transfer_read %t[%c0, %c0], %zero {in_bounds = [true, true]} : tensor<2x2xf32>, vector<2x2xf32>
  vector.print %v : vector<2x2xf32>
  return
}

func.func private @print2(%t: tensor<2xf32>) {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %v = vector.transfer_read %t[%c0], %zero {in_bounds = [true]} : tensor<2xf32>, vector<2xf32>
  vector.print %v : vector<2xf32>
  return
}

// The second pass needs what the first has found; without the maximum, exp
// would be infinite.
func.func @softmax() {
  // CHECK: ( ( 0.5, 0.5 ), ( 1, 0 ) )
  %x = arith.constant dense<[[1000.0, 1000.0], [500.0, -500.0]]> : tensor<2x2xf32>
  %e = tensor.empty() : tensor<2x2xf32>
  %y = norm.generic {indexing_maps = [#element, #element], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<2x2xf32>) outs(%e : tensor<2x2xf32>) {
  ^bb0(%a: f32):
    %max = norm.reduce maximumf %a : f32
    %d = arith.subf %a, %max : f32
    %exp = math.exp %d : f32
    %sum = norm.reduce add %exp : f32
    %o = arith.divf %exp, %sum : f32
    norm.yield %o : f32
  } -> tensor<2x2xf32>
  call @print2x2(%y) : (tensor<2x2xf32>) -> ()
  return
}

// n = x / 5; v = n + r; v / 5. And a dot product with the last.
func.func @norm_residual_norm() {
  // CHECK-NEXT: ( ( 3, 6 ), ( 6, 3 ) )
  // CHECK-NEXT: ( ( 0.6, 1.2 ), ( 1.2, 0.6 ) )
  // CHECK-NEXT: ( 15, 12 )
  %x = arith.constant dense<[[3.0, 4.0], [4.0, -3.0]]> : tensor<2x2xf32>
  %r = arith.constant dense<[[2.4, 5.2], [5.2, 3.6]]> : tensor<2x2xf32>
  %w = arith.constant dense<[5.0, 10.0]> : tensor<2xf32>
  %e = tensor.empty() : tensor<2x2xf32>
  %er = tensor.empty() : tensor<2xf32>
  %y:3 = norm.generic {
      indexing_maps = [#element, #element, #column, #element, #element, #row],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %r, %w : tensor<2x2xf32>, tensor<2x2xf32>, tensor<2xf32>)
      outs(%e, %e, %er : tensor<2x2xf32>, tensor<2x2xf32>, tensor<2xf32>) {
  ^bb0(%a: f32, %residual: f32, %weight: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 12.5 : f64} : f32
    %v = arith.addf %n, %residual : f32
    %m, %rstd_2 = norm.normalize mean_square %v {epsilon = 2.5 : f64} : f32
    %p = arith.mulf %m, %weight : f32
    %dot = norm.reduce add %p : f32
    norm.yield %v, %m, %dot : f32, f32, f32
  } -> tensor<2x2xf32>, tensor<2x2xf32>, tensor<2xf32>
  call @print2x2(%y#0) : (tensor<2x2xf32>) -> ()
  call @print2x2(%y#1) : (tensor<2x2xf32>) -> ()
  call @print2(%y#2) : (tensor<2xf32>) -> ()
  return
}

// A scale a row.
func.func @quantize() {
  // CHECK-NEXT: ( ( -127, 50 ), ( 32, 127 ) )
  // CHECK-NEXT: ( 2, 0.5 )
  %x = arith.constant dense<[[-254.0, 100.0], [16.0, 63.5]]> : tensor<2x2xf32>
  %e = tensor.empty() : tensor<2x2xi8>
  %er = tensor.empty() : tensor<2xf32>
  %y:2 = norm.generic {
      indexing_maps = [#element, #element, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<2x2xf32>) outs(%e, %er : tensor<2x2xi8>, tensor<2xf32>) {
  ^bb0(%a: f32):
    %most = arith.constant 127.0 : f32
    %abs = math.absf %a : f32
    %max = norm.reduce maximumf %abs : f32
    %scale = arith.divf %max, %most : f32
    %scaled = arith.divf %a, %scale : f32
    %q = arith.fptosi %scaled : f32 to i8
    norm.yield %q, %scale : i8, f32
  } -> tensor<2x2xi8>, tensor<2xf32>
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0 : i8
  %v = vector.transfer_read %y#0[%c0, %c0], %zero {in_bounds = [true, true]} : tensor<2x2xi8>, vector<2x2xi8>
  vector.print %v : vector<2x2xi8>
  call @print2(%y#1) : (tensor<2xf32>) -> ()
  return
}

// The second row takes the branch, and within it the one of its flag. A row
// that does not take a branch may not compute what is there: k / 0.
func.func @branches() {
  // CHECK-NEXT: ( ( 0.25, 0.75 ), ( 0.5, 1 ) )
  // CHECK-NEXT: ( 8, 2.5 )
  %x = arith.constant dense<[[1.0, 3.0], [100.0, 200.0]]> : tensor<2x2xf32>
  %k = arith.constant dense<[0, 4]> : tensor<2xi32>
  %flag = arith.constant dense<[false, true]> : tensor<2xi1>
  %e = tensor.empty() : tensor<2x2xf32>
  %er = tensor.empty() : tensor<2xf32>
  %y:2 = norm.generic {
      indexing_maps = [#element, #row, #row, #element, #row],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %k, %flag : tensor<2x2xf32>, tensor<2xi32>, tensor<2xi1>)
      outs(%e, %er : tensor<2x2xf32>, tensor<2xf32>) {
  ^bb0(%a: f32, %i: i32, %f: i1):
    %limit = arith.constant 100.0 : f32
    %ten = arith.constant 10 : i32
    %sum = norm.reduce add %a : f32
    %is_large = arith.cmpf ogt, %sum, %limit : f32
    %s:2 = scf.if %is_large -> (f32, f32) {
      %quotient = arith.divsi %ten, %i : i32
      %q = arith.sitofp %quotient : i32 to f32
      %abs = math.absf %a : f32
      %max = norm.reduce maximumf %abs : f32
      %scaled = arith.divf %a, %max : f32
      %t = norm.reduce add %scaled : f32
      %u = scf.if %f -> f32 {
        %min = norm.reduce minimumf %scaled : f32
        %v = arith.mulf %min, %q : f32
        scf.yield %v : f32
      } else {
        scf.yield %q : f32
      }
      %w = arith.addf %u, %t : f32
      scf.yield %max, %w : f32, f32
    } else {
      %twice = arith.addf %sum, %sum : f32
      scf.yield %sum, %twice : f32, f32
    }
    %o = arith.divf %a, %s#0 : f32
    norm.yield %o, %s#1 : f32, f32
  } -> tensor<2x2xf32>, tensor<2xf32>
  call @print2x2(%y#0) : (tensor<2x2xf32>) -> ()
  call @print2(%y#1) : (tensor<2xf32>) -> ()
  return
}

// dn = dy * gain, n = (x - mean) * rstd, dx = (dn - E[dn] - n E[dn n]) * rstd,
// and the sums of dy * n, of dy, and of all of dn.
func.func @gradient() {
  // CHECK-NEXT: ( ( 0, -4 ), ( -0.75, -8.25 ) )
  // CHECK-NEXT: ( 0, 22 )
  // CHECK-NEXT: ( 4, 11 )
  // CHECK-NEXT: 19
  %x = arith.constant dense<[[1.0, 3.0], [2.0, 6.0]]> : tensor<2x2xf32>
  %dy = arith.constant dense<[[1.0, 2.0], [3.0, 9.0]]> : tensor<2x2xf32>
  %mean = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %rstd = arith.constant dense<[1.0, 0.5]> : tensor<2xf32>
  %gain = arith.constant dense<[2.0, 1.0]> : tensor<2xf32>
  %e = tensor.empty() : tensor<2x2xf32>
  %ec = tensor.empty() : tensor<2xf32>
  %et = tensor.empty() : tensor<f32>
  %y:4 = norm.generic {
      indexing_maps = [#element, #element, #row, #row, #column, #element, #column, #column, #total],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %dy, %mean, %rstd, %gain : tensor<2x2xf32>, tensor<2x2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>)
      outs(%e, %ec, %ec, %et : tensor<2x2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<f32>) {
  ^bb0(%a: f32, %d: f32, %mu: f32, %r: f32, %g: f32):
    %h = norm.row_size : f32
    %c = arith.subf %a, %mu : f32
    %n = arith.mulf %c, %r : f32
    %dn = arith.mulf %d, %g : f32
    %dnn = arith.mulf %dn, %n : f32
    %s1 = norm.reduce add %dn : f32
    %s2 = norm.reduce add %dnn : f32
    %m1 = arith.divf %s1, %h : f32
    %m2 = arith.divf %s2, %h : f32
    %e1 = arith.subf %dn, %m1 : f32
    %e2 = arith.mulf %n, %m2 : f32
    %e3 = arith.subf %e1, %e2 : f32
    %dx = arith.mulf %e3, %r : f32
    %dg = arith.mulf %d, %n : f32
    norm.yield %dx, %dg, %d, %s1 : f32, f32, f32, f32
  } -> tensor<2x2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<f32>
  call @print2x2(%y#0) : (tensor<2x2xf32>) -> ()
  call @print2(%y#1) : (tensor<2xf32>) -> ()
  call @print2(%y#2) : (tensor<2xf32>) -> ()
  %t = tensor.extract %y#3[] : tensor<f32>
  vector.print %t : f32
  return
}

// Each output has the buffer of an input, but for the sum, which is complete
// before anything is written.
func.func @in_place() {
  // CHECK-NEXT: ( ( 5, 7 ), ( 22, 24 ) )
  // CHECK-NEXT: ( 14, 57 )
  // CHECK-NEXT: ( 4, 6 )
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %x = memref.alloc() : memref<2x2xf32>
  %r = memref.alloc() : memref<2xf32>
  %s = memref.alloc() : memref<2xf32>
  %x0 = arith.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : vector<2x2xf32>
  vector.transfer_write %x0, %x[%c0, %c0] {in_bounds = [true, true]} : vector<2x2xf32>, memref<2x2xf32>
  %r0 = arith.constant dense<[1.0, 10.0]> : vector<2xf32>
  vector.transfer_write %r0, %r[%c0] {in_bounds = [true]} : vector<2xf32>, memref<2xf32>
  norm.generic {
      indexing_maps = [#element, #row, #row, #column, #element],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %r : memref<2x2xf32>, memref<2xf32>)
      outs(%r, %s, %x : memref<2xf32>, memref<2xf32>, memref<2x2xf32>) {
  ^bb0(%a: f32, %offset: f32):
    %sum = norm.reduce add %a : f32
    %twice = arith.addf %a, %a : f32
    %b = arith.addf %twice, %sum : f32
    %c = arith.addf %b, %offset : f32
    %one = arith.constant 1.0 : f32
    %d = arith.subf %c, %one : f32
    %total = norm.reduce add %d : f32
    %p = arith.addf %total, %offset : f32
    %q = arith.addf %p, %one : f32
    norm.yield %q, %a, %d : f32, f32, f32
  }
  %v = vector.transfer_read %x[%c0, %c0], %zero {in_bounds = [true, true]} : memref<2x2xf32>, vector<2x2xf32>
  vector.print %v : vector<2x2xf32>
  %w = vector.transfer_read %r[%c0], %zero {in_bounds = [true]} : memref<2xf32>, vector<2xf32>
  vector.print %w : vector<2xf32>
  %u = vector.transfer_read %s[%c0], %zero {in_bounds = [true]} : memref<2xf32>, vector<2xf32>
  vector.print %u : vector<2xf32>
  memref.dealloc %x : memref<2x2xf32>
  memref.dealloc %r : memref<2xf32>
  memref.dealloc %s : memref<2xf32>
  return
}

// What a plain sum loses, and what a corrected one must not make NaN of.
func.func @sums() {
  // CHECK-NEXT: 2
  // CHECK-NEXT: 2
  // CHECK-NEXT: ( 2, inf )
  // CHECK-NEXT: 2
  %x = arith.constant dense<[1.0, 1.0e8, 1.0, -1.0e8]> : tensor<4xf32>
  %et = tensor.empty() : tensor<f32>
  %row = norm.generic {
      indexing_maps = [affine_map<(j) -> (j)>, affine_map<(j) -> ()>], iterator_types = ["reduction"]}
      ins(%x : tensor<4xf32>) outs(%et : tensor<f32>) {
  ^bb0(%a: f32):
    %sum = norm.reduce add %a : f32
    norm.yield %sum : f32
  } -> tensor<f32>
  %0 = tensor.extract %row[] : tensor<f32>
  vector.print %0 : f32
  // Over rows of one element.
  %column = tensor.expand_shape %x [[0, 1]] output_shape [4, 1] : tensor<4xf32> into tensor<4x1xf32>
  %ec = tensor.empty() : tensor<1xf32>
  %summed = norm.generic {
      indexing_maps = [#element, #column], iterator_types = ["parallel", "reduction"]}
      ins(%column : tensor<4x1xf32>) outs(%ec : tensor<1xf32>) {
  ^bb0(%a: f32):
    norm.yield %a : f32
  } -> tensor<1xf32>
  %c0 = arith.constant 0 : index
  %1 = tensor.extract %summed[%c0] : tensor<1xf32>
  vector.print %1 : f32

  %d = arith.constant dense<[[1.0, 1.0e100, 1.0, -1.0e100], [1.0, 2.0, 0x7FF0000000000000, 3.0]]> : tensor<2x4xf64>
  %er = tensor.empty() : tensor<2xf64>
  %ed = tensor.empty() : tensor<4xf64>
  %rows = norm.generic {
      indexing_maps = [#element, #row], iterator_types = ["parallel", "reduction"]}
      ins(%d : tensor<2x4xf64>) outs(%er : tensor<2xf64>) {
  ^bb0(%a: f64):
    %sum = norm.reduce add %a : f64
    norm.yield %sum : f64
  } -> tensor<2xf64>
  %zero = arith.constant 0.0 : f64
  %2 = vector.transfer_read %rows[%c0], %zero {in_bounds = [true]} : tensor<2xf64>, vector<2xf64>
  vector.print %2 : vector<2xf64>
  %dd = arith.constant dense<[[1.0], [1.0e100], [1.0], [-1.0e100]]> : tensor<4x1xf64>
  %edc = tensor.empty() : tensor<1xf64>
  %columns = norm.generic {
      indexing_maps = [#element, #column], iterator_types = ["parallel", "reduction"]}
      ins(%dd : tensor<4x1xf64>) outs(%edc : tensor<1xf64>) {
  ^bb0(%a: f64):
    norm.yield %a : f64
  } -> tensor<1xf64>
  %3 = tensor.extract %columns[%c0] : tensor<1xf64>
  vector.print %3 : f64
  return
}

// Rows of no elements, and no rows to sum.
func.func @empty(%n: index) {
  // CHECK-NEXT: ( 0, -inf, inf )
  // CHECK-NEXT: ( 0, 0 )
  %x = tensor.empty(%n) : tensor<?xf32>
  %et = tensor.empty() : tensor<f32>
  %y:3 = norm.generic {
      indexing_maps = [affine_map<(j) -> (j)>, affine_map<(j) -> ()>, affine_map<(j) -> ()>, affine_map<(j) -> ()>],
      iterator_types = ["reduction"]}
      ins(%x : tensor<?xf32>) outs(%et, %et, %et : tensor<f32>, tensor<f32>, tensor<f32>) {
  ^bb0(%a: f32):
    %sum = norm.reduce add %a : f32
    %max = norm.reduce maximumf %a : f32
    %min = norm.reduce minimumf %a : f32
    norm.yield %sum, %max, %min : f32, f32, f32
  } -> tensor<f32>, tensor<f32>, tensor<f32>
  %0 = tensor.extract %y#0[] : tensor<f32>
  %1 = tensor.extract %y#1[] : tensor<f32>
  %2 = tensor.extract %y#2[] : tensor<f32>
  %v = vector.from_elements %0, %1, %2 : vector<3xf32>
  vector.print %v : vector<3xf32>
  %rows = tensor.empty(%n) : tensor<?x2xf32>
  %ec = tensor.empty() : tensor<2xf32>
  %s = norm.generic {
      indexing_maps = [#element, #column], iterator_types = ["parallel", "reduction"]}
      ins(%rows : tensor<?x2xf32>) outs(%ec : tensor<2xf32>) {
  ^bb0(%a: f32):
    norm.yield %a : f32
  } -> tensor<2xf32>
  call @print2(%s) : (tensor<2xf32>) -> ()
  return
}

func.func @main() {
  %c0 = arith.constant 0 : index
  call @softmax() : () -> ()
  call @norm_residual_norm() : () -> ()
  call @quantize() : () -> ()
  call @branches() : () -> ()
  call @gradient() : () -> ()
  call @in_place() : () -> ()
  call @sums() : () -> ()
  call @empty(%c0) : (index) -> ()
  return
}
