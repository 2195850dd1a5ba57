// Intervals, Brier scores and grades, worked by hand.
#include "engine/assess/calibration.hpp"

#include "engine/assess/interval.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

using namespace rasad;

TEST_CASE("Student quantiles agree with the printed table", "[assess]") {
  // Abramowitz & Stegun 1964, table 26.10, column 0.975.
  CHECK(assess::student_quantile(1) == Approx(12.706));
  CHECK(assess::student_quantile(2) == Approx(4.303));
  CHECK(assess::student_quantile(5) == Approx(2.571).margin(0.004));
  CHECK(assess::student_quantile(10) == Approx(2.228).margin(0.001));
  CHECK(assess::student_quantile(30) == Approx(2.042).margin(0.001));
  CHECK(assess::student_quantile(100'000) == Approx(1.960).margin(0.001));
}

TEST_CASE("the interval of three differences", "[assess]") {
  // Mean 2, standard deviation 1, standard error 0.57735, times 4.303.
  const assess::Interval interval = assess::interval_of({1, 2, 3});
  CHECK(interval.mean == Approx(2));
  CHECK(interval.low == Approx(2 - 2.48434).margin(0.001));
  CHECK(interval.high == Approx(2 + 2.48434).margin(0.001));
  CHECK_FALSE(interval.is_told_from_zero());
  CHECK(assess::interval_of({10, 10.1, 10.2}).is_told_from_zero());
  CHECK(assess::interval_of({-10, -10.1, -10.2}).is_told_from_zero());
}

TEST_CASE("one difference or none says nothing", "[assess]") {
  CHECK_FALSE(assess::interval_of({5}).is_told_from_zero());
  CHECK(assess::interval_of({5}).low == 5);
  CHECK(assess::interval_of({}).count == 0);
  CHECK(assess::interval_of({}).mean == 0);
}

TEST_CASE("Brier scores of two statements", "[assess]") {
  CHECK(assess::brier({{800, true}, {300, false}}).value() == Approx(0.065));
  CHECK(assess::brier({{500, true}}).value() == Approx(0.25));
  CHECK(assess::brier({{1000, false}}).value() == Approx(1));
  CHECK_FALSE(assess::brier({}).has_value());
}

TEST_CASE("grades on the diagonal and right grades are counted apart", "[assess]") {
  const base::ReportId report{0};
  const std::vector<assess::GradeCheck> checks{
      {report, 0, 0, 0, 0},    // A1 and rightly so
      {report, 1, 1, 1, 3},    // B2 where B4 was right
      {report, 2, 0, 1, 0},    // C1 where B1 was right
      {report, -1, -1, 0, 0},  // not graded
  };
  const assess::GradingCalibration sum = assess::grading_calibration(checks);
  CHECK(sum.reports == 4);
  CHECK(sum.graded == 3);
  CHECK(sum.source_right == 2);
  CHECK(sum.information_right == 2);
  CHECK(sum.both_right == 1);
  CHECK(sum.on_diagonal == 2);
  CHECK(sum.right_on_diagonal == 1);
}

TEST_CASE("beliefs are compared with who was behind it", "[assess]") {
  session::Session session = test::session_of(2);
  const assess::BeliefCalibration before = assess::belief_calibration(session);
  CHECK_FALSE(before.own.has_value());
  REQUIRE(before.checks.size() == session.pack().scenario.hypotheses.size());
  std::size_t true_one = 0;
  for (std::size_t i = 0; i < before.checks.size(); ++i) {
    true_one = before.checks[i].is_true ? i : true_one;
  }
  session.apply(
      {session::Role::trainee, session::Judge{base::id_at<base::HypothesisId>(true_one), 900}});
  CHECK(assess::belief_calibration(session).own.value() == Approx(0.01));
}
