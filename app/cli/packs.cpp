// Output of commands, and packs with their faults said.
#include "app/shell/packs.hpp"

#include "app/cli/command.hpp"
#include "app/present/fault_lines.hpp"
#include "engine/text/language.hpp"
#include "engine/text/typed.hpp"

#include <algorithm>
#include <cstdio>

namespace rasad::cli {

void print(const std::string& line) {
  std::fputs((text::shown_signs(line) + '\n').c_str(), stdout);
}

void print_error(const std::string& line) {
  std::fputs((text::shown_signs(line) + '\n').c_str(), stderr);
}

std::string default_pack() {
  return "autumn-burglaries";
}

// A language of the program that a pack does not have is common; one that only a pack can have was
// asked for because of it.
static void say_if_missing(const Context& context, const content::PackInfo& info) {
  const std::string& wanted = context.text.language();
  const bool has_it =
      std::find(info.languages.begin(), info.languages.end(), wanted) != info.languages.end();
  if (!has_it && !text::is_known_language(wanted) && wanted != text::pseudo_language) {
    print_error(context.text.say("pack.no_language",
                                 {{"language", wanted}, {"source", info.source_language}}));
  }
}

bool admits(const Context& context, const std::optional<base::Diagnostic>& doubt, InDoubt what) {
  if (!doubt) {
    return true;
  }
  const bool goes_on = what == InDoubt::say || context.trusts_changed;
  base::Diagnostic said = *doubt;
  said.severity = goes_on ? base::Severity::warning : base::Severity::error;
  for (const std::string& line : present::fault_lines(context.text, said, {})) {
    print_error(line);
  }
  if (!goes_on) {
    print_error(context.text.say("signature.stopped"));
  }
  return goes_on;
}

std::shared_ptr<const content::Pack> load_pack(const Context& context, const std::string& name,
                                               const std::string& doctrine, InDoubt what) {
  const shell::ReadPack read = shell::find_pack(context.share, context.data, name, doctrine);
  const bool is_admitted = admits(context, read.doubt, what);
  if (read.pack == nullptr) {
    for (const base::Diagnostic& fault : base::shown(read.diagnostics).list) {
      for (const std::string& line : present::fault_lines(context.text, fault, read.files)) {
        print_error(line);
      }
    }
  }
  if (is_admitted && read.pack != nullptr) {
    say_if_missing(context, read.pack->info);
  }
  return is_admitted ? read.pack : nullptr;
}

bool can_be_without(const Context& context, const content::Pack& pack,
                    const std::vector<std::string>& ids) {
  std::vector<std::string> known;
  for (const content::Wave& wave : pack.world.waves) {
    known.push_back(wave.id);
  }
  for (const content::Group& group : pack.world.groups) {
    known.push_back(group.id);
  }
  for (const std::string& id : ids) {
    if (std::find(known.begin(), known.end(), id) == known.end()) {
      std::string list;
      for (const std::string& one : known) {
        list += (list.empty() ? "" : ", ") + one;
      }
      print_error(context.text.say("run.unknown_without", {{"id", id}, {"known", list}}));
      return false;
    }
  }
  return true;
}

}  // namespace rasad::cli
