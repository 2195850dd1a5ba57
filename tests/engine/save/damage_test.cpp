// What happened to a stored session is told for what it is: a torn end, damage in the middle, an
// end that is gone, a link where a file was.
#include "engine/report/week_facts.hpp"
#include "engine/save/session_folder.hpp"
#include "engine/save/session_parts.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <random>

#include <sys/stat.h>

using namespace rasad;
namespace fs = std::filesystem;

namespace {

using save::journal_name;
constexpr int trials = 250;

// A session of three weeks with two decisions each; answers where each record of its journal ends.
std::vector<std::size_t> make_session(const fs::path& folder) {
  session::Session session = test::session_of(5);
  auto writer = save::SessionWriter::create(folder, session, {});
  REQUIRE(writer.ok());
  std::vector<std::size_t> ends{test::bytes_of(folder / journal_name).size()};
  const auto end = [&] { ends.push_back(test::bytes_of(folder / journal_name).size()); };
  for (int week = 0; week < 3; ++week) {
    for (int i = 0; i < 2; ++i) {
      tasking::TaskRequest request;
      request.option = {0};
      request.cells = {{week * 2 + i}};
      request.legal_basis = 0;
      request.reason = "сабаб «1»";
      session.apply({session::Role::trainee, session::Assign{request}});
      REQUIRE(writer.value().record(session.journal().back(), {1, 2}).ok());
      end();
    }
    session.apply({session::Role::trainee, session::Advance{{28 * (week + 1)}}});
    REQUIRE(writer.value().record(session.journal().back(), {1, 2}).ok());
    end();
    REQUIRE(writer.value().end_week(session, report::week_facts(session), {1, 2}).ok());
    end();
  }
  return ends;
}

// As `rasad replay --verify` decides.
bool is_verified(const fs::path& folder) {
  const auto stored = save::read_session(folder);
  bool is_good =
      stored && !stored.value().damage && save::resume(test::lesson(), stored.value()).ok();
  for (const auto& entry : fs::directory_iterator{folder / save::facts_name}) {
    is_good = is_good && report::read_week_facts(test::bytes_of(entry.path())).has_value();
  }
  return is_good;
}

int told(const fs::path& folder) {
  const auto stored = save::read_session(folder);
  if (!stored) {
    return stored.failure().code;
  }
  return stored.value().damage ? stored.value().damage->code : 0;
}

std::size_t whole_before(const std::vector<std::size_t>& ends, std::size_t at) {
  return static_cast<std::size_t>(
      std::count_if(ends.begin(), ends.end(), [at](std::size_t end) { return end <= at; }));
}

std::map<std::string, std::string> files_of(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator{folder}) {
    if (entry.is_regular_file()) {
      files[entry.path().lexically_relative(folder).string()] = test::bytes_of(entry.path());
    }
  }
  return files;
}

// Names that stand in a session's folder, or might.
constexpr const char* parts[] = {
    journal_name,       save::count_name,   save::info_name,           save::lock_name,
    save::pack_name,    "report.en.html",   "report.en.xlsx",          "debrief.tg.txt",
    "whereabouts.json", "session.json.tmp", "journal.0001.rsj.tail-3", "facts/week-01.json",
    "facts/anything"};

enum class Instead { link, dangling, device, pipe };

// Something with the name of a file that is none.
void put(Instead instead, const fs::path& target, const fs::path& at) {
  if (instead == Instead::pipe) {
    REQUIRE(::mkfifo(at.c_str(), 0600) == 0);
    return;
  }
  const fs::path absent = target.parent_path() / "absent";
  fs::create_symlink(instead == Instead::device     ? fs::path{"/dev/zero"}
                     : instead == Instead::dangling ? absent
                                                    : target,
                     at);
}

// The journal of a session with a frame more, of the given kind and form, rightly linked.
void append_frame(const fs::path& folder, save::Frame frame) {
  const std::string bytes = test::bytes_of(folder / journal_name);
  const save::ReadFrames read = save::decode(bytes);
  frame.sequence = read.frames.size() + 1;
  base::ContentHash previous = read.last;
  test::write(folder / journal_name, bytes + save::encode(frame, previous));
}

}  // namespace

