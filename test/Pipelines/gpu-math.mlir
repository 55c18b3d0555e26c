// Functions of a fused region reach the code of NVIDIA's and AMD's GPUs without a
// library.
// RUN: sed -e s/TYPE/f32/g %s | norm-opt --norm-gpu-pipeline="target=nvvm chip=sm_90" | norm-translate --emit=ptx | FileCheck %s --check-prefix=PTX --implicit-check-not=__nv_ --implicit-check-not=call
// RUN: sed -e s/TYPE/f32/g %s | norm-opt --norm-gpu-pipeline="target=rocdl chip=gfx942" | norm-translate --emit=isa | FileCheck %s --check-prefix=ISA --implicit-check-not=__ocml_ --implicit-check-not=s_swappc
// RUN: sed -e s/TYPE/f64/g %s | norm-opt --norm-gpu-pipeline="target=nvvm chip=sm_90" | norm-translate --emit=ptx | FileCheck %s --check-prefix=PTX --implicit-check-not=__nv_ --implicit-check-not=call
// RUN: sed -e s/TYPE/f64/g %s | norm-opt --norm-gpu-pipeline="target=rocdl chip=gfx942" | norm-translate --emit=isa | FileCheck %s --check-prefix=ISA --implicit-check-not=__ocml_ --implicit-check-not=s_swappc
// PTX: .visible .entry f_norm(
// ISA: .globl f_norm

#id = affine_map<(i, j) -> (i, j)>
func.func @f(%x: memref<4x64xTYPE>, %y: memref<4x64xTYPE>) {
  norm.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "reduction"]}
    ins(%x : memref<4x64xTYPE>) outs(%y : memref<4x64xTYPE>) {
  ^bb0(%e: TYPE):
    %n, %rstd = norm.normalize mean_square %e {epsilon = 1.0e-5 : f64} : TYPE
    %sin = math.sin %n : TYPE
    %erfc = math.erfc %sin : TYPE
    %power = math.powf %erfc, %e : TYPE
    %root = math.cbrt %power : TYPE
    %asinh = math.asinh %root : TYPE
    %arc = math.atan2 %asinh, %n : TYPE
    %i = arith.fptosi %arc : TYPE to i32
    %whole = math.fpowi %n, %i : TYPE, i32
    %zeros = math.ctlz %i : i32
    %least = math.ipowi %zeros, %i : i32
    %is = math.isnormal %whole : TYPE
    %number = arith.sitofp %least : i32 to TYPE
    %out = arith.select %is, %number, %whole : TYPE
    norm.yield %out : TYPE
  }
  return
}
