# Installing and packing. The tree may stand anywhere: bin/ finds share/ and lib/ beside it.
#   program    what a Debian package holds; it names the libraries it needs
#   portable   what the tar.gz holds besides: the libraries themselves, and a start script
set(RASAD_SHARE share/rasad)
set_target_properties(rasad PROPERTIES INSTALL_RPATH "$ORIGIN/../lib/rasad")
# The older kind of path, which libraries that lie there use for their own libraries, too.
target_link_options(rasad PRIVATE -Wl,--disable-new-dtags)

install(TARGETS rasad RUNTIME DESTINATION bin COMPONENT program)
install(DIRECTORY scenarios localization assets DESTINATION ${RASAD_SHARE} COMPONENT program)
install(FILES LICENSE README.md CHANGELOG.md DESTINATION share/doc/rasad COMPONENT program)
install(FILES app/package/copyright DESTINATION share/doc/rasad COMPONENT program)
install(FILES app/package/rasad.desktop DESTINATION share/applications COMPONENT program)
install(FILES assets/icons/rasad.svg DESTINATION share/icons/hicolor/scalable/apps COMPONENT program)

# The fonts of the window (look: Noto Sans, signs from DejaVu Sans), with their licences.
foreach(font ${RASAD_FONT_REGULAR} ${RASAD_FONT_BOLD} ${RASAD_FONT_SIGNS})
  if(EXISTS ${font})
    install(FILES ${font} DESTINATION ${RASAD_SHARE}/fonts COMPONENT program)
  endif()
endforeach()
foreach(family noto dejavu)
  if(EXISTS /usr/share/doc/fonts-${family}-core/copyright)
    install(FILES /usr/share/doc/fonts-${family}-core/copyright DESTINATION ${RASAD_SHARE}/fonts
      RENAME ${family}-copyright COMPONENT program)
  endif()
endforeach()

install(PROGRAMS app/package/rasad.sh DESTINATION . RENAME rasad COMPONENT portable EXCLUDE_FROM_ALL)
install(CODE "set(RASAD_PROGRAM [[$<TARGET_FILE:rasad>]])" COMPONENT portable EXCLUDE_FROM_ALL)
install(SCRIPT app/package/libraries.cmake COMPONENT portable EXCLUDE_FROM_ALL)

set(CPACK_GENERATOR TGZ DEB)
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_SOURCE_DIR}/app/package/generator.cmake)
set(CPACK_PACKAGE_NAME rasad)
set(CPACK_PACKAGE_CONTACT "Rasad engineers <engineers@rasad.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION "Trainees head the tasking group of an invented town for some weeks of a crime wave. \
It runs without a network, in English, Russian and Tajik.")
set(CPACK_PACKAGE_FILE_NAME rasad-${PROJECT_VERSION}-linux-${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_STRIP_FILES ON)
set(CPACK_ARCHIVE_COMPONENT_INSTALL ON)
set(CPACK_COMPONENT_INCLUDE_TOPLEVEL_DIRECTORY ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_COMPONENTS_ALL program portable)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
