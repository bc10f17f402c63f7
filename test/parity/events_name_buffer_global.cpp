// threads note the last event that they fired in a global string
#include <fearless/fearless.h>

#include <array>
#include <cstddef>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using Handler = fearless::SendFn<std::size_t(std::string_view)>;
static fearless::Mutex<std::vector<std::pair<std::string, Handler>>> handlers;
static std::string last;
static constexpr std::array<std::string_view, 3> names{"open", "close", "save"};

template <class F> void on(std::string event, F handler) {
  handlers.lock()->emplace_back(std::move(event), Handler(std::move(handler)));
}

std::size_t fire(std::string_view event) {
  last = event;
  auto held = handlers.lock();
  std::size_t sum = 0;
  for (auto &[name, handler] : *held)
    if (name == event)
      sum += handler(name);
  return sum;
}

std::size_t clear() {
  const auto old = std::exchange(*handlers.lock(), {});
  return old.size();
}

int main() {
  std::size_t bonus = 100;
  on("open", [](std::string_view name) { return name.size(); });
  on("open", [bonus](std::string_view name) { return name.size() + bonus; });
  on("save", [](std::string_view) { return std::size_t{1}; });
  std::vector<fearless::JoinHandle<std::size_t>> threads;
  for (const auto name : names)
    threads.push_back(fearless::spawn([name] { return fire(name); }));
  for (auto &t : threads)
    std::cout << t.join() << '\n';
  std::cout << clear() << '\n';
}
