// The commands and their options. Descriptions are program text: help is translated too.
#include "app/cli/arguments.hpp"

#include "app/audio/signal.hpp"
#include "app/cli/analyse.hpp"
#include "app/cli/author.hpp"
#include "app/cli/command.hpp"
#include "app/cli/help_format.hpp"
#include "app/cli/l10n_commands.hpp"
#include "app/cli/lesson.hpp"
#include "app/cli/pack_commands.hpp"
#include "app/cli/report.hpp"
#include "app/cli/usage.hpp"
#include "app/cli/window.hpp"
#include "app/shell/folders.hpp"
#include "app/shell/settings.hpp"
#include "app/shell/streams.hpp"
#include "engine/text/language.hpp"

#include <functional>

namespace rasad::cli {
namespace {

constexpr std::uint64_t most_seed = std::numeric_limits<std::uint64_t>::max();

/// What holds for every command.
struct Common {
  std::string language;
  std::string data;
};

/// Holds what the parser fills, and the command that was chosen.
class Program {
 public:
  explicit Program(Context& context)
      : context_(context), app_(say("help.program"), "rasad"), usage_(context.text) {
    app_.require_subcommand(0, 1);
    add_common(app_);
    flag(app_, "--version", wants_version_, "help.version");
    add_play();
    add_run();
    add_tour();
    add_replay();
    add_report();
    add_whatif();
    add_batch();
    add_check();
    add_authoring();
    add_localization();
    add_lesson();
    add_handbook();
    add_pack();
    add_msel();
    add_sound();
    add_analyse();
    add("doctor", [this] { return doctor(context_); });
    // These stop before a pack whose signature is in doubt.
    for (const char* name : {"play", "run", "tour", "replay", "report", "whatif", "explain",
                             "playtest", "lesson", "batch", "pack"}) {
      flag(*app_.get_subcommand(name), "--trust-changed", context_.trusts_changed, "help.doubt");
    }
  }

  int run(int count, char** arguments) {
    try {
      app_.parse(count, arguments);
    } catch (const CLI::CallForHelp&) {
      const auto chosen = app_.get_subcommands();
      print(chosen.empty() ? app_.help() : chosen.front()->help("rasad"));
      return done;
    } catch (const CLI::ParseError& problem) {
      return refuse(usage_.explain(app_, problem));
    }
    if (wants_version_) {
      return version(context_);
    }
    return command_ ? command_() : play(context_, play_);
  }

 private:
  [[nodiscard]] std::string say(const std::string& id,
                                const base::Arguments& arguments = {}) const {
    return context_.text.say(id, arguments);
  }

  void translate_labels(CLI::App& app) const {
    const auto formatter = std::make_shared<HelpFormat>();
    for (const char* label : {"Usage", "OPTIONS", "SUBCOMMAND", "SUBCOMMANDS", "Positionals",
                              "Options", "Subcommands", "REQUIRED", "TEXT", "UINT", "INT"}) {
      formatter->label(label, say(std::string{"help.label."} + label));
    }
    app.formatter(formatter);
    app.get_help_ptr()->group(say("help.label.Options"));
  }

  CLI::App* add(const std::string& name, std::function<int()> command) {
    CLI::App* sub = app_.add_subcommand(name, say("help." + name));
    sub->group(say("help.label.Subcommands"));
    add_common(*sub);
    sub->callback([this, command] { command_ = command; });
    return sub;
  }

  /// Help, language and folder: at the program and at every command.
  void add_common(CLI::App& app) {
    app.set_help_flag("-h,--help", say("help.help"));
    translate_labels(app);
    usage_.only_languages(*option(app, "--lang", common_.language, "help.lang"));
    option(app, "--data", common_.data, "help.data");
  }

  int refuse(const std::string& sentence) const {
    print_error(sentence);
    print_error(say("cli.wrong_usage"));
    return wrong_usage;
  }

  template <class T>
  CLI::Option* option(CLI::App& app, const std::string& name, T& into, const char* about) {
    return app.add_option(name, into, say(about))->group(say("help.label.Options"));
  }
  CLI::Option* flag(CLI::App& app, const std::string& name, bool& into, const char* about) {
    return app.add_flag(name, into, say(about))->group(say("help.label.Options"));
  }

