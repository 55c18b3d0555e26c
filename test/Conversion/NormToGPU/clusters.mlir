// A row that outgrows the registers of a workgroup is shared by a cluster of them,
// the smallest that can keep it.
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse --norm-attach-target="target=emulator max-cluster-size=16 workgroup-memory=0" --convert-norm-to-gpu --canonicalize --cse --split-input-file | FileCheck %s
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse --norm-attach-target="target=emulator max-cluster-size=2 workgroup-memory=0" --convert-norm-to-gpu --canonicalize --cse --split-input-file | FileCheck %s --check-prefix=FEW
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse --norm-attach-target="target=emulator max-cluster-size=16 subgroup-size=8 workgroup-memory=0" --convert-norm-to-gpu --canonicalize --cse --split-input-file | FileCheck %s --check-prefix=NARROW

#rows = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// CHECK-LABEL: gpu.func @two_norm(
// Three sums: of each of 16 subgroups, and of the workgroup.
// CHECK-SAME:      workgroup(%[[SUMS:.*]] : memref<51xf32, #gpu.address_space<workgroup>>)
// CHECK-SAME:      known_block_size = array<i32: 512, 1, 1>, known_cluster_size = array<i32: 2, 1, 1>
// CHECK-DAG:     %[[THREAD:.*]] = gpu.thread_id x
// CHECK-DAG:     %[[RANK:.*]] = gpu.cluster_block_id x
// CHECK:         %[[FIRST:.*]] = arith.muli %[[RANK]], %c512
// CHECK:         %[[IN_ROW:.*]] = arith.addi %[[FIRST]], %{{.*}} : index
// CHECK-DAG:     %[[CLUSTER:.*]] = gpu.cluster_id x
// CHECK-DAG:     %[[CLUSTERS:.*]] = gpu.cluster_dim x
// CHECK:         scf.for %{{.*}} = %[[CLUSTER]] to %{{.*}} step %[[CLUSTERS]]
// CHECK-COUNT-8:   vector.load {{.*}} vector<4xf32>
// CHECK-NOT:       vector.load
// The workgroup's sum.
// CHECK:           gpu.barrier
// CHECK-COUNT-16:  memref.load %[[SUMS]]
// Its thread 0 leaves it where the other workgroup fetches it.
// CHECK:           arith.cmpi eq, %[[THREAD]], %c0
// CHECK:           memref.store %{{.*}}, %[[SUMS]][%c48]
// CHECK:           nvvm.cluster.arrive {aligned}
// CHECK-NEXT:      nvvm.cluster.wait {aligned}
// CHECK:           llvm.getelementptr %{{.*}}[48] : (!llvm.ptr<3>) -> !llvm.ptr<3>, f32
// CHECK:           %[[PEER:.*]] = nvvm.mapa %{{.*}}, %{{.*}} : !llvm.ptr<3> -> !llvm.ptr<7>
// CHECK:           %[[PART:.*]] = llvm.load %[[PEER]] : !llvm.ptr<7> -> f32
// CHECK:           gpu.shuffle xor %[[PART]], %c1_i32
// CHECK-NOT:       gpu.shuffle
// Nobody ends or goes on before all have read; outputs are written meanwhile, and
// a row's own by one thread of the cluster.
// CHECK:           scf.if
// CHECK:           nvvm.cluster.arrive {aligned}
// CHECK:           vector.store
// CHECK:           arith.cmpi eq, %[[IN_ROW]], %c0
// CHECK:           memref.store
// CHECK:           nvvm.cluster.wait {aligned}
// CHECK-NEXT:    }
// CHECK-NEXT:    gpu.return
// A lane for each workgroup.
// NARROW-LABEL: gpu.func @two_norm(
// NARROW-COUNT-3: nvvm.mapa
// NARROW-NOT:     nvvm.mapa
// NARROW:         gpu.return
// CHECK-LABEL: func.func @two(
// CHECK:         gpu.launch_func @norm_kernels::@two_norm clusters in (%c2, %c1, %c1) blocks in (%c16, %c1, %c1) threads in (%c512, %c1, %c1) args
func.func @two(%x: memref<8x32768xf32>, %y: memref<8x32768xf32>, %r: memref<8xf32>) {
  norm.generic {indexing_maps = [#rows, #rows, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<8x32768xf32>) outs(%y, %r : memref<8x32768xf32>, memref<8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n, %rstd : f32, f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// bf16 counts as the f32 that its values are: 262144 take 16 workgroups.
// CHECK-LABEL: gpu.func @sixteen_norm(
// CHECK-SAME:      known_block_size = array<i32: 512, 1, 1>, known_cluster_size = array<i32: 16, 1, 1>
// CHECK-NOT:     scf.for {{.*}} iter_args
// CHECK:         gpu.shuffle xor %{{.*}}, %c8_i32
// CHECK:         gpu.return
// Where there are only two, they keep what they can and read the rest again.
// FEW-LABEL: gpu.func @sixteen_norm(
// FEW-SAME:      known_block_size = array<i32: 512, 1, 1>, known_cluster_size = array<i32: 2, 1, 1>
// FEW-COUNT-2:   vector.load {{.*}} vector<8xbf16>
// FEW:           scf.for %{{.*}} = %{{.*}} to %c262144 step %c8192 iter_args
// FEW:             vector.load {{.*}} vector<8xbf16>
// A subgroup of 8 fetches 16 sums in two steps.
// NARROW-LABEL: gpu.func @sixteen_norm(
// NARROW:         nvvm.cluster.wait
// NARROW-COUNT-2: nvvm.mapa
// NARROW-NOT:     nvvm.mapa
// NARROW:         nvvm.cluster.arrive
// CHECK-LABEL: func.func @sixteen(
// CHECK:         %[[ROWS:.*]] = arith.minui %{{.*}}, %c134217727
// CHECK:         %[[GRID:.*]] = arith.muli %[[ROWS]], %c16
// CHECK:         gpu.launch_func @norm_kernels::@sixteen_norm clusters in (%c16, %c1, %c1) blocks in (%[[GRID]], %c1, %c1)
func.func @sixteen(%x: memref<?x262144xbf16>, %y: memref<?x262144xbf16>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<?x262144xbf16>) outs(%y : memref<?x262144xbf16>) {
  ^bb0(%a: bf16):
    %v = arith.extf %a : bf16 to f32
    %n, %rstd = norm.normalize mean_square %v {epsilon = 1.0e-5 : f64} : f32
    %b = arith.truncf %n : f32 to bf16
    norm.yield %b : bf16
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// What fits into one workgroup's registers takes no cluster.
// CHECK-LABEL: gpu.func @one_norm(
// CHECK-NOT:     cluster
// CHECK:         gpu.return
func.func @one(%x: memref<8x16384xf32>, %y: memref<8x16384xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<8x16384xf32>) outs(%y : memref<8x16384xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}
