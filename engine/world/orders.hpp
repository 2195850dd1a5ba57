// What the police do in one step, as plain numbers: the world knows nothing of tasks or law.
#pragma once

#include "engine/base/ids.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rasad::world {

/// Visits to a cell.
struct Dose {
  base::CellId cell;
  double visits_a_day = 0;
  double minutes = 13;    ///< of one visit
  bool by_car = false;    ///< else on foot
  bool is_fixed = false;  ///< at the same hours every day, so that they become known
  friend bool operator==(const Dose&, const Dose&) = default;
};

/// A strength that holds in a district during the step.
struct DistrictOrder {
  base::DistrictId district;
  double strength = 0;  ///< 0..1: share of offences (or near repeats) prevented
  friend bool operator==(const DistrictOrder&, const DistrictOrder&) = default;
};

struct StopOrder {
  base::DistrictId district;
  double strength = 0;          ///< share of offences prevented, 0..1
  double people_a_day = 0;      ///< stopped
  double hit = -1;              ///< share that finds something; below 0: the pack's, undirected
  double bad_share = -1;        ///< felt as unjust; below 0: the pack's, undirected
  std::int32_t community = -1;  ///< whose people are stopped; -1: everybody alike
  friend bool operator==(const StopOrder&, const StopOrder&) = default;
};

/// X[c]: level of situational prevention in a cell, 0..1.
struct HardenOrder {
  base::CellId cell;
  double level = 0;
  friend bool operator==(const HardenOrder&, const HardenOrder&) = default;
};

/// A problem in a cell worked on with partners: share of all its offences prevented, 0..1.
struct ProblemOrder {
  base::CellId cell;
  double share = 0;
  friend bool operator==(const ProblemOrder&, const ProblemOrder&) = default;
};

/// One person of a group's network taken out; numbered through its roles in their order.
struct Removal {
  base::GroupId group;
  std::int32_t member = 0;
  friend bool operator==(const Removal&, const Removal&) = default;
};

/// Trust in points a week, in a district.
struct TrustOrder {
  base::DistrictId district;
  double points_a_week = 0;
  friend bool operator==(const TrustOrder&, const TrustOrder&) = default;
};

struct Orders {
  std::vector<Dose> doses;
  std::vector<StopOrder> stops;
  std::vector<DistrictOrder> cocoons;
  std::vector<HardenOrder> hardening;
  std::vector<TrustOrder> trust;
  std::vector<base::GroupId> arrests;
  std::vector<ProblemOrder> problems;
  std::vector<Removal> removals;
  std::vector<base::GroupId> seizures;  ///< goods taken, nobody arrested
  double detective_hours = 0;           ///< a week, besides the standing ones
  double committed = 0;                 ///< share of the budget that tasks take, 0..1
  friend bool operator==(const Orders&, const Orders&) = default;
};

/// What a run may switch off, to compare it with the same run with it.
struct Options {
  std::vector<std::string> switched_off;  ///< ids of waves and groups
  bool groups_fixed = false;              ///< groups neither see patrol nor suffer arrests (V40)
  /// Seed of the town: how attractive each place is. Unset: the world's own seed. Replays of a plan
  /// on other draws keep the town, else they would be another exercise.
  std::optional<std::uint64_t> town = std::nullopt;
};

}  // namespace rasad::world
