// Ranges of seeds and shards of a batch, and putting shards together again.
#pragma once

#include "app/cli/command.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rasad::cli {

/// Shard `number` of `count`, from 1.
struct Shard {
  unsigned number = 1;
  unsigned count = 1;
};

/// Reads "101..140" or "7"; nothing unless from <= to and at most a million seeds.
[[nodiscard]] std::optional<std::vector<std::uint64_t>> seeds_of(const std::string& text);
/// Reads "2/8"; "" is the whole.
[[nodiscard]] std::optional<Shard> shard_of(const std::string& text);
/// Every count-th seed, so that shards are equally long.
[[nodiscard]] std::vector<std::uint64_t> seeds_of_shard(const std::vector<std::uint64_t>& seeds,
                                                        Shard shard);

/// Joins the files of all shards into the file one run would have written; a missing, doubled or
/// foreign shard is refused.
[[nodiscard]] int merge_shards(const Context& context, const BatchArguments& arguments);

}  // namespace rasad::cli
