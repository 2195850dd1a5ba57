// Journal entries and weekly digests as cereal JSON. Whatever a hostile payload makes cereal do
// ends as "nothing": no exception leaves this file.
#pragma once

#include "engine/base/hash.hpp"
#include "engine/session/decision.hpp"
#include "engine/world/orders.hpp"

#include <optional>
#include <string>

namespace rasad::save {

[[nodiscard]] std::string payload_of(const session::Entry& entry);
/// Nothing if the payload is damaged or of a newer version.
[[nodiscard]] std::optional<session::Entry> entry_of(const std::string& payload);

/// The digest at the start of a week, to prove a replay.
struct WeekDigest {
  std::int32_t week = 0;
  base::Digest digest;
};
[[nodiscard]] std::string payload_of(const WeekDigest& digest);
[[nodiscard]] std::optional<WeekDigest> digest_of(const std::string& payload);

/// What a history follows from, besides its pack and decisions.
struct Start {
  std::uint64_t seed = 0;
  world::Options options;
};
[[nodiscard]] std::string payload_of(const Start& start);
[[nodiscard]] std::optional<Start> start_of(const std::string& payload);

/// session.json: for lists only, never needed to replay.
struct SessionInfo {
  std::string pack;        ///< id
  std::string pack_title;  ///< in the source language
  std::string pack_version;
  std::string content_hash;  ///< 64 hex digits
  std::string rules_hash;
  std::string label;  ///< who or which group
  std::string seat;   ///< where they sit
  std::string role;   ///< id of the doctrine's role they play; "" for all of them in one person
  std::string date;   ///< of the start, ISO
  std::string language;
  std::uint64_t seed = 0;
  std::int32_t weeks_played = 0;
  bool finished = false;
  bool assessed = false;  ///< the seed is not shown
  std::string pack_file;  ///< 64 hex digits: hash of the session's copy of the pack; "" if unknown
};
[[nodiscard]] std::string json_of(const SessionInfo& info);
/// Whatever can be read of it, for lists.
[[nodiscard]] std::optional<SessionInfo> info_of(const std::string& json);
/// Whether the text is as `json_of` wrote it: all of it fits the checksum that stands in it. What
/// was written before there was one (version 3) passes if it can be read.
[[nodiscard]] bool is_intact_info(const std::string& json);

}  // namespace rasad::save
