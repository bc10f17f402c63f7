// TSan: silent
// Error codes of the driver, as C libraries report them: a global that tells the last one.
#include <thread>

enum ErrorCode { kOk = 0, kTimeout = 1, kBusy = 2 };

thread_local ErrorCode g_lastError = kOk;

static bool fail(ErrorCode code) {
  g_lastError = code;
  return false;
}

class Port {
public:
  explicit Port(int number) : number_(number) {}
  bool write(int value) {
    if (value % 7 == 0)
      return fail(kTimeout);
    if (value % 5 == number_)
      return fail(kBusy);
    ++written_;
    return true;
  }
  int written() const { return written_; }

private:
  const int number_;
  int written_ = 0;
};

static int retries(Port &port) {
  int busy = 0;
  for (int value = 1; value < 500; ++value)
    if (!port.write(value) && g_lastError == kBusy)
      ++busy;
  return busy;
}

int main() {
  Port ports[2] = {Port(0), Port(1)};
  int busy = 0;
  std::thread first([&] { busy = retries(ports[0]); });
  const int more = retries(ports[1]);
  first.join();
  return busy + more == 0 || ports[0].written() == 0;
}
