// The record as it stood at each meeting, ranked again.
#include "engine/assess/targeting.hpp"

#include "engine/policy/allocation.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <numeric>
#include <set>

namespace rasad::assess {
namespace {

constexpr std::int64_t a_month = 28;

// Harm that people had reported of each cell when a step began.
std::vector<double> reported_harm(session::View& view, const std::vector<picture::Incident>& all,
                                  base::Step at) {
  view.step = at;
  view.incidents.clear();
  std::copy_if(all.begin(), all.end(), std::back_inserter(view.incidents),
               [at](const picture::Incident& one) { return one.recorded < base::start_of(at); });
  return policy::harm_by_cell(view, {a_month, true});
}

double most(std::vector<double> harm, std::size_t cells) {
  std::sort(harm.begin(), harm.end(), std::greater<>{});
  harm.resize(std::min(harm.size(), cells));
  return std::accumulate(harm.begin(), harm.end(), 0.0);
}

}  // namespace

CriterionScore targeting(const session::Session& session) {
  const content::Doctrine& doctrine = session.pack().doctrine;
  std::map<base::Step, std::set<base::CellId>> patrolled;
  CriterionScore score;
  for (const tasking::Task& task : session.core().tasking.state().tasks) {
    if (doctrine.options[task.request.option.index()].effect == content::Effect::patrol) {
      patrolled[task.begins].insert(task.request.cells.begin(), task.request.cells.end());
      score.entries.push_back(task.number);
    }
  }
  session::View view = session.view(session::Role::trainee);
  const std::vector<picture::Incident> all = view.incidents;
  double reached = 0;
  double possible = 0;
  for (const auto& [at, cells] : patrolled) {
    const std::vector<double> harm = reported_harm(view, all, at);
    for (const base::CellId cell : cells) {
      reached += harm[cell.index()];
    }
    possible += most(harm, cells.size());
  }
  score.value = possible > 0 ? static_cast<std::int32_t>(100 * reached / possible + 0.5) : 0;
  return score;
}

}  // namespace rasad::assess
