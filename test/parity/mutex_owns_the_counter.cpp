// the counter lives inside its mutex
#include <fearless/mutex.h>

#include <cstdint>
#include <memory>
#include <thread>

class Stats {
public:
  void hit() const { ++*hits_.lock(); }

private:
  fearless::Mutex<std::uint64_t> hits_ = 0;
};

int main() {
  const auto stats = std::make_shared<const Stats>();
  std::thread worker([stats] { stats->hit(); });
  stats->hit();
  worker.join();
}
