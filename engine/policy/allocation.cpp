// Counting, ranking and paying.
#include "engine/policy/allocation.hpp"

#include "engine/base/pinned_math.hpp"

#include <algorithm>

namespace rasad::policy {

std::vector<double> harm_by_cell(const session::View& view, const Evidence& evidence) {
  std::vector<double> harm(view.content.geography->cells.size(), 0);
  const std::int64_t now = base::start_of(view.step).value;
  for (const picture::Incident& incident : view.incidents) {
    const std::int64_t age = now - incident.known.value;
    if (age > evidence.days * base::minutes_per_day ||
        (evidence.reported_only && incident.found_by_patrol) || !incident.cell.is_set()) {
      continue;
    }
    const double days = static_cast<double>(age) / base::minutes_per_day;
    const double points =
        static_cast<double>(view.content.crime_types[incident.type.index()].harm) *
        base::left_after(days, evidence.half_life_days);
    harm[incident.cell.index()] += points;
    if (evidence.neighbour_share > 0) {
      for (const base::CellId near : view.content.geography->neighbours(incident.cell)) {
        harm[near.index()] += points * evidence.neighbour_share;
      }
    }
  }
  return harm;
}

std::vector<base::CellId> ranked(const std::vector<double>& values) {
  std::vector<base::CellId> cells;
  for (std::size_t i = 0; i < values.size(); ++i) {
    cells.push_back(base::id_at<base::CellId>(i));
  }
  std::stable_sort(cells.begin(), cells.end(), [&values](base::CellId a, base::CellId b) {
    return values[a.index()] > values[b.index()];
  });
  return cells;
}

base::OptionId option_with(const session::View& view, content::Effect effect) {
  const std::vector<content::Option>& options = view.content.doctrine->options;
  const auto found =
      std::find_if(options.begin(), options.end(),
                   [effect](const content::Option& option) { return option.effect == effect; });
  return found == options.end()
             ? base::OptionId{}
             : base::id_at<base::OptionId>(static_cast<std::size_t>(found - options.begin()));
}

tasking::TaskRequest request_for(const session::View& view, base::OptionId option) {
  tasking::TaskRequest request;
  request.option = option;
  const std::vector<std::int32_t>& bases =
      view.content.doctrine->options[option.index()].legal_bases;
  request.legal_basis = bases.empty() ? -1 : bases.front();
  return request;
}

session::Decision assign(tasking::TaskRequest request) {
  return {session::Role::trainee, session::Assign{std::move(request)}};
}

std::size_t affordable_cells(const session::View& view, base::Money money) {
  const base::OptionId option = option_with(view, content::Effect::patrol);
  if (!option.is_set()) {
    return 0;
  }
  const std::int64_t cost = view.content.doctrine->options[option.index()].cost.value;
  return cost <= 0 ? 0 : static_cast<std::size_t>(std::max<std::int64_t>(0, money.value / cost));
}

std::vector<session::Decision> patrol(const session::View& view,
                                      const std::vector<base::CellId>& cells, base::Money money) {
  std::vector<session::Decision> decisions;
  const base::OptionId option = option_with(view, content::Effect::patrol);
  const std::size_t count = std::min(cells.size(), affordable_cells(view, money));
  if (count == 0) {
    return decisions;
  }
  const auto most = static_cast<std::size_t>(view.content.doctrine->options[option.index()].most);
  for (std::size_t from = 0; from < count; from += most) {
    tasking::TaskRequest request = request_for(view, option);
    const auto first = cells.begin() + static_cast<std::ptrdiff_t>(from);
    request.cells.assign(first, first + static_cast<std::ptrdiff_t>(std::min(most, count - from)));
    decisions.push_back(assign(std::move(request)));
  }
  return decisions;
}

}  // namespace rasad::policy
