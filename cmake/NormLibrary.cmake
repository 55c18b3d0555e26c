# norm_add_library(NAME SOURCES... [PRIVATE] [DEPENDS targets] [LINK_LIBS libs])
#
# One static library of the compiler, installed unless it is PRIVATE. All of LLVM
# and MLIR comes from the two shared libraries, or in programs with the property
# NORM_STATIC_LLVM all from the archives (NormStaticLLVM.cmake), named here and
# nowhere else: a second copy of any part would register command-line options and
# type ids twice.
set(NORM_LLVM
  "$<IF:$<BOOL:$<TARGET_PROPERTY:NORM_STATIC_LLVM>>,,MLIR>"
  "$<IF:$<BOOL:$<TARGET_PROPERTY:NORM_STATIC_LLVM>>,,LLVM>")
function(norm_add_library name)
  cmake_parse_arguments(ARG "PRIVATE" "" "DEPENDS;LINK_LIBS" ${ARGN})
  add_library(${name} STATIC ${ARG_UNPARSED_ARGUMENTS})
  if(ARG_DEPENDS)
    add_dependencies(${name} ${ARG_DEPENDS})
  endif()
  target_include_directories(${name} PUBLIC $<INSTALL_INTERFACE:include>)
  target_link_libraries(${name} PUBLIC ${ARG_LINK_LIBS} ${NORM_LLVM})
  if(NOT ARG_PRIVATE)
    set_property(GLOBAL APPEND PROPERTY NORM_LIBRARIES ${name})
  endif()
endfunction()

# norm_add_tool(NAME SOURCES... [LINK_LIBS libs])
function(norm_add_tool name)
  cmake_parse_arguments(ARG "" "" "LINK_LIBS" ${ARGN})
  add_executable(${name} ${ARG_UNPARSED_ARGUMENTS})
  target_link_libraries(${name} PRIVATE ${ARG_LINK_LIBS} ${NORM_LLVM})
  set_property(GLOBAL APPEND PROPERTY NORM_TOOLS ${name})
endfunction()

# norm_add_test_program(NAME SOURCES... [LINK_LIBS libs])
#
# A GoogleTest binary that .test files run, with what it needs of the machine or
# of the environment.
function(norm_add_test_program name)
  cmake_parse_arguments(ARG "" "" "LINK_LIBS" ${ARGN})
  add_executable(${name} ${ARG_UNPARSED_ARGUMENTS})
  target_link_libraries(${name} PRIVATE ${ARG_LINK_LIBS} GTest::gtest_main)
  set_target_properties(${name} PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/test/bin)
  set_property(GLOBAL APPEND PROPERTY NORM_TESTS ${name})
endfunction()

# norm_add_unittest(NAME SOURCES... [LINK_LIBS libs])
#
# A GoogleTest binary each case of which is a test: lit finds it where it is
# built, by its name's end, Tests.
function(norm_add_unittest name)
  norm_add_test_program(${name} ${ARGN})
  set_target_properties(${name} PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})
endfunction()
