// One statement a decision, one for the beginning, one for the end.
#include "app/present/xapi.hpp"

#include "app/present/debrief_words.hpp"
#include "engine/base/list_item.hpp"
#include "engine/report/uuid.hpp"
#include "engine/session/written.hpp"
#include "engine/text/language.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rasad::present {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* activity_types = "http://adlnet.gov/expapi/activities/";

class Statements {
 public:
  Statements(const ProgramText& text, const ReportFacts& facts, const XapiRun& run)
      : text_(text),
        facts_(facts.debrief),
        run_(run),
        words_(text, facts.debrief),
        registration_(report::uuid5(report::url_namespace(), name_of_run())) {}

  Json all() {
    Json list = Json::array();
    list.push_back(statement(0, "initialized", scenario(), {0}));
    for (const report::DecisionFacts& decision : facts_.timeline.decisions) {
      if (decision.entry.decision.role == session::Role::trainee) {
        list.push_back(of_decision(decision));
      }
    }
    list.push_back(ending());
    return list;
  }

 private:
  [[nodiscard]] std::string name_of_run() const {
    const report::Identity& identity = facts_.identity;
    return run_.home + '/' + identity.pack + '/' + identity.content_hash + '/' + identity.digest +
           '/' + identity.date + '/' + run_.actor;
  }
  [[nodiscard]] std::string iri(const std::string& path) const {
    return run_.home + "/rasad/" + path;
  }

  // What the program says in all its languages.
  [[nodiscard]] Json in_all_languages(const std::string& id) const {
    Json names;
    for (const std::string& language : text::known_languages()) {
      names[language] = text_.catalogue(language).text(id);
    }
    return names;
  }

  [[nodiscard]] Json scenario() const {
    return {{"objectType", "Activity"},
            {"id", iri(facts_.identity.pack)},
            {"definition",
             {{"type", std::string{activity_types} + "simulation"},
              {"name", {{text_.language(), words_.say(facts_.pack->info.title)}}}}}};
  }

  [[nodiscard]] Json parent() const {
    Json result;
    result["id"] = iri(facts_.identity.pack);
    return result;
  }

  [[nodiscard]] Json extensions(base::Minutes at) const {
    Json result{{iri("x/sim-time"), exercise_time(at)},
                {iri("x/rules-hash"), facts_.identity.rules_hash},
                {iri("x/engine"), facts_.identity.program}};
    if (!facts_.identity.is_assessed) {
      result[iri("x/seed")] = facts_.identity.seed;
    }
    return result;
  }

  [[nodiscard]] Json statement(std::int32_t number, const std::string& verb, Json object,
                               base::Minutes at) const {
    Json result{
        {"id", report::uuid5(registration_, std::to_string(number) + verb).text()},
        {"actor",
         {{"objectType", "Agent"}, {"account", {{"homePage", run_.home}, {"name", run_.actor}}}}},
        {"verb",
         {{"id", "http://adlnet.gov/expapi/verbs/" + verb},
          {"display", in_all_languages("xapi." + verb)}}},
        {"object", std::move(object)},
        {"context",
         {{"registration", registration_.text()},
          {"platform", "Rasad " + facts_.identity.program},
          {"language", text_.language()},
          {"contextActivities", {{"parent", Json::array({parent()})}}},
          {"extensions", extensions(at)}}}};
    const auto stamp = run_.stamps.find(number);
    if (stamp != run_.stamps.end()) {
      result["timestamp"] = utc_time(stamp->second);
    }
    return result;
  }

  /// What was decided about, and which option was taken.
  struct Subject {
    std::string path;
    std::string response;
    std::int32_t confidence = -1;  ///< permille
    bool is_answer = true;
  };

