// Making YAML line by line.
#include "tests/engine/authoring/document_packs.hpp"

#include "tests/support/catch.hpp"

#include <filesystem>

namespace rasad::test {
namespace {

namespace fs = std::filesystem;

class Generator {
 public:
  explicit Generator(std::uint64_t seed) : dice_(seed) {}

  std::string file() {
    if (dice_.below(3) == 0) {
      text_ += "# Саршавии файл\n\n";
    }
    map(0, 0);
    if (dice_.below(8) == 0) {
      text_.pop_back();  // no end of line at the end
    }
    return text_;
  }

 private:
  std::string blanks(std::size_t depth) const { return std::string(depth, ' '); }

  void noise(std::size_t depth) {
    if (dice_.below(8) == 0) {
      text_ += blanks(depth) + "# a remark: with \"signs\"\n";
    }
    if (dice_.below(12) == 0) {
      text_ += "\n";
    }
  }

  std::string remark() { return dice_.below(6) == 0 ? "  # beside" : ""; }

  void map(std::size_t depth, int level) {
    const std::size_t keys = 1 + dice_.below(5);
    for (std::size_t i = 0; i < keys; ++i) {
      noise(depth);
      text_ += blanks(depth) + "key_" + std::to_string(i) + ':';
      value(depth, level);
    }
  }

  void value(std::size_t depth, int level) {
    const std::size_t kind = dice_.below(level < 3 ? 10 : 7);
    if (kind < 7) {
      scalar(depth);
    } else if (kind == 7) {
      text_ += " [a, \"b, c\", 'd', 4]" + remark() + '\n';
    } else if (kind == 8) {
      text_ += '\n';
      map(depth + 2 + 2 * dice_.below(2), level + 1);
    } else {
      text_ += '\n';
      list(depth + 2 * dice_.below(2), level + 1);
    }
  }

  void list(std::size_t depth, int level) {
    const std::size_t items = 1 + dice_.below(4);
    for (std::size_t i = 0; i < items; ++i) {
      noise(depth);
      text_ += blanks(depth) + '-';
      if (dice_.below(2) == 0) {
        scalar(depth);
        continue;
      }
      text_ += " id: item_" + std::to_string(i) + remark() + '\n';
      for (std::size_t key = dice_.below(3); key > 0; --key) {
        noise(depth + 2);
        text_ += blanks(depth + 2) + "part_" + std::to_string(key) + ':';
        value(depth + 2, level + 1);
      }
    }
  }

  void scalar(std::size_t depth) {
    switch (dice_.below(9)) {
      case 0:
        text_ += " \"Ҷӯра: \\\"ду\\\"\\nсе\\ttab\"" + remark() + '\n';
        break;
      case 1:
        text_ += " 'it''s # no remark'" + remark() + '\n';
        break;
      case 2:
        text_ += " week >= 2 and ok" + remark() + '\n';
        break;
      case 3:
        text_ += " words that go on\n" + blanks(depth + 4) + "in the next line\n";
        break;
      case 4:
        text_ += " |\n" + blanks(depth + 4) + "first\n\n" + blanks(depth + 6) + "deeper\n";
        break;
      case 5:
        text_ += " >-\n" + blanks(depth + 3) + "folded\n" + blanks(depth + 3) + "words\n";
        break;
      case 6:
        text_ += " |+\n" + blanks(depth + 2) + "kept\n\n\n";
        break;
      case 7:
        text_ += " \"double\n\n" + blanks(depth + 4) + "on lines\"\n";
        break;
      default:
        text_ += dice_.below(3) == 0 ? "\n" : " 42\n";
    }
  }

  Dice dice_;
  std::string text_;
};

std::string with_carriage_returns(const std::string& text) {
  std::string result;
  for (const char c : text) {
    result += c == '\n' ? "\r\n" : std::string(1, c);
  }
  return result;
}

}  // namespace

std::size_t Dice::below(std::size_t limit) {
  state_ += 0x9E3779B97F4A7C15u;
  std::uint64_t x = state_;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
  return (x ^ (x >> 31)) % limit;
}

std::vector<archive::Files> shipped_packs() {
  std::vector<archive::Files> packs;
  const fs::path scenarios = fs::path{RASAD_SOURCE_DIR} / "scenarios";
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator{scenarios}) {
    const std::string name = entry.path().filename().string();
    if (name == "pack.yaml" || name == "doctrine.yaml" || name == "handbook.yaml") {
      base::Diagnostics faults;
      auto files = archive::read_pack(entry.path().parent_path(), faults);
      REQUIRE(files.has_value());
      packs.push_back(std::move(*files));
    }
  }
  return packs;
}

archive::Files generated_pack(std::uint64_t seed) {
  std::string bytes = Generator{seed}.file();
  if (seed % 3 == 0) {
    bytes = with_carriage_returns(bytes);
  }
  if (seed % 7 == 0) {
    bytes = "\xEF\xBB\xBF" + bytes;
  }
  return {{"scenario.yaml", bytes}};
}

}  // namespace rasad::test
