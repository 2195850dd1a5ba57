// Options, cost, lead time and law: turns accepted tasks into orders for the world and effort for
// the picture, and keeps cases, arrests and breaches.
#pragma once

#include "engine/base/result.hpp"
#include "engine/picture/picture.hpp"
#include "engine/tasking/state.hpp"
#include "engine/world/world.hpp"

#include <memory>
#include <vector>

namespace rasad::tasking {

struct Refusal {
  RefusalCode code = RefusalCode::unknown_option;
  base::Arguments arguments;
};

class Tasking {
 public:
  explicit Tasking(std::shared_ptr<const content::Pack> pack);

  /// All reasons why a request cannot be accepted for the week that begins at `step`; none: it can.
  [[nodiscard]] std::vector<Refusal> check(const TaskRequest& request, base::Step step) const;
  /// Accepts a checked request.
  void add(std::int32_t number, const TaskRequest& request, base::Step step);
  void add_breach(const Breach& breach) { state_.breaches.push_back(breach); }
  /// Signs an authority, or renews it, for as long as its legal basis runs.
  void authorise(const Authority& wanted, base::Step step);
  /// The latest authority for what a request asks, null if there never was one.
  [[nodiscard]] const Authority* authority(const TaskRequest& request) const;

  /// What the world feels during a step.
  [[nodiscard]] world::Orders orders(base::Step step) const;
  [[nodiscard]] picture::CollectionEffort effort(base::Step step) const;
  /// After a step: progress of cases, arrests that fall due. The group of a successful arrest is
  /// ordered from the next step on.
  void settle(const world::World& world, const picture::Picture& picture);

  /// Oversight at the end of a week (domain.md §5.10): each breach not yet found is found with
  /// probability 1/4; reports past their date are found as a breach of their own. What was found
  /// costs the case it was to serve.
  ///
  /// returns  breaches found now
  [[nodiscard]] std::vector<Breach> oversee(const picture::Picture& picture, base::Key root,
                                            base::Step step);

  [[nodiscard]] base::Money cost_a_week(const TaskRequest& request) const;
  /// Units committed by tasks in the week of `step`.
  [[nodiscard]] base::Money committed(base::Step step) const;
  /// What can be directed in the week of `step`: the pack's budget and what strategic decisions
  /// changed of it.
  [[nodiscard]] base::Money weekly(base::Step step) const;
  /// Hours of the analysts, likewise.
  [[nodiscard]] std::int64_t analyst_hours(base::Step step) const;
  /// A strategic decision of `step`: it holds from the next week on, so that no plan that was made
  /// already costs more than there is.
  void change(const Capacity& more, base::Step step);
  /// Of the week's budget what no task takes: it goes to routine patrol, so that every policy
  /// spends the same.
  [[nodiscard]] base::Money left(base::Step step) const;

  [[nodiscard]] const content::Pack& pack() const { return *pack_; }
  [[nodiscard]] const State& state() const { return state_; }
  [[nodiscard]] State& mutable_state() { return state_; }

 private:
  [[nodiscard]] Capacity capacity(base::Step step) const;
  [[nodiscard]] const content::Option& option(const TaskRequest& request) const;
  void check_target(const TaskRequest& request, std::vector<Refusal>& refusals) const;
  void check_law(const TaskRequest& request, std::vector<Refusal>& refusals) const;
  void check_means(const TaskRequest& request, base::Step step,
                   std::vector<Refusal>& refusals) const;
  void progress(const Task& task, const world::World& world, const picture::Picture& picture);
  void try_arrest(const Task& task, const world::World& world);

  std::shared_ptr<const content::Pack> pack_;
  State state_;
};

}  // namespace rasad::tasking
