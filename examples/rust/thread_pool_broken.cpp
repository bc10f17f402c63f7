// The Rust Book, listing 21-17: every worker is given the receiver, of which there is one. rustc:
// error[E0382]: use of moved value: `receiver`.
#include <fearless/channel.h>
#include <fearless/thread.h>

#include <cstdio>
#include <utility>
#include <vector>

using Job = fearless::SendFn<void()>;

class ThreadPool {
public:
  explicit ThreadPool(int size) : ThreadPool(size, fearless::channel<Job>()) {}

  void execute(Job job) const { sender_.send(std::move(job)); }

private:
  ThreadPool(int size, std::pair<fearless::Sender<Job>, fearless::Receiver<Job>> channel)
      : sender_(std::move(channel.first)) {
    auto receiver = std::move(channel.second);
    for (int i = 0; i < size; ++i)
      workers_.push_back(fearless::spawn([receiver = std::move(receiver)] {
        while (auto job = receiver.recv())
          (*job)();
      }));
  }

  std::vector<fearless::JoinHandle<void>> workers_;
  fearless::Sender<Job> sender_;
};

int main() {
  const ThreadPool pool(4);
  pool.execute([] { std::printf("hello from a worker\n"); });
}
