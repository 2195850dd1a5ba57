// Reads the handbook by the same schema machinery as a pack.
#include "engine/content/handbook.hpp"

#include "engine/content/pack_text.hpp"
#include "engine/content/record_of.hpp"
#include "engine/text/yaml.hpp"

namespace rasad::content {
namespace {

RecordOf<HandbookBlock> block_record() {
  RecordOf<HandbookBlock> record{"block", "block", true};
  record.id(&HandbookBlock::id);
  record.choice("kind", &HandbookBlock::kind, {"heading", "paragraph", "item", "example"});
  record.text("text", &HandbookBlock::text);
  return record;
}

RecordOf<Chapter> chapter_record() {
  RecordOf<Chapter> record{"chapter", "chapter"};
  record.id(&Chapter::id).text("title", &Chapter::title).text("summary", &Chapter::summary);
  record.records("blocks", &Chapter::blocks, block_record(), {1, 100});
  record.words("sources", &Chapter::sources, {0, 20}).optional();
  return record;
}

RecordOf<Term> term_record() {
  RecordOf<Term> record{"term", "term"};
  record.id(&Term::id).text("term", &Term::term).text("explanation", &Term::explanation);
  return record;
}

RecordOf<Handbook> handbook_record() {
  RecordOf<Handbook> record{"handbook", "handbook"};
  record.id(&Handbook::id).text("title", &Handbook::title);
  record.word("source_language", &Handbook::source_language);
  record.words("languages", &Handbook::languages, {1, 20});
  record.records("chapters", &Handbook::chapters, chapter_record(), {1, 100});
  record.records("terms", &Handbook::terms, term_record(), {0, 1000});
  return record;
}

}  // namespace

std::shared_ptr<const Handbook> read_handbook(const archive::Files& files,
                                              base::Diagnostics& diagnostics) {
  const auto found = files.find(handbook_file);
  if (found == files.end()) {
    diagnostics.error(base::Code::file_missing, handbook_file, {}, "", {{"file", handbook_file}});
    return nullptr;
  }
  const auto tree = text::parse_yaml(handbook_file, found->second, diagnostics);
  if (!tree) {
    return nullptr;
  }
  IdTable ids;
  declare_ids(handbook_record().done(), *tree, handbook_file, ids);
  ids.report_duplicates(diagnostics);
  FactTable no_facts{ids};
  ReadContext context{handbook_file, ids, no_facts, diagnostics};
  auto handbook = std::make_shared<Handbook>();
  read_record(context, handbook_record().done(), *tree, handbook.get());
  handbook->carrier.info.id = handbook->id;
  handbook->carrier.info.source_language = handbook->source_language;
  handbook->carrier.info.languages = handbook->languages;
  handbook->carrier.sentences = context.sentences();
  handbook->carrier.files = files;
  read_translations(handbook->carrier, diagnostics);
  return diagnostics.has_errors() ? nullptr : handbook;
}

}  // namespace rasad::content
