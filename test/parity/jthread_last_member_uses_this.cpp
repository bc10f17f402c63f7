// DIFFERS: a jthread declared after the fields it uses is joined before they die
// a class whose last member is a jthread that uses this
#include <fearless/fearless.h>

#include <thread>

class Ticker {
public:
  Ticker() : worker_([this] { *ticks_.lock() += 1; }) {}
  Ticker(const Ticker &) = delete;
  Ticker &operator=(const Ticker &) = delete;

private:
  fearless::Mutex<unsigned> ticks_;
  std::jthread worker_;
};

int main() { Ticker ticker; }
