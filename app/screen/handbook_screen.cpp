// Contents, chapters, glossary.
#include "app/screen/handbook_screen.hpp"

#include "app/widget/text_field.hpp"
#include "engine/archive/files.hpp"

#include <algorithm>
#include <utility>

namespace rasad::screen {

using namespace widget;

namespace {

constexpr float widest_text = 720;

}  // namespace

void HandbookScreen::prepare(Stage& stage) {
  if (source_ == nullptr) {
    base::Diagnostics ignored;  // a test reads the same files and reports their faults
    const auto files = archive::read_pack(share_ / "scenarios" / "handbook", ignored);
    source_ = files ? content::read_handbook(*files, ignored) : nullptr;
  }
  if (source_ != nullptr && said_in_ != stage.text.language()) {
    said_in_ = stage.text.language();
    book_ = present::handbook(stage.text, *source_);
  }
}

void HandbookScreen::draw_contents(Stage& stage, Rect rect) {
  Ui& ui = stage.ui;
  panel(ui, rect, Role::sheet, Side::right);
  rect.w -= 1;
  const Rect head = Rect{rect.x, rect.y + 14, rect.w, rect.h}.inset(16, 0);
  rect.cut_top(ui.paint().paragraph(head, book_.title, head_text) + 26);
  const Rect field = rect.cut_top(44).inset(16, 2);
  text_field(ui, field, {"handbook.search", stage.say("screen.search"), 60}, word_);
  rect.cut_top(8);
  const std::vector<std::size_t> found = present::chapters_with(book_, word_);
  const bool is_in_words = !present::glossary_rows(book_, word_).empty();
  follow_search(found, is_in_words);
  Rect content = ui.begin_scroll("handbook.contents", rect);
  const float top = content.y;
  for (std::size_t i = 0; i <= book_.chapters.size(); ++i) {
    const bool is_words = i == book_.chapters.size();
    const bool is_listed =
        word_.empty() ||
        (is_words ? is_in_words : std::find(found.begin(), found.end(), i) != found.end());
    if (!is_listed) {
      continue;
    }
    const std::string title = is_words ? stage.say("screen.glossary")
                                       : std::to_string(i + 1) + ". " + book_.chapters[i].title;
    const widget::TextStyle style = chosen_ == i ? bold_text : body_text;
    const float height = ui.paint().height(title, style, content.w - 32) + 20;
    const Rect place = content.cut_top(height);
    const std::string id =
        "handbook." + (is_words ? std::string{"glossary"} : book_.chapters[i].id);
    if (row(ui, place, id, chosen_ == i)) {
      chosen_ = i;
      shows_page_ = true;
      jumps_ = true;
      ui.scroll_to("handbook.page", 0);
    }
    ui.paint().paragraph(place.inset(16, 10), title, style);
  }
  if (!word_.empty() && found.empty() && !is_in_words) {
    const Rect none = content.inset(16, 10);
    content.cut_top(ui.paint().paragraph(none, stage.say("handbook.nothing", {{"word", word_}}),
                                         in(body_text, Role::text2)) +
                    20);
  }
  ui.end_scroll(content.y - top);
}

// A new word leads to the first page that has it, unless the open one has it too.
void HandbookScreen::follow_search(const std::vector<std::size_t>& found, bool is_in_words) {
  if (word_ == sought_) {
    return;
  }
  sought_ = word_;
  const bool is_here =
      is_glossary() ? is_in_words : std::find(found.begin(), found.end(), chosen_) != found.end();
  if (!word_.empty() && !is_here && (!found.empty() || is_in_words)) {
    chosen_ = found.empty() ? book_.chapters.size() : found.front();
  }
  jumps_ = true;
}

// What was looked for is tinted; the first of it is remembered, so that the page can go there.
void HandbookScreen::mark_find(Painter& paint, const Rect& place, float top) {
  paint.fill({place.x - 10, place.y - 2, place.w + 16, place.h + 2}, paint.colour(Role::acttint));
  paint.fill({place.x - 10, place.y - 2, 4, place.h + 2}, paint.colour(Role::act));
  find_at_ = find_at_ < 0 ? place.y - top : find_at_;
}

float HandbookScreen::draw_chapter(Stage& stage, Rect rect) {
  Painter& paint = stage.ui.paint();
  const float top = rect.y;
  const present::HandbookChapter& chapter = book_.chapters[chosen_];
  rect.cut_top(paint.paragraph(rect, chapter.title, title_text) + 8);
  rect.cut_top(finding(stage.ui, rect, "", chapter.summary, Role::select) + 14);
  for (const present::HandbookBlock& block : chapter.blocks) {
    if (present::is_found(block.text, word_)) {
      const bool is_item = block.kind == content::BlockKind::item;
      const TextStyle style = block.kind == content::BlockKind::heading ? head_text : reading_text;
      const float high = paint.height(block.text, style, rect.w - (is_item ? 22 : 0));
      mark_find(paint, {rect.x, rect.y, rect.w, high}, top);
    }
    switch (block.kind) {
      case content::BlockKind::heading:
        rect.cut_top(10);
        rect.cut_top(paint.paragraph(rect, block.text, head_text) + 6);
        break;
      case content::BlockKind::paragraph:
        rect.cut_top(paint.paragraph(rect, block.text, reading_text) + 10);
        break;
      case content::BlockKind::item: {
        paint.disc({rect.x + 8, rect.y + 13}, 2.5F, paint.colour(Role::text));
        const Rect line{rect.x + 22, rect.y, rect.w - 22, rect.h};
        rect.cut_top(paint.paragraph(line, block.text, reading_text) + 6);
        break;
      }
      case content::BlockKind::example:
        rect.cut_top(6);
        rect.cut_top(finding(stage.ui, rect, "", block.text, Role::assessed) + 14);
        break;
    }
  }
  rect.cut_top(12);
  for (const std::string& source : chapter.sources) {
    rect.cut_top(paint.paragraph(rect, source, small_text) + 2);
  }
  return rect.y - top;
}

float HandbookScreen::draw_glossary(Stage& stage, Rect rect) const {
  Painter& paint = stage.ui.paint();
  const float top = rect.y;
  rect.cut_top(paint.paragraph(rect, stage.say("screen.glossary"), title_text) + 10);
  const std::vector<present::GlossaryRow> rows = present::glossary_rows(book_, word_);
  for (const present::GlossaryRow& one : rows) {
    rect.cut_top(paint.paragraph(rect, one.term, bold_text));
    rect.cut_top(paint.paragraph(rect, one.explanation, body_text));
    std::string others;
    for (const std::string& word : one.elsewhere) {
      others += (others.empty() ? "" : " · ") + word;
    }
    rect.cut_top(paint.paragraph(rect, others, small_text) + 8);
    paint.hairline({rect.x, rect.y - 4}, {rect.right(), rect.y - 4}, paint.colour(Role::line));
  }
  if (rows.empty()) {
    rect.cut_top(paint.paragraph(rect, stage.say("handbook.nothing", {{"word", word_}}),
                                 in(body_text, Role::text2)));
  }
  return rect.y - top;
}

bool HandbookScreen::draw(Stage& stage, Rect rect) {
  prepare(stage);
  Ui& ui = stage.ui;
  bool leaves = false;
  panel(ui, rect);
  const bool is_alone = stage.course == nullptr;
  const bool is_narrow = columns_for(ui.window()) == Columns::one;
  if (is_alone || (is_narrow && shows_page_)) {
    Rect strip = rect.cut_top(52);
    panel(ui, strip, Role::sheet, Side::bottom);
    strip = strip.inset(16, 8);
    if (button_left(
            ui, strip,
            {"handbook.back", stage.say("screen.back"), ButtonKind::plain, std::nullopt, true}) ||
        (is_alone && ui.pressed(Key::escape))) {
      leaves = !(is_narrow && shows_page_);
      shows_page_ = false;
    }
  }
  if (source_ == nullptr) {
    ui.paint().paragraph(rect.inset(24, 24), stage.say("screen.no_handbook"), body_text);
    return leaves;
  }
  if (!is_narrow) {
    draw_contents(stage, rect.cut_left(std::clamp(rect.w * 0.28F, 280.0F, 420.0F)));
  } else if (!shows_page_) {
    draw_contents(stage, rect);
    return leaves;
  }
  Rect content =
      ui.begin_scroll("handbook.page", {rect.x + 32, rect.y + 20, rect.w - 36, rect.h - 20});
  content.w = std::min(content.w - 16, widest_text);
  find_at_ = -1;
  ui.end_scroll((is_glossary() ? draw_glossary(stage, content) : draw_chapter(stage, content)) +
                20);
  if (std::exchange(jumps_, false) && find_at_ >= 0) {
    ui.scroll_to("handbook.page", std::max(0.0F, find_at_ - 60));
    ui.wake_in(0);
  }
  if (ui.pressed(Key::down)) {
    chosen_ = std::min(chosen_ + 1, book_.chapters.size());
    ui.scroll_to("handbook.page", 0);
  }
  if (ui.pressed(Key::up)) {
    chosen_ = chosen_ > 0 ? chosen_ - 1 : 0;
    ui.scroll_to("handbook.page", 0);
  }
  stage.hints({{"↑ ↓", "key.chapter"}, {"Page ↓", "key.scroll"}, {"L", "key.language"}});
  if (is_alone) {
    stage.hint("Esc", "key.back");
  }
  return leaves;
}

}  // namespace rasad::screen
