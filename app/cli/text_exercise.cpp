// Six phases a week: intake, evaluation, analysis, tasking, the week, review.
#include "app/cli/text_exercise.hpp"

#include "app/cli/prompt.hpp"
#include "app/cli/task_dialogue.hpp"
#include "app/present/choice_order.hpp"
#include "app/present/exercise_lines.hpp"
#include "app/present/table.hpp"
#include "engine/base/list_item.hpp"

#include <algorithm>

namespace rasad::cli {
namespace {

using present::ExerciseLines;
using present::Lines;

void show(const Lines& lines) {
  for (const std::string& line : lines) {
    print(line);
  }
}

/// One week of one exercise. Each phase answers false when the person left.
class Week {
 public:
  Week(Context& context, Exercise& exercise, base::Minutes news_since)
      : context_(context),
        exercise_(exercise),
        prompt_(context, exercise),
        news_since_(news_since) {
    refresh();
  }

  bool play() { return intake() && evaluate() && analyse() && plan() && start() && review(); }
  [[nodiscard]] bool has_failed() const { return has_failed_; }

 private:
  [[nodiscard]] std::string say(std::string_view id, const base::Arguments& arguments = {}) const {
    return context_.text.say(id, arguments);
  }
  [[nodiscard]] ExerciseLines words() const {
    return {context_.text, exercise_.session.pack(), view_};
  }
  void refresh() { view_ = exercise_.view(); }

  void heading(const char* phase) {
    print("");
    print("== " + words().week_heading() + " · " + say(phase));
  }

  // Records a decision and says so only after it is on the disk.
  bool take(session::Action action) {
    const session::Decision decision = exercise_.decision(std::move(action));
    const std::vector<session::Refusal> refusals = exercise_.session.check(decision);
    for (const session::Refusal& refusal : refusals) {
      print(say("refusal." + refusal.reason, refusal.arguments));
    }
    if (!refusals.empty()) {
      return true;
    }
    if (!exercise_.take(context_, decision)) {
      has_failed_ = true;
      return false;
    }
    print(say("prompt.recorded", {{"number", std::to_string(exercise_.session.journal().size())}}));
    refresh();
    return true;
  }

  bool intake() {
    heading("phase.intake");
    show(words().messages_since(news_since_));
    print("");
    print(say("intake.incidents"));
    show(words().incident_table());
    print("");
    print(say("intake.districts"));
    show(words().district_table());
    const auto ungraded = std::count_if(view_.reports.begin(), view_.reports.end(),
                                        [](const auto& one) { return !one.report.is_graded(); });
    print(say("intake.reports", {{"n", std::to_string(ungraded)}}));
    print(say("prompt.short_help"));
    return true;
  }

  bool evaluate() {
    heading("phase.evaluation");
    show(words().source_scale());
    show(words().information_scale());
    if (!grade_the_rest()) {
      return false;
    }
    show(words().report_list());
    return true;
  }

  bool grade_the_rest() {
    for (std::size_t i = 1; i <= view_.reports.size(); ++i) {
      if (view_.reports[i - 1].report.is_graded()) {
        continue;
      }
      if (!grade(i)) {
        return false;
      }
      if (prompt_.take_undone()) {
        refresh();
        i = 0;
      }
    }
    return true;
  }

  bool grade(std::size_t number) {
    const content::Doctrine& doctrine = *view_.content.doctrine;
    print("");
    show(words().report(number));
    const auto source = code(say("evaluate.source"), doctrine.source_grades);
    if (!source || *source < 0) {
      return source.has_value();
    }
    const auto information = code(say("evaluate.information"), doctrine.information_grades);
    if (!information || *information < 0) {
      return information.has_value();
    }
    return take(session::Grade{view_.reports[number - 1].report.id, *source, *information});
  }

