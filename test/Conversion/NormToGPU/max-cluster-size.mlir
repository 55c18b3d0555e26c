// RUN: norm-opt %s --convert-norm-to-gpu=max-cluster-size=3 --verify-diagnostics

// expected-error @+1 {{convert-norm-to-gpu: max-cluster-size 3: expected 1, 2, 4, 8 or 16}}
module {
}
