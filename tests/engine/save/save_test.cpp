// Journals that survive: frames, payloads, folders, cut and flipped bytes.
#include "engine/save/frames.hpp"
#include "engine/save/payload.hpp"
#include "engine/save/session_folder.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <csignal>
#include <filesystem>

#include <sys/resource.h>

using namespace rasad;

namespace {

constexpr const char* journal_name = "journal.0001.rsj";

save::Frame frame(std::uint64_t sequence, const std::string& payload) {
  save::Frame result;
  result.sequence = sequence;
  result.turn = 2;
  result.wall_ms = -5;
  result.monotonic_ms = 77;
  result.payload = payload;
  return result;
}

// A journal of three frames, and where each of its parts ends.
struct Journal {
  std::string bytes;
  std::vector<std::size_t> ends;
};

Journal journal() {
  Journal result;
  save::Header header;
  header.session_id.fill(9);
  header.rules_hash.bytes.fill(3);
  result.bytes = save::encode(header);
  result.ends.push_back(result.bytes.size());
  base::ContentHash previous = base::content_hash(result.bytes);
  for (std::uint64_t i = 1; i <= 3; ++i) {
    result.bytes += save::encode(frame(i, "payload " + std::to_string(i)), previous);
    result.ends.push_back(result.bytes.size());
  }
  return result;
}

session::Decision patrol(std::int32_t cell) {
  tasking::TaskRequest request;
  request.option = {0};
  request.cells = {{cell}};
  request.legal_basis = 0;
  request.reason = "сабаб «1»";
  return {session::Role::trainee, session::Assign{request}};
}

save::SessionInfo info(std::uint64_t seed) {
  save::SessionInfo result;
  result.pack = "autumn_burglaries";
  result.label = "Гурӯҳ 1";
  result.seed = seed;
  return result;
}

// A folder with two recorded decisions and one played week.
void make_session(const std::filesystem::path& folder) {
  session::Session session = test::session_of(5);
  auto writer = save::SessionWriter::create(folder, session, info(5));
  REQUIRE(writer.ok());
  for (const session::Decision& decision :
       {patrol(3), patrol(4), session::Decision{session::Role::trainee, session::Advance{{28}}}}) {
    session.apply(decision);
    REQUIRE(writer.value().record(session.journal().back(), {1, 2}).ok());
  }
  REQUIRE(writer.value().end_week(session, "{}", {1, 2}).ok());
}

}  // namespace

TEST_CASE("frames come back as they were written", "[save]") {
  const save::ReadFrames read = save::decode(journal().bytes);
  CHECK(read.damage == save::Damage::none);
  REQUIRE(read.frames.size() == 3);
  CHECK(read.frames[2].payload == "payload 3");
  CHECK(read.frames[0].turn == 2);
  CHECK(read.frames[0].wall_ms == -5);
  CHECK(read.frames[0].monotonic_ms == 77);
  CHECK(read.header.session_id[15] == 9);
  CHECK(read.good_bytes == journal().bytes.size());
}

TEST_CASE("the header has 64 bytes and begins with its sign", "[save]") {
  CHECK(save::encode(save::Header{}).size() == 64);
  CHECK(save::encode(save::Header{}).starts_with("RSDJRNL\n"));
}

TEST_CASE("a journal cut anywhere keeps its whole frames", "[save]") {
  const Journal whole = journal();
  for (std::size_t length = 0; length < whole.bytes.size(); ++length) {
    const save::ReadFrames read = save::decode(whole.bytes.substr(0, length));
    std::size_t expected = 0;
    for (std::size_t i = 1; i < whole.ends.size(); ++i) {
      expected += whole.ends[i] <= length ? 1U : 0U;
    }
    INFO(length);
    REQUIRE(read.frames.size() == expected);
    const bool at_end = std::find(whole.ends.begin(), whole.ends.end(), length) != whole.ends.end();
    REQUIRE((read.damage == save::Damage::none) == at_end);
  }
}

