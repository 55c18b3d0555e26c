# norm_add_cross_runtime(ARCHITECTURE SOURCES...)
#
# The CPU runtime for programs of another architecture, with Linux, by Debian's
# cross-compiler for it; and norm-call-server, which calls functions for norm-run
# in an emulator. They go to lib/ARCHITECTURE-linux-gnu. Nothing where there is no
# such compiler.
function(norm_add_cross_runtime architecture)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(${architecture}|arm64)$")
    return()
  endif()
  set(prefix ${architecture}-linux-gnu)
  find_program(NORM_CROSS_CXX_${architecture} ${prefix}-g++)
  find_program(NORM_CROSS_AR_${architecture} ${prefix}-ar)
  set(cxx ${NORM_CROSS_CXX_${architecture}})
  set(ar ${NORM_CROSS_AR_${architecture}})
  if(NOT cxx OR NOT ar)
    message(STATUS "no ${prefix}-g++, so no runtime for ${architecture}")
    return()
  endif()

  set(folder ${PROJECT_BINARY_DIR}/lib/${prefix})
  file(MAKE_DIRECTORY ${folder})
  set(flags -std=c++17 -O2 -Wall -Wextra -fPIC -fopenmp -fvisibility=hidden
    -fvisibility-inlines-hidden
    -I${PROJECT_SOURCE_DIR}/runtime/include -I${PROJECT_SOURCE_DIR}/include)
  set(objects)
  foreach(source ${ARGN})
    get_filename_component(stem ${source} NAME_WE)
    set(object ${CMAKE_CURRENT_BINARY_DIR}/${stem}-${architecture}.o)
    add_custom_command(OUTPUT ${object}
      COMMAND ${cxx} ${flags} -c ${CMAKE_CURRENT_SOURCE_DIR}/${source}
              -o ${object} -MD -MF ${object}.d
      DEPENDS ${source} DEPFILE ${object}.d
      COMMENT "Compiling ${source} for ${architecture}" VERBATIM)
    list(APPEND objects ${object})
  endforeach()
  set(shared ${folder}/libnorm_runtime.so)
  set(static ${folder}/libnorm_runtime.a)
  set(server ${folder}/norm-call-server)
  add_custom_command(OUTPUT ${shared}
    COMMAND ${cxx} -shared -fopenmp -Wl,-soname,libnorm_runtime.so ${objects}
            -o ${shared}
    DEPENDS ${objects} VERBATIM)
  add_custom_command(OUTPUT ${static}
    COMMAND ${CMAKE_COMMAND} -E rm -f ${static}
    COMMAND ${ar} crs ${static} ${objects}
    DEPENDS ${objects} VERBATIM)
  set(source ${PROJECT_SOURCE_DIR}/lib/Tools/NormRun/CallServer.cpp)
  # All of libm, for what it will load.
  add_custom_command(OUTPUT ${server}
    COMMAND ${cxx} ${flags} ${source} ${shared} -Wl,-rpath,$ORIGIN
            -Wl,--no-as-needed -lm -ldl -o ${server} -MD -MF ${server}.d
    DEPENDS ${source} ${shared} DEPFILE ${server}.d
    COMMENT "Building norm-call-server for ${architecture}" VERBATIM)
  add_custom_target(norm_runtime_${architecture} ALL
    DEPENDS ${shared} ${static} ${server})
  include(GNUInstallDirs)
  install(FILES ${shared} ${static}
    DESTINATION ${CMAKE_INSTALL_LIBDIR}/${prefix})
  install(PROGRAMS ${server} DESTINATION ${CMAKE_INSTALL_LIBDIR}/${prefix})
endfunction()
