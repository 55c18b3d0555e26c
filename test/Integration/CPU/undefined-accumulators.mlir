// Sums that start from elements that nobody defined, in memory that is not zero: each is
// what it is from zeros, whatever passes them on.

// REQUIRES: sse4

// DEFINE: %{entry} =
// DEFINE: %{run} = norm-run %s --entry=%{entry} --random=1 --expect=%t.npy --rtol=1e-5 --atol=1e-5

// RUN: norm-run %s --entry=defined --random=1 --target=reference --output=%t.npy 2>/dev/null
// REDEFINE: %{entry} = branch_in_loop
// RUN: env MALLOC_PERTURB_=113 %{run} 2>&1 | FileCheck %s
// REDEFINE: %{entry} = while
// RUN: env MALLOC_PERTURB_=113 %{run} 2>/dev/null
// REDEFINE: %{entry} = concat_of_branches
// RUN: env MALLOC_PERTURB_=113 %{run} 2>/dev/null
// REDEFINE: %{entry} = call
// RUN: env MALLOC_PERTURB_=113 %{run} 2>/dev/null
// REDEFINE: %{entry} = filled_in_part
// RUN: env MALLOC_PERTURB_=113 %{run} 2>/dev/null
// REDEFINE: %{entry} = absolute_of_pad
// RUN: env MALLOC_PERTURB_=142 %{run} --target=reference 2>/dev/null
// REDEFINE: %{entry} = allocation
// RUN: env MALLOC_PERTURB_=142 %{run} --target=reference 2>/dev/null
// REDEFINE: %{entry} = select_in_loops
// RUN: env MALLOC_PERTURB_=113 %{run} 2>/dev/null

// CHECK-COUNT-8: warning: {{.*}} whose elements are undefined

func.func @defined(%x: tensor<64x16xf32>) -> tensor<64xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<64xf32>
  %start = linalg.fill ins(%zero : f32) outs(%e : tensor<64xf32>) -> tensor<64xf32>
  %once = linalg.reduce {arith.addf} ins(%x : tensor<64x16xf32>) outs(%start : tensor<64xf32>) dimensions = [1]
  %twice = linalg.reduce {arith.addf} ins(%x : tensor<64x16xf32>) outs(%once : tensor<64xf32>) dimensions = [1]
  return %twice : tensor<64xf32>
}

func.func @branch_in_loop(%x: tensor<64x16xf32>) -> tensor<64xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %e = tensor.empty() : tensor<64xf32>
  %sums = scf.for %i = %c0 to %c3 step %c1 iter_args(%sum = %e) -> tensor<64xf32> {
    %is_odd = arith.cmpi eq, %i, %c1 : index
    %next = scf.if %is_odd -> tensor<64xf32> {
      scf.yield %sum : tensor<64xf32>
    } else {
      %more = linalg.reduce {arith.addf} ins(%x : tensor<64x16xf32>) outs(%sum : tensor<64xf32>) dimensions = [1]
      scf.yield %more : tensor<64xf32>
    }
    scf.yield %next : tensor<64xf32>
  }
  return %sums : tensor<64xf32>
}

func.func @while(%x: tensor<64x16xf32>) -> tensor<64xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %e = tensor.empty() : tensor<64xf32>
  %sums:2 = scf.while (%i = %c0, %sum = %e) : (index, tensor<64xf32>) -> (index, tensor<64xf32>) {
    %is_more = arith.cmpi ult, %i, %c2 : index
    scf.condition(%is_more) %i, %sum : index, tensor<64xf32>
  } do {
  ^bb0(%i: index, %sum: tensor<64xf32>):
    %j = arith.addi %i, %c1 : index
    %next = linalg.reduce {arith.addf} ins(%x : tensor<64x16xf32>) outs(%sum : tensor<64xf32>) dimensions = [1]
    scf.yield %j, %next : index, tensor<64xf32>
  }
  return %sums#1 : tensor<64xf32>
}

func.func @concat_of_branches(%x: tensor<64x16xf32>) -> tensor<64xf32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %element = tensor.extract %x[%c0, %c0] : tensor<64x16xf32>
  %is_negative = arith.cmpf olt, %element, %zero : f32
  %e = tensor.empty() : tensor<32xf32>
  %f = tensor.empty() : tensor<32xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%f : tensor<32xf32>) -> tensor<32xf32>
  %half = scf.if %is_negative -> tensor<32xf32> {
    %new = tensor.empty() : tensor<32xf32>
    scf.yield %new : tensor<32xf32>
  } else {
    scf.yield %e : tensor<32xf32>
  }
  %other = arith.select %is_negative, %zeros, %e : tensor<32xf32>
  %third = arith.select %is_negative, %other, %half : tensor<32xf32>
  %start = tensor.concat dim(0) %half, %third : (tensor<32xf32>, tensor<32xf32>) -> tensor<64xf32>
  %once = linalg.reduce {arith.addf} ins(%x : tensor<64x16xf32>) outs(%start : tensor<64xf32>) dimensions = [1]
  %twice = linalg.reduce {arith.addf} ins(%x : tensor<64x16xf32>) outs(%once : tensor<64xf32>) dimensions = [1]
  return %twice : tensor<64xf32>
}

