import os

import lit.formats

config.name = "norm-mlir"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".mlir", ".test"]
config.excludes = ["Inputs"]
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = os.path.join(config.norm_build_root, "test")

# Ours first, then LLVM's FileCheck, split-file, not, ...
config.environment["PATH"] = os.pathsep.join(
    [config.norm_tools_dir, config.llvm_tools_dir, os.environ["PATH"]]
)
config.substitutions.append(("%norm_src", config.norm_source_root))
# GoogleTest binaries, by their full path: death tests run them again.
config.substitutions.append(
    ("%norm_test_bin", os.path.join(config.test_exec_root, "bin"))
)
