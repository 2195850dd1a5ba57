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
  double strength = 0;      ///< share of offences prevented, 0..1
  double people_a_day = 0;  ///< stopped
  friend bool operator==(const StopOrder&, const StopOrder&) = default;
};

/// X[c]: level of situational prevention in a cell, 0..1.
struct HardenOrder {
  base::CellId cell;
  double level = 0;
  friend bool operator==(const HardenOrder&, const HardenOrder&) = default;
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
