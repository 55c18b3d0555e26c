// RUN: norm-opt %s --norm-define-accumulators --verify-diagnostics | FileCheck %s

// Loops, branches and calls that pass undefined elements on to what is accumulated
// into.

// CHECK-LABEL: func @branch_in_loop(
// CHECK:         %[[START:.*]] = linalg.fill
// CHECK:         scf.for {{.*}} iter_args(%{{.*}} = %[[START]])
// CHECK-NOT:     linalg.fill
// CHECK:         return
func.func @branch_in_loop(%x: tensor<4x16xf32>, %n: index) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xf32>
  %sums = scf.for %i = %c0 to %n step %c1 iter_args(%sum = %e) -> tensor<4xf32> {
    %is_first = arith.cmpi ult, %i, %c2 : index
    %next = scf.if %is_first -> tensor<4xf32> {
      // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
      %more = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%sum : tensor<4xf32>) dimensions = [1]
      scf.yield %more : tensor<4xf32>
    } else {
      scf.yield %sum : tensor<4xf32>
    }
    scf.yield %next : tensor<4xf32>
  }
  return %sums : tensor<4xf32>
}

// The first iteration does nothing, so the second reads.
// CHECK-LABEL: func @second_iteration(
// CHECK:         %[[START:.*]] = linalg.fill
// CHECK:         scf.for {{.*}} iter_args(%{{.*}} = %[[START]])
func.func @second_iteration(%x: tensor<4x16xf32>, %n: index) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xf32>
  %sums = scf.for %i = %c0 to %n step %c1 iter_args(%sum = %e) -> tensor<4xf32> {
    %is_first = arith.cmpi eq, %i, %c0 : index
    %next = scf.if %is_first -> tensor<4xf32> {
      scf.yield %sum : tensor<4xf32>
    } else {
      // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
      %more = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%sum : tensor<4xf32>) dimensions = [1]
      scf.yield %more : tensor<4xf32>
    }
    scf.yield %next : tensor<4xf32>
  }
  return %sums : tensor<4xf32>
}

// What an iteration leaves for the next.
// CHECK-LABEL: func @yielded(
// CHECK:         scf.for
// CHECK:           %[[START:.*]] = linalg.fill
// CHECK:           scf.yield %{{.*}}, %[[START]]
func.func @yielded(%x: tensor<4x16xf32>, %y: tensor<4xf32>, %n: index) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %sums:2 = scf.for %i = %c0 to %n step %c1 iter_args(%last = %y, %sum = %y) -> (tensor<4xf32>, tensor<4xf32>) {
    // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
    %next = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%sum : tensor<4xf32>) dimensions = [1]
    // expected-note @+1 {{this is what it starts from}}
    %e = tensor.empty() : tensor<4xf32>
    scf.yield %next, %e : tensor<4xf32>, tensor<4xf32>
  }
  return %sums#0 : tensor<4xf32>
}

// CHECK-LABEL: func @while(
// CHECK:         %[[START:.*]] = linalg.fill
// CHECK:         scf.while (%{{.*}} = %{{.*}}, %{{.*}} = %[[START]])
// CHECK-NOT:     linalg.fill
// CHECK:         return
func.func @while(%x: tensor<4x16xf32>, %n: index) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xf32>
  %sums:2 = scf.while (%i = %c0, %sum = %e) : (index, tensor<4xf32>) -> (index, tensor<4xf32>) {
    %is_more = arith.cmpi ult, %i, %n : index
    scf.condition(%is_more) %i, %sum : index, tensor<4xf32>
  } do {
  ^bb0(%i: index, %sum: tensor<4xf32>):
    %j = arith.addi %i, %c1 : index
    // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
    %next = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%sum : tensor<4xf32>) dimensions = [1]
    scf.yield %j, %next : index, tensor<4xf32>
  }
  return %sums#1 : tensor<4xf32>
}

// CHECK-LABEL: func @unchanged_by_while(
// CHECK:         %[[START:.*]] = linalg.fill
// CHECK:         scf.while (%{{.*}} = %{{.*}}, %{{.*}} = %[[START]])
func.func @unchanged_by_while(%x: tensor<4x16xf32>, %n: index) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xf32>
  %same:2 = scf.while (%i = %c0, %t = %e) : (index, tensor<4xf32>) -> (index, tensor<4xf32>) {
    %is_more = arith.cmpi ult, %i, %n : index
    scf.condition(%is_more) %i, %t : index, tensor<4xf32>
  } do {
  ^bb0(%i: index, %t: tensor<4xf32>):
    %j = arith.addi %i, %c1 : index
    scf.yield %j, %t : index, tensor<4xf32>
  }
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%same#1 : tensor<4xf32>) dimensions = [1]
  return %sums : tensor<4xf32>
}

