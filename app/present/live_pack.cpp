// Renewing an exercise from its own decisions.
#include "app/present/live_pack.hpp"

#include <algorithm>

namespace rasad::present {
namespace {

namespace fs = std::filesystem;

// Two folders take turns: the one in use stays until its successor is complete.
fs::path preview_folder(const PreviewPlace& place) {
  const fs::path previews = place.data / "preview";
  std::error_code error;
  fs::create_directories(previews, error);
  for (int n = 1;; ++n) {
    fs::path folder = previews / std::to_string(n);
    if (folder != place.in_use) {
      fs::remove_all(folder, error);
      return folder;
    }
  }
}

// Takes one decision again; false if the disk refused.
base::Result<bool> take_again(Preview& preview, const session::Entry& entry) {
  shell::Exercise& exercise = preview.exercise;
  if (std::holds_alternative<session::Advance>(entry.decision.action)) {
    if (exercise.session.is_finished()) {
      return true;
    }
    auto week = exercise.advance_week();
    if (!week || week.value().notice) {
      return week ? *week.value().notice : week.failure();
    }
    preview.before = std::move(week.value().before);
    return true;
  }
  return exercise.session.check(entry.decision).empty() ? exercise.take(entry.decision) : true;
}

}  // namespace

base::Result<Preview> preview(const PreviewPlace& place, std::shared_ptr<const content::Pack> pack,
                              std::uint64_t seed, const session::Journal& decisions) {
  session::Session fresh{std::move(pack), seed, {}};
  auto writer = save::SessionWriter::create(
      preview_folder(place), fresh,
      shell::info_for(fresh, {"", "", place.language, false, place.role}));
  if (!writer) {
    return writer.failure();
  }
  const std::int32_t seat = fresh.pack().doctrine.role(place.role);
  Preview made{{std::move(fresh), writer.take(), seat}, {}};
  made.before = made.exercise.view();
  if (decisions.empty()) {
    if (const auto acted = made.exercise.play_absent(shell::WeekEdge::as_it_begins); !acted) {
      return acted.failure();
    }
  }
  const std::vector<std::int32_t> gone = session::withdrawn(decisions);
  for (const session::Entry& entry : decisions) {
    const bool is_gone = std::find(gone.begin(), gone.end(), entry.number) != gone.end() ||
                         std::holds_alternative<session::Withdraw>(entry.decision.action);
    if (is_gone) {
      continue;
    }
    if (const auto taken = take_again(made, entry); !taken) {
      return taken.failure();
    }
  }
  return made;
}

LivePack::LivePack(const fs::path& share, const fs::path& data, const WatchedPack& named)
    : share_(share),
      data_(data),
      named_(named),
      library_(share),
      watcher_(shell::pack_path(share, data, named.name), library_, named.doctrine) {
  base::Diagnostics ignored;
  if (const auto opened = shell::open_files(share_, data_, named_.name, ignored); opened.doubt) {
    known_doubt_ = opened.doubt->code;
  }
}

// Whoever writes a signed pack changes it: that is said. What was handed on, or came from somebody
// else meanwhile, is a fault.
void LivePack::judge(Reading& reading) const {
  base::Diagnostics ignored;
  auto opened = shell::open_files(share_, data_, named_.name, ignored);
  if (!opened.doubt) {
    return;
  }
  base::Diagnostic& doubt = *opened.doubt;
  const bool is_own_change = opened.standing == shell::Standing::working_folder &&
                             doubt.code == base::Code::archive_changed;
  const bool is_said = is_own_change || doubt.code == known_doubt_;
  doubt.severity = is_said ? base::Severity::warning : base::Severity::error;
  reading.diagnostics.add(doubt);
  reading.pack = is_said ? reading.pack : nullptr;
}

std::optional<Renewal> LivePack::look(const shell::Exercise& now, const std::string& language) {
  std::optional<Reading> reading = watcher_.look();
  if (!reading) {
    return std::nullopt;
  }
  judge(*reading);
  Renewal renewal{std::move(*reading), std::nullopt, std::nullopt};
  if (renewal.reading.pack != nullptr) {
    auto made = preview({data_, now.writer.folder(), language, named_.role}, renewal.reading.pack,
                        now.session.seed(), now.session.journal());
    if (made) {
      renewal.preview = made.take();
    } else {
      renewal.failure = made.failure();
    }
  }
  return renewal;
}

}  // namespace rasad::present
