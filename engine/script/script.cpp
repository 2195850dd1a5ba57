// Firing injects, and answering questions.
#include "engine/script/script.hpp"

#include "engine/base/list_item.hpp"

#include <algorithm>
#include <utility>

namespace rasad::script {
namespace {

enum class Purpose : std::uint64_t { inject_chance = 300 };

std::int32_t whole_steps(base::Minutes delay) {
  return static_cast<std::int32_t>((delay.value + base::minutes_per_step - 1) /
                                   base::minutes_per_step);
}

bool may_repeat(content::Repeat repeat, bool holds, bool rises, std::int32_t times) {
  switch (repeat) {
    case content::Repeat::never:
      return holds && times == 0;
    case content::Repeat::each_rise:
      return rises;
    case content::Repeat::daily:
      return holds;
  }
  return false;
}

}  // namespace

Script::Script(std::shared_ptr<const content::Pack> pack, std::uint64_t seed)
    : pack_(std::move(pack)), seed_(seed) {
  const content::Scenario& scenario = pack_->scenario;
  for (const content::Fact& fact : scenario.facts) {
    state_.facts.push_back(fact.start);
  }
  for (const content::Storyline& storyline : scenario.storylines) {
    state_.running.push_back(storyline.begins ? 1 : 0);
  }
  state_.injects.resize(scenario.injects.size());
  state_.questions.resize(scenario.questions.size());
  state_.marks.assign(scenario.marks.size(), {not_yet});
  state_.clocks.assign(scenario.clocks.size(), {not_yet});
}

bool Script::is_moment(const content::Inject& inject, const Look& look) const {
  const std::int32_t step = look.step.value;
  const bool is_day = inject.day == 0 || inject.day == step / base::steps_per_day + 1;
  const bool runs = !inject.storyline.is_set() || base::item(state_.running, inject.storyline) != 0;
  if (!is_day || !runs || look.is_end != (inject.at == content::Phase::end)) {
    return false;
  }
  switch (inject.at) {
    case content::Phase::start:
      return step == 0;
    case content::Phase::day:
      return step % base::steps_per_day == 0;
    case content::Phase::week:
      return step % base::steps_per_week == 0;
    case content::Phase::decision:
      return state_.has_decision;
    case content::Phase::report:
      return look.reports > state_.reports_seen;
    case content::Phase::step:
    case content::Phase::end:
      return true;
    case content::Phase::call:
      return false;
  }
  return false;
}

bool Script::is_waiting(base::InjectId inject) const {
  return std::any_of(state_.waiting.begin(), state_.waiting.end(),
                     [inject](const Waiting& one) { return one.inject == inject; });
}

bool Script::is_due(std::size_t index, const Look& look, const std::vector<std::int64_t>& facts) {
  const content::Inject& inject = pack_->scenario.injects[index];
  InjectState& state = state_.injects[index];
  if (!is_moment(inject, look)) {
    return false;
  }
  const bool holds = !inject.when || text::evaluate(*inject.when, facts).value_or(0) != 0;
  const bool rises = holds && !state.held_before;
  state.held_before = holds;
  if (state.is_held || is_waiting(base::id_at<base::InjectId>(index)) ||
      !may_repeat(inject.repeat, holds, rises, state.times)) {
    return false;
  }
  const base::Key key = base::Key{seed_}
                            .with(static_cast<std::uint64_t>(Purpose::inject_chance))
                            .with(index)
                            .with(static_cast<std::uint64_t>(look.step.value));
  return base::chance(key, 0, static_cast<std::int32_t>(inject.chance));
}

void Script::collect(const Look& look, const std::vector<std::int64_t>& facts,
                     std::vector<base::InjectId>& due) {
  for (std::size_t i = 0; i < state_.injects.size(); ++i) {
    if (!is_due(i, look, facts)) {
      continue;
    }
    const auto inject = base::id_at<base::InjectId>(i);
    const std::int32_t steps = whole_steps(pack_->scenario.injects[i].delay);
    if (steps > 0 && !look.is_end) {
      state_.waiting.push_back({inject, {look.step.value + steps}});
    } else {
      due.push_back(inject);
    }
  }
}

void Script::deliver_waiting(base::Step step, std::vector<base::InjectId>& due,
                             Requests& requests) {
  const auto is_over = [step](const auto& one) { return one.due <= step; };
  for (const Waiting& one : state_.waiting) {
    if (is_over(one)) {
      due.push_back(one.inject);
    }
  }
  for (const OnItsWay& one : state_.on_their_way) {
    if (is_over(one)) {
      requests.reports.push_back(one.report);
    }
  }
  std::erase_if(state_.waiting, is_over);
  std::erase_if(state_.on_their_way, is_over);
}

Requests Script::fire(const Look& look, const std::vector<std::int64_t>& facts) {
  Requests requests;
  close_overdue(base::start_of(look.step));
  if (state_.is_ended) {
    return requests;
  }
  std::vector<base::InjectId> due;
  collect(look, facts, due);
  if (!look.is_end) {
    deliver_waiting(look.step, due, requests);
  }
  state_.has_decision = false;
  state_.reports_seen = look.reports;
  for (const base::InjectId inject : due) {
    show(inject, look.step, requests);
  }
  if (state_.is_ended && !look.is_end) {
    std::vector<base::InjectId> last;
    collect({look.step, look.reports, true}, facts, last);
    for (const base::InjectId inject : last) {
      show(inject, look.step, requests);
    }
  }
  return requests;
}

Requests Script::fire_now(base::InjectId inject, base::Step step) {
  Requests requests;
  show(inject, step, requests);
  return requests;
}

void Script::hold(base::InjectId inject, bool is_held) {
  base::item(state_.injects, inject).is_held = is_held;
}

void Script::show(base::InjectId inject, base::Step step, Requests& requests) {
  const base::Minutes now = base::start_of(step);
  InjectState& state = base::item(state_.injects, inject);
  state.shown = now;
  ++state.times;
  state_.messages.push_back({inject, now});
  apply(base::item(pack_->scenario.injects, inject).effects, now, requests);
}

void Script::apply(const std::vector<content::ScriptEffect>& effects, base::Minutes now,
                   Requests& requests) {
  for (const content::ScriptEffect& effect : effects) {
    script::apply(pack_->scenario, effect, now, state_, requests);
  }
}

Requests Script::answer(base::QuestionId question, std::int32_t choice, base::Minutes now) {
  Requests requests;
  QuestionState& state = base::item(state_.questions, question);
  state.choice = choice;
  state.answered = now;
  state_.has_decision = true;
  state_.answered.push_back({question, choice});
  apply_of(state_.answered.back(), true, now, requests);
  return requests;
}

Requests Script::serve_answers(base::Minutes now) {
  Requests requests;
  const std::vector<QuestionState> before = state_.questions;
  const std::vector<Answered> answered = std::exchange(state_.answered, {});
  for (const Answered& one : answered) {
    apply_of(one, false, now, requests);
  }
  const base::Minutes meeting =
      base::start_of({(base::week_of(base::step_at(now)) + 1) * base::steps_per_week});
  for (std::size_t i = 0; i < before.size(); ++i) {
    QuestionState& question = state_.questions[i];
    if (question.is_open() && !before[i].is_open()) {
      question.closes = std::max(question.closes, meeting);
    }
  }
  return requests;
}

// The prices of a choice, or all the rest of its effects, in file order.
void Script::apply_of(const Answered& answered, bool prices, base::Minutes now,
                      Requests& requests) {
  const content::Question& rules = base::item(pack_->scenario.questions, answered.question);
  for (const content::ScriptEffect& effect :
       base::item_at(rules.choices, answered.choice).effects) {
    if (is_price(effect) == prices) {
      script::apply(pack_->scenario, effect, now, state_, requests);
    }
  }
}

void Script::close_overdue(base::Minutes now) {
  for (QuestionState& question : state_.questions) {
    if (question.is_open() && question.closes < now) {
      question.opened = {not_yet};
    }
  }
}

}  // namespace rasad::script
