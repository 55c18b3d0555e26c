"""layer_norm.py LIBRARY: calls the layer_norm of a library that norm-translate
has written (docs/Libraries.md), with nothing but Python's own modules.

An array of NumPy is passed as `x.ctypes.data_as(c_float_p)`, one of torch on the
CPU as `cast(x.data_ptr(), c_float_p)`; both contiguous and of the type that the
header says.
"""

import ctypes
import sys
from ctypes import POINTER, c_float

ROWS, COLUMNS = 128, 768
c_float_p = POINTER(c_float)

library = ctypes.CDLL(sys.argv[1])
# As in the header: void layer_norm(const float *x, const float *gain,
#                                   const float *bias, float *out);
library.layer_norm.argtypes = [c_float_p] * 4
library.layer_norm.restype = None

x = (c_float * (ROWS * COLUMNS))(*(i * 7919 % 1000 for i in range(ROWS * COLUMNS)))
gain = (c_float * COLUMNS)(*[2.0] * COLUMNS)
bias = (c_float * COLUMNS)(*[1.0] * COLUMNS)
out = (c_float * (ROWS * COLUMNS))()
library.layer_norm(x, gain, bias, out)

for i in range(ROWS):
    row = out[i * COLUMNS : (i + 1) * COLUMNS]
    mean = sum(row) / COLUMNS
    deviation = (sum((y - mean) ** 2 for y in row) / COLUMNS) ** 0.5
    if i == 0:
        print(f"mean {mean:.4f}, deviation {deviation:.4f}")
    if abs(mean - 1) > 1e-5 or abs(deviation - 2) > 1e-5:
        sys.exit(f"row {i} is not normalized")
