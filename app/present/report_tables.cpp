// Rows of the sheets.
#include "app/present/report_tables.hpp"

#include "app/present/debrief_words.hpp"
#include "engine/base/list_item.hpp"
#include "engine/text/language.hpp"
#include "engine/text/typed.hpp"

#include <array>

namespace rasad::present {
namespace {

using tables::Cell;
using tables::Sheet;

std::int64_t days_of(base::Minutes at) {
  const bool is_part = at.value < 0 && at.value % base::minutes_per_day != 0;
  return at.value / base::minutes_per_day - (is_part ? 1 : 0);
}

tables::DayCell day_of(const content::Pack& pack, base::Minutes at) {
  const auto start = text::read_date(pack.world.calendar.start);
  return {text::day_number(start.value_or(text::Date{})) + days_of(at)};
}

tables::ClockCell clock_of(base::Minutes at) {
  return {at.value - days_of(at) * base::minutes_per_day};
}

// "70 %" as a number that can be averaged; empty if no confidence was asked for.
Cell confidence_of(const DecisionCard& card) {
  std::int64_t percent = 0;
  for (const char c : card.confidence) {
    percent = c >= '0' && c <= '9' ? percent * 10 + (c - '0') : percent;
  }
  return card.confidence.empty() ? Cell{std::string{}} : Cell{tables::ShareCell{percent * 10}};
}

Sheet decisions_sheet(const ProgramText& text, const ReportModel& model) {
  Sheet sheet{
      text.say("report.sheet_decisions"),
      "decisions",
      {text.say("table.entry"), text.say("table.week"), text.say("table.decision"),
       text.say("table.reason"), text.say("table.confidence"), text.say("debrief.withdrawn"),
       text.say("debrief.known"), text.say("report.without_it")},
      {}};
  for (const DecisionCard& card : model.debrief.decisions) {
    std::string known;
    for (const std::string& sentence : card.known) {
      known += (known.empty() ? "" : " ") + sentence;
    }
    const auto answer = model.what_ifs.find(card.number);
    sheet.rows.push_back({std::int64_t{card.number}, std::int64_t{card.week}, card.title,
                          card.reason, confidence_of(card),
                          text.say(card.is_withdrawn ? "word.yes" : "word.no"), known,
                          answer == model.what_ifs.end() ? "" : answer->second.sentence});
  }
  return sheet;
}

const char* ledger_id(report::Ledger ledger) {
  static constexpr std::array ids{"ledger.recorded", "ledger.recorded_wrong", "ledger.known_only",
                                  "ledger.never_known", "ledger.record_only"};
  return ids[static_cast<std::size_t>(ledger)];
}

std::vector<Cell> incident_row(const DebriefWords& words, const report::VeilLine& line) {
  const content::Geography& map = words.pack().geography;
  const auto label = [&map](base::CellId cell) { return cell.is_set() ? map.label(cell) : ""; };
  std::vector<Cell> row{day_of(words.pack(), line.occurred),
                        clock_of(line.occurred),
                        line.occurred.value / base::minutes_per_week + 1,
                        words.type(line.type),
                        label(line.cell),
                        words.say(base::item(map.districts, line.district).name),
                        words.pack().world.crime_types[line.type.index()].harm,
                        words.say(ledger_id(line.ledger)),
                        words.say(line.is_near_repeat ? "word.yes" : "word.no")};
  if (line.record) {
    row.insert(row.end(), {words.type(line.record->type), label(line.record->cell),
                           day_of(words.pack(), line.record->recorded)});
  }
  return row;
}

Sheet incidents_sheet(const DebriefWords& words) {
  Sheet sheet{words.say("report.sheet_incidents"),
              "incidents",
              {words.say("table.date"), words.say("table.time"), words.say("table.week"),
               words.say("table.type"), words.say("table.cell"), words.say("table.district"),
               words.say("table.harm"), words.say("table.in_record"), words.say("table.repeat"),
               words.say("table.recorded_type"), words.say("table.recorded_cell"),
               words.say("table.recorded_date")},
              {}};
  for (const report::VeilLine& line : words.facts().veil.lines) {
    sheet.rows.push_back(incident_row(words, line));
  }
  return sheet;
}

// Words of people and packs, as they may be shown.
Sheet shown(Sheet sheet) {
  for (std::vector<Cell>& row : sheet.rows) {
    for (Cell& cell : row) {
      if (auto* words = std::get_if<std::string>(&cell)) {
        *words = rasad::text::shown_signs(*words);
      }
    }
  }
  return sheet;
}

}  // namespace

tables::Sheet weeks_sheet(const ProgramText& text, const std::vector<TimelinePoint>& weeks) {
  Sheet sheet{text.say("report.sheet_weeks"),
              "weeks",
              {text.say("table.week"), text.say("table.date"), text.say("table.occurred"),
               text.say("table.recorded"), text.say("table.harm_occurred"),
               text.say("table.harm_recorded"), text.say("table.directed")},
              {}};
  for (const TimelinePoint& week : weeks) {
    sheet.rows.push_back({std::int64_t{week.week}, week.date, week.actual, week.recorded,
                          week.harm_actual, week.harm_recorded, week.directed});
  }
  return sheet;
}

std::vector<tables::Sheet> report_sheets(const ProgramText& text, const ReportFacts& facts) {
  const ReportModel model = report_model(text, facts);
  Sheet weeks = weeks_sheet(text, model.debrief.weeks);
  for (std::size_t i = 0; i < weeks.rows.size(); ++i) {
    const report::WeekFacts& week = facts.debrief.timeline.weeks[i];
    const base::Minutes monday{static_cast<std::int64_t>(i) * base::minutes_per_week};
    weeks.rows[i][1] = day_of(*facts.debrief.pack, monday);
    weeks.rows[i].back() = static_cast<double>(week.directed.value) / 100;
  }
  return {shown(std::move(weeks)), shown(decisions_sheet(text, model)),
          shown(incidents_sheet(DebriefWords{text, facts.debrief}))};
}

}  // namespace rasad::present
