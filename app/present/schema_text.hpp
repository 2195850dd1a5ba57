// The schema of pack files in words: for the reference in scenarios/README.md and for editors.
#pragma once

#include "app/present/program_text.hpp"
#include "engine/content/effects_schema.hpp"
#include "engine/content/schema.hpp"

#include <string>
#include <vector>

namespace rasad::present {

/// What a key is for; what a record is ("schema.<record>" and "schema.<record>.<key>").
[[nodiscard]] std::string meaning(const ProgramText& text, const std::string& record,
                                  const std::string& key = "");
/// Type, range and whether it may be left out: "integer 0–1000, *optional* (1000)".
[[nodiscard]] std::string type_phrase(const ProgramText& text, const content::Key& key);
/// Name of a record where two would otherwise share one.
[[nodiscard]] std::string name_of(const content::Record& record);

/// Every record once, by the file it first stands in; those of the map and of `use:` included.
struct RecordOfFile {
  std::string file;
  content::Record record;
};
[[nodiscard]] std::vector<RecordOfFile> all_records();

/// Table of a record's keys in Markdown, of all effects, of all facts.
[[nodiscard]] std::string reference_table(const ProgramText& text, const content::Record& record);
[[nodiscard]] std::string effect_table(const ProgramText& text);
[[nodiscard]] std::string fact_table(const ProgramText& text);

/// A guide with the tables between its lines `<!-- schema: NAME -->` and `<!-- end -->` written
/// anew. NAME is a record, `effects` or `facts`; other names are left as they are.
[[nodiscard]] std::string with_reference(const ProgramText& text, const std::string& guide);

}  // namespace rasad::present
