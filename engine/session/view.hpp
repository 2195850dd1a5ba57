// What one role may know, and nothing else: there is no way from a trainee's view to the truth.
// Sentences are handed over as content::Text, to be said in any language.
#pragma once

#include "engine/session/decision.hpp"
#include "engine/session/view_parts.hpp"
#include "engine/tasking/state.hpp"

#include <memory>
#include <vector>

namespace rasad::session {

/// What really happened: session/truth.hpp. Only in an instructor's view.
struct Truth;

struct View {
  Role role = Role::trainee;
  PublicContent content;
  base::Step step;
  bool is_finished = false;
  bool is_ended = false;   ///< an instructor confirmed the end
  std::int32_t seat = -1;  ///< index into Doctrine::roles; -1: all of them in one person
  std::vector<picture::Incident> incidents;
  std::vector<ViewReport> reports;
  std::vector<ViewHypothesis> hypotheses;
  std::vector<ViewMessage> messages;
  std::vector<ViewQuestion> questions;  ///< open ones
  std::vector<ViewHint> hints;          ///< of this week
  std::vector<tasking::Task> tasks;     ///< all so far
  std::vector<tasking::ArrestOutcome> arrests;
  std::vector<std::int32_t> trust;  ///< by district, surveyed, 0..100; -1: not known from this seat
  base::Money budget_left;          ///< of the week about to start
  Journal journal;                  ///< decisions so far (an instructor's injects left out)
  std::shared_ptr<const Truth> truth;  ///< null unless the role may know and the exercise ended

  std::int64_t hours_left = 0;                ///< of the analysts, this week
  std::vector<tasking::Priority> priorities;  ///< of the last meeting that set any
  base::Step priorities_set{-1};
  std::vector<tasking::Unresourced> left_out;
  std::vector<tasking::TaskReview> reviews;
  std::vector<tasking::Authority> authorities;
  std::vector<tasking::Breach> findings;  ///< breaches that oversight has found
  std::vector<picture::Requirement> requirements;
  std::vector<picture::Product> products;
  std::vector<picture::OriginMark> same_origin;
  std::vector<picture::EntityLink> links;
  std::vector<ViewEntity> entities;     ///< those that reports in the store speak of
  std::vector<base::ReportId> overdue;  ///< reports past their date of removal

  [[nodiscard]] std::int32_t week() const { return base::week_of(step); }
};

}  // namespace rasad::session