  [[nodiscard]] Subject subject_of(const session::Action& action) const {
    const content::Pack& pack = *facts_.pack;
    if (const auto* grade = std::get_if<session::Grade>(&action)) {
      return {"report/" + base::item(pack.scenario.reports, grade->report).id,
              words_.grade(grade->source, grade->information), -1, true};
    }
    if (const auto* judge = std::get_if<session::Judge>(&action)) {
      return {"hypothesis/" + base::item(pack.scenario.hypotheses, judge->hypothesis).id,
              std::to_string(judge->permille), judge->permille, true};
    }
    if (const auto* answer = std::get_if<session::Answer>(&action)) {
      const content::Question& question = base::item(pack.scenario.questions, answer->question);
      return {"question/" + question.id,
              question.choices[static_cast<std::size_t>(answer->choice)].id, -1, true};
    }
    if (const auto* assign = std::get_if<session::Assign>(&action)) {
      return {"option/" + base::item(pack.doctrine.options, assign->request.option).id, "assigned",
              assign->request.confidence, true};
    }
    return {"log", "", -1, false};
  }

  [[nodiscard]] Json of_decision(const report::DecisionFacts& decision) const {
    const session::Entry& entry = decision.entry;
    const Subject subject = subject_of(entry.decision.action);
    const Json object{{"objectType", "Activity"},
                      {"id", iri(facts_.identity.pack + '/' + subject.path)},
                      {"definition",
                       {{"type", std::string{activity_types} + "interaction"},
                        {"name", {{text_.language(), words_.decision(entry)}}}}}};
    Json result = statement(entry.number, subject.is_answer ? "answered" : "interacted", object,
                            base::start_of(entry.step));
    if (!subject.response.empty()) {
      result["result"]["response"] = subject.response;
    }
    Json more = Json::object();
    if (subject.confidence >= 0) {
      more[iri("x/confidence")] = subject.confidence / 1000.0;
    }
    const auto written = session::written_beside(entry.decision.action);
    if (run_.with_reasons && written && !written->empty()) {
      more[iri("x/reason")] = words_.reason(*written);
    }
    if (decision.is_withdrawn) {
      more[iri("x/withdrawn")] = true;
    }
    if (!more.empty()) {
      result["result"]["extensions"] = std::move(more);
    }
    return result;
  }

  [[nodiscard]] Json ending() const {
    const auto weeks = static_cast<std::int64_t>(facts_.timeline.weeks.size());
    const std::string verb = facts_.identity.is_finished ? "completed" : "terminated";
    Json result = statement(1'000'000, verb, scenario(), {weeks * base::minutes_per_week});
    result["result"] = {
        {"completion", facts_.identity.is_finished},
        {"score",
         {{"scaled", facts_.score.total / 100.0},
          {"raw", facts_.score.total},
          {"min", 0},
          {"max", 100}}},
        {"extensions",
         {{iri("x/process"), facts_.score.process}, {iri("x/outcome"), facts_.score.outcome}}}};
    return result;
  }

  const ProgramText& text_;
  const report::Debrief& facts_;
  const XapiRun& run_;
  DebriefWords words_;
  report::Uuid registration_;
};

}  // namespace

std::string xapi_statements(const ProgramText& text, const ReportFacts& facts, const XapiRun& run) {
  const Json all = Statements{text, facts, run}.all();
  return all.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string utc_time(std::int64_t milliseconds) {
  constexpr std::int64_t day_ms = 86'400'000;
  const std::int64_t day = milliseconds / day_ms;
  const std::int64_t rest = milliseconds % day_ms;
  const text::Date date = text::plus_days({1970, 1, 1}, day);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", date.year, date.month, date.day,
                     rest / 3'600'000, rest / 60'000 % 60, rest / 1000 % 60, rest % 1000);
}

std::string exercise_time(base::Minutes at) {
  const std::int64_t minutes = at.value < 0 ? 0 : at.value;
  return fmt::format("P{}DT{}H{}M", minutes / base::minutes_per_day,
                     minutes % base::minutes_per_day / base::minutes_per_hour,
                     minutes % base::minutes_per_hour);
}

}  // namespace rasad::present
