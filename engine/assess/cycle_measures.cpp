// Shares of what was done in what there was to do.
#include "engine/assess/cycle_measures.hpp"

#include "engine/assess/targeting.hpp"
#include "engine/picture/retention.hpp"
#include "engine/tasking/legal_check.hpp"

#include <algorithm>
#include <map>

namespace rasad::assess {
namespace {

// Points lost; all of them design choices, open in scenarios/README.md.
constexpr double for_too_wide = 20;    // each report in hands it was not meant for
constexpr double for_false_mark = 25;  // each pair of different voices taken for one
constexpr double for_overdue = 10;     // each report kept too long
constexpr double for_uneven = 40;      // each 1.0 of disparity above the even share
constexpr double for_hint_level = 10;  // each level of a hint
constexpr double even_enough = 1.25;   // domain.md §5.12
constexpr double for_priorities = 70;  // of 100: weeks with priorities; the rest for saying no
constexpr std::int64_t time_to_act = base::minutes_per_week;

std::int32_t to_score(double value) {
  return static_cast<std::int32_t>(std::clamp(value, 0.0, 100.0) + 0.5);
}

double share(double part, double whole, double if_none) {
  return whole <= 0 ? if_none : 100 * part / whole;
}

class Cycle {
 public:
  explicit Cycle(const session::Session& session)
      : session_(session),
        pack_(session.pack()),
        desk_(session.core().picture.state()),
        tasking_(session.core().tasking.state()),
        gone_(session::withdrawn(session.journal())) {}

  // Need to share: whoever needs a report has it. Need to know: nobody else has.
  [[nodiscard]] CriterionScore sharing() const {
    double needed = 0;
    double met = 0;
    const std::int64_t latest = base::start_of(session_.step()).value - time_to_act;
    for (const picture::Report& report : desk_.reports) {
      for (const std::int32_t agency : form(report).needed_by) {
        needed += report.received.value <= latest ? 1 : 0;
        met += report.received.value <= latest && has(report.shared, agency) ? 1 : 0;
      }
    }
    CriterionScore score;
    each<session::Share>(score, [](const session::Share&) { return true; });
    score.value =
        to_score(share(met, needed, 100) - for_too_wide * breaches(tasking::BreachKind::too_wide));
    return score;
  }

  [[nodiscard]] CriterionScore origins() const {
    std::map<std::string, std::vector<base::ReportId>> voices;
    for (const picture::Report& report : desk_.reports) {
      const content::ReportTemplate& its = form(report);
      if (!its.origin.empty()) {
        voices[its.origin + '/' + std::to_string(its.hypothesis.value)].push_back(report.id);
      }
    }
    double repeated = 0;
    double noticed = 0;
    for (const auto& [origin, reports] : voices) {
      for (std::size_t i = 1; i < reports.size(); ++i) {
        repeated += 1;
        noticed += is_marked(reports[i], reports) ? 1 : 0;
      }
    }
    double wrong = 0;
    for (const picture::OriginMark& mark : desk_.same_origin) {
      const std::string& a = pack_.scenario.reports[mark.report.index()].origin;
      wrong += a.empty() || a != pack_.scenario.reports[mark.other.index()].origin ? 1 : 0;
    }
    CriterionScore score;
    each<session::SameOrigin>(score, [](const session::SameOrigin&) { return true; });
    score.value = to_score(share(noticed, repeated, 100) - for_false_mark * wrong);
    return score;
  }

  [[nodiscard]] CriterionScore codes() const {
    double right = 0;
    for (const picture::Report& report : desk_.reports) {
      const std::int32_t wanted = form(report).handling;
      right += report.handling >= 0 && (wanted < 0 || wanted == report.handling) ? 1 : 0;
    }
    CriterionScore score;
    each<session::Handle>(score, [](const session::Handle&) { return true; });
    score.value = to_score(share(right, static_cast<double>(desk_.reports.size()), 100));
    return score;
  }

