// What the police know: incidents as recorded, reports as received and graded, trust as surveyed.
#pragma once

#include "engine/base/ids.hpp"
#include "engine/base/units.hpp"
#include "engine/picture/store.hpp"
#include "engine/world/agenda.hpp"

#include <cstdint>
#include <vector>

namespace rasad::picture {

/// A line of the ledger "recorded", with its errors. Nothing here leads back to the truth.
struct Incident {
  base::CrimeTypeId type;
  base::CellId cell;   ///< unset for a type without places
  base::Minutes from;  ///< the time span in which it happened, as the victim told it
  base::Minutes to;
  base::Minutes known;     ///< reported, or found by patrol
  base::Minutes recorded;  ///< entered into the statistics
  bool found_by_patrol = false;
  base::DistrictId district = {};  ///< of the cell; without one, of the victim

  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("type", self.type);
    visit("cell", self.cell);
    visit("district", self.district);
    visit("from", self.from);
    visit("to", self.to);
    visit("known", self.known);
    visit("recorded", self.recorded);
    visit("found_by_patrol", self.found_by_patrol);
  }
};

/// A report in the inbox. Grades are indices into the doctrine's scales, -1 before grading.
struct Report {
  base::ReportId id;
  base::Minutes received;
  std::int32_t source_grade = -1;
  std::int32_t information_grade = -1;
  base::Minutes graded;                   ///< last time
  std::int32_t gradings = 0;              ///< 2 and more: it was graded again
  std::int32_t handling = -1;             ///< index into Doctrine::handling_codes
  std::vector<std::int32_t> shared = {};  ///< agencies that received it
  bool is_purged = false;                 ///< removed from the store: counts for nothing any more

  [[nodiscard]] bool is_graded() const { return source_grade >= 0; }
  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("id", self.id);
    visit("received", self.received);
    visit("source_grade", self.source_grade);
    visit("information_grade", self.information_grade);
    visit("graded", self.graded);
    visit("gradings", self.gradings);
    visit("handling", self.handling);
    visit("shared", self.shared);
    visit("is_purged", self.is_purged);
  }
};

struct State {
  std::vector<Incident> incidents;         ///< recorded, in that order
  std::vector<std::int32_t> offence;       ///< of each incident: index in the hidden ledger
  world::Agenda pending;                   ///< known, to be recorded
  std::vector<Report> reports;             ///< in order of arrival
  std::vector<std::int32_t> trust_survey;  ///< by district, 0..100, of the last survey
  std::vector<OriginMark> same_origin;
  std::vector<Requirement> requirements;
  std::vector<EntityLink> links;
  std::vector<Product> products;

  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("incidents", self.incidents);
    visit("offence", self.offence);
    visit("pending", self.pending);
    visit("reports", self.reports);
    visit("trust_survey", self.trust_survey);
    visit("same_origin", self.same_origin);
    visit("requirements", self.requirements);
    visit("links", self.links);
    visit("products", self.products);
  }
};

}  // namespace rasad::picture
