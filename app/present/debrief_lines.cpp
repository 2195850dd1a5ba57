// Sections of the debrief.
#include "app/present/debrief_lines.hpp"

#include "app/present/table.hpp"
#include "engine/text/language.hpp"

#include <algorithm>

namespace rasad::present {
namespace {

class Teller {
 public:
  Teller(const ProgramText& text, const session::Session& session, const Debrief& debrief)
      : text_(text),
        session_(session),
        debrief_(debrief),
        view_(session.view(session::Role::instructor)),
        words_(text, session.pack(), view_) {}

  Lines tell() {
    heading();
    weeks();
    truth();
    scores();
    references();
    decisions();
    reports();
    questions();
    lessons();
    closing();
    return std::move(lines_);
  }

 private:
  [[nodiscard]] std::string say(std::string_view id, const base::Arguments& arguments = {}) const {
    return text_.say(id, arguments);
  }
  [[nodiscard]] std::string say(const content::Text& text) const {
    return text_.say(session_.pack(), text);
  }
  [[nodiscard]] std::string figure(std::int64_t value) const {
    return text::number(text_.language(), value);
  }
  void section(std::string_view id) {
    lines_.emplace_back();
    lines_.push_back("== " + say(id));
  }
  void paragraph(const std::string& text, std::size_t indent = 0) {
    append(lines_, wrapped(text, line_width, indent));
  }

  void heading() {
    lines_.push_back(say("debrief.title", {{"title", say(session_.pack().info.title)}}));
    paragraph(say("play.honesty"));
    lines_.push_back(
        say("debrief.identity", {{"seed", std::to_string(session_.seed())},
                                 {"rules", session_.pack().rules_hash.hex().substr(0, 8)},
                                 {"digest", debrief_.own.digest.hex()}}));
  }

  void weeks() {
    section("debrief.weeks");
    paragraph(say("debrief.weeks_about"));
    std::vector<Row> rows{{say("table.week"), say("table.occurred"), say("table.recorded"),
                           say("table.harm_occurred"), say("table.harm_recorded"),
                           say("table.directed")}};
    for (std::size_t i = 0; i < debrief_.own.weeks.size(); ++i) {
      const assess::Week& week = debrief_.own.weeks[i];
      rows.push_back({std::to_string(i + 1), figure(week.actual), figure(week.recorded),
                      figure(week.harm_actual), figure(week.harm_recorded),
                      words_.units(week.directed)});
    }
    append(lines_, table_lines(rows));
    by_type();
  }

  void by_type() {
    const std::vector<content::CrimeType>& types = session_.pack().world.crime_types;
    std::vector<std::int64_t> actual(types.size());
    std::vector<std::int64_t> recorded(types.size());
    for (const world::Offence& offence : session_.core().world.state().offences) {
      actual[offence.type.index()] += offence.occurred.value >= 0 ? 1 : 0;
    }
    for (const picture::Incident& incident : session_.core().picture.state().incidents) {
      recorded[incident.type.index()] += incident.recorded.value >= 0 ? 1 : 0;
    }
    std::vector<Row> rows{{say("table.type"), say("table.occurred"), say("table.recorded")}};
    for (std::size_t i = 0; i < types.size(); ++i) {
      rows.push_back({say(types[i].name), figure(actual[i]), figure(recorded[i])});
    }
    lines_.emplace_back();
    append(lines_, table_lines(rows));
  }

  void truth() {
    section("debrief.truth");
    for (std::size_t i = 0; i < view_.hypotheses.size(); ++i) {
      const bool is_true = session_.pack().scenario.hypotheses[i].group.is_set();
      const std::int32_t own = view_.hypotheses[i].judgement;
      const auto percent = [&](std::int32_t permille) {
        return text::percent(text_.language(), base::div_round(permille, 10));
      };
      paragraph(say(is_true ? "debrief.hypothesis_true" : "debrief.hypothesis_false",
                    {{"statement", say(view_.hypotheses[i].statement)}}));
      paragraph(
          say("hypothesis.state", {{"belief", percent(view_.hypotheses[i].belief)},
                                   {"own", own < 0 ? say("hypothesis.not_judged") : percent(own)},
                                   {"case", percent(view_.hypotheses[i].case_strength)}}),
          4);
    }
    groups();
  }

