import ctypes
import glob
import importlib.util
import os
import re
import shutil
import sys

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
config.substitutions.append(("%norm_build", config.norm_build_root))
config.substitutions.append(("%norm_cxx", config.norm_cxx))
config.substitutions.append(("%python", sys.executable))
config.substitutions.append(
    ("%llvm_libs", os.path.join(os.path.dirname(config.llvm_tools_dir), "lib"))
)
# GoogleTest binaries, by their full path: death tests run them again.
config.substitutions.append(
    ("%norm_test_bin", os.path.join(config.test_exec_root, "bin"))
)

# Features, for `REQUIRES:`; test/README.md lists them. What a machine lacks
# shows as UNSUPPORTED at the end of a run.


def processor_flags():
    """The names Linux gives to what this processor can do."""
    try:
        with open("/proc/cpuinfo") as cpuinfo:
            for line in cpuinfo:
                if line.startswith("flags"):
                    return set(line.split(":")[1].split())
    except OSError:
        pass
    return set()


# The CPU targets of the table, whose features have other names in Linux.
linux_names = {"sse3": "pni", "bmi": "bmi1", "lzcnt": "abm"}
table = os.path.join(config.norm_source_root, "include/norm/TargetInfo/Targets.def")
with open(table) as rows:
    for target, row in re.findall(r"NORM_CPU_TARGET\((\w+), x86_64,([^)]+)\)", rows.read()):
        features = re.findall(r"[+]([a-z0-9.]+)", row)
        if {linux_names.get(f, f.replace(".", "_")) for f in features} <= processor_flags():
            config.available_features.add(target)

# Programs that some tests run beside LLVM's and ours.
config.environment["PATH"] += os.pathsep + "/usr/local/cuda/bin"
for program in ["cc", "clang-format", "cmake", "g++", "git", "ld.lld", "ninja", "ptxas", "spirv-val"]:
    if shutil.which(program, path=config.environment["PATH"]):
        config.available_features.add(program)
if config.norm_has_benchmarks:
    config.available_features.add("norm-bench")
if config.norm_has_stablehlo:
    config.available_features.add("stablehlo")
if all(importlib.util.find_spec(name) for name in ("torch", "triton")):
    config.available_features.add("torch")

# Libraries of matrix products, as the runtime opens them. The environment may name
# others, which no test is to know of.


def has_library(names, symbol):
    for name in names:
        try:
            return hasattr(ctypes.CDLL(name), symbol)
        except OSError:
            pass
    return False


if has_library(["libdnnl.so.2", "libdnnl.so.3"], "dnnl_sgemm"):
    config.available_features.add("onednn")
if has_library(["libopenblas.so.0", "libmkl_rt.so.2", "libblis.so.4", "libblas.so.3"], "cblas_sgemm"):
    config.available_features.add("cblas")

# Programs for aarch64: made by Debian's cross-compiler, run by qemu with vectors of
# up to 32 bytes, where the build has a runtime for them.
cross_folder = os.path.join(config.norm_build_root, "lib", "aarch64-linux-gnu")
cross_programs = ["qemu-aarch64", "aarch64-linux-gnu-gcc", "aarch64-linux-gnu-g++"]
if os.path.exists(os.path.join(cross_folder, "norm-call-server")) and all(
    shutil.which(program) for program in cross_programs
):
    config.available_features.add("aarch64")
    config.environment["NORM_CROSS_EMULATOR"] = (
        "qemu-aarch64 -cpu max,sve-max-vq=2 -L /usr/aarch64-linux-gnu"
    )

# Vulkan on the CPU: lavapipe alone, so that no other driver is asked; the same
# subgroups on every machine, and nothing kept from run to run.


def find_lavapipe():
    """The file that tells the Vulkan loader of it; none if either is missing."""
    try:
        ctypes.CDLL("libvulkan.so.1")
    except OSError:
        return None
    folders = ["/etc/vulkan", "/usr/local/share/vulkan", "/usr/share/vulkan"]
    found = [f for d in folders for f in glob.glob(d + "/icd.d/lvp_icd*.json")]
    return found[0] if found else None


lavapipe = find_lavapipe()
if lavapipe:
    config.available_features.add("vulkan")
    config.environment["VK_ICD_FILENAMES"] = lavapipe
    config.environment["VK_DRIVER_FILES"] = lavapipe
    config.environment["LP_NATIVE_VECTOR_WIDTH"] = "256"
    config.environment["MESA_SHADER_CACHE_DISABLE"] = "true"
if os.path.exists(os.path.join(config.norm_source_root, ".git")):
    config.available_features.add("checkout")
