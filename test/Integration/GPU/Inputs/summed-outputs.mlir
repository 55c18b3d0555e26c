// Over some of the rows, over all, and of what is the same along a row.
#rows = affine_map<(h, i, j) -> (h, i, j)>
#some = affine_map<(h, i, j) -> (h, j)>
#all = affine_map<(h, i, j) -> (j)>
#row = affine_map<(h, i, j) -> (i)>
#one = affine_map<(h, i, j) -> ()>
func.func @main(%x: tensor<5x700xSIZExf32>, %e: tensor<5xSIZExf32>, %f: tensor<SIZExf64>, %g: tensor<700xf32>, %h: tensor<f32>)
    -> (tensor<5xSIZExf32>, tensor<SIZExf64>, tensor<700xf32>, tensor<f32>) {
  %y:4 = norm.generic {indexing_maps = [#rows, #some, #all, #row, #one], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x : tensor<5x700xSIZExf32>) outs(%e, %f, %g, %h : tensor<5xSIZExf32>, tensor<SIZExf64>, tensor<700xf32>, tensor<f32>) {
  ^bb0(%a: f32):
    %w = arith.extf %a : f32 to f64
    %max = norm.reduce maximumf %a : f32
    norm.yield %a, %w, %max, %max : f32, f64, f32, f32
  } -> tensor<5xSIZExf32>, tensor<SIZExf64>, tensor<700xf32>, tensor<f32>
  return %y#0, %y#1, %y#2, %y#3 : tensor<5xSIZExf32>, tensor<SIZExf64>, tensor<700xf32>, tensor<f32>
}
