// hangs
// Routes by prefix; lookups are shared, a miss learns the route.
#include <map>
#include <mutex>
#include <shared_mutex>
#include <thread>

class RouteTable {
public:
  int lookup(int prefix) {
    std::shared_lock lock(rw_); // WITNESS
    auto it = routes_.find(prefix);
    if (it != routes_.end())
      return it->second;
    learn(prefix, prefix * 10); // DEFECT(lock-order): learn() takes rw_ for writing
    return prefix * 10;
  }

  void learn(int prefix, int hop) {
    std::unique_lock lock(rw_); // DEFECT(lock-order): lookup() still holds it shared
    routes_.emplace(prefix, hop);
  }

private:
  std::shared_mutex rw_;
  std::map<int, int> routes_;
};

int main() {
  RouteTable table;
  table.learn(1, 10);
  int hop = 0;
  std::thread forwarder([&] { hop = table.lookup(1); });
  const int other = table.lookup(2);
  forwarder.join();
  return hop != 10 || other != 20;
}
