// What one role may know, and nothing else: there is no way from a trainee's view to the truth.
// Sentences are handed over as content::Text, to be said in any language.
#pragma once

#include "engine/content/pack.hpp"
#include "engine/picture/state.hpp"
#include "engine/session/decision.hpp"

#include <memory>
#include <vector>

namespace rasad::session {

/// The parts of a pack that everybody may see.
struct PublicContent {
  std::shared_ptr<const content::Geography> geography;
  std::shared_ptr<const content::Doctrine> doctrine;
  struct CrimeType {
    content::Text name;
    std::int64_t harm = 0;
  };
  std::vector<CrimeType> crime_types;
  std::string start_date;
  content::Text title;
  content::Text briefing;
  content::Text aim;
  std::int32_t weeks = 0;
  base::Money weekly_budget;
};

[[nodiscard]] PublicContent public_content(const std::shared_ptr<const content::Pack>& pack);

struct ViewReport {
  picture::Report report;
  content::Text text;
  content::Text source;
  content::Text source_history;
  std::int64_t checked = 0;  ///< earlier reports of the source that could be checked
  std::int64_t right = 0;    ///< of these proved right
  content::Channel channel = content::Channel::script;
  base::HypothesisId hypothesis;
  bool supports = true;
};

struct ViewHypothesis {
  content::Text statement;
  std::int32_t belief = 0;         ///< permille, from the graded reports
  std::int32_t judgement = -1;     ///< the trainee's own, -1 if none yet
  std::int32_t case_strength = 0;  ///< 0..1000
};

struct ViewMessage {
  base::InjectId inject;
  base::Minutes at;
  content::Text title;
  content::Text text;
};

struct ViewQuestion {
  base::QuestionId id;
  content::Text title;
  content::Text text;
  std::vector<content::Text> choices;
  base::Minutes closes;
  std::int32_t recommended = -1;  ///< for the coach; screens do not show it
};

struct ViewHint {
  content::Text question;
  content::Text principle;
  content::Text example;
};

/// What really happened: session/truth.hpp. Only in an instructor's view.
struct Truth;

struct View {
  Role role = Role::trainee;
  PublicContent content;
  base::Step step;
  bool is_finished = false;
  std::vector<picture::Incident> incidents;
  std::vector<ViewReport> reports;
  std::vector<ViewHypothesis> hypotheses;
  std::vector<ViewMessage> messages;
  std::vector<ViewQuestion> questions;  ///< open ones
  std::vector<ViewHint> hints;          ///< of this week
  std::vector<tasking::Task> tasks;     ///< all so far
  std::vector<tasking::ArrestOutcome> arrests;
  std::vector<std::int32_t> trust;     ///< by district, surveyed, 0..100
  base::Money budget_left;             ///< of the week about to start
  Journal journal;                     ///< decisions so far (an instructor's injects left out)
  std::shared_ptr<const Truth> truth;  ///< null unless the role may know

  [[nodiscard]] std::int32_t week() const { return base::week_of(step); }
};

}  // namespace rasad::session
