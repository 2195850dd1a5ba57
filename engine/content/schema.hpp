// The records of all pack files. Adding a key to a file is adding one line here (and a member).
#pragma once

#include "engine/content/geography.hpp"
#include "engine/content/pack.hpp"
#include "engine/content/record_of.hpp"

namespace rasad::content {

[[nodiscard]] RecordOf<PackInfo> pack_record();
[[nodiscard]] RecordOf<WorldRules> world_record();
[[nodiscard]] RecordOf<Doctrine> doctrine_record();
/// Phases, agencies, handling codes, roles, products: the part of a doctrine that names the cycle.
void add_cycle_keys(RecordOf<Doctrine>& record);
[[nodiscard]] RecordOf<Scenario> scenario_record();
/// `lesson_plan` of scenario.yaml: it teaches, and never changes the course of events.
[[nodiscard]] RecordOf<LessonPlan> lesson_plan_record();
[[nodiscard]] RecordOf<Rubric> rubric_record();
[[nodiscard]] RecordOf<Hint> hint_record();
/// One own fact of the pack: read before conditions are, so that they know it.
[[nodiscard]] RecordOf<Fact> fact_record();

/// The single key of a doctrine.yaml that takes over a doctrine of the library.
struct DoctrineUse {
  std::string use;
};
[[nodiscard]] RecordOf<DoctrineUse> doctrine_use_record();

/// Member `rasad` of jurisdiction.geojson.
struct Projection {
  int crs = 0;  ///< 0 local metres, 1 WGS 84
  std::array<double, 2> origin{};
  std::int64_t cell_metres = 200;
};
[[nodiscard]] RecordOf<Projection> projection_record();

/// `properties` of a feature, by its `kind`.
[[nodiscard]] RecordOf<District> district_record();
[[nodiscard]] RecordOf<LandUseArea> land_use_area_record();
[[nodiscard]] RecordOf<Line> line_record();
[[nodiscard]] RecordOf<Facility> facility_record();

/// Every record by the file it stands in, for the reference and the mutation tests.
struct FileSchema {
  std::string file;
  Record record;
};
[[nodiscard]] std::vector<FileSchema> whole_schema();
/// Records of jurisdiction.geojson: the member `rasad`, then the properties of features.
[[nodiscard]] std::vector<Record> map_schema();

}  // namespace rasad::content
