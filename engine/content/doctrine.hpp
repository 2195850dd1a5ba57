// Doctrine is content: grades, legal bases, options. doctrine.yaml of a pack, or one of
// scenarios/doctrines/ named by `use:`.
#pragma once

#include "engine/base/ids.hpp"
#include "engine/base/units.hpp"
#include "engine/content/channel.hpp"
#include "engine/content/doctrine_cycle.hpp"
#include "engine/content/hint.hpp"
#include "engine/content/text_field.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rasad::content {

/// One step of a grading scale: code "A" or "1", with its meaning.
struct Grade {
  std::string id;
  std::vector<std::string> same_as;  ///< ids of other schemes' grades that mean the same
  std::string code;
  Text name;
  Text meaning;
  std::int64_t right_from = -1;    ///< source: least permille of checked reports that were right
  bool no_record = false;          ///< source: stands for "new, or too little to judge"
  std::vector<Channel> usual_for;  ///< information: channels whose reports mostly deserve it
};

/// What a graded report is worth: log-odds in hundredths (domain.md §5.7).
struct GradeWeight {
  std::int32_t source = -1;       ///< index into Doctrine::source_grades
  std::int32_t information = -1;  ///< index into Doctrine::information_grades
  std::int64_t weight = 0;        ///< -500..500
};

struct LegalBasis {
  std::string id;
  std::vector<std::string> same_as;
  Text name;
  Text meaning;
  std::int64_t intrusion = 0;    ///< the most it can carry, 0..5
  Text authoriser;               ///< who signs; empty if nobody has to
  std::int64_t valid_weeks = 0;  ///< an authority runs out after this; 0: it does not
};

enum class Target { cells, district, hypothesis };
/// What an option does in the world; the closed list the engine knows.
enum class Effect {
  patrol,       ///< visits to the cells
  stops,        ///< checks in the district: deters, costs trust
  cocoon,       ///< fewer near repeats in the district
  harden,       ///< situational prevention in the cells
  forum,        ///< trust in the district
  investigate,  ///< evidence against whoever is behind a hypothesis
  collect,      ///< more reports about a hypothesis
  arrest,       ///< ends a group if the case is strong
};

/// The one target on which an effect can be carried out: the one table of this.
[[nodiscard]] Target target_of(Effect effect);

/// Something a commander can task. Costs and effects: domain.md §5.9.
struct Option {
  std::string id;
  std::vector<std::string> same_as;
  Text name;
  Text about;
  Target target = Target::cells;
  Effect effect = Effect::patrol;
  base::Money cost;                ///< a week; per cell if the target is cells
  double lead_days = 0;            ///< from the start of the week to the first effect, 0..60
  std::int64_t weeks = 1;          ///< how long one task runs, 1..26
  std::int64_t most = 1;           ///< most cells of one task, or tasks at one time
  std::int64_t intrusion = 0;      ///< 0..5
  std::int64_t harm_at_stake = 0;  ///< what intrusion is weighed against, 0..5
  double strength = 1;          ///< of the effect; its meaning by effect is in scenarios/README.md
  double minutes = 13;          ///< of one visit on foot (patrol)
  double contacts = 0;          ///< people stopped a day (stops)
  double trust = 0;             ///< change a week in the district of the target
  std::int64_t needs_case = 0;  ///< least strength of the case, permille
  std::vector<std::int32_t> legal_bases;  ///< any of them will do; none needed if empty
  /// Ways by which reports about the hypothesis are sought; empty: all (collect), none (others).
  std::vector<Channel> channels;

  /// Whether reports of a channel are sought by it.
  [[nodiscard]] bool seeks(Channel channel) const;
};

struct Doctrine {
  std::string id;
  Text title;
  std::string source_language = "en";  ///< of a shared doctrine; one in a pack speaks the pack's
  Text source_scale;
  Text information_scale;
  std::vector<Grade> source_grades;
  std::vector<Grade> information_grades;
  std::vector<GradeWeight> weights;
  std::vector<LegalBasis> legal_bases;
  std::vector<Option> options;
  std::vector<NamedPart> phases;
  std::vector<NamedPart> levels;
  std::vector<Agency> agencies;
  std::vector<HandlingCode> handling_codes;
  std::vector<SeatRole> roles;
  std::vector<ProductForm> products;
  std::vector<ProbabilityWord> probability_words;
  Retention retention;
  std::vector<Hint> hints;  ///< offered whatever the scenario, after its own

  /// Weight of a grade pair in hundredths of log-odds; 0 if the table has no line for it.
  [[nodiscard]] std::int64_t weight(std::int32_t source, std::int32_t information) const;
  /// Index into `roles` of an id, -1 if there is none.
  [[nodiscard]] std::int32_t role(const std::string& named) const;
};

}  // namespace rasad::content
