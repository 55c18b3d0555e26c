// RUN: norm-opt %s --norm-raise=report=%t.txt -o /dev/null
// RUN: FileCheck %s --input-file=%t.txt --implicit-check-not=raised
// RUN: norm-opt %s --norm-raise --remarks-filter=norm-raise -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK
// RUN: norm-opt %s --norm-raise --remarks-filter-missed=norm-raise --remark-format=yaml --remarks-output-file=%t.yaml -o /dev/null
// RUN: FileCheck %s --check-prefix=YAML --input-file=%t.yaml --implicit-check-not='Name:            Raised'

// What each reduction that looks like a norm's became, or why it became nothing,
// and what stood in the way.

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#column = affine_map<(d0, d1) -> (d1)>
#cube = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#slice = affine_map<(d0, d1, d2) -> (d0)>
#window = affine_map<(d0, d1) -> (d0 + d1)>

// YAML:      --- !Missed
// YAML-NEXT: Pass: norm-raise
// YAML-NEXT: Name: NotRaised
// YAML-NEXT: DebugLoc:
// YAML:      Function: divisor
// YAML-NEXT: Args:
// YAML-NEXT:   - Reason: {{.*}}the divisor 7 is not 8, the number of elements that are summed
// YAML-NEXT:   - InTheWay: {{.*}}arith.divf at report.mlir:

// CHECK: norm-raise: 2 raised, 18 not

