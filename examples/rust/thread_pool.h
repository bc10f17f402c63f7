// The thread pool of the Rust Book, chapter 21 (listings 21-12 to 21-24): workers that take jobs
// out of one channel, and end when it is disconnected.
#pragma once

#include <fearless/arc.h>
#include <fearless/channel.h>
#include <fearless/mutex.h>
#include <fearless/thread.h>

#include <cstddef>
#include <cstdio>
#include <optional>
#include <utility>
#include <vector>

class ThreadPool {
public:
  /// `Box<dyn FnOnce() + Send + 'static>`.
  using Job = fearless::SendFn<void()>;

  explicit ThreadPool(std::size_t size) {
    auto [sender, receiver] = fearless::channel<Job>();
    sender_.emplace(std::move(sender));
    // There is one receiver, and the workers take turns: `Arc<Mutex<mpsc::Receiver<Job>>>`.
    const auto jobs =
        fearless::make_arc<fearless::Mutex<fearless::Receiver<Job>>>(std::move(receiver));
    for (std::size_t id = 0; id < size; ++id)
      workers_.push_back(fearless::spawn([jobs] {
        // The lock is released before the job runs. In Rust `while let` would hold it meanwhile;
        // in C++ what a condition makes is destroyed before the body.
        while (auto job = jobs->lock()->recv())
          (*job)();
      }));
  }

  ThreadPool(const ThreadPool &) = delete;
  ThreadPool &operator=(const ThreadPool &) = delete;

  /// `impl Drop for ThreadPool`: finishes what was submitted.
  ~ThreadPool() {
    sender_.reset(); // the workers' recv() returns nothing from now on
    for (std::size_t id = 0; id < workers_.size(); ++id) {
      std::printf("Shutting down worker %zu\n", id);
      workers_[id].join();
    }
  }

  void execute(Job job) const { sender_->send(std::move(job)); }

private:
  std::vector<fearless::JoinHandle<void>> workers_;
  std::optional<fearless::Sender<Job>> sender_;
};