TEST_CASE("no journal with a flipped bit is verified and none of its whole records is lost",
          "[save]") {
  const test::TemporaryFolder folder;
  const fs::path stored = folder.path() / "s";
  const std::vector<std::size_t> ends = make_session(stored);
  REQUIRE(is_verified(stored));
  const std::string whole = test::bytes_of(stored / journal_name);
  std::mt19937 chance{20261201};
  for (int trial = 0; trial < trials; ++trial) {
    const std::size_t at = chance() % whole.size();
    std::string broken = whole;
    broken[at] = static_cast<char>(broken[at] ^ (1 << chance() % 8));
    fs::remove_all(stored);
    make_session(stored);
    // Session ids are drawn: what is flipped is the journal that was kept.
    test::write(stored / journal_name, broken);
    INFO("bit in byte " << at);
    REQUIRE_FALSE(is_verified(stored));
    const std::size_t before = whole_before(ends, at);
    const std::size_t behind = ends.size() - before - 1;
    if (at < save::header_bytes || before == 0) {
      const int code = told(stored);
      REQUIRE((code == save::damaged_part || code == save::not_a_session));
      continue;  // nothing follows from it without its start
    }
    REQUIRE(told(stored) == save::damaged_middle);  // the last record was acknowledged, too
    save::StoredSession read;
    REQUIRE(save::SessionWriter::open(stored, read).ok());
    REQUIRE(read.whole_in_tail == behind);
    const std::string left = test::bytes_of(stored / journal_name);
    REQUIRE(left + test::bytes_of(stored / read.cut_tail) == broken);
  }
}

TEST_CASE("no journal that was cut is verified", "[save]") {
  const test::TemporaryFolder folder;
  const fs::path stored = folder.path() / "s";
  std::vector<std::size_t> cuts = make_session(stored);
  const std::string whole = test::bytes_of(stored / journal_name);
  cuts.pop_back();  // the whole file
  std::mt19937 chance{20261202};
  while (cuts.size() < trials) {
    cuts.push_back(chance() % whole.size());
  }
  for (const std::size_t length : cuts) {
    test::write(stored / journal_name, whole.substr(0, length));
    INFO("cut at byte " << length);
    REQUIRE_FALSE(is_verified(stored));
  }
  test::write(stored / journal_name, whole.substr(0, cuts[5]));
  CHECK(told(stored) == save::ends_early);
  test::write(stored / journal_name, whole.substr(0, cuts[5] + 9));
  CHECK(told(stored) == save::damaged_middle);
  // The same bytes where the record that breaks off was never acknowledged.
  const std::size_t before = save::decode(whole.substr(0, cuts[5])).frames.size();
  save::note_number(stored / save::count_name, before);
  CHECK(told(stored) == save::torn_end);
  save::StoredSession read;
  REQUIRE(save::SessionWriter::open(stored, read).ok());
  CHECK(read.whole_in_tail == 0);
  CHECK(test::bytes_of(stored / read.cut_tail) == whole.substr(cuts[5], 9));
  CHECK(told(stored) == 0);
}

TEST_CASE("no file of a session with a flipped bit or a cut end is verified", "[save]") {
  const test::TemporaryFolder folder;
  const fs::path stored = folder.path() / "s";
  make_session(stored);
  REQUIRE(is_verified(stored));
  const auto whole = files_of(stored);
  std::vector<std::string> names;
  for (const auto& [name, bytes] : whole) {
    if (!bytes.empty()) {  // the lock holds nothing
      names.push_back(name);
    }
  }
  REQUIRE(names.size() == 7);  // journal, count, pack, session.json and the facts of three weeks
  std::mt19937 chance{20261203};
  for (int trial = 0; trial < 2 * trials; ++trial) {
    const std::string& name = names[chance() % names.size()];
    std::string broken = whole.at(name);
    const std::size_t at = chance() % broken.size();
    if (trial < trials) {
      broken[at] = static_cast<char>(broken[at] ^ (1 << chance() % 8));
    } else {
      broken.resize(at);
    }
    test::write(stored / name, broken);
    INFO((trial < trials ? "a bit of byte " : "cut at ") << at << " of " << name);
    REQUIRE_FALSE(is_verified(stored));
    if (name.find('/') == std::string::npos) {
      REQUIRE(told(stored) != 0);
    }
    test::write(stored / name, whole.at(name));
  }
  CHECK(is_verified(stored));
}

