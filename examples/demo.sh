#!/usr/bin/env bash
# examples/demo.sh BUILD-DIR: the tour that `./dev demo` gives.
set -euo pipefail
build=${1:?usage: examples/demo.sh BUILD-DIR}
examples=$(dirname "${BASH_SOURCE[0]}")

printf '\n==> norm-opt --norm-generalize %s\n' "$examples/layer_norm.mlir"
"$build/bin/norm-opt" --norm-generalize "$examples/layer_norm.mlir"
