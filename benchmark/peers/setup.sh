#!/usr/bin/env bash
# setup.sh NORM-BENCH DIR [THREADS...]: prepares the peers of the race in DIR.
#
# Makes a virtual environment with the peers' wheels (about 6 GB), libraries that
# norm-bench loads (DIR/lib), and what each case needs: Inductor's kernels and
# ONNX models (DIR/cases). What is there already is kept. A peer that cannot be
# had is a line in DIR/gaps.txt, which norm-bench reports; only a missing
# virtual environment is an error.
#
# Environment:
#   NORM_PIP_OPTIONS   for pip install, as in --find-links=DIR
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ $# -ge 2 ] || { echo "usage: setup.sh NORM-BENCH DIR [THREADS...]" >&2; exit 1; }
norm_bench=$1
mkdir -p "$2"
root=$(cd "$2" && pwd)
shift 2
threads=("$@")
[ ${#threads[@]} -gt 0 ] || threads=(1)

readonly torch_version=2.15.0
readonly onnxruntime_version=1.31.1
readonly openvino_version=2026.4.1
readonly onnx_version=1.23.2
readonly vllm_version=0.32.0

say() { printf 'peers: %s\n' "$*"; }

: > "$root/gaps.txt"
gap() { # NAME REASON
  say "no $1: $2"
  printf '%s\t%s\n' "$1" "$2" >> "$root/gaps.txt"
}

mkdir -p "$root/lib" "$root/objects" "$root/cases"
python=$root/venv/bin/python
if [ ! -x "$python" ]; then
  say "making a virtual environment in $root/venv"
  python3 -m venv "$root/venv"
fi

# install MODULE PACKAGE...: true if Python then has the module.
install() {
  local module=$1
  shift
  "$python" -c "import $module" 2>/dev/null && return
  say "installing $*"
  # Not quoted: several options.
  # shellcheck disable=SC2086
  "$python" -m pip install --quiet --disable-pip-version-check \
    ${NORM_PIP_OPTIONS:-} "$@" > "$root/pip.log" 2>&1 &&
    "$python" -W ignore -c "import $module" 2> "$root/pip.log"
}

# The folder of a Python module.
folder_of() {
  "$python" -c "import importlib.util as u; print(*u.find_spec('$1').submodule_search_locations)"
}

# is_current NAME SOURCE...: DIR/lib/NAME.so is newer than its sources.
is_current() {
  local library=$root/lib/$1.so file
  shift
  for file in "$@" "$here"/*.h "$here"/../Peer.h; do
    [ "$library" -nt "$file" ] || return 1
  done
}

# compile NAME SOURCE... -- OPTION...: makes DIR/lib/NAME.so, if it is not current.
compile() {
  local name=$1 sources=()
  shift
  while [ "$1" != -- ]; do sources+=("$1"); shift; done
  shift
  local library=$root/lib/$name.so
  ! is_current "$name" "${sources[@]}" || return 0
  say "compiling $name"
  if ! g++ -w -O2 -std=c++20 -fPIC -fvisibility=hidden -shared "${sources[@]}" "$@" \
    -o "$library.part" 2> "$root/$name.log"; then
    gap "$name" "it does not compile: $(grep -m 1 error "$root/$name.log" || true)"
    rm -f "$library" "$library.part"
    return 0
  fi
  mv "$library.part" "$library"
}

#===------------------------------------------------------------------------===#
# PyTorch: its eager mode, Inductor, and the oneDNN inside
#===------------------------------------------------------------------------===#

why_not_installed() { tail -1 "$root/pip.log" | cut -c -200; }

has_torch=
if install torch "torch==$torch_version" numpy; then
  has_torch=yes
  torch=$(folder_of torch)
  link=(-I"$torch/include" -L"$torch/lib" -ltorch_cpu -lc10
    -Wl,-rpath,"$torch/lib" -Wl,--allow-shlib-undefined)
  compile aten "$here/aten.cpp" -- -I"$torch/include/torch/csrc/api/include" "${link[@]}"
  compile inductor "$here/inductor.cpp" -- "-DNORM_TORCH_VERSION=\"$torch_version\""
  # The functions of oneDNN are hidden there.
  if is_current onednn "$here/onednn.cpp" "$here/../OneDNN.cpp" "$here/../OneDNN.h" \
    "$here/hidden_symbols.py"; then
    true
  elif g++ -w -O2 -std=c++20 -fPIC -fvisibility=hidden "-DNORM_ONEDNN_NAME=\"onednn\"" \
    -I"$torch/include" -c "$here/../OneDNN.cpp" -o "$root/objects/OneDNN.o" &&
    "$python" "$here/hidden_symbols.py" "$root/objects/OneDNN.o" \
      "$torch/lib/libtorch_cpu.so" dnnl_ > "$root/objects/hidden.c" &&
    gcc -O1 -fPIC -c "$root/objects/hidden.c" -o "$root/objects/hidden.o"; then
    compile onednn "$here/onednn.cpp" "$root/objects/OneDNN.o" \
      "$root/objects/hidden.o" -- "${link[@]}"
  else
    gap onednn "the one inside PyTorch's wheel cannot be called"
  fi
else
  reason=$(why_not_installed)
  for name in aten inductor inductor-other onednn; do
    gap "$name" "PyTorch $torch_version cannot be installed: $reason"
  done
fi

#===------------------------------------------------------------------------===#
# ONNX Runtime and OpenVINO
#===------------------------------------------------------------------------===#

has_onnx=
if install onnx "onnx==$onnx_version" numpy; then has_onnx=yes; fi
if [ -n "$has_onnx" ] && install onnxruntime "onnxruntime==$onnxruntime_version"; then
  library=$(ls "$(folder_of onnxruntime)"/capi/libonnxruntime.so.* | head -1)
  compile onnxruntime "$here/onnxruntime.cpp" -- "-DNORM_ONNXRUNTIME=\"$library\""
else
  gap onnxruntime "it cannot be installed: $(why_not_installed)"
fi
if [ -n "$has_onnx" ] && install openvino "openvino==$openvino_version"; then
  openvino=$(folder_of openvino)
  compile openvino "$here/openvino.cpp" -- -I"$openvino/include" \
    "$(ls "$openvino"/libs/libopenvino.so.* | head -1)" \
    -Wl,-rpath,"$openvino/libs" -Wl,--allow-shlib-undefined
else
  gap openvino "it cannot be installed: $(why_not_installed)"
fi

#===------------------------------------------------------------------------===#
# vLLM: its wheel has kernels for GPUs only; those for CPUs are in its source
#===------------------------------------------------------------------------===#

get_vllm() {
  local archive=$root/vllm-$vllm_version.tar.gz
  if [ ! -f "$archive" ]; then
    say "downloading the source of vLLM $vllm_version"
    # What its metadata is made with, which pip makes of what it downloads.
    "$python" -m pip install --quiet --disable-pip-version-check ${NORM_PIP_OPTIONS:-} \
      setuptools setuptools_scm setuptools_rust packaging wheel regex jinja2 &&
      VLLM_TARGET_DEVICE=empty VLLM_VERSION_OVERRIDE=$vllm_version "$python" -m pip download \
        --quiet --disable-pip-version-check --no-deps --no-binary :all: \
        --no-build-isolation --dest "$root" "vllm==$vllm_version" || return
  fi
  tar xzf "$archive" -C "$root/objects" "vllm-$vllm_version/csrc"
} > "$root/pip.log" 2>&1

if [ -z "$has_torch" ]; then
  gap vllm "it needs PyTorch"
elif get_vllm; then
  source=$root/objects/vllm-$vllm_version/csrc
  # As its own build has it: for this machine, with OpenMP.
  compile vllm "$here/vllm.cpp" "$source/cpu/layernorm.cpp" -- -O3 -march=native -fopenmp \
    "-DNORM_VLLM_VERSION=\"$vllm_version\"" -DVLLM_CPU_EXTENSION -I"$source" \
    -I"$torch/include/torch/csrc/api/include" "${link[@]}"
else
  gap vllm "its source cannot be had: $(why_not_installed)"
fi

# It needs a PyTorch of its own, and two do not fit in a process.
gap ipex "the last intel-extension-for-pytorch, 2.8, is for PyTorch 2.8, and the others here for $torch_version"

#===------------------------------------------------------------------------===#
# The cases
#===------------------------------------------------------------------------===#

install matplotlib matplotlib || say "no matplotlib, so no plots"
"$norm_bench" --list > "$root/cases.json"
if [ -n "$has_onnx" ]; then
  "$python" "$here/onnx_models.py" --cases "$root/cases.json" --output "$root/cases"
fi
if [ -n "$has_torch" ]; then
  "$python" -W ignore "$here/inductor.py" --cases "$root/cases.json" \
    --output "$root/cases" --threads "${threads[@]}" 2> "$root/inductor.log" ||
    gap inductor "torch.compile fails: $(tail -1 "$root/inductor.log")"
fi
say "done; norm-bench --peers=$root races them"
