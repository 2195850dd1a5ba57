// rasad run: one exercise without a screen.
#include "engine/assess/run.hpp"

#include "app/cli/command.hpp"
#include "app/cli/decision_file.hpp"
#include "app/cli/input_file.hpp"
#include "app/cli/session_store.hpp"
#include "engine/session/field_digests.hpp"
#include "engine/text/language.hpp"

namespace rasad::cli {
namespace {

void print_digest(const session::Session& session, bool fields) {
  const std::string week = std::to_string(session.step().value / base::steps_per_week);
  print(week + '\t' + session.digest().hex());
  if (fields) {
    for (const session::FieldDigest& one : session::field_digests_of(session.core())) {
      print(week + '\t' + one.field + '\t' + one.digest.hex());
    }
  }
}

void print_outcome(const Context& context, const assess::Outcome& outcome) {
  const std::string& language = context.text.language();
  const auto figure = [&](std::int64_t value) { return text::number(language, value); };
  print(context.text.say("run.outcome", {{"actual", figure(outcome.actual)},
                                         {"recorded", figure(outcome.recorded)},
                                         {"harm", figure(outcome.harm)},
                                         {"cost", text::decimal(language, outcome.cost.value)}}));
}

/// Decides for each week: a bot, or the lines of a file.
class Player {
 public:
  Player(Context& context, const RunArguments& arguments)
      : context_(context), arguments_(arguments) {}

  /// Reads the file of decisions, or finds the bot; false if that fails, with a message.
  [[nodiscard]] bool prepare(const content::Pack& pack) {
    if (!arguments_.decisions.empty()) {
      return read_file_of_decisions(pack);
    }
    policy_ = policy::find_policy(arguments_.bot);
    if (policy_ == nullptr) {
      print_error(context_.text.say(
          "run.unknown_bot", {{"name", arguments_.bot},
                              {"nearest", base::nearest(arguments_.bot, policy::policy_names())}}));
    }
    return policy_ != nullptr;
  }

  void play_week(session::Session& session) {
    if (policy_ != nullptr) {
      assess::play_week(session, policy_);
      return;
    }
    const std::int32_t week = base::week_of(session.step());
    for (const FileDecision& line : *lines_) {
      if (line.week != week + 1) {
        continue;
      }
      const session::Decision decision = resolved(line, session);
      const std::vector<session::Refusal> refusals = session.check(decision);
      if (refusals.empty()) {
        session.apply(decision);
      }
      for (const session::Refusal& refusal : refusals) {
        print_error(context_.text.say(
            "run.refused",
            {{"line", std::to_string(line.line)},
             {"why", context_.text.say("refusal." + refusal.reason, refusal.arguments)}}));
      }
    }
    session.advance({(week + 1) * base::steps_per_week});
  }

 private:
  bool read_file_of_decisions(const content::Pack& pack) {
    const auto bytes = input_file(context_, arguments_.decisions);
    if (!bytes) {
      return false;
    }
    std::vector<LineFault> faults;
    lines_ = read_decisions(pack, *bytes, faults);
    for (const LineFault& fault : faults) {
      print_error(context_.text.say("run.bad_decision", {{"file", arguments_.decisions},
                                                         {"line", std::to_string(fault.line)},
                                                         {"what", fault.what}}));
    }
    return lines_.has_value();
  }

  Context& context_;
  const RunArguments& arguments_;
  policy::Policy policy_ = nullptr;
  std::optional<std::vector<FileDecision>> lines_;
};

}  // namespace

int run(Context& context, const RunArguments& arguments) {
  const auto pack = load_pack(context, arguments.pack, arguments.doctrine);
  if (pack == nullptr) {
    return faults_found;
  }
  Player player{context, arguments};
  if (!player.prepare(*pack) || !can_be_without(context, *pack, arguments.without)) {
    return wrong_usage;
  }
  session::Session session{pack, arguments.seed, {arguments.without, false}};
  if (arguments.digest) {
    print_digest(session, arguments.fields);
  }
  for (std::int32_t week = 0; week < arguments.weeks && !session.is_finished(); ++week) {
    player.play_week(session);
    if (arguments.digest) {
      print_digest(session, arguments.fields);
    }
  }
  if (!arguments.out.empty() && !store_session(context, session, arguments.out)) {
    return environment_failed;
  }
  if (!arguments.digest) {
    print_outcome(context, assess::outcome_of(session));
  }
  return done;
}

}  // namespace rasad::cli
