// Sentences, source lines and carets of faults.
#include "app/present/fault_lines.hpp"

#include "app/present/signature_lines.hpp"
#include "engine/base/utf8.hpp"
#include "engine/text/language.hpp"
#include "engine/text/source_check.hpp"

#include <algorithm>

namespace rasad::present {
namespace {

constexpr std::size_t widest_line = 120;

std::string code_of(const base::Diagnostic& fault) {
  return std::to_string(static_cast<int>(fault.code));
}

// A value as it fits into a sentence: its first line, and not all of thousands of letters.
std::string in_a_sentence(const std::string& value) {
  constexpr std::size_t longest = 80;
  const std::size_t line_end = std::min(value.find_first_of("\r\n"), value.size());
  std::size_t at = 0;
  for (std::size_t count = 0; at < line_end && count < longest; ++count) {
    at += std::max<std::size_t>(1, base::decode(value, at).length);
  }
  return at >= value.size() ? value : value.substr(0, std::min(at, line_end)) + "…";
}

// Keywords among the arguments are sentences of their own ("type.integer", "reason.chained").
base::Arguments spoken(const ProgramText& text, base::Arguments arguments) {
  const base::Arguments plain = arguments;
  for (base::Argument& argument : arguments) {
    const auto key = argument.name == "words" ? archive::key_of(argument.value) : std::nullopt;
    if (key) {
      argument.value = words_of(text, *key);
    }
    if (argument.name != "expected") {  // a list of all choices is read to its end
      argument.value = in_a_sentence(argument.value);
    }
    for (const char* family : {"type.", "reason.", "kind."}) {
      const std::string id = family + argument.value;
      const bool fits =
          (argument.name == "expected" && std::string{family} == "type.") ||
          (argument.name == "reason" && std::string{family} == "reason.") ||
          ((argument.name == "kind" || argument.name == "name") && std::string{family} == "kind.");
      if (fits && text.has(id)) {
        argument.value = text.say(id, plain);
        break;
      }
    }
  }
  return arguments;
}

// Signs that would steer a terminal are shown as "?", one for one, so that the caret stays right.
std::string harmless(const std::string& line) {
  std::string shown;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t length = std::max<std::size_t>(1, base::decode(line, at).length);
    const std::string letter = line.substr(at, length);
    shown += text::forbidden_character(letter).empty() ? letter : "?";
    at += length;
  }
  return shown;
}

// Empty if it is too long to be shown, or no text.
std::string source_line(const std::string& bytes, int wanted) {
  std::size_t at = 0;
  for (int line = 1; line < wanted && at < bytes.size(); ++line) {
    at = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
  }
  // A letter has at most four bytes: a line of megabytes need not be read to know it is too long.
  std::string line = bytes.substr(at, 4 * widest_line + 1);
  line.resize(std::min(line.size(), line.find_first_of("\r\n")));
  if (line.size() > 4 * widest_line || text::first_invalid_utf8(line)) {
    return "";
  }
  std::replace(line.begin(), line.end(), '\t', ' ');
  const std::string shown = harmless(line);
  return text::code_points(shown) > widest_line ? "" : shown;
}

// Blanks as wide as what stands before the column.
std::string caret(const std::string& line, int column) {
  std::size_t at = 0;
  for (int i = 1; i < column && at < line.size(); ++i) {
    at += std::max<std::size_t>(1, base::decode(line, at).length);
  }
  return std::string(text::width(std::string_view{line}.substr(0, at)), ' ') + '^';
}

// A fault that knows more about the slip ("hint", else "reason") may have words of its own.
std::string sentence_of(const std::string& family, const ProgramText& text,
                        const base::Diagnostic& fault) {
  const std::string general = family + code_of(fault);
  std::string id = general;
  for (const base::Argument& argument : fault.arguments) {
    const bool is_keyword = argument.name == "hint" || argument.name == "reason";
    if (is_keyword && text.has(general + '.' + argument.value)) {
      id = general + '.' + argument.value;
    }
  }
  return id;
}

}  // namespace

std::string fault_sentence(const ProgramText& text, const base::Diagnostic& fault) {
  const base::Arguments arguments = spoken(text, fault.arguments);
  std::string sentence = text.say(sentence_of("fault.", text, fault), arguments);
  for (const char* addition : {"nearest", "more"}) {
    const auto known =
        std::find_if(arguments.begin(), arguments.end(), [addition](const auto& argument) {
          return argument.name == addition && !argument.value.empty();
        });
    if (known != arguments.end()) {
      sentence += ' ' + text.say(std::string{"fault."} + addition, {*known});
    }
  }
  return sentence;
}

std::string remedy_sentence(const ProgramText& text, const base::Diagnostic& fault) {
  return text.say(sentence_of("remedy.", text, fault), spoken(text, fault.arguments));
}

std::string fault_place(const base::Diagnostic& fault) {
  return fault.span.line == 0 ? fault.file
                              : fault.file + ':' + std::to_string(fault.span.line) + ':' +
                                    std::to_string(fault.span.column);
}

std::vector<std::string> fault_lines(const ProgramText& text, const base::Diagnostic& fault,
                                     const archive::Files& files) {
  const bool is_error = fault.severity == base::Severity::error;
  std::string head = fault_place(fault) + ": " +
                     text.say(is_error ? "severity.error" : "severity.warning") + ": " +
                     fault_sentence(text, fault);
  head += fault.path.empty() ? "" : " (" + fault.path + ')';
  std::vector<std::string> lines{head + " [RSD-" + code_of(fault) + ']'};
  const auto file = files.find(fault.file);
  if (file != files.end() && fault.span.line > 0) {
    const std::string line = source_line(file->second, fault.span.line);
    if (!line.empty()) {
      lines.push_back("    " + line);
      lines.push_back("    " + caret(line, fault.span.column));
    }
  }
  lines.push_back("    " + remedy_sentence(text, fault));
  return lines;
}

}  // namespace rasad::present
