# Read by cpack for each kind of package: Debian knows where libraries come from, a tar.gz does not.
if(CPACK_GENERATOR STREQUAL "DEB")
  set(CPACK_COMPONENTS_ALL program)
else()
  set(CPACK_COMPONENTS_ALL program portable)
endif()
