// Checks over several keys of a pack.
#include "engine/content/pack_checks.hpp"

#include "engine/archive/opus_header.hpp"
#include "engine/archive/partial_copy.hpp"
#include "engine/text/language.hpp"

#include <algorithm>
#include <set>

namespace rasad::content {
namespace {

bool is_known_file(const std::string& path, const PackInfo& info) {
  static constexpr const char* names[] = {"pack.yaml",
                                          "jurisdiction.geojson",
                                          "world.yaml",
                                          "scenario.yaml",
                                          "doctrine.yaml",
                                          "rubric.yaml",
                                          "sources.md",
                                          "README.md",
                                          "LICENSE",
                                          "LICENSE.md",
                                          archive::signature_file,
                                          archive::left_out_file};
  if (std::find(std::begin(names), std::end(names), path) != std::end(names)) {
    return true;
  }
  if (path.starts_with("audio/") || path.starts_with("doctrines/")) {
    return true;
  }
  return std::any_of(
      info.languages.begin(), info.languages.end(),
      [&](const std::string& language) { return path == "text/" + language + ".po"; });
}

class Checker {
 public:
  Checker(const Pack& pack, const Places& places, base::Diagnostics& diagnostics)
      : pack_(pack), places_(places), diagnostics_(diagnostics) {}

  void run() {
    if (std::find(pack_.info.languages.begin(), pack_.info.languages.end(),
                  pack_.info.source_language) == pack_.info.languages.end()) {
      fault("pack.yaml", "source_language", "languages");
    }
    for (const std::string& language : pack_.info.languages) {
      if (!is_language(language)) {
        fault("pack.yaml", "languages", "language_code");
      }
    }
    const std::set<std::string> once{pack_.info.languages.begin(), pack_.info.languages.end()};
    if (once.size() != pack_.info.languages.size()) {
      fault("pack.yaml", "languages", "twice");
    }
    for (std::size_t i = 0; i < pack_.world.crime_types.size(); ++i) {
      check_shares(pack_.world.crime_types[i], "crime_types[" + std::to_string(i) + "].");
    }
    check_start();
    check_rubric();
    check_facts();
    check_sources();
    check_weeks();
    check_weights();
    check_stand_ins();
    check_options();
    check_lesson_plan();
    check_cells();
  }

 private:
  [[nodiscard]] base::Span span_of(const std::string& file, const std::string& path) const {
    const auto of_file = places_.find(file);
    const bool is_known = of_file != places_.end() && of_file->second.contains(path);
    return is_known ? of_file->second.at(path) : base::Span{1, 1};
  }

  void fault(const std::string& file, const std::string& path, const std::string& reason) {
    diagnostics_.error(base::Code::inconsistent, file, span_of(file, path), path,
                       {{"name", path}, {"reason", reason}});
  }

  // Shares that do not add up would silently change the weekly volume.
  void check_shares(const CrimeType& type, const std::string& path) {
    double day = 0;
    double week = 0;
    for (const double block : type.blocks) {
      day += block;
    }
    for (const double weekday : type.weekdays) {
      week += weekday;
    }
    if (day < 0.999 || day > 1.001) {
      fault("world.yaml", path + "blocks", "sum_1");
    }
    if (week < 6.7 || week > 7.3) {
      fault("world.yaml", path + "weekdays", "sum_7");
    }
  }

  // "tg", "zh_TW": the name of a file is made of it.
  static bool is_language(const std::string& code) {
    const std::size_t end = std::min(code.find('_'), code.size());
    const auto are_between = [](std::string_view text, char from, char to) {
      return std::all_of(text.begin(), text.end(),
                         [from, to](char c) { return c >= from && c <= to; });
    };
    const std::string_view rest = std::string_view{code}.substr(end);
    return (end == 2 || end == 3) && are_between(std::string_view{code}.substr(0, end), 'a', 'z') &&
           (rest.empty() || (rest.size() == 3 && are_between(rest.substr(1), 'A', 'Z')));
  }

