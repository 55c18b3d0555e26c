module @jit_apply attributes {jax.uses_shape_polymorphism = true, mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
func.func public @main(%arg0: tensor<48xf32>, %arg1: tensor<48xf32>, %arg2: tensor<?x?x48xf32>) -> (tensor<?x?x48xf32>) {
%c = stablehlo.constant dense<1> : tensor<i32>
%0 = stablehlo.get_dimension_size %arg2, dim = 0 : (tensor<?x?x48xf32>) -> tensor<i32>
%1 = stablehlo.get_dimension_size %arg2, dim = 1 : (tensor<?x?x48xf32>) -> tensor<i32>
%2 = stablehlo.compare GE, %0, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
stablehlo.custom_call @shape_assertion(%2, %0) {api_version = 2 : i32, error_message = "Input shapes do not match the polymorphic shapes specification. Expected value >= 1 for dimension variable 'b'. Using the following polymorphic shapes specifications: args[1].shape = (b, n, 48). Obtained dimension variables: 'b' = {0} from specification 'b' for dimension args[1].shape[0] (= {0}), . Please see https://docs.jax.dev/en/latest/export/shape_poly.html#shape-assertion-errors for more details.", has_side_effect = true} : (tensor<i1>, tensor<i32>) -> ()
%3 = stablehlo.compare GE, %1, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
stablehlo.custom_call @shape_assertion(%3, %0, %1) {api_version = 2 : i32, error_message = "Input shapes do not match the polymorphic shapes specification. Expected value >= 1 for dimension variable 'n'. Using the following polymorphic shapes specifications: args[1].shape = (b, n, 48). Obtained dimension variables: 'b' = {0} from specification 'b' for dimension args[1].shape[0] (= {0}), 'n' = {1} from specification 'n' for dimension args[1].shape[1] (= {1}), . Please see https://docs.jax.dev/en/latest/export/shape_poly.html#shape-assertion-errors for more details.", has_side_effect = true} : (tensor<i1>, tensor<i32>, tensor<i32>) -> ()
%4 = call @_wrapped_jax_export_main(%0, %1, %arg0, %arg1, %arg2) : (tensor<i32>, tensor<i32>, tensor<48xf32>, tensor<48xf32>, tensor<?x?x48xf32>) -> tensor<?x?x48xf32>
return %4 : tensor<?x?x48xf32>
}
func.func private @_wrapped_jax_export_main(%arg0: tensor<i32> {jax.global_constant = "b"}, %arg1: tensor<i32> {jax.global_constant = "n"}, %arg2: tensor<48xf32>, %arg3: tensor<48xf32>, %arg4: tensor<?x?x48xf32>) -> (tensor<?x?x48xf32>) {
%cst = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
%c = stablehlo.constant dense<48> : tensor<1xi32>
%c_0 = stablehlo.constant dense<1> : tensor<1xi32>
%cst_1 = stablehlo.constant dense<4.800000e+01> : tensor<f32>
%cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
%0 = stablehlo.multiply %arg4, %arg4 : tensor<?x?x48xf32>
%1 = stablehlo.reduce(%arg4 init: %cst_2) applies stablehlo.add across dimensions = [2] : (tensor<?x?x48xf32>, tensor<f32>) -> tensor<?x?xf32>
%2 = stablehlo.reshape %arg0 : (tensor<i32>) -> tensor<1xi32>
%3 = stablehlo.reshape %arg1 : (tensor<i32>) -> tensor<1xi32>
%4 = stablehlo.concatenate %2, %3, dim = 0 : (tensor<1xi32>, tensor<1xi32>) -> tensor<2xi32>
%5 = stablehlo.dynamic_broadcast_in_dim %cst_1, %4, dims = [] : (tensor<f32>, tensor<2xi32>) -> tensor<?x?xf32>
%6 = stablehlo.divide %1, %5 : tensor<?x?xf32>
%7 = stablehlo.reduce(%0 init: %cst_2) applies stablehlo.add across dimensions = [2] : (tensor<?x?x48xf32>, tensor<f32>) -> tensor<?x?xf32>
%8 = stablehlo.reshape %arg0 : (tensor<i32>) -> tensor<1xi32>
%9 = stablehlo.reshape %arg1 : (tensor<i32>) -> tensor<1xi32>
%10 = stablehlo.concatenate %8, %9, dim = 0 : (tensor<1xi32>, tensor<1xi32>) -> tensor<2xi32>
%11 = stablehlo.dynamic_broadcast_in_dim %cst_1, %10, dims = [] : (tensor<f32>, tensor<2xi32>) -> tensor<?x?xf32>
%12 = stablehlo.divide %7, %11 : tensor<?x?xf32>
%13 = stablehlo.multiply %6, %6 : tensor<?x?xf32>
%14 = stablehlo.subtract %12, %13 : tensor<?x?xf32>
%15 = stablehlo.reshape %arg0 : (tensor<i32>) -> tensor<1xi32>
%16 = stablehlo.reshape %arg1 : (tensor<i32>) -> tensor<1xi32>
%17 = stablehlo.concatenate %15, %16, dim = 0 : (tensor<1xi32>, tensor<1xi32>) -> tensor<2xi32>
%18 = stablehlo.dynamic_broadcast_in_dim %cst_2, %17, dims = [] : (tensor<f32>, tensor<2xi32>) -> tensor<?x?xf32>
%19 = stablehlo.maximum %18, %14 : tensor<?x?xf32>
%20 = stablehlo.reshape %arg0 : (tensor<i32>) -> tensor<1xi32>
%21 = stablehlo.reshape %arg1 : (tensor<i32>) -> tensor<1xi32>
%22 = stablehlo.concatenate %20, %21, %c_0, dim = 0 : (tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<3xi32>
%23 = stablehlo.dynamic_broadcast_in_dim %6, %22, dims = [0, 1] : (tensor<?x?xf32>, tensor<3xi32>) -> tensor<?x?x1xf32>
%24 = stablehlo.reshape %arg0 : (tensor<i32>) -> tensor<1xi32>
%25 = stablehlo.reshape %arg1 : (tensor<i32>) -> tensor<1xi32>
%26 = stablehlo.concatenate %24, %25, %c_0, dim = 0 : (tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<3xi32>
%27 = stablehlo.dynamic_broadcast_in_dim %19, %26, dims = [0, 1] : (tensor<?x?xf32>, tensor<3xi32>) -> tensor<?x?x1xf32>
%28 = stablehlo.reshape %arg0 : (tensor<i32>) -> tensor<1xi32>
%29 = stablehlo.reshape %arg1 : (tensor<i32>) -> tensor<1xi32>
%30 = stablehlo.concatenate %28, %29, %c, dim = 0 : (tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<3xi32>
%31 = stablehlo.dynamic_broadcast_in_dim %23, %30, dims = [0, 1, 2] : (tensor<?x?x1xf32>, tensor<3xi32>) -> tensor<?x?x48xf32>
%32 = stablehlo.subtract %arg4, %31 : tensor<?x?x48xf32>
%33 = stablehlo.reshape %arg0 : (tensor<i32>) -> tensor<1xi32>
%34 = stablehlo.reshape %arg1 : (tensor<i32>) -> tensor<1xi32>
%35 = stablehlo.concatenate %33, %34, %c_0, dim = 0 : (tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<3xi32>
%36 = stablehlo.dynamic_broadcast_in_dim %cst, %35, dims = [] : (tensor<f32>, tensor<3xi32>) -> tensor<?x?x1xf32>
%37 = stablehlo.add %27, %36 : tensor<?x?x1xf32>
%38 = stablehlo.rsqrt %37 : tensor<?x?x1xf32>
%39 = stablehlo.reshape %arg3 : (tensor<48xf32>) -> tensor<1x1x48xf32>
%40 = stablehlo.reshape %arg0 : (tensor<i32>) -> tensor<1xi32>
%41 = stablehlo.reshape %arg1 : (tensor<i32>) -> tensor<1xi32>
%42 = stablehlo.concatenate %40, %41, %c, dim = 0 : (tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<3xi32>
%43 = stablehlo.dynamic_broadcast_in_dim %38, %42, dims = [0, 1, 2] : (tensor<?x?x1xf32>, tensor<3xi32>) -> tensor<?x?x48xf32>
%44 = stablehlo.reshape %arg0 : (tensor<i32>) -> tensor<1xi32>
%45 = stablehlo.reshape %arg1 : (tensor<i32>) -> tensor<1xi32>
%46 = stablehlo.concatenate %44, %45, %c, dim = 0 : (tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<3xi32>
%47 = stablehlo.dynamic_broadcast_in_dim %39, %46, dims = [0, 1, 2] : (tensor<1x1x48xf32>, tensor<3xi32>) -> tensor<?x?x48xf32>
%48 = stablehlo.multiply %43, %47 : tensor<?x?x48xf32>
%49 = stablehlo.multiply %32, %48 : tensor<?x?x48xf32>
%50 = stablehlo.reshape %arg2 : (tensor<48xf32>) -> tensor<1x1x48xf32>
%51 = stablehlo.reshape %arg0 : (tensor<i32>) -> tensor<1xi32>
%52 = stablehlo.reshape %arg1 : (tensor<i32>) -> tensor<1xi32>
%53 = stablehlo.concatenate %51, %52, %c, dim = 0 : (tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<3xi32>
%54 = stablehlo.dynamic_broadcast_in_dim %50, %53, dims = [0, 1, 2] : (tensor<1x1x48xf32>, tensor<3xi32>) -> tensor<?x?x48xf32>
%55 = stablehlo.add %49, %54 : tensor<?x?x48xf32>
return %55 : tensor<?x?x48xf32>
}
}
