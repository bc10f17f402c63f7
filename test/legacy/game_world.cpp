// TSan: lock-order-inversion
// World, inventory and chat of a game server: three locks, three threads.
#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class GameServer {
public:
  void pickUp(int player, int item) {
    std::lock_guard<std::mutex> world(world_mutex_);
    auto it = lying_.find(item);
    if (it == lying_.end())
      return;
    lying_.erase(it);
    std::lock_guard<std::mutex> inventory(inventory_mutex_);
    carried_[player].push_back(item);
  }

  void trade(int from, int to) {
    std::lock_guard<std::mutex> inventory(inventory_mutex_);
    std::swap(carried_[from], carried_[to]);
    say("a trade"); // the chat comes after the inventory
  }

  void announceItems() {
    std::lock_guard<std::mutex> chat(chat_mutex_);
    std::lock_guard<std::mutex> world(world_mutex_); // DEFECT(lock-order): a cycle of three
    for (auto &entry : lying_)
      chat_.push_back(entry.second);
  }

  void drop(int item, std::string name) {
    std::lock_guard<std::mutex> world(world_mutex_);
    lying_[item] = std::move(name);
  }

private:
  void say(const std::string &line) {
    std::lock_guard<std::mutex> chat(chat_mutex_); // WITNESS
    chat_.push_back(line);
  }

  std::mutex world_mutex_;
  std::map<int, std::string> lying_;
  std::mutex inventory_mutex_;
  std::map<int, std::vector<int>> carried_;
  std::mutex chat_mutex_;
  std::vector<std::string> chat_;
};

int main() {
  GameServer server;
  server.drop(1, "sword");
  std::thread a([&server] { server.pickUp(1, 1); });
  std::thread b([&server] {
    std::this_thread::sleep_for(std::chrono::milliseconds(60));
    server.trade(1, 2);
  });
  std::thread c([&server] {
    std::this_thread::sleep_for(std::chrono::milliseconds(120));
    server.announceItems();
  });
  a.join();
  b.join();
  c.join();
}
