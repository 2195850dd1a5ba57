// From running tasks to what the world and the picture feel in a step.
#include "engine/base/list_item.hpp"
#include "engine/tasking/tasking.hpp"

namespace rasad::tasking {
namespace {

void add_cells(const content::Option& rules, const TaskRequest& request, world::Orders& orders) {
  for (const base::CellId cell : request.cells) {
    if (rules.effect == content::Effect::patrol) {
      orders.doses.push_back({cell, rules.strength, rules.minutes});
    } else if (rules.effect == content::Effect::harden) {
      orders.hardening.push_back({cell, rules.strength});
    }
  }
}

void add_district(const content::Option& rules, const TaskRequest& request, world::Orders& orders) {
  if (rules.effect == content::Effect::stops) {
    orders.stops.push_back({request.district, rules.strength, rules.contacts});
  } else if (rules.effect == content::Effect::cocoon) {
    orders.cocoons.push_back({request.district, rules.strength});
  }
  if (rules.trust != 0) {
    orders.trust.push_back({request.district, rules.trust});
  }
}

}  // namespace

world::Orders Tasking::orders(base::Step step) const {
  world::Orders orders;
  for (const Task& task : state_.tasks) {
    if (task.has_effect(step)) {
      const content::Option& rules = option(task.request);
      add_cells(rules, task.request, orders);
      if (rules.target == content::Target::district) {
        add_district(rules, task.request, orders);
      }
    }
  }
  if (const std::int64_t training = capacity(step).training; training > 0) {
    const double left = 1 - static_cast<double>(training) / 100;
    for (world::StopOrder& stop : orders.stops) {
      stop.bad_share = pack_->world.trust.bad_share_stops * left;
    }
  }
  for (const ArrestOutcome& arrest : state_.arrests) {
    if (arrest.success && arrest.step.value + 1 == step.value) {
      orders.arrests.push_back(base::item(pack_->scenario.hypotheses, arrest.hypothesis).group);
    }
  }
  return orders;
}

picture::CollectionEffort Tasking::effort(base::Step step) const {
  picture::CollectionEffort effort;
  for (const Task& task : state_.tasks) {
    const content::Option& rules = option(task.request);
    if (rules.target == content::Target::hypothesis && task.has_effect(step)) {
      effort.sought.push_back({task.request.hypothesis, &rules});
    }
  }
  return effort;
}

}  // namespace rasad::tasking
