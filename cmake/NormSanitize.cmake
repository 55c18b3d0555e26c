# Our code under Clang's sanitizers and fuzzer, for NORM_SANITIZE and
# NORM_ENABLE_FUZZERS: by ./dev sanitize and ./dev fuzz. LLVM's libraries are as
# they are, which needs the options that ./dev sets.
if((NORM_SANITIZE OR NORM_ENABLE_FUZZERS) AND NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  message(FATAL_ERROR "NORM_SANITIZE and NORM_ENABLE_FUZZERS need Clang; the presets "
    "sanitize and tsan choose it")
endif()

if(NORM_SANITIZE)
  # vptr needs RTTI, and function what LLVM's libraries do not say of theirs.
  set(flags -fsanitize=${NORM_SANITIZE} -fno-sanitize=vptr,function)
  add_compile_options(${flags} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(${flags})
endif()
if(NORM_ENABLE_FUZZERS)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
