// Counting weeks from receipt or the last grading.
#include "engine/picture/retention.hpp"

#include "engine/base/list_item.hpp"

#include <algorithm>

namespace rasad::picture {
namespace {

bool is_data(content::Channel channel) {
  return channel == content::Channel::phone_data || channel == content::Channel::financial_data;
}

}  // namespace

base::Minutes keep_until(const content::Pack& pack, const Report& report) {
  const content::Retention& rules = pack.doctrine.retention;
  const bool is_confirmed =
      report.is_graded() &&
      pack.doctrine.weight(report.source_grade, report.information_grade) >= little_weight;
  const std::int64_t by_grade = is_confirmed ? rules.graded_weeks : rules.unconfirmed_weeks;
  if (is_data(base::item(pack.scenario.reports, report.id).channel)) {
    // Its clock runs from the day it came, however useful it is.
    const std::int64_t weeks = std::min(by_grade, rules.data_weeks);
    return {report.received.value + weeks * base::minutes_per_week};
  }
  const base::Minutes from = report.is_graded() ? report.graded : report.received;
  return {from.value + by_grade * base::minutes_per_week};
}

std::vector<base::ReportId> overdue(const content::Pack& pack, const std::vector<Report>& reports,
                                    base::Minutes now) {
  std::vector<base::ReportId> list;
  for (const Report& report : reports) {
    if (!report.is_purged && keep_until(pack, report) < now) {
      list.push_back(report.id);
    }
  }
  return list;
}

}  // namespace rasad::picture