TEST_CASE("a journal with any byte flipped keeps the frames before it", "[save]") {
  const Journal whole = journal();
  for (std::size_t at = 0; at < whole.bytes.size(); ++at) {
    std::string broken = whole.bytes;
    broken[at] = static_cast<char>(broken[at] ^ 0x10);
    const save::ReadFrames read = save::decode(broken);
    std::size_t before = 0;
    for (std::size_t i = 1; i < whole.ends.size(); ++i) {
      before += whole.ends[i] <= at ? 1U : 0U;
    }
    INFO(at);
    REQUIRE(read.damage != save::Damage::none);
    REQUIRE(read.frames.size() == (at < whole.ends[0] ? 0 : before));
  }
}

TEST_CASE("frames in another order are a broken chain", "[save]") {
  const Journal whole = journal();
  const std::string first = whole.bytes.substr(0, whole.ends[0]);
  const std::string second = whole.bytes.substr(whole.ends[1], whole.ends[2] - whole.ends[1]);
  CHECK(save::decode(first + second).damage == save::Damage::broken_chain);
}

TEST_CASE("a journal of a newer version is refused by name", "[save]") {
  std::string bytes = save::encode(save::Header{});
  bytes[8] = 2;  // format version
  const std::uint32_t sum = base::crc32c(std::string_view{bytes}.substr(0, 60));
  for (std::size_t i = 0; i < 4; ++i) {
    bytes[60 + i] = static_cast<char>(sum >> (8 * i) & 0xFF);
  }
  CHECK(save::decode(bytes).damage == save::Damage::newer_version);
}

TEST_CASE("every kind of decision comes back from its payload", "[save]") {
  const std::vector<session::Action> actions{session::Grade{{3}, 1, 2},
                                             session::Judge{{1}, 730},
                                             std::get<session::Assign>(patrol(7).action),
                                             session::Answer{{2}, 1, "зеро \"x\""},
                                             session::Withdraw{4},
                                             session::FireInject{{5}},
                                             session::HoldInject{{6}, false},
                                             session::Advance{{28}},
                                             session::Handle{{3}, 2},
                                             session::Share{{3}, 1},
                                             session::SameOrigin{{3}, {4}, true},
                                             session::Require{"кӣ?", "arrest", {1}, 3},
                                             session::Commission{2, 16, {0}, {1}, {4}},
                                             session::LinkEntities{{0}, {1}, 700, true},
                                             session::Purge{{3}, "wrong person"},
                                             session::SetPriorities{{{"a", {1}, {}, {2}}, {}}},
                                             session::LeaveOut{{4}, "", "too dear"},
                                             session::ReviewTask{7, tasking::Verdict::stop, "n"},
                                             session::Authorise{3, {5}, {0}, {}, "renew"},
                                             session::TakeHint{2, 3},
                                             session::EndExercise{}};
  for (const session::Action& action : actions) {
    const session::Entry entry{9, {14}, {session::Role::instructor, action, 4}};
    const std::string payload = save::payload_of(entry);
    const auto again = save::entry_of(payload);
    REQUIRE(again.has_value());
    CHECK(again->number == 9);
    CHECK(again->step == base::Step{14});
    CHECK(again->decision.seat == 4);
    CHECK(again->decision.action.index() == action.index());
    CHECK(save::payload_of(*again) == payload);
  }
}

TEST_CASE("hostile payloads are refused and never thrown", "[save]") {
  const std::string good = save::payload_of({1, {0}, patrol(1)});
  for (const std::string& payload :
       {std::string{}, std::string{"{"}, std::string{"[]"}, std::string{"{\"rasad\": 1}"},
        std::string{"{\"rasad\": {\"cereal_class_version\": 99}}"}, std::string(65000, '['),
        std::string(33, '{'), std::string{"0e50"}, std::string{"{\"rasad\": {\"number\": 0.5}}"}}) {
    CHECK_FALSE(save::entry_of(payload).has_value());
    CHECK_FALSE(save::digest_of(payload).has_value());
    CHECK_FALSE(save::info_of(payload).has_value());
  }
  for (std::size_t length = 0; length < good.size(); length += 3) {
    static_cast<void>(save::entry_of(good.substr(0, length)));
  }
}

