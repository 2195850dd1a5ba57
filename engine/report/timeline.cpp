// One replay with eyes open.
#include "engine/report/timeline.hpp"

#include <algorithm>

namespace rasad::report {
namespace {

class Recorder {
 public:
  explicit Recorder(const session::Session& session)
      : original_(session),
        again_(session.shared_pack(), session.seed(), session.options()),
        gone_(session::withdrawn(session.journal())) {}

  Timeline record() {
    for (const session::Entry& entry : original_.journal()) {
      if (const auto* play = std::get_if<session::Advance>(&entry.decision.action)) {
        again_.advance(play->to, entry.decision.role,
                       [this](const session::Core& core) { after_step(core); });
        continue;
      }
      // The end is a formality: there is nothing to look back at.
      if (!std::holds_alternative<session::EndExercise>(entry.decision.action)) {
        look_at(entry);
      }
      again_.apply(entry.decision);
    }
    finish();
    return std::move(timeline_);
  }

 private:
  void look_at(const session::Entry& entry) {
    const bool is_gone = std::find(gone_.begin(), gone_.end(), entry.number) != gone_.end();
    timeline_.decisions.push_back({entry, is_gone, known_now()});
    if (const auto* fire = std::get_if<session::FireInject>(&entry.decision.action)) {
      by_hand_.emplace_back(fire->inject, base::start_of(entry.step));
    }
  }

  [[nodiscard]] KnownThen known_now() const {
    const session::Core& core = again_.core();
    const base::Minutes now = base::start_of(again_.step());
    KnownThen known;
    for (const picture::Incident& incident : core.picture.state().incidents) {
      known.recorded += incident.recorded.value >= 0 ? 1 : 0;
      known.recorded_week += incident.recorded.value >= now.value - base::minutes_per_week ? 1 : 0;
    }
    for (const picture::Report& report : core.picture.state().reports) {
      known.reports.push_back({report.id, report.source_grade, report.information_grade});
    }
    for (std::size_t i = 0; i < core.judgements.size(); ++i) {
      known.beliefs.push_back(picture::belief(again_.pack(), core.picture.state(),
                                              base::id_at<base::HypothesisId>(i), now));
    }
    known.judgements = core.judgements;
    known.trust = core.picture.state().trust_survey;
    known.budget = core.tasking.weekly(again_.step());
    known.budget_left = core.tasking.left(again_.step());
    return known;
  }

  void after_step(const session::Core& core) {
    if (core.world.state().step.value % base::steps_per_week == 0) {
      end_week(core);
    }
  }

  void end_week(const session::Core& core) {
    WeekFacts week;
    week.trust = core.world.state().trust;
    week.surveyed = core.picture.state().trust_survey;
    const auto number = static_cast<std::int32_t>(timeline_.weeks.size());
    week.directed = core.tasking.committed({number * base::steps_per_week});
    week.types.resize(again_.pack().world.crime_types.size());
    timeline_.weeks.push_back(std::move(week));
  }

  void finish() {
    const session::Core& core = again_.core();
    if (again_.step().value % base::steps_per_week != 0) {
      end_week(core);  // a last week that was cut short
    }
    for (const world::Offence& offence : core.world.state().offences) {
      add(offence.occurred, offence.type, true);
    }
    for (const picture::Incident& incident : core.picture.state().incidents) {
      add(incident.recorded, incident.type, false);
    }
    for (const script::Message& message : core.script.state().messages) {
      const std::pair sign{message.inject, message.at};
      const bool is_by_hand = std::find(by_hand_.begin(), by_hand_.end(), sign) != by_hand_.end();
      timeline_.injects.push_back({message.inject, message.at, is_by_hand});
    }
    std::stable_sort(timeline_.injects.begin(), timeline_.injects.end(),
                     [](const InjectFacts& a, const InjectFacts& b) { return a.at < b.at; });
  }

  void add(base::Minutes at, base::CrimeTypeId type, bool is_actual) {
    const auto week = static_cast<std::size_t>(at.value / base::minutes_per_week);
    if (at.value < 0 || week >= timeline_.weeks.size()) {
      return;
    }
    WeekFacts& facts = timeline_.weeks[week];
    const std::int64_t harm = again_.pack().world.crime_types[type.index()].harm;
    for (TypeWeek* counts : {&facts.types[type.index()], &facts.total}) {
      (is_actual ? counts->actual : counts->recorded) += 1;
      (is_actual ? counts->harm_actual : counts->harm_recorded) += harm;
    }
  }

  const session::Session& original_;
  session::Session again_;
  std::vector<std::int32_t> gone_;
  std::vector<std::pair<base::InjectId, base::Minutes>> by_hand_;
  Timeline timeline_;
};

}  // namespace

Timeline timeline_of(const session::Session& session) {
  return Recorder{session}.record();
}

}  // namespace rasad::report
