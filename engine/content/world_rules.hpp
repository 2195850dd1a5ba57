// Numbers of the hidden world: world.yaml. Symbols and defaults: domain.md §5 (engine/README.md).
#pragma once

#include "engine/base/ids.hpp"
#include "engine/base/units.hpp"
#include "engine/content/text_field.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace rasad::content {

/// A kind of ground ("housing", "bazaar"); the first one is where no area says otherwise.
struct LandUse {
  std::string id;
  Text name;
};

/// How strongly a crime type is drawn to a kind of ground; 1 where nothing is said.
struct LandUseFactor {
  std::int32_t land_use = -1;
  double factor = 1;  ///< 0..50
};

struct CrimeType {
  std::string id;
  Text name;
  std::int64_t harm = 0;        ///< harm points of one offence, 0..10000 (domain.md §3.11)
  double weekly = 0;            ///< A_k: offences a week including near repeats, 0..2000
  double spread = 1.7;          ///< sigma of the lognormal place weights, 0..3
  double season = 0;            ///< amplitude of the yearly wave, 0..0.9
  std::int64_t season_day = 0;  ///< day of the year with the peak, 1..366
  std::array<double, 7> weekdays{};
  std::array<double, 4> blocks{};  ///< share of the day by 6-hour block
  double deterrence = 0;           ///< beta_k, 0..2
  double offspring = 0;            ///< n_k: near repeats per offence, 0..0.6
  double lag_days = 7;             ///< tau_k, 0.1..60
  double own_cell = 0.55;          ///< share of near repeats in the same cell, 0..1
  double prevention = 0;           ///< x_k: effect of full situational prevention, 0..1
  double discovery = 0;            ///< psi_k: discovery by patrol, 0..5
  double reporting = 0.5;          ///< r0_k at trust 50, 0.01..0.99
  double trust_slope = 0.15;       ///< gamma_k per 10 points of trust, 0..1
  double delay_hours = 6;          ///< median of the delay until it is reported, 0..1000
  std::vector<LandUseFactor> land_use;
};

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
