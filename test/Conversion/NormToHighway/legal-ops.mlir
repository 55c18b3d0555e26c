// What highway has a form for, op by op and type by type, so that whoever asks
// describeWhatHighwayLacks may rely on it; and the base lane: f64 as soon as
// something has 64 bits or goes by way of them.
//
// RUN: norm-opt %s --convert-norm-to-highway=strict --split-input-file \
// RUN:   | FileCheck %s

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func private @arithmetic_f16_norm
// CHECK-SAME:    highway.kernel = f32
func.func @arithmetic_f16(%m0: memref<4x8xf16>, %m1: memref<4x8xf16>, %o0: memref<4x8xf16>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0, %m1 : memref<4x8xf16>, memref<4x8xf16>) outs(%o0 : memref<4x8xf16>) {
  ^bb0(%a: f16, %b: f16):
    %0 = arith.addf %a, %b : f16
    %1 = arith.subf %0, %b : f16
    %2 = arith.mulf %1, %b : f16
    %3 = arith.divf %2, %b : f16
    %4 = arith.maximumf %3, %b : f16
    %5 = arith.minimumf %4, %b : f16
    %6 = arith.maxnumf %5, %b : f16
    %7 = arith.minnumf %6, %b : f16
    %8 = arith.negf %7 : f16
    %9 = arith.cmpf oeq, %8, %b : f16
    %10 = arith.select %9, %8, %a : f16
    %11 = arith.cmpf ogt, %10, %b : f16
    %12 = arith.select %11, %10, %a : f16
    %13 = arith.cmpf oge, %12, %b : f16
    %14 = arith.select %13, %12, %a : f16
    %15 = arith.cmpf olt, %14, %b : f16
    %16 = arith.select %15, %14, %a : f16
    %17 = arith.cmpf ole, %16, %b : f16
    %18 = arith.select %17, %16, %a : f16
    %19 = arith.cmpf one, %18, %b : f16
    %20 = arith.select %19, %18, %a : f16
    %21 = arith.cmpf ord, %20, %b : f16
    %22 = arith.select %21, %20, %a : f16
    %23 = arith.cmpf ueq, %22, %b : f16
    %24 = arith.select %23, %22, %a : f16
    %25 = arith.cmpf ugt, %24, %b : f16
    %26 = arith.select %25, %24, %a : f16
    %27 = arith.cmpf uge, %26, %b : f16
    %28 = arith.select %27, %26, %a : f16
    %29 = arith.cmpf ult, %28, %b : f16
    %30 = arith.select %29, %28, %a : f16
    %31 = arith.cmpf ule, %30, %b : f16
    %32 = arith.select %31, %30, %a : f16
    %33 = arith.cmpf une, %32, %b : f16
    %34 = arith.select %33, %32, %a : f16
    %35 = arith.cmpf uno, %34, %b : f16
    %36 = arith.select %35, %34, %a : f16
    norm.yield %36 : f16
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func private @functions_f16_norm
// CHECK-SAME:    highway.kernel = f32
func.func @functions_f16(%m0: memref<4x8xf16>, %m1: memref<4x8xf16>, %m2: memref<4x8xi8>, %o0: memref<4x8xf16>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0, %m1, %m2 : memref<4x8xf16>, memref<4x8xf16>, memref<4x8xi8>) outs(%o0 : memref<4x8xf16>) {
  ^bb0(%a: f16, %b: f16, %c: i8):
    %0 = math.absf %a : f16
    %1 = math.acos %0 : f16
    %2 = math.acosh %1 : f16
    %3 = math.asin %2 : f16
    %4 = math.asinh %3 : f16
    %5 = math.atan %4 : f16
    %6 = math.atanh %5 : f16
    %7 = math.cbrt %6 : f16
    %8 = math.ceil %7 : f16
    %9 = math.cos %8 : f16
    %10 = math.cosh %9 : f16
    %11 = math.erf %10 : f16
    %12 = math.erfc %11 : f16
    %13 = math.exp %12 : f16
    %14 = math.exp2 %13 : f16
    %15 = math.expm1 %14 : f16
    %16 = math.floor %15 : f16
    %17 = math.log %16 : f16
    %18 = math.log10 %17 : f16
    %19 = math.log1p %18 : f16
    %20 = math.log2 %19 : f16
    %21 = math.round %20 : f16
    %22 = math.roundeven %21 : f16
    %23 = math.rsqrt %22 : f16
    %24 = math.sin %23 : f16
    %25 = math.sinh %24 : f16
    %26 = math.sqrt %25 : f16
    %27 = math.tan %26 : f16
    %28 = math.tanh %27 : f16
    %29 = math.trunc %28 : f16
    %30 = math.atan2 %29, %b : f16
    %31 = math.copysign %30, %b : f16
    %32 = math.powf %31, %b : f16
    %33 = math.fma %32, %b, %a : f16
    %34 = math.clampf %33 to [%b, %a] : f16
    %35 = math.fpowi %34, %c : f16, i8
    %36, %37 = math.sincos %35 : f16
    %38 = math.isfinite %37 : f16
    %39 = arith.select %38, %37, %a : f16
    %40 = math.isinf %39 : f16
    %41 = arith.select %40, %39, %a : f16
    %42 = math.isnan %41 : f16
    %43 = arith.select %42, %41, %a : f16
    %44 = math.isnormal %43 : f16
    %45 = arith.select %44, %43, %a : f16
    norm.yield %45 : f16
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func private @arithmetic_bf16_norm
// CHECK-SAME:    highway.kernel = f32
func.func @arithmetic_bf16(%m0: memref<4x8xbf16>, %m1: memref<4x8xbf16>, %o0: memref<4x8xbf16>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0, %m1 : memref<4x8xbf16>, memref<4x8xbf16>) outs(%o0 : memref<4x8xbf16>) {
  ^bb0(%a: bf16, %b: bf16):
    %0 = arith.addf %a, %b : bf16
    %1 = arith.subf %0, %b : bf16
    %2 = arith.mulf %1, %b : bf16
    %3 = arith.divf %2, %b : bf16
    %4 = arith.maximumf %3, %b : bf16
    %5 = arith.minimumf %4, %b : bf16
    %6 = arith.maxnumf %5, %b : bf16
    %7 = arith.minnumf %6, %b : bf16
    %8 = arith.negf %7 : bf16
    %9 = arith.cmpf oeq, %8, %b : bf16
    %10 = arith.select %9, %8, %a : bf16
    %11 = arith.cmpf ogt, %10, %b : bf16
    %12 = arith.select %11, %10, %a : bf16
    %13 = arith.cmpf oge, %12, %b : bf16
    %14 = arith.select %13, %12, %a : bf16
    %15 = arith.cmpf olt, %14, %b : bf16
    %16 = arith.select %15, %14, %a : bf16
    %17 = arith.cmpf ole, %16, %b : bf16
    %18 = arith.select %17, %16, %a : bf16
    %19 = arith.cmpf one, %18, %b : bf16
    %20 = arith.select %19, %18, %a : bf16
    %21 = arith.cmpf ord, %20, %b : bf16
    %22 = arith.select %21, %20, %a : bf16
    %23 = arith.cmpf ueq, %22, %b : bf16
    %24 = arith.select %23, %22, %a : bf16
    %25 = arith.cmpf ugt, %24, %b : bf16
    %26 = arith.select %25, %24, %a : bf16
    %27 = arith.cmpf uge, %26, %b : bf16
    %28 = arith.select %27, %26, %a : bf16
    %29 = arith.cmpf ult, %28, %b : bf16
    %30 = arith.select %29, %28, %a : bf16
    %31 = arith.cmpf ule, %30, %b : bf16
    %32 = arith.select %31, %30, %a : bf16
    %33 = arith.cmpf une, %32, %b : bf16
    %34 = arith.select %33, %32, %a : bf16
    %35 = arith.cmpf uno, %34, %b : bf16
    %36 = arith.select %35, %34, %a : bf16
    norm.yield %36 : bf16
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func private @functions_bf16_norm
// CHECK-SAME:    highway.kernel = f32
func.func @functions_bf16(%m0: memref<4x8xbf16>, %m1: memref<4x8xbf16>, %m2: memref<4x8xi8>, %o0: memref<4x8xbf16>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0, %m1, %m2 : memref<4x8xbf16>, memref<4x8xbf16>, memref<4x8xi8>) outs(%o0 : memref<4x8xbf16>) {
  ^bb0(%a: bf16, %b: bf16, %c: i8):
    %0 = math.absf %a : bf16
    %1 = math.acos %0 : bf16
    %2 = math.acosh %1 : bf16
    %3 = math.asin %2 : bf16
    %4 = math.asinh %3 : bf16
    %5 = math.atan %4 : bf16
    %6 = math.atanh %5 : bf16
    %7 = math.cbrt %6 : bf16
    %8 = math.ceil %7 : bf16
    %9 = math.cos %8 : bf16
    %10 = math.cosh %9 : bf16
    %11 = math.erf %10 : bf16
    %12 = math.erfc %11 : bf16
    %13 = math.exp %12 : bf16
    %14 = math.exp2 %13 : bf16
    %15 = math.expm1 %14 : bf16
    %16 = math.floor %15 : bf16
    %17 = math.log %16 : bf16
    %18 = math.log10 %17 : bf16
    %19 = math.log1p %18 : bf16
    %20 = math.log2 %19 : bf16
    %21 = math.round %20 : bf16
    %22 = math.roundeven %21 : bf16
    %23 = math.rsqrt %22 : bf16
    %24 = math.sin %23 : bf16
    %25 = math.sinh %24 : bf16
    %26 = math.sqrt %25 : bf16
    %27 = math.tan %26 : bf16
    %28 = math.tanh %27 : bf16
    %29 = math.trunc %28 : bf16
    %30 = math.atan2 %29, %b : bf16
    %31 = math.copysign %30, %b : bf16
    %32 = math.powf %31, %b : bf16
    %33 = math.fma %32, %b, %a : bf16
    %34 = math.clampf %33 to [%b, %a] : bf16
    %35 = math.fpowi %34, %c : bf16, i8
    %36, %37 = math.sincos %35 : bf16
    %38 = math.isfinite %37 : bf16
    %39 = arith.select %38, %37, %a : bf16
    %40 = math.isinf %39 : bf16
    %41 = arith.select %40, %39, %a : bf16
    %42 = math.isnan %41 : bf16
    %43 = arith.select %42, %41, %a : bf16
    %44 = math.isnormal %43 : bf16
    %45 = arith.select %44, %43, %a : bf16
    norm.yield %45 : bf16
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func private @arithmetic_f32_norm
// CHECK-SAME:    highway.kernel = f32
func.func @arithmetic_f32(%m0: memref<4x8xf32>, %m1: memref<4x8xf32>, %o0: memref<4x8xf32>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0, %m1 : memref<4x8xf32>, memref<4x8xf32>) outs(%o0 : memref<4x8xf32>) {
  ^bb0(%a: f32, %b: f32):
    %0 = arith.addf %a, %b : f32
    %1 = arith.subf %0, %b : f32
    %2 = arith.mulf %1, %b : f32
    %3 = arith.divf %2, %b : f32
    %4 = arith.maximumf %3, %b : f32
    %5 = arith.minimumf %4, %b : f32
    %6 = arith.maxnumf %5, %b : f32
    %7 = arith.minnumf %6, %b : f32
    %8 = arith.negf %7 : f32
    %9 = arith.cmpf oeq, %8, %b : f32
    %10 = arith.select %9, %8, %a : f32
    %11 = arith.cmpf ogt, %10, %b : f32
    %12 = arith.select %11, %10, %a : f32
    %13 = arith.cmpf oge, %12, %b : f32
    %14 = arith.select %13, %12, %a : f32
    %15 = arith.cmpf olt, %14, %b : f32
    %16 = arith.select %15, %14, %a : f32
    %17 = arith.cmpf ole, %16, %b : f32
    %18 = arith.select %17, %16, %a : f32
    %19 = arith.cmpf one, %18, %b : f32
    %20 = arith.select %19, %18, %a : f32
    %21 = arith.cmpf ord, %20, %b : f32
    %22 = arith.select %21, %20, %a : f32
    %23 = arith.cmpf ueq, %22, %b : f32
    %24 = arith.select %23, %22, %a : f32
    %25 = arith.cmpf ugt, %24, %b : f32
    %26 = arith.select %25, %24, %a : f32
    %27 = arith.cmpf uge, %26, %b : f32
    %28 = arith.select %27, %26, %a : f32
    %29 = arith.cmpf ult, %28, %b : f32
    %30 = arith.select %29, %28, %a : f32
    %31 = arith.cmpf ule, %30, %b : f32
    %32 = arith.select %31, %30, %a : f32
    %33 = arith.cmpf une, %32, %b : f32
    %34 = arith.select %33, %32, %a : f32
    %35 = arith.cmpf uno, %34, %b : f32
    %36 = arith.select %35, %34, %a : f32
    norm.yield %36 : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func private @functions_f32_norm
// CHECK-SAME:    highway.kernel = f32
func.func @functions_f32(%m0: memref<4x8xf32>, %m1: memref<4x8xf32>, %m2: memref<4x8xi8>, %o0: memref<4x8xf32>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0, %m1, %m2 : memref<4x8xf32>, memref<4x8xf32>, memref<4x8xi8>) outs(%o0 : memref<4x8xf32>) {
  ^bb0(%a: f32, %b: f32, %c: i8):
    %0 = math.absf %a : f32
    %1 = math.acos %0 : f32
    %2 = math.acosh %1 : f32
    %3 = math.asin %2 : f32
    %4 = math.asinh %3 : f32
    %5 = math.atan %4 : f32
    %6 = math.atanh %5 : f32
    %7 = math.cbrt %6 : f32
    %8 = math.ceil %7 : f32
    %9 = math.cos %8 : f32
    %10 = math.cosh %9 : f32
    %11 = math.erf %10 : f32
    %12 = math.erfc %11 : f32
    %13 = math.exp %12 : f32
    %14 = math.exp2 %13 : f32
    %15 = math.expm1 %14 : f32
    %16 = math.floor %15 : f32
    %17 = math.log %16 : f32
    %18 = math.log10 %17 : f32
    %19 = math.log1p %18 : f32
    %20 = math.log2 %19 : f32
    %21 = math.round %20 : f32
    %22 = math.roundeven %21 : f32
    %23 = math.rsqrt %22 : f32
    %24 = math.sin %23 : f32
    %25 = math.sinh %24 : f32
    %26 = math.sqrt %25 : f32
    %27 = math.tan %26 : f32
    %28 = math.tanh %27 : f32
    %29 = math.trunc %28 : f32
    %30 = math.atan2 %29, %b : f32
    %31 = math.copysign %30, %b : f32
    %32 = math.powf %31, %b : f32
    %33 = math.fma %32, %b, %a : f32
    %34 = math.clampf %33 to [%b, %a] : f32
    %35 = math.fpowi %34, %c : f32, i8
    %36, %37 = math.sincos %35 : f32
    %38 = math.isfinite %37 : f32
    %39 = arith.select %38, %37, %a : f32
    %40 = math.isinf %39 : f32
    %41 = arith.select %40, %39, %a : f32
    %42 = math.isnan %41 : f32
    %43 = arith.select %42, %41, %a : f32
    %44 = math.isnormal %43 : f32
    %45 = arith.select %44, %43, %a : f32
    norm.yield %45 : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func private @arithmetic_f64_norm
// CHECK-SAME:    highway.kernel = f64
func.func @arithmetic_f64(%m0: memref<4x8xf64>, %m1: memref<4x8xf64>, %o0: memref<4x8xf64>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0, %m1 : memref<4x8xf64>, memref<4x8xf64>) outs(%o0 : memref<4x8xf64>) {
  ^bb0(%a: f64, %b: f64):
    %0 = arith.addf %a, %b : f64
    %1 = arith.subf %0, %b : f64
    %2 = arith.mulf %1, %b : f64
    %3 = arith.divf %2, %b : f64
    %4 = arith.maximumf %3, %b : f64
    %5 = arith.minimumf %4, %b : f64
    %6 = arith.maxnumf %5, %b : f64
    %7 = arith.minnumf %6, %b : f64
    %8 = arith.negf %7 : f64
    %9 = arith.cmpf oeq, %8, %b : f64
    %10 = arith.select %9, %8, %a : f64
    %11 = arith.cmpf ogt, %10, %b : f64
    %12 = arith.select %11, %10, %a : f64
    %13 = arith.cmpf oge, %12, %b : f64
    %14 = arith.select %13, %12, %a : f64
    %15 = arith.cmpf olt, %14, %b : f64
    %16 = arith.select %15, %14, %a : f64
    %17 = arith.cmpf ole, %16, %b : f64
    %18 = arith.select %17, %16, %a : f64
    %19 = arith.cmpf one, %18, %b : f64
    %20 = arith.select %19, %18, %a : f64
    %21 = arith.cmpf ord, %20, %b : f64
    %22 = arith.select %21, %20, %a : f64
    %23 = arith.cmpf ueq, %22, %b : f64
    %24 = arith.select %23, %22, %a : f64
    %25 = arith.cmpf ugt, %24, %b : f64
    %26 = arith.select %25, %24, %a : f64
    %27 = arith.cmpf uge, %26, %b : f64
    %28 = arith.select %27, %26, %a : f64
    %29 = arith.cmpf ult, %28, %b : f64
    %30 = arith.select %29, %28, %a : f64
    %31 = arith.cmpf ule, %30, %b : f64
    %32 = arith.select %31, %30, %a : f64
    %33 = arith.cmpf une, %32, %b : f64
    %34 = arith.select %33, %32, %a : f64
    %35 = arith.cmpf uno, %34, %b : f64
    %36 = arith.select %35, %34, %a : f64
    norm.yield %36 : f64
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func private @functions_f64_norm
// CHECK-SAME:    highway.kernel = f64
func.func @functions_f64(%m0: memref<4x8xf64>, %m1: memref<4x8xf64>, %m2: memref<4x8xi8>, %o0: memref<4x8xf64>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0, %m1, %m2 : memref<4x8xf64>, memref<4x8xf64>, memref<4x8xi8>) outs(%o0 : memref<4x8xf64>) {
  ^bb0(%a: f64, %b: f64, %c: i8):
    %0 = math.absf %a : f64
    %1 = math.acos %0 : f64
    %2 = math.acosh %1 : f64
    %3 = math.asin %2 : f64
    %4 = math.asinh %3 : f64
    %5 = math.atan %4 : f64
    %6 = math.atanh %5 : f64
    %7 = math.cbrt %6 : f64
    %8 = math.ceil %7 : f64
    %9 = math.cos %8 : f64
    %10 = math.cosh %9 : f64
    %11 = math.erf %10 : f64
    %12 = math.erfc %11 : f64
    %13 = math.exp %12 : f64
    %14 = math.exp2 %13 : f64
    %15 = math.expm1 %14 : f64
    %16 = math.floor %15 : f64
    %17 = math.log %16 : f64
    %18 = math.log10 %17 : f64
    %19 = math.log1p %18 : f64
    %20 = math.log2 %19 : f64
    %21 = math.round %20 : f64
    %22 = math.roundeven %21 : f64
    %23 = math.rsqrt %22 : f64
    %24 = math.sin %23 : f64
    %25 = math.sinh %24 : f64
    %26 = math.sqrt %25 : f64
    %27 = math.tan %26 : f64
    %28 = math.tanh %27 : f64
    %29 = math.trunc %28 : f64
    %30 = math.atan2 %29, %b : f64
    %31 = math.copysign %30, %b : f64
    %32 = math.powf %31, %b : f64
    %33 = math.fma %32, %b, %a : f64
    %34 = math.clampf %33 to [%b, %a] : f64
    %35 = math.fpowi %34, %c : f64, i8
    %36, %37 = math.sincos %35 : f64
    %38 = math.isfinite %37 : f64
    %39 = arith.select %38, %37, %a : f64
    %40 = math.isinf %39 : f64
    %41 = arith.select %40, %39, %a : f64
    %42 = math.isnan %41 : f64
    %43 = arith.select %42, %41, %a : f64
    %44 = math.isnormal %43 : f64
    %45 = arith.select %44, %43, %a : f64
    norm.yield %45 : f64
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func private @arithmetic_i8_norm
// CHECK-SAME:    highway.kernel = f32
func.func @arithmetic_i8(%m0: memref<4x8xi8>, %m1: memref<4x8xi8>, %o0: memref<4x8xi8>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0, %m1 : memref<4x8xi8>, memref<4x8xi8>) outs(%o0 : memref<4x8xi8>) {
  ^bb0(%a: i8, %b: i8):
    %0 = arith.addi %a, %b : i8
    %1 = arith.subi %0, %b : i8
    %2 = arith.muli %1, %b : i8
    %3 = arith.maxsi %2, %b : i8
    %4 = arith.minsi %3, %b : i8
    %5 = arith.maxui %4, %b : i8
    %6 = arith.minui %5, %b : i8
    %7 = arith.andi %6, %b : i8
    %8 = arith.ori %7, %b : i8
    %9 = arith.xori %8, %b : i8
    %10 = arith.shli %9, %b : i8
    %11 = arith.shrsi %10, %b : i8
    %12 = arith.shrui %11, %b : i8
    %13 = arith.divsi %12, %b : i8
    %14 = arith.divui %13, %b : i8
    %15 = arith.remsi %14, %b : i8
    %16 = arith.remui %15, %b : i8
    %17 = math.absi %16 : i8
    %18 = math.ctlz %17 : i8
    %19 = math.cttz %18 : i8
    %20 = math.ctpop %19 : i8
    %21 = math.ipowi %20, %b : i8
    %22 = arith.cmpi eq, %21, %b : i8
    %23 = arith.select %22, %21, %a : i8
    %24 = arith.cmpi ne, %23, %b : i8
    %25 = arith.select %24, %23, %a : i8
    %26 = arith.cmpi slt, %25, %b : i8
    %27 = arith.select %26, %25, %a : i8
    %28 = arith.cmpi sle, %27, %b : i8
    %29 = arith.select %28, %27, %a : i8
    %30 = arith.cmpi sgt, %29, %b : i8
    %31 = arith.select %30, %29, %a : i8
    %32 = arith.cmpi sge, %31, %b : i8
    %33 = arith.select %32, %31, %a : i8
    %34 = arith.cmpi ult, %33, %b : i8
    %35 = arith.select %34, %33, %a : i8
    %36 = arith.cmpi ule, %35, %b : i8
    %37 = arith.select %36, %35, %a : i8
    %38 = arith.cmpi ugt, %37, %b : i8
    %39 = arith.select %38, %37, %a : i8
    %40 = arith.cmpi uge, %39, %b : i8
    %41 = arith.select %40, %39, %a : i8
    norm.yield %41 : i8
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func private @arithmetic_i16_norm
// CHECK-SAME:    highway.kernel = f32
func.func @arithmetic_i16(%m0: memref<4x8xi16>, %m1: memref<4x8xi16>, %o0: memref<4x8xi16>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0, %m1 : memref<4x8xi16>, memref<4x8xi16>) outs(%o0 : memref<4x8xi16>) {
  ^bb0(%a: i16, %b: i16):
    %0 = arith.addi %a, %b : i16
    %1 = arith.subi %0, %b : i16
    %2 = arith.muli %1, %b : i16
    %3 = arith.maxsi %2, %b : i16
    %4 = arith.minsi %3, %b : i16
    %5 = arith.maxui %4, %b : i16
    %6 = arith.minui %5, %b : i16
    %7 = arith.andi %6, %b : i16
    %8 = arith.ori %7, %b : i16
    %9 = arith.xori %8, %b : i16
    %10 = arith.shli %9, %b : i16
    %11 = arith.shrsi %10, %b : i16
    %12 = arith.shrui %11, %b : i16
    %13 = arith.divsi %12, %b : i16
    %14 = arith.divui %13, %b : i16
    %15 = arith.remsi %14, %b : i16
    %16 = arith.remui %15, %b : i16
    %17 = math.absi %16 : i16
    %18 = math.ctlz %17 : i16
    %19 = math.cttz %18 : i16
    %20 = math.ctpop %19 : i16
    %21 = math.ipowi %20, %b : i16
    %22 = arith.cmpi eq, %21, %b : i16
    %23 = arith.select %22, %21, %a : i16
    %24 = arith.cmpi ne, %23, %b : i16
    %25 = arith.select %24, %23, %a : i16
    %26 = arith.cmpi slt, %25, %b : i16
    %27 = arith.select %26, %25, %a : i16
    %28 = arith.cmpi sle, %27, %b : i16
    %29 = arith.select %28, %27, %a : i16
    %30 = arith.cmpi sgt, %29, %b : i16
    %31 = arith.select %30, %29, %a : i16
    %32 = arith.cmpi sge, %31, %b : i16
    %33 = arith.select %32, %31, %a : i16
    %34 = arith.cmpi ult, %33, %b : i16
    %35 = arith.select %34, %33, %a : i16
    %36 = arith.cmpi ule, %35, %b : i16
    %37 = arith.select %36, %35, %a : i16
    %38 = arith.cmpi ugt, %37, %b : i16
    %39 = arith.select %38, %37, %a : i16
    %40 = arith.cmpi uge, %39, %b : i16
    %41 = arith.select %40, %39, %a : i16
    norm.yield %41 : i16
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func private @arithmetic_i32_norm
// CHECK-SAME:    highway.kernel = f32
func.func @arithmetic_i32(%m0: memref<4x8xi32>, %m1: memref<4x8xi32>, %o0: memref<4x8xi32>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0, %m1 : memref<4x8xi32>, memref<4x8xi32>) outs(%o0 : memref<4x8xi32>) {
  ^bb0(%a: i32, %b: i32):
    %0 = arith.addi %a, %b : i32
    %1 = arith.subi %0, %b : i32
    %2 = arith.muli %1, %b : i32
    %3 = arith.maxsi %2, %b : i32
    %4 = arith.minsi %3, %b : i32
    %5 = arith.maxui %4, %b : i32
    %6 = arith.minui %5, %b : i32
    %7 = arith.andi %6, %b : i32
    %8 = arith.ori %7, %b : i32
    %9 = arith.xori %8, %b : i32
    %10 = arith.shli %9, %b : i32
    %11 = arith.shrsi %10, %b : i32
    %12 = arith.shrui %11, %b : i32
    %13 = arith.divsi %12, %b : i32
    %14 = arith.divui %13, %b : i32
    %15 = arith.remsi %14, %b : i32
    %16 = arith.remui %15, %b : i32
    %17 = math.absi %16 : i32
    %18 = math.ctlz %17 : i32
    %19 = math.cttz %18 : i32
    %20 = math.ctpop %19 : i32
    %21 = math.ipowi %20, %b : i32
    %22, %23 = arith.addui_extended %21, %b : i32, i1
    %24, %25 = arith.mulsi_extended %22, %b : i32
    %26, %27 = arith.mului_extended %24, %b : i32
    %28 = arith.cmpi eq, %26, %b : i32
    %29 = arith.select %28, %26, %a : i32
    %30 = arith.cmpi ne, %29, %b : i32
    %31 = arith.select %30, %29, %a : i32
    %32 = arith.cmpi slt, %31, %b : i32
    %33 = arith.select %32, %31, %a : i32
    %34 = arith.cmpi sle, %33, %b : i32
    %35 = arith.select %34, %33, %a : i32
    %36 = arith.cmpi sgt, %35, %b : i32
    %37 = arith.select %36, %35, %a : i32
    %38 = arith.cmpi sge, %37, %b : i32
    %39 = arith.select %38, %37, %a : i32
    %40 = arith.cmpi ult, %39, %b : i32
    %41 = arith.select %40, %39, %a : i32
    %42 = arith.cmpi ule, %41, %b : i32
    %43 = arith.select %42, %41, %a : i32
    %44 = arith.cmpi ugt, %43, %b : i32
    %45 = arith.select %44, %43, %a : i32
    %46 = arith.cmpi uge, %45, %b : i32
    %47 = arith.select %46, %45, %a : i32
    norm.yield %47 : i32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func private @arithmetic_i64_norm
// CHECK-SAME:    highway.kernel = f64
func.func @arithmetic_i64(%m0: memref<4x8xi64>, %m1: memref<4x8xi64>, %o0: memref<4x8xi64>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0, %m1 : memref<4x8xi64>, memref<4x8xi64>) outs(%o0 : memref<4x8xi64>) {
  ^bb0(%a: i64, %b: i64):
    %0 = arith.addi %a, %b : i64
    %1 = arith.subi %0, %b : i64
    %2 = arith.muli %1, %b : i64
    %3 = arith.maxsi %2, %b : i64
    %4 = arith.minsi %3, %b : i64
    %5 = arith.maxui %4, %b : i64
    %6 = arith.minui %5, %b : i64
    %7 = arith.andi %6, %b : i64
    %8 = arith.ori %7, %b : i64
    %9 = arith.xori %8, %b : i64
    %10 = arith.shli %9, %b : i64
    %11 = arith.shrsi %10, %b : i64
    %12 = arith.shrui %11, %b : i64
    %13 = arith.divsi %12, %b : i64
    %14 = arith.divui %13, %b : i64
    %15 = arith.remsi %14, %b : i64
    %16 = arith.remui %15, %b : i64
    %17 = math.absi %16 : i64
    %18 = math.ctlz %17 : i64
    %19 = math.cttz %18 : i64
    %20 = math.ctpop %19 : i64
    %21 = math.ipowi %20, %b : i64
    %22, %23 = arith.addui_extended %21, %b : i64, i1
    %24, %25 = arith.mulsi_extended %22, %b : i64
    %26, %27 = arith.mului_extended %24, %b : i64
    %28 = arith.cmpi eq, %26, %b : i64
    %29 = arith.select %28, %26, %a : i64
    %30 = arith.cmpi ne, %29, %b : i64
    %31 = arith.select %30, %29, %a : i64
    %32 = arith.cmpi slt, %31, %b : i64
    %33 = arith.select %32, %31, %a : i64
    %34 = arith.cmpi sle, %33, %b : i64
    %35 = arith.select %34, %33, %a : i64
    %36 = arith.cmpi sgt, %35, %b : i64
    %37 = arith.select %36, %35, %a : i64
    %38 = arith.cmpi sge, %37, %b : i64
    %39 = arith.select %38, %37, %a : i64
    %40 = arith.cmpi ult, %39, %b : i64
    %41 = arith.select %40, %39, %a : i64
    %42 = arith.cmpi ule, %41, %b : i64
    %43 = arith.select %42, %41, %a : i64
    %44 = arith.cmpi ugt, %43, %b : i64
    %45 = arith.select %44, %43, %a : i64
    %46 = arith.cmpi uge, %45, %b : i64
    %47 = arith.select %46, %45, %a : i64
    norm.yield %47 : i64
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func private @arithmetic_i1_norm
// CHECK-SAME:    highway.kernel = f32
func.func @arithmetic_i1(%m0: memref<4x8xf32>, %m1: memref<4x8xf32>, %o0: memref<4x8xf32>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0, %m1 : memref<4x8xf32>, memref<4x8xf32>) outs(%o0 : memref<4x8xf32>) {
  ^bb0(%a: f32, %b: f32):
    %0 = arith.cmpf olt, %a, %b : f32
    %1 = arith.cmpf ogt, %a, %b : f32
    %2 = arith.addi %0, %1 : i1
    %3 = arith.subi %2, %1 : i1
    %4 = arith.muli %3, %1 : i1
    %5 = arith.maxsi %4, %1 : i1
    %6 = arith.minsi %5, %1 : i1
    %7 = arith.andi %6, %1 : i1
    %8 = arith.ori %7, %1 : i1
    %9 = arith.xori %8, %1 : i1
    %10 = arith.cmpi eq, %9, %1 : i1
    %11 = arith.cmpi ne, %10, %1 : i1
    %12 = math.absi %11 : i1
    %13 = math.ctlz %12 : i1
    %14 = math.cttz %13 : i1
    %15 = math.ctpop %14 : i1
    %16 = math.ipowi %15, %1 : i1
    %17 = arith.select %16, %0, %1 : i1
    %18 = arith.select %17, %a, %b : f32
    norm.yield %18 : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func private @from_integers_norm
// CHECK-SAME:    highway.kernel = f32
func.func @from_integers(%m0: memref<4x8xi8>, %m1: memref<4x8xi16>, %m2: memref<4x8xi32>, %o0: memref<4x8xf16>, %o1: memref<4x8xf16>, %o2: memref<4x8xf16>, %o3: memref<4x8xf16>, %o4: memref<4x8xbf16>, %o5: memref<4x8xbf16>, %o6: memref<4x8xbf16>, %o7: memref<4x8xbf16>, %o8: memref<4x8xf32>, %o9: memref<4x8xf32>, %o10: memref<4x8xf32>, %o11: memref<4x8xf32>, %o12: memref<4x8xf32>, %o13: memref<4x8xf32>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #rows, #rows, #rows, #rows, #rows, #rows, #rows, #rows, #rows, #rows, #rows, #rows, #rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0, %m1, %m2 : memref<4x8xi8>, memref<4x8xi16>, memref<4x8xi32>) outs(%o0, %o1, %o2, %o3, %o4, %o5, %o6, %o7, %o8, %o9, %o10, %o11, %o12, %o13 : memref<4x8xf16>, memref<4x8xf16>, memref<4x8xf16>, memref<4x8xf16>, memref<4x8xbf16>, memref<4x8xbf16>, memref<4x8xbf16>, memref<4x8xbf16>, memref<4x8xf32>, memref<4x8xf32>, memref<4x8xf32>, memref<4x8xf32>, memref<4x8xf32>, memref<4x8xf32>) {
  ^bb0(%a: i8, %b: i16, %c: i32):
    %0 = arith.sitofp %a : i8 to f16
    %1 = arith.uitofp %a : i8 to f16
    %2 = arith.sitofp %b : i16 to f16
    %3 = arith.uitofp %b : i16 to f16
    %4 = arith.sitofp %a : i8 to bf16
    %5 = arith.uitofp %a : i8 to bf16
    %6 = arith.sitofp %b : i16 to bf16
    %7 = arith.uitofp %b : i16 to bf16
    %8 = arith.sitofp %a : i8 to f32
    %9 = arith.uitofp %a : i8 to f32
    %10 = arith.sitofp %b : i16 to f32
    %11 = arith.uitofp %b : i16 to f32
    %12 = arith.sitofp %c : i32 to f32
    %13 = arith.uitofp %c : i32 to f32
    norm.yield %0, %1, %2, %3, %4, %5, %6, %7, %8, %9, %10, %11, %12, %13 : f16, f16, f16, f16, bf16, bf16, bf16, bf16, f32, f32, f32, f32, f32, f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func private @to_integers_norm
// CHECK-SAME:    highway.kernel = f32
func.func @to_integers(%m0: memref<4x8xf16>, %m1: memref<4x8xbf16>, %m2: memref<4x8xf32>, %o0: memref<4x8xi8>, %o1: memref<4x8xi8>, %o2: memref<4x8xi16>, %o3: memref<4x8xi16>, %o4: memref<4x8xi32>, %o5: memref<4x8xi8>, %o6: memref<4x8xi8>, %o7: memref<4x8xi16>, %o8: memref<4x8xi16>, %o9: memref<4x8xi32>, %o10: memref<4x8xi8>, %o11: memref<4x8xi8>, %o12: memref<4x8xi16>, %o13: memref<4x8xi16>, %o14: memref<4x8xi32>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #rows, #rows, #rows, #rows, #rows, #rows, #rows, #rows, #rows, #rows, #rows, #rows, #rows, #rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0, %m1, %m2 : memref<4x8xf16>, memref<4x8xbf16>, memref<4x8xf32>) outs(%o0, %o1, %o2, %o3, %o4, %o5, %o6, %o7, %o8, %o9, %o10, %o11, %o12, %o13, %o14 : memref<4x8xi8>, memref<4x8xi8>, memref<4x8xi16>, memref<4x8xi16>, memref<4x8xi32>, memref<4x8xi8>, memref<4x8xi8>, memref<4x8xi16>, memref<4x8xi16>, memref<4x8xi32>, memref<4x8xi8>, memref<4x8xi8>, memref<4x8xi16>, memref<4x8xi16>, memref<4x8xi32>) {
  ^bb0(%a: f16, %b: bf16, %c: f32):
    %0 = arith.fptosi %a : f16 to i8
    %1 = arith.fptoui %a : f16 to i8
    %2 = arith.fptosi %a : f16 to i16
    %3 = arith.fptoui %a : f16 to i16
    %4 = arith.fptosi %a : f16 to i32
    %5 = arith.fptosi %b : bf16 to i8
    %6 = arith.fptoui %b : bf16 to i8
    %7 = arith.fptosi %b : bf16 to i16
    %8 = arith.fptoui %b : bf16 to i16
    %9 = arith.fptosi %b : bf16 to i32
    %10 = arith.fptosi %c : f32 to i8
    %11 = arith.fptoui %c : f32 to i8
    %12 = arith.fptosi %c : f32 to i16
    %13 = arith.fptoui %c : f32 to i16
    %14 = arith.fptosi %c : f32 to i32
    norm.yield %0, %1, %2, %3, %4, %5, %6, %7, %8, %9, %10, %11, %12, %13, %14 : i8, i8, i16, i16, i32, i8, i8, i16, i16, i32, i8, i8, i16, i16, i32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func private @signed_by_way_of_64_bits_norm
// CHECK-SAME:    highway.kernel = f64
func.func @signed_by_way_of_64_bits(%m0: memref<4x8xi32>, %o0: memref<4x8xf16>) {
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0 : memref<4x8xi32>) outs(%o0 : memref<4x8xf16>) {
  ^bb0(%a: i32):
    %0 = arith.sitofp %a : i32 to f16
    norm.yield %0 : f16
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func private @unsigned_by_way_of_64_bits_norm
// CHECK-SAME:    highway.kernel = f64
func.func @unsigned_by_way_of_64_bits(%m0: memref<4x8xi32>, %o0: memref<4x8xbf16>) {
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0 : memref<4x8xi32>) outs(%o0 : memref<4x8xbf16>) {
  ^bb0(%a: i32):
    %0 = arith.uitofp %a : i32 to bf16
    norm.yield %0 : bf16
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func private @to_unsigned_by_way_of_64_bits_norm
// CHECK-SAME:    highway.kernel = f64
func.func @to_unsigned_by_way_of_64_bits(%m0: memref<4x8xf32>, %o0: memref<4x8xi32>) {
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0 : memref<4x8xf32>) outs(%o0 : memref<4x8xi32>) {
  ^bb0(%a: f32):
    %0 = arith.fptoui %a : f32 to i32
    norm.yield %0 : i32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func private @between_sizes_norm
// CHECK-SAME:    highway.kernel = f32
func.func @between_sizes(%m0: memref<4x8xi16>, %m1: memref<4x8xf16>, %m2: memref<4x8xbf16>, %o0: memref<4x8xi8>, %o1: memref<4x8xi32>, %o2: memref<4x8xi32>, %o3: memref<4x8xf32>, %o4: memref<4x8xf32>, %o5: memref<4x8xbf16>, %o6: memref<4x8xi16>, %o7: memref<4x8xf16>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #rows, #rows, #rows, #rows, #rows, #rows, #rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0, %m1, %m2 : memref<4x8xi16>, memref<4x8xf16>, memref<4x8xbf16>) outs(%o0, %o1, %o2, %o3, %o4, %o5, %o6, %o7 : memref<4x8xi8>, memref<4x8xi32>, memref<4x8xi32>, memref<4x8xf32>, memref<4x8xf32>, memref<4x8xbf16>, memref<4x8xi16>, memref<4x8xf16>) {
  ^bb0(%a: i16, %b: f16, %c: bf16):
    %0 = arith.trunci %a : i16 to i8
    %1 = arith.extsi %a : i16 to i32
    %2 = arith.extui %a : i16 to i32
    %3 = arith.extf %b : f16 to f32
    %4 = arith.extf %c : bf16 to f32
    %5 = arith.truncf %4 : f32 to bf16
    %6 = arith.bitcast %b : f16 to i16
    %7 = arith.bitcast %a : i16 to f16
    norm.yield %0, %1, %2, %3, %4, %5, %6, %7 : i8, i32, i32, f32, f32, bf16, i16, f16
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func private @of_64_bits_norm
// CHECK-SAME:    highway.kernel = f64
func.func @of_64_bits(%m0: memref<4x8xi64>, %m1: memref<4x8xf64>, %o0: memref<4x8xf64>, %o1: memref<4x8xf16>, %o2: memref<4x8xf32>, %o3: memref<4x8xi64>, %o4: memref<4x8xi64>, %o5: memref<4x8xi64>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #rows, #rows, #rows, #rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%m0, %m1 : memref<4x8xi64>, memref<4x8xf64>) outs(%o0, %o1, %o2, %o3, %o4, %o5 : memref<4x8xf64>, memref<4x8xf16>, memref<4x8xf32>, memref<4x8xi64>, memref<4x8xi64>, memref<4x8xi64>) {
  ^bb0(%a: i64, %b: f64):
    %0 = arith.uitofp %a : i64 to f64
    %1 = arith.sitofp %a : i64 to f16
    %2 = arith.truncf %b : f64 to f32
    %3 = arith.fptosi %b : f64 to i64
    %4 = arith.fptoui %b : f64 to i64
    %5 = arith.trunci %a : i64 to i1
    %6 = arith.extsi %5 : i1 to i64
    norm.yield %0, %1, %2, %3, %4, %6 : f64, f16, f32, i64, i64, i64
  }
  return
}
