// Gathering.
#include "engine/report/debrief.hpp"

namespace rasad::report {
namespace {

Identity identity_of(const session::Session& session, const SessionLabel& label) {
  Identity identity;
  identity.pack = session.pack().info.id;
  identity.pack_version = session.pack().info.version;
  identity.rules_hash = session.pack().rules_hash.hex();
  identity.content_hash = session.pack().content_hash.hex();
  identity.seed = session.seed();
  identity.digest = session.digest().hex();
  identity.program = label.program;
  identity.label = label.label;
  identity.date = label.date;
  identity.is_assessed = label.is_assessed;
  identity.is_finished = session.is_finished();
  return identity;
}

std::vector<QuestionFacts> questions_of(const session::Session& session) {
  std::vector<QuestionFacts> result;
  const std::vector<script::QuestionState>& states = session.core().script.state().questions;
  for (std::size_t i = 0; i < states.size(); ++i) {
    if (states[i].closes.value != script::not_yet) {
      result.push_back({base::id_at<base::QuestionId>(i), states[i].choice, states[i].opened});
    }
  }
  return result;
}

}  // namespace

Debrief debrief_of(const session::Session& session, const SessionLabel& label) {
  Debrief debrief;
  debrief.pack = session.shared_pack();
  debrief.identity = identity_of(session, label);
  debrief.timeline = timeline_of(session);
  debrief.veil = veil_of(session);
  debrief.districts = districts_of(session, debrief.veil);
  debrief.groups = groups_of(session, debrief.veil);
  debrief.questions = questions_of(session);
  debrief.grades = assess::grade_checks(session);
  debrief.grading = assess::grading_calibration(debrief.grades);
  debrief.beliefs = assess::belief_calibration(session);
  debrief.case_strength = session.core().tasking.state().case_strength;
  debrief.arrests = session.core().tasking.state().arrests;
  debrief.breaches = session.core().tasking.state().breaches;
  debrief.own = assess::outcome_of(session);
  debrief.references = assess::references_of(session);
  debrief.score = assess::score_of(session, debrief.own, debrief.references);
  return debrief;
}

std::vector<std::int64_t> cumulative_harm(const assess::Outcome& outcome) {
  std::vector<std::int64_t> sums;
  std::int64_t sum = 0;
  for (const assess::Week& week : outcome.weeks) {
    sum += week.harm_actual;
    sums.push_back(sum);
  }
  return sums;
}

}  // namespace rasad::report
