// Leaves sorted by their path without the numbers in it.
#include "engine/session/field_digests.hpp"

#include "engine/base/hash.hpp"
#include "engine/session/core_walk.hpp"

#include <map>

namespace rasad::session {
namespace {

std::string field_of(std::string_view path) {
  std::string field;
  bool is_inside = false;
  for (const char c : path) {
    is_inside = (is_inside || c == '[' || c == '{') && c != ']' && c != '}';
    if (!is_inside || c == '[' || c == '{') {
      field += c;
    }
  }
  return field;
}

/// A leaf of the walk that keeps a hasher for each field.
class Sorter {
 public:
  template <class Value>
  void operator()(std::string_view path, const Value& value) {
    const auto [place, is_new] = place_of_.try_emplace(field_of(path), hashers_.size());
    if (is_new) {
      hashers_.emplace_back();
      fields_.push_back(place->first);
    }
    hashers_[place->second](path, value);
  }

  [[nodiscard]] std::vector<FieldDigest> digests() const {
    std::vector<FieldDigest> list;
    for (std::size_t i = 0; i < fields_.size(); ++i) {
      list.push_back({fields_[i], hashers_[i].digest()});
    }
    return list;
  }

 private:
  std::map<std::string, std::size_t> place_of_;
  std::vector<std::string> fields_;
  std::vector<base::StateHasher> hashers_;
};

}  // namespace

std::vector<FieldDigest> field_digests_of(const Core& core) {
  Sorter sorter;
  walk_core(core, sorter);
  return sorter.digests();
}

}  // namespace rasad::session
