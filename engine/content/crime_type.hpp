// Crime types of a pack and the ground they are drawn to. Symbols and defaults: domain.md §5.
#pragma once

#include "engine/content/text_field.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace rasad::content {

/// How a kind of ground is drawn on the map.
enum class Ground { built, green, water, open };

/// A kind of ground ("housing", "bazaar"); the first one is where no area says otherwise.
struct LandUse {
  std::string id;
  Text name;
  Ground ground = Ground::built;
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
  double displaced = 0;      ///< rho_k: share of what is prevented that moves near by, 0..1
  double diffused = 0;       ///< phi_k: benefit near by for what is prevented, 0..1
  double same_target = 0.5;  ///< of near repeats in the same cell, share against the same victim
  bool placeless = false;    ///< has a district and no place: fraud, corruption, trafficking
  bool warnable = true;      ///< a warning after a known offence can keep near repeats away
  double solvable = 0.15;    ///< p0: share cleared without further work, 0..1 (domain.md §3.8)
  double solve_hours = 15;   ///< h0: hours of work that clear 63 % of the rest (domain.md §3.8)
  double convicted = 0.4;    ///< share of cleared offences that end in a conviction [design]
  double fear = 0;           ///< points of fear by one offence in 10,000 people, 0..10 [design]
  double fear_slope = 0;     ///< mu: log-odds of reporting lost by 10 points of fear, 0..1
};

}  // namespace rasad::content
