// A kernel gets the passes of LLVM that it needs, its wrappers are inlined and
// gone, and loops beside it have all passes: they are vectorized.
// RUN: norm-opt %s --norm-cpu-pipeline="highway-target=avx3" | norm-translate --emit=assembly | FileCheck %s --implicit-check-not=norm_highway_

// Loops that few rows get to are not unrolled: 531 instructions, 957 by all passes.
// RUN: norm-opt %s --norm-cpu-pipeline="highway-target=avx3" | norm-translate --emit=assembly > %t.s
// RUN: %python -c "import re; body = re.search(r'^main_norm:\n(.*?)^\.Lfunc_end', open(r'%t.s').read(), re.M | re.S)[1]; count = len(re.findall(r'^\t[a-z]', body, re.M)); print(count, 'instructions'); assert 0 < count < 750"

// An index and the rows' address are all that loops along rows count: one addition, one comparison that jumps,
// and nothing of addresses on the stack.
// RUN: %python -c "import re; body = re.search(r'^main_norm:\n(.*?)^\.Lfunc_end', open(r'%t.s').read(), re.M | re.S)[1]; loops = re.findall(r'^\taddq\t[$]\d+, (%%\w+)\n\tcmpq\t[$]768, \1\n\tjb', body, re.M); print(len(loops), 'loops'); assert len(loops) == 10 and '(%%rsp)' not in body"

// CHECK-LABEL: {{^}}main_norm:
// CHECK:         vfmadd{{.*}}%zmm

// CHECK-LABEL: {{^}}main:
// CHECK:         vpmulld {{.*}}%{{[yz]}}mm

func.func @main(%x: tensor<128x768xf32>, %i: tensor<4096xi32>) -> (tensor<128x768xf32>, tensor<4096xi32>) {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<128x768xf32>) -> tensor<128x768xf32>
  %j = arith.muli %i, %i : tensor<4096xi32>
  return %y, %j : tensor<128x768xf32>, tensor<4096xi32>
}
