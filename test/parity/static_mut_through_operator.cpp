// an overloaded operator and a default member value reach a mutable global
#include <cstdint>
#include <cstdio>
#include <future>

static std::uint64_t operations = 0;

class Money {
public:
  Money &operator+=(std::int64_t cents) {
    ++operations;
    cents_ += cents;
    return *this;
  }
  std::int64_t cents() const { return cents_; }

private:
  std::int64_t cents_ = 0;
};

int main() {
  auto clerk = std::async(std::launch::async, [] {
    Money till;
    till += 250;
    return till.cents();
  });
  std::printf("%ld\n", static_cast<long>(clerk.get()));
}
