// whereabouts.json: read with every doubt, written in one piece.
#include "app/shell/whereabouts.hpp"

#include "engine/base/units.hpp"
#include "engine/save/disk.hpp"

#include <nlohmann/json.hpp>

namespace rasad::shell {
namespace {

constexpr const char* file_name = "whereabouts.json";
constexpr int format = 1;
constexpr std::size_t most_bytes = 512 * 1024;
constexpr std::int64_t most_weeks = 1000;
constexpr std::int64_t last_phase = 5;

// A whole number within bounds, or nothing.
std::optional<std::int64_t> number_in(const nlohmann::json& json, const char* key,
                                      std::int64_t most) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_number_integer()) {
    return std::nullopt;
  }
  const auto value = found->get<std::int64_t>();
  return value >= 0 && value <= most ? std::optional{value} : std::nullopt;
}

}  // namespace

std::optional<Whereabouts> read_whereabouts(const std::filesystem::path& folder) {
  const std::string bytes = save::read_whole(folder / file_name).value_or("");
  if (bytes.size() > most_bytes) {
    return std::nullopt;
  }
  const nlohmann::json json = nlohmann::json::parse(bytes, nullptr, false);
  if (!json.is_object() || number_in(json, "format", format) != format) {
    return std::nullopt;
  }
  const auto week = number_in(json, "week", most_weeks);
  const auto phase = number_in(json, "phase", last_phase);
  const auto minute = number_in(json, "minute", base::minutes_per_week);
  if (!week || !phase || !minute) {
    return std::nullopt;
  }
  Whereabouts result{static_cast<std::int32_t>(*week), static_cast<std::int32_t>(*phase), *minute};
  if (const auto drafts = json.find("drafts"); drafts != json.end() && drafts->is_object()) {
    for (const auto& [field, text] : drafts->items()) {
      if (text.is_string()) {
        result.drafts[field] = text.get<std::string>();
      }
    }
  }
  return result;
}

bool write_whereabouts(const std::filesystem::path& folder, const Whereabouts& whereabouts) {
  nlohmann::ordered_json json{{"format", format},
                              {"week", whereabouts.week},
                              {"phase", whereabouts.phase},
                              {"minute", whereabouts.minute}};
  for (const auto& [field, text] : whereabouts.drafts) {
    if (!text.empty()) {
      json["drafts"][field] = text;
    }
  }
  const std::string bytes =
      json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
  return bytes.size() <= most_bytes && save::replace_whole(folder / file_name, bytes);
}

}  // namespace rasad::shell