  template <class Into, class T>
  void number(CLI::App& app, const std::string& name, Into& into, T low, T high,
              const char* about) {
    usage_.only_numbers(*option(app, name, into, about), low, high);
  }
  CLI::Option* choice(CLI::App& app, const std::string& name, std::string& into,
                      const std::vector<std::string>& choices, const char* about) {
    CLI::Option* added = option(app, name, into, about);
    usage_.only_choices(*added, choices);
    return added;
  }

  void add_play() {
    CLI::App& app = *add("play", [this] { return play(context_, play_); });
    option(app, "pack", play_.pack, "help.pack");
    number(app, "--seed", play_.seed, std::uint64_t{0}, most_seed, "help.seed");
    option(app, "--doctrine", play_.doctrine, "help.doctrine");
    option(app, "--role", play_.role, "help.role");
    option(app, "--continue", play_.continued, "help.continue");
    flag(app, "--text", play_.text, "help.text");
    flag(app, "--watch", play_.watch, "help.watch");
  }

  void add_tour() {
    CLI::App& app = *add("tour", [this] { return tour(context_, tour_); });
    option(app, "folder", tour_.folder, "help.tour_dir")->required();
    option(app, "--size", tour_.size, "help.size");
    choice(app, "--theme", tour_.theme, {"light", "dark", "projector"}, "help.theme");
    number(app, "--scale", tour_.scale, 75, 200, "help.scale");
    option(app, "--pack", tour_.pack, "help.pack");
  }

  void add_run() {
    CLI::App& app = *add("run", [this] { return cli::run(context_, run_); });
    option(app, "pack", run_.pack, "help.pack")->required();
    number(app, "--seed", run_.seed, std::uint64_t{0}, most_seed, "help.seed");
    option(app, "--doctrine", run_.doctrine, "help.doctrine");
    option(app, "--bot", run_.bot, "help.bot");
    option(app, "--decisions", run_.decisions, "help.decisions");
    number(app, "--weeks", run_.weeks, 0, 1000, "help.weeks");
    option(app, "--out", run_.out, "help.out_session");
    option(app, "--without", run_.without, "help.without");
    flag(app, "--digest", run_.digest, "help.digest");
    flag(app, "--fields", run_.fields, "help.fields");
  }

