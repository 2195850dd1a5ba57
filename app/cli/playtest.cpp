// rasad playtest: bots try a pack out for its author; thresholds are a gate.
#include "engine/assess/playtest.hpp"

#include "app/cli/author.hpp"
#include "engine/text/language.hpp"

#include <unistd.h>

namespace rasad::cli {
namespace {

std::string rounded(double value) {
  return std::to_string(static_cast<std::int64_t>(value + 0.5));
}

/// Prints the parts of a result.
class Report {
 public:
  Report(const Context& context, const assess::Playtest& result)
      : context_(context), result_(result) {}

  void print_all() const {
    say("playtest.runs",
        {{"runs", std::to_string(result_.runs)}, {"seeds", std::to_string(result_.seeds)}});
    happenings("playtest.injects", result_.injects);
    happenings("playtest.reports", result_.reports);
    happenings("playtest.questions", result_.questions);
    scores();
    time();
  }

 private:
  void say(const char* id, const base::Arguments& arguments = {}) const {
    print(context_.text.say(id, arguments));
  }
  void item(const char* id, const base::Arguments& arguments) const {
    print("  " + context_.text.say(id, arguments));
  }

  // Only what never or always happens needs the author's eye.
  void happenings(const char* heading, const std::vector<assess::Happening>& list) const {
    std::string never;
    std::string always;
    for (const assess::Happening& one : list) {
      std::string& names = one.runs == 0 ? never : always;
      if (one.runs == 0 || one.runs == result_.runs) {
        names += (names.empty() ? "" : ", ") + one.id;
      }
    }
    say(heading);
    item("playtest.never", {{"ids", never.empty() ? "—" : never}});
    item("playtest.always", {{"ids", always.empty() ? "—" : always}});
  }

  void scores() const {
    say("playtest.scores");
    for (const assess::BotResult& bot : result_.bots) {
      item("playtest.bot", {{"name", bot.name}, {"mean", rounded(bot.mean)}});
    }
    say("playtest.options");
    for (const assess::OptionResult& option : result_.options) {
      item("playtest.option", {{"id", option.id},
                               {"mean", rounded(option.mean)},
                               {"wins", std::to_string(option.wins)},
                               {"seeds", std::to_string(result_.seeds)}});
    }
  }

  void time() const {
    say("playtest.time");
    for (std::size_t i = 0; i < result_.weeks.size(); ++i) {
      const assess::WeekLoad& week = result_.weeks[i];
      item("playtest.week", {{"week", std::to_string(i + 1)},
                             {"minutes", rounded(week.minutes)},
                             {"share", rounded(week.share)},
                             {"idle", rounded(std::max(0.0, week.share - week.minutes))}});
    }
    item("playtest.silence", {{"days", std::to_string(result_.longest_silence)}});
  }

  const Context& context_;
  const assess::Playtest& result_;
};

}  // namespace

int playtest(Context& context, const PlaytestArguments& arguments) {
  const auto pack = load_pack(context, arguments.pack);
  if (pack == nullptr) {
    return faults_found;
  }
  assess::PlaytestRequest request{arguments.bots, arguments.seeds};
  if (request.bots.empty()) {
    request.bots = {"none", "reactive", "proportional", "intelligence-led"};
  }
  for (const std::string& bot : request.bots) {
    if (policy::find_policy(bot) == nullptr) {
      print_error(context.text.say(
          "run.unknown_bot",
          {{"name", bot}, {"nearest", base::nearest(bot, policy::policy_names())}}));
      return wrong_usage;
    }
  }
  const bool is_terminal = isatty(STDERR_FILENO) == 1;
  const assess::Playtest result = assess::playtest(pack, request, [&](std::int32_t seed) {
    if (is_terminal) {
      std::fprintf(stderr, "\r%d / %d", seed, request.seeds);
      std::fputs(seed == request.seeds ? "\r             \r" : "", stderr);
    }
  });
  Report{context, result}.print_all();
  const std::vector<assess::Finding> findings = assess::findings(result);
  for (const assess::Finding& finding : findings) {
    print("! " + context.text.say("playtest." + finding.what, finding.arguments));
  }
  print(context.text.say(findings.empty() ? "playtest.good" : "playtest.bad",
                         {{"n", std::to_string(findings.size())}}));
  return findings.empty() ? done : faults_found;
}

}  // namespace rasad::cli
