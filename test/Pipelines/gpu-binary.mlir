// Kernels for AMD's GPUs as code objects: ELF files that export a kernel and its
// descriptor and say what a launch needs.
// REQUIRES: ld.lld
// RUN: norm-opt %s --norm-gpu-pipeline="target=rocdl format=binary" | norm-translate --emit=hsaco -o %t.gfx90a
// RUN: llvm-readelf --file-header --dyn-syms --notes %t.gfx90a | FileCheck %s -D#WAVE=64 -DCHIP=gfx90a
// RUN: norm-opt %s --norm-gpu-pipeline="target=rocdl chip=gfx942 format=binary" | norm-translate --emit=hsaco -o %t.gfx942
// RUN: llvm-readelf --file-header --dyn-syms --notes %t.gfx942 | FileCheck %s -D#WAVE=64 -DCHIP=gfx942
// RUN: norm-opt %s --norm-gpu-pipeline="target=rocdl chip=gfx1100 format=binary" | norm-translate --emit=hsaco -o %t.gfx1100
// RUN: llvm-readelf --file-header --dyn-syms --notes %t.gfx1100 | FileCheck %s -D#WAVE=32 -DCHIP=gfx1100

// CHECK: OS/ABI: AMDGPU - HSA
// CHECK: ABI Version: 3
// CHECK: Type: DYN
// CHECK: Machine: EM_AMDGPU
// CHECK: Flags: {{.*}}[[CHIP]]
// CHECK-DAG: FUNC GLOBAL PROTECTED {{.*}} main_norm{{$}}
// CHECK-DAG: OBJECT GLOBAL DEFAULT {{.*}} main_norm.kd
// CHECK: amdhsa.kernels:
// CHECK: .kernarg_segment_size:
// CHECK: .symbol: main_norm.kd
// CHECK: .wavefront_size: [[#WAVE]]
// CHECK: amdhsa.target: amdgcn-amd-amdhsa--[[CHIP]]

// A toolkit that is named is the one.
// RUN: not env ROCM_PATH=%t.none norm-opt %s --norm-gpu-pipeline="target=rocdl format=binary" 2>&1 | FileCheck %s --check-prefix=ROCM
// ROCM: error: 'gpu.binary' op ROCM_PATH={{.*}}.none has no llvm/bin/ld.lld, which links kernels for AMD's GPUs
// RUN: not env CUDA_HOME=%t.none norm-opt %s --norm-gpu-pipeline="target=nvvm format=binary" 2>&1 | FileCheck %s --check-prefix=CUDA
// CUDA: error: 'gpu.binary' op CUDA_HOME={{.*}}.none has no bin/ptxas, which makes binaries for NVIDIA's GPUs

// What the program says is the error.
// RUN: rm -rf %t.rocm && mkdir -p %t.rocm/llvm/bin && printf '#!/bin/sh\necho one >&2\necho two\nexit 3\n' > %t.rocm/llvm/bin/ld.lld && chmod +x %t.rocm/llvm/bin/ld.lld
// RUN: not env ROCM_PATH=%t.rocm norm-opt %s --norm-gpu-pipeline="target=rocdl format=binary" 2>&1 | FileCheck %s --check-prefix=FAILED
// FAILED: error: 'gpu.binary' op {{.*}}.rocm/llvm/bin/ld.lld failed: one; two{{$}}

// One that does not end is ended.
// RUN: printf '#!/bin/sh\necho linking\nexec sleep 60\n' > %t.rocm/llvm/bin/ld.lld
// RUN: not env ROCM_PATH=%t.rocm NORM_PROGRAM_SECONDS=1 norm-opt %s --norm-gpu-pipeline="target=rocdl format=binary" 2>&1 | FileCheck %s --check-prefix=SLOW
// SLOW: error: 'gpu.binary' op {{.*}}.rocm/llvm/bin/ld.lld failed: linking; ended after 1 seconds; NORM_PROGRAM_SECONDS gives it more{{$}}
// RUN: not env ROCM_PATH=%t.rocm NORM_PROGRAM_SECONDS=soon norm-opt %s --norm-gpu-pipeline="target=rocdl format=binary" 2>&1 | FileCheck %s --check-prefix=SECONDS
// SECONDS: error: 'gpu.binary' op NORM_PROGRAM_SECONDS=soon: expected a number of seconds, at least 1

// RUN: not norm-opt %s --norm-gpu-pipeline="target=spirv format=assembly" 2>&1 | FileCheck %s --check-prefix=SPIRV
// SPIRV: error: unknown format 'assembly' of target spirv: expected binary
// RUN: not norm-opt %s --norm-gpu-pipeline="target=nvvm format=hsaco" 2>&1 | FileCheck %s --check-prefix=NVVM
// NVVM: error: unknown format 'hsaco' of target nvvm: expected assembly or binary
// RUN: not norm-opt %s --norm-gpu-pipeline="format=binary" 2>&1 | FileCheck %s --check-prefix=EMULATOR
// EMULATOR: error: unknown format 'binary' of target emulator: expected none

func.func @main(%x: tensor<64x512xf32>) -> tensor<64x512xf32> {
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<64x512xf32>) -> tensor<64x512xf32>
  return %y : tensor<64x512xf32>
}
