// From the pack to rows.
#include "app/cli/msel.hpp"
#include "app/cli/msel_columns.hpp"
#include "engine/content/script_words.hpp"
#include "engine/text/language.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace rasad::cli {
namespace {

constexpr std::int64_t no_time = INT64_MAX;

/// A row before it is written: cells by column, and what it is sorted by.
struct Event {
  std::int64_t minute = no_time;
  std::array<std::string, msel_columns> cells;
  std::optional<content::Text> title;
  content::Text text;

  std::string& operator[](MselColumn column) { return cells[static_cast<std::size_t>(column)]; }
};

// "week == 3" -> 3 for word "week"; 0 if the condition says anything else.
std::int64_t only(const std::string& condition, const std::string& word) {
  const std::string start = word + " == ";
  std::int64_t number = 0;
  if (condition.starts_with(start)) {
    const char* end = condition.data() + condition.size();
    const auto read = std::from_chars(condition.data() + start.size(), end, number);
    number = read.ptr == end ? number : 0;
  }
  return number;
}

// The minute at which an inject can first come, if its day or its condition is about time alone.
std::int64_t minute_of(const content::Inject& inject) {
  const std::string when = inject.when ? inject.when->source() : "";
  const std::int64_t week = only(when, "week");
  const std::int64_t day = inject.day > 0 ? inject.day : only(when, "day");
  if (day > 0) {
    return (day - 1) * base::minutes_per_day + inject.delay.value;
  }
  if (inject.at == content::Phase::start && when.empty()) {
    return inject.delay.value;
  }
  return week > 0 ? (week - 1) * 7 * base::minutes_per_day + inject.delay.value : no_time;
}

std::string time_text(std::int64_t minute) {
  if (minute == no_time) {
    return "";
  }
  return 'D' + std::to_string(minute / base::minutes_per_day + 1) + ' ' + text::clock({minute});
}

Event event_of(const content::Pack& pack, const content::Inject& inject) {
  Event event;
  event[MselColumn::storyline] =
      inject.storyline.value >= 0
          ? pack.scenario.storylines.at(static_cast<std::size_t>(inject.storyline.value)).id
          : "";
  event.minute = minute_of(inject);
  event[MselColumn::id] = inject.id;
  event[MselColumn::time] = time_text(event.minute);
  event[MselColumn::type] = "inject";
  event[MselColumn::trigger] =
      std::string{content::phase_words.at(static_cast<std::size_t>(inject.at))} +
      (inject.when ? ": " + inject.when->source() : "");
  event[MselColumn::mode] = "auto";
  event.title = inject.title;
  event.text = inject.text;
  return event;
}

Event event_of(const present::ProgramText& text, const content::Pack& pack,
               const content::Question& question) {
  Event event;
  event[MselColumn::id] = question.id;
  event[MselColumn::type] = "question";
  event[MselColumn::mode] = "auto";
  if (const content::Choice* choice = msel_recommended(question)) {
    event[MselColumn::expected] = text.say(pack, choice->text);
  }
  if (question.dimension >= 0) {
    event[MselColumn::objective] =
        pack.rubric.dimensions.at(static_cast<std::size_t>(question.dimension)).id;
  }
  event.title = question.title;
  event.text = question.text;
  return event;
}

Event event_of(const present::ProgramText& text, const content::Pack& pack,
               const content::ReportTemplate& report) {
  Event event;
  event[MselColumn::id] = report.id;
  event[MselColumn::type] = "report";
  event[MselColumn::mode] = "auto";
  event[MselColumn::method] = content::channel_words.at(static_cast<std::size_t>(report.channel));
  event[MselColumn::storyline] =
      report.hypothesis.value >= 0
          ? pack.scenario.hypotheses.at(static_cast<std::size_t>(report.hypothesis.value)).id
          : "";
  event[MselColumn::from] =
      text.say(pack, pack.scenario.sources.at(static_cast<std::size_t>(report.source.value)).name);
  event.text = report.text;
  return event;
}

bool has_languages(MselColumn column) {
  return column == MselColumn::title || column == MselColumn::text;
}

std::vector<std::string> row_of(const content::Pack& pack, Event& event) {
  std::vector<std::string> row;
  for (std::size_t i = 0; i < msel_columns; ++i) {
    const auto column = static_cast<MselColumn>(i);
    if (!has_languages(column)) {
      row.push_back(event[column]);
      continue;
    }
    for (const std::string& language : pack.info.languages) {
      const content::Text* words = column == MselColumn::text ? &event.text
                                   : event.title              ? &*event.title
                                                              : nullptr;
      const bool has = words != nullptr && pack.texts.at(language).has(words->id);
      row.push_back(has ? pack.texts.at(language).raw(words->id) : "");
    }
  }
  return row;
}

}  // namespace

const content::Choice* msel_recommended(const content::Question& question) {
  const bool is_own = question.recommended >= 0 &&
                      static_cast<std::size_t>(question.recommended) < question.choices.size();
  return is_own ? &question.choices[static_cast<std::size_t>(question.recommended)] : nullptr;
}

tables::Table msel_table(const present::ProgramText& text, const content::Pack& pack) {
  std::vector<Event> events;
  for (const content::Inject& inject : pack.scenario.injects) {
    events.push_back(event_of(pack, inject));
  }
  for (const content::Question& question : pack.scenario.questions) {
    events.push_back(event_of(text, pack, question));
  }
  for (const content::ReportTemplate& report : pack.scenario.reports) {
    events.push_back(event_of(text, pack, report));
  }
  std::stable_sort(events.begin(), events.end(),
                   [](const Event& a, const Event& b) { return a.minute < b.minute; });
  tables::Table table;
  table.rows.resize(1);
  for (std::size_t i = 0; i < msel_columns; ++i) {
    const auto column = static_cast<MselColumn>(i);
    const std::vector<std::string> languages =
        has_languages(column) ? pack.info.languages : std::vector<std::string>{""};
    for (const std::string& language : languages) {
      table.rows.front().push_back(msel_head(text, column, language));
    }
  }
  for (std::size_t i = 0; i < events.size(); ++i) {
    events[i][MselColumn::number] = std::to_string(i + 1);
    table.rows.push_back(row_of(pack, events[i]));
  }
  return table;
}

std::vector<double> msel_widths(const content::Pack& pack) {
  std::vector<double> widths{5, 22, 10, 16, 10, 12, 24, 12};
  widths.insert(widths.end(), pack.info.languages.size(), 28);
  widths.insert(widths.end(), pack.info.languages.size(), 50);
  widths.insert(widths.end(), {40, 16, 14, 30, 8, 14, 10, 12, 24, 24});
  return widths;
}

}  // namespace rasad::cli
