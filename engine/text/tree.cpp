// Looking up entries of a tree.
#include "engine/text/tree.hpp"

namespace rasad::text {

const Node* Node::find(std::string_view key) const {
  for (const Entry& entry : entries) {
    if (entry.key == key) {
      return &entry.value;
    }
  }
  return nullptr;
}

}  // namespace rasad::text