  // A grade's code, Latin or typed on a Cyrillic keyboard; -1 for an empty line.
  std::optional<std::int32_t> code(const std::string& question,
                                   const std::vector<content::Grade>& grades) {
    for (;;) {
      const auto line = prompt_.ask(question);
      if (!line) {
        return std::nullopt;
      }
      if (line->empty()) {
        return -1;
      }
      for (std::size_t i = 0; i < grades.size(); ++i) {
        if (same_code(*line, grades[i].code)) {
          return static_cast<std::int32_t>(i);
        }
      }
      print(say("evaluate.unknown_grade"));
    }
  }

  static bool same_code(const std::string& typed, const std::string& code) {
    static constexpr std::pair<const char*, const char*> cyrillic[] = {
        {"А", "A"}, {"а", "A"}, {"В", "B"}, {"в", "B"}, {"С", "C"},
        {"с", "C"}, {"Х", "X"}, {"х", "X"}, {"Е", "E"}, {"е", "E"}};
    for (const auto& [from, to] : cyrillic) {
      if (typed == from) {
        return code == to;
      }
    }
    return typed.size() == code.size() &&
           std::equal(typed.begin(), typed.end(), code.begin(),
                      [](char a, char b) { return (a & ~0x20) == (b & ~0x20); });
  }

  bool analyse() {
    heading("phase.analysis");
    print(say("analysis.cells"));
    show(words().hot_cell_table(12));
    print("");
    print(say("analysis.hypotheses"));
    show(words().hypotheses());
    return judge();
  }

  bool judge() {
    for (std::size_t i = 0; i < view_.hypotheses.size(); ++i) {
      const auto own = prompt_.percent(say("analysis.judge", {{"number", std::to_string(i + 1)}}));
      if (!own) {
        return false;
      }
      if (prompt_.take_undone()) {  // an estimate may be what was taken back: they are asked again
        return revisit() && judge();
      }
      if (*own >= 0 && !take(session::Judge{base::id_at<base::HypothesisId>(i), *own * 10})) {
        return false;
      }
    }
    return true;
  }

  bool plan() {
    heading("phase.tasking");
    if (!answer_questions()) {
      return false;
    }
    show(words().option_list());
    return add_tasks();
  }

  bool add_tasks() {
    for (;;) {
      if (prompt_.take_undone() && !revisit()) {
        return false;
      }
      refresh();
      show(words().plan());
      const auto number =
          prompt_.number(say("tasking.option"), view_.content.doctrine->options.size());
      if (!number) {
        return false;
      }
      if (prompt_.take_undone()) {
        if (!revisit()) {
          return false;
        }
        continue;
      }
      if (*number == 0) {
        return true;
      }
      TaskDialogue dialogue{context_, prompt_, view_, exercise_.session};
      const auto request = dialogue.ask(base::id_at<base::OptionId>(*number - 1));
      if (dialogue.has_left() || (request && !take(session::Assign{*request}))) {
        return false;
      }
    }
  }

  // After a decision was withdrawn what it had settled is asked again, and nothing else: one stays
  // in the phase where one is.
  bool revisit() {
    const session::View old = view_;
    do {
      refresh();
      if (!grade_again(old)) {
        return false;
      }
    } while (prompt_.take_undone());
    std::vector<session::ViewQuestion> open_again;
    for (const session::ViewQuestion& question : view_.questions) {
      if (std::none_of(old.questions.begin(), old.questions.end(),
                       [&](const auto& one) { return one.id == question.id; })) {
        open_again.push_back(question);
      }
    }
    return answer(open_again);
  }

  // The reports that were graded and are not any more; ends early where more is taken back.
  bool grade_again(const session::View& old) {
    for (std::size_t i = 0; i < std::min(old.reports.size(), view_.reports.size()); ++i) {
      const bool is_open_again =
          old.reports[i].report.is_graded() && !view_.reports[i].report.is_graded();
      if (is_open_again && !grade(i + 1)) {
        return false;
      }
      if (prompt_.was_undone()) {
        break;
      }
    }
    return true;
  }

  bool answer_questions() {
    const std::vector<session::ViewQuestion> open = view_.questions;  // it changes with each answer
    return answer(open);
  }

