// Keys of signals.yaml, by the same schema that reads packs.
#include "app/audio/signal_table.hpp"

#include "engine/content/record_of.hpp"
#include "engine/text/yaml.hpp"

#include <algorithm>

namespace rasad::audio {
namespace {

using content::RecordOf;

RecordOf<Timbre> timbre_record() {
  RecordOf<Partial> partial{"partial"};
  partial.decimal("ratio", &Partial::ratio, {0.5, 12});
  partial.integer("level", &Partial::level, {1, 1000});
  partial.integer("fade", &Partial::fade, {50, 1000}).optional();
  RecordOf<Timbre> record{"timbre", "timbre"};
  record.id(&Timbre::id).integer("attack", &Timbre::attack, {2, 100});
  record.integer("fade", &Timbre::fade, {0, 2000});
  record.integer("release", &Timbre::release, {5, 300});
  record.records("partials", &Timbre::partials, partial, {1, 8});
  return record;
}

RecordOf<SignalSound> signal_record() {
  RecordOf<Tone> tone{"tone"};
  tone.integer("at", &Tone::at, {0, longest_signal});
  tone.integer("lasts", &Tone::lasts, {20, longest_signal});
  tone.decimal("hz", &Tone::hz, {200, 2000});
  tone.integer("level", &Tone::level, {1, 1000}).optional();
  tone.reference("timbre", &Tone::timbre, "timbre");
  tone.integer("times", &Tone::times, {2, 20}).optional();
  tone.integer("every", &Tone::every, {20, longest_signal}).optional();
  std::vector<std::string> names;
  for (const Signal signal : all_signals()) {
    names.emplace_back(name_of(signal));
  }
  RecordOf<SignalSound> record{"signal"};
  record.choice("signal", &SignalSound::signal, names);
  record.integer("loudness", &SignalSound::loudness, {100, 1000}).optional();
  record.records("tones", &SignalSound::tones, tone, {1, 12});
  return record;
}

content::Record table_record() {
  RecordOf<SignalTable> record{"signals"};
  record.records("timbres", &SignalTable::timbres, timbre_record(), {1, 20});
  record.records("signals", &SignalTable::signals, signal_record(), {1, 100});
  return record.done();
}

/// What the schema cannot see: every signal once, none too long.
class TableCheck {
 public:
  TableCheck(const std::string& file, const text::Node& list, base::Diagnostics& diagnostics)
      : file_(file), list_(list), diagnostics_(diagnostics) {}

  void check(const std::vector<SignalSound>& signals) {
    std::vector<int> lines(signal_count, 0);
    for (std::size_t i = 0; i < signals.size(); ++i) {
      const std::string name{name_of(signals[i].signal)};
      int& line = lines.at(static_cast<std::size_t>(signals[i].signal));
      if (line != 0) {
        error(base::Code::duplicate_id, i,
              {{"id", name}, {"other", file_ + ':' + std::to_string(line)}});
      }
      line = list_.items.at(i).span.line;
      if (signals[i].length() > longest_signal) {
        error(base::Code::limit_exceeded, i,
              {{"reason", "limit_signal"}, {"limit", std::to_string(longest_signal)}});
      }
    }
    for (const Signal signal : all_signals()) {
      if (lines.at(static_cast<std::size_t>(signal)) == 0) {
        diagnostics_.error(base::Code::missing_key, file_, list_.span, "signals",
                           {{"key", std::string{name_of(signal)}}, {"name", "signals"}});
      }
    }
  }

 private:
  void error(base::Code code, std::size_t index, base::Arguments arguments) {
    diagnostics_.error(code, file_, list_.items.at(index).span,
                       "signals[" + std::to_string(index) + ']', std::move(arguments));
  }

  const std::string& file_;
  const text::Node& list_;
  base::Diagnostics& diagnostics_;
};

}  // namespace

std::int64_t SignalSound::length() const {
  std::int64_t end = 0;
  for (const Tone& tone : tones) {
    end = std::max(end, tone.end());
  }
  return end;
}

std::optional<SignalTable> read_signal_table(const std::string& file, std::string_view bytes,
                                             base::Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.error_count();
  const auto root = text::parse_yaml(file, bytes, diagnostics);
  if (!root) {
    return std::nullopt;
  }
  const content::Record record = table_record();
  content::IdTable ids;
  content::declare_ids(record, *root, file, ids);
  ids.report_duplicates(diagnostics);
  content::FactTable facts{ids};
  content::ReadContext context{file, ids, facts, diagnostics};
  SignalTable table;
  content::read_record(context, record, *root, &table);
  if (diagnostics.error_count() == before) {
    TableCheck{file, *root->find("signals"), diagnostics}.check(table.signals);
  }
  if (diagnostics.error_count() != before) {
    return std::nullopt;
  }
  std::sort(table.signals.begin(), table.signals.end(),
            [](const SignalSound& a, const SignalSound& b) { return a.signal < b.signal; });
  return table;
}

}  // namespace rasad::audio
