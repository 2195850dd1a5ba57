// One description of a struct's fields serves the digest, the step dump and the tests that flip
// one bit of each field. A struct lists its fields once:
//
//   template <class Self, class Visitor>
//   static void fields(Self& self, Visitor& visit) { visit("trust", self.trust); ... }
#pragma once

#include "engine/base/field_kinds.hpp"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace rasad::base {

/// Walks every field in order and hands the leaves (integers, doubles, texts) to `Leaf`:
/// `leaf(path, std::int64_t&)`, `leaf(path, double&)`, `leaf(path, std::string&)`, const or not.
/// Paths read like `offences[3].cell`. A leaf that says `static constexpr bool has_paths = false`
/// gets the last name alone, which is cheap, and the keys of maps as leaves, which else only stand
/// in the path.
template <class Leaf>
class FieldWalker {
 public:
  static constexpr bool has_paths = !requires { requires !Leaf::has_paths; };

  explicit FieldWalker(Leaf& leaf) : leaf_(leaf) {}

  template <class T>
  void operator()(std::string_view name, T& value) {
    if constexpr (!has_paths) {
      path_ = name;
    }
    below([&] { return (path_.empty() ? "" : ".") + std::string{name}; }, [&] { walk(value); });
  }

 private:
  template <class T>
  void walk(T& value) {
    using Plain = std::remove_const_t<T>;
    if constexpr (std::is_enum_v<Plain> || std::integral<Plain>) {
      walk_integer(value);
    } else if constexpr (std::same_as<Plain, double> || std::same_as<Plain, std::string>) {
      leaf_(path_, value);
    } else if constexpr (WrappedField<T>) {
      walk(value.value);
    } else if constexpr (OptionalField<T>) {
      walk_optional(value);
    } else if constexpr (MapField<T>) {
      walk_map(value);
    } else if constexpr (ListField<T>) {
      walk_list(value);
    } else {
      Plain::fields(value, *this);
    }
  }

  template <class T>
  void walk_integer(T& value) {
    auto wide = static_cast<std::int64_t>(value);
    leaf_(path_, wide);
    if constexpr (!std::is_const_v<T>) {
      value = static_cast<T>(wide);
    }
  }

  template <class T>
  void walk_optional(T& value) {
    std::int64_t present = value.has_value() ? 1 : 0;
    leaf_(path_, present);
    if (value.has_value()) {
      walk(*value);
    }
  }

  // Acts one level below; the part of the path is made only for leaves that want paths.
  template <class Part, class Act>
  void below(const Part& part, const Act& act) {
    if constexpr (has_paths) {
      const std::size_t length = path_.size();
      path_ += part();
      act();
      path_.resize(length);
    } else {
      act();
    }
  }

  template <class T>
  void walk_list(T& list) {
    auto size = static_cast<std::int64_t>(list.size());
    below([] { return ".size"; }, [&] { leaf_(path_, size); });
    std::size_t index = 0;
    for (auto& item : list) {
      below([&] { return '[' + std::to_string(index++) + ']'; }, [&] { walk(item); });
    }
  }

  template <class T>
  void walk_map(T& map) {
    if constexpr (!has_paths) {
      const auto size = static_cast<std::int64_t>(map.size());
      leaf_(path_, size);
    }
    for (auto& entry : map) {
      if constexpr (!has_paths) {
        walk(entry.first);
      }
      below([&] { return '{' + key_text(entry.first) + '}'; }, [&] { walk(entry.second); });
    }
  }

  Leaf& leaf_;
  std::conditional_t<has_paths, std::string, std::string_view> path_;
};

}  // namespace rasad::base
