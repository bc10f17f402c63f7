// the line that a try-lock found is used after its guard is gone
#include <fearless/fearless.h>

#include <cstddef>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

class Ring {
public:
  explicit Ring(std::size_t capacity) : capacity_(capacity) {}

  bool write(std::string line) const {
    if (auto lines = lines_.try_lock()) {
      std::vector<std::string> &held = **lines;
      if (held.size() == capacity_)
        held.erase(held.begin());
      held.push_back(std::move(line));
      return true;
    }
    dropped_.fetch_add(1);
    return false;
  }
  std::size_t last_len() const {
    const std::string *last = nullptr;
    if (auto lines = lines_.try_lock())
      last = &(*lines)->back();
    return last ? last->size() : 0;
  }
  std::vector<std::string> drain() const {
    std::vector<std::string> out;
    auto lines = lines_.lock();
    std::swap(*lines, out);
    return out;
  }
  std::size_t dropped() const { return dropped_.load(); }

private:
  fearless::Mutex<std::vector<std::string>> lines_;
  fearless::Atomic<std::size_t> dropped_ = 0;
  std::size_t capacity_;
};

int main() {
  const auto ring = fearless::make_arc<Ring>(std::size_t{5});
  std::vector<fearless::JoinHandle<std::size_t>> writers;
  for (int w = 0; w < 3; ++w)
    writers.push_back(fearless::spawn([ring, w] {
      std::size_t written = 0;
      for (int i = 0; i < 10; ++i)
        written += ring->write(std::to_string(w) + ':' + std::to_string(i));
      return written;
    }));
  std::size_t written = 0;
  for (auto &w : writers)
    written += w.join();
  std::printf("%zu\n", ring->last_len());
  const auto lines = ring->drain();
  std::printf("%zu %d\n", written + ring->dropped(), lines.size() <= 5);
}
