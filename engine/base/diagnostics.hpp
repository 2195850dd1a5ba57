// Faults of content, collected and never thrown: where, what, why. A diagnostic is a code and
// named arguments; the sentence and the remedy are translated text ("fault.1014", "remedy.1014").
#pragma once

#include "engine/base/codes.hpp"
#include "engine/base/result.hpp"

#include <string>
#include <vector>

namespace rasad::base {

/// Line and column of a source file, from 1; column counts Unicode code points. 0 = whole file.
struct Span {
  int line = 0;
  int column = 0;
  friend auto operator<=>(Span, Span) = default;
};

enum class Severity { error, warning };

/// One fault. `path` says where in the tree: "injects[4].do[1]".
struct Diagnostic {
  Severity severity = Severity::error;
  Code code = Code::yaml_syntax;
  std::string file;
  Span span;
  std::string path;
  Arguments arguments;
  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// Collects faults. Order of adding does not matter: `sorted` orders by file, line, column, code.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic);
  void error(Code code, std::string file, Span span, std::string path, Arguments arguments);
  void warning(Code code, std::string file, Span span, std::string path, Arguments arguments);

  [[nodiscard]] bool has_errors() const;
  [[nodiscard]] std::size_t error_count() const;
  [[nodiscard]] std::size_t warning_count() const;
  [[nodiscard]] std::vector<Diagnostic> sorted() const;
  [[nodiscard]] const std::vector<Diagnostic>& all() const { return list_; }

 private:
  std::vector<Diagnostic> list_;
};

/// What may be shown: at most 20 of a file and 100 in all, and how many were left out.
struct ShownDiagnostics {
  std::vector<Diagnostic> list;
  std::size_t left_out = 0;
};
[[nodiscard]] ShownDiagnostics shown(const Diagnostics& diagnostics);

/// The candidate nearest to `word` (at most two edits, or a third of its length), or "".
[[nodiscard]] std::string nearest(const std::string& word,
                                  const std::vector<std::string>& candidates);

}  // namespace rasad::base
