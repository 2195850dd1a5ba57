// Numbers of the hidden world: world.yaml. Symbols and defaults: domain.md §5 (engine/README.md).
#pragma once

#include "engine/base/ids.hpp"
#include "engine/base/units.hpp"
#include "engine/content/crime_type.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rasad::content {

/// A scripted rise of one type in an area: (factor - 1) times the background on top of it.
struct Wave {
  std::string id;
  base::CrimeTypeId crime_type;
  std::vector<base::DistrictId> districts;
  double factor = 1;  ///< m, 1..10
  double from_day = 0;
  double rise_days = 0;
  double level_days = 0;
  double fall_days = 0;
};

/// An offender group with a campaign (domain.md §5.5).
struct Group {
  std::string id;
  Text name;
  base::CrimeTypeId crime_type;
  base::DistrictId home;
  std::vector<base::DistrictId> hunting;  ///< districts it chooses places in
  double start_day = 0;                   ///< leaves DORMANT
  double plan_days = 3;
  double prepare_days = 3;
  double execute_days = 7;
  double dispose_days = 2;
  double lie_low_days = 3;
  double weekly = 7;              ///< offences a week while it executes, 0..200
  double risk_weight = 1.5;       ///< chi: how much seen patrol repels, 0..10
  double distance_weight = 0.05;  ///< per cell from home, 0..2
  double temperature = 0.7;       ///< of the choice, 0.05..5
  double familiarity = 0.3;       ///< liking for places used before, 0..5
  double replacement = 0.4;       ///< share of its activity that survives an arrest, 0..1
  double fright = 0.5;            ///< share of a place's familiarity lost when kept from it, 0..1
  double fright_weeks = 6;        ///< half-life of that memory, 0.1..520
};

struct TrustRules {
  double level = 50;            ///< T*, where trust returns to
  double half_life_weeks = 26;  ///< V22
  double good = 0.5;            ///< a+
  double bad = 2.0;             ///< a-: 4 to 1
  double spread = 3;            ///< vis: how far an encounter is told
  double week_limit = 3;        ///< encounters move trust at most this much a week
  double bad_share_stops = 0.25;
  double good_share_patrol = 0.03;
};

struct PatrolRules {
  double saturation = 2.5;  ///< q = 1 - exp(-V / saturation)
  double rise_days = 2;
  double fall_days = 5;
  double routine_risk = 0.05;  ///< P everywhere from patrol that nobody directs
  double car_effect = 0.4;     ///< of a visit by car, on foot 1; 0..1 (domain.md §5.3) [design]
  double fixed_effect = 0.6;   ///< of visits at fixed hours once they are known; 0..1 [design]
  double fixed_known_days = 14;  ///< until offenders know fixed hours, 0..365 [design]
  double habit = 0.5;            ///< share of the effect lost when habit is full, 0..1
  double habit_risk = 0.6;       ///< patrol above this perceived risk breeds habit, 0..1 [design]
  double habit_from_weeks = 10;  ///< weeks of high patrol without any habit (Sorg et al. 2013)
  double habit_full_weeks = 22;  ///< weeks of high patrol until habit is full (Sorg et al. 2013)
  double habit_recovery = 2;     ///< weeks of habit lost in a week without high patrol [design]
};

struct RecordingRules {
  double probability = 0.95;
  double wrong_cell = 0.10;
  double wrong_type = 0.05;
  double delay_hours = 12;  ///< median from known to recorded
};

struct BudgetRules {
  base::Money weekly;  ///< officer-shifts a week that can be directed
};

struct Calendar {
  std::string start;  ///< first day, a Monday
  std::int64_t history_weeks = 8;
};

/// Everything world.yaml says.
struct WorldRules {
  Calendar calendar;
  BudgetRules budget;
  PatrolRules patrol;
  TrustRules trust;
  RecordingRules recording;
  std::vector<LandUse> land_uses;
  std::vector<CrimeType> crime_types;
  std::vector<Wave> waves;
  std::vector<Group> groups;
};

}  // namespace rasad::content