  [[nodiscard]] CriterionScore relied_on() const {
    return share_of_tasks([](const tasking::TaskRequest& request) {
      return !request.reports.empty() || !request.products.empty() || request.requirement > 0;
    });
  }

  [[nodiscard]] CriterionScore owners() const {
    return share_of_tasks([](const tasking::TaskRequest& request) {
      return !request.owner.empty() && !request.measure.empty() && request.review_week > 0;
    });
  }

  // Tasks that began a week and more before the end could have been looked back at.
  [[nodiscard]] CriterionScore reviews() const {
    double due = 0;
    double done = 0;
    for (const tasking::Task& task : tasking_.tasks) {
      const bool is_due = task.begins.value + base::steps_per_week < session_.step().value;
      const bool is_done =
          std::any_of(tasking_.reviews.begin(), tasking_.reviews.end(),
                      [&](const tasking::TaskReview& one) { return one.task == task.number; });
      due += is_due ? 1 : 0;
      done += is_due && is_done ? 1 : 0;
    }
    CriterionScore score;
    each<session::ReviewTask>(score, [](const session::ReviewTask&) { return true; });
    score.value = to_score(share(done, due, due == 0 && tasking_.tasks.empty() ? 0 : 100));
    return score;
  }

  // Weeks in which priorities stood, and whether anything was openly left out.
  [[nodiscard]] CriterionScore meetings() const {
    CriterionScore score;
    std::int32_t first = session_.step().value;
    for (const session::Entry& entry : session_.journal()) {
      if (std::holds_alternative<session::SetPriorities>(entry.decision.action) &&
          !is_gone(entry)) {
        first = std::min(first, entry.step.value);
      }
    }
    each<session::SetPriorities>(score, [](const session::SetPriorities&) { return true; });
    each<session::LeaveOut>(score, [](const session::LeaveOut&) { return true; });
    const double weeks = session_.step().value;
    const double with = session_.step().value - first;
    const bool says_no = std::any_of(tasking_.left_out.begin(), tasking_.left_out.end(),
                                     [](const auto& one) { return !one.reason.empty(); });
    score.value = to_score(share(with, weeks, 0) * for_priorities / 100 +
                           (says_no ? 100 - for_priorities : 0));
    return score;
  }

  // A question that nobody follows up is a wish.
  [[nodiscard]] CriterionScore requirements() const {
    double followed = 0;
    for (const picture::Requirement& one : desk_.requirements) {
      followed += is_followed_up(one) ? 1 : 0;
    }
    CriterionScore score;
    each<session::Require>(score, [](const session::Require&) { return true; });
    score.value = to_score(share(followed, static_cast<double>(desk_.requirements.size()), 0));
    return score;
  }

  [[nodiscard]] CriterionScore retention() const {
    const auto late =
        picture::overdue(pack_, desk_.reports, base::start_of(session_.step())).size();
    CriterionScore score;
    each<session::Purge>(score, [](const session::Purge&) { return true; });
    score.value = to_score(100 - for_overdue * static_cast<double>(late));
    return score;
  }

  [[nodiscard]] CriterionScore even_stops() const {
    double worst = 0;
    for (std::size_t i = 0; i < pack_.geography.districts.size(); ++i) {
      worst = std::max(worst, tasking::stop_disparity(
                                  session_.core().tasking, session_.core().picture,
                                  base::id_at<base::DistrictId>(i), nullptr, session_.step()));
    }
    CriterionScore score;
    each<session::Assign>(score, [&](const session::Assign& assign) {
      return pack_.doctrine.options[assign.request.option.index()].contacts > 0;
    });
    score.value = to_score(100 - for_uneven * std::max(0.0, worst - even_enough));
    return score;
  }

  [[nodiscard]] CriterionScore independence() const {
    CriterionScore score;
    each<session::TakeHint>(score, [](const session::TakeHint&) { return true; });
    score.value = to_score(100 - for_hint_level * hint_levels(session_));
    return score;
  }

