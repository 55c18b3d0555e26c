// Each op of the gpu dialect is a call of its function in the emulator.
// RUN: norm-opt %s --convert-gpu-to-emulator -allow-unregistered-dialect | FileCheck %s

// CHECK: llvm.func @norm_emulator_thread_id(i32) -> i64
module attributes {gpu.container_module} {
  gpu.module @kernels {
    // CHECK-LABEL: func.func private @kernels_indices
    gpu.func @indices() -> () kernel {
      // CHECK: %[[X:.*]] = llvm.mlir.constant(0 : i32)
      // CHECK: %[[T:.*]] = llvm.call @norm_emulator_thread_id(%[[X]]) : (i32) -> i64
      // CHECK: %[[I:.*]] = arith.index_cast %[[T]] : i64 to index
      %0 = gpu.thread_id x
      // CHECK: llvm.mlir.constant(1 : i32)
      // CHECK: @norm_emulator_block_id
      %1 = gpu.block_id y
      // CHECK: llvm.mlir.constant(2 : i32)
      // CHECK: @norm_emulator_block_dim
      %2 = gpu.block_dim z
      // CHECK: @norm_emulator_grid_dim
      %3 = gpu.grid_dim x
      // CHECK: @norm_emulator_global_id
      %4 = gpu.global_id x
      // CHECK: @norm_emulator_cluster_id
      %5 = gpu.cluster_id x
      // CHECK: @norm_emulator_cluster_dim(
      %6 = gpu.cluster_dim x
      // CHECK: @norm_emulator_cluster_block_id
      %7 = gpu.cluster_block_id x
      // CHECK: @norm_emulator_cluster_dim_blocks
      %8 = gpu.cluster_dim_blocks x
      // CHECK: @norm_emulator_lane_id() : () -> i64
      %9 = gpu.lane_id
      // CHECK: @norm_emulator_subgroup_id() : () -> i64
      %10 = gpu.subgroup_id : index
      // CHECK: @norm_emulator_num_subgroups() : () -> i64
      %11 = gpu.num_subgroups : index
      // CHECK: @norm_emulator_subgroup_size() : () -> i64
      %12 = gpu.subgroup_size : index
      gpu.return
    }

    // Two barriers have two texts.
    // CHECK-LABEL: func.func private @kernels_barriers
    gpu.func @barriers() kernel {
      // CHECK: %[[FIRST:.*]] = llvm.mlir.addressof @[[FIRSTNAME:.*]] :
      // CHECK: llvm.call @norm_emulator_barrier(%[[FIRST]])
      gpu.barrier
      // CHECK-NOT: @[[FIRSTNAME]] :
      // CHECK: llvm.call @norm_emulator_barrier
      gpu.barrier
      // CHECK: llvm.call @norm_emulator_cluster_arrive(
      nvvm.cluster.arrive
      // CHECK: llvm.call @norm_emulator_cluster_arrive(
      nvvm.cluster.arrive.relaxed
      // CHECK: llvm.call @norm_emulator_cluster_wait(
      nvvm.cluster.wait
      gpu.return
    }

    // A place in another block's workgroup memory; the CPU has one memory.
    // CHECK-LABEL: func.func private @kernels_peers
    // CHECK-SAME: (%[[P:.*]]: i64, %[[RANK:.*]]: i32)
    gpu.func @peers(%p: i64, %rank: i32) kernel {
      // CHECK: %[[OWN:.*]] = llvm.inttoptr %[[P]] : i64 to !llvm.ptr
      // CHECK: %[[TEXT:.*]] = llvm.mlir.addressof
      // CHECK: %[[PEER:.*]] = llvm.call @norm_emulator_mapa(%[[OWN]], %[[RANK]], %[[TEXT]]) : (!llvm.ptr, i32, !llvm.ptr) -> !llvm.ptr
      // CHECK: llvm.load %[[PEER]] : !llvm.ptr -> f32
      %own = llvm.inttoptr %p : i64 to !llvm.ptr<3>
      %peer = nvvm.mapa %own, %rank : !llvm.ptr<3> -> !llvm.ptr<7>
      %value = llvm.load %peer : !llvm.ptr<7> -> f32
      "test.use"(%value) : (f32) -> ()
      gpu.return
    }

    // CHECK-LABEL: func.func private @kernels_shuffles
    // CHECK-SAME: %[[F32:.*]]: f32, %[[I64:.*]]: i64, %[[F16:.*]]: f16, %[[V:.*]]: vector<2xf32>, %[[O:.*]]: i32, %[[W:.*]]: i32)
    gpu.func @shuffles(%f32: f32, %i64: i64, %f16: f16, %v: vector<2xf32>, %o: i32, %w: i32) kernel {
      // CHECK: %[[BITS:.*]] = llvm.bitcast %[[F32]] : f32 to i32
      // CHECK: %[[LONG:.*]] = llvm.zext %[[BITS]] : i32 to i64
      // CHECK: %[[MODE:.*]] = llvm.mlir.constant(0 : i32)
      // CHECK: %[[R:.*]] = llvm.call @norm_emulator_shuffle(%[[LONG]], %[[O]], %[[W]], %[[MODE]], %{{.*}}) : (i64, i32, i32, i32, !llvm.ptr) -> i64
      // CHECK: %[[VALID:.*]] = llvm.call @norm_emulator_shuffle_valid() : () -> i1
      // CHECK: %[[SHORT:.*]] = llvm.trunc %[[R]] : i64 to i32
      // CHECK: %[[VALUE:.*]] = llvm.bitcast %[[SHORT]] : i32 to f32
      // CHECK: "test.use"(%[[VALUE]], %[[VALID]])
      %0, %1 = gpu.shuffle xor %f32, %o, %w : f32
      "test.use"(%0, %1) : (f32, i1) -> ()
      // CHECK: %[[MODE:.*]] = llvm.mlir.constant(1 : i32)
      // CHECK: %[[R:.*]] = llvm.call @norm_emulator_shuffle(%[[I64]], %[[O]], %[[W]], %[[MODE]],
      // CHECK: "test.use"(%[[R]]) : (i64)
      %2, %3 = gpu.shuffle down %i64, %o, %w : i64
      "test.use"(%2) : (i64) -> ()
      // CHECK: llvm.bitcast %[[F16]] : f16 to i16
      // CHECK: llvm.mlir.constant(2 : i32)
      // CHECK: llvm.bitcast %{{.*}} : i16 to f16
      %4, %5 = gpu.shuffle up %f16, %o, %w : f16
      // CHECK: llvm.bitcast %[[V]] : vector<2xf32> to i64
      // CHECK: llvm.mlir.constant(3 : i32)
      // CHECK: llvm.bitcast %{{.*}} : i64 to vector<2xf32>
      %6, %7 = gpu.shuffle idx %v, %o, %w : vector<2xf32>
      gpu.return
    }
  }
}
// CHECK: llvm.mlir.global internal constant @norm_emulator_text("gpu.barrier at {{.*}}ops.mlir:[[#]]:7\00")
