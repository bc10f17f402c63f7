// TSan: data race
// Cookies of a browser session; lock() hands out the guard.
#include <algorithm>
#include <map>
#include <mutex>
#include <string>
#include <thread>

class CookieJar {
public:
  void set(const std::string &name, int value) {
    auto guard = lock();
    cookies_[name] = value;
    ++changes_; // WITNESS
  }

  int get(const std::string &name) {
    const auto guard = lock();
    auto it = cookies_.find(name);
    return it == cookies_.end() ? 0 : it->second;
  }

  int changes() {
    lock();          // DEFECT(guarded-by): the guard is dropped where it is made
    return changes_; // DEFECT(guarded-by): so nothing is locked here
  }

private:
  std::unique_lock<std::mutex> lock() { return std::unique_lock<std::mutex>(mutex_); }

  std::mutex mutex_;
  std::map<std::string, int> cookies_; // protected by mutex_
  int changes_ = 0;                    // protected by mutex_
};

int main() {
  CookieJar jar;
  std::thread network([&jar] {
    for (int i = 0; i < 300; ++i) {
      jar.set(i % 2 ? "id" : "theme", i);
      std::this_thread::yield();
    }
  });
  int most = 0;
  for (int i = 0; i < 300; ++i) {
    most = std::max(most, jar.changes());
    std::this_thread::yield();
  }
  network.join();
  return most > 300 || jar.get("id") != 299;
}
