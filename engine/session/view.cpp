// Builds a role's view. A trainee's part reads the picture, tasking and script only.
#include "engine/session/view.hpp"

#include "engine/base/list_item.hpp"
#include "engine/picture/retention.hpp"
#include "engine/session/seat.hpp"
#include "engine/session/session.hpp"
#include "engine/session/truth.hpp"

#include <algorithm>

namespace rasad::session {
namespace {

constexpr std::int64_t near_in_time = 14 * base::minutes_per_day;

// What a reader of the inbox can notice, and no more: same claim, not long apart.
std::vector<base::ReportId> possible_duplicates(const content::Scenario& scenario,
                                                const std::vector<picture::Report>& inbox,
                                                const picture::Report& report) {
  const content::ReportTemplate& form = base::item(scenario.reports, report.id);
  std::vector<base::ReportId> result;
  for (const picture::Report& other : inbox) {
    const content::ReportTemplate& its = base::item(scenario.reports, other.id);
    const std::int64_t apart = other.received.value - report.received.value;
    if (other.id != report.id && !other.is_purged && its.hypothesis == form.hypothesis &&
        its.supports == form.supports && apart <= near_in_time && -apart <= near_in_time) {
      result.push_back(other.id);
    }
  }
  return result;
}

ViewReport report_of(const content::Pack& pack, const std::vector<picture::Report>& inbox,
                     const picture::Report& report) {
  const content::ReportTemplate& form = base::item(pack.scenario.reports, report.id);
  const content::Source& source = base::item(pack.scenario.sources, form.source);
  ViewReport view;
  view.report = report;
  view.text = form.text;
  view.source = source.name;
  view.source_history = source.history;
  view.checked = source.checked;
  view.right = source.right;
  view.channel = form.channel;
  view.hypothesis = form.hypothesis;
  view.supports = form.supports;
  view.title = form.title.id.empty() ? source.name : form.title;
  view.how_known = form.how_known;
  view.cell = form.cell.empty() ? base::CellId{} : pack.geography.find(form.cell);
  view.entities = form.entities;
  view.possible_duplicates = possible_duplicates(pack.scenario, inbox, report);
  view.keep_until = picture::keep_until(pack, report);
  return view;
}

std::vector<ViewReport> reports_of(const content::Pack& pack,
                                   const std::vector<picture::Report>& inbox) {
  std::vector<ViewReport> result;
  for (const picture::Report& report : inbox) {
    if (!report.is_purged) {
      result.push_back(report_of(pack, inbox, report));
    }
  }
  return result;
}

std::vector<ViewEntity> entities_of(const content::Scenario& scenario,
                                    const std::vector<ViewReport>& reports) {
  std::vector<ViewEntity> result;
  for (std::size_t i = 0; i < scenario.entities.size(); ++i) {
    ViewEntity entity{
        base::id_at<base::EntityId>(i), scenario.entities[i].name, scenario.entities[i].kind, {}};
    for (const ViewReport& report : reports) {
      if (std::find(report.entities.begin(), report.entities.end(), entity.id) !=
          report.entities.end()) {
        entity.reports.push_back(report.report.id);
      }
    }
    if (!entity.reports.empty()) {
      result.push_back(std::move(entity));
    }
  }
  return result;
}

std::vector<ViewHypothesis> hypotheses_of(const content::Pack& pack, const Core& core,
                                          base::Minutes now) {
  std::vector<ViewHypothesis> result;
  for (std::size_t i = 0; i < pack.scenario.hypotheses.size(); ++i) {
    const auto id = base::id_at<base::HypothesisId>(i);
    result.push_back({pack.scenario.hypotheses[i].statement,
                      picture::belief(pack, core.picture.state(), id, now), core.judgements[i],
                      static_cast<std::int32_t>(core.tasking.state().case_strength[i])});
  }
  return result;
}

std::vector<ViewMessage> messages_of(const content::Scenario& scenario,
                                     const script::State& state) {
  std::vector<ViewMessage> result;
  for (const script::Message& message : state.messages) {
    const content::Inject& inject = base::item(scenario.injects, message.inject);
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
    ViewQuestion view{base::id_at<base::QuestionId>(i),
                      question.title,
                      question.text,
                      {},
                      state.questions[i].closes};
    for (const content::Choice& choice : question.choices) {
      view.choices.push_back(choice.text);
    }
    result.push_back(std::move(view));
  }
  return result;
}

std::int32_t taken(const Journal& journal, std::int32_t hint) {
  std::int32_t level = 0;
  for (const Entry& entry : journal) {
    const auto* take = std::get_if<TakeHint>(&entry.decision.action);
    level = take != nullptr && take->hint == hint ? std::max(level, take->level) : level;
  }
  return level;
}

// The scenario's own hints first, then those of the doctrine that ask what was left undone.
std::vector<ViewHint> hints_of(const content::Pack& pack, const Core& core, base::Step step,
                               const Journal& journal) {
  const std::vector<std::int64_t> facts =
      script::fact_values(pack, step, core.picture, core.tasking, core.script.state());
  std::vector<ViewHint> result;
  std::int32_t number = 0;
  for (const auto* list : {&pack.scenario.hints, &pack.doctrine.hints}) {
    for (const content::Hint& hint : *list) {
      const bool holds = !hint.when || text::evaluate(*hint.when, facts).value_or(0) != 0;
      const bool is_due = hint.week == 0 || hint.week == base::week_of(step) + 1;
      if (is_due && holds) {
        result.push_back(
            {number, taken(journal, number), hint.question, hint.principle, hint.example});
      }
      ++number;
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

void add_meeting(View& view, const tasking::State& state) {
  view.priorities = state.priorities;
  view.priorities_set = state.priorities_set;
  view.left_out = state.left_out;
  view.reviews = state.reviews;
  view.authorities = state.authorities;
  std::copy_if(state.breaches.begin(), state.breaches.end(), std::back_inserter(view.findings),
               [](const tasking::Breach& one) { return one.found.value >= 0; });
}

void add_store(View& view, const picture::State& state) {
  view.requirements = state.requirements;
  view.products = state.products;
  view.same_origin = state.same_origin;
  view.links = state.links;
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
  result.weekly_hours = pack->world.budget.analyst_hours;
  return result;
}

ModelAnswers Session::model_answers() const {
  ModelAnswers result;
  const std::vector<content::Question>& questions = pack_->scenario.questions;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    if (core_.script.state().questions[i].is_open() && questions[i].recommended >= 0) {
      result.push_back({base::id_at<base::QuestionId>(i), questions[i].recommended});
    }
  }
  return result;
}

View Session::view(Role role, std::int32_t seat) const {
  const base::Minutes now = base::start_of(step());
  View view;
  view.role = role;
  view.content = public_content(pack_);
  view.content.weekly_budget = core_.tasking.weekly(step());
  view.content.weekly_hours = core_.tasking.analyst_hours(step());
  view.step = step();
  view.is_finished = is_finished();
  view.incidents = core_.picture.state().incidents;
  view.reports = reports_of(*pack_, core_.picture.state().reports);
  view.hypotheses = hypotheses_of(*pack_, core_, now);
  view.messages = messages_of(pack_->scenario, core_.script.state());
  view.questions = questions_of(pack_->scenario, core_.script.state());
  view.hints = hints_of(*pack_, core_, step(), journal_);
  view.tasks = core_.tasking.state().tasks;
  view.arrests = core_.tasking.state().arrests;
  view.trust = core_.picture.state().trust_survey;
  view.budget_left = core_.tasking.left(step());
  view.journal = visible_journal(journal_, role);
  view.is_ended = is_ended_;
  view.hours_left = hours_left();
  add_meeting(view, core_.tasking.state());
  add_store(view, core_.picture.state());
  view.entities = entities_of(pack_->scenario, view.reports);
  view.overdue = picture::overdue(*pack_, core_.picture.state().reports, now);
  if (role == Role::instructor && is_ended_) {
    const world::State& truth = core_.world.state();
    view.truth = std::make_shared<const Truth>(Truth{truth.offences, truth.groups, truth.trust});
  }
  keep_what_seat_may_know(view, Sight{*pack_, seat, core_.picture.state().reports}, seat);
  return view;
}

}  // namespace rasad::session
