// YAML, conditions, GeoJSON and PO files.
#include "engine/archive/files.hpp"
#include "tests/hostile/corpus.hpp"
#include "tests/support/lesson.hpp"

namespace rasad::hostile {
namespace {

constexpr int not_utf8 = 1002;
constexpr int syntax = 1003;
constexpr int limit = 1004;
constexpr int anchor = 1006;
constexpr int tag = 1007;
constexpr int duplicate_key = 1008;
constexpr int documents = 1009;
constexpr int flow = 1010;
constexpr int character = 1011;
constexpr int json_syntax = 1024;

Case pack_yaml(const std::string& name, const std::string& bytes, int code,
               const std::string& place = "pack.yaml:") {
  return {"YAML: " + name, lesson_with("pack.yaml", bytes), code, place};
}

Case map_file(const std::string& name, const std::string& bytes, int code) {
  return {"GeoJSON: " + name, lesson_with("jurisdiction.geojson", bytes), code,
          "jurisdiction.geojson"};
}

const std::string po_head =
    "msgid \"\"\nmsgstr \"\"\n\"Language: tg\\n\"\n\"Plural-Forms: nplurals=1; plural=0;\\n\"\n\n";

Case po_file(const std::string& name, const std::string& bytes, int code) {
  return {"PO: " + name, lesson_with("text/tg.po", bytes), code, "text/tg.po:"};
}

Case condition(const std::string& name, const std::string& text, int code) {
  const std::string key = "when: ";
  const std::string& file = test::lesson_files().at("scenario.yaml");
  const std::size_t at = file.find(key) + key.size();
  const std::string old = file.substr(at, file.find('\n', at) - at);
  return {"condition: " + name, lesson_changed("scenario.yaml", key + old, key + text), code,
          place_of("scenario.yaml", key + old)};
}

std::string nested(const std::string& open, const std::string& close, std::size_t depth) {
  return repeated(open, depth) + repeated(close, depth);
}

// Nine aliases to nine aliases to nine …: a billion leaves in 430 bytes.
std::string alias_bomb() {
  std::string text = "a: &a [\"lol\"]\n";
  for (char name = 'b'; name <= 'i'; ++name) {
    text += std::string{name} + ": &" + name + " [";
    for (int i = 0; i < 9; ++i) {
      text += (i == 0 ? "*" : ",*") + std::string(1, static_cast<char>(name - 1));
    }
    text += "]\n";
  }
  return text;
}

std::string deep_map(std::size_t depth) {
  std::string text;
  for (std::size_t i = 0; i < depth; ++i) {
    text += std::string(i, ' ') + "a:\n";
  }
  return text;
}

std::string many_keys(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text += "k" + std::to_string(i) + ": 1\n";
  }
  return text;
}

std::vector<Case> yaml_cases() {
  return {
      pack_yaml("an alias bomb", alias_bomb(), anchor),
      pack_yaml("an anchor", "id: &x y\n", anchor),
      pack_yaml("a merge key", "id: x\n<<: *base\n", anchor),
      pack_yaml("a tag that makes objects", "id: !!python/object/apply:os.system [ls]\n", tag),
      pack_yaml("a tag", "id: !x y\n", tag),
      pack_yaml("501 lists in each other", nested("[", "]", 501), limit),
      pack_yaml("499 lists in each other", nested("[", "]", 499), limit),
      pack_yaml("a list that is never closed", repeated("[", 100'000), limit),
      pack_yaml("maps in each other", deep_map(300), limit),
      pack_yaml("a list sign after a list sign", repeated("- ", 50'000) + "x\n", limit),
      pack_yaml("a text of one million letters", "id: \"" + std::string(1u << 20, 'x') + "\"\n",
                limit),
      pack_yaml("a key of one thousand letters", std::string(1000, 'k') + ": 1\n", limit),
      pack_yaml("300000 values", repeated("- 1\n", 300'000), limit),
      pack_yaml("150000 keys of one map", many_keys(99'000), 1014),
      pack_yaml("a key twice", "id: a\nid: b\n", duplicate_key, "pack.yaml:2:"),
      pack_yaml("two documents", "id: a\n---\nid: b\n", documents),
      pack_yaml("a map in a flow list", "a: [{b: [c]}]\n", flow),
      pack_yaml("a map as a key", "? {a: b}\n: c\n", flow),
      pack_yaml("no UTF-8", "id: \xC3\x28\n", not_utf8, "pack.yaml:1:5"),
      pack_yaml("overlong UTF-8", "id: \xC0\xAF\n", not_utf8),
      pack_yaml("a surrogate", "id: \xED\xA0\x80\n", not_utf8),
      pack_yaml("UTF-16", std::string{"\xFF\xFEi\0d\0:\0", 8}, not_utf8),
      pack_yaml("a zero byte", std::string{"id: a\0b\n", 8}, character),
      pack_yaml("a terminal escape", "id: \x1b[2J\n", character, "pack.yaml:1:5"),
      pack_yaml("a bidirectional override", "title: \"safe \xE2\x80\xAEtxt.exe\"\n", character),
      pack_yaml("an override behind an escape", "title: \"safe \\u202Etxt\"\n", character),
      pack_yaml("a terminal escape behind an escape", "title: \"\\e[31m\"\n", character),
      pack_yaml("a zero behind an escape", "title: \"a\\0b\"\n", character),
      pack_yaml("letters under 200 marks", "title: \"a" + repeated("\xCC\x81", 200) + "\"\n",
                character),
      pack_yaml("nothing but control characters", std::string(1u << 20, '\x01'), character),
      pack_yaml("a tab as indentation", "a:\n\tb: 1\n", 1005, "pack.yaml:2:"),
      pack_yaml("an endless quotation", "id: \"abc\n", syntax),
      pack_yaml("a directive", "%YAML 9.9\n---\nid: a\n", syntax),
      pack_yaml("nothing", "", 1012, "pack.yaml"),
      pack_yaml("a list where a map belongs", "- a\n- b\n", 1016),
  };
}

std::vector<Case> json_cases() {
  const std::string head = "{\"type\": \"FeatureCollection\", \"features\": ";
  return {
      map_file("lists in each other", nested("[", "]", 5000), limit),
      map_file("a list that is never closed", repeated("[", 1'000'000), limit),
      map_file("objects in each other", repeated("{\"a\":", 100'000), limit),
      map_file("a million rings", head + "[" + repeated("[[0,0],[1,0]],", 1'000'000) + "0]}",
               limit),
      map_file("five million numbers", "[" + repeated("0,", 5'000'000) + "0]", limit),
      map_file("a key twice", "{\"type\": 1, \"type\": 2}", duplicate_key),
      map_file("an endless number", head + "1e999999}", json_syntax),
      map_file("not a number", head + "NaN}", json_syntax),
      map_file("a comment", "{} // x", json_syntax),
      map_file("half a surrogate", "{\"type\": \"\\uD800\"}", json_syntax),
      map_file("a terminal escape behind an escape", "{\"type\": \"\\u001b[2J\"}", character),
      map_file("an override behind an escape", "{\"type\": \"\\u202e\"}", character),
      map_file("a key of one thousand letters", "{\"" + std::string(1000, 'k') + "\": 1}", limit),
      map_file("nothing", "", 1012),
      {"GeoJSON: a district with 90000 corners",
       lesson_changed("jurisdiction.geojson", "[0, 3600], [400",
                      repeated("[0, 0], [50000, 50000], ", 45'000) + "[0, 3600], [400"),
       limit, "jurisdiction.geojson:"},
      {"GeoJSON: a coordinate beyond the earth",
       lesson_changed("jurisdiction.geojson", "[0, 3600], [400", "[1e300, 3600], [400"), 1026,
       "jurisdiction.geojson"},
  };
}

std::string po_entries(std::size_t count) {
  std::string text = po_head;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    text += "msgctxt \"no_such_" + number + ".text\"\nmsgid \"a\"\nmsgstr \"b\"\n\n";
  }
  return text;
}

std::string plural_forms(std::size_t count) {
  std::string text = po_head + "msgctxt \"a\"\nmsgid \"x\"\nmsgid_plural \"y\"\n";
  for (std::size_t i = 0; i < count; ++i) {
    text += "msgstr[" + std::to_string(i) + "] \"z\"\n";
  }
  return text;
}

std::vector<Case> po_cases() {
  const std::string begin = po_head + "msgctxt \"scenario.aim\"\nmsgid \"x\"\n";
  return {
      po_file("100000 plural forms", plural_forms(100'000), 1040),
      po_file("a wrong number of forms", plural_forms(2), 1044),
      po_file("20000 unknown messages", po_entries(19'000), 1041),
      po_file("too many messages", po_entries(21'000), limit),
      po_file("an endless message", begin + "msgstr \"" + std::string(100'000, 'x') + "\"\n",
              limit),
      po_file("an endless message in pieces",
              begin + "msgstr \"\"\n" + repeated("\"xxxxxxxx\"\n", 100'000), limit),
      po_file("a control character behind an escape", begin + "msgstr \"\\033[2J\"\n", 1040),
      po_file("an override", begin + "msgstr \"\xE2\x80\xAE\"\n", character),
      po_file("no end of quotation", begin + "msgstr \"abc\n", 1040),
      po_file("another placeholder", begin + "msgstr \"{secret}\"\n", 1043),
      po_file("a message twice",
              begin + "msgstr \"\"\n\n" + begin.substr(po_head.size()) + "msgstr \"\"\n", 1042),
      po_file("another language", "msgid \"\"\nmsgstr \"\"\n\"Language: ru\\n\"\n", 1047),
      po_file("a language that is a path", "msgid \"\"\nmsgstr \"\"\n\"Language: ../../x\\n\"\n",
              1047),
      po_file("no PO", "#!/bin/sh\nrm -rf /\n", 1040),
  };
}

std::vector<Case> condition_cases() {
  return {
      condition("brackets without end", repeated("(", 2000) + "1", 1033),
      condition("brackets in each other", repeated("(", 200) + "week > 1" + repeated(")", 200),
                1033),
      condition("not not not", repeated("not ", 200) + "answered(press_story)", 1033),
      condition("a power tower", "9**9**9 > 1", 1030),
      condition("the largest number times itself",
                "week * 9223372036854775807 * 9223372036854775807 > 1", 1030),
      condition("a number beyond 64 bits", "week > 99999999999999999999", 1030),
      condition("division by zero", "week / 0 > 1", 1030),
      condition("a call that runs something", "system(reboot)", 1031),
      condition("a truth as a number", "week", 1032),
      condition("an endless sum", repeated("1 + ", 2000) + "1 > 0", 1033),
  };
}

void append(std::vector<Case>& into, const std::vector<Case>& more) {
  into.insert(into.end(), more.begin(), more.end());
}

}  // namespace

std::vector<Case> text_cases() {
  std::vector<Case> cases = yaml_cases();
  append(cases, json_cases());
  append(cases, po_cases());
  append(cases, condition_cases());
  return cases;
}

}  // namespace rasad::hostile
