// Memory spaces that are no integers, or none that fit, have no address space: the op is named, once.
// RUN: norm-opt %s --norm-check-memory-spaces --verify-diagnostics --split-input-file
// RUN: norm-opt %s --norm-cpu-pipeline --verify-diagnostics=only-expected --split-input-file
// RUN: norm-opt %s --norm-gpu-pipeline=target=spirv --verify-diagnostics --split-input-file

// expected-error @+1 {{'func.func' op has a memref in memory space "x": expected none or an integer from 0 to 16777215, the address spaces that LLVM has}}
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

// expected-error @+1 {{'memref.global' op has a memref in memory space "x": expected none or an integer}}
memref.global "private" @global : memref<4xf32, "x">
func.func @beside_global(%x: memref<4xf32>) {
  return
}

// -----

// expected-error @+1 {{'func.func' op has a memref in memory space -1 : i64: expected none or an integer from 0}}
func.func @negative(%x: memref<4xf32, -1>) {
  return
}

// -----

// expected-error @+1 {{'func.func' op has a memref in memory space 4294967297 : i64: expected none or an integer from 0}}
func.func @large(%x: memref<4xf32, 4294967297>) {
  return
}

// -----

func.func @number(%x: memref<4xf32, 3>) -> f32 {
  %c = arith.constant 0 : index
  %v = memref.load %x[%c] : memref<4xf32, 3>
  return %v : f32
}
