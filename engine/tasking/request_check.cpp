// What speaks against a request: every field of it is looked at before anything uses it as an
// index, also those that the option has no use for, since a file can hold anything.
#include "engine/base/list_item.hpp"
#include "engine/tasking/confidence.hpp"
#include "engine/tasking/tasking.hpp"

#include <algorithm>
#include <array>

namespace rasad::tasking {
namespace {

using Refusals = std::vector<Refusal>;

// A target that this option does not want; unset is right.
template <class IdType>
void refuse_set(IdType id, RefusalCode code, Refusals& refusals) {
  if (id.value != -1) {
    refusals.push_back({code, {}});
  }
}

template <class IdType, class List>
void refuse_unknown(IdType id, const List& list, Refusals& refusals) {
  if (!base::is_index(id.value, list.size())) {
    refusals.push_back({RefusalCode::no_target, {}});
  }
}

void check_cells(const TaskRequest& request, const content::Option& rules,
                 const content::Geography& geography, Refusals& refusals) {
  std::vector<base::CellId> cells = request.cells;
  std::sort(cells.begin(), cells.end());
  const bool all_valid = std::all_of(cells.begin(), cells.end(), [&](base::CellId cell) {
    return base::is_index(cell.value, geography.cells.size());
  });
  if (cells.empty() || !all_valid) {
    refusals.push_back({RefusalCode::no_target, {}});
  } else if (std::adjacent_find(cells.begin(), cells.end()) != cells.end()) {
    refusals.push_back({RefusalCode::cell_twice, {}});
  } else if (cells.size() > static_cast<std::size_t>(rules.most)) {
    refusals.push_back({RefusalCode::too_many_cells, {{"most", std::to_string(rules.most)}}});
  }
}

void check_numbers(const TaskRequest& request, Refusals& refusals) {
  const bool is_said = request.confidence != not_said;
  if (is_said && (request.confidence < 0 || request.confidence > 1000)) {
    refusals.push_back({RefusalCode::bad_probability, {}});
  }
  if (request.review_week < 0 || request.review_week > last_review_week) {
    refusals.push_back({RefusalCode::bad_week, {{"most", std::to_string(last_review_week)}}});
  }
}

}  // namespace

const char* name_of(RefusalCode code) {
  static constexpr std::array<const char*, 16> names{
      "unknown_option",    "no_target",          "too_many_cells",      "cell_twice",
      "over_budget",       "too_many_at_once",   "legal_basis_missing", "legal_basis_wrong",
      "case_too_weak",     "too_late",           "unused_cells",        "unused_district",
      "unused_hypothesis", "unused_legal_basis", "bad_probability",     "bad_week"};
  return base::item_at(names, static_cast<std::int64_t>(code));
}

std::vector<Refusal> Tasking::check(const TaskRequest& request, base::Step step) const {
  if (!base::is_index(request.option.value, pack_->doctrine.options.size())) {
    return {{RefusalCode::unknown_option, {}}};
  }
  Refusals refusals;
  check_target(request, refusals);
  check_law(request, refusals);
  check_numbers(request, refusals);
  if (refusals.empty()) {
    check_means(request, step, refusals);
  }
  return refusals;
}

void Tasking::check_target(const TaskRequest& request, Refusals& refusals) const {
  const content::Option& rules = option(request);
  if (rules.target == content::Target::district) {
    refuse_unknown(request.district, pack_->geography.districts, refusals);
  } else {
    refuse_set(request.district, RefusalCode::unused_district, refusals);
  }
  if (rules.target == content::Target::hypothesis) {
    refuse_unknown(request.hypothesis, pack_->scenario.hypotheses, refusals);
  } else {
    refuse_set(request.hypothesis, RefusalCode::unused_hypothesis, refusals);
  }
  if (rules.target == content::Target::cells) {
    check_cells(request, rules, pack_->geography, refusals);
  } else if (!request.cells.empty()) {
    refusals.push_back({RefusalCode::unused_cells, {}});
  }
}

void Tasking::check_law(const TaskRequest& request, Refusals& refusals) const {
  const content::Option& rules = option(request);
  if (rules.legal_bases.empty()) {
    if (request.legal_basis != -1) {
      refusals.push_back({RefusalCode::unused_legal_basis, {}});
    }
    return;
  }
  if (request.legal_basis == -1) {
    refusals.push_back({RefusalCode::legal_basis_missing, {}});
    return;
  }
  const bool is_listed = std::find(rules.legal_bases.begin(), rules.legal_bases.end(),
                                   request.legal_basis) != rules.legal_bases.end();
  if (!is_listed ||
      base::item_at(pack_->doctrine.legal_bases, request.legal_basis).intrusion < rules.intrusion) {
    refusals.push_back({RefusalCode::legal_basis_wrong, {}});
  }
}

// Money, the case and how often it may run: only for a request whose fields are right.
void Tasking::check_means(const TaskRequest& request, base::Step step, Refusals& refusals) const {
  const content::Option& rules = option(request);
  if (cost_a_week(request) > left(step)) {
    refusals.push_back({RefusalCode::over_budget,
                        {{"cost", std::to_string(cost_a_week(request).value)},
                         {"left", std::to_string(left(step).value)}}});
  }
  if (rules.needs_case > 0) {
    const auto now =
        static_cast<std::int64_t>(base::item(state_.case_strength, request.hypothesis));
    if (now < rules.needs_case) {
      refusals.push_back(
          {RefusalCode::case_too_weak,
           {{"case", std::to_string(now)}, {"needed", std::to_string(rules.needs_case)}}});
    }
  }
  const base::Step start{base::week_of(step) * base::steps_per_week};
  const auto running =
      std::count_if(state_.tasks.begin(), state_.tasks.end(), [&](const Task& task) {
        return task.request.option == request.option && task.is_running(start);
      });
  if (rules.target != content::Target::cells && running >= rules.most) {
    refusals.push_back({RefusalCode::too_many_at_once, {{"most", std::to_string(rules.most)}}});
  }
}

}  // namespace rasad::tasking
