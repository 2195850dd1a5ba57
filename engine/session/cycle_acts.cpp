// Decisions of the cycle carried out: each changes the picture or tasking, never the world.
#include "engine/session/cycle_acts.hpp"

#include "engine/base/list_item.hpp"

#include <algorithm>

namespace rasad::session {
namespace {

constexpr std::int32_t too_wide_severity = 2;  // a report in hands it was not meant for [design]

base::Step now(const Core& core) {
  return core.world.state().step;
}

}  // namespace

void perform_cycle(Core& core, std::int32_t, const Handle& act) {
  core.picture.handle(act.report, act.code);
}

// The desk's own code allowed it, or it would have been refused; the right code may not.
void perform_cycle(Core& core, std::int32_t number, const Share& act) {
  core.picture.share(act.report, act.agency);
  const content::Pack& pack = core.tasking.pack();
  const std::int32_t right = base::item(pack.scenario.reports, act.report).handling;
  if (right < 0) {
    return;
  }
  const auto& may = base::item_at(pack.doctrine.handling_codes, right).agencies;
  if (std::find(may.begin(), may.end(), act.agency) == may.end()) {
    core.tasking.add_breach({number, too_wide_severity, now(core), tasking::BreachKind::too_wide});
  }
}

void perform_cycle(Core& core, std::int32_t, const SameOrigin& act) {
  core.picture.mark_origin({act.report, act.other}, act.is_same);
}

void perform_cycle(Core& core, std::int32_t number, const Require& act) {
  core.picture.require(
      {number, act.question, act.decision, act.hypothesis, act.due_week, now(core)});
}

void perform_cycle(Core& core, std::int32_t number, const Commission& act) {
  const auto& form = base::item_at(core.tasking.pack().doctrine.products, act.product);
  picture::Product product;
  product.number = number;
  product.form = act.product;
  product.hours = act.hours;
  product.hypothesis = act.hypothesis;
  product.type = act.type;
  product.district = act.district;
  product.commissioned = now(core);
  product.ready = {now(core).value +
                   static_cast<std::int32_t>(form.lead_days) * base::steps_per_day};
  core.picture.commission(std::move(product), now(core), core.world.places().root());
}

void perform_cycle(Core& core, std::int32_t, const LinkEntities& act) {
  core.picture.link({act.a, act.b, act.confidence, act.is_same});
}

void perform_cycle(Core& core, std::int32_t, const Purge& act) {
  core.picture.purge(act.report);
}

void perform_cycle(Core& core, std::int32_t, const SetPriorities& act) {
  core.tasking.mutable_state().priorities = act.list;
  core.tasking.mutable_state().priorities_set = now(core);
}

void perform_cycle(Core& core, std::int32_t number, const LeaveOut& act) {
  core.tasking.mutable_state().left_out.push_back(
      {number, act.option, act.subject, act.reason, now(core)});
}

void perform_cycle(Core& core, std::int32_t number, const ReviewTask& act) {
  core.tasking.mutable_state().reviews.push_back(
      {number, act.task, act.verdict, act.note, now(core)});
}

void perform_cycle(Core& core, std::int32_t, const Authorise& act) {
  core.tasking.authorise({act.legal_basis, act.option, act.hypothesis, act.district, {}, {}},
                         now(core));
}

}  // namespace rasad::session
