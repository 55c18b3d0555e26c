// Rows that outgrow the registers of a workgroup, for what each chip has: clusters,
// then workgroup memory that the launch asks for, 16 bytes at a time.
// RUN: norm-opt %s --norm-gpu-pipeline="target=nvvm chip=sm_90" | norm-translate --emit=ptx | FileCheck %s --check-prefixes=CLUSTER,SIXTEEN --implicit-check-not=__nv_
// RUN: norm-opt %s --norm-gpu-pipeline="target=nvvm chip=sm_100" | norm-translate --emit=ptx | FileCheck %s --check-prefixes=CLUSTER,SIXTEEN --implicit-check-not=__nv_
// RUN: norm-opt %s --norm-gpu-pipeline="target=nvvm chip=sm_120" | norm-translate --emit=ptx | FileCheck %s --check-prefixes=CLUSTER,EIGHT --implicit-check-not=__nv_
// CLUSTER:      .entry main_norm(
// CLUSTER:      .maxntid 512, 1, 1
// CLUSTER:      .explicitcluster
// SIXTEEN-NEXT: .reqnctapercluster 16, 1, 1
// EIGHT-NEXT:   .reqnctapercluster 8, 1, 1
// CLUSTER-DAG:  mapa.shared::cluster
// The workgroup's sum is stored before its arrival, and read behind the wait.
// CLUSTER:      bar.sync
// CLUSTER:      st.shared
// CLUSTER:      barrier.cluster.arrive.aligned
// CLUSTER-NEXT: barrier.cluster.wait.aligned
// CLUSTER-NEXT: ld.shared::cluster
// CLUSTER:      shfl.sync.bfly

// RUN: norm-opt %s --norm-gpu-pipeline="target=nvvm chip=sm_80" | norm-translate --emit=ptx | FileCheck %s --check-prefix=MEMORY --implicit-check-not=__nv_ --implicit-check-not=cluster
// RUN: norm-opt %s --norm-gpu-pipeline="target=nvvm chip=sm_90 max-cluster-size=1" | norm-translate --emit=ptx | FileCheck %s --check-prefix=MEMORY --implicit-check-not=__nv_ --implicit-check-not=cluster
// MEMORY: .extern .shared .align 16 .b8 __dynamic_shmem__0[];
// MEMORY: .entry main_norm(
// MEMORY: st.shared.v4.b32
// MEMORY: ld.shared.v4.b32

// Some chips have 163 KiB of it, some 99.
// RUN: norm-opt %s --norm-gpu-pipeline="target=nvvm chip=sm_80" | FileCheck %s --check-prefix=KIB163
// RUN: norm-opt %s --norm-gpu-pipeline="target=nvvm chip=sm_87" | FileCheck %s --check-prefix=KIB163
// RUN: norm-opt %s --norm-gpu-pipeline="target=nvvm chip=sm_86" | FileCheck %s --check-prefix=KIB99
// RUN: norm-opt %s --norm-gpu-pipeline="target=nvvm chip=sm_89" | FileCheck %s --check-prefix=KIB99
// RUN: norm-opt %s --norm-gpu-pipeline="target=nvvm chip=sm_120 max-cluster-size=1" | FileCheck %s --check-prefix=KIB99
// KIB163: %[[BYTES:.+]] = llvm.mlir.constant(163840 : i32)
// KIB163: gpu.launch_func {{ *}}@{{.+}}::@main_norm blocks {{.+}} dynamic_shared_memory_size %[[BYTES]] args
// KIB99: %[[BYTES:.+]] = llvm.mlir.constant(98304 : i32)
// KIB99: gpu.launch_func {{ *}}@{{.+}}::@main_norm blocks {{.+}} dynamic_shared_memory_size %[[BYTES]] args

// AMD's kernels have it in themselves.
// RUN: norm-opt %s --norm-gpu-pipeline=target=rocdl | norm-translate --emit=isa | FileCheck %s --check-prefix=GCN
// RUN: norm-opt %s --norm-gpu-pipeline="target=rocdl chip=gfx1100" | norm-translate --emit=isa | FileCheck %s --check-prefix=RDNA
// GCN: ds_write_b128
// GCN: ds_read_b128
// GCN: .group_segment_fixed_size: 57600
// RDNA: ds_store_b128
// RDNA: .group_segment_fixed_size: 57856

// RUN: not norm-opt %s --norm-gpu-pipeline="target=nvvm chip=sm_90 max-cluster-size=5" 2>&1 | FileCheck %s --check-prefix=SIZE
// SIZE: error: norm-attach-target: max-cluster-size 5: expected 1, 2, 4, 8 or 16

func.func @main(%x: tensor<64x262144xf32>) -> tensor<64x262144xf32> {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<64x262144xf32>) -> tensor<64x262144xf32>
  return %y : tensor<64x262144xf32>
}
