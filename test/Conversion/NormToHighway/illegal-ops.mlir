// What highway has no form for, op by op: convert-norm-to-highway asks
// describeWhatHighwayLacks and leaves it alone. What is not here has one; see
// legal-ops.mlir.
//
// RUN: norm-opt %s --convert-norm-to-highway --split-input-file \
// RUN:     --verify-diagnostics | FileCheck %s

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @division_rounded_up
// CHECK:         norm.generic
func.func @division_rounded_up(%m0: memref<4x8xi32>, %m1: memref<4x8xi32>, %o0: memref<4x8xi32>) {
  // expected-remark @+1 {{it has 'arith.ceildivsi', which highway cannot express on these types}}
  norm.generic {
      indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0, %m1 : memref<4x8xi32>, memref<4x8xi32>) outs(%o0 : memref<4x8xi32>) {
  ^bb0(%a: i32, %b: i32):
    %0 = arith.ceildivsi %a, %b : i32
    norm.yield %0 : i32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @narrow_high_product
// CHECK:         norm.generic
func.func @narrow_high_product(%m0: memref<4x8xi16>, %m1: memref<4x8xi16>, %o0: memref<4x8xi16>, %o1: memref<4x8xi16>) {
  // expected-remark @+1 {{it has 'arith.mului_extended', which highway cannot express on these types}}
  norm.generic {
      indexing_maps = [#rows, #rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0, %m1 : memref<4x8xi16>, memref<4x8xi16>) outs(%o0, %o1 : memref<4x8xi16>, memref<4x8xi16>) {
  ^bb0(%a: i16, %b: i16):
    %0, %1 = arith.mului_extended %a, %b : i16
    norm.yield %0, %1 : i16, i16
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @constant_comparison
// CHECK:         norm.generic
func.func @constant_comparison(%m0: memref<4x8xf32>, %m1: memref<4x8xf32>, %o0: memref<4x8xf32>) {
  // expected-remark @+1 {{it has 'arith.cmpf', which highway cannot express on these types}}
  norm.generic {
      indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0, %m1 : memref<4x8xf32>, memref<4x8xf32>) outs(%o0 : memref<4x8xf32>) {
  ^bb0(%a: f32, %b: f32):
    %0 = arith.cmpf true, %a, %b : f32
    %1 = arith.select %0, %a, %b : f32
    norm.yield %1 : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @order_of_bits
// CHECK:         norm.generic
func.func @order_of_bits(%m0: memref<4x8xf32>, %m1: memref<4x8xf32>, %o0: memref<4x8xf32>) {
  // expected-remark @+1 {{it has 'arith.cmpi', which highway cannot express on these types}}
  norm.generic {
      indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0, %m1 : memref<4x8xf32>, memref<4x8xf32>) outs(%o0 : memref<4x8xf32>) {
  ^bb0(%a: f32, %b: f32):
    %0 = arith.cmpf olt, %a, %b : f32
    %1 = arith.cmpf ogt, %a, %b : f32
    %2 = arith.cmpi ult, %0, %1 : i1
    %3 = arith.select %2, %a, %b : f32
    norm.yield %3 : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @shift_of_bits
// CHECK:         norm.generic
func.func @shift_of_bits(%m0: memref<4x8xf32>, %m1: memref<4x8xf32>, %o0: memref<4x8xf32>) {
  // expected-remark @+1 {{it has 'arith.shli', which highway cannot express on these types}}
  norm.generic {
      indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0, %m1 : memref<4x8xf32>, memref<4x8xf32>) outs(%o0 : memref<4x8xf32>) {
  ^bb0(%a: f32, %b: f32):
    %0 = arith.cmpf olt, %a, %b : f32
    %1 = arith.shli %0, %0 : i1
    %2 = arith.select %1, %a, %b : f32
    norm.yield %2 : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @bit_as_exponent
// CHECK:         norm.generic
func.func @bit_as_exponent(%m0: memref<4x8xf32>, %m1: memref<4x8xf32>, %o0: memref<4x8xf32>) {
  // expected-remark @+1 {{it has 'math.fpowi', which highway cannot express on these types}}
  norm.generic {
      indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0, %m1 : memref<4x8xf32>, memref<4x8xf32>) outs(%o0 : memref<4x8xf32>) {
  ^bb0(%a: f32, %b: f32):
    %0 = arith.cmpf olt, %a, %b : f32
    %1 = math.fpowi %a, %0 : f32, i1
    norm.yield %1 : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @float_to_bit
// CHECK:         norm.generic
func.func @float_to_bit(%m0: memref<4x8xf32>, %m1: memref<4x8xf32>, %o0: memref<4x8xf32>) {
  // expected-remark @+1 {{it has 'arith.fptoui', which highway cannot express on these types}}
  norm.generic {
      indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0, %m1 : memref<4x8xf32>, memref<4x8xf32>) outs(%o0 : memref<4x8xf32>) {
  ^bb0(%a: f32, %b: f32):
    %0 = arith.fptoui %a : f32 to i1
    %1 = arith.select %0, %a, %b : f32
    norm.yield %1 : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @other_rounding
// CHECK:         norm.generic
func.func @other_rounding(%m0: memref<4x8xf32>, %o0: memref<4x8xbf16>) {
  // expected-remark @+1 {{it has 'arith.truncf', which highway cannot express on these types}}
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0 : memref<4x8xf32>) outs(%o0 : memref<4x8xbf16>) {
  ^bb0(%a: f32):
    %0 = arith.truncf %a toward_zero : f32 to bf16
    norm.yield %0 : bf16
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @memory_of_half_bytes
// CHECK:         norm.generic
func.func @memory_of_half_bytes(%m0: memref<4x8xi4>, %m1: memref<4x8xf32>, %o0: memref<4x8xf32>) {
  // expected-remark @+1 {{it has 'arith.uitofp', which highway cannot express on these types}}
  norm.generic {
      indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0, %m1 : memref<4x8xi4>, memref<4x8xf32>) outs(%o0 : memref<4x8xf32>) {
  ^bb0(%a: i4, %b: f32):
    %0 = arith.uitofp %a : i4 to f32
    %1 = arith.addf %0, %b : f32
    norm.yield %1 : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @half_byte_that_is_written
// CHECK:         norm.generic
func.func @half_byte_that_is_written(%m0: memref<4x8xi4>, %m1: memref<4x8xf32>, %o0: memref<4x8xi4>, %o1: memref<4x8xf32>) {
  // expected-remark @+1 {{it has a value of type i4}}
  norm.generic {
      indexing_maps = [#rows, #rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0, %m1 : memref<4x8xi4>, memref<4x8xf32>) outs(%o0, %o1 : memref<4x8xi4>, memref<4x8xf32>) {
  ^bb0(%a: i4, %b: f32):
    norm.yield %a, %b : i4, f32
  }
  return
}