// Three iterations leave one of four elements.
// CHECK-LABEL: func @filled_in_part(
// CHECK:         %[[FILLED:.*]] = linalg.fill
// CHECK:         %[[START:.*]] = scf.for {{.*}} iter_args(%{{.*}} = %[[FILLED]])
// CHECK:         linalg.reduce {{.*}} outs(%[[START]] :
func.func @filled_in_part(%x: tensor<4x16xf32>, %a: f32) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xf32>
  %start = scf.for %i = %c0 to %c3 step %c1 iter_args(%part = %e) -> tensor<4xf32> {
    %next = tensor.insert %a into %part[%i] : tensor<4xf32>
    scf.yield %next : tensor<4xf32>
  }
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%start : tensor<4xf32>) dimensions = [1]
  return %sums : tensor<4xf32>
}

// CHECK-LABEL: func @filled_in_part_by_threads(
// CHECK:         %[[FILLED:.*]] = linalg.fill
// CHECK:         scf.forall {{.*}} shared_outs(%{{.*}} = %[[FILLED]])
func.func @filled_in_part_by_threads(%x: tensor<4x16xf32>, %y: tensor<1xf32>) -> tensor<4xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xf32>
  %start = scf.forall (%i) in (3) shared_outs(%out = %e) -> tensor<4xf32> {
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %y into %out[%i] [1] [1] : tensor<1xf32> into tensor<4xf32>
    }
  }
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%start : tensor<4xf32>) dimensions = [1]
  return %sums : tensor<4xf32>
}

// What threads insert is filled outside of the region in which they insert.
// CHECK-LABEL: func @undefined_by_threads(
// CHECK:         scf.forall
// CHECK:           %[[FILLED:.*]] = linalg.fill
// CHECK:           scf.forall.in_parallel
// CHECK-NEXT:        tensor.parallel_insert_slice %[[FILLED]] into
func.func @undefined_by_threads(%x: tensor<4x16xf32>, %y: tensor<4xf32>) -> tensor<4xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<1xf32>
  %start = scf.forall (%i) in (4) shared_outs(%out = %y) -> tensor<4xf32> {
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %e into %out[%i] [1] [1] : tensor<1xf32> into tensor<4xf32>
    }
  }
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%start : tensor<4xf32>) dimensions = [1]
  return %sums : tensor<4xf32>
}

// CHECK-LABEL: func @branches(
// CHECK:         %[[EITHER:.*]] = scf.if
// CHECK-NOT:     linalg.fill
// CHECK:         %[[START:.*]] = linalg.fill {{.*}} outs(%[[EITHER]] :
// CHECK:         linalg.reduce {{.*}} outs(%[[START]] :
func.func @branches(%x: tensor<4x16xf32>, %c: i1) -> tensor<4xf32> {
  %either = scf.if %c -> tensor<4xf32> {
    // expected-note @+1 {{this is what it starts from}}
    %e = tensor.empty() : tensor<4xf32>
    scf.yield %e : tensor<4xf32>
  } else {
    %e = tensor.empty() : tensor<4xf32>
    scf.yield %e : tensor<4xf32>
  }
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%either : tensor<4xf32>) dimensions = [1]
  return %sums : tensor<4xf32>
}

// CHECK-LABEL: func @one_branch(
// CHECK-SAME:    %{{.*}}: tensor<4x16xf32>, %[[Y:.*]]: tensor<4xf32>, %{{.*}}: index)
// CHECK:         scf.index_switch
// CHECK:           scf.yield %[[Y]]
// CHECK:           %[[FILLED:.*]] = linalg.fill
// CHECK:           scf.yield %[[FILLED]]
func.func @one_branch(%x: tensor<4x16xf32>, %y: tensor<4xf32>, %n: index) -> tensor<4xf32> {
  %either = scf.index_switch %n -> tensor<4xf32>
  case 2 {
    scf.yield %y : tensor<4xf32>
  }
  default {
    // expected-note @+1 {{this is what it starts from}}
    %e = tensor.empty() : tensor<4xf32>
    scf.yield %e : tensor<4xf32>
  }
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%either : tensor<4xf32>) dimensions = [1]
  return %sums : tensor<4xf32>
}

