// Things to come, found by the step in which they come: putting one down and taking it up cost the
// same however many wait. A wheel of 256 steps (Varghese, Lauck 1987); what is further away than
// one turn stays in its place until its turn has come.
#pragma once

#include "engine/base/units.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace rasad::world {

/// Something that happens to an offence: it is heard of, recorded or cleared, or followed.
struct Due {
  base::Minutes at;
  std::int32_t offence = -1;  ///< index in the ledger
  std::int32_t number = 0;    ///< of several of one kind, from 0
  friend auto operator<=>(const Due&, const Due&) = default;

  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("at", self.at);
    visit("offence", self.offence);
    visit("number", self.number);
  }
};

class Agenda {
 public:
  Agenda() { first_.fill(-1); }
  /// due.at  not before the step that is taken next
  void add(const Due& due);
  /// Takes out what comes before the end of a step and puts it into `taken`, in no special order.
  /// Every step must be asked for, one after the other.
  void take(base::Step step, std::vector<Due>& taken);
  [[nodiscard]] std::size_t size() const { return count_; }
  void clear() { *this = Agenda{}; }

  /// By place on the wheel, the latest first.
  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    auto size = static_cast<std::int64_t>(self.count_);
    visit("size", size);
    for (const std::int32_t first : self.first_) {
      for (std::int32_t at = first; at >= 0;
           at = self.entries_[static_cast<std::size_t>(at)].next) {
        visit("due", self.entries_[static_cast<std::size_t>(at)].due);
      }
    }
  }

 private:
  static constexpr std::size_t slots = 256;
  struct Entry {
    Due due;
    std::int32_t next = -1;
  };
  static constexpr std::size_t slot_of(base::Step step) {
    return static_cast<std::uint32_t>(step.value) % slots;
  }

  std::array<std::int32_t, slots> first_{};  // index of an entry, -1 for none
  std::vector<Entry> entries_;
  std::int32_t free_ = -1;  // a list through `next`
  std::size_t count_ = 0;
};

}  // namespace rasad::world