  // Weekdays and weeks are counted from it.
  void check_start() {
    const auto start = text::read_date(pack_.world.calendar.start);
    if (start && text::weekday(*start) != 0) {
      fault("world.yaml", "calendar.start", "monday");
    }
  }

  void check_rubric() {
    std::int64_t sum = 0;
    for (const Dimension& dimension : pack_.rubric.dimensions) {
      sum += dimension.weight;
    }
    if (sum != 100) {
      fault("rubric.yaml", "dimensions", "sum_100");
    }
  }

  void check_facts() {
    for (std::size_t i = 0; i < pack_.scenario.facts.size(); ++i) {
      const Fact& fact = pack_.scenario.facts[i];
      if (fact.min > fact.max || fact.start < fact.min || fact.start > fact.max) {
        fault("scenario.yaml", "facts[" + std::to_string(i) + "].start", "bounds");
      }
    }
  }

  void check_sources() {
    for (std::size_t i = 0; i < pack_.scenario.sources.size(); ++i) {
      const Source& source = pack_.scenario.sources[i];
      if (source.right > source.checked) {
        fault("scenario.yaml", "sources[" + std::to_string(i) + "].right", "above_checked");
      }
    }
  }

  // What waits for a week that never comes.
  void check_weeks() {
    const std::int64_t weeks = pack_.scenario.weeks;
    if (weeks < 1) {
      return;  // refused where it was read
    }
    for (std::size_t i = 0; i < pack_.scenario.reports.size(); ++i) {
      if (pack_.scenario.reports[i].from_week > weeks) {
        fault("scenario.yaml", "reports[" + std::to_string(i) + "].from_week", "after_the_end");
      }
    }
    for (std::size_t i = 0; i < pack_.scenario.hints.size(); ++i) {
      if (pack_.scenario.hints[i].week > weeks) {
        fault("scenario.yaml", "hints[" + std::to_string(i) + "].week", "after_the_end");
      }
    }
  }

  void check_cells() {
    for (std::size_t i = 0; i < pack_.scenario.reports.size(); ++i) {
      const std::string& label = pack_.scenario.reports[i].cell;
      if (!label.empty() && !pack_.geography.find(label).is_set()) {
        fault("scenario.yaml", "reports[" + std::to_string(i) + "].cell", "cell");
      }
    }
  }

  void check_weights() {
    const std::size_t wanted =
        pack_.doctrine.source_grades.size() * pack_.doctrine.information_grades.size();
    std::set<std::pair<std::int32_t, std::int32_t>> pairs;
    for (std::size_t i = 0; i < pack_.doctrine.weights.size(); ++i) {
      const GradeWeight& weight = pack_.doctrine.weights[i];
      if (!pairs.insert({weight.source, weight.information}).second) {
        fault(doctrine_file(), "weights[" + std::to_string(i) + "].source", "pair_twice");
      }
    }
    if (pairs.size() != wanted) {
      fault(doctrine_file(), "weights", "each_pair");
    }
  }

  void check_stand_ins() {
    const std::vector<std::string> known{stand_in_names.begin(), stand_in_names.end()};
    std::string all;
    for (const std::string& name : known) {
      all += (all.empty() ? "" : ", ") + name;
    }
    for (std::size_t i = 0; i < pack_.doctrine.roles.size(); ++i) {
      const std::string& name = pack_.doctrine.roles[i].stands_in;
      if (name.empty() || std::find(known.begin(), known.end(), name) != known.end()) {
        continue;
      }
      const std::string path = "roles[" + std::to_string(i) + "].stands_in";
      diagnostics_.error(
          base::Code::unknown_choice, doctrine_file(), span_of(doctrine_file(), path), path,
          {{"value", name}, {"expected", all}, {"nearest", base::nearest(name, known)}});
    }
  }

