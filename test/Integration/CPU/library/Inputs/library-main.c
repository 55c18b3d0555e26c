/* Calls each function of library.mlir on one and on two threads, compares with
 * float64, and writes what three of them were given and gave as .npy files to
 * the folder of its argument.
 *
 * With a second argument, calls layer_norm with sizes that do not fit. */

#include "library.h"
#include "norm/Runtime/Runtime.h"

#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { kRows = 67, kColumns = 300, kNarrow = 96, kStride = 71 };

static int failures = 0;

static void check(int holds, const char *what) {
  if (holds)
    return;
  fprintf(stderr, "failed: %s\n", what);
  ++failures;
}

/* In [-1, 1). */
static float random_number(void) {
  static uint32_t state = 12345;
  state = state * 1664525u + 1013904223u;
  return (float)(state >> 8) / 8388608.0f - 1.0f;
}

static uint16_t to_bf16(float value) {
  uint32_t bits;
  memcpy(&bits, &value, sizeof(bits));
  return (uint16_t)((bits + 0x7fff + (bits >> 16 & 1)) >> 16);
}

static float from_bf16(uint16_t value) {
  uint32_t bits = (uint32_t)value << 16;
  float result;
  memcpy(&result, &bits, sizeof(bits));
  return result;
}

/* `shape` as Python writes it: "(3, 4)". */
static void write_npy(const char *folder, const char *name, const char *type,
                      const char *shape, const void *data, size_t bytes) {
  char path[4096], header[118];
  snprintf(path, sizeof(path), "%s/%s.npy", folder, name);
  memset(header, ' ', sizeof(header));
  int length = snprintf(
      header, sizeof(header),
      "{'descr': '%s', 'fortran_order': False, 'shape': %s, }", type, shape);
  header[length] = ' ';
  header[sizeof(header) - 1] = '\n';
  FILE *file = fopen(path, "wb");
  if (!file) {
    perror(path);
    exit(1);
  }
  fwrite("\x93NUMPY\x01\x00\x76\x00", 1, 10, file);
  fwrite(header, 1, sizeof(header), file);
  fwrite(data, 1, bytes, file);
  fclose(file);
}

static void layer_norm_f64(const double *x, const float *gain,
                           const float *bias, long rows, long columns,
                           double *y) {
  for (long i = 0; i < rows; ++i) {
    const double *row = x + i * columns;
    double mean = 0, variance = 0;
    for (long j = 0; j < columns; ++j)
      mean += row[j] / (double)columns;
    for (long j = 0; j < columns; ++j)
      variance += (row[j] - mean) * (row[j] - mean) / (double)columns;
    for (long j = 0; j < columns; ++j)
      y[i * columns + j] = (row[j] - mean) / sqrt(variance + 1e-5) *
                               (gain ? (double)gain[j] : 1.0) +
                           (bias ? (double)bias[j] : 0.0);
  }
}

static int is_close(const float *actual, const double *expected, long size,
                    double tolerance) {
  for (long i = 0; i < size; ++i)
    if (!(fabs((double)actual[i] - expected[i]) <=
          tolerance * (1.0 + fabs(expected[i]))))
      return 0;
  return 1;
}

/* Threads that all come first. */

static float *x, *gain, *bias;
static pthread_barrier_t barrier;

static void *call_first(void *out) {
  pthread_barrier_wait(&barrier);
  layer_norm(x, kRows, kColumns, gain, kColumns, bias, kColumns, out, kRows,
             kColumns);
  return NULL;
}

static void test_first_calls(void) {
  enum { kThreads = 4 };
  pthread_t threads[kThreads];
  float *outs[kThreads];
  pthread_barrier_init(&barrier, NULL, kThreads);
  for (int i = 0; i < kThreads; ++i) {
    outs[i] = malloc(kRows * kColumns * sizeof(float));
    pthread_create(&threads[i], NULL, call_first, outs[i]);
  }
  for (int i = 0; i < kThreads; ++i) {
    pthread_join(threads[i], NULL);
    check(!memcmp(outs[i], outs[0], kRows * kColumns * sizeof(float)),
          "threads that call first get the same");
  }
  for (int i = 0; i < kThreads; ++i)
    free(outs[i]);
}

