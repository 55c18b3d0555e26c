# cmake -DOUTPUT=file.inc "-DINPUTS=a-inl.h;b-inl.h" -P EmbedSections.cmake
#
# Writes the sections of the device library (runtime/highway/section.h) as
# initializers, in order: {"name", is detail, "needs, separated by commas", text}.

cmake_minimum_required(VERSION 3.20)

set(head "\nNORM_SECTION(")
string(LENGTH "${head}" head_length)
# What ends a section; the last is written before the end of HWY_NAMESPACE.
set(ends "${head}" "\n}  // namespace" "\n// NOLINTNEXTLINE" "\n// clang-format")

set(output "")
foreach(input IN LISTS INPUTS)
  file(READ ${input} rest)
  string(FIND "${rest}" "${head}" at)
  while(NOT at EQUAL -1)
    math(EXPR at "${at} + ${head_length}")
    string(SUBSTRING "${rest}" ${at} -1 rest)
    string(FIND "${rest}" ")" length)
    string(SUBSTRING "${rest}" 0 ${length} arguments)
    math(EXPR at "${length} + 1")
    string(SUBSTRING "${rest}" ${at} -1 rest)

    set(length -1)
    foreach(end IN LISTS ends)
      string(FIND "${rest}" "${end}" at)
      if(NOT at EQUAL -1 AND (length EQUAL -1 OR at LESS length))
        set(length ${at})
      endif()
    endforeach()
    string(SUBSTRING "${rest}" 0 ${length} text)
    string(STRIP "${text}" text)

    if(NOT arguments MATCHES "^(nh|detail),[ \n]*([A-Za-z0-9_]+),?(.*)$")
      message(FATAL_ERROR "${input}: NORM_SECTION(${arguments}): "
                          "expected a namespace, a name and names")
    endif()
    set(name ${CMAKE_MATCH_2})
    string(REGEX REPLACE "[ \n]" "" needs "${CMAKE_MATCH_3}")
    if(arguments MATCHES "^detail")
      set(is_detail true)
    else()
      set(is_detail false)
    endif()
    string(APPEND output "{\"${name}\", ${is_detail}, \"${needs}\", "
                         "R\"norm_text(${text}\n)norm_text\"},\n")
    string(FIND "${rest}" "${head}" at)
  endwhile()
endforeach()
file(WRITE ${OUTPUT} "${output}")
