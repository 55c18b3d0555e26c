// On GPUs with few registers or small workgroups, kernels give the same numbers.

// RUN: rm -rf %t && mkdir %t && cd %t
// RUN: sed -e 's/TARGET/emulator/' %s > f.mlir
// RUN: norm-run f.mlir --random=1 --target=reference --output=0.npy --output=1.npy
// DEFINE: %{run} = norm-run f.mlir --random=1 --target=emulator --expect=0.npy --expect=1.npy --rtol=1e-5 --atol=4e-6 2>&1 | FileCheck %s --implicit-check-not=remark
// RUN: sed -e 's/TARGET/emulator, registers_per_workgroup = 16000/' %s > f.mlir
// RUN: %{run}
// RUN: sed -e 's/TARGET/emulator, registers_per_thread = 1, cluster_size = 2/' %s > f.mlir
// RUN: %{run}
// RUN: sed -e 's/TARGET/emulator, max_workgroup_size = 32, cluster_size = 4/' %s > f.mlir
// RUN: %{run}
// CHECK: argument 2: largest absolute error

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

module attributes {norm.target = #norm.target<TARGET>} {
  func.func @main(%x: memref<5x7777xf32>, %sum: memref<7777xf32>, %y: memref<5x7777xf32>) {
    norm.generic {indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"]}
        ins(%x : memref<5x7777xf32>) outs(%sum, %y : memref<7777xf32>, memref<5x7777xf32>) {
    ^bb0(%a: f32):
      %max = norm.reduce maximumf %a : f32
      %d = arith.subf %a, %max : f32
      %e = math.exp %d : f32
      %s = norm.reduce add %e : f32
      %t = arith.divf %e, %s : f32
      norm.yield %t, %d : f32, f32
    }
    return
  }
}
