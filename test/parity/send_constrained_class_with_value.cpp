// a class template that asks for Send is given plain structs
#include <fearless/mutex.h>

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

template <fearless::Send T> class Outbox {
public:
  void post(T message) { messages_.lock()->push_back(std::move(message)); }

private:
  fearless::Mutex<std::vector<T>> messages_;
};

struct Sample {
  std::uint64_t time;
  std::unique_ptr<unsigned char> source;
};

int main() {
  Outbox<Sample> outbox;
  outbox.post(Sample{1, std::make_unique<unsigned char>(3)});
  Outbox<double> numbers;
  numbers.post(4.5);
}
