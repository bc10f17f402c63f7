// allocators that claim pages by atomics also share a plain hint where to begin
#include <algorithm>
#include <atomic>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <fearless/fearless.h>
#include <optional>
#include <vector>

class Bitmap {
public:
  explicit Bitmap(std::size_t pages) : words_((pages + 63) / 64) {}

  std::optional<std::size_t> claim() const {
    for (std::size_t i = hint_; i < words_.size(); ++i) {
      hint_ = i;
      auto seen = words_[i].load(std::memory_order_relaxed);
      while (seen != UINT64_MAX) {
        const int bit = std::countr_one(seen);
        if (words_[i].compare_exchange_weak(seen, seen | std::uint64_t{1} << bit))
          return i * 64 + static_cast<std::size_t>(bit);
      }
    }
    return std::nullopt;
  }
  int used() const {
    int bits = 0;
    for (const auto &w : words_)
      bits += std::popcount(w.load(std::memory_order_relaxed));
    return bits;
  }

private:
  std::vector<fearless::Atomic<std::uint64_t>> words_;
  mutable std::size_t hint_ = 0;
};

int main() {
  const auto bitmap = fearless::make_arc<Bitmap>(std::size_t{128});
  std::vector<fearless::JoinHandle<std::vector<std::size_t>>> allocators;
  for (int i = 0; i < 3; ++i)
    allocators.push_back(fearless::spawn([bitmap] {
      std::vector<std::size_t> mine;
      for (int n = 0; n < 30; ++n)
        if (const auto page = bitmap->claim())
          mine.push_back(*page);
      return mine;
    }));
  std::vector<std::size_t> pages;
  for (auto &a : allocators)
    for (const auto page : a.join())
      pages.push_back(page);
  std::ranges::sort(pages);
  std::printf("%zu %d\n", pages.size(), bitmap->used());
}