TEST_CASE("a task keeps whom and what it relies on", "[save]") {
  session::Decision decision = patrol(1);
  auto& relying = std::get<session::Assign>(decision.action).request;
  relying.owner = "commander";
  relying.measure = "fewer";
  relying.review_week = 2;
  relying.reports = {{1}, {4}};
  relying.products = {12};
  const auto again = save::entry_of(save::payload_of({1, {0}, decision})).value();
  const auto& request = std::get<session::Assign>(again.decision.action).request;
  CHECK(request.owner == "commander");
  CHECK(request.measure == "fewer");
  CHECK(request.review_week == 2);
  CHECK(request.reports == std::vector<base::ReportId>{{1}, {4}});
  CHECK(request.products == std::vector<std::int32_t>{12});
  CHECK(request.priority == 0);
}

TEST_CASE("a journal entry of version 1 is still read", "[save]") {
  const std::string old =
      R"({"rasad": {"cereal_class_version": 1, "number": 4, "step": 0, "role": 0,
          "kind": "grade", "first": 3, "second": 1, "third": 2, "cells": [], "district": -1,
          "hypothesis": -1, "legal_basis": -1, "confidence": 0, "reason": ""}})";
  const auto entry = save::entry_of(old).value();
  CHECK(entry.number == 4);
  CHECK(entry.decision.seat == -1);
  CHECK(std::get<session::Grade>(entry.decision.action).information == 2);
}

TEST_CASE("a point behind a digit is a decimal number only outside texts", "[save]") {
  session::Decision decision = patrol(1);
  std::get<session::Assign>(decision.action).request.reason = "from 8.30 and \\ \"1e5\" 2.5";
  const auto entry = save::entry_of(save::payload_of({1, {0}, decision}));
  REQUIRE(entry.has_value());
  CHECK(std::get<session::Assign>(entry->decision.action).request.reason ==
        "from 8.30 and \\ \"1e5\" 2.5");
}

TEST_CASE("a payload of a newer version is refused", "[save]") {
  std::string payload = save::payload_of({1, {0}, patrol(1)});
  const std::size_t at = payload.find("\"cereal_class_version\": 2");
  REQUIRE(at != std::string::npos);
  payload[at + 24] = '3';
  CHECK_FALSE(save::entry_of(payload).has_value());
}

TEST_CASE("a session folder can be read and continued", "[save]") {
  const test::TemporaryFolder folder;
  make_session(folder.path() / "s");
  save::StoredSession stored;
  auto writer = save::SessionWriter::open(folder.path() / "s", stored);
  REQUIRE(writer.ok());
  CHECK(stored.journal.size() == 3);
  CHECK(stored.digests.size() == 1);
  CHECK(stored.info.label == "Гурӯҳ 1");
  CHECK(stored.info.weeks_played == 1);
  const auto session = save::resume(test::lesson(), stored);
  REQUIRE(session.ok());
  CHECK(session.value().step().value == 28);
  CHECK(writer.value().record({4, {28}, patrol(9)}, {3, 4}).ok());
  CHECK(save::read_session(folder.path() / "s").value().journal.size() == 4);
}

TEST_CASE("the pack of a session is enough to read it", "[save]") {
  const test::TemporaryFolder folder;
  make_session(folder.path() / "s");
  const auto stored = save::read_session(folder.path() / "s");
  base::Diagnostics diagnostics;
  const auto pack = test::read(stored.value().pack_files, diagnostics);
  REQUIRE(pack != nullptr);
  CHECK(pack->rules_hash == test::lesson()->rules_hash);
}

