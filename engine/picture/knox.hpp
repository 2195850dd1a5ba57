// The Knox test: do events follow each other nearby in space and time more often than chance has
// it? Pairs of events are counted in bands of distance and of days; the same count after shuffling
// the dates over the places, many times, says what chance gives (Knox 1964; near repeats: Johnson
// and others 2007). Pure functions, used for real data and for the analysts of an exercise.
#pragma once

#include "engine/base/draw.hpp"

#include <cstdint>
#include <vector>

namespace rasad::picture {

/// Something that happened: a place in metres and a day.
struct Event {
  double x = 0;
  double y = 0;
  std::int64_t day = 0;  ///< whole days since any fixed day
};

/// How far apart two places are: by air, or along streets that cross at right angles.
enum class Metric { euclidean, manhattan };

struct KnoxOptions {
  /// Upper ends of the bands, rising: to 200 m, to 400 m … A first end of 0 is "the same place".
  std::vector<double> metres{200, 400, 600, 800};
  std::vector<std::int64_t> days{7, 14, 21, 28};
  Metric metric = Metric::euclidean;
  std::int32_t shuffles = 999;  ///< fewer, but at least 19, where very many pairs are close
  base::Key key{1};             ///< of the shuffles: the same key gives the same table
};

/// One cell of the table: pairs not farther apart than a band of distance and of days.
struct KnoxCell {
  std::int64_t observed = 0;
  double expected = 0;       ///< mean of the shuffles
  double ratio = 0;          ///< observed / expected; 0 if nothing is expected
  std::int32_t as_high = 0;  ///< shuffles with at least as many pairs
  std::int32_t shuffles = 0;
  /// (as_high + 1) / (shuffles + 1), in permille rounded up: never 0.
  [[nodiscard]] std::int32_t p_permille() const;
};

struct KnoxTable {
  std::vector<double> metres;
  std::vector<std::int64_t> days;
  std::vector<std::vector<KnoxCell>> cells;  ///< [band of distance][band of days]; bands exclude
                                             ///< what a narrower band holds
  std::int64_t events = 0;
  std::int64_t pairs = 0;
};

/// A band holds pairs with  previous end < distance <= end; the first one includes 0.
[[nodiscard]] KnoxTable knox(const std::vector<Event>& events, const KnoxOptions& options);

}  // namespace rasad::picture
