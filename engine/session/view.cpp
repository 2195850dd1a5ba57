// Builds a role's view. A trainee's part reads the picture, tasking and script only.
#include "engine/session/view.hpp"

#include "engine/session/session.hpp"
#include "engine/session/truth.hpp"

#include <algorithm>

namespace rasad::session {
namespace {

std::vector<ViewReport> reports_of(const content::Scenario& scenario,
                                   const std::vector<picture::Report>& inbox) {
  std::vector<ViewReport> result;
  for (const picture::Report& report : inbox) {
    const content::ReportTemplate& form = scenario.reports[report.id.index()];
    const content::Source& source = scenario.sources[form.source.index()];
    result.push_back({report, form.text, source.name, source.history, source.checked, source.right,
                      form.channel, form.hypothesis, form.supports});
  }
  return result;
}

std::vector<ViewHypothesis> hypotheses_of(const content::Pack& pack, const Core& core,
                                          base::Minutes now) {
  std::vector<ViewHypothesis> result;
  for (std::size_t i = 0; i < pack.scenario.hypotheses.size(); ++i) {
    const auto id = base::id_at<base::HypothesisId>(i);
    result.push_back({pack.scenario.hypotheses[i].statement,
                      picture::belief(pack, core.picture.state().reports, id, now),
                      core.judgements[i],
                      static_cast<std::int32_t>(core.tasking.state().case_strength[i])});
  }
  return result;
}

std::vector<ViewMessage> messages_of(const content::Scenario& scenario,
                                     const script::State& state) {
  std::vector<ViewMessage> result;
  for (const script::Message& message : state.messages) {
    const content::Inject& inject = scenario.injects[message.inject.index()];
    result.push_back({message.inject, message.at, inject.title, inject.text});
  }
  return result;
}

std::vector<ViewQuestion> questions_of(const content::Scenario& scenario,
                                       const script::State& state) {
  std::vector<ViewQuestion> result;
  for (std::size_t i = 0; i < scenario.questions.size(); ++i) {
    if (!state.questions[i].is_open()) {
      continue;
    }
    const content::Question& question = scenario.questions[i];
    ViewQuestion view{base::id_at<base::QuestionId>(i), question.title,      question.text, {},
                      state.questions[i].closes,        question.recommended};
    for (const content::Choice& choice : question.choices) {
      view.choices.push_back(choice.text);
    }
    result.push_back(std::move(view));
  }
  return result;
}

std::vector<ViewHint> hints_of(const content::Pack& pack, const Core& core, base::Step step) {
  const std::vector<std::int64_t> facts =
      script::fact_values(pack, step, core.picture, core.tasking, core.script.state());
  std::vector<ViewHint> result;
  for (const content::Hint& hint : pack.scenario.hints) {
    const bool holds = !hint.when || text::evaluate(*hint.when, facts).value_or(0) != 0;
    if (hint.week == base::week_of(step) + 1 && holds) {
      result.push_back({hint.question, hint.principle, hint.example});
    }
  }
  return result;
}

Journal visible_journal(const Journal& journal, Role role) {
  Journal result;
  std::copy_if(journal.begin(), journal.end(), std::back_inserter(result),
               [role](const Entry& entry) {
                 return role == Role::instructor || entry.decision.role == Role::trainee;
               });
  return result;
}

}  // namespace

PublicContent public_content(const std::shared_ptr<const content::Pack>& pack) {
  PublicContent result;
  result.geography = {pack, &pack->geography};
  result.doctrine = {pack, &pack->doctrine};
  for (const content::CrimeType& type : pack->world.crime_types) {
    result.crime_types.push_back({type.name, type.harm});
  }
  result.start_date = pack->world.calendar.start;
  result.title = pack->info.title;
  result.briefing = pack->scenario.briefing;
  result.aim = pack->scenario.aim;
  result.weeks = static_cast<std::int32_t>(pack->scenario.weeks);
  result.weekly_budget = pack->world.budget.weekly;
  return result;
}

View Session::view(Role role) const {
  const base::Minutes now = base::start_of(step());
  View view;
  view.role = role;
  view.content = public_content(pack_);
  view.step = step();
  view.is_finished = is_finished();
  view.incidents = core_.picture.state().incidents;
  view.reports = reports_of(pack_->scenario, core_.picture.state().reports);
  view.hypotheses = hypotheses_of(*pack_, core_, now);
  view.messages = messages_of(pack_->scenario, core_.script.state());
  view.questions = questions_of(pack_->scenario, core_.script.state());
  view.hints = hints_of(*pack_, core_, step());
  view.tasks = core_.tasking.state().tasks;
  view.arrests = core_.tasking.state().arrests;
  view.trust = core_.picture.state().trust_survey;
  view.budget_left = core_.tasking.left(step());
  view.journal = visible_journal(journal_, role);
  if (role == Role::instructor) {
    const world::State& truth = core_.world.state();
    view.truth = std::make_shared<const Truth>(Truth{truth.offences, truth.groups, truth.trust});
  }
  return view;
}

}  // namespace rasad::session
