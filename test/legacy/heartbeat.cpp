// TSan: data race
// Sends heartbeats until the link goes down.
#include <atomic>
#include <chrono>
#include <thread>

namespace {

struct Link {
  volatile bool up = true;
  std::atomic<int> sent{0};
};

void beat(Link *link) {
  while (link->up) { // WITNESS
    ++link->sent;
    std::this_thread::sleep_for(std::chrono::microseconds(200));
  }
}

} // namespace

int main() {
  Link link;
  std::thread sender(beat, &link);
  while (link.sent < 5)
    std::this_thread::yield();
  link.up = false; // DEFECT(weak-sync): volatile synchronises nothing
  sender.join();
  return link.sent < 5;
}
