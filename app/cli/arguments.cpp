// The commands and their options. Descriptions are program text: help is translated too.
#include "app/cli/arguments.hpp"

#include "app/cli/command.hpp"
#include "app/shell/folders.hpp"
#include "engine/text/language.hpp"

#include <CLI/CLI.hpp>

#include <functional>

namespace rasad::cli {
namespace {

/// What holds for every command.
struct Common {
  std::string language;
  std::string data;
};

// The language must be known before help is written, so it is looked for first.
std::string value_after(int count, char** arguments, const std::string& option) {
  for (int i = 1; i < count; ++i) {
    const std::string word = arguments[i];
    if (word == option && i + 1 < count) {
      return arguments[i + 1];
    }
    if (word.starts_with(option + '=')) {
      return word.substr(option.size() + 1);
    }
  }
  return "";
}

/// Holds what the parser fills, and the command that was chosen.
class Program {
 public:
  explicit Program(Context& context) : context_(context), app_(say("help.program"), "rasad") {
    app_.require_subcommand(0, 1);
    app_.set_help_flag("-h,--help", say("help.help"));
    app_.add_flag("--version", wants_version_, say("help.version"));
    translate_labels(app_);
    add_play();
    add_run();
    add_replay();
    add_batch();
    add_check();
    add_localization();
    add_simple("doctor", [this] { return doctor(context_); });
  }

  int run(int count, char** arguments) {
    try {
      app_.parse(count, arguments);
    } catch (const CLI::CallForHelp&) {
      const auto chosen = app_.get_subcommands();
      print(chosen.empty() ? app_.help() : chosen.front()->help("rasad"));
      return done;
    } catch (const CLI::ParseError& problem) {
      print_error(say("cli.wrong_usage", {{"problem", problem.get_name()}}));
      return wrong_usage;
    }
    if (wants_version_) {
      return version(context_);
    }
    if (!command_) {
      command_ = [this] { return play(context_, play_); };
    }
    return command_();
  }

 private:
  [[nodiscard]] std::string say(const std::string& id,
                                const base::Arguments& arguments = {}) const {
    return context_.text.say(id, arguments);
  }

  void translate_labels(CLI::App& app) const {
    const auto formatter = app.get_formatter();
    for (const char* label : {"Usage", "OPTIONS", "SUBCOMMAND", "SUBCOMMANDS", "Positionals",
                              "Options", "Subcommands", "REQUIRED", "TEXT", "UINT", "INT"}) {
      formatter->label(label, say(std::string{"help.label."} + label));
    }
    app.get_help_ptr()->group(say("help.label.Options"));
  }

  CLI::App* add(const std::string& name, std::function<int()> command) {
    CLI::App* sub = app_.add_subcommand(name, say("help." + name));
    sub->group(say("help.label.Subcommands"));
    sub->set_help_flag("-h,--help", say("help.help"));
    translate_labels(*sub);
    option(*sub, "--lang", common_.language, "help.lang")
        ->check(CLI::IsMember(text::known_languages()));
    option(*sub, "--data", common_.data, "help.data");
    sub->callback([this, command] { command_ = command; });
    return sub;
  }

  template <class T>
  CLI::Option* option(CLI::App& app, const std::string& name, T& into, const char* about) {
    return app.add_option(name, into, say(about))->group(say("help.label.Options"));
  }
  CLI::Option* flag(CLI::App& app, const std::string& name, bool& into, const char* about) {
    return app.add_flag(name, into, say(about))->group(say("help.label.Options"));
  }

  void add_simple(const std::string& name, std::function<int()> command) {
    add(name, std::move(command));
  }

  void add_play() {
    CLI::App& app = *add("play", [this] { return play(context_, play_); });
    option(app, "pack", play_.pack, "help.pack");
    option(app, "--seed", play_.seed, "help.seed");
    option(app, "--continue", play_.continued, "help.continue");
    flag(app, "--text", play_.text, "help.text");
    flag(app, "--watch", play_.watch, "help.watch");
  }

  void add_run() {
    CLI::App& app = *add("run", [this] { return cli::run(context_, run_); });
    option(app, "pack", run_.pack, "help.pack")->required();
    option(app, "--seed", run_.seed, "help.seed");
    option(app, "--bot", run_.bot, "help.bot");
    option(app, "--decisions", run_.decisions, "help.decisions");
    option(app, "--weeks", run_.weeks, "help.weeks");
    option(app, "--out", run_.out, "help.out_session");
    option(app, "--without", run_.without, "help.without");
    flag(app, "--digest", run_.digest, "help.digest");
  }

  void add_replay() {
    CLI::App& app = *add("replay", [this] { return replay(context_, replay_); });
    option(app, "session", replay_.session, "help.session")->required();
    flag(app, "--verify", replay_.verify, "help.verify");
    flag(app, "--digest", replay_.digest, "help.digest");
    option(app, "--dump-step", replay_.dump_step, "help.dump_step");
  }

  void add_batch() {
    CLI::App& app = *add("batch", [this] { return batch(context_, batch_); });
    option(app, "pack", batch_.pack, "help.pack");
    option(app, "--bots", batch_.bots, "help.bots")->delimiter(',');
    option(app, "--seeds", batch_.seeds, "help.seeds");
    option(app, "--shard", batch_.shard, "help.shard");
    option(app, "--threads", batch_.threads, "help.threads");
    option(app, "--without", batch_.without, "help.without");
    option(app, "--out", batch_.out, "help.out_csv");
    CLI::App* merge = app.add_subcommand("merge", say("help.merge"));
    translate_labels(*merge);
    option(*merge, "files", batch_.merge, "help.shard_files")->required();
    option(*merge, "--out", batch_.out, "help.out_csv")->required();
  }

  void add_check() {
    CLI::App& app = *add("check", [this] {
      check_.json = format_ == "json";
      return check(context_, check_);
    });
    option(app, "packs", check_.packs, "help.packs");
    option(app, "--format", format_, "help.format")->check(CLI::IsMember({"text", "json"}));
    flag(app, "--limits", check_.limits, "help.limits");
  }

  void add_localization() {
    CLI::App& app = *add("l10n", [this] {
      return l10n_action_ == "extract" ? l10n_extract(context_, l10n_pack_, l10n_language_)
                                       : l10n_coverage(context_, l10n_pack_);
    });
    option(app, "action", l10n_action_, "help.l10n_action")
        ->required()
        ->check(CLI::IsMember({"coverage", "extract"}));
    option(app, "pack", l10n_pack_, "help.pack");
    option(app, "--into", l10n_language_, "help.into");
  }

  Context& context_;
  CLI::App app_;
  Common common_;
  bool wants_version_ = false;
  std::function<int()> command_;
  PlayArguments play_;
  RunArguments run_;
  ReplayArguments replay_;
  BatchArguments batch_;
  CheckArguments check_;
  std::string format_ = "text";
  std::string l10n_action_;
  std::string l10n_pack_;
  std::string l10n_language_;
};

}  // namespace

int run_program(int count, char** arguments) {
  Context context;
  context.share = shell::share_folder();
  context.data = shell::data_folder(value_after(count, arguments, "--data"));
  context.text = present::ProgramText{context.share / "localization"};
  const std::string wanted = value_after(count, arguments, "--lang");
  context.text.set_language(wanted.empty() ? present::language_of_environment() : wanted);
  try {
    return Program{context}.run(count, arguments);
  } catch (const std::exception& problem) {
    print_error(context.text.say("cli.failed", {{"problem", problem.what()}}));
    return environment_failed;
  }
}

}  // namespace rasad::cli
