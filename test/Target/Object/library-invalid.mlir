// What cannot be written as a library says so.
// RUN: split-file %s %t

// A module that is not lowered, or not as a library.
// RUN: not norm-translate --emit=object %t/tensors.mlir 2>&1 | FileCheck %s --check-prefix=TENSORS
// RUN: not norm-translate --emit=archive %t/tensors.mlir 2>&1 | FileCheck %s --check-prefix=TENSORS
// RUN: norm-opt %t/tensors.mlir --norm-clone-for-targets | not norm-translate --emit=object 2>&1 | FileCheck %s --check-prefix=TENSORS
// TENSORS: error: 'func.func' op is not lowered to the LLVM dialect: lower the module by norm-library-pipeline, or by norm-cpu-pipeline or norm-gpu-pipeline if C is not to call it
// RUN: not norm-translate --emit=header %t/tensors.mlir 2>&1 | FileCheck %s --check-prefix=HEADER
// RUN: norm-opt %t/tensors.mlir --norm-cpu-pipeline | not norm-translate --emit=header 2>&1 | FileCheck %s --check-prefix=HEADER
// HEADER: error: has no functions that C calls: lower it by norm-library-pipeline

// Versions that are no library.
// RUN: not norm-translate --emit=object %t/no-functions.mlir 2>&1 | FileCheck %s --check-prefix=FUNCTIONS
// FUNCTIONS: error: a version has no function that C calls: lower the module by norm-library-pipeline
// RUN: not norm-translate --emit=header %t/no-functions.mlir 2>&1 | FileCheck %s --check-prefix=HEADER
// RUN: not norm-translate --emit=object %t/different.mlir 2>&1 | FileCheck %s --check-prefix=DIFFERENT
// DIFFERENT: error: the versions of the library have different functions
// RUN: not norm-translate --emit=object %t/types.mlir 2>&1 | FileCheck %s --check-prefix=TYPES
// TYPES: error: the versions of f take or return different types
// RUN: not norm-translate --emit=object %t/twice.mlir 2>&1 | FileCheck %s --check-prefix=TWICE
// TWICE: error: the library has two versions for sse4
// RUN: not norm-translate --emit=object %t/mixed.mlir 2>&1 | FileCheck %s --check-prefix=MIXED
// MIXED: error: the library has versions for sse4 of x86_64 and neon of aarch64: expected one architecture
// RUN: not norm-translate --emit=object %t/unknown.mlir 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// UNKNOWN: error: unknown Highway target 'mmx'; expected one of sse4, avx2, avx3, neon, sve2_128, sve_256
// RUN: not norm-translate --emit=header %t/attribute.mlir 2>&1 | FileCheck %s --check-prefix=ATTRIBUTE
// ATTRIBUTE: error: 'llvm.func' op has a norm.c_parameters that norm-lower-interface has not written: 3
// RUN: not norm-translate --emit=object %t/attribute.mlir 2>&1 | FileCheck %s --check-prefix=ATTRIBUTE
// RUN: norm-translate --emit=header %t/interface.mlir --split-input-file --verify-diagnostics
// RUN: norm-translate --emit=object %t/interface.mlir --split-input-file --verify-diagnostics

// RUN: not norm-translate --emit=object %t/empty.mlir 2>&1 | FileCheck %s --check-prefix=EMPTY
// EMPTY: error: 'builtin.module' op is empty: expected functions in the LLVM dialect

// What a shared library needs beside the module.
// RUN: norm-opt %t/tensors.mlir --norm-library-pipeline -o %t/lowered.mlir
// RUN: not norm-translate --emit=shared --norm-runtime=%t/none.so %t/lowered.mlir 2>&1 | FileCheck %s --check-prefix=RUNTIME --implicit-check-not='current operation'
// RUNTIME: error: no {{.*}}none.so, the runtime that a shared library needs: --norm-runtime says where libnorm_runtime.so is
// RUN: mkdir -p %t/empty
// RUN: which norm-translate | tr -d '\n' > %t/translate
// RUN: env PATH=%t/empty not %{readfile:%t/translate} --emit=shared %t/lowered.mlir 2>&1 | FileCheck %s --check-prefix=LINKER
// LINKER: error: no cc, which links shared libraries: not in PATH; install a C compiler, or link what --emit=object writes