static void test_layer_norm(const char *folder) {
  static float y[kRows * kColumns], other[kRows * kColumns];
  static double exact[kRows * kColumns], again[kRows * kColumns];
  for (int i = 0; i < kRows * kColumns; ++i)
    again[i] = x[i];
  layer_norm_f64(again, gain, bias, kRows, kColumns, exact);
  for (int threads = 1; threads <= 2; ++threads) {
    norm_set_num_threads(threads);
    float *out = threads == 1 ? y : other;
    layer_norm(x, kRows, kColumns, gain, kColumns, bias, kColumns, out, kRows,
               kColumns);
    check(is_close(out, exact, kRows * kColumns, 4e-6), "layer_norm");
  }
  check(!memcmp(y, other, sizeof(y)), "layer_norm on two threads");
  write_npy(folder, "x", "<f4", "(67, 300)", x, sizeof(y));
  write_npy(folder, "gain", "<f4", "(300,)", gain, kColumns * sizeof(float));
  write_npy(folder, "bias", "<f4", "(300,)", bias, kColumns * sizeof(float));
  write_npy(folder, "layer_norm", "<f4", "(67, 300)", y, sizeof(y));

  /* In place. */
  memcpy(other, x, sizeof(other));
  layer_norm(other, kRows, kColumns, gain, kColumns, bias, kColumns, other,
             kRows, kColumns);
  check(!memcmp(y, other, sizeof(y)), "layer_norm in place");

  layer_norm_twice(x, kRows, kColumns, gain, kColumns, bias, kColumns, other,
                   kRows, kColumns);
  layer_norm_f64(exact, gain, bias, kRows, kColumns, again);
  check(is_close(other, again, kRows * kColumns, 4e-5), "layer_norm_twice");

  /* No rows. */
  layer_norm(x, 0, kColumns, gain, kColumns, bias, kColumns, y, 0, kColumns);
}

static void test_residual_rms_norm(const char *folder) {
  static uint16_t a[kRows * kNarrow], b[kRows * kNarrow], scale[kNarrow];
  static uint16_t sum[2][kRows * kNarrow], out[2][kRows * kNarrow];
  for (int i = 0; i < kRows * kNarrow; ++i) {
    a[i] = to_bf16(random_number());
    b[i] = to_bf16(random_number());
  }
  for (int j = 0; j < kNarrow; ++j)
    scale[j] = to_bf16(random_number());
  for (int threads = 1; threads <= 2; ++threads) {
    norm_set_num_threads(threads);
    int64_t rows =
        residual_rms_norm(a, kRows, b, kRows, scale, sum[threads - 1], kRows,
                          out[threads - 1], kRows);
    check(rows == kRows, "the scalar result of residual_rms_norm");
  }
  check(!memcmp(sum[0], sum[1], sizeof(sum[0])) &&
            !memcmp(out[0], out[1], sizeof(out[0])),
        "residual_rms_norm on two threads");
  write_npy(folder, "a", "<u2", "(67, 96)", a, sizeof(a));
  write_npy(folder, "b", "<u2", "(67, 96)", b, sizeof(b));
  write_npy(folder, "scale", "<u2", "(96,)", scale, sizeof(scale));
  write_npy(folder, "sum", "<u2", "(67, 96)", sum[0], sizeof(sum[0]));
  write_npy(folder, "rms_norm", "<u2", "(67, 96)", out[0], sizeof(out[0]));
  for (int i = 0; i < kRows; ++i) {
    double square = 0;
    for (int j = 0; j < kNarrow; ++j) {
      int k = i * kNarrow + j;
      check(sum[0][k] == to_bf16(from_bf16(a[k]) + from_bf16(b[k])),
            "the sum of residual_rms_norm");
      square += pow((double)from_bf16(sum[0][k]), 2) / kNarrow;
    }
    for (int j = 0; j < kNarrow; ++j) {
      int k = i * kNarrow + j;
      double expected = (double)from_bf16(sum[0][k]) / sqrt(square + 1e-6) *
                        (double)from_bf16(scale[j]);
      /* Half a unit in the last place, give or take. */
      check(fabs((double)from_bf16(out[0][k]) - expected) <=
                fabs(expected) * 0.0041 + 1e-7,
            "residual_rms_norm");
    }
  }
}

