// What the gradient of a loop sums over the iterations, and how slices are added.
// RUN: norm-opt %s --norm-differentiate='function=f arguments=1' --split-input-file | FileCheck %s

// The sum of a bf16 matrix's gradients is f32, what its products are added to, and is
// rounded once.
// CHECK-LABEL: func.func @f_vjp(
// CHECK: %[[ZEROS:.*]] = linalg.fill {{.*}} -> tensor<4x4xf32>
// CHECK: %[[SUMS:.*]]:2 = scf.for {{.*}} iter_args(%{{.*}} = %{{.*}}, %[[SUM:.*]] = %[[ZEROS]]) -> (tensor<3x4xbf16>, tensor<4x4xf32>)
// CHECK: linalg.matmul {{.*}} outs(%[[SUM]] : tensor<4x4xf32>)
// CHECK: scf.yield
// CHECK: linalg.generic {{.*}} ins(%[[SUMS]]#1 : tensor<4x4xf32>)
// CHECK: arith.truncf
// CHECK: return
func.func @f(%h0: tensor<3x4xbf16>, %w: tensor<4x4xbf16>) -> tensor<3x4xbf16> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c5 = arith.constant 5 : index
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<3x4xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e : tensor<3x4xf32>) -> tensor<3x4xf32>
  %last = scf.for %t = %c0 to %c5 step %c1 iter_args(%h = %h0) -> tensor<3x4xbf16> {
    %a = linalg.matmul ins(%h, %w : tensor<3x4xbf16>, tensor<4x4xbf16>)
        outs(%zeros : tensor<3x4xf32>) -> tensor<3x4xf32>
    %e_y = tensor.empty() : tensor<3x4xbf16>
    %y = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
                         iterator_types = ["parallel", "parallel"]}
        ins(%a : tensor<3x4xf32>) outs(%e_y : tensor<3x4xbf16>) {
    ^bb0(%x: f32, %out: bf16):
      %tanh = math.tanh %x : f32
      %r = arith.truncf %tanh : f32 to bf16
      linalg.yield %r : bf16
    } -> tensor<3x4xbf16>
    scf.yield %y : tensor<3x4xbf16>
  }
  return %last : tensor<3x4xbf16>
}

// -----

// Of slices of a bf16 tensor only these are widened.
// CHECK-LABEL: func.func @f_vjp(
// CHECK: scf.for {{.*}} -> (tensor<4xbf16>, tensor<5x4xf32>)
// CHECK: %[[PART:.*]] = tensor.extract_slice %{{.*}} : tensor<5x4xf32> to tensor<4xf32>
// CHECK: linalg.add ins(%[[PART]],
// CHECK: tensor.insert_slice %{{.*}} : tensor<4xf32> into tensor<5x4xf32>
// CHECK: scf.yield
func.func @f(%h0: tensor<4xbf16>, %x: tensor<5x4xbf16>) -> tensor<4xbf16> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c5 = arith.constant 5 : index
  %last = scf.for %t = %c0 to %c5 step %c1 iter_args(%h = %h0) -> tensor<4xbf16> {
    %now = tensor.extract_slice %x[%t, 0] [1, 4] [1, 1] : tensor<5x4xbf16> to tensor<4xbf16>
    %e = tensor.empty() : tensor<4xbf16>
    %p = linalg.mul ins(%h, %now : tensor<4xbf16>, tensor<4xbf16>) outs(%e : tensor<4xbf16>) -> tensor<4xbf16>
    scf.yield %p : tensor<4xbf16>
  }
  return %last : tensor<4xbf16>
}

// -----

// Slices that have nothing in common are put beside each other, and only one that
// meets another is added to it.
// CHECK-LABEL: func.func @f_vjp(
// CHECK-SAME: %[[G0:[^:]*]]: tensor<3x4xf32>, %[[G1:[^:]*]]: tensor<3x4xf32>, %[[G2:[^:]*]]: tensor<3x2xf32>) -> tensor<3x8xf32>
// CHECK-NOT: linalg.add
// CHECK: %[[PART:.*]] = tensor.extract_slice %{{.*}}[0, 3] [3, 2] [1, 1]
// CHECK: %[[BOTH:.*]] = linalg.add ins(%[[PART]],
// CHECK-NOT: linalg.add
// CHECK: return
func.func @f(%unused: tensor<f32>, %x: tensor<3x8xf32>) -> (tensor<3x4xf32>, tensor<3x4xf32>, tensor<3x2xf32>) {
  %c = tensor.extract_slice %x[0, 3] [3, 2] [1, 1] : tensor<3x8xf32> to tensor<3x2xf32>
  %a = tensor.extract_slice %x[0, 0] [3, 4] [1, 1] : tensor<3x8xf32> to tensor<3x4xf32>
  %b = tensor.extract_slice %x[0, 4] [3, 4] [1, 1] : tensor<3x8xf32> to tensor<3x4xf32>
  return %a, %b, %c : tensor<3x4xf32>, tensor<3x4xf32>, tensor<3x2xf32>
}

// -----

// The second product that is added to the gradient of %w was made before the first.
// CHECK-LABEL: func.func @f_vjp(
// CHECK: scf.for {{.*}} iter_args(%[[SUM:[^ ]*]] =
// CHECK: %[[ONE:.*]] = linalg.matmul {{.*}} outs(%[[SUM]] :
// CHECK: linalg.matmul {{.*}} outs(%[[ONE]] :
// CHECK: scf.yield
func.func @f(%x: tensor<4x4xf32>, %w: tensor<4x4xf32>, %a: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %z = arith.constant dense<0.0> : tensor<4x4xf32>
  %r = scf.for %i = %c0 to %c3 step %c1 iter_args(%h = %x) -> tensor<4x4xf32> {
    %m = linalg.matmul ins(%a, %a : tensor<4x4xf32>, tensor<4x4xf32>) outs(%w : tensor<4x4xf32>) -> tensor<4x4xf32>
    %q = linalg.matmul ins(%w, %a : tensor<4x4xf32>, tensor<4x4xf32>) outs(%h : tensor<4x4xf32>) -> tensor<4x4xf32>
    %p = linalg.matmul ins(%m, %a : tensor<4x4xf32>, tensor<4x4xf32>) outs(%q : tensor<4x4xf32>) -> tensor<4x4xf32>
    scf.yield %p : tensor<4x4xf32>
  }
  return %r : tensor<4x4xf32>
}
