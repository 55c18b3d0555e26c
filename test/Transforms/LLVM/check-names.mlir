// A function or another symbol that has the name of what the pipelines call is an
// error; what the C library has may be declared as it is.
// RUN: norm-opt %s --norm-check-names --verify-diagnostics --split-input-file
// RUN: norm-opt %s --norm-cpu-pipeline --verify-diagnostics --split-input-file
// RUN: norm-opt %s --norm-reference-pipeline --verify-diagnostics --split-input-file
// RUN: sed -e 's/GPU-only/expected/' %s | norm-opt --norm-check-names=launches --verify-diagnostics --split-input-file
// RUN: sed -e 's/GPU-only/expected/' %s | norm-opt --norm-gpu-pipeline=target=nvvm --verify-diagnostics --split-input-file

// expected-error @+1 {{'func.func' op is named norm_fail, which is a name of the runtime: give it another name}}
func.func @norm_fail(%x: memref<?xf32>) {
  return
}

// -----

// expected-error @+1 {{'func.func' op is named norm_parallel_for, which is a name of the runtime: give it another name}}
func.func private @norm_parallel_for(i64)

// -----

// expected-error @+1 {{'func.func' op is named norm_matmul, which is a name of the runtime: give it another name}}
func.func @norm_matmul(%x: memref<4xf32>) {
  return
}

// -----

// expected-error @+1 {{'func.func' op is named norm_get_num_threads, which is a name of the runtime: give it another name}}
func.func @norm_get_num_threads(%x: memref<4xf32>) {
  return
}

// -----

// expected-error @+1 {{'func.func' op is named norm_highway_exp, which is a name of the runtime: give it another name}}
func.func private @norm_highway_exp(f32) -> f32

// -----

// expected-error @+1 {{'func.func' op is named malloc, which is a name of the runtime: give it another name}}
func.func private @malloc(i32) -> i64

// -----

// expected-error @+1 {{'func.func' op is named free, which is a name of the runtime: give it another name}}
func.func @free(%x: !llvm.ptr) {
  return
}

// -----

// expected-error @+1 {{'memref.global' op is named memrefCopy, which is a name of the runtime: give it another name}}
memref.global @memrefCopy : memref<4xf32> = dense<0.0>

// -----

// expected-error @+1 {{'func.func' op is named memcpy, which is a library function that LLVM knows: give it another name}}
func.func @memcpy(%x: memref<4xf32>) {
  return
}

// -----

// expected-error @+1 {{'func.func' op is named expf, which is a library function that LLVM knows: give it another name}}
func.func private @expf(%x: f32) -> f32 {
  return %x : f32
}

// -----

// By the compiler's own library.
// expected-error @+1 {{'llvm.func' op is named __extendhfsf2, which is a library function that LLVM knows}}
llvm.func @__extendhfsf2(%x: f16) -> f32 {
  %y = llvm.fpext %x : f16 to f32
  llvm.return %y : f32
}

// -----

// LLVM would take a call of it for C's.
// expected-error @+1 {{'func.func' op is named abs, which is a library function that LLVM knows}}
func.func @abs(%x: i32) -> i32 {
  return %x : i32
}

// -----

// GPU-only-error @+1 {{'func.func' op is named norm_kernels, which is a name of the runtime: give it another name}}
func.func @norm_kernels(%x: memref<4xf32>) {
  return
}

// -----

// GPU-only-error @+1 {{'func.func' op is named norm_gpu_launch, which is a name of the runtime: give it another name}}
func.func private @norm_gpu_launch()

// -----

// GPU-only-error @+1 {{'func.func' op is named mgpuStreamCreate, which is a name of the runtime: give it another name}}
func.func @mgpuStreamCreate(%x: memref<4xf32>) {
  return
}

// -----

func.func private @malloc(i64) -> !llvm.ptr
func.func private @free(!llvm.ptr)
func.func private @memrefCopy(i64, !llvm.ptr, !llvm.ptr)
llvm.func @norm_fail(!llvm.ptr)
func.func private @abs(i32) -> i32
// What nothing calls.
func.func private @div(%x: f32) -> f32 {
  return %x : f32
}
func.func @norm_failure(%p: !llvm.ptr) {
  call @free(%p) : (!llvm.ptr) -> ()
  return
}
