// a scheduler keeps boxed jobs by due time and runs them on its own thread
#include <fearless/fearless.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <utility>

using Job = fearless::SendFn<void()>;

class Scheduler {
public:
  Scheduler() {
    auto [jobs, incoming] = fearless::channel<std::pair<std::uint64_t, Job>>();
    jobs_.emplace(std::move(jobs));
    thread_.emplace(fearless::spawn([incoming = std::move(incoming)] {
      std::multimap<std::uint64_t, Job> due;
      while (!incoming.is_disconnected())
        if (auto job = incoming.recv_timeout(std::chrono::milliseconds(2)))
          due.insert(std::move(*job));
      std::size_t ran = 0;
      for (auto &[at, job] : due) {
        job();
        ++ran;
      }
      return ran;
    }));
  }
  template <class F> void at(std::uint64_t when, F job) const {
    if (jobs_)
      jobs_->send({when, Job(std::move(job))});
  }
  std::size_t finish() {
    jobs_.reset();
    return thread_ ? std::exchange(thread_, std::nullopt)->join() : 0;
  }

private:
  std::optional<fearless::Sender<std::pair<std::uint64_t, Job>>> jobs_;
  std::optional<fearless::JoinHandle<std::size_t>> thread_;
};

int main() {
  Scheduler scheduler;
  const std::string who = "ann";
  scheduler.at(20, [greeting = who] { std::cout << "hello " << greeting << '\n'; });
  scheduler.at(10, [] { std::cout << "first\n"; });
  std::cout << who << ' ' << scheduler.finish() << '\n';
}
