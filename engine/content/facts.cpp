// Names of facts, their types and bounds.
#include "engine/content/facts.hpp"

#include <algorithm>

namespace rasad::content {
namespace {

using text::ValueType;

// recorded and trust also stand alone: all types, mean of all districts.
std::vector<FactForm> table() {
  return {
      {FactKind::week, "week", "", false, ValueType::integer, 104},
      {FactKind::day, "day", "", false, ValueType::integer, 728},
      {FactKind::recorded, "recorded", "crime_type", false, ValueType::integer, 100'000},
      {FactKind::trust, "trust", "district", false, ValueType::integer, 100},
      {FactKind::arrests, "arrests", "", false, ValueType::integer, 100},
      {FactKind::ungraded, "ungraded", "", false, ValueType::integer, 500},
      {FactKind::unreviewed, "unreviewed", "", false, ValueType::integer, 10'000},
      {FactKind::priorities, "priorities", "", false, ValueType::integer, 5},
      {FactKind::requirements, "requirements", "", false, ValueType::integer, 10'000},
      {FactKind::products, "products", "", false, ValueType::integer, 10'000},
      {FactKind::overdue, "overdue", "", false, ValueType::integer, 1000},
      {FactKind::unexplained, "unexplained", "", false, ValueType::integer, 10'000},
      {FactKind::found, "found", "", false, ValueType::integer, 10'000},
      {FactKind::tasked, "tasked", "option", true, ValueType::integer, 10'000},
      {FactKind::belief, "belief", "hypothesis", true, ValueType::permille, 1000},
      {FactKind::strength, "case", "hypothesis", true, ValueType::permille, 1000},
      {FactKind::chosen, "chosen", "choice", true, ValueType::boolean, 1},
      {FactKind::answered, "answered", "question", true, ValueType::boolean, 1},
      {FactKind::open, "open", "question", true, ValueType::boolean, 1},
      {FactKind::shown, "shown", "inject", true, ValueType::boolean, 1},
      {FactKind::received, "received", "report", true, ValueType::boolean, 1},
      {FactKind::graded, "graded", "report", true, ValueType::boolean, 1},
      {FactKind::shared, "shared", "report", true, ValueType::boolean, 1},
      {FactKind::running, "running", "storyline", true, ValueType::boolean, 1},
      {FactKind::marked, "marked", "mark", true, ValueType::boolean, 1},
      {FactKind::since, "since", "inject", true, ValueType::minutes, text::never},
      {FactKind::clock, "clock", "clock", true, ValueType::minutes, text::never},
  };
}

const FactForm& form_of(FactKind kind) {
  return *std::find_if(fact_forms().begin(), fact_forms().end(),
                       [kind](const FactForm& form) { return form.kind == kind; });
}

}  // namespace

const std::vector<FactForm>& fact_forms() {
  static const std::vector<FactForm> all = table();
  return all;
}

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
  const FactForm& form = form_of(kind);
  wanted.name = {form.type, static_cast<std::int32_t>(slots_.size()), 0, form.max};
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
  for (const FactForm& form : fact_forms()) {
    if (form.is_call || head != form.name) {
      continue;
    }
    if (dot == std::string_view::npos) {
      return slot(form.kind, -1, -1);
    }
    const auto target = ids_->find(form.refers_to, name.substr(dot + 1));
    return target ? std::optional{slot(form.kind, *target, -1)} : std::nullopt;
  }
  return std::nullopt;
}

std::optional<text::Name> FactTable::call(std::string_view function,
                                          const std::vector<std::string>& arguments) const {
  for (const FactForm& form : fact_forms()) {
    if (!form.is_call || function != form.name || arguments.size() != 1) {
      continue;
    }
    const auto target = ids_->find(form.refers_to, arguments[0]);
    if (!target) {
      return std::nullopt;
    }
    const Declared* declared = ids_->declared(form.refers_to, arguments[0]);
    const bool nested = declared->parent >= 0;
    return nested ? slot(form.kind, declared->parent, *target) : slot(form.kind, *target, -1);
  }
  return std::nullopt;
}

std::vector<std::string> FactTable::known() const {
  std::vector<std::string> names = own_;
  for (const FactForm& form : fact_forms()) {
    const std::string name = form.name;
    names.push_back(name);
    for (const std::string& id : ids_->known(form.refers_to)) {
      names.push_back(form.is_call ? name + '(' + id + ')' : name + '.' + id);
    }
  }
  return names;
}

}  // namespace rasad::content
