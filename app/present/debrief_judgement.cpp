// How it was judged: score, reference plans, grades and beliefs, questions, lessons.
#include "app/present/debrief_sections.hpp"
#include "engine/base/list_item.hpp"
#include "engine/text/language.hpp"

namespace rasad::present {
namespace {

constexpr std::int32_t few_grades = 20;  // below this a share is a hint only [design]

void add_dimensions(const DebriefWords& words, bool is_outcome, DebriefModel& model) {
  const std::vector<content::Dimension>& dimensions = words.pack().rubric.dimensions;
  for (std::size_t i = 0; i < dimensions.size(); ++i) {
    if (dimensions[i].outcome != is_outcome) {
      continue;
    }
    const assess::DimensionScore& score = words.facts().score.dimensions[i];
    ScoreRow row{words.say(dimensions[i].name), score.value, dimensions[i].weight, is_outcome, {}};
    for (std::size_t j = 0; j < dimensions[i].criteria.size(); ++j) {
      const assess::CriterionScore& one = score.criteria[j];
      CriterionRow criterion{words.say(dimensions[i].criteria[j].text), one.value, {}};
      for (const std::int32_t entry : one.entries) {
        if (entry > 0) {
          criterion.entries.push_back(entry);
        }
      }
      row.criteria.push_back(std::move(criterion));
    }
    model.scores.push_back(std::move(row));
  }
}

ReferenceRow reference_row(const DebriefWords& words, const char* name,
                           const assess::Outcome& outcome) {
  return {words.say(name),
          outcome.actual,
          outcome.harm,
          words.units(outcome.cost),
          words.points(outcome.trust_after),
          report::cumulative_harm(outcome)};
}

const char* truth_id(content::Truth truth) {
  return truth == content::Truth::right   ? "truth.right"
         : truth == content::Truth::wrong ? "truth.wrong"
                                          : "truth.stale";
}

void add_calibration(const DebriefWords& words, DebriefModel& model) {
  const assess::GradingCalibration& grading = words.facts().grading;
  if (grading.graded > 0) {
    model.calibration.push_back(words.say(
        "calibration.grades", {{"graded", words.figure(grading.graded)},
                               {"both", words.figure(grading.both_right)},
                               {"source", words.figure(grading.source_right)},
                               {"information", words.figure(grading.information_right)}}));
    model.calibration.push_back(
        words.say("calibration.diagonal",
                  {{"share", words.share(grading.on_diagonal, grading.graded)},
                   {"right", words.share(grading.right_on_diagonal, grading.graded)}}));
    if (grading.graded < few_grades) {
      model.calibration.push_back(words.say("calibration.few"));
    }
  }
  const assess::BeliefCalibration& beliefs = words.facts().beliefs;
  model.calibration.push_back(
      beliefs.own
          ? words.say("calibration.brier", {{"own", words.decimal(*beliefs.own)},
                                            {"reports", words.decimal(beliefs.from_reports)}})
          : words.say("calibration.none"));
}

}  // namespace

void add_scores(const DebriefWords& words, DebriefModel& model) {
  const assess::Score& score = words.facts().score;
  add_dimensions(words, false, model);
  add_dimensions(words, true, model);
  model.process = score.process;
  model.outcome = score.outcome;
  model.total = score.total;
  model.gate = score.is_gated ? words.say(words.pack().rubric.gate) : "";
}

void add_references(const DebriefWords& words, DebriefModel& model) {
  const assess::References& plans = words.facts().references;
  model.references = {reference_row(words, "plan.own", words.facts().own),
                      reference_row(words, "plan.none", plans.none),
                      reference_row(words, "plan.reactive", plans.reactive),
                      reference_row(words, "plan.proportional", plans.proportional),
                      reference_row(words, "plan.intelligence_led", plans.intelligence_led)};
}

void add_reports(const DebriefWords& words, DebriefModel& model) {
  const content::Scenario& scenario = words.pack().scenario;
  for (const assess::GradeCheck& check : words.facts().grades) {
    const content::ReportTemplate& form = base::item(scenario.reports, check.report);
    model.grades.push_back({std::to_string(model.grades.size() + 1),
                            words.say(base::item(scenario.sources, form.source).name),
                            check.source < 0 ? words.say("report.ungraded")
                                             : words.grade(check.source, check.information),
                            words.grade(check.right_source, check.right_information),
                            words.say(truth_id(check.truth))});
  }
  add_calibration(words, model);
}

void add_lessons(const DebriefWords& words, DebriefModel& model) {
  const content::Scenario& scenario = words.pack().scenario;
  for (const report::QuestionFacts& facts : words.facts().questions) {
    const content::Question& question = base::item(scenario.questions, facts.question);
    QuestionRow row{words.say(question.title), words.say("debrief.not_answered"), ""};
    if (facts.choice >= 0) {
      const content::Choice& choice = question.choices[static_cast<std::size_t>(facts.choice)];
      row.choice = words.say(choice.text);
      row.outcome = words.say(choice.outcome);
    }
    model.questions.push_back(std::move(row));
  }
  for (const content::Lesson& lesson : scenario.lessons) {
    model.lessons.push_back({words.say(lesson.title), words.say(lesson.text), lesson.source});
  }
}

}  // namespace rasad::present
