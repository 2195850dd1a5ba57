// Fills the declared table of facts from what is known.
#include "engine/script/desk_facts.hpp"
#include "engine/script/script.hpp"

#include <algorithm>

namespace rasad::script {
namespace {

class Facts {
 public:
  Facts(const content::Pack& pack, base::Step step, const picture::Picture& picture,
        const tasking::Tasking& tasking, const State& script)
      : pack_(pack), step_(step), picture_(picture), tasking_(tasking), script_(script) {}

  [[nodiscard]] std::int64_t value(const content::FactSlot& slot) const {
    const auto index = static_cast<std::size_t>(slot.target < 0 ? 0 : slot.target);
    switch (slot.kind) {
      case content::FactKind::own:
        return script_.facts[index];
      case content::FactKind::week:
        return base::week_of(step_) + 1;
      case content::FactKind::day:
        return step_.value / base::steps_per_day + 1;
      case content::FactKind::recorded:
        return recorded(slot.target);
      case content::FactKind::trust:
        return trust(slot.target);
      case content::FactKind::arrests:
        return arrests();
      case content::FactKind::chosen:
        return script_.questions[index].choice == slot.part;
      case content::FactKind::answered:
        return script_.questions[index].choice >= 0;
      case content::FactKind::shown:
        return script_.injects[index].times > 0;
      case content::FactKind::received:
        return report(slot.target) != nullptr;
      case content::FactKind::graded:
        return is_graded(slot.target);
      case content::FactKind::tasked:
        return tasks_of(slot.target);
      case content::FactKind::since:
        return script_.injects[index].times == 0 ? text::never
                                                 : elapsed(script_.injects[index].shown);
      case content::FactKind::clock:
        return script_.clocks[index].value == not_yet ? text::never
                                                      : elapsed(script_.clocks[index]);
      case content::FactKind::marked:
        return script_.marks[index].value != not_yet;
      case content::FactKind::running:
        return script_.running[index];
      case content::FactKind::open:
        return script_.questions[index].is_open();
      case content::FactKind::belief:
        return picture::belief(pack_, picture_.state(), {slot.target}, base::start_of(step_));
      case content::FactKind::strength:
        return static_cast<std::int64_t>(tasking_.state().case_strength[index]);
      case content::FactKind::shared:
        return is_shared(slot.target);
      default:
        return desk_fact(slot.kind, pack_, step_, picture_, tasking_);
    }
    return 0;
  }

 private:
  [[nodiscard]] std::int64_t recorded(std::int32_t type) const {
    const std::int64_t from = base::start_of(step_).value - base::minutes_per_week;
    const std::vector<picture::Incident>& list = picture_.state().incidents;
    return std::count_if(list.begin(), list.end(), [&](const picture::Incident& incident) {
      return incident.recorded.value >= from && (type < 0 || incident.type.value == type);
    });
  }

  [[nodiscard]] std::int64_t trust(std::int32_t district) const {
    const std::vector<std::int32_t>& survey = picture_.state().trust_survey;
    if (district >= 0) {
      return survey[static_cast<std::size_t>(district)];
    }
    std::int64_t sum = 0;
    for (const std::int32_t one : survey) {
      sum += one;
    }
    return survey.empty() ? 50 : base::div_round(sum, static_cast<std::int64_t>(survey.size()));
  }

  [[nodiscard]] std::int64_t arrests() const {
    const auto& list = tasking_.state().arrests;
    return std::count_if(list.begin(), list.end(),
                         [](const tasking::ArrestOutcome& one) { return one.success; });
  }

  [[nodiscard]] const picture::Report* report(std::int32_t id) const {
    return picture_.find(base::ReportId{id});
  }
  [[nodiscard]] bool is_graded(std::int32_t id) const {
    const picture::Report* found = report(id);
    return found != nullptr && found->is_graded();
  }

  [[nodiscard]] bool is_shared(std::int32_t id) const {
    const picture::Report* found = report(id);
    return found != nullptr && !found->shared.empty();
  }

  [[nodiscard]] std::int64_t tasks_of(std::int32_t option) const {
    const auto& list = tasking_.state().tasks;
    return std::count_if(list.begin(), list.end(), [option](const tasking::Task& task) {
      return task.request.option.value == option;
    });
  }

  [[nodiscard]] std::int64_t elapsed(base::Minutes from) const {
    return base::start_of(step_).value - from.value;
  }

  const content::Pack& pack_;
  base::Step step_;
  const picture::Picture& picture_;
  const tasking::Tasking& tasking_;
  const State& script_;
};

}  // namespace

std::vector<std::int64_t> fact_values(const content::Pack& pack, base::Step step,
                                      const picture::Picture& picture,
                                      const tasking::Tasking& tasking, const State& script) {
  const Facts facts{pack, step, picture, tasking, script};
  std::vector<std::int64_t> values;
  for (const content::FactSlot& slot : pack.facts) {
    values.push_back(facts.value(slot));
  }
  return values;
}

}  // namespace rasad::script