  void add_replay() {
    CLI::App& app = *add("replay", [this] { return replay(context_, replay_); });
    option(app, "session", replay_.session, "help.session")->required();
    flag(app, "--verify", replay_.verify, "help.verify");
    flag(app, "--digest", replay_.digest, "help.digest");
    number(app, "--dump-step", replay_.dump_step, 0, 100'000, "help.dump_step");
  }

  void add_report() {
    CLI::App& app = *add("report", [this] { return cli::report(context_, report_); });
    option(app, "session", report_.session, "help.session")->required();
    choice(app, "--format", report_.format, {"html", "csv", "xlsx", "xapi"}, "help.report_format");
    option(app, "--out", report_.out, "help.report_out");
    option(app, "--home", report_.home, "help.home");
    number(app, "--trials", report_.trials, 2, 10'000, "help.trials");
    flag(app, "--with-reasons", report_.with_reasons, "help.with_reasons");
    flag(app, "--so-far", report_.so_far, "help.so_far");
  }

  void add_whatif() {
    CLI::App& app = *add("whatif", [this] { return cli::whatif(context_, whatif_); });
    option(app, "session", whatif_.session, "help.session")->required();
    number(app, "--at", whatif_.at, 1, 1'000'000, "help.at");
    app.get_option("--at")->required();
    option(app, "--change", whatif_.change, "help.change")->required();
    number(app, "--seeds", whatif_.seeds, 0, 10'000, "help.trials");
    flag(app, "--so-far", whatif_.so_far, "help.so_far");
  }

  void add_batch() {
    CLI::App& app = *add("batch", [this] { return run_batch(); });
    batch_needs_ = {option(app, "pack", batch_.pack, "help.pack"),
                    option(app, "--bots", batch_.bots, "help.bots")->delimiter(','),
                    option(app, "--seeds", batch_.seeds, "help.seeds")};
    option(app, "--shard", batch_.shard, "help.shard");
    number(app, "--threads", batch_.threads, 0U, 1024U, "help.threads");
    option(app, "--without", batch_.without, "help.without");
    option(app, "--out", batch_.out, "help.out_csv");
    CLI::App* merge = app.add_subcommand("merge", say("help.merge"));
    add_common(*merge);
    merge->group(say("help.label.Subcommands"));
    option(*merge, "files", batch_.merge, "help.shard_files")->required();
    option(*merge, "--out", batch_.out, "help.out_csv")->required();
  }

  int run_batch() {
    for (const CLI::Option* needed : batch_needs_) {  // a merge needs none of them
      if (batch_.merge.empty() && needed->count() == 0) {
        return refuse(usage_.missing(*needed));
      }
    }
    return batch(context_, batch_);
  }

  void add_check() {
    CLI::App& app = *add("check", [this] { return run_check(); });
    check_packs_ = option(app, "packs", check_.packs, "help.packs");
    choice(app, "--format", format_, {"text", "json"}, "help.format");
    flag(app, "--limits", check_.limits, "help.limits");
  }

  int run_check() {
    if (check_.packs.empty() && !check_.limits) {
      return refuse(usage_.missing(*check_packs_));
    }
    check_.json = format_ == "json";
    return check(context_, check_);
  }

  void add_lesson() {
    CLI::App& app = *add("lesson", [this] {
      lesson_.html = page_format_ == "html";
      return lesson(context_, lesson_);
    });
    option(app, "pack", lesson_.pack, "help.pack");
    choice(app, "--format", page_format_, {"text", "html"}, "help.lesson_format");
    option(app, "--out", lesson_.out, "help.out_page");
    flag(app, "--after-end", lesson_.after_end, "help.after_end");
  }

  void add_handbook() {
    CLI::App& app = *add("handbook", [this] { return handbook(context_, handbook_); });
    option(app, "chapter", handbook_.chapter, "help.chapter");
    option(app, "--find", handbook_.word, "help.find");
  }

  void add_authoring() {
    CLI::App& schema = *add("schema", [this] { return cli::schema(context_, schema_); });
    option(schema, "--out", schema_.out, "help.out_schema");
    option(schema, "--guide", schema_.guide, "help.guide");
    CLI::App& fresh = *add("new", [this] { return new_pack(context_, new_); });
    option(fresh, "folder", new_.folder, "help.new_folder")->required();
    option(fresh, "--title", new_.title, "help.title");
    CLI::App& fmt = *add("fmt", [this] { return fmt_pack(context_, fmt_); });
    option(fmt, "pack", fmt_.pack, "help.pack_folder")->required();
    flag(fmt, "--check", fmt_.check, "help.fmt_check");
    flag(fmt, "--upgrade", fmt_.upgrade, "help.fmt_upgrade");
    CLI::App& explain = *add("explain", [this] { return cli::explain(context_, explain_); });
    option(explain, "pack", explain_.pack, "help.pack")->required();
    option(explain, "id", explain_.id, "help.id")->required();
    option(explain, "--session", explain_.session, "help.session");
    CLI::App& playtest = *add("playtest", [this] { return cli::playtest(context_, playtest_); });
    option(playtest, "pack", playtest_.pack, "help.pack")->required();
    option(playtest, "--bots", playtest_.bots, "help.bots")->delimiter(',');
    number(playtest, "--seeds", playtest_.seeds, 1, 10'000, "help.how_many_seeds");
  }

  void add_localization() {
    CLI::App& app = *add("l10n", [this] {
      const std::string& action = l10n_.action;
      return action == "extract"  ? l10n_extract(context_, l10n_)
             : action == "merge"  ? l10n_merge(context_, l10n_)
             : action == "pseudo" ? l10n_pseudo(context_, l10n_)
                                  : l10n_coverage(context_, l10n_);
    });
    choice(app, "action", l10n_.action, {"extract", "merge", "coverage", "pseudo"},
           "help.l10n_action")
        ->required();
    option(app, "pack", l10n_.pack, "help.pack");
    option(app, "file", l10n_.file, "help.l10n_file");
    option(app, "--into", l10n_.into, "help.into");
    choice(app, "--format", l10n_.format, {"po", "csv", "xlsx"}, "help.l10n_format");
    option(app, "--out", l10n_.out, "help.l10n_out");
  }

  void add_pack() {
    CLI::App& app = *add("pack", [this] { return pack(context_, pack_); });
    app.description(say("help.pack_command"));
    choice(app, "action", pack_.action, {"build", "sign", "verify", "install", "list"},
           "help.pack_action")
        ->required();
    option(app, "pack", pack_.pack, "help.pack");
    option(app, "--out", pack_.out, "help.out_pack");
    option(app, "--author", pack_.author, "help.author");
    flag(app, "--trust", pack_.trust, "help.trust");
  }

  void add_msel() {
    CLI::App& app = *add("msel", [this] { return msel(context_, msel_); });
    choice(app, "action", msel_.action, {"export", "import"}, "help.msel_action")->required();
    option(app, "pack", msel_.pack, "help.pack")->required();
    option(app, "file", msel_.file, "help.msel_file")->required();
    flag(app, "--apply", msel_.apply, "help.apply");
  }

  void add_analyse() {
    CLI::App& app = *add("analyse", [this] {
      analyse_.json = format_ == "json";
      return analyse(context_, analyse_);
    });
    choice(app, "method", analyse_.method, {"knox", "hotspot", "aoristic"}, "help.method")
        ->required();
    option(app, "file", analyse_.file, "help.events")->required();
    choice(app, "--format", format_, {"text", "json"}, "help.format");
    number(app, "--seed", analyse_.seed, std::uint64_t{0}, most_seed, "help.shuffle_seed");
    number(app, "--shuffles", analyse_.shuffles, 19, 9999, "help.shuffles");
    option(app, "--distances", analyse_.distances, "help.distances");
    option(app, "--days", analyse_.days, "help.days");
    choice(app, "--metric", analyse_.metric, {"euclidean", "manhattan"}, "help.metric");
    flag(app, "--same-place", analyse_.has_same_place, "help.same_place");
    number(app, "--cell", analyse_.cell, 10, 10'000, "help.cell");
    number(app, "--bandwidth", analyse_.bandwidth, 10, 20'000, "help.bandwidth");
  }

  void add_sound() {
    CLI::App& app = *add("sound", [this] { return sound(context_, sound_); });
    choice(app, "signal", sound_.signal, audio::signal_names(), "help.signal");
    number(app, "--volume", sound_.volume, 0, 100, "help.volume");
  }

  Context& context_;
  CLI::App app_;
  Usage usage_;
  Common common_;
  bool wants_version_ = false;
  std::function<int()> command_;
  AnalyseArguments analyse_;
  PlayArguments play_;
  TourArguments tour_;
  RunArguments run_;
  ReplayArguments replay_;
  ReportArguments report_;
  WhatIfArguments whatif_;
  BatchArguments batch_;
  std::vector<const CLI::Option*> batch_needs_;
  CheckArguments check_;
  const CLI::Option* check_packs_ = nullptr;
  LessonArguments lesson_;
  HandbookArguments handbook_;
  SoundArguments sound_;
  SchemaArguments schema_;
  NewArguments new_;
  FmtArguments fmt_;
  ExplainArguments explain_;
  PlaytestArguments playtest_;
  std::string format_ = "text";
  std::string page_format_ = "text";
  L10nArguments l10n_;
  PackArguments pack_;
  MselArguments msel_;
};

}  // namespace

int run_program(int count, char** arguments) {
  shell::open_standard_streams();
  Context context;
  context.share = shell::share_folder();
  context.data = shell::data_folder(value_after(count, arguments, "--data"));
  context.text = present::ProgramText{context.share / "localization"};
  const std::string wanted = value_after(count, arguments, "--lang");
  context.text.set_language(
      shell::language_for(context.data, wanted, present::language_of_environment()));
  try {
    const int code = Program{context}.run(count, arguments);
    if (code == done && !shell::was_output_written()) {
      print_error(context.text.say("cli.output_lost"));
      return environment_failed;
    }
    return code;
  } catch (const std::exception& problem) {
    print_error(context.text.say("cli.failed", {{"problem", problem.what()}}));
    return environment_failed;
  }
}

}  // namespace rasad::cli
