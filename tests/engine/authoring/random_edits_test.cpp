// Five hundred edits of every kind on every pack that ships and on two hundred generated ones.
#include "engine/authoring/pack_document.hpp"
#include "tests/engine/authoring/document_packs.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

using namespace rasad;
using authoring::PackDocument;
using authoring::Path;
using authoring::Refusal;
using test::Dice;

namespace {

void collect(const text::Node& node, const Path& path, std::vector<Path>& paths) {
  paths.push_back(path);
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    Path down = path;
    down.emplace_back(i);
    collect(node.items[i], down, paths);
  }
  for (const text::Entry& entry : node.entries) {
    Path down = path;
    down.emplace_back(entry.key);
    collect(entry.value, down, paths);
  }
}

const std::vector<std::string>& some_values() {
  static const std::vector<std::string> values{
      "x",     "two words", "Ҷӯра: ду", "# no remark", "it's", "\"q\"",  "a\nb",
      "a\n",   "",          "- dash",   "12",          "true", " blank", "tail ",
      "[a, b", "a, b",      "@at",      "%p",          "a\\b", "? : -",  "tab\there"};
  return values;
}

/// Edits one document at random and sees that each edit is one piece.
class Vandal {
 public:
  Vandal(PackDocument& document, std::uint64_t seed) : document_(document), dice_(seed) {
    for (const auto& [name, bytes] : document.files()) {
      if (document.tree(name) != nullptr) {
        names_.push_back(name);
      }
    }
  }

  int made = 0;
  int refused = 0;

  void edit() {
    const std::string& name = names_[dice_.below(names_.size())];
    const Path path = some_path(*document_.tree(name));
    const std::string before = document_.files().at(name);
    const auto extent = document_.extent(name, path);
    const bool is_set =
        document_.find(name, path)->kind == text::NodeKind::scalar && dice_.below(2) == 0;
    const Refusal refusal = is_set ? document_.set(name, path, value()) : other(name, path);
    const std::string& after = document_.files().at(name);
    if (refusal != Refusal::none) {
      ++refused;
      CHECK(after == before);
      return;
    }
    ++made;
    if (is_set) {
      CHECK(after.compare(0, extent->begin, before, 0, extent->begin) == 0);
      CHECK(after.ends_with(std::string_view{before}.substr(extent->end)));
    } else {
      CHECK(is_one_piece(before, after));
    }
  }

 private:
  std::string value() { return some_values()[dice_.below(some_values().size())]; }

  // Down from the root, and somewhere it stops.
  Path some_path(const text::Node& root) {
    Path path;
    const text::Node* node = &root;
    while (node->items.size() + node->entries.size() > 0 && dice_.below(8) != 0) {
      if (node->items.empty()) {
        const text::Entry& entry = node->entries[dice_.below(node->entries.size())];
        path.emplace_back(entry.key);
        node = &entry.value;
      } else {
        path.emplace_back(dice_.below(node->items.size()));
        node = &node->items[std::get<std::size_t>(path.back())];
      }
    }
    return path;
  }

  Refusal other(const std::string& name, const Path& path) {
    const std::string key = "fresh_" + std::to_string(dice_.below(1000));
    const text::Node fresh = authoring::quoted_value(value());
    switch (dice_.below(4)) {
      case 0:
        return document_.rename(name, path, key);
      case 1:
        return document_.insert_entry(name, path, dice_.below(6), {key, {}, fresh, {}});
      case 2:
        return document_.insert_item(name, path, dice_.below(6), fresh);
      default:
        return document_.remove(name, path);
    }
  }

  // What stands before and behind the change is as it was: only one of the two has more between.
  static bool is_one_piece(const std::string& before, const std::string& after) {
    const auto front = static_cast<std::size_t>(
        std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first -
        before.begin());
    const auto back = static_cast<std::size_t>(
        std::mismatch(before.rbegin(), before.rend(), after.rbegin(), after.rend()).first -
        before.rbegin());
    const bool is_insert = front + back >= before.size();
    const bool is_removal = front + back >= after.size();
    const std::size_t lines = static_cast<std::size_t>(std::count(
        before.begin() + static_cast<std::ptrdiff_t>(front),
        before.end() - static_cast<std::ptrdiff_t>(std::min(back, before.size() - front)), '\n'));
    return is_insert || is_removal || lines == 0;  // or a key with another name
  }

  PackDocument& document_;
  Dice dice_;
  std::vector<std::string> names_;
};

void vandalise(const archive::Files& files, std::uint64_t seed, int& made, int& refused) {
  PackDocument document{files};
  Vandal vandal{document, seed};
  for (int i = 0; i < 500; ++i) {
    vandal.edit();
  }
  const archive::Files edited = document.files();
  int steps = 0;
  while (document.undo()) {
    ++steps;
  }
  CHECK(steps == vandal.made);
  CHECK(document.files() == files);
  while (document.redo()) {
    --steps;
  }
  CHECK(steps == 0);
  CHECK(document.files() == edited);
  made += vandal.made;
  refused += vandal.refused;
}

}  // namespace

TEST_CASE("five hundred random edits of every shipped pack are undone and redone byte by byte",
          "[authoring]") {
  int made = 0;
  int refused = 0;
  const std::vector<archive::Files> packs = test::shipped_packs();
  CHECK(packs.size() >= 6);
  for (std::size_t i = 0; i < packs.size(); ++i) {
    vandalise(packs[i], i, made, refused);
  }
  CAPTURE(made, refused);
  CHECK(made > 150 * static_cast<int>(packs.size()));
}

TEST_CASE("five hundred random edits of two hundred generated packs are undone and redone",
          "[authoring]") {
  int made = 0;
  int refused = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    INFO(seed);
    const archive::Files files = test::generated_pack(seed);
    INFO(files.begin()->second);
    REQUIRE(PackDocument{files}.tree("scenario.yaml") != nullptr);
    vandalise(files, seed, made, refused);
  }
  CAPTURE(made, refused);
  CHECK(made > 20'000);
}

TEST_CASE("an edit of a scalar is never refused for the way it was written", "[authoring]") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    PackDocument document{test::generated_pack(seed)};
    std::vector<Path> paths;
    REQUIRE(document.tree("scenario.yaml") != nullptr);
    collect(*document.tree("scenario.yaml"), {}, paths);
    for (const Path& path : paths) {
      if (document.find("scenario.yaml", path)->kind == text::NodeKind::scalar) {
        INFO(document.files().begin()->second);
        CHECK(document.set("scenario.yaml", path, "Other: \"words\"") == Refusal::none);
        CHECK(document.undo());
      }
    }
  }
}
