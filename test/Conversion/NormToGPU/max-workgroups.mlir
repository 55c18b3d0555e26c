// RUN: norm-opt %s --convert-norm-to-gpu=max-workgroups=0 --verify-diagnostics

// expected-error @+1 {{convert-norm-to-gpu: max-workgroups 0: expected 1 or more}}
module {
}
