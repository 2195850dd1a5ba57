// Keys of doctrine.yaml, pack.yaml and jurisdiction.geojson.
#include "engine/content/schema.hpp"

namespace rasad::content {
namespace {

RecordOf<Grade> grade_record(const std::string& kind) {
  RecordOf<Grade> record{"grade", kind};
  record.id(&Grade::id).words("same_as", &Grade::same_as, {1, 20}).optional();
  record.word("code", &Grade::code);
  record.text("name", &Grade::name, 60).text("meaning", &Grade::meaning, 320);
  record.integer("right_from", &Grade::right_from, {0, 1000}).optional();
  record.flag("no_record", &Grade::no_record).optional();
  record
      .choices("usual_for", &Grade::usual_for, {channel_words.begin(), channel_words.end()},
               {1, 10})
      .optional();
  return record;
}

RecordOf<GradeWeight> weight_record() {
  RecordOf<GradeWeight> record{"grade_weight"};
  record.reference("source", &GradeWeight::source, "source_grade");
  record.reference("information", &GradeWeight::information, "information_grade");
  record.integer("weight", &GradeWeight::weight, {-500, 500});
  return record;
}

RecordOf<LegalBasis> legal_basis_record() {
  RecordOf<LegalBasis> record{"legal_basis", "legal_basis"};
  record.id(&LegalBasis::id).words("same_as", &LegalBasis::same_as, {1, 20}).optional();
  record.text("name", &LegalBasis::name, 60).text("meaning", &LegalBasis::meaning, 320);
  record.integer("intrusion", &LegalBasis::intrusion, {0, 5});
  record.text("authoriser", &LegalBasis::authoriser, 60).optional();
  record.integer("valid_weeks", &LegalBasis::valid_weeks, {0, 104}).optional();
  return record;
}

RecordOf<Option> option_record() {
  RecordOf<Option> record{"option", "option"};
  record.id(&Option::id).words("same_as", &Option::same_as, {1, 20}).optional();
  record.text("name", &Option::name, 60).text("about", &Option::about, 500);
  record.choice("target", &Option::target, {"cells", "district", "hypothesis"});
  record.choice(
      "effect", &Option::effect,
      {"patrol", "stops", "cocoon", "harden", "forum", "investigate", "collect", "arrest"});
  record.money("cost", &Option::cost, {0, 10'000});
  record.decimal("lead_days", &Option::lead_days, {0, 60});
  record.integer("weeks", &Option::weeks, {1, 26});
  record.integer("most", &Option::most, {1, 500});
  record.integer("intrusion", &Option::intrusion, {0, 5});
  record.integer("harm_at_stake", &Option::harm_at_stake, {0, 5});
  record.decimal("strength", &Option::strength, {0, 100});
  record.decimal("minutes", &Option::minutes, {0, 240}).optional();
  record.decimal("contacts", &Option::contacts, {0, 1000}).optional();
  record.decimal("trust", &Option::trust, {-10, 10}).optional();
  record.integer("needs_case", &Option::needs_case, {0, 1000}).optional();
  record.references("legal_bases", &Option::legal_bases, "legal_basis", {0, 10});
  record
      .choices("channels", &Option::channels, {channel_words.begin(), channel_words.end()}, {1, 10})
      .optional();
  return record;
}

}  // namespace

RecordOf<Doctrine> doctrine_record() {
  RecordOf<Doctrine> record{"doctrine", "doctrine"};
  record.id(&Doctrine::id).text("title", &Doctrine::title, 90);
  record.word("source_language", &Doctrine::source_language).optional();
  record.text("source_scale", &Doctrine::source_scale, 120);
  record.text("information_scale", &Doctrine::information_scale, 120);
  record.records("source_grades", &Doctrine::source_grades, grade_record("source_grade"), {1, 9});
  record.records("information_grades", &Doctrine::information_grades,
                 grade_record("information_grade"), {1, 9});
  record.records("weights", &Doctrine::weights, weight_record(), {1, 81});
  record.records("legal_bases", &Doctrine::legal_bases, legal_basis_record(), {1, 60});
  record.records("options", &Doctrine::options, option_record(), {1, 60});
  add_cycle_keys(record);
  return record;
}

RecordOf<DoctrineUse> doctrine_use_record() {
  RecordOf<DoctrineUse> record{"doctrine_use"};
  record.word("use", &DoctrineUse::use);
  return record;
}

RecordOf<PackInfo> pack_record() {
  RecordOf<PackInfo> record{"pack", "pack"};
  record.id(&PackInfo::id).integer("format", &PackInfo::format, {1, 1});
  record.word("version", &PackInfo::version);
  record.text("title", &PackInfo::title, 90).text("summary", &PackInfo::summary, 300);
  record.word("source_language", &PackInfo::source_language);
  record.words("languages", &PackInfo::languages, {1, 20});
  record.word("licence", &PackInfo::licence);
  record.words("authors", &PackInfo::authors, {1, 50});
  record.flag("invented", &PackInfo::invented);
  return record;
}

RecordOf<Projection> projection_record() {
  RecordOf<Projection> record{"projection"};
  record.choice("crs", &Projection::crs, {"local-metres", "wgs84"});
  // As far as the eastings of national grids reach, whose first figures are the zone.
  record.numbers("origin", &Projection::origin, {-100'000'000, 100'000'000});
  record.integer("cell", &Projection::cell_metres, {50, 2000});
  return record;
}

RecordOf<District> district_record() {
  RecordOf<District> record{"district", "district"};
  record.choice("kind", &District::kind, {"district"});
  record.id(&District::id).text("name", &District::name, 60);
  record.integer("population", &District::population, {1, 5'000'000});
  record.integer("trust", &District::trust, {0, 100});
  return record;
}

RecordOf<LandUseArea> land_use_area_record() {
  RecordOf<LandUseArea> record{"land_use_area"};
  record.choice("kind", &LandUseArea::kind, {"land_use"});
  record.reference("land_use", &LandUseArea::land_use, "land_use");
  return record;
}

RecordOf<Line> line_record() {
  RecordOf<Line> record{"line", "line"};
  record.choice("kind", &Line::kind, {"river", "railway", "road"});
  record.id(&Line::id).text("name", &Line::name, 60);
  return record;
}

RecordOf<Facility> facility_record() {
  RecordOf<Facility> record{"facility", "facility"};
  record.choice("kind", &Facility::kind, {"facility"});
  record.id(&Facility::id).text("name", &Facility::name, 60).word("use", &Facility::use);
  return record;
}

std::vector<FileSchema> whole_schema() {
  return {{"pack.yaml", pack_record().done()},
          {"world.yaml", world_record().done()},
          {"doctrine.yaml", doctrine_record().done()},
          {"scenario.yaml", scenario_record().done()},
          {"rubric.yaml", rubric_record().done()}};
}

std::vector<Record> map_schema() {
  return {projection_record().done(), district_record().done(), land_use_area_record().done(),
          line_record().done(), facility_record().done()};
}

}  // namespace rasad::content
