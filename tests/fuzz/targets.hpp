// What the fuzzer throws bytes at (reliability.md §8.3). A target never fails on bad input: it ends
// the process when a promise is broken, and then the input becomes a file of the corpus.
#pragma once

#include <string_view>
#include <vector>

namespace rasad::fuzz {

/// A target by its name; the corpus lies in tests/fuzz/corpus/<name>/.
struct Target {
  const char* name;
  void (*run)(std::string_view bytes);
};

/// yaml, pack, geojson, po, expression, zip, journal, payload, sound, table.
[[nodiscard]] const std::vector<Target>& targets();

void yaml(std::string_view bytes);        ///< tree: depth within its limit, places inside the file
void pack(std::string_view bytes);        ///< one file of a pack replaced: read, then a week
void geojson(std::string_view bytes);     ///< the JSON tree
void po(std::string_view bytes);          ///< read, written and read again: the same messages
void expression(std::string_view bytes);  ///< twice the same value; explained without a crash
void zip(std::string_view bytes);         ///< what is read, written and read again, is the same
void journal(std::string_view bytes);     ///< the good part alone gives the same frames
void payload(std::string_view bytes);     ///< what is decoded, encodes to the same
void sound(std::string_view bytes);       ///< the gate before the decoder
void table(std::string_view bytes);       ///< CSV and XLSX

/// Ends the process unless a promise is kept.
void promise(bool is_kept);

}  // namespace rasad::fuzz
