// Districts, hot cells and the map in characters.
#include "app/present/exercise_lines.hpp"
#include "app/present/table.hpp"
#include "engine/base/list_item.hpp"
#include "engine/text/language.hpp"

#include <algorithm>

namespace rasad::present {
namespace {

constexpr std::int64_t month_minutes = 28 * base::minutes_per_day;

struct CellRecord {
  std::int64_t incidents = 0;
  std::int64_t harm = 0;
};

std::vector<CellRecord> records_of(const session::View& view) {
  std::vector<CellRecord> records(view.content.geography->cells.size());
  const std::int64_t now = base::start_of(view.step).value;
  for (const picture::Incident& incident : view.incidents) {
    if (incident.cell.is_set() && now - incident.recorded.value <= month_minutes) {
      CellRecord& record = base::item(records, incident.cell);
      ++record.incidents;
      record.harm += base::item(view.content.crime_types, incident.type).harm;
    }
  }
  return records;
}

std::vector<bool> patrolled(const session::View& view) {
  std::vector<bool> cells(view.content.geography->cells.size(), false);
  for (const tasking::Task& task : view.tasks) {
    if (task.is_running(view.step)) {
      for (const base::CellId cell : task.request.cells) {
        base::item(cells, cell) = true;
      }
    }
  }
  return cells;
}

char sign_of(const CellRecord& record, bool is_patrolled) {
  if (record.incidents == 0) {
    return is_patrolled ? 'o' : '.';
  }
  return record.incidents > 9 ? '*' : static_cast<char>('0' + record.incidents);
}

}  // namespace

Lines ExerciseLines::district_table() const {
  const content::Geography& geography = *view_.content.geography;
  std::vector<CellRecord> sums(geography.districts.size());
  const std::int64_t now = base::start_of(view_.step).value;
  for (const picture::Incident& incident : view_.incidents) {
    if (now - incident.recorded.value <= month_minutes) {
      CellRecord& sum = base::item(sums, incident.district);
      ++sum.incidents;
      sum.harm += base::item(view_.content.crime_types, incident.type).harm;
    }
  }
  std::vector<Row> rows{{say("table.number"), say("table.district"), say("table.people"),
                         say("table.recorded"), say("table.harm"), say("table.trust")}};
  for (std::size_t i = 0; i < sums.size(); ++i) {
    rows.push_back({std::to_string(i + 1), say(geography.districts[i].name),
                    text::number(text_.language(), geography.districts[i].population),
                    std::to_string(sums[i].incidents), text::number(text_.language(), sums[i].harm),
                    or_unknown(view_.trust[i])});
  }
  return table_lines(rows);
}

Lines ExerciseLines::hot_cell_table(std::size_t count) const {
  const std::vector<CellRecord> records = records_of(view_);
  const content::Geography& geography = *view_.content.geography;
  std::vector<base::CellId> order;
  for (std::size_t i = 0; i < records.size(); ++i) {
    order.push_back(base::id_at<base::CellId>(i));
  }
  std::stable_sort(order.begin(), order.end(), [&](base::CellId a, base::CellId b) {
    return base::item(records, a).harm > base::item(records, b).harm;
  });
  std::vector<Row> rows{
      {say("table.cell"), say("table.district"), say("table.recorded"), say("table.harm")}};
  for (std::size_t i = 0; i < std::min(count, order.size()); ++i) {
    const CellRecord& record = records[order[i].index()];
    const base::DistrictId district = geography.cells[order[i].index()].district;
    rows.push_back({geography.label(order[i]), say(base::item(geography.districts, district).name),
                    std::to_string(record.incidents), std::to_string(record.harm)});
  }
  return table_lines(rows);
}

Lines ExerciseLines::character_map() const {
  const std::vector<CellRecord> records = records_of(view_);
  const std::vector<bool> patrols = patrolled(view_);
  const content::Geography& geography = *view_.content.geography;
  Lines lines{say("map.legend")};
  std::string head = "     ";
  for (std::int32_t column = 0; column < geography.columns; ++column) {
    head += static_cast<char>('A' + column % 26);
  }
  lines.push_back(head);
  for (std::int32_t row = geography.rows - 1; row >= 0; --row) {
    std::string line = std::to_string(geography.rows - row);
    line = std::string(4 - std::min<std::size_t>(4, line.size()), ' ') + line + ' ';
    for (std::int32_t column = 0; column < geography.columns; ++column) {
      const base::CellId cell = geography.at(column, row);
      line += cell.is_set() ? sign_of(base::item(records, cell), base::item(patrols, cell)) : ' ';
    }
    lines.push_back(line.substr(0, line.find_last_not_of(' ') + 1));
  }
  return lines;
}

}  // namespace rasad::present
