// Offender groups and prolific offenders: world.yaml. Symbols and defaults: domain.md §3.6, §5.5.
#pragma once

#include "engine/base/ids.hpp"
#include "engine/content/text_field.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rasad::content {

/// Day of what does not begin by itself: an effect of the script begins it.
inline constexpr double not_by_itself = 1e6;

/// Positions in an offender network (domain.md §3.6): what is lost while one is empty.
enum class NetworkRole { leader, broker, specialist, enforcer, courier, corrupt_contact, front };
struct GroupRole {
  NetworkRole role = NetworkRole::courier;
  std::int64_t count = 1;  ///< people in it, 1..50
  double loss = 0.03;      ///< of the group's output while one of them is gone, 0..1
  double weeks = 1;        ///< scale of the time until somebody takes the place, 0.1..104
};

/// An offender group with a campaign (domain.md §5.5).
struct Group {
  std::string id;
  Text name;
  base::CrimeTypeId crime_type;
  base::DistrictId home;
  std::vector<base::DistrictId> hunting;  ///< districts it chooses places in
  double start_day = not_by_itself;       ///< leaves DORMANT
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
  std::vector<GroupRole> roles;   ///< empty: a group without a network
  double joint_loss = 0.10;       ///< further loss while several key roles are empty, 0..1
  double seizure_loss = 0.10;     ///< of the output after a seizure without arrests, 0..1
  double seizure_weeks = 3;       ///< how long a seizure is felt, 0..52
  double learning = 1.05;         ///< efficiency after a key role was filled again, 1..2
  double caution = 0.8;           ///< chance to be detected after each disruption, of before
};

/// Prolific offenders as a population: rates differ from person to person (domain.md §3.6).
struct Offenders {
  std::string id;
  base::CrimeTypeId crime_type;
  std::vector<base::DistrictId> home;  ///< districts they live in
  std::int64_t count = 100;            ///< persons, 1..1000
  double weekly = 1;                   ///< offences a week of all together, 0..200
  double spread = 1.8;           ///< sigma of the lognormal rates, 0..3 (Chaiken, Chaiken 1982)
  double distance_weight = 0.3;  ///< per cell from home, 0..5 [design]
  double replacement = 0.1;      ///< share others take over while one is held, 0..1
  double held_weeks = 12;        ///< after a cleared offence, 0..520 [design]
};

}  // namespace rasad::content
