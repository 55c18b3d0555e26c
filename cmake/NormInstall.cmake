# `cmake --install`: libraries, tools, headers (generated ones and .td files
# too) and the CMake package `norm-mlir`.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

get_property(NORM_LIBRARIES GLOBAL PROPERTY NORM_LIBRARIES)
get_property(NORM_TOOLS GLOBAL PROPERTY NORM_TOOLS)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/norm-mlir)

install(TARGETS ${NORM_LIBRARIES} EXPORT NormTargets)
install(TARGETS ${NORM_TOOLS})
install(EXPORT NormTargets NAMESPACE NormMLIR:: DESTINATION ${package_dir}
  FILE norm-mlirTargets.cmake)

foreach(root ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR})
  install(DIRECTORY ${root}/include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
    FILES_MATCHING PATTERN "*.def" PATTERN "*.h" PATTERN "*.td" PATTERN "*.inc"
    PATTERN "CMakeFiles" EXCLUDE)
endforeach()

configure_package_config_file(cmake/norm-mlirConfig.cmake.in
  ${PROJECT_BINARY_DIR}/norm-mlirConfig.cmake
  INSTALL_DESTINATION ${package_dir})
# As MLIR's: the C++ API may change with each minor version.
write_basic_package_version_file(
  ${PROJECT_BINARY_DIR}/norm-mlirConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/norm-mlirConfig.cmake
  ${PROJECT_BINARY_DIR}/norm-mlirConfigVersion.cmake
  DESTINATION ${package_dir})
