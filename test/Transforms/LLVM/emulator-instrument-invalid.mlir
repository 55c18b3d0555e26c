// Accesses that could not be checked are errors.
// RUN: norm-opt %s --norm-emulator-instrument -verify-diagnostics -split-input-file

llvm.func @free(!llvm.ptr)
llvm.func @kernel(%p: !llvm.ptr)
    attributes {norm.emulator_kernel = "m::k", norm.emulator_shared_bytes = 0 : i64} {
  // expected-error @+1 {{'llvm.call' of @free has no emulation on the CPU: the memory that it accesses is not known}}
  llvm.call @free(%p) : (!llvm.ptr) -> ()
  llvm.return
}

// -----

llvm.func @kernel(%p: !llvm.ptr, %mask: vector<4xi1>, %v: vector<4xf32>)
    attributes {norm.emulator_kernel = "m::k", norm.emulator_shared_bytes = 0 : i64} {
  // expected-error @+1 {{'llvm.intr.masked.compressstore' has no emulation on the CPU: the memory that it accesses is not known}}
  "llvm.intr.masked.compressstore"(%v, %p, %mask) : (vector<4xf32>, !llvm.ptr, vector<4xi1>) -> ()
  llvm.return
}

// -----

// expected-error @+1 {{'llvm.func' op lacks the attribute norm.emulator_shared_bytes}}
llvm.func @kernel() attributes {norm.emulator_kernel = "m::k"} {
  llvm.return
}
