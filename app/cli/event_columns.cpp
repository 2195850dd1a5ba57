// A heading is a line of known names; a title is a line with one cell; all else is data.
#include "app/cli/event_columns.hpp"

#include "app/cli/event_moment.hpp"

#include <algorithm>
#include <charconv>

namespace rasad::cli {
namespace {

struct Name {
  std::string_view word;
  EventColumn column;
  CoordinateUnit unit;
};
constexpr std::array names{Name{"x", EventColumn::x, CoordinateUnit::unsaid},
                           Name{"east", EventColumn::x, CoordinateUnit::metres},
                           Name{"easting", EventColumn::x, CoordinateUnit::metres},
                           Name{"longitude", EventColumn::x, CoordinateUnit::degrees},
                           Name{"lon", EventColumn::x, CoordinateUnit::degrees},
                           Name{"lng", EventColumn::x, CoordinateUnit::degrees},
                           Name{"long", EventColumn::x, CoordinateUnit::degrees},
                           Name{"y", EventColumn::y, CoordinateUnit::unsaid},
                           Name{"north", EventColumn::y, CoordinateUnit::metres},
                           Name{"northing", EventColumn::y, CoordinateUnit::metres},
                           Name{"latitude", EventColumn::y, CoordinateUnit::degrees},
                           Name{"lat", EventColumn::y, CoordinateUnit::degrees},
                           Name{"date", EventColumn::date, CoordinateUnit::unsaid},
                           Name{"date_from", EventColumn::date, CoordinateUnit::unsaid},
                           Name{"from", EventColumn::date, CoordinateUnit::unsaid},
                           Name{"start", EventColumn::date, CoordinateUnit::unsaid},
                           Name{"date_to", EventColumn::date_to, CoordinateUnit::unsaid},
                           Name{"to", EventColumn::date_to, CoordinateUnit::unsaid},
                           Name{"end", EventColumn::date_to, CoordinateUnit::unsaid}};

std::string lower(std::string_view text) {
  std::string result{text};
  for (char& c : result) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == '\n' || c == ' ' ? '_' : c;
  }
  return result;
}

const Name* known_name(std::string_view cell) {
  const std::string word = lower(trimmed(cell));
  const auto found =
      std::find_if(names.begin(), names.end(), [&](const Name& name) { return name.word == word; });
  return found == names.end() ? nullptr : &*found;
}

std::size_t filled(const tables::Row& row) {
  return static_cast<std::size_t>(std::count_if(
      row.begin(), row.end(), [](const std::string& cell) { return !trimmed(cell).empty(); }));
}

bool is_data(std::string_view cell) {
  return number_of(cell).is_number || read_moment(trimmed(cell));
}

void refuse(EventColumns& columns, const char* fault, std::string value, std::size_t row) {
  columns.fault = fault;
  columns.value = std::move(value);
  columns.fault_row = row;
}

std::string listed(const tables::Row& row) {
  std::string text;
  for (const std::string& cell : row) {
    if (!trimmed(cell).empty()) {
      text += (text.empty() ? "" : ", ") + std::string{trimmed(cell)};
    }
  }
  return text;
}

void read_heading(EventColumns& columns, const tables::Row& row, std::size_t number) {
  std::array<CoordinateUnit, 2> units{};
  for (std::size_t i = 0; i < row.size(); ++i) {
    const Name* name = known_name(row[i]);
    if (name == nullptr) {
      if (!trimmed(row[i]).empty()) {
        columns.left_aside.emplace_back(trimmed(row[i]));
      }
      continue;
    }
    const auto place = static_cast<std::size_t>(name->column);
    if (columns.at[place] != no_column) {
      refuse(columns, "heading_twice", std::string{trimmed(row[i])}, number);
      return;
    }
    columns.at[place] = i;
    if (place < units.size()) {
      units[place] = name->unit;
    }
  }
  columns.has_heading = true;
  columns.first_row = number + 1;
  columns.unit = units[0];
  const bool has_place =
      columns.of(EventColumn::x) != no_column && columns.of(EventColumn::y) != no_column;
  if (has_place && units[0] != units[1]) {
    refuse(columns, "heading_units", listed(row), number);
  }
}

void demand(EventColumns& columns, const tables::Row& row, EventNeeds needs, std::size_t number) {
  constexpr std::array<const char*, 3> wanted{"x", "y", "date"};
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const bool is_needed = i < 2 ? needs.place : needs.date;
    if (columns.fault.empty() && is_needed && columns.at[i] == no_column) {
      columns.fault = "heading_lacks";
      columns.value = std::string{wanted[i]} + " (" + listed(row) + ")";
      columns.fault_row = number;
    }
  }
}