func.func @raised(%x: tensor<4x8xf32>, %gain: tensor<8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  // CHECK:      {{.*}}report.mlir:[[#@LINE+10]]:8: raised to norm.rms_norm over dimensions [1] of tensor<4x8xf32>, epsilon 1e-05, with gain
  // CHECK-NEXT: reduction: linalg.generic at report.mlir:[[#@LINE+1]]:8
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  // REMARK: report.mlir:[[#@LINE+1]]:8: remark: [Passed] Raised | Category:norm-raise | Function=raised | Reductions="linalg.generic at {{.*}}", Remark="norm.rms_norm over dimensions [1] of tensor<4x8xf32>, epsilon 1e-05, with gain"
  %y = linalg.generic {indexing_maps = [#id, #row, #column, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %s, %gain : tensor<4x8xf32>, tensor<4xf32>, tensor<8xf32>) outs(%all : tensor<4x8xf32>) {
  ^bb0(%e: f32, %q: f32, %g: f32, %o: f32):
    %m = arith.divf %q, %n : f32
    %me = arith.addf %m, %eps : f32
    %r = math.rsqrt %me : f32
    %d = arith.mulf %e, %r : f32
    %z = arith.mulf %d, %g : f32
    linalg.yield %z : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

func.func @epsilon_outside(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  // CHECK:      {{.*}}report.mlir:[[#@LINE+9]]:8: raised to norm.generic over dimensions [1] of tensor<4x8xf32>, epsilon 1e-05 added to the root
  // CHECK-NEXT: reduction: linalg.generic at report.mlir:[[#@LINE+1]]:8
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %s : tensor<4x8xf32>, tensor<4xf32>) outs(%all : tensor<4x8xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %m = arith.divf %q, %n : f32
    %r = math.sqrt %m : f32
    %re = arith.addf %r, %eps : f32
    %z = arith.divf %e, %re : f32
    linalg.yield %z : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

func.func @divisor(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 7.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  // CHECK: {{.*}}report.mlir:[[#@LINE+2]]:8: not raised: the divisor 7 is not 8, the number of elements that are summed
  // REMARK: report.mlir:[[#@LINE+1]]:8: remark: [Missed] NotRaised |{{.*}} Reason="the divisor 7 is not 8, the number of elements that are summed"
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %s : tensor<4x8xf32>, tensor<4xf32>) outs(%all : tensor<4x8xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    // CHECK-NEXT: in the way: arith.divf at report.mlir:[[#@LINE+1]]:
    %m = arith.divf %q, %n : f32
    %me = arith.addf %m, %eps : f32
    %r = math.rsqrt %me : f32
    %z = arith.mulf %e, %r : f32
    linalg.yield %z : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

func.func @window(%a: tensor<16xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  // CHECK: {{.*}}report.mlir:[[#@LINE+2]]:8: not raised: it reads a window, (d0, d1) -> (d0 + d1), which does not end where the tensor does
  // REMARK: report.mlir:[[#@LINE+1]]:8: remark: [Missed] NotRaised |{{.*}} Reason="it reads a window, (d0, d1) -> (d0 + d1), which does not end where the tensor does"
  %s = linalg.generic {indexing_maps = [#window, #id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%a, %all : tensor<16xf32>, tensor<4x8xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%e: f32, %u: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#window, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%a, %s : tensor<16xf32>, tensor<4xf32>) outs(%all : tensor<4x8xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %m = arith.divf %q, %n : f32
    %me = arith.addf %m, %eps : f32
    %r = math.rsqrt %me : f32
    %z = arith.mulf %e, %r : f32
    linalg.yield %z : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

func.func @centre(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  %sum = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %t = arith.addf %acc, %e : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  // CHECK: {{.*}}report.mlir:[[#@LINE+3]]:8: not raised: the variance's centre is not the mean of what it is subtracted from
  // REMARK: report.mlir:[[#@LINE+2]]:8: remark: [Missed] NotRaised |{{.*}} Reason="the variance's centre is not the mean of what it is subtracted from"
  // CHECK-NEXT: reductions: linalg.generic at report.mlir:[[#@LINE-8]]:10, linalg.generic at report.mlir:[[#@LINE+1]]:8
  %s = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %sum : tensor<4x8xf32>, tensor<4xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%e: f32, %p: f32, %acc: f32):
    %m = arith.divf %p, %n : f32
    %mm = arith.mulf %m, %n : f32
    %d = arith.subf %e, %mm : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %sum, %s : tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>) outs(%all : tensor<4x8xf32>) {
  ^bb0(%e: f32, %s0: f32, %q: f32, %o: f32):
    %p = arith.divf %s0, %n : f32
    %d = arith.subf %e, %p : f32
    %m = arith.divf %q, %n : f32
    %me = arith.addf %m, %eps : f32
    %r = math.rsqrt %me : f32
    %z = arith.mulf %d, %r : f32
    linalg.yield %z : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

func.func @not_centred(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  %sum = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %t = arith.addf %acc, %e : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  // CHECK: {{.*}}report.mlir:[[#@LINE+3]]:8: not raised: the variance is centred, but what is normalized is not
  // REMARK: report.mlir:[[#@LINE+2]]:8: remark: [Missed] NotRaised |{{.*}} Reason="the variance is centred, but what is normalized is not"
  // CHECK-NEXT: reductions: linalg.generic at report.mlir:[[#@LINE-8]]:10, linalg.generic at report.mlir:[[#@LINE+1]]:8
  %s = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %sum : tensor<4x8xf32>, tensor<4xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%e: f32, %p: f32, %acc: f32):
    %m = arith.divf %p, %n : f32
    %d = arith.subf %e, %m : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %s : tensor<4x8xf32>, tensor<4xf32>) outs(%all : tensor<4x8xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %m = arith.divf %q, %n : f32
    %me = arith.addf %m, %eps : f32
    %r = math.rsqrt %me : f32
    // CHECK-NEXT: in the way: arith.mulf at report.mlir:[[#@LINE+1]]:
    %z = arith.mulf %e, %r : f32
    linalg.yield %z : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

func.func @index(%x: tensor<4x8xf32>, %ids: tensor<4xindex>) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  // CHECK: {{.*}}report.mlir:[[#@LINE+2]]:8: not raised: it reads at an index that is neither a loop nor in a constant tensor
  // REMARK: report.mlir:[[#@LINE+1]]:8: remark: [Missed] NotRaised |{{.*}} Reason="it reads at an index that is neither a loop nor in a constant tensor"
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<4x8xf32>) outs(%all : tensor<4x8xf32>) {
  ^bb0(%e: f32, %o: f32):
    %i = linalg.index 0 : index
    %k = tensor.extract %ids[%i] : tensor<4xindex>
    // CHECK-NEXT: in the way: tensor.extract at report.mlir:[[#@LINE+1]]:
    %q = tensor.extract %s[%k] : tensor<4xf32>
    %m = arith.divf %q, %n : f32
    %me = arith.addf %m, %eps : f32
    %r = math.rsqrt %me : f32
    %z = arith.mulf %e, %r : f32
    linalg.yield %z : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

func.func @epsilon(%x: tensor<4x8xf32>, %any: f32) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  // CHECK: {{.*}}report.mlir:[[#@LINE+2]]:8: not raised: epsilon is no constant, but a scalar from outside
  // REMARK: report.mlir:[[#@LINE+1]]:8: remark: [Missed] NotRaised |{{.*}} Reason="epsilon is no constant, but a scalar from outside"
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %s : tensor<4x8xf32>, tensor<4xf32>) outs(%all : tensor<4x8xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %m = arith.divf %q, %n : f32
    // CHECK-NEXT: in the way: arith.addf at report.mlir:[[#@LINE+1]]:
    %me = arith.addf %m, %any : f32
    %r = math.rsqrt %me : f32
    %z = arith.mulf %e, %r : f32
    linalg.yield %z : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

func.func @no_constant_outside(%x: tensor<4x8xf32>, %eps: f32) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 8.0 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  // CHECK: {{.*}}report.mlir:[[#@LINE+2]]:8: not raised: what is added to the root is no constant
  // REMARK: report.mlir:[[#@LINE+1]]:8: remark: [Missed] NotRaised |{{.*}} Reason="what is added to the root is no constant"
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %s : tensor<4x8xf32>, tensor<4xf32>) outs(%all : tensor<4x8xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %m = arith.divf %q, %n : f32
    %r = math.sqrt %m : f32
    // CHECK-NEXT: in the way: arith.addf at report.mlir:[[#@LINE+1]]:
    %re = arith.addf %r, %eps : f32
    %z = arith.divf %e, %re : f32
    linalg.yield %z : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

func.func @l2(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  // CHECK: {{.*}}report.mlir:[[#@LINE+2]]:8: not raised: nothing divides its sum by 8, the number of elements that are summed, or multiplies by sqrt(8): an L2 normalization
  // REMARK: report.mlir:[[#@LINE+1]]:8: remark: [Missed] NotRaised |{{.*}} Reason="nothing divides its sum by 8, the number of elements that are summed, or multiplies by sqrt(8): an L2 normalization"
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %s : tensor<4x8xf32>, tensor<4xf32>) outs(%all : tensor<4x8xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %r = math.rsqrt %q : f32
    %z = arith.mulf %e, %r : f32
    linalg.yield %z : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

func.func @clamped_l2(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  // CHECK: {{.*}}report.mlir:[[#@LINE+2]]:8: not raised: the root is clamped from below, as in an L2 normalization
  // REMARK: report.mlir:[[#@LINE+1]]:8: remark: [Missed] NotRaised |{{.*}} Reason="the root is clamped from below, as in an L2 normalization"
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %s : tensor<4x8xf32>, tensor<4xf32>) outs(%all : tensor<4x8xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %r = math.sqrt %q : f32
    // CHECK-NEXT: in the way: arith.maximumf at report.mlir:[[#@LINE+1]]:
    %re = arith.maximumf %r, %eps : f32
    %z = arith.divf %e, %re : f32
    linalg.yield %z : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

func.func @softmax(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0xFF800000 : f32
  %n = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  %max = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %t = arith.maximumf %acc, %e : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %exp = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %max : tensor<4x8xf32>, tensor<4xf32>) outs(%all : tensor<4x8xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %d = arith.subf %e, %q : f32
    %t = math.exp %d : f32
    linalg.yield %t : f32
  } -> tensor<4x8xf32>
  %zeros = arith.constant dense<0.0> : tensor<4xf32>
  // CHECK: {{.*}}report.mlir:[[#@LINE+3]]:8: not raised: its sum of exponentials is that of a softmax, which is no named op: norm-fuse makes one kernel of it
  // REMARK: report.mlir:[[#@LINE+2]]:8: remark: [Missed] NotRaised |{{.*}} Reason="its sum of exponentials is that of a softmax, which is no named op: norm-fuse makes one kernel of it"
  // CHECK-NEXT: reductions: linalg.generic at report.mlir:[[#@LINE-16]]:10, linalg.generic at report.mlir:[[#@LINE+1]]:8
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%exp : tensor<4x8xf32>) outs(%zeros : tensor<4xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %t = arith.addf %acc, %e : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%exp, %s : tensor<4x8xf32>, tensor<4xf32>) outs(%all : tensor<4x8xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %z = arith.divf %e, %q : f32
    linalg.yield %z : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

func.func @start(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 1.0 : f32
  %n = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  // CHECK: {{.*}}report.mlir:[[#@LINE+2]]:8: not raised: its sum starts from 1, not from 0
  // REMARK: report.mlir:[[#@LINE+1]]:8: remark: [Missed] NotRaised |{{.*}} Reason="its sum starts from 1, not from 0"
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %s : tensor<4x8xf32>, tensor<4xf32>) outs(%all : tensor<4x8xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %m = arith.divf %q, %n : f32
    %r = math.rsqrt %m : f32
    %z = arith.mulf %e, %r : f32
    linalg.yield %z : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

func.func @no_start(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %n = arith.constant 8.0 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x8xf32>
  // CHECK: {{.*}}report.mlir:[[#@LINE+1]]:8: not raised: its sum starts from an element of tensor.empty, not from 0
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%rows : tensor<4xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %s : tensor<4x8xf32>, tensor<4xf32>) outs(%all : tensor<4x8xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %m = arith.divf %q, %n : f32
    %r = math.rsqrt %m : f32
    %z = arith.mulf %e, %r : f32
    linalg.yield %z : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// Of a sum axis by axis both steps are the norm's.
func.func @axis_by_axis(%x: tensor<4x3x8xf32>) -> tensor<4x3x8xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 23.0 : f32
  %steps = tensor.empty() : tensor<4x3xf32>
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x3x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%steps : tensor<4x3xf32>) -> tensor<4x3xf32>
  %start = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  %squares = linalg.square ins(%x : tensor<4x3x8xf32>) outs(%all : tensor<4x3x8xf32>) -> tensor<4x3x8xf32>
  // CHECK:      {{.*}}report.mlir:[[#@LINE+4]]:8: not raised: the divisor 23 is not 24, the number of elements that are summed
  // CHECK-NEXT: reductions: linalg.reduce at report.mlir:[[#@LINE+2]]:12, linalg.reduce at report.mlir:[[#@LINE+3]]:8
  // CHECK-NEXT: in the way: arith.divf at report.mlir:[[#@LINE+6]]:10
  %first = linalg.reduce { arith.addf } ins(%squares : tensor<4x3x8xf32>) outs(%init : tensor<4x3xf32>) dimensions = [2]
  %s = linalg.reduce { arith.addf } ins(%first : tensor<4x3xf32>) outs(%start : tensor<4xf32>) dimensions = [1]
  %y = linalg.generic {indexing_maps = [#cube, #slice, #cube], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%x, %s : tensor<4x3x8xf32>, tensor<4xf32>) outs(%all : tensor<4x3x8xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %m = arith.divf %q, %n : f32
    %r = math.rsqrt %m : f32
    %z = arith.mulf %e, %r : f32
    linalg.yield %z : f32
  } -> tensor<4x3x8xf32>
  return %y : tensor<4x3x8xf32>
}

func.func @largest(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0xFF800000 : f32
  %n = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  // CHECK: {{.*}}report.mlir:[[#@LINE+2]]:8: not raised: arith.maximumf makes its result, not arith.addf
  // REMARK: report.mlir:[[#@LINE+1]]:8: remark: [Missed] NotRaised |{{.*}} Reason="arith.maximumf makes its result, not arith.addf"
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %t = arith.maximumf %acc, %e : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %s : tensor<4x8xf32>, tensor<4xf32>) outs(%all : tensor<4x8xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %z = arith.divf %e, %q : f32
    linalg.yield %z : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

func.func @opaque(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  // CHECK: {{.*}}report.mlir:[[#@LINE+3]]:8: not raised: tensor.extract_slice is not looked through
  // REMARK: report.mlir:[[#@LINE+2]]:8: remark: [Missed] NotRaised |{{.*}} Reason="tensor.extract_slice is not looked through"
  // CHECK-NEXT: in the way: tensor.extract_slice at report.mlir:[[#@LINE+8]]:8
  %p = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %s = tensor.extract_slice %p[0] [4] [1] : tensor<4xf32> to tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %s : tensor<4x8xf32>, tensor<4xf32>) outs(%all : tensor<4x8xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %m = arith.divf %q, %n : f32
    %me = arith.addf %m, %eps : f32
    %r = math.rsqrt %me : f32
    %z = arith.mulf %e, %r : f32
    linalg.yield %z : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

func.func @other_value(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  // CHECK: {{.*}}report.mlir:[[#@LINE+2]]:8: not raised: the statistics are of a sum or difference, which is not what is normalized
  // REMARK: report.mlir:[[#@LINE+1]]:8: remark: [Missed] NotRaised |{{.*}} Reason="the statistics are of a sum or difference, which is not what is normalized"
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %p = arith.addf %e, %e : f32
    %q = arith.mulf %p, %p : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %s : tensor<4x8xf32>, tensor<4xf32>) outs(%all : tensor<4x8xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %m = arith.divf %q, %n : f32
    %me = arith.addf %m, %eps : f32
    %r = math.rsqrt %me : f32
    // CHECK-NEXT: in the way: arith.mulf at report.mlir:[[#@LINE+1]]:
    %z = arith.mulf %e, %r : f32
    linalg.yield %z : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

func.func @rest(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  // CHECK: {{.*}}report.mlir:[[#@LINE+2]]:8: not raised: math.exp is no part of gain * normalized + bias
  // REMARK: report.mlir:[[#@LINE+1]]:8: remark: [Missed] NotRaised |{{.*}} Reason="math.exp is no part of gain * normalized + bias"
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %s : tensor<4x8xf32>, tensor<4xf32>) outs(%all : tensor<4x8xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %m = arith.divf %q, %n : f32
    %me = arith.addf %m, %eps : f32
    %r = math.rsqrt %me : f32
    // CHECK-NEXT: in the way: math.exp at report.mlir:[[#@LINE+1]]:
    %p = math.exp %e : f32
    %pp = arith.mulf %p, %e : f32
    %z = arith.mulf %pp, %r : f32
    linalg.yield %z : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

func.func @mean_alone(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  // CHECK: {{.*}}report.mlir:[[#@LINE+2]]:8: not raised: nothing multiplies its row by 1/sqrt(q + epsilon) of it
  // REMARK: report.mlir:[[#@LINE+1]]:8: remark: [Missed] NotRaised |{{.*}} Reason="nothing multiplies its row by 1/sqrt(q + epsilon) of it"
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %t = arith.addf %acc, %e : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %s : tensor<4x8xf32>, tensor<4xf32>) outs(%all : tensor<4x8xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %m = arith.divf %q, %n : f32
    %z = arith.subf %e, %m : f32
    linalg.yield %z : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// No norms: nothing is spread over rows that are reduced.
func.func @others(%x: tensor<4x8xf32>, %w: tensor<8x4xf32>, %o: tensor<4x4xf32>, %p: tensor<4xf32>) -> (tensor<4x4xf32>, tensor<4xf32>) {
  %m = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x4xf32>) outs(%o : tensor<4x4xf32>) -> tensor<4x4xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<4x8xf32>) outs(%p : tensor<4xf32>) dimensions = [1]
  return %m, %s : tensor<4x4xf32>, tensor<4xf32>
}
