// Names of facts, their types and bounds.
#include "engine/content/facts.hpp"

#include <algorithm>
#include <array>

namespace rasad::content {
namespace {

struct Shape {
  FactKind kind;
  const char* name;
  const char* refers_to;  ///< kind of id it takes, "" for none
  text::ValueType type;
  std::int64_t max;
};

// recorded and trust also stand alone: all types, mean of all districts.
constexpr std::array<Shape, 5> variables{{
    {FactKind::week, "week", "", text::ValueType::integer, 104},
    {FactKind::day, "day", "", text::ValueType::integer, 728},
    {FactKind::recorded, "recorded", "crime_type", text::ValueType::integer, 100'000},
    {FactKind::trust, "trust", "district", text::ValueType::integer, 100},
    {FactKind::arrests, "arrests", "", text::ValueType::integer, 100},
}};

constexpr std::array<Shape, 7> calls{{
    {FactKind::chosen, "chosen", "choice", text::ValueType::boolean, 1},
    {FactKind::answered, "answered", "question", text::ValueType::boolean, 1},
    {FactKind::shown, "shown", "inject", text::ValueType::boolean, 1},
    {FactKind::received, "received", "report", text::ValueType::boolean, 1},
    {FactKind::graded, "graded", "report", text::ValueType::boolean, 1},
    {FactKind::tasked, "tasked", "option", text::ValueType::integer, 10'000},
    {FactKind::since, "since", "inject", text::ValueType::minutes, text::never},
}};

const Shape& shape_of(FactKind kind) {
  for (const Shape& shape : variables) {
    if (shape.kind == kind) {
      return shape;
    }
  }
  return *std::find_if(calls.begin(), calls.end(),
                       [kind](const Shape& shape) { return shape.kind == kind; });
}

}  // namespace

void FactTable::add_own(const Fact& fact) {
  own_.push_back(fact.id);
  FactSlot added{FactKind::own, static_cast<std::int32_t>(slots_.size()), -1, {}};
  added.name = {text::ValueType::integer, added.target, fact.min, fact.max};
  slots_.push_back(added);
}

text::Name FactTable::slot(FactKind kind, std::int32_t target, std::int32_t part) const {
  FactSlot wanted{kind, target, part, {}};
  const auto found = std::find(slots_.begin(), slots_.end(), wanted);
  if (found != slots_.end()) {
    return found->name;
  }
  const Shape& shape = shape_of(kind);
  wanted.name = {shape.type, static_cast<std::int32_t>(slots_.size()), 0, shape.max};
  slots_.push_back(wanted);
  return wanted.name;
}

std::optional<text::Name> FactTable::variable(std::string_view name) const {
  const auto own = std::find(own_.begin(), own_.end(), name);
  if (own != own_.end()) {
    return slots_[static_cast<std::size_t>(own - own_.begin())].name;
  }
  const std::size_t dot = name.find('.');
  const std::string_view head = name.substr(0, dot);
  for (const Shape& shape : variables) {
    if (head != shape.name) {
      continue;
    }
    if (dot == std::string_view::npos) {
      return slot(shape.kind, -1, -1);
    }
    const auto target = ids_->find(shape.refers_to, name.substr(dot + 1));
    return target ? std::optional{slot(shape.kind, *target, -1)} : std::nullopt;
  }
  return std::nullopt;
}

std::optional<text::Name> FactTable::call(std::string_view function,
                                          const std::vector<std::string>& arguments) const {
  for (const Shape& shape : calls) {
    if (function != shape.name || arguments.size() != 1) {
      continue;
    }
    const auto target = ids_->find(shape.refers_to, arguments[0]);
    if (!target) {
      return std::nullopt;
    }
    const Declared* declared = ids_->declared(shape.refers_to, arguments[0]);
    const bool nested = declared->parent >= 0;
    return nested ? slot(shape.kind, declared->parent, *target) : slot(shape.kind, *target, -1);
  }
  return std::nullopt;
}

std::vector<std::string> FactTable::known() const {
  std::vector<std::string> names = own_;
  for (const Shape& shape : variables) {
    names.emplace_back(shape.name);
    for (const std::string& id : ids_->known(shape.refers_to)) {
      names.push_back(std::string{shape.name} + '.' + id);
    }
  }
  for (const Shape& shape : calls) {
    names.emplace_back(shape.name);
    for (const std::string& id : ids_->known(shape.refers_to)) {
      names.push_back(std::string{shape.name} + '(' + id + ')');
    }
  }
  return names;
}

}  // namespace rasad::content