// CHECK-LABEL: func @blocks(
// CHECK:         %[[FILLED:.*]] = linalg.fill
// CHECK:         cf.br ^{{.*}}(%{{.*}}, %[[FILLED]] :
func.func @blocks(%x: tensor<4x16xf32>, %n: index) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xf32>
  cf.br ^loop(%c0, %e : index, tensor<4xf32>)
^loop(%i: index, %sum: tensor<4xf32>):
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %next = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%sum : tensor<4xf32>) dimensions = [1]
  %j = arith.addi %i, %c1 : index
  %is_more = arith.cmpi ult, %j, %n : index
  cf.cond_br %is_more, ^loop(%j, %next : index, tensor<4xf32>), ^end
^end:
  return %next : tensor<4xf32>
}

// Blocks that stand in another order than they run in.
// CHECK-LABEL: func @blocks_out_of_order(
// CHECK:         linalg.fill
func.func @blocks_out_of_order(%x: tensor<4x16xf32>) -> tensor<4xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xf32>
  cf.br ^first(%e : tensor<4xf32>)
^third(%sum: tensor<4xf32>):
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%sum : tensor<4xf32>) dimensions = [1]
  return %sums : tensor<4xf32>
^second(%b: tensor<4xf32>):
  cf.br ^third(%b : tensor<4xf32>)
^first(%a: tensor<4xf32>):
  cf.br ^second(%a : tensor<4xf32>)
}

// The caller that passes an argument undefined fills it, with what changes nothing
// there; the other is let alone.
// CHECK-LABEL: func private @largest(
// CHECK-NOT:     linalg.fill
// CHECK:         return
func.func private @largest(%x: tensor<4x16xf32>, %start: tensor<4xf32>) -> tensor<4xf32> {
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty, whose elements are undefined: 0xFF800000 : f32 is taken}}
  %most = linalg.reduce {arith.maximumf} ins(%x : tensor<4x16xf32>) outs(%start : tensor<4xf32>) dimensions = [1]
  return %most : tensor<4xf32>
}

// CHECK-LABEL: func @calls(
// CHECK-SAME:    %{{.*}}: tensor<4x16xf32>, %[[Y:.*]]: tensor<4xf32>)
// CHECK:         %[[FILLED:.*]] = linalg.fill
// CHECK:         call @largest(%{{.*}}, %[[FILLED]])
// CHECK:         call @largest(%{{.*}}, %[[Y]])
func.func @calls(%x: tensor<4x16xf32>, %y: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xf32>
  %0 = call @largest(%x, %e) : (tensor<4x16xf32>, tensor<4xf32>) -> tensor<4xf32>
  %1 = call @largest(%x, %y) : (tensor<4x16xf32>, tensor<4xf32>) -> tensor<4xf32>
  return %0, %1 : tensor<4xf32>, tensor<4xf32>
}

func.func private @make() -> tensor<4xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xf32>
  return %e : tensor<4xf32>
}

func.func private @pass(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}

// CHECK-LABEL: func @returned(
// CHECK:         %[[E:.*]] = call @make()
// CHECK:         %[[FILLED:.*]] = linalg.fill {{.*}} outs(%[[E]] :
// CHECK:         %[[START:.*]] = call @pass(%[[FILLED]])
// CHECK:         linalg.reduce {{.*}} outs(%[[START]] :
// CHECK:         %[[OTHER:.*]] = call @pass(
// CHECK:         linalg.reduce {{.*}} outs(%[[OTHER]] :
func.func @returned(%x: tensor<4x16xf32>, %y: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %e = call @make() : () -> tensor<4xf32>
  %start = call @pass(%e) : (tensor<4xf32>) -> tensor<4xf32>
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %0 = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%start : tensor<4xf32>) dimensions = [1]
  %other = call @pass(%y) : (tensor<4xf32>) -> tensor<4xf32>
  %1 = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%other : tensor<4xf32>) dimensions = [1]
  return %0, %1 : tensor<4xf32>, tensor<4xf32>
}

