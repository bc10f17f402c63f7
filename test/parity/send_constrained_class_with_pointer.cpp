// a class template that asks for Send is given a struct with a pointer
#include <fearless/mutex.h>

#include <cstdint>
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
  const unsigned char *source;
};

int main() {
  Outbox<Sample> outbox;
  const unsigned char byte = 3;
  outbox.post(Sample{1, &byte});
}
