// Stand-ins: a policy on a seat's view, with the errors that people make when they evaluate.
#include "engine/policy/stand_in.hpp"

#include "engine/base/draw.hpp"
#include "engine/policy/policy.hpp"

#include <algorithm>

namespace rasad::policy {
namespace {

enum class Purpose : std::uint64_t { grading = 400 };
enum Draw : std::uint64_t { is_right, is_about_source, is_upward };

// The step beside `grade`, in the wanted direction unless the scale ends there.
std::int32_t beside(std::int32_t grade, std::size_t grades, bool upward) {
  const auto last = static_cast<std::int32_t>(grades) - 1;
  const std::int32_t next = grade + (upward ? -1 : 1);
  return next < 0 ? std::min(1, last) : next > last ? std::max(0, last - 1) : next;
}

// An evaluation goes wrong by one step of one of its two scales.
void misjudge(session::Grade& grade, const content::Doctrine& doctrine, base::Key key) {
  const bool upward = base::chance(key, is_upward, 500);
  if (base::chance(key, is_about_source, 500)) {
    grade.source = beside(grade.source, doctrine.source_grades.size(), upward);
  } else {
    grade.information = beside(grade.information, doctrine.information_grades.size(), upward);
  }
}

}  // namespace

double grading_accuracy(std::size_t queue) {
  return 0.9 - 0.3 * std::min(1.0, static_cast<double>(queue) / 200);
}

std::vector<session::Decision> stand_in(const session::Session& session, std::int32_t seat) {
  const content::Doctrine& doctrine = session.pack().doctrine;
  const Policy policy = find_policy(doctrine.roles[static_cast<std::size_t>(seat)].stands_in);
  if (policy == nullptr) {
    return {};
  }
  const session::View view = session.view(session::Role::trainee, seat);
  const auto queue = static_cast<std::size_t>(
      std::count_if(view.reports.begin(), view.reports.end(),
                    [](const session::ViewReport& one) { return !one.report.is_graded(); }));
  // Chance of its own, from the seed: a stand-in knows nothing of the world.
  const base::Key key =
      base::Key{session.seed()}.with(0).with(static_cast<std::uint64_t>(Purpose::grading));
  std::vector<session::Decision> decisions = policy(view, session.model_answers());
  for (session::Decision& one : decisions) {
    one.seat = seat;
    auto* grade = std::get_if<session::Grade>(&one.action);
    if (grade != nullptr) {
      const base::Key own = key.with(grade->report.index());
      if (base::uniform(own, is_right) >= grading_accuracy(queue)) {
        misjudge(*grade, doctrine, own);
      }
    }
  }
  return decisions;
}

}  // namespace rasad::policy
