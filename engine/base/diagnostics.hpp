// Faults of content, collected and never thrown: where, what, why. A diagnostic is a code and
// named arguments; the sentence and the remedy are translated text ("fault.1014", "remedy.1014").
#pragma once

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

/// Stable for ever, never reused. 10## files and syntax, 11## archives, 12## references and logic.
enum class Code : int {
  file_missing = 1001,
  not_utf8 = 1002,
  yaml_syntax = 1003,
  limit_exceeded = 1004,
  tab_indentation = 1005,
  anchor_or_alias = 1006,
  tag = 1007,
  duplicate_key = 1008,
  several_documents = 1009,
  flow_style = 1010,
  forbidden_character = 1011,
  empty_document = 1012,
  unknown_file = 1013,
  unknown_key = 1014,
  missing_key = 1015,
  wrong_type = 1016,
  out_of_range = 1017,
  unknown_choice = 1018,
  bad_identifier = 1019,
  duplicate_id = 1020,
  unknown_reference = 1021,
  wrong_length = 1022,
  decimal_not_allowed = 1023,
  json_syntax = 1024,
  bad_geometry = 1025,
  bad_projection = 1026,
  no_cells = 1027,
  text_empty = 1028,
  expression_syntax = 1030,
  expression_unknown_name = 1031,
  expression_type = 1032,
  expression_limit = 1033,
  expression_overflow = 1034,
  expression_style = 1035,
  po_syntax = 1040,
  po_unknown_id = 1041,
  po_duplicate_id = 1042,
  po_placeholders = 1043,
  po_plural = 1044,
  po_missing = 1045,
  po_stale = 1046,
  po_language = 1047,
  text_placeholder = 1048,
  archive_unreadable = 1101,
  archive_path = 1102,
  archive_too_large = 1103,
  archive_duplicate = 1104,
  archive_structure = 1105,
  archive_link = 1106,
  archive_audio = 1107,
  archive_changed = 1108,  ///< after signing
  archive_other_signer = 1109,
  table_damaged = 1110,
  table_row = 1111,
  doctrine_unknown = 1201,
  inconsistent = 1202,
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
