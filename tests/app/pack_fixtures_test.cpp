// One pack for each code of a fault, and the ordinary mistakes of a beginner, with the exact words
// an author reads. RASAD_APPROVE=1 writes the expectations anew: read the difference before
// keeping it.
#include "app/present/fault_lines.hpp"
#include "tests/app/pack_edit.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <cstdlib>
#include <filesystem>
#include <regex>
#include <set>

using namespace rasad;

namespace {

namespace fs = std::filesystem;

fs::path packs() {
  return fs::path{RASAD_SOURCE_DIR} / "tests" / "packs";
}

std::vector<fs::path> fixtures(const std::string& start) {
  std::vector<fs::path> list;
  for (const fs::directory_entry& entry : fs::directory_iterator{packs()}) {
    if (entry.path().filename().string().starts_with(start)) {
      list.push_back(entry.path());
    }
  }
  std::sort(list.begin(), list.end());
  return list;
}

std::string report(const test::Edited& edited, const std::string& language) {
  static present::ProgramText words{fs::path{RASAD_SOURCE_DIR} / "localization"};
  words.set_language(language);
  std::string text;
  for (const base::Diagnostic& fault : edited.diagnostics.sorted()) {
    for (const std::string& line : present::fault_lines(words, fault, edited.files)) {
      text += line + '\n';
    }
  }
  return text;
}

void compare(const fs::path& expected, const std::string& found) {
  if (std::getenv("RASAD_APPROVE") != nullptr) {
    test::write(expected, found);
  }
  INFO(expected.string());
  CHECK(test::bytes_of(expected) == found);
}

std::set<int> codes_of(const test::Edited& edited) {
  std::set<int> codes;
  for (const base::Diagnostic& fault : edited.diagnostics.all()) {
    codes.insert(static_cast<int>(fault.code));
  }
  return codes;
}

// The codes as they stand in the header: a new one is a new fixture.
std::set<int> declared_codes() {
  const std::string header =
      test::bytes_of(fs::path{RASAD_SOURCE_DIR} / "engine" / "base" / "codes.hpp");
  const std::regex line{" = (1[0-9]{3}),"};
  std::set<int> codes;
  for (std::sregex_iterator at{header.begin(), header.end(), line}, end; at != end; ++at) {
    codes.insert(std::stoi((*at)[1]));
  }
  return codes;
}

}  // namespace

TEST_CASE("every code has a pack with that one fault", "[app]") {
  std::set<int> shown;
  for (const fs::path& folder : fixtures("rsd_")) {
    INFO(folder.filename().string());
    const int code = std::stoi(folder.filename().string().substr(4, 4));
    const test::Edited edited = test::check_edited(test::bytes_of(folder / "edit.txt"));
    CHECK(codes_of(edited) == std::set<int>{code});
    compare(folder / "expected.txt", report(edited, "en"));
    shown.insert(code);
  }
  // A signed file and a spreadsheet are no packs to edit: tests/app/doubt_test, msel_test.
  std::set<int> wanted = declared_codes();
  for (const base::Code code :
       {base::Code::archive_changed, base::Code::archive_other_signer,
        base::Code::archive_signature_gone, base::Code::archive_new_signer,
        base::Code::archive_signature_damaged, base::Code::archive_copy_changed,
        base::Code::table_damaged, base::Code::table_row, base::Code::table_encoding,
        base::Code::table_kind, base::Code::table_size, base::Code::table_value,
        base::Code::table_twice}) {
    CHECK(wanted.erase(static_cast<int>(code)) == 1);
  }
  CHECK(shown == wanted);
}

TEST_CASE("twenty ordinary mistakes get these words in three languages", "[app]") {
  const std::vector<fs::path> list = fixtures("mistake_");
  CHECK(list.size() == 20);
  for (const fs::path& folder : list) {
    INFO(folder.filename().string());
    const test::Edited edited = test::check_edited(test::bytes_of(folder / "edit.txt"));
    CHECK_FALSE(edited.diagnostics.all().empty());
    for (const char* language : {"en", "ru", "tg"}) {
      compare(folder / (std::string{"expected."} + language + ".txt"), report(edited, language));
    }
  }
}

TEST_CASE("the template that the fixtures change has no faults", "[app]") {
  CHECK(report(test::check_edited(""), "en").empty());
}

TEST_CASE("a warning that its line allows with a reason is not given", "[app]") {
  const std::string allowed =
      "scenario.yaml\n"
      "-     when: week >= 2 and recorded.burglary < 8\n"
      "+     when: week >= 1  # allow RSD-1204: will be narrowed when the class has played it\n";
  CHECK(report(test::check_edited(allowed), "en").empty());
  const std::string without_reason =
      "scenario.yaml\n"
      "-     when: week >= 2 and recorded.burglary < 8\n"
      "+     when: week >= 1  # allow RSD-1204:\n";
  CHECK(codes_of(test::check_edited(without_reason)) == std::set<int>{1204});
}
