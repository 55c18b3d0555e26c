// Adam (Kingma, Ba, arXiv 1412.6980), of one parameter, in place:
//
//   m = beta1 * m + (1 - beta1) * g
//   v = beta2 * v + (1 - beta2) * g^2
//   p = p - rate * m / (1 - beta1^t) / (sqrt(v / (1 - beta2^t)) + epsilon)
//
// with beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8. %rate1 is rate / (1 - beta1^t)
// and %scale2 is 1 / (1 - beta2^t), as @count gives them.

// The scalars of the next step: %t is the number of the last one.
func.func @count(%t: memref<f32>, %rate: memref<f32>, %rate1: memref<f32>,
                 %scale2: memref<f32>) {
  %one = arith.constant 1.0 : f32
  %beta1 = arith.constant 0.9 : f32
  %beta2 = arith.constant 0.999 : f32
  %last = memref.load %t[] : memref<f32>
  %next = arith.addf %last, %one : f32
  memref.store %next, %t[] : memref<f32>
  %power1 = math.powf %beta1, %next : f32
  %rest1 = arith.subf %one, %power1 : f32
  %r = memref.load %rate[] : memref<f32>
  %r1 = arith.divf %r, %rest1 : f32
  memref.store %r1, %rate1[] : memref<f32>
  %power2 = math.powf %beta2, %next : f32
  %rest2 = arith.subf %one, %power2 : f32
  %s2 = arith.divf %one, %rest2 : f32
  memref.store %s2, %scale2[] : memref<f32>
  return
}

func.func @adam(%p: memref<?x?xf32>, %g: memref<?x?xf32>, %m: memref<?x?xf32>,
                %v: memref<?x?xf32>, %rate1: memref<f32>, %scale2: memref<f32>) {
  norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> ()>, affine_map<(i, j) -> ()>,
                       affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%p, %g, %m, %v, %rate1, %scale2
          : memref<?x?xf32>, memref<?x?xf32>, memref<?x?xf32>, memref<?x?xf32>,
            memref<f32>, memref<f32>)
      outs(%p, %m, %v : memref<?x?xf32>, memref<?x?xf32>, memref<?x?xf32>) {
  ^bb0(%pi: f32, %gi: f32, %mi: f32, %vi: f32, %rate: f32, %scale: f32):
    %beta1 = arith.constant 0.9 : f32
    %rest1 = arith.constant 0.1 : f32
    %beta2 = arith.constant 0.999 : f32
    %rest2 = arith.constant 0.001 : f32
    %epsilon = arith.constant 1.0e-8 : f32
    %m_old = arith.mulf %beta1, %mi : f32
    %m_add = arith.mulf %rest1, %gi : f32
    %m_new = arith.addf %m_old, %m_add : f32
    %square = arith.mulf %gi, %gi : f32
    %v_old = arith.mulf %beta2, %vi : f32
    %v_add = arith.mulf %rest2, %square : f32
    %v_new = arith.addf %v_old, %v_add : f32
    %v_scaled = arith.mulf %scale, %v_new : f32
    %root = math.sqrt %v_scaled : f32
    %below = arith.addf %root, %epsilon : f32
    %quotient = arith.divf %m_new, %below : f32
    %step = arith.mulf %rate, %quotient : f32
    %p_new = arith.subf %pi, %step : f32
    norm.yield %p_new, %m_new, %v_new : f32, f32, f32
  }
  return
}
