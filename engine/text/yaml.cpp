// libyaml's events become our tree; everything that strict files may not have is a fault.
#include "engine/text/yaml.hpp"

#include "engine/base/utf8.hpp"
#include "engine/text/language.hpp"
#include "engine/text/source_check.hpp"
#include "engine/text/yaml_slips.hpp"

#include <yaml.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

namespace rasad::text {
namespace {

constexpr int deepest = 24;  // reliability.md §5.2
constexpr std::size_t most_nodes = 200'000;
constexpr std::size_t longest_scalar = 64 * 1024;
constexpr std::size_t longest_key = 128;

base::Span span_of(const yaml_mark_t& mark) {
  return {static_cast<int>(mark.line) + 1, static_cast<int>(mark.column) + 1};
}

struct ParserDelete {
  void operator()(yaml_parser_t* parser) const {
    yaml_parser_delete(parser);
    delete parser;
  }
};

/// An event that frees itself.
class Event {
 public:
  Event() = default;
  ~Event() { yaml_event_delete(&event_); }
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;
  yaml_event_t* operator->() { return &event_; }
  yaml_event_t* get() { return &event_; }

 private:
  yaml_event_t event_{};
};

class Reader {
 public:
  Reader(const std::string& file, std::string_view bytes, base::Diagnostics& diagnostics)
      : file_(file), bytes_(bytes), diagnostics_(diagnostics), parser_(new yaml_parser_t{}) {
    yaml_parser_initialize(parser_.get());
    yaml_parser_set_encoding(parser_.get(), YAML_UTF8_ENCODING);
    look_for_eaten_text();
    yaml_parser_set_input_string(
        parser_.get(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  }

  std::optional<Node> read() {
    Event event;
    for (bool begun = false; !begun;) {
      if (!next(event)) {
        return std::nullopt;
      }
      if (event->type == YAML_STREAM_END_EVENT) {
        fault(base::Code::empty_document, {1, 1}, {});
        return std::nullopt;
      }
      begun = event->type != YAML_STREAM_START_EVENT && event->type != YAML_DOCUMENT_START_EVENT;
    }
    Node root;
    if (!value(event, root, 0)) {
      return std::nullopt;
    }
    report_more_documents();
    return root;
  }

 private:
  void fault(base::Code code, base::Span span, base::Arguments arguments) {
    diagnostics_.error(code, file_, span, path_, std::move(arguments));
  }

  // A comment begins with a blank behind its sign. "no. #1" was meant as text, and is lost.
  void look_for_eaten_text() {
    int line = 1;
    int column = 1;
    int blank = 0;  // column where the blanks before this sign begin, 0 if it follows a letter
    for (std::size_t at = 0; at < bytes_.size(); ++column) {
      const char sign = bytes_[at];
      const std::size_t length = std::max<std::size_t>(1, base::decode(bytes_, at).length);
      at += length;
      const char next = at < bytes_.size() ? bytes_[at] : '\n';
      const bool is_text =
          next != ' ' && next != '#' && next != '!' && next != '\n' && next != '\r';
      if (sign == '#' && blank > 1 && is_text) {
        eaten_.try_emplace(line, Eaten{blank, column});
      }
      if (sign == '\n') {
        ++line;
        column = 0;
      }
      blank = sign != ' ' ? 0 : blank == 0 ? column : blank;
    }
  }

  bool next(Event& event) {
    yaml_event_delete(event.get());
    if (yaml_parser_parse(parser_.get(), event.get()) != 0) {
      return true;
    }
    const yaml_parser_t& parser = *parser_;
    const base::Span span = span_of(where_to_look(parser));
    fault(base::Code::yaml_syntax, span,
          {{"reason", yaml_slip(bytes_, parser, span)}, {"quote", "\""}});
    return false;
  }

  // What was opened and never closed is found lines later: the place to look at is its beginning.
  static const yaml_mark_t& where_to_look(const yaml_parser_t& parser) {
    const std::string_view context = parser.context != nullptr ? parser.context : "";
    const bool is_open = context.find("quoted scalar") != std::string_view::npos ||
                         context.find("flow") != std::string_view::npos;
    return is_open ? parser.context_mark : parser.problem_mark;
  }

  void report_more_documents() {
    Event event;
    while (next(event) && event->type != YAML_STREAM_END_EVENT) {
      if (event->type == YAML_DOCUMENT_START_EVENT) {
        fault(base::Code::several_documents, span_of(event->start_mark), {});
        return;
      }
    }
  }

  void report_anchor_and_tag(const yaml_char_t* anchor, const yaml_char_t* tag, base::Span span) {
    if (anchor != nullptr) {
      fault(base::Code::anchor_or_alias, span, {});
    }
    if (tag != nullptr) {
      fault(base::Code::tag, span, {});
    }
  }

  bool value(Event& event, Node& node, int depth) {
    node.span = span_of(event->start_mark);
    node.end = span_of(event->end_mark);
    if (depth > deepest || ++nodes_ > most_nodes) {
      fault(base::Code::limit_exceeded, node.span,
            {{"reason", depth > deepest ? "limit_depth" : "limit_values"},
             {"limit", std::to_string(depth > deepest ? deepest : static_cast<int>(most_nodes))}});
      return false;
    }
    switch (event->type) {
      case YAML_SCALAR_EVENT:
        scalar(event, node);
        return true;
      case YAML_SEQUENCE_START_EVENT:
        return list(event, node, depth);
      case YAML_MAPPING_START_EVENT:
        return map(event, node, depth);
      case YAML_ALIAS_EVENT:
        fault(base::Code::anchor_or_alias, node.span, {});
        return true;
      default:
        return true;
    }
  }

  void scalar(Event& event, Node& node) {
    const auto& data = event->data.scalar;
    report_anchor_and_tag(data.anchor, data.tag, node.span);
    node.value.assign(reinterpret_cast<const char*>(data.value), data.length);
    node.style = data.style == YAML_PLAIN_SCALAR_STYLE ? ScalarStyle::plain
                 : data.style == YAML_LITERAL_SCALAR_STYLE || data.style == YAML_FOLDED_SCALAR_STYLE
                     ? ScalarStyle::block
                     : ScalarStyle::quoted;
    if (node.value.size() > longest_scalar) {
      fault(base::Code::limit_exceeded, node.span,
            {{"reason", "limit_value_bytes"}, {"limit", std::to_string(longest_scalar)}});
    }
    const auto eaten = eaten_.find(node.end.line);
    if (data.style == YAML_PLAIN_SCALAR_STYLE && eaten != eaten_.end() &&
        eaten->second.blank == node.end.column) {
      diagnostics_.warning(base::Code::comment_eats_text, file_,
                           {node.end.line, eaten->second.sign}, path_,
                           {{"kept", node.value}, {"quote", "\""}});
    }
    // Escapes in quotes can bring in what the file itself must not hold.
    if (const std::string found = forbidden_character(node.value); !found.empty()) {
      fault(base::Code::forbidden_character, node.span, {{"found", found}});
    }
  }

  bool is_key(const Node& key) {
    if (key.kind != NodeKind::scalar) {
      fault(base::Code::flow_style, key.span, {});
      return false;
    }
    if (key.value.size() > longest_key) {
      fault(base::Code::limit_exceeded, key.span,
            {{"reason", "limit_key_bytes"}, {"limit", std::to_string(longest_key)}});
      return false;
    }
    return true;
  }

  // Flow style is for one line of scalars only.
  void check_flow(bool is_flow, const Node& node, const yaml_mark_t& end) {
    const auto is_scalar = [](const Node& one) { return one.kind == NodeKind::scalar; };
    const bool all_scalars =
        std::all_of(node.items.begin(), node.items.end(), is_scalar) &&
        std::all_of(node.entries.begin(), node.entries.end(),
                    [&](const Entry& entry) { return is_scalar(entry.value); });
    const bool one_line = static_cast<int>(end.line) + 1 == node.span.line;
    if (is_flow && !(all_scalars && one_line)) {
      fault(base::Code::flow_style, node.span, {});
    }
  }

  bool list(Event& start, Node& node, int depth) {
    node.kind = NodeKind::list;
    report_anchor_and_tag(start->data.sequence_start.anchor, start->data.sequence_start.tag,
                          node.span);
    const bool is_flow = start->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE;
    const std::size_t length = path_.size();
    Event event;
    while (next(event)) {
      if (event->type == YAML_SEQUENCE_END_EVENT) {
        node.end = span_of(event->end_mark);
        check_flow(is_flow, node, event->start_mark);
        return true;
      }
      path_ += '[' + std::to_string(node.items.size()) + ']';
      Node item;
      const bool ok = value(event, item, depth + 1);
      path_.resize(length);
      node.items.push_back(std::move(item));
      if (!ok) {
        return false;
      }
    }
    return false;
  }

  bool map(Event& start, Node& node, int depth) {
    node.kind = NodeKind::map;
    report_anchor_and_tag(start->data.mapping_start.anchor, start->data.mapping_start.tag,
                          node.span);
    const bool is_flow = start->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
    const std::size_t length = path_.size();
    std::set<std::string> keys;
    Event event;
    while (next(event)) {
      if (event->type == YAML_MAPPING_END_EVENT) {
        node.end = span_of(event->end_mark);
        check_flow(is_flow, node, event->start_mark);
        return true;
      }
      Node key;
      if (!value(event, key, depth + 1)) {
        return false;
      }
      if (!is_key(key)) {
        return false;
      }
      path_ += (length == 0 ? "" : ".") + key.value;
      const bool is_new = keys.insert(key.value).second;
      const bool ok = entry(event, node, std::move(key), is_new, depth);
      path_.resize(length);
      if (!ok) {
        return false;
      }
    }
    return false;
  }

  bool entry(Event& event, Node& node, Node key, bool is_new, int depth) {
    Node item;
    if (!next(event) || !value(event, item, depth + 1)) {
      return false;
    }
    if (!is_new) {
      fault(base::Code::duplicate_key, key.span, {{"key", key.value}});
    } else {
      node.entries.push_back({std::move(key.value), key.span, std::move(item), key.end});
    }
    return true;
  }

  const std::string& file_;
  std::string_view bytes_;
  base::Diagnostics& diagnostics_;
  std::unique_ptr<yaml_parser_t, ParserDelete> parser_;
  /// Columns, from 1, of the blanks and of the sign of a comment that looks like text.
  struct Eaten {
    int blank = 0;
    int sign = 0;
  };
  std::map<int, Eaten> eaten_;  ///< by line
  std::string path_;
  std::size_t nodes_ = 0;
};

}  // namespace

std::optional<Node> parse_yaml(const std::string& file, std::string_view bytes,
                               base::Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.error_count();
  const std::string_view text = without_bom(bytes);
  if (!check_source(file, text, diagnostics)) {
    return std::nullopt;
  }
  std::optional<Node> root = Reader{file, text, diagnostics}.read();
  return diagnostics.error_count() == before ? root : std::nullopt;
}

}  // namespace rasad::text
