// RUN: norm-opt --norm-raise %s | FileCheck %s

// 1/sqrt(N) in what an RMS norm divides by, which the program computes, or rounds.

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// CHECK-LABEL: func.func @power(
//      CHECK:    norm.rms_norm %arg0 {axes = array<i64: 1>, epsilon = 0.000000e+00 : f64}
func.func @power(%x: tensor<8x63xf32>) -> tensor<8x63xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 63.0 : f32
  %p = arith.constant -0.5 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x63xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x63xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares : tensor<8x63xf32>, tensor<8xf32>) outs(%all : tensor<8x63xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %f = math.powf %n, %p : f32
    %root = math.sqrt %q : f32
    %k = arith.mulf %root, %f : f32
    %y = arith.divf %e, %k : f32
    linalg.yield %y : f32
  } -> tensor<8x63xf32>
  return %y : tensor<8x63xf32>
}

// CHECK-LABEL: func.func @rsqrt(
//      CHECK:    norm.rms_norm %arg0 {axes = array<i64: 1>, epsilon = 0.000000e+00 : f64}
func.func @rsqrt(%x: tensor<8x63xf32>) -> tensor<8x63xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 63.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x63xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x63xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares : tensor<8x63xf32>, tensor<8xf32>) outs(%all : tensor<8x63xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %f = math.rsqrt %n : f32
    %root = math.sqrt %q : f32
    %k = arith.mulf %root, %f : f32
    %y = arith.divf %e, %k : f32
    linalg.yield %y : f32
  } -> tensor<8x63xf32>
  return %y : tensor<8x63xf32>
}

// CHECK-LABEL: func.func @reciprocal_of_root(
//      CHECK:    norm.rms_norm %arg0 {axes = array<i64: 1>, epsilon = 0.000000e+00 : f64}
func.func @reciprocal_of_root(%x: tensor<8x63xf32>) -> tensor<8x63xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 63.0 : f32
  %one = arith.constant 1.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x63xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x63xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares : tensor<8x63xf32>, tensor<8xf32>) outs(%all : tensor<8x63xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %s = math.sqrt %n : f32
    %f = arith.divf %one, %s : f32
    %root = math.sqrt %q : f32
    %k = arith.mulf %root, %f : f32
    %y = arith.divf %e, %k : f32
    linalg.yield %y : f32
  } -> tensor<8x63xf32>
  return %y : tensor<8x63xf32>
}

// CHECK-LABEL: func.func @root_of_reciprocal(
//      CHECK:    norm.rms_norm %arg0 {axes = array<i64: 1>, epsilon = 0.000000e+00 : f64}
func.func @root_of_reciprocal(%x: tensor<8x63xf32>) -> tensor<8x63xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 0.0158730168 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x63xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x63xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares : tensor<8x63xf32>, tensor<8xf32>) outs(%all : tensor<8x63xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %f = math.sqrt %n : f32
    %root = math.sqrt %q : f32
    %k = arith.mulf %root, %f : f32
    %y = arith.divf %e, %k : f32
    linalg.yield %y : f32
  } -> tensor<8x63xf32>
  return %y : tensor<8x63xf32>
}

// CHECK-LABEL: func.func @root(
//      CHECK:    norm.rms_norm %arg0 {axes = array<i64: 1>, epsilon = 0.000000e+00 : f64}
func.func @root(%x: tensor<8x63xf32>) -> tensor<8x63xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 63.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x63xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x63xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares : tensor<8x63xf32>, tensor<8xf32>) outs(%all : tensor<8x63xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %f = math.sqrt %n : f32
    %root = math.sqrt %q : f32
    %k = arith.divf %root, %f : f32
    %y = arith.divf %e, %k : f32
    linalg.yield %y : f32
  } -> tensor<8x63xf32>
  return %y : tensor<8x63xf32>
}

// 1/sqrt(63), as f32 has it.
// CHECK-LABEL: func.func @rounded_factor(
//      CHECK:    norm.rms_norm %arg0 {axes = array<i64: 1>, epsilon = 0.000000e+00 : f64}
func.func @rounded_factor(%x: tensor<8x63xf32>) -> tensor<8x63xf32> {
  %zero = arith.constant 0.0 : f32
  %f = arith.constant 0.125988156 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x63xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x63xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares : tensor<8x63xf32>, tensor<8xf32>) outs(%all : tensor<8x63xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %root = math.sqrt %q : f32
    %k = arith.mulf %root, %f : f32
    %y = arith.divf %e, %k : f32
    linalg.yield %y : f32
  } -> tensor<8x63xf32>
  return %y : tensor<8x63xf32>
}

// And as bf16 has it.
// CHECK-LABEL: func.func @in_bf16(
//      CHECK:    norm.rms_norm %arg0 {axes = array<i64: 1>, epsilon = 0.000000e+00 : f64}
func.func @in_bf16(%x: tensor<8x63xbf16>) -> tensor<8x63xbf16> {
  %zero = arith.constant 0.0 : bf16
  %f = arith.constant 0.126 : bf16
  %rows = tensor.empty() : tensor<8xbf16>
  %all = tensor.empty() : tensor<8x63xbf16>
  %init = linalg.fill ins(%zero : bf16) outs(%rows : tensor<8xbf16>) -> tensor<8xbf16>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x63xbf16>) outs(%init : tensor<8xbf16>) {
  ^bb0(%e: bf16, %acc: bf16):
    %q = arith.mulf %e, %e : bf16
    %t = arith.addf %acc, %q : bf16
    linalg.yield %t : bf16
  } -> tensor<8xbf16>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares : tensor<8x63xbf16>, tensor<8xbf16>) outs(%all : tensor<8x63xbf16>) {
  ^bb0(%e: bf16, %q: bf16, %o: bf16):
    %root = math.sqrt %q : bf16
    %k = arith.mulf %root, %f : bf16
    %y = arith.divf %e, %k : bf16
    linalg.yield %y : bf16
  } -> tensor<8x63xbf16>
  return %y : tensor<8x63xbf16>
}
