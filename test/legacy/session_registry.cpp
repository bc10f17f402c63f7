// TSan: data race
// Who is logged in. The reaper drops sessions that have been idle.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <utility>

struct session {
  std::string user;
  int idle_ticks = 0;
};

class session_registry {
public:
  session_registry() : reaper_([this] { reap(); }) {}
  ~session_registry() {
    stopping_ = true;
    reaper_.join();
  }

  int open(std::string user) {
    std::lock_guard<std::mutex> guard(lock_);
    sessions_.emplace(next_id_, session{std::move(user)});
    return next_id_++;
  }

  void touch(int id) {
    std::lock_guard<std::mutex> guard(lock_);
    auto it = sessions_.find(id);
    if (it != sessions_.end())
      it->second.idle_ticks = 0;
  }

  std::size_t size() const {
    return sessions_.size(); // DEFECT(guarded-by): reads what the reaper erases from
  }

private:
  void reap() {
    while (!stopping_) {
      {
        std::lock_guard<std::mutex> guard(lock_);
        for (auto it = sessions_.begin(); it != sessions_.end();)
          it = ++it->second.idle_ticks > 3 ? sessions_.erase(it) : std::next(it); // WITNESS
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  }

  mutable std::mutex lock_;
  std::unordered_map<int, session> sessions_; // protected by lock_
  int next_id_ = 1;                           // protected by lock_
  std::atomic<bool> stopping_{false};
  std::thread reaper_; // last: starts when everything else is there
};

int main() {
  session_registry registry;
  std::size_t most = 0;
  for (int i = 0; i < 50; ++i) {
    registry.touch(registry.open("user"));
    most = std::max(most, registry.size());
    std::this_thread::sleep_for(std::chrono::microseconds(300));
  }
  return most == 0;
}