  void groups() {
    const world::State& state = session_.core().world.state();
    for (std::size_t i = 0; i < state.groups.size(); ++i) {
      const auto count = std::count_if(
          state.offences.begin(), state.offences.end(), [i](const world::Offence& offence) {
            return offence.origin == world::Origin::group &&
                   offence.cause == static_cast<std::int32_t>(i) && offence.occurred.value >= 0;
          });
      const std::string name = say(session_.pack().world.groups[i].name);
      paragraph(say("debrief.group", {{"group", name}, {"n", figure(count)}}));
      const base::Minutes arrested = state.groups[i].arrested;
      paragraph(arrested < world::never
                    ? say("debrief.group_arrested", {{"date", words_.date_of(arrested)}})
                    : say("debrief.group_free"),
                4);
    }
  }

  void dimension_rows(bool outcome, std::vector<Row>& rows) {
    const std::vector<content::Dimension>& dimensions = session_.pack().rubric.dimensions;
    for (std::size_t i = 0; i < dimensions.size(); ++i) {
      if (dimensions[i].outcome == outcome) {
        rows.push_back({say(dimensions[i].name), std::to_string(dimensions[i].weight),
                        std::to_string(debrief_.score.dimensions[i].value)});
      }
    }
  }

  void scores() {
    section("debrief.score");
    paragraph(say("debrief.score_about"));
    std::vector<Row> process{{say("debrief.process"), say("table.weight"), say("table.points")}};
    dimension_rows(false, process);
    process.push_back({say("debrief.process_sum"), "", std::to_string(debrief_.score.process)});
    append(lines_, table_lines(process));
    lines_.emplace_back();
    std::vector<Row> outcome{{say("debrief.outcome"), say("table.weight"), say("table.points")}};
    dimension_rows(true, outcome);
    outcome.push_back({say("debrief.outcome_sum"), "", std::to_string(debrief_.score.outcome)});
    append(lines_, table_lines(outcome));
    lines_.push_back("  " +
                     say("debrief.total", {{"points", std::to_string(debrief_.score.total)}}));
    if (debrief_.score.is_gated) {
      paragraph(say(session_.pack().rubric.gate), 2);
    }
    criteria();
  }

  void criteria() {
    lines_.emplace_back();
    const std::vector<content::Dimension>& dimensions = session_.pack().rubric.dimensions;
    for (std::size_t i = 0; i < dimensions.size(); ++i) {
      for (std::size_t j = 0; j < dimensions[i].criteria.size(); ++j) {
        const assess::CriterionScore& score = debrief_.score.dimensions[i].criteria[j];
        paragraph(std::to_string(score.value) + "  " + say(dimensions[i].criteria[j].text), 2);
        if (!score.entries.empty()) {
          paragraph(say("debrief.traced", {{"entries", joined(score.entries)}}), 6);
        }
      }
    }
  }

  static std::string joined(const std::vector<std::int32_t>& numbers) {
    std::string text;
    for (const std::int32_t number : numbers) {
      text += number > 0 ? (text.empty() ? "" : ", ") + std::to_string(number) : "";
    }
    return text;
  }

  void references() {
    section("debrief.references");
    paragraph(say("debrief.references_about"));
    std::vector<Row> rows{{say("table.plan"), say("table.occurred"), say("table.harm_occurred"),
                           say("table.cost"), say("table.trust")}};
    const auto row = [&](const char* id, const assess::Outcome& outcome) {
      rows.push_back(
          {say(id), figure(outcome.actual), figure(outcome.harm), words_.units(outcome.cost),
           text::decimal(text_.language(), static_cast<std::int64_t>(outcome.trust_after * 100))});
    };
    row("plan.own", debrief_.own);
    row("plan.none", debrief_.references.none);
    row("plan.reactive", debrief_.references.reactive);
    row("plan.proportional", debrief_.references.proportional);
    row("plan.intelligence_led", debrief_.references.intelligence_led);
    append(lines_, table_lines(rows));
  }

