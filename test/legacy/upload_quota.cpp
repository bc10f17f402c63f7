// fails: more uploads than allowed
// At most so many uploads at the same time.
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

class UploadQuota {
public:
  explicit UploadQuota(int limit) : limit_(limit) {}

  bool enter() {
    if (active_.load() >= limit_) // DEFECT(weak-sync): checked here,
      return false;
    openFile();
    active_.fetch_add(1); // DEFECT(weak-sync): acted on here; another thread came between
    note(active_);
    return true;
  }

  void leave() { active_.fetch_sub(1); }
  int most() const { return most_; }

private:
  static void openFile() { std::this_thread::sleep_for(std::chrono::microseconds(20)); }

  void note(int active) {
    int most = most_.load();
    while (most < active && !most_.compare_exchange_weak(most, active)) {
    }
  }

  const int limit_;
  std::atomic<int> active_{0};
  std::atomic<int> most_{0};
};

int main() {
  UploadQuota quota(1);
  std::vector<std::thread> clients;
  for (int c = 0; c < 6; ++c)
    clients.emplace_back([&quota] {
      for (int i = 0; i < 300; ++i)
        if (quota.enter()) {
          std::this_thread::yield();
          quota.leave();
        }
    });
  for (auto &client : clients)
    client.join();
  return quota.most() > 1;
}
