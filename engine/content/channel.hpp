// The ways by which reports come in.
#pragma once

#include <array>

namespace rasad::content {

/// Phone and financial data, and most surveillance, come on authority only (domain.md §5.7, §5.9).
enum class Channel {
  script,
  community,
  partner,
  informant,
  patrol,
  surveillance,
  phone_data,
  financial_data,
  open_source,
  border
};

/// In the order of `Channel`; the schema reads by them.
inline constexpr std::array<const char*, 10> channel_words{
    "script",       "community",  "partner",        "informant",   "patrol",
    "surveillance", "phone_data", "financial_data", "open_source", "border"};

}  // namespace rasad::content
