// rasad analyse: the analysts' statistics on a file of coordinates and dates.
#pragma once

#include "app/cli/command.hpp"

namespace rasad::cli {

struct AnalyseArguments {
  std::string method;  ///< knox, hotspot, aoristic
  std::string file;
  std::uint64_t seed = 1;
  std::int32_t shuffles = 999;
  std::string distances = "200,400,600,800";  ///< metres, upper ends of the bands, rising
  std::string days = "7,14,21,28";            ///< upper ends of the bands, rising
  std::string metric = "euclidean";           ///< or manhattan
  bool has_same_place = false;                ///< a band of its own for distance 0
  std::int32_t cell = 200;
  std::int32_t bandwidth = 400;
  bool json = false;
};
[[nodiscard]] int analyse(Context& context, const AnalyseArguments& arguments);

}  // namespace rasad::cli
