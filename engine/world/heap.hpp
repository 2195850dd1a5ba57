// A binary heap in a vector, earliest first. The library's heaps may lay elements out as they like;
// this one does so in one way, because the layout is part of the state and of its digest.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace rasad::world {

/// before(a, b)  true if a comes before b; a strict order without ties
template <class T, class Before>
void heap_push(std::vector<T>& heap, T item, Before before) {
  heap.push_back(item);
  std::size_t at = heap.size() - 1;
  while (at > 0 && before(item, heap[(at - 1) / 2])) {
    heap[at] = heap[(at - 1) / 2];
    at = (at - 1) / 2;
  }
  heap[at] = std::move(item);
}

/// Removes and answers the earliest; the heap must not be empty.
template <class T, class Before>
[[nodiscard]] T heap_pop(std::vector<T>& heap, Before before) {
  T first = heap.front();
  T last = heap.back();
  heap.pop_back();
  std::size_t at = 0;
  for (std::size_t child = 1; child < heap.size(); child = 2 * at + 1) {
    if (child + 1 < heap.size() && before(heap[child + 1], heap[child])) {
      ++child;
    }
    if (!before(heap[child], last)) {
      break;
    }
    heap[at] = heap[child];
    at = child;
  }
  if (!heap.empty()) {
    heap[at] = std::move(last);
  }
  return first;
}

}  // namespace rasad::world
