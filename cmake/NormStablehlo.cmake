# StableHLO, if NORM_STABLEHLO_DIR names a folder in which it was built for the MLIR
# that we use. It has no CMake package and installs no headers: those, and the
# archives, are taken from that folder and from the source that its cache names.
#
#   norm::stablehlo   the dialects stablehlo and chlo, and their passes
#
# Its own CMake targets would link MLIR's archives. Of MLIR there is one copy in a
# program, which NORM_LLVM names (NormLibrary.cmake).
set(NORM_STABLEHLO_DIR "" CACHE PATH
  "Where StableHLO was built, for norm-opt and norm-run to read it (docs/Frontends.md)")

function(norm_find_stablehlo)
  if(NOT EXISTS ${NORM_STABLEHLO_DIR}/CMakeCache.txt)
    message(FATAL_ERROR
      "NORM_STABLEHLO_DIR=${NORM_STABLEHLO_DIR}: StableHLO was not built there")
  endif()
  load_cache(${NORM_STABLEHLO_DIR} READ_WITH_PREFIX built_
    stablehlo_SOURCE_DIR MLIR_DIR)
  if(NOT built_stablehlo_SOURCE_DIR)
    message(FATAL_ERROR "NORM_STABLEHLO_DIR=${NORM_STABLEHLO_DIR}: that is a build of "
      "something else, not of StableHLO alone")
  endif()
  file(REAL_PATH ${built_MLIR_DIR} built_with)
  file(REAL_PATH ${MLIR_DIR} used)
  if(NOT built_with STREQUAL used)
    message(FATAL_ERROR "NORM_STABLEHLO_DIR=${NORM_STABLEHLO_DIR}: it was built with "
      "the MLIR in ${built_with}, and we are with that in ${used}")
  endif()
  # What these two need is built with them, and differs between versions.
  file(GLOB archives ${NORM_STABLEHLO_DIR}/lib/lib*.a)
  foreach(name StablehloPasses StablehloLinalgTransforms)
    if(NOT ${NORM_STABLEHLO_DIR}/lib/lib${name}.a IN_LIST archives)
      message(FATAL_ERROR "NORM_STABLEHLO_DIR=${NORM_STABLEHLO_DIR}: there is no "
        "lib/lib${name}.a; `ninja ${name}` makes it")
    endif()
  endforeach()
  add_library(norm_stablehlo INTERFACE IMPORTED GLOBAL)
  add_library(norm::stablehlo ALIAS norm_stablehlo)
  target_include_directories(norm_stablehlo SYSTEM INTERFACE
    ${built_stablehlo_SOURCE_DIR} ${NORM_STABLEHLO_DIR})
  # They need each other in circles.
  list(JOIN archives "," archives)
  target_link_libraries(norm_stablehlo INTERFACE
    "$<LINK_GROUP:RESCAN,${archives}>" ${NORM_LLVM})
  message(STATUS "StableHLO: ${built_stablehlo_SOURCE_DIR}")
endfunction()

if(NORM_STABLEHLO_DIR)
  norm_find_stablehlo()
endif()
