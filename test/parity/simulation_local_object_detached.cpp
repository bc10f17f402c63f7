// a member function of a local object runs on a thread that nobody waits for
#include <fearless/fearless.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class Colony {
public:
  explicit Colony(std::uint64_t seed) : seed_(seed) {}
  void spread(std::uint64_t count) const {
    for (std::uint64_t i = 0; i < count; ++i) {
      const auto r = static_cast<int>(seed_ * 6364136223846793005U % 1009 + i * 31);
      ants_.lock()->emplace_back(r % 20, r % 13);
    }
  }
  std::ptrdiff_t crowded() const {
    const auto ants = ants_.lock();
    return std::ranges::count_if(*ants, [](const auto &at) { return at.first == at.second; });
  }
  std::string report() const { return std::to_string(ants_.lock()->size()) + " ants"; }

private:
  std::uint64_t seed_;
  fearless::Mutex<std::vector<std::pair<int, int>>> ants_;
};

int main() {
  const auto shared = std::make_shared<const Colony>(2);
  std::thread first(&Colony::spread, shared, 10);
  std::thread second(std::bind_front(&Colony::spread, shared), 20);
  first.join();
  second.join();
  std::cout << shared->crowded() << '\n';
  auto own = std::make_unique<const Colony>(1);
  own->spread(5);
  const Colony local(3);
  std::thread(&Colony::spread, &local, 7).detach();
  std::jthread([own = std::move(own)] { std::cout << own->report() << '\n'; }).join();
}
