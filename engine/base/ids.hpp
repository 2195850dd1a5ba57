// Distinct integer ids: a district is never passed where a cell is meant.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace rasad::base {

/// Index into one list of the pack, or -1 for "none". `Tag` keeps the kinds apart.
template <class Tag>
struct Id {
  std::int32_t value = -1;

  [[nodiscard]] constexpr bool is_set() const { return value >= 0; }
  [[nodiscard]] constexpr std::size_t index() const { return static_cast<std::size_t>(value); }
  friend constexpr auto operator<=>(Id, Id) = default;
};

/// The id of element `index` of a list.
template <class IdType>
[[nodiscard]] constexpr IdType id_at(std::size_t index) {
  return IdType{static_cast<std::int32_t>(index)};
}

using DistrictId = Id<struct DistrictTag>;
using CellId = Id<struct CellTag>;
using CrimeTypeId = Id<struct CrimeTypeTag>;
using GroupId = Id<struct GroupTag>;
using WaveId = Id<struct WaveTag>;
using SourceId = Id<struct SourceTag>;
using HypothesisId = Id<struct HypothesisTag>;
using OptionId = Id<struct OptionTag>;
using RoleId = Id<struct RoleTag>;
using InjectId = Id<struct InjectTag>;
using QuestionId = Id<struct QuestionTag>;
using FactId = Id<struct FactTag>;
using ClockId = Id<struct ClockTag>;
using MarkId = Id<struct MarkTag>;
using StorylineId = Id<struct StorylineTag>;
using ReportId = Id<struct ReportTag>;
using EntityId = Id<struct EntityTag>;
using IncidentId = Id<struct IncidentTag>;

}  // namespace rasad::base
