// A message to another thread. The queue lives inside its mutex, and a semaphore counts what waits
// there. A message is moved in and moved out: at any time one thread has it.
#include <fearless/arc.h>
#include <fearless/mutex.h>
#include <fearless/thread.h>

#include <cstdio>
#include <optional>
#include <queue>
#include <semaphore>
#include <string>
#include <utility>

template <class T> class Mailbox {
public:
  void send(T message) const {
    messages_.lock()->push(std::move(message));
    waiting_.release();
  }

  /// Waits for the next message.
  T receive() const {
    waiting_.acquire();
    auto messages = messages_.lock();
    T message = std::move(messages->front());
    messages->pop();
    return message;
  }

private:
  fearless::Mutex<std::queue<T>> messages_;
  mutable std::counting_semaphore<> waiting_{0}; // synchronises itself, hence may be mutable
};

using Letter = std::optional<std::string>; // nothing: that was the last one

int main() {
  const auto mailbox = fearless::make_arc<Mailbox<Letter>>();
  auto sender = fearless::spawn([mailbox] {
    for (const char *text : {"hello", "from", "the", "thread"})
      mailbox->send(text);
    mailbox->send(std::nullopt);
  });
  while (const Letter letter = mailbox->receive())
    std::printf("got: %s\n", letter->c_str());
  sender.join();
}
