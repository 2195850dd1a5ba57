// A sentence of a pack: the stable id under which it is translated, and the author's own words.
#pragma once

#include <string>

namespace rasad::content {

/// `id` is "<record id>.<key>", for nested records "<parent>.<child>.<key>".
struct Text {
  std::string id;
  std::string source;
};

}  // namespace rasad::content
