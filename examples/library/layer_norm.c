// Calls the layer_norm that norm-translate has compiled (docs/Libraries.md) on
// rows of numbers, and checks that they come out normalized.

#include "layer_norm.h"
#include "norm/Runtime/Runtime.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { kRows = 128, kColumns = 768 };

int main(void) {
  float *x = malloc(kRows * kColumns * sizeof(float));
  float *out = malloc(kRows * kColumns * sizeof(float));
  float gain[kColumns], bias[kColumns];
  if (!x || !out)
    return 1;
  for (int i = 0; i < kRows * kColumns; ++i)
    x[i] = (float)(i * 7919 % 1000);
  for (int j = 0; j < kColumns; ++j) {
    gain[j] = 2.0f;
    bias[j] = 1.0f;
  }

  norm_set_num_threads(2);
  layer_norm(x, gain, bias, out);

  double mean = 0, variance = 0;
  for (int j = 0; j < kColumns; ++j)
    mean += out[j] / (double)kColumns;
  for (int j = 0; j < kColumns; ++j)
    variance += pow(out[j] - mean, 2) / kColumns;
  printf("mean %.4f, deviation %.4f\n", mean, sqrt(variance));
  free(x);
  free(out);
  return !(fabs(mean - 1) < 1e-5 && fabs(sqrt(variance) - 2) < 1e-5);
}
