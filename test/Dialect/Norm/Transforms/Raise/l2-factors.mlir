// RUN: norm-opt --norm-raise %s | FileCheck %s
// RUN: norm-opt --norm-raise=preserve-rounding %s | FileCheck %s --check-prefix=PRESERVE --implicit-check-not=norm.

// RMS norm as an L2 norm, where the factor is in what the row is divided by:
// x / (sqrt(sum(x^2)) / sqrt(N)).

// PRESERVE-LABEL: func.func @multiplied(

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#col = affine_map<(i, j) -> (j)>

// x / (root * N^-0.5)
// CHECK-LABEL: func.func @multiplied(
//      CHECK:    norm.rms_norm %arg0 gain(%arg1) {axes = array<i64: 1>, epsilon = 0.000000e+00 : f64}
func.func @multiplied(%x: tensor<8x64xf32>, %g: tensor<64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %f = arith.constant 0.125 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares, %g : tensor<8x64xf32>, tensor<8xf32>, tensor<64xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %q: f32, %gain: f32, %o: f32):
    %root = math.sqrt %q : f32
    %k = arith.mulf %root, %f : f32
    %h = arith.divf %e, %k : f32
    %y = arith.mulf %h, %gain : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// x / (root / sqrt(N))
// CHECK-LABEL: func.func @divided(
//      CHECK:    norm.rms_norm %arg0 gain(%arg1) {axes = array<i64: 1>, epsilon = 0.000000e+00 : f64}
func.func @divided(%x: tensor<8x64xf32>, %g: tensor<64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %f = arith.constant 8.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares, %g : tensor<8x64xf32>, tensor<8xf32>, tensor<64xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %q: f32, %gain: f32, %o: f32):
    %root = math.sqrt %q : f32
    %k = arith.divf %root, %f : f32
    %h = arith.divf %e, %k : f32
    %y = arith.mulf %h, %gain : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// x * (root * N^-0.5)^-1
