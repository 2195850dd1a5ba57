# Read by cpack for each kind of package: Debian knows where libraries come from, a tar.gz does not.
if(CPACK_GENERATOR STREQUAL "DEB")
  set(CPACK_COMPONENTS_ALL program)
  set(CPACK_COMPONENT_INCLUDE_TOPLEVEL_DIRECTORY OFF)  # its files lie under /usr
else()
  set(CPACK_COMPONENTS_ALL program portable)
endif()
