// Bots, the coach with one option, and one who tries everything.
#include "engine/assess/playtest.hpp"

#include "engine/base/draw.hpp"
#include "engine/policy/allocation.hpp"
#include "engine/text/language.hpp"

#include <algorithm>

namespace rasad::assess {
namespace {

constexpr const char* coach_name = "intelligence-led";
constexpr std::uint64_t purpose_explorer = 900;
constexpr std::size_t most_targets = 12;  // of one week's tries
// Minutes of a class, read aloud or by each: 120 words a minute in a second language [design].
constexpr double words_a_minute = 120;
constexpr double minutes_to_grade = 1;
constexpr double minutes_to_decide = 2;
constexpr double minutes_to_plan = 3;

bool take(session::Session& session, const session::Decision& decision) {
  const bool may = session.check(decision).empty();
  if (may) {
    session.apply(decision);
  }
  return may;
}

void end_week(session::Session& session) {
  session.advance({(base::week_of(session.step()) + 1) * base::steps_per_week});
}

/// Every target an option can have this week, best first.
std::vector<tasking::TaskRequest> targets_of(const session::View& view, base::OptionId option) {
  std::vector<tasking::TaskRequest> list;
  const content::Option& rules = view.content.doctrine->options[option.index()];
  const tasking::TaskRequest plain = policy::request_for(view, option);
  if (rules.target == content::Target::cells) {
    for (const base::CellId cell : policy::ranked(policy::harm_by_cell(view, {}))) {
      list.push_back(plain);
      list.back().cells = {cell};
      if (list.size() == most_targets) {
        break;
      }
    }
  } else if (rules.target == content::Target::district) {
    for (std::size_t i = 0; i < view.trust.size(); ++i) {
      list.push_back(plain);
      list.back().district = base::id_at<base::DistrictId>(i);
    }
  } else {
    for (std::size_t i = 0; i < view.hypotheses.size(); ++i) {
      list.push_back(plain);
      list.back().hypothesis = base::id_at<base::HypothesisId>(i);
    }
  }
  return list;
}

// Tasks an option for as many targets as the plan can hold, from the one at `first` on: an option
// that is there once would else meet the first hypothesis alone.
void task_all(session::Session& session, base::OptionId option, std::size_t first = 0) {
  const session::View view = session.view(session::Role::trainee);
  std::vector<tasking::TaskRequest> targets = targets_of(view, option);
  if (!targets.empty()) {
    const auto begin = static_cast<std::ptrdiff_t>(first % targets.size());
    std::rotate(targets.begin(), targets.begin() + begin, targets.end());
  }
  for (tasking::TaskRequest& request : targets) {
    take(session, policy::assign(std::move(request)));
  }
}

// What the coach decides, without what it tasks.
void take_all_but_tasks(session::Session& session) {
  const policy::Policy coach = policy::find_policy(coach_name);
  for (const session::Decision& decision :
       coach(session.view(session::Role::trainee), session.model_answers())) {
    if (!std::holds_alternative<session::Assign>(decision.action)) {
      take(session, decision);
    }
  }
}

void play_with_one_option(session::Session& session, base::OptionId option) {
  while (!session.is_finished()) {
    take_all_but_tasks(session);
    task_all(session, option);
    end_week(session);
  }
}

// Chooses answers and options by lot, so that branches are walked that no plan takes.
void play_by_lot(session::Session& session) {
  const base::Key root = base::Key{session.seed()}.with(purpose_explorer);
  while (!session.is_finished()) {
    const base::Key week = root.with(static_cast<std::uint64_t>(session.step().value));
    const session::View view = session.view(session::Role::trainee);
    for (const session::ViewQuestion& question : view.questions) {
      const base::Key own = week.with(question.id.index());
      const double lot = base::uniform(own, 0) * static_cast<double>(question.choices.size());
      take(session, {session::Role::trainee,
                     session::Answer{question.id, static_cast<std::int32_t>(lot), ""}});
    }
    take_all_but_tasks(session);
    const std::size_t options = view.content.doctrine->options.size();
    for (std::uint64_t turn = 1; turn <= 4; ++turn) {
      const double lot = base::uniform(week, turn) * static_cast<double>(options);
      task_all(session, base::id_at<base::OptionId>(static_cast<std::size_t>(lot)),
               base::below(week.with(turn), 0, most_targets));
    }
    end_week(session);
  }
}

double words(const content::Text& text) {
  return 1 + static_cast<double>(std::count(text.source.begin(), text.source.end(), ' '));
}

class Tester {
 public:
  Tester(const std::shared_ptr<const content::Pack>& pack, const PlaytestRequest& request)
      : pack_(pack), request_(request) {
    const content::Scenario& scenario = pack->scenario;
    for (const content::Inject& inject : scenario.injects) {
      result_.injects.push_back({inject.id, 0});
    }
    for (const content::ReportTemplate& report : scenario.reports) {
      result_.reports.push_back({report.id, 0});
    }
    for (const content::Question& question : scenario.questions) {
      result_.questions.push_back({question.id, 0});
    }
    for (const std::string& bot : request.bots) {
      result_.bots.push_back({bot, {}, 0});
    }
    for (const content::Option& option : pack->doctrine.options) {
      result_.options.push_back({option.id, 0, 0});
    }
    const auto weeks = static_cast<std::size_t>(scenario.weeks);
    const double share =
        static_cast<double>(scenario.lesson_minutes) / static_cast<double>(scenario.weeks);
    result_.weeks.assign(weeks, {0, share});
  }