TEST_CASE("a session that is open elsewhere is refused by name", "[save]") {
  const test::TemporaryFolder folder;
  make_session(folder.path() / "s");
  save::StoredSession stored;
  const auto first = save::SessionWriter::open(folder.path() / "s", stored);
  REQUIRE(first.ok());
  const auto second = save::SessionWriter::open(folder.path() / "s", stored);
  REQUIRE_FALSE(second.ok());
  CHECK(second.failure().kind == base::FailureKind::in_use);
}

TEST_CASE("a damaged end is kept aside and the rest goes on", "[save]") {
  const test::TemporaryFolder folder;
  make_session(folder.path() / "s");
  const auto path = folder.path() / "s" / journal_name;
  const std::string whole = test::bytes_of(path);
  test::write(path, whole.substr(0, whole.size() - 10));
  save::StoredSession stored;
  REQUIRE(save::SessionWriter::open(folder.path() / "s", stored).ok());
  CHECK(stored.journal.size() == 3);  // the cut frame was the digest
  CHECK_FALSE(stored.cut_tail.empty());
  CHECK(std::filesystem::exists(folder.path() / "s" / stored.cut_tail));
  CHECK(save::read_session(folder.path() / "s").ok());
}

TEST_CASE("an edited journal is refused with the number of the entry", "[save]") {
  const test::TemporaryFolder folder;
  make_session(folder.path() / "s");
  const auto path = folder.path() / "s" / journal_name;
  const std::string whole = test::bytes_of(path);
  const save::ReadFrames read = save::decode(whole);
  // Entry 2 forged with right checksums but without the chain.
  base::ContentHash wrong;
  save::Frame forged = read.frames[2];  // after the start and entry 1
  const std::size_t first_end = [&] {
    base::ContentHash previous = base::content_hash(whole.substr(0, 64));
    const std::size_t start = save::encode(read.frames[0], previous).size();
    return 64 + start + save::encode(read.frames[1], previous).size();
  }();
  test::write(path, whole.substr(0, first_end) + save::encode(forged, wrong));
  save::StoredSession stored;
  const auto opened = save::SessionWriter::open(folder.path() / "s", stored);
  REQUIRE_FALSE(opened.ok());
  CHECK(opened.failure().code == save::edited);
  CHECK(opened.failure().arguments[0] == base::Argument{"n", "2"});
}

TEST_CASE("a session without its list entry is still whole", "[save]") {
  const test::TemporaryFolder folder;
  make_session(folder.path() / "s");
  test::write(folder.path() / "s" / "session.json", "{\"rasad\": nonsense");
  const auto stored = save::read_session(folder.path() / "s");
  REQUIRE(stored.ok());
  CHECK(save::resume(test::lesson(), stored.value()).ok());
}

TEST_CASE("what was switched off is kept with the session", "[save]") {
  const test::TemporaryFolder folder;
  session::Session session = test::session_of(5, {{"group_k"}, true});
  REQUIRE(save::SessionWriter::create(folder.path() / "s", session, info(5)).ok());
  const auto stored = save::read_session(folder.path() / "s");
  REQUIRE(stored.ok());
  CHECK(stored.value().start.seed == 5);
  const auto again = save::resume(test::lesson(), stored.value());
  REQUIRE(again.ok());
  CHECK(again.value().options().switched_off == session.options().switched_off);
  CHECK(again.value().options().groups_fixed);
  CHECK(again.value().digest() == session.digest());
}

TEST_CASE("a folder that cannot be filled is taken away again", "[save]") {
  const test::TemporaryFolder folder;
  const session::Session session = test::session_of(5);
  std::filesystem::create_directories(folder.path() / "s" / "pack.rasad-pack.tmp");  // in the way
  CHECK_FALSE(save::SessionWriter::create(folder.path() / "s", session, info(5)).ok());
  CHECK(std::filesystem::exists(folder.path() / "s"));  // it was there before
  CHECK(save::sessions_in(folder.path()).empty());
}