// One that calls itself.
// CHECK-LABEL: func private @recursion(
func.func private @recursion(%x: tensor<4x16xf32>, %start: tensor<4xf32>, %c: i1) -> tensor<4xf32> {
  %sums = scf.if %c -> tensor<4xf32> {
    %more = func.call @recursion(%x, %start, %c) : (tensor<4x16xf32>, tensor<4xf32>, i1) -> tensor<4xf32>
    scf.yield %more : tensor<4xf32>
  } else {
    // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
    %last = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%start : tensor<4xf32>) dimensions = [1]
    scf.yield %last : tensor<4xf32>
  }
  return %sums : tensor<4xf32>
}

func.func @recursive(%x: tensor<4x16xf32>, %c: i1) -> tensor<4xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xf32>
  %sums = call @recursion(%x, %e, %c) : (tensor<4x16xf32>, tensor<4xf32>, i1) -> tensor<4xf32>
  return %sums : tensor<4xf32>
}

//===----------------------------------------------------------------------===//
// Nothing undefined is read
//===----------------------------------------------------------------------===//

// Loops that cover all, or may.
// CHECK-LABEL: func @covering_loops(
// CHECK-NOT:     linalg.fill
// CHECK:         return
func.func @covering_loops(%x: tensor<4x6x16xf32>, %y: tensor<4x16xf32>, %a: f32, %row: tensor<1x3xf32>,
                          %n: index) -> (tensor<4x6xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4x6xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %c4 = arith.constant 4 : index
  %c6 = arith.constant 6 : index
  %e = tensor.empty() : tensor<4x6xf32>
  %rows = scf.for %i = %c0 to %c4 step %c1 iter_args(%part = %e) -> tensor<4x6xf32> {
    %halves = scf.for %j = %c0 to %c6 step %c3 iter_args(%half = %part) -> tensor<4x6xf32> {
      %next = tensor.insert_slice %row into %half[%i, %j] [1, 3] [1, 1] : tensor<1x3xf32> into tensor<4x6xf32>
      scf.yield %next : tensor<4x6xf32>
    }
    scf.yield %halves : tensor<4x6xf32>
  }
  %0 = linalg.reduce {arith.addf} ins(%x : tensor<4x6x16xf32>) outs(%rows : tensor<4x6xf32>) dimensions = [2]
  %f = tensor.empty() : tensor<4xf32>
  %some = scf.for %i = %c0 to %n step %c1 iter_args(%part = %f) -> tensor<4xf32> {
    %next = tensor.insert %a into %part[%i] : tensor<4xf32>
    scf.yield %next : tensor<4xf32>
  }
  %1 = linalg.reduce {arith.addf} ins(%y : tensor<4x16xf32>) outs(%some : tensor<4xf32>) dimensions = [1]
  %while:2 = scf.while (%i = %c0, %part = %f) : (index, tensor<4xf32>) -> (index, tensor<4xf32>) {
    %is_more = arith.cmpi ult, %i, %n : index
    scf.condition(%is_more) %i, %part : index, tensor<4xf32>
  } do {
  ^bb0(%i: index, %part: tensor<4xf32>):
    %j = arith.addi %i, %c1 : index
    %next = tensor.insert %a into %part[%i] : tensor<4xf32>
    scf.yield %j, %next : index, tensor<4xf32>
  }
  %2 = linalg.reduce {arith.addf} ins(%y : tensor<4x16xf32>) outs(%while#1 : tensor<4xf32>) dimensions = [1]
  %threads = scf.forall (%i, %j) = (0, 0) to (4, 6) step (1, 3) shared_outs(%out = %e) -> tensor<4x6xf32> {
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %row into %out[%i, %j] [1, 3] [1, 1] : tensor<1x3xf32> into tensor<4x6xf32>
    }
  }
  %3 = linalg.reduce {arith.addf} ins(%x : tensor<4x6x16xf32>) outs(%threads : tensor<4x6xf32>) dimensions = [2]
  return %0, %1, %2, %3 : tensor<4x6xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4x6xf32>
}