// CHECK-LABEL: func.func @inverse(
//      CHECK:    norm.rms_norm %arg0 {axes = array<i64: 1>, epsilon = 0.000000e+00 : f64}
func.func @inverse(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %f = arith.constant 0.125 : f32
  %minus = arith.constant -1.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares : tensor<8x64xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %root = math.sqrt %q : f32
    %k = arith.mulf %f, %root : f32
    %r = math.powf %k, %minus : f32
    %y = arith.mulf %e, %r : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// Epsilon is added to the mean's root, as it stands.
// CHECK-LABEL: func.func @epsilon_behind(
//      CHECK:    norm.generic
//      CHECK:      norm.normalize mean_square %{{.*}} {epsilon = 1.000000e-05 : f64, epsilon_outside_sqrt} : f32
func.func @epsilon_behind(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %f = arith.constant 0.125 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares : tensor<8x64xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %root = math.sqrt %q : f32
    %k = arith.mulf %root, %f : f32
    %d = arith.addf %k, %eps : f32
    %y = arith.divf %e, %d : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// It is multiplied, too.
// CHECK-LABEL: func.func @epsilon_before(
//      CHECK:    norm.generic
//      CHECK:      norm.normalize mean_square %{{.*}} {epsilon = 1.250000e-01 : f64, epsilon_outside_sqrt} : f32
func.func @epsilon_before(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %f = arith.constant 0.125 : f32
  %eps = arith.constant 1.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares : tensor<8x64xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %root = math.sqrt %q : f32
    %k = arith.addf %root, %eps : f32
    %d = arith.mulf %k, %f : f32
    %y = arith.divf %e, %d : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// Under the root it is e / N.
// CHECK-LABEL: func.func @epsilon_inside(
//      CHECK:    norm.rms_norm %arg0 {axes = array<i64: 1>, epsilon = 1.562500e-02 : f64}
func.func @epsilon_inside(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %f = arith.constant 8.0 : f32
  %eps = arith.constant 1.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares : tensor<8x64xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %p = arith.addf %q, %eps : f32
    %root = math.sqrt %p : f32
    %k = arith.divf %root, %f : f32
    %y = arith.divf %e, %k : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// What is divided by the root is divided once more.
// CHECK-LABEL: func.func @divided_behind(
//      CHECK:    norm.rms_norm %arg0 gain(%arg1) {axes = array<i64: 1>, epsilon = 0.000000e+00 : f64}
func.func @divided_behind(%x: tensor<8x64xf32>, %g: tensor<64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %f = arith.constant 0.125 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares, %g : tensor<8x64xf32>, tensor<8xf32>, tensor<64xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %q: f32, %gain: f32, %o: f32):
    %root = math.sqrt %q : f32
    %h = arith.divf %e, %root : f32
    %k = arith.divf %h, %f : f32
    %y = arith.mulf %k, %gain : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// CHECK-LABEL: func.func @divided_gain(
//      CHECK:    norm.rms_norm %arg0 gain(%arg1) {axes = array<i64: 1>, epsilon = 0.000000e+00 : f64}
func.func @divided_gain(%x: tensor<8x64xf32>, %g: tensor<64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %f = arith.constant 0.125 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares, %g : tensor<8x64xf32>, tensor<8xf32>, tensor<64xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %q: f32, %gain: f32, %o: f32):
    %root = math.sqrt %q : f32
    %h = arith.divf %e, %root : f32
    %k = arith.divf %gain, %f : f32
    %y = arith.mulf %h, %k : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// CHECK-LABEL: func.func @in_quotient(
//      CHECK:    arith.divf %{{.*}}, %{{.*}} : f32
//      CHECK:    norm.rms_norm %arg0 gain(%{{.*}}) {axes = array<i64: 1>, epsilon = 0.000000e+00 : f64}
func.func @in_quotient(%x: tensor<8x64xf32>, %g: tensor<64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %f = arith.constant 8.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares, %g : tensor<8x64xf32>, tensor<8xf32>, tensor<64xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %q: f32, %gain: f32, %o: f32):
    %root = math.sqrt %q : f32
    %h = arith.divf %e, %root : f32
    %k = arith.divf %f, %gain : f32
    %y = arith.mulf %h, %k : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// The one in the divisor makes it an RMS norm, the other one multiplies that.
// CHECK-LABEL: func.func @factor_twice(
//      CHECK:    norm.rms_norm %arg0 {axes = array<i64: 1>, epsilon = 0.000000e+00 : f64}
//      CHECK:    arith.mulf
func.func @factor_twice(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %f = arith.constant 0.125 : f32
  %n = arith.constant 8.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares : tensor<8x64xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %root = math.sqrt %q : f32
    %k = arith.mulf %root, %f : f32
    %h = arith.divf %e, %k : f32
    %y = arith.mulf %h, %n : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// x / (x.norm(2, -1) * N^-0.5 + epsilon), as torch-mlir has it.
// CHECK-LABEL: func.func @vector_norm(
//      CHECK:    norm.generic
//      CHECK:      norm.normalize mean_square %{{.*}} {epsilon = 1.000000e-05 : f64, epsilon_outside_sqrt} : f32
func.func @vector_norm(%x: tensor<8x64xf32>, %g: tensor<64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %two = arith.constant 2.0 : f32
  %f = arith.constant 0.125 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %a = math.absf %e : f32
    %q = math.powf %a, %two : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares, %g : tensor<8x64xf32>, tensor<8xf32>, tensor<64xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %q: f32, %gain: f32, %o: f32):
    %half = arith.divf %one, %two : f32
    %root = math.powf %q, %half : f32
    %k = arith.mulf %root, %f : f32
    %d = arith.addf %k, %eps : f32
    %h = arith.divf %e, %d : f32
    %y = arith.mulf %h, %gain : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// Layer norm: (x - mean) / (norm(x - mean) * N^-0.5).
// CHECK-LABEL: func.func @layer_norm(
//      CHECK:    norm.layer_norm %arg0 {axes = array<i64: 1>, epsilon = 0.000000e+00 : f64}
func.func @layer_norm(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %f = arith.constant 0.125 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.reduce { arith.addf } ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) dimensions = [1]
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %sums : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %a = math.absf %d : f32
    %p = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %p : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %sums, %squares : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %s: f32, %q: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %root = math.sqrt %q : f32
    %k = arith.mulf %root, %f : f32
    %y = arith.divf %d, %k : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// The factor on both uses of the root.
// CHECK-LABEL: func.func @both_uses(
//      CHECK:    norm.layer_norm %arg0 {axes = array<i64: 1>, epsilon = 0.000000e+00 : f64}
func.func @both_uses(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %f = arith.constant 0.125 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.reduce { arith.addf } ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) dimensions = [1]
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %sums : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %p = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %p : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %sums, %squares : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %s: f32, %q: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %root = math.sqrt %q : f32
    %k = arith.mulf %root, %f : f32
    %h = arith.divf %e, %k : f32
    %i = arith.divf %mean, %k : f32
    %y = arith.subf %h, %i : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// And on one of them.
// CHECK-LABEL: func.func @one_use(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @one_use(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %f = arith.constant 0.125 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.reduce { arith.addf } ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) dimensions = [1]
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %sums : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %p = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %p : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %sums, %squares : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %s: f32, %q: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %root = math.sqrt %q : f32
    %k = arith.mulf %root, %f : f32
    %h = arith.divf %e, %k : f32
    %i = arith.divf %mean, %root : f32
    %y = arith.subf %h, %i : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// CHECK-LABEL: func.func @one_use_divided(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @one_use_divided(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %f = arith.constant 0.125 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.reduce { arith.addf } ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) dimensions = [1]
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %sums : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %p = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %p : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %sums, %squares : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %s: f32, %q: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %root = math.sqrt %q : f32
    %h = arith.divf %e, %root : f32
    %k = arith.divf %h, %f : f32
    %i = arith.divf %mean, %root : f32
    %y = arith.subf %k, %i : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}
