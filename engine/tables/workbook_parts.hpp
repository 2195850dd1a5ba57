// The parts of a workbook, found by its relations and not by their names: which sheets it has and
// in which order, its strings and its formats.
#pragma once

#include "engine/archive/files.hpp"
#include "engine/tables/number_format.hpp"

#include <optional>
#include <string>
#include <vector>

#include <pugixml.hpp>

namespace rasad::tables {

/// Element name without its prefix: "c" of "x:c".
[[nodiscard]] std::string_view local_name(const pugi::xml_node& node);

/// First child of that local name; an empty node if there is none.
[[nodiscard]] pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name);

/// Value of an attribute by its name without prefix, "" if there is none.
[[nodiscard]] std::string attribute_of(const pugi::xml_node& node, std::string_view name);

/// Reads XML; false if it is damaged. Entities other than the five of XML are not expanded: pugixml
/// knows no declarations.
[[nodiscard]] bool parse_xml(pugi::xml_document& document, const std::string& bytes);

/// All text of <si> or <is>, runs joined, phonetic notes left out, _xHHHH_ resolved, line breaks
/// as "\n".
[[nodiscard]] std::string rich_text(const pugi::xml_node& node);

/// The same for text that stands in one element: stored results of formulas.
[[nodiscard]] std::string unescaped(std::string_view text);

struct SheetPart {
  std::string name;
  bool is_hidden = false;
  std::string path;  ///< of the part in the zip
};

/// What the workbook says about itself.
struct WorkbookParts {
  std::vector<SheetPart> sheets;  ///< in the order of its tabs; chart sheets are left out
  std::vector<std::string> strings;
  std::vector<NumberFormat> styles;  ///< by the number that cells name
  bool begins_in_1904 = false;
};

/// Nothing if a part that is named is missing or damaged.
[[nodiscard]] std::optional<WorkbookParts> workbook_parts(const archive::Files& files);

}  // namespace rasad::tables
