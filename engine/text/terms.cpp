// The fixed choices of the language guide, as beginnings of words.
#include "engine/text/terms.hpp"

namespace rasad::text {
namespace {

// From tajik.md §0.2, 1 and 2.2: words that mean one thing wherever they stand. Left out are words
// that change with the place (report, source, trust, line): a warning there would be noise.
// Tajik words of one term are parted by a blank, other choices by |.
constexpr Term all[] = {{U"folder", U"ҷузвдон"},
                        {U"keyboard", U"клавиатура"},
                        {U"screen", U"экран"},
                        {U"computer", U"компютер"},
                        {U"signature", U"имзо"},
                        {U"password", U"парол"},
                        {U"settings", U"танзимот"},
                        {U"user", U"корбар"},
                        {U"version", U"версия"},
                        {U"column", U"сутун"},
                        {U"network", U"шабака"},
                        {U"translation", U"тарҷума"},
                        {U"glossary", U"луғат"},
                        {U"handbook", U"роҳнамо"},
                        {U"error", U"хато"},
                        {U"warning", U"огоҳ"},
                        {U"map", U"харита"},
                        {U"district", U"ноҳи|минтақа"},
                        {U"street", U"кӯча"},
                        {U"border", U"сарҳад"},
                        {U"week", U"ҳафта"},
                        {U"minute", U"дақиқа"},
                        {U"percent", U"фоиз"},
                        {U"budget", U"буҷет"},
                        {U"statistics", U"омор"},
                        {U"trend", U"тамоюл"},
                        {U"conclusion", U"хулоса"},
                        {U"question", U"савол"},
                        {U"decision", U"қарор"},
                        {U"analysis", U"таҳлил"},
                        {U"debrief", U"таҳлил ниҳо|таҳлил силсила"},
                        {U"hint", U"маслиҳат"},
                        {U"square", U"катак|майдон|мурабба"},
                        {U"scenario", U"сенария"},
                        {U"lecturer", U"омӯзгор"},
                        {U"coach", U"мурабб"},
                        {U"hypothesis", U"фарзия"},
                        {U"hypotheses", U"фарзия"},
                        {U"evidence", U"далел|замима"},
                        {U"incident", U"ҳодиса"},
                        {U"near repeat", U"такрор наздик"},
                        {U"hot spot", U"нуқта доғ"},
                        {U"burglary", U"дузд"},
                        {U"burglaries", U"дузд"},
                        {U"vehicle", U"нақлиёт|мошин"},
                        {U"patrol", U"патрул|гашт"},
                        {U"investigator", U"муфаттиш"},
                        {U"prosecutor", U"прокур"},
                        {U"suspect", U"гумонбар"},
                        {U"victim", U"ҷабрдид|қурбон"},
                        {U"complaint", U"шикоят"},
                        {U"permission", U"иҷозат"},
                        {U"legal basis", U"асос ҳуқуқ"},
                        {U"criminal case", U"парванда ҷиноят"},
                        {U"harm", U"зарар"},
                        {U"consent", U"розиг"}};

}  // namespace

std::span<const Term> tajik_terms() {
  return all;
}

}  // namespace rasad::text
