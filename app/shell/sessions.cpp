// Reading session folders for lists; the order of their use lies beside them in last-used.json.
#include "app/shell/sessions.hpp"

#include "engine/save/session_folder.hpp"
#include "engine/save/session_parts.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>

namespace rasad::shell {
namespace {

namespace fs = std::filesystem;

constexpr const char* order_name = "last-used.json";
constexpr int format = 1;
constexpr std::size_t most_known = 1000;  // sessions in the order of use

// Names of folders, the one used last first. A file that cannot be read is no order.
std::vector<std::string> order_of_use(const fs::path& sessions) {
  const nlohmann::json json =
      nlohmann::json::parse(save::read_whole(sessions / order_name).value_or(""), nullptr, false);
  std::vector<std::string> names;
  if (!json.is_object() || json.value("format", nlohmann::json{}) != format ||
      !json.contains("folders") || !json["folders"].is_array()) {
    return names;
  }
  for (const nlohmann::json& name : json["folders"]) {
    if (name.is_string() && names.size() < most_known) {
      names.push_back(name.get<std::string>());
    }
  }
  return names;
}

// Wall clock of the last decision of a journal; of the file where there is none yet.
std::int64_t last_entry_ms(const fs::path& folder) {
  const fs::path journal = folder / save::journal_name;
  const save::ReadFrames read = save::decode(save::read_whole(journal).value_or(""));
  if (!read.frames.empty() && read.frames.back().wall_ms > 0) {
    return read.frames.back().wall_ms;
  }
  using namespace std::chrono;
  std::error_code error;
  const fs::file_time_type written = fs::last_write_time(journal, error);
  return error
             ? 0
             : duration_cast<milliseconds>(file_clock::to_sys(written).time_since_epoch()).count();
}

bool is_held(const fs::path& folder) {
  std::error_code error;
  save::FileLock lock;
  return fs::exists(folder / save::lock_name, error) &&
         lock.take(folder / save::lock_name) == save::Lock::held;
}

}  // namespace

std::vector<Stored> stored_sessions(const fs::path& data) {
  std::vector<Stored> result;
  for (const fs::path& folder : save::sessions_in(data / "sessions")) {
    const std::string bytes = save::read_whole(folder / save::info_name).value_or("");
    // Without its list entry a session is still whole: it is listed by the name of its folder.
    save::SessionInfo info = save::info_of(bytes).value_or(save::SessionInfo{});
    if (info.pack.empty()) {
      info.pack_title = folder.filename().string();
    }
    result.push_back({folder, std::move(info), last_entry_ms(folder), read_whereabouts(folder),
                      is_held(folder)});
  }
  const std::vector<std::string> order = order_of_use(data / "sessions");
  const auto place = [&order](const Stored& one) {
    return std::find(order.begin(), order.end(), one.folder.filename().string()) - order.begin();
  };
  std::stable_sort(result.begin(), result.end(), [&place](const Stored& a, const Stored& b) {
    const auto first = place(a);
    const auto second = place(b);
    return first != second ? first < second : a.played_ms > b.played_ms;
  });
  return result;
}

const Stored* last_open(const std::vector<Stored>& sessions) {
  const auto found = std::find_if(sessions.begin(), sessions.end(), [](const Stored& one) {
    return !one.info.finished && !one.info.pack.empty();
  });
  return found == sessions.end() ? nullptr : &*found;
}

fs::path last_session(const fs::path& data) {
  const std::vector<Stored> all = stored_sessions(data);
  const Stored* last = last_open(all);
  return last == nullptr ? fs::path{} : last->folder;
}

void note_use(const fs::path& played) {
  std::error_code error;
  const fs::path whole = fs::absolute(played, error).lexically_normal();
  const fs::path session = whole.has_filename() ? whole : whole.parent_path();
  const fs::path sessions = session.parent_path();
  if (sessions.filename() != "sessions") {
    return;
  }
  const std::string name = session.filename().string();
  std::vector<std::string> order = order_of_use(sessions);
  std::erase(order, name);
  order.insert(order.begin(), name);
  order.resize(std::min(order.size(), most_known));
  const nlohmann::ordered_json json{{"format", format}, {"folders", order}};
  const std::string bytes =
      json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
  // Without it lists go by the times of the journals.
  static_cast<void>(save::replace_whole(sessions / order_name, bytes));
}

Deleted delete_session(const fs::path& folder) {
  std::error_code error;
  if (fs::is_symlink(folder, error)) {
    return Deleted::impossible;  // what it leads to is not among the sessions
  }
  save::FileLock lock;
  if (lock.take(folder / save::lock_name) == save::Lock::held) {
    return Deleted::is_open;
  }
  fs::remove_all(folder, error);
  return !error && !fs::exists(folder, error) ? Deleted::gone : Deleted::impossible;
}

}  // namespace rasad::shell
