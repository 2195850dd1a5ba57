// What the desk keeps beside the reports: requirements, marks of one origin, links between
// entities, products. All of it was decided by somebody; nothing leads back to the truth.
#pragma once

#include "engine/base/ids.hpp"
#include "engine/base/units.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rasad::picture {

/// An intelligence requirement: what must be known, for which decision, by when.
struct Requirement {
  std::int32_t number = 0;  ///< of the journal entry
  std::string question;
  std::string decision;  ///< that waits for the answer
  base::HypothesisId hypothesis;
  std::int32_t due_week = 0;  ///< 1 is the first week, 0 no date
  base::Step step;            ///< when it was set
  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("number", self.number);
    visit("question", self.question);
    visit("decision", self.decision);
    visit("hypothesis", self.hypothesis);
    visit("due_week", self.due_week);
    visit("step", self.step);
  }
};

/// Two reports that somebody holds to be one voice.
struct OriginMark {
  base::ReportId report;
  base::ReportId other;
  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("report", self.report);
    visit("other", self.other);
  }
};

/// A line of the chart: two entities belong together, or are one (`is_same`).
struct EntityLink {
  base::EntityId a;
  base::EntityId b;
  std::int32_t confidence = 500;  ///< permille
  bool is_same = false;
  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("a", self.a);
    visit("b", self.b);
    visit("confidence", self.confidence);
    visit("is_same", self.is_same);
  }
};

/// One line of a product: what it says, in numbers. `product.<kind>.<what>` is its sentence.
struct Finding {
  std::string what;   ///< name of the sentence
  base::CellId cell;  ///< where, if it speaks of a cell
  base::EntityId entity;
  base::EntityId other;
  base::HypothesisId hypothesis;
  base::ReportId report;
  std::vector<std::int64_t> values;  ///< arguments a, b, c, … of the sentence
  std::int32_t confidence = 0;       ///< permille the analyst puts on this line, 0: none
  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("what", self.what);
    visit("cell", self.cell);
    visit("entity", self.entity);
    visit("other", self.other);
    visit("hypothesis", self.hypothesis);
    visit("report", self.report);
    visit("values", self.values);
    visit("confidence", self.confidence);
  }
};

/// A product that was commissioned; its findings stand in it once it is ready.
struct Product {
  std::int32_t number = 0;  ///< of the journal entry
  std::int32_t form = -1;   ///< index into Doctrine::products
  std::int64_t hours = 0;
  base::HypothesisId hypothesis;
  base::CrimeTypeId type;
  base::DistrictId district;
  base::Step commissioned;
  base::Step ready;
  std::int32_t quality = 0;    ///< permille; Qp of domain.md §5.7
  std::int32_t incidents = 0;  ///< recorded incidents it rests on
  std::int32_t reports = 0;    ///< graded reports it rests on
  std::vector<Finding> findings;
  bool is_delivered = false;
  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("number", self.number);
    visit("form", self.form);
    visit("hours", self.hours);
    visit("hypothesis", self.hypothesis);
    visit("type", self.type);
    visit("district", self.district);
    visit("commissioned", self.commissioned);
    visit("ready", self.ready);
    visit("quality", self.quality);
    visit("incidents", self.incidents);
    visit("reports", self.reports);
    visit("findings", self.findings);
    visit("is_delivered", self.is_delivered);
  }
};

}  // namespace rasad::picture
