// The city as an ordinary pack; nothing in the engine knows of it.
#include "tests/bench/city.hpp"

#include "tests/support/lesson.hpp"

#include <algorithm>

namespace rasad::bench {
namespace {

constexpr std::int32_t districts_a_side = 4;
constexpr std::size_t groups = 40;

content::Geography square_city(std::int32_t side) {
  content::Geography city;
  city.columns = side;
  city.rows = side;
  for (int i = 0; i < districts_a_side * districts_a_side; ++i) {
    content::District district;
    district.id = "d" + std::to_string(i);
    district.population = 40'000;
    city.districts.push_back(district);
  }
  const std::int32_t district_side = side / districts_a_side;
  for (std::int32_t row = 0; row < side; ++row) {
    for (std::int32_t column = 0; column < side; ++column) {
      const std::int32_t district = row / district_side * districts_a_side + column / district_side;
      city.index_of.push_back(static_cast<std::int32_t>(city.cells.size()));
      city.cells.push_back({column, row, {district}, 0});
    }
  }
  return city;
}

void set_waves(content::WorldRules& rules) {
  content::Wave wave = rules.waves.front();
  rules.waves.clear();
  for (int i = 0; i < 6; ++i) {
    wave.id = "w" + std::to_string(i);
    wave.crime_type = {i % 5};
    wave.districts = {{i * 2}};
    wave.factor = 3;
    wave.from_day = 14.0 + 25 * i;
    rules.waves.push_back(wave);
  }
}

void set_groups(content::WorldRules& rules, double volume) {
  content::Group group = rules.groups.front();
  rules.groups.clear();
  for (std::size_t g = 0; g < groups; ++g) {
    group.id = "g" + std::to_string(g);
    group.crime_type = {static_cast<std::int32_t>(g % 5)};
    group.home = {static_cast<std::int32_t>(g % 16)};
    group.hunting = {group.home};
    group.start_day = static_cast<double>(g % 20);
    group.weekly = 5.5 * volume;
    rules.groups.push_back(group);
  }
}

// About 170 offences a week by everyday crime and 130 by groups.
content::WorldRules rules_of(const content::WorldRules& lesson, double volume) {
  content::WorldRules rules = lesson;
  rules.calendar.history_weeks = 0;
  rules.crime_types.resize(5);
  const double weekly[] = {34, 68, 8, 26, 34};
  for (std::size_t k = 0; k < rules.crime_types.size(); ++k) {
    rules.crime_types[k].weekly = weekly[k] * volume;
  }
  set_waves(rules);
  set_groups(rules, volume);
  return rules;
}

}  // namespace

std::shared_ptr<const content::Pack> city_pack(const CitySize& size) {
  auto pack = std::make_shared<content::Pack>(*test::lesson());
  pack->geography = square_city(size.side);
  pack->world = rules_of(test::lesson()->world, size.volume);
  pack->scenario.weeks = size.weeks;
  pack->scenario.reports.clear();
  return pack;
}

base::GroupId arrested_in(std::int32_t week) {
  return week % 2 == 1 ? base::GroupId{week / 2 % static_cast<std::int32_t>(groups)}
                       : base::GroupId{};
}

void Busiest::move(base::CellId cell, int by) {
  int& count = counts_[cell.index()];
  --bins_[static_cast<std::size_t>(count)];
  count += by;
  if (static_cast<std::size_t>(count) >= bins_.size()) {
    bins_.resize(static_cast<std::size_t>(count) + 1, 0);
  }
  ++bins_[static_cast<std::size_t>(count)];
}

std::vector<base::CellId> Busiest::cells(std::size_t wanted) const {
  // All cells above the last bin that is needed, and the first ones of that bin.
  std::size_t bin = bins_.size() - 1;
  std::size_t above = 0;
  while (bin > 0 && above + bins_[bin] < wanted) {
    above += bins_[bin--];
  }
  std::size_t of_bin = std::min(wanted, counts_.size()) - above;
  std::vector<base::CellId> chosen;
  chosen.reserve(wanted);
  for (std::size_t i = 0; i < counts_.size(); ++i) {
    const auto count = static_cast<std::size_t>(counts_[i]);
    if (count > bin || (count == bin && of_bin > 0)) {
      of_bin -= count == bin ? 1 : 0;
      chosen.push_back(base::id_at<base::CellId>(i));
    }
  }
  return chosen;
}

}  // namespace rasad::bench