// First iterations that define what later ones read: by a number, by a flag.
// CHECK-LABEL: func @first_iterations(
// CHECK-NOT:     linalg.fill
// CHECK:         return
func.func @first_iterations(%x: tensor<4x16xf32>, %y: tensor<4xf32>, %n: index, %m: index)
    -> (tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) {
  %c0 = arith.constant 0 : i32
  %c1 = arith.constant 1 : index
  %true = arith.constant true
  %false = arith.constant false
  %e = tensor.empty() : tensor<4xf32>
  %from = arith.constant 0 : index
  %0 = scf.for %i = %from to %n step %c1 iter_args(%sum = %e) -> tensor<4xf32> {
    %number = arith.index_cast %i : index to i32
    %is_later = arith.cmpi sgt, %number, %c0 : i32
    %next = scf.if %is_later -> tensor<4xf32> {
      %more = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%sum : tensor<4xf32>) dimensions = [1]
      scf.yield %more : tensor<4xf32>
    } else {
      scf.yield %y : tensor<4xf32>
    }
    scf.yield %next : tensor<4xf32>
  }
  %1:2 = scf.for %i = %m to %n step %c1 iter_args(%sum = %e, %is_first = %true) -> (tensor<4xf32>, i1) {
    %start = scf.if %is_first -> tensor<4xf32> {
      scf.yield %y : tensor<4xf32>
    } else {
      scf.yield %sum : tensor<4xf32>
    }
    %next = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%start : tensor<4xf32>) dimensions = [1]
    scf.yield %next, %false : tensor<4xf32>, i1
  }
  %2 = scf.for %i = %m to %n step %c1 iter_args(%sum = %e) -> tensor<4xf32> {
    %inner = scf.for %j = %m to %n step %c1 iter_args(%part = %sum) -> tensor<4xf32> {
      %is_first_row = arith.cmpi eq, %i, %m : index
      %start = scf.if %is_first_row -> tensor<4xf32> {
        scf.yield %y : tensor<4xf32>
      } else {
        scf.yield %part : tensor<4xf32>
      }
      %next = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%start : tensor<4xf32>) dimensions = [1]
      scf.yield %next : tensor<4xf32>
    }
    scf.yield %inner : tensor<4xf32>
  }
  return %0, %1#0, %2 : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>
}

// A function that writes all of what it gets.
func.func private @overwrite(%y: tensor<4xf32>, %out: tensor<4xf32>) -> tensor<4xf32> {
  %next = linalg.exp ins(%y : tensor<4xf32>) outs(%out : tensor<4xf32>) -> tensor<4xf32>
  return %next : tensor<4xf32>
}

func.func private @declared(tensor<4xf32>) -> tensor<4xf32>

// CHECK-LABEL: func @overwritten(
// CHECK-NOT:     linalg.fill
// CHECK:         return
func.func @overwritten(%x: tensor<4x16xf32>, %y: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %e = tensor.empty() : tensor<4xf32>
  %start = call @overwrite(%y, %e) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  %0 = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%start : tensor<4xf32>) dimensions = [1]
  %other = call @declared(%e) : (tensor<4xf32>) -> tensor<4xf32>
  %1 = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%other : tensor<4xf32>) dimensions = [1]
  return %0, %1 : tensor<4xf32>, tensor<4xf32>
}

