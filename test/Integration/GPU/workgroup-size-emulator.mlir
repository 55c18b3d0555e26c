// The bits of a sum over rows do not depend on the largest workgroup of the device.
// RUN: rm -rf %t && mkdir %t
// RUN: norm-run %s --random=1 --target=emulator --output=%t/0.npy
// RUN: sed 's/^module {/module attributes {norm.target = #norm.target<emulator, max_workgroup_size = 64>} {/' %s > %t/64.mlir
// RUN: norm-run %t/64.mlir --random=1 --target=emulator --expect=%t/0.npy --rtol=0 --atol=0
// RUN: sed 's/^module {/module attributes {norm.target = #norm.target<emulator, subgroup_size = 8, max_workgroup_size = 8>} {/' %s > %t/8.mlir
// RUN: norm-run %t/8.mlir --random=1 --target=emulator --emulator-subgroup-size=8 --expect=%t/0.npy --rtol=0 --atol=0

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

module {
func.func @main(%x: tensor<3000x77xf32>) -> tensor<77xf32> {
  %e = tensor.empty() : tensor<77xf32>
  %y = norm.generic {indexing_maps = [#rows, #columns], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<3000x77xf32>) outs(%e : tensor<77xf32>) {
  ^bb0(%a: f32):
    norm.yield %a : f32
  } -> tensor<77xf32>
  return %y : tensor<77xf32>
}
}
