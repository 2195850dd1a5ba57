// Every field of a view as one string, for comparing two views byte by byte.
#pragma once

#include "engine/session/view.hpp"

#include <string>

namespace rasad::test {

[[nodiscard]] std::string bytes_of(const session::View& view);

}  // namespace rasad::test
