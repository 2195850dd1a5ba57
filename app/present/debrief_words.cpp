// Figures and names.
#include "app/present/debrief_words.hpp"

#include "app/present/debrief_rows.hpp"
#include "engine/base/list_item.hpp"
#include "engine/text/language.hpp"

#include <cstdlib>

namespace rasad::present {
namespace {

constexpr const char* dash = "\u2013";
constexpr const char* minus = "\u2212";

session::View view_of(const report::Debrief& facts) {
  session::View view;
  view.content = session::public_content(facts.pack);
  return view;
}

std::int64_t rounded(double value) {
  return static_cast<std::int64_t>(value < 0 ? value - 0.5 : value + 0.5);
}

}  // namespace

DebriefWords::DebriefWords(const ProgramText& text, const report::Debrief& facts)
    : text_(text), facts_(facts), view_(view_of(facts)), lines_(text, *facts.pack, view_) {}

std::string DebriefWords::figure(std::int64_t value) const {
  const std::string digits = text::number(language(), std::abs(value));
  return value < 0 ? minus + digits : digits;
}

std::string DebriefWords::signed_figure(double value) const {
  const std::int64_t whole = rounded(value);
  return whole > 0 ? '+' + figure(whole) : figure(whole);
}

std::string DebriefWords::decimal(double value) const {
  return text::decimal(language(), rounded(value * 100));
}

std::string DebriefWords::points(double value) const {
  return text::decimal(language(), rounded(value * 10) * 10);
}

std::string DebriefWords::percent(std::int64_t permille) const {
  return text::percent(language(), base::div_round(permille, 10));
}

std::string DebriefWords::share(std::int64_t part, std::int64_t whole) const {
  return whole == 0 ? dash : percent(base::div_round(1000 * part, whole));
}

std::string DebriefWords::type(base::CrimeTypeId type) const {
  return say(base::item(pack().world.crime_types, type).name);
}

std::string DebriefWords::place(base::CellId cell, base::DistrictId district) const {
  const content::Geography& map = pack().geography;
  const std::string name = say(base::item(map.districts, district).name);
  return cell.is_set() ? map.label(cell) + ", " + name : name;
}

std::string DebriefWords::grade(std::int32_t source, std::int32_t information) const {
  if (source < 0 || information < 0) {
    return dash;
  }
  const content::Doctrine& doctrine = pack().doctrine;
  return doctrine.source_grades[static_cast<std::size_t>(source)].code +
         doctrine.information_grades[static_cast<std::size_t>(information)].code;
}

double in_weeks(base::Minutes at) {
  return static_cast<double>(at.value) / static_cast<double>(base::minutes_per_week);
}

std::string entry_ranges(const std::vector<std::int32_t>& entries) {
  std::string text;
  for (std::size_t i = 0; i < entries.size();) {
    std::size_t last = i;
    while (last + 1 < entries.size() && entries[last + 1] == entries[last] + 1) {
      ++last;
    }
    // Two neighbours are no range.
    const bool is_range = last > i + 1;
    text += (text.empty() ? "" : ", ") + std::to_string(entries[i]);
    text += is_range ? "–" + std::to_string(entries[last]) : "";
    i = is_range ? last + 1 : i + 1;
  }
  return text;
}

}  // namespace rasad::present
