#!/usr/bin/env bash
# examples/demo.sh BUILD-DIR: the tour that `./dev demo` gives.
#
# Two transformer blocks as PyTorch exported them, from linalg IR to running
# kernels. Everything it reads is checked in; what it writes is in
# BUILD-DIR/demo.
set -euo pipefail
build=${1:?usage: examples/demo.sh BUILD-DIR}
export PATH=$build/bin:$PATH
blocks=$(dirname "${BASH_SOURCE[0]}")/transformer-blocks
out=$build/demo
mkdir -p "$out"

say() { printf '\n==> %s\n' "$*"; }
count() { grep -c "$1" "$2" || true; }
generics() { count 'linalg.generic' "$1"; }
# json KEY FILE
json() { grep -oE "\"$1\": *[0-9.e+-]+" "$2" | grep -oE '[0-9.e+-]+$'; }
us() { awk -v ns="$1" 'BEGIN { printf "%.1f us", ns / 1000 }'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.1f", a / b }'; }

# run FILE [OPTION...]: norm-run on one thread, as single figures are steadier.
run() { norm-run --threads=1 "$@"; }

# compare NAME FILE [OPTION...]: the fastest call as exported, by upstream's lowering,
# and raised and fused. (The median of a busy machine tells of the others' work.)
compare() {
  local name=$1 file=$2 before after
  shift 2
  run "$file" "$@" --benchmark --json \
    --pipeline-options='raise=false fuse=false highway=false' >"$out/before.json"
  run "$file" "$@" --benchmark --json >"$out/after.json"
  before=$(json min_ns "$out/before.json")
  after=$(json min_ns "$out/after.json")
  printf '  %-28s %12s  %12s  %6sx\n' "$name" "$(us "$before")" "$(us "$after")" \
    "$(ratio "$before" "$after")"
}

# What does matrix products here, as --explain names it.
find_library() {
  run "$1" --explain | sed -n 's/.*: by \([a-z]*\): .*/\1/p' | head -n 1
}

# pytorch BLOCK: the times of the block in PyTorch, if there is one.
pytorch() {
  local python=${NORM_PYTHON:-python3} eager compiled
  if ! "$python" -c 'import torch' 2>/dev/null; then
    printf '  %s\n' "(PyTorch's time is not shown: $python has no torch; NORM_PYTHON names another)"
    return
  fi
  read -r eager compiled < <("$python" "$blocks/time_torch.py" "$1" 2>/dev/null)
  printf '  %-28s %12s  %12s\n' 'the same in PyTorch' "$(us "$eager")" "$(us "$compiled") (torch.compile)"
}

for block in encoder llama; do
  folder=$blocks/$block
  inputs=()
  for file in "$folder"/in_*.npy; do inputs+=("--input=$file"); done

  say "$block: raise, generalize, fuse ($folder/block.mlir)"
  norm-opt --norm-raise "$folder/block.mlir" -o "$out/$block-raised.mlir"
  norm-opt --norm-generalize --norm-fuse \
    "$out/$block-raised.mlir" -o "$out/$block-fused.mlir"
  printf '  exported:  %3s linalg.generic\n' "$(generics "$folder/block.mlir")"
  printf '  raised:    %3s linalg.generic, %s normalizations\n' \
    "$(generics "$out/$block-raised.mlir")" \
    "$(count 'norm.layer_norm\|norm.rms_norm' "$out/$block-raised.mlir")"
  printf '  fused:     %3s linalg.generic, %s norm.generic (%s)\n' \
    "$(generics "$out/$block-fused.mlir")" \
    "$(count 'norm.generic' "$out/$block-fused.mlir")" "$out/$block-fused.mlir"

  say "$block: the fused kernels as C++"
  # In C, main is taken.
  sed "s/@main/@${block}_norms/" "$folder/norms.mlir" |
    norm-opt --norm-emit-highway-pipeline -o "$out/$block-emitc.mlir"
  norm-translate --mlir-to-highway-cpp --highway-cpp-file="${block}_norms.cc" \
    "$out/$block-emitc.mlir" -o "$out/${block}_norms.cc"
  norm-translate --mlir-to-highway-header "$out/$block-emitc.mlir" \
    -o "$out/${block}_norms.h"
  printf '  written to %s (%s lines) and %s:\n' "$out/${block}_norms.cc" \
    "$(wc -l <"$out/${block}_norms.cc")" "$out/${block}_norms.h"
  grep -A20 "^void ${block}_norms" "$out/${block}_norms.h" | sed '/;/q; s/^/    /'

  say "$block: compile, run, compare"
  norm-run --target=reference "$folder/block.mlir" "${inputs[@]}" \
    --output="$out/$block-float64.npy"
  printf '  against PyTorch:  '
  run "$folder/block.mlir" "${inputs[@]}" --expect="$folder/out_00.npy" --atol=1e-5
  printf '  against float64:  '
  run "$folder/block.mlir" "${inputs[@]}" --expect="$out/$block-float64.npy" --atol=1e-5

  say "$block: time of the fastest call, one thread"
  printf '  %-28s %12s  %12s\n' '' 'as exported' 'raised, fused'
  compare 'the norms' "$folder/norms.mlir" --random=1
  compare 'the whole block, in loops' "$folder/block.mlir" "${inputs[@]}" --matmul=loops
  library=$(find_library "$folder/block.mlir")
  [ -z "$library" ] ||
    compare "products by $library" "$folder/block.mlir" "${inputs[@]}"
  pytorch "$block"
done
