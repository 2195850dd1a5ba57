// Numbers of the hidden world: world.yaml. Symbols and defaults: domain.md §5 (engine/README.md).
#pragma once

#include "engine/base/ids.hpp"
#include "engine/content/crime_type.hpp"
#include "engine/content/group_rules.hpp"
#include "engine/content/police_rules.hpp"

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
  double from_day = not_by_itself;
  double rise_days = 0;
  double level_days = 0;
  double fall_days = 0;
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
  StopRules stops;
  FearRules fear;
  InvestigationRules investigation;
  std::vector<LandUse> land_uses;
  std::vector<CrimeType> crime_types;
  std::vector<Wave> waves;
  std::vector<Group> groups;
  std::vector<Offenders> offenders;
  std::vector<Community> communities;  ///< empty: one, everybody
};

}  // namespace rasad::content
