// Memory spaces that are no integers have no address space: the op is named, once.
// RUN: norm-opt %s --norm-check-memory-spaces --verify-diagnostics --split-input-file
// RUN: norm-opt %s --norm-cpu-pipeline --verify-diagnostics --split-input-file
// RUN: norm-opt %s --norm-gpu-pipeline=target=spirv --verify-diagnostics --split-input-file

// expected-error @+1 {{'func.func' op has a memref in memory space "x": expected none or an integer, the address spaces that the LLVM dialect has}}
func.func @argument(%x: memref<4x8xf32, "x">, %y: memref<4xf32>) {
  norm.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>],
                iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32, "x">) outs(%y : memref<4xf32>) {
  ^bb0(%a: f32):
    %s = norm.reduce add %a : f32
    norm.yield %s : f32
  }
  return
}

// -----

func.func @value(%y: memref<4xf32>) -> f32 {
  %c = arith.constant 0 : index
  // expected-error @+1 {{'memref.memory_space_cast' op has a memref in memory space #gpu.address_space<global>: expected none or an integer}}
  %x = memref.memory_space_cast %y : memref<4xf32> to memref<4xf32, #gpu.address_space<global>>
  %v = memref.load %x[%c] : memref<4xf32, #gpu.address_space<global>>
  return %v : f32
}

// -----

func.func @number(%x: memref<4xf32, 3>) -> f32 {
  %c = arith.constant 0 : index
  %v = memref.load %x[%c] : memref<4xf32, 3>
  return %v : f32
}
