// TSan: silent
// The one font manager; made when it is first asked for.
#include <atomic>
#include <cstddef>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class FontManager {
public:
  static FontManager &instance();
  int width(const std::string &text) const { return int(text.size()) * advance_; }

private:
  FontManager() : advance_(7) {}
  const int advance_;
  static std::atomic<FontManager *> self_;
  static std::mutex create_;
};

std::atomic<FontManager *> FontManager::self_{nullptr};
std::mutex FontManager::create_;

FontManager &FontManager::instance() {
  FontManager *self = self_.load(std::memory_order_acquire);
  if (!self) {
    std::lock_guard<std::mutex> lock(create_);
    self = self_.load(std::memory_order_relaxed);
    if (!self) {
      self = new FontManager;
      self_.store(self, std::memory_order_release);
    }
  }
  return *self;
}

int main() {
  std::vector<std::thread> layouters;
  std::vector<int> widths(4);
  for (size_t i = 0; i < widths.size(); ++i)
    layouters.emplace_back([&widths, i] { widths[i] = FontManager::instance().width("fearless"); });
  for (auto &layouter : layouters)
    layouter.join();
  return widths[0] != 56 || widths[3] != 56;
}
