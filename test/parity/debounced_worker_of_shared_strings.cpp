// a generic worker is made for items that are counted without atomics
#include <fearless/fearless.h>

#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

template <class T, class S> class Folder {
public:
  template <class F> static Folder start(S state, F step) {
    auto [input, items] = fearless::channel<T>();
    auto thread = fearless::spawn(
        [items = std::move(items), state = std::move(state), step = std::move(step)]() mutable {
          for (T &item : items)
            step(state, std::move(item));
          return std::move(state);
        });
    return Folder(std::move(input), std::move(thread));
  }
  const Folder &feed(T item) const {
    input_.send(std::move(item));
    return *this;
  }
  S finish() && {
    {
      const auto last = std::move(input_);
    }
    return thread_.join();
  }

private:
  Folder(fearless::Sender<T> input, fearless::JoinHandle<S> thread)
      : input_(std::move(input)), thread_(std::move(thread)) {}

  fearless::Sender<T> input_;
  fearless::JoinHandle<S> thread_;
};

int main() {
  using Text = std::shared_ptr<std::string>;
  auto longest = Folder<Text, std::string>::start({}, [](std::string &best, const Text &s) {
    if (s->size() > best.size())
      best = *s;
  });
  auto text = std::make_shared<std::string>("ab");
  longest.feed(text);
  text->push_back('c');
  using Numbers = std::vector<unsigned>;
  auto squares =
      Folder<unsigned, Numbers>::start({}, [](Numbers &all, unsigned n) { all.push_back(n * n); });
  for (unsigned n = 0; n < 5; ++n)
    squares.feed(n);
  const auto best = std::move(longest).finish();
  std::printf("%s %zu\n", best.c_str(), std::move(squares).finish().size());
}
