# cmake -DOUTPUT=file.inc "-DINPUTS=a;b" -P EmbedText.cmake
#
# Writes text files as a comma-separated list of C++ raw string literals.
set(literals "")
foreach(input IN LISTS INPUTS)
  file(READ ${input} text)
  string(APPEND literals "R\"norm_text(${text})norm_text\",\n")
endforeach()
file(WRITE ${OUTPUT} "${literals}")
