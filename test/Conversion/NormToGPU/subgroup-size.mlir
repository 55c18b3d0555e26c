// RUN: norm-opt %s --convert-norm-to-gpu=subgroup-size=12 --verify-diagnostics

// expected-error @+1 {{convert-norm-to-gpu: subgroup-size 12: expected 8, 16, 32 or 64}}
module {
}
