// TSan: data race
// The one font manager; made when it is first asked for.
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
  static FontManager *self_;
  static std::mutex create_;
};

FontManager *FontManager::self_ = nullptr;
std::mutex FontManager::create_;

FontManager &FontManager::instance() {
  if (!self_) { // DEFECT(weak-sync): double-checked locking on a plain pointer
    std::lock_guard<std::mutex> lock(create_);
    if (!self_)
      self_ = new FontManager; // WITNESS
  }
  return *self_;
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
