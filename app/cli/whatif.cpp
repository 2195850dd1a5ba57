// rasad whatif: one decision of a stored session changed, and what would have come of it.
#include "app/cli/decision_file.hpp"
#include "app/cli/input_file.hpp"
#include "app/cli/report.hpp"
#include "app/cli/session_store.hpp"
#include "app/cli/stored_history.hpp"
#include "app/present/debrief_lines.hpp"
#include "app/present/debrief_words.hpp"
#include "app/present/report_files.hpp"
#include "app/present/table.hpp"

namespace rasad::cli {
namespace {

/// The change asked for; `is_read` is false after a message.
struct Change {
  bool is_read = false;
  assess::Replacement replacement;
};

Change change_of(const Context& context, const content::Pack& pack, const std::string& named) {
  if (named == "drop") {
    return {true, std::nullopt};
  }
  const auto bytes = input_file(context, named);
  if (!bytes) {
    return {};
  }
  std::vector<LineFault> faults;
  const auto lines = read_decisions(pack, *bytes, faults);
  for (const LineFault& fault : faults) {
    print_error(context.text.say(
        "run.bad_decision",
        {{"file", named}, {"line", std::to_string(fault.line)}, {"what", fault.what}}));
  }
  if (lines && lines->size() != 1) {
    print_error(context.text.say("whatif.one_line", {{"file", named}}));
  }
  return lines && lines->size() == 1 ? Change{true, lines->front().decision} : Change{};
}

void print_lines(const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    print(line);
  }
}

// The same change on other draws of chance.
void print_over(const Context& context, const report::Debrief& facts,
                const assess::Interval& over) {
  const present::DebriefWords words{context.text, facts};
  print_lines(
      present::wrapped(context.text.say("whatif.over", {{"trials", std::to_string(over.count)},
                                                        {"mean", words.signed_figure(over.mean)},
                                                        {"low", words.signed_figure(over.low)},
                                                        {"high", words.signed_figure(over.high)}}),
                       present::line_width));
}

}  // namespace

int whatif(Context& context, const WhatIfArguments& arguments) {
  const auto stored = read_stored(context, arguments.session);
  if (!stored) {
    return environment_failed;
  }
  if (!admits_copy(context, *stored, arguments.session)) {
    return faults_found;
  }
  const auto session = replay_stored(*stored, arguments.session);
  if (!session) {
    print_failure(context, session.failure());
    return faults_found;
  }
  if (!session.value().is_finished() && !arguments.so_far) {
    print_error(context.text.say("report.not_finished"));
    return wrong_usage;
  }
  const Change change = change_of(context, session.value().pack(), arguments.change);
  if (!change.is_read) {
    return wrong_usage;
  }
  const assess::WhatIf answer = assess::what_if(session.value(), arguments.at, change.replacement);
  const report::Debrief facts =
      report::debrief_of(session.value(), {present::program_version(), "", "", false});
  print_lines(present::what_if_lines(present::what_if_model(context.text, facts, answer)));
  if (answer.fault != assess::WhatIfFault::none) {
    return wrong_usage;
  }
  if (arguments.seeds > 0) {
    print_over(
        context, facts,
        assess::what_if_over(session.value(), arguments.at, change.replacement, arguments.seeds));
  }
  return done;
}

}  // namespace rasad::cli
