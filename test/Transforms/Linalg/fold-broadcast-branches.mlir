// A branch that broadcasts a tensor to the size that it has goes; one that may
// broadcast stays.
// RUN: norm-opt %s --norm-fold-broadcast-branches --canonicalize | FileCheck %s

#identity = affine_map<(d0, d1) -> (d0, d1)>
#first = affine_map<(d0, d1) -> (0, d1)>

// The size of %x comes back through a reduction, a reshape and a maximum.
// CHECK-LABEL: @own_size
// CHECK-NOT: scf.if
// CHECK-NOT: arith.maxui
// CHECK: linalg.reduce
// CHECK-NOT: scf.if
// CHECK: return
func.func @own_size(%x: tensor<?x48xf32>) -> (tensor<?x48xf32>, tensor<?x1xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %n = tensor.dim %x, %c0 : tensor<?x48xf32>
  %sums_init = tensor.empty(%n) : tensor<?xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%sums_init : tensor<?xf32>) -> tensor<?xf32>
  %sums = linalg.reduce { arith.addf } ins(%x : tensor<?x48xf32>) outs(%zeros : tensor<?xf32>) dimensions = [1]
  %column = tensor.expand_shape %sums [[0, 1]] output_shape [%n, 1] : tensor<?xf32> into tensor<?x1xf32>
  %m = tensor.dim %column, %c0 : tensor<?x1xf32>
  %size = arith.maxui %n, %m : index
  %n_is_one = arith.cmpi eq, %n, %c1 : index
  %0 = scf.if %n_is_one -> (tensor<?x48xf32>) {
    %init = tensor.empty(%size) : tensor<?x48xf32>
    %2 = linalg.generic {indexing_maps = [#first, #identity], iterator_types = ["parallel", "parallel"]}
        ins(%x : tensor<?x48xf32>) outs(%init : tensor<?x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x48xf32>
    scf.yield %2 : tensor<?x48xf32>
  } else {
    scf.yield %x : tensor<?x48xf32>
  }
  %m_is_one = arith.cmpi eq, %m, %c1 : index
  %1 = scf.if %m_is_one -> (tensor<?x1xf32>) {
    %init = tensor.empty(%size) : tensor<?x1xf32>
    %2 = linalg.generic {indexing_maps = [#first, #identity], iterator_types = ["parallel", "parallel"]}
        ins(%column : tensor<?x1xf32>) outs(%init : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x1xf32>
    scf.yield %2 : tensor<?x1xf32>
  } else {
    scf.yield %column : tensor<?x1xf32>
  }
  return %0, %1 : tensor<?x48xf32>, tensor<?x1xf32>
}

// The result has the size of another argument.
// CHECK-LABEL: @other_size
// CHECK: arith.maxui
// CHECK: scf.if
func.func @other_size(%x: tensor<?x48xf32>, %y: tensor<?x48xf32>) -> tensor<?x48xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = tensor.dim %x, %c0 : tensor<?x48xf32>
  %m = tensor.dim %y, %c0 : tensor<?x48xf32>
  %size = arith.maxui %n, %m : index
  %is_one = arith.cmpi eq, %n, %c1 : index
  %0 = scf.if %is_one -> (tensor<?x48xf32>) {
    %init = tensor.empty(%size) : tensor<?x48xf32>
    %1 = linalg.generic {indexing_maps = [#first, #identity], iterator_types = ["parallel", "parallel"]}
        ins(%x : tensor<?x48xf32>) outs(%init : tensor<?x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x48xf32>
    scf.yield %1 : tensor<?x48xf32>
  } else {
    scf.yield %x : tensor<?x48xf32>
  }
  return %0 : tensor<?x48xf32>
}

// The first row everywhere, whenever another tensor has one row.
// CHECK-LABEL: @other_condition
// CHECK: scf.if
func.func @other_condition(%x: tensor<?x48xf32>, %y: tensor<?x48xf32>) -> tensor<?x48xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = tensor.dim %x, %c0 : tensor<?x48xf32>
  %m = tensor.dim %y, %c0 : tensor<?x48xf32>
  %is_one = arith.cmpi eq, %m, %c1 : index
  %0 = scf.if %is_one -> (tensor<?x48xf32>) {
    %init = tensor.empty(%n) : tensor<?x48xf32>
    %1 = linalg.generic {indexing_maps = [#first, #identity], iterator_types = ["parallel", "parallel"]}
        ins(%x : tensor<?x48xf32>) outs(%init : tensor<?x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x48xf32>
    scf.yield %1 : tensor<?x48xf32>
  } else {
    scf.yield %x : tensor<?x48xf32>
  }
  return %0 : tensor<?x48xf32>
}

// The other branch holds another tensor.
// CHECK-LABEL: @other_tensor
// CHECK: arith.select
func.func @other_tensor(%x: tensor<?x48xf32>, %y: tensor<?x48xf32>) -> tensor<?x48xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = tensor.dim %x, %c0 : tensor<?x48xf32>
  %is_one = arith.cmpi eq, %n, %c1 : index
  %0 = scf.if %is_one -> (tensor<?x48xf32>) {
    scf.yield %x : tensor<?x48xf32>
  } else {
    scf.yield %y : tensor<?x48xf32>
  }
  return %0 : tensor<?x48xf32>
}
