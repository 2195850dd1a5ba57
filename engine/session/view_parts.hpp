// Parts of a view: what a role sees of a report, a hypothesis, a question.
#pragma once

#include "engine/content/pack.hpp"
#include "engine/picture/state.hpp"

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
  std::int64_t weekly_hours = 0;  ///< of the analysts
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
  content::Text title;      ///< short line; the source's name where the author gave none
  content::Text how_known;  ///< how the source knows it; empty where the author left it to the text
  base::CellId cell;        ///< the place it speaks of, unset if it has none
  std::vector<base::EntityId> entities;
  /// Reports in the store that say the same of the same hypothesis within two weeks: look whether
  /// they are one voice. Whether they are is for the desk to judge.
  std::vector<base::ReportId> possible_duplicates;
  base::Minutes keep_until;  ///< to be removed, or confirmed by grading again
};

struct ViewEntity {
  base::EntityId id;
  content::Text name;
  content::EntityKind kind = content::EntityKind::person;
  std::vector<base::ReportId> reports;  ///< in the store, that speak of it
};

struct ViewHypothesis {
  content::Text statement;
  std::int32_t belief = 0;         ///< permille, from the graded reports; -1: not known
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
};

/// The choice that doctrine advises for an open question: for the program's own plans. No view of
/// anybody holds it; `Session::model_answers` gives it.
struct ModelAnswer {
  base::QuestionId question;
  std::int32_t choice = -1;
};
using ModelAnswers = std::vector<ModelAnswer>;

struct ViewHint {
  std::int32_t id = -1;    ///< index into the scenario's hints, for TakeHint
  std::int32_t taken = 0;  ///< highest level looked at, 0 none
  content::Text question;
  content::Text principle;
  content::Text example;
};

}  // namespace rasad::session
