// rasad check: all faults of all packs, for people or for programs.
#include "app/cli/command.hpp"
#include "app/present/fault_lines.hpp"
#include "app/present/letters.hpp"
#include "app/shell/glyphs.hpp"
#include "app/shell/packs.hpp"
#include "engine/content/cell_grid.hpp"
#include "engine/content/geometry_reader.hpp"
#include "engine/text/json.hpp"
#include "engine/text/language.hpp"

#include <nlohmann/json.hpp>

namespace rasad::cli {
namespace {

void print_limits(const Context& context) {
  const archive::Limits limits;
  const auto line = [&](const char* id, std::uint64_t value) {
    print(context.text.say(
        id, {{"limit", text::number(context.text.language(), static_cast<std::int64_t>(value))}}));
  };
  line("limit.archive", limits.zip_bytes);
  line("limit.total", limits.total_bytes);
  line("limit.text_file", limits.text_bytes);
  line("limit.map_file", limits.geojson_bytes);
  line("limit.map_values", text::most_json_values);
  line("limit.map_side", content::most_side);
  line("limit.map_squares", content::most_squares);
  line("limit.map_corners", content::most_corners);
  line("limit.other_file", limits.entry_bytes);
  line("limit.files", limits.entries);
  line("limit.path", limits.path_bytes);
}

nlohmann::ordered_json as_json(const Context& context, const std::string& pack,
                               const base::Diagnostic& fault) {
  return {{"pack", pack},
          {"severity", fault.severity == base::Severity::error ? "error" : "warning"},
          {"code", "RSD-" + std::to_string(static_cast<int>(fault.code))},
          {"file", fault.file},
          {"line", fault.span.line},
          {"column", fault.span.column},
          {"path", fault.path},
          {"message", present::fault_sentence(context.text, fault)},
          {"remedy", present::remedy_sentence(context.text, fault)}};
}

/// Everything that is wrong with one pack, and its files for the source lines.
struct Checked {
  base::Diagnostics diagnostics;
  archive::Files files;
};

Checked check_one(const Context& context, const std::string& name) {
  Checked result;
  shell::OpenedFiles opened =
      shell::open_files(context.share, context.data, name, result.diagnostics);
  if (auto& files = opened.files) {
    result.files = *files;
    if (files->contains(content::handbook_file)) {
      static_cast<void>(content::read_handbook(*files, result.diagnostics));
      return result;
    }
    const auto pack = content::read_pack(std::move(*files), shell::ShippedDoctrines{context.share},
                                         result.diagnostics);
    if (const shell::Glyphs glyphs{context.share}; pack != nullptr && glyphs.is_complete()) {
      present::report_letters(
          *pack, [&glyphs](char32_t letter) { return glyphs.has(letter); }, result.diagnostics);
    }
    // Last: a pack that is in doubt is read to its end.
    if (opened.doubt) {
      result.diagnostics.add(*opened.doubt);
    }
  }
  return result;
}

void print_faults(const Context& context, const std::string& name, const Checked& checked) {
  const base::ShownDiagnostics shown = base::shown(checked.diagnostics);
  for (const base::Diagnostic& fault : shown.list) {
    for (const std::string& line : present::fault_lines(context.text, fault, checked.files)) {
      print(line);
    }
  }
  if (shown.left_out > 0) {
    print(context.text.say("check.left_out", {{"n", std::to_string(shown.left_out)}}));
  }
  if (shown.list.empty()) {
    print(context.text.say("check.clean", {{"pack", name}}));
  } else {
    print(context.text.say("check.summary",
                           {{"pack", name},
                            {"errors", std::to_string(checked.diagnostics.error_count())},
                            {"warnings", std::to_string(checked.diagnostics.warning_count())}}));
  }
}

}  // namespace

int check(Context& context, const CheckArguments& arguments) {
  if (arguments.limits) {
    print_limits(context);
    if (arguments.packs.empty()) {
      return done;
    }
  }
  bool has_errors = false;
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const std::string& name : arguments.packs) {
    const Checked checked = check_one(context, name);
    has_errors |= checked.diagnostics.has_errors();
    if (arguments.json) {
      for (const base::Diagnostic& fault : checked.diagnostics.sorted()) {
        list.push_back(as_json(context, name, fault));
      }
    } else {
      print_faults(context, name, checked);
    }
  }
  if (arguments.json) {
    print(list.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
  }
  return has_errors ? faults_found : done;
}

}  // namespace rasad::cli