TEST_CASE("a damaged list entry is told and kept aside before it is written anew", "[save]") {
  const test::TemporaryFolder folder;
  const fs::path stored = folder.path() / "s";
  make_session(stored);
  std::string json = test::bytes_of(stored / save::info_name);
  const std::size_t at = json.find("\"weeks_played\": 3");
  REQUIRE(at != std::string::npos);
  json[at + 16] = '2';
  test::write(stored / save::info_name, json);
  CHECK(told(stored) == save::damaged_part);
  for (int i = 0; i < 2; ++i) {
    save::StoredSession read;
    REQUIRE(save::SessionWriter::open(stored, read).ok());
    REQUIRE(read.damage.has_value());
    CHECK(read.damage->arguments[0] == base::Argument{"file", "session.json"});
  }
  CHECK(test::bytes_of(stored / "session.json.damaged") == json);
  CHECK_FALSE(fs::exists(stored / "session.json.damaged-2"));  // the same once
}

TEST_CASE("a list entry of before there was a checksum is read", "[save]") {
  const std::string old =
      R"({"rasad": {"cereal_class_version": 3, "pack": "p", "pack_title": "", "pack_version": "",
          "content_hash": "", "rules_hash": "", "label": "Гурӯҳ 1", "date": "", "language": "tg",
          "seed": 5, "weeks_played": 2, "finished": false, "seat": "", "assessed": true,
          "role": "analyst"}})";
  REQUIRE(save::info_of(old).has_value());
  CHECK(save::info_of(old)->label == "Гурӯҳ 1");
  CHECK(save::is_intact_info(old));
  std::string newer = save::json_of(save::info_of(old).value());
  CHECK(save::is_intact_info(newer));
  const std::size_t at = newer.find("\"cereal_class_version\": 4");
  REQUIRE(at != std::string::npos);
  newer[at + 24] = '0';  // one bit
  CHECK_FALSE(save::is_intact_info(newer));
}

TEST_CASE("a record beside the week or the entry that it belongs to is refused", "[save]") {
  const test::TemporaryFolder folder;
  const fs::path stored = folder.path() / "s";
  make_session(stored);
  const std::string whole = test::bytes_of(stored / journal_name);
  const std::vector<save::Frame> frames = save::decode(whole).frames;
  save::Frame digest = frames.back();
  append_frame(stored, digest);  // the proof of a week twice
  CHECK(told(stored) == save::edited);
  test::write(stored / journal_name, whole);
  const save::WeekDigest proof = save::digest_of(digest.payload).value();
  digest.payload = save::payload_of(save::WeekDigest{99, proof.digest});
  digest.turn = 99;
  append_frame(stored, digest);  // of a week that nobody played
  CHECK(told(stored) == save::edited);
  test::write(stored / journal_name, whole);
  save::Frame entry = frames[1];
  session::Entry later = save::entry_of(entry.payload).value();
  later.number = 10;
  later.step = {84};
  entry.payload = save::payload_of(later);
  entry.turn = 2;  // it is of week 3
  append_frame(stored, entry);
  CHECK(told(stored) == save::edited);
  test::write(stored / journal_name, whole);
  entry.turn = 3;
  append_frame(stored, entry);
  CHECK(told(stored) == 0);
}

TEST_CASE("what was kept aside once is not written over", "[save]") {
  const test::TemporaryFolder folder;
  const fs::path stored = folder.path() / "s";
  make_session(stored);
  const std::string whole = test::bytes_of(stored / journal_name);
  std::vector<std::string> kept;
  for (int i = 0; i < 2; ++i) {
    test::write(stored / journal_name, whole.substr(0, whole.size() - 3));
    save::StoredSession read;
    REQUIRE(save::SessionWriter::open(stored, read).ok());
    kept.push_back(read.cut_tail);
  }
  CHECK(kept[0] != kept[1]);
  CHECK(test::bytes_of(stored / kept[0]) == test::bytes_of(stored / kept[1]));
}