TEST_CASE("a folder that is no session stays as it is", "[save]") {
  const test::TemporaryFolder folder;
  save::StoredSession stored;
  const auto opened = save::SessionWriter::open(folder.path(), stored);
  REQUIRE_FALSE(opened.ok());
  CHECK(opened.failure().code == save::not_a_session);
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a session of other rules is not continued", "[save]") {
  const test::TemporaryFolder folder;
  make_session(folder.path() / "s");
  const auto stored = save::read_session(folder.path() / "s");
  base::Diagnostics diagnostics;
  const auto other = test::read(test::changed("world.yaml", "harm: 40", "harm: 41"), diagnostics);
  const auto session = save::resume(other, stored.value());
  REQUIRE_FALSE(session.ok());
  CHECK(session.failure().code == save::other_rules);
}

TEST_CASE("a session recorded under older rules is named as such and not played on", "[save]") {
  save::Header header;
  header.rules = 1;
  CHECK(save::decode(save::encode(header)).header.rules == 1);
  const test::TemporaryFolder folder;
  make_session(folder.path() / "s");
  save::StoredSession stored = save::read_session(folder.path() / "s").value();
  CHECK(stored.rules == save::rules_version);
  CHECK(save::resume(test::lesson(), stored).ok());
  stored.rules = 1;
  const auto session = save::resume(test::lesson(), stored);
  REQUIRE_FALSE(session.ok());
  CHECK(session.failure().code == save::older_rules);
  CHECK(session.failure().arguments[0] == base::Argument{"recorded", "1"});
}

TEST_CASE("a folder that is no session says so", "[save]") {
  const test::TemporaryFolder folder;
  CHECK(save::read_session(folder.path()).failure().code == save::not_a_session);
  test::write(folder.path() / journal_name, "nonsense");
  CHECK(save::read_session(folder.path()).failure().code == save::not_a_session);
}

TEST_CASE("a session folder is never made over another one", "[save]") {
  const test::TemporaryFolder folder;
  make_session(folder.path() / "s");
  const session::Session session = test::session_of(5);
  CHECK_FALSE(save::SessionWriter::create(folder.path() / "s", session, info(5)).ok());
}

TEST_CASE("a full disk is reported and what was recorded stays", "[save]") {
  const test::TemporaryFolder folder;
  save::AppendFile file;
  REQUIRE(file.open(folder.path() / "journal"));
  REQUIRE(file.append("1234"));
  // A disk with room for two bytes more, for this process alone.
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{6, before.rlim_max};
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
  const bool is_written = file.append("5678");
  ::setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);
  CHECK_FALSE(is_written);
  CHECK_FALSE(file.is_open());
  CHECK_FALSE(file.append("x"));
  CHECK(test::bytes_of(folder.path() / "journal").starts_with("1234"));
}

TEST_CASE("replacing a file leaves the old one or the new one", "[save]") {
  const test::TemporaryFolder folder;
  REQUIRE(save::replace_whole(folder.path() / "a", "old"));
  REQUIRE(save::replace_whole(folder.path() / "a", "new"));
  CHECK(test::bytes_of(folder.path() / "a") == "new");
  CHECK_FALSE(std::filesystem::exists(folder.path() / "a.tmp"));
  CHECK_FALSE(save::replace_whole("/no/such/folder/a", "x"));
}

TEST_CASE("sessions are listed with the latest first", "[save]") {
  const test::TemporaryFolder folder;
  for (const char* name : {"20310101-100000", "20310102-100000"}) {
    make_session(folder.path() / name);
  }
  std::filesystem::create_directories(folder.path() / "empty");
  const auto all = save::sessions_in(folder.path());
  REQUIRE(all.size() == 2);
  CHECK(all[0].filename() == "20310102-100000");
  CHECK(save::sessions_in("/no/such/folder").empty());
}
