// What cannot be emulated is named.
// RUN: norm-opt %s --convert-gpu-to-emulator -verify-diagnostics -split-input-file

gpu.module @kernels {
  gpu.func @reduce(%x: f32) kernel {
    // expected-error @+1 {{'gpu.subgroup_reduce' has no emulation on the CPU}}
    %0 = gpu.subgroup_reduce add %x : (f32) -> f32
    %1 = gpu.subgroup_reduce add %x : (f32) -> f32
    gpu.return
  }
}

// -----

gpu.module @kernels {
  gpu.func @print(%x: f32) kernel {
    // expected-error @+1 {{'gpu.printf' has no emulation on the CPU}}
    gpu.printf "%f", %x : f32
    gpu.return
  }
}

// -----

gpu.module @kernels {
  gpu.func @nvidia() kernel {
    // expected-error @+1 {{'nvvm.barrier0' has no emulation on the CPU}}
    nvvm.barrier0
    gpu.return
  }
}

// -----

gpu.module @kernels {
  gpu.func @wide(%x: vector<4xf32>, %o: i32) kernel {
    // expected-error @+1 {{'gpu.shuffle' of 'vector<4xf32>' has no emulation on the CPU; expected up to 64 bits}}
    %0, %1 = gpu.shuffle xor %x, %o, %o : vector<4xf32>
    gpu.return
  }
}

// -----

gpu.module @kernels {
  // expected-error @+1 {{'memref.global' in a gpu.module has no emulation on the CPU; expected kernels with a body}}
  memref.global "private" constant @table : memref<4xf32> = dense<1.0>
}

// -----

gpu.module @kernels {
  // expected-error @+1 {{'gpu.func' in a gpu.module has no emulation on the CPU; expected kernels with a body}}
  gpu.func @helper() {
    gpu.return
  }
}

// -----

gpu.module @kernels {
  // expected-error @+1 {{'gpu.func' op has workgroup or private memory of type 'memref<?xf32>'; the emulator expects a static shape and the identity layout}}
  gpu.func @dynamic() workgroup(%a: memref<?xf32, #gpu.address_space<workgroup>>) kernel {
    gpu.return
  }
}

// -----

gpu.module @kernels {
  // expected-error @+1 {{'gpu.func' op has workgroup or private memory of type 'memref<4xmemref<?xf32>>'; the emulator expects a static shape and the identity layout of scalars or vectors}}
  gpu.func @descriptors() workgroup(%a: memref<4xmemref<?xf32>, #gpu.address_space<workgroup>>) kernel {
    gpu.return
  }
}

// -----

gpu.module @kernels {
  // expected-error @+1 {{'gpu.func' op has workgroup or private memory of type 'memref<4xvector<[4]xf32>>'; the emulator expects a static shape and the identity layout of scalars or vectors}}
  gpu.func @scalable() private(%a: memref<4xvector<[4]xf32>, #gpu.address_space<private>>) kernel {
    gpu.return
  }
}

// -----

gpu.module @kernels {
  // expected-error @+1 {{'gpu.func' op has workgroup or private memory of type 'memref<4611686018427387904x8xf32>'; the emulator expects fewer than 2^32 bytes}}
  gpu.func @large() workgroup(%a: memref<4611686018427387904x8xf32, #gpu.address_space<workgroup>>) kernel {
    gpu.return
  }
}

// -----

gpu.module @kernels {
  // expected-error @+1 {{'gpu.func' op has workgroup or private memory of type 'memref<4xf32>'; the emulator expects an alignment that is a power of two, not 0}}
  gpu.func @not_aligned() workgroup(%a: memref<4xf32, #gpu.address_space<workgroup>> {llvm.align = 0 : i64}) kernel {
    gpu.return
  }
}

// -----

gpu.module @kernels {
  // expected-error @+1 {{'gpu.func' op has workgroup or private memory of type 'memref<4xf32>'; the emulator expects an alignment that is a power of two, not 3}}
  gpu.func @oddly_aligned() private(%a: memref<4xf32, #gpu.address_space<private>> {llvm.align = 3 : i64}) kernel {
    gpu.return
  }
}
