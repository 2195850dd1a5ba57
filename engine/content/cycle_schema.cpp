// Keys of doctrine.yaml that name the cycle. All may be left out.
#include "engine/content/schema.hpp"

namespace rasad::content {
namespace {

RecordOf<NamedPart> part_record(const std::string& kind) {
  RecordOf<NamedPart> record{kind, kind};
  record.id(&NamedPart::id).text("name", &NamedPart::name, 60);
  record.text("about", &NamedPart::about, 500);
  return record;
}

RecordOf<Agency> agency_record() {
  RecordOf<Agency> record{"agency", "agency"};
  record.id(&Agency::id).text("name", &Agency::name, 60).text("about", &Agency::about, 500);
  return record;
}

RecordOf<HandlingCode> handling_record() {
  using H = HandlingCode;
  RecordOf<H> record{"handling_code", "handling_code"};
  record.id(&H::id).words("same_as", &H::same_as, {1, 20}).optional();
  record.word("code", &H::code).text("name", &H::name, 60).text("meaning", &H::meaning, 320);
  record.references("agencies", &H::agencies, "agency", {0, 20});
  return record;
}

RecordOf<SeatRole> role_record() {
  using R = SeatRole;
  RecordOf<R> record{"role", "role"};
  record.id(&R::id).text("name", &R::name, 60).text("about", &R::about, 500);
  record.flag("sees_sources", &R::sees_sources).optional();
  record.flag("sees_informants", &R::sees_informants).optional();
  record.flag("sees_reports", &R::sees_reports).optional();
  record.flag("sees_incidents", &R::sees_incidents).optional();
  record.flag("sees_cases", &R::sees_cases).optional();
  record.flag("may_grade", &R::may_grade).optional();
  record.flag("may_judge", &R::may_judge).optional();
  record.flag("may_commission", &R::may_commission).optional();
  record.flag("may_share", &R::may_share).optional();
  record.flag("may_task", &R::may_task).optional();
  record.flag("may_answer", &R::may_answer).optional();
  record.word("stands_in", &R::stands_in).optional();
  return record;
}

RecordOf<ProductForm> product_record() {
  using P = ProductForm;
  RecordOf<P> record{"product", "product"};
  record.id(&P::id).words("same_as", &P::same_as, {1, 20}).optional();
  record.text("name", &P::name, 60).text("about", &P::about, 500);
  record.choice("kind", &P::kind,
                {"hot_spots", "times", "near_repeats", "links", "subject", "problem", "hypotheses",
                 "forecast", "results"});
  record.integer("hours", &P::hours, {1, 400});
  record.integer("lead_days", &P::lead_days, {0, 60});
  return record;
}

RecordOf<ProbabilityWord> probability_record() {
  RecordOf<ProbabilityWord> record{"probability_word", "probability_word"};
  record.id(&ProbabilityWord::id).text("name", &ProbabilityWord::name, 60);
  record.integer("from", &ProbabilityWord::from, {0, 1000});
  return record;
}

RecordOf<Retention> retention_record() {
  RecordOf<Retention> record{"retention"};
  record.integer("unconfirmed_weeks", &Retention::unconfirmed_weeks, {1, 520});
  record.integer("graded_weeks", &Retention::graded_weeks, {1, 1040});
  record.integer("data_weeks", &Retention::data_weeks, {1, 1040}).optional();
  return record;
}

}  // namespace

void add_cycle_keys(RecordOf<Doctrine>& record) {
  record.records("phases", &Doctrine::phases, part_record("phase"), {1, 12}).optional();
  record.records("levels", &Doctrine::levels, part_record("level"), {1, 6}).optional();
  record.records("agencies", &Doctrine::agencies, agency_record(), {0, 20}).optional();
  record.records("handling_codes", &Doctrine::handling_codes, handling_record(), {1, 9}).optional();
  record.records("roles", &Doctrine::roles, role_record(), {1, 12}).optional();
  record.records("products", &Doctrine::products, product_record(), {1, 20}).optional();
  record.records("probability_words", &Doctrine::probability_words, probability_record(), {1, 12})
      .optional();
  record.record("retention", &Doctrine::retention, retention_record()).optional();
  record.records("hints", &Doctrine::hints, hint_record(), {0, 60}).optional();
}

}  // namespace rasad::content
