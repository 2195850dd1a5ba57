// What was so: the veil, the funnel, hypotheses, groups, districts.
#include "app/present/debrief_sections.hpp"
#include "engine/base/draw.hpp"
#include "engine/base/list_item.hpp"
#include "engine/text/language.hpp"

#include <array>

namespace rasad::present {
namespace {

struct Place {
  double x = 0;
  double y = 0;
};

// Somewhere in the cell, always the same place for the same offence: the model knows cells only.
Place place_in(const content::Geography& map, base::CellId cell, std::uint64_t key) {
  const content::Cell& square = base::item(map.cells, cell);
  const double size = map.cell_size / 10.0;
  const base::Key place{key};
  const double x = 0.1 + 0.8 * base::uniform(place, 0);
  const double y = 0.1 + 0.8 * base::uniform(place, 1);
  return {map.corner.x / 10.0 + (square.column + x) * size,
          map.corner.y / 10.0 + (square.row + y) * size};
}

VeilKind kind_of(report::Ledger ledger) {
  switch (ledger) {
    case report::Ledger::recorded:
      return VeilKind::recorded;
    case report::Ledger::recorded_wrong:
      return VeilKind::recorded_wrong;
    case report::Ledger::record_only:
      return VeilKind::record_only;
    case report::Ledger::known_only:
    case report::Ledger::never_known:
      return VeilKind::never_recorded;
  }
  return VeilKind::never_recorded;
}

VeilPoint point_of(const content::Geography& map, const report::VeilLine& line) {
  const Place happened = place_in(map, line.cell, line.key);
  VeilPoint point;
  point.x = happened.x;
  point.y = happened.y;
  if (line.record) {
    const Place told = place_in(map, line.record->cell, line.key);
    point.recorded_x = told.x;
    point.recorded_y = told.y;
  }
  point.week = static_cast<std::int32_t>(line.occurred.value / base::minutes_per_week) + 1;
  point.type = line.type.value;
  point.kind = kind_of(line.ledger);
  return point;
}

FunnelRow funnel_row(std::string name, const report::Funnel& funnel) {
  return {std::move(name), funnel.occurred, funnel.known, funnel.recorded, funnel.cleared};
}

}  // namespace

void add_veil(const DebriefWords& words, DebriefModel& model) {
  const report::Veil& veil = words.facts().veil;
  std::array<std::int64_t, 4> counts{};
  std::int64_t without_place = 0;
  for (const report::VeilLine& line : veil.lines) {
    if (line.cell.is_set()) {
      model.veil.push_back(point_of(words.pack().geography, line));
      ++counts[static_cast<std::size_t>(model.veil.back().kind)];
    } else {
      ++without_place;
    }
  }
  static constexpr std::array legend{"veil.recorded", "veil.recorded_wrong", "veil.never_recorded",
                                     "veil.record_only"};
  for (std::size_t i = 0; i < legend.size(); ++i) {
    model.veil_legend.push_back(words.say(legend[i], {{"count", words.figure(counts[i])}}));
  }
  if (without_place > 0) {
    model.veil_legend.push_back(
        words.say("veil.without_place", {{"count", words.figure(without_place)}}));
  }
  for (std::size_t i = 0; i < veil.types.size(); ++i) {
    model.types.push_back(words.type(base::id_at<base::CrimeTypeId>(i)));
    model.funnel.push_back(funnel_row(model.types.back(), veil.types[i]));
  }
  model.funnel.push_back(funnel_row(words.say("table.all"), veil.total));
  model.funnel_arrested =
      words.say("debrief.funnel_arrested", {{"count", words.figure(veil.total.arrested)}});
}

void add_truth(const DebriefWords& words, DebriefModel& model) {
  const report::Debrief& facts = words.facts();
  for (const assess::BeliefCheck& check : facts.beliefs.checks) {
    const auto strength =
        static_cast<std::int64_t>(base::item(facts.case_strength, check.hypothesis));
    HypothesisRow row;
    row.statement =
        words.say(base::item(words.pack().scenario.hypotheses, check.hypothesis).statement);
    row.verdict = words.say(check.is_true ? "verdict.true" : "verdict.false");
    row.is_true = check.is_true;
    row.belief = check.belief;
    row.judgement = check.judgement;
    row.state = words.say("hypothesis.state",
                          {{"belief", words.percent(check.belief)},
                           {"own", check.judgement < 0 ? words.say("hypothesis.not_judged")
                                                       : words.percent(check.judgement)},
                           {"case", words.percent(strength)}});
    model.hypotheses.push_back(std::move(row));
  }
  for (std::size_t i = 0; i < facts.groups.size(); ++i) {
    const report::GroupFacts& group = facts.groups[i];
    const std::string name = words.say(words.pack().world.groups[i].name);
    const std::string ending = group.arrested ? words.say("debrief.group_arrested",
                                                          {{"date", words.date(*group.arrested)}})
                                              : words.say("debrief.group_free");
    model.groups.push_back(
        {name, words.say("debrief.group", {{"group", name},
                                           {"own", words.figure(group.offences)},
                                           {"repeats", words.figure(group.near_repeats)}}) +
                   ' ' + ending});
  }
}

void add_districts(const DebriefWords& words, DebriefModel& model) {
  const report::Debrief& facts = words.facts();
  for (std::size_t i = 0; i < facts.districts.size(); ++i) {
    const report::DistrictFacts& district = facts.districts[i];
    DistrictRow row;
    row.name = words.say(words.pack().geography.districts[i].name);
    row.occurred = district.occurred;
    row.recorded = district.recorded;
    row.harm = district.harm;
    row.trust_before = words.points(district.trust_before);
    row.trust_after = words.points(district.trust_after);
    row.surveyed = words.figure(district.surveyed_after);
    for (const report::WeekFacts& week : facts.timeline.weeks) {
      row.trust_by_week.push_back(week.trust[i]);
      row.surveyed_by_week.push_back(week.surveyed[i]);
    }
    model.districts.push_back(std::move(row));
  }
}

}  // namespace rasad::present
