// the loop gives its input away in the first try and again in the next
#include <atomic>
#include <future>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>

using Outcome = std::variant<unsigned, std::string>;

class Watchdog {
public:
  void launch(std::string input) {
    auto previous = std::exchange(
        worker_, std::async(std::launch::async,
                            [attempts = attempts_, input = std::move(input)]() -> Outcome {
                              const unsigned n = attempts->fetch_add(1);
                              if (n < 2)
                                return input + " failed in attempt " + std::to_string(n);
                              return static_cast<unsigned>(input.size());
                            }));
    if (previous.valid())
      previous.wait();
  }
  std::optional<Outcome> wait() {
    if (!worker_.valid())
      return std::nullopt;
    return worker_.get();
  }

private:
  std::shared_ptr<std::atomic<unsigned>> attempts_ = std::make_shared<std::atomic<unsigned>>(0);
  std::future<Outcome> worker_;
};

int main() {
  Watchdog dog;
  std::string input = "job";
  std::optional<unsigned> answer;
  for (int tries = 1;; ++tries) {
    dog.launch(std::move(input));
    const auto outcome = dog.wait();
    if (!outcome)
      break;
    if (const auto *n = std::get_if<unsigned>(&*outcome)) {
      answer = *n;
      break;
    }
    if (tries >= 5)
      break;
    std::cout << std::get<std::string>(*outcome) << '\n';
  }
  std::cout << answer.value_or(0) << '\n';
}
