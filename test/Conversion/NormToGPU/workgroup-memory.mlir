// What of a row does not fit into registers stays in workgroup memory: 16 bytes of
// a thread beside those of its neighbour, without a barrier. The rest is read again.
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse --norm-attach-target="target=emulator workgroup-memory=166912" --convert-norm-to-gpu --canonicalize --cse | FileCheck %s --check-prefixes=CHECK,LARGE
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse --norm-attach-target="target=rocdl chip=gfx1100" --convert-norm-to-gpu --canonicalize --cse | FileCheck %s --check-prefixes=CHECK,SMALL

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: gpu.func @main_norm(
// LARGE-SAME:      workgroup(%{{.*}} : memref<48xf32, #gpu.address_space<workgroup>>)
// SMALL-SAME:      workgroup(%{{.*}} : memref<48xf32, #gpu.address_space<workgroup>>, %[[KEPT:.*]] : memref<14336xf32, #gpu.address_space<workgroup>> {llvm.align = 16 : i64})
// CHECK-SAME:      known_block_size = array<i32: 512, 1, 1>
// LARGE:         %[[BYTES:.*]] = gpu.dynamic_shared_memory : memref<?xi8, #gpu.address_space<workgroup>>
// LARGE:         %[[KEPT:.*]] = memref.view %[[BYTES]][%c0][] : memref<?xi8, #gpu.address_space<workgroup>> to memref<32768xf32, #gpu.address_space<workgroup>>
// CHECK:         scf.for
// Of 20 chunks the first 4 stay in registers.
// CHECK-COUNT-4:   vector.load %arg0{{.*}} vector<4xf32>
// LARGE:           scf.for %[[NUMBER:.*]] = %c0 to %c16 step %c1
// SMALL:           scf.for %[[NUMBER:.*]] = %c0 to %c7 step %c1
// CHECK:             vector.load %arg0{{.*}} vector<4xf32>
// CHECK:             %[[PLACE:.*]] = arith.muli %[[NUMBER]], %c512
// CHECK:             %[[SIDE:.*]] = arith.addi %[[PLACE]], %[[THREAD:.*]] : index
// CHECK:             %[[WORD:.*]] = arith.muli %[[SIDE]], %c4
// CHECK:             memref.store %{{.*}}, %[[KEPT]][%[[WORD]]]
// CHECK:             %[[NEXT:.*]] = arith.addi %[[WORD]], %c1
// CHECK:             memref.store %{{.*}}, %[[KEPT]][%[[NEXT]]]
// One sum a row; its passes begin with what the registers have.
// CHECK:           gpu.barrier
// CHECK:           scf.for {{.*}} iter_args
// CHECK:             memref.load %[[KEPT]]
// LARGE-NOT:       vector.load %arg0
// SMALL:           scf.for %{{.*}} = %{{.*}} to %c40960 step %c2048 iter_args
// SMALL:             vector.load %arg0
// CHECK:           gpu.barrier
// CHECK:         gpu.return
// CHECK-LABEL: gpu.func @main_norm_unaligned(
// LARGE:         gpu.dynamic_shared_memory
// LARGE:           scf.for %[[NUMBER:.*]] = %c0 to %c64 step %c1
// LARGE:             memref.store {{.*}} : memref<32768xf32, #gpu.address_space<workgroup>>
// LARGE-LABEL: func.func @main(
// LARGE:         gpu.launch_func @norm_kernels::@main_norm blocks in (%c8, %c1, %c1) threads in (%c512, %c1, %c1) dynamic_shared_memory_size %c131072_i32 args
// SMALL-LABEL: func.func @main(
// SMALL:         gpu.launch_func @norm_kernels::@main_norm blocks in (%c8, %c1, %c1) threads in (%c512, %c1, %c1) args
func.func @main(%x: memref<8x40960xf32>, %y: memref<8x40960xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<8x40960xf32>) outs(%y : memref<8x40960xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}
