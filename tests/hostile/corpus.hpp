// Hostile packs (reliability.md §8.1), made when the tests run: nothing dangerous lies in the
// repository.
#pragma once

#include <string>
#include <vector>

namespace rasad::hostile {

/// A pack that must be refused.
struct Case {
  std::string name;
  std::string bytes;  ///< of the .rasad-pack file
  int code = 0;       ///< RSD-####, one of those it is refused with
  std::string place;  ///< must stand in the message: a file with its line, or an entry
};

/// Names of entries that leave the pack or that some system takes for something else.
[[nodiscard]] std::vector<Case> path_cases();
/// Archives whose parts disagree, overlap or lie.
[[nodiscard]] std::vector<Case> structure_cases();
/// Little that becomes much.
[[nodiscard]] std::vector<Case> bomb_cases();
/// YAML, GeoJSON and PO files at and over the edge.
[[nodiscard]] std::vector<Case> text_cases();
/// Well-formed files that make no sense.
[[nodiscard]] std::vector<Case> meaning_cases();

/// The lesson with one file replaced or added, as an archive.
[[nodiscard]] std::string lesson_with(const std::string& file, const std::string& bytes);
/// The lesson with the first `from` of a file replaced by `to`.
[[nodiscard]] std::string lesson_changed(const std::string& file, const std::string& from,
                                         const std::string& to);
/// Line in which `part` first stands in a file of the lesson: "scenario.yaml:12".
[[nodiscard]] std::string place_of(const std::string& file, const std::string& part);

/// `part`, `count` times.
[[nodiscard]] std::string repeated(const std::string& part, std::size_t count);

}  // namespace rasad::hostile
