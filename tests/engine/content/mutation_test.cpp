// The checker proved by faults: every key of the schema is dropped, misspelled, given a wrong type,
// put out of range, doubled, and pointed at nothing. Every fault must be found, nearly all at the
// line where it was made.
#include "engine/content/effects_schema.hpp"
#include "engine/content/schema.hpp"
#include "engine/text/yaml.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"
#include "tests/support/lines.hpp"
#include "tests/support/sample.hpp"

#include <algorithm>
#include <set>

using namespace rasad;

namespace {

using test::joined;
using test::Lines;
using test::lines_of;

/// Where a key of the schema stands in a file: its own line, the value's extent, its record.
struct Place {
  content::KeyRule rule;
  std::string record;
  std::size_t key_line = 0;  ///< from 1
  std::size_t key_column = 0;
  std::size_t end_line = 0;  ///< last line of the value
  std::size_t record_line = 0;
  bool one_line = false;  ///< key and scalar value on one line of their own
};

std::size_t last_line(const text::Node& node) {
  std::size_t line = static_cast<std::size_t>(node.span.line);
  for (const text::Node& item : node.items) {
    line = std::max(line, last_line(item));
  }
  for (const text::Entry& entry : node.entries) {
    line = std::max(line, last_line(entry.value));
  }
  return line;
}

// A verb as a key: what stands after it is an id, a flag, a word of one's own, or a map.
content::KeyRule rule_of(const content::Verb& verb) {
  content::KeyRule rule = verb.form->keys.front().rule;
  const bool names_itself = rule.refers_to == "mark" || rule.refers_to == "clock";
  rule.kind = !verb.has_short_form() ? content::KeyKind::record
              : names_itself         ? content::KeyKind::word
                                     : rule.kind;
  rule.key = verb.form->name;
  rule.required = false;
  return rule;
}

// The first place of each verb.
void collect_verbs(const text::Node& effects, std::set<std::string>& seen,
                   std::vector<Place>& places) {
  for (const text::Node& item : effects.items) {
    for (const text::Entry& entry : item.entries) {
      for (const content::Verb& verb : content::verbs()) {
        if (verb.form->name == entry.key && seen.insert("effect." + entry.key).second) {
          places.push_back({rule_of(verb), "effect", static_cast<std::size_t>(entry.span.line),
                            static_cast<std::size_t>(entry.span.column), last_line(entry.value),
                            static_cast<std::size_t>(item.span.line), false});
        }
      }
    }
  }
}

// The first place of each key of each record in a file.
void collect(const content::Record& record, const text::Node& node, std::set<std::string>& seen,
             std::vector<Place>& places) {
  for (const content::Key& key : record.keys) {
    for (const text::Entry& entry : node.entries) {
      if (entry.key != key.rule.key) {
        continue;
      }
      const std::string name = record.name + '.' + record.kind + '.' + entry.key;
      const bool flow = entry.span.line == node.span.line && node.entries.front().key != entry.key;
      if (!flow && seen.insert(name).second) {
        Place place{key.rule,
                    record.name,
                    static_cast<std::size_t>(entry.span.line),
                    static_cast<std::size_t>(entry.span.column),
                    last_line(entry.value),
                    static_cast<std::size_t>(node.span.line),
                    false};
        place.one_line = entry.value.kind == text::NodeKind::scalar;
        places.push_back(place);
      }
      if (key.rule.kind == content::KeyKind::effects) {
        collect_verbs(entry.value, seen, places);
      } else if (key.child && key.rule.kind == content::KeyKind::records) {
        for (const text::Node& item : entry.value.items) {
          collect(*key.child, item, seen, places);
        }
      } else if (key.child) {
        collect(*key.child, entry.value, seen, places);
      }
    }
  }
}

struct Tally {
  int tried = 0;
  int found = 0;
  int at_line = 0;
  std::string missed;
};

class Mutator {
 public:
  Mutator(std::string file, Tally& tally) : file_(std::move(file)), tally_(tally) {
    lines_ = lines_of(test::lesson_files().at(file_));
  }

  void run(const Place& place) {
    const std::string& line = lines_[place.key_line - 1];
    if (line.find('{') < place.key_column) {
      return;  // inside a one-line map: covered by the keys that stand on lines of their own
    }
    if (place.rule.required) {
      drop(place);
    }
    replace_key(place, place.rule.key + "_x", "misspelled");
    wrong_type(place);
    out_of_range(place);
    doubled(place);
    dangling(place);
  }

 private:
  [[nodiscard]] std::string indent(const Place& place) const {
    return std::string(place.key_column - 1, ' ');
  }

  // A mutated line keeps its list dash.
  [[nodiscard]] std::string head(const Place& place) const {
    return lines_[place.key_line - 1].substr(0, place.key_column - 1);
  }

  void drop(const Place& place) {
    Lines lines = lines_;
    const auto first = lines.begin() + static_cast<std::ptrdiff_t>(place.key_line) - 1;
    const bool has_dash = head(place).find('-') != std::string::npos;
    const std::string dash = head(place);
    lines.erase(first, first + static_cast<std::ptrdiff_t>(place.end_line - place.key_line) + 1);
    if (has_dash && place.key_line <= lines.size()) {
      std::string& next = lines[place.key_line - 1];
      next = dash + next.substr(std::min(next.size(), dash.size()));
    }
    check(lines, place, "dropped", place.record_line);
  }