// Without a heading the columns that hold anything are x, y, date and perhaps date_to.
void read_order(EventColumns& columns, const tables::Table& table, std::size_t first) {
  std::vector<bool> is_used;
  for (std::size_t row = first; row < table.rows.size(); ++row) {
    const tables::Row& cells = table.rows[row];
    is_used.resize(std::max(is_used.size(), cells.size()));
    for (std::size_t i = 0; i < cells.size(); ++i) {
      is_used[i] = is_used[i] || !trimmed(cells[i]).empty();
    }
  }
  std::size_t found = 0;
  for (std::size_t i = 0; i < is_used.size(); ++i) {
    if (is_used[i] && found < columns.at.size()) {
      columns.at[found++] = i;
    }
  }
  columns.first_row = first;
}

}  // namespace

std::string_view trimmed(std::string_view cell) {
  constexpr std::string_view blanks = " \t\r\n";
  constexpr std::string_view no_break = "\xC2\xA0";
  for (bool goes_on = true; goes_on && !cell.empty();) {
    const std::size_t before = cell.size();
    while (!cell.empty() && blanks.find(cell.front()) != std::string_view::npos) {
      cell.remove_prefix(1);
    }
    while (!cell.empty() && blanks.find(cell.back()) != std::string_view::npos) {
      cell.remove_suffix(1);
    }
    if (cell.starts_with(no_break)) {
      cell.remove_prefix(no_break.size());
    }
    if (cell.ends_with(no_break)) {
      cell.remove_suffix(no_break.size());
    }
    goes_on = cell.size() != before;
  }
  return cell;
}

bool is_blank(std::string_view cell) {
  const std::string word = lower(trimmed(cell));
  return word.empty() || word == "na" || word == "n/a" || word == "nan" || word == "null";
}

CellNumber number_of(std::string_view cell) {
  std::string text{trimmed(cell)};
  CellNumber number;
  if (const std::size_t comma = text.find(',');
      comma != std::string::npos && text.find_first_of(",.", comma + 1) == std::string::npos &&
      text.find('.') > comma) {
    text[comma] = '.';
    number.has_comma = true;
  }
  const auto result = std::from_chars(text.data(), text.data() + text.size(), number.value);
  number.is_number = !text.empty() && result.ec == std::errc{} &&
                     result.ptr == text.data() + text.size() && number.value == number.value;
  const std::size_t point = text.find('.');
  number.decimals = point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1);
  return number;
}

EventColumns columns_of(const tables::Table& table, EventNeeds needs) {
  EventColumns columns;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const tables::Row& row = table.rows[i];
    const std::size_t cells = filled(row);
    if (cells == 0) {
      continue;
    }
    const bool is_heading = std::any_of(row.begin(), row.end(),
                                        [](const std::string& cell) { return known_name(cell); });
    const bool has_data =
        std::any_of(row.begin(), row.end(), [](const std::string& cell) { return is_data(cell); });
    if (is_heading && !has_data) {
      read_heading(columns, row, i);
      demand(columns, row, needs, i);
    } else if (cells == 1 && !has_data) {
      ++columns.titles;
      continue;
    } else if (!has_data) {
      refuse(columns, "heading", listed(row), i);
    } else {
      read_order(columns, table, i);
    }
    return columns;
  }
  return columns;
}

}  // namespace rasad::cli
