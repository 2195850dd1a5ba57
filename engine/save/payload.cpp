// cereal JSON archives. Every record carries its version and refuses a newer one.
#include "engine/save/payload.hpp"

#include <cereal/archives/json.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>

#include <sstream>
#include <stdexcept>

namespace rasad::save {

/// One flat record for all kinds of entries: unused members stay at their defaults.
struct EntryRecord {
  std::int32_t number = 0;
  std::int32_t step = 0;
  std::int32_t role = 0;
  std::string kind;
  std::int32_t first = -1;
  std::int32_t second = -1;
  std::int32_t third = -1;
  std::vector<std::int32_t> cells;
  std::int32_t district = -1;
  std::int32_t hypothesis = -1;
  std::int32_t legal_basis = -1;
  std::int32_t confidence = 0;
  std::string reason;

  template <class Archive>
  void serialize(Archive& archive, std::uint32_t version) {
    if (version > 1) {
      throw std::runtime_error{"newer"};
    }
    archive(CEREAL_NVP(number), CEREAL_NVP(step), CEREAL_NVP(role), CEREAL_NVP(kind),
            CEREAL_NVP(first), CEREAL_NVP(second), CEREAL_NVP(third), CEREAL_NVP(cells),
            CEREAL_NVP(district), CEREAL_NVP(hypothesis), CEREAL_NVP(legal_basis),
            CEREAL_NVP(confidence), CEREAL_NVP(reason));
  }
};

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

/// Version 2 added the seat and whether the session is assessed.
struct InfoRecord {
  SessionInfo info;
  template <class Archive>
  void serialize(Archive& archive, std::uint32_t version) {
    if (version > 2) {
      throw std::runtime_error{"newer"};
    }
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
  }
};

namespace {

template <class Record>
std::string written(const Record& record) {
  std::ostringstream stream;
  {
    cereal::JSONOutputArchive archive{stream};
    archive(cereal::make_nvp("rasad", record));
  }
  return stream.str();
}

template <class Record>
std::optional<Record> read(const std::string& json) {
  try {
    std::istringstream stream{json};
    cereal::JSONInputArchive archive{stream};
    Record record;
    archive(cereal::make_nvp("rasad", record));
    return record;
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

/// Fills a record from each kind of action.
struct Writer {
  EntryRecord& record;

  void operator()(const session::Grade& a) const {
    set("grade", a.report.value, a.source, a.information);
  }
  void operator()(const session::Judge& a) const { set("judge", a.hypothesis.value, a.permille); }
  void operator()(const session::Assign& a) const {
    set("assign", a.request.option.value);
    for (const base::CellId cell : a.request.cells) {
      record.cells.push_back(cell.value);
    }
    record.district = a.request.district.value;
    record.hypothesis = a.request.hypothesis.value;
    record.legal_basis = a.request.legal_basis;
    record.confidence = a.request.confidence;
    record.reason = a.request.reason;
  }
  void operator()(const session::Answer& a) const {
    set("answer", a.question.value, a.choice);
    record.reason = a.reason;
  }
  void operator()(const session::Withdraw& a) const { set("withdraw", a.number); }
  void operator()(const session::FireInject& a) const { set("fire", a.inject.value); }
  void operator()(const session::HoldInject& a) const {
    set("hold", a.inject.value, a.is_held ? 1 : 0);
  }
  void operator()(const session::Advance& a) const { set("advance", a.to.value); }

 private:
  void set(const char* kind, std::int32_t first, std::int32_t second = -1,
           std::int32_t third = -1) const {
    record.kind = kind;
    record.first = first;
    record.second = second;
    record.third = third;
  }
};

session::Assign assign_of(const EntryRecord& record) {
  tasking::TaskRequest request;
  request.option = {record.first};
  for (const std::int32_t cell : record.cells) {
    request.cells.push_back({cell});
  }
  request.district = {record.district};
  request.hypothesis = {record.hypothesis};
  request.legal_basis = record.legal_basis;
  request.confidence = record.confidence;
  request.reason = record.reason;
  return {std::move(request)};
}

std::optional<session::Action> action_of(const EntryRecord& record) {
  if (record.kind == "grade") {
    return session::Grade{{record.first}, record.second, record.third};
  }
  if (record.kind == "judge") {
    return session::Judge{{record.first}, record.second};
  }
  if (record.kind == "assign") {
    return assign_of(record);
  }
  if (record.kind == "answer") {
    return session::Answer{{record.first}, record.second, record.reason};
  }
  if (record.kind == "withdraw") {
    return session::Withdraw{record.first};
  }
  if (record.kind == "fire") {
    return session::FireInject{{record.first}};
  }
  if (record.kind == "hold") {
    return session::HoldInject{{record.first}, record.second == 1};
  }
  if (record.kind == "advance") {
    return session::Advance{{record.first}};
  }
  return std::nullopt;
}

}  // namespace

std::string payload_of(const session::Entry& entry) {
  EntryRecord record;
  record.number = entry.number;
  record.step = entry.step.value;
  record.role = static_cast<std::int32_t>(entry.decision.role);
  std::visit(Writer{record}, entry.decision.action);
  return written(record);
}

std::optional<session::Entry> entry_of(const std::string& payload) {
  const auto record = read<EntryRecord>(payload);
  auto action = record ? action_of(*record) : std::nullopt;
  if (!action || record->role < 0 || record->role > 1) {
    return std::nullopt;
  }
  return session::Entry{record->number,
                        {record->step},
                        {static_cast<session::Role>(record->role), std::move(*action)}};
}

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
  return written(InfoRecord{info});
}

std::optional<SessionInfo> info_of(const std::string& json) {
  const auto record = read<InfoRecord>(json);
  return record ? std::optional{record->info} : std::nullopt;
}

}  // namespace rasad::save

CEREAL_CLASS_VERSION(rasad::save::EntryRecord, 1)
CEREAL_CLASS_VERSION(rasad::save::DigestRecord, 1)
CEREAL_CLASS_VERSION(rasad::save::StartRecord, 1)
CEREAL_CLASS_VERSION(rasad::save::InfoRecord, 2)
