// The coach: grades what came in, judges the hypotheses, builds a case where belief is strong,
// warns the neighbours of recent victims, and sends the rest of the patrol where harm is reported
// and likely to repeat.
#include "engine/policy/allocation.hpp"
#include "engine/policy/coach_cycle.hpp"
#include "engine/policy/policy.hpp"
#include "engine/text/words.hpp"

#include <algorithm>

namespace rasad::policy {
namespace {

constexpr std::int32_t act_belief = 550;   // permille: from here a case is worth building
constexpr std::int32_t sure_belief = 900;  // from here more reports change nothing
constexpr std::size_t districts_to_warn = 2;
constexpr std::int64_t least_history = 5;  // fewer checked reports: reliability not known

// The coach's reasons are program text, so that every reader has them in the own language.
std::string reason_for(content::Effect effect) {
  switch (effect) {
    case content::Effect::investigate:
      return text::program_words("coach.investigate");
    case content::Effect::collect:
      return text::program_words("coach.collect");
    case content::Effect::arrest:
      return text::program_words("coach.arrest");
    case content::Effect::cocoon:
      return text::program_words("coach.cocoon");
    default:
      return text::program_words("coach.patrol");
  }
}

class Plan {
 public:
  Plan(const session::View& view, const session::ModelAnswers& advised)
      : view_(view), advised_(advised), left_(view.budget_left) {}

  std::vector<session::Decision> make() {
    open_meeting(view_, decisions_);
    grade_reports();
    work_the_desk(view_, decisions_);
    judge();
    answer_questions();
    work_on_case();
    warn_neighbours();
    patrol_the_rest();
    return std::move(decisions_);
  }

 private:
  void add(session::Action action) {
    decisions_.push_back({session::Role::trainee, std::move(action)});
  }

  [[nodiscard]] static std::int32_t found_or_last(
      const std::vector<content::Grade>& grades,
      std::vector<content::Grade>::const_iterator found) {
    const auto last = std::prev(grades.end());
    return static_cast<std::int32_t>((found == grades.end() ? last : found) - grades.begin());
  }

  // By track record, as the doctrine sets its steps (domain.md §5.7): the first whose share of
  // right reports is reached; without a record the step that says so.
  [[nodiscard]] std::int32_t source_grade(const session::ViewReport& report) const {
    const std::vector<content::Grade>& grades = view_.content.doctrine->source_grades;
    const bool is_new = report.checked < least_history;
    const std::int64_t permille = is_new ? 0 : report.right * 1000 / report.checked;
    const auto found = std::find_if(grades.begin(), grades.end(), [&](const content::Grade& grade) {
      return is_new ? grade.no_record
                    : !grade.no_record && grade.right_from >= 0 && permille >= grade.right_from;
    });
    return found_or_last(grades, found);
  }

  // By the way it came, as the doctrine says what each way usually deserves.
  [[nodiscard]] std::int32_t information_grade(const session::ViewReport& report) const {
    const std::vector<content::Grade>& grades = view_.content.doctrine->information_grades;
    const auto found = std::find_if(grades.begin(), grades.end(), [&](const content::Grade& grade) {
      return std::find(grade.usual_for.begin(), grade.usual_for.end(), report.channel) !=
             grade.usual_for.end();
    });
    return found_or_last(grades, found);
  }

  void grade_reports() {
    for (const session::ViewReport& report : view_.reports) {
      if (!report.report.is_graded()) {
        add(session::Grade{report.report.id, source_grade(report), information_grade(report)});
      }
    }
  }

  void judge() {
    for (std::size_t i = 0; i < view_.hypotheses.size(); ++i) {
      add(session::Judge{base::id_at<base::HypothesisId>(i), view_.hypotheses[i].belief});
    }
  }

  void answer_questions() {
    for (const session::ViewQuestion& question : view_.questions) {
      for (const session::ModelAnswer& one : advised_) {
        if (one.question == question.id) {
          add(session::Answer{question.id, one.choice, text::program_words("coach.answer")});
        }
      }
    }
  }