// Insertions that a branch guards, two buffers that are swapped, and a first iteration
// that selects.
// CHECK-LABEL: func @guarded_loops(
// CHECK-NOT:     linalg.fill
// CHECK:         return
func.func @guarded_loops(%x: tensor<64x16xf32>, %y: tensor<64xf32>, %a: f32)
    -> (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c7 = arith.constant 7 : index
  %c10 = arith.constant 10 : index
  %c64 = arith.constant 64 : index
  %c128 = arith.constant 128 : index
  %e = tensor.empty() : tensor<64xf32>
  %f = tensor.empty() : tensor<64xf32>
  %tiles = scf.for %i = %c0 to %c7 step %c1 iter_args(%outer = %e) -> tensor<64xf32> {
    %tile = scf.for %j = %c0 to %c10 step %c1 iter_args(%inner = %outer) -> tensor<64xf32> {
      %offset = arith.muli %i, %c10 : index
      %k = arith.addi %offset, %j : index
      %is_within = arith.cmpi ult, %k, %c64 : index
      %next = scf.if %is_within -> tensor<64xf32> {
        %more = tensor.insert %a into %inner[%k] : tensor<64xf32>
        scf.yield %more : tensor<64xf32>
      } else {
        scf.yield %inner : tensor<64xf32>
      }
      scf.yield %next : tensor<64xf32>
    }
    scf.yield %tile : tensor<64xf32>
  }
  %0 = linalg.reduce {arith.addf} ins(%x : tensor<64x16xf32>) outs(%tiles : tensor<64xf32>) dimensions = [1]
  %both:2 = scf.for %i = %c0 to %c128 step %c1 iter_args(%one = %e, %two = %f) -> (tensor<64xf32>, tensor<64xf32>) {
    %k = arith.divui %i, %c2 : index
    %next = tensor.insert %a into %one[%k] : tensor<64xf32>
    scf.yield %two, %next : tensor<64xf32>, tensor<64xf32>
  }
  %1 = linalg.reduce {arith.addf} ins(%x : tensor<64x16xf32>) outs(%both#0 : tensor<64xf32>) dimensions = [1]
  %2 = linalg.reduce {arith.addf} ins(%x : tensor<64x16xf32>) outs(%both#1 : tensor<64xf32>) dimensions = [1]
  %3 = scf.for %i = %c0 to %c64 step %c1 iter_args(%sum = %e) -> tensor<64xf32> {
    %is_first = arith.cmpi eq, %i, %c0 : index
    %start = arith.select %is_first, %y, %sum : tensor<64xf32>
    %next = linalg.reduce {arith.addf} ins(%x : tensor<64x16xf32>) outs(%start : tensor<64xf32>) dimensions = [1]
    scf.yield %next : tensor<64xf32>
  }
  return %0, %1, %2, %3 : tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>
}

// A loop of blocks that fills one after the other what is read behind it, of two
// buffers that it swaps.
// CHECK-LABEL: func @filling_blocks(
// CHECK-NOT:     linalg.fill
// CHECK:         return
func.func @filling_blocks(%x: tensor<4x16xf32>, %a: f32) -> (tensor<4xf32>, tensor<4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c8 = arith.constant 8 : index
  %e = tensor.empty() : tensor<4xf32>
  %f = tensor.empty() : tensor<4xf32>
  cf.br ^head(%c0, %e, %f : index, tensor<4xf32>, tensor<4xf32>)
^head(%i: index, %one: tensor<4xf32>, %two: tensor<4xf32>):
  %is_more = arith.cmpi ult, %i, %c8 : index
  cf.cond_br %is_more, ^body, ^end
^body:
  %k = arith.divui %i, %c2 : index
  %next = tensor.insert %a into %one[%k] : tensor<4xf32>
  %j = arith.addi %i, %c1 : index
  cf.br ^head(%j, %two, %next : index, tensor<4xf32>, tensor<4xf32>)
^end:
  %0 = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%one : tensor<4xf32>) dimensions = [1]
  %1 = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%two : tensor<4xf32>) dimensions = [1]
  return %0, %1 : tensor<4xf32>, tensor<4xf32>
}

// Branches that one flag decides.
// CHECK-LABEL: func @one_flag(
// CHECK-NOT:     linalg.fill
// CHECK:         return
func.func @one_flag(%x: tensor<4x16xf32>, %y: tensor<4xf32>, %c: i1) -> (tensor<4xf32>, tensor<4xf32>) {
  %e = tensor.empty() : tensor<4xf32>
  %start = scf.if %c -> tensor<4xf32> {
    scf.yield %y : tensor<4xf32>
  } else {
    scf.yield %e : tensor<4xf32>
  }
  %0 = scf.if %c -> tensor<4xf32> {
    %sums = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%start : tensor<4xf32>) dimensions = [1]
    scf.yield %sums : tensor<4xf32>
  } else {
    scf.yield %y : tensor<4xf32>
  }
  %same = arith.select %c, %start, %y : tensor<4xf32>
  %1 = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%same : tensor<4xf32>) dimensions = [1]
  return %0, %1 : tensor<4xf32>, tensor<4xf32>
}

