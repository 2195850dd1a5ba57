// Reports and figures in words.
#include "app/present/desk_words.hpp"

#include "app/present/recorded.hpp"
#include "engine/text/language.hpp"

#include <algorithm>

namespace rasad::present {
namespace {

constexpr std::size_t title_bytes = 150;

}  // namespace

std::string DeskWords::title(std::size_t report) const {
  const session::ViewReport& one = view_.reports[report];
  if (!one.title.id.empty() && one.title.id != one.source.id) {
    return text_.say(pack_, one.title);
  }
  const std::string text = text_.say(pack_, one.text);
  const std::size_t end = std::min(text.find_first_of(".:?!"), text.size());
  return text.substr(0, end < title_bytes ? end : text.find(' ', title_bytes / 2));
}

std::string DeskWords::head(std::size_t report) const {
  const session::ViewReport& one = view_.reports[report];
  return text_.say("desk.head", {{"number", std::to_string(report + 1)},
                                 {"date", lines_.date_of(one.report.received)}});
}

std::vector<Labelled> DeskWords::facts(std::size_t report) const {
  const session::ViewReport& one = view_.reports[report];
  std::vector<Labelled> facts;
  const auto add = [&](const char* name, const std::string& what) {
    if (!what.empty()) {
      facts.push_back({text_.say(name), what});
    }
  };
  add("desk.source", text_.say(pack_, one.source));
  add("desk.history", text_.say(pack_, one.source_history));
  if (one.checked > 0) {
    add("desk.record", text_.say("desk.record_of", {{"right", std::to_string(one.right)},
                                                    {"checked", std::to_string(one.checked)}}));
  }
  add("desk.channel", lines_.channel(one.channel));
  add("desk.how_known", text_.say(pack_, one.how_known));
  if (one.hypothesis.is_set()) {
    add(one.supports ? "desk.speaks_for" : "desk.speaks_against",
        text_.say(pack_, view_.hypotheses[one.hypothesis.index()].statement));
  }
  add("desk.place", one.cell.is_set() ? view_.content.geography->label(one.cell) : "");
  std::string names;
  for (const base::EntityId entity : one.entities) {
    names += (names.empty() ? "" : ", ") + entity_name(entity);
  }
  add("desk.speaks_of", names);
  names.clear();
  for (const std::int32_t agency : one.report.shared) {
    names +=
        (names.empty() ? "" : ", ") +
        text_.say(pack_, view_.content.doctrine->agencies[static_cast<std::size_t>(agency)].name);
  }
  add("desk.handed_to", names);
  add("desk.keep_until", lines_.date_of(one.keep_until));
  return facts;
}

std::string DeskWords::entity_name(base::EntityId entity) const {
  return text_.say(pack_, pack_.scenario.entities[entity.index()].name);
}

std::string DeskWords::code(const picture::Report& report) const {
  if (!report.is_graded()) {
    return "";
  }
  const content::Doctrine& doctrine = *view_.content.doctrine;
  return doctrine.source_grades[static_cast<std::size_t>(report.source_grade)].code +
         doctrine.information_grades[static_cast<std::size_t>(report.information_grade)].code;
}

std::string DeskWords::day_of(base::Minutes at) const {
  const auto start = text::read_date(view_.content.start_date);
  const std::int64_t day = base::step_at(at).value >= 0
                               ? at.value / base::minutes_per_day
                               : (at.value - base::minutes_per_day + 1) / base::minutes_per_day;
  return text::day_and_month(text_.language(), text::plus_days(start.value_or(text::Date{}), day));
}

std::vector<TypeFigures> DeskWords::figures() const {
  std::vector<TypeFigures> figures;
  for (std::size_t i = 0; i < view_.content.crime_types.size(); ++i) {
    const auto of_type = [&](std::int64_t from_days, std::int64_t to_days) {
      return recorded(view_, base::start_of(view_.step), from_days, to_days,
                      [i](const picture::Incident& one) { return one.type.index() == i; });
    };
    figures.push_back({text_.say(pack_, view_.content.crime_types[i].name),
                       std::to_string(of_type(0, 7)), std::to_string(of_type(7, 14)),
                       text::two_decimals(text_.language(), of_type(0, 28) * 25)});
  }
  return figures;
}

std::vector<Labelled> DeskWords::trust() const {
  std::vector<Labelled> lines;
  for (std::size_t i = 0; i < view_.content.geography->districts.size(); ++i) {
    lines.push_back({text_.say(pack_, view_.content.geography->districts[i].name),
                     text_.say("desk.of_100", {{"n", or_unknown(view_.trust[i])}})});
  }
  return lines;
}

}  // namespace rasad::present