  Playtest run(const std::function<void(std::int32_t)>& progress) {
    for (std::int32_t seed = 1; seed <= request_.seeds; ++seed) {
      play_seed(static_cast<std::uint64_t>(seed));
      if (progress) {
        progress(seed);
      }
    }
    finish();
    return std::move(result_);
  }

 private:
  void play_seed(std::uint64_t seed) {
    session::Session fresh{pack_, seed, {}};
    const References references = references_of(fresh);
    std::int64_t least = -1;
    for (BotResult& bot : result_.bots) {
      session::Session session = fresh;
      play(session, policy::find_policy(bot.name));
      const Outcome own = outcome_of(session);
      bot.totals.push_back(total(session, own, references));
      least = least < 0 ? own.harm : std::min(least, own.harm);
      note_load(session, bot.name);
    }
    for (std::size_t i = 0; i < result_.options.size(); ++i) {
      session::Session session = fresh;
      play_with_one_option(session, base::id_at<base::OptionId>(i));
      const Outcome own = outcome_of(session);
      result_.options[i].mean += total(session, own, references);
      result_.options[i].wins += own.harm < least ? 1 : 0;
    }
    session::Session explorer = fresh;
    play_by_lot(explorer);
    note(explorer);
  }

  std::int32_t total(const session::Session& session, const Outcome& own,
                     const References& references) {
    note(session);
    return score_of(session, own, references).total;
  }

  void note(const session::Session& session) {
    ++result_.runs;
    const script::State& script = session.core().script.state();
    for (std::size_t i = 0; i < script.injects.size(); ++i) {
      result_.injects[i].runs += script.injects[i].times > 0 ? 1 : 0;
    }
    for (std::size_t i = 0; i < script.questions.size(); ++i) {
      result_.questions[i].runs += script.questions[i].closes.value != script::not_yet ? 1 : 0;
    }
    for (const picture::Report& report : session.core().picture.state().reports) {
      ++result_.reports[report.id.index()].runs;
    }
  }

  // What a class has to read and to decide, week by week, and how long nothing comes.
  void note_load(const session::Session& session, const std::string& bot) {
    if (bot != coach_name) {
      return;
    }
    ++coach_runs_;
    const content::Scenario& scenario = pack_->scenario;
    const script::State& script = session.core().script.state();
    std::vector<std::int64_t> days{0, scenario.weeks * 7};
    for (const script::Message& message : script.messages) {
      const content::Inject& inject = scenario.injects[message.inject.index()];
      add(message.at, (words(inject.title) + words(inject.text)) / words_a_minute, days);
    }
    for (const picture::Report& report : session.core().picture.state().reports) {
      const content::Text& text = scenario.reports[report.id.index()].text;
      add(report.received, words(text) / words_a_minute + minutes_to_grade, days);
    }
    for (std::size_t i = 0; i < script.questions.size(); ++i) {
      if (script.questions[i].answered.value != script::not_yet) {
        add(script.questions[i].answered, minutes_to_decide, days);
      }
    }
    std::sort(days.begin(), days.end());
    std::int64_t longest = 0;
    for (std::size_t i = 1; i < days.size(); ++i) {
      longest = std::max(longest, days[i] - days[i - 1]);
    }
    silence_ += longest;
  }

