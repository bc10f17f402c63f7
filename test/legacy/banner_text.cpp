// TSan: data race
// The message of the day; a reader shows it, an administrator changes it.
#include <mutex>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

class Banner {
public:
  void set(std::vector<char> text) {
    std::lock_guard<std::mutex> lock(mutex_);
    text_ = std::move(text); // WITNESS
  }

  void stars(char with) {
    std::lock_guard<std::mutex> lock(mutex_);
    for (char &c : text_)
      c = with; // WITNESS
  }

  std::string_view text() const {
    std::lock_guard<std::mutex> lock(mutex_);
    return {text_.data(), text_.size()}; // DEFECT(guard-escape): a view of guarded characters
  }

private:
  mutable std::mutex mutex_;
  std::vector<char> text_; // guarded by mutex_
};

int main() {
  Banner banner;
  banner.set({'h', 'e', 'l', 'l', 'o'});
  std::thread admin([&banner] {
    for (int i = 0; i < 200; ++i)
      banner.stars("*+-"[i % 3]);
  });
  int seen = 0;
  for (int i = 0; i < 200; ++i)
    for (char c : banner.text()) // DEFECT(guard-escape): reads the view, unlocked
      seen += c == '*';
  admin.join();
  return seen > 1000;
}
