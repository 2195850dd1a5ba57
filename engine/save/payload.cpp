// Weekly digests and session.json. Every record carries its version and refuses a newer one.
#include "engine/save/payload.hpp"

#include "engine/save/cereal_text.hpp"

namespace rasad::save {

struct DigestRecord {
  std::int32_t week = 0;
  std::string digest;
  template <class Archive>
  void serialize(Archive& archive, std::uint32_t version) {
    if (version > 1) {
      throw std::runtime_error{"newer"};
    }
    archive(CEREAL_NVP(week), CEREAL_NVP(digest));
  }
};

struct StartRecord {
  Start start;
  template <class Archive>
  void serialize(Archive& archive, std::uint32_t version) {
    if (version > 1) {
      throw std::runtime_error{"newer"};
    }
    archive(cereal::make_nvp("seed", start.seed),
            cereal::make_nvp("switched_off", start.options.switched_off),
            cereal::make_nvp("groups_fixed", start.options.groups_fixed));
  }
};

/// Version 2 added the seat and whether the session is assessed, 3 the role, 4 the hash of the pack
/// and a checksum of everything.
struct InfoRecord {
  SessionInfo info;
  std::string sum;
  std::uint32_t read_version = 0;
  template <class Archive>
  void serialize(Archive& archive, std::uint32_t version) {
    if (version > 4) {
      throw std::runtime_error{"newer"};
    }
    read_version = version;
    archive(cereal::make_nvp("pack", info.pack), cereal::make_nvp("pack_title", info.pack_title),
            cereal::make_nvp("pack_version", info.pack_version),
            cereal::make_nvp("content_hash", info.content_hash),
            cereal::make_nvp("rules_hash", info.rules_hash), cereal::make_nvp("label", info.label),
            cereal::make_nvp("date", info.date), cereal::make_nvp("language", info.language),
            cereal::make_nvp("seed", info.seed),
            cereal::make_nvp("weeks_played", info.weeks_played),
            cereal::make_nvp("finished", info.finished));
    if (version >= 2) {
      archive(cereal::make_nvp("seat", info.seat), cereal::make_nvp("assessed", info.assessed));
    }
    if (version >= 3) {
      archive(cereal::make_nvp("role", info.role));
    }
    if (version >= 4) {
      archive(cereal::make_nvp("pack_file", info.pack_file), CEREAL_NVP(sum));
    }
  }
};

namespace {

// Of what people and programs read in session.json, each with its length before it.
std::string sum_of(const SessionInfo& info) {
  std::string all;
  for (const std::string& one :
       {info.pack, info.pack_title, info.pack_version, info.content_hash, info.rules_hash,
        info.label, info.seat, info.role, info.date, info.language, std::to_string(info.seed),
        std::to_string(info.weeks_played), std::string{info.finished ? "1" : "0"},
        std::string{info.assessed ? "1" : "0"}, info.pack_file}) {
    all += std::to_string(one.size()) + ':' + one;
  }
  return base::content_hash(all).hex();
}

}  // namespace

std::string payload_of(const WeekDigest& digest) {
  return written(DigestRecord{digest.week, digest.digest.hex()});
}

std::optional<WeekDigest> digest_of(const std::string& payload) {
  const auto record = read<DigestRecord>(payload);
  WeekDigest digest;
  if (!record || !base::read_hex(record->digest, digest.digest)) {
    return std::nullopt;
  }
  digest.week = record->week;
  return digest;
}

std::string payload_of(const Start& start) {
  return written(StartRecord{start});
}

std::optional<Start> start_of(const std::string& payload) {
  const auto record = read<StartRecord>(payload);
  return record ? std::optional{record->start} : std::nullopt;
}

std::string json_of(const SessionInfo& info) {
  return written(InfoRecord{info, sum_of(info)});
}

std::optional<SessionInfo> info_of(const std::string& json) {
  const auto record = read<InfoRecord>(json);
  return record ? std::optional{record->info} : std::nullopt;
}

bool is_intact_info(const std::string& json) {
  const auto record = read<InfoRecord>(json);
  if (!record) {
    return false;
  }
  // A newer record whose version was turned into an older one still has its checksum.
  return record->read_version >= 4 ? record->sum == sum_of(record->info)
                                   : json.find("\"sum\"") == std::string::npos;
}

}  // namespace rasad::save

CEREAL_CLASS_VERSION(rasad::save::DigestRecord, 1)
CEREAL_CLASS_VERSION(rasad::save::StartRecord, 1)
CEREAL_CLASS_VERSION(rasad::save::InfoRecord, 4)
