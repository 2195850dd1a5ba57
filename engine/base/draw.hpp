// Keyed random draws: a draw belongs to a purpose and an identity, never to a moment of the
// program. A changed decision therefore changes only what it touches (common random numbers).
// At most one draw stands in a full expression: compilers differ in the order of arguments.
#pragma once

#include <cstdint>

namespace rasad::base {

/// SplitMix64 output function (Steele, Lea & Flood 2014); mix(0) == 0xE220A8397B1DCDAF.
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t x) noexcept {
  x += 0x9E3779B97F4A7C15u;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
  return x ^ (x >> 31);
}

/// Identity of a stream of draws; made of the seed, a purpose and whatever names the thing.
struct Key {
  std::uint64_t value = 0;

  /// The key of a part of this thing.
  [[nodiscard]] constexpr Key with(std::uint64_t part) const noexcept {
    return {mix(value ^ mix(part + 0x632BE59BD9B4E019u))};
  }
  friend constexpr auto operator<=>(Key, Key) = default;
};

/// n-th 64-bit draw of a key.
[[nodiscard]] constexpr std::uint64_t draw(Key key, std::uint64_t n) noexcept {
  return mix(key.value + n * 0x9E3779B97F4A7C15u);
}

/// n-th uniform of a key in [0, 1), 53 bits.
[[nodiscard]] constexpr double uniform(Key key, std::uint64_t n) noexcept {
  return static_cast<double>(draw(key, n) >> 11) * 0x1.0p-53;
}

/// n-th uniform of a key in (0, 1): safe for logarithms.
[[nodiscard]] constexpr double open_uniform(Key key, std::uint64_t n) noexcept {
  return (static_cast<double>(draw(key, n) >> 12) + 0.5) * 0x1.0p-52;
}

/// Integer in [0, limit); bias below limit / 2^32.
[[nodiscard]] constexpr std::uint32_t below(Key key, std::uint64_t n,
                                            std::uint32_t limit) noexcept {
  return static_cast<std::uint32_t>(((draw(key, n) >> 32) * limit) >> 32);
}

/// True with probability `permille` / 1000.
[[nodiscard]] constexpr bool chance(Key key, std::uint64_t n, std::int32_t permille) noexcept {
  return static_cast<std::int32_t>(below(key, n, 1000)) < permille;
}

/// Smallest k with P(Poisson(mean) <= k) > u: the inverse CDF, monotone in u and in mean.
/// mean 0..600; larger means are cut at 600.
[[nodiscard]] int poisson_inverse(double mean, double u);

/// Exponential waiting time with the given mean, from a uniform in (0, 1).
[[nodiscard]] double exponential_inverse(double mean, double u);

/// Standard normal quantile (Acklam's rational approximation, |relative error| < 1.2e-9).
[[nodiscard]] double normal_inverse(double u);

/// Standard Gumbel variate -log(-log u), for choices by Gumbel-max.
[[nodiscard]] double gumbel_inverse(double u);

}  // namespace rasad::base
