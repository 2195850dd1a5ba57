// The course of the exercise: weeks, injects, decisions and what was known.
#include "app/present/debrief_sections.hpp"
#include "engine/session/written.hpp"

#include <algorithm>

namespace rasad::present {
namespace {

double mean(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) {
    sum += value;
  }
  return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

double mean(const std::vector<std::int32_t>& values) {
  return mean(std::vector<double>{values.begin(), values.end()});
}

// Grades and judgements change what is known, hardly what happens: no card asks about them.
bool may_change_course(const session::Action& action) {
  return !std::holds_alternative<session::Grade>(action) &&
         !std::holds_alternative<session::Judge>(action) &&
         !std::holds_alternative<session::Withdraw>(action) &&
         !std::holds_alternative<session::Advance>(action);
}

/// Says what was known at a moment.
class Knowledge {
 public:
  Knowledge(const DebriefWords& words, const report::KnownThen& then)
      : words_(words), then_(then) {}

  [[nodiscard]] std::vector<std::string> sentences() const {
    std::vector<std::string> lines{
        words_.say("known.record", {{"all", words_.figure(then_.recorded)},
                                    {"week", words_.figure(then_.recorded_week)}}),
        reports()};
    for (std::size_t i = 0; i < then_.beliefs.size(); ++i) {
      const std::int32_t own = then_.judgements[i];
      lines.push_back(words_.say(
          "known.belief",
          {{"number", std::to_string(i + 1)},
           {"reports", words_.percent(then_.beliefs[i])},
           {"own", own < 0 ? words_.say("hypothesis.not_judged") : words_.percent(own)}}));
    }
    if (!then_.trust.empty()) {
      lines.push_back(trust());
    }
    lines.push_back(words_.say("known.budget", {{"left", words_.units(then_.budget_left)},
                                                {"weekly", words_.units(then_.budget)}}));
    return lines;
  }

 private:
  [[nodiscard]] std::string reports() const {
    std::string grades;
    std::int64_t graded = 0;
    for (const report::HeldReport& held : then_.reports) {
      if (held.source_grade >= 0) {
        ++graded;
        grades +=
            (grades.empty() ? "" : ", ") + words_.grade(held.source_grade, held.information_grade);
      }
    }
    const auto held = static_cast<std::int64_t>(then_.reports.size());
    return graded == 0 ? words_.say("known.reports_ungraded", {{"held", words_.figure(held)}})
                       : words_.say("known.reports", {{"held", words_.figure(held)},
                                                      {"graded", words_.figure(graded)},
                                                      {"grades", grades}});
  }

  [[nodiscard]] std::string trust() const {
    const auto lowest = std::min_element(then_.trust.begin(), then_.trust.end());
    const auto district = static_cast<std::size_t>(lowest - then_.trust.begin());
    return words_.say("known.trust",
                      {{"mean", words_.figure(static_cast<std::int64_t>(mean(then_.trust) + 0.5))},
                       {"lowest", words_.figure(*lowest)},
                       {"district", words_.say(words_.pack().geography.districts[district].name)}});
  }

  const DebriefWords& words_;
  const report::KnownThen& then_;
};

DecisionCard card_of(const DebriefWords& words, const report::DecisionFacts& decision) {
  const session::Entry& entry = decision.entry;
  DecisionCard card;
  card.number = entry.number;
  card.week = base::week_of(entry.step) + 1;
  card.at = in_weeks(base::start_of(entry.step));
  card.title = words.decision(entry);
  if (const auto written = session::written_beside(entry.decision.action)) {
    const bool is_note = std::holds_alternative<session::ReviewTask>(entry.decision.action);
    card.reason = !written->empty() ? words.reason(*written)
                  : is_note         ? ""
                                    : words.say("debrief.no_reason");
  }
  if (const auto* assign = std::get_if<session::Assign>(&entry.decision.action)) {
    const std::int32_t sure = assign->request.confidence;
    card.confidence = sure < 0 ? "" : words.percent(sure);
  }
  card.known = Knowledge{words, decision.then}.sentences();
  card.is_withdrawn = decision.is_withdrawn;
  card.by_instructor = entry.decision.role == session::Role::instructor;
  card.can_ask_what_if = !decision.is_withdrawn && may_change_course(entry.decision.action);
  return card;
}

}  // namespace

void add_timeline(const DebriefWords& words, DebriefModel& model) {
  const report::Timeline& timeline = words.facts().timeline;
  for (std::size_t i = 0; i < timeline.weeks.size(); ++i) {
    const report::WeekFacts& week = timeline.weeks[i];
    TimelinePoint point;
    point.week = static_cast<std::int32_t>(i) + 1;
    point.date = words.date({static_cast<std::int64_t>(i) * base::minutes_per_week});
    point.actual = week.total.actual;
    point.recorded = week.total.recorded;
    point.harm_actual = week.total.harm_actual;
    point.harm_recorded = week.total.harm_recorded;
    point.directed = words.units(week.directed);
    point.trust = words.points(mean(week.trust));
    point.trust_told = words.points(mean(week.surveyed));
    model.weeks.push_back(std::move(point));
  }
  for (const report::InjectFacts& inject : timeline.injects) {
    const content::Inject& form = words.pack().scenario.injects[inject.inject.index()];
    model.injects.push_back(
        {in_weeks(inject.at), words.date(inject.at), words.say(form.title), words.say(form.text)});
  }
}

void add_decisions(const DebriefWords& words, DebriefModel& model) {
  for (const report::DecisionFacts& decision : words.facts().timeline.decisions) {
    model.decisions.push_back(card_of(words, decision));
  }
}

}  // namespace rasad::present
