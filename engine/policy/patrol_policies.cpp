// The policies that only send patrols: nowhere, everywhere, after the record, by district.
#include "engine/policy/allocation.hpp"
#include "engine/policy/policy.hpp"

#include <algorithm>
#include <array>

namespace rasad::policy {
namespace {

struct Named {
  const char* name;
  Policy policy;
};

constexpr std::array<Named, 6> policies{{{"none", none},
                                         {"equal", equal},
                                         {"reactive", reactive},
                                         {"corrected", corrected},
                                         {"proportional", proportional},
                                         {"intelligence-led", intelligence_led}}};

constexpr std::int64_t a_month = 28;
constexpr std::int64_t whole_history = 364;

}  // namespace

Policy find_policy(const std::string& name) {
  const auto found = std::find_if(policies.begin(), policies.end(),
                                  [&name](const Named& one) { return name == one.name; });
  return found == policies.end() ? nullptr : found->policy;
}

std::vector<std::string> policy_names() {
  std::vector<std::string> names;
  for (const Named& one : policies) {
    names.emplace_back(one.name);
  }
  return names;
}

std::vector<session::Decision> none(const session::View&) {
  return {};
}

std::vector<session::Decision> equal(const session::View& view) {
  const std::size_t all = view.content.geography->cells.size();
  const std::size_t count = std::min(all, affordable_cells(view, view.budget_left));
  std::vector<base::CellId> cells;
  for (std::size_t i = 0; i < count; ++i) {
    cells.push_back(base::id_at<base::CellId>(i * all / count));
  }
  return patrol(view, cells, view.budget_left);
}

std::vector<session::Decision> reactive(const session::View& view) {
  return patrol(view, ranked(harm_by_cell(view, {a_month})), view.budget_left);
}

std::vector<session::Decision> proportional(const session::View& view) {
  const std::vector<double> harm = harm_by_cell(view, {whole_history});
  const content::Geography& geography = *view.content.geography;
  std::vector<double> of_district(geography.districts.size(), 0);
  double total = 0;
  for (std::size_t cell = 0; cell < harm.size(); ++cell) {
    of_district[geography.cells[cell].district.index()] += harm[cell];
    total += harm[cell];
  }
  const std::size_t count = affordable_cells(view, view.budget_left);
  std::vector<std::size_t> left;
  for (const double share : of_district) {
    left.push_back(total > 0 ? static_cast<std::size_t>(share / total * static_cast<double>(count))
                             : count / of_district.size());
  }
  std::vector<base::CellId> cells;
  std::vector<base::CellId> others;
  for (const base::CellId cell : ranked(harm)) {
    std::size_t& quota = left[geography.cells[cell.index()].district.index()];
    (quota > 0 ? cells : others).push_back(cell);
    quota -= quota > 0 ? 1 : 0;
  }
  // What rounding left over goes to the next cells of the whole ranking.
  const std::size_t more = std::min(others.size(), count - std::min(count, cells.size()));
  cells.insert(cells.end(), others.begin(), others.begin() + static_cast<std::ptrdiff_t>(more));
  return patrol(view, cells, view.budget_left);
}

}  // namespace rasad::policy
