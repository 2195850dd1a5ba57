// Firing injects and applying effects.
#include "engine/script/script.hpp"

#include <algorithm>

namespace rasad::script {
namespace {

enum class Purpose : std::uint64_t { inject_chance = 300 };

bool is_moment(content::Phase phase, base::Step step) {
  switch (phase) {
    case content::Phase::start:
      return step.value == 0;
    case content::Phase::step:
      return true;
    case content::Phase::day:
      return step.value % base::steps_per_day == 0;
    case content::Phase::week:
      return step.value % base::steps_per_week == 0;
  }
  return false;
}

}  // namespace

Script::Script(std::shared_ptr<const content::Pack> pack, std::uint64_t seed)
    : pack_(std::move(pack)), seed_(seed) {
  for (const content::Fact& fact : pack_->scenario.facts) {
    state_.facts.push_back(fact.start);
  }
  state_.injects.resize(pack_->scenario.injects.size());
  state_.questions.resize(pack_->scenario.questions.size());
}

bool Script::is_due(std::size_t index, base::Step step, const std::vector<std::int64_t>& facts) {
  const content::Inject& inject = pack_->scenario.injects[index];
  InjectState& state = state_.injects[index];
  if (!is_moment(inject.at, step)) {
    return false;
  }
  const bool holds = !inject.when || text::evaluate(*inject.when, facts).value_or(0) != 0;
  const bool rises = holds && !state.held_before;
  state.held_before = holds;
  const bool may = inject.repeat == content::Repeat::never       ? state.times == 0 && holds
                   : inject.repeat == content::Repeat::each_rise ? rises
                                                                 : holds;
  const bool waits = std::any_of(state_.waiting.begin(), state_.waiting.end(),
                                 [index](const Waiting& w) { return w.inject.index() == index; });
  if (!may || waits || state.is_held) {
    return false;
  }
  const base::Key key = base::Key{seed_}
                            .with(static_cast<std::uint64_t>(Purpose::inject_chance))
                            .with(index)
                            .with(static_cast<std::uint64_t>(step.value));
  return base::chance(key, 0, static_cast<std::int32_t>(inject.chance));
}

Requests Script::fire(base::Step step, const std::vector<std::int64_t>& facts) {
  Requests requests;
  close_overdue(base::start_of(step));
  if (state_.is_ended) {
    return requests;
  }
  std::vector<base::InjectId> due;
  for (std::size_t i = 0; i < state_.injects.size(); ++i) {
    if (!is_due(i, step, facts)) {
      continue;
    }
    const std::int64_t delay = pack_->scenario.injects[i].delay.value;
    const auto steps =
        static_cast<std::int32_t>((delay + base::minutes_per_step - 1) / base::minutes_per_step);
    if (steps > 0) {
      state_.waiting.push_back({base::id_at<base::InjectId>(i), {step.value + steps}});
    } else {
      due.push_back(base::id_at<base::InjectId>(i));
    }
  }
  for (const Waiting& waiting : state_.waiting) {
    if (waiting.due <= step) {
      due.push_back(waiting.inject);
    }
  }
  std::erase_if(state_.waiting, [step](const Waiting& w) { return w.due <= step; });
  for (const base::InjectId inject : due) {
    show(inject, step, requests);
  }
  return requests;
}

Requests Script::fire_now(base::InjectId inject, base::Step step) {
  Requests requests;
  show(inject, step, requests);
  return requests;
}

void Script::hold(base::InjectId inject, bool is_held) {
  state_.injects[inject.index()].is_held = is_held;
}

void Script::show(base::InjectId inject, base::Step step, Requests& requests) {
  const base::Minutes now = base::start_of(step);
  InjectState& state = state_.injects[inject.index()];
  state.shown = now;
  ++state.times;
  state_.messages.push_back({inject, now});
  for (const content::ScriptEffect& effect : pack_->scenario.injects[inject.index()].effects) {
    apply(effect, now, requests);
  }
}

void Script::apply(const content::ScriptEffect& effect, base::Minutes now, Requests& requests) {
  const auto index = static_cast<std::size_t>(effect.target < 0 ? 0 : effect.target);
  switch (effect.verb) {
    case content::Verb::set:
      change_fact(effect.target, effect.amount);
      break;
    case content::Verb::add:
      change_fact(effect.target, state_.facts[index] + effect.amount);
      break;
    case content::Verb::show:
      // Shown in the next step: effects of one step never set off others in it.
      state_.waiting.push_back({{effect.target}, {base::step_at(now).value + 1}});
      break;
    case content::Verb::report:
      requests.reports.push_back({effect.target});
      break;
    case content::Verb::open:
      if (state_.questions[index].opened.value == not_yet) {
        state_.questions[index].opened = now;
        state_.questions[index].closes = {now.value + pack_->scenario.questions[index].days *
                                                          base::minutes_per_day};
      }
      break;
    case content::Verb::close:
      state_.questions[index].closes = now;
      break;
    case content::Verb::trust:
      requests.trust.push_back({{effect.target}, static_cast<double>(effect.amount)});
      break;
    case content::Verb::mark:
      state_.marks.push_back(effect.word);
      break;
    case content::Verb::end:
      state_.is_ended = true;
      break;
  }
}

void Script::change_fact(std::int32_t fact, std::int64_t value) {
  const content::Fact& rules = pack_->scenario.facts[static_cast<std::size_t>(fact)];
  state_.facts[static_cast<std::size_t>(fact)] = std::clamp(value, rules.min, rules.max);
}

Requests Script::answer(base::QuestionId question, std::int32_t choice, base::Minutes now) {
  Requests requests;
  QuestionState& state = state_.questions[question.index()];
  state.choice = choice;
  state.answered = now;
  const content::Question& rules = pack_->scenario.questions[question.index()];
  for (const content::ScriptEffect& effect :
       rules.choices[static_cast<std::size_t>(choice)].effects) {
    apply(effect, now, requests);
  }
  return requests;
}

void Script::close_overdue(base::Minutes now) {
  for (QuestionState& question : state_.questions) {
    if (question.is_open() && question.closes < now) {
      question.opened = {not_yet};
    }
  }
}

}  // namespace rasad::script