//--- tensors.mlir
func.func @f(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}

//--- no-functions.mlir
module {
  module @sse4 attributes {highway.target = "sse4"} {
    llvm.func @f() {
      llvm.return
    }
  }
}

//--- different.mlir
module @sse4 attributes {highway.target = "sse4"} {
  llvm.func @f() attributes {norm.c_parameters = []} {
    llvm.return
  }
}
module @avx2 attributes {highway.target = "avx2"} {
  llvm.func @g() attributes {norm.c_parameters = []} {
    llvm.return
  }
}

//--- types.mlir
module @sse4 attributes {highway.target = "sse4"} {
  llvm.func @f(%x: i64) attributes {norm.c_parameters = [{name = "x", type = index}]} {
    llvm.return
  }
}
module @avx2 attributes {highway.target = "avx2"} {
  llvm.func @f(%x: i32) attributes {norm.c_parameters = [{name = "x", type = i32}]} {
    llvm.return
  }
}

//--- twice.mlir
module @a attributes {highway.target = "sse4"} {
  llvm.func @f() attributes {norm.c_parameters = []} {
    llvm.return
  }
}
module @b attributes {highway.target = "sse4"} {
  llvm.func @f() attributes {norm.c_parameters = []} {
    llvm.return
  }
}

//--- mixed.mlir
module @a attributes {highway.target = "sse4"} {
  llvm.func @f() attributes {norm.c_parameters = []} {
    llvm.return
  }
}
module @b attributes {highway.target = "neon"} {
  llvm.func @f() attributes {norm.c_parameters = []} {
    llvm.return
  }
}

//--- unknown.mlir
module {
  module @a attributes {highway.target = "mmx"} {
    llvm.func @f() attributes {norm.c_parameters = []} {
      llvm.return
    }
  }
}

//--- attribute.mlir
module {
  module @a attributes {highway.target = "sse4"} {
    llvm.func @f() attributes {norm.c_parameters = [3]} {
      llvm.return
    }
  }
}

//--- empty.mlir
module {
}

//--- interface.mlir
module {
  module @a attributes {highway.target = "sse4"} {
    // expected-error @+1 {{'llvm.func' op has norm.c_parameters and no body: expected functions that C calls to be defined}}
    llvm.func @f() attributes {norm.c_parameters = []}
  }
}

// -----

module {
  module @a attributes {highway.target = "sse4"} {
    // expected-error @+1 {{'llvm.func' op has a norm.c_parameters that norm-lower-interface has not written: 3 : i64}}
    llvm.func @f() attributes {norm.c_parameters = 3} {
      llvm.return
    }
  }
}

// -----

module {
  module @a attributes {highway.target = "sse4"} {
    // expected-error @+1 {{'llvm.func' op has a norm.c_parameters that norm-lower-interface has not written: {name = "a b", type = f32}}}
    llvm.func @f(%x: f32) attributes {norm.c_parameters = [{name = "a b", type = f32}]} {
      llvm.return
    }
  }
}

// -----

module {
  module @a attributes {highway.target = "sse4"} {
    // expected-error @+1 {{'llvm.func' op has a norm.c_parameters that norm-lower-interface has not written: {name = "x", type = memref<4xcomplex<f32>>}}}
    llvm.func @f(%x: !llvm.ptr) attributes {norm.c_parameters = [{name = "x", type = memref<4xcomplex<f32>>}]} {
      llvm.return
    }
  }
}

// -----

module {
  module @a attributes {highway.target = "sse4"} {
    // expected-error @+1 {{'llvm.func' op has arguments of type ('!llvm.ptr'): expected ('!llvm.ptr', 'i64'), as its norm.c_parameters are passed}}
    llvm.func @f(%x: !llvm.ptr) attributes {norm.c_parameters = [{name = "x", type = memref<?xf32>}]} {
      llvm.return
    }
  }
}

// -----

module {
  module @a attributes {highway.target = "sse4"} {
    // expected-error @+1 {{'llvm.func' op returns '!llvm.void': expected 'i16', as its norm.c_result is passed}}
    llvm.func @f() attributes {norm.c_parameters = [], norm.c_result = bf16} {
      llvm.return
    }
  }
}
