// Where one stands in the week, and acts: checked, recorded, and only then seen.
#include "app/screen/course.hpp"

#include "app/present/known_at.hpp"

#include <algorithm>
#include <utility>

namespace rasad::screen {

Course::Course(shell::Exercise exercise, bool is_assessed)
    : exercise_(std::move(exercise)), is_assessed_(is_assessed) {
  refresh();
  before_ = view_;
  after_ = view_;
  if (auto week = exercise_.last_week()) {
    before_ = std::make_shared<const session::View>(std::move(week->before));
    after_ = std::make_shared<const session::View>(std::move(week->after));
  }
  clock_ = week_end();
  go_on();
  kept_ = whereabouts();
}

Course::~Course() {
  if (whereabouts() != kept_) {
    static_cast<void>(shell::write_whereabouts(folder(), whereabouts()));
  }
}

void Course::refresh() {
  retire(view_, is_playing() ? present::known_at(*before_, *after_, clock_) : exercise_.view());
  undoable_ = youngest_undoable();
}

void Course::retire(Shown& view, session::View by) {
  retired_.push_back(std::move(view));
  view = std::make_shared<const session::View>(std::move(by));
}

namespace {

// Everything that has a place in a list, by id: what screens remember as a number.
std::vector<std::string> places_of(const content::Pack& pack, const session::View& view) {
  std::vector<std::string> ids;
  const auto add = [&ids](const auto& list) {
    ids.push_back(std::to_string(list.size()));
    for (const auto& one : list) {
      ids.push_back(one.id);
    }
  };
  add(pack.geography.districts);
  add(pack.world.crime_types);
  add(pack.doctrine.source_grades);
  add(pack.doctrine.information_grades);
  add(pack.doctrine.legal_bases);
  add(pack.doctrine.options);
  add(pack.doctrine.products);
  add(pack.doctrine.handling_codes);
  add(pack.doctrine.agencies);
  add(pack.doctrine.roles);
  add(pack.scenario.entities);
  add(pack.scenario.sources);
  add(pack.scenario.hypotheses);
  for (const std::size_t count :
       {pack.geography.cells.size(), view.reports.size(), view.messages.size(),
        view.questions.size(), view.tasks.size(), view.hints.size(), view.products.size(),
        view.requirements.size(), view.authorities.size()}) {
    ids.push_back(std::to_string(count));
  }
  return ids;
}

}  // namespace

bool Course::renew(present::Preview preview) {
  const std::vector<std::string> places = places_of(pack(), *view_);
  retired_.push_back(exercise_.session.shared_pack());
  exercise_.session = std::move(preview.exercise.session);
  exercise_.writer = std::move(preview.exercise.writer);
  exercise_.seat = preview.exercise.seat;
  retire(before_, std::move(preview.before));
  retire(after_, exercise_.view());
  refresh();
  if (exercise_.session.is_finished() && phase_ != Phase::week) {
    phase_ = Phase::review;
  }
  return places_of(pack(), *view_) == places;
}

base::Minutes Course::week_end() const {
  return base::start_of(after_->step);
}

std::int32_t Course::shown_week() const {
  const std::int32_t week = is_played() ? before_->week() : view_->week();
  return std::clamp(week + 1, 1, view_->content.weeks);
}

void Course::next_phase() {
  if (phase_ == Phase::review) {
    if (!view_->is_finished) {
      phase_ = Phase::intake;
      drafts_.clear();  // of a week that is over
    }
    return;
  }
  if (phase_ == Phase::week) {
    play_to(week_end());
  }
  phase_ = static_cast<Phase>(static_cast<int>(phase_) + 1);
}

void Course::play_to(base::Minutes now) {
  const base::Minutes from = clock_;
  clock_ = std::clamp(now, clock_, std::max(clock_, week_end()));
  const bool is_new = present::next_news(*before_, *after_, from) <= clock_ ||
                      base::step_at(from) != base::step_at(clock_);
  if (is_new) {
    refresh();
  }
}

std::vector<session::Refusal> Course::check(const session::Action& action) const {
  if (is_playing()) {
    return {{"week_plays", {}}};
  }
  return exercise_.session.check(exercise_.decision(action));
}

base::Result<bool> Course::take(const session::Action& action) {
  auto taken = exercise_.take(exercise_.decision(action));
  refresh();
  return taken;
}

base::Result<bool> Course::end() {
  auto ended = exercise_.take({session::Role::instructor, session::EndExercise{}});
  refresh();
  return ended;
}

bool Course::can_undo(std::int32_t number) const {
  const session::Journal& journal = exercise_.session.journal();
  const auto index = static_cast<std::size_t>(number) - 1;
  if (number < 1 || index >= journal.size() ||
      std::holds_alternative<session::TakeHint>(journal[index].decision.action)) {
    return false;
  }
  return journal[index].decision.seat == exercise_.seat && check(session::Withdraw{number}).empty();
}

std::int32_t Course::youngest_undoable() const {
  const session::Journal& journal = exercise_.session.journal();
  for (auto entry = journal.rbegin(); entry != journal.rend(); ++entry) {
    if (std::holds_alternative<session::Advance>(entry->decision.action)) {
      break;  // what was decided before a week has had its effect
    }
    if (can_undo(entry->number)) {
      return entry->number;
    }
  }
  return 0;
}

base::Result<bool> Course::undo(std::int32_t number) {
  return can_undo(number) ? take(session::Withdraw{number}) : false;
}

base::Result<bool> Course::play_week() {
  auto played = exercise_.play_week();
  if (!played) {
    refresh();
    return played.failure();
  }
  shell::PlayedWeek week = played.take();
  retire(before_, std::move(week.before));
  retire(after_, std::move(week.after));
  notice_ = std::move(week.notice);
  phase_ = Phase::week;
  clock_ = base::start_of(before_->step);
  refresh();
  return true;
}

std::size_t Course::ungraded() const {
  return static_cast<std::size_t>(
      std::count_if(view_->reports.begin(), view_->reports.end(),
                    [](const auto& one) { return !one.report.is_graded(); }));
}

std::vector<const tasking::Task*> Course::plan() const {
  std::vector<const tasking::Task*> tasks;
  for (const tasking::Task& task : view_->tasks) {
    if (task.is_running(view_->step)) {
      tasks.push_back(&task);
    }
  }
  return tasks;
}

}  // namespace rasad::screen
