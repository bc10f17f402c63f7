// by reading: the detached thread may use the session after its end
// A telemetry session sends itself once more when it is closed.
#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <utility>
#include <vector>

static std::atomic<int> g_sent{0};

class TelemetrySession {
public:
  explicit TelemetrySession(std::string name) : name_(std::move(name)) {}

  void record(int value) { values_.push_back(value); }

  // The last call; the values are not touched afterwards.
  void close() {
    std::thread([this] { // DEFECT(borrow): detached, and the session may be gone
      int sum = 0;
      for (int value : values_)
        sum += value;
      g_sent += sum;
    })
        .detach();
  }

private:
  std::string name_;
  std::vector<int> values_;
};

static void visit() {
  TelemetrySession session("visit");
  session.record(3);
  session.record(4);
  session.close();
}

int main() {
  visit();
  for (int i = 0; i < 1000 && g_sent != 7; ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
}
