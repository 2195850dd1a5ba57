// What happened to a stored session is told for what it is: a torn end, damage in the middle, an
// end that is gone, a link where a file was.
#include "engine/save/session_folder.hpp"
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

constexpr const char* journal_name = "journal.0001.rsj";
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
    REQUIRE(writer.value().end_week(session, "{}", {1, 2}).ok());
    end();
  }
  return ends;
}

// As `rasad replay --verify` decides.
bool is_verified(const fs::path& folder) {
  const auto stored = save::read_session(folder);
  return stored && !stored.value().damage && save::resume(test::lesson(), stored.value()).ok();
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
    REQUIRE(told(stored) == (behind > 0 ? save::damaged_middle : save::torn_end));
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
  CHECK(told(stored) == save::torn_end);
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
  for (const char* name : {journal_name, "journal.0001.count", "session.json", "session.lock",
                           "pack.rasad-pack", "report.en.html", "debrief.tg.txt", "place.json",
                           "session.json.tmp", "facts/week-01.json", "facts/anything"}) {
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
