// A part of the rows for each of 9 threads.

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %sums = transform.structured.match ops{["norm.generic"]} attributes {test.parts} in %root : (!transform.any_op) -> !transform.any_op
    %0:6 = transform.structured.tile_reduction_using_forall %sums reduction_dims = [0] by num_threads = [9, 0, 0]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}
