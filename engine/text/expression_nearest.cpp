// Which name of a condition an unknown one was meant to be.
#include "engine/base/diagnostics.hpp"
#include "engine/text/expression_nodes.hpp"

#include <algorithm>

namespace rasad::text {

std::string nearest_name(const Names& names_known, const std::string& text) {
  const std::vector<std::string> known = names_known.known();
  const std::string whole = base::nearest(text, known);
  const std::size_t open = text.find('(');
  if (!whole.empty() || open == std::string::npos || !text.ends_with(')')) {
    return whole;
  }
  std::vector<std::string> ends;
  std::vector<std::string> names;
  for (const std::string& name : known) {
    const std::size_t point = name.rfind('.');
    if (name.starts_with(text.substr(0, open + 1)) && point != std::string::npos) {
      ends.push_back(name.substr(point + 1));
      names.push_back(name);
    }
  }
  const std::string end = base::nearest(text.substr(open + 1), ends);
  const auto found = std::find(ends.begin(), ends.end(), end);
  return end.empty() ? "" : names[static_cast<std::size_t>(found - ends.begin())];
}

}  // namespace rasad::text
