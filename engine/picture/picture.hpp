// Turns what became known into what is recorded, lets reports arrive, keeps grades.
#pragma once

#include "engine/picture/state.hpp"
#include "engine/world/world.hpp"

#include <memory>
#include <string>
#include <vector>

namespace rasad::picture {

/// Hypotheses on which somebody collects during the step.
struct CollectionEffort {
  std::vector<base::HypothesisId> hypotheses;
};

class Picture {
 public:
  explicit Picture(std::shared_ptr<const content::Pack> pack);

  /// One step: records what became known, lets reports arrive, surveys trust at a week's start.
  ///
  /// world    after the step; `known` is what it answered
  void observe(const world::World& world, const world::StepOutcome& known,
               const CollectionEffort& effort);

  /// Puts a report into the inbox, once.
  void receive(base::ReportId report, base::Minutes now);
  /// Sets (or corrects) the grades of a report that was received.
  void grade(base::ReportId report, std::int32_t source, std::int32_t information,
             base::Minutes now);

  [[nodiscard]] const Report* find(base::ReportId report) const;
  [[nodiscard]] const State& state() const { return state_; }
  [[nodiscard]] State& mutable_state() { return state_; }

 private:
  void record(const world::World& world, std::int32_t offence);
  void move_recorded(base::Minutes now);
  void let_reports_arrive(const world::World& world, const CollectionEffort& effort);
  void survey_trust(const world::World& world);

  std::shared_ptr<const content::Pack> pack_;
  State state_;
};

/// Pooled belief in a hypothesis from graded reports alone (domain.md §5.7): log-odds of the prior
/// plus the weight of each grade pair, signed, halved with age down to one half, and a fifth for
/// every further report of one origin.
///
/// returns  permille, 1..999
[[nodiscard]] std::int32_t belief(const content::Pack& pack, const std::vector<Report>& reports,
                                  base::HypothesisId hypothesis, base::Minutes now);

}  // namespace rasad::picture