TEST_CASE("a session whose pack was damaged says which file", "[save]") {
  const test::TemporaryFolder folder;
  const fs::path stored = folder.path() / "s";
  make_session(stored);
  std::string pack = test::bytes_of(stored / "pack.rasad-pack");
  pack[pack.size() / 2] = static_cast<char>(pack[pack.size() / 2] ^ 1);
  test::write(stored / "pack.rasad-pack", pack);
  const auto read = save::read_session(stored);
  REQUIRE_FALSE(read.ok());
  CHECK(read.failure().code == save::damaged_part);
  CHECK(read.failure().arguments[0] == base::Argument{"file", "pack.rasad-pack"});
}

TEST_CASE("a copy of the pack with the same files in other bytes is not what was written",
          "[save]") {
  const test::TemporaryFolder folder;
  const fs::path stored = folder.path() / "s";
  make_session(stored);
  std::string pack = test::bytes_of(stored / save::pack_name);
  base::Diagnostics diagnostics;
  const auto files = archive::read_zip(pack, "p", diagnostics);
  const std::size_t entry = pack.find("PK\x01\x02");
  REQUIRE(entry != std::string::npos);
  pack[entry + 4] = static_cast<char>(pack[entry + 4] ^ 1);  // the version that made it
  REQUIRE(archive::read_zip(pack, "p", diagnostics) == files);
  test::write(stored / save::pack_name, pack);
  const auto read = save::read_session(stored);
  REQUIRE(read.ok());
  REQUIRE(read.value().damage.has_value());
  CHECK(read.value().damage->code == save::damaged_part);
  CHECK(read.value().damage->arguments[0] == base::Argument{"file", "pack.rasad-pack"});
}

TEST_CASE("records of a kind or form that is not known are refused by name", "[save]") {
  const test::TemporaryFolder folder;
  const fs::path stored = folder.path() / "s";
  make_session(stored);
  const std::string whole = test::bytes_of(stored / journal_name);
  const save::Frame last = save::decode(whole).frames.back();
  save::Frame frame = last;
  frame.type = static_cast<save::FrameType>(99);
  append_frame(stored, frame);
  CHECK(told(stored) == save::unknown_record);
  test::write(stored / journal_name, whole);
  frame = last;
  frame.version = 99;
  append_frame(stored, frame);
  CHECK(told(stored) == save::unknown_record);
  test::write(stored / journal_name, whole);
  frame = last;
  frame.type = save::FrameType::start;  // a second one
  append_frame(stored, frame);
  CHECK(told(stored) == save::unknown_record);
  test::write(stored / journal_name, whole);
  frame = last;
  frame.payload = "{\"rasad\": 1}";
  append_frame(stored, frame);
  CHECK(told(stored) == save::edited);
}

TEST_CASE("an entry with the number or the step of another is refused", "[save]") {
  const test::TemporaryFolder folder;
  const fs::path stored = folder.path() / "s";
  make_session(stored);
  const save::StoredSession whole = save::read_session(stored).value();
  REQUIRE(save::resume(test::lesson(), whole).ok());
  for (const bool is_number : {true, false}) {
    save::StoredSession other = whole;
    session::Entry& entry = other.journal[3];
    entry.number += is_number ? 1 : 0;
    entry.step.value += is_number ? 0 : 1;
    const auto resumed = save::resume(test::lesson(), other);
    REQUIRE_FALSE(resumed.ok());
    CHECK(resumed.failure().code == save::edited);
    CHECK(resumed.failure().arguments[0] == base::Argument{"n", "4"});
  }
}

TEST_CASE("no link in a session is followed and nothing outside is changed", "[save]") {
  const test::TemporaryFolder folder;
  const fs::path stored = folder.path() / "s";
  const fs::path outside = folder.path() / "outside";
  for (const char* name : parts) {
    INFO(name);
    fs::remove_all(stored);
    fs::remove_all(outside);
    make_session(stored);
    fs::create_directories((outside / name).parent_path());
    std::error_code error;
    fs::rename(stored / name, outside / name, error);
    if (error) {
      test::write(outside / name, "of somebody else");
    }
    fs::create_symlink(outside / name, stored / name);
    const auto before = files_of(outside);
    CHECK(told(stored) == save::linked_part);
    save::StoredSession read;
    const auto opened = save::SessionWriter::open(stored, read);
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.failure().code == save::linked_part);
    CHECK(opened.failure().arguments[0] == base::Argument{"file", name});
    CHECK(files_of(outside) == before);
  }
}

