// The grid of codes and its heads.
#include "app/widget/grade_picker.hpp"

#include <algorithm>

namespace rasad::widget {
namespace {

constexpr float gap = 4;
constexpr float legend_code = 24;

/// Measures of one picker at one width.
struct Grid {
  float names = 120;  ///< width of the row words
  float head = 60;    ///< height of the column words
  float cell_w = 70;
  float cell_h = 46;
  bool has_legend = false;  ///< column words stand as lines above the grid
};

// A word that would be broken within itself.
bool has_word_wider_than(Ui& ui, const std::string& text, float width) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (ui.paint().width(text.substr(at, end - at), small_bold) > width) {
      return true;
    }
    at = end + 1;
  }
  return false;
}

Grid grid_of(Ui& ui, const GradePicker& picker, float width) {
  Grid grid;
  grid.names = std::min(150.0F, width * 0.32F);
  const auto columns = static_cast<float>(picker.information.codes.size());
  grid.cell_w = (width - grid.names - 8) / columns - gap;
  grid.cell_h = picker.source.codes.size() > 4 ? 40 : 46;
  float tallest = 0;
  float lines = 0;
  for (const std::string& word : picker.information.words) {
    tallest = std::max(tallest, ui.paint().height(word, small_bold, grid.cell_w));
    lines += ui.paint().height(word, small_bold, width - legend_code) + 2;
    grid.has_legend |= has_word_wider_than(ui, word, grid.cell_w);
  }
  grid.head = grid.has_legend ? lines + 32 : tallest + 8;
  for (const std::string& word : picker.source.words) {
    grid.cell_h = std::max(grid.cell_h, ui.paint().height(word, small_bold, grid.names) + 4);
  }
  return grid;
}

int chosen_by_key(Ui& ui, const std::vector<std::string>& codes, int now) {
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const char sign = codes[i].empty() ? '\0' : codes[i].front();
    const bool is_key = (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
    if (is_key && ui.pressed(key_of(sign))) {
      ui.focus().rest();  // what is chosen is what Enter records
      return static_cast<int>(i);
    }
  }
  return now;
}

// Two scales may use the same signs: then the first key chooses the row, the next the column.
bool share_signs(const GradePicker& picker) {
  return std::any_of(
      picker.source.codes.begin(), picker.source.codes.end(), [&](const std::string& code) {
        return std::find(picker.information.codes.begin(), picker.information.codes.end(), code) !=
               picker.information.codes.end();
      });
}

void draw_cell(Ui& ui, const Rect& cell, const std::string& code, bool is_chosen, bool is_lit,
               const Response& response) {
  Painter& paint = ui.paint();
  if (is_chosen) {
    paint.fill(cell, paint.colour(Role::select), 4);
    paint.frame(cell.grown(3), paint.colour(Role::select), 2, 6);
    paint.text(cell, code, {TextSize::head, true, Role::sheet, Align::centre});
    return;
  }
  paint.fill(cell, paint.colour(is_lit || response.is_hovered ? Role::tint : Role::raised), 3);
  paint.text(cell, code, {TextSize::body, false, is_lit ? Role::text : Role::text2, Align::centre});
}

// By the arrows, while the grid has the focus. A choice rests the ring: Enter is for recording it.
GradeChoice moved(Ui& ui, GradeChoice choice, const GradePicker& picker) {
  const GradeChoice before = choice;
  const int rows = static_cast<int>(picker.source.codes.size());
  const int columns = static_cast<int>(picker.information.codes.size());
  choice.row += ui.pressed(Key::down) ? 1 : 0;
  choice.row -= ui.pressed(Key::up) ? 1 : 0;
  choice.column += ui.pressed(Key::right) ? 1 : 0;
  choice.column -= ui.pressed(Key::left) ? 1 : 0;
  choice.row = std::clamp(choice.row, choice.row == -1 ? -1 : 0, rows - 1);
  choice.column = std::clamp(choice.column, choice.column == -1 ? -1 : 0, columns - 1);
  if (choice.row != before.row || choice.column != before.column) {
    ui.focus().rest();
  }
  return choice;
}

// The words of the columns, each above its column.
void draw_heads(Ui& ui, const Rect& rect, const GradePicker& picker, const Grid& grid, int column) {
  Painter& paint = ui.paint();
  for (std::size_t j = 0; j < picker.information.codes.size(); ++j) {
    const float x = rect.x + grid.names + 8 + static_cast<float>(j) * (grid.cell_w + gap);
    const bool is_lit = static_cast<int>(j) == column;
    const TextStyle style{TextSize::small, is_lit, is_lit ? Role::select : Role::text2};
    const float height = paint.height(picker.information.words[j], style, grid.cell_w);
    paint.paragraph({x, rect.y + 14 + grid.head - height, grid.cell_w, height},
                    picker.information.words[j], style);
  }
}

