// What training code with eight-bit floats does behind a norm: layer norm, times a scale
// that was found in earlier steps, saturated, rounded to f8E4M3FN; beside it the row's
// largest magnitude, of which the next scale is made. The gain is in f8E5M2.
#rows = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#column = affine_map<(i, j) -> (j)>
#all = affine_map<(i, j) -> ()>
func.func @main(%scale: tensor<f32>, %gain: tensor<320xf8E5M2>, %x: tensor<6x320xbf16>,
                %bias: tensor<320xf32>) -> (tensor<6x320xf8E4M3FN>, tensor<6xf32>) {
  %size = arith.constant 320.0 : f32
  %epsilon = arith.constant 1.0e-5 : f32
  %zero = arith.constant 0.0 : f32
  %most = arith.constant 448.0 : f32
  %least = arith.constant -448.0 : f32
  %empty_row = tensor.empty() : tensor<6xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%empty_row : tensor<6xf32>) -> tensor<6xf32>
  %sum = linalg.generic {indexing_maps = [#rows, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<6x320xbf16>) outs(%zeros : tensor<6xf32>) {
  ^bb0(%a: bf16, %o: f32):
    %w = arith.extf %a : bf16 to f32
    %s = arith.addf %o, %w : f32
    linalg.yield %s : f32
  } -> tensor<6xf32>
  %squares = linalg.generic {indexing_maps = [#rows, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %sum : tensor<6x320xbf16>, tensor<6xf32>) outs(%zeros : tensor<6xf32>) {
  ^bb0(%a: bf16, %t: f32, %o: f32):
    %w = arith.extf %a : bf16 to f32
    %mean = arith.divf %t, %size : f32
    %d = arith.subf %w, %mean : f32
    %q = arith.mulf %d, %d : f32
    %s = arith.addf %o, %q : f32
    linalg.yield %s : f32
  } -> tensor<6xf32>
  %empty = tensor.empty() : tensor<6x320xf32>
  %y = linalg.generic {indexing_maps = [#rows, #row, #row, #column, #column, #rows], iterator_types = ["parallel", "parallel"]}
      ins(%x, %sum, %squares, %gain, %bias
          : tensor<6x320xbf16>, tensor<6xf32>, tensor<6xf32>, tensor<320xf8E5M2>, tensor<320xf32>)
      outs(%empty : tensor<6x320xf32>) {
  ^bb0(%a: bf16, %t: f32, %q: f32, %g: f8E5M2, %b: f32, %o: f32):
    %w = arith.extf %a : bf16 to f32
    %gw = arith.extf %g : f8E5M2 to f32
    %mean = arith.divf %t, %size : f32
    %d = arith.subf %w, %mean : f32
    %v = arith.divf %q, %size : f32
    %e = arith.addf %v, %epsilon : f32
    %r = math.rsqrt %e : f32
    %n = arith.mulf %d, %r : f32
    %p = arith.mulf %n, %gw : f32
    %z = arith.addf %p, %b : f32
    linalg.yield %z : f32
  } -> tensor<6x320xf32>
  %largest = linalg.generic {indexing_maps = [#rows, #row], iterator_types = ["parallel", "reduction"]}
      ins(%y : tensor<6x320xf32>) outs(%zeros : tensor<6xf32>) {
  ^bb0(%a: f32, %o: f32):
    %w = math.absf %a : f32
    %s = arith.maximumf %o, %w : f32
    linalg.yield %s : f32
  } -> tensor<6xf32>
  %empty8 = tensor.empty() : tensor<6x320xf8E4M3FN>
  %q = linalg.generic {indexing_maps = [#rows, #all, #rows], iterator_types = ["parallel", "parallel"]}
      ins(%y, %scale : tensor<6x320xf32>, tensor<f32>) outs(%empty8 : tensor<6x320xf8E4M3FN>) {
  ^bb0(%a: f32, %s: f32, %o: f8E4M3FN):
    %u = arith.mulf %a, %s : f32
    %c = arith.minimumf %u, %most : f32
    %d = arith.maximumf %c, %least : f32
    %t = arith.truncf %d : f32 to f8E4M3FN
    linalg.yield %t : f8E4M3FN
  } -> tensor<6x320xf8E4M3FN>
  return %q, %largest : tensor<6x320xf8E4M3FN>, tensor<6xf32>
}
