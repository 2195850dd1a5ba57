// Where the checkout lies that the tests were built from. One source knows the path, so that all
// others compile to the same objects in every checkout and a compiler cache can serve them.
#pragma once

namespace rasad::test {

/// The top folder, absolute, without a slash at its end.
[[nodiscard]] const char* source_dir();

}  // namespace rasad::test

#define RASAD_SOURCE_DIR ::rasad::test::source_dir()
