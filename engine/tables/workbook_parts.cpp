// Relations of ECMA-376, part 2: a part names others by ids, and a file beside it says where they
// are.
#include "engine/tables/workbook_parts.hpp"

#include "engine/base/utf8.hpp"

#include <algorithm>
#include <map>

namespace rasad::tables {
namespace {

struct Relation {
  std::string type;  ///< last word of its address: "worksheet"
  std::string path;
};
using Relations = std::map<std::string, Relation>;

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash + 1);
}

// "../styles.xml" beside "xl/book/" -> "xl/styles.xml".
std::string resolved(const std::string& folder, const std::string& target) {
  std::string path = target.starts_with('/') ? target.substr(1) : folder + target;
  for (std::size_t at = path.find("/../"); at != std::string::npos; at = path.find("/../")) {
    const std::size_t before = at == 0 ? std::string::npos : path.rfind('/', at - 1);
    const std::size_t from = before == std::string::npos ? 0 : before + 1;
    path.erase(from, at + 4 - from);
  }
  for (std::size_t at = path.find("/./"); at != std::string::npos; at = path.find("/./")) {
    path.erase(at, 2);
  }
  path.erase(0, path.starts_with("./") ? 2 : 0);
  return path;
}

Relations relations_of(const archive::Files& files, const std::string& part) {
  Relations relations;
  const std::string folder = folder_of(part);
  const auto found = files.find(folder + "_rels/" + part.substr(folder.size()) + ".rels");
  pugi::xml_document document;
  if (found == files.end() || !parse_xml(document, found->second)) {
    return relations;
  }
  for (const pugi::xml_node& node : document.document_element().children()) {
    const std::string type = attribute_of(node, "Type");
    relations[attribute_of(node, "Id")] = {type.substr(type.rfind('/') + 1),
                                           resolved(folder, attribute_of(node, "Target"))};
  }
  return relations;
}

// The first part of a type, "" if there is none.
std::string part_of_type(const Relations& relations, std::string_view type) {
  const auto found = std::find_if(relations.begin(), relations.end(), [type](const auto& relation) {
    return relation.second.type == type;
  });
  return found == relations.end() ? "" : found->second.path;
}

int hex_value(char c) {
  return c >= '0' && c <= '9'   ? c - '0'
         : c >= 'A' && c <= 'F' ? c - 'A' + 10
         : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                : -1;
}

// "_x000D_" at `at` -> 13; nothing if it is no such escape.
std::optional<char32_t> escape_at(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) != "_x" || at + 6 >= text.size() || text[at + 6] != '_') {
    return std::nullopt;
  }
  char32_t point = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const int digit = hex_value(text[i]);
    if (digit < 0) {
      return std::nullopt;
    }
    point = point * 16 + static_cast<char32_t>(digit);
  }
  return point;
}

// CRLF and CR become LF: cells hold lines, not line ends of a system.
std::string with_plain_breaks(const std::string& text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\r') {
      result += '\n';
      at += text.compare(at, 2, "\r\n") == 0 ? 1U : 0U;
    } else {
      result += text[at];
    }
  }
  return result;
}

void collect(const pugi::xml_node& node, std::string& text) {
  for (const pugi::xml_node& child : node.children()) {
    if (local_name(child) == "t") {
      text += child.text().get();
    } else if (local_name(child) == "r") {
      collect(child, text);
    }
  }
}

class PartsReader {
 public:
  explicit PartsReader(const archive::Files& files) : files_(files) {}

  std::optional<WorkbookParts> read() {
    const std::string book = book_part();
    pugi::xml_document document;
    if (!load(book, document)) {
      return std::nullopt;
    }
    const Relations relations = relations_of(files_, book);
    const bool ok = read_strings(part_of_type(relations, "sharedStrings")) &&
                    read_styles(part_of_type(relations, "styles"));
    read_book(document.document_element(), relations);
    return ok ? std::optional{std::move(parts_)} : std::nullopt;
  }

 private:
  // The list of content types names the main part whatever it is called; hidden files such as
  // "_rels/.rels" are not taken out of archives.
  [[nodiscard]] std::string book_part() const {
    pugi::xml_document document;
    if (load("[Content_Types].xml", document)) {
      for (const pugi::xml_node& type : document.document_element().children()) {
        const std::string content = attribute_of(type, "ContentType");
        const bool is_book =
            content.ends_with(".main+xml") && (content.find("sheet") != std::string::npos ||
                                               content.find("excel") != std::string::npos);
        if (is_book && local_name(type) == "Override") {
          return resolved("", attribute_of(type, "PartName"));
        }
      }
    }
    return "xl/workbook.xml";
  }

  bool load(const std::string& path, pugi::xml_document& document) const {
    const auto found = files_.find(path);
    return found != files_.end() && parse_xml(document, found->second);
  }

  void read_book(const pugi::xml_node& book, const Relations& relations) {
    const std::string dates = attribute_of(child_of(book, "workbookPr"), "date1904");
    parts_.begins_in_1904 = dates == "1" || dates == "true";
    for (const pugi::xml_node& sheet : child_of(book, "sheets").children()) {
      const auto relation = relations.find(attribute_of(sheet, "id"));
      if (relation != relations.end() && relation->second.type == "worksheet") {
        const std::string state = attribute_of(sheet, "state");
        parts_.sheets.push_back({attribute_of(sheet, "name"),
                                 state == "hidden" || state == "veryHidden",
                                 relation->second.path});
      }
    }
  }

  bool read_strings(const std::string& path) {
    pugi::xml_document document;
    if (path.empty() || !load(path, document)) {
      return path.empty();
    }
    for (const pugi::xml_node& item : document.document_element().children()) {
      if (local_name(item) == "si") {
        parts_.strings.push_back(rich_text(item));
      }
    }
    return true;
  }

  bool read_styles(const std::string& path) {
    pugi::xml_document document;
    if (path.empty() || !load(path, document)) {
      return path.empty();
    }
    std::map<int, std::string> codes;
    const pugi::xml_node root = document.document_element();
    for (const pugi::xml_node& format : child_of(root, "numFmts").children()) {
      codes[format.attribute("numFmtId").as_int()] = attribute_of(format, "formatCode");
    }
    for (const pugi::xml_node& style : child_of(root, "cellXfs").children()) {
      const int id = style.attribute("numFmtId").as_int();
      const auto code = codes.find(id);
      parts_.styles.push_back({id, code == codes.end() ? "" : code->second});
    }
    return true;
  }

  const archive::Files& files_;
  WorkbookParts parts_;
};

}  // namespace

std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name) {
  return node.find_child([name](const pugi::xml_node& child) { return local_name(child) == name; });
}

std::string attribute_of(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    const std::string_view full = attribute.name();
    const std::size_t colon = full.find(':');
    if ((colon == std::string_view::npos ? full : full.substr(colon + 1)) == name) {
      return attribute.value();
    }
  }
  return "";
}

bool parse_xml(pugi::xml_document& document, const std::string& bytes) {
  return static_cast<bool>(document.load_buffer(bytes.data(), bytes.size(),
                                                pugi::parse_default | pugi::parse_ws_pcdata));
}

std::string unescaped(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    if (const auto point = escape_at(text, at)) {
      base::append_utf8(result, *point);
      at += 7;
    } else {
      result += text[at++];
    }
  }
  return with_plain_breaks(result);
}

std::string rich_text(const pugi::xml_node& node) {
  std::string text;
  collect(node, text);
  return unescaped(text);
}

std::optional<WorkbookParts> workbook_parts(const archive::Files& files) {
  return PartsReader{files}.read();
}

}  // namespace rasad::tables
