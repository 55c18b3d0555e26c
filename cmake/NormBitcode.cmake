# norm_find_headers(ARCHITECTURE)
#
# Sets NORM_HAS_HEADERS_<ARCHITECTURE>: whether clang has C++ headers for
# ARCHITECTURE, with Linux, which is not this machine's.
function(norm_find_headers architecture)
  set(variable NORM_HAS_HEADERS_${architecture})
  if(${variable})
    return()
  endif()
  set(probe ${CMAKE_CURRENT_BINARY_DIR}/headers-${architecture}.cc)
  file(WRITE ${probe} "#include <stdint.h>\n#include <algorithm>\n")
  execute_process(
    COMMAND ${NORM_CLANGXX} --target=${architecture}-linux-gnu -fsyntax-only ${probe}
    RESULT_VARIABLE status OUTPUT_QUIET ERROR_QUIET)
  if(status EQUAL 0)
    set(${variable} ON CACHE INTERNAL "clang has C++ headers for ${architecture}")
    return()
  endif()
  get_property(is_said GLOBAL PROPERTY ${variable})
  if(NOT is_said)
    message(NOTICE "no C++ headers for ${architecture}, so no kernels for it; "
      "Debian has them in libstdc++-12-dev-arm64-cross")
    set_property(GLOBAL PROPERTY ${variable} said)
  endif()
endfunction()

# norm_add_device_library(NAME SOURCE)
#
# SOURCE compiled by clang to LLVM bitcode, once for each Highway target, and
# embedded in the library NAME. Highway chooses its target from the compiler's
# features at compile time (HWY_COMPILE_ONLY_STATIC); targets and features are
# those of Targets.def. For an architecture that clang has no C++ headers for,
# the bitcode is an empty file.
function(norm_add_device_library name source)
  cmake_parse_arguments(ARG "" "" "EMBED;DEPENDS;INCLUDES" ${ARGN})
  find_program(NORM_CLANGXX NAMES clang++-${LLVM_VERSION_MAJOR} clang++
    HINTS ${LLVM_TOOLS_BINARY_DIR} REQUIRED)

  set(table
    ${PROJECT_SOURCE_DIR}/include/norm/TargetInfo/Targets.def)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${table})
  file(READ ${table} text)
  string(REGEX MATCHALL "NORM_CPU_TARGET\\([a-z0-9_]+,[^)]*\\)" rows "${text}")
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64)$")
    set(host x86_64)
  elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "^(aarch64|arm64)$")
    set(host aarch64)
  else()
    set(host "")
  endif()
  if(NOT rows)
    message(FATAL_ERROR "no targets found in ${table}")
  endif()

  set(flags -std=c++17 -O2 -fPIC -fno-exceptions -fno-rtti -fno-math-errno
    # A kernel's roundings are those that its ops say.
    -ffp-contract=off
    -fno-stack-protector -fno-asynchronous-unwind-tables
    # Without: Highway takes AVX2 for a lesser target unless AES is on.
    -DHWY_COMPILE_ONLY_STATIC -DHWY_DISABLE_PCLMUL_AES)
  foreach(include ${ARG_INCLUDES})
    list(APPEND flags -I${include})
  endforeach()

  get_filename_component(stem ${source} NAME_WE)
  set(bitcodes)
  foreach(row ${rows})
    string(REGEX MATCH "\\(([a-z0-9_]+), *([a-z0-9_]+), *([0-9]+)," unused "${row}")
    set(target ${CMAKE_MATCH_1})
    set(architecture ${CMAKE_MATCH_2})
    set(bytes ${CMAKE_MATCH_3})
    string(REGEX MATCHALL "[+][a-z0-9.]+" features "${row}")
    set(bitcode ${CMAKE_CURRENT_BINARY_DIR}/${stem}-${target}.bc)

    set(target_flags)
    if(NOT architecture STREQUAL host)
      list(APPEND target_flags --target=${architecture}-linux-gnu)
      norm_find_headers(${architecture})
      if(NOT NORM_HAS_HEADERS_${architecture})
        if(NOT EXISTS ${bitcode})
          file(TOUCH ${bitcode})
        endif()
        continue()
      endif()
    endif()
    if(architecture STREQUAL aarch64)
      # The same names, but for NEON, in one option.
      string(JOIN "" features ${features})
      string(REPLACE "+neon" "+simd" features "${features}")
      list(APPEND target_flags -march=armv8-a${features})
      if(features MATCHES "[+]sve")
        math(EXPR bits "8 * ${bytes}")
        list(APPEND target_flags -msve-vector-bits=${bits})
      endif()
    else()
      list(TRANSFORM features REPLACE "^[+]" "-m")
      list(APPEND target_flags ${features})
    endif()
    add_custom_command(OUTPUT ${bitcode}
      COMMAND ${NORM_CLANGXX} ${flags} ${target_flags} -emit-llvm -c ${source}
              -o ${bitcode} -MD -MF ${bitcode}.d
      DEPENDS ${source} ${ARG_DEPENDS}
      DEPFILE ${bitcode}.d
      COMMENT "Compiling ${stem} for ${target} to bitcode"
      VERBATIM)
    list(APPEND bitcodes ${bitcode})
  endforeach()

  norm_add_library(${name} ${ARG_EMBED})
  set_source_files_properties(${ARG_EMBED} PROPERTIES
    OBJECT_DEPENDS "${bitcodes}"
    COMPILE_DEFINITIONS
      "NORM_BITCODE_PREFIX=\"${CMAKE_CURRENT_BINARY_DIR}/${stem}-\"")
endfunction()
