// Briefing, incidents, reports, hypotheses in words.
#include "app/present/exercise_lines.hpp"

#include "app/present/choice_order.hpp"
#include "app/present/recorded.hpp"
#include "app/present/table.hpp"
#include "engine/base/list_item.hpp"
#include "engine/text/language.hpp"

#include <algorithm>

namespace rasad::present {
namespace {

std::string number(std::size_t value) {
  return std::to_string(value);
}

}  // namespace

std::string ExerciseLines::units(base::Money money) const {
  return text::decimal(text_.language(), money.value);
}

std::string ExerciseLines::date_of(base::Minutes at) const {
  const auto start = text::read_date(view_.content.start_date);
  const std::int64_t day = base::step_at(at).value >= 0
                               ? at.value / base::minutes_per_day
                               : (at.value - base::minutes_per_day + 1) / base::minutes_per_day;
  const text::Date date = text::plus_days(start.value_or(text::Date{}), day);
  return text::short_weekday(text_.language(), text::weekday(date)) + ' ' +
         text::short_date(text_.language(), date);
}

Lines ExerciseLines::briefing() const {
  Lines lines{say(view_.content.title), ""};
  append(lines, wrapped(say(view_.content.briefing), line_width));
  lines.emplace_back();
  append(lines, wrapped(say(view_.content.aim), line_width));
  lines.emplace_back();
  append(lines, wrapped(say("play.honesty"), line_width));
  return lines;
}

std::string ExerciseLines::week_heading() const {
  return say("play.week", {{"week", number(static_cast<std::size_t>(view_.week() + 1))},
                           {"weeks", std::to_string(view_.content.weeks)},
                           {"date", date_of(base::start_of(view_.step))}});
}

Lines ExerciseLines::messages_since(base::Minutes from) const {
  Lines lines;
  for (const session::ViewMessage& message : view_.messages) {
    if (message.at >= from) {
      lines.push_back(date_of(message.at) + "  " + say(message.title));
      append(lines, wrapped(say(message.text), line_width, 4));
    }
  }
  return lines;
}

Lines ExerciseLines::incident_table() const {
  std::vector<Row> rows{{say("table.type"), say("table.last_week"), say("table.week_before"),
                         say("table.four_weeks"), say("table.harm")}};
  for (std::size_t i = 0; i < view_.content.crime_types.size(); ++i) {
    const auto of_type = [&](std::int64_t from_days, std::int64_t to_days) {
      return recorded(view_, base::start_of(view_.step), from_days, to_days,
                      [i](const picture::Incident& one) { return one.type.index() == i; });
    };
    const std::int64_t month = of_type(0, 28);
    rows.push_back({say(view_.content.crime_types[i].name), std::to_string(of_type(0, 7)),
                    std::to_string(of_type(7, 14)),
                    text::two_decimals(text_.language(), month * 25),
                    std::to_string(view_.content.crime_types[i].harm)});
  }
  return table_lines(rows);
}

Lines ExerciseLines::report(std::size_t index) const {
  const session::ViewReport& one = view_.reports[index - 1];
  Lines lines{say("report.head", {{"number", number(index)},
                                  {"date", date_of(one.report.received)},
                                  {"source", say(one.source)}})};
  append(lines, wrapped(say(one.text), line_width, 4));
  append(lines,
         wrapped(say("report.source_file", {{"history", say(one.source_history)}}), line_width, 4));
  const content::Text& statement = view_.hypotheses[one.hypothesis.index()].statement;
  append(lines, wrapped(say(one.supports ? "report.supports" : "report.contradicts",
                            {{"statement", say(statement)}}),
                        line_width, 4));
  return lines;
}

Lines ExerciseLines::report_list() const {
  std::vector<Row> rows{
      {say("table.number"), say("table.received"), say("table.source"), say("table.grade")}};
  for (std::size_t i = 0; i < view_.reports.size(); ++i) {
    const session::ViewReport& one = view_.reports[i];
    std::string grade = say("report.ungraded");
    if (one.report.is_graded()) {
      const content::Doctrine& doctrine = *view_.content.doctrine;
      grade =
          doctrine.source_grades[static_cast<std::size_t>(one.report.source_grade)].code +
          doctrine.information_grades[static_cast<std::size_t>(one.report.information_grade)].code;
    }
    rows.push_back({number(i + 1), date_of(one.report.received), say(one.source), grade});
  }
  return table_lines(rows);
}

Lines ExerciseLines::source_scale() const {
  Lines lines = wrapped(say(view_.content.doctrine->source_scale), line_width);
  for (const content::Grade& grade : view_.content.doctrine->source_grades) {
    append(lines,
           wrapped(grade.code + "  " + say(grade.name) + ". " + say(grade.meaning), line_width, 4));
  }
  return lines;
}

Lines ExerciseLines::information_scale() const {
  Lines lines = wrapped(say(view_.content.doctrine->information_scale), line_width);
  for (const content::Grade& grade : view_.content.doctrine->information_grades) {
    append(lines,
           wrapped(grade.code + "  " + say(grade.name) + ". " + say(grade.meaning), line_width, 4));
  }
  return lines;
}

Lines ExerciseLines::hypotheses() const {
  Lines lines;
  for (std::size_t i = 0; i < view_.hypotheses.size(); ++i) {
    const session::ViewHypothesis& one = view_.hypotheses[i];
    append(lines, wrapped(number(i + 1) + "  " + say(one.statement), line_width, 2));
    const auto percent = [&](std::int32_t permille) {
      return permille < 0 ? or_unknown(permille)
                          : text::percent(text_.language(), base::div_round(permille, 10));
    };
    const std::string own =
        one.judgement < 0 ? say("hypothesis.not_judged") : percent(one.judgement);
    lines.push_back("     " + say("hypothesis.state", {{"belief", percent(one.belief)},
                                                       {"own", own},
                                                       {"case", percent(one.case_strength)}}));
  }
  return lines;
}

Lines ExerciseLines::question(const session::ViewQuestion& question) const {
  Lines lines{say(question.title)};
  append(lines, wrapped(say(question.text), line_width, 4));
  std::size_t shown = 0;
  for (const std::size_t i : choice_order(base::item(pack_.scenario.questions, question.id))) {
    append(lines, wrapped(number(++shown) + "  " + say(question.choices[i]), line_width, 4));
  }
  lines.push_back("    " + say("question.closes", {{"date", date_of(question.closes)}}));
  return lines;
}

Lines ExerciseLines::hint(std::size_t level) const {
  if (view_.hints.empty()) {
    return {say("hint.none")};
  }
  Lines lines;
  for (const session::ViewHint& one : view_.hints) {
    const content::Text& text = level <= 1   ? one.question
                                : level == 2 ? one.principle
                                             : one.example;
    append(lines, wrapped(say(text), line_width, 2));
  }
  return lines;
}

}  // namespace rasad::present
