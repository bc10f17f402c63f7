// rayon's quicksort, the example of its `join` and of the post "Rayon: data parallelism in Rust":
// the two halves share nothing, and are sorted at the same time if a thread is free.
// `v.split_at_mut(mid)` is `split_at(v, mid)`.
#include <fearless/parallel.h>

#include <cstddef>
#include <cstdio>
#include <span>
#include <utility>
#include <vector>

/// Moves what is less than the last element to the front, and that element behind it. Where it is.
std::size_t partition(std::span<int> v) {
  const int pivot = v.back();
  std::size_t mid = 0;
  for (int &element : v.first(v.size() - 1))
    if (element < pivot)
      std::swap(element, v[mid++]);
  std::swap(v[mid], v.back());
  return mid;
}

void quick_sort(std::span<int> v) {
  if (v.size() <= 1)
    return;
  const auto [low, high] = fearless::split_at(v, partition(v));
  fearless::join([low = low] { quick_sort(low); }, [high = high] { quick_sort(high.subspan(1)); });
}

int main() {
  std::vector<int> v;
  for (int i = 0; i < 1000; ++i)
    v.push_back(i * 577 % 1000); // 0 to 999, shuffled
  quick_sort(v);

  bool sorted = true;
  for (int i = 0; i < 1000; ++i)
    sorted = sorted && v[static_cast<std::size_t>(i)] == i;
  std::printf("%d %d ... %d %d: %s\n", v[0], v[1], v[998], v[999], sorted ? "sorted" : "unsorted");
}

// Prints:
//   0 1 ... 998 999: sorted
