# The GoogleTests of unittests/: each case counts as a test.
import os

import lit.formats

config.name = "norm-mlir-Unit"
config.suffixes = []
config.test_format = lit.formats.GoogleTest(".", "Tests")
config.test_source_root = os.path.join(config.norm_build_root, "unittests")
config.test_exec_root = config.test_source_root

# The drivers of GPUs are stand-ins that only log.
stand_in = os.path.join(
    config.norm_build_root, "test", "bin", "libNormStandInDriver.so"
)
config.environment["NORM_CUDA_DRIVER"] = stand_in
config.environment["NORM_HIP_DRIVER"] = stand_in
# 1 tries all floats instead of some.
if "NORM_TEST_STRIDE" in os.environ:
    config.environment["NORM_TEST_STRIDE"] = os.environ["NORM_TEST_STRIDE"]
