// One walk over all parts of a view.
#include "tests/support/view_bytes.hpp"

#include "engine/base/fields.hpp"
#include "engine/save/payload.hpp"
#include "engine/session/truth.hpp"

#include <bit>

namespace rasad::test {

std::string bytes_of(const session::View& view) {
  struct Writer {
    std::string bytes;
    void operator()(std::string_view path, const std::int64_t& value) {
      bytes += std::string{path} + '=' + std::to_string(value) + '\n';
    }
    void operator()(std::string_view path, const double& value) {
      bytes += std::string{path} + '=' + std::to_string(std::bit_cast<std::uint64_t>(value)) + '\n';
    }
    void operator()(std::string_view path, const std::string& value) {
      bytes += std::string{path} + '=' + value + '\n';
    }
  } writer;
  base::FieldWalker<Writer> walk{writer};
  walk("step", view.step);
  walk("incidents", view.incidents);
  walk("tasks", view.tasks);
  walk("arrests", view.arrests);
  walk("trust", view.trust);
  walk("budget", view.budget_left);
  walk("hours", view.hours_left);
  walk("priorities", view.priorities);
  walk("left_out", view.left_out);
  walk("reviews", view.reviews);
  walk("authorities", view.authorities);
  walk("findings", view.findings);
  walk("requirements", view.requirements);
  walk("products", view.products);
  walk("same_origin", view.same_origin);
  walk("links", view.links);
  walk("overdue", view.overdue);
  for (const session::ViewEntity& one : view.entities) {
    walk("entity", one.reports);
  }
  for (const session::ViewReport& one : view.reports) {
    walk("report", one.report);
    walk("text", one.text.source);
    walk("source", one.source.source);
    walk("history", one.source_history.source);
    walk("title", one.title.source);
    walk("how_known", one.how_known.source);
    walk("cell", one.cell);
    walk("duplicates", one.possible_duplicates);
    walk("keep_until", one.keep_until);
  }
  for (const session::ViewHypothesis& one : view.hypotheses) {
    walk("belief", one.belief);
    walk("judgement", one.judgement);
    walk("case", one.case_strength);
  }
  for (const session::ViewMessage& one : view.messages) {
    walk("message", one.inject);
  }
  for (const session::ViewQuestion& one : view.questions) {
    walk("question", one.id);
  }
  for (const session::ViewHint& one : view.hints) {
    walk("hint", one.id);
    walk("hint_level", one.taken);
  }
  for (const session::Entry& one : view.journal) {
    const std::string entry = save::payload_of(one);
    walk("entry", entry);
  }
  if (view.truth != nullptr) {
    walk("offences", view.truth->offences);
    walk("groups", view.truth->groups);
    walk("real_trust", view.truth->trust);
  }
  return writer.bytes;
}

}  // namespace rasad::test
