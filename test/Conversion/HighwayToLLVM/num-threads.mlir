// The number of threads is the runtime's.
// RUN: norm-opt %s --convert-highway-to-llvm=target=avx2 | FileCheck %s

// CHECK: llvm.func @norm_get_num_threads() -> i32
// CHECK-LABEL: func.func @main
func.func @main() -> index {
  // CHECK: %[[NUMBER:.*]] = llvm.call @norm_get_num_threads() : () -> i32
  // CHECK: %[[INDEX:.*]] = arith.index_cast %[[NUMBER]] : i32 to index
  // CHECK: return %[[INDEX]]
  %threads = highway.num_threads
  return %threads : index
}
