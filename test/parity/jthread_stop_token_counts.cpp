// Jthread stop token counts.
#include <fearless/fearless.h>
#include <iostream>
#include <memory>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>
class Poller {
public:
  explicit Poller(std::shared_ptr<fearless::Mutex<std::vector<unsigned>>> samples)
      : thread_([samples = std::move(samples)](std::stop_token stop) {
          for (unsigned n = 0; !stop.stop_requested(); ++n) {
            samples->lock()->push_back(n);
            std::this_thread::yield();
          }
        }) {}
  void finish() && {
    thread_.request_stop();
    thread_.join();
  }

private:
  std::jthread thread_;
};
int main() {
  auto samples = std::make_shared<fearless::Mutex<std::vector<unsigned>>>();
  Poller(samples).finish();
  std::cout << samples->lock()->size();
}
