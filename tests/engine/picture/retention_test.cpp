// How long reports may be kept. By hand from the lesson's doctrine: 26 weeks unconfirmed, 156
// graded, four weeks for data of telephones and accounts.
#include "engine/picture/retention.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>

using namespace rasad;

namespace {

constexpr std::int32_t a_grade = 0;
constexpr std::int64_t week = base::minutes_per_week;

picture::Report report(content::Channel channel) {
  const auto& reports = test::lesson()->scenario.reports;
  const auto found = std::find_if(reports.begin(), reports.end(),
                                  [&](const auto& one) { return one.channel == channel; });
  REQUIRE(found != reports.end());
  picture::Report report;
  report.id = base::id_at<base::ReportId>(static_cast<std::size_t>(found - reports.begin()));
  report.received = {0};
  return report;
}

std::int64_t kept_until(const picture::Report& report) {
  return picture::keep_until(*test::lesson(), report).value;
}

}  // namespace

TEST_CASE("a grade keeps a report longer and counts from the grading", "[picture]") {
  picture::Report one = report(content::Channel::patrol);
  CHECK(kept_until(one) == 26 * week);
  one.source_grade = a_grade;
  one.information_grade = a_grade;
  one.graded = {2 * week};
  CHECK(kept_until(one) == (2 + 156) * week);
}

TEST_CASE("data of telephones and accounts goes after four weeks however it is graded",
          "[picture]") {
  for (const auto channel : {content::Channel::phone_data, content::Channel::financial_data}) {
    picture::Report one = report(channel);
    CHECK(kept_until(one) == 4 * week);
    one.source_grade = a_grade;
    one.information_grade = a_grade;
    one.graded = {2 * week};
    CHECK(kept_until(one) == 4 * week);
    CHECK(picture::overdue(*test::lesson(), {one}, {4 * week}).empty());
    CHECK(picture::overdue(*test::lesson(), {one}, {4 * week + 1}).size() == 1);
    one.is_purged = true;
    CHECK(picture::overdue(*test::lesson(), {one}, {9 * week}).empty());
  }
}
