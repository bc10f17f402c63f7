// a token that may not leave the main thread is moved to the loader
#include <fearless/fearless.h>

#include <cstdio>
#include <optional>
#include <string>
#include <utility>

class FEARLESS_NOT_SEND FEARLESS_NOT_SYNC MainThread {};

class Label {
public:
  void set(const MainThread &, std::string text) { text_ = std::move(text); }
  const std::string &text() const { return text_; }

private:
  std::string text_;
};

int main() {
  MainThread proof;
  Label label;
  auto [updates, inbox] = fearless::channel<std::string>();
  auto loader = fearless::spawn(
      [updates = std::move(updates), home = std::move(proof)]() -> std::optional<unsigned long> {
        Label scratch;
        scratch.set(home, "loading");
        unsigned long sum = 0;
        for (unsigned long step = 1; step <= 3; ++step) {
          sum += step * step;
          if (!updates.send(std::to_string(step) + "/3: " + std::to_string(sum)))
            return std::nullopt;
        }
        return sum;
      });
  for (auto &text : inbox) {
    label.set(MainThread(), std::move(text));
    std::puts(label.text().c_str());
  }
  if (const auto sum = loader.join())
    label.set(MainThread(), "done: " + std::to_string(*sum));
  std::puts(label.text().c_str());
}
