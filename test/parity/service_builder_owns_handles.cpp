// a builder collects named workers and starts them into a service that joins them
#include <fearless/fearless.h>

#include <cstdint>
#include <cstdio>
#include <string>
#include <thread>
#include <utility>
#include <vector>

using Ticks = fearless::Atomic<std::uint64_t>;
using Work = fearless::SendFn<void(const Ticks &)>;

class Service {
public:
  explicit Service(std::vector<std::pair<std::string, Work>> workers) {
    for (auto &[name, work] : workers)
      handles_.emplace_back(std::move(name), fearless::spawn([stop = stop_, ticks = ticks_,
                                                              work = std::move(work)]() mutable {
                              while (!stop->load()) {
                                work(*ticks);
                                std::this_thread::yield();
                              }
                            }));
  }
  std::uint64_t shutdown() && {
    stop_->store(true);
    for (auto &[name, handle] : handles_) {
      handle.join();
      std::printf("%s stopped\n", name.c_str());
    }
    return ticks_->load();
  }

private:
  fearless::Arc<fearless::Atomic<bool>> stop_ = fearless::make_arc<fearless::Atomic<bool>>(false);
  fearless::Arc<Ticks> ticks_ = fearless::make_arc<Ticks>(0);
  std::vector<std::pair<std::string, fearless::JoinHandle<void>>> handles_;
};

class Builder {
public:
  template <class F> Builder &&worker(std::string name, F work) && {
    workers_.emplace_back(std::move(name), Work(std::move(work)));
    return std::move(*this);
  }
  Service start() && { return Service(std::move(workers_)); }

private:
  std::vector<std::pair<std::string, Work>> workers_;
};

int main() {
  std::uint64_t step = 2;
  auto service = Builder()
                     .worker("fast", [step](const Ticks &t) { t.fetch_add(step); })
                     .worker("slow", [](const Ticks &t) { t.fetch_add(1); })
                     .start();
  std::printf("%llu\n", static_cast<unsigned long long>(std::move(service).shutdown()));
}