  void add(base::Minutes at, double minutes, std::vector<std::int64_t>& days) {
    const auto week =
        static_cast<std::size_t>(std::max<std::int64_t>(at.value, 0) / base::minutes_per_week);
    // What comes at the end of the last week is read in the debrief.
    if (week < result_.weeks.size()) {
      result_.weeks[week].minutes += minutes;
      days.push_back(at.value / base::minutes_per_day);
    }
  }

  void finish() {
    result_.seeds = request_.seeds;
    const auto seeds = static_cast<double>(request_.seeds);
    for (BotResult& bot : result_.bots) {
      for (const std::int32_t one : bot.totals) {
        bot.mean += one / seeds;
      }
    }
    for (OptionResult& option : result_.options) {
      option.mean /= seeds;
    }
    for (WeekLoad& week : result_.weeks) {
      week.minutes = coach_runs_ == 0 ? 0 : week.minutes / coach_runs_ + minutes_to_plan;
    }
    result_.longest_silence =
        coach_runs_ == 0 ? 0 : static_cast<std::int32_t>(silence_ / coach_runs_);
  }

  const std::shared_ptr<const content::Pack>& pack_;
  const PlaytestRequest& request_;
  Playtest result_;
  std::int32_t coach_runs_ = 0;
  std::int64_t silence_ = 0;
};

const BotResult* bot_named(const Playtest& result, const char* name) {
  const auto found = std::find_if(result.bots.begin(), result.bots.end(),
                                  [name](const BotResult& bot) { return bot.name == name; });
  return found == result.bots.end() ? nullptr : &*found;
}

void find_silent(const std::vector<Happening>& list, const char* what,
                 std::vector<Finding>& findings) {
  for (const Happening& one : list) {
    if (one.runs == 0) {
      findings.push_back({what, {{"id", one.id}}});
    }
  }
}

std::string percent(std::int32_t part, std::int32_t whole) {
  return std::to_string(base::div_round(100 * std::int64_t{part}, std::max(whole, 1)));
}

}  // namespace

Playtest playtest(const std::shared_ptr<const content::Pack>& pack, const PlaytestRequest& request,
                  const std::function<void(std::int32_t)>& progress) {
  return Tester{pack, request}.run(progress);
}

std::vector<Finding> findings(const Playtest& result) {
  std::vector<Finding> list;
  find_silent(result.injects, "never_inject", list);
  find_silent(result.reports, "never_report", list);
  find_silent(result.questions, "never_question", list);
  for (const OptionResult& option : result.options) {
    if (option.wins * 100 > result.seeds * 95) {
      list.push_back(
          {"dominates", {{"id", option.id}, {"percent", percent(option.wins, result.seeds)}}});
    }
  }
  const BotResult* coach = bot_named(result, coach_name);
  const BotResult* reactive = bot_named(result, "reactive");
  if (coach != nullptr && reactive != nullptr) {
    std::int32_t better = 0;
    for (std::size_t i = 0; i < coach->totals.size(); ++i) {
      better += coach->totals[i] > reactive->totals[i] ? 1 : 0;
    }
    if (better * 100 < result.seeds * 60) {
      list.push_back({"not_better", {{"percent", percent(better, result.seeds)}}});
    }
  }
  double idle = 0;
  double lesson = 0;
  for (const WeekLoad& week : result.weeks) {
    idle += std::max(0.0, week.share - week.minutes);
    lesson += week.share;
  }
  if (coach != nullptr && idle > lesson / 2) {
    list.push_back({"idle", {{"n", std::to_string(static_cast<std::int64_t>(idle))}}});
  }
  return list;
}

}  // namespace rasad::assess