// Where the words are too long for the columns: a line for each code.
void draw_legend(Ui& ui, const Rect& rect, const GradePicker& picker, const Grid& grid,
                 int column) {
  Painter& paint = ui.paint();
  float y = rect.y + 22;
  for (std::size_t j = 0; j < picker.information.codes.size(); ++j) {
    const bool is_lit = static_cast<int>(j) == column;
    const TextStyle style{TextSize::small, is_lit, is_lit ? Role::select : Role::text};
    paint.text({rect.x, y, legend_code, 17}, picker.information.codes[j],
               {TextSize::small, true, is_lit ? Role::select : Role::text});
    y += paint.paragraph({rect.x + legend_code, y, rect.w - legend_code, 60},
                         picker.information.words[j], style) +
         2;
    const float x = rect.x + grid.names + 8 + static_cast<float>(j) * (grid.cell_w + gap);
    paint.text({x, rect.y + 20 + grid.head - 22, grid.cell_w, 20}, picker.information.codes[j],
               {TextSize::small, true, is_lit ? Role::select : Role::text2, Align::centre});
  }
}

}  // namespace

float grade_picker_height(Ui& ui, const GradePicker& picker, float width) {
  const Grid grid = grid_of(ui, picker, width);
  return 20 + grid.head + static_cast<float>(picker.source.codes.size()) * (grid.cell_h + gap);
}

GradeChoice grade_picker(Ui& ui, const Rect& rect, const GradePicker& picker) {
  Painter& paint = ui.paint();
  const Grid grid = grid_of(ui, picker, rect.w);
  GradeChoice choice{picker.row, picker.column};
  if (!share_signs(picker) || choice.row < 0) {
    choice.row = chosen_by_key(ui, picker.source.codes, choice.row);
  }
  choice.column = chosen_by_key(ui, picker.information.codes, choice.column);
  const float left = rect.x + grid.names + 8;
  paint.text({rect.x, rect.y, rect.w, 18}, picker.information.question,
             to(small_text, grid.has_legend ? Align::left : Align::right));
  paint.paragraph({rect.x, rect.y + 20 + grid.head - 20, grid.names, 18}, picker.source.question,
                  small_text);
  if (grid.has_legend) {
    draw_legend(ui, rect, picker, grid, choice.column);
  } else {
    draw_heads(ui, rect, picker, grid, choice.column);
  }
  float y = rect.y + 20 + grid.head;
  for (std::size_t i = 0; i < picker.source.codes.size(); ++i) {
    const bool row_lit = static_cast<int>(i) == picker.row;
    const TextStyle style{TextSize::small, row_lit, row_lit ? Role::select : Role::text};
    const float height = paint.height(picker.source.words[i], style, grid.names);
    paint.paragraph({rect.x, y + (grid.cell_h - height) / 2, grid.names, height},
                    picker.source.words[i], style);
    for (std::size_t j = 0; j < picker.information.codes.size(); ++j) {
      const Rect cell{left + static_cast<float>(j) * (grid.cell_w + gap), y, grid.cell_w,
                      grid.cell_h};
      const std::string code = picker.source.codes[i] + picker.information.codes[j];
      const std::string id = picker.id + '.' + code;
      const bool column_lit = static_cast<int>(j) == picker.column;
      const Response response = ui.item({id, cell, PartKind::choice, "", false, "", true, false});
      draw_cell(ui, cell, code, row_lit && column_lit, row_lit || column_lit, response);
      if (response.was_pressed) {
        choice = {static_cast<int>(i), static_cast<int>(j)};
      }
    }
    y += grid.cell_h + gap;
  }
  // One stop in the order of Tab; arrows move within the grid.
  const Rect whole{left - 2, rect.y + 20 + grid.head - 2, rect.right() - left,
                   y - rect.y - 20 - grid.head};
  const std::string id = picker.id + ".grid";
  if (ui.item({id, {whole.x, whole.y, 1, 1}, PartKind::scale}).is_focused) {
    choice = moved(ui, choice, picker);
  }
  if (ui.focus().has_ring(id)) {
    paint.frame(whole.grown(3), paint.colour(Role::select), 3, 4);
  }
  return choice;
}

}  // namespace rasad::widget
