// Pages of HTML that stand alone: no script, no request, printable on A4.
#pragma once

#include <string>
#include <string_view>

namespace rasad::present {

/// Text for an element or an attribute: the five signs of HTML are written as entities.
[[nodiscard]] std::string html_escaped(std::string_view text);

/// `<tag>text</tag>`, the text escaped.
[[nodiscard]] std::string html_element(std::string_view tag, std::string_view text);

/// A whole file.
///
/// language  of the page, for readers and hyphenation
/// title     as text
/// style     rules beyond those of every page
/// body      as HTML
[[nodiscard]] std::string html_page(std::string_view language, std::string_view title,
                                    std::string_view style, std::string_view body);

}  // namespace rasad::present
