// Cells, their neighbours and their names for people.
#include "engine/content/geography.hpp"

#include <cmath>
#include <cstdlib>

namespace rasad::content {

base::CellId Geography::at(std::int32_t column, std::int32_t row) const {
  if (column < 0 || row < 0 || column >= columns || row >= rows) {
    return {};
  }
  return {index_of[static_cast<std::size_t>(row * columns + column)]};
}

std::vector<base::CellId> Geography::neighbours(base::CellId cell) const {
  std::vector<base::CellId> result;
  const Cell& centre = cells[cell.index()];
  for (std::int32_t dy = -1; dy <= 1; ++dy) {
    for (std::int32_t dx = -1; dx <= 1; ++dx) {
      const base::CellId near = at(centre.column + dx, centre.row + dy);
      if ((dx != 0 || dy != 0) && near.is_set()) {
        result.push_back(near);
      }
    }
  }
  return result;
}

base::CellId Geography::cell_of(Point point) const {
  const std::int32_t dx = point.x - corner.x;
  const std::int32_t dy = point.y - corner.y;
  if (dx < 0 || dy < 0) {
    return {};
  }
  return at(dx / cell_size, dy / cell_size);
}

std::string Geography::label(base::CellId cell) const {
  const Cell& place = cells[cell.index()];
  std::string letters;
  for (std::int32_t n = place.column + 1; n > 0; n = (n - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
  }
  return letters + std::to_string(rows - place.row);
}

base::CellId Geography::find(const std::string& label) const {
  std::int32_t column = 0;
  std::int32_t number = 0;
  std::size_t i = 0;
  for (; i < label.size() && i < 3; ++i) {
    const char c = static_cast<char>(label[i] & ~0x20);
    if (c < 'A' || c > 'Z') {
      break;
    }
    column = column * 26 + (c - 'A' + 1);
  }
  const bool has_both = i > 0 && i < label.size() && label.size() - i <= 4;
  for (; has_both && i < label.size(); ++i) {
    if (label[i] < '0' || label[i] > '9') {
      return {};
    }
    number = number * 10 + (label[i] - '0');
  }
  return has_both && number > 0 ? at(column - 1, rows - number) : base::CellId{};
}

double Geography::distance(base::CellId a, base::CellId b) const {
  const double dx = cells[a.index()].column - cells[b.index()].column;
  const double dy = cells[a.index()].row - cells[b.index()].row;
  return std::sqrt(dx * dx + dy * dy);
}

}  // namespace rasad::content
