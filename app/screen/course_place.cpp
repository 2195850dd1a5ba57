// Where one stands in an exercise: kept on the disk, and found again after the window was lost.
#include "app/screen/course.hpp"

#include <algorithm>
#include <type_traits>

namespace rasad::screen {
namespace {

constexpr double rest_between = 2;  // seconds between two writes of the clock or a draft

template <class T, class... Kinds>
constexpr bool is_any = (std::is_same_v<T, Kinds> || ...);

// The phase in which a decision belongs.
Phase phase_of(const session::Action& action) {
  using namespace session;
  const auto visitor = [](const auto& one) {
    using T = std::decay_t<decltype(one)>;
    return is_any<T, Grade, Handle, Share, SameOrigin, Purge>    ? Phase::evaluate
           : is_any<T, Judge, LinkEntities, Require, Commission> ? Phase::analyse
           : is_any<T, Assign, Answer, SetPriorities, LeaveOut, ReviewTask, Authorise>
               ? Phase::task
               : Phase::intake;
  };
  return std::visit(visitor, action);
}

// Without a note of the place: as far as the decisions since the last week go; where there are
// none, the review of that week.
Phase deduced(const shell::Exercise& exercise) {
  const session::Journal& journal = exercise.session.journal();
  Phase phase = Phase::intake;
  for (auto entry = journal.rbegin(); entry != journal.rend(); ++entry) {
    if (std::holds_alternative<session::Advance>(entry->decision.action)) {
      return exercise.session.is_finished() || phase == Phase::intake ? Phase::review : phase;
    }
    if (entry->decision.seat == exercise.seat) {
      phase = std::max(phase, phase_of(entry->decision.action));
    }
  }
  return exercise.session.is_finished() ? Phase::review : phase;
}

}  // namespace

void Course::go_on() {
  const auto where = shell::read_whereabouts(folder());
  drafts_ = where ? where->drafts : drafts_;
  phase_ = deduced(exercise_);
  if (!where) {
    return;
  }
  const auto noted = static_cast<Phase>(where->phase);
  const bool is_decided = noted < Phase::week;
  const bool has_played = after_->step > before_->step;
  const bool is_finished = exercise_.session.is_finished();
  if (is_decided && !is_finished && where->week == view_->week() + 1) {
    phase_ = noted;
  } else if (has_played && where->week == before_->week() + 1) {
    // The note may be older than the week: then nothing of it has been seen yet.
    phase_ = noted == Phase::review ? Phase::review : Phase::week;
    const std::int64_t start = base::start_of(before_->step).value;
    if (phase_ == Phase::week) {
      clock_ = std::min(base::Minutes{start + where->minute}, week_end());
      refresh();
    }
  }
}

shell::Whereabouts Course::whereabouts() const {
  const bool is_week = phase_ == Phase::week;
  shell::Whereabouts where{shown_week(),
                           static_cast<std::int32_t>(phase_),
                           is_week ? clock_.value - base::start_of(before_->step).value : 0,
                           {}};
  for (const auto& [field, text] : drafts_) {
    if (!text.empty()) {
      where.drafts[field] = text;
    }
  }
  return where;
}

void Course::hold(const std::string& field, std::string& value) {
  const auto kept = drafts_.find(field);
  if (recalled_.insert(field).second && value.empty() && kept != drafts_.end()) {
    value = kept->second;
  } else if (!value.empty()) {
    drafts_[field] = value;
  } else if (kept != drafts_.end()) {
    drafts_.erase(kept);
  }
}

bool Course::keep(double seconds) {
  const shell::Whereabouts now = whereabouts();
  const bool is_new_phase = now.week != kept_.week || now.phase != kept_.phase;
  const bool is_due = now != kept_ && (seconds >= kept_at_ + rest_between || seconds < kept_at_);
  if (is_new_phase || is_due) {
    // A disk that refuses costs the place alone; decisions are told about where they are taken.
    static_cast<void>(shell::write_whereabouts(folder(), now));
    kept_ = now;
    kept_at_ = seconds;
  }
  return now != kept_;
}

}  // namespace rasad::screen
