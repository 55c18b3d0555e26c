// A check of the root of a norm's statistics, in an op of no loops that does nothing
// else: it compiles, and what it finds is said.
// RUN: norm-run %s --entry=good | FileCheck %s
// RUN: norm-run %s --entry=good --target=reference | FileCheck %s
// RUN: norm-run %s --entry=good --target=emulator | FileCheck %s
// CHECK: result 0: f{{[0-9]+}} 4: 0.5 0.5 0.5 0.5
// RUN: not norm-run %s --entry=bad 2>&1 | FileCheck %s --check-prefix=FAILED
// FAILED: error: {{.*}}the root is zero

#id = affine_map<(i) -> (i)>
#none = affine_map<(i) -> ()>
#scalar = affine_map<() -> ()>
func.func private @unit(%x: tensor<4xf32>) -> tensor<4xf32> {
  %zero = arith.constant 0.0 : f32
  %start = arith.constant dense<0.0> : tensor<f32>
  %empty = tensor.empty() : tensor<f32>
  %vector = tensor.empty() : tensor<4xf32>
  %sum = linalg.generic {indexing_maps = [#id, #none], iterator_types = ["reduction"]}
      ins(%x : tensor<4xf32>) outs(%start : tensor<f32>) {
  ^bb0(%a: f32, %s: f32):
    %square = arith.mulf %a, %a : f32
    %next = arith.addf %s, %square : f32
    linalg.yield %next : f32
  } -> tensor<f32>
  %root = linalg.generic {indexing_maps = [#scalar, #scalar], iterator_types = []}
      ins(%sum : tensor<f32>) outs(%empty : tensor<f32>) {
  ^bb0(%s: f32, %unused: f32):
    %r = math.sqrt %s : f32
    %ok = arith.cmpf one, %r, %zero : f32
    cf.assert %ok, "the root is zero"
    linalg.yield %r : f32
  } -> tensor<f32>
  %y = linalg.generic {indexing_maps = [#id, #none, #id], iterator_types = ["parallel"]}
      ins(%x, %root : tensor<4xf32>, tensor<f32>) outs(%vector : tensor<4xf32>) {
  ^bb0(%a: f32, %r: f32, %unused: f32):
    %n = arith.divf %a, %r : f32
    linalg.yield %n : f32
  } -> tensor<4xf32>
  return %y : tensor<4xf32>
}
func.func @good() -> tensor<4xf32> {
  %x = arith.constant dense<3.0> : tensor<4xf32>
  %y = call @unit(%x) : (tensor<4xf32>) -> tensor<4xf32>
  return %y : tensor<4xf32>
}
func.func @bad() -> tensor<4xf32> {
  %x = arith.constant dense<0.0> : tensor<4xf32>
  %y = call @unit(%x) : (tensor<4xf32>) -> tensor<4xf32>
  return %y : tensor<4xf32>
}
