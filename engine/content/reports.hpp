// Sources, hypotheses and the reports that bear on them. Part of scenario.yaml.
#pragma once

#include "engine/base/ids.hpp"
#include "engine/content/channel.hpp"
#include "engine/content/text_field.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rasad::content {

/// Who tells us things.
struct Source {
  std::string id;
  Text name;
  std::int64_t checked = 0;  ///< earlier reports that could be checked, public
  std::int64_t right = 0;    ///< of these proved right, public
  Text history;              ///< what the file says of it: the basis of the grade
  std::int32_t grade = -1;   ///< the right source grade, known to the debrief
};

struct Hypothesis {
  std::string id;
  Text statement;
  std::int64_t prior = 300;  ///< permille at the start
  base::GroupId group;       ///< whose work it rightly names; unset if it is false
};

enum class EntityKind { person, vehicle, phone, place, organisation, thing };

/// Somebody or something that reports speak of, for the store and the link chart.
struct Entity {
  std::string id;
  Text name;
  EntityKind kind = EntityKind::person;
  base::EntityId same_as;  ///< in truth the same as this one; unset if it is itself
};

enum class Truth { right, wrong, stale };

/// A report that may reach the inbox, by an effect or by itself.
struct ReportTemplate {
  std::string id;
  Text text;
  base::SourceId source;
  std::int32_t information = -1;  ///< the right information grade: how it is known
  Truth truth = Truth::right;
  Channel channel = Channel::script;
  base::HypothesisId hypothesis;
  bool supports = true;
  Text title;        ///< a short line for the inbox; empty: the source's name stands in
  Text how_known;    ///< how the source knows it, in words
  std::string cell;  ///< label of the place it speaks of, "" for none
  std::vector<base::EntityId> entities;  ///< whom and what it speaks of
  std::int32_t handling = -1;            ///< the right handling code, -1 if it does not matter
  std::vector<std::int32_t> needed_by;   ///< agencies that cannot do their part without it
  std::string origin;                    ///< reports of one origin corroborate nothing
  double half_life_days = 14;            ///< of its value (domain.md §3.12)
  std::int64_t from_week = 1;            ///< earliest week it can come by itself
  std::int64_t chance = 0;               ///< permille a week without effort
  std::int64_t chance_tasked = 0;        ///< permille a week while its hypothesis is collected on
};

}  // namespace rasad::content