  // What the engine cannot carry out would stop the exercise, or do nothing in silence.
  void check_options() {
    for (std::size_t i = 0; i < pack_.doctrine.options.size(); ++i) {
      const Option& option = pack_.doctrine.options[i];
      const std::string path = "options[" + std::to_string(i) + "].";
      const bool by_hypothesis = option.target == Target::hypothesis;
      if (option.target != target_of(option.effect)) {
        fault(doctrine_file(), path + "target", needed_target(option.effect));
      } else if (option.needs_case > 0 && !by_hypothesis) {
        fault(doctrine_file(), path + "needs_case", "case_of_hypothesis");
      } else if (option.trust != 0 && option.target != Target::district) {
        fault(doctrine_file(), path + "trust", "trust_of_district");
      } else if (!option.channels.empty() && !by_hypothesis) {
        fault(doctrine_file(), path + "channels", "channels_of_hypothesis");
      }
    }
  }

  static const char* needed_target(Effect effect) {
    switch (target_of(effect)) {
      case Target::cells:
        return "needs_cells";
      case Target::district:
        return "needs_district";
      case Target::hypothesis:
        return "needs_hypothesis";
    }
    return "";
  }

  // A minute table with a gap, or one that ends late, fails in front of the class.
  void check_lesson_plan() {
    const std::vector<PlanRow>& rows = pack_.scenario.lesson_plan.rows;
    std::int64_t minute = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows[i].from_minute != minute) {
        fault("scenario.yaml", "lesson_plan.rows[" + std::to_string(i) + "].from_minute",
              "minutes");
      }
      minute = rows[i].from_minute + rows[i].minutes;
    }
    if (!rows.empty() && minute != pack_.scenario.lesson_minutes) {
      fault("scenario.yaml", "lesson_minutes", "minutes");
    }
  }

  [[nodiscard]] std::string doctrine_file() const {
    for (const auto& [file, places] : places_) {
      if (file.ends_with("doctrine.yaml")) {
        return file;
      }
    }
    return "doctrine.yaml";
  }

  const Pack& pack_;
  const Places& places_;
  base::Diagnostics& diagnostics_;
};

}  // namespace

void report_unknown_files(const archive::Files& files, const PackInfo& info,
                          base::Diagnostics& diagnostics) {
  for (const auto& [path, bytes] : files) {
    if (!is_known_file(path, info)) {
      const bool is_translation = path.starts_with("text/") && path.ends_with(".po");
      const std::string language = is_translation ? path.substr(5, path.size() - 8) : "";
      diagnostics.warning(
          base::Code::unknown_file, path, {}, "",
          {{"file", path}, {"language", language}, {"hint", is_translation ? "translation" : ""}});
    }
    const bool is_sound = path.starts_with("audio/") && path.ends_with(".opus");
    if (const auto problem = is_sound ? archive::opus_problem(bytes) : std::nullopt) {
      diagnostics.error(base::Code::archive_audio, path, {}, "", {{"reason", *problem}});
    }
  }
}

void report_sounds(const Pack& pack, base::Diagnostics& diagnostics) {
  const std::string folder = "audio/";
  const std::string ending = ".opus";
  std::map<std::string, std::set<std::string>> languages_of;  // by text
  const text::Catalogue& texts = pack.texts.at(pack.info.source_language);
  for (const auto& [path, bytes] : pack.files) {
    if (!path.starts_with(folder)) {
      continue;
    }
    const std::size_t slash = std::min(path.find('/', folder.size()), path.size() - 1);
    const std::string id = path.ends_with(ending) && path.size() > slash + ending.size()
                               ? path.substr(slash + 1, path.size() - slash - 1 - ending.size())
                               : path.substr(slash + 1);
    if (texts.has(id) && path.ends_with(ending)) {
      languages_of[id].insert(path.substr(folder.size(), slash - folder.size()));
    } else {
      diagnostics.warning(base::Code::audio_unknown, path, {}, "", {{"id", id}});
    }
  }
  for (const auto& [id, languages] : languages_of) {
    for (const std::string& language : pack.info.languages) {
      if (!languages.contains(language)) {
        diagnostics.warning(base::Code::audio_missing, folder + language + '/' + id + ending, {},
                            "", {{"id", id}, {"language", language}});
      }
    }
  }
}

void check_pack(const Pack& pack, const Places& places, base::Diagnostics& diagnostics) {
  Checker{pack, places, diagnostics}.run();
}

}  // namespace rasad::content
