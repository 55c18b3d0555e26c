// A size in an integer of 32 bits, as StableHLO has them, is that size where what
// it is computed from bounds it; a product of sizes as well.

// RUN: norm-opt --norm-raise -split-input-file %s | FileCheck %s
// RUN: norm-opt --norm-raise=report=- -split-input-file %s -o /dev/null | FileCheck %s --check-prefix=REPORT

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// At most 4096 are taken of each row.
// CHECK-LABEL: func.func @bounded(
// CHECK:         %[[PART:.*]] = tensor.extract_slice
// CHECK:         norm.rms_norm %[[PART]] {axes = array<i64: 1>
// CHECK-NOT:     math.rsqrt
func.func @bounded(%a: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = tensor.dim %a, %c0 : tensor<?x?xf32>
  %all = tensor.dim %a, %c1 : tensor<?x?xf32>
  %m = affine.min affine_map<()[s] -> (s, 4096)>()[%all]
  %x = tensor.extract_slice %a[0, 0] [%n, %m] [1, 1] : tensor<?x?xf32> to tensor<?x?xf32>
  %size = tensor.dim %x, %c1 : tensor<?x?xf32>
  %i32 = arith.index_cast %size : index to i32
  %count = arith.sitofp %i32 : i32 to f32
  %e = tensor.empty(%n) : tensor<?xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<?xf32>) -> tensor<?xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<?x?xf32>) outs(%init : tensor<?xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %q = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<?xf32>
  %whole = tensor.empty(%n, %m) : tensor<?x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %squares : tensor<?x?xf32>, tensor<?xf32>) outs(%whole : tensor<?x?xf32>) {
  ^bb0(%v: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %count : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<?x?xf32>
  return %y : tensor<?x?xf32>
}

// -----

#id = affine_map<(i, j, k) -> (i, j, k)>
#row = affine_map<(i, j, k) -> (i)>

// The product of 40,000 and 50,000 is below 2^31, ..
// CHECK-LABEL: func.func @bounded_product(
// CHECK:         norm.rms_norm %{{.*}} {axes = array<i64: 1, 2>
// CHECK-NOT:     math.rsqrt
func.func @bounded_product(%a: tensor<?x?x?xf32>) -> tensor<?x?x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %n = tensor.dim %a, %c0 : tensor<?x?x?xf32>
  %d1 = tensor.dim %a, %c1 : tensor<?x?x?xf32>
  %d2 = tensor.dim %a, %c2 : tensor<?x?x?xf32>
  %h = affine.min affine_map<()[s] -> (s, 40000)>()[%d1]
  %w = affine.min affine_map<()[s] -> (s, 50000)>()[%d2]
  %x = tensor.extract_slice %a[0, 0, 0] [%n, %h, %w] [1, 1, 1] : tensor<?x?x?xf32> to tensor<?x?x?xf32>
  %h32 = arith.index_cast %h : index to i32
  %w32 = arith.index_cast %w : index to i32
  %i32 = arith.muli %h32, %w32 : i32
  %count = arith.sitofp %i32 : i32 to f32
  %e = tensor.empty(%n) : tensor<?xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<?xf32>) -> tensor<?xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction", "reduction"]} ins(%x : tensor<?x?x?xf32>) outs(%init : tensor<?xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %q = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<?xf32>
  %whole = tensor.empty(%n, %h, %w) : tensor<?x?x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x, %squares : tensor<?x?x?xf32>, tensor<?xf32>) outs(%whole : tensor<?x?x?xf32>) {
  ^bb0(%v: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %count : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<?x?x?xf32>
  return %y : tensor<?x?x?xf32>
}

// -----

#id = affine_map<(i, j, k) -> (i, j, k)>
#row = affine_map<(i, j, k) -> (i)>

// .. that of 50,000 and 50,000 is not,
// CHECK-LABEL: func.func @large_product(
// CHECK-NOT:     norm.
// REPORT: not raised: the divisor {{.*}} is not known to be the number of elements that are summed for every size: it goes through i32
func.func @large_product(%a: tensor<?x?x?xf32>) -> tensor<?x?x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %n = tensor.dim %a, %c0 : tensor<?x?x?xf32>
  %d1 = tensor.dim %a, %c1 : tensor<?x?x?xf32>
  %d2 = tensor.dim %a, %c2 : tensor<?x?x?xf32>
  %h = affine.min affine_map<()[s] -> (s, 50000)>()[%d1]
  %w = affine.min affine_map<()[s] -> (s, 50000)>()[%d2]
  %x = tensor.extract_slice %a[0, 0, 0] [%n, %h, %w] [1, 1, 1] : tensor<?x?x?xf32> to tensor<?x?x?xf32>
  %h32 = arith.index_cast %h : index to i32
  %w32 = arith.index_cast %w : index to i32
  %i32 = arith.muli %h32, %w32 : i32
  %count = arith.sitofp %i32 : i32 to f32
  %e = tensor.empty(%n) : tensor<?xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<?xf32>) -> tensor<?xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction", "reduction"]} ins(%x : tensor<?x?x?xf32>) outs(%init : tensor<?xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %q = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<?xf32>
  %whole = tensor.empty(%n, %h, %w) : tensor<?x?x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x, %squares : tensor<?x?x?xf32>, tensor<?xf32>) outs(%whole : tensor<?x?x?xf32>) {
  ^bb0(%v: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %count : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<?x?x?xf32>
  return %y : tensor<?x?x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// .. and the size of an argument may be any.
// CHECK-LABEL: func.func @unbounded(
// CHECK-NOT:     norm.
// REPORT: not raised: the divisor {{.*}} is not known to be the number of elements that are summed for every size: it goes through i32
func.func @unbounded(%x: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = tensor.dim %x, %c0 : tensor<?x?xf32>
  %m = tensor.dim %x, %c1 : tensor<?x?xf32>
  %i32 = arith.index_cast %m : index to i32
  %count = arith.sitofp %i32 : i32 to f32
  %e = tensor.empty(%n) : tensor<?xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<?xf32>) -> tensor<?xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<?x?xf32>) outs(%init : tensor<?xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %q = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<?xf32>
  %whole = tensor.empty(%n, %m) : tensor<?x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %squares : tensor<?x?xf32>, tensor<?xf32>) outs(%whole : tensor<?x?xf32>) {
  ^bb0(%v: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %count : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<?x?xf32>
  return %y : tensor<?x?xf32>
}
