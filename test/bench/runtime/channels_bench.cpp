// Channels against Rust's std::sync::mpsc (channels_rust.rs), and against what one writes by hand:
// std::deque, std::mutex and std::condition_variable. One turn starts the producers, passes all
// messages to this thread, and ends with the producers.
#include <fearless/channel.h>

#include <benchmark/benchmark.h>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

extern "C" std::uint64_t rust_channel(std::uint64_t producers, std::uint64_t each);
extern "C" std::uint64_t rust_sync_channel(std::uint64_t producers, std::uint64_t each,
                                           std::uint64_t bound);

namespace {

using Message = std::uint64_t;

/// The textbook's queue, which nobody can leave: it is told how many messages will come. A bound of
/// 0 is none.
class DequeQueue {
public:
  explicit DequeQueue(std::size_t bound) : bound_(bound) {}

  void send(Message message) {
    {
      std::unique_lock lock(mutex_);
      if (bound_ != 0)
        room_.wait(lock, [this] { return messages_.size() < bound_; });
      messages_.push_back(message);
    }
    arrived_.notify_one();
  }

  Message recv() {
    Message message = 0;
    {
      std::unique_lock lock(mutex_);
      arrived_.wait(lock, [this] { return !messages_.empty(); });
      message = messages_.front();
      messages_.pop_front();
    }
    if (bound_ != 0)
      room_.notify_one();
    return message;
  }

private:
  const std::size_t bound_;
  std::mutex mutex_;
  std::deque<Message> messages_;
  std::condition_variable arrived_;
  std::condition_variable room_;
};

Message deque(std::uint64_t producers, std::uint64_t each, std::size_t bound) {
  DequeQueue queue(bound);
  std::vector<std::thread> threads;
  for (std::uint64_t p = 0; p < producers; ++p)
    threads.emplace_back([&queue, each] {
      for (Message i = 0; i < each; ++i)
        queue.send(i);
    });
  Message sum = 0;
  for (std::uint64_t i = 0; i < producers * each; ++i)
    sum += queue.recv();
  for (auto &thread : threads)
    thread.join();
  return sum;
}

template <class Ends> Message fearless_(std::uint64_t producers, std::uint64_t each, Ends ends) {
  auto &[tx, rx] = ends;
  std::vector<std::thread> threads;
  for (std::uint64_t p = 0; p < producers; ++p)
    threads.emplace_back([tx = tx, each] {
      for (Message i = 0; i < each; ++i)
        tx.send(i);
    });
  {
    const auto gone = std::move(tx);
  }
  Message sum = 0;
  for (const Message i : rx)
    sum += i;
  for (auto &thread : threads)
    thread.join();
  return sum;
}

template <class Run>
void add(const std::string &kind, const char *side, std::uint64_t messages, Run run) {
  for (const std::uint64_t producers : {1, 2, 4, 8})
    benchmark::RegisterBenchmark(
        ("channel/" + kind + "/" + std::to_string(producers) + "p/" + side).c_str(),
        [=](benchmark::State &state) {
          const std::uint64_t each = messages / producers;
          for (auto _ : state)
            if (run(producers, each) != producers * (each * (each - 1) / 2))
              state.SkipWithError("messages were lost");
          state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(messages));
        })
        ->Iterations(1)
        ->MeasureProcessCPUTime()
        ->UseRealTime()
        ->Unit(benchmark::kMicrosecond);
}

const bool registered = [] {
  constexpr std::uint64_t many = 400'000;
  add("unbounded", "fearless", many, [](auto producers, auto each) {
    return fearless_(producers, each, fearless::channel<Message>());
  });
  add("unbounded", "rust", many, rust_channel);
  add("unbounded", "deque", many,
      [](auto producers, auto each) { return deque(producers, each, 0); });
  for (const auto &[bound, messages] : {std::pair{1024U, many}, std::pair{64U, many / 4},
                                        std::pair{1U, many / 40}, std::pair{0U, many / 40}}) {
    const std::string kind = bound == 0 ? "rendezvous" : "bounded_" + std::to_string(bound);
    add(kind, "fearless", messages, [=](auto producers, auto each) {
      return fearless_(producers, each, fearless::sync_channel<Message>(bound));
    });
    add(kind, "rust", messages,
        [=](auto producers, auto each) { return rust_sync_channel(producers, each, bound); });
    if (bound != 0)
      add(kind, "deque", messages,
          [=](auto producers, auto each) { return deque(producers, each, bound); });
  }
  return true;
}();

} // namespace
