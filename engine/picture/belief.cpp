// What graded reports say together about a hypothesis.
#include "engine/base/list_item.hpp"
#include "engine/base/pinned_math.hpp"
#include "engine/picture/picture.hpp"

#include <algorithm>
#include <vector>

namespace rasad::picture {
namespace {

constexpr double least_decay = 0.5;  // confidence floor (domain.md §3.12)
constexpr double same_origin = 0.2;  // indep_i of a repeated origin (domain.md §5.7)

// Marks join reports into voices; a report has been heard before if one of its voice was counted.
bool is_marked(const std::vector<OriginMark>& marks, base::ReportId a, base::ReportId b) {
  return std::any_of(marks.begin(), marks.end(), [a, b](const OriginMark& mark) {
    return (mark.report == a && mark.other == b) || (mark.report == b && mark.other == a);
  });
}

}  // namespace

double worth(const content::ReportTemplate& report, base::Minutes received, base::Minutes now) {
  const double days = static_cast<double>(now.value - received.value) / base::minutes_per_day;
  return base::left_after(std::max(days, 0.0), report.half_life_days);
}

std::int32_t belief(const content::Pack& pack, const State& state, base::HypothesisId hypothesis,
                    base::Minutes now) {
  const content::Hypothesis& rules = base::item(pack.scenario.hypotheses, hypothesis);
  double log_odds = base::logit(static_cast<double>(rules.prior) / 1000);
  std::vector<base::ReportId> heard;
  for (const Report& report : state.reports) {
    const content::ReportTemplate& form = base::item(pack.scenario.reports, report.id);
    if (!report.is_graded() || report.is_purged || form.hypothesis != hypothesis) {
      continue;
    }
    const auto weight =
        static_cast<double>(pack.doctrine.weight(report.source_grade, report.information_grade)) /
        100;
    const bool is_new = std::none_of(heard.begin(), heard.end(), [&](base::ReportId before) {
      return is_marked(state.same_origin, report.id, before);
    });
    heard.push_back(report.id);
    const double left = std::max(least_decay, worth(form, report.received, now));
    log_odds += (form.supports ? weight : -weight) * left * (is_new ? 1 : same_origin);
  }
  const double permille = 1000 * base::logistic(log_odds);
  return std::clamp(static_cast<std::int32_t>(permille + 0.5), 1, 999);
}

}  // namespace rasad::picture