// In the first iteration of three loops it is undefined, later what the loop carries.
// CHECK-LABEL: func @first_of_three(
// CHECK:         %[[EMPTY:.*]] = tensor.empty
// CHECK:         scf.for
// CHECK:         scf.for
// CHECK:         scf.for
// CHECK:           %[[FILLED:.*]] = linalg.fill ins(%{{.*}}) outs(%[[EMPTY]] :
// CHECK:           %[[SUM:.*]] = arith.select %{{.*}}, %[[FILLED]], %{{.*}}
// CHECK-NOT:       linalg.fill
// CHECK:           linalg.reduce {{.*}} outs(%[[SUM]] :
func.func @first_of_three(%x: tensor<4x16xf32>, %start: tensor<4xf32>, %n: index) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xf32>
  %sums = scf.for %i = %c0 to %n step %c1 iter_args(%a = %start) -> tensor<4xf32> {
    %of_i = scf.for %j = %c0 to %n step %c1 iter_args(%b = %a) -> tensor<4xf32> {
      %of_j = scf.for %k = %c0 to %n step %c1 iter_args(%c = %b) -> tensor<4xf32> {
        %is_first = arith.cmpi eq, %k, %c0 : index
        %sum = arith.select %is_first, %e, %c : tensor<4xf32>
        // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
        %more = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%sum : tensor<4xf32>) dimensions = [1]
        scf.yield %more : tensor<4xf32>
      }
      scf.yield %of_j : tensor<4xf32>
    }
    scf.yield %of_i : tensor<4xf32>
  }
  return %sums : tensor<4xf32>
}

// Of no infinity, the number that is furthest away.
// CHECK-LABEL: func @most_of_narrow(
// CHECK:         %[[LEAST:.*]] = arith.constant -4.480000e+02 : f8E4M3FN
// CHECK:         linalg.fill ins(%[[LEAST]] :
func.func @most_of_narrow(%x: tensor<4x16xf8E4M3FN>) -> tensor<4xf8E4M3FN> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xf8E4M3FN>
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %most = linalg.reduce {arith.maximumf} ins(%x : tensor<4x16xf8E4M3FN>) outs(%e : tensor<4xf8E4M3FN>) dimensions = [1]
  return %most : tensor<4xf8E4M3FN>
}

// What is yielded of no iterations is nothing: the output keeps what it starts from.
// CHECK-LABEL: func @no_iterations(
// CHECK-SAME:      %[[START:[^:]*]]: tensor<4xf32>
// CHECK:         %[[EMPTY:.*]] = tensor.empty
// CHECK:         %[[FILLED:.*]] = linalg.fill ins(%{{.*}}) outs(%[[EMPTY]] :
// CHECK:         %[[LAST:.*]] = linalg.generic {{.*}} ins(%[[FILLED]] : {{.*}} outs(%[[START]] :
// CHECK:         linalg.reduce {{.*}} outs(%[[LAST]] :
func.func @no_iterations(%start: tensor<4xf32>, %x: tensor<4x16xf32>, %n: index) -> tensor<4xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty(%n) : tensor<4x?xf32>
  %last = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>],
                          iterator_types = ["parallel", "reduction"]}
      ins(%e : tensor<4x?xf32>) outs(%start : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<4xf32>
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %sum = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%last : tensor<4xf32>) dimensions = [1]
  return %sum : tensor<4xf32>
}

// Blocks that swap what they carry.
// CHECK-LABEL: func @swapped(
// CHECK:         cf.cond_br
// CHECK-NEXT:    ^{{[^(]*}}(%[[R:[^:]*]]: tensor<4xf32>):
// CHECK:         %[[START:.*]] = linalg.fill ins(%{{.*}}) outs(%[[R]] :
// CHECK-NEXT:    linalg.reduce {{.*}} outs(%[[START]] :
func.func @swapped(%x: tensor<4x16xf32>, %again: i1) -> tensor<4xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4xf32>
  %f = tensor.empty() : tensor<4xf32>
  cf.br ^loop(%e, %f : tensor<4xf32>, tensor<4xf32>)
^loop(%a: tensor<4xf32>, %b: tensor<4xf32>):
  cf.cond_br %again, ^loop(%b, %a : tensor<4xf32>, tensor<4xf32>), ^end(%a : tensor<4xf32>)
^end(%r: tensor<4xf32>):
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %sum = linalg.reduce {arith.addf} ins(%x : tensor<4x16xf32>) outs(%r : tensor<4xf32>) dimensions = [1]
  return %sum : tensor<4xf32>
}

// A function of a GPU has its own memory behind its arguments, of which nobody says
// anything.
// CHECK-LABEL: gpu.func @workgroup_memory(
gpu.module @kernels {
  gpu.func @workgroup_memory(%x: memref<4xf32>) workgroup(%m: memref<4xf32, 3>, %n: memref<8xf32, 3>) kernel {
    %i = gpu.thread_id x
    %0 = memref.load %x[%i] : memref<4xf32>
    memref.store %0, %m[%i] : memref<4xf32, 3>
    gpu.return
  }
}
