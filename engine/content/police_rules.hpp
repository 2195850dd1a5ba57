// How patrol, stops, encounters, recording and detective work act: world.yaml. Symbols and
// defaults: domain.md §5.3, §5.6, §5.8, §5.11.
#pragma once

#include "engine/base/units.hpp"
#include "engine/content/text_field.hpp"

#include <string>

namespace rasad::content {

/// Part of the population with its own trust. Neutral names: never a real group.
struct Community {
  std::string id;
  Text name;
  double share = 1;   ///< of the people of every district, relative to the others
  double offset = 0;  ///< trust at the start against the district's, -50..50
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
  double complaint_share = 0.05;  ///< of bad encounters that become a complaint [design]
  double shock_target = 2;        ///< a shock weighs so much in the community it hits
  double shock_others = 0.5;      ///< and so much in the others (domain.md §5.8) [design]
};

/// Stop-and-check (domain.md §5.6).
struct StopRules {
  double hit = 0.04;       ///< share of undirected stops that find something, 0..1 [design]
  double saturation = 20;  ///< stops a week at a place that leave 1/e of the hits [design]
  double places = 20;      ///< places in a district where people are stopped [design]
};

/// Fear F of a district (domain.md §5.8): up with serious offences, down with visible patrol.
struct FearRules {
  double level = 30;           ///< where fear returns to, 0..100 [design]
  double half_life_weeks = 8;  ///< how fast, 0.1..520 [design]
  double visible = 0.02;       ///< points a week less for each visit a day, 0..5 [design]
};

/// Detective work (domain.md §3.8, §3.13).
struct InvestigationRules {
  double weekly_hours = 60;  ///< of all detectives, 0..100000 [design]
  double delay_days = 10;    ///< median from known to cleared, 0..365 [design]
};

struct PatrolRules {
  double saturation = 2.5;  ///< q = 1 - exp(-V / saturation)
  double rise_days = 2;
  double fall_days = 5;
  double routine_risk = 0.05;    ///< P everywhere from patrol that nobody directs
  double car_effect = 0.4;       ///< of a visit by car, on foot 1; 0..1 (domain.md §5.3) [design]
  double fixed_effect = 0.6;     ///< of visits at fixed hours once they are known; 0..1 [design]
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
  double pressure = 0;      ///< on the statistics, 0 none .. 1 full (domain.md §5.6)
  double pressed = 0.56;    ///< share of unsolved offences recorded under full pressure [design]
};

struct BudgetRules {
  base::Money weekly;               ///< officer-shifts a week that can be directed
  double response_floor = 0;        ///< share that must stay free for calls; 0: no floor
  double delayed_trust = 0.5;       ///< points of trust lost a week below it (domain.md §5.11)
  double delayed_clearance = 0.1;   ///< share of clearances lost below it (domain.md §5.11)
  std::int64_t analyst_hours = 66;  ///< a week: three analysts of 22 hours (domain.md §5.11)
};

}  // namespace rasad::content
