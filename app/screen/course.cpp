// Where one stands in the week, and acts: checked, recorded, and only then seen.
#include "app/screen/course.hpp"

#include <algorithm>
#include <utility>

namespace rasad::screen {

Course::Course(shell::Exercise exercise, bool is_assessed)
    : exercise_(std::move(exercise)), is_assessed_(is_assessed) {
  refresh();
  before_ = view_;
  if (view_->is_finished) {
    phase_ = Phase::review;
  }
}

void Course::refresh() {
  retire(view_, exercise_.view());
}

void Course::retire(std::shared_ptr<const session::View>& view, session::View by) {
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
  refresh();
  retire(before_, std::move(preview.before));
  if (view_->is_finished && phase_ != Phase::week) {
    phase_ = Phase::review;
  }
  return places_of(pack(), *view_) == places;
}

std::int32_t Course::shown_week() const {
  return std::clamp(view_->week() + (is_played() ? 0 : 1), 1, view_->content.weeks);
}

void Course::next_phase() {
  if (phase_ == Phase::review) {
    phase_ = view_->is_finished ? Phase::review : Phase::intake;
  } else {
    phase_ = static_cast<Phase>(static_cast<int>(phase_) + 1);
  }
}

std::vector<session::Refusal> Course::check(const session::Action& action) const {
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

std::int32_t Course::last_undoable() const {
  const session::Journal& journal = exercise_.session.journal();
  for (auto entry = journal.rbegin(); entry != journal.rend(); ++entry) {
    const bool is_own = entry->decision.seat == exercise_.seat;
    if (is_own && check(session::Withdraw{entry->number}).empty()) {
      return entry->number;
    }
  }
  return 0;
}

bool Course::can_undo() const {
  return last_undoable() > 0;
}

base::Result<std::int32_t> Course::undo() {
  const std::int32_t number = last_undoable();
  if (number > 0) {
    const auto taken = take(session::Withdraw{number});
    if (!taken) {
      return taken.failure();
    }
  }
  return number;
}

base::Result<bool> Course::play_week() {
  retired_.push_back(std::exchange(before_, view_));
  auto played = exercise_.play_week();
  refresh();
  if (played) {
    phase_ = Phase::week;
  }
  return played;
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
