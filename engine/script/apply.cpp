// What each verb does: one overload a verb.
#include "engine/base/list_item.hpp"
#include "engine/script/script.hpp"

#include <algorithm>

namespace rasad::script {
namespace {

std::int32_t whole_steps(base::Minutes delay) {
  return static_cast<std::int32_t>((delay.value + base::minutes_per_step - 1) /
                                   base::minutes_per_step);
}

class Performer {
 public:
  Performer(const content::Scenario& scenario, base::Minutes now, State& state, Requests& requests)
      : scenario_(scenario), now_(now), state_(state), requests_(requests) {}

  void operator()(const content::SetFact& effect) const { change(effect.fact, effect.to); }
  void operator()(const content::AddToFact& effect) const {
    change(effect.fact, base::item(state_.facts, effect.fact) + effect.by);
  }
  // Shown in the next step: effects of one step never set off others in it. However many ask for
  // an inject at one time, it comes once then: what waits cannot grow without end.
  void operator()(const content::ShowInject& effect) const {
    const base::Step due{base::step_at(now_).value + 1};
    const bool is_asked = std::any_of(
        state_.waiting.begin(), state_.waiting.end(),
        [&](const Waiting& one) { return one.inject == effect.inject && one.due == due; });
    if (!is_asked) {
      state_.waiting.push_back({effect.inject, due});
    }
  }
  void operator()(const content::SendReport& effect) const {
    const std::int32_t steps = whole_steps(effect.after);
    const base::Step due{base::step_at(now_).value + steps};
    const bool is_asked = std::any_of(
        state_.on_their_way.begin(), state_.on_their_way.end(),
        [&](const OnItsWay& one) { return one.report == effect.report && one.due == due; });
    if (steps == 0) {
      requests_.reports.push_back(effect.report);
    } else if (!is_asked) {
      state_.on_their_way.push_back({effect.report, due});
    }
  }
  void operator()(const content::OpenQuestion& effect) const {
    QuestionState& question = base::item(state_.questions, effect.question);
    if (question.opened.value == not_yet) {
      const std::int64_t days = base::item(scenario_.questions, effect.question).days;
      question.opened = now_;
      question.closes = {now_.value + days * base::minutes_per_day};
    }
  }
  void operator()(const content::CloseQuestion& effect) const {
    QuestionState& question = base::item(state_.questions, effect.question);
    question.closes = now_;
    if (question.choice < 0) {
      question.opened = {not_yet};
    }
  }
  void operator()(const content::StartClock& effect) const {
    base::item(state_.clocks, effect.clock) = now_;
  }
  void operator()(const content::StopClock& effect) const {
    base::item(state_.clocks, effect.clock) = {not_yet};
  }
  void operator()(const content::BeginStoryline& effect) const {
    base::item(state_.running, effect.storyline) = 1;
  }
  void operator()(const content::EndStoryline& effect) const {
    base::item(state_.running, effect.storyline) = 0;
  }
  void operator()(const content::StartWave& effect) const {
    requests_.waves_started.push_back(effect.wave);
  }
  void operator()(const content::StopWave& effect) const {
    requests_.waves_stopped.push_back(effect.wave);
  }
  void operator()(const content::StartGroup& effect) const {
    requests_.groups_started.push_back(effect.group);
  }
  void operator()(const content::StopGroup& effect) const {
    requests_.groups_stopped.push_back(effect.group);
  }
  void operator()(const content::ChangeTrust& effect) const {
    requests_.trust.push_back({effect.district, static_cast<double>(effect.by)});
  }
  void operator()(const content::ChangeAnalystHours& effect) const {
    requests_.capacity.analyst_hours += effect.by;
  }
  void operator()(const content::ChangeWeeklyShifts& effect) const {
    requests_.capacity.shifts += effect.by;
  }
  void operator()(const content::TrainOfficers& effect) const {
    requests_.capacity.training = std::max(requests_.capacity.training, effect.percent);
  }
  void operator()(const content::SetMark& effect) const {
    base::Minutes& set = base::item(state_.marks, effect.mark);
    set = set.value == not_yet ? now_ : set;
  }
  void operator()(const content::EndExercise& effect) const {
    state_.is_ended = state_.is_ended || effect.now;
  }

 private:
  void change(base::FactId fact, std::int64_t value) const {
    const content::Fact& rules = base::item(scenario_.facts, fact);
    base::item(state_.facts, fact) = std::clamp(value, rules.min, rules.max);
  }

  const content::Scenario& scenario_;
  base::Minutes now_;
  State& state_;
  Requests& requests_;
};

/// One overload a verb: a new one has to say whether it is a price.
struct PriceTest {
  bool operator()(const content::ChangeAnalystHours&) const { return true; }
  bool operator()(const content::ChangeWeeklyShifts&) const { return true; }
  bool operator()(const content::TrainOfficers&) const { return true; }
  bool operator()(const content::SetFact&) const { return false; }
  bool operator()(const content::AddToFact&) const { return false; }
  bool operator()(const content::ShowInject&) const { return false; }
  bool operator()(const content::SendReport&) const { return false; }
  bool operator()(const content::OpenQuestion&) const { return false; }
  bool operator()(const content::CloseQuestion&) const { return false; }
  bool operator()(const content::StartClock&) const { return false; }
  bool operator()(const content::StopClock&) const { return false; }
  bool operator()(const content::BeginStoryline&) const { return false; }
  bool operator()(const content::EndStoryline&) const { return false; }
  bool operator()(const content::StartWave&) const { return false; }
  bool operator()(const content::StopWave&) const { return false; }
  bool operator()(const content::StartGroup&) const { return false; }
  bool operator()(const content::StopGroup&) const { return false; }
  bool operator()(const content::ChangeTrust&) const { return false; }
  bool operator()(const content::SetMark&) const { return false; }
  bool operator()(const content::EndExercise&) const { return false; }
};

}  // namespace

bool is_price(const content::ScriptEffect& effect) {
  return std::visit(PriceTest{}, effect);
}

void apply(const content::Scenario& scenario, const content::ScriptEffect& effect,
           base::Minutes now, State& state, Requests& requests) {
  std::visit(Performer{scenario, now, state, requests}, effect);
}

}  // namespace rasad::script
