// Telling what a look at the files led to.
#include "app/cli/live_pack.hpp"

#include "app/cli/session_store.hpp"
#include "app/present/fault_lines.hpp"

namespace rasad::cli {
namespace {

constexpr std::size_t most_shown = 3;  // faults of a banner; `rasad check` has them all

void print_banner(const Context& context, const present::Reading& reading) {
  const base::Diagnostics& faults = reading.diagnostics;
  print("");
  print("*** " + context.text.say("watch.faults", {{"n", std::to_string(faults.error_count())}}));
  std::size_t shown = 0;
  for (const base::Diagnostic& fault : faults.sorted()) {
    if (fault.severity == base::Severity::error && shown++ < most_shown) {
      for (const std::string& line : present::fault_lines(context.text, fault, reading.files)) {
        print(line);
      }
    }
  }
}

}  // namespace

std::optional<Exercise> preview(const Context& context, std::shared_ptr<const content::Pack> pack,
                                std::uint64_t seed, const std::string& role) {
  auto made = present::preview({context.data, {}, context.text.language(), role}, std::move(pack),
                               seed, {});
  if (!made) {
    print_failure(context, made.failure());
    return std::nullopt;
  }
  return Exercise{std::move(made.value().exercise)};
}

bool LivePack::renew(const Context& context, Exercise& exercise) {
  std::optional<present::Renewal> renewal = live_.look(exercise, context.text.language());
  if (!renewal) {
    return false;
  }
  if (renewal->reading.pack == nullptr) {
    print_banner(context, renewal->reading);
    return false;
  }
  if (!renewal->preview) {
    print_failure(context, *renewal->failure);
    return false;
  }
  exercise.session = std::move(renewal->preview->exercise.session);
  exercise.writer = std::move(renewal->preview->exercise.writer);
  exercise.seat = renewal->preview->exercise.seat;
  print("");
  print("*** " + context.text.say(
                     "watch.renewed",
                     {{"warnings", std::to_string(renewal->reading.diagnostics.warning_count())}}));
  return true;
}

}  // namespace rasad::cli
