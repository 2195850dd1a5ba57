// rasad batch: many exercises, one row each, in a stable order whatever the number of threads.
#include "app/cli/command.hpp"
#include "app/cli/seed_range.hpp"
#include "app/shell/folders.hpp"
#include "app/shell/progress.hpp"
#include "engine/assess/oracle.hpp"
#include "engine/assess/score.hpp"
#include "engine/text/language.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

namespace rasad::cli {
namespace {

constexpr const char* header =
    "bot,seed,weeks,incidents_actual,incidents_recorded,harm_actual,cost,trust_mean,score_process,"
    "score_outcome,digest";

/// A decimal with a point, whatever the language: files are for programs.
std::string plain(double value) {
  return text::decimal("en", static_cast<std::int64_t>(value * 100 + (value < 0 ? -0.5 : 0.5)));
}

std::string row_of(const session::Session& session, const std::string& bot,
                   const assess::References& references) {
  const assess::Outcome outcome = assess::outcome_of(session);
  const assess::Score score = assess::score_of(session, outcome, references);
  std::string row = bot + ',' + std::to_string(session.seed());
  for (const std::int64_t figure : {static_cast<std::int64_t>(outcome.weeks.size()), outcome.actual,
                                    outcome.recorded, outcome.harm}) {
    row += ',' + std::to_string(figure);
  }
  row += ',' + std::to_string(outcome.cost.value / 100) + '.' +
         (outcome.cost.value % 100 < 10 ? "0" : "") + std::to_string(outcome.cost.value % 100);
  row += ',' + plain(outcome.trust_after) + ',' + std::to_string(score.process) + ',' +
         std::to_string(score.outcome) + ',' + outcome.digest.hex();
  return row;
}

/// Plays one seed with all bots; the references are shared by their scores.
std::vector<std::string> rows_of_seed(const std::shared_ptr<const content::Pack>& pack,
                                      std::uint64_t seed, const BatchArguments& arguments) {
  const world::Options options{arguments.without, false};
  session::Session whole{pack, seed, options};
  assess::play(whole, policy::find_policy("none"));
  const assess::References references = assess::references_of(whole);
  std::vector<std::string> rows;
  for (const std::string& bot : arguments.bots) {
    session::Session session{pack, seed, options};
    assess::play_by_name(session, bot);
    rows.push_back(row_of(session, bot, references));
  }
  return rows;
}

std::vector<std::vector<std::string>> play_all(const std::shared_ptr<const content::Pack>& pack,
                                               const std::vector<std::uint64_t>& seeds,
                                               const BatchArguments& arguments) {
  std::vector<std::vector<std::string>> rows(seeds.size());
  std::atomic<std::size_t> next{0};
  shell::Progress progress{seeds.size()};
  const auto work = [&] {
    for (std::size_t i = next++; i < seeds.size(); i = next++) {
      rows[i] = rows_of_seed(pack, seeds[i], arguments);
      progress.one_more();
    }
  };
  const unsigned wanted =
      arguments.threads > 0 ? arguments.threads : std::thread::hardware_concurrency();
  std::vector<std::thread> threads;
  for (unsigned i = 1; i < std::max(1U, wanted); ++i) {
    threads.emplace_back(work);
  }
  work();
  for (std::thread& thread : threads) {
    thread.join();
  }
  return rows;
}

bool bots_are_known(const Context& context, const std::vector<std::string>& bots) {
  const std::vector<std::string> names = assess::player_names();
  const auto unknown = std::find_if(bots.begin(), bots.end(), [&names](const std::string& bot) {
    return std::find(names.begin(), names.end(), bot) == names.end();
  });
  if (unknown != bots.end()) {
    print_error(context.text.say(
        "run.unknown_bot", {{"name", *unknown}, {"nearest", base::nearest(*unknown, names)}}));
  }
  return unknown == bots.end();
}

int deliver(const Context& context, const std::string& out, const std::string& bytes) {
  if (out.empty()) {
    print(bytes.substr(0, bytes.size() - 1));
    return done;
  }
  if (!shell::write_file(out, bytes)) {
    print_error(context.text.say("file.cannot_write", {{"file", out}}));
    return environment_failed;
  }
  return done;
}

}  // namespace

int batch(Context& context, const BatchArguments& arguments) {
  if (!arguments.merge.empty()) {
    return merge_shards(context, arguments);
  }
  const auto seeds = seeds_of(arguments.seeds);
  const auto shard = shard_of(arguments.shard);
  if (!seeds || !shard) {
    print_error(context.text.say("batch.bad_range",
                                 {{"found", !seeds ? arguments.seeds : arguments.shard}}));
    return wrong_usage;
  }
  if (!bots_are_known(context, arguments.bots)) {
    return wrong_usage;
  }
  const auto pack = load_pack(context, arguments.pack);
  if (pack == nullptr) {
    return faults_found;
  }
  if (!can_be_without(context, *pack, arguments.without)) {
    return wrong_usage;
  }
  const std::vector<std::uint64_t> own = seeds_of_shard(*seeds, *shard);
  std::string bytes;
  if (shard->count > 1) {
    bytes = "# shard " + std::to_string(shard->number) + '/' + std::to_string(shard->count) +
            " seeds " + arguments.seeds + '\n';
  }
  bytes += std::string{header} + '\n';
  for (const std::vector<std::string>& rows : play_all(pack, own, arguments)) {
    for (const std::string& row : rows) {
      bytes += row + '\n';
    }
  }
  return deliver(context, arguments.out, bytes);
}

}  // namespace rasad::cli