 private:
  [[nodiscard]] const content::ReportTemplate& form(const picture::Report& report) const {
    return pack_.scenario.reports[report.id.index()];
  }
  template <class T>
  static bool has(const std::vector<T>& list, const T& one) {
    return std::find(list.begin(), list.end(), one) != list.end();
  }
  [[nodiscard]] bool is_gone(const session::Entry& entry) const { return has(gone_, entry.number); }

  template <class Action, class Test>
  void each(CriterionScore& score, Test test) const {
    for (const session::Entry& entry : session_.journal()) {
      const auto* action = std::get_if<Action>(&entry.decision.action);
      if (action != nullptr && !is_gone(entry) && test(*action)) {
        score.entries.push_back(entry.number);
      }
    }
  }

  template <class Test>
  [[nodiscard]] CriterionScore share_of_tasks(Test test) const {
    CriterionScore score;
    std::size_t all = 0;
    each<session::Assign>(score, [&](const session::Assign& assign) {
      ++all;
      return test(assign.request);
    });
    score.value =
        to_score(share(static_cast<double>(score.entries.size()), static_cast<double>(all), 0));
    return score;
  }

  [[nodiscard]] double breaches(tasking::BreachKind kind) const {
    return static_cast<double>(
        std::count_if(tasking_.breaches.begin(), tasking_.breaches.end(),
                      [kind](const tasking::Breach& one) { return one.kind == kind; }));
  }

  [[nodiscard]] bool is_marked(base::ReportId report,
                               const std::vector<base::ReportId>& voices) const {
    return std::any_of(desk_.same_origin.begin(), desk_.same_origin.end(),
                       [&](const picture::OriginMark& mark) {
                         return (mark.report == report && has(voices, mark.other)) ||
                                (mark.other == report && has(voices, mark.report));
                       });
  }

  [[nodiscard]] bool is_followed_up(const picture::Requirement& one) const {
    const bool by_task =
        std::any_of(tasking_.tasks.begin(), tasking_.tasks.end(), [&](const tasking::Task& task) {
          const bool same = one.hypothesis.is_set() && task.request.hypothesis == one.hypothesis;
          return task.request.requirement == one.number || (same && task.number > one.number);
        });
    const bool by_product = std::any_of(
        desk_.products.begin(), desk_.products.end(), [&](const picture::Product& product) {
          const bool same = one.hypothesis.is_set() && product.hypothesis == one.hypothesis;
          return same && product.number > one.number;
        });
    return by_task || by_product;
  }

  const session::Session& session_;
  const content::Pack& pack_;
  const picture::State& desk_;
  const tasking::State& tasking_;
  std::vector<std::int32_t> gone_;
};

}  // namespace

std::int32_t hint_levels(const session::Session& session) {
  std::map<std::int32_t, std::int32_t> highest;
  for (const session::Entry& entry : session.journal()) {
    if (const auto* take = std::get_if<session::TakeHint>(&entry.decision.action)) {
      highest[take->hint] = std::max(highest[take->hint], take->level);
    }
  }
  std::int32_t sum = 0;
  for (const auto& [hint, level] : highest) {
    sum += level;
  }
  return sum;
}

CriterionScore measure_cycle(const session::Session& session, content::Measure measure) {
  const Cycle cycle{session};
  switch (measure) {
    case content::Measure::sharing:
      return cycle.sharing();
    case content::Measure::origins:
      return cycle.origins();
    case content::Measure::codes:
      return cycle.codes();
    case content::Measure::relied_on:
      return cycle.relied_on();
    case content::Measure::owners:
      return cycle.owners();
    case content::Measure::reviews:
      return cycle.reviews();
    case content::Measure::meetings:
      return cycle.meetings();
    case content::Measure::requirements:
      return cycle.requirements();
    case content::Measure::retention:
      return cycle.retention();
    case content::Measure::targeting:
      return targeting(session);
    case content::Measure::even_stops:
      return cycle.even_stops();
    case content::Measure::independence:
      return cycle.independence();
    default:
      return {};
  }
}

}  // namespace rasad::assess
