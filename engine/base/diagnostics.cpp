// Keeping and ordering faults.
#include "engine/base/diagnostics.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace rasad::base {
namespace {

constexpr std::size_t most_of_a_file = 20;
constexpr std::size_t most_in_all = 100;

// Optimal string alignment distance: insert, delete, replace, swap of neighbours. The table is kept
// as its last three rows, one after the other in `rows`, which is the caller's so that a file of
// wrong words asks for memory once.
std::size_t edit_distance(const std::string& a, const std::string& b,
                          std::vector<std::size_t>& rows) {
  const std::size_t width = b.size() + 1;
  rows.resize(3 * width);
  const auto row = [&rows, width](std::size_t i) { return rows.data() + i % 3 * width; };
  for (std::size_t j = 0; j < width; ++j) {
    row(0)[j] = j;
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t* const here = row(i);
    const std::size_t* const above = row(i - 1);
    here[0] = i;
    for (std::size_t j = 1; j < width; ++j) {
      const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
      here[j] = std::min({above[j] + 1, here[j - 1] + 1, above[j - 1] + cost});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        here[j] = std::min(here[j], row(i - 2)[j - 2] + 1);
      }
    }
  }
  return row(a.size())[b.size()];
}

std::size_t count(const std::vector<Diagnostic>& list, Severity severity) {
  return static_cast<std::size_t>(
      std::count_if(list.begin(), list.end(),
                    [severity](const Diagnostic& d) { return d.severity == severity; }));
}

}  // namespace

void Diagnostics::add(Diagnostic diagnostic) {
  list_.push_back(std::move(diagnostic));
}

void Diagnostics::error(Code code, std::string file, Span span, std::string path,
                        Arguments arguments) {
  add({Severity::error, code, std::move(file), span, std::move(path), std::move(arguments)});
}

void Diagnostics::warning(Code code, std::string file, Span span, std::string path,
                          Arguments arguments) {
  add({Severity::warning, code, std::move(file), span, std::move(path), std::move(arguments)});
}

bool Diagnostics::has_errors() const {
  return error_count() > 0;
}
std::size_t Diagnostics::error_count() const {
  return count(list_, Severity::error);
}
std::size_t Diagnostics::warning_count() const {
  return count(list_, Severity::warning);
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> list = list_;
  std::stable_sort(list.begin(), list.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.file, a.span, a.code, a.path) < std::tie(b.file, b.span, b.code, b.path);
  });
  return list;
}

ShownDiagnostics shown(const Diagnostics& diagnostics) {
  // Errors choose their places first: no number of warnings hides one.
  std::vector<Diagnostic> sorted = diagnostics.sorted();
  std::vector<bool> is_chosen(sorted.size(), false);
  std::map<std::string, std::size_t> of_file;
  std::size_t chosen = 0;
  for (const Severity severity : {Severity::error, Severity::warning}) {
    for (std::size_t i = 0; i < sorted.size(); ++i) {
      std::size_t& count_of_file = of_file[sorted[i].file];
      if (sorted[i].severity == severity && count_of_file < most_of_a_file &&
          chosen < most_in_all) {
        is_chosen[i] = true;
        ++count_of_file;
        ++chosen;
      }
    }
  }
  ShownDiagnostics result;
  result.left_out = sorted.size() - chosen;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    if (is_chosen[i]) {
      result.list.push_back(std::move(sorted[i]));
    }
  }
  return result;
}

std::string nearest(const std::string& word, const std::vector<std::string>& candidates) {
  std::string best;
  std::vector<std::size_t> rows;
  std::size_t best_distance = std::max<std::size_t>(2, word.size() / 3) + 1;
  for (const std::string& candidate : candidates) {
    const std::size_t longer = std::max(word.size(), candidate.size());
    const std::size_t shorter = std::min(word.size(), candidate.size());
    if (longer - shorter >= best_distance) {
      continue;  // each letter more is an edit
    }
    const std::size_t distance = edit_distance(word, candidate, rows);
    if (distance < best_distance && distance < candidate.size()) {
      best_distance = distance;
      best = candidate;
    }
  }
  return best;
}

}  // namespace rasad::base
