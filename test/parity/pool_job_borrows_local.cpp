// Pool job borrows local.
#include <fearless/fearless.h>
#include <iostream>
#include <string>
#include <utility>
#include <vector>
using Job = fearless::SendFn<void()>;
class Pool {
public:
  Pool() : Pool(fearless::channel<Job>()) {}
  void submit(Job job) { tx_.send(std::move(job)); }

private:
  explicit Pool(std::pair<fearless::Sender<Job>, fearless::Receiver<Job>> c)
      : worker_(fearless::spawn([rx = std::move(c.second)] {
          for (Job &job : rx)
            job();
        })),
        tx_(std::move(c.first)) {}
  fearless::JoinHandle<void> worker_;
  fearless::Sender<Job> tx_;
};
int main() {
  Pool pool;
  std::vector<std::string> words{"a", "b"};
  for (const auto &w : words)
    pool.submit([&w] { std::cout << w << '\n'; });
}
