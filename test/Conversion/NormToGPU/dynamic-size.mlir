// Rows of dynamic size that 256 threads have registers for are read once, unless
// they take less than a quarter of these; others in each pass.
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse --convert-norm-to-gpu --canonicalize --cse | FileCheck %s

#rows = affine_map<(i, j) -> (i, j)>

// Without loops: the values of 8 vectors for a thread.
// CHECK:       gpu.func @main_norm_resident(
// CHECK:         scf.for
// CHECK-NOT:       scf.for
// CHECK-COUNT-8:   vector.load
// CHECK-NOT:       vector.load
// CHECK:       gpu.func @main_norm_unaligned_resident(
// CHECK:       gpu.func @main_norm(
// CHECK:         scf.for
// CHECK:           scf.for {{.*}} iter_args

// CHECK-LABEL: func.func @main(
// CHECK-DAG:     %[[LEAST:.*]] = arith.constant 2048 : index
// CHECK-DAG:     %[[WIDTH:.*]] = arith.constant 6144 : index
// CHECK:         %[[MORE:.*]] = arith.subi %{{.*}}, %[[LEAST]] : index
// CHECK:         %[[FITS:.*]] = arith.cmpi ule, %[[MORE]], %[[WIDTH]] : index
// CHECK:         %[[BOTH:.*]] = arith.andi %{{.*}}, %[[FITS]]
// CHECK:         scf.if %[[BOTH]]
// CHECK:           gpu.launch_func @norm_kernels::@main_norm_resident blocks in ({{.*}}) threads in (%c256, %c1, %c1)
// CHECK:           gpu.launch_func @norm_kernels::@main_norm_unaligned_resident
// CHECK:           gpu.launch_func @norm_kernels::@main_norm blocks
// CHECK:           gpu.launch_func @norm_kernels::@main_norm_unaligned blocks
// CHECK:           gpu.launch_func @norm_kernels::@main_norm_elements blocks
func.func @main(%x: memref<?x?xf32>, %y: memref<?x?xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<?x?xf32>) outs(%y : memref<?x?xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}
