// Records weighed by how much the police look: patrol finds offences that nobody would have told
// of, so that its places seem worse than they are (Ensign et al. 2018).
#include "engine/policy/allocation.hpp"
#include "engine/policy/policy.hpp"

#include <algorithm>

namespace rasad::policy {
namespace {

constexpr double told = 0.4;  // share of offences that victims report, as surveys say [design]
constexpr std::int64_t a_month = 28;

/// Which cells a patrol task worked in, and when.
class Exposure {
 public:
  explicit Exposure(const session::View& view)
      : view_(view), option_(option_with(view, content::Effect::patrol)) {}

  [[nodiscard]] bool is_patrolled(base::CellId cell, base::Minutes at) const {
    const base::Step step = base::step_at(at);
    return std::any_of(view_.tasks.begin(), view_.tasks.end(), [&](const tasking::Task& task) {
      const std::vector<base::CellId>& cells = task.request.cells;
      return task.request.option == option_ && task.effective <= step && step < task.ends &&
             std::find(cells.begin(), cells.end(), cell) != cells.end();
    });
  }

 private:
  const session::View& view_;
  base::OptionId option_;
};

}  // namespace

double exposure_weight(double found, double reported, double told_share) {
  if (found <= 0) {
    return 1;
  }
  // Of what is known in patrolled places the share s = f / (f + (1 - f) r) was found, so patrol
  // finds f = s r / (1 - s + s r) of all; elsewhere r becomes known, here f + (1 - f) r.
  const double share = found / (found + reported);
  const double finds = share * told_share / (1 - share + share * told_share);
  return told_share / (finds + (1 - finds) * told_share);
}

std::vector<session::Decision> corrected(const session::View& view) {
  const Exposure exposure{view};
  double found = 0;
  double reported = 0;
  std::vector<char> patrolled;
  for (const picture::Incident& incident : view.incidents) {
    const bool is_inside = exposure.is_patrolled(incident.cell, incident.known);
    patrolled.push_back(is_inside ? 1 : 0);
    found += is_inside && incident.found_by_patrol ? 1 : 0;
    reported += is_inside && !incident.found_by_patrol ? 1 : 0;
  }
  const double weight = exposure_weight(found, reported, told);
  std::vector<double> harm(view.content.geography->cells.size(), 0);
  const std::int64_t from = base::start_of(view.step).value - a_month * base::minutes_per_day;
  for (std::size_t i = 0; i < view.incidents.size(); ++i) {
    const picture::Incident& incident = view.incidents[i];
    if (incident.known.value >= from && incident.cell.is_set()) {
      harm[incident.cell.index()] +=
          static_cast<double>(view.content.crime_types[incident.type.index()].harm) *
          (patrolled[i] != 0 ? weight : 1);
    }
  }
  return patrol(view, ranked(harm), view.budget_left);
}

}  // namespace rasad::policy
