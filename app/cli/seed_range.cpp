// Seeds, shards and merging.
#include "app/cli/seed_range.hpp"

#include "app/cli/input_file.hpp"
#include "app/shell/folders.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <sstream>

namespace rasad::cli {
namespace {

constexpr std::uint64_t most_seeds = 1'000'000;

template <class Number>
std::optional<Number> read_number(std::string_view text) {
  Number value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = result.ec == std::errc{} && result.ptr == text.data() + text.size();
  return whole && !text.empty() ? std::optional{value} : std::nullopt;
}

/// A file of one shard: which, of which seeds, its header and its rows by seed.
struct ShardFile {
  Shard shard;
  std::string seeds;
  std::string header;
  std::map<std::uint64_t, std::vector<std::string>> rows;
};

std::optional<ShardFile> read_shard(const std::string& bytes) {
  std::istringstream stream{bytes};
  std::string hash;
  std::string word;
  std::string number;
  std::string seeds_word;
  ShardFile file;
  stream >> hash >> word >> number >> seeds_word >> file.seeds;
  const auto shard = shard_of(number);
  if (hash != "#" || word != "shard" || !shard) {
    return std::nullopt;
  }
  file.shard = *shard;
  std::string line;
  std::getline(stream, line);
  std::getline(stream, file.header);
  while (std::getline(stream, line)) {
    const std::size_t first = line.find(',');
    const std::size_t second = line.find(',', first + 1);
    const auto seed = second == std::string::npos
                          ? std::nullopt
                          : read_number<std::uint64_t>(
                                std::string_view{line}.substr(first + 1, second - first - 1));
    if (!seed) {
      return std::nullopt;
    }
    file.rows[*seed].push_back(line);
  }
  return file;
}

}  // namespace

std::optional<std::vector<std::uint64_t>> seeds_of(const std::string& text) {
  const std::size_t dots = text.find("..");
  const auto from = read_number<std::uint64_t>(std::string_view{text}.substr(0, dots));
  const auto to = dots == std::string::npos
                      ? from
                      : read_number<std::uint64_t>(std::string_view{text}.substr(dots + 2));
  if (!from || !to || *from > *to || *to - *from >= most_seeds) {
    return std::nullopt;
  }
  std::vector<std::uint64_t> seeds;
  for (std::uint64_t seed = *from; seed <= *to; ++seed) {
    seeds.push_back(seed);
  }
  return seeds;
}

std::optional<Shard> shard_of(const std::string& text) {
  if (text.empty()) {
    return Shard{};
  }
  const std::size_t slash = text.find('/');
  if (slash == std::string::npos) {
    return std::nullopt;
  }
  const auto number = read_number<unsigned>(std::string_view{text}.substr(0, slash));
  const auto count = read_number<unsigned>(std::string_view{text}.substr(slash + 1));
  const bool fits = number && count && *number >= 1 && *number <= *count;
  return fits ? std::optional{Shard{*number, *count}} : std::nullopt;
}

std::vector<std::uint64_t> seeds_of_shard(const std::vector<std::uint64_t>& seeds, Shard shard) {
  std::vector<std::uint64_t> own;
  for (std::size_t i = shard.number - 1; i < seeds.size(); i += shard.count) {
    own.push_back(seeds[i]);
  }
  return own;
}

int merge_shards(const Context& context, const BatchArguments& arguments) {
  std::map<unsigned, ShardFile> shards;
  std::map<std::uint64_t, std::vector<std::string>> rows;
  for (const std::string& path : arguments.merge) {
    const auto bytes = input_file(context, path);
    if (!bytes) {
      return faults_found;
    }
    auto file = read_shard(*bytes);
    if (!file) {
      print_error(context.text.say("batch.not_a_shard", {{"file", path}}));
      return faults_found;
    }
    rows.insert(file->rows.begin(), file->rows.end());
    const unsigned number = file->shard.number;
    const bool is_foreign =
        !shards.empty() && (shards.begin()->second.seeds != file->seeds ||
                            shards.begin()->second.shard.count != file->shard.count);
    if (is_foreign || !shards.emplace(number, std::move(*file)).second) {
      print_error(context.text.say("batch.doubled_shard", {{"file", path}}));
      return faults_found;
    }
  }
  const ShardFile& first = shards.begin()->second;
  const auto wanted = seeds_of(first.seeds);
  if (shards.size() != first.shard.count || !wanted || rows.size() != wanted->size()) {
    print_error(
        context.text.say("batch.missing_shard", {{"found", std::to_string(shards.size())},
                                                 {"expected", std::to_string(first.shard.count)}}));
    return faults_found;
  }
  std::string bytes = first.header + '\n';
  for (const auto& [seed, lines] : rows) {
    for (const std::string& line : lines) {
      bytes += line + '\n';
    }
  }
  if (!shell::write_file(arguments.out, bytes)) {
    print_error(context.text.say("file.cannot_write", {{"file", arguments.out}}));
    return environment_failed;
  }
  return done;
}

}  // namespace rasad::cli