static void test_steps(const char *folder) {
  enum { kStepRows = 4 };
  static float y[2][kStepRows * kNarrow];
  static double state[kStepRows * kNarrow], next[kStepRows * kNarrow];
  for (int i = 0; i < kStepRows * kNarrow; ++i)
    state[i] = x[i];
  for (int step = 0; step < 3; ++step) {
    layer_norm_f64(state, NULL, NULL, kStepRows, kNarrow, next);
    for (int i = 0; i < kStepRows * kNarrow; ++i)
      state[i] = exp(next[i]);
  }
  for (int threads = 1; threads <= 2; ++threads) {
    norm_set_num_threads(threads);
    steps(x, 3, y[threads - 1]);
    check(is_close(y[threads - 1], state, kStepRows * kNarrow, 1e-4), "steps");
  }
  check(!memcmp(y[0], y[1], sizeof(y[0])), "steps on two threads");
  /* No iteration: the result is the argument. */
  steps(x, 0, y[1]);
  check(!memcmp(x, y[1], sizeof(y[1])), "no steps");
  int64_t n = 3;
  write_npy(folder, "h", "<f4", "(4, 96)", x, sizeof(y[0]));
  write_npy(folder, "n", "<i8", "()", &n, sizeof(n));
  write_npy(folder, "steps", "<f4", "(4, 96)", y[0], sizeof(y[0]));
}

static void test_strided_rms_norm(void) {
  enum { kWidth = 64 };
  static float y[kRows * kStride];
  for (int i = 0; i < kRows * kStride; ++i)
    y[i] = -7.0f;
  strided_rms_norm(x + 1, kRows, kStride, y + 3, kRows, kStride - 1);
  for (int i = 0; i < kRows; ++i) {
    const float *row = x + 1 + i * kStride;
    const float *out = y + 3 + i * (kStride - 1);
    double square = 0;
    for (int j = 0; j < kWidth; ++j)
      square += (double)row[j] * (double)row[j] / kWidth;
    for (int j = 0; j < kWidth; ++j)
      check(fabs((double)out[j] - (double)row[j] / sqrt(square + 1e-6)) < 4e-6,
            "strided_rms_norm");
    check(out[-1] == -7.0f && out[kWidth] == -7.0f,
          "what is between the rows of strided_rms_norm");
  }
}

int main(int argc, char **argv) {
  if (argc < 2)
    return 2;
  x = malloc(kRows * kColumns * sizeof(float));
  gain = malloc(kColumns * sizeof(float));
  bias = malloc(kColumns * sizeof(float));
  for (int i = 0; i < kRows * kColumns; ++i)
    x[i] = 3.0f * random_number() + 1.0f;
  for (int j = 0; j < kColumns; ++j) {
    gain[j] = random_number();
    bias[j] = random_number();
  }
  if (argc > 2) {
    layer_norm(x, kRows, kColumns, gain, kColumns, bias, kColumns, x, kRows - 1,
               kColumns);
    return 0;
  }
  norm_set_num_threads(1);
  test_first_calls();
  test_layer_norm(argv[1]);
  test_residual_rms_norm(argv[1]);
  test_steps(argv[1]);
  test_strided_rms_norm();
  check(halve(to_bf16(3.0f)) == to_bf16(1.5f), "halve");
  check(negate(7, true) == -7 && negate(7, false) == 7, "negate");
  free(x);
  free(gain);
  free(bias);
  if (!failures)
    printf("all functions agree with float64\n");
  return failures != 0;
}
