# norm_link_static_llvm(TARGET)
#
# Links a program with LLVM's and MLIR's archives instead of their shared libraries,
# where NORM_STATIC_LLVM is on and all that this needs is there. As a program that
# is not relocated and with its own C++ library, there is hardly anything left for
# the dynamic linker to do before main.
include(CheckLinkerFlag)

option(NORM_STATIC_LLVM
  "Link norm-run with LLVM's archives: 25 ms less to start, 190 MB instead of 10" ON)

# The files, or an empty list and in `missing` what there is not.
function(norm_find_static_llvm out_files out_missing)
  get_property(names GLOBAL PROPERTY MLIR_ALL_LIBS)
  list(APPEND names ${LLVM_AVAILABLE_LIBS})
  set(files)
  foreach(name IN LISTS names)
    set(file ${LLVM_LIBRARY_DIR}/lib${name}.a)
    if(EXISTS ${file})
      list(APPEND files ${file})
    endif()
  endforeach()
  set(missing)
  foreach(name MLIRIR MLIRExecutionEngine LLVMSupport LLVMX86CodeGen)
    if(NOT EXISTS ${LLVM_LIBRARY_DIR}/lib${name}.a)
      list(APPEND missing lib${name}.a)
    endif()
  endforeach()
  # What the shared libraries would have loaded themselves; Debian has some only
  # as that.
  foreach(library ZLIB:z ZSTD:zstd)
    string(REPLACE : ";" library ${library})
    list(GET library 0 option)
    list(GET library 1 name)
    if(LLVM_ENABLE_${option})
      find_library(NORM_LIB_${option} NAMES ${name} lib${name}.so.1)
      mark_as_advanced(NORM_LIB_${option})
      if(NORM_LIB_${option})
        list(APPEND files ${NORM_LIB_${option}})
      else()
        list(APPEND missing lib${name})
      endif()
    endif()
  endforeach()
  if(missing)
    set(files)
  endif()
  set(${out_files} ${files} PARENT_SCOPE)
  set(${out_missing} ${missing} PARENT_SCOPE)
endfunction()

function(norm_link_static_llvm target)
  if(NOT NORM_STATIC_LLVM)
    return()
  endif()
  norm_find_static_llvm(files missing)
  if(NOT files)
    message(STATUS "${target}: linked with the shared LLVM, for want of ${missing}")
    return()
  endif()
  set_target_properties(${target} PROPERTIES NORM_STATIC_LLVM ON)
  # They need each other in circles.
  target_link_libraries(${target} PRIVATE
    -Wl,--start-group ${files} -Wl,--end-group ${CMAKE_DL_LIBS})
  target_link_options(${target} PRIVATE -Wl,--gc-sections)
  check_linker_flag(CXX -no-pie NORM_LINKER_HAS_NO_PIE)
  if(NORM_LINKER_HAS_NO_PIE)
    target_link_options(${target} PRIVATE -no-pie)
  endif()
  # Every table of virtual functions would name the library's
  # __cxa_pure_virtual, and be written at each start.
  check_linker_flag(CXX "-static-libstdc++;-static-libgcc" NORM_LINKER_HAS_STATIC_CXX)
  if(NORM_LINKER_HAS_STATIC_CXX)
    target_link_options(${target} PRIVATE -static-libstdc++ -static-libgcc)
  endif()
  # Four times as fast as GNU's.
  check_linker_flag(CXX -fuse-ld=lld NORM_LINKER_HAS_LLD)
  if(NORM_LINKER_HAS_LLD)
    target_link_options(${target} PRIVATE -fuse-ld=lld)
  endif()
endfunction()