  bool answer(const std::vector<session::ViewQuestion>& questions) {
    for (const session::ViewQuestion& question : questions) {
      while (is_open(question)) {
        if (!answer(question)) {
          return false;
        }
        if (!prompt_.take_undone()) {
          break;
        }
        if (!revisit()) {  // and then it is asked once more
          return false;
        }
      }
    }
    return true;
  }

  [[nodiscard]] bool is_open(const session::ViewQuestion& question) const {
    return std::any_of(view_.questions.begin(), view_.questions.end(),
                       [&](const auto& one) { return one.id == question.id; });
  }

  // Records nothing if the person takes something back instead of answering.
  bool answer(const session::ViewQuestion& question) {
    print("");
    show(words().question(question));
    const auto choice = prompt_.number(say("question.choose"), question.choices.size());
    if (!choice || *choice == 0) {
      return choice.has_value();
    }
    const auto reason = prompt_.own_words(say("question.reason"));
    if (!reason || prompt_.was_undone()) {
      return reason.has_value();
    }
    const content::Question& asked =
        base::item(exercise_.session.pack().scenario.questions, question.id);
    const std::size_t chosen = present::choice_order(asked)[*choice - 1];
    return take(session::Answer{question.id, static_cast<std::int32_t>(chosen), *reason});
  }

  bool start() {
    for (;;) {
      if (!prompt_.ask(say("week.start"))) {
        return false;
      }
      if (!prompt_.take_undone()) {
        break;
      }
      if (!revisit() || !add_tasks()) {
        return false;
      }
    }
    before_ = exercise_.session.step();
    heading("phase.week");
    if (!exercise_.play_week(context_)) {
      has_failed_ = true;
      return false;
    }
    print(say("prompt.recorded", {{"number", std::to_string(exercise_.session.journal().size())}}));
    return true;
  }

  bool review() {
    const session::View old = view_;
    refresh();
    recorded_by_day();
    heading_of_review(old);
    for (const tasking::ArrestOutcome& arrest : view_.arrests) {
      if (arrest.step >= before_) {
        print(say(arrest.success ? "review.arrest_good" : "review.arrest_bad",
                  {{"number", std::to_string(arrest.hypothesis.value + 1)}}));
      }
    }
    show(words().hypotheses());
    print("");
    show(words().district_table());
    if (exercise_.session.is_finished()) {
      return true;
    }
    return prompt_.ask(say("review.next")).has_value();
  }

  void recorded_by_day() {
    const std::int64_t from = base::start_of(before_).value;
    for (std::int64_t day = 0; day < 7; ++day) {
      const std::int64_t start = from + day * base::minutes_per_day;
      const auto count = std::count_if(view_.incidents.begin(), view_.incidents.end(),
                                       [start](const picture::Incident& one) {
                                         return one.recorded.value >= start &&
                                                one.recorded.value < start + base::minutes_per_day;
                                       });
      print("  " +
            say("week.day", {{"date", words().date_of({start})}, {"n", std::to_string(count)}}));
    }
  }

  void heading_of_review(const session::View& old) {
    print("");
    print("== " + say("phase.review"));
    const auto more = view_.incidents.size() - old.incidents.size();
    print(say("review.recorded", {{"n", std::to_string(more)}}));
    const auto reports = view_.reports.size() - old.reports.size();
    print(say("review.reports", {{"n", std::to_string(reports)}}));
  }

  Context& context_;
  Exercise& exercise_;
  Prompt prompt_;
  base::Minutes news_since_;
  session::View view_;
  base::Step before_;
  bool has_failed_ = false;
};

}  // namespace

Ending play_in_terminal(Context& context, Exercise& exercise) {
  const session::View first = exercise.view();
  if (exercise.session.step().value == 0) {
    show(ExerciseLines{context.text, exercise.session.pack(), first}.briefing());
  }
  while (!exercise.session.is_finished()) {
    const base::Minutes week_before{base::start_of(exercise.session.step()).value -
                                    base::minutes_per_week + 1};
    Week week{context, exercise, week_before};
    if (!week.play()) {
      return week.has_failed() ? Ending::failed : Ending::left;
    }
  }
  return Ending::finished;
}

}  // namespace rasad::cli
