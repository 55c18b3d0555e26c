module {
func.func @main(%arg0: tensor<48x48xf32>, %arg1: tensor<48xf32>, %arg2: tensor<48x48xf32>, %arg3: tensor<48xf32>, %arg4: tensor<48x48xf32>, %arg5: tensor<48xf32>, %arg6: tensor<48x48xf32>, %arg7: tensor<48xf32>, %arg8: tensor<48xf32>, %arg9: tensor<48xf32>, %arg10: tensor<80x48xf32>, %arg11: tensor<80xf32>, %arg12: tensor<48x80xf32>, %arg13: tensor<48xf32>, %arg14: tensor<48xf32>, %arg15: tensor<48xf32>, %arg16: tensor<2x7x48xf32>) -> tensor<2x7x48xf32> {
%0 = tosa.const_shape  {values = dense<[14, 48]> : tensor<2xindex>} : () -> !tosa.shape<2>
%1 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
%2 = tosa.const_shape  {values = dense<[1, 14, 48]> : tensor<3xindex>} : () -> !tosa.shape<3>
%3 = tosa.const_shape  {values = dense<[1, 48, 48]> : tensor<3xindex>} : () -> !tosa.shape<3>
%4 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
%5 = tosa.const_shape  {values = dense<[1, 48]> : tensor<2xindex>} : () -> !tosa.shape<2>
%6 = tosa.const_shape  {values = dense<[2, 7, 48]> : tensor<3xindex>} : () -> !tosa.shape<3>
%7 = tosa.const_shape  {values = dense<[2, 7, 4, 12]> : tensor<4xindex>} : () -> !tosa.shape<4>
%8 = tosa.const_shape  {values = dense<[8, 7, 12]> : tensor<3xindex>} : () -> !tosa.shape<3>
%9 = tosa.const_shape  {values = dense<[8, 12, 7]> : tensor<3xindex>} : () -> !tosa.shape<3>
%10 = tosa.const_shape  {values = dense<[2, 4, 7, 7]> : tensor<4xindex>} : () -> !tosa.shape<4>
%11 = tosa.const_shape  {values = dense<[8, 7, 7]> : tensor<3xindex>} : () -> !tosa.shape<3>
%12 = tosa.const_shape  {values = dense<[2, 4, 7, 12]> : tensor<4xindex>} : () -> !tosa.shape<4>
%13 = tosa.const_shape  {values = dense<[1, 1, 48]> : tensor<3xindex>} : () -> !tosa.shape<3>
%14 = tosa.const_shape  {values = dense<[1, 48, 80]> : tensor<3xindex>} : () -> !tosa.shape<3>
%15 = tosa.const_shape  {values = dense<[14, 80]> : tensor<2xindex>} : () -> !tosa.shape<2>
%16 = tosa.const_shape  {values = dense<[1, 80]> : tensor<2xindex>} : () -> !tosa.shape<2>
%17 = tosa.const_shape  {values = dense<[2, 7, 80]> : tensor<3xindex>} : () -> !tosa.shape<3>
%18 = tosa.const_shape  {values = dense<[1, 14, 80]> : tensor<3xindex>} : () -> !tosa.shape<3>
%19 = tosa.const_shape  {values = dense<[1, 80, 48]> : tensor<3xindex>} : () -> !tosa.shape<3>
%20 = "tosa.const"() <{values = dense<0.288675129> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
%21 = "tosa.const"() <{values = dense<0.020833333333333332> : tensor<1x1x1xf64>}> : () -> tensor<1x1x1xf64>
%22 = "tosa.const"() <{values = dense<0.020833334> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
%23 = "tosa.const"() <{values = dense<9.99999996E-13> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
%24 = "tosa.const"() <{values = dense<1.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
%25 = "tosa.const"() <{values = dense<5.000000e-01> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
%26 = "tosa.const"() <{values = dense<0.707106769> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
%27 = tosa.transpose %arg0 {perms = array<i32: 1, 0>} : (tensor<48x48xf32>) -> tensor<48x48xf32>
%28 = tosa.reshape %arg16, %2 : (tensor<2x7x48xf32>, !tosa.shape<3>) -> tensor<1x14x48xf32>
%29 = tosa.reshape %27, %3 : (tensor<48x48xf32>, !tosa.shape<3>) -> tensor<1x48x48xf32>
%30 = tosa.matmul %28, %29, %1, %1 : (tensor<1x14x48xf32>, tensor<1x48x48xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x14x48xf32>
%31 = tosa.reshape %30, %0 : (tensor<1x14x48xf32>, !tosa.shape<2>) -> tensor<14x48xf32>
%32 = tosa.reshape %arg1, %5 : (tensor<48xf32>, !tosa.shape<2>) -> tensor<1x48xf32>
%33 = tosa.add %31, %32 : (tensor<14x48xf32>, tensor<1x48xf32>) -> tensor<14x48xf32>
%34 = tosa.reshape %33, %7 : (tensor<14x48xf32>, !tosa.shape<4>) -> tensor<2x7x4x12xf32>
%35 = tosa.transpose %34 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x7x4x12xf32>) -> tensor<2x4x7x12xf32>
%36 = tosa.transpose %arg2 {perms = array<i32: 1, 0>} : (tensor<48x48xf32>) -> tensor<48x48xf32>
%37 = tosa.reshape %36, %3 : (tensor<48x48xf32>, !tosa.shape<3>) -> tensor<1x48x48xf32>
%38 = tosa.matmul %28, %37, %1, %1 : (tensor<1x14x48xf32>, tensor<1x48x48xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x14x48xf32>
%39 = tosa.reshape %38, %0 : (tensor<1x14x48xf32>, !tosa.shape<2>) -> tensor<14x48xf32>
%40 = tosa.reshape %arg3, %5 : (tensor<48xf32>, !tosa.shape<2>) -> tensor<1x48xf32>
%41 = tosa.add %39, %40 : (tensor<14x48xf32>, tensor<1x48xf32>) -> tensor<14x48xf32>
%42 = tosa.reshape %41, %7 : (tensor<14x48xf32>, !tosa.shape<4>) -> tensor<2x7x4x12xf32>
%43 = tosa.transpose %arg4 {perms = array<i32: 1, 0>} : (tensor<48x48xf32>) -> tensor<48x48xf32>
%44 = tosa.reshape %43, %3 : (tensor<48x48xf32>, !tosa.shape<3>) -> tensor<1x48x48xf32>
%45 = tosa.matmul %28, %44, %1, %1 : (tensor<1x14x48xf32>, tensor<1x48x48xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x14x48xf32>
%46 = tosa.reshape %45, %0 : (tensor<1x14x48xf32>, !tosa.shape<2>) -> tensor<14x48xf32>
%47 = tosa.reshape %arg5, %5 : (tensor<48xf32>, !tosa.shape<2>) -> tensor<1x48xf32>
%48 = tosa.add %46, %47 : (tensor<14x48xf32>, tensor<1x48xf32>) -> tensor<14x48xf32>
%49 = tosa.reshape %48, %7 : (tensor<14x48xf32>, !tosa.shape<4>) -> tensor<2x7x4x12xf32>
%50 = tosa.transpose %49 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x7x4x12xf32>) -> tensor<2x4x7x12xf32>
%51 = tosa.transpose %42 {perms = array<i32: 0, 2, 3, 1>} : (tensor<2x7x4x12xf32>) -> tensor<2x4x12x7xf32>
%52 = tosa.reshape %35, %8 : (tensor<2x4x7x12xf32>, !tosa.shape<3>) -> tensor<8x7x12xf32>
%53 = tosa.reshape %51, %9 : (tensor<2x4x12x7xf32>, !tosa.shape<3>) -> tensor<8x12x7xf32>
%54 = tosa.matmul %52, %53, %1, %1 : (tensor<8x7x12xf32>, tensor<8x12x7xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<8x7x7xf32>
%55 = tosa.reshape %54, %10 : (tensor<8x7x7xf32>, !tosa.shape<4>) -> tensor<2x4x7x7xf32>
%56 = tosa.mul %55, %20, %4 : (tensor<2x4x7x7xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<2x4x7x7xf32>
%57 = tosa.reduce_max %56 {axis = 3 : i32} : (tensor<2x4x7x7xf32>) -> tensor<2x4x7x1xf32>
%58 = tosa.sub %56, %57 : (tensor<2x4x7x7xf32>, tensor<2x4x7x1xf32>) -> tensor<2x4x7x7xf32>
%59 = tosa.exp %58 : (tensor<2x4x7x7xf32>) -> tensor<2x4x7x7xf32>
%60 = tosa.reduce_sum %59 {axis = 3 : i32} : (tensor<2x4x7x7xf32>) -> tensor<2x4x7x1xf32>
%61 = tosa.reciprocal %60 : (tensor<2x4x7x1xf32>) -> tensor<2x4x7x1xf32>
%62 = tosa.mul %59, %61, %4 : (tensor<2x4x7x7xf32>, tensor<2x4x7x1xf32>, tensor<1xi8>) -> tensor<2x4x7x7xf32>
%63 = tosa.reshape %62, %11 : (tensor<2x4x7x7xf32>, !tosa.shape<3>) -> tensor<8x7x7xf32>
%64 = tosa.reshape %50, %8 : (tensor<2x4x7x12xf32>, !tosa.shape<3>) -> tensor<8x7x12xf32>
%65 = tosa.matmul %63, %64, %1, %1 : (tensor<8x7x7xf32>, tensor<8x7x12xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<8x7x12xf32>
%66 = tosa.reshape %65, %12 : (tensor<8x7x12xf32>, !tosa.shape<4>) -> tensor<2x4x7x12xf32>
%67 = tosa.transpose %66 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x4x7x12xf32>) -> tensor<2x7x4x12xf32>
%68 = tosa.transpose %arg6 {perms = array<i32: 1, 0>} : (tensor<48x48xf32>) -> tensor<48x48xf32>
%69 = tosa.reshape %67, %2 : (tensor<2x7x4x12xf32>, !tosa.shape<3>) -> tensor<1x14x48xf32>
%70 = tosa.reshape %68, %3 : (tensor<48x48xf32>, !tosa.shape<3>) -> tensor<1x48x48xf32>
%71 = tosa.matmul %69, %70, %1, %1 : (tensor<1x14x48xf32>, tensor<1x48x48xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x14x48xf32>
%72 = tosa.reshape %71, %0 : (tensor<1x14x48xf32>, !tosa.shape<2>) -> tensor<14x48xf32>
%73 = tosa.reshape %arg7, %5 : (tensor<48xf32>, !tosa.shape<2>) -> tensor<1x48xf32>
%74 = tosa.add %72, %73 : (tensor<14x48xf32>, tensor<1x48xf32>) -> tensor<14x48xf32>
%75 = tosa.reshape %74, %6 : (tensor<14x48xf32>, !tosa.shape<3>) -> tensor<2x7x48xf32>
%76 = tosa.add %75, %arg16 : (tensor<2x7x48xf32>, tensor<2x7x48xf32>) -> tensor<2x7x48xf32>
%77 = tosa.cast %76 : (tensor<2x7x48xf32>) -> tensor<2x7x48xf64>
%78 = tosa.reduce_sum %77 {axis = 2 : i32} : (tensor<2x7x48xf64>) -> tensor<2x7x1xf64>
%79 = tosa.mul %78, %21, %4 : (tensor<2x7x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<2x7x1xf64>
%80 = tosa.sub %77, %79 : (tensor<2x7x48xf64>, tensor<2x7x1xf64>) -> tensor<2x7x48xf64>
%81 = tosa.mul %80, %80, %4 : (tensor<2x7x48xf64>, tensor<2x7x48xf64>, tensor<1xi8>) -> tensor<2x7x48xf64>
%82 = tosa.reduce_sum %81 {axis = 2 : i32} : (tensor<2x7x48xf64>) -> tensor<2x7x1xf64>
%83 = tosa.mul %82, %21, %4 : (tensor<2x7x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<2x7x1xf64>
%84 = tosa.cast %83 : (tensor<2x7x1xf64>) -> tensor<2x7x1xf32>
%85 = tosa.reduce_sum %76 {axis = 2 : i32} : (tensor<2x7x48xf32>) -> tensor<2x7x1xf32>
%86 = tosa.mul %85, %22, %4 : (tensor<2x7x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<2x7x1xf32>
%87 = tosa.add %84, %23 : (tensor<2x7x1xf32>, tensor<1x1x1xf32>) -> tensor<2x7x1xf32>
%88 = tosa.rsqrt %87 : (tensor<2x7x1xf32>) -> tensor<2x7x1xf32>
%89 = tosa.sub %76, %86 : (tensor<2x7x48xf32>, tensor<2x7x1xf32>) -> tensor<2x7x48xf32>
%90 = tosa.mul %89, %88, %4 : (tensor<2x7x48xf32>, tensor<2x7x1xf32>, tensor<1xi8>) -> tensor<2x7x48xf32>
%91 = tosa.reshape %arg8, %13 : (tensor<48xf32>, !tosa.shape<3>) -> tensor<1x1x48xf32>
%92 = tosa.mul %90, %91, %4 : (tensor<2x7x48xf32>, tensor<1x1x48xf32>, tensor<1xi8>) -> tensor<2x7x48xf32>
%93 = tosa.reshape %arg9, %13 : (tensor<48xf32>, !tosa.shape<3>) -> tensor<1x1x48xf32>
%94 = tosa.add %92, %93 : (tensor<2x7x48xf32>, tensor<1x1x48xf32>) -> tensor<2x7x48xf32>
%95 = tosa.transpose %arg10 {perms = array<i32: 1, 0>} : (tensor<80x48xf32>) -> tensor<48x80xf32>
%96 = tosa.reshape %94, %2 : (tensor<2x7x48xf32>, !tosa.shape<3>) -> tensor<1x14x48xf32>
%97 = tosa.reshape %95, %14 : (tensor<48x80xf32>, !tosa.shape<3>) -> tensor<1x48x80xf32>
%98 = tosa.matmul %96, %97, %1, %1 : (tensor<1x14x48xf32>, tensor<1x48x80xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x14x80xf32>
%99 = tosa.reshape %98, %15 : (tensor<1x14x80xf32>, !tosa.shape<2>) -> tensor<14x80xf32>
%100 = tosa.reshape %arg11, %16 : (tensor<80xf32>, !tosa.shape<2>) -> tensor<1x80xf32>
%101 = tosa.add %99, %100 : (tensor<14x80xf32>, tensor<1x80xf32>) -> tensor<14x80xf32>
%102 = tosa.reshape %101, %17 : (tensor<14x80xf32>, !tosa.shape<3>) -> tensor<2x7x80xf32>
%103 = tosa.mul %102, %26, %4 : (tensor<2x7x80xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<2x7x80xf32>
%104 = tosa.erf %103 : (tensor<2x7x80xf32>) -> tensor<2x7x80xf32>
%105 = tosa.add %104, %24 : (tensor<2x7x80xf32>, tensor<1x1x1xf32>) -> tensor<2x7x80xf32>
%106 = tosa.mul %25, %105, %4 : (tensor<1x1x1xf32>, tensor<2x7x80xf32>, tensor<1xi8>) -> tensor<2x7x80xf32>
%107 = tosa.mul %102, %106, %4 : (tensor<2x7x80xf32>, tensor<2x7x80xf32>, tensor<1xi8>) -> tensor<2x7x80xf32>
%108 = tosa.transpose %arg12 {perms = array<i32: 1, 0>} : (tensor<48x80xf32>) -> tensor<80x48xf32>
%109 = tosa.reshape %107, %18 : (tensor<2x7x80xf32>, !tosa.shape<3>) -> tensor<1x14x80xf32>
%110 = tosa.reshape %108, %19 : (tensor<80x48xf32>, !tosa.shape<3>) -> tensor<1x80x48xf32>
%111 = tosa.matmul %109, %110, %1, %1 : (tensor<1x14x80xf32>, tensor<1x80x48xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x14x48xf32>
%112 = tosa.reshape %111, %0 : (tensor<1x14x48xf32>, !tosa.shape<2>) -> tensor<14x48xf32>
%113 = tosa.reshape %arg13, %5 : (tensor<48xf32>, !tosa.shape<2>) -> tensor<1x48xf32>
%114 = tosa.add %112, %113 : (tensor<14x48xf32>, tensor<1x48xf32>) -> tensor<14x48xf32>
%115 = tosa.reshape %114, %6 : (tensor<14x48xf32>, !tosa.shape<3>) -> tensor<2x7x48xf32>
%116 = tosa.add %115, %94 : (tensor<2x7x48xf32>, tensor<2x7x48xf32>) -> tensor<2x7x48xf32>
%117 = tosa.cast %116 : (tensor<2x7x48xf32>) -> tensor<2x7x48xf64>
%118 = tosa.reduce_sum %117 {axis = 2 : i32} : (tensor<2x7x48xf64>) -> tensor<2x7x1xf64>
%119 = tosa.mul %118, %21, %4 : (tensor<2x7x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<2x7x1xf64>
%120 = tosa.sub %117, %119 : (tensor<2x7x48xf64>, tensor<2x7x1xf64>) -> tensor<2x7x48xf64>
%121 = tosa.mul %120, %120, %4 : (tensor<2x7x48xf64>, tensor<2x7x48xf64>, tensor<1xi8>) -> tensor<2x7x48xf64>
%122 = tosa.reduce_sum %121 {axis = 2 : i32} : (tensor<2x7x48xf64>) -> tensor<2x7x1xf64>
%123 = tosa.mul %122, %21, %4 : (tensor<2x7x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<2x7x1xf64>
%124 = tosa.cast %123 : (tensor<2x7x1xf64>) -> tensor<2x7x1xf32>
%125 = tosa.reduce_sum %116 {axis = 2 : i32} : (tensor<2x7x48xf32>) -> tensor<2x7x1xf32>
%126 = tosa.mul %125, %22, %4 : (tensor<2x7x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<2x7x1xf32>
%127 = tosa.add %124, %23 : (tensor<2x7x1xf32>, tensor<1x1x1xf32>) -> tensor<2x7x1xf32>
%128 = tosa.rsqrt %127 : (tensor<2x7x1xf32>) -> tensor<2x7x1xf32>
%129 = tosa.sub %116, %126 : (tensor<2x7x48xf32>, tensor<2x7x1xf32>) -> tensor<2x7x48xf32>
%130 = tosa.mul %129, %128, %4 : (tensor<2x7x48xf32>, tensor<2x7x1xf32>, tensor<1xi8>) -> tensor<2x7x48xf32>
%131 = tosa.reshape %arg14, %13 : (tensor<48xf32>, !tosa.shape<3>) -> tensor<1x1x48xf32>
%132 = tosa.mul %130, %131, %4 : (tensor<2x7x48xf32>, tensor<1x1x48xf32>, tensor<1xi8>) -> tensor<2x7x48xf32>
%133 = tosa.reshape %arg15, %13 : (tensor<48xf32>, !tosa.shape<3>) -> tensor<1x1x48xf32>
%134 = tosa.add %132, %133 : (tensor<2x7x48xf32>, tensor<1x1x48xf32>) -> tensor<2x7x48xf32>
return %134 : tensor<2x7x48xf32>
}
}
