// What every command gets: folders, language, output. One file a command.
#pragma once

#include "app/present/program_text.hpp"
#include "engine/content/handbook.hpp"
#include "engine/content/pack.hpp"
#include "engine/session/session.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rasad::cli {

/// Exit codes: a contract with scripts.
enum Exit : int { done = 0, faults_found = 1, wrong_usage = 2, environment_failed = 3 };

struct Context {
  std::filesystem::path share;
  std::filesystem::path data;
  present::ProgramText text;
  std::string program;          ///< as the user started it, for "how to continue"
  bool trusts_changed = false;  ///< --trust-changed: a pack in doubt is used, this one time
};

/// Writes a line to standard output; an error line to standard error.
void print(const std::string& line);
void print_error(const std::string& line);

/// A pack whose signature is in doubt: what plays it or keeps it stops, unless it was told to trust
/// it this once; what is there for authors says it and goes on, for they change what they signed.
enum class InDoubt { stop, say };
/// Says a doubt about a signature on standard error; true if the command may go on.
[[nodiscard]] bool admits(const Context& context, const std::optional<base::Diagnostic>& doubt,
                          InDoubt what = InDoubt::stop);
/// Reads a pack by path, or by the name of one that ships; faults go to standard error.
/// doctrine  name of a shipped doctrine to play it under instead of its own; "" for its own
[[nodiscard]] std::shared_ptr<const content::Pack> load_pack(const Context& context,
                                                             const std::string& name,
                                                             const std::string& doctrine = "",
                                                             InDoubt what = InDoubt::stop);
/// True if all ids are waves or groups of the pack; else says which is not.
[[nodiscard]] bool can_be_without(const Context& context, const content::Pack& pack,
                                  const std::vector<std::string>& ids);
/// Reads the handbook that ships; a fault goes to standard error.
[[nodiscard]] std::shared_ptr<const content::Handbook> load_handbook(const Context& context);
/// The pack a bare `rasad play` takes.
[[nodiscard]] std::string default_pack();

struct CheckArguments {
  std::vector<std::string> packs;
  bool json = false;
  bool limits = false;
};
[[nodiscard]] int check(Context& context, const CheckArguments& arguments);

struct RunArguments {
  std::string pack;
  std::string doctrine;
  std::uint64_t seed = 1;
  std::string bot = "intelligence-led";
  std::string decisions;  ///< file, instead of a bot
  std::int32_t weeks = 1000;
  std::string out;
  bool digest = false;
  bool fields = false;  ///< the digest of each field apart, too
  std::vector<std::string> without;
};
[[nodiscard]] int run(Context& context, const RunArguments& arguments);

struct ReplayArguments {
  std::string session;
  bool verify = false;
  bool digest = false;
  std::optional<std::int32_t> dump_step;
};
[[nodiscard]] int replay(Context& context, const ReplayArguments& arguments);

struct BatchArguments {
  std::string pack;
  std::vector<std::string> bots;
  std::string seeds;
  std::string shard;
  unsigned threads = 0;
  std::string out;
  std::vector<std::string> without;
  std::vector<std::string> merge;  ///< files to merge, instead of playing
};
[[nodiscard]] int batch(Context& context, const BatchArguments& arguments);

struct PlayArguments {
  std::string pack;
  std::string doctrine;
  std::string role;  ///< id of the role played, "" for all of them
  std::optional<std::uint64_t> seed;
  bool text = false;
  bool watch = false;
  std::string continued;  ///< session to go on with
};
[[nodiscard]] int play(Context& context, const PlayArguments& arguments);

struct SoundArguments {
  std::string signal;  ///< one of signals.yaml; "" plays all, one after the other
  int volume = 100;    ///< 0..100
};
[[nodiscard]] int sound(const Context& context, const SoundArguments& arguments);

struct HandbookArguments {
  std::string chapter;  ///< number or id; "glossary"; "" for the contents
  std::string word;     ///< what to find, instead
};
[[nodiscard]] int handbook(Context& context, const HandbookArguments& arguments);

[[nodiscard]] int version(const Context& context);
[[nodiscard]] int doctor(const Context& context);

}  // namespace rasad::cli