func.func private @make() -> tensor<64xf32> {
  %e = tensor.empty() : tensor<64xf32>
  return %e : tensor<64xf32>
}

func.func private @add(%x: tensor<64x16xf32>, %start: tensor<64xf32>) -> tensor<64xf32> {
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<64x16xf32>) outs(%start : tensor<64xf32>) dimensions = [1]
  return %sums : tensor<64xf32>
}

func.func @call(%x: tensor<64x16xf32>) -> tensor<64xf32> {
  %e = call @make() : () -> tensor<64xf32>
  %once = call @add(%x, %e) : (tensor<64x16xf32>, tensor<64xf32>) -> tensor<64xf32>
  %twice = call @add(%x, %once) : (tensor<64x16xf32>, tensor<64xf32>) -> tensor<64xf32>
  return %twice : tensor<64xf32>
}

func.func @filled_in_part(%x: tensor<64x16xf32>) -> tensor<64xf32> {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c60 = arith.constant 60 : index
  %e = tensor.empty() : tensor<64xf32>
  %part = scf.for %i = %c0 to %c60 step %c1 iter_args(%t = %e) -> tensor<64xf32> {
    %next = tensor.insert %zero into %t[%i] : tensor<64xf32>
    scf.yield %next : tensor<64xf32>
  }
  %once = linalg.reduce {arith.addf} ins(%x : tensor<64x16xf32>) outs(%part : tensor<64xf32>) dimensions = [1]
  %twice = linalg.reduce {arith.addf} ins(%x : tensor<64x16xf32>) outs(%once : tensor<64xf32>) dimensions = [1]
  return %twice : tensor<64xf32>
}

func.func @absolute_of_pad(%x: tensor<64x16xf32>) -> tensor<64xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<60xf32>
  %pad = tensor.pad %e low[3] high[1] {
  ^bb0(%i: index):
    tensor.yield %zero : f32
  } : tensor<60xf32> to tensor<64xf32>
  %f = tensor.empty() : tensor<64xf32>
  %start = linalg.abs ins(%pad : tensor<64xf32>) outs(%f : tensor<64xf32>) -> tensor<64xf32>
  %once = linalg.reduce {arith.addf} ins(%x : tensor<64x16xf32>) outs(%start : tensor<64xf32>) dimensions = [1]
  %twice = linalg.reduce {arith.addf} ins(%x : tensor<64x16xf32>) outs(%once : tensor<64xf32>) dimensions = [1]
  return %twice : tensor<64xf32>
}

func.func @allocation(%x: tensor<64x16xf32>) -> tensor<64xf32> {
  %buffer = memref.alloc() : memref<64xf32>
  %e = bufferization.to_tensor %buffer restrict writable : memref<64xf32> to tensor<64xf32>
  %once = linalg.reduce {arith.addf} ins(%x : tensor<64x16xf32>) outs(%e : tensor<64xf32>) dimensions = [1]
  %twice = linalg.reduce {arith.addf} ins(%x : tensor<64x16xf32>) outs(%once : tensor<64xf32>) dimensions = [1]
  return %twice : tensor<64xf32>
}

func.func @select_in_loops(%x: tensor<64x16xf32>) -> tensor<64xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<64xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e : tensor<64xf32>) -> tensor<64xf32>
  %sums = scf.for %i = %c0 to %c2 step %c1 iter_args(%a = %zeros) -> tensor<64xf32> {
    %of_i = scf.for %j = %c0 to %c2 step %c1 iter_args(%b = %a) -> tensor<64xf32> {
      %of_j = scf.for %k = %c0 to %c2 step %c1 iter_args(%c = %b) -> tensor<64xf32> {
        %is_first = arith.cmpi eq, %k, %c0 : index
        %start = arith.select %is_first, %e, %c : tensor<64xf32>
        %more = linalg.reduce {arith.addf} ins(%x : tensor<64x16xf32>) outs(%start : tensor<64xf32>) dimensions = [1]
        scf.yield %more : tensor<64xf32>
      }
      scf.yield %of_j : tensor<64xf32>
    }
    scf.yield %of_i : tensor<64xf32>
  }
  return %sums : tensor<64xf32>
}
