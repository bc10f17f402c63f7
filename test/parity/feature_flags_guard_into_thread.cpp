// a read guard on the flags is moved into the thread that looks at them
#include <fearless/fearless.h>

#include <cstdio>
#include <memory>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

struct Flags {
  std::set<std::string> on;
  unsigned version = 0;
};

using Snapshot = std::shared_ptr<const Flags>;

class FlagStore {
public:
  Snapshot snapshot() const { return *current_->read(); }
  fearless::RwLockReadGuard<Snapshot> lock() const { return current_->read(); }
  unsigned enable(const std::string &name) const {
    auto current = current_->write();
    auto on = (*current)->on;
    on.insert(name);
    *current = std::make_shared<const Flags>(Flags{std::move(on), (*current)->version + 1});
    return (*current)->version;
  }

private:
  fearless::Arc<fearless::RwLock<Snapshot>> current_ =
      fearless::make_arc<fearless::RwLock<Snapshot>>(std::make_shared<const Flags>());
};

int main() {
  const FlagStore store;
  const auto before = store.snapshot();
  auto writer = fearless::spawn([store] { return store.enable("dark-mode"); });
  std::vector<fearless::JoinHandle<std::pair<unsigned, bool>>> readers;
  for (int i = 0; i < 3; ++i)
    readers.push_back(fearless::spawn([store] {
      const auto flags = store.snapshot();
      return std::pair(flags->version, flags->on.contains("dark-mode"));
    }));
  auto guard = store.lock();
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([guard = std::move(guard)] { std::printf("%zu\n", (*guard)->on.size()); });
  });
  const auto version = writer.join();
  int fresh = 0;
  for (auto &r : readers)
    fresh += r.join().second;
  std::printf("%u -> %u, %d\n", before->version, version, fresh <= 3);
}
