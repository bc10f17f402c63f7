// Poller shares plain vector.
#include <stop_token>
#include <thread>
#include <vector>
int main() {
  std::vector<unsigned> samples;
  std::jthread poller([&samples](std::stop_token stop) {
    for (unsigned n = 0; !stop.stop_requested(); ++n)
      samples.push_back(n);
  });
  while (samples.size() < 10)
    std::this_thread::yield();
  poller.request_stop();
}
