# Runs at installation: copies the shared libraries of the program, with their licences.
#   lib/rasad          always used
#   lib/rasad/desktop  windows, graphics and sound servers: used only where the computer has none,
#                      because they must fit the computer's own drivers
set(into ${CMAKE_INSTALL_PREFIX}/lib/rasad)
if(DEFINED ENV{DESTDIR})
  set(copied $ENV{DESTDIR}${into})
else()
  set(copied ${into})
endif()

file(GET_RUNTIME_DEPENDENCIES EXECUTABLES ${RASAD_PROGRAM}
  RESOLVED_DEPENDENCIES_VAR libraries
  UNRESOLVED_DEPENDENCIES_VAR missing
  # Every Debian has these, and they belong together.
  PRE_EXCLUDE_REGEXES "^ld-linux" "^lib(c|m|dl|rt|pthread|resolv|gcc_s|stdc\\+\\+)\\.so")
if(missing)
  message(FATAL_ERROR "Libraries not found: ${missing}")
endif()

set(own "^lib(zip|sodium|yaml|utf8proc|fmt|glfw|imgui|SDL2|samplerate|opus|opusfile|ogg|z|bz2|lzma|zstd|xlsxwriter|pugixml|md4c)[-.0-9]")
foreach(library ${libraries})
  get_filename_component(name ${library} NAME)
  set(folder ${into})
  if(NOT name MATCHES "${own}")
    set(folder ${into}/desktop)
  endif()
  file(INSTALL DESTINATION ${folder} TYPE SHARED_LIBRARY FOLLOW_SYMLINK_CHAIN FILES ${library})
  get_filename_component(real ${library} REALPATH)
  string(REGEX REPLACE "^/usr" "" short ${real})
  execute_process(COMMAND dpkg-query -S ${real} ${short} OUTPUT_VARIABLE owner ERROR_QUIET)
  if(owner MATCHES "^([^:, ]+)")
    set(licence /usr/share/doc/${CMAKE_MATCH_1}/copyright)
    if(EXISTS ${licence})
      file(INSTALL DESTINATION ${into}/licences FILES ${licence} RENAME ${CMAKE_MATCH_1})
    endif()
  endif()
endforeach()
