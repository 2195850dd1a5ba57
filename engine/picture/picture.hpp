// Turns what became known into what is recorded, lets reports arrive, keeps grades.
#pragma once

#include "engine/picture/state.hpp"
#include "engine/world/world.hpp"

#include <memory>
#include <string>
#include <vector>

namespace rasad::picture {

/// What somebody seeks during the step: reports about a hypothesis, by the channels of an option.
struct Sought {
  base::HypothesisId hypothesis;
  const content::Option* by = nullptr;  ///< of the pack

  [[nodiscard]] bool covers(const content::ReportTemplate& report) const {
    return report.hypothesis == hypothesis && by->seeks(report.channel);
  }
};
struct CollectionEffort {
  std::vector<Sought> sought;
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

  /// What the desk does with reports and beside them; all arguments were checked before.
  void handle(base::ReportId report, std::int32_t code);
  void share(base::ReportId report, std::int32_t agency);
  void mark_origin(const OriginMark& mark, bool is_same);
  void purge(base::ReportId report);
  void require(Requirement requirement) { state_.requirements.push_back(std::move(requirement)); }
  /// Replaces an earlier line between the two; 0 permille takes it away.
  void link(const EntityLink& link);
  /// Books a product; it is delivered at its `ready` step, or now if that is not later.
  void commission(Product product, base::Step now, base::Key root);
  /// Analyst hours booked in the week of a step.
  [[nodiscard]] std::int64_t hours_booked(base::Step step) const;

  [[nodiscard]] const Report* find(base::ReportId report) const;
  [[nodiscard]] const State& state() const { return state_; }
  [[nodiscard]] State& mutable_state() { return state_; }

 private:
  void await_record(const world::World& world, std::int32_t offence);
  [[nodiscard]] Incident record_of(const world::World& world, const world::Due& due) const;
  void enter_records(const world::World& world);
  void let_reports_arrive(const world::World& world, const CollectionEffort& effort);
  void survey_trust(const world::World& world);
  void deliver(base::Step now, base::Key root);
  [[nodiscard]] Report* mutable_find(base::ReportId report);

  std::shared_ptr<const content::Pack> pack_;
  State state_;
  std::vector<world::Due> due_;  // room for a step's work
  std::vector<world::Due> room_;
};

/// What is left of a report for acting on it, 0..1: 0.5^(age / half-life) (domain.md §3.12).
[[nodiscard]] double worth(const content::ReportTemplate& report, base::Minutes received,
                           base::Minutes now);

/// Pooled belief in a hypothesis from graded reports alone (domain.md §5.7): log-odds of the prior
/// plus the weight of each grade pair, signed, halved with age down to one half, and a fifth for
/// every further report that the desk marked as one origin with an earlier one. Who overlooks that
/// two reports are one voice counts it twice.
///
/// returns  permille, 1..999
[[nodiscard]] std::int32_t belief(const content::Pack& pack, const State& state,
                                  base::HypothesisId hypothesis, base::Minutes now);

}  // namespace rasad::picture
