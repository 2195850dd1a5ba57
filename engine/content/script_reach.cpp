// Growing the set of what can happen until it grows no more.
#include "engine/content/script_reach.hpp"

#include <algorithm>

namespace rasad::content {
namespace {

using text::Bounds;

bool is_sought(const Doctrine& doctrine, const ReportTemplate& report) {
  return std::any_of(doctrine.options.begin(), doctrine.options.end(),
                     [&](const Option& option) { return option.seeks(report.channel); });
}

class Explorer {
 public:
  explicit Explorer(const Pack& pack) : pack_(pack), scenario_(pack.scenario) {
    reach_.injects.resize(scenario_.injects.size());
    reach_.questions.resize(scenario_.questions.size());
    reach_.marks.resize(scenario_.marks.size());
    reach_.clocks.resize(scenario_.clocks.size());
    reach_.facts_set.resize(scenario_.facts.size());
    for (const Fact& fact : scenario_.facts) {
      reach_.own.push_back({fact.start, fact.start});
    }
    for (const Storyline& storyline : scenario_.storylines) {
      reach_.storylines.push_back(storyline.begins);
    }
    for (const Wave& wave : pack.world.waves) {
      reach_.waves.push_back(wave.from_day <= static_cast<double>(days()));
    }
    for (const Group& group : pack.world.groups) {
      reach_.groups.push_back(group.start_day <= static_cast<double>(days()));
    }
    for (const ReportTemplate& report : scenario_.reports) {
      const bool can_come =
          report.chance > 0 || (report.chance_tasked > 0 && is_sought(pack.doctrine, report));
      reach_.reports.push_back(can_come && report.from_week <= scenario_.weeks);
    }
  }

  Reach explore() {
    do {
      has_grown_ = false;
      set_slots();
      for (std::size_t i = 0; i < scenario_.injects.size(); ++i) {
        if (!reach_.injects[i] && can_fire(scenario_.injects[i])) {
          reach(i);
        }
      }
    } while (has_grown_);
    note_reads();
    return std::move(reach_);
  }

  void operator()(const SetFact& effect) { widen(effect.fact, {effect.to, effect.to}); }
  void operator()(const AddToFact& effect) {
    const Fact& rules = scenario_.facts[effect.fact.index()];
    widen(effect.fact, effect.by > 0   ? Bounds{rules.start, rules.max}
                       : effect.by < 0 ? Bounds{rules.min, rules.start}
                                       : Bounds{rules.start, rules.start});
  }
  void operator()(const ShowInject& effect) { reach(effect.inject.index()); }
  void operator()(const SendReport& effect) { mark(reach_.reports, effect.report.index()); }
  void operator()(const OpenQuestion& effect) {
    if (mark(reach_.questions, effect.question.index())) {
      for (const Choice& choice : scenario_.questions[effect.question.index()].choices) {
        follow(choice.effects);
      }
    }
  }
  void operator()(const CloseQuestion&) {}
  void operator()(const StartClock& effect) { mark(reach_.clocks, effect.clock.index()); }
  void operator()(const StopClock&) {}
  void operator()(const BeginStoryline& effect) {
    mark(reach_.storylines, effect.storyline.index());
  }
  void operator()(const EndStoryline&) {}
  void operator()(const StartWave& effect) { mark(reach_.waves, effect.wave.index()); }
  void operator()(const StopWave&) {}
  void operator()(const StartGroup& effect) { mark(reach_.groups, effect.group.index()); }
  void operator()(const StopGroup&) {}
  void operator()(const ChangeTrust&) {}
  void operator()(const ChangeAnalystHours&) {}
  void operator()(const ChangeWeeklyShifts&) {}
  void operator()(const TrainOfficers&) {}
  void operator()(const SetMark& effect) { mark(reach_.marks, effect.mark.index()); }
  void operator()(const EndExercise& effect) {
    has_grown_ = has_grown_ || (effect.now && !can_end_early_);
    can_end_early_ = can_end_early_ || effect.now;
  }

 private:
  [[nodiscard]] std::int64_t days() const { return scenario_.weeks * 7; }

  [[nodiscard]] bool can_fire(const Inject& inject) const {
    if (inject.at == Phase::call) {
      return true;  // the instructor calls it
    }
    const bool can_run = !inject.storyline.is_set() || reach_.storylines[inject.storyline.index()];
    const std::vector<Bounds>& facts = inject.at == Phase::end ? reach_.last_slots : reach_.slots;
    const bool can_hold =
        !inject.when || text::certainty(*inject.when, facts) != text::Certainty::impossible;
    return can_run && can_hold && has_day(inject, facts);
  }

