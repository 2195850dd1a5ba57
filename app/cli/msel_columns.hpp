// Columns of the events list and the names under which others know them.
#pragma once

#include "app/present/program_text.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace rasad::cli {

enum class MselColumn : std::size_t {
  number,
  id,
  time,
  storyline,
  type,
  method,
  from,
  to,
  title,
  text,
  expected,
  objective,
  controller,
  trigger,
  mode,
  evidence,
  status,
  actual,
  response,
  notes
};
inline constexpr std::size_t msel_columns = 20;

/// Head in the language of `text`; with a language of the pack, "Text [tg]".
[[nodiscard]] std::string msel_head(const present::ProgramText& text, MselColumn column,
                                    const std::string& language = "");

/// A head as read, in either case and over several lines: the column, and the language in square
/// brackets without its country if there is one ("Text [en-GB]" is en).
struct MselHead {
  MselColumn column = MselColumn::number;
  std::string language;
};
[[nodiscard]] std::optional<MselHead> read_msel_head(const present::ProgramText& text,
                                                     const std::string& head);

}  // namespace rasad::cli