  void replace_key(const Place& place, const std::string& key, const char* what) {
    Lines lines = lines_;
    lines[place.key_line - 1].replace(place.key_column - 1, place.rule.key.size(), key);
    check(lines, place, what, place.key_line);
  }

  void set_value(const Place& place, const std::string& value, const char* what) {
    Lines lines = lines_;
    const auto first = lines.begin() + static_cast<std::ptrdiff_t>(place.key_line);
    lines.erase(first, first + static_cast<std::ptrdiff_t>(place.end_line - place.key_line));
    lines[place.key_line - 1] = head(place) + place.rule.key + ": " + value;
    check(lines, place, what, place.key_line);
  }

  void wrong_type(const Place& place) {
    using Kind = content::KeyKind;
    const bool wants_list = place.rule.kind == Kind::records ||
                            place.rule.kind == Kind::references ||
                            place.rule.kind == Kind::numbers || place.rule.kind == Kind::words ||
                            place.rule.kind == Kind::choices || place.rule.kind == Kind::effects ||
                            place.rule.kind == Kind::record;
    set_value(place, wants_list ? "word" : "[a, b]", "wrong type");
    const bool wants_number = place.rule.kind == Kind::integer ||
                              place.rule.kind == Kind::decimal || place.rule.kind == Kind::money ||
                              place.rule.kind == Kind::duration || place.rule.kind == Kind::flag ||
                              place.rule.kind == Kind::date;
    if (wants_number) {
      set_value(place, "banana", "a word for a value");
    } else if (!wants_list) {
      set_value(place, "12", "a number for a word");
    }
  }

  void out_of_range(const Place& place) {
    using Kind = content::KeyKind;
    const bool is_number = place.rule.kind == Kind::integer || place.rule.kind == Kind::decimal ||
                           place.rule.kind == Kind::money;
    if (is_number) {
      set_value(place, std::to_string(static_cast<long long>(place.rule.max) + 1), "above");
      set_value(place, std::to_string(static_cast<long long>(place.rule.min) - 1), "below");
    } else if (place.rule.kind == Kind::duration) {
      set_value(place, "99999999m", "above");
    } else if (place.rule.kind == Kind::choice) {
      set_value(place, "no_such_word", "unknown word");
    } else if (place.rule.kind == Kind::choices) {
      set_value(place, "[no_such_word]", "unknown word");
    } else if (place.rule.kind == Kind::date) {
      set_value(place, "2031-02-30", "no such day");
    }
  }

  void doubled(const Place& place) {
    Lines lines = lines_;
    const std::string again = indent(place) + place.rule.key + ": again";
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(place.end_line), again);
    check(lines, place, "doubled", place.end_line + 1);
  }

  void dangling(const Place& place) {
    if (place.rule.kind == content::KeyKind::reference) {
      set_value(place, "no_such_id", "dangling");
    } else if (place.rule.kind == content::KeyKind::references) {
      set_value(place, "[no_such_id]", "dangling");
    } else if (place.rule.kind == content::KeyKind::identifier && place.record != "pack" &&
               place.record != "doctrine") {
      set_value(place, file_.starts_with("doctrines") ? "burglary" : "osce_4x4", "id used twice");
    }
  }

  void check(const Lines& lines, const Place& place, const char* what, std::size_t line) {
    archive::Files files = test::lesson_files();
    files[file_] = joined(lines);
    base::Diagnostics diagnostics;
    static_cast<void>(test::read(std::move(files), diagnostics));
    ++tally_.tried;
    tally_.found += diagnostics.has_errors() ? 1 : 0;
    const bool at_line = std::any_of(
        diagnostics.all().begin(), diagnostics.all().end(), [&](const base::Diagnostic& one) {
          return one.file == file_ && static_cast<std::size_t>(one.span.line) == line;
        });
    tally_.at_line += at_line ? 1 : 0;
    if (!at_line) {
      tally_.missed += file_ + ':' + std::to_string(line) + ' ' + place.record + '.' +
                       place.rule.key + ' ' + what +
                       (diagnostics.has_errors() ? " (other line)\n" : " (NOT FOUND)\n");
    }
  }

  std::string file_;
  Tally& tally_;
  Lines lines_;
};

}  // namespace

TEST_CASE("every fault that can be made with a key is found at its line", "[content]") {
  Tally tally;
  const std::size_t step = test::sample_step();
  for (const content::FileSchema& schema : content::whole_schema()) {
    const std::string file =
        schema.file == "doctrine.yaml" ? "doctrines/osce-4x4/doctrine.yaml" : schema.file;
    base::Diagnostics none;
    const auto root = text::parse_yaml(file, test::lesson_files().at(file), none);
    REQUIRE(root.has_value());
    std::vector<Place> places;
    std::set<std::string> seen;
    collect(schema.record, *root, seen, places);
    Mutator mutator{file, tally};
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (test::is_sampled(i, step)) {
        mutator.run(places[i]);
      }
    }
  }
  WARN("mutations: " << tally.tried << ", found: " << tally.found
                     << ", at the right line: " << tally.at_line);
  INFO(tally.missed);
  CHECK(tally.found == tally.tried);
  if (step == 1) {
    CHECK(tally.tried > 500);
    CHECK(tally.at_line * 100 >= tally.tried * 98);
  }
}