  // Day and week belong together, and the moment chooses among the days: one of them must fit.
  [[nodiscard]] bool has_day(const Inject& inject, std::vector<Bounds> facts) const {
    const std::int64_t last = inject.at == Phase::end ? days() + 1 : days();
    for (std::int64_t day = 1; day <= last; ++day) {
      if (!is_moment(inject, day)) {
        continue;
      }
      for (std::size_t i = 0; i < pack_.facts.size(); ++i) {
        if (pack_.facts[i].kind == FactKind::day) {
          facts[i] = {day, day};
        } else if (pack_.facts[i].kind == FactKind::week) {
          facts[i] = {(day - 1) / 7 + 1, (day - 1) / 7 + 1};
        }
      }
      if (!inject.when || text::certainty(*inject.when, facts) != text::Certainty::impossible) {
        return true;
      }
    }
    return false;
  }

  // A week begins on days 1, 8, 15 … The end comes when the last week is over, or on any day if an
  // effect can end the exercise.
  [[nodiscard]] bool is_moment(const Inject& inject, std::int64_t day) const {
    if (inject.day > 0 && inject.day != day) {
      return false;
    }
    switch (inject.at) {
      case Phase::start:
        return day == 1;
      case Phase::week:
        return day % 7 == 1;
      case Phase::end:
        return day > days() || can_end_early_;
      default:
        return true;
    }
  }

  void reach(std::size_t inject) {
    if (mark(reach_.injects, inject)) {
      follow(scenario_.injects[inject].effects);
    }
  }

  void follow(const std::vector<ScriptEffect>& effects) {
    for (const ScriptEffect& effect : effects) {
      std::visit(*this, effect);
    }
  }

  bool mark(std::vector<bool>& list, std::size_t index) {
    if (list[index]) {
      return false;
    }
    list[index] = true;
    has_grown_ = true;
    return true;
  }

  void widen(base::FactId fact, Bounds values) {
    const Fact& rules = scenario_.facts[fact.index()];
    Bounds& own = reach_.own[fact.index()];
    const Bounds wider{std::min(own.min, std::max(values.min, rules.min)),
                       std::max(own.max, std::min(values.max, rules.max))};
    has_grown_ = has_grown_ || wider.min != own.min || wider.max != own.max;
    own = wider;
    reach_.facts_set[fact.index()] = true;
  }

  void set_slots() {
    reach_.slots.clear();
    for (const FactSlot& slot : pack_.facts) {
      reach_.slots.push_back(bounds(slot));
    }
    reach_.last_slots = reach_.slots;
    for (std::size_t i = 0; i < pack_.facts.size(); ++i) {
      const FactKind kind = pack_.facts[i].kind;
      const bool counts_time = kind == FactKind::week || kind == FactKind::day;
      reach_.last_slots[i].max += counts_time ? 1 : 0;
    }
  }

  [[nodiscard]] Bounds bounds(const FactSlot& slot) const {
    const auto index = static_cast<std::size_t>(std::max(slot.target, 0));
    const auto possible = [](bool can_be) { return Bounds{0, can_be ? 1 : 0}; };
    const auto elapsed = [](bool can_be) { return Bounds{can_be ? 0 : text::never, text::never}; };
    switch (slot.kind) {
      case FactKind::own:
        return reach_.own[index];
      case FactKind::week:
        return {1, scenario_.weeks};
      case FactKind::day:
        return {1, days()};
      case FactKind::chosen:
      case FactKind::answered:
      case FactKind::open:
        return possible(reach_.questions[index]);
      case FactKind::shown:
        return possible(reach_.injects[index]);
      case FactKind::received:
      case FactKind::graded:
      case FactKind::shared:
        return possible(reach_.reports[index]);
      case FactKind::marked:
        return possible(reach_.marks[index]);
      case FactKind::running:
        return possible(reach_.storylines[index]);
      case FactKind::since:
        return elapsed(reach_.injects[index]);
      case FactKind::clock:
        return elapsed(reach_.clocks[index]);
      default:
        return {slot.name.min, slot.name.max};
    }
  }

  void note(const std::optional<text::Expression>& condition) {
    if (condition) {
      for (const std::int32_t slot : text::slots_read(*condition)) {
        reach_.facts_read[static_cast<std::size_t>(slot)] = true;
      }
    }
  }

  void note_reads() {
    reach_.facts_read.resize(pack_.facts.size());
    for (const Inject& inject : scenario_.injects) {
      note(inject.when);
    }
    for (const Hint& hint : scenario_.hints) {
      note(hint.when);
    }
    for (const Dimension& dimension : pack_.rubric.dimensions) {
      for (const Criterion& criterion : dimension.criteria) {
        note(criterion.when);
      }
    }
  }

  const Pack& pack_;
  const Scenario& scenario_;
  Reach reach_;
  bool has_grown_ = false;
  bool can_end_early_ = false;
};

}  // namespace

Reach reach_of(const Pack& pack) {
  return Explorer{pack}.explore();
}

}  // namespace rasad::content
