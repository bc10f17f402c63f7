// TSan: data race
// A robot runs a protocol on a thread while the operator still holds on to it.
#include <chrono>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

struct Protocol {
  std::vector<int> steps;
  int done = 0;
};

class Robot {
public:
  void run(std::shared_ptr<Protocol> protocol) {
    thread_ = std::thread([protocol = std::move(protocol)] {
      for (int step : protocol->steps) {
        std::this_thread::sleep_for(std::chrono::microseconds(step));
        ++protocol->done; // WITNESS
      }
    });
  }

  void finish() { thread_.join(); }

private:
  std::thread thread_;
};

int main() {
  auto protocol = std::make_shared<Protocol>();
  protocol->steps.assign(50, 20); // before the robot has it
  Robot robot;
  robot.run(protocol);
  const int early = protocol->done; // DEFECT(exclusive): the robot is at it
  robot.finish();
  return early > 50;
}