TEST_CASE("a folder with links or pipes or devices for all of its files is left alone", "[save]") {
  const test::TemporaryFolder folder;
  const fs::path stored = folder.path() / "s";
  const fs::path outside = folder.path() / "outside";
  for (const Instead instead : {Instead::link, Instead::dangling, Instead::device, Instead::pipe}) {
    INFO(static_cast<int>(instead));
    fs::remove_all(stored);
    fs::remove_all(outside);
    make_session(outside);
    fs::create_directories(stored / save::facts_name);
    for (const char* name : parts) {
      put(instead, outside / name, stored / name);
    }
    const auto before = files_of(outside);
    CHECK(told(stored) == save::linked_part);
    save::StoredSession read;
    CHECK(save::SessionWriter::open(stored, read).failure().code == save::linked_part);
    const session::Session session = test::session_of(5);
    CHECK(save::SessionWriter::create(stored, session, {}).failure().code == save::linked_part);
    for (const char* name : parts) {
      INFO(name);
      CHECK_FALSE(save::read_whole(stored / name).has_value());
      CHECK_FALSE(save::replace_whole(stored / name, "ours"));
      CHECK(save::FileLock{}.take(stored / name) == save::Lock::impossible);
    }
    CHECK(files_of(outside) == before);
  }
}

TEST_CASE("no new session is made behind a link", "[save]") {
  const test::TemporaryFolder folder;
  const fs::path outside = folder.path() / "outside";
  fs::create_directories(outside);
  fs::create_directory_symlink(outside, folder.path() / "link");
  fs::create_directory_symlink(folder.path() / "absent", folder.path() / "dangling");
  fs::create_directories(folder.path() / "half");
  fs::create_directory_symlink(outside, folder.path() / "half" / "facts");
  const session::Session session = test::session_of(5);
  for (const char* name : {"link", "link/", "link/.", "dangling", "half"}) {
    INFO(name);
    const auto made = save::SessionWriter::create(folder.path() / name, session, {});
    REQUIRE_FALSE(made.ok());
    CHECK(made.failure().code == save::linked_part);
  }
  CHECK(fs::is_empty(outside));
  CHECK_FALSE(fs::exists(folder.path() / "absent"));
}

TEST_CASE("a folder behind a link or a pipe in it is no session", "[save]") {
  const test::TemporaryFolder folder;
  const fs::path stored = folder.path() / "s";
  make_session(stored);
  fs::create_directory_symlink(stored, folder.path() / "link");
  CHECK(told(folder.path() / "link") == save::linked_part);
  CHECK(told(folder.path() / "link/") == save::linked_part);
  fs::rename(stored / "facts", folder.path() / "facts");
  fs::create_directory_symlink(folder.path() / "facts", stored / "facts");
  CHECK(told(stored) == save::linked_part);
  fs::remove(stored / "facts");
  fs::remove(stored / journal_name);
  REQUIRE(::mkfifo((stored / journal_name).c_str(), 0600) == 0);
  CHECK(told(stored) == save::linked_part);  // at once: nothing waits for a writer
}

TEST_CASE("what writes leaves links and what they lead to alone", "[save]") {
  const test::TemporaryFolder folder;
  const fs::path outside = folder.path() / "outside";
  const fs::path link = folder.path() / "link";
  test::write(outside, "of somebody else");
  fs::create_symlink(outside, link);
  CHECK_FALSE(save::replace_whole(link, "ours"));
  CHECK_FALSE(save::cut(link, 0));
  CHECK_FALSE(save::AppendFile{}.open(link));
  CHECK(save::FileLock{}.take(link) == save::Lock::impossible);
  save::note_number(link, 7);
  fs::create_symlink(outside, folder.path() / "new.tmp");
  CHECK_FALSE(save::replace_whole(folder.path() / "new", "ours"));
  fs::create_symlink(folder.path() / "absent", folder.path() / "dangling");
  CHECK(save::FileLock{}.take(folder.path() / "dangling") == save::Lock::impossible);
  CHECK_FALSE(fs::exists(folder.path() / "absent"));
  CHECK(test::bytes_of(outside) == "of somebody else");
}
