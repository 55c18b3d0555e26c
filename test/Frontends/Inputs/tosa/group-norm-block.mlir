module {
func.func @main(%arg0: tensor<12xf32>, %arg1: tensor<12xf32>, %arg2: tensor<16x12x3x3xf32>, %arg3: tensor<16xf32>, %arg4: tensor<2x12x6x6xf32>) -> tensor<2x16x6x6xf32> {
%0 = "tosa.const"() <{values = dense<[[12, 3, 1, 1]]> : tensor<1x4xi32>}> : () -> tensor<1x4xi32>
%1 = tosa.const_shape  {values = dense<[2, 4, 3, 36]> : tensor<4xindex>} : () -> !tosa.shape<4>
%2 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
%3 = tosa.const_shape  {values = dense<[1, 4, 3, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
%4 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
%5 = tosa.const_shape  {values = dense<[2, 12, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
%6 = tosa.const_shape  {values = dense<[1, 24, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
%7 = tosa.const_shape  {values = dense<[24, 4]> : tensor<2xindex>} : () -> !tosa.shape<2>
%8 = tosa.const_shape  {values = dense<[1, 24]> : tensor<2xindex>} : () -> !tosa.shape<2>
%9 = tosa.const_shape  {values = dense<[2, 12, 1, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
%10 = "tosa.const"() <{values = dense<0.0092592592592592587> : tensor<1x1x1x1xf64>}> : () -> tensor<1x1x1x1xf64>
%11 = "tosa.const"() <{values = dense<0.00925925932> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
%12 = "tosa.const"() <{values = dense<9.99999974E-6> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
%cst = arith.constant dense_resource<torch_tensor_2_12_torch.int64> : tensor<2x12xi64>
%cst_0 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_1> : tensor<2x12xi64>
%cst_1 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_2> : tensor<2x12xi64>
%cst_2 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_3> : tensor<2x12xi64>
%13 = "tosa.const"() <{values = dense<0> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
%14 = "tosa.const"() <{values = dense<2> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
%15 = "tosa.const"() <{values = dense<4> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
%16 = "tosa.const"() <{values = dense<3> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
%17 = "tosa.const"() <{values = dense<1> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
%cst_3 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_4> : tensor<2x12xi64>
%cst_4 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_5> : tensor<2x12xi64>
%cst_5 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_6> : tensor<2x12xi64>
%cst_6 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_7> : tensor<2x12xi64>
%18 = tosa.reshape %arg4, %1 : (tensor<2x12x6x6xf32>, !tosa.shape<4>) -> tensor<2x4x3x36xf32>
%19 = tosa.cast %18 : (tensor<2x4x3x36xf32>) -> tensor<2x4x3x36xf64>
%20 = tosa.reduce_sum %19 {axis = 2 : i32} : (tensor<2x4x3x36xf64>) -> tensor<2x4x1x36xf64>
%21 = tosa.reduce_sum %20 {axis = 3 : i32} : (tensor<2x4x1x36xf64>) -> tensor<2x4x1x1xf64>
%22 = tosa.mul %21, %10, %2 : (tensor<2x4x1x1xf64>, tensor<1x1x1x1xf64>, tensor<1xi8>) -> tensor<2x4x1x1xf64>
%23 = tosa.sub %19, %22 : (tensor<2x4x3x36xf64>, tensor<2x4x1x1xf64>) -> tensor<2x4x3x36xf64>
%24 = tosa.mul %23, %23, %2 : (tensor<2x4x3x36xf64>, tensor<2x4x3x36xf64>, tensor<1xi8>) -> tensor<2x4x3x36xf64>
%25 = tosa.reduce_sum %24 {axis = 2 : i32} : (tensor<2x4x3x36xf64>) -> tensor<2x4x1x36xf64>
%26 = tosa.reduce_sum %25 {axis = 3 : i32} : (tensor<2x4x1x36xf64>) -> tensor<2x4x1x1xf64>
%27 = tosa.mul %26, %10, %2 : (tensor<2x4x1x1xf64>, tensor<1x1x1x1xf64>, tensor<1xi8>) -> tensor<2x4x1x1xf64>
%28 = tosa.cast %27 : (tensor<2x4x1x1xf64>) -> tensor<2x4x1x1xf32>
%29 = tosa.reduce_sum %18 {axis = 2 : i32} : (tensor<2x4x3x36xf32>) -> tensor<2x4x1x36xf32>
%30 = tosa.reduce_sum %29 {axis = 3 : i32} : (tensor<2x4x1x36xf32>) -> tensor<2x4x1x1xf32>
%31 = tosa.mul %30, %11, %2 : (tensor<2x4x1x1xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<2x4x1x1xf32>
%32 = tosa.add %28, %12 : (tensor<2x4x1x1xf32>, tensor<1x1x1x1xf32>) -> tensor<2x4x1x1xf32>
%33 = tosa.rsqrt %32 : (tensor<2x4x1x1xf32>) -> tensor<2x4x1x1xf32>
%34 = tosa.reshape %arg0, %3 : (tensor<12xf32>, !tosa.shape<4>) -> tensor<1x4x3x1xf32>
%35 = tosa.mul %33, %34, %2 : (tensor<2x4x1x1xf32>, tensor<1x4x3x1xf32>, tensor<1xi8>) -> tensor<2x4x3x1xf32>
%36 = tosa.negate %31, %4, %4 : (tensor<2x4x1x1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x4x1x1xf32>
%37 = tosa.mul %36, %35, %2 : (tensor<2x4x1x1xf32>, tensor<2x4x3x1xf32>, tensor<1xi8>) -> tensor<2x4x3x1xf32>
%38 = tosa.reshape %arg1, %3 : (tensor<12xf32>, !tosa.shape<4>) -> tensor<1x4x3x1xf32>
%39 = tosa.add %37, %38 : (tensor<2x4x3x1xf32>, tensor<1x4x3x1xf32>) -> tensor<2x4x3x1xf32>
%40 = tosa.cast %cst : (tensor<2x12xi64>) -> tensor<2x12xi32>
%41 = tosa.add %40, %14 : (tensor<2x12xi32>, tensor<1x1xi32>) -> tensor<2x12xi32>
%42 = tosa.greater %13, %40 : (tensor<1x1xi32>, tensor<2x12xi32>) -> tensor<2x12xi1>
%43 = tosa.select %42, %41, %40 : (tensor<2x12xi1>, tensor<2x12xi32>, tensor<2x12xi32>) -> tensor<2x12xi32>
%44 = tosa.reshape %43, %5 : (tensor<2x12xi32>, !tosa.shape<3>) -> tensor<2x12x1xi32>
%45 = tosa.cast %cst_0 : (tensor<2x12xi64>) -> tensor<2x12xi32>
%46 = tosa.add %45, %15 : (tensor<2x12xi32>, tensor<1x1xi32>) -> tensor<2x12xi32>
%47 = tosa.greater %13, %45 : (tensor<1x1xi32>, tensor<2x12xi32>) -> tensor<2x12xi1>
%48 = tosa.select %47, %46, %45 : (tensor<2x12xi1>, tensor<2x12xi32>, tensor<2x12xi32>) -> tensor<2x12xi32>
%49 = tosa.reshape %48, %5 : (tensor<2x12xi32>, !tosa.shape<3>) -> tensor<2x12x1xi32>
%50 = tosa.cast %cst_1 : (tensor<2x12xi64>) -> tensor<2x12xi32>
%51 = tosa.add %50, %16 : (tensor<2x12xi32>, tensor<1x1xi32>) -> tensor<2x12xi32>
%52 = tosa.greater %13, %50 : (tensor<1x1xi32>, tensor<2x12xi32>) -> tensor<2x12xi1>
%53 = tosa.select %52, %51, %50 : (tensor<2x12xi1>, tensor<2x12xi32>, tensor<2x12xi32>) -> tensor<2x12xi32>
%54 = tosa.reshape %53, %5 : (tensor<2x12xi32>, !tosa.shape<3>) -> tensor<2x12x1xi32>
%55 = tosa.cast %cst_2 : (tensor<2x12xi64>) -> tensor<2x12xi32>
%56 = tosa.add %55, %17 : (tensor<2x12xi32>, tensor<1x1xi32>) -> tensor<2x12xi32>
%57 = tosa.greater %13, %55 : (tensor<1x1xi32>, tensor<2x12xi32>) -> tensor<2x12xi1>
%58 = tosa.select %57, %56, %55 : (tensor<2x12xi1>, tensor<2x12xi32>, tensor<2x12xi32>) -> tensor<2x12xi32>
%59 = tosa.reshape %58, %5 : (tensor<2x12xi32>, !tosa.shape<3>) -> tensor<2x12x1xi32>
%60 = tosa.concat %44, %49, %54, %59 {axis = 2 : i32} : (tensor<2x12x1xi32>, tensor<2x12x1xi32>, tensor<2x12x1xi32>, tensor<2x12x1xi32>) -> tensor<2x12x4xi32>
%61 = tosa.reshape %35, %6 : (tensor<2x4x3x1xf32>, !tosa.shape<3>) -> tensor<1x24x1xf32>
%62 = tosa.reshape %60, %7 : (tensor<2x12x4xi32>, !tosa.shape<2>) -> tensor<24x4xi32>
%63 = tosa.mul %62, %0, %2 : (tensor<24x4xi32>, tensor<1x4xi32>, tensor<1xi8>) -> tensor<24x4xi32>
%64 = tosa.reduce_sum %63 {axis = 1 : i32} : (tensor<24x4xi32>) -> tensor<24x1xi32>
%65 = tosa.reshape %64, %8 : (tensor<24x1xi32>, !tosa.shape<2>) -> tensor<1x24xi32>
%66 = tosa.gather %61, %65 : (tensor<1x24x1xf32>, tensor<1x24xi32>) -> tensor<1x24x1xf32>
%67 = tosa.cast %cst_3 : (tensor<2x12xi64>) -> tensor<2x12xi32>
%68 = tosa.add %67, %14 : (tensor<2x12xi32>, tensor<1x1xi32>) -> tensor<2x12xi32>
%69 = tosa.greater %13, %67 : (tensor<1x1xi32>, tensor<2x12xi32>) -> tensor<2x12xi1>
%70 = tosa.select %69, %68, %67 : (tensor<2x12xi1>, tensor<2x12xi32>, tensor<2x12xi32>) -> tensor<2x12xi32>
%71 = tosa.reshape %70, %5 : (tensor<2x12xi32>, !tosa.shape<3>) -> tensor<2x12x1xi32>
%72 = tosa.cast %cst_4 : (tensor<2x12xi64>) -> tensor<2x12xi32>
%73 = tosa.add %72, %15 : (tensor<2x12xi32>, tensor<1x1xi32>) -> tensor<2x12xi32>
%74 = tosa.greater %13, %72 : (tensor<1x1xi32>, tensor<2x12xi32>) -> tensor<2x12xi1>
%75 = tosa.select %74, %73, %72 : (tensor<2x12xi1>, tensor<2x12xi32>, tensor<2x12xi32>) -> tensor<2x12xi32>
%76 = tosa.reshape %75, %5 : (tensor<2x12xi32>, !tosa.shape<3>) -> tensor<2x12x1xi32>
%77 = tosa.cast %cst_5 : (tensor<2x12xi64>) -> tensor<2x12xi32>
%78 = tosa.add %77, %16 : (tensor<2x12xi32>, tensor<1x1xi32>) -> tensor<2x12xi32>
%79 = tosa.greater %13, %77 : (tensor<1x1xi32>, tensor<2x12xi32>) -> tensor<2x12xi1>
%80 = tosa.select %79, %78, %77 : (tensor<2x12xi1>, tensor<2x12xi32>, tensor<2x12xi32>) -> tensor<2x12xi32>
%81 = tosa.reshape %80, %5 : (tensor<2x12xi32>, !tosa.shape<3>) -> tensor<2x12x1xi32>
%82 = tosa.cast %cst_6 : (tensor<2x12xi64>) -> tensor<2x12xi32>
%83 = tosa.add %82, %17 : (tensor<2x12xi32>, tensor<1x1xi32>) -> tensor<2x12xi32>
%84 = tosa.greater %13, %82 : (tensor<1x1xi32>, tensor<2x12xi32>) -> tensor<2x12xi1>
%85 = tosa.select %84, %83, %82 : (tensor<2x12xi1>, tensor<2x12xi32>, tensor<2x12xi32>) -> tensor<2x12xi32>
%86 = tosa.reshape %85, %5 : (tensor<2x12xi32>, !tosa.shape<3>) -> tensor<2x12x1xi32>
%87 = tosa.concat %71, %76, %81, %86 {axis = 2 : i32} : (tensor<2x12x1xi32>, tensor<2x12x1xi32>, tensor<2x12x1xi32>, tensor<2x12x1xi32>) -> tensor<2x12x4xi32>
%88 = tosa.reshape %39, %6 : (tensor<2x4x3x1xf32>, !tosa.shape<3>) -> tensor<1x24x1xf32>
%89 = tosa.reshape %87, %7 : (tensor<2x12x4xi32>, !tosa.shape<2>) -> tensor<24x4xi32>
%90 = tosa.mul %89, %0, %2 : (tensor<24x4xi32>, tensor<1x4xi32>, tensor<1xi8>) -> tensor<24x4xi32>
%91 = tosa.reduce_sum %90 {axis = 1 : i32} : (tensor<24x4xi32>) -> tensor<24x1xi32>
%92 = tosa.reshape %91, %8 : (tensor<24x1xi32>, !tosa.shape<2>) -> tensor<1x24xi32>
%93 = tosa.gather %88, %92 : (tensor<1x24x1xf32>, tensor<1x24xi32>) -> tensor<1x24x1xf32>
%94 = tosa.reshape %66, %9 : (tensor<1x24x1xf32>, !tosa.shape<4>) -> tensor<2x12x1x1xf32>
%95 = tosa.reshape %93, %9 : (tensor<1x24x1xf32>, !tosa.shape<4>) -> tensor<2x12x1x1xf32>
%96 = tosa.mul %arg4, %94, %2 : (tensor<2x12x6x6xf32>, tensor<2x12x1x1xf32>, tensor<1xi8>) -> tensor<2x12x6x6xf32>
%97 = tosa.add %96, %95 : (tensor<2x12x6x6xf32>, tensor<2x12x1x1xf32>) -> tensor<2x12x6x6xf32>
%98 = tosa.sigmoid %97 : (tensor<2x12x6x6xf32>) -> tensor<2x12x6x6xf32>
%99 = tosa.mul %97, %98, %2 : (tensor<2x12x6x6xf32>, tensor<2x12x6x6xf32>, tensor<1xi8>) -> tensor<2x12x6x6xf32>
%100 = tosa.transpose %99 {perms = array<i32: 0, 2, 3, 1>} : (tensor<2x12x6x6xf32>) -> tensor<2x6x6x12xf32>
%101 = tosa.transpose %arg2 {perms = array<i32: 0, 2, 3, 1>} : (tensor<16x12x3x3xf32>) -> tensor<16x3x3x12xf32>
%102 = tosa.conv2d %100, %101, %arg3, %4, %4 {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<2x6x6x12xf32>, tensor<16x3x3x12xf32>, tensor<16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x6x6x16xf32>
%103 = tosa.transpose %102 {perms = array<i32: 0, 3, 1, 2>} : (tensor<2x6x6x16xf32>) -> tensor<2x16x6x6xf32>
return %103 : tensor<2x16x6x6xf32>
}
}

{-#
dialect_resources: {
builtin: {
  torch_tensor_2_12_torch.int64: "0x08000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000",
  torch_tensor_2_12_torch.int64_1: "0x08000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000020000000000000002000000000000000200000000000000030000000000000003000000000000000300000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000020000000000000002000000000000000200000000000000030000000000000003000000000000000300000000000000",
  torch_tensor_2_12_torch.int64_2: "0x08000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000",
  torch_tensor_2_12_torch.int64_3: "0x08000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
  torch_tensor_2_12_torch.int64_4: "0x08000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000",
  torch_tensor_2_12_torch.int64_5: "0x08000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000020000000000000002000000000000000200000000000000030000000000000003000000000000000300000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000020000000000000002000000000000000200000000000000030000000000000003000000000000000300000000000000",
  torch_tensor_2_12_torch.int64_6: "0x08000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000",
  torch_tensor_2_12_torch.int64_7: "0x08000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
}
}
#-}
