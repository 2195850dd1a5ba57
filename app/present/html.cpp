// Escaping, and the frame of a page.
#include "app/present/html.hpp"

namespace rasad::present {
namespace {

constexpr std::string_view common_style = R"(@page { size: A4; margin: 14mm; }
body { font: 10pt/1.35 "Noto Sans", "DejaVu Sans", sans-serif; color: #17212b; background: #fff;
  max-width: 180mm; margin: 0 auto; padding: 6mm; }
@media print { body { padding: 0; max-width: none; } }
h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 2mm; }
h2 { font-size: 13pt; margin: 7mm 0 2mm; break-after: avoid; }
h3 { font-size: 11pt; margin: 0 0 1mm; break-after: avoid; }
p { margin: 0 0 1.5mm; }
ul { margin: 0 0 2mm; padding-left: 5mm; }
table { border-collapse: collapse; width: calc(100% - 1mm); }
th, td { border: 0.3mm solid #8a97a5; padding: 1.5mm 2mm; text-align: left; vertical-align: top; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
footer { margin-top: 7mm; border-top: 0.3mm solid #8a97a5; padding-top: 2mm; font-size: 9pt; }
)";

std::string_view entity_of(char sign) {
  switch (sign) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

}  // namespace

std::string html_escaped(std::string_view text) {
  std::string result;
  for (const char sign : text) {
    const std::string_view entity = entity_of(sign);
    if (entity.empty()) {
      result += sign;
    } else {
      result += entity;
    }
  }
  return result;
}

std::string html_element(std::string_view tag, std::string_view text) {
  std::string result = "<";
  result += tag;
  result += '>';
  result += html_escaped(text);
  result += "</";
  result += tag;
  result += ">\n";
  return result;
}

std::string html_page(std::string_view language, std::string_view title, std::string_view style,
                      std::string_view body) {
  std::string page = "<!DOCTYPE html>\n<html lang=\"";
  page += html_escaped(language);
  page += "\">\n<head>\n<meta charset=\"utf-8\">\n";
  page += "<meta name=\"viewport\" content=\"width=device-width\">\n";
  page += html_element("title", title);
  page += "<style>\n";
  page += common_style;
  page += style;
  page += "</style>\n</head>\n<body>\n";
  page += body;
  page += "</body>\n</html>\n";
  return page;
}

}  // namespace rasad::present
