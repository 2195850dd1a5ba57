// Renewing an exercise from its own decisions.
#include "app/cli/live_pack.hpp"

#include "app/cli/session_store.hpp"
#include "app/present/fault_lines.hpp"

namespace rasad::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_shown = 3;  // faults of a banner; `rasad check` has them all

// Two folders take turns: the one in use stays until its successor is complete.
fs::path preview_folder(const Context& context, const fs::path& other_than) {
  const fs::path previews = context.data / "preview";
  std::error_code error;
  fs::create_directories(previews, error);
  for (int n = 1;; ++n) {
    fs::path folder = previews / std::to_string(n);
    if (folder != other_than) {
      fs::remove_all(folder, error);
      return folder;
    }
  }
}

void print_banner(const Context& context, const present::Reading& reading) {
  const base::Diagnostics& faults = reading.diagnostics;
  print("");
  print(context.text.say("watch.faults", {{"n", std::to_string(faults.error_count())}}));
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
                                std::uint64_t seed, const session::Journal& decisions,
                                const fs::path& in_use) {
  session::Session fresh{std::move(pack), seed, {}};
  auto writer =
      save::SessionWriter::create(preview_folder(context, in_use), fresh,
                                  shell::info_for(fresh, {"", "", context.text.language(), false}));
  if (!writer) {
    print_failure(context, writer.failure());
    return std::nullopt;
  }
  Exercise exercise{{std::move(fresh), writer.take()}};
  const std::vector<std::int32_t> gone = session::withdrawn(decisions);
  for (const session::Entry& entry : decisions) {
    const bool is_gone = std::find(gone.begin(), gone.end(), entry.number) != gone.end() ||
                         std::holds_alternative<session::Withdraw>(entry.decision.action);
    if (is_gone || exercise.session.is_finished()) {
      continue;
    }
    const bool is_week = std::holds_alternative<session::Advance>(entry.decision.action);
    const bool may = is_week || exercise.session.check(entry.decision).empty();
    if (may && !(is_week ? exercise.play_week(context) : exercise.take(context, entry.decision))) {
      return std::nullopt;
    }
  }
  return exercise;
}

LivePack::LivePack(const Context& context, const std::string& pack)
    : library_(context.share),
      watcher_(shell::pack_path(context.share, context.data, pack), library_) {}

bool LivePack::renew(const Context& context, Exercise& exercise) {
  const std::optional<present::Reading> reading = watcher_.look();
  if (!reading) {
    return false;
  }
  if (reading->pack == nullptr) {
    print_banner(context, *reading);
    return false;
  }
  auto renewed = preview(context, reading->pack, exercise.session.seed(),
                         exercise.session.journal(), exercise.writer.folder());
  if (!renewed) {
    return false;
  }
  exercise.session = std::move(renewed->session);
  exercise.writer = std::move(renewed->writer);
  print("");
  print(context.text.say("watch.renewed",
                         {{"warnings", std::to_string(reading->diagnostics.warning_count())}}));
  return true;
}

}  // namespace rasad::cli