  void decisions() {
    section("debrief.decisions");
    const std::vector<std::int32_t> gone = session::withdrawn(session_.journal());
    std::int32_t week = 0;
    for (const session::Entry& entry : session_.journal()) {
      if (base::week_of(entry.step) + 1 != week) {
        week = base::week_of(entry.step) + 1;
        lines_.push_back(say("debrief.decisions_of_week", {{"week", std::to_string(week)}}));
      }
      const bool is_gone = std::find(gone.begin(), gone.end(), entry.number) != gone.end();
      paragraph(std::to_string(entry.number) + "  " + words_.decision(entry) +
                    (is_gone ? " (" + say("debrief.withdrawn") + ')' : ""),
                2);
      reason(entry);
    }
  }

  void reason(const session::Entry& entry) {
    std::string written;
    bool is_decision = false;
    if (const auto* assign = std::get_if<session::Assign>(&entry.decision.action)) {
      written = assign->request.reason;
      is_decision = true;
    } else if (const auto* answer = std::get_if<session::Answer>(&entry.decision.action)) {
      written = answer->reason;
      is_decision = true;
    }
    if (is_decision) {
      paragraph(written.empty() ? say("debrief.no_reason")
                                : say("debrief.reason", {{"reason", text_.reason(written)}}),
                6);
    }
  }

  void reports() {
    section("debrief.reports");
    const content::Doctrine& doctrine = session_.pack().doctrine;
    const auto code = [&](std::int32_t source, std::int32_t information) {
      return doctrine.source_grades[static_cast<std::size_t>(source)].code +
             doctrine.information_grades[static_cast<std::size_t>(information)].code;
    };
    std::vector<Row> rows{{say("table.number"), say("table.source"), say("table.your_grade"),
                           say("table.right_grade"), say("table.truth")}};
    for (const assess::GradeCheck& check : debrief_.grades) {
      const content::ReportTemplate& form = session_.pack().scenario.reports[check.report.index()];
      const char* truth = check.truth == content::Truth::right   ? "truth.right"
                          : check.truth == content::Truth::wrong ? "truth.wrong"
                                                                 : "truth.stale";
      rows.push_back(
          {std::to_string(rows.size()),
           say(session_.pack().scenario.sources[form.source.index()].name),
           check.source < 0 ? say("report.ungraded") : code(check.source, check.information),
           code(check.right_source, check.right_information), say(truth)});
    }
    append(lines_, table_lines(rows));
  }

  void questions() {
    section("debrief.questions");
    const auto& states = session_.core().script.state().questions;
    for (std::size_t i = 0; i < states.size(); ++i) {
      const content::Question& question = session_.pack().scenario.questions[i];
      if (states[i].closes.value == script::not_yet) {
        continue;
      }
      lines_.push_back("  " + say(question.title));
      if (states[i].choice < 0) {
        lines_.push_back("      " + say("debrief.not_answered"));
        continue;
      }
      const content::Choice& choice = question.choices[static_cast<std::size_t>(states[i].choice)];
      paragraph(say(choice.text), 6);
      paragraph(say(choice.outcome), 6);
    }
  }

  void lessons() {
    section("debrief.lessons");
    for (const content::Lesson& lesson : session_.pack().scenario.lessons) {
      lines_.push_back("  " + say(lesson.title));
      paragraph(say(lesson.text), 4);
      lines_.push_back("    " + say("debrief.source", {{"source", lesson.source}}));
    }
  }

  void closing() {
    lines_.emplace_back();
    paragraph(say(session_.pack().scenario.closing));
  }

  const ProgramText& text_;
  const session::Session& session_;
  const Debrief& debrief_;
  session::View view_;
  ExerciseLines words_;
  Lines lines_;
};

}  // namespace

Debrief debrief_of(const session::Session& session) {
  Debrief debrief;
  debrief.own = assess::outcome_of(session);
  debrief.references = assess::references_of(session);
  debrief.score = assess::score_of(session, debrief.own, debrief.references);
  debrief.grades = assess::grade_checks(session);
  return debrief;
}

Lines debrief_lines(const ProgramText& text, const session::Session& session,
                    const Debrief& debrief) {
  return Teller{text, session, debrief}.tell();
}

}  // namespace rasad::present
