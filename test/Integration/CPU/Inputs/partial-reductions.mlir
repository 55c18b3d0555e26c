// Splits what is summed and what is only reduced, in each of the two forms.

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %sums_f = transform.structured.match ops{["norm.generic"]} attributes {test.sums_forall} in %root : (!transform.any_op) -> !transform.any_op
    %0:6 = transform.structured.tile_reduction_using_forall %sums_f reduction_dims = [0] by num_threads = [3, 0]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    %sums = transform.structured.match ops{["norm.generic"]} attributes {test.sums_for} in %root : (!transform.any_op) -> !transform.any_op
    %1:6 = transform.structured.tile_reduction_using_for %sums reduction_dims = [0] by tile_sizes = [2, 0]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    %rows_f = transform.structured.match ops{["norm.generic"]} attributes {test.rows_forall} in %root : (!transform.any_op) -> !transform.any_op
    %2:5 = transform.structured.tile_reduction_using_forall %rows_f by num_threads = [0, 2]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    %rows = transform.structured.match ops{["norm.generic"]} attributes {test.rows_for} in %root : (!transform.any_op) -> !transform.any_op
    %3:5 = transform.structured.tile_reduction_using_for %rows by tile_sizes = [0, 2]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}