  [[nodiscard]] bool task(content::Effect effect, base::HypothesisId hypothesis,
                          base::DistrictId district) {
    const base::OptionId option = option_with(view_, effect);
    if (!option.is_set()) {
      return false;
    }
    const base::Money cost = view_.content.doctrine->options[option.index()].cost;
    if (cost > left_ || is_running(option, hypothesis, district)) {
      return false;
    }
    tasking::TaskRequest request = request_for(view_, option);
    request.hypothesis = hypothesis;
    request.district = district;
    request.confidence = 700;
    request.reason = reason_for(effect);
    left_ = left_ - cost;
    complete(view_, request);
    renew(request);
    decisions_.push_back(assign(std::move(request)));
    return true;
  }

  // An authority that has run out is renewed before anybody acts on it.
  void renew(const tasking::TaskRequest& request) {
    const auto last = std::find_if(
        view_.authorities.rbegin(), view_.authorities.rend(), [&](const tasking::Authority& one) {
          return one.option == request.option && one.legal_basis == request.legal_basis &&
                 one.hypothesis == request.hypothesis && one.district == request.district;
        });
    if (last != view_.authorities.rend() && last->until <= view_.step) {
      add(session::Authorise{request.legal_basis, request.option, request.hypothesis,
                             request.district, text::program_words("coach.renew")});
    }
  }

  [[nodiscard]] bool is_running(base::OptionId option, base::HypothesisId hypothesis,
                                base::DistrictId district) const {
    return std::any_of(view_.tasks.begin(), view_.tasks.end(), [&](const tasking::Task& task) {
      return task.request.option == option && task.is_running(view_.step) &&
             task.request.hypothesis == hypothesis && task.request.district == district;
    });
  }

  void work_on_case() {
    const auto best =
        std::max_element(view_.hypotheses.begin(), view_.hypotheses.end(),
                         [](const auto& a, const auto& b) { return a.belief < b.belief; });
    if (best == view_.hypotheses.end()) {
      return;
    }
    const auto id =
        base::id_at<base::HypothesisId>(static_cast<std::size_t>(best - view_.hypotheses.begin()));
    const bool is_done =
        std::any_of(view_.arrests.begin(), view_.arrests.end(),
                    [id](const auto& arrest) { return arrest.hypothesis == id && arrest.success; });
    if (is_done) {
      return;
    }
    const base::OptionId arrest = option_with(view_, content::Effect::arrest);
    const std::int64_t needed =
        arrest.is_set() ? view_.content.doctrine->options[arrest.index()].needs_case : 1000;
    if (best->case_strength >= needed) {
      static_cast<void>(task(content::Effect::arrest, id, {}));
      return;
    }
    if (best->belief >= act_belief) {
      static_cast<void>(task(content::Effect::investigate, id, {}));
    }
    if (best->belief < sure_belief) {
      static_cast<void>(task(content::Effect::collect, id, {}));
    }
  }

  void warn_neighbours() {
    const std::vector<double> harm = harm_by_cell(view_, {14, true});
    std::vector<double> by_district(view_.content.geography->districts.size(), 0);
    for (std::size_t cell = 0; cell < harm.size(); ++cell) {
      by_district[view_.content.geography->cells[cell].district.index()] += harm[cell];
    }
    const std::vector<base::CellId> order = ranked(by_district);
    for (std::size_t i = 0; i < std::min(districts_to_warn, order.size()); ++i) {
      static_cast<void>(
          task(content::Effect::cocoon, {}, base::id_at<base::DistrictId>(order[i].index())));
    }
  }

  void patrol_the_rest() {
    // Reported only, so that the record does not follow the patrol; two months, fading, with a
    // share for the neighbours: where it is likely to repeat.
    const std::vector<double> harm = harm_by_cell(view_, {84, true, 0.04, 42});
    for (session::Decision& decision : patrol(view_, ranked(harm), left_)) {
      tasking::TaskRequest& request = std::get<session::Assign>(decision.action).request;
      request.reason = text::program_words("coach.patrol");
      complete(view_, request);
      decisions_.push_back(std::move(decision));
    }
  }

  const session::View& view_;
  const session::ModelAnswers& advised_;
  base::Money left_;
  std::vector<session::Decision> decisions_;
};

}  // namespace

std::vector<session::Decision> intelligence_led(const session::View& view,
                                                const session::ModelAnswers& advised) {
  return Plan{view, advised}.make();
}

}  // namespace rasad::policy
