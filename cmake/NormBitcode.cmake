# norm_add_device_library(NAME SOURCE)
#
# SOURCE compiled by clang to LLVM bitcode, once for each Highway target, and
# embedded in the library NAME. Highway chooses its target from the compiler's
# features at compile time (HWY_COMPILE_ONLY_STATIC); targets and features are
# those of Targets.def.
function(norm_add_device_library name source)
  cmake_parse_arguments(ARG "" "" "EMBED;DEPENDS;INCLUDES" ${ARGN})
  find_program(NORM_CLANGXX NAMES clang++-${LLVM_VERSION_MAJOR} clang++
    HINTS ${LLVM_TOOLS_BINARY_DIR} REQUIRED)

  set(table
    ${PROJECT_SOURCE_DIR}/include/norm/TargetInfo/Targets.def)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${table})
  file(READ ${table} text)
  string(REGEX MATCHALL "NORM_CPU_TARGET\\([a-z0-9_]+,[^)]*\\)" rows "${text}")
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
    string(REGEX MATCH "\\(([a-z0-9_]+)," unused "${row}")
    set(target ${CMAKE_MATCH_1})
    string(REGEX MATCHALL "[+][a-z0-9.]+" features "${row}")
    list(TRANSFORM features REPLACE "^[+]" "-m")
    set(bitcode ${CMAKE_CURRENT_BINARY_DIR}/${stem}-${target}.bc)
    add_custom_command(OUTPUT ${bitcode}
      COMMAND ${NORM_CLANGXX} ${flags} ${features} -emit-llvm -c ${source}
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
